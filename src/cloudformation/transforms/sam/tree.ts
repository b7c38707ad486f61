/** Nodes that SAM writes. Each stands at the place of what makes SAM write it. */
import type { Range } from '../../../syntax/source.ts'
import type { MapEntry, Node } from '../../../syntax/tree.ts'
import { callOf } from '../../calls.ts'
import { literalText } from '../../literals.ts'

export function textNode(text: string, at: Range): Node {
  return { kind: 'string', pieces: [{ lit: text, at }], style: 'quoted', at }
}

export function listNode(items: readonly Node[], at: Range): Node {
  return { kind: 'list', items, at }
}

/** A map without the entries that are undefined. */
export function mapNode(entries: Readonly<Record<string, Node | undefined>>, at: Range): Node {
  const present = Object.entries(entries).flatMap(([key, value]) =>
    value ? [entryNode(key, value, at)] : [],
  )
  return { kind: 'map', entries: present, at }
}

export function entryNode(key: string, value: Node, keyAt: Range): MapEntry {
  return { key, keyAt, value }
}

/** The entries of a map that is no intrinsic function. */
export function entriesOf(node: Node | undefined): readonly MapEntry[] {
  return node?.kind === 'map' && !callOf(node) ? node.entries : []
}

/** A map in which an entry has another value, or is not there any more. */
export function withEntry(node: Node, key: string, value: Node | undefined, keyAt: Range): Node {
  if (node.kind !== 'map') return node
  const others = node.entries.filter(entry => entry.key !== key)
  return { ...node, entries: value ? [...others, entryNode(key, value, keyAt)] : others }
}

export function getArn(logicalId: string, at: Range): Node {
  return mapNode({ 'Fn::GetAtt': listNode([textNode(logicalId, at), textNode('Arn', at)], at) }, at)
}

/** What SAM writes there is not modelled. `content`: what it is made from. */
export function unknownNode(content: Node): Node {
  return mapNode({ 'Fn::Transform': content }, content.at)
}

/** Whether a macro, AWS::Include perhaps, writes some of a map, or all of it. */
export function hasMacro(node: Node): boolean {
  return (
    node.kind === 'map' && (node.tag !== undefined || node.entries.some(({ key }) => key.startsWith('Fn::')))
  )
}

export function isNoValue(node: Node): boolean {
  const call = callOf(node)
  return call?.name === 'Ref' && literalText(call.argument) === 'AWS::NoValue'
}

/** The logical id that a Ref or a Fn::GetAtt names. */
export function referredId(node: Node | undefined): string | undefined {
  const call = node && callOf(node)
  if (call?.name !== 'Ref' && call?.name !== 'Fn::GetAtt') return undefined
  const { argument } = call
  const name = literalText(argument.kind === 'list' ? argument.items[0] : argument)
  return name?.split('.', 1)[0]
}
