/** Functions that lay lists side by side or cut them up. https://developer.hashicorp.com/terraform/language/functions#collection-functions */
import { choice, entry, error, item, lazyEntry, list, map } from '../../value/build.ts'
import { all, anyOf } from '../../value/condition.ts'
import { guarded, liftItems, orderedOf, plainItems } from '../../value/gather.ts'
import { keyOfText, valueOfKey } from '../../value/keys.ts'
import { alternatives, derivedUnknown } from '../../value/lift.ts'
import { memberWhen, merge } from '../../value/lists.ts'
import { known } from '../../value/text.ts'
import type { Entry, Item, ListValue, MapValue, Plain, Value } from '../../value/value.ts'
import {
  ANY_NUMBER,
  type Call,
  type Definition,
  define,
  type Fn,
  numberFrom,
  onPlain,
  textFrom,
} from './call.ts'
import { isCertain, sortedEntries } from './json-text.ts'
import { unifiedItems } from './unify.ts'

/** Lists whose elements are there under the same guards, one by one. */
function isParallel(a: ListValue, b: ListValue): boolean {
  if (a.items.length !== b.items.length || (a.rest === undefined) !== (b.rest === undefined)) return false
  const isOrdered = orderedOf(a) === a.items.length && orderedOf(b) === b.items.length
  return isOrdered && a.items.every((item, i) => item.when === b.items[i]!.when)
}

// ── zipmap ──

const zipmap = onPlain(
  'zipmap',
  ([keys, values], call) => {
    if (keys!.kind === 'unknown' || values!.kind === 'unknown') return undefined
    if (keys!.kind !== 'list' || values!.kind !== 'list') return error('zipmap() takes two lists', call.at)
    if (!isParallel(keys!, values!)) {
      return isCertain(keys!) && isCertain(values!)
        ? error('zipmap() of lists of different length', call.at)
        : undefined
    }
    const rest = keys!.rest && derivedUnknown('zipmap', [keys!, values!], call.at).sym
    const entries = keys!.items.flatMap((item, i) => entriesOf(item, values!.items[i]!, call))
    return merge([...entries, map(new Map(), call.at, rest)], call.at)
  },
  { type: 'map' },
)

function entriesOf(key: Item, value: Item, call: Call): Value[] {
  return alternatives(key.value, key.when).map(one => singleEntry(one, value, call))
}

function singleEntry(key: Item, value: Item, call: Call): Value {
  const text = isPlain(key.value) ? textFrom(key.value) : 'none'
  if (text === 'none' || text === undefined) {
    return choice(
      key.when,
      error('zipmap() with a key that is no string', call.at),
      map(new Map(), call.at),
      call.at,
    )
  }
  const entry = lazyEntry(key.value.at, key.when, () => value.value)
  return map(new Map([[keyOfText(text), entry]]), call.at)
}

function isPlain(value: Value): value is Plain {
  return value.kind !== 'choice' && value.kind !== 'error'
}

/** `map("key", value, "other", value)` was `{ key = value, other = value }` in Terraform 0.11. */
const legacyMap: Fn = (args, call) => {
  if (args.length % 2 > 0) return error('map() takes keys and values', call.at)
  const pairs = args.flatMap((key, i) => {
    const value = args[i + 1]
    return i % 2 === 0 && value ? entriesOf(item(key), item(value), call) : []
  })
  return merge(pairs, call.at)
}

// ── matchkeys ──

/** The values whose keys are in the list that is searched. */
const matchkeys = onPlain(
  'matchkeys',
  ([values, keys, search], call) => {
    const lists = [values!, keys!, search!]
    if (lists.some(one => one.kind !== 'list' && one.kind !== 'unknown'))
      return error('matchkeys() takes three lists', call.at)
    if (values!.kind !== 'list' || keys!.kind !== 'list' || search!.kind !== 'list') return undefined
    const compared = unifiedItems([...keys!.items, ...search!.items])
    const own = unifiedItems(values!.items)
    if (!compared || !own || values!.rest) return undefined
    if (!isParallel(values!, keys!)) {
      return isCertain(values!) && isCertain(keys!)
        ? error('matchkeys() of lists of different length', call.at)
        : undefined
    }
    const wanted = { ...search!, items: compared.slice(keys!.items.length) }
    const items = own.flatMap((one, i) => {
      const when = memberWhen(wanted, compared[i]!.value)
      return when === false ? [] : [guarded(one, when)]
    })
    return { ...list(items, call.at), isUniform: true }
  },
  { type: 'list' },
)

// ── chunklist ──

const chunklist = onPlain(
  'chunklist',
  ([value, size], call) => {
    const length = numberFrom(size!)
    if (value!.kind === 'unknown' || length === 'unknown') return undefined
    if (value!.kind !== 'list' || length === 'none' || !Number.isInteger(length) || length < 0)
      return error('chunklist() takes a list and a size', call.at)
    const items = unifiedItems(value!.items)
    const { isSet: _, ...plain } = value!
    return items && liftItems({ ...plain, items }, call.at, elements => chunksOf(elements, length, call))
  },
  { type: 'list' },
)

/** A size of 0 makes one chunk of all. */
function chunksOf(elements: readonly Plain[], size: number, call: Call): Value {
  const chunks: Item[] = []
  const step = size === 0 ? Math.max(elements.length, 1) : size
  for (let from = 0; from < elements.length; from += step) {
    const chunk = elements.slice(from, from + step).map(element => item(element))
    chunks.push(item(list(chunk, call.at)))
  }
  return list(chunks, call.at)
}

// ── transpose ──

/** A map of lists of strings the other way round: each string with the keys under which it stands. */
const transpose = onPlain(
  'transpose',
  ([value], call) => {
    const wrong = error('transpose() takes a map of lists of strings', call.at)
    if (value!.kind === 'unknown') return undefined
    if (value!.kind !== 'map') return wrong
    const members = membersOf(value!)
    if (!members) return undefined
    const groups = new Map<string, Item[]>()
    for (const { text, owner } of members) {
      if (text === 'none') return wrong
      // A symbol may be equal to one of the others.
      const name = text && known(text)
      if (name === undefined) return undefined
      const group = groups.get(name)
      if (group) group.push(owner)
      else groups.set(name, [owner])
    }
    return map(new Map([...groups].map(([name, items]) => [name, groupOf(items, call)])), call.at)
  },
  { type: 'map' },
)

interface Member {
  readonly text: ReturnType<typeof textFrom>
  /** The key under which it stands. */
  readonly owner: Item
}

/** All strings in the lists of a map; undefined if it cannot be told which there are, and in which order. */
function membersOf(value: MapValue): readonly Member[] | undefined {
  if (value.rest) return undefined
  const members: Member[] = []
  for (const [key, one] of sortedEntries(value)) {
    for (const { value: inner, when } of alternatives(one.value, one.when)) {
      const isOpen = inner.kind === 'list' && (inner.rest || orderedOf(inner) < inner.items.length)
      if (inner.kind === 'unknown' || isOpen) return undefined
      const items = inner.kind === 'list' ? inner.items : [item(inner)]
      for (const member of items.flatMap(plainItems)) {
        const text = inner.kind === 'list' && isPlain(member.value) ? textFrom(member.value) : 'none'
        members.push({ text, owner: item(valueOfKey(key, one.key), all(when, member.when)) })
      }
    }
  }
  return members
}

function groupOf(items: readonly Item[], call: Call): Entry {
  return entry(list(items, call.at), call.at, anyOf(items.map(one => one.when)))
}

export const PAIRINGS: readonly Definition[] = [
  define('zipmap', 2, 2, zipmap),
  define('matchkeys', 3, 3, matchkeys),
  define('chunklist', 2, 2, chunklist),
  define('transpose', 1, 1, transpose),
  define('map', 0, ANY_NUMBER, legacyMap),
]
