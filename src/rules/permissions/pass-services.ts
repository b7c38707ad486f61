/** Conditions on the service that a role is passed to, under which EC2 gets none. */
import { speaksOf } from '../../iam/actions.ts'
import { conditionHolds } from '../../iam/conditions.ts'
import {
  type Clause,
  clausesOf,
  elementOf,
  type Statement,
  statementsOf,
  type UnknownClause,
} from '../../iam/document.ts'
import { allows, denies } from '../../iam/evaluate.ts'
import { mayPassResource } from '../../iam/quick.ts'
import type { ContextValue, Request, Context as RequestContext } from '../../iam/request.ts'
import { glanceAt, type Scene } from '../../iam/search.ts'
import { canFitAction, targetFits, writtenEffect } from '../../iam/statement.ts'
import { assumedByEc2, trusts, trustsOthers } from '../../iam/trust.ts'
import type { Entity, Project, Role, Scope, Unit } from '../../model/types.ts'
import { all } from '../../value/condition.ts'
import { matches } from '../../value/glob.ts'
import { remembered } from '../../value/remember.ts'
import { explore, type World } from '../../value/scenario.ts'
import { ACCOUNT_SHAPE, isHole, known, type Shape, seamless, type Text } from '../../value/text.ts'
import type { Tri } from '../../value/tri.ts'
import type { Item, MapValue, Value } from '../../value/value.ts'
import { type Grant, requestFor, resourceOf } from '../passing.ts'

/** A role that would be passed but for the service. */
export interface ServiceMismatch {
  /** Absent: the unit declares none that EC2 may assume, and no role at all is passed to EC2. */
  readonly role?: Role
  /** A statement names the role, which is for EC2 alone. */
  readonly isNamed: boolean
  /** The conditions, one of each statement that matches the role. */
  readonly clauses: readonly Clause[]
  /** They name other services, none that launches instances. */
  readonly isForOthers: boolean
  /** They mean services for which the caller has a use: the role for EC2 is not what the statements speak of. */
  readonly isOnPurpose: boolean
}

/**
 * A role of the unit that would be passed but for conditions that EC2 never fulfils. One role that may be passed is
 * enough, unless a statement names another one that is for EC2 alone.
 */
export function serviceMismatch(
  world: World,
  grant: Grant,
  entity: Entity,
  project: Project,
): ServiceMismatch | undefined {
  const statements = limitedByService(grant.documents)
  if (statements.length === 0) return undefined
  const { scope } = entity
  const roles = (ec2Roles(project).get(scope.unit) ?? []).filter(role => role !== entity)
  const asked = roles.length > 0 ? roles.filter(role => mayMatch(grant, role)) : [undefined]
  const kept = asked.filter(role => !passes(world, role, grant, scope))
  const isEnough = passes(world, undefined, grant, scope)
  for (const role of kept) {
    const found = mismatchOf(world, role, statements, grant, scope)
    if (!found || (isEnough && !found.isNamed)) continue
    if (role && !world.holds(role.when)) continue
    if (found.clauses.every(({ when }) => world.holds(when))) return found
  }
  return undefined
}

/** A quick look, before thousands of roles are asked for: no statement that does not match a role speaks of it. */
function mayMatch({ documents }: Grant, role: Role): boolean {
  const resource = resourceOf(role)
  return resource === undefined || mayPassResource(documents, resource)
}

/** Passing the role to EC2 for an instance; without a role, passing any. */
function requestOf(world: World, role: Role | undefined, scope: Scope): Request | undefined {
  const request = requestFor(world, role, scope)
  return request && { ...request, context: forInstance(request.context) }
}

function passes(world: World, role: Role | undefined, { documents, limits }: Grant, scope: Scope): boolean {
  const request = requestOf(world, role, scope)
  return !request || allows(world, documents, request, limits) !== 'no'
}

function mismatchOf(
  world: World,
  role: Role | undefined,
  statements: readonly Statement[],
  grant: Grant,
  scope: Scope,
): ServiceMismatch | undefined {
  const request = requestOf(world, role, scope)
  const failing = request ? failingStatements(glanceAt(world), statements, request) : []
  if (!request || failing.length === 0) return undefined
  if (denies(world, grant.documents, request, grant.limits)) return undefined
  const isNamed =
    role !== undefined && failing.some(({ statement }) => names(statement, role, world, request))
  const clauses = failing.map(({ clause }) => clause)
  return {
    ...(role && { role }),
    isNamed,
    clauses,
    isForOthers: !isNamed && clauses.every(isForOtherService),
    isOnPurpose: !isNamed && clauses.every(clause => isUsed(clause, grant.documents)),
  }
}

// ── statements ──

const KEYS: ReadonlySet<string> = new Set(['iam:passedtoservice', 'iam:associatedresourcearn'])

/** Allow statements about passing roles with a condition on where they go. */
const limitedByService = remembered((documents: readonly Item[]): readonly Statement[] =>
  documents.flatMap(document =>
    statementsOf(document.value)
      .statements.filter(({ value }) => value.kind === 'map' && isLimited(value))
      .map(statement => ({ ...statement, when: all(document.when, statement.when) })),
  ),
)

function isLimited(statement: MapValue): boolean {
  if (writtenEffect(statement) !== 'Allow' || !canFitAction(statement, 'iam:PassRole')) return false
  return clausesOf(statement).some(isAboutService)
}

function isAboutService(clause: Clause | UnknownClause): clause is Clause {
  return 'key' in clause && KEYS.has(clause.key.toLowerCase())
}

/** Does a statement surely speak of passing roles to other services alone? */
export function leavesOutEc2(world: World, statement: MapValue, variables: Tri, scope: Scope): boolean {
  const request = requestOf(world, undefined, scope)
  return request !== undefined && failingClause(glanceAt(world), statement, variables, request) !== undefined
}

function failingClause(scene: Scene, statement: MapValue, variables: Tri, request: Request) {
  return clausesOf(statement)
    .filter(isAboutService)
    .find(one => conditionHolds(scene, [one], request.context, variables).is === 'no')
}

interface Failing {
  readonly statement: MapValue
  readonly clause: Clause
}

/** Those that match the role, and the condition of each that EC2 never fulfils. */
function failingStatements(scene: Scene, statements: readonly Statement[], request: Request): Failing[] {
  return statements.flatMap(({ value, variables, when }) => {
    if (value.kind !== 'map' || !scene.holds(when)) return []
    if (targetFits(scene, value, variables, request) === 'no') return []
    const clause = failingClause(scene, value, variables, request)
    return clause ? [{ statement: value, clause: { ...clause, when: all(when, clause.when) } }] : []
  })
}

/** What the role is for: an instance. Whether EC2 says so at every launch is not known. */
const forInstance = remembered((context: RequestContext): RequestContext => {
  return new Map<string, ContextValue>([...context, ['iam:AssociatedResourceArn', { perhaps: [INSTANCE] }]])
})

const WORD: Shape = { chars: 'region', min: 1, max: Number.POSITIVE_INFINITY }

const INSTANCE: Text = [
  { lit: 'arn:' },
  { id: 'a-partition', label: 'a partition', shape: WORD },
  { lit: ':ec2:' },
  { id: 'a-region', label: 'a region', shape: WORD },
  { lit: ':' },
  { id: 'an-account', label: 'an account', shape: ACCOUNT_SHAPE },
  { lit: ':instance/' },
  { id: 'an-instance', label: 'an instance', shape: WORD },
]

/** Does it write the role itself, which only EC2 may assume, and no pattern? */
function names(statement: MapValue, role: Role, world: World, { resource }: Request): boolean {
  const listed = elementOf(statement, 'Resource')?.items ?? []
  const isWritten = listed.some(({ value }) => {
    if (value.ref) return value.ref.to === role.target
    if (value.kind !== 'text' || value.text.some(piece => !isHole(piece) && /[*?]/.test(piece.lit)))
      return false
    return matches(value.text, resource) === 'yes' || endsWith(value.text, role)
  })
  return isWritten && trustsOthers(world, role.trust, role.scope) === 'no'
}

/** By its known name, whatever the account. */
function endsWith(written: Text, { name }: Role): boolean {
  const own = name.kind === 'text' ? known(name.text) : undefined
  const last = seamless(written).at(-1)
  return own !== undefined && last !== undefined && !isHole(last) && last.lit.endsWith(`/${own}`)
}

// ── what the services are wanted for ──

const SERVICE = /^([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/

/** Callers that are not called as the service is. */
const CALLS: ReadonlyMap<string, string> = new Map([
  ['spotfleet', 'ec2:RequestSpotFleet'],
  ['vpc-flow-logs', 'ec2:CreateFlowLogs'],
])

/** Services that launch instances: a value that names one of them means EC2. */
const NEAR_EC2 = /^(?:ec2|autoscaling|ec2fleet|spot)$/

/** The services that its values are; undefined for what is none, or launches instances. */
function otherServices({ values }: Clause): readonly (string | undefined)[] {
  return values.map(({ value }) => {
    const written = value.kind === 'text' ? known(value.text) : undefined
    const service = SERVICE.exec(written ?? '')?.[1]
    return service !== undefined && NEAR_EC2.test(service) ? undefined : service
  })
}

function isForOtherService(clause: Clause): boolean {
  return otherServices(clause).every(service => service !== undefined)
}

/** Are all its values services of which the documents allow other calls? */
function isUsed(clause: Clause, documents: readonly Item[]): boolean {
  return otherServices(clause).every(service => {
    if (service === undefined) return false
    const call = CALLS.get(service)
    return actionsIn(documents).some(action => (call ? speaksOf(action, call) : isOfService(action, service)))
  })
}

const actionsIn = remembered((documents: readonly Item[]): readonly Value[] =>
  documents.flatMap(({ value }) =>
    statementsOf(value).statements.flatMap(({ value: statement }) => {
      if (statement.kind !== 'map' || writtenEffect(statement) === 'Deny') return []
      return elementOf(statement, 'Action')?.items.map(item => item.value) ?? []
    }),
  ),
)

/** `ecs:…` for `ecs-tasks.amazonaws.com`; `*` is everything. */
function isOfService(action: Value, service: string): boolean {
  if (action.kind !== 'text') return false
  const written = (known(action.text) ?? '').toLowerCase()
  const prefix = written.split(':')[0] ?? ''
  return prefix === '*' || (prefix.length > 1 && service.startsWith(prefix))
}

// ── roles ──

/** The roles of each unit that EC2 may assume. */
export const ec2Roles = remembered((project: Project): ReadonlyMap<Unit, readonly Role[]> => {
  const units = new Map<Unit, Role[]>()
  for (const role of project.roles) {
    if (!role.managed || !mayServeEc2(role)) continue
    const roles = units.get(role.scope.unit) ?? []
    units.set(role.scope.unit, roles)
    roles.push(role)
  }
  return units
})

function mayServeEc2(role: Role): boolean {
  const { paths } = explore(function* (world) {
    if (trusts(world, role.trust, assumedByEc2(world, role.scope)) === 'yes') yield true
  })
  return paths.some(({ results }) => results.length > 0)
}
