/** What all entities of a template have in common. */
import type { Deployment } from '../../model/aws.ts'
import type { Entity, Scope, Unit } from '../../model/types.ts'
import { entryOf, type Node, textOf } from '../../syntax/tree.ts'
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

export function scopeOf(unit: Unit, { partition, account, region }: Deployment): Scope {
  return { unit, partition, account, region }
}

export function entityOf(resource: Resource, { evaluator, scope }: Context): Entity {
  const { target, block, type, condition, metadata } = resource
  const construct = constructOf(metadata)
  return {
    target,
    block,
    when: evaluator.existence(condition),
    scope,
    managed: true,
    type,
    ...(construct !== undefined && { construct }),
  }
}

/** The path of the CDK construct, without the name that it gives to the resource in it. */
function constructOf(metadata: Node | undefined): string | undefined {
  return textOf(entryOf(metadata, 'aws:cdk:path'))?.replace(/\/(Resource|Default)$/, '')
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
