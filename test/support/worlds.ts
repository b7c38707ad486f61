/**
 * Enumerated worlds as the oracle of everything that works on guarded values: random values over a few symbols,
 * what each of them is in a world that fixes those symbols, and whether a symbolic result agrees with a plain one.
 */
import fc from 'fast-check'
import type { Range } from '../../src/syntax/source.ts'
import { choice, entry, error, item, list, map, scalar, textValue, unknown } from '../../src/value/build.ts'
import { all, any, type Cond, isTest, negate } from '../../src/value/condition.ts'
import { isHole, type Sym, type Text } from '../../src/value/text.ts'
import type { Item, ListValue, MapValue, UnknownType, Value } from '../../src/value/value.ts'

export const AT: Range = { file: { path: 'main.tf', text: '' }, start: 0, end: 0 }

/** What a value is in one world. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | readonly Plain[]
  | { readonly [key: string]: Plain }
  | Failure

interface Failure {
  readonly failure: true
}

export const FAILURE: Failure = { failure: true }

export function isFailure(plain: Plain): plain is Failure {
  return typeof plain === 'object' && plain !== null && 'failure' in plain
}

export type World = Readonly<Record<string, Plain>>

// ── symbols and their worlds ──

function symbol(id: string, domain?: Sym['domain']): Sym {
  return { id, label: id, ...(domain && { domain }) }
}

/** A string of finite domain. */
export const A = symbol('A', ['x', 'y', 'z'])
/** A bool. */
export const B = symbol('B', [true, false])
/** A string without a domain, perhaps empty. */
export const C = symbol('C')
/** A number of finite domain. */
export const N = symbol('N', [0, 1, 2])
/** A list and a map of strings. */
export const L = symbol('L')
const M = symbol('M')
/** A string that may be null. */
const O = symbol('O')

export const world: fc.Arbitrary<World> = fc.record({
  A: fc.constantFrom('x', 'y', 'z'),
  B: fc.boolean(),
  C: fc.constantFrom('', 'x', 'y-z', 'a/b', ' x'),
  N: fc.constantFrom(0, 1, 2),
  L: fc.constantFrom<Plain>([], ['x'], ['p', 'x'], ['', 'y', 'y']),
  M: fc.constantFrom<Plain>({}, { a: 'x' }, { a: 'm', d: 'y' }),
  O: fc.constantFrom(null, '', 'x'),
})

// ── random values ──

const test: fc.Arbitrary<Cond> = fc.oneof(
  fc.constantFrom('x', 'y', 'z').map(is => ({ sym: A, is })),
  fc.boolean().map(is => ({ sym: B, is })),
  fc.constantFrom(0, 1, 2).map(is => ({ sym: N, is })),
)

export const cond: fc.Arbitrary<Cond> = fc.letrec<{ cond: Cond }>(tie => ({
  cond: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    test,
    fc.array(tie('cond'), { maxLength: 3 }).map(conds => all(...conds)),
    fc.array(tie('cond'), { maxLength: 3 }).map(conds => any(...conds)),
    tie('cond').map(negate),
  ),
})).cond

const guard: fc.Arbitrary<Cond> = fc.oneof(fc.constant<Cond>(true), cond)

const text: fc.Arbitrary<Text> = fc.array(
  fc.oneof(
    fc.constantFrom('', 'x', 'y', '-', '/', 'a', ' ').map(lit => ({ lit, at: AT })),
    fc.constantFrom(A, C),
  ),
  { maxLength: 3 },
)

export const string: fc.Arbitrary<Value> = fc.oneof(
  fc.constantFrom('', 'x', 'y', 'p', 'a').map(lit => textValue([{ lit, at: AT }], AT)),
  text.map(pieces => textValue(pieces, AT)),
  fc.constantFrom(A, C).map(sym => unknown(sym, AT, { type: 'text' })),
)

export const number: fc.Arbitrary<Value> = fc.oneof(
  fc.constantFrom(0, 1, 2, 3).map(n => scalar(n, AT)),
  fc.constant(unknown(N, AT, { type: 'number' })),
)

export const bool: fc.Arbitrary<Value> = fc.oneof(
  fc.boolean().map(b => scalar(b, AT)),
  fc.constant(unknown(B, AT, { type: 'bool' })),
)

export const nothing: fc.Arbitrary<Value> = fc.constant(scalar(null, AT))
export const failing: fc.Arbitrary<Value> = fc.constant(error('fails', AT))
export const nullable: fc.Arbitrary<Value> = fc.constant(unknown(O, AT, { type: 'text', nullable: true }))

/** Choices among values of one kind, now and then a failing one. */
export function chosen(value: fc.Arbitrary<Value>, fails = true): fc.Arbitrary<Value> {
  const pair = fc
    .tuple(cond, value, value)
    .map(([when, then, otherwise]) => choice(when, then, otherwise, AT))
  const failingSide = fc.tuple(cond, value, failing).map(([when, a, b]) => choice(when, a, b, AT))
  const options: fc.MaybeWeightedArbitrary<Value>[] = [
    { weight: 4, arbitrary: value },
    { weight: 2, arbitrary: pair },
  ]
  if (fails) options.push({ weight: 1, arbitrary: failingSide })
  return fc.oneof(...options)
}

export const primitive: fc.Arbitrary<Value> = fc.oneof(string, number, bool)

/** A rest for one list in six. */
function sometimes(rest: Sym): fc.Arbitrary<Sym | undefined> {
  return fc.nat(5).map(n => (n === 0 ? rest : undefined))
}

export function listOf(element: fc.Arbitrary<Value>, options: { rest?: boolean } = {}): fc.Arbitrary<Value> {
  const items = fc.array(
    fc.tuple(element, guard).map(([value, when]) => item(value, when)),
    { maxLength: 4 },
  )
  if (options.rest === false) return items.map(all => list(all, AT))
  const rest = sometimes(L)
  const known = fc.tuple(items, rest).map(([all, more]) => list(all, AT, more) as Value)
  return fc.oneof({ weight: 6, arbitrary: known }, { weight: 1, arbitrary: unknownOf(L, 'list') })
}

export function mapOf(element: fc.Arbitrary<Value>, options: { rest?: boolean } = {}): fc.Arbitrary<Value> {
  const entries = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.tuple(element, guard), { maxKeys: 4 })
  const rest = options.rest === false ? fc.constant(undefined) : sometimes(M)
  const known = fc.tuple(entries, rest).map(([all, more]) => {
    const pairs = Object.entries(all).map(([key, [value, when]]) => [key, entry(value, AT, when)] as const)
    return map(new Map(pairs), AT, more) as Value
  })
  if (options.rest === false) return known
  return fc.oneof({ weight: 6, arbitrary: known }, { weight: 1, arbitrary: unknownOf(M, 'map') })
}

function unknownOf(sym: Sym, type: UnknownType): fc.Arbitrary<Value> {
  return fc.constant(unknown(sym, AT, { type }))
}

// ── a value in a world ──

export function holds(when: Cond, world: World): boolean | undefined {
  if (typeof when === 'boolean') return when
  if (isTest(when)) return when.sym.id in world ? world[when.sym.id] === when.is : undefined
  if ('not' in when) {
    const inner = holds(when.not, world)
    return inner === undefined ? undefined : !inner
  }
  const decisive = 'any' in when
  const truths = ('any' in when ? when.any : when.all).map(part => holds(part, world))
  if (truths.includes(decisive)) return decisive
  return truths.includes(undefined) ? undefined : !decisive
}

/** The value with everything decided, as a function would get it in that world. A rest stands after the items. */
export function inWorld(value: Value, world: World): Value {
  switch (value.kind) {
    case 'choice':
      return inWorld(holds(value.if, world) ? value.then : value.else, world)
    case 'unknown':
      return asValue(world[value.sym.id] ?? null)
    case 'text':
      return textValue([{ lit: textIn(value.text, world), at: AT }], AT)
    case 'list': {
      const items = present(value.items, world).map(one => item(inWorld(one.value, world)))
      return list([...items, ...restItems(value, world)], AT)
    }
    case 'map':
      return mapIn(value, world)
    default:
      return value
  }
}

function present<T extends Item>(items: readonly T[], world: World): readonly T[] {
  return items.filter(one => holds(one.when, world))
}

function restItems(value: ListValue, world: World): Item[] {
  const rest = value.rest ? world[value.rest.id] : []
  return (rest as readonly Plain[]).map(plain => item(asValue(plain)))
}

/** The rest of a map has entries beside those that are known. */
function mapIn(value: MapValue, world: World): Value {
  const entries = new Map<string, Item & { key: Range }>()
  const rest = value.rest ? (world[value.rest.id] as Record<string, Plain>) : {}
  for (const [key, plain] of Object.entries(rest)) {
    if (!value.entries.has(key)) entries.set(key, entry(asValue(plain), AT))
  }
  for (const [key, one] of value.entries) {
    if (holds(one.when, world)) entries.set(key, entry(inWorld(one.value, world), AT))
  }
  return map(entries, AT)
}

function textIn(text: Text, world: World): string {
  return text.map(piece => (isHole(piece) ? String(world[piece.id]) : piece.lit)).join('')
}

export function asValue(plain: Plain): Value {
  if (typeof plain === 'string') return textValue([{ lit: plain, at: AT }], AT)
  if (typeof plain !== 'object' || plain === null) return scalar(plain, AT)
  if (isFailure(plain)) return error('fails', AT)
  if (isList(plain))
    return list(
      plain.map(one => item(asValue(one))),
      AT,
    )
  return map(new Map(Object.entries(plain).map(([key, one]) => [key, entry(asValue(one), AT)])), AT)
}

function isList(plain: Plain): plain is readonly Plain[] {
  return Array.isArray(plain)
}

/** A wholly decided value as plain data; undefined where a part of it is not known. */
export function plainOf(value: Value): Plain | undefined {
  switch (value.kind) {
    case 'scalar':
      return value.value
    case 'text':
      return value.text.some(isHole) ? undefined : textIn(value.text, {})
    case 'error':
      return FAILURE
    case 'list': {
      if (value.rest || (value.ordered ?? value.items.length) < value.items.length) return undefined
      if (value.items.some(one => one.when !== true)) return undefined
      const items = value.items.map(one => plainOf(one.value))
      return items.includes(undefined) ? undefined : deepFailure(items as Plain[])
    }
    case 'map': {
      if (value.rest || [...value.entries.values()].some(one => one.when !== true)) return undefined
      const pairs = [...value.entries].map(([key, one]) => [key, plainOf(one.value)] as const)
      if (pairs.some(([, plain]) => plain === undefined)) return undefined
      const failed = pairs.some(([, plain]) => isFailure(plain!))
      return failed ? FAILURE : Object.fromEntries(pairs as [string, Plain][])
    }
    default:
      return undefined
  }
}

function deepFailure(items: readonly Plain[]): Plain {
  return items.some(isFailure) ? FAILURE : items
}

// ── agreement ──

/** Could the symbolic value be this plain one in the world? What it leaves open agrees with anything. */
export function agrees(value: Value, plain: Plain, world: World): boolean {
  switch (value.kind) {
    case 'choice': {
      const truth = holds(value.if, world)
      if (truth !== false && agrees(value.then, plain, world)) return true
      return truth !== true && agrees(value.else, plain, world)
    }
    case 'unknown':
      return !(value.sym.id in world) || same(world[value.sym.id]!, plain)
    case 'error':
      return isFailure(plain)
    case 'scalar':
      return value.value === plain
    case 'text':
      return typeof plain === 'string' && textAgrees(value.text, plain, world)
    case 'list':
      // A value that fails inside fails wherever it is used.
      return isFailure(plain) ? value.items.some(one => failsIn(one, world)) : listAgrees(value, plain, world)
    case 'map':
      return isFailure(plain)
        ? [...value.entries.values()].some(one => failsIn(one, world))
        : mapAgrees(value, plain, world)
  }
}

function failsIn(one: Item, world: World): boolean {
  return holds(one.when, world) !== false && agrees(one.value, FAILURE, world)
}

function same(a: Plain, b: Plain): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function textAgrees(text: Text, plain: string, world: World): boolean {
  const pattern = text.map(piece => {
    if (!isHole(piece)) return escaped(piece.lit)
    return piece.id in world ? escaped(String(world[piece.id])) : '[^]*'
  })
  return new RegExp(`^${pattern.join('')}$`).test(plain)
}

function escaped(string: string): string {
  return string.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}

function listAgrees(value: ListValue, plain: Plain, world: World): boolean {
  if (!isList(plain)) return false
  const possible = value.items.filter(one => holds(one.when, world) !== false)
  const ordered = Math.min(value.ordered ?? value.items.length, value.items.length)
  const rest = value.rest !== undefined
  const decided = possible.every(one => holds(one.when, world) === true)
  const first = value.items.slice(0, ordered)
  const positions = first.filter(one => holds(one.when, world) === true)
  const certain = first.every(one => holds(one.when, world) !== undefined)
  if (certain && !positions.every((one, i) => i < plain.length && agrees(one.value, plain[i]!, world)))
    return false
  if (decided && !rest && possible.length !== plain.length) return false
  const surely = possible.filter(one => holds(one.when, world) === true)
  if (!surely.every(one => plain.some(p => agrees(one.value, p, world)))) return false
  return rest || plain.every(p => possible.some(one => agrees(one.value, p, world)))
}

function mapAgrees(value: MapValue, plain: Plain, world: World): boolean {
  if (typeof plain !== 'object' || plain === null || isList(plain)) return false
  const object = plain as Record<string, Plain>
  for (const [key, one] of value.entries) {
    const truth = holds(one.when, world)
    if (key in object) {
      if (truth === false && !value.rest) return false
      if (truth !== false && !agrees(one.value, object[key]!, world)) return false
    } else if (truth === true) return false
  }
  return value.rest !== undefined || Object.keys(object).every(key => value.entries.has(key))
}
