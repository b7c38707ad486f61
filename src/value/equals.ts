/** Equality of values, as conditions that scenarios can decide wherever that is possible. */
import type { Range } from '../syntax/source.ts'
import { textValue } from './build.ts'
import { all, allOf, anyOf, type Cond, symbolIs } from './condition.ts'
import { fromCond, soleText, textOf, toCond } from './convert.ts'
import { derived, valueKey } from './derived.ts'
import { lift } from './distribute.ts'
import { same } from './glob.ts'
import { holesOf } from './substitute.ts'
import { isHole, known, type Scalar, type Sym, type Text } from './text.ts'
import type { ListValue, MapValue, Plain, UnknownValue, Value } from './value.ts'

/** Lists and maps nested deeper are compared by an opaque test. */
const DEEPEST = 32
/** And so are those with more values: lists that hold one list twice, sixty times over, have no end. */
const MOST_VALUES = 1_000

/** How deep a comparison is, and what is left of its budget. */
interface Effort {
  readonly depth: number
  readonly budget: { left: number }
}

function effort(): Effort {
  return { depth: 0, budget: { left: MOST_VALUES } }
}

const NOWHERE: Range = { file: { path: '', text: '' }, start: 0, end: 0 }

/**
 * Equality as Terraform's `==`: a string never equals a number or a bool.
 * https://developer.hashicorp.com/terraform/language/expressions/operators#equality-operators
 */
export function equals(a: Value, b: Value, at: Range): Value {
  const spent = effort()
  const equal = equalsAt(a, b, at, spent)
  if (spent.budget.left >= 0) return equal
  return lift([a, b], at, (x, y) => fromCond(opaque(x, y), at))
}

/**
 * Equality of both values' strings, as Fn::Equals: its parameters are all strings.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-conditions.html#intrinsic-function-reference-conditions-equals
 */
export function equalsText(a: Value, b: Value, at: Range): Value {
  return lift([a, b], at, (x, y) => {
    const [left, right] = [textOf(x), textOf(y)]
    return fromCond(left && right ? equalTexts(left, right) : equalPlain(x, y, at, effort()), at)
  })
}

function equalsAt(a: Value, b: Value, at: Range, spent: Effort): Value {
  return lift([a, b], at, (x, y) => fromCond(equalPlain(x, y, at, spent), at))
}

function equalPlain(a: Plain, b: Plain, at: Range, spent: Effort): Cond {
  if (a.kind === 'unknown') return b.kind === 'unknown' ? equalUnknowns(a, b) : equalUnknown(a, b)
  if (b.kind === 'unknown') return equalUnknown(b, a)
  if (a.kind === 'text' && b.kind === 'text') return equalTexts(a.text, b.text)
  if (a.kind === 'scalar' && b.kind === 'scalar') return a.value === b.value
  if (a.kind !== b.kind) return false
  if (spent.depth > DEEPEST || spent.budget.left < 0) return opaque(a, b)
  spent.budget.left -= 1
  if (a.kind === 'list' && b.kind === 'list') return equalLists(a, b, at, spent)
  if (a.kind === 'map' && b.kind === 'map') return equalMaps(a, b, at, spent)
  return false
}

/** Two symbols of finite domain are equal when they have one of the values that both can have. */
function equalUnknowns(a: UnknownValue, b: UnknownValue): Cond {
  if (a.sym.id === b.sym.id) return true
  const [left, right] = [a.sym.domain, b.sym.domain]
  if (!left || !right) return opaque(a, b)
  const both = left.filter(value => right.includes(value))
  return anyOf(both.map(value => all(symbolIs(a.sym, value), symbolIs(b.sym, value))))
}

function equalUnknown(a: UnknownValue, b: Exclude<Plain, UnknownValue>): Cond {
  if (!canBe(a, b)) return false
  if (b.kind === 'scalar') return symbolIs(a.sym, b.value)
  if (b.kind !== 'text') return opaque(a, b)
  const string = known(b.text)
  return string === undefined ? equalTexts(soleText(a.sym), b.text) : symbolIs(a.sym, string)
}

/** Do the kinds allow that they are equal? An attribute of a resource is not null. */
function canBe(a: UnknownValue, b: Exclude<Plain, UnknownValue>): boolean {
  if (b.kind === 'scalar' && b.value === null) return a.nullable ?? !a.ref
  return a.type === undefined || a.type === typeOf(b)
}

function typeOf(value: Exclude<Plain, UnknownValue>): string {
  if (value.kind !== 'scalar') return value.kind
  return typeof value.value === 'number' ? 'number' : 'bool'
}

function equalTexts(a: Text, b: Text): Cond {
  const [left, right] = [known(a), known(b)]
  const mayBe = isOneOf(right, a) || isOneOf(left, b)
  const verdict = mayBe ? 'maybe' : same(a, b)
  if (verdict !== 'maybe') return verdict === 'yes'
  if (right !== undefined) return whenIs(a, right) ?? opaqueTexts(a, b)
  return (left === undefined ? undefined : whenIs(b, left)) ?? opaqueTexts(a, b)
}

/** Is the string one of the values that the text, a sole symbol, may have? Then nothing else has to be asked. */
function isOneOf(string: string | undefined, [sym, ...others]: Text): boolean {
  if (string === undefined || !sym || !isHole(sym) || others.length > 0) return false
  return sym.domain !== undefined && sym.domain.length > 1 && sym.domain.includes(string)
}

/** What a text's symbols must be for the whole to be this string; undefined where there are several ways. */
function whenIs(text: Text, string: string): Cond | undefined {
  const [hole, ...others] = holesOf(text)
  if (!hole) return undefined
  if (string === '' && text.length === others.length + 1) {
    return allOf(holesOf(text).map(each => textIs(each, '')))
  }
  if (others.length > 0) return undefined
  const index = text.indexOf(hole)
  const before = known(text.slice(0, index))!
  const after = known(text.slice(index + 1))!
  const end = string.length - after.length
  const fits = string.startsWith(before) && string.endsWith(after) && end >= before.length
  return fits && textIs(hole, string.slice(before.length, end))
}

/** The symbol's string is this: numbers and bools of its domain are compared as they are written. */
function textIs(sym: Sym, string: string): Cond {
  const value = sym.domain?.find(
    (one): one is Exclude<Scalar, null> => one !== null && String(one) === string,
  )
  return symbolIs(sym, value ?? string)
}

function opaqueTexts(a: Text, b: Text): Cond {
  return opaque(textValue(a, NOWHERE), textValue(b, NOWHERE))
}

/** A test of its own. Whichever stands first, it is the same one. */
function opaque(a: Value, b: Value): Cond {
  const pair = valueKey(a) < valueKey(b) ? [a, b] : [b, a]
  return { sym: { ...derived('==', pair), domain: [true, false] }, is: true }
}

function equalLists(a: ListValue, b: ListValue, at: Range, spent: Effort): Cond {
  if (!isSettled(a) || !isSettled(b)) return opaque(a, b)
  if (a.items.length !== b.items.length) return false
  return allEqual(
    a.items.map((item, i) => [item.value, b.items[i]!.value]),
    at,
    spent,
  )
}

/** All its elements are known to be there, each in its position. */
function isSettled({ items, rest, ordered }: ListValue): boolean {
  return !rest && ordered === undefined && items.every(item => item.when === true)
}

function equalMaps(a: MapValue, b: MapValue, at: Range, spent: Effort): Cond {
  const guarded = [...a.entries.values(), ...b.entries.values()].some(entry => entry.when !== true)
  if (guarded || a.rest || b.rest) return opaque(a, b)
  if (a.entries.size !== b.entries.size) return false
  const pairs: [Value, Value][] = []
  for (const [key, { value }] of a.entries) {
    const other = b.entries.get(key)
    if (!other) return false
    pairs.push([value, other.value])
  }
  return allEqual(pairs, at, spent)
}

function allEqual(pairs: readonly (readonly [Value, Value])[], at: Range, spent: Effort): Cond {
  const conds: Cond[] = []
  for (const [a, b] of pairs) {
    const cond = toCond(equalsAt(a, b, at, { ...spent, depth: spent.depth + 1 }))
    if (cond === false) return false
    conds.push(cond)
  }
  return allOf(conds)
}
