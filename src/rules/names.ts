/** Entities of a project by their names, which IAM compares without case. */
import { lower } from '../iam/lower.ts'
import { isGenerated } from '../model/links.ts'
import type { InstanceProfile, Project, Role, Unit } from '../model/types.ts'
import { all, type Cond } from '../value/condition.ts'
import { same } from '../value/glob.ts'
import { keyOfText } from '../value/keys.ts'
import { alternatives, textOf } from '../value/lift.ts'
import { append } from '../value/multimap.ts'
import { remember } from '../value/remember.ts'
import type { World } from '../value/scenario.ts'
import type { Text } from '../value/text.ts'
import type { Tri } from '../value/tri.ts'
import type { Plain } from '../value/value.ts'
import type { Related } from './rule.ts'

/** One of the names that an entity may have. */
export interface Naming<E> {
  readonly entity: E
  /** In lower case. */
  readonly name: Text
  /** As it is written. */
  readonly value: Plain
  readonly when: Cond
}

/** An entity that has a name in a scenario, or may have it. */
export interface Bearer<E> {
  readonly entity: E
  readonly sure: Tri
}

class Names<E extends Role | InstanceProfile> {
  readonly #byName = new Map<string, Naming<E>[]>()
  readonly #byUnit = new Map<Unit, Naming<E>[]>()

  constructor(entities: readonly E[]) {
    for (const naming of entities.flatMap(namingsOf)) {
      append(this.#byName, keyOfText(naming.name), naming)
      append(this.#byUnit, naming.entity.scope.unit, naming)
    }
  }

  /** All that surely have the name, in whatever unit. */
  bearers(name: Text): readonly Naming<E>[] {
    return this.#byName.get(keyOfText(lower(name))) ?? []
  }

  /** Those of one unit that may have it. */
  perhaps(name: Text, unit: Unit): readonly Naming<E>[] {
    const written = lower(name)
    return (this.#byUnit.get(unit) ?? []).filter(naming => same(naming.name, written) !== 'no')
  }
}

/** All names that an entity may have, each with the scenarios in which it exists under that name. */
export function namingsOf<E extends Role | InstanceProfile>(entity: E): Naming<E>[] {
  return alternatives(entity.name).flatMap(({ value, when }) => {
    if (value.kind === 'error' || value.kind === 'choice') return []
    const name = textOf(value)
    return name ? [{ entity, name: lower(name), value, when: all(entity.when, when) }] : []
  })
}

const ROLES = new WeakMap<Project, Names<Role>>()
const PROFILES = new WeakMap<Project, Names<InstanceProfile>>()

/** The role of a unit that has the name. */
export function roleNamed(name: Text, unit: Unit, world: World, project: Project): Role | undefined {
  const names = remember(ROLES, project, () => new Names(project.roles))
  const bearers = names.bearers(name).filter(({ entity }) => entity.scope.unit === unit)
  return bearers.find(({ when }) => world.holds(when))?.entity
}

/** The role of a unit that has the name, or may have it, if somebody wrote its own. */
export function rolePerhapsNamed(
  name: Text,
  unit: Unit,
  world: World,
  project: Project,
): Bearer<Role> | undefined {
  const sure = roleNamed(name, unit, world, project)
  if (sure) return { entity: sure, sure: 'yes' }
  const names = remember(ROLES, project, () => new Names(project.roles))
  const perhaps = names.perhaps(name, unit).filter(({ entity }) => !isGenerated(entity))
  const bearer = perhaps.find(({ when }) => world.holds(when))
  return bearer && { entity: bearer.entity, sure: 'maybe' }
}

/** The profile that has the name: anywhere in the run, for such a profile can only acquit. One that may have it counts in the unit alone. */
export function profileNamed(
  name: Text,
  unit: Unit,
  world: World,
  project: Project,
): Bearer<InstanceProfile> | undefined {
  const names = remember(
    PROFILES,
    project,
    () => new Names(project.profiles.filter(profile => !isGenerated(profile))),
  )
  const isThere = ({ entity, when }: Naming<InstanceProfile>) =>
    entity.scope.unit !== unit || world.holds(when)
  const sure = names.bearers(name).find(isThere)
  if (sure) return { entity: sure.entity, sure: 'yes' }
  const perhaps = names.perhaps(name, unit).find(isThere)
  return perhaps && { entity: perhaps.entity, sure: 'maybe' }
}

/** Where a value that is written elsewhere, in a parameter or at the call of a module, becomes a name or a path. */
export function usedAs(what: 'name' | 'path', { via }: Plain): Related[] {
  return via ? [{ at: via.at, message: `it becomes the ${what} here` }] : []
}
