/** Equality of values, as conditions that scenarios can decide wherever that is possible. */
import type { Range } from '../syntax/source.ts'
import { all, type Cond, symbolIs } from './condition.ts'
import { derived } from './derived.ts'
import { lift } from './distribute.ts'
import { same } from './glob.ts'
import { fromCond, soleText, textOf, toCond } from './convert.ts'
import { isHole, known, type Scalar, type Sym, type Text } from './text.ts'
import type { ListValue, MapValue, Plain, ScalarValue, UnknownValue, Value } from './value.ts'

const DEEPEST = 32

/** Equality as Terraform's `==`: a string never equals a number or a bool. */
export function equals(a: Value, b: Value, at: Range): Value {
  return equalsAt(a, b, at, 0)
}

function equalsAt(a: Value, b: Value, at: Range, depth: number): Value {
  return lift([a, b], at, (x, y) => fromCond(equalPlain(x, y, at, depth), at))
}

/** Equality of both values' strings, as Fn::Equals of CloudFormation: its parameters are all strings. */
export function equalsText(a: Value, b: Value, at: Range): Value {
  return lift([a, b], at, (x, y) => {
    const [left, right] = [textOf(x), textOf(y)]
    if (left && right) return fromCond(equalTexts(left, right), at)
    return fromCond(equalPlain(x, y, at, 0), at)
  })
}

function equalPlain(a: Plain, b: Plain, at: Range, depth: number): Cond {
  if (a.kind === 'unknown') return equalUnknown(a, b)
  if (b.kind === 'unknown') return equalUnknown(b, a)
  if (a.kind === 'text' && b.kind === 'text') return equalTexts(a.text, b.text)
  if (a.kind === 'scalar' && b.kind === 'scalar') return a.value === b.value
  if (depth > DEEPEST) return opaque(a, b)
  if (a.kind === 'list' && b.kind === 'list') return equalLists(a, b, at, depth)
  if (a.kind === 'map' && b.kind === 'map') return equalMaps(a, b, at, depth)
  return false
}

function equalUnknown(a: UnknownValue, b: Plain): Cond {
  if (b.kind === 'unknown') return a.sym.id === b.sym.id ? true : opaque(a, b)
  if (!canBe(a, b)) return false
  if (b.kind === 'scalar') return symbolIs(a.sym, b.value)
  if (b.kind !== 'text') return opaque(a, b)
  const string = known(b.text)
  return string === undefined ? equalTexts(soleText(a.sym), b.text) : symbolIs(a.sym, string)
}

/** Do the kinds allow that they are equal? An attribute of a resource is never null. */
function canBe(a: UnknownValue, b: Exclude<Plain, UnknownValue>): boolean {
  if (b.kind === 'scalar' && b.value === null) return !a.ref
  return a.type === undefined || a.type === typeOf(b)
}

function typeOf(value: ScalarValue | Exclude<Plain, UnknownValue | ScalarValue>): string {
  if (value.kind !== 'scalar') return value.kind
  return typeof value.value === 'number' ? 'number' : 'bool'
}

/** Two texts. With one symbol between known stretches it is that symbol that is asked. */
function equalTexts(a: Text, b: Text): Cond {
  const verdict = same(a, b)
  if (verdict !== 'maybe') return verdict === 'yes'
  const [left, right] = [known(a), known(b)]
  const asked = right !== undefined ? around(a, right) : left !== undefined ? around(b, left) : undefined
  return asked ? textIs(asked.sym, asked.is) : { sym: opaqueTexts(a, b), is: true }
}

/** What the only symbol of a text must be for the whole to be this string. */
function around(text: Text, string: string): { sym: Sym; is: string } | undefined {
  const index = text.findIndex(isHole)
  const sym = text[index]
  if (!sym || !isHole(sym) || text.slice(index + 1).some(isHole)) return undefined
  const before = known(text.slice(0, index))!
  const after = known(text.slice(index + 1))!
  return { sym, is: string.slice(before.length, string.length - after.length) }
}

/** The symbol's string is this: numbers and bools of its domain are compared as they are written. */
function textIs(sym: Sym, string: string): Cond {
  const value = sym.domain?.find((value): value is Exclude<Scalar, null> => String(value) === string)
  return symbolIs(sym, value ?? string)
}

function opaqueTexts(a: Text, b: Text): Sym {
  const at = { file: { path: '', text: '' }, start: 0, end: 0 }
  return opaqueSym({ kind: 'text', text: a, at }, { kind: 'text', text: b, at })
}

function opaque(a: Value, b: Value): Cond {
  return { sym: opaqueSym(a, b), is: true }
}

function opaqueSym(a: Value, b: Value): Sym {
  return { ...derived('==', [a, b]), domain: [true, false] }
}

function equalLists(a: ListValue, b: ListValue, at: Range, depth: number): Cond {
  const guarded = [...a.items, ...b.items].some(item => item.when !== true)
  if (guarded || a.rest || b.rest) return opaque(a, b)
  if (a.items.length !== b.items.length) return false
  return allEqual(a.items.map((item, i) => [item.value, b.items[i]!.value] as const), at, depth)
}

function equalMaps(a: MapValue, b: MapValue, at: Range, depth: number): Cond {
  const guarded = [...a.entries.values(), ...b.entries.values()].some(entry => entry.when !== true)
  if (guarded || a.rest || b.rest) return opaque(a, b)
  if (a.entries.size !== b.entries.size) return false
  const pairs: (readonly [Value, Value])[] = []
  for (const [key, { value }] of a.entries) {
    const other = b.entries.get(key)
    if (!other) return false
    pairs.push([value, other.value])
  }
  return allEqual(pairs, at, depth)
}

function allEqual(pairs: readonly (readonly [Value, Value])[], at: Range, depth: number): Cond {
  const conds: Cond[] = []
  for (const [a, b] of pairs) {
    const cond = toCond(equalsAt(a, b, at, depth + 1))
    if (cond === false) return false
    conds.push(cond)
  }
  return all(...conds)
}
