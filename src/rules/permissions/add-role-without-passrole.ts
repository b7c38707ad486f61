import { elementOf, statementsOf } from '../../iam/document.ts'
import { allows } from '../../iam/evaluate.ts'
import { glanceAt } from '../../iam/search.ts'
import { hasEffect } from '../../iam/statement.ts'
import type { Policy, Principal, Role } from '../../model/types.ts'
import { all } from '../../value/condition.ts'
import { World } from '../../value/scenario.ts'
import { show, type Text } from '../../value/text.ts'
import { and, type Tri } from '../../value/tri.ts'
import type { Item } from '../../value/value.ts'
import { isWhole } from '../absence.ts'
import { ADD_ROLE, canAddToAny, saysAddRole } from '../add-role.ts'
import type { Grant } from '../passing.ts'
import { type Context, defineRule, type Related } from '../rule.ts'
import { described, listed, named, quoted } from '../wording.ts'
import { additionRequest, areAdditionsDenied, deniedAddition, mayAddNone } from './add-role-passing.ts'
import { type Grants, grantsOf } from './grants.ts'
import { setsWith } from './holders.ts'
import { missesRoles } from './pass-mistakes.ts'
import { reasonsOf } from './pass-reasons.ts'
import { ec2Roles } from './pass-services.ts'

/** Somebody who may add roles to profiles: a principal with all its policies, or a policy that nobody in view has. */
interface Caller extends Grants {
  readonly entity: Principal | Policy
  readonly additions: readonly Addition[]
}

/** An action by which roles may be added, as it is written in an Allow statement. */
interface Addition extends Item {
  readonly sure: Tri
}

export const addRoleWithoutPassrole = defineRule<Caller>({
  id: 'add-role-without-passrole',
  scenarios: 'some',

  *subjects(context) {
    const { project, policies } = context
    for (const entity of project.principals) if (entity.managed) yield* callers(entity, policies)
    for (const entity of policies.unattached()) yield* looseCallers(entity, context)
  },
  about: caller => caller.entity,
  when: caller => caller.entity.when,
  *check({ entity, grants, closed, additions }, world, context) {
    const roles = (ec2Roles(context.project).get(entity.scope.unit) ?? []).filter(role => role !== entity)
    const grant = grants.find(one => mayAdd(world, one) && mayAddNone(world, one, roles, entity.scope))
    if (!grant) return
    const there = roles.filter(({ when }) => glanceAt(world).holds(when))
    const addition = additions.find(({ when }) => world.holds(when))
    if (!addition || missesRoles(world, entity, grant.documents, there, context)) return
    const text = world.text(addition.value)
    const isSure = closed || areAdditionsDenied(world, grant, there, entity.scope)
    const reservation = isSure ? '' : ', unless a policy attached elsewhere allows it'
    yield {
      certain: isSure ? addition.sure : and(addition.sure, isWhole(entity)),
      level: entity.kind === 'policy' ? 'note' : isSure ? 'error' : 'warning',
      at: addition.value.at,
      message: `${described(entity)} may add roles to instance profiles with ${quoted(text ? show(text) : ADD_ROLE)}, but may ${passInWords(there)}${reservation}`,
      consequence: `the call fails: AccessDenied, "is not authorized to perform: iam:PassRole"`,
      help: `allow iam:PassRole on ${arnInWords(world, there, entity)}, with iam:PassedToService ec2.amazonaws.com`,
      related: relatedTo(world, grant, there, entity),
    }
  },
})

function* callers(entity: Principal, policies: Context['policies']): Iterable<Caller> {
  const additions = additionsIn(policies.of(entity).written)
  if (additions.length > 0) yield { entity, additions, ...grantsOf(entity, policies) }
}

/** All policies of the unit that nobody has may be attached to the same principal. */
function* looseCallers(entity: Policy, context: Context): Iterable<Caller> {
  const additions = additionsIn([{ when: entity.when, value: entity.document }])
  const grants = setsWith(entity, context).map(documents => ({ documents, limits: [] }))
  if (additions.length > 0) yield { entity, grants, closed: false, additions }
}

/** Actions that say it, in statements that allow. Decides nothing. */
function additionsIn(documents: readonly Item[]): Addition[] {
  const scene = glanceAt(new World())
  return documents.flatMap(document =>
    statementsOf(document.value).statements.flatMap(({ value, when }) => {
      const sure = value.kind === 'map' ? hasEffect(scene, value, 'Allow') : 'no'
      const actions = value.kind === 'map' ? (elementOf(value, 'Action')?.items ?? []) : []
      if (sure === 'no') return []
      return actions
        .filter(action => saysAddRole(action.value))
        .map(action => ({ value: action.value, when: all(document.when, when, action.when), sure }))
    }),
  )
}

const ANY_PROFILE: Text = [{ id: 'a-profile', label: 'an instance profile' }]

/** A Deny or a boundary may take the call itself away; where no profile is matched it is add-role-resource-mismatch's. */
function mayAdd(world: World, { documents, limits }: Grant): boolean {
  const request = { action: ADD_ROLE, resource: ANY_PROFILE, context: new Map() }
  return canAddToAny(documents) && allows(world, documents, request, limits) !== 'no'
}

function passInWords(roles: readonly Role[]): string {
  if (roles.length === 0) return 'pass no role to EC2'
  if (roles.length === 1) return `not pass role ${named(roles[0]!)} to EC2`
  if (roles.length > 3) return `pass none of the ${roles.length} roles for EC2`
  return `pass none of the roles ${listed(roles.map(named))} to EC2`
}

function arnInWords(world: World, [role]: readonly Role[], { scope }: Principal | Policy): string {
  const request = role && additionRequest(world, role, scope)
  return request ? quoted(show(request.resource)) : 'the ARN of the role that is added'
}

function relatedTo(
  world: World,
  grant: Grant,
  roles: readonly Role[],
  { scope }: Principal | Policy,
): Related[] {
  const denied = deniedAddition(world, grant, roles[0], scope)
  const request = denied ?? additionRequest(world, roles[0], scope)
  const wanted = request && roles.length > 0 ? quoted(show(request.resource)) : 'the ARN of a role'
  return [
    ...(request ? reasonsOf(world, grant, request, wanted) : []),
    ...roles.slice(0, 3).map(role => ({ at: role.target.at, message: 'a role for EC2 instances' })),
  ]
}
