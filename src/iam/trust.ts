/** Trust policies: may EC2 assume the role, and who else may? */
import { remembered } from '../value/remember.ts'
import type { World } from '../value/scenario.ts'
import { known, type Text, text } from '../value/text.ts'
import { not, or, type Tri } from '../value/tri.ts'
import type { ErrorValue, Item, Value } from '../value/value.ts'
import { elementOf, elementsOf, statementsOf } from './document.ts'
import { allows } from './evaluate.ts'
import { ec2Names } from './partitions.ts'
import { isMeantFor, isService } from './principals.ts'
import type { Context, ContextValue, Request } from './request.ts'
import { find, glanceAt, type Scene, someText } from './search.ts'
import { actionFits, hasEffect } from './statement.ts'

/** Where a role is deployed, as far as it is known. */
export interface Place {
  readonly partition: Text
  readonly account: Text
  readonly region: Text
}

/** Does a trust policy let the caller of the request in? */
export function trusts(world: World, trust: Value, request: Request): Tri {
  return allows(world, alone(trust), request)
}

const alone = remembered((document: Value): readonly Item[] => [{ when: true, value: document }])

/** Is an Allow of a trust policy meant for the service that calls, whatever a condition or a Deny says to that? Decides nothing. */
export function invites(world: World, trust: Value, { action, service }: Request): boolean {
  const scene = glanceAt(world)
  return statementsOf(trust).statements.some(({ value, when }) => {
    if (!scene.holds(when) || value.kind !== 'map') return value.kind === 'unknown'
    const isAllow = hasEffect(scene, value, 'Allow') !== 'no' && actionFits(scene, value, action) !== 'no'
    return isAllow && isMeantFor(scene, value, service ?? [])
  })
}

/** The request by which EC2 assumes an instance's role: what it calls itself there, and which keys it sends. */
export function assumedByEc2(world: World, place: Place): Request {
  const partition = world.resolve(place.partition)
  return {
    action: 'sts:AssumeRole',
    resource: [],
    service: ec2Names(partition),
    context: contextOfEc2({ ...place, partition }),
  }
}

/**
 * Keys of EC2's AssumeRole. What is not listed is unknown, so that a condition on it is at most maybe.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
function contextOfEc2({ partition, account, region }: Place): Context {
  const instance: Text = [
    { lit: 'arn:' },
    ...partition,
    { lit: ':ec2:' },
    ...region,
    { lit: ':' },
    ...account,
    { lit: ':instance/i-' },
    INSTANCE_ID,
  ]
  return new Map<string, ContextValue>([
    ...ABSENT.map(key => [key, 'absent'] as const),
    ['aws:PrincipalIsAWSService', [TRUE]],
    ['aws:PrincipalServiceName', [known(partition) === 'aws-cn' ? IN_CHINA : EC2]],
    ['aws:SecureTransport', [TRUE]],
    ['aws:ViaAWSService', [FALSE]],
    ['sts:RoleSessionName', [SESSION_NAME]],
    // whether EC2 sends these two is not known, but for nobody else's resource and account
    ['aws:SourceAccount', { perhaps: [account] }],
    ['aws:SourceArn', { perhaps: [instance] }],
  ])
}

/** Keys that a service's call does not carry: of users, of federation, of endpoints, of an instance's own later calls. */
const ABSENT = [
  'sts:ExternalId',
  'aws:MultiFactorAuthPresent',
  'aws:MultiFactorAuthAge',
  'aws:username',
  'aws:PrincipalTag/*',
  'aws:PrincipalOrgID',
  'aws:PrincipalOrgPaths',
  'aws:SourceVpc',
  'aws:SourceVpce',
  'saml:*',
  '*.*:*', // an OIDC provider's host name: token.actions.githubusercontent.com:sub
  'ec2:SourceInstanceARN',
  'aws:Ec2InstanceSourceVpc',
  'aws:Ec2InstanceSourcePrivateIPv4',
]

const TRUE = text('true')
const FALSE = text('false')
const EC2 = text('ec2.amazonaws.com')
/** Which of its two names EC2 gives there is not known. */
const IN_CHINA = text({
  id: 'ec2-in-china',
  label: "EC2's service principal",
  domain: ['ec2.amazonaws.com', 'ec2.amazonaws.com.cn'],
})
const INSTANCE_ID = {
  id: 'launched-instance',
  label: 'instance id',
  shape: { chars: 'region', min: 8, max: 17 },
} as const
const SESSION_NAME = text('i-', INSTANCE_ID)

/**
 * Does a trust policy name anybody but EC2? `no`: it is a role for instances alone. Deny statements let nobody in;
 * conditions are not looked at.
 */
export function trustsOthers(world: World, trust: Value, place: Place): Tri {
  const names = ec2Names(world.resolve(place.partition))
  return find(world, statementsOf(trust).statements, ({ value }) => {
    if (value.kind === 'error') return value
    if (value.kind !== 'map') return 'maybe'
    if (hasEffect(world, value, 'Deny') === 'yes') return 'no'
    if (elementOf(value, 'NotPrincipal')) return 'yes'
    const principal = elementOf(value, 'Principal')
    return principal ? find(world, principal.items, item => isOther(world, item.value, names)).is : 'no'
  }).is
}

function isOther(scene: Scene, principal: Value, ec2: readonly Text[]): Tri | ErrorValue {
  if (principal.kind === 'error') return principal
  if (principal.kind === 'unknown') return 'maybe'
  if (principal.kind !== 'map') return 'yes'
  const others = [...principal.entries].map(([type, entry]) => {
    const items = elementsOf(entry.value, entry.when)
    if (type === 'Service') return someText(scene, items, name => not(isService(scene, name, ec2)))
    return someText(scene, items, () => 'yes')
  })
  return or('no', principal.rest ? 'maybe' : 'no', ...others)
}
