/**
 * Roles that a statement lets be passed to EC2, and to no other service: whoever writes that means them for instances.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#ck_PassedToService
 */
import { conditionHolds } from '../../iam/conditions.ts'
import { type Clause, clausesOf, elementOf, type UnknownClause } from '../../iam/document.ts'
import { passedToAtLaunch } from '../../iam/partitions.ts'
import { passRoleRequest } from '../../iam/passrole.ts'
import { glanceAt } from '../../iam/search.ts'
import type { Role, Scope } from '../../model/types.ts'
import type { Range } from '../../syntax/source.ts'
import { all, type Cond } from '../../value/condition.ts'
import { textOf } from '../../value/lift.ts'
import { append } from '../../value/multimap.ts'
import { remembered } from '../../value/remember.ts'
import type { World } from '../../value/scenario.ts'
import { isHole, known, type Text, text } from '../../value/text.ts'
import type { Plain, Value } from '../../value/value.ts'
import { endsWithName, resourceOf } from '../passing.ts'
import type { Context } from '../rule.ts'
import {
  allowsWritten,
  saidAt,
  saysPassRole,
  statementsWriting,
  type WrittenStatement,
} from '../written-statements.ts'

/** A statement that names a role and lets it be passed, under a condition on the service. */
export interface Passing {
  readonly role: Role
  readonly by: WrittenStatement
  readonly when: Cond
  /** Where the statement names it. */
  readonly at: Range
}

/** All of them, in which the role is one of the same unit. Whether the service is EC2 is not decided yet. */
export const passingsWithService = remembered((context: Context): readonly Passing[] => {
  const find = finder(context.project.roles.filter(role => role.managed))
  const made: Passing[] = []
  for (const by of statementsWriting(saysPassRole, context)) {
    if (!clausesOf(by.statement).some(isAboutService)) continue
    for (const { value, when } of elementOf(by.statement, 'Resource')?.items ?? []) {
      const role = find(value, by.entity.scope)
      if (role) made.push({ role, by, when: all(role.when, by.when, when), at: saidAt(value) })
    }
  }
  return made
})

/** Does the statement let it be passed to EC2, and surely to no other service? */
export function isForEc2Alone(world: World, { role, by }: Passing): boolean {
  const clauses = clausesOf(by.statement).filter(isAboutService)
  const holdsFor = (service: Text) => {
    const { context } = passRoleRequest([], service)
    return conditionHolds(glanceAt(world), clauses, context, by.variables).is
  }
  const ec2 = passedToAtLaunch(world.resolve(role.scope.partition))
  return (
    otherServices(clauses).every(service => holdsFor(service) === 'no') &&
    holdsFor(ec2) !== 'no' &&
    allowsWritten(world, by) === 'yes'
  )
}

/** Any other service, and those that the conditions name beside EC2. */
function otherServices(clauses: readonly Clause[]): readonly Text[] {
  const written = clauses.flatMap(({ values }) =>
    values.map(({ value }) => textOf(value as Plain) ?? UNKNOWN),
  )
  return [OTHER, ...written.filter(service => !EC2.has(known(service) ?? ''))]
}

const OTHER = text('another-service.amazonaws.com')
const UNKNOWN = text({ id: 'a-service', label: 'a service' })
const EC2: ReadonlySet<string> = new Set(['ec2.amazonaws.com', 'ec2.amazonaws.com.cn'])

function isAboutService(clause: Clause | UnknownClause): clause is Clause {
  return 'key' in clause && clause.key.toLowerCase() === 'iam:passedtoservice'
}

// ── which role is named ──

type Find = (written: Value, scope: Scope) => Role | undefined

/** By reference or by its ARN, and never by a pattern. */
function finder(roles: readonly Role[]): Find {
  const byTarget = new Map(roles.map(role => [role.target, role]))
  const byResource = new Map<string, Role[]>()
  for (const role of roles) append(byResource, resourceOf(role) ?? SYMBOLIC, role)
  return (written, { unit, account }) => {
    if (written.ref) return byTarget.get(written.ref.to)
    if (written.kind !== 'text' || hasWildcard(written.text)) return undefined
    const named = byResource.get(endOf(written.text)) ?? byResource.get(SYMBOLIC)
    return named?.find(
      role => role.scope.unit === unit && role.scope.account === account && endsWithName(written, role),
    )
  }
}

/** `role/path/name` of an ARN, where it ends so in letters. */
function endOf(arn: Text): string {
  const last = known(arn.slice(-1)) ?? ''
  return last.slice(last.lastIndexOf(':') + 1)
}

/** Roles whose name is not wholly known. */
const SYMBOLIC = ''

function hasWildcard(written: Text): boolean {
  return written.some(piece => !isHole(piece) && /[*?]/.test(piece.lit))
}
