/** A root module with all its children, and all instances of the resources in them. */
import { all, type Cond } from '../value/condition.ts'
import type { ModuleInstance } from './module-instance.ts'
import type { ResourceInstance } from './resource-instance.ts'

export interface PlacedModule {
  readonly module: ModuleInstance
  /** When the module is called at all. */
  readonly when: Cond
}

export interface PlacedResource {
  readonly resource: ResourceInstance
  readonly when: Cond
}

/** Most instances of resources that one root is modelled with. */
const MOST_RESOURCES = 20_000

/** The root first, then its children, depth first in the order written. */
export function modulesIn(root: ModuleInstance): readonly PlacedModule[] {
  const found: PlacedModule[] = []
  const todo: PlacedModule[] = [{ module: root, when: true }]
  for (let next = todo.pop(); next; next = todo.pop()) {
    found.push(next)
    todo.push(...childrenOf(next).reverse())
  }
  return found
}

function childrenOf({ module, when }: PlacedModule): PlacedModule[] {
  return [...module.module.calls.keys()].flatMap(name =>
    module.childrenOf(name).flatMap(({ instance, when: guard }) => {
      const own = all(when, guard)
      return instance.module && own !== false ? [{ module: instance.module, when: own }] : []
    }),
  )
}

/** The instances of resources and data sources whose types are asked for. */
export function resourcesIn(
  modules: readonly PlacedModule[],
  isWanted: (type: string) => boolean,
): readonly PlacedResource[] {
  const found: PlacedResource[] = []
  for (const { module, when } of modules) {
    for (const resource of module.module.resources.values()) {
      if (!isWanted(resource.type)) continue
      for (const { instance, when: guard } of module.instancesOf(resource)) {
        if (found.length >= MOST_RESOURCES) {
          module.run.gap(module.module.at, 'this module makes too many resources to look at all of them')
          return found
        }
        const own = all(when, guard)
        if (own !== false) found.push({ resource: instance, when: own })
      }
    }
  }
  return found
}
