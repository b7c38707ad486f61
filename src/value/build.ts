/** Constructors of values: every one takes the place last. */
import type { Range } from '../syntax/source.ts'
import { type Cond, negate } from './condition.ts'
import { freshSym } from './derived.ts'
import { remember } from './remember.ts'
import { isHole, type Sym, type Text } from './text.ts'
import type {
  ChoiceValue,
  Entry,
  ErrorValue,
  Item,
  ListValue,
  MapValue,
  Ref,
  ScalarValue,
  TextValue,
  UnknownType,
  UnknownValue,
  Value,
  Via,
} from './value.ts'

export function scalar(value: number | boolean | null, at: Range): ScalarValue {
  return { kind: 'scalar', value, at }
}

/** The null that means "not given". */
export function absent(at: Range): ScalarValue {
  return scalar(null, at)
}

export function isAbsent(value: Value): boolean {
  return value.kind === 'scalar' && value.value === null
}

export function textValue(text: Text, at: Range): TextValue {
  return { kind: 'text', text, at }
}

/** A known string, written at `at`. */
export function stringValue(string: string, at: Range): TextValue {
  return textValue([{ lit: string, at }], at)
}

export function list(items: readonly Item[], at: Range, rest?: Sym): ListValue {
  return rest ? { kind: 'list', items, at, rest } : { kind: 'list', items, at }
}

export function map(entries: ReadonlyMap<string, Entry>, at: Range, rest?: Sym): MapValue {
  return rest ? { kind: 'map', entries, at, rest } : { kind: 'map', entries, at }
}

export function item(value: Value, when: Cond = true): Item {
  return { value, when }
}

export function entry(value: Value, key: Range, when: Cond = true): Entry {
  return { value, when, key }
}

/** An item whose value is computed once, when it is first asked for. Do not spread it: that asks. */
export function lazyItem(when: Cond, compute: () => Value): Item {
  return new LazyItem(when, compute)
}

/** An entry whose value is computed once, when it is first asked for. Do not spread it: that asks. */
export function lazyEntry(key: Range, when: Cond, compute: () => Value): Entry {
  return new LazyEntry(key, when, compute)
}

class LazyItem implements Item {
  readonly when: Cond
  #compute: (() => Value) | undefined
  #value: Value | undefined

  constructor(when: Cond, compute: () => Value) {
    this.when = when
    this.#compute = compute
  }

  get value(): Value {
    const compute = this.#compute
    if (compute) {
      this.#compute = undefined
      this.#value = compute()
    }
    return this.#value ?? OWN_VALUE
  }
}

class LazyEntry extends LazyItem implements Entry {
  readonly key: Range

  constructor(key: Range, when: Cond, compute: () => Value) {
    super(when, compute)
    this.key = key
  }
}

const NOWHERE: Range = { file: { path: '', text: '' }, start: 0, end: 0 }

/** What a lazy value is to itself while it is computed. */
const OWN_VALUE: UnknownValue = {
  kind: 'unknown',
  sym: { id: 'own-value', label: 'a value that refers to itself' },
  at: NOWHERE,
}

export interface UnknownOptions {
  readonly type?: UnknownType
  readonly nullable?: boolean
  readonly ref?: Ref
}

export function unknown(sym: Sym, at: Range, options: UnknownOptions = {}): UnknownValue {
  return { kind: 'unknown', sym, at, ...options }
}

/** A value that cannot be computed; `why` in the user's words. */
export function error(why: string, at: Range): ErrorValue {
  return { kind: 'error', why, at }
}

/**
 * `then` where the condition holds, else `otherwise`; one of them where that is no question.
 * Choices in choices in choices … are unknown at last.
 */
export function choice(cond: Cond, then: Value, otherwise: Value, at: Range): Value {
  if (cond === true || then === otherwise) return then
  if (cond === false) return otherwise
  if (isSame(then, otherwise)) return then
  if (typeof cond === 'object' && 'not' in cond) return choice(negate(cond), otherwise, then, at)
  const made: ChoiceValue = { kind: 'choice', if: cond, then, else: otherwise, at }
  return depthOf(made) > DEEPEST ? unknown(freshSym('one of too many values', [made]), at) : made
}

const DEEPEST = 500
const DEPTHS = new WeakMap<Value, number>()

function depthOf(value: Value): number {
  if (value.kind !== 'choice') return 0
  return remember(DEPTHS, value, () => 1 + Math.max(depthOf(value.then), depthOf(value.else)))
}

/** Nothing hangs on a condition that has the same value on both sides. */
function isSame(a: Value, b: Value): boolean {
  if (a.rests || b.rests || a.imported || b.imported) return false
  if (a.ref?.to !== b.ref?.to || a.ref?.attr !== b.ref?.attr) return false
  if (a.kind === 'scalar') return b.kind === 'scalar' && a.value === b.value
  if (a.kind === 'unknown') return b.kind === 'unknown' && isSameUnknown(a, b)
  return a.kind === 'text' && b.kind === 'text' && !a.decoded && !b.decoded && isSameText(a.text, b.text)
}

/** Each reference to nothing has its own place. */
function isSameUnknown(a: UnknownValue, b: UnknownValue): boolean {
  const isDeclared = a.undeclared === undefined && b.undeclared === undefined
  return isDeclared && a.sym.id === b.sym.id && a.type === b.type && a.nullable === b.nullable
}

/** Longer texts are compared where it matters. */
const MOST_COMPARED = 8

function isSameText(a: Text, b: Text): boolean {
  if (a.length !== b.length || a.length > MOST_COMPARED) return false
  return a.every((piece, index) => isSamePiece(piece, b[index]!))
}

function isSamePiece(a: Text[number], b: Text[number]): boolean {
  if (isHole(a)) return isHole(b) && a.id === b.id
  return !isHole(b) && a.lit === b.lit
}

/** The value as an attribute of a resource. */
export function withRef(value: Value, ref: Ref): Value {
  return { ...value, ref }
}

/** The value, reached through one more reference. */
export function withVia(value: Value, at: Range, what: string): Value {
  const via: Via = value.via ? { at, what, next: value.via } : { at, what }
  return { ...value, via }
}

const THEN = new WeakMap<ChoiceValue, Value>()
const ELSE = new WeakMap<ChoiceValue, Value>()

/** One side of a choice. What is said of the whole choice (reference, hops, defaults) is said of its sides. */
export function branch(value: ChoiceValue, side: 'then' | 'else'): Value {
  const plain = value[side]
  if (!value.ref && !value.via && !value.rests) return plain
  return remember(side === 'then' ? THEN : ELSE, value, () => inherit(plain, value))
}

function inherit(value: Value, from: Value): Value {
  const ref = from.ref ?? value.ref
  const via = from.via && value.via ? chain(from.via, value.via) : (from.via ?? value.via)
  const rests = from.rests && value.rests ? [...from.rests, ...value.rests] : (from.rests ?? value.rests)
  return { ...value, ...(ref && { ref }), ...(via && { via }), ...(rests && { rests }) }
}

/** More hops than these nobody reads: the others between them and the inner ones are left out. */
const MOST_HOPS = 20

function chain(outer: Via, inner: Via, left = MOST_HOPS): Via {
  return { ...outer, next: outer.next && left > 1 ? chain(outer.next, inner, left - 1) : inner }
}
