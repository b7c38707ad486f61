/**
 * Events of functions and state machines: they need policies in the function's role, or have a role of their own.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-eventsource.html
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-statemachine-statemachineeventsource.html
 */
import type { Range } from '../../../syntax/source.ts'
import { entryOf, type MapEntry, type Node } from '../../../syntax/tree.ts'
import { literalText } from '../../literals.ts'
import { allowing, type Grants, managedPolicy, namedPolicy } from './policies.ts'
import { roleEntry, type Serverless, trustIn } from './resource.ts'
import { entriesOf } from './tree.ts'

interface Event {
  readonly name: string
  /** Its name in `Events`. */
  readonly at: Range
  readonly type: string
  readonly properties: Node | undefined
}

function eventsOf({ properties }: Serverless): Event[] {
  return entriesOf(entryOf(properties, 'Events')).map(({ key, keyAt, value }) => ({
    name: key,
    at: keyAt,
    type: literalText(entryOf(value, 'Type')) ?? '',
    properties: entryOf(value, 'Properties'),
  }))
}

/** Sources that a function polls, by the AWS-managed policy that its role gets. */
const POLLED: ReadonlyMap<string, string> = new Map([
  ['Kinesis', 'AWSLambdaKinesisExecutionRole'],
  ['DynamoDB', 'AWSLambdaDynamoDBExecutionRole'],
  ['SQS', 'AWSLambdaSQSQueueExecutionRole'],
  ['MSK', 'AWSLambdaMSKExecutionRole'],
])

const NETWORK_ACTIONS =
  'ec2:CreateNetworkInterface ec2:DescribeNetworkInterfaces ec2:DeleteNetworkInterface ec2:DescribeVpcs ec2:DescribeSubnets ec2:DescribeSecurityGroups'

/** Sources by all the actions that they may need: which of them, and on what, depends on how the event is set up. */
const CONNECTED: ReadonlyMap<string, string> = new Map([
  ['MQ', 'secretsmanager:GetSecretValue mq:DescribeBroker kms:Decrypt'],
  ['MSK', 'secretsmanager:GetSecretValue glue:GetRegistry glue:GetSchemaVersion'],
  [
    'SelfManagedKafka',
    `secretsmanager:GetSecretValue kms:Decrypt glue:GetRegistry glue:GetSchemaVersion ${NETWORK_ACTIONS}`,
  ],
  [
    'DocumentDB',
    `secretsmanager:GetSecretValue kms:Decrypt rds:DescribeDBClusterParameters rds:DescribeDBSubnetGroups rds:DescribeDBClusters ${NETWORK_ACTIONS}`,
  ],
])

/** Destinations and dead-letter queues by what is allowed on them. */
const DESTINATIONS: ReadonlyMap<string, string> = new Map([
  ['SQS', 'sqs:SendMessage'],
  ['SNS', 'sns:Publish'],
  ['EventBridge', 'events:PutEvents'],
  ['Lambda', 'lambda:InvokeFunction'],
  ['S3', 's3:PutObject s3:ListBucket'],
  ['S3Bucket', 's3:PutObject s3:ListBucket'],
])

/** The policies that a function's events give to its role. */
export function grantsOfEvents(resource: Serverless): Grants {
  const grants = eventsOf(resource).map(grantsOfEvent)
  return { managed: grants.flatMap(({ managed }) => managed), inline: grants.flatMap(({ inline }) => inline) }
}

function grantsOfEvent({ name, at, type, properties }: Event): Grants {
  const managed = POLLED.get(isQueued(type, properties) ? 'SQS' : type)
  const actions = needsActions(type, properties) ? CONNECTED.get(type) : undefined
  const onFailure = entryOf(entryOf(properties, 'DestinationConfig'), 'OnFailure')
  const isPolling = managed !== undefined || actions !== undefined
  return {
    managed: managed ? [managedPolicy(managed, at)] : [],
    inline: [
      ...(actions && properties ? [namedPolicy(`${name}Policy`, allowing(actions, properties, at), at)] : []),
      ...(isPolling ? destinationPolicy(onFailure, `${name}DestinationPolicy`) : []),
    ],
  }
}

/** A topic may reach the function through a queue, which the function polls. */
function isQueued(type: string, properties: Node | undefined): boolean {
  const subscription = entryOf(properties, 'SqsSubscription')
  return type === 'SNS' && subscription !== undefined && literalText(subscription) !== 'false'
}

/** The managed policy is enough for MSK, unless there are secrets or schemas to read. */
function needsActions(type: string, properties: Node | undefined): boolean {
  if (type !== 'MSK') return true
  return ['SourceAccessConfigurations', 'SchemaRegistryConfig'].some(key => entryOf(properties, key))
}

/** What a role may do at a destination: a map with a `Type`. */
export function destinationPolicy(destination: Node | undefined, name: string): Node[] {
  const type = entryOf(destination, 'Type')
  const actions = DESTINATIONS.get(literalText(type) ?? '')
  if (!destination || !type || !actions) return []
  return [namedPolicy(name, allowing(actions, destination, type.at), type.at)]
}

/** The roles with which EventBridge Scheduler calls a function. */
export function rolesOfFunctionEvents(resource: Serverless): MapEntry[] {
  const schedules = eventsOf(resource).filter(({ type }) => type === 'ScheduleV2')
  return schedules.flatMap(event => schedulerRole(event, 'lambda:InvokeFunction', resource))
}

/** The service that starts a state machine at an event. */
const STARTERS: ReadonlyMap<string, string> = new Map([
  ['Schedule', 'events.amazonaws.com'],
  ['CloudWatchEvent', 'events.amazonaws.com'],
  ['EventBridgeRule', 'events.amazonaws.com'],
  ['Api', 'apigateway.amazonaws.com'],
])

/** The roles with which services start a state machine. */
export function rolesOfStateMachineEvents(resource: Serverless): MapEntry[] {
  const boundary = entryOf(resource.properties, 'PermissionsBoundary')
  return eventsOf(resource).flatMap(event => {
    if (event.type === 'ScheduleV2') return schedulerRole(event, 'states:StartExecution', resource)
    const service = STARTERS.get(event.type)
    if (!service) return []
    return eventRole(event, service, [startPolicy(event, 'states:StartExecution')], boundary, resource)
  })
}

function schedulerRole(event: Event, action: string, resource: Serverless): MapEntry[] {
  const queue = entryOf(event.properties, 'DeadLetterConfig')
  const inline = [startPolicy(event, action)]
  if (queue)
    inline.push(namedPolicy('DeadLetterPolicy', allowing('sqs:SendMessage', queue, event.at), event.at))
  const boundary = entryOf(event.properties, 'PermissionsBoundary')
  return eventRole(event, 'scheduler.amazonaws.com', inline, boundary, resource)
}

function startPolicy({ name, at, properties }: Event, action: string): Node {
  const parameters: Node = properties ?? { kind: 'map', entries: [], at }
  return namedPolicy(`${name}StartPolicy`, allowing(action, parameters, at), at)
}

/** No role, where the event brings one. */
function eventRole(
  event: Event,
  service: string,
  inline: readonly Node[],
  boundary: Node | undefined,
  { id, body, condition }: Serverless,
): MapEntry[] {
  if (entryOf(event.properties, 'RoleArn')) return []
  const { at } = event
  const trust = trustIn(service, at)
  return [roleEntry({ id: `${id}${event.name}Role`, at, block: body.at, condition, trust, inline, boundary })]
}
