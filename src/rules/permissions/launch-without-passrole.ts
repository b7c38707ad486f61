import { allows, type Limit } from '../../iam/evaluate.ts'
import { type LaunchingAction, type WrittenLaunch, writtenLaunches } from '../../iam/launching.ts'
import { glanceAt } from '../../iam/search.ts'
import type { PolicySet, PolicySets } from '../../model/policies.ts'
import type { Policy, Principal, Role, Scope } from '../../model/types.ts'
import type { World } from '../../value/scenario.ts'
import { show } from '../../value/text.ts'
import { and, not, type Tri } from '../../value/tri.ts'
import type { Item } from '../../value/value.ts'
import { isWhole } from '../absence.ts'
import { areDenied, arnOf, type Grant, maySatisfy, passesExisting } from '../passing.ts'
import { type Context, defineRule, type Report } from '../rule.ts'
import { described, listed, named, quoted } from '../wording.ts'
import { launchRequests, mayLaunchWithRole } from './launching.ts'
import { type NamedRole, rolesDemanded, rolesNamed, rolesNeeded } from './needed.ts'
import { isExplained } from './pass-mistakes.ts'
import { LIMITS, reasonsFor } from './pass-reasons.ts'
import { alwaysPasses, levelOf, showsSigns } from './signs.ts'

/** Somebody who may launch: a principal with all its policies, or a policy that nobody in view has. */
interface Caller {
  readonly entity: Principal | Policy
  readonly policies: PolicySet
  /** Of a group: what each of its members has, the group's policies included. */
  readonly members: readonly PolicySet[]
  /** Policies that may well be attached to the same principal: those of the unit that nobody in view has either. */
  readonly alongside: Grant
  readonly launches: readonly WrittenLaunch[]
}

export const launchWithoutPassrole = defineRule<Caller>({
  id: 'launch-without-passrole',
  scenarios: 'some',

  *subjects({ project, policies }) {
    for (const entity of project.principals) if (entity.managed) yield* callers(entity, policies)
    const loose = policies.unattached()
    for (const entity of loose) yield* looseCallers(entity, loose)
  },
  about: caller => caller.entity,
  when: caller => caller.entity.when,
  *check(caller, world, context) {
    const { policies, launches } = caller
    if (!launches.some(one => world.holds(one.when))) return
    const lack = lackOf(caller, world, context)
    if (!lack) return
    const launch = launches.find(one => world.holds(one.when) && mayLaunch(world, one, caller) !== 'no')
    if (!launch || isExplained(world, caller.entity, policies, lack.roles, context)) return
    const launching = needsNoRole(launch, caller, context) ? 'maybe' : mayLaunch(world, launch, caller)
    const certain = and(launching, not(lack.passes), isWhole(caller.entity))
    yield report(caller, launch, lack, world, context, certain)
  },
})

/** The roles that a caller would have to pass. */
interface Lack {
  readonly roles: readonly Role[]
  /** May it pass one of them, all the same? Never `yes`. */
  readonly passes: Tri
  /** Whose policies lack it: the caller's, or those of a member of the group. */
  readonly grant: Grant
}

/**
 * Roles that the configuration demands, or that its own policies name, must all be passed; else one of those that
 * instances of the unit have is enough. What is demanded must be sure, too.
 */
function lackOf(caller: Caller, world: World, { links, project }: Context): Lack | undefined {
  const { entity, policies, members } = caller
  const grants = members.length > 0 ? members : [policies]
  const demanded = rolesDemanded(entity, project)
  const named = rolesNamed(policies.written, entity, links).filter(({ role }) => role.managed)
  const each = [...demanded, ...named]
  if (each.length > 0) {
    return lackOfOne(world, caller, grants, each, 'no') ?? lackOfOne(world, caller, grants, demanded, 'maybe')
  }
  const all = rolesNeeded(entity, links)
  for (const grant of grants) {
    const passes = maySatisfy(world, grant, all, entity.scope)
    if (passes === 'yes' || maySatisfy(world, caller.alongside, all, entity.scope) !== 'no') continue
    const glance = glanceAt(world)
    return { roles: all.filter(role => glance.holds(role.when)), passes, grant }
  }
  return undefined
}

/** The first of the roles that surely no policy lets it pass, or that one lets it pass only maybe. */
function lackOfOne(
  world: World,
  { alongside }: Caller,
  grants: readonly Grant[],
  roles: readonly NamedRole[],
  passes: 'no' | 'maybe',
): Lack | undefined {
  for (const grant of grants) {
    const isLacking = ({ role, when }: NamedRole) =>
      passesOf(world, grant, alongside, role) === passes && world.holds(when) && world.holds(role.when)
    const role = roles.find(isLacking)?.role
    if (role) return { roles: [role], passes, grant }
  }
  return undefined
}

function passesOf(world: World, grant: Grant, alongside: Grant, role: Role): Tri {
  const own = passesExisting(world, grant, role)
  return own === 'no' ? passesExisting(world, alongside, role) : own
}

/** May it launch with a role? Maybe, where that hangs on what a boundary allows. */
function mayLaunch(world: World, launch: WrittenLaunch, { entity, policies }: Caller): Tri {
  const answer = mayLaunchWithRole(world, launch, policies, entity.scope)
  if (answer === 'no') return 'no'
  const within = policies.limits.map(({ documents, kind, when }) => {
    if (kind === 'rcp' || !world.holds(when)) return 'yes'
    return launchRequests(launch).some(request => allows(world, documents, request) === 'yes')
      ? 'yes'
      : 'maybe'
  })
  return and(launch.sure, answer, ...within)
}

/** A cluster autoscaler only changes a group's size, and passes no role for that. */
function needsNoRole({ actions }: WrittenLaunch, { entity, policies }: Caller, context: Context): boolean {
  if (entity.kind === 'policy' || !actions.every(action => MAINTAINING.has(action))) return false
  return !policies.documents.some(({ value }) => showsSigns(value, entity, context))
}

const MAINTAINING: ReadonlySet<LaunchingAction> = new Set([
  'autoscaling:UpdateAutoScalingGroup',
  'autoscaling:StartInstanceRefresh',
])

/** The caller, if anything in its own policies writes a launching action. What a group says is the group's. */
function* callers(entity: Principal, policies: PolicySets): Iterable<Caller> {
  const set = policies.of(entity)
  const launches = launchesIn(set.written)
  if (launches.length === 0) return
  const members = entity.kind === 'group' ? policies.membersOf(entity) : []
  yield { entity, policies: set, members: members.map(one => policies.of(one)), alongside: NOTHING, launches }
}

const NOTHING: Grant = { documents: [], limits: [] }

function launchesIn(documents: readonly Item[]): WrittenLaunch[] {
  const written = writtenLaunches(documents)
  return written.sort((one, other) => weightOf(other) - weightOf(one))
}

/** What says most of the need to pass a role stands first. */
function weightOf({ actions }: WrittenLaunch): number {
  if (actions.some(alwaysPasses)) return 2
  return actions.every(action => MAINTAINING.has(action)) ? 0 : 1
}

function* looseCallers(entity: Policy, loose: readonly Policy[]): Iterable<Caller> {
  const documents = [documentOf(entity)]
  const launches = launchesIn(documents)
  if (launches.length === 0) return
  const others = loose.filter(other => other !== entity && other.scope.unit === entity.scope.unit)
  const policies = { documents, written: documents, limits: [], closed: false }
  const alongside = { documents: others.map(documentOf), limits: [] }
  yield { entity, policies, members: [], alongside, launches }
}

function documentOf(policy: Policy): Item {
  return { when: policy.when, value: policy.document }
}

function report(
  { entity, policies }: Caller,
  launch: WrittenLaunch,
  { roles, grant }: Lack,
  world: World,
  context: Context,
  certain: Tri,
): Report {
  const action = quoted(show(launch.written))
  const denied = areDenied(world, grant, roles, entity.scope)
  const isSure = policies.closed || denied
  const reservation = isSure ? '' : ', unless a policy attached elsewhere allows it'
  return {
    certain,
    level: levelOf(entity, policies.documents, launch, isSure, context),
    at: launch.at,
    message: `${described(entity)} may launch instances with ${action}, but may ${passInWords(roles)} to EC2${reservation}`,
    consequence:
      'a launch with an instance profile fails: AccessDenied, "is not authorized to perform: iam:PassRole"',
    help: helpFor(world, roles, entity.scope, denied ? grant : undefined),
    related: [
      ...reasonsFor(world, grant, roles, entity.scope),
      ...roles.slice(0, 3).map(role => ({ at: role.target.at, message: 'a role that its instances need' })),
    ],
  }
}

/** `denying`: the policies that take the role away, whatever else may allow it. */
function helpFor(world: World, roles: readonly Role[], scope: Scope, denying: Grant | undefined): string {
  const pass = `iam:PassRole on ${arnInWords(world, roles)}`
  if (!denying) return `allow ${pass}, with iam:PassedToService ec2.amazonaws.com`
  const isDenied = (by: Grant) => areDenied(world, by, roles, scope)
  if (isDenied({ ...denying, limits: [] })) return `take ${pass} out of the Deny`
  const kindsOf = (limits: readonly Limit[]) => listed([...new Set(limits.map(({ kind }) => LIMITS[kind]))])
  const withDeny = denying.limits.filter(({ documents }) => isDenied({ documents, limits: [] }))
  if (withDeny.length > 0) return `take ${pass} out of the Deny of the ${kindsOf(withDeny)}`
  const lacking = denying.limits.filter(limit => isDenied({ documents: [], limits: [limit] }))
  return `let the ${kindsOf(lacking)} allow ${pass}`
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
