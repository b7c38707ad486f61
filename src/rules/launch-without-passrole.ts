import { allows } from '../iam/evaluate.ts'
import { type LaunchingAction, type WrittenLaunch, writtenLaunches } from '../iam/launching.ts'
import { glanceAt } from '../iam/search.ts'
import type { PolicySet } from '../model/policies.ts'
import type { Policy, Principal, Role } from '../model/types.ts'
import { World } from '../value/scenario.ts'
import { show, type Text } from '../value/text.ts'
import { and, not, type Tri } from '../value/tri.ts'
import type { Item } from '../value/value.ts'
import { areDenied, arnOf, maySatisfy, missesOf } from './passing.ts'
import { type Context, defineRule, type Report } from './rule.ts'
import { alwaysPasses, levelOf, showsSigns } from './signs.ts'
import { described, listed, named, quoted } from './wording.ts'

/** Somebody who may launch: a principal with all its policies, or a policy that nobody in view has. */
interface Caller {
  readonly entity: Principal | Policy
  readonly policies: PolicySet
  /** Policies that may well be attached to the same principal: those of the unit that nobody in view has either. */
  readonly alongside: readonly Item[]
  readonly launches: readonly WrittenLaunch[]
}

export const launchWithoutPassrole = defineRule<Caller>({
  id: 'launch-without-passrole',
  guide: 'launch-denied',
  level: 'warning',
  summary: 'A caller may launch instances but may pass no role to them',
  scenarios: 'some',

  *subjects({ project, policies }) {
    for (const entity of project.principals) {
      if (entity.managed) yield* callers(entity, policies.of(entity), [])
    }
    const loose = policies.unattached()
    for (const entity of loose) yield* looseCallers(entity, loose)
  },
  about: caller => caller.entity,
  when: caller => caller.entity.when,
  *check(caller, world, context) {
    const { entity, policies, alongside, launches } = caller
    if (!launches.some(one => world.holds(one.when))) return
    const roles = rolesNeeded(entity, context)
    const passes = maySatisfy(world, policies.documents, roles, entity.scope)
    if (passes === 'yes' || maySatisfy(world, alongside, roles, entity.scope) !== 'no') return
    const launch = launches.find(one => world.holds(one.when) && !isDenied(world, one, policies.documents))
    if (!launch) return
    const mayLaunch = policies.bounded || needsNoRole(launch, caller) ? 'maybe' : launch.sure
    const glance = glanceAt(world)
    const there = roles.filter(role => glance.holds(role.when))
    yield report(caller, launch, there, world, context, and(mayLaunch, not(passes)))
  },
})

const ANYTHING: Text = [{ id: 'launched-resource', label: 'a resource of the launch' }]

/** Does a Deny take the launch itself away? */
function isDenied(world: World, { actions }: WrittenLaunch, documents: readonly Item[]): boolean {
  return actions.every(
    action => allows(world, documents, { action, resource: ANYTHING, context: new Map() }) === 'no',
  )
}

/** A cluster autoscaler only changes a group's size, and passes no role for that. */
function needsNoRole({ actions }: WrittenLaunch, { entity, policies }: Caller): boolean {
  if (entity.kind === 'policy' || !actions.every(action => MAINTAINING.has(action))) return false
  return !policies.documents.some(({ value }) => showsSigns(value, entity))
}

const MAINTAINING: ReadonlySet<LaunchingAction> = new Set([
  'autoscaling:UpdateAutoScalingGroup',
  'autoscaling:StartInstanceRefresh',
])

/** The caller, if anything in its policies writes a launching action. */
function callers(entity: Principal | Policy, policies: PolicySet, alongside: readonly Item[]): Caller[] {
  const written = writtenLaunches(new World(), policies.documents)
  const launches = written.sort((one, other) => weightOf(other) - weightOf(one))
  return launches.length > 0 ? [{ entity, policies, alongside, launches }] : []
}

/** What says most of the need to pass a role stands first. */
function weightOf({ actions }: WrittenLaunch): number {
  if (actions.some(alwaysPasses)) return 2
  return actions.every(action => MAINTAINING.has(action)) ? 0 : 1
}

function looseCallers(entity: Policy, loose: readonly Policy[]): Caller[] {
  const others = loose.filter(other => other !== entity && other.scope.unit === entity.scope.unit)
  const policies = { documents: [documentOf(entity)], closed: false, bounded: false }
  return callers(entity, policies, others.map(documentOf))
}

function documentOf(policy: Policy): Item {
  return { when: policy.when, value: policy.document }
}

/** The roles that instances of the unit have, each once. */
function rolesNeeded(entity: Principal | Policy, { links }: Context): readonly Role[] {
  const inUnit = links.roles.filter(link => link.to.scope.unit === entity.scope.unit && link.to !== entity)
  return [...new Set(inUnit.map(link => link.to))]
}

function report(
  { entity, policies }: Caller,
  launch: WrittenLaunch,
  roles: readonly Role[],
  world: World,
  context: Context,
  certain: Tri,
): Report {
  const action = quoted(show(launch.written))
  const denied = areDenied(world, policies.documents, roles, entity.scope)
  const reservation = policies.closed || denied ? '' : ', unless a policy attached elsewhere allows it'
  return {
    certain,
    level: levelOf(entity, policies.documents, launch, context),
    at: launch.at,
    message: `${described(entity)} may launch instances with ${action}, but may ${passInWords(roles)} to EC2${reservation}`,
    consequence:
      'a launch with an instance profile fails: AccessDenied, "is not authorized to perform: iam:PassRole"',
    help: denied
      ? `take iam:PassRole on ${arnInWords(world, roles)} out of the Deny`
      : `allow iam:PassRole on ${arnInWords(world, roles)}, with iam:PassedToService ec2.amazonaws.com`,
    related: [
      ...missesOf(world, policies.documents, roles, entity.scope),
      ...roles.slice(0, 3).map(role => ({ at: role.target.at, message: 'a role that its instances need' })),
    ],
  }
}

function passInWords(roles: readonly Role[]): string {
  if (roles.length === 0) return 'pass no role'
  if (roles.length === 1) return `not pass role ${named(roles[0]!)}`
  if (roles.length > 3) return `pass none of the ${roles.length} roles of its instances`
  return `pass none of the roles ${listed(roles.map(named))}`
}

function arnInWords(world: World, roles: readonly Role[]): string {
  const [role] = roles
  const arn = role && arnOf(world, role)
  return arn ? quoted(show(arn)) : 'the ARN of the role that the instances need'
}
