/** Which resources, besides those of every launch, the launches of a unit use. */
import { effectiveValue, layersOf, type Setup, setupsOf } from '../../model/effective.ts'
import type { Launch, Principal, Project, Unit } from '../../model/types.ts'
import type { Range } from '../../syntax/source.ts'
import { append } from '../../value/multimap.ts'
import { remembered } from '../../value/remember.ts'
import type { World } from '../../value/scenario.ts'
import type { Value } from '../../value/value.ts'
import type { Context } from '../rule.ts'
import { isSet } from '../slots.ts'

/** A type of resource that a launch uses, and where it says so. */
export interface Use {
  readonly type: string
  readonly at: Range
}

/** What the launches of the caller's unit use of some types, without those that the caller itself runs on. */
export function usesAround(
  world: World,
  caller: Principal,
  types: ReadonlySet<string>,
  { project, links }: Context,
): readonly Use[] {
  if (types.size === 0) return []
  const own = new Set(links.paths.filter(({ role }) => role === caller).map(({ launch }) => launch))
  const setups = (setupsByUnit(project).get(caller.scope.unit) ?? []).filter(
    setup => !layersOf(setup).some(layer => own.has(layer)),
  )
  return [...types].flatMap(type => {
    const field = FIELDS.get(type)
    const use = field && firstOf(setups, setup => field(world, setup))
    return use && world.holds(use.setup.when) ? [{ type, at: use.at }] : []
  })
}

/** The launches that anybody who may call RunInstances can be meant to do: those that no other service does. */
const setupsByUnit = remembered((project: Project): ReadonlyMap<Unit, readonly Setup[]> => {
  const units = new Map<Unit, Setup[]>()
  for (const setup of setupsOf(project)) {
    if (setup.launch.form) append(units, setup.launch.scope.unit, setup)
  }
  return units
})

function firstOf(
  setups: readonly Setup[],
  placeIn: (setup: Setup) => Range | undefined,
): { setup: Setup; at: Range } | undefined {
  for (const setup of setups) {
    const at = placeIn(setup)
    if (at) return { setup, at }
  }
  return undefined
}

/** Where a setup says that it uses a resource of a type. */
type Field = (world: World, setup: Setup) => Range | undefined

/** Where a launch says that it uses one of a type. */
const FIELDS: ReadonlyMap<string, Field> = new Map<string, Field>([
  ['key-pair', written(({ uses }) => uses.keyPair)],
  ['placement-group', written(({ uses }) => uses.placementGroup)],
  ['snapshot', written(({ uses }) => uses.snapshot)],
  [
    'launch-template',
    (_, { template, launch }) => {
      return template?.form === 'launch-template' ? launch.target.at : undefined
    },
  ],
])

/** Types of resources that only some launches use. */
export const OPTIONAL: readonly string[] = [...FIELDS.keys()]

function written(field: (launch: Launch) => Value | undefined): Field {
  return (world, setup) => {
    const found = effectiveValue(setup, field, world)
    return found && isSet(found.value, world) === 'yes' ? found.value.at : undefined
  }
}
