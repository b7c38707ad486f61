/**
 * How an intrinsic function is written: `!Sub x`, `Fn::Sub: x`, `{"Fn::Sub": "x"}` are one call.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
 */
import type { Range } from '../syntax/source.ts'
import type { Node } from '../syntax/tree.ts'

export interface Call {
  /** As in the long form: `Ref`, `Condition`, `Fn::Sub`. */
  readonly name: string
  readonly argument: Node
  readonly at: Range
}

/** The call that a node is, if it is one. `Condition` counts only where conditions are read: else it is a plain key. */
export function callOf(node: Node, conditions = false): Call | undefined {
  if (node.tag !== undefined) return taggedCall(node, node.tag)
  if (node.kind !== 'map' || node.entries.length !== 1) return undefined
  const [entry] = node.entries
  if (!entry || !isFunctionName(entry.key, conditions)) return undefined
  return { name: entry.key, argument: entry.value, at: node.at }
}

/** The arguments of a call that takes several: a lone one counts as a list of one. */
export function argumentsOf(call: Call): readonly Node[] {
  const { argument } = call
  return argument.kind === 'list' && !argument.tag ? argument.items : [argument]
}

function isFunctionName(key: string, conditions: boolean): boolean {
  return key === 'Ref' || key.startsWith('Fn::') || (conditions && key === 'Condition')
}

function taggedCall(node: Node, tag: string): Call | undefined {
  if (!/^![A-Za-z]/.test(tag)) return undefined
  const short = tag.slice(1)
  const name = short === 'Ref' || short === 'Condition' ? short : `Fn::${short}`
  const { tag: _, tagAt: __, ...argument } = node
  return { name, argument, at: placeOf(node) }
}

/** The place of a node with its tag. */
export function placeOf({ at, tagAt }: Node): Range {
  return tagAt ? { ...at, start: tagAt.start } : at
}
