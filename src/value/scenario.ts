/**
 * Scenarios by replay. A check is straight code over a `World`; where it asks an open condition the world answers
 * yes, and `explore` runs the check again for no. Only what a check really asks ever splits.
 */
import { type Cond, implied, NOTHING, symsOf } from './condition.ts'
import { remember } from './remember.ts'
import type { Sym } from './text.ts'
import type { Tri } from './tri.ts'
import { Astray, type Decision, Infeasible, World } from './world.ts'

export { reduceScenarios } from './reduce.ts'
export { type Decision, World } from './world.ts'

/** A scenario that can be deployed, and what the check found in it. */
export interface Path<T> {
  readonly when: readonly Decision[]
  readonly sure: Tri
  readonly rests: ReadonlySet<Sym>
  readonly results: readonly T[]
}

/** Something found. */
export interface Outcome<T> {
  readonly result: T
  /** The answers that had been given when it was found: fewer than its path's, if more was asked later. */
  readonly when: readonly Decision[]
  readonly sure: Tri
  readonly rests: ReadonlySet<Sym>
  readonly path: Path<T>
}

export interface Explored<T> {
  readonly outcomes: readonly Outcome<T>[]
  readonly paths: readonly Path<T>[]
  /** false: the limit was met, so that some scenarios were not looked at. */
  readonly complete: boolean
}

export interface ExploreOptions {
  /** Most scenarios that are looked at. */
  readonly limit?: number
  /** What no deployable scenario breaks. */
  readonly assumes?: readonly Cond[]
  /** Decided first; scenarios in which it does not hold are not the check's business. */
  readonly when?: Cond
}

/** Most scenarios of one subject. */
const MOST_PATHS = 256

/** Runs a check once for each combination of answers that it asks for: depth first, yes before no. */
export function explore<T>(run: (world: World) => Iterable<T>, options: ExploreOptions = {}): Explored<T> {
  const { limit = MOST_PATHS, assumes = [], when = true } = options
  const outcomes: Outcome<T>[] = []
  const paths: Path<T>[] = []
  let complete = true
  let script: readonly Decision[] | undefined = []
  for (let runs = 0; script; runs++) {
    if (runs === limit) return { outcomes, paths, complete: false }
    const world = new World(script)
    const found = runIn(world, run, when, assumes)
    if (found === 'astray') complete = false
    else if (found) {
      paths.push(found.path)
      outcomes.push(...found.outcomes)
    }
    script = nextScript(world.decisions)
  }
  return { outcomes, paths, complete }
}

/** What the check finds in one scenario; undefined if it is none that is deployed, or none of the check's business. */
function runIn<T>(
  world: World,
  run: (world: World) => Iterable<T>,
  when: Cond,
  assumes: readonly Cond[],
): { path: Path<T>; outcomes: Outcome<T>[] } | 'astray' | undefined {
  try {
    if (!world.holds(when)) return undefined
    const found: Pick<Outcome<T>, 'result' | 'when' | 'rests'>[] = []
    for (const result of run(world)) {
      found.push({ result, when: [...world.decisions], rests: new Set(world.rests) })
    }
    if (!fulfils(world, assumes)) return undefined
    const results = found.map(({ result }) => result)
    const path = { when: world.decisions, sure: world.sure, rests: world.rests, results }
    return { path, outcomes: found.map(outcome => ({ ...outcome, sure: path.sure, path })) }
  } catch (thrown) {
    if (thrown instanceof Infeasible) return undefined
    if (thrown instanceof Astray) return 'astray'
    throw thrown
  }
}

/** The other side of the last question that was answered yes. */
function nextScript(decisions: readonly Decision[]): readonly Decision[] | undefined {
  const last = decisions.findLastIndex(decision => decision.truth)
  if (last < 0) return undefined
  return [...decisions.slice(0, last), { test: decisions[last]!.test, truth: false }]
}

/** Can the scenario be deployed? An assumption is decided as soon as it is about something that is decided. */
function fulfils(world: World, assumes: readonly Cond[]): boolean {
  let open = assumes
  for (;;) {
    const untouched = open.filter(cond => !isTouched(cond, world))
    if (untouched.length === open.length) return true
    const touched = open.filter(cond => !untouched.includes(cond))
    if (!touched.every(cond => world.holds(cond))) return false
    open = untouched
  }
}

/** Where nothing of it is decided, the answer is the same in each scenario. */
function isTouched(cond: Cond, world: World): boolean {
  return isAnsweredAlone(cond) || symsOf(cond).some(sym => world.facts.has(sym.id))
}

function isAnsweredAlone(cond: Cond): boolean {
  return typeof cond === 'boolean' || remember(ANSWERED, cond, () => implied(cond, NOTHING) !== undefined)
}

const ANSWERED = new WeakMap<Cond & object, boolean>()
