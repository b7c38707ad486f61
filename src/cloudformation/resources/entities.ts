/** What all entities of a template have in common. */
import { UNKNOWN_DEPLOYMENT } from '../../model/aws.ts'
import type { Entity, Scope, Unit } from '../../model/types.ts'
import type { Value } from '../../value/value.ts'
import type { Evaluator } from '../evaluator.ts'
import { existing } from '../paths.ts'
import { nameOf } from '../references.ts'
import { stamped } from '../structures.ts'
import type { Resource } from '../template.ts'

/** What every reader of resources needs. */
export interface Context {
  readonly evaluator: Evaluator
  readonly scope: Scope
}

export function scopeOf(unit: Unit): Scope {
  const { partition, account, region } = UNKNOWN_DEPLOYMENT
  return { unit, partition, account, region }
}

export function entityOf(resource: Resource, { evaluator, scope }: Context): Entity {
  const { target, block, type, condition } = resource
  return { target, block, when: evaluator.condition(condition), scope, managed: true, type }
}

/** The name of an IAM resource, with the defaults on which it leans. */
export function nameAttribute(resource: Resource, evaluator: Evaluator): Value {
  const { result, rests } = existing(resource, evaluator, () => nameOf(resource, evaluator))
  return stamped(result, rests)
}

/** The resources of one type, in the order written. */
export function resourcesOf(type: string, evaluator: Evaluator): Resource[] {
  return [...evaluator.template.resources.values()].filter(resource => resource.type === type)
}
