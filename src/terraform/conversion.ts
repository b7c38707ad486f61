/**
 * Values under a type constraint: given ones are converted, unknown ones get the structure that the type tells.
 * https://developer.hashicorp.com/terraform/language/expressions/type-constraints#conversion-of-primitive-types
 */
import type { Range } from '../syntax/source.ts'
import {
  absent,
  choice,
  error,
  isAbsent,
  lazyEntry,
  lazyItem,
  map,
  scalar,
  textValue,
  unknown,
} from '../value/build.ts'
import { parseNumber } from '../value/decimal.ts'
import { derivedUnknown, lift, stringOf, textOf } from '../value/lift.ts'
import type { Sym } from '../value/text.ts'
import type {
  Entry,
  Item,
  ListValue,
  MapValue,
  Plain,
  UnknownType,
  UnknownValue,
  Value,
} from '../value/value.ts'
import { attributeOf } from './access.ts'
import { evaluate } from './expression.ts'
import { sortedSet } from './functions/sorted-set.ts'
import { BOOLS } from './functions/types.ts'
import { unifiedItems } from './functions/unify.ts'
import type { Scope } from './scope.ts'
import type { ObjectAttribute, TypeConstraint } from './type-constraint.ts'

const UNKNOWN_TYPES: Readonly<Record<TypeConstraint['kind'], UnknownType | undefined>> = {
  any: undefined,
  string: 'text',
  number: 'number',
  bool: 'bool',
  list: 'list',
  set: 'list',
  tuple: 'list',
  map: 'map',
  object: 'map',
}

/** The value as the constraint makes it. `scope` is where defaults of optional attributes are evaluated. */
export function converted(value: Value, type: TypeConstraint, scope: Scope): Value {
  if (type.kind === 'any') return value
  return keepingHops(
    value,
    lift([value], value.at, plain => convertPlain(plain, type, scope)),
  )
}

/** Conversion makes new values; how the old one was reached is still true. */
function keepingHops(from: Value, to: Value): Value {
  if (from === to || from.kind !== 'choice') return to
  const { via, ref, rests } = from
  return { ...to, ...(via && !to.via && { via }), ...(ref && !to.ref && { ref }), ...(rests && { rests }) }
}

function convertPlain(value: Plain, type: TypeConstraint, scope: Scope): Value {
  if (isAbsent(value)) return value
  if (value.kind === 'unknown') return typed(value, type)
  const { at } = value
  switch (type.kind) {
    case 'string':
      return toText(value)
    case 'number':
      return toNumber(value)
    case 'bool':
      return toBool(value)
    case 'list':
      return value.kind === 'list' ? toList(value, type.of, scope) : error('a list is required', at)
    case 'set':
      return value.kind === 'list' ? toSet(value, type.of, scope) : error('a set is required', at)
    case 'tuple':
      return value.kind === 'list' ? toTuple(value, type.items, scope) : error('a tuple is required', at)
    case 'map':
      return value.kind === 'map' ? toMap(value, type.of, scope) : error('a map is required', at)
    case 'object':
      return value.kind === 'map'
        ? toObject(value, type.attributes, scope)
        : error('an object is required', at)
    default:
      return value
  }
}

function typed(value: UnknownValue, type: TypeConstraint): Value {
  if (type.kind === 'set') return { ...value, type: 'list', isSet: true }
  if (value.type !== undefined) return value
  const known = UNKNOWN_TYPES[type.kind]
  return known ? { ...value, type: known } : value
}

// ── strings, numbers, bools ──

function toText(value: Plain): Value {
  if (value.kind === 'text') return value
  const text = textOf(value)
  if (!text) return error('a string is required', value.at)
  return { ...hopsOf(value), ...textValue(text, value.at) }
}

function toNumber(value: Plain): Value {
  if (value.kind === 'scalar' && typeof value.value === 'number') return value
  const string = value.kind === 'text' ? stringOf(value) : 'no number'
  const number = string === undefined ? 'unknown' : parseNumber(string)
  if (number === 'unknown')
    return { ...hopsOf(value), ...derivedUnknown('tonumber', [value], value.at, 'number') }
  return number === 'none'
    ? error('a number is required', value.at)
    : { ...hopsOf(value), ...scalar(number, value.at) }
}

function toBool(value: Plain): Value {
  if (value.kind === 'scalar' && typeof value.value === 'boolean') return value
  const string = value.kind === 'text' ? stringOf(value) : 'no bool'
  if (string === undefined)
    return { ...hopsOf(value), ...derivedUnknown('tobool', [value], value.at, 'bool') }
  const bool = BOOLS.get(string)
  return bool === undefined
    ? error('true or false is required', value.at)
    : { ...hopsOf(value), ...scalar(bool, value.at) }
}

function hopsOf({ via, ref, rests }: Value) {
  return { ...(via && { via }), ...(ref && { ref }), ...(rests && { rests }) }
}

// ── lists, sets, maps ──

function toList({ isSet: _, ...value }: ListValue, type: TypeConstraint, scope: Scope): ListValue {
  const items =
    type.kind === 'any' ? unifiedItems(value.items) : convertedItems(value.items, () => type, scope)
  return { ...value, items: items ?? value.items, isUniform: true }
}

function toSet(value: ListValue, type: TypeConstraint, scope: Scope): Value {
  return sortedSet(toList(value, type, scope), value.at)
}

function toTuple(value: ListValue, types: readonly TypeConstraint[], scope: Scope): Value {
  const isKnown = value.rest === undefined && value.items.every(item => item.when === true)
  if (value.isSet || (isKnown && value.items.length !== types.length))
    return error(`a tuple of ${types.length} elements is required`, value.at)
  return { ...value, items: convertedItems(value.items, index => types[index], scope) }
}

function convertedItems(
  items: readonly Item[],
  typeAt: (index: number) => TypeConstraint | undefined,
  scope: Scope,
): readonly Item[] {
  return items.map((item, index) => {
    const type = typeAt(index)
    const isChanged = type !== undefined && type.kind !== 'any'
    return isChanged ? lazyItem(item.when, () => converted(item.value, type, scope)) : item
  })
}

function toMap(value: MapValue, type: TypeConstraint, scope: Scope): MapValue {
  const pairs = [...value.entries]
  const items =
    type.kind === 'any'
      ? unifiedItems(
          pairs.map(([, entry]) => entry),
          { nullFits: true },
        )
      : undefined
  if (type.kind === 'any' && !items) return { ...value, isUniform: true }
  const entries = new Map<string, Entry>()
  pairs.forEach(([key, entry], index) => {
    const own = () => items?.[index]?.value ?? converted(entry.value, type, scope)
    const isSame = items?.[index] === entry
    entries.set(key, isSame ? entry : lazyEntry(entry.key, entry.when, own))
  })
  return { ...value, entries, isUniform: true }
}

/** An object has the attributes of its type and no others; optional ones that are missing have their default. */
function toObject(value: MapValue, attributes: ReadonlyMap<string, ObjectAttribute>, scope: Scope): Value {
  const entries = new Map<string, Entry>()
  for (const [name, attribute] of attributes) {
    const given = value.entries.get(name)
    if (!given && !value.rest && !attribute.isOptional)
      return error(`the attribute "${name}" is required`, value.at)
    const key = given?.key ?? value.at
    entries.set(
      name,
      lazyEntry(key, true, () => objectMember(value, name, attribute, scope)),
    )
  }
  const { rest: _, ...closed } = value
  return { ...closed, entries }
}

function objectMember(value: MapValue, name: string, attribute: ObjectAttribute, scope: Scope): Value {
  const { at } = value
  const fallback = () => fallbackOf(attribute, at, scope)
  const given = value.entries.get(name)
  if (!given && !value.rest) return fallback()
  const present =
    given && given.when !== true && !value.rest ? choice(given.when, given.value, absent(at), at) : undefined
  const found = present ?? attributeOf(value, name, at)
  const own = converted(found, attribute.type, scope)
  if (!attribute.isOptional || !attribute.fallback) return own
  return lift([own], at, plain => (isAbsent(plain) ? fallback() : plain))
}

function fallbackOf({ fallback, type }: ObjectAttribute, at: Range, scope: Scope): Value {
  return fallback ? converted(evaluate(fallback, scope), type, scope) : absent(at)
}

/** Types nested deeper tell nothing more. */
const DEEPEST = 8

interface UnknownOptions {
  readonly isNullable?: boolean
  readonly depth?: number
}

/** An unknown value of a type: an object is a map with an unknown in each of its attributes. */
export function unknownOf(type: TypeConstraint, sym: Sym, at: Range, options: UnknownOptions = {}): Value {
  const { isNullable = false, depth = 0 } = options
  const nullable = isNullable ? { nullable: true } : {}
  if (type.kind === 'bool')
    return unknown({ domain: boolDomain(isNullable), ...sym }, at, { type: 'bool', ...nullable })
  if (type.kind === 'object' && !isNullable && depth < DEEPEST)
    return unknownObject(type.attributes, sym, at, depth)
  const known = UNKNOWN_TYPES[type.kind]
  const made = unknown(sym, at, { ...(known && { type: known }), ...nullable })
  if (type.kind === 'set') return { ...made, isSet: true }
  return type.kind === 'list' || type.kind === 'map' ? { ...made, isUniform: true } : made
}

function boolDomain(isNullable: boolean) {
  return isNullable ? [true, false, null] : [true, false]
}

function unknownObject(
  attributes: ReadonlyMap<string, ObjectAttribute>,
  sym: Sym,
  at: Range,
  depth: number,
): MapValue {
  const entries = new Map<string, Entry>()
  for (const [name, { type, isOptional, fallback }] of attributes) {
    const isNullable = isOptional && !fallback
    const member = attributeOf(unknown(sym, at), name, at) as UnknownValue
    const compute = () => unknownOf(type, member.sym, at, { isNullable, depth: depth + 1 })
    entries.set(name, lazyEntry(at, true, compute))
  }
  return map(entries, at)
}
