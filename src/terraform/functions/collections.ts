/** Functions on lists and maps. https://developer.hashicorp.com/terraform/language/functions#collection-functions */
import { choice, error, isAbsent, list, scalar } from '../../value/build.ts'
import { all, allOf, any, anyOf, type Cond, negate } from '../../value/condition.ts'
import { isExact } from '../../value/decimal.ts'
import { emptyWhen } from '../../value/fallback.ts'
import { compareText, liftItems, orderedOf, plainItems } from '../../value/gather.ts'
import { alternatives, derivedUnknown, fromCond, lift, stringOf, toCond } from '../../value/lift.ts'
import {
  concat,
  contains,
  distinct,
  filterItems,
  flatten,
  keysOf,
  lookup,
  merge,
  nth,
  one,
  sameWhen,
  valuesOf,
} from '../../value/lists.ts'
import { known } from '../../value/text.ts'
import type { Item, ListValue, Plain, Value } from '../../value/value.ts'
import { indexOf } from '../access.ts'
import {
  ANY_NUMBER,
  type Call,
  type Definition,
  define,
  type Fn,
  numberFrom,
  onPlain,
  type PlainFn,
} from './call.ts'
import { isCertain } from './json-text.ts'
import { numbersOf } from './numbers.ts'
import { BOOLS } from './types.ts'
import { unifiedItems } from './unify.ts'

/** A function of a list, perhaps with further arguments. An unknown list gives an unknown result. */
function onList(
  name: string,
  f: (value: ListValue, others: readonly Plain[], call: Call) => Value | undefined,
): Fn {
  const plainly: PlainFn = ([value, ...others], call) => {
    if (value!.kind === 'unknown') return undefined
    if (value!.kind !== 'list') return error(`${name}() takes a list`, call.at)
    return f(value!, others, call)
  }
  return onPlain(name, plainly)
}

/** The same where the result is a list. */
function onListToList(
  name: string,
  f: (value: ListValue, others: readonly Plain[], call: Call) => Value | undefined,
): Fn {
  const fn = onList(name, f)
  return (args, call) =>
    lift([fn(args, call)], call.at, plain => (plain.kind === 'unknown' ? asUnknownList(plain) : plain))
}

function asUnknownList(value: Plain & { readonly kind: 'unknown' }): Value {
  return value.type === undefined ? { ...value, type: 'list' } : value
}

// ── elements ──

/** Counts round and round: the index is taken modulo the length. */
const element = onPlain('element', ([value, position], call) => {
  if (value!.kind === 'unknown') return undefined
  if (value!.kind !== 'list' || value!.isSet) return error('element() takes a list', call.at)
  const index = numberFrom(position!)
  if (index === 'none') return error('element() takes a number', call.at)
  if (index === 'unknown') return elementByUnknown(value!, position!, call)
  if (!Number.isInteger(index)) return error('element() takes a whole number', call.at)
  return elementAt(value!, index, call)
})

function elementAt(value: ListValue, index: number, call: Call): Value | undefined {
  const { items } = value
  if (isCertain(value)) {
    return items.length === 0
      ? error('element() of an empty list', call.at)
      : items[around(index, items.length)]!.value
  }
  const isBefore =
    index > 0 && index < orderedOf(value) && items.slice(0, index + 1).every(item => item.when === true)
  if (index === 0 || isBefore) return nth(value, index, call.at)
  return liftItems(value, call.at, elements =>
    elements.length === 0
      ? error('element() of an empty list', call.at)
      : elements[around(index, elements.length)]!,
  )
}

function around(index: number, length: number): number {
  return ((index % length) + length) % length
}

const MOST_ELEMENTS = 8

function elementByUnknown(value: ListValue, position: Plain, call: Call): Value | undefined {
  if (value.rest) return indexOf(value, position, call.at)
  if (!isCertain(value) || value.items.length > MOST_ELEMENTS) return undefined
  return value.items.reduceRight<Value>(
    (next, item, i) => choice(sameWhen(position, scalar(i, call.at)), item.value, next, call.at),
    derivedUnknown('element', [value, position], call.at),
  )
}

/** The position of the first element that equals the value. */
const index = onList('index', (value, [wanted], call) => {
  if (value.isSet) return error('index() takes a list', call.at)
  if (value.rest || !isCertain(value)) {
    return liftItems(value, call.at, elements => positionOf(elements, wanted!, call))
  }
  return positionOf(
    value.items.map(item => item.value),
    wanted!,
    call,
  )
})

const MOST_QUESTIONS = 64

function positionOf(elements: readonly Value[], wanted: Plain, call: Call): Value | undefined {
  const conds = elements.map(value => sameWhen(value, wanted))
  if (conds.filter(cond => typeof cond !== 'boolean').length > MOST_QUESTIONS) return undefined
  return conds.reduceRight<Value>(
    (next, cond, i) => choice(cond, scalar(i, call.at), next, call.at),
    error('index() of a value that is not in the list', call.at),
  )
}

const slice = onListToList('slice', (value, bounds, call) =>
  numbersOf('slice', bounds, call, ([from, to]) => {
    if (value.isSet) return error('slice() takes a list', call.at)
    if (!Number.isInteger(from) || !Number.isInteger(to) || from! < 0 || from! > to!) {
      return error('slice() with bounds that are none', call.at)
    }
    const first = value.items.slice(0, to)
    const isSure = to! <= orderedOf(value) && first.every(item => item.when === true)
    if (isSure) return list(first.slice(from), call.at)
    if (isCertain(value)) return error('slice() beyond the end of the list', call.at)
    return liftItems(value, call.at, elements => sliceOf(elements, from!, to!, call))
  }),
)

function sliceOf(elements: readonly Plain[], from: number, to: number, call: Call): Value {
  if (to > elements.length) return error('slice() beyond the end of the list', call.at)
  const items = elements.slice(from, to).map((value): Item => ({ value, when: true }))
  return list(items, call.at)
}

// ── whole lists ──

/** Terraform refuses sets here. */
const concatLists: Fn = (args, call) => {
  const sets = args
    .flatMap(arg => alternatives(arg))
    .filter(one => one.value.kind === 'list' && one.value.isSet)
  const isSet = anyOf(sets.map(one => one.when))
  return choice(isSet, error('concat() takes lists, not sets', call.at), concat(args, call.at), call.at)
}

/** Null and empty strings are left out. */
const compact = onListToList('compact', (value, _, call) => {
  const strings = stringItems(value, call)
  return (
    strings &&
    filterItems({ ...value, items: strings }, 'compact', element => negate(emptyCond(element)), call.at)
  )
})

/** The items as strings; undefined if one is a list or a map. */
function stringItems(value: ListValue, call: Call): readonly Item[] | undefined {
  const marker: Item = { when: true, value: { kind: 'text', text: [], at: call.at } }
  return unifiedItems([marker, ...value.items])?.slice(1)
}

function emptyCond(value: Value): Cond {
  return anyOf(alternatives(value).map(one => all(one.when, isPlain(one.value) && emptyWhen(one.value))))
}

function isPlain(value: Value): value is Plain {
  return value.kind !== 'choice' && value.kind !== 'error'
}

const distinctItems = onListToList('distinct', (value, _, call) => {
  const items = unifiedItems(value.items)
  return items && distinct({ ...value, items }, call.at)
})

/** Strings in Terraform's order. Where one is not known, only that they are all there. */
const sort = onListToList('sort', (value, _, call) => {
  const items = stringItems(value, call)?.flatMap(plainItems)
  if (!items) return undefined
  const nulls = anyOf(items.filter(item => isAbsent(item.value)).map(item => item.when))
  const strings = items.map(item => stringOf(item.value))
  const isKnown = strings.every(string => string !== undefined)
  const byString = items.map((item, i) => ({ item, string: strings[i] ?? '' }))
  const inOrder = isKnown ? byString.sort((a, b) => compareText(a.string, b.string)) : byString
  const sorted = list(
    inOrder.map(({ item }) => item),
    call.at,
    value.rest,
  )
  const isOrdered = isKnown && !value.rest
  return choice(
    nulls,
    error('sort() of a list with null', call.at),
    isOrdered ? sorted : { ...sorted, ordered: 0 },
    call.at,
  )
})

const reverse = onListToList('reverse', (value, _, call) => {
  const items = value.items.toReversed()
  const isOrdered = !value.rest && orderedOf(value) === items.length
  if (isOrdered) return list(items, call.at)
  const rest = value.rest && { ...value.rest, id: `reverse(${value.rest.id})` }
  return { ...list(items, call.at, rest), ordered: 0 }
})

const MOST_RANGE = 1024

const range = onPlain(
  'range',
  (plain, call) =>
    numbersOf('range', plain, call, numbers => {
      const [start, end] = numbers.length === 1 ? [0, numbers[0]!] : [numbers[0]!, numbers[1]!]
      const step = numbers[2] ?? (end < start ? -1 : 1)
      const isWrong = step === 0 ? start !== end : (end - start) * step < 0
      if (isWrong) return error('range() with a step that leads nowhere', call.at)
      const size = start === end ? 0 : Math.ceil((end - start) / step)
      if (size > MOST_RANGE) return error(`range() of more than ${MOST_RANGE} numbers`, call.at)
      const values = Array.from({ length: size }, (_, i) => start + i * step)
      if (!values.every(isExact) || size > call.limit) return undefined
      const items = values.map((value): Item => ({ value: scalar(value, call.at), when: true }))
      return list(items, call.at)
    }),
  { type: 'list' },
)

// ── truth ──

/** Whether all elements are true, or any; null counts as false. */
function quantifier(name: 'alltrue' | 'anytrue'): Fn {
  return onList(name, (value, _, call) => {
    const wrong: Cond[] = []
    const truths = value.items.map(item => {
      wrong.push(all(item.when, noBool(item.value)))
      const truth = toCond(item.value)
      return name === 'anytrue' ? all(item.when, truth) : any(negate(item.when), truth)
    })
    const known = name === 'anytrue' ? anyOf(truths) : allOf(truths)
    const open = value.rest && derivedUnknown(name, [value], call.at, 'bool')
    const more: Cond = open ? toCond(open) : name === 'alltrue'
    const result = name === 'anytrue' ? any(known, more) : all(known, more)
    return choice(
      anyOf(wrong),
      error(`${name}() takes a list of bools`, call.at),
      fromCond(result, call.at),
      call.at,
    )
  })
}

/** When a value is nothing that counts as a bool. */
function noBool(value: Value): Cond {
  return anyOf(alternatives(value).map(one => (isBool(one.value) ? false : one.when)))
}

function isBool(value: Value): boolean {
  if (value.kind === 'scalar') return typeof value.value !== 'number'
  if (value.kind !== 'text') return value.kind === 'unknown'
  const string = known(value.text)
  return string === undefined || BOOLS.has(string)
}

// ── choosing ──

/** The first list that is not empty. */
const coalescelist: Fn = (args, call) =>
  args.reduceRight<Value>(
    (next, value) => lift([value], call.at, plain => orNext(plain, next, call)),
    error('coalescelist() without a list that is not empty', call.at),
  )

function orNext(value: Plain, next: Value, call: Call): Value {
  if (value.kind === 'unknown') return derivedUnknown('coalescelist', [value, next], call.at, 'list')
  if (value.kind !== 'list' || value.isSet) return error('coalescelist() takes lists', call.at)
  const isThere = anyOf(value.items.map(item => item.when))
  if (isThere === true || !value.rest) return choice(isThere, value, next, call.at)
  return derivedUnknown('coalescelist', [value, next], call.at, 'list')
}

// ── of Terraform 0.11 ──

/** `list(a, b)` was `[a, b]`. */
const legacyList: Fn = (args, call) =>
  list(
    args.map((value): Item => ({ value, when: true })),
    call.at,
  )

const containsValue: Fn = ([value, wanted], call) =>
  lift([wanted!], call.at, plain =>
    isAbsent(plain) ? error('contains() of null', call.at) : contains(value!, plain, call.at),
  )

export const COLLECTIONS: readonly Definition[] = [
  define('concat', 1, ANY_NUMBER, concatLists),
  define('flatten', 1, 1, ([value], { at }) => flatten(value!, at)),
  define('merge', 0, ANY_NUMBER, (args, { at }) => merge(args, at)),
  define('keys', 1, 1, ([value], { at }) => keysOf(value!, at)),
  define('values', 1, 1, ([value], { at }) => valuesOf(value!, at)),
  define('lookup', 2, 3, ([value, key, fallback], { at }) => lookup(value!, key!, fallback, at)),
  define('one', 1, 1, ([value], { at }) => one(value!, at)),
  define('contains', 2, 2, containsValue),
  define('element', 2, 2, element),
  define('index', 2, 2, index),
  define('slice', 3, 3, slice),
  define('sort', 1, 1, sort),
  define('compact', 1, 1, compact),
  define('distinct', 1, 1, distinctItems),
  define('reverse', 1, 1, reverse),
  define('range', 1, 3, range),
  define('alltrue', 1, 1, quantifier('alltrue')),
  define('anytrue', 1, 1, quantifier('anytrue')),
  define('coalescelist', 1, ANY_NUMBER, coalescelist),
  define('list', 0, ANY_NUMBER, legacyList),
]
