/** Policies for tests: JavaScript as values, with guards and symbols where a test wants them. */
import { parseJson } from '../../src/syntax/json.ts'
import { type Range, sourceOf } from '../../src/syntax/source.ts'
import { entry, item, list, map, scalar, textValue, unknown } from '../../src/value/build.ts'
import type { Cond } from '../../src/value/condition.ts'
import { valueOfNode } from '../../src/value/decode.ts'
import { type Hole, type Sym, text } from '../../src/value/text.ts'
import type { Item, Value } from '../../src/value/value.ts'

const AT: Range = { file: { path: 'policy.json', text: '' }, start: 0, end: 0 }

/** What a policy may be written as in a test: JSON, or a value where JSON cannot say it. */
export type Written =
  | string
  | number
  | boolean
  | null
  | Value
  | Guarded
  | readonly Written[]
  | { readonly [key: string]: Written }

class Guarded {
  constructor(
    readonly when: Cond,
    readonly value: Written,
  ) {}
}

/** An element or entry that is there under a condition. */
export function when(cond: Cond, value: Written): Guarded {
  return new Guarded(cond, value)
}

/** A string with symbols in it. */
export function pieces(...parts: readonly (string | Hole)[]): Value {
  return textValue(text(...parts), AT)
}

export function symbol(id: string, rest: Partial<Sym> = {}): Sym {
  return { id, label: id, ...rest }
}

/** A switch that may be on or off. */
export function flag(id: string): Cond {
  return { sym: symbol(id, { domain: [true, false] }), is: true }
}

export function anything(id: string): Value {
  return unknown(symbol(id), AT)
}

/** A map that may have more entries than these. */
export function openMap(written: { readonly [key: string]: Written }): Value {
  const map = asValue(written)
  return map.kind === 'map' ? { ...map, rest: symbol('rest') } : map
}

/** A value from what a test writes. */
export function asValue(written: Written): Value {
  if (written instanceof Guarded) throw new Error('a guard stands in a list or a map')
  if (typeof written === 'string') return pieces(written)
  if (typeof written !== 'object' || written === null) return scalar(written, AT)
  if ('kind' in written && 'at' in written) return written as Value
  if (Array.isArray(written)) return list(written.map(itemOf), AT)
  const entries = Object.entries(written as Readonly<Record<string, Written>>)
  return map(new Map(entries.map(([key, value]) => [key, entryOf(value)])), AT)
}

function itemOf(written: Written): Item {
  return written instanceof Guarded ? item(asValue(written.value), written.when) : item(asValue(written))
}

function entryOf(written: Written) {
  return written instanceof Guarded
    ? entry(asValue(written.value), AT, written.when)
    : entry(asValue(written), AT)
}

/** Unguarded documents. */
export function documents(...written: readonly Written[]): Item[] {
  return written.map(itemOf)
}

/** A policy with one or more statements. */
export function policy(...statements: readonly Written[]): Value {
  return asValue({ Version: '2012-10-17', Statement: statements })
}

/** A document with true places, from JSON as it stands in a file. */
export function fromJson(json: string): Value {
  return valueOfNode(parseJson(sourceOf({ path: 'policy.json', text: json })).documents[0]!)
}
