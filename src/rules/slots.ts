/** What stands in properties that take an instance profile. */
import { isNothing } from '../model/effective.ts'
import { isGenerated, membersOf } from '../model/links.ts'
import type { InstanceProfile, LaunchSlot, Project, Role } from '../model/types.ts'
import type { Range } from '../syntax/source.ts'
import { all, type Cond } from '../value/condition.ts'
import { matches, same } from '../value/glob.ts'
import { textOf } from '../value/lift.ts'
import { remember } from '../value/remember.ts'
import type { World } from '../value/scenario.ts'
import { isHole, type Text } from '../value/text.ts'
import { and, not, type Tri } from '../value/tri.ts'
import { type Plain, type Target, type Value, writtenAt } from '../value/value.ts'
import { profileNamed, roleNamed } from './names.ts'
import type { Related } from './rule.ts'

export { isNothing }

/** One of the values that a slot may have. */
export interface SlotValue extends LaunchSlot {
  readonly value: Plain
  readonly when: Cond
  /** Tells it apart from the other values of the launch. */
  readonly part: string
}

/** All values in the slots of a project; what cannot be evaluated or is not there is none. */
export function* slotValues(project: Project): Iterable<SlotValue> {
  for (const launch of project.launches) {
    for (const [place, slot] of launch.slots.entries()) {
      for (const [index, { value, when }] of membersOf(slot.value).entries()) {
        if (value.kind === 'error' || value.kind === 'choice' || isNothing(value)) continue
        const part = index === 0 ? `slot ${place}` : `slot ${place}, value ${index}`
        yield { launch, slot, value, when: all(launch.when, when), part }
      }
    }
  }
}

/** Where a value is written in its slot. */
export function placeOf({ slot, value }: SlotValue): Range {
  return value.ref?.attr === 'self' ? slot.at : writtenAt(value)
}

/** Where a value comes from, if it reached its slot through references: an argument of a module, a default, a local. */
export function originOf({ value }: SlotValue, project: Project): Related[] {
  const { at, via } = value
  const entity = referredTo(value, project)
  const isGiven = entity ? !isInside(at, entity.block) : value.kind !== 'unknown'
  return isGiven && via && !isInside(at, via.at) ? [{ at, message: 'it is given here' }] : []
}

export function isInside(one: Range, other: Range): boolean {
  return one.file === other.file && one.start >= other.start && one.end <= other.end
}

/** A role in the place of a profile. */
export interface HeldRole {
  /** `name`: by a written name, alone or in the ARN of a profile, which is a declared role's and surely no profile's. */
  readonly by: 'reference' | 'arn' | 'name'
  /** Absent where it is declared out of view. */
  readonly role?: Role
}

/** The role in a slot; undefined where it holds none, or where a profile has the name that is written. */
export function roleIn({ launch, value }: SlotValue, world: World, project: Project): HeldRole | undefined {
  if (value.ref) {
    const role = roleReferredTo(value, project)
    return role && { by: value.ref.attr === 'arn' ? 'arn' : 'reference', role }
  }
  const written = writtenText(value, world)
  if (!written) return undefined
  const isOfArn = isArn(written) === 'yes'
  if (isOfArn && matches(ANY_ROLE_ARN, written) === 'yes') return { by: 'arn' }
  const name = isOfArn ? lastPart(written) : written
  const { unit } = launch.scope
  const role = roleNamed(name, unit, world, project)
  // a profile of a written name may exist already, of a generated one it cannot
  const isOpen = isOfArn && role !== undefined && !isGenerated(role)
  if (!role || isOpen || profileNamed(name, unit, world, project)?.sure === 'yes') return undefined
  return { by: 'name', role }
}

/** The text of a value as it is written, its symbols as they are: so it is compared with names, which are so too. */
export function writtenText(value: Plain, world: World): Text | undefined {
  world.get(value) // what is found leans on the defaults on which the value leans
  return textOf(value)
}

const BY_TARGET = new WeakMap<Project, ReadonlyMap<Target, Role | InstanceProfile>>()

/** The role or the instance profile of which a value is an attribute. */
function referredTo({ ref }: Value, project: Project): Role | InstanceProfile | undefined {
  const byTarget = remember(
    BY_TARGET,
    project,
    () => new Map([...project.roles, ...project.profiles].map(entity => [entity.target, entity])),
  )
  return ref && byTarget.get(ref.to)
}

/** The role of which a value is an attribute. */
export function roleReferredTo(value: Value, project: Project): Role | undefined {
  const entity = referredTo(value, project)
  return entity?.kind === 'role' ? entity : undefined
}

const ANY_ARN: Text = [{ lit: 'arn:*' }]
const ANY_ROLE_ARN: Text = [{ lit: 'arn:*:iam::*:role/*' }]

/** Is it an ARN? What begins with a symbol may be one. */
export function isArn(written: Text): Tri {
  return matches(ANY_ARN, written)
}

/** What stands after the last written slash: the name in an ARN, or behind a path. */
export function lastPart(written: Text): Text {
  const index = written.findLastIndex(piece => !isHole(piece) && piece.lit.includes('/'))
  const piece = written[index]
  if (!piece || isHole(piece)) return written
  const rest = written.slice(index + 1)
  const lit = piece.lit.slice(piece.lit.lastIndexOf('/') + 1)
  return lit === '' ? rest : [{ lit }, ...rest]
}

const EMPTY: Text = []

/** Neither null nor an empty string. */
export function isSet(value: Plain, world: World): Tri {
  if (value.ref) return 'yes'
  const written = textOf(value)
  return and(not(world.absent(value)), written ? not(same(written, EMPTY)) : 'yes')
}
