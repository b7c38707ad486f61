/** Attributes, indexes and splats: how an expression reaches into a value. */
import type { Range } from '../syntax/source.ts'
import { choice, error, item, list, unknown, withRef, withVia } from '../value/build.ts'
import { orderedOf } from '../value/gather.ts'
import { isSymbolicKey, keyOfText } from '../value/keys.ts'
import { derived, derivedUnknown, equals, lift, stringOf, textOf, toCond } from '../value/lift.ts'
import { lookup, mapItems, nth } from '../value/lists.ts'
import type { Sym } from '../value/text.ts'
import type { Entry, ListValue, MapValue, Plain, UnknownValue, Value } from '../value/value.ts'
import { indexSym, keySym, valueSym } from './stand-in.ts'

/** An element that is not known by number is looked for among at most so many. */
const MOST_ELEMENTS = 8

/** `value.name` */
export function attributeOf(value: Value, name: string, at: Range): Value {
  return lift([value], at, plain => {
    if (plain.kind === 'unknown') return ofNothing(unknownMember(plain.sym, name, at), plain)
    if (isInstances(plain)) return attributeOf(nth(plain, 0, at), name, at)
    if (plain.kind !== 'map') return error(`there is no attribute "${name}" in this value`, at)
    return reached(entryOf(plain, name, at), plain, name, at)
  })
}

/** Until 0.11 what a resource with a count had was what its first instance had. Since 0.12 Terraform refuses it. */
function isInstances(value: Plain): boolean {
  const [first] = value.kind === 'list' ? value.items : []
  return first?.value.ref?.attr === 'self'
}

/** The same, but what a module does not put out is a reference to nothing. Of this, too, `try()` makes an error. */
export function memberOf(value: Value, name: string, at: Range): Value {
  return lift([value], at, plain => undeclaredOutput(plain, name, at) ?? attributeOf(plain, name, at))
}

function undeclaredOutput(value: Plain, name: string, at: Range): Value | undefined {
  if (value.kind !== 'map' || value.outputsOf === undefined) return undefined
  if (value.rest || value.entries.has(name)) return undefined
  const address = `${value.outputsOf}.${name}`
  return { ...unknown({ id: address, label: address }, at), undeclared: address }
}

/** What is reached through a reference to nothing is one, too. */
function ofNothing(value: UnknownValue, { undeclared }: UnknownValue): UnknownValue {
  return undeclared === undefined ? value : { ...value, undeclared }
}

function entryOf(map: MapValue, name: string, at: Range): Value {
  const found = map.entries.get(name)
  if (found?.when === true) return found.value
  const missing = map.rest
    ? unknownMember(map.rest, name, at)
    : error(`there is no attribute "${name}" in this object`, at)
  return found ? choice(found.when, found.value, missing, at) : missing
}

/** `m.key`, `m["key"]` and `lookup(m, "key")` of an unknown map are the same unknown. */
function unknownMember(of: Sym, name: string, at: Range): UnknownValue {
  const { id } = derived(`[${JSON.stringify(name)}]`, [unknown(of, at)])
  const label = /^[\w-]+$/.test(name) ? `${of.label}.${name}` : `${of.label}[${JSON.stringify(name)}]`
  const bases = of.bases && { bases: of.bases }
  return unknown({ id, label, ...bases, ...(of.outOfView && { outOfView: true }) }, at)
}

/** An attribute of a resource stands where it is referred to; other content where it was written. */
function reached(value: Value, from: MapValue, name: string, at: Range): Value {
  if (from.outputsOf !== undefined) return withVia(value, at, `${from.outputsOf}.${name}`)
  if (from.ref?.attr !== 'self') return value
  if (value.ref?.to === from.ref.to) return withRef(standingAt(value, at), value.ref)
  return withVia(value, at, `${from.ref.to.address}.${name}`)
}

/** The value as if it were written here, however it came about where the resource is declared. */
function standingAt(value: Value, at: Range): Value {
  return lift([value], at, ({ via: _, ...plain }) => ({ ...plain, at }))
}

/** `value[key]` */
export function indexOf(value: Value, key: Value, at: Range): Value {
  return lift([value, key], at, (plain, plainKey) => {
    const string = stringOf(plainKey)
    if (string !== undefined) return knownIndex(plain, string, at)
    if (plainKey.kind !== 'unknown' && plainKey.kind !== 'text') return error('this is no index', at)
    if (plain.kind === 'list') return listAtUnknown(plain, plainKey, at)
    if (plain.kind === 'map') return mapAtUnknown(plain, plainKey, at)
    if (plain.kind !== 'unknown') return error('only a list or a map has elements', at)
    return unknownAtUnknown(plain, plainKey, at)
  })
}

function knownIndex(value: Plain, key: string, at: Range): Value {
  const isNumber = /^\d{1,9}$/.test(key)
  if (value.kind === 'list') {
    const isIndex = isNumber && !value.isSet
    return isIndex ? nth(value, Number(key), at) : error('an element of a list has a number', at)
  }
  if (value.kind === 'unknown' && isNumber) return unknownElement(value, key, at)
  return attributeOf(value, key, at)
}

function unknownElement(of: UnknownValue, index: string, at: Range): UnknownValue {
  const element = derivedUnknown(`[${index}]`, [of], at)
  return ofNothing({ ...element, sym: { ...element.sym, label: `${of.sym.label}[${index}]` } }, of)
}

function listAtUnknown(value: ListValue, key: Plain, at: Range): Value {
  const standIn = value.rest && key.kind === 'unknown' && key.sym.id === indexSym(value.rest).id
  const last = orderedOf(value) === value.items.length ? value.items.at(-1) : undefined
  if (standIn && last) return last.value
  if (value.rest || value.items.length > MOST_ELEMENTS)
    return derivedUnknown('index', [restOrSelf(value), key], at)
  return value.items.reduceRight<Value>(
    (next, _, index) => {
      const isIt = toCond(equals(key, { kind: 'scalar', value: index, at }, at))
      return choice(isIt, nth(value, index, at), next, at)
    },
    error('there is no such element', at),
  )
}

/** An open list is named by what it may have more, so that its elements need not be computed for a name. */
function restOrSelf(value: ListValue | MapValue): Value {
  return value.rest ? unknown(value.rest, value.at) : value
}

function mapAtUnknown(value: MapValue, key: Plain, at: Range): Value {
  const text = textOf(key)
  const found = text && value.entries.get(keyOfText(text))
  if (found) return isKeyOfRest(key, value.rest) ? found.value : presentOr(found, at)
  const isOpen = value.rest !== undefined || [...value.entries.keys()].some(isSymbolicKey)
  if (isOpen) return derivedUnknown('index', [restOrSelf(value), key], at)
  return lookup(value, key, undefined, at)
}

/** Whoever has the key of the stand-in knows that there is one. */
function isKeyOfRest(key: Plain, rest: Sym | undefined): boolean {
  return rest !== undefined && key.kind === 'unknown' && key.sym.id === keySym(rest).id
}

function presentOr(entry: Entry, at: Range): Value {
  return choice(entry.when, entry.value, error('there is no such element', at), at)
}

/** `each.value` is what stands under `each.key`. */
function unknownAtUnknown(value: UnknownValue, key: Plain, at: Range): Value {
  if (key.kind === 'unknown' && key.sym.id === keySym(value.sym).id) return unknown(valueSym(value.sym), at)
  if (key.kind === 'unknown' && key.sym.id === indexSym(value.sym).id) return unknown(valueSym(value.sym), at)
  return ofNothing(derivedUnknown('index', [value, key], at), value)
}

/** `value[*].each`: null is an empty list, a lone value a list of one. */
export function splatOf(value: Value, operation: string, each: (element: Value) => Value, at: Range): Value {
  return lift([value], at, plain => {
    if (plain.kind === 'scalar' && plain.value === null) return list([], at)
    const isList = plain.kind === 'list' || (plain.kind === 'unknown' && plain.type === 'list')
    if (isList) return mapItems(plain, operation, each, at)
    if (plain.kind !== 'unknown' || plain.ref) return list([item(each(plain))], at)
    return unknownSplat(plain, operation, each, at)
  })
}

/** An unknown that may be a list, or null, or one value. */
function unknownSplat(
  value: UnknownValue,
  operation: string,
  each: (element: Value) => Value,
  at: Range,
): Value {
  if (value.undeclared !== undefined) return list([item(each(value))], at, derived(operation, [value]))
  if (value.type === undefined) return list([], at, derived(operation, [value]))
  const isThere = value.nullable ? { not: { sym: value.sym, is: null } } : true
  return list([item(each(value), isThere)], at)
}
