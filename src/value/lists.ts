/**
 * The functions on lists that both languages share. An element may be there or not (its guard), a list may be longer
 * than what is known of it (`rest`): each function keeps both, so that a condition asked later still finds its element.
 */
import type { Range } from '../syntax/source.ts'
import { absent, choice, error, item, lazyItem, list, scalar, unknown } from './build.ts'
import { all, any, anyOf, type Cond, negate, symbolIs } from './condition.ts'
import { either, errorWhen, Gathering, guarded, orderedOf, plainItems } from './gather.ts'
import { alternatives, derived, derivedUnknown, equals, fromCond, lift, toCond } from './lift.ts'
import { hasSymbolicKey } from './maps.ts'
import { remembered } from './remember.ts'
import { known, type Sym } from './text.ts'
import type { Item, ListValue, Value } from './value.ts'

export { coalesce, firstWithoutError } from './fallback.ts'
export { keysOf, lookup, merge, valuesOf } from './maps.ts'

/** Most instances of a resource with `count`; past it they are one stand-in. */
const MOST_INSTANCES = 1000
/** Most steps that looking for an element among guarded ones takes. */
const MOST_STEPS = 1000
/** Most pairs of elements that are compared to find duplicates. */
const MOST_PAIRS = 2000

// ── instances ──

/**
 * The instances of `count`: instance i is there when the count is above i. An unknown count gives one stand-in, for
 * which `make` gets no index, there when the count is not 0; and a rest, whose symbol is named after `at`, since two
 * resources with one count have different instances.
 */
export function instancesOf(
  count: Value,
  make: (index: number | undefined) => Value,
  at: Range,
  limit = MOST_INSTANCES,
): Value {
  const numbers: { readonly when: Cond; readonly number: number }[] = []
  const open: Item[] = []
  const bad: Cond[] = []
  for (const one of alternatives(count).flatMap(countsOf)) {
    const number = numberOf(one.value)
    if (number !== undefined && Number.isInteger(number) && number >= 0)
      numbers.push({ when: one.when, number })
    else if (one.value.kind === 'unknown' || one.value.kind === 'text') open.push(one)
    else bad.push(one.when)
  }
  const most = Math.max(0, ...numbers.map(one => one.number))
  if (most > limit) return manyInstances(most, make, at)
  const items: Item[] = []
  for (let index = 0; index < most; index++) {
    const when = anyOf(numbers.filter(one => one.number > index).map(one => one.when))
    items.push(lazyItem(when, () => make(index)))
  }
  const made = open.length > 0 ? withStandIn(items, open, make, at) : list(items, at)
  return choice(anyOf(bad), error('count must be a whole number, 0 or more', at), made, at)
}

/** A count of finite domain as its values. */
function countsOf(one: Item): Item[] {
  const { value, when } = one
  if (value.kind !== 'unknown' || !value.sym.domain || value.sym.domain.length > 8) return [one]
  const { sym } = value
  return value.sym.domain.map(number =>
    item(typeof number === 'number' ? scalar(number, value.at) : value, all(when, symbolIs(sym, number))),
  )
}

/** A number, also one that is written as a string. */
function numberOf(value: Value): number | undefined {
  if (value.kind === 'scalar' && typeof value.value === 'number') return value.value
  const string = value.kind === 'text' ? known(value.text) : undefined
  return string !== undefined && /^\d{1,9}$/.test(string) ? Number(string) : undefined
}

function withStandIn(
  items: readonly Item[],
  open: readonly Item[],
  make: (index: undefined) => Value,
  at: Range,
): ListValue {
  const syms = open.map(one => symOf(one.value))
  const when = anyOf(open.map((one, i) => all(one.when, negate(symbolIs(syms[i]!, 0)))))
  const rest = instancesSym(
    open.map(one => one.value),
    at,
  )
  return list([...items, lazyItem(when, () => make(undefined))], at, rest)
}

function manyInstances(most: number, make: (index: undefined) => Value, at: Range): ListValue {
  return list([lazyItem(true, () => make(undefined))], at, instancesSym([scalar(most, at)], at))
}

function instancesSym(counts: readonly Value[], at: Range): Sym {
  const { id, ...sym } = derived('instances', counts)
  return { ...sym, id: `${id} at ${at.file.path}:${at.start}`, counted: id }
}

function symOf(value: Value): Sym {
  return value.kind === 'unknown' ? value.sym : derived('tonumber', [value])
}

// ── one element ──

/** The element at a position from 0; an error where there is none. */
export function nth(value: Value, index: number, at: Range): Value {
  return lift([value], at, plain => {
    if (plain.kind === 'unknown') return derivedUnknown(`[${index}]`, [plain], at)
    if (plain.kind !== 'list') return error('only a list has elements by number', at)
    return elementOf(plain, index, at)
  })
}

function elementOf(value: ListValue, index: number, at: Range): Value {
  const none = error(`there is no element ${index}`, at)
  if (!Number.isInteger(index) || index < 0) return none
  const ordered = orderedOf(value)
  const isOpen = value.rest !== undefined || ordered < value.items.length
  const beyond = isOpen ? elementBeyond(value, index, at) : none
  const memo = new Map<string, Value>()
  let steps = 0

  // The element that has `left` others before it, among the items from `from` on.
  const find = (from: number, left: number): Value | undefined => {
    let [i, skip] = [from, left]
    for (; i < ordered && value.items[i]!.when === true; i++, skip--) {
      if (skip === 0) return value.items[i]!.value
    }
    const open = value.items[i]
    if (i >= ordered || !open) return beyond
    const key = `${i} ${skip}`
    const before = memo.get(key)
    if (before) return before
    if (++steps > MOST_STEPS) return undefined
    const there = skip === 0 ? open.value : find(i + 1, skip - 1)
    const otherwise = there && find(i + 1, skip)
    if (!there || !otherwise) return undefined
    const found = choice(open.when, there, otherwise, at)
    memo.set(key, found)
    return found
  }
  return find(0, index) ?? elementBeyond(value, index, at)
}

/** An element among those that are not known; named after the rest, so that no element is computed for a name. */
function elementBeyond(value: ListValue, index: number, at: Range): Value {
  const { items, rest } = value
  if (!rest || orderedOf(value) < items.length) return derivedUnknown(`[${index}]`, [value], at)
  const guards = items.filter(element => element.when !== true)
  const position = index - (items.length - guards.length)
  const presences = guards.map(element => fromCond(element.when, at))
  return derivedUnknown(`[${position}]`, [unknown(rest, at), ...presences], at)
}

/** Terraform's `one`: the only element, null of an empty list, an error where there are two. */
export function one(value: Value, at: Range): Value {
  return lift([value], at, plain => {
    if (plain.kind === 'unknown') return { ...derivedUnknown('one', [plain], at), nullable: true }
    if (plain.kind !== 'list') return error('one() takes a list', at)
    return onlyOf(plain, at)
  })
}

function onlyOf(value: ListValue, at: Range): Value {
  const { items } = value
  if (items.length > MOST_STEPS) return { ...derivedUnknown('one', [value], at), nullable: true }
  const several = error('one() of a list with more than one element', at)
  let result: Value = value.rest ? { ...derivedUnknown('one', [value], at), nullable: true } : absent(at)
  let later: Cond = false
  for (const element of items.toReversed()) {
    const only = later === true ? several : choice(later, several, element.value, at)
    result = choice(element.when, only, result, at)
    later = any(element.when, later)
  }
  return result
}

// ── whole lists ──

/** Lists one after the other; their elements stay the same objects. */
export function concat(lists: readonly Value[], at: Range): Value {
  const gathering = new Gathering()
  const parts = lists.flatMap(list => alternatives(list))
  for (const { value, when } of parts) {
    if (value.kind === 'list') {
      gathering.addEach(value, element => gathering.add(guarded(element, when)))
      if (value.rest) gathering.addRest(parts.length === 1 ? value.rest : uncounted(value.rest))
    } else if (value.kind === 'unknown') gathering.addRest(value.sym)
    else gathering.fail(when, value.kind === 'error' ? value.why : 'concat() takes lists')
  }
  return gathering.result(at)
}

/** What is put together with others has more elements, and others at the same places. */
function uncounted({ counted: _, ...rest }: Sym): Sym {
  return rest
}

/** A list with the lists in it taken apart, at any depth; null stays an element. */
export function flatten(value: Value, at: Range): Value {
  return lift([value], at, plain => {
    if (plain.kind === 'unknown') return derivedUnknown('flatten', [plain], at, 'list')
    if (plain.kind !== 'list') return error('flatten() takes a list', at)
    const gathering = new Gathering()
    flattenInto(gathering, plain, true, 0)
    return gathering.result(at)
  })
}

const DEEPEST_LIST = 100
/** Lists that hold one list many times, and that one another, would have more elements than there is memory. */
const MOST_FLAT = 100_000

function flattenInto(gathering: Gathering, from: ListValue, when: Cond, depth: number): void {
  gathering.addEach(from, element => {
    for (const plain of plainItems(guarded(element, when))) addFlat(gathering, plain, depth)
  })
  if (from.rest) gathering.addRest(derived('flatten', [unknown(from.rest, from.at)]))
}

function addFlat(gathering: Gathering, element: Item, depth: number): void {
  const { value, when } = element
  if (value.kind === 'error') gathering.fail(when, value.why)
  else if (gathering.size >= MOST_FLAT) gathering.addRest(derived('flatten', []))
  else if (value.kind === 'list' && depth < DEEPEST_LIST) flattenInto(gathering, value, when, depth + 1)
  else if (value.kind === 'list' || couldBeList(value)) gathering.addRest(derived('flatten', [value]))
  else gathering.add(element)
}

function couldBeList(value: Value): boolean {
  if (value.kind !== 'unknown' || value.ref) return false
  return value.type === 'list' || value.type === undefined
}

/**
 * A list with `each` applied to its elements, to each when it is first asked for.
 * `operation` names what `each` does: the same operation on the same unknown list gives the same unknown elements.
 */
export function mapItems(
  value: Value,
  operation: string,
  each: (element: Value, index: number) => Value,
  at: Range,
): Value {
  const add = (gathering: Gathering, element: Item, index: number) =>
    gathering.add(lazyItem(element.when, () => each(element.value, index)))
  // there are as many as before, at the same places
  const asMany = ({ counted }: Sym) => (counted === undefined ? {} : { counted })
  return overItems(value, operation, at, add, asMany)
}

/** A list with those elements of which the condition is true. `operation` names the condition, as for `mapItems`. */
export function filterItems(
  value: Value,
  operation: string,
  keep: (element: Value, index: number) => Cond,
  at: Range,
): Value {
  return overItems(value, operation, at, (gathering, element, index) => {
    const kept = all(element.when, keep(element.value, index))
    if (kept !== false) gathering.add(guarded(element, kept))
  })
}

/** `kept`: what is still true of the elements that are not known. */
function overItems(
  value: Value,
  operation: string,
  at: Range,
  add: (gathering: Gathering, element: Item, index: number) => void,
  kept: (rest: Sym) => Partial<Sym> = () => ({}),
): Value {
  return lift([value], at, plain => {
    if (plain.kind === 'unknown') return list([], at, derived(operation, [plain]))
    if (plain.kind !== 'list') return error(`${operation} takes a list`, at)
    const gathering = new Gathering()
    gathering.addEach(plain, (element, index) => add(gathering, element, index))
    if (plain.rest)
      gathering.addRest({ ...derived(operation, [unknown(plain.rest, at)]), ...kept(plain.rest) })
    return gathering.result(at)
  })
}

/** How many guarded elements are counted. */
const MOST_GUARDS = 200

/** How many elements or entries there are: with guards a choice between numbers, with a rest unknown. */
export function lengthOf(value: Value, at: Range): Value {
  return lift([value], at, plain => {
    if (plain.kind === 'unknown') return derivedUnknown('length', [plain], at, 'number')
    if (plain.kind !== 'list' && plain.kind !== 'map') return error('length() takes a list or a map', at)
    const elements = plain.kind === 'list' ? plain.items : [...plain.entries.values()]
    const guards = elements.map(element => element.when).filter(when => when !== true)
    const mayMeet = plain.kind === 'map' && plain.entries.size > 1 && hasSymbolicKey(plain)
    if (plain.rest || mayMeet || guards.length > MOST_GUARDS)
      return derivedUnknown('length', [plain], at, 'number')
    const certain = elements.length - guards.length
    const presences = guards.map(when => fromCond(when, at))
    const length = lift(presences, at, (...present) => scalar(certain + present.filter(isTrue).length, at))
    return length.kind === 'unknown' ? derivedUnknown('length', [plain], at, 'number') : length
  })
}

function isTrue(value: Value): boolean {
  return value.kind === 'scalar' && value.value === true
}

/** Whether an element equals the value. */
export function contains(value: Value, wanted: Value, at: Range): Value {
  return lift([value], at, plain => {
    if (plain.kind === 'unknown') return derivedUnknown('contains', [plain, wanted], at, 'bool')
    if (plain.kind !== 'list') return error('contains() takes a list', at)
    const failing = errorWhen(wanted)
    return choice(
      failing,
      error('contains() of a value that fails', at),
      fromCond(memberWhen(plain, wanted), at),
      at,
    )
  })
}

/** When an element of the list equals the value. */
export function memberWhen(value: ListValue, wanted: Value): Cond {
  const { literals, others } = membersIn(value.items)
  const key = literalKey(wanted)
  const known = key === undefined ? false : (literals.get(key) ?? false)
  if (known === true) return true
  const compared = key === undefined ? value.items : others
  const conds = compared.map(element => all(element.when, sameWhen(element.value, wanted)))
  if (value.rest && !conds.includes(true)) conds.push(toCond(restContains(value.rest, wanted)))
  return anyOf([known, ...conds])
}

/** A list's literals by their key, with when they are there; and its other items. */
interface Members {
  readonly literals: ReadonlyMap<string, Cond>
  readonly others: readonly Item[]
}

/** By their items: a list that is referred to is a new one each time, with the same items. */
const membersIn = remembered((items: readonly Item[]): Members => {
  const literals = new Map<string, Cond>()
  const others: Item[] = []
  for (const element of items) {
    const key = literalKey(element.value)
    if (key === undefined) others.push(element)
    else literals.set(key, either(literals.get(key) ?? false, element.when))
  }
  return { literals, others }
})

function restContains(rest: Sym, wanted: Value): Value {
  return derivedUnknown('contains', [unknown(rest, wanted.at), wanted], wanted.at, 'bool')
}

/** When two values are equal. */
export function sameWhen(a: Value, b: Value): Cond {
  return toCond(equals(a, b, a.at))
}

/** A list without elements that equal an earlier one. */
export function distinct(value: Value, at: Range): Value {
  return lift([value], at, plain => {
    if (plain.kind === 'unknown') return derivedUnknown('distinct', [plain], at, 'list')
    if (plain.kind !== 'list') return error('distinct() takes a list', at)
    const gathering = new Gathering()
    const earlier = new Earlier()
    gathering.addEach(plain, element => {
      for (const one of plainItems(element)) {
        if (one.value.kind === 'error') gathering.fail(one.when, one.value.why)
        const repeated = earlier.meet(one)
        if (repeated !== true) gathering.add(guarded(one, negate(repeated)))
      }
    })
    if (plain.rest) gathering.addRest(derived('distinct', [unknown(plain.rest, at)]))
    return gathering.result(at)
  })
}

/** The elements met so far; literals are found by their text, only the others are compared one by one. */
class Earlier {
  private readonly literals = new Map<string, Cond>()
  private readonly others: Item[] = []
  private readonly all: Item[] = []
  private pairs = 0

  /** Notes one more element: when does it repeat an earlier one? */
  meet(element: Item): Cond {
    const key = literalKey(element.value)
    const compared = key === undefined ? this.all : this.others
    this.pairs += compared.length
    const repeated =
      this.pairs > MOST_PAIRS ? [this.opaque(element)] : compared.map(one => bothWhen(one, element))
    if (key !== undefined) {
      const before = this.literals.get(key) ?? false
      repeated.push(before)
      this.literals.set(key, either(before, element.when))
    } else this.others.push(element)
    this.all.push(element)
    return anyOf(repeated)
  }

  private opaque(element: Item): Cond {
    const { value } = element
    return toCond(derivedUnknown('repeated', [value, scalar(this.all.length, value.at)], value.at, 'bool'))
  }
}

function bothWhen(earlier: Item, element: Item): Cond {
  return all(earlier.when, sameWhen(earlier.value, element.value))
}

/** A key for a known string, number, bool or null. */
function literalKey(value: Value): string | undefined {
  if (value.kind === 'scalar') return String(value.value)
  const string = value.kind === 'text' ? known(value.text) : undefined
  return string === undefined ? undefined : JSON.stringify(string)
}
