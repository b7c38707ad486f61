/**
 * One type for several values, as lists, sets and maps need: a number or bool beside a string becomes a string,
 * also inside lists and maps. https://developer.hashicorp.com/terraform/language/expressions/types#type-conversion
 */
import { isAbsent, item, lazyEntry, textValue } from '../../value/build.ts'
import { alternatives, lift } from '../../value/lift.ts'
import type { Entry, Item, ListValue, MapValue, Value } from '../../value/value.ts'
import { textFrom } from './call.ts'
import { isCertain, isCertainMap } from './json-text.ts'

type Primitive = 'string' | 'number' | 'bool'

/** `any` fits to all. A tuple and an object have a type for each place and name, a list and a map one for all. */
type Type =
  | { readonly kind: 'any' | Primitive }
  | { readonly kind: 'list' | 'map'; readonly of: Type }
  | { readonly kind: 'tuple'; readonly items: readonly Type[] }
  | { readonly kind: 'object'; readonly entries: ReadonlyMap<string, Type> }

const ANY: Type = { kind: 'any' }
/** Values nested deeper stay as they are. */
const DEEPEST = 8

/** The values with one type; the same objects where nothing changes. Undefined if there is no such type. */
export function unified(values: readonly Value[]): readonly Value[] | undefined {
  const types = values.map(value => typeOf(value, 0))
  const type = types.every(one => one !== undefined) ? unify(types) : undefined
  return type && values.map(value => convert(value, type))
}

/** The items with values of one type. */
export function unifiedItems(items: readonly Item[]): readonly Item[] | undefined {
  const values = unified(items.map(one => one.value))
  if (!values) return undefined
  const isSame = items.every((one, i) => one.value === values[i])
  return isSame ? items : items.map((one, i) => (one.value === values[i] ? one : item(values[i]!, one.when)))
}

// ── types of values ──

function typeOf(value: Value, depth: number): Type | undefined {
  if (depth > DEEPEST || value.ref) return ANY
  switch (value.kind) {
    case 'text':
      return { kind: 'string' }
    case 'scalar':
      return value.value === null ? ANY : { kind: typeof value.value === 'number' ? 'number' : 'bool' }
    case 'unknown':
      return typeOfUnknown(value.type)
    case 'choice':
      return unifyAll(
        alternatives(value).map(one => (one.value.kind === 'choice' ? ANY : typeOf(one.value, depth))),
      )
    case 'list':
      return typeOfList(value, depth)
    case 'map':
      return typeOfMap(value, depth)
    default:
      return ANY
  }
}

function typeOfUnknown(type: string | undefined): Type {
  if (type === 'text') return { kind: 'string' }
  if (type === 'number' || type === 'bool') return { kind: type }
  return type === 'list' || type === 'map' ? { kind: type, of: ANY } : ANY
}

function typeOfList(value: ListValue, depth: number): Type | undefined {
  const types = value.items.map(one => typeOf(one.value, depth + 1))
  if (isCertain(value) && types.every(type => type !== undefined)) return { kind: 'tuple', items: types }
  const of = unifyAll(types)
  return of && { kind: 'list', of }
}

function typeOfMap(value: MapValue, depth: number): Type | undefined {
  const types = new Map<string, Type>()
  for (const [key, entry] of value.entries) {
    const type = typeOf(entry.value, depth + 1)
    if (!type) return undefined
    types.set(key, type)
  }
  if (isCertainMap(value)) return { kind: 'object', entries: types }
  const of = unify([...types.values()])
  return of && { kind: 'map', of }
}

// ── one type for several ──

function unifyAll(types: readonly (Type | undefined)[]): Type | undefined {
  return types.every(type => type !== undefined) ? unify(types) : undefined
}

function unify(all: readonly Type[]): Type | undefined {
  const types = all.filter(type => type.kind !== 'any')
  const [first] = types
  if (!first) return ANY
  const kinds = new Set(types.map(type => type.kind))
  if (kinds.has('tuple') || kinds.has('list')) return unifyLists(types)
  if (kinds.has('object') || kinds.has('map')) return unifyMaps(types)
  if (kinds.size === 1) return first
  return kinds.has('string') ? { kind: 'string' } : undefined
}

function unifyLists(types: readonly Type[]): Type | undefined {
  const members: Type[] = []
  for (const type of types) {
    if (type.kind === 'tuple') members.push(...type.items)
    else if (type.kind === 'list') members.push(type.of)
    else return undefined
  }
  return unifyTuples(types) ?? wrapped('list', unify(members))
}

/** Tuples of one length keep a type for each place. */
function unifyTuples(types: readonly Type[]): Type | undefined {
  const tuples = types.filter(type => type.kind === 'tuple')
  const length = tuples[0]?.items.length
  if (tuples.length < types.length || tuples.some(tuple => tuple.items.length !== length)) return undefined
  const items = tuples[0]!.items.map((_, i) => unify(tuples.map(tuple => tuple.items[i]!)))
  return items.every(type => type !== undefined) ? { kind: 'tuple', items } : undefined
}

function unifyMaps(types: readonly Type[]): Type | undefined {
  const members: Type[] = []
  for (const type of types) {
    if (type.kind === 'object') members.push(...type.entries.values())
    else if (type.kind === 'map') members.push(type.of)
    else return undefined
  }
  return unifyObjects(types) ?? wrapped('map', unify(members))
}

/** Objects with the same names keep a type for each. */
function unifyObjects(types: readonly Type[]): Type | undefined {
  const objects = types.filter(type => type.kind === 'object')
  const names = [...(objects[0]?.entries.keys() ?? [])]
  const isSame = objects.every(
    one => one.entries.size === names.length && names.every(name => one.entries.has(name)),
  )
  if (objects.length < types.length || !isSame) return undefined
  const entries = new Map<string, Type>()
  for (const name of names) {
    const type = unify(objects.map(one => one.entries.get(name)!))
    if (!type) return undefined
    entries.set(name, type)
  }
  return { kind: 'object', entries }
}

function wrapped(kind: 'list' | 'map', of: Type | undefined): Type | undefined {
  return of && { kind, of }
}

// ── conversion ──

function convert(value: Value, type: Type): Value {
  if (type.kind === 'any' || value.ref) return value
  if (value.kind === 'choice') return convertChoice(value, type)
  if (type.kind === 'string') return asString(value)
  if (value.kind === 'list') return convertList(value, type)
  return value.kind === 'map' ? convertMap(value, type) : value
}

function convertChoice(value: Value, type: Type): Value {
  const isSame = alternatives(value).every(one => convert(one.value, type) === one.value)
  return isSame ? value : lift([value], value.at, plain => convert(plain, type))
}

function asString(value: Value): Value {
  if (value.kind !== 'scalar' || isAbsent(value)) return value
  const text = textFrom(value)
  return text === undefined || text === 'none' ? value : textValue(text, value.at)
}

function convertList(value: ListValue, type: Type): Value {
  const typeAt = (i: number) =>
    type.kind === 'tuple' ? type.items[i] : type.kind === 'list' ? type.of : undefined
  const items = value.items.map((one, i) => {
    const converted = convert(one.value, typeAt(i) ?? ANY)
    return converted === one.value ? one : item(converted, one.when)
  })
  return items.every((one, i) => one === value.items[i]) ? value : { ...value, items }
}

function convertMap(value: MapValue, type: Type): Value {
  const typeOfName = (name: string) =>
    type.kind === 'object' ? type.entries.get(name) : type.kind === 'map' ? type.of : undefined
  const entries = new Map<string, Entry>()
  let isSame = true
  for (const [name, entry] of value.entries) {
    const converted = convert(entry.value, typeOfName(name) ?? ANY)
    isSame &&= converted === entry.value
    entries.set(name, converted === entry.value ? entry : lazyEntry(entry.key, entry.when, () => converted))
  }
  return isSame ? value : { ...value, entries }
}
