/** The policy documents that a project is about to give to IAM. */
import type { Entity, Policy, Principal, Project, Role } from '../model/types.ts'
import { all, type Cond } from '../value/condition.ts'
import type { Value } from '../value/value.ts'
import { described } from './wording.ts'

export interface PolicyDocument {
  readonly entity: Entity
  /** `trust`: who may assume a role; the others say what their holder may do. `unheld`: a raw file, or its holder is out of view. */
  readonly kind: 'trust' | 'inline' | 'managed' | 'unheld'
  readonly value: Value
  readonly when: Cond
  /** "the trust policy of role `web`" */
  readonly words: string
}

/** All of them. What is there already was taken by IAM: AWS's own, what is looked up, what a dump shows. */
export function documentsOf(project: Project): PolicyDocument[] {
  return [
    ...project.roles.filter(isWritten).map(trustOf),
    ...project.principals.filter(isNew).flatMap(inlineOf),
    ...project.policies.filter(isWritten).map(ownOf),
  ]
}

/** Does the unit itself write it? A role of which only the trust policy is known is a raw file. */
export function isWritten(entity: Entity): boolean {
  return (entity.managed || entity.scope.unit.kind === 'document') && isNew(entity)
}

/** Is it not deployed yet, as far as the unit says? */
export function isNew({ scope }: Entity): boolean {
  return scope.unit.kind !== 'dump'
}

function trustOf(role: Role): PolicyDocument {
  const words = `the trust policy of ${described(role)}`
  return { entity: role, kind: 'trust', value: role.trust, when: role.when, words }
}

/** The inline policies of a principal; those of a role that is looked up are new too. */
export function inlineOf(principal: Principal): PolicyDocument[] {
  const inline = principal.policies.filter(({ how }) => how === 'inline')
  return inline.map(({ policy, when }) => ({
    entity: principal,
    kind: 'inline',
    value: policy,
    when: all(principal.when, when),
    words: `a policy of ${described(principal)}`,
  }))
}

function ownOf(policy: Policy): PolicyDocument {
  const words = described(policy)
  const kind = policy.name && !policy.isInline ? 'managed' : 'unheld'
  return { entity: policy, kind, value: policy.document, when: policy.when, words }
}
