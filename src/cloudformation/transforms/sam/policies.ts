/**
 * The property `Policies` of a function or a state machine: names and ARNs of managed policies, documents, and policy
 * templates; one of them, or a list.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html#sam-function-policies
 */
import type { Range } from '../../../syntax/source.ts'
import { entryOf, type Node } from '../../../syntax/tree.ts'
import { argumentsOf, type Call, callOf } from '../../calls.ts'
import { literalText } from '../../literals.ts'
import { MANAGED_POLICY_PATHS, POLICY_TEMPLATES } from './tables.ts'
import { hasMacro, isNoValue, listNode, mapNode, textNode, unknownNode } from './tree.ts'

/** The policies of a role: elements of its `ManagedPolicyArns` and `Policies`. */
export interface Grants {
  readonly managed: readonly Node[]
  readonly inline: readonly Node[]
}

/** The policies that `Policies` gives to a role of this logical id. */
export function grantsOf(policies: Node | undefined, roleId: string): Grants {
  const managed: Node[] = []
  const inline: Node[] = []
  for (const [index, policy] of elementsOf(policies).entries()) {
    const kind = kindOf(policy)
    if (kind === 'managed') managed.push(managedArn(policy))
    else if (kind) inline.push(inlinePolicy(policy, `${roleId}Policy${index}`, kind))
  }
  return { managed, inline }
}

function elementsOf(policies: Node | undefined): readonly Node[] {
  if (!policies) return []
  return policies.kind === 'list' && !policies.tag ? policies.items : [policies]
}

/** `unclear`: not what SAM takes, or not known. */
type Kind = 'managed' | 'document' | 'unclear'

/** Undefined: AWS::NoValue. Other intrinsic functions give managed policies; the sides of Fn::If are of one kind. */
function kindOf(policy: Node): Kind | undefined {
  if (isNoValue(policy)) return undefined
  const call = callOf(policy)
  if (call?.name === 'Fn::If') return kindOfSides(call)
  if (call || policy.kind === 'string') return 'managed'
  return policy.kind === 'map' ? 'document' : 'unclear'
}

function kindOfSides(call: Call): Kind | undefined {
  const kinds = new Set(
    argumentsOf(call)
      .slice(1)
      .map(kindOf)
      .filter(kind => kind !== undefined),
  )
  const [kind] = kinds
  return kinds.size > 1 ? 'unclear' : kind
}

/** The sides of Fn::If, each as `convert` makes it. */
function withSides(policy: Node, call: Call, convert: (side: Node) => Node): Node {
  const [condition, ...sides] = argumentsOf(call)
  if (!condition) return policy
  const converted = sides.map(side => (isNoValue(side) ? side : convert(side)))
  return mapNode({ 'Fn::If': listNode([condition, ...converted], policy.at) }, policy.at)
}

const POLICY_NAME = /^[\w+=,.@-]+$/

function managedArn(policy: Node): Node {
  const call = callOf(policy)
  if (call) return call.name === 'Fn::If' ? withSides(policy, call, managedArn) : policy
  const name = literalText(policy) ?? ''
  return POLICY_NAME.test(name) ? managedPolicy(name, policy.at) : policy
}

/** The ARN of an AWS-managed policy, of which SAM takes the mere name. A name that is not in the table may have its path before it. */
export function managedPolicy(name: string, at: Range): Node {
  const path = PATHS.get(name)
  const arn = `arn:\${AWS::Partition}:iam::aws:policy/${path ? `${path}/` : ''}${name}`
  return mapNode({ 'Fn::Sub': textNode(arn, at) }, at)
}

const PATHS: ReadonlyMap<string, string> = new Map(
  Object.entries(MANAGED_POLICY_PATHS).flatMap(([path, names]) =>
    names.split(' ').map((name): [string, string] => [name, path]),
  ),
)

function inlinePolicy(policy: Node, name: string, kind: Kind): Node {
  const call = callOf(policy)
  if (call && kind === 'document') return withSides(policy, call, side => inlinePolicy(side, name, kind))
  return namedPolicy(name, documentOf(policy), policy.at)
}

/** An element of a role's `Policies`. */
export function namedPolicy(name: string, document: Node, at: Range): Node {
  return mapNode({ PolicyName: textNode(name, at), PolicyDocument: document }, at)
}

/** What a macro writes into a resource may be policies too. */
export function grantsOfMacros(properties: Node | undefined, roleId: string): Node[] {
  if (!properties || !hasMacro(properties)) return []
  return [namedPolicy(`${roleId}Policy`, unknownNode(properties), properties.at)]
}

const TEMPLATES: ReadonlyMap<string, string> = new Map(Object.entries(POLICY_TEMPLATES))

/** A document, or what a policy template stands for; a template that is newer than the table may be anything. */
function documentOf(policy: Node): Node {
  if (entryOf(policy, 'Statement')) return policy
  const [only, ...others] = policy.kind === 'map' ? policy.entries : []
  const actions = only && others.length === 0 ? TEMPLATES.get(only.key) : undefined
  return actions && only ? allowing(actions, only.value, only.keyAt) : unknownNode(policy)
}

/** A document that allows actions on resources which are made from `parameters` in a way that is not modelled. */
export function allowing(actions: string, parameters: Node, at: Range): Node {
  const words = actions.split(' ').map(action => textNode(action, at))
  const statement = {
    Effect: textNode('Allow', at),
    Action: listNode(words, at),
    Resource: unknownNode(parameters),
  }
  return mapNode({ Statement: listNode([mapNode(statement, at)], at) }, at)
}
