/**
 * AWS::Serverless::Function: a function with a role of its own, where it names none.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-function.html
 */
import { entryOf, type MapEntry, type Node } from '../../../syntax/tree.ts'
import { argumentsOf, callOf } from '../../calls.ts'
import { literalText } from '../../literals.ts'
import { destinationPolicy, grantsOfEvents, rolesOfFunctionEvents } from './events.ts'
import { grantsOf, grantsOfMacros, managedPolicy } from './policies.ts'
import { type Expansion, roleEntry, type Serverless, trustIn } from './resource.ts'
import {
  entryNode,
  getArn,
  hasMacro,
  isNoValue,
  listNode,
  mapNode,
  textNode,
  unknownNode,
  withEntry,
} from './tree.ts'

export function expandFunction(fn: Serverless): Expansion {
  const role = neededRole(fn)
  return {
    resource: entryNode(fn.id, withRole(fn, role?.value), fn.at),
    generated: [...(role ? [functionRole(fn, role.condition)] : []), ...rolesOfFunctionEvents(fn)],
    conditions: role?.conditions ?? [],
  }
}

/** Properties of a function or state machine that go over to its role: what they refer to, it does not use itself. */
const OF_THE_ROLE = ['Policies', 'AssumeRolePolicyDocument', 'PermissionsBoundary']

/** The resource after the transform: it names its role, and what the role has is not in it any more. */
export function withRole({ body, properties, at, typeAt }: Serverless, role: Node | undefined): Node {
  let left: Node = properties ?? { kind: 'map', entries: [], at: typeAt }
  for (const key of OF_THE_ROLE) left = withEntry(left, key, undefined, at)
  if (role) left = withEntry(left, 'Role', role, at)
  return withEntry(body, 'Properties', left, at)
}

interface NeededRole {
  /** What the function's `Role` is then. */
  readonly value: Node
  /** When the generated role is there. */
  readonly condition: Node | undefined
  readonly conditions?: readonly MapEntry[]
}

/** Undefined where the function names a role. `!If [Own, !Ref Role, !Ref AWS::NoValue]` names one at times. */
function neededRole({ id, at, properties, condition }: Serverless): NeededRole | undefined {
  const generated = getArn(`${id}Role`, at)
  const written = entryOf(properties, 'Role')
  if (!written) return { value: generated, condition }
  const fork = callOf(written)
  const [named, then, otherwise] = fork?.name === 'Fn::If' ? argumentsOf(fork) : []
  if (!named || !then || !otherwise) return undefined
  const fill = (side: Node) => (isNoValue(side) ? generated : side)
  const value = mapNode({ 'Fn::If': listNode([named, fill(then), fill(otherwise)], written.at) }, written.at)
  if (isNoValue(then)) return { value, condition: isNoValue(otherwise) ? condition : named }
  if (!isNoValue(otherwise)) return undefined
  const negation = entryNode(`NOT${literalText(named)}`, negated(named), named.at)
  return { value, condition: textNode(negation.key, named.at), conditions: [negation] }
}

function negated(condition: Node): Node {
  const { at } = condition
  return mapNode({ 'Fn::Not': listNode([mapNode({ Condition: condition }, at)], at) }, at)
}

function functionRole(fn: Serverless, condition: Node | undefined): MapEntry {
  const id = `${fn.id}Role`
  const property = (name: string) => entryOf(fn.properties, name)
  const written = grantsOf(property('Policies'), id)
  const ofEvents = grantsOfEvents(fn)
  return roleEntry({
    id,
    at: fn.at,
    block: fn.body.at,
    condition,
    trust: trustOf(fn),
    managed: [...executionPolicies(fn), ...written.managed, ...ofEvents.managed],
    inline: [
      ...destinationPolicies(fn),
      ...written.inline,
      ...ofEvents.inline,
      ...grantsOfMacros(fn.properties, id),
    ],
    path: property('RolePath'),
    boundary: property('PermissionsBoundary'),
  })
}

/** The one that is written, else that of Lambda; a macro may write one. */
function trustOf({ properties, typeAt }: Serverless): Node {
  const written = entryOf(properties, 'AssumeRolePolicyDocument')
  if (written) return written
  return properties && hasMacro(properties)
    ? unknownNode(properties)
    : trustIn('lambda.amazonaws.com', typeAt)
}

const NOT_TRACED: ReadonlySet<string> = new Set(['Disabled', '', 'null', '~'])

/** What every function needs, and what its settings need. */
function executionPolicies({ properties, typeAt }: Serverless): Node[] {
  const isDurable = entryOf(properties, 'DurableConfig') !== undefined
  const basic = isDurable
    ? 'service-role/AWSLambdaBasicDurableExecutionRolePolicy'
    : 'AWSLambdaBasicExecutionRole'
  const tracing = entryOf(properties, 'Tracing')
  const isTraced = tracing && !NOT_TRACED.has(literalText(tracing) ?? '?')
  const vpc = entryOf(properties, 'VpcConfig')
  return [
    managedPolicy(basic, typeAt),
    ...(isTraced ? [managedPolicy('AWSXrayWriteOnlyAccess', tracing.at)] : []),
    ...(vpc ? [managedPolicy('AWSLambdaVPCAccessExecutionRole', vpc.at)] : []),
  ]
}

function destinationPolicies({ properties }: Serverless): Node[] {
  const destinations = entryOf(entryOf(properties, 'EventInvokeConfig'), 'DestinationConfig')
  return [
    ...destinationPolicy(entryOf(properties, 'DeadLetterQueue'), 'DeadLetterQueuePolicy'),
    ...destinationPolicy(entryOf(destinations, 'OnSuccess'), 'OnSuccessPolicy'),
    ...destinationPolicy(entryOf(destinations, 'OnFailure'), 'OnFailurePolicy'),
  ]
}
