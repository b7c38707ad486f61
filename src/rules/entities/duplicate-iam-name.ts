import { lower } from '../../iam/lower.ts'
import type { InstanceProfile, Role } from '../../model/types.ts'
import type { Range } from '../../syntax/source.ts'
import { symsOf } from '../../value/condition.ts'
import { same } from '../../value/glob.ts'
import { keyOfText } from '../../value/keys.ts'
import { textOf } from '../../value/lift.ts'
import type { World } from '../../value/scenario.ts'
import { isHole, show, type Text } from '../../value/text.ts'
import { writtenAt } from '../../value/value.ts'
import { type Naming, namingsOf, usedAs } from '../names.ts'
import { defineRule, type Report } from '../rule.ts'
import { described, quoted } from '../wording.ts'
import { groupedBy } from './grouped.ts'

type Name = Naming<Role | InstanceProfile>

/** A name, and those before it that may be the same. */
interface Repetition {
  readonly second: Name
  readonly earlier: readonly Name[]
}

/** Names are unique in an account, without case and whatever the path: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html */
export const duplicateIamName = defineRule<Repetition>({
  id: 'duplicate-iam-name',
  scenarios: 'some',

  *subjects({ project }) {
    for (const names of namesTogether(project.roles)) yield* repetitionsIn(names)
    for (const names of namesTogether(project.profiles)) yield* repetitionsIn(names)
  },
  about: ({ second }) => second.entity,
  when: ({ second }) => second.when,
  *check({ second, earlier }, world) {
    const first = earlier.find(one => clash(one, second, world))
    if (first) yield report(first, second, world)
  },
})

// ── which names are compared ──

/** The names that one unit makes in one account; each generated one is like no other. In dumps an entity may stand twice. */
function namesTogether(entities: readonly (Role | InstanceProfile)[]): Name[][] {
  const made = entities.filter(({ managed, scope }) => managed && scope.unit.kind !== 'dump')
  return groupedBy(
    made.flatMap(namingsOf),
    ({ entity }) => `${entity.scope.unit.name}|${keyOfText(entity.scope.account)}`,
  )
}

/** Most names with which one is compared: two that exclude each other may both exclude a third. */
const MOST_COMPARED = 8

function* repetitionsIn(names: readonly Name[]): Iterable<Repetition> {
  for (const alike of groupedBy(names, ({ name }) => keyOfText(name))) {
    for (const [index, second] of alike.entries()) {
      if (index > 0) yield { second, earlier: alike.slice(0, Math.min(index, MOST_COMPARED)) }
    }
  }
  yield* becomingAlike(names)
}

/** Most names with symbols that are compared with all others. */
const MOST_SYMBOLIC = 64

/** `web-${Env}` and `web-prod` are the same where a condition says that Env is prod. */
function* becomingAlike(names: readonly Name[]): Iterable<Repetition> {
  const symbolic = names.filter(({ name }) => name.some(isHole)).slice(0, MOST_SYMBOLIC)
  const literal = symbolic.length > 0 ? names.filter(({ name }) => !name.some(isHole)) : []
  for (const second of symbolic) {
    const earlier = literal.filter(
      first => isDecided(second, first) && same(first.name, second.name) === 'maybe',
    )
    if (earlier.length > 0) yield { second, earlier: earlier.slice(0, MOST_COMPARED) }
  }
}

/** Do the conditions under which both exist say anything of what is open in the name? */
function isDecided(second: Name, first: Name): boolean {
  const holes = textOf(second.value)?.filter(isHole) ?? []
  const open = new Set(holes.map(hole => (hole.by?.sym ?? hole).id))
  return [first, second].some(({ when }) => symsOf(when).some(({ id }) => open.has(id)))
}

/** Do both exist in this scenario, and are their names the same in it? */
function clash(first: Name, second: Name, world: World): boolean {
  if (isSameResource(first, second) || !world.holds(first.when)) return false
  const [one, other] = [nameIn(first, world), nameIn(second, world)]
  return one !== undefined && other !== undefined && same(one, other) === 'yes'
}

/** What stands for several instances of unknown keys may be there twice under one address; their keys still differ. */
function isSameResource({ entity: one }: Name, { entity: other }: Name): boolean {
  return one.target.address === other.target.address
}

/** IAM does not tell names apart by case. */
function nameIn({ entity }: Name, world: World): Text | undefined {
  const name = world.text(entity.name)
  return name && lower(name)
}

// ── in words ──

function report(first: Name, second: Name, world: World): Report {
  const [one, other] = [first.entity, second.entity]
  const [firstAt, secondAt] = placesOf(first, second)
  const isOnePlace = isSameRange(firstAt, secondAt)
  const use = secondAt === second.value.at ? usedAs('name', second.value) : []
  const [firstName, secondName] = [shown(first, world), shown(second, world)]
  const likeness = firstName === secondName ? 'like' : `which IAM takes for ${firstName}, the name of`
  return {
    certain: isChosenByCaller(one) || isChosenByCaller(other) ? 'maybe' : 'yes',
    at: secondAt,
    message: `${described(other)} is called ${secondName}, ${likeness} ${described(one)}`,
    consequence: `the deployment fails: "EntityAlreadyExists", since names are unique in an account, whatever their path`,
    help: isOnePlace
      ? 'let the name differ from one to the next, or leave it out, so that one is generated'
      : 'give one of them another name, or none, so that one is generated',
    related: isOnePlace ? [] : [...use, { at: firstAt, message: 'the other one' }],
  }
}

/** Which of several names a module in nobody's hands gives is for its caller to choose well. */
function isChosenByCaller({ scope, name }: Role | InstanceProfile): boolean {
  return scope.unit.kind === 'library' && name.kind === 'choice'
}

function shown({ entity }: Name, world: World): string {
  return quoted(show(world.text(entity.name) ?? []))
}

/** Where the names are written; where that is one place for both, where they are used. */
function placesOf({ value: first }: Name, { value: second }: Name): [Range, Range] {
  if (!isSameRange(first.at, second.at)) return [first.at, second.at]
  return [writtenAt(first), writtenAt(second)]
}

function isSameRange(one: Range, other: Range): boolean {
  return one.file === other.file && one.start === other.start && one.end === other.end
}
