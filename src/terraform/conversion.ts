/**
 * Values under a type constraint: given ones are converted, unknown ones get the structure that the type tells.
 * https://developer.hashicorp.com/terraform/language/expressions/type-constraints#conversion-of-primitive-types
 */
import type { Range } from '../syntax/source.ts'
import {
  absent,
  choice,
  isAbsent,
  lazyEntry,
  lazyItem,
  map,
  scalar,
  textValue,
  unknown,
} from '../value/build.ts'
import { lift, stringOf, textOf } from '../value/lift.ts'
import type { Sym } from '../value/text.ts'
import type { Entry, ListValue, MapValue, Plain, UnknownType, UnknownValue, Value } from '../value/value.ts'
import { attributeOf } from './access.ts'
import { evaluate } from './expression.ts'
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
  switch (type.kind) {
    case 'string':
      return toText(value)
    case 'number':
      return toNumber(value)
    case 'bool':
      return toBool(value)
    case 'list':
    case 'tuple':
    case 'map':
      return convertMembers(value, type, scope)
    case 'set':
      return scope.inside.call('toset', [convertMembers(value, type, scope)], value.at)
    case 'object':
      return value.kind === 'map' ? toObject(value, type.attributes, scope) : value
    default:
      return value
  }
}

function typed(value: UnknownValue, type: TypeConstraint): Value {
  if (value.type !== undefined) return value
  const known = UNKNOWN_TYPES[type.kind]
  return known ? { ...value, type: known } : value
}

function toText(value: Plain): Value {
  if (value.kind === 'text') return value
  const text = textOf(value)
  if (!text) return value
  return {
    ...value,
    ...textValue(
      text.map(piece => ({ ...piece, at: value.at })),
      value.at,
    ),
  }
}

function toNumber(value: Plain): Value {
  const string = value.kind === 'text' ? stringOf(value) : undefined
  const isNumber = string !== undefined && /^-?\d+(\.\d+)?$/.test(string)
  return isNumber ? { ...hopsOf(value), ...scalar(Number(string), value.at) } : value
}

function toBool(value: Plain): Value {
  const string = value.kind === 'text' ? stringOf(value) : undefined
  const isBool = string === 'true' || string === 'false'
  return isBool ? { ...hopsOf(value), ...scalar(string === 'true', value.at) } : value
}

function hopsOf({ via, ref, rests }: Value) {
  return { ...(via && { via }), ...(ref && { ref }), ...(rests && { rests }) }
}

function convertMembers(
  value: Plain,
  type: Extract<TypeConstraint, { kind: 'list' | 'set' | 'tuple' | 'map' }>,
  scope: Scope,
): Plain {
  const memberType = (index: number) => (type.kind === 'tuple' ? type.items[index] : type.of)
  if (value.kind === 'list') return convertList(value, memberType, scope)
  return value.kind === 'map' && type.kind === 'map' ? convertMap(value, type.of, scope) : value
}

function convertList(
  value: ListValue,
  typeAt: (index: number) => TypeConstraint | undefined,
  scope: Scope,
): ListValue {
  const items = value.items.map((item, index) => {
    const type = typeAt(index)
    const isChanged = type !== undefined && type.kind !== 'any'
    return isChanged ? lazyItem(item.when, () => converted(item.value, type, scope)) : item
  })
  return { ...value, items }
}

function convertMap(value: MapValue, type: TypeConstraint, scope: Scope): MapValue {
  if (type.kind === 'any') return value
  const entries = new Map<string, Entry>()
  for (const [key, entry] of value.entries) {
    entries.set(
      key,
      lazyEntry(entry.key, entry.when, () => converted(entry.value, type, scope)),
    )
  }
  return { ...value, entries }
}

/** An object has the attributes of its type and no others; optional ones that are missing have their default. */
function toObject(value: MapValue, attributes: ReadonlyMap<string, ObjectAttribute>, scope: Scope): Value {
  const entries = new Map<string, Entry>()
  for (const [name, attribute] of attributes) {
    const given = value.entries.get(name)
    if (given || value.rest || attribute.isOptional) {
      const key = given?.key ?? value.at
      entries.set(
        name,
        lazyEntry(key, true, () => objectMember(value, name, attribute, scope)),
      )
    }
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
  return unknown(sym, at, { ...(known && { type: known }), ...nullable })
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
