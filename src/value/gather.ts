/** Building blocks of the list and map functions: guards, lists put together from several, keys in order. */
import type { Range } from '../syntax/source.ts'
import { choice, error, lazyItem, list, unknown } from './build.ts'
import { all, any, anyOf, type Cond } from './condition.ts'
import { alternatives, derived, lift } from './lift.ts'
import { isHole, type Sym } from './text.ts'
import type { Item, ListValue, Plain, Value } from './value.ts'

/** When evaluating this value fails. Looks at the value itself, not into lists and maps. */
export function errorWhen(value: Value): Cond {
  if (value.kind !== 'error' && value.kind !== 'choice') return false
  const failing = alternatives(value).filter(one => one.value.kind === 'error')
  return anyOf(failing.map(one => one.when))
}

/** How many values are looked at inside lists and maps for errors. */
const MOST_LOOKS = 200

/**
 * When evaluating this value or anything inside it fails, as far as `try` and `can` need it. A resource is not
 * looked into: its attributes are evaluated for themselves.
 */
export function failsWhen(value: Value): Cond {
  let looks = MOST_LOOKS
  const fails = (inner: Value): Cond => {
    if (--looks < 0) return false
    const conds = alternatives(inner).map(({ value: plain, when }) => {
      if (plain.kind === 'error') return when
      if (plain.ref || (plain.kind !== 'list' && plain.kind !== 'map')) return false
      const elements = plain.kind === 'list' ? plain.items : [...plain.entries.values()]
      return all(when, anyOf(elements.map(element => all(element.when, fails(element.value)))))
    })
    return anyOf(conds)
  }
  return fails(value)
}

/**
 * Is it open whether evaluating this value, or anything inside it, fails? An attribute of a resource and a typed
 * variable are there, whatever they are; what an operation made of an unknown may fail.
 */
export function mayFail(value: Value): boolean {
  let looks = MOST_LOOKS
  const open = (inner: Value): boolean => {
    if (--looks < 0) return false
    if (inner.kind === 'choice') return open(inner.then) || open(inner.else)
    if (inner.kind === 'text') return inner.text.some(piece => isHole(piece) && isComputed(piece))
    if (inner.ref) return false
    if (inner.kind === 'unknown') return inner.type === undefined || isComputed(inner.sym)
    if (inner.kind !== 'list' && inner.kind !== 'map') return false
    const elements = inner.kind === 'list' ? inner.items : [...inner.entries.values()]
    return elements.some(element => open(element.value))
  }
  return open(value)
}

function isComputed(sym: Sym): boolean {
  return sym.bases !== undefined
}

/** `a` or `b`; the two sides of one question together are no question. */
export function either(a: Cond, b: Cond): Cond {
  const opposite = isNegation(a, b) || isNegation(b, a)
  return opposite ? true : any(a, b)
}

function isNegation(a: Cond, b: Cond): boolean {
  return typeof a === 'object' && 'not' in a && a.not === b
}

/** The element under one more guard. Stays the same object where that changes nothing, and is not computed for it. */
export function guarded(element: Item, when: Cond): Item {
  if (when === true) return element
  const guard = all(when, element.when)
  return lazyItem(guard, () => element.value)
}

/** One symbol for the elements that may be there beside those that are known; undefined if there are none. */
export function restOf(rests: readonly Sym[], at: Range): Sym | undefined {
  const distinct = [...new Map(rests.map(rest => [rest.id, rest])).values()]
  if (distinct.length <= 1) return distinct[0]
  return derived(
    'rest',
    distinct.map(rest => unknown(rest, at)),
  )
}

/** How many items of a list surely stand first, in their order. */
export function orderedOf(value: ListValue): number {
  return Math.min(value.ordered ?? value.items.length, value.items.length)
}

/** A list of which only the first `ordered` items have a sure position. */
export function partlyOrdered(
  items: readonly Item[],
  ordered: number,
  at: Range,
  rest: Sym | undefined,
): ListValue {
  const plain = list(items, at, rest)
  return ordered < items.length ? { ...plain, ordered } : plain
}

/** A list that is put together piece by piece. */
export class Gathering {
  private readonly items: Item[] = []
  private readonly rests: Sym[] = []
  private readonly failures: Cond[] = []
  private why = ''
  private ordered: number | undefined

  get size(): number {
    return this.items.length + this.rests.length
  }

  add(element: Item): void {
    this.items.push(element)
  }

  /** What is added from here on has no sure position. */
  loseOrder(): void {
    this.ordered ??= this.items.length
  }

  /** Elements of which nothing is known, not even how many. */
  addRest(rest: Sym): void {
    this.rests.push(rest)
    this.loseOrder()
  }

  /** Goes over a list's items, and notes where their order ends. */
  addEach(from: ListValue, add: (element: Item, index: number) => void): void {
    const ordered = orderedOf(from)
    from.items.forEach((element, index) => {
      if (index === ordered) this.loseOrder()
      add(element, index)
    })
  }

  fail(when: Cond, why: string): void {
    this.failures.push(when)
    this.why ||= why
  }

  result(at: Range): Value {
    const gathered = partlyOrdered(this.items, this.ordered ?? this.items.length, at, restOf(this.rests, at))
    return choice(anyOf(this.failures), error(this.why, at), gathered, at)
  }
}

/** An item as guarded plain values, one for each alternative. */
export function plainItems(element: Item): readonly Item[] {
  return element.value.kind === 'choice' ? alternatives(element.value, element.when) : [element]
}

/** Terraform's order of strings, which is that of their code points. */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const [left, right] = [a.charCodeAt(i), b.charCodeAt(i)]
    if (left !== right) return rank(left) - rank(right)
  }
  return a.length - b.length
}

/** Surrogates stand for code points above all that need none. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}

/** Most guarded elements of which all combinations are looked at. */
const MOST_GUARDS = 200

/**
 * Applies `f` to the elements that are there, for each combination that can be. Undefined where their number or
 * order is not known, where there are too many combinations, or where `f` gives undefined for one.
 */
export function liftItems(
  value: ListValue,
  at: Range,
  f: (elements: readonly Plain[]) => Value | undefined,
): Value | undefined {
  const { items, rest } = value
  const open = items.filter(element => element.when !== true).length
  if (rest || open > MOST_GUARDS || orderedOf(value) < items.length) return undefined
  const missing = unknown({ id: 'missing', label: 'missing' }, at)
  const results = new Set<Value>()
  let isComplete = true
  const lifted = lift(
    items.map(element => choice(element.when, element.value, missing, at)),
    at,
    (...elements) => {
      const result = f(elements.filter(element => element !== missing))
      isComplete &&= result !== undefined
      results.add(result ?? missing)
      return result ?? missing
    },
  )
  // An unknown that `f` did not make: there are too many combinations.
  return isComplete && (lifted.kind !== 'unknown' || results.has(lifted)) ? lifted : undefined
}
