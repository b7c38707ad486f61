/**
 * Resources of SAM for which a service needs a role: SAM makes it, where none is given.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html
 */
import { entryOf, type MapEntry } from '../../../syntax/tree.ts'
import { literalText } from '../../literals.ts'
import { CONNECTED_SERVICES } from './connectors.ts'
import { allowing, managedPolicy, namedPolicy } from './policies.ts'
import { roleEntry, type Serverless, trustIn } from './resource.ts'
import { entriesOf } from './tree.ts'

interface ServiceRole {
  /** The role's logical id begins with that of the resource. */
  readonly suffix: string
  /** The property that may name a role instead. */
  readonly given: string
  readonly service: string
  /** An AWS-managed policy, or actions. */
  readonly policy: { readonly managed: string } | { readonly actions: string }
}

const SERVICE_ROLES: ReadonlyMap<string, ServiceRole> = new Map<string, ServiceRole>([
  [
    'AWS::Serverless::CapacityProvider',
    {
      suffix: 'OperatorRole',
      given: 'OperatorRole',
      service: 'lambda.amazonaws.com',
      policy: { managed: 'AWSLambdaManagedEC2ResourceOperator' },
    },
  ],
  [
    'AWS::Serverless::NetworkConnector',
    {
      suffix: 'OperatorRole',
      given: 'OperatorRole',
      service: 'lambda.amazonaws.com',
      policy: { managed: 'AWSLambdaNetworkConnectorOperatorPolicy' },
    },
  ],
  [
    'AWS::Serverless::WebFunction',
    {
      suffix: 'Role',
      given: 'ExecutionRoleArn',
      service: 'lambda.amazonaws.com',
      policy: { managed: 'AWSLambdaBasicExecutionRole' },
    },
  ],
  [
    'AWS::Serverless::MicroVMImage',
    {
      suffix: 'BuildRole',
      given: 'BuildRoleArn',
      service: 'lambda.amazonaws.com',
      policy: { actions: 's3:GetObject logs:CreateLogGroup logs:CreateLogStream logs:PutLogEvents' },
    },
  ],
])

/** The roles that SAM makes for a resource that is neither a function nor a state machine. */
export function serviceRoles(resource: Serverless): MapEntry[] {
  if (resource.type === 'AWS::Serverless::GraphQLApi') return graphRoles(resource)
  const kind = SERVICE_ROLES.get(resource.type)
  if (!kind || entryOf(resource.properties, kind.given)) return []
  const { id, at, typeAt, body, condition } = resource
  const { policy } = kind
  return [
    roleEntry({
      id: `${id}${kind.suffix}`,
      at,
      block: body.at,
      condition,
      trust: trustIn(kind.service, typeAt),
      ...('managed' in policy
        ? { managed: [managedPolicy(policy.managed, typeAt)] }
        : { inline: [namedPolicy(`${id}Policy`, allowing(policy.actions, body, typeAt), typeAt)] }),
    }),
  ]
}

/** AppSync writes logs with one role, and reads each data source with another. */
function graphRoles(api: Serverless): MapEntry[] {
  const logging = entryOf(api.properties, 'Logging')
  const isLogging = literalText(logging) !== 'false' && !entryOf(logging, 'CloudWatchLogsRoleArn')
  const sources = entryOf(api.properties, 'DataSources')
  return [
    ...(isLogging ? [logsRole(api)] : []),
    ...['DynamoDb', 'Lambda'].flatMap(kind =>
      entriesOf(entryOf(sources, kind)).flatMap(source => dataSourceRole(api, source, kind)),
    ),
  ]
}

function logsRole({ id, at, typeAt, body, condition }: Serverless): MapEntry {
  return roleEntry({
    id: `${id}CloudWatchRole`,
    at,
    block: body.at,
    condition,
    trust: trustIn('appsync.amazonaws.com', typeAt),
    managed: [managedPolicy('AWSAppSyncPushToCloudWatchLogs', typeAt)],
  })
}

function dataSourceRole({ id, body, condition }: Serverless, source: MapEntry, kind: string): MapEntry[] {
  const { key, keyAt: at, value } = source
  if (entryOf(value, 'ServiceRoleArn')) return []
  const type = kind === 'DynamoDb' ? 'DynamoDB' : kind
  const access = namedPolicy(`${key}Policy`, allowing(CONNECTED_SERVICES, value, at), at)
  return [
    roleEntry({
      id: `${id}${key}${type}DataSourceRole`,
      at,
      block: body.at,
      condition,
      trust: trustIn('appsync.amazonaws.com', at),
      inline: [access],
    }),
  ]
}
