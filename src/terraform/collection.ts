/** What `for_each`, `for` and dynamic blocks go over: guarded elements with their keys. */
import type { Range } from '../syntax/source.ts'
import { choice, scalar, unknown } from '../value/build.ts'
import { all, any, type Cond } from '../value/condition.ts'
import { compareText, orderedOf } from '../value/gather.ts'
import { keyOfText, valueOfKey } from '../value/keys.ts'
import { alternatives, derivedUnknown, textOf } from '../value/lift.ts'
import type { Sym } from '../value/text.ts'
import type { ListValue, MapValue, Plain, UnknownType, UnknownValue, Value } from '../value/value.ts'
import { indexSym, keySym, notEmpty, valueSym } from './stand-in.ts'

export interface Element {
  /** The key as a map's key. */
  readonly name: string
  readonly when: Cond
  /** Key and value are computed when they are asked for. */
  readonly key: () => Value
  readonly value: () => Value
  /** It stands for any number of elements. */
  readonly isStandIn: boolean
}

export interface Collection {
  readonly elements: readonly Element[]
  /** There may be more elements than the known ones; a stand-in for them is among `elements`. */
  readonly rest?: Sym
}

/** `isSet`: a set is wanted here, so an element is its own key, though it may not be known that it is one. */
interface CollectionOptions {
  readonly isSet?: boolean
}

/** The elements of a plain collection; undefined if it is none. */
export function elementsOf(value: Plain, at: Range, options: CollectionOptions = {}): Collection | undefined {
  switch (value.kind) {
    case 'map':
      return withRest(mapElements(value), value.rest, 'map', at)
    case 'list':
      return value.isSet || options.isSet
        ? withRest(setElements(value), value.rest, 'set', at)
        : withRest(listElements(value), value.rest, 'list', at)
    case 'unknown':
      return withRest([], value.sym, isUnknownSet(value, options) ? 'set' : value.type, at)
    default:
      return undefined
  }
}

function isUnknownSet(value: UnknownValue, options: CollectionOptions): boolean {
  return value.isSet === true || (value.type === 'list' && options.isSet === true)
}

/** The elements of all alternatives of a value together, those with one key as one. Errors and null have none. */
export function guardedElements(value: Value, at: Range, options: CollectionOptions = {}): Collection {
  const byName = new Map<string, Element>()
  let rest: Sym | undefined
  for (const { when, value: plain } of alternatives(value)) {
    const collection =
      plain.kind === 'choice' || plain.kind === 'error' ? undefined : elementsOf(plain, at, options)
    rest ??= collection?.rest
    for (const element of collection?.elements ?? []) {
      const guarded = { ...element, when: all(when, element.when) }
      const old = byName.get(element.name)
      byName.set(element.name, old ? either(old, guarded, at) : guarded)
    }
  }
  const elements = [...byName.values()]
  return rest ? { elements, rest } : { elements }
}

function either(a: Element, b: Element, at: Range): Element {
  const value = () => choice(a.when, a.value(), b.value(), at)
  return { ...a, when: any(a.when, b.when), value, isStandIn: a.isStandIn || b.isStandIn }
}

/** In the order of the keys, as Terraform goes over maps. */
function mapElements(map: MapValue): Element[] {
  return [...map.entries]
    .sort(([a], [b]) => compareText(a, b))
    .map(([name, entry]) => ({
      name,
      key: () => valueOfKey(name, entry.key),
      when: entry.when,
      value: () => entry.value,
      isStandIn: false,
    }))
}

function listElements(list: ListValue): Element[] {
  const sure = list.items.findIndex(item => item.when !== true)
  const ordered = Math.min(orderedOf(list), sure < 0 ? list.items.length : sure + 1)
  return list.items.map((item, index) => ({
    name: String(index),
    key: () => (index < ordered ? scalar(index, list.at) : unsureIndex(list, index)),
    when: item.when,
    value: () => item.value,
    isStandIn: false,
  }))
}

/** The position of an element before which others may be missing. */
function unsureIndex(list: ListValue, index: number): Value {
  return derivedUnknown('index', [scalar(index, list.at), list], list.at, 'number')
}

function setElements(list: ListValue): Element[] {
  const byName = new Map<string, Element>()
  list.items.forEach((item, index) => {
    for (const { when, value } of alternatives(item.value, item.when)) {
      const name = memberName(value, index)
      const old = byName.get(name)
      const guard = old ? any(old.when, when) : when
      byName.set(name, { name, key: () => value, when: guard, value: () => value, isStandIn: false })
    }
  })
  return [...byName.values()]
}

/** Equal strings are one element of a set. */
function memberName(value: Value, index: number): string {
  const text = value.kind === 'error' || value.kind === 'choice' ? undefined : textOf(value)
  return text ? keyOfText(text) : `[${index}]`
}

type CollectionType = UnknownType | 'set' | undefined

function withRest(
  elements: readonly Element[],
  rest: Sym | undefined,
  type: CollectionType,
  at: Range,
): Collection {
  if (!rest) return { elements }
  const own = standIn(rest, type, at)
  const isThere = elements.some(element => element.name === own.name)
  if (!isThere) return { elements: [...elements, own], rest }
  return {
    elements: elements.map(element =>
      element.name === own.name ? { ...element, isStandIn: true } : element,
    ),
    rest,
  }
}

function standIn(source: Sym, type: CollectionType, at: Range): Element {
  const isList = type === 'list'
  const sym = isList ? indexSym(source) : keySym(source)
  const key = unknown(sym, at, { type: isList ? 'number' : 'text' })
  const value = type === 'set' ? key : unknown(valueSym(source), at)
  return {
    name: keyOfText([sym]),
    when: notEmpty(source, at),
    key: () => key,
    value: () => value,
    isStandIn: true,
  }
}
