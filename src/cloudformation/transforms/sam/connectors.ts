/**
 * Connectors: AWS::Serverless::Connector, and the attribute `Connectors` of other resources. A connector allows its
 * source to use its destination, for which it attaches a policy to a role.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/managing-permissions-connectors.html
 */
import { type Range, slice } from '../../../syntax/source.ts'
import { entryOf, type MapEntry, type Node } from '../../../syntax/tree.ts'
import { callOf, placeOf } from '../../calls.ts'
import { literalText } from '../../literals.ts'
import { allowing } from './policies.ts'
import { resourceEntry } from './resource.ts'
import { entriesOf, listNode, mapNode, referredId, textNode } from './tree.ts'

type Resources = ReadonlyMap<string, Node>

interface Connector {
  readonly id: string
  readonly at: Range
  readonly block: Range
  readonly condition: Node | undefined
  readonly source: Node
  readonly destination: Node
}

/** The policies of all connectors. `resources`: all of the template, after functions and others got their roles. */
export function connectorPolicies(resources: readonly MapEntry[]): MapEntry[] {
  const byId: Resources = new Map(resources.map(({ key, value }) => [key, value]))
  return resources.flatMap(connectorsIn).flatMap(connector => policiesOf(connector, byId))
}

function connectorsIn({ key, keyAt, value }: MapEntry): Connector[] {
  const type = literalText(entryOf(value, 'Type'))
  const own = type === 'AWS::Serverless::Connector' ? connectorOf(key, keyAt, value, undefined) : []
  const embedded = entriesOf(entryOf(value, 'Connectors')).flatMap(entry => {
    const source = mapNode({ Id: textNode(key, keyAt) }, keyAt)
    return connectorOf(`${key}${entry.key}`, entry.keyAt, entry.value, source)
  })
  return [...own, ...embedded]
}

/** An embedded connector has its resource as its source. */
function connectorOf(id: string, at: Range, body: Node, embedding: Node | undefined): Connector[] {
  const properties = entryOf(body, 'Properties')
  const source = embedding ?? entryOf(properties, 'Source')
  const destination = entryOf(properties, 'Destination')
  if (!source || !destination) return []
  return [{ id, at, block: body.at, condition: entryOf(body, 'Condition'), source, destination }]
}

function policiesOf(connector: Connector, resources: Resources): MapEntry[] {
  const { id, source, destination } = connector
  if (destination.kind !== 'list') return policyFor(`${id}Policy`, source, destination, connector, resources)
  return destination.items.flatMap((one, index) =>
    policyFor(`${id}PolicyDestination${index}`, source, one, connector, resources),
  )
}

/**
 * All that a connector may ever allow; what it does allow is some of it, on its source or destination.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/reference-sam-connector.html
 */
export const CONNECTED_SERVICES = 'dynamodb:* events:* geo:* lambda:* s3:* sns:* sqs:* states:*'

/** Sources that a function polls: there the policy goes to the function's role. Some others need no role at all. */
const POLLED: ReadonlySet<string> = new Set([
  'AWS::DynamoDB::Table',
  'AWS::Serverless::SimpleTable',
  'AWS::SQS::Queue',
])

function policyFor(
  id: string,
  source: Node,
  destination: Node,
  connector: Connector,
  resources: Resources,
): MapEntry[] {
  const isPolled = POLLED.has(typeOf(source, resources) ?? '')
  const [holder, other] = isPolled ? [destination, source] : [source, destination]
  const role = roleOf(holder, other, resources)
  if (!role) return []
  const { at, block, condition } = connector
  const document = allowing(CONNECTED_SERVICES, destination, at)
  const properties = mapNode({ PolicyDocument: document, Roles: listNode([role], at) }, at)
  return [resourceEntry(id, 'AWS::IAM::ManagedPolicy', properties, { at, block, condition })]
}

function typeOf(end: Node, resources: Resources): string | undefined {
  const id = literalText(entryOf(end, 'Id'))
  return literalText(entryOf(id === undefined ? end : resources.get(id), 'Type'))
}

/** The name of the role of one end: given there, or that of the resource which is named there. */
function roleOf(end: Node, other: Node, resources: Resources): Node | undefined {
  const id = literalText(entryOf(end, 'Id'))
  const resource = id === undefined ? undefined : resources.get(id)
  if (!resource) return entryOf(end, 'RoleName')
  const role = roleProperty(resource, other)
  const roleId = referredId(role)
  return role && roleId !== undefined ? mapNode({ Ref: textNode(roleId, role.at) }, role.at) : undefined
}

const ROLE_PROPERTIES: ReadonlyMap<string, string> = new Map([
  ['AWS::Lambda::Function', 'Role'],
  ['AWS::Serverless::Function', 'Role'],
  ['AWS::StepFunctions::StateMachine', 'RoleArn'],
  ['AWS::Serverless::StateMachine', 'Role'],
  ['AWS::AppSync::DataSource', 'ServiceRoleArn'],
])

function roleProperty(resource: Node, other: Node): Node | undefined {
  const properties = entryOf(resource, 'Properties')
  const type = literalText(entryOf(resource, 'Type')) ?? ''
  if (type === 'AWS::Events::Rule') return targetRole(properties, other)
  const property = ROLE_PROPERTIES.get(type)
  return property === undefined ? undefined : entryOf(properties, property)
}

/** The role with which a rule calls the target that a connector leads to. */
function targetRole(rule: Node | undefined, destination: Node): Node | undefined {
  const targets = entryOf(rule, 'Targets')
  if (targets?.kind !== 'list' || callOf(targets)) return undefined
  const target = targets.items.find(item => isAbout(entryOf(item, 'Arn'), destination))
  return entryOf(target, 'RoleArn')
}

/** Whether an ARN is that of a connector's end: a reference to it, or written as it is there. */
function isAbout(arn: Node | undefined, end: Node): boolean {
  if (!arn) return false
  const id = entryOf(end, 'Id')
  const given = entryOf(end, 'Arn')
  if (id) return referredId(arn) === literalText(id)
  return given !== undefined && slice(placeOf(arn)) === slice(placeOf(given))
}
