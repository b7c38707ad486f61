/**
 * Looking for what matters among guarded things. Looks first and decides last: a guard is asked only where the
 * answer can depend on it, since each question may split the scenario.
 */
import { absent } from '../value/build.ts'
import { type Cond, type Facts, implied } from '../value/condition.ts'
import type { World } from '../value/scenario.ts'
import type { Text } from '../value/text.ts'
import { and, not, type Tri } from '../value/tri.ts'
import type { ErrorValue, Item, Value } from '../value/value.ts'

/** What evaluation needs of a scenario. A `World` is one; so is a glance that decides nothing. */
export type Scene = Pick<World, 'facts' | 'holds' | 'get' | 'text' | 'resolve' | 'lookAt'>

/** Looks without deciding: an open guard counts as fulfilled, an error as nothing. */
export function glanceAt(scene: Scene): Scene {
  return {
    facts: scene.facts,
    holds: cond => implied(cond, scene.facts) ?? true,
    get: value => (value.kind === 'error' ? absent(value.at) : scene.get(value)),
    text: value => scene.text(value),
    resolve: text => scene.resolve(text),
    lookAt: (_, look) => look(),
  }
}

/** A text of the request as the scenario has it at the time of asking. */
export function current(scene: Scene, text: Text): () => Text {
  let facts = scene.facts
  let resolved = scene.resolve(text)
  return () => {
    if (scene.facts !== facts) resolved = scene.resolve(text)
    facts = scene.facts
    return resolved
  }
}

/** Something that is there under a condition. */
export interface Guarded {
  readonly when: Cond
}

export interface Found<T> {
  readonly is: Tri
  /** The one that decided: surely so for `yes`, perhaps so for `maybe`. */
  readonly by?: T
}

const NONE: Found<never> = { is: 'no' }

/**
 * Is there one that passes the test? A test that ends in an error value makes the scenario impossible,
 * if that one is there and no other passed.
 */
export function find<T extends Guarded>(
  scene: Scene,
  things: readonly T[],
  test: (thing: T) => Tri | ErrorValue,
): Found<T> {
  const looked = scene.facts
  const sure: T[] = []
  const perhaps: T[] = []
  const failing: (Guarded & { value: ErrorValue })[] = []
  for (const thing of things) {
    const answer = scene.lookAt(thing.when, () => test(thing), 'no')
    if (answer === 'yes' && thing.when === true) return { is: 'yes', by: thing }
    if (answer === 'yes') sure.push(thing)
    else if (answer === 'maybe') perhaps.push(thing)
    else if (answer !== 'no') failing.push({ when: thing.when, value: answer })
  }
  const yes = sure.find(({ when }) => scene.holds(when))
  if (yes) return { is: 'yes', by: yes }
  const failed = failing.find(({ when }) => scene.holds(when))
  if (failed) scene.get(failed.value)
  return amongPerhaps(scene, perhaps, test, looked)
}

/** What the answers of guards teach may settle what was open when it was looked at. */
function amongPerhaps<T extends Guarded>(
  scene: Scene,
  perhaps: readonly T[],
  test: (thing: T) => Tri | ErrorValue,
  looked: Facts,
): Found<T> {
  let found: Found<T> = NONE
  for (const thing of perhaps) {
    if (found.is === 'maybe' && implied(thing.when, scene.facts) === undefined) continue
    if (!scene.holds(thing.when)) continue
    const answer = scene.facts === looked ? 'maybe' : test(thing)
    if (answer === 'yes') return { is: 'yes', by: thing }
    if (answer !== 'no' && found.is === 'no') found = { is: 'maybe', by: thing }
  }
  return found
}

/** Do all that are there pass the test? `by`: one that does not. */
export function every<T extends Guarded>(
  scene: Scene,
  things: readonly T[],
  test: (thing: T) => Tri | ErrorValue,
): Found<T> {
  const failing = find(scene, things, thing => {
    const answer = test(thing)
    return typeof answer === 'string' ? not(answer) : answer
  })
  return { ...failing, is: not(failing.is) }
}

/** Is there an element whose text passes the test? What is no string may be anything. */
export function someText(scene: Scene, items: readonly Item[], test: (text: Text) => Tri): Tri {
  return find(scene, items, ({ value }) => testText(scene, value, test)).is
}

function testText(scene: Scene, value: Value, test: (text: Text) => Tri): Tri | ErrorValue {
  if (value.kind === 'error') return value
  const plain = scene.get(value)
  if (plain.kind === 'scalar' && plain.value === null) return 'no'
  if (plain.kind === 'list' || plain.kind === 'map') return 'maybe'
  if (plain.kind === 'unknown' && plain.type !== 'text' && !plain.ref) return 'maybe'
  const text = scene.text(plain)
  if (!text) return 'maybe'
  const answer = test(text)
  return plain.kind === 'unknown' && plain.nullable ? and(answer, 'maybe') : answer
}
