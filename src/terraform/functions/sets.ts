/** Sets, which are lists here: each element once, in Terraform's order where it is known. */
import { error, list } from '../../value/build.ts'
import { all, any, type Cond, negate } from '../../value/condition.ts'
import { compareText, guarded, orderedOf, plainItems } from '../../value/gather.ts'
import { derived } from '../../value/lift.ts'
import { concat, distinct, memberWhen } from '../../value/lists.ts'
import { known } from '../../value/text.ts'
import type { Item, ListValue, Plain, Value } from '../../value/value.ts'
import { ANY_NUMBER, type Call, type Definition, define, onPlain } from './call.ts'
import { unifiedItems } from './unify.ts'

/** The list as a set. With an element that is not known the order is not either. */
export function sortedSet(value: ListValue, call: Call): Value {
  const unique = distinct(value, call.at)
  return unique.kind === 'list' ? sorted(unique) : unique
}

function sorted(value: ListValue): ListValue {
  const { ordered: _, ...rest } = value
  const items = rest.items.flatMap(plainItems)
  const isSortable = items.every(one => rankOf(one.value) !== undefined)
  if (!isSortable) return items.length > 1 ? { ...rest, ordered: 0 } : rest
  const inOrder = items.toSorted((a, b) => compareLiterals(rankOf(a.value)!, rankOf(b.value)!))
  return rest.rest ? { ...rest, items: inOrder, ordered: 0 } : { ...rest, items: inOrder }
}

/** What a known string, number or bool is sorted by. */
function rankOf(value: Value): string | number | undefined {
  if (value.kind === 'text') return known(value.text)
  return value.kind === 'scalar' && value.value !== null ? Number(value.value) : undefined
}

function compareLiterals(a: string | number, b: string | number): number {
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b)
  return Number(a) - Number(b)
}

/** The arguments as lists whose elements have one type; `none` if one is no list, undefined if it cannot be told. */
function setsOf(args: readonly Plain[], call: Call): readonly ListValue[] | 'none' | undefined {
  const lists: ListValue[] = []
  for (const arg of args) {
    if (arg.kind === 'unknown') lists.push(list([], call.at, arg.sym))
    else if (arg.kind === 'list') lists.push(arg)
    else return 'none'
  }
  const items = unifiedItems(lists.flatMap(one => one.items))
  if (!items) return undefined
  let from = 0
  return lists.map(one => {
    const own = items.slice(from, from + one.items.length)
    from += own.length
    return { ...one, items: own }
  })
}

function onSets(name: string, f: (sets: readonly ListValue[], call: Call) => Value | undefined) {
  return onPlain(
    name,
    (plain, call) => {
      const sets = setsOf(plain, call)
      return sets === 'none' ? error(`${name}() takes sets`, call.at) : sets && f(sets, call)
    },
    { type: 'list' },
  )
}

const setunion = onSets('setunion', (sets, call) => {
  const joined = concat(sets, call.at)
  return joined.kind === 'list' ? sortedSet(joined, call) : joined
})

const setintersection = onSets('setintersection', ([first, ...others], call) => {
  const isIn = (one: Item) => all(...others.map(other => memberWhen(other, one.value)))
  return filtered('setintersection', first!, others, isIn, call)
})

const setsubtract = onSets('setsubtract', ([first, ...others], call) => {
  const isOut = (one: Item) => negate(any(...others.map(other => memberWhen(other, one.value))))
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
  return sortedSet(list(items, call.at, rest), call)
}

/** All combinations of one element of each list. */
const setproduct = onSets('setproduct', (sets, call) => {
  if (sets.length < 2) return error('setproduct() takes at least two sets', call.at)
  const size = sets.reduce((product, set) => product * set.items.length, 1)
  if (size > call.limit || sets.some(set => set.rest)) return undefined
  const rows = sets.reduce<Item[][]>(
    (made, set) => made.flatMap(row => set.items.map(one => [...row, one])),
    [[]],
  )
  const items = rows.map(row => ({
    when: all(...row.map(one => one.when)),
    value: list(
      row.map(one => (one.when === true ? one : { when: true, value: one.value })),
      call.at,
    ),
  }))
  const isOrdered = sets.every(set => orderedOf(set) === set.items.length)
  return isOrdered ? list(items, call.at) : { ...list(items, call.at), ordered: 0 }
})

export const SETS: readonly Definition[] = [
  define('setunion', 1, ANY_NUMBER, setunion),
  define('setintersection', 1, ANY_NUMBER, setintersection),
  define('setsubtract', 2, 2, setsubtract),
  define('setproduct', 1, ANY_NUMBER, setproduct),
]
