/** The functions on maps that both languages share: entries may be guarded, a map may have more than what is known. */
import type { Range } from '../syntax/source.ts'
import { choice, error, item, lazyEntry, lazyItem, map, stringValue, unknown } from './build.ts'
import { all, any, anyOf, type Cond } from './condition.ts'
import { compareText, either, partlyOrdered, restOf } from './gather.ts'
import { isSymbolicKey, keyOfText, valueOfKey } from './keys.ts'
import { alternatives, derived, derivedUnknown, equals, lift, stringOf, textOf, toCond } from './lift.ts'
import { remembered } from './remember.ts'
import type { Sym } from './text.ts'
import type { Entry, ListValue, MapValue, Plain, UnknownValue, Value } from './value.ts'

/** A key that is not known is looked for among at most so many entries. */
const MOST_KEYS = 8

/** The entry of a key. Without `fallback` a missing entry is an error. */
export function lookup(value: Value, key: Value, fallback: Value | undefined, at: Range): Value {
  return lift([value, key], at, (plain, plainKey) => {
    const string = stringOf(plainKey)
    const unknownKey = plainKey.kind === 'unknown' || (plainKey.kind === 'text' && string === undefined)
    if (string === undefined && !unknownKey) return error('a key of a map is a string', at)
    if (plain.kind === 'unknown') return unknownEntry(plain, string, plainKey, fallback, at)
    if (plain.kind !== 'map') return error('only a map has entries by key', at)
    if (string !== undefined) return knownEntry(plain, string, fallback, at)
    return entryByUnknown(plain, plainKey, fallback, at)
  })
}

/** A key that holds a symbol may be this one too; of two entries with one key the later wins. */
function knownEntry(value: MapValue, key: string, fallback: Value | undefined, at: Range): Value {
  const found = value.entries.get(key)
  if (found?.when === true && !hasSymbolicKey(value)) return found.value
  const missing = value.rest
    ? unknownEntry(unknown(value.rest, at), key, stringValue(key, at), fallback, at)
    : (fallback ?? error(`there is no entry ${JSON.stringify(key)}`, at))
  const candidates = [...value.entries].filter(([name]) => name === key || isSymbolicKey(name))
  if (candidates.length <= MOST_KEYS) return lastEntry(candidates, stringValue(key, at), missing, at)
  return found?.when === true ? found.value : derivedUnknown('lookup', [value, stringValue(key, at)], at)
}

/** The last of the entries whose key is the one asked for, else `missing`. */
function lastEntry(
  entries: readonly (readonly [string, Entry])[],
  key: Value,
  missing: Value,
  at: Range,
): Value {
  const possible: { readonly when: Cond; readonly entry: Entry }[] = []
  for (const [name, entry] of entries.toReversed()) {
    const when = all(toCond(equals(key, valueOfKey(name, entry.key), at)), entry.when)
    if (when !== false) possible.push({ when, entry })
    if (when === true) break
  }
  return possible.reduceRight<Value>((next, { when, entry }) => choice(when, entry.value, next, at), missing)
}

export function hasSymbolicKey(value: MapValue): boolean {
  return haveSymbolicKey(value.entries)
}

const haveSymbolicKey = remembered((entries: MapValue['entries']): boolean => {
  for (const key of entries.keys()) if (isSymbolicKey(key)) return true
  return false
})

/** `m.key`, `m["key"]` and `lookup(m, "key")` of an unknown map are the same unknown. */
function unknownEntry(
  value: UnknownValue,
  key: string | undefined,
  keyValue: Plain,
  fallback: Value | undefined,
  at: Range,
): Value {
  if (fallback) return derivedUnknown('lookup', [value, keyValue, fallback], at)
  return key === undefined
    ? derivedUnknown('index', [value, keyValue], at)
    : derivedUnknown(`[${JSON.stringify(key)}]`, [value], at)
}

function entryByUnknown(value: MapValue, key: Plain, fallback: Value | undefined, at: Range): Value {
  const missing = fallback ?? error('there is no entry with this key', at)
  const text = textOf(key)
  const standIn = text && value.entries.get(keyOfText(text))
  if (standIn) return choice(standIn.when, standIn.value, missing, at)
  if (value.rest || value.entries.size > MOST_KEYS) {
    const source = value.rest ? unknown(value.rest, at) : value
    return derivedUnknown('lookup', [source, key, ...(fallback ? [fallback] : [])], at)
  }
  return lastEntry([...value.entries], key, missing, at)
}

/**
 * Terraform's `merge`: later entries win, under their guards; null is passed over. Entries stay the same objects.
 * An unknown map may hold any key: what earlier maps have is then a question. Entries stand in the order of the maps.
 */
export function merge(maps: readonly Value[], at: Range): Value {
  const entries = new Map<string, Entry>()
  const rests: Sym[] = []
  const failures: Cond[] = []
  for (const { value, when } of maps.flatMap(one => alternatives(one))) {
    if (value.kind === 'scalar' && value.value === null) continue
    const rest = value.kind === 'unknown' ? value.sym : value.kind === 'map' ? value.rest : undefined
    if (rest) {
      rests.push(rest)
      overlay(entries, rest, when, at)
    }
    if (value.kind === 'map') for (const [key, one] of value.entries) put(entries, key, one, when, at)
    else if (value.kind !== 'unknown') failures.push(when)
  }
  return choice(anyOf(failures), error('merge() takes maps', at), map(entries, at, restOf(rests, at)), at)
}

function put(entries: Map<string, Entry>, key: string, added: Entry, when: Cond, at: Range): void {
  const guard = all(when, added.when)
  const old = entries.get(key)
  if (guard === false) return
  entries.delete(key)
  if (guard === true || !old) {
    entries.set(key, guard === added.when ? added : lazyEntry(added.key, guard, () => added.value))
    return
  }
  const value = () => choice(guard, added.value, old.value, at)
  entries.set(key, lazyEntry(added.key, either(guard, old.when), value))
}

/** An unknown map over known entries: it may have each of their keys. */
function overlay(entries: Map<string, Entry>, rest: Sym, when: Cond, at: Range): void {
  const source = unknown(rest, at)
  for (const [key, old] of entries) {
    const has = toCond(derivedUnknown(`has ${JSON.stringify(key)}`, [source], at, 'bool'))
    const guard = all(when, has)
    const value = () => choice(guard, derivedUnknown(`[${JSON.stringify(key)}]`, [source], at), old.value, at)
    entries.set(key, lazyEntry(old.key, any(guard, old.when), value))
  }
}

/** The keys of a map, in Terraform's order. */
export function keysOf(value: Value, at: Range): Value {
  return overEntries(value, 'keys', at, (key, one) => item(valueOfKey(key, one.key), one.when))
}

/** The values of a map, in the order of their keys. */
export function valuesOf(value: Value, at: Range): Value {
  return overEntries(value, 'values', at, (_, one) => guardedValue(one))
}

function guardedValue(one: Entry) {
  return lazyItem(one.when, () => one.value)
}

function overEntries(
  value: Value,
  operation: string,
  at: Range,
  each: (key: string, one: Entry) => ListValue['items'][number],
): Value {
  return lift([value], at, plain => {
    if (plain.kind === 'unknown') return derivedUnknown(operation, [plain], at, 'list')
    if (plain.kind !== 'map') return error(`${operation}() takes a map`, at)
    const sorted = [...plain.entries].sort(([a], [b]) => compareText(a, b))
    const items = sorted.map(([key, one]) => each(key, one))
    const rest = plain.rest && derived(operation, [unknown(plain.rest, at)])
    return partlyOrdered(items, rest || hasSymbolicKey(plain) ? 0 : items.length, at, rest)
  })
}
