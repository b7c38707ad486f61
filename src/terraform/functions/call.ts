/** What a function of Terraform is here: from values to a value, choices among them included. */
import type { Files } from '../../syntax/files.ts'
import type { Lit, Range, Source } from '../../syntax/source.ts'
import { choice, error, isAbsent, scalar, stringValue, textValue } from '../../value/build.ts'
import { symbolIs } from '../../value/condition.ts'
import { numberText, parseNumber } from '../../value/decimal.ts'
import { derivedUnknown, lift } from '../../value/lift.ts'
import { isHole, known, type Scalar, type Sym, type Text } from '../../value/text.ts'
import { MOST_ALTERNATIVES, type Plain, type UnknownType, type Value } from '../../value/value.ts'

/** Where a call stands and what it can reach. */
export interface Call {
  /** The call: the place of what it computes. */
  readonly at: Range
  /** The folder of the module, as a path of the project. */
  readonly folder: string
  readonly files: Files
  /** Evaluates a template with variables. */
  readonly renderTemplate: (template: Source, variables: Value, at: Range) => Value
  /** Most elements that a function may make. */
  readonly limit: number
}

export type Fn = (args: readonly Value[], call: Call) => Value

export interface Definition {
  readonly name: string
  /** The fewest and the most arguments. */
  readonly least: number
  readonly most: number
  readonly fn: Fn
}

/** A function with a fixed number of arguments, or with `least` to `most`. */
export function define(name: string, least: number, most: number, fn: Fn): Definition {
  return { name, least, most, fn }
}

export const ANY_NUMBER = Number.POSITIVE_INFINITY

/** Longer strings are not computed: each step of a chain of calls could double them. */
export const LONGEST = 4_000_000
const MOST_PIECES = 100_000

/** How many known letters a text has. */
export function lengthOfText(text: Text): number {
  return text.reduce((sum, piece) => sum + (isHole(piece) ? 0 : piece.lit.length), 0)
}

function isTooLong(value: Value): boolean {
  return value.kind === 'text' && (value.text.length > MOST_PIECES || lengthOfText(value.text) > LONGEST)
}

/** Symbols with more values than this are not replaced by each of them. */
const MOST_VALUES = 8

export type PlainFn = (plain: readonly Plain[], call: Call) => Value | undefined

interface PlainOptions {
  /** What the result is where it cannot be told. */
  readonly type?: UnknownType | 'set'
  /** Null is an argument like others; else it is refused. */
  readonly takesNull?: boolean
}

/**
 * A function over plain values. Where it gives undefined the result depends on a symbol: each value of the symbol's
 * domain is tried, if there are few; else the result is unknown, the same for the same arguments.
 */
export function onPlain(name: string, f: PlainFn, { type, takesNull = false }: PlainOptions = {}): Fn {
  return (args, call) => {
    const run = (plain: readonly Plain[]): Value | undefined => {
      if (!takesNull && plain.some(isAbsent)) return error(`an argument of ${name}() is null`, call.at)
      const result = f(plain, call)
      return result && isTooLong(result) ? undefined : result
    }
    const giveUp = (plain: readonly Plain[]) => unknownResult(name, plain, call.at, type)
    return lift(args, call.at, (...plain) => {
      const result = run(plain)
      if (result) return result
      const expanded = plain.map(valuesOfSymbols)
      if (expanded.every((value, i) => value === plain[i])) return giveUp(plain)
      return lift(expanded, call.at, (...values) => run(values) ?? giveUp(values))
    })
  }
}

function unknownResult(name: string, args: readonly Plain[], at: Range, type: PlainOptions['type']): Value {
  if (type !== 'set') return derivedUnknown(name, args, at, type)
  return { ...derivedUnknown(name, args, at, 'list'), isSet: true }
}

/** The same over arguments that are all strings; numbers and bools are converted. */
export function onTexts(
  name: string,
  f: (texts: readonly Text[], call: Call, plain: readonly Plain[]) => Value | undefined,
  options: PlainOptions = {},
): Fn {
  return onPlain(
    name,
    (plain, call) => {
      const texts: Text[] = []
      for (const value of plain) {
        const text = textFrom(value)
        if (text === 'none') return error(`${name}() takes strings`, call.at)
        if (text === undefined) return undefined
        texts.push(text)
      }
      return f(texts, call, plain)
    },
    options,
  )
}

/** The same over strings that are wholly known. */
export function onStrings(
  name: string,
  f: (strings: readonly string[], call: Call) => Value | undefined,
  options: PlainOptions = {},
): Fn {
  return onTexts(
    name,
    (texts, call) => {
      const strings = texts.map(known)
      return strings.every(string => string !== undefined) ? f(strings, call) : undefined
    },
    options,
  )
}

// ── arguments ──

/** A value as a string: `none` for lists, maps and null, undefined for a number that cannot be spelled exactly. */
export function textFrom(value: Plain): Text | undefined | 'none' {
  if (value.kind === 'text') return value.text
  if (value.kind === 'unknown') {
    if (value.type === 'list' || value.type === 'map') return undefined
    return [{ ...value.sym, at: value.at, value }]
  }
  if (value.kind !== 'scalar' || value.value === null) return 'none'
  if (typeof value.value === 'boolean') return [{ lit: String(value.value), at: value.at }]
  const spelled = numberText(value.value)
  return spelled === undefined ? undefined : [{ lit: spelled, at: value.at }]
}

/** A value as a number; `unknown` where it depends on a symbol, `none` where it is no number. */
export function numberFrom(value: Plain): number | 'unknown' | 'none' {
  if (value.kind === 'unknown') return 'unknown'
  if (value.kind === 'scalar' && typeof value.value === 'number') return value.value
  if (value.kind !== 'text') return 'none'
  const string = known(value.text)
  return string === undefined ? 'unknown' : parseNumber(string)
}

/** A value with symbols that have few values, as a choice between those; else the value itself. */
function valuesOfSymbols(value: Plain): Value {
  const syms = value.kind === 'unknown' ? [value.sym] : value.kind === 'text' ? value.text.filter(isHole) : []
  const finite = [...new Map(syms.filter(domainOf).map(sym => [sym.id, sym])).values()]
  const ways = finite.reduce((product, sym) => product * domainOf(sym)!.length, 1)
  return ways <= MOST_ALTERNATIVES ? chosen(value, finite) : value
}

/** A choice over the values of the first symbol, then of the others. */
function chosen(value: Plain, [sym, ...others]: readonly Sym[]): Value {
  if (!sym) return value
  const [last, ...before] = domainOf(sym)!.toReversed()
  return before.reduce<Value>(
    (next, is) => choice(symbolIs(sym, is), chosen(put(value, sym, is), others), next, value.at),
    chosen(put(value, sym, last!), others),
  )
}

function put(value: Plain, sym: Sym, is: Scalar): Plain {
  if (value.kind === 'unknown')
    return typeof is === 'string' ? stringValue(is, value.at) : scalar(is, value.at)
  if (value.kind !== 'text') return value
  const pieces = value.text.map(piece => (isHole(piece) && piece.id === sym.id ? litOf(is, piece.at) : piece))
  return textValue(pieces, value.at)
}

function litOf(is: Scalar, at: Range | undefined): Lit {
  return at ? { lit: String(is), at } : { lit: String(is) }
}

/** The few values that a symbol can have. */
export function domainOf(sym: Sym): readonly Scalar[] | undefined {
  const domain = sym.by ? valuesBy(sym.by) : sym.domain
  return domain && domain.length > 0 && domain.length <= MOST_VALUES ? domain : undefined
}

function valuesBy(by: NonNullable<Sym['by']>): readonly Scalar[] | undefined {
  const values = by.sym.domain?.map(value => by.values[String(value)])
  if (!values?.every(value => value !== undefined)) return undefined
  return [...new Set(values)]
}
