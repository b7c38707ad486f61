/**
 * One type for several values, as lists, sets and maps need: a number or bool beside a string becomes a string,
 * also inside lists and maps. https://developer.hashicorp.com/terraform/language/expressions/types#type-conversion
 */
import { choice, isAbsent, item, lazyEntry, stringValue, textValue } from '../../value/build.ts'
import { alternatives, derivedUnknown, lift, toCond } from '../../value/lift.ts'
import type {
  Entry,
  ErrorValue,
  Item,
  ListValue,
  MapValue,
  Plain,
  UnknownValue,
  Value,
} from '../../value/value.ts'
import { textFrom } from './call.ts'
import { isCertain, isCertainMap } from './json-text.ts'

type Primitive = 'string' | 'number' | 'bool'

/** `any` fits to all, `null` to strings, numbers and bools alone. A tuple and an object have a type for each place and name, a list and a map one for all. */
type Type =
  | { readonly kind: 'any' | 'null' | Primitive }
  | { readonly kind: 'list' | 'map'; readonly of: Type }
  | { readonly kind: 'tuple'; readonly items: readonly Type[] }
  | { readonly kind: 'object'; readonly entries: ReadonlyMap<string, Type> }

const ANY: Type = { kind: 'any' }
/** Values nested deeper stay as they are. */
const DEEPEST = 8

export interface UnifyOptions {
  /** Null fits to lists and maps too: so it is in `coalesce` and `tomap`. */
  readonly nullFits?: boolean
}

/** The values with one type; the same objects where nothing changes. Undefined if there is no such type. */
export function unified(
  values: readonly Value[],
  { nullFits = false }: UnifyOptions = {},
): readonly Value[] | undefined {
  const types = values.map(value => typeOf(value, 0)).filter(type => !nullFits || type?.kind !== 'null')
  const type = unifyAll(types)
  if (!type) return undefined
  const converted = values.map(value => convert(value, type))
  const isSame = converted.every((value, i) => value === values[i])
  return isSame || !values.some(isMixed) ? converted : undefined
}

/** A choice between values of different types: the type is one or the other. */
function isMixed(value: Value): boolean {
  if (value.kind !== 'choice') return false
  const kinds = alternatives(value).map(one =>
    one.value.kind === 'choice' ? undefined : typeOf(one.value, 0)?.kind,
  )
  return new Set(kinds.filter(kind => kind !== 'null' && kind !== 'any')).size > 1
}

/** The items with values of one type. */
export function unifiedItems(
  items: readonly Item[],
  options: UnifyOptions = {},
): readonly Item[] | undefined {
  const values = unified(
    items.map(one => one.value),
    options,
  )
  if (!values) return undefined
  const isSame = items.every((one, i) => one.value === values[i])
  if (isSame) return items
  // Elements that may be missing have no say in the type then.
  if (items.some(one => one.when !== true)) return undefined
  return items.map((one, i) => (one.value === values[i] ? one : item(values[i]!, one.when)))
}

// ── types of values ──

function typeOf(value: Value, depth: number): Type | undefined {
  if (depth > DEEPEST || value.ref) return ANY
  switch (value.kind) {
    case 'text':
      return { kind: 'string' }
    case 'scalar':
      return value.value === null
        ? { kind: 'null' }
        : { kind: typeof value.value === 'number' ? 'number' : 'bool' }
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
  const types = all.filter(type => type.kind !== 'any' && type.kind !== 'null')
  const [first] = types
  const hasNull = all.some(type => type.kind === 'null')
  if (!first) return hasNull ? { kind: 'null' } : ANY
  const kinds = new Set(types.map(type => type.kind))
  const isStructure = ['tuple', 'list', 'object', 'map'].includes(first.kind)
  if (hasNull && isStructure) return undefined
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
  return isEven(types) ? unifyTuples(types) : wrapped('list', unify(members))
}

type Tuple = Extract<Type, { kind: 'tuple' }>

/** Tuples of one length keep a type for each place. */
function isEven(types: readonly Type[]): types is readonly Tuple[] {
  const [first] = types
  return types.every(type => type.kind === 'tuple' && type.items.length === (first as Tuple).items.length)
}

function unifyTuples(tuples: readonly Tuple[]): Type | undefined {
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
  return haveSameNames(types) ? unifyObjects(types) : wrapped('map', unify(members))
}

type ObjectType = Extract<Type, { kind: 'object' }>

/** Objects with the same names keep a type for each. */
function haveSameNames(types: readonly Type[]): types is readonly ObjectType[] {
  const [first] = types
  const names = first?.kind === 'object' ? [...first.entries.keys()] : []
  return types.every(
    type =>
      type.kind === 'object' &&
      type.entries.size === names.length &&
      names.every(name => type.entries.has(name)),
  )
}

function unifyObjects(objects: readonly ObjectType[]): Type | undefined {
  const entries = new Map<string, Type>()
  for (const name of objects[0]!.entries.keys()) {
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
  if (type.kind === 'any' || type.kind === 'null' || value.ref) return value
  if (value.kind === 'choice') return convertChoice(value, type)
  if (type.kind === 'string')
    return value.kind === 'unknown' && value.type === undefined ? value : asString(value)
  if (value.kind === 'list') return convertList(value, type)
  return value.kind === 'map' ? convertMap(value, type) : value
}

function convertChoice(value: Value, type: Type): Value {
  const isSame = alternatives(value).every(one => convert(one.value, type) === one.value)
  return isSame ? value : lift([value], value.at, plain => convert(plain, type))
}

/** A number or bool as a string. An unknown bool is two strings, an unknown number is not spelled yet. */
export function asString(value: Plain | ErrorValue): Value {
  if (value.kind === 'unknown') return unknownString(value)
  if (value.kind !== 'scalar' || isAbsent(value)) return value
  const text = textFrom(value)
  return text === undefined || text === 'none'
    ? derivedUnknown('tostring', [value], value.at, 'text')
    : textValue(text, value.at)
}

/** A symbol whose type is not known stays the same one. */
function unknownString(value: UnknownValue): Value {
  if (value.type === undefined) return { ...value, type: 'text' }
  if (value.type === 'bool' && !value.nullable) {
    return choice(toCond(value), stringValue('true', value.at), stringValue('false', value.at), value.at)
  }
  return value.type === 'text' ? value : derivedUnknown('tostring', [value], value.at, 'text')
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
