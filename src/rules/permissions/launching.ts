/** Whether a statement that speaks of launching lets somebody launch instances with a role of the account. */
import { allows, deniesListed } from '../../iam/evaluate.ts'
import type { WrittenLaunch } from '../../iam/launching.ts'
import type { Context, ContextValue, Request } from '../../iam/request.ts'
import type { Scope } from '../../model/types.ts'
import { rememberedByName } from '../../value/remember.ts'
import type { World } from '../../value/scenario.ts'
import { type Text, text } from '../../value/text.ts'
import { or, type Tri } from '../../value/tri.ts'
import type { Grant } from '../passing.ts'
import { contextOf, firstOf, RUN, resourceIn } from './run-instances.ts'
import { alwaysPasses } from './signs.ts'

/**
 * May it launch instances that have a role? A Deny or a boundary may take the launch away, and some services launch
 * instances without a role of their customer. Maybe, where a service operates them of which that is not known.
 */
export function mayLaunchWithRole(world: World, launch: WrittenLaunch, grant: Grant, scope: Scope): Tri {
  const isAllowed = launchRequests(launch).some(request => isPossible(world, request, grant))
  return isAllowed ? or(...launch.actions.map(action => takesRole(world, action, grant, scope))) : 'no'
}

/** Each of the calls, on whatever they need. */
export function launchRequests({ actions }: WrittenLaunch): readonly Request[] {
  return actions.map(action => ({ action, resource: ANYTHING, context: NOTHING_KNOWN }))
}

const ANYTHING: Text = [{ id: 'launched-resource', label: 'a resource of the launch' }]
const NOTHING_KNOWN: Context = new Map()

function isPossible(world: World, request: Request, { documents, limits }: Grant): boolean {
  return allows(world, documents, request, limits) !== 'no'
}

/**
 * A condition key of instances, interfaces, volumes and launch templates: the service that operates them for the
 * account, as it says itself in the call; missing where none does.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html
 */
const OPERATOR_KEY = 'ec2:ManagedResourceOperator'

/**
 * Lambda Managed Instances run functions with their own roles: what Lambda asks of the role by which it launches them
 * has no `iam:PassRole`. https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-operator-role.html
 */
const WITHOUT_ROLE: Text = text('scaler.lambda.amazonaws.com')

/** Services that are given an instance profile, or a role for one. */
const WITH_ROLE: Text = text({
  id: 'operator-with-role',
  label: 'a service that operates instances',
  domain: [
    'bedrock-agentcore.amazonaws.com',
    'ecs.amazonaws.com',
    'eks.amazonaws.com',
    'workspaces-instances.amazonaws.com',
  ],
})

/** What a request about an instance says of who operates it; `unsaid`: it may be anybody. */
const OPERATORS: Readonly<Record<Operator, ContextValue | undefined>> = {
  nobody: 'absent',
  withoutRole: [WITHOUT_ROLE],
  withRole: [WITH_ROLE],
  unsaid: undefined,
}

type Operator = 'nobody' | 'withoutRole' | 'withRole' | 'unsaid'

/** Have the instances for which the call is allowed a role of the account? */
function takesRole(world: World, action: string, grant: Grant, scope: Scope): Tri {
  const isAllowedFor = instancesOf(world, action, grant, scope)
  if (alwaysPasses(action) || isAllowedFor('nobody')) return 'yes'
  if (isAllowedFor('withoutRole')) return isAllowedFor('withRole') ? 'maybe' : 'no'
  return isAllowedFor('withRole') || !isAllowedFor('unsaid') ? 'yes' : 'maybe'
}

/** May it launch instances, but only for a service that operates them? They are none of those that a project declares. */
export function launchesForServices(world: World, grant: Grant, scope: Scope): boolean {
  const isAllowedFor = instancesOf(world, RUN, grant, scope)
  return !isAllowedFor('nobody') && isAllowedFor('unsaid')
}

/**
 * May it launch instances, but only with tags that it gives them, as Karpenter does? They are others than those that
 * somebody else has launched.
 */
export function launchesWithTags(world: World, grant: Grant, { partition }: Scope): boolean {
  const resource = resourceIn(partition)('instance')
  const isAllowed = (context: Context) => isPossible(world, { action: RUN, resource, context }, grant)
  return !isAllowed(WITHOUT_TAGS) && isAllowed(contextOf('instance'))
}

const WITHOUT_TAGS: Context = new Map([['aws:RequestTag/*', 'absent']])

/** Of which operator instances may perhaps be launched. A Deny that holds in the first of the possible partitions is enough. */
function instancesOf(world: World, action: string, grant: Grant, { partition }: Scope) {
  const resource = resourceIn(partition)('instance')
  const inFirst = resourceIn(firstOf(partition))('instance')
  return (operator: Operator) => {
    const request = { action, resource, context: operatedBy(operator) }
    const isDenied = deniesListed(world, grant.documents, { ...request, resource: inFirst }, grant.limits)
    return !isDenied && isPossible(world, request, grant)
  }
}

const operatedBy = rememberedByName((operator): Context => {
  const value = OPERATORS[operator as Operator]
  return value ? new Map([...contextOf('instance'), [OPERATOR_KEY, value]]) : contextOf('instance')
})
