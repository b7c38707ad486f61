/** Values as conditions and as strings, and back. */
import type { Range } from '../syntax/source.ts'
import { choice, error, scalar, textValue, unknown } from './build.ts'
import { all, any, type Cond, negate, type Test } from './condition.ts'
import { numberText } from './decimal.ts'
import { derived, freshSym } from './derived.ts'
import { liftAll } from './distribute.ts'
import { remember } from './remember.ts'
import { type Hole, isHole, known, type Sym, type Text } from './text.ts'
import type { ChoiceValue, Plain, ScalarValue, UnknownValue, Value } from './value.ts'

const CONDS = new WeakMap<ChoiceValue, Cond>()

/** A boolean value as a condition. "true" and "1" count as true; what is no boolean is false. */
export function toCond(value: Value): Cond {
  switch (value.kind) {
    case 'scalar':
      return value.value === true
    case 'text':
      return textCond(value.text)
    case 'unknown':
      return isTrue(value.sym, value.type === 'text')
    case 'choice':
      return choiceCond(value)
    default:
      return false
  }
}

function choiceCond(value: ChoiceValue): Cond {
  return remember(CONDS, value, () =>
    any(all(value.if, toCond(value.then)), all(negate(value.if), toCond(value.else))),
  )
}

function textCond(text: Text): Cond {
  const [first] = text
  if (text.length === 1 && first && isHole(first)) return isTrue(first, true)
  const string = known(text)
  return string === 'true' || string === '1'
}

/** A symbol of strings is true when it is "true". */
function isTrue(sym: Sym, isText: boolean): Test {
  const asText = sym.domain ? sym.domain.includes('true') : isText
  return { sym, is: asText ? 'true' : true }
}

/** A condition as a boolean value. */
export function fromCond(cond: Cond, at: Range): Value {
  return choice(cond, scalar(true, at), scalar(false, at), at)
}

const SOLE = new WeakMap<Sym, Text>()

/** A symbol as a text; the same text each time, since caches are keyed by it. */
export function soleText(sym: Sym): Text {
  return remember(SOLE, sym, () => [sym])
}

const SCALARS = new WeakMap<ScalarValue, Text>()

/** A plain value as a string, as both languages convert; undefined for null, lists and maps. */
export function textOf(value: Plain): Text | undefined {
  if (value.kind === 'text') return value.text
  if (value.kind === 'unknown') return soleText(value.sym)
  if (value.kind !== 'scalar' || value.value === null) return undefined
  return remember(SCALARS, value, () => scalarText(value))
}

/** A number with more digits than we hold is a symbol. */
function scalarText(value: ScalarValue): Text {
  const string = spelled(value.value)
  return [
    string === undefined ? { ...derived('tostring', [value]), at: value.at } : { lit: string, at: value.at },
  ]
}

function spelled(value: ScalarValue['value']): string | undefined {
  return typeof value === 'number' ? numberText(value) : String(value)
}

/** The string of a wholly known text, number or bool. */
export function stringOf(value: Value): string | undefined {
  if (value.kind === 'scalar') return value.value === null ? undefined : spelled(value.value)
  return value.kind === 'text' ? known(value.text) : undefined
}

/** Most pieces of one text: strings that are doubled again and again would have no end. */
const MOST_PIECES = 100_000

/**
 * String interpolation: the pieces one after the other, each keeping its place. Where the choices in them have too many
 * combinations, each of them is one symbol: what stands around it is still known.
 */
export function joinText(values: readonly Value[], at: Range): Value {
  const [first] = values
  if (values.length === 1 && first?.kind === 'text') return first
  const joined = liftAll(values, at, parts => joinParts(parts, at))
  const isGivenUp = joined.kind === 'unknown' && values.some(value => value.kind === 'choice')
  return isGivenUp ? liftAll(values.map(folded), at, parts => joinParts(parts, at)) : joined
}

function joinParts(parts: readonly Plain[], at: Range): Value {
  const pieces: Text[number][] = []
  for (const part of parts) {
    const own = piecesOf(part)
    if (!own) return error(`${nounOf(part)} cannot be part of a string`, part.at)
    if (pieces.length + own.length > MOST_PIECES)
      return unknown(freshSym('a text that is too long', []), at, { type: 'text' })
    for (const piece of own) pieces.push(piece)
  }
  return textValue(pieces, at)
}

function folded(value: Value): Value {
  return value.kind === 'choice' ? unknown(derived('tostring', [value]), value.at, { type: 'text' }) : value
}

function piecesOf(value: Plain): Text | undefined {
  return value.kind === 'unknown' ? [holeOf(value)] : textOf(value)
}

/** An unknown as a piece of a text: with its place and its structure, for a reader of the text. */
function holeOf(value: UnknownValue): Hole {
  return { ...value.sym, at: value.at, value }
}

function nounOf(value: Plain): string {
  if (value.kind === 'list') return 'a list'
  return value.kind === 'map' ? 'a map' : 'null'
}
