/** Sets, which are lists here: each element once, in Terraform's order where it is known. */
import { error, list } from '../../value/build.ts'
import { allOf, anyOf, type Cond, negate } from '../../value/condition.ts'
import { guarded, orderedOf, plainItems } from '../../value/gather.ts'
import { derived, derivedUnknown, lift } from '../../value/lift.ts'
import { concat, memberWhen } from '../../value/lists.ts'
import type { ErrorValue, Item, ListValue, Plain, Value } from '../../value/value.ts'
import { ANY_NUMBER, type Call, type Definition, define, onPlain } from './call.ts'
import { sortedSet } from './sorted-set.ts'
import { unifiedItems } from './unify.ts'

/** An argument as a list whose elements have one type; `none` if it is no list, undefined if it cannot be told. */
function setOf(arg: Plain, call: Call): ListValue | 'none' | undefined {
  if (arg.kind === 'unknown') return list([], call.at, arg.sym)
  if (arg.kind !== 'list') return 'none'
  const items = unifiedItems(arg.items)
  return items && { ...arg, items }
}

/** The arguments as lists, each with elements of one type. */
function setsOf(
  name: string,
  args: readonly Plain[],
  call: Call,
): readonly ListValue[] | ErrorValue | undefined {
  const sets: ListValue[] = []
  for (const arg of args) {
    const set = setOf(arg, call)
    if (set === 'none') return error(`${name}() takes sets`, call.at)
    if (!set) return undefined
    sets.push(set)
  }
  return sets
}

/** The lists with elements of one type for all. */
function alike(lists: readonly ListValue[]): readonly ListValue[] | undefined {
  const items = unifiedItems(lists.flatMap(one => one.items))
  if (!items || (lists.some(isEmptyOfSomeType) && !items.every(isString))) return undefined
  let from = 0
  return lists.map(one => {
    const own = items.slice(from, from + one.items.length)
    from += own.length
    return { ...one, items: own }
  })
}

/** An empty list or set of Terraform has a type for its elements, which we do not know. */
function isEmptyOfSomeType(value: ListValue): boolean {
  return value.items.length === 0 && (value.isSet === true || value.isUniform === true)
}

function isString({ value }: Item): boolean {
  return value.kind === 'text' || (value.kind === 'unknown' && value.type === 'text')
}

function onSets(name: string, f: (sets: readonly ListValue[], call: Call) => Value | undefined) {
  return onPlain(
    name,
    (plain, call) => {
      const sets = setsOf(name, plain, call)
      if (!sets || isError(sets)) return sets
      const same = alike(sets)
      return same && f(same, call)
    },
    { type: 'set' },
  )
}

function isError(sets: readonly ListValue[] | ErrorValue): sets is ErrorValue {
  return 'kind' in sets
}

const setunion = onSets('setunion', (sets, call) => {
  const joined = concat(sets, call.at)
  return joined.kind === 'list' ? sortedSet(joined, call.at) : joined
})

const setintersection = onSets('setintersection', ([first, ...others], call) => {
  const isIn = (one: Item) => allOf(others.map(other => memberWhen(other, one.value)))
  return filtered('setintersection', first!, others, isIn, call)
})

const setsubtract = onSets('setsubtract', ([first, ...others], call) => {
  const isOut = (one: Item) => negate(anyOf(others.map(other => memberWhen(other, one.value))))
  return filtered('setsubtract', first!, others, isOut, call)
})

function filtered(
  operation: string,
  from: ListValue,
  others: readonly ListValue[],
  keep: (one: Item) => Cond,
  call: Call,
): Value {
  const items = from.items.flatMap(plainItems).flatMap(one => {
    const when = keep(one)
    return when === false ? [] : [guarded(one, when)]
  })
  const rest = from.rest && derived(operation, [from, ...others])
  return sortedSet(list(items, call.at, rest), call.at)
}

/** All combinations of one element of each list; with a set among them the product is a set too. */
const setproduct = onPlain(
  'setproduct',
  (plain, call) => {
    if (plain.length < 2) return error('setproduct() takes at least two sets', call.at)
    const lists = setsOf('setproduct', plain, call)
    if (!lists || isError(lists)) return lists
    const isSet = lists.some(one => one.isSet)
    if (!isSet) return productOf(lists, call)
    return lift(
      lists.map(one => sortedSet(one, call.at)),
      call.at,
      (...sets) => productOfSets(sets, call) ?? derivedUnknown('setproduct', sets, call.at, 'list'),
    )
  },
  { type: 'list' },
)

/** Terraform orders a set of lists by a hash. */
function productOfSets(sets: readonly Plain[], call: Call): Value | undefined {
  const product = productOf(
    sets.filter(set => set.kind === 'list'),
    call,
  )
  if (product?.kind !== 'list') return product
  return product.items.length > 1 ? { ...product, ordered: 0, isSet: true } : { ...product, isSet: true }
}

/** Larger products are not made. */
const MOST_ROWS = 10_000

function productOf(sets: readonly ListValue[], call: Call): Value | undefined {
  const size = sets.reduce((product, set) => product * set.items.length, 1)
  if (size > Math.min(call.limit, MOST_ROWS) || sets.some(set => set.rest)) return undefined
  const rows = sets.reduce<Item[][]>(
    (made, set) => made.flatMap(row => set.items.map(one => [...row, one])),
    [[]],
  )
  const items = rows.map(row => ({
    when: allOf(row.map(one => one.when)),
    value: list(
      row.map(one => (one.when === true ? one : { when: true, value: one.value })),
      call.at,
    ),
  }))
  const isOrdered = sets.every(set => orderedOf(set) === set.items.length)
  return isOrdered ? list(items, call.at) : { ...list(items, call.at), ordered: 0 }
}

export const SETS: readonly Definition[] = [
  define('setunion', 1, ANY_NUMBER, setunion),
  define('setintersection', 1, ANY_NUMBER, setintersection),
  define('setsubtract', 2, 2, setsubtract),
  define('setproduct', 1, ANY_NUMBER, setproduct),
]
