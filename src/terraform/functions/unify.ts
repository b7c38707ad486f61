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
  ScalarValue,
  UnknownValue,
  Value,
} from '../../value/value.ts'
import { textFrom } from './call.ts'
import { isCertain, isCertainMap } from './json-text.ts'
import { sortedSet } from './sorted-set.ts'

type Primitive = 'string' | 'number' | 'bool'

/** `any` fits to all, `null` to strings, numbers and bools alone. A tuple and an object have a type for each place and name, a list and a map one for all. */
type Type =
  | { readonly kind: 'any' | 'null' | Primitive }
  | { readonly kind: 'list' | 'set' | 'map'; readonly of: Type; readonly isUniform?: true }
  | { readonly kind: 'tuple'; readonly items: readonly Type[] }
  | { readonly kind: 'object'; readonly entries: ReadonlyMap<string, Type> }

const ANY: Type = { kind: 'any' }
/** Values nested deeper stay as they are. */
const DEEPEST = 32
/** Most values and types that are looked at: a list may hold one list many times, and that one another. */
const MOST_STEPS = 50_000

interface UnifyOptions {
  /** Null fits to lists and maps too: so it is in `coalesce` and `tomap`. */
  readonly nullFits?: boolean
}

/** The values with one type; the same objects where nothing changes. Undefined if there is no such type. */
export function unified(
  values: readonly Value[],
  { nullFits = false }: UnifyOptions = {},
): readonly Value[] | undefined {
  const unifier = new Unifier()
  const types = values
    .map(value => unifier.typeOf(value, 0))
    .filter(type => !nullFits || type?.kind !== 'null')
  const type = unifier.unifyAll(types)
  if (!type) return undefined
  const converted = values.map(value => unifier.convert(value, type))
  if (unifier.isSpent) return undefined
  const isSame = converted.every((value, i) => value === values[i])
  return isSame || !values.some(value => unifier.isMixed(value)) ? converted : undefined
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

class Unifier {
  private left = MOST_STEPS
  private readonly types = new Map<Value, Type | undefined>()

  get isSpent(): boolean {
    return this.left < 0
  }

  // ── types of values ──

  typeOf(value: Value, depth: number): Type | undefined {
    if (--this.left < 0 || depth > DEEPEST || value.ref) return ANY
    if (!this.types.has(value)) this.types.set(value, this.computeType(value, depth))
    return this.types.get(value)
  }

  private computeType(value: Value, depth: number): Type | undefined {
    switch (value.kind) {
      case 'text':
        return { kind: 'string' }
      case 'scalar':
        return typeOfScalar(value)
      case 'unknown':
        return typeOfUnknown(value)
      case 'choice':
        return this.unifyAll(this.typesOfSides(value, depth))
      case 'list':
        return this.typeOfList(value, depth)
      case 'map':
        return this.typeOfMap(value, depth)
      default:
        return ANY
    }
  }

  private typesOfSides(value: Value, depth: number): (Type | undefined)[] {
    return alternatives(value).map(({ value: side }) =>
      side.kind === 'choice' ? ANY : this.typeOf(side, depth),
    )
  }

  /** A choice between values of different types: the type is one or the other. */
  isMixed(value: Value): boolean {
    if (value.kind !== 'choice') return false
    const kinds = this.typesOfSides(value, 0).map(type => type?.kind)
    return new Set(kinds.filter(kind => kind !== 'null' && kind !== 'any')).size > 1
  }

  private typeOfList(value: ListValue, depth: number): Type | undefined {
    const types = value.items.map(one => this.typeOf(one.value, depth + 1))
    const isTuple = !value.isSet && !value.isUniform && isCertain(value)
    if (isTuple && types.every(type => type !== undefined)) return { kind: 'tuple', items: types }
    const of = this.unifyAll(types)
    if (value.isSet) return of && { kind: 'set', of }
    return of && { kind: 'list', of, ...(value.isUniform && { isUniform: true }) }
  }

  private typeOfMap(value: MapValue, depth: number): Type | undefined {
    const types = new Map<string, Type>()
    for (const [key, entry] of value.entries) {
      const type = this.typeOf(entry.value, depth + 1)
      if (!type) return undefined
      types.set(key, type)
    }
    if (isCertainMap(value)) return { kind: 'object', entries: types }
    const of = this.unify([...types.values()])
    return of && { kind: 'map', of }
  }

  // ── one type for several ──

  unifyAll(types: readonly (Type | undefined)[]): Type | undefined {
    return types.every(type => type !== undefined) ? this.unify(types) : undefined
  }

  private unify(all: readonly Type[]): Type | undefined {
    this.left -= all.length
    const distinct = [...new Set(all)]
    const types = distinct.filter(type => type.kind !== 'any' && type.kind !== 'null')
    const [first] = types
    const hasNull = distinct.some(type => type.kind === 'null')
    if (!first) return hasNull ? { kind: 'null' } : ANY
    if (this.isSpent || (hasNull && isStructure(first))) return undefined
    if (types.length === 1) return first
    const kinds = new Set(types.map(type => type.kind))
    if (kinds.has('tuple') || kinds.has('list') || kinds.has('set')) return this.unifyLists(types)
    if (kinds.has('object') || kinds.has('map')) return this.unifyMaps(types)
    if (kinds.size === 1) return first
    return kinds.has('string') ? { kind: 'string' } : undefined
  }

  private unifyLists(types: readonly Type[]): Type | undefined {
    if (isEven(types)) return this.unifyTuples(types)
    const members: Type[] = []
    for (const type of types) {
      if (type.kind === 'tuple') for (const item of type.items) members.push(item)
      else if (type.kind === 'list' || type.kind === 'set') members.push(type.of)
      else return undefined
    }
    const of = this.unify(members)
    const isSet = types.some(type => type.kind === 'set') && !types.some(isList)
    return of && { kind: isSet ? 'set' : 'list', of }
  }

  private unifyTuples(tuples: readonly Tuple[]): Type | undefined {
    const items = tuples[0]!.items.map((_, i) => this.unify(tuples.map(tuple => tuple.items[i]!)))
    return items.every(type => type !== undefined) ? { kind: 'tuple', items } : undefined
  }

  private unifyMaps(types: readonly Type[]): Type | undefined {
    if (haveSameNames(types)) return this.unifyObjects(types)
    const members: Type[] = []
    for (const type of types) {
      if (type.kind === 'object') for (const member of type.entries.values()) members.push(member)
      else if (type.kind === 'map') members.push(type.of)
      else return undefined
    }
    const of = this.unify(members)
    return of && { kind: 'map', of }
  }

  private unifyObjects(objects: readonly ObjectType[]): Type | undefined {
    const entries = new Map<string, Type>()
    for (const name of objects[0]!.entries.keys()) {
      const type = this.unify(objects.map(one => one.entries.get(name)!))
      if (!type) return undefined
      entries.set(name, type)
    }
    return { kind: 'object', entries }
  }

  // ── conversion ──

  convert(value: Value, type: Type): Value {
    if (--this.left < 0 || type.kind === 'any' || type.kind === 'null' || value.ref) return value
    if (value.kind !== 'choice' && this.types.get(value) === type) return value
    if (value.kind === 'choice') return this.convertChoice(value, type)
    if (value.kind === 'list') return this.convertList(value, type)
    if (value.kind === 'map') return this.convertMap(value, type)
    if (type.kind === 'set' && value.kind === 'unknown') return { ...value, type: 'list', isSet: true }
    const isOpen = value.kind === 'unknown' && value.type === undefined
    return type.kind === 'string' && !isOpen ? asString(value) : value
  }

  private convertChoice(value: Value, type: Type): Value {
    const isSame = alternatives(value).every(one => this.convert(one.value, type) === one.value)
    return isSame ? value : lift([value], value.at, plain => this.convert(plain, type))
  }

  private convertList(value: ListValue, type: Type): Value {
    const typeAt = (i: number) =>
      type.kind === 'tuple' ? type.items[i] : isCollection(type) ? type.of : undefined
    const items = value.items.map((one, i) => {
      const converted = this.convert(one.value, typeAt(i) ?? ANY)
      return converted === one.value ? one : item(converted, one.when)
    })
    const isSame = items.every((one, i) => one === value.items[i])
    const converted = isSame ? value : { ...value, items }
    if (type.kind === 'list' && value.isSet) return withoutSet(converted)
    return type.kind === 'set' && !value.isSet ? sortedSet(converted, value.at) : converted
  }

  private convertMap(value: MapValue, type: Type): Value {
    const typeOfName = (name: string) =>
      type.kind === 'object' ? type.entries.get(name) : type.kind === 'map' ? type.of : undefined
    const entries = new Map<string, Entry>()
    let isSame = true
    for (const [name, entry] of value.entries) {
      const converted = this.convert(entry.value, typeOfName(name) ?? ANY)
      isSame &&= converted === entry.value
      entries.set(name, converted === entry.value ? entry : lazyEntry(entry.key, entry.when, () => converted))
    }
    return isSame ? value : { ...value, entries }
  }
}

function typeOfScalar({ value }: ScalarValue): Type {
  if (value === null) return { kind: 'null' }
  return { kind: typeof value === 'number' ? 'number' : 'bool' }
}

function typeOfUnknown({ type, isSet, isUniform }: UnknownValue): Type {
  if (isSet) return { kind: 'set', of: ANY }
  if (isUniform && type === 'list') return { kind: type, of: ANY, isUniform }
  if (type === 'text') return { kind: 'string' }
  if (type === 'number' || type === 'bool') return { kind: type }
  return type === 'list' || type === 'map' ? { kind: type, of: ANY } : ANY
}

function isStructure(type: Type): boolean {
  return type.kind !== 'string' && type.kind !== 'number' && type.kind !== 'bool'
}

/** A list of Terraform, not only a list whose elements we do not all know. */
function isList(type: Type): boolean {
  return type.kind === 'list' && type.isUniform === true
}

function withoutSet({ isSet: _, ...value }: ListValue): ListValue {
  return value
}

function isCollection(type: Type): type is Extract<Type, { kind: 'list' | 'set' | 'map' }> {
  return type.kind === 'list' || type.kind === 'set' || type.kind === 'map'
}

type Tuple = Extract<Type, { kind: 'tuple' }>

/** Tuples of one length keep a type for each place. */
function isEven(types: readonly Type[]): types is readonly Tuple[] {
  const [first] = types
  return types.every(type => type.kind === 'tuple' && type.items.length === (first as Tuple).items.length)
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

/** A number or bool as a string. An unknown bool is two strings, an unknown number is not spelled yet. */
export function asString(value: Plain | ErrorValue): Value {
  if (value.kind === 'unknown') return unknownString(value)
  if (value.kind !== 'scalar' || isAbsent(value)) return value
  const text = textFrom(value)
  const isSpelled = text !== undefined && text !== 'none'
  return isSpelled ? textValue(text, value.at) : derivedUnknown('tostring', [value], value.at, 'text')
}

/** A symbol whose type is not known stays the same one. */
function unknownString(value: UnknownValue): Value {
  if (value.type === undefined) return { ...value, type: 'text' }
  if (value.type === 'bool' && !value.nullable) {
    return choice(toCond(value), stringValue('true', value.at), stringValue('false', value.at), value.at)
  }
  return value.type === 'text' ? value : derivedUnknown('tostring', [value], value.at, 'text')
}
