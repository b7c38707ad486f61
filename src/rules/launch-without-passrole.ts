import { elementOf, statementsOf } from '../iam/document.ts'
import { allows, evaluate } from '../iam/evaluate.ts'
import { type LaunchingAction, type WrittenLaunch, writtenLaunches } from '../iam/launching.ts'
import type { Miss } from '../iam/misses.ts'
import { mayPass, passAtLaunch } from '../iam/passrole.ts'
import type { Request } from '../iam/request.ts'
import { glanceAt } from '../iam/search.ts'
import { actionMatches } from '../iam/statement.ts'
import { iamArn } from '../model/aws.ts'
import type { PolicySet } from '../model/policies.ts'
import type { Policy, Principal, Role, Scope } from '../model/types.ts'
import { matches } from '../value/glob.ts'
import { textOf } from '../value/lift.ts'
import { remember } from '../value/remember.ts'
import { World } from '../value/scenario.ts'
import { isHole, show, type Text } from '../value/text.ts'
import { and, not, or, type Tri } from '../value/tri.ts'
import type { Item, MapValue, Plain, Value } from '../value/value.ts'
import { writesPassRole } from './passed.ts'
import { type Context, defineRule, type Level, type Related, type Report } from './rule.ts'
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

/**
 * May one of the roles be passed, or any role that the unit does not declare? Roles that a statement about PassRole
 * refers to are asked first; once one is perhaps allowed, nothing can be proven any more, and the rest is not asked.
 */
function maySatisfy(world: World, documents: readonly Item[], roles: readonly Role[], scope: Scope): Tri {
  if (documents.length === 0) return 'no'
  const resources = passStatements(documents).flatMap(one => elementOf(one, 'Resource')?.items ?? [])
  const targets = new Set(resources.map(({ value }) => value.ref?.to))
  let answer: Tri = 'no'
  for (const role of roles.filter(one => targets.has(one.target))) {
    answer = or(answer, passesExisting(world, documents, role))
    if (answer === 'yes') return 'yes'
  }
  for (const role of roles) {
    if (answer !== 'no') return answer
    if (!targets.has(role.target)) answer = passesExisting(world, documents, role)
  }
  return answer === 'no' ? passesAnother(world, documents, roles, scope) : answer
}

/** Asks whether the role exists only where it matters. */
function passesExisting(world: World, documents: readonly Item[], role: Role): Tri {
  const arn = arnOf(world, role)
  const passes = arn ? mayPass(world, documents, arn, role.scope.partition) : 'maybe'
  return passes !== 'no' && world.holds(role.when) ? passes : 'no'
}

const ANOTHER: Text = [{ id: 'another-role', label: 'another role' }]

/** May a role be passed that is declared elsewhere? A pattern that names a role of the unit does not speak of others. */
function passesAnother(world: World, documents: readonly Item[], roles: readonly Role[], scope: Scope): Tri {
  const arn = iamArn('role', scope.account, undefined, ANOTHER)
  const answer = mayPass(world, documents, arn, scope.partition)
  if (answer === 'no' || roles.length === 0) return answer
  const patterns = passStatements(documents).flatMap(
    statement => elementOf(statement, 'Resource')?.items ?? [],
  )
  const ofTheUnit = (value: Value) => roles.some(role => endsWithName(value, role))
  const speaksOfOthers =
    patterns.length === 0 || patterns.some(({ value }) => !ofTheUnit(value) && canBeRole(value, arn))
  return speaksOfOthers ? answer : 'no'
}

function canBeRole(value: Value, arn: Text): boolean {
  const pattern = value.kind === 'error' ? undefined : textOf(value as Plain)
  return !pattern || matches(pattern, arn) !== 'no'
}

function endsWithName(value: Value, role: Role): boolean {
  if (value.ref) return value.ref.to === role.target
  const name = role.name.kind === 'error' ? undefined : textOf(role.name as Plain)
  if (value.kind !== 'text' || !name) return false
  return (
    matches([{ lit: '*:role/' }, ...name], value.text) === 'yes' ||
    matches([{ lit: '*:role/*/' }, ...name], value.text) === 'yes'
  )
}

function arnOf(world: World, role: Role): Text | undefined {
  const name = world.text(role.name)
  return name && iamArn('role', role.scope.account, world.text(role.path), name)
}

const PASS_STATEMENTS = new WeakMap<readonly Item[], readonly MapValue[]>()

/** The statements that write `iam:PassRole`. */
function passStatements(documents: readonly Item[]): readonly MapValue[] {
  return remember(PASS_STATEMENTS, documents, () =>
    documents.flatMap(({ value }) =>
      statementsOf(value).statements.flatMap(({ value: statement }) =>
        statement.kind === 'map' && writesPassRole(statement) ? [statement] : [],
      ),
    ),
  )
}

// ── what is said ──

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

/** The requests that would pass the roles; where the unit declares none, any role. */
function requestsFor(world: World, roles: readonly Role[], scope: Scope): Request[] {
  const partition = world.resolve(scope.partition)
  if (roles.length === 0) return [passAtLaunch(iamArn('role', scope.account, undefined, ANOTHER), partition)]
  return roles.flatMap(role => {
    const arn = arnOf(world, role)
    return arn ? [passAtLaunch(arn, partition)] : []
  })
}

/** Does a Deny take every role away? Then no policy attached elsewhere helps. */
function areDenied(world: World, documents: readonly Item[], roles: readonly Role[], scope: Scope): boolean {
  const requests = requestsFor(world, roles, scope)
  if (requests.length === 0) return false
  return requests.every(request => {
    const { allowed, deniedBy } = evaluate(world, documents, request)
    return allowed === 'no' && deniedBy !== undefined
  })
}

/** The statements about PassRole that come near, and why they miss. */
function missesOf(world: World, documents: readonly Item[], roles: readonly Role[], scope: Scope): Related[] {
  const [request] = requestsFor(world, roles, scope)
  if (!request) return []
  const { allowed, misses, deniedBy } = evaluate(world, documents, request)
  if (deniedBy && allowed === 'no') return [{ at: deniedBy.at, message: 'this denies iam:PassRole' }]
  const wanted = roles.length > 0 ? quoted(show(request.resource)) : 'the ARN of a role'
  return misses.flatMap(miss => reason(miss, wanted))
}

function reason({ by, at }: Miss, wanted: string): Related[] {
  if (by === 'resource') return [{ at, message: `this does not match ${wanted}` }]
  return by === 'condition'
    ? [{ at, message: 'this condition does not hold when a role is passed to EC2' }]
    : []
}

// ── how serious it is ──

/** Warning where the caller hands over profiles by all signs; a policy that nobody in view has is a note. */
function levelOf(
  entity: Principal | Policy,
  documents: readonly Item[],
  launch: WrittenLaunch,
  context: Context,
): Level {
  if (entity.kind === 'policy') return 'note'
  const usesProfiles = launchesOthers(entity, context)
  const signs = launch.actions.some(alwaysPasses) || documents.some(({ value }) => showsSigns(value, entity))
  return usesProfiles || signs ? 'warning' : 'note'
}

/** Does the unit launch instances with profiles, other than those that the caller itself runs on? */
function launchesOthers(caller: Principal, { links }: Context): boolean {
  const { unit } = caller.scope
  return links.profiles.some(({ from, to: profile }) => {
    if (from.launch.scope.unit !== unit) return false
    const held = links.roles.filter(link => link.from === profile)
    return held.length === 0 || held.some(link => link.to !== caller)
  })
}

function alwaysPasses(action: string): boolean {
  return action === 'ec2:AssociateIamInstanceProfile' || action === 'ec2:ReplaceIamInstanceProfileAssociation'
}

/** Does a document speak of passing roles, of instance profiles, or of a role or profile by reference? */
function showsSigns(document: Value, entity: Principal): boolean {
  return statementsOf(document).statements.some(({ value }) => {
    if (value.kind !== 'map') return false
    const actions = elementOf(value, 'Action')?.items ?? []
    const resources = elementOf(value, 'Resource')?.items ?? []
    return (
      writesPassRole(value) ||
      actions.some(isAboutProfiles) ||
      resources.some(item => namesRole(item, entity))
    )
  })
}

function isAboutProfiles({ value }: Item): boolean {
  if (value.kind !== 'text') return false
  const { text } = value
  const fits = ['iam:GetInstanceProfile', 'iam:AddRoleToInstanceProfile'].some(
    one => actionMatches(text, one) === 'yes',
  )
  return (
    fits && actionMatches(text, 'iam:GetUser') === 'no' && actionMatches(text, 'iam:AddUserToGroup') === 'no'
  )
}

function namesRole({ value }: Item, entity: Principal): boolean {
  return value.ref !== undefined && value.ref.to !== entity.target && value.ref.attr === 'arn' && isIam(value)
}

function isIam(value: Value): boolean {
  if (value.kind !== 'text') return false
  const written = value.text.map(piece => (isHole(piece) ? '' : piece.lit)).join('')
  return /:role\/|:instance-profile\//.test(written)
}
