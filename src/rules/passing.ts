/** Which roles a caller may pass to EC2, and why not. */
import { elementOf, statementsOf } from '../iam/document.ts'
import { evaluate } from '../iam/evaluate.ts'
import type { Miss } from '../iam/misses.ts'
import { mayPass, passAtLaunch } from '../iam/passrole.ts'
import type { Request } from '../iam/request.ts'
import { iamArn } from '../model/aws.ts'
import type { Role, Scope } from '../model/types.ts'
import { matches } from '../value/glob.ts'
import { textOf } from '../value/lift.ts'
import { remember } from '../value/remember.ts'
import type { World } from '../value/scenario.ts'
import { show, type Text } from '../value/text.ts'
import { or, type Tri } from '../value/tri.ts'
import type { Item, MapValue, Plain, Value } from '../value/value.ts'
import { writesPassRole } from './passed.ts'
import type { Related } from './rule.ts'
import { quoted } from './wording.ts'

/**
 * May one of the roles be passed, or any role that the unit does not declare? Roles that a statement about PassRole
 * refers to are asked first; once one is perhaps allowed, nothing can be proven any more, and the rest is not asked.
 */
export function maySatisfy(
  world: World,
  documents: readonly Item[],
  roles: readonly Role[],
  scope: Scope,
): Tri {
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
  const arn = iamArn('role', scope, undefined, ANOTHER)
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

export function arnOf(world: World, role: Role): Text | undefined {
  const name = world.text(role.name)
  return name && iamArn('role', role.scope, world.text(role.path), name)
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

/** The requests that would pass the roles; where the unit declares none, any role. */
function requestsFor(world: World, roles: readonly Role[], scope: Scope): Request[] {
  const partition = world.resolve(scope.partition)
  if (roles.length === 0) return [passAtLaunch(iamArn('role', scope, undefined, ANOTHER), partition)]
  return roles.flatMap(role => {
    const arn = arnOf(world, role)
    return arn ? [passAtLaunch(arn, partition)] : []
  })
}

/** Does a Deny take every role away? Then no policy attached elsewhere helps. */
export function areDenied(
  world: World,
  documents: readonly Item[],
  roles: readonly Role[],
  scope: Scope,
): boolean {
  const requests = requestsFor(world, roles, scope)
  if (requests.length === 0) return false
  return requests.every(request => {
    const { allowed, deniedBy } = evaluate(world, documents, request)
    return allowed === 'no' && deniedBy !== undefined
  })
}

/** The statements about PassRole that come near, and why they miss. */
export function missesOf(
  world: World,
  documents: readonly Item[],
  roles: readonly Role[],
  scope: Scope,
): Related[] {
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
