/** One scenario: what a check asks, and what it is answered. */
import type { Range } from '../syntax/source.ts'
import { branch, isAbsent, scalar, textValue, unknown } from './build.ts'
import {
  answerOf,
  assume,
  basesOf,
  type Cond,
  decidedValue,
  type Facts,
  implied,
  NOTHING,
  openValues,
  type Test,
} from './condition.ts'
import { soleText, textOf } from './convert.ts'
import { alternatives } from './distribute.ts'
import { remember } from './remember.ts'
import { substitute } from './substitute.ts'
import type { Hole, Sym, Text } from './text.ts'
import { and, not, type Tri } from './tri.ts'
import type { Entry, Item, ListValue, Plain, UnknownValue, Value } from './value.ts'

/** One answer of a scenario. */
export interface Decision {
  readonly test: Test
  readonly truth: boolean
}

/** Thrown where evaluating fails: such a scenario is never deployed. `explore` catches it. */
export class Infeasible extends Error {}

/** Thrown where a check asks something else than it did before with the same answers. `explore` catches it. */
export class Astray extends Error {}

export interface Elements {
  readonly items: readonly Item[]
  /** There may be more. */
  readonly open: boolean
}

export interface Entries {
  readonly entries: ReadonlyMap<string, Entry>
  /** There may be more. */
  readonly open: boolean
}

/** One scenario, which grows by the questions that a check asks. */
export class World {
  /** Answers to the first questions. */
  readonly #script: readonly Decision[]
  readonly #decisions: Decision[] = []
  readonly #rests = new Set<Sym>()
  #facts: Facts = NOTHING

  constructor(script: readonly Decision[] = []) {
    this.#script = script
  }

  get facts(): Facts {
    return this.#facts
  }

  /** The answers so far, in the order asked. */
  get decisions(): readonly Decision[] {
    return this.#decisions
  }

  /** Parameters on whose defaults this scenario leans: those of every value that was read. */
  get rests(): ReadonlySet<Sym> {
    return this.#rests
  }

  /** Maybe, when two decided symbols hang on the same one: then their answers may contradict each other. */
  get sure(): Tri {
    const seen = new Set<string>()
    for (const { sym } of this.#facts.values()) {
      for (const base of basesOf(sym)) {
        if (seen.has(base)) return 'maybe'
        seen.add(base)
      }
    }
    return 'yes'
  }

  /** Is it so in this scenario? An open question splits the scenario: ask as late as you can. */
  holds(cond: Cond): boolean {
    for (;;) {
      const answer = answerOf(cond, this.#facts)
      if (typeof answer === 'boolean') return answer
      this.#decide(answer)
    }
  }

  #decide(test: Test): void {
    const scripted = this.#script[this.#decisions.length]
    if (scripted && !isSameTest(scripted.test, test)) throw new Astray()
    const decision = scripted ?? { test, truth: true }
    this.#decisions.push(decision)
    this.#facts = assume(test, decision.truth, this.#facts)
  }

  /** The value with its choices decided; a decided unknown is its value. An error ends the scenario. */
  get(value: Value): Plain {
    let current = value
    this.#lean(current)
    while (current.kind === 'choice') {
      current = branch(current, this.holds(current.if) ? 'then' : 'else')
      this.#lean(current)
    }
    if (current.kind === 'error') throw new Infeasible(current.why)
    return current.kind === 'unknown' ? this.#decided(current) : current
  }

  #lean({ rests }: Value): void {
    if (rests) for (const sym of rests) this.#rests.add(sym)
  }

  #decided(value: UnknownValue): Plain {
    const is = decidedValue(value.sym, this.#facts)
    if (is === undefined) return value
    const { at, via, ref, rests } = value
    const plain = typeof is === 'string' ? textValue(stringText(value.sym, is), at) : scalar(is, at)
    return { ...plain, ...(via && { via }), ...(ref && { ref }), ...(rests && { rests }) }
  }

  /** The value as a string, its decided symbols replaced; undefined for lists, maps and what is absent. */
  text(value: Value | undefined): Text | undefined {
    const text = value && textOf(this.get(value))
    return text && this.resolve(text)
  }

  /** A text with its decided symbols replaced; the very same one if there is none in it. */
  resolve(text: Text): Text {
    const facts = this.#facts
    if (facts.size === 0) return text
    return substitute(text, hole => decidedValue(hole, facts) ?? narrowed(hole, facts))
  }

  /** The value under a key of a map, if it is there in this scenario; perhaps null where the map is not wholly known. */
  entry(value: Value | undefined, key: string): Value | undefined {
    const map = value && this.get(value)
    if (map?.kind === 'unknown') return member(map.sym, key, map.at)
    if (map?.kind !== 'map') return undefined
    const entry = map.entries.get(key)
    if (entry && this.holds(entry.when)) return entry.value
    return map.rest && member(map.rest, key, map.at)
  }

  /** The entries of a map, nothing decided of them yet. */
  entries(value: Value | undefined): Entries {
    const map = value && this.get(value)
    if (map?.kind === 'map') return { entries: map.entries, open: map.rest !== undefined }
    return { entries: NO_ENTRIES, open: map?.kind === 'unknown' }
  }

  /** The elements of a list, nothing decided of them yet; a lone value is a list of one, null of none. */
  elements(value: Value | undefined): Elements {
    const list = value && this.get(value)
    if (!list || isAbsent(list)) return { items: [], open: false }
    if (list.kind === 'list') return { items: itemsOf(list), open: list.rest !== undefined }
    if (list.kind !== 'unknown' || list.ref) return { items: [{ when: true, value: list }], open: false }
    if (list.type === 'list') return { items: [], open: true }
    return { items: [{ when: true, value: list }], open: list.type === undefined }
  }

  /** Could the value be absent? */
  absent(value: Value): Tri {
    const plain = this.get(value)
    if (isAbsent(plain)) return 'yes'
    if (plain.kind !== 'unknown') return 'no'
    const mayBe = plain.nullable ?? (plain.type === undefined && !plain.ref)
    return mayBe && implied({ sym: plain.sym, is: null }, this.#facts) !== false ? 'maybe' : 'no'
  }

  /**
   * Is there an element of which `f` holds? Looks first and decides after, so that only elements that matter
   * split the scenario; stops at the first yes.
   */
  some(value: Value | undefined, f: (element: Value) => Tri): Tri {
    const { items, open } = this.elements(value)
    let result: Tri = open ? 'maybe' : 'no'
    for (const item of items) {
      const answer = this.#element(item, f, result)
      if (answer === 'yes') return 'yes'
      if (answer === 'maybe') result = 'maybe'
    }
    return result
  }

  /** What one element adds to the answer before it: no, if it is not there or would change nothing. */
  #element({ when, value }: Item, f: (element: Value) => Tri, before: Tri): Tri {
    if (implied(when, this.#facts) === false) return 'no'
    const answer = this.#look(value, when, f)
    if (answer === 'no' || (answer === 'maybe' && before === 'maybe')) return 'no'
    const facts = this.#facts
    if (!this.holds(when)) return 'no'
    return answer === 'maybe' && facts !== this.#facts ? this.#look(value, true, f) : answer
  }

  /** The element's answer, as if it were there. */
  #look(value: Value, when: Cond, f: (element: Value) => Tri): Tri {
    return this.lookAt(when, () => and(not(this.absent(value)), f(value)), 'no')
  }

  /**
   * Looks at something as if it were there, before its guard is asked. Where it cannot be evaluated, it must not be
   * there: then it is `otherwise`.
   */
  lookAt<T>(when: Cond, look: () => T, otherwise: T): T {
    try {
      return look()
    } catch (thrown) {
      if (!(thrown instanceof Infeasible) || this.holds(when)) throw thrown
      return otherwise
    }
  }
}

const NO_ENTRIES: ReadonlyMap<string, Entry> = new Map()

const ITEMS = new WeakMap<ListValue, readonly Item[]>()

/** A list's items, choices among them taken apart, without those that are absent. */
function itemsOf(list: ListValue): readonly Item[] {
  return remember(ITEMS, list, () => {
    const items = list.items.flatMap(item => alternatives(item.value, item.when))
    return items.filter(item => !isAbsent(item.value))
  })
}

/** What a symbol has under a key: unknown, perhaps nothing. */
function member(sym: Sym, key: string, at: Range): UnknownValue {
  const id = `${sym.id}.${JSON.stringify(key)}`
  return unknown({ id, label: `${sym.label}.${key}`, bases: basesOf(sym) }, at, { nullable: true })
}

/** A decided symbol's text; the same one each time, since caches are keyed by it. */
function stringText(sym: Sym, string: string): Text {
  return substitute(soleText(sym), () => string)
}

/** A symbol whose facts leave fewer values than its domain has. */
function narrowed(hole: Hole, facts: Facts): Hole {
  const base = hole.by?.sym ?? hole
  const left = openValues(base, facts)
  if (!left || left.length === base.domain?.length) return hole
  const sym = { ...base, domain: left }
  return hole.by ? { ...hole, by: { ...hole.by, sym } } : sym
}

function isSameTest(a: Test, b: Test): boolean {
  return a.sym.id === b.sym.id && a.is === b.is
}
