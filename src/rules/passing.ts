/** Which roles a caller may pass to EC2. */
import { arnOf as partsOf } from '../iam/arn.ts'
import { elementOf, statementsOf } from '../iam/document.ts'
import { canAllow } from '../iam/evaluate.ts'
import { isPartition } from '../iam/partitions.ts'
import { deniedPass, mayPass, passAtLaunch } from '../iam/passrole.ts'
import { mayPassResource } from '../iam/quick.ts'
import type { Request } from '../iam/request.ts'
import { iamArn } from '../model/aws.ts'
import type { PolicySet } from '../model/policies.ts'
import type { Role, Scope } from '../model/types.ts'
import { matches } from '../value/glob.ts'
import { textOf } from '../value/lift.ts'
import { remembered } from '../value/remember.ts'
import type { World } from '../value/scenario.ts'
import { isHole, known, type Text, text } from '../value/text.ts'
import { or, type Tri } from '../value/tri.ts'
import type { Item, MapValue, Plain, Value } from '../value/value.ts'
import { saysPassRole, writes } from './written-statements.ts'

/** What somebody may do: the policies, and what limits them. */
export type Grant = Pick<PolicySet, 'documents' | 'limits'>

/**
 * May one of the roles be passed, or any role that the unit does not declare? Roles that a statement about PassRole
 * refers to are asked first; once one is perhaps allowed, nothing can be proven any more, and the rest is not asked.
 */
export function maySatisfy(world: World, grant: Grant, roles: readonly Role[], scope: Scope): Tri {
  if (grant.documents.length === 0 || !mayPassAny(world, grant, roles, scope)) return 'no'
  const targets = new Set(resourcesPassed(grant.documents).map(({ value }) => value.ref?.to))
  let answer: Tri = 'no'
  for (const role of roles.filter(one => targets.has(one.target))) {
    answer = or(answer, passesExisting(world, grant, role))
    if (answer === 'yes') return 'yes'
  }
  for (const role of roles) {
    if (answer !== 'no') return answer
    if (!targets.has(role.target)) answer = passesExisting(world, grant, role)
  }
  return answer === 'no' ? passesAnother(world, grant, roles, scope) : answer
}

/** One question for all roles of an account, before they are asked one by one. */
function mayPassAny(world: World, { documents }: Grant, roles: readonly Role[], scope: Scope): boolean {
  const isNear = (role: Role) =>
    role.scope.partition === scope.partition && role.scope.account === scope.account
  if (!roles.every(isNear)) return true
  return canAllow(world, documents, passAtLaunch(anotherRole(scope), world.resolve(scope.partition)))
}

/** Asks whether the role exists only where it matters. */
export function passesExisting(world: World, grant: Grant, role: Role): Tri {
  const resource = resourceOf(role)
  if (resource !== undefined && !mayPassResource(grant.documents, resource)) return 'no'
  const arn = arnOf(world, role)
  const passes = arn ? passesArn(world, grant, arn, role.scope) : 'maybe'
  return passes !== 'no' && world.holds(role.when) ? passes : 'no'
}

/** What policies allow is not doubted because of a boundary of which nothing is known. */
function passesArn(
  world: World,
  { documents, limits }: Grant,
  arn: Text,
  { partition }: Pick<Scope, 'partition'>,
): Tri {
  const within = mayPass(world, documents, arn, partition, limits)
  const isOpen = within === 'maybe' && limits.length > 0
  return isOpen && mayPass(world, documents, arn, partition) === 'yes' ? 'yes' : within
}

/** `role/path/name`, if that is the same in all scenarios. */
export const resourceOf = remembered(({ name, path }: Role): string | undefined => {
  const [ownPath, ownName] = [knownText(path) ?? (path ? undefined : '/'), knownText(name)]
  if (ownPath === undefined || ownName === undefined) return undefined
  const resource = `role${ownPath}${ownName}`
  return resource.includes(':') ? undefined : resource
})

function knownText(value: Value | undefined): string | undefined {
  return value?.kind === 'text' ? known(value.text) : undefined
}

const ANOTHER: Text = [{ id: 'another-role', label: 'another role' }]

/** The ARN of a role that the unit does not declare. */
export function anotherRole(scope: Scope): Text {
  return iamArn('role', scope, undefined, ANOTHER)
}

/**
 * May a role be passed that is declared elsewhere? A pattern that names a role of the unit does not speak of others,
 * and neither does one that leaves out all of them.
 */
function passesAnother(world: World, grant: Grant, roles: readonly Role[], scope: Scope): Tri {
  const arn = anotherRole(scope)
  const answer = passesArn(world, grant, arn, scope)
  if (answer === 'maybe' && roles.length === 0 && passesWritten(world, grant, scope)) return 'yes'
  return answer === 'no' || speaksOfOthers(grant.documents, roles, scope) ? answer : 'no'
}

/** May it surely pass the roles that one of its statements writes, whichever they are? A pattern matches itself. */
function passesWritten(world: World, grant: Grant, scope: Scope): boolean {
  const another = anotherRole(scope)
  return resourcesPassed(grant.documents).some(({ value }) => {
    if (value.kind !== 'text' || !canBeRole(value, another)) return false
    const written = known(partsOf(value.text)?.partition ?? [])
    const partition = written && isPartition(written) ? text(written) : scope.partition
    return passesArn(world, grant, value.text, { partition }) === 'yes'
  })
}

/** Do the statements about passing roles speak of roles that the unit does not declare? */
export function speaksOfOthers(documents: readonly Item[], roles: readonly Role[], scope: Scope): boolean {
  const statements = passStatements(documents)
  if (roles.length === 0 || statements.length === 0) return true
  return statements.some(one => isAboutOthers(one, roles, anotherRole(scope)))
}

function isAboutOthers(statement: MapValue, roles: readonly Role[], arn: Text): boolean {
  const excluded = elementOf(statement, 'NotResource')?.items ?? []
  if (excluded.length > 0) {
    return !roles.every(role => excluded.some(({ value }) => endsWithName(value, role)))
  }
  const patterns = elementOf(statement, 'Resource')?.items ?? []
  const ofTheUnit = (value: Value) => roles.some(role => endsWithName(value, role))
  return patterns.length === 0 || patterns.some(({ value }) => !ofTheUnit(value) && canBeRole(value, arn))
}

function canBeRole(value: Value, arn: Text): boolean {
  const pattern = value.kind === 'error' ? undefined : textOf(value as Plain)
  return !pattern || matches(pattern, arn) !== 'no'
}

/** Is it the role's ARN, by reference or by its name at the end? */
export function endsWithName(value: Value, role: Role): boolean {
  if (value.ref) return value.ref.to === role.target
  if (value.kind !== 'text') return false
  const name = knownText(role.name)
  const last = value.text.at(-1)
  if (name !== undefined && last && !isHole(last) && last.lit.includes('/')) {
    return (
      last.lit.endsWith(`/${name}`) &&
      value.text.some(piece => !isHole(piece) && piece.lit.includes(':role/'))
    )
  }
  const symbolic = role.name.kind === 'error' ? undefined : textOf(role.name as Plain)
  if (!symbolic) return false
  return (
    matches([{ lit: '*:role/' }, ...symbolic], value.text) === 'yes' ||
    matches([{ lit: '*:role/*/' }, ...symbolic], value.text) === 'yes'
  )
}

export function arnOf(world: World, role: Role): Text | undefined {
  const name = world.text(role.name)
  return name && iamArn('role', role.scope, world.text(role.path), name)
}

/** The statements that write `iam:PassRole`. */
const passStatements = remembered((documents: readonly Item[]): readonly MapValue[] =>
  documents.flatMap(({ value }) =>
    statementsOf(value).statements.flatMap(({ value: statement }) =>
      statement.kind === 'map' && writes(statement, saysPassRole) ? [statement] : [],
    ),
  ),
)

function resourcesPassed(documents: readonly Item[]): readonly Item[] {
  return passStatements(documents).flatMap(statement => elementOf(statement, 'Resource')?.items ?? [])
}

/** The request that would pass the role; without one, any role. Undefined where the role's name says nothing. */
export function requestFor(world: World, role: Role | undefined, scope: Scope): Request | undefined {
  const arn = role ? arnOf(world, role) : anotherRole(scope)
  return arn && passAtLaunch(arn, world.resolve(scope.partition))
}

/** The request to pass the role (without one, any) that a Deny or a limit takes away. */
export function deniedRequest(
  world: World,
  { documents, limits }: Grant,
  role: Role | undefined,
  scope: Scope,
): Request | undefined {
  const arn = role ? arnOf(world, role) : anotherRole(scope)
  return arn && deniedPass(world, documents, arn, scope.partition, limits)
}

/** Does a Deny or a limit take every role away (where the unit declares none, any)? Then no policy attached elsewhere helps. */
export function areDenied(world: World, grant: Grant, roles: readonly Role[], scope: Scope): boolean {
  const asked = roles.length > 0 ? roles : [undefined]
  return asked.every(role => deniedRequest(world, grant, role, scope) !== undefined)
}
