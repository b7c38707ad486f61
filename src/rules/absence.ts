/** What is absent from a unit that is not wholly in view is only maybe absent. */
import type { Entity } from '../model/types.ts'
import type { Tri } from '../value/tri.ts'

/**
 * Is everything in view that could belong to the entity? A broken file of its unit may hold the rest. A module that is
 * not there hides nothing by itself: it can only use what it is handed.
 */
export function isWhole({ scope }: Entity): Tri {
  return scope.unit.gaps.some(gap => gap.kind === undefined) ? 'maybe' : 'yes'
}

/** Are all instance profiles of the entity's unit in view? */
export function hasAllProfiles(entity: Entity): Tri {
  return entity.scope.unit.gaps.some(gap => gap.kind === 'profiles') ? 'maybe' : isWhole(entity)
}
