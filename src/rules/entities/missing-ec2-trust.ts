import { statementsOf } from '../../iam/document.ts'
import { evaluate } from '../../iam/evaluate.ts'
import type { Miss } from '../../iam/misses.ts'
import { assumedByEc2, invites } from '../../iam/trust.ts'
import type { Role } from '../../model/types.ts'
import { all, type Cond } from '../../value/condition.ts'
import type { World } from '../../value/scenario.ts'
import { and, not, type Tri } from '../../value/tri.ts'
import { isWritten } from '../policy-documents.ts'
import { type Context, defineRule, type Related } from '../rule.ts'
import { named } from '../wording.ts'
import { isForEc2Alone, type Passing, passingsWithService } from './passed-to-ec2.ts'
import { principalMistakes } from './policy-principals.ts'
import { misnamesService, principalsIn } from './service-principals.ts'

/** A role that instances get. */
interface Use {
  readonly role: Role
  readonly when: Cond
  readonly sure: Tri
  /** Nobody is known to do so, but a statement allows it. */
  readonly passing?: Passing
  /** "is in instance profile `web`" */
  readonly words: string
  readonly consequence: string
  /** Where it is put to that use. */
  readonly related: Related
}

export const missingEc2Trust = defineRule<Use>({
  id: 'missing-ec2-trust',
  scenarios: 'some',

  *subjects(context) {
    yield* inProfiles(context)
    yield* onNodes(context)
    yield* passed(context)
  },
  about: use => use.role,
  when: use => use.when,
  *check({ role, sure, passing, words, consequence, related }, world) {
    if (passing && !isForEc2Alone(world, passing)) return
    const request = assumedByEc2(world, role.scope)
    const { allowed, deniedBy, misses } = evaluate(world, [{ when: true, value: role.trust }], request)
    // a Deny or a condition that keeps EC2 out is another mistake than a trust that does not name it
    const isDenied = deniedBy !== undefined && invites(world, role.trust, request)
    if (isDenied || misses.some(miss => miss.by === 'condition')) return
    // and so is a principal that IAM refuses, where the role is not even created
    if (isWritten(role) && (misnamesService(role, world) || hasRefusedPrincipal(role, world))) return
    yield {
      certain: and(sure, not(allowed)),
      ...(passing && { level: 'warning' }),
      at: role.target.at,
      message: `role ${named(role)} ${words}, but its trust policy does not let EC2 assume it`,
      consequence,
      help: 'allow sts:AssumeRole to the service ec2.amazonaws.com in its trust policy',
      related: [...misses.map(reason), related],
    }
  },
})

function* inProfiles({ links }: Context): Iterable<Use> {
  for (const { from: profile, to: role, when, sure, at } of links.roles) {
    if (!role.managed) continue
    yield {
      role,
      when,
      sure,
      words: `is in instance profile ${named(profile)}`,
      consequence:
        'instances launch without credentials: iam/security-credentials shows "Code":"AssumeRoleUnauthorizedAccess"',
      related: { at, message: 'the profile holds the role here' },
    }
  }
}

/** EKS makes a profile for the role of a managed node group, and looks at its trust policy first. */
function* onNodes({ project }: Context): Iterable<Use> {
  const handed = project.mentions.filter(({ how }) => how === 'makes-own-profile')
  if (handed.length === 0) return
  const roles = new Map(project.roles.map(role => [role.target, role]))
  for (const { value, when, at } of handed) {
    const role = value.ref && roles.get(value.ref.to)
    if (!role?.managed) continue
    yield {
      role,
      when: all(role.when, when),
      sure: 'yes',
      words: 'is given to the instances of a node group',
      consequence:
        'creating the node group fails: InvalidParameterException, "Following required service principals [ec2.amazonaws.com] were not found in the trust relationships of nodeRole"',
      related: { at, message: 'it is given to the node group here' },
    }
  }
}

/** Where another service may assume the role as well, the mistake may be the statement's. */
function* passed(context: Context): Iterable<Use> {
  for (const passing of passingsWithService(context)) {
    const { role, by, when, at } = passing
    const isForOthers = [...principalsIn(role)].some(({ type }) => type === 'Service')
    yield {
      role,
      when,
      sure: isForOthers ? 'maybe' : 'yes',
      passing,
      words: `may be passed to EC2 by ${by.words}, and to no other service`,
      consequence:
        'instances that get it launch without credentials: iam/security-credentials shows "Code":"AssumeRoleUnauthorizedAccess"',
      related: { at, message: 'the statement names the role here' },
    }
  }
}

/** Does a statement name nobody, or name somebody in a form that IAM refuses? */
function hasRefusedPrincipal({ trust, scope }: Role, world: World): boolean {
  return statementsOf(trust).statements.some(({ value: statement, when }) => {
    if (statement.kind !== 'map') return false
    const mistakes = principalMistakes({ statement, when, kind: 'trust', unit: scope.unit })
    return [...mistakes].some(mistake => world.holds(mistake.when))
  })
}

function reason({ by, at }: Miss): Related {
  return by === 'action'
    ? { at, message: 'this is not sts:AssumeRole' }
    : { at, message: 'this is not ec2.amazonaws.com' }
}
