/** What a resource of SAM is, and what it becomes. */
import type { Range } from '../../../syntax/source.ts'
import { entryOf, type MapEntry, type Node } from '../../../syntax/tree.ts'
import { literalText } from '../../literals.ts'
import { withGlobals } from './globals.ts'
import { entryNode, listNode, mapNode, textNode } from './tree.ts'

/** A resource of SAM. */
export interface Serverless {
  readonly id: string
  /** Its logical id. */
  readonly at: Range
  readonly type: string
  readonly typeAt: Range
  /** All of it. */
  readonly body: Node
  /** With what Globals adds. */
  readonly properties: Node | undefined
  readonly condition: Node | undefined
}

/** What SAM makes of a resource: the resource itself, and others beside it. */
export interface Expansion {
  readonly resource: MapEntry
  readonly generated: readonly MapEntry[]
  /** New entries of the section Conditions. */
  readonly conditions?: readonly MapEntry[]
}

/** A resource of the template, if it is one of SAM. */
export function serverlessOf(
  { key, keyAt, value }: MapEntry,
  globals: Node | undefined,
): Serverless | undefined {
  const written = entryOf(value, 'Type')
  const type = literalText(written) ?? ''
  if (!written || !type.startsWith('AWS::Serverless::')) return undefined
  return {
    id: key,
    at: keyAt,
    type,
    typeAt: written.at,
    body: value,
    properties: withGlobals(value, type, globals),
    condition: entryOf(value, 'Condition'),
  }
}

/** A role that SAM makes. */
export interface GeneratedRole {
  readonly id: string
  /** What makes SAM make it: a logical id, the name of an event. */
  readonly at: Range
  /** All of the resource that it is made for. */
  readonly block: Range
  readonly condition: Node | undefined
  readonly trust: Node
  readonly managed?: readonly Node[]
  readonly inline?: readonly Node[]
  readonly path?: Node | undefined
  readonly boundary?: Node | undefined
}

export function roleEntry(role: GeneratedRole): MapEntry {
  const { id, at, block, condition, trust, managed = [], inline = [], path, boundary } = role
  const properties = {
    AssumeRolePolicyDocument: trust,
    ManagedPolicyArns: managed.length > 0 ? listNode(managed, at) : undefined,
    Policies: inline.length > 0 ? listNode(inline, at) : undefined,
    Path: path,
    PermissionsBoundary: boundary,
  }
  return resourceEntry(id, 'AWS::IAM::Role', mapNode(properties, at), { at, block, condition })
}

/** A resource that SAM makes. */
export function resourceEntry(
  id: string,
  type: string,
  properties: Node,
  { at, block, condition }: Pick<GeneratedRole, 'at' | 'block' | 'condition'>,
): MapEntry {
  const parts = { Type: textNode(type, at), Condition: condition, Properties: properties }
  return entryNode(id, { ...mapNode(parts, at), at: block }, at)
}

/** A service may assume the role. */
export function trustIn(service: string, at: Range): Node {
  const statement = {
    Effect: textNode('Allow', at),
    Action: listNode([textNode('sts:AssumeRole', at)], at),
    Principal: mapNode({ Service: listNode([textNode(service, at)], at) }, at),
  }
  const version = textNode('2012-10-17', at)
  return mapNode({ Version: version, Statement: listNode([mapNode(statement, at)], at) }, at)
}
