/**
 * The functions on lists that both languages share. An element may be there or not (its guard), a list may be longer
 * than what is known of it (`rest`): each function keeps both, so that a condition asked later still finds its element.
 */
import type { Range } from '../syntax/source.ts'
import { absent, choice, error, isAbsent, item, lazyItem, list, scalar, unknown } from './build.ts'
import { all, any, type Cond, negate, symbolIs } from './condition.ts'
import { errorWhen, Gathering, orderedOf, partlyOrdered, plainItems } from './gather.ts'
import { alternatives, derived, derivedUnknown, equals, fromCond, lift, liftErrors, toCond } from './lift.ts'
import { isHole, known, type Sym } from './text.ts'
import type { Item, ListValue, Plain, Value } from './value.ts'

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
 * which `make` gets no index, there when the count is not 0; and a rest.
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
    if (number !== undefined && Number.isInteger(number) && number >= 0) numbers.push({ when: one.when, number })
    else if (one.value.kind === 'unknown' || one.value.kind === 'text') open.push(one)
    else bad.push(one.when)
  }
  const most = Math.max(0, ...numbers.map(one => one.number))
  if (most > limit) return manyInstances(most, make, at)
  const items: Item[] = []
  for (let index = 0; index < most; index++) {
    const when = any(...numbers.filter(one => one.number > index).map(one => one.when))
    items.push(lazyItem(when, () => make(index)))
  }
  const made = open.length > 0 ? withStandIn(items, open, make, at) : list(items, at)
  return choice(any(...bad), error('count must be a whole number, 0 or more', at), made, at)
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
  const when = any(...open.map((one, i) => all(one.when, negate(symbolIs(syms[i]!, 0)))))
  const rest = syms.length === 1 ? syms[0] : derived('count', open.map(one => one.value))
  return list([...items, lazyItem(when, () => make(undefined))], at, rest)
}

function manyInstances(most: number, make: (index: undefined) => Value, at: Range): ListValue {
  const sym = derived('count', [scalar(most, at)])
  return list([lazyItem(true, () => make(undefined))], at, sym)
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
  if (!Number.isInteger(index) || index < 0) return error(`there is no element ${index}`, at)
  const ordered = orderedOf(value)
  const open = value.rest !== undefined || ordered < value.items.length
  const beyond = open ? derivedUnknown(`[${index}]`, [value], at) : error(`there is no element ${index}`, at)
  const memo = new Map<string, Value>()
  let steps = 0

  // The element that has `left` others before it, among the items from `from` on.
  const find = (from: number, left: number): Value | undefined => {
    let [i, skip] = [from, left]
    for (; i < ordered && value.items[i]!.when === true; i++, skip--) {
      if (skip === 0) return value.items[i]!.value
    }
    const guardedItem = value.items[i]
    if (i >= ordered || !guardedItem) return beyond
    const key = `${i} ${skip}`
    const before = memo.get(key)
    if (before) return before
    if (++steps > MOST_STEPS) return undefined
    const there = skip === 0 ? guardedItem.value : find(i + 1, skip - 1)
    const otherwise = there && find(i + 1, skip)
    if (!there || !otherwise) return undefined
    const found = choice(guardedItem.when, there, otherwise, at)
    memo.set(key, found)
    return found
  }
  return find(0, index) ?? derivedUnknown(`[${index}]`, [value], at)
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
  let result: Value = value.rest
    ? { ...derivedUnknown('one', [value], at), nullable: true }
    : absent(at)
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
  for (const { value, when } of lists.flatMap(one => alternatives(one))) {
    if (value.kind === 'list') gathering.addList(value, when)
    else if (value.kind === 'unknown') gathering.addRest(value.sym)
    else gathering.fail(when, value.kind === 'error' ? value.why : 'concat() takes lists')
  }
  return gathering.result(at)
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

function flattenInto(gathering: Gathering, from: ListValue, when: Cond, depth: number): void {
  const ordered = orderedOf(from)
  from.items.forEach((element, i) => {
    if (i === ordered) gathering.loseOrder()
    if (element.value.kind !== 'choice' && element.value.kind !== 'list' && when === true) {
      addFlat(gathering, element, depth)
      return
    }
    for (const plain of alternatives(element.value, all(when, element.when))) addFlat(gathering, plain, depth)
  })
  if (from.rest) gathering.addRest(derived('flatten', [unknown(from.rest, from.at)]))
}

function addFlat(gathering: Gathering, element: Item, depth: number): void {
  const { value, when } = element
  if (value.kind === 'error') gathering.fail(when, value.why)
  else if (value.kind === 'list' && depth < DEEPEST_LIST) flattenInto(gathering, value, when, depth + 1)
  else if (value.kind === 'list' || couldBeList(value)) gathering.addRest(derived('flatten', [value]))
  else gathering.add(element)
}

function couldBeList(value: Value): boolean {
  if (value.kind !== 'unknown' || value.ref) return false
  return value.type === 'list' || value.type === undefined
}

/**
 * A list with `each` applied to its elements, each when it is first asked for.
 * `operation` names what `each` does: the same operation on the same unknown list gives the same unknown elements.
 */
export function mapItems(
  value: Value,
  operation: string,
  each: (element: Value, index: number) => Value,
  at: Range,
): Value {
  return lift([value], at, plain => {
    if (plain.kind === 'unknown') return list([], at, derived(operation, [plain]))
    if (plain.kind !== 'list') return error('not a list', at)
    const items = plain.items.map((element, i) => lazyItem(element.when, () => each(element.value, i)))
    const rest = plain.rest && derived(operation, [unknown(plain.rest, at)])
    return partlyOrdered(items, orderedOf(plain), at, rest)
  })
}

/** A list with those elements that the condition is true of. `operation` names the condition, as for `mapItems`. */
export function filterItems(
  value: Value,
  operation: string,
  keep: (element: Value, index: number) => Cond,
  at: Range,
): Value {
  return lift([value], at, plain => {
    if (plain.kind === 'unknown') return list([], at, derived(operation, [plain]))
    if (plain.kind !== 'list') return error('not a list', at)
    const items = plain.items.flatMap((element, i) => keptItem(element, keep(element.value, i)))
    const rest = plain.rest && derived(operation, [unknown(plain.rest, at)])
    return partlyOrdered(items, orderedOf(plain), at, rest)
  })
}
