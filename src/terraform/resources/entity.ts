/** What all entities of the model have in common, from a resource. */
import type { Entity, Unit } from '../../model/types.ts'
import type { PlacedResource } from '../tree.ts'
import { leadingSpaceRefusal } from './leading-space.ts'

export function entityOf({ resource, when }: PlacedResource, unit: Unit): Entity {
  const { partition, account, region } = resource.deployment
  const refusesLeadingSpace = leadingSpaceRefusal(resource)
  return {
    target: resource.target,
    block: resource.resource.block.at,
    when,
    scope: { unit, partition, account, region, ...(refusesLeadingSpace && { refusesLeadingSpace }) },
    managed: resource.resource.mode === 'managed',
    type: resource.type,
  }
}
