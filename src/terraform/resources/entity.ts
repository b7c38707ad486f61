/** What all entities of the model have in common, from a resource. */
import type { Entity, Scope } from '../../model/types.ts'
import type { PlacedResource } from '../tree.ts'

export function entityOf({ resource, when }: PlacedResource, scope: Scope): Entity {
  return {
    target: resource.target,
    block: resource.resource.block.at,
    when,
    scope,
    managed: resource.resource.mode === 'managed',
    type: resource.type,
  }
}
