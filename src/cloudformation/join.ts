/** Fn::Join, and what it shares with Fn::Sub: strings put together in pieces, within bounds. */
import type { Range } from '../syntax/source.ts'
import { choice, item, stringValue } from '../value/build.ts'
import { derivedUnknown, joinText, lift, stringOf } from '../value/lift.ts'
import { remembered } from '../value/remember.ts'
import { isHole, type Text } from '../value/text.ts'
import type { ChoiceValue, Item, Plain, Value } from '../value/value.ts'
import { argumentsOf, type Call } from './calls.ts'
import type { Evaluator } from './evaluator.ts'

/** A longer text is unknown: names that hold other names twice grow without end. */
const MOST_PIECES = 10_000
const MOST_LETTERS = 1_000_000
/** Elements that are there under a condition: each doubles the number of results. */
const MOST_GUARDED = 6

/** `Fn::Join: [delimiter, list]`; elements that are AWS::NoValue are left out with their delimiter. */
export function callJoin(call: Call, evaluator: Evaluator): Value {
  const [delimiter, list] = argumentsOf(call).map(argument => evaluator.value(argument))
  if (!delimiter || !list) return evaluator.opaque('Fn::Join', call.at)
  return lift([delimiter, list], call.at, (between, elements) => join(between, elements, call.at, evaluator))
}

function join(delimiter: Plain, list: Plain, at: Range, evaluator: Evaluator): Value {
  const between = stringOf(delimiter)
  const unjoined = () => derivedUnknown('Fn::Join', [delimiter, list], at, 'text')
  if (between === undefined || list.kind !== 'list' || list.rest) return unjoined()
  if (between === '') return joinParts(list.items.map(partOf), at, evaluator)
  const guarded = list.items.filter(element => element.when !== true).length
  if (guarded > MOST_GUARDED) return unjoined()
  return joinItems(list.items, stringValue(between, delimiter.at), at, evaluator)
}

/** Without a delimiter, an element that is not there is an empty one. */
function partOf({ when, value }: Item): Value {
  return choice(when, value, stringValue('', value.at), value.at)
}

/** Joins elements of which some are guarded: with and without each. */
function joinItems(items: readonly Item[], delimiter: Value, at: Range, evaluator: Evaluator): Value {
  const guarded = items.findIndex(element => element.when !== true)
  if (guarded < 0) return joinAll(items, delimiter, at, evaluator)
  const { when, value } = items[guarded]!
  const withIt = joinItems(items.with(guarded, item(value)), delimiter, at, evaluator)
  const withoutIt = joinItems(items.toSpliced(guarded, 1), delimiter, at, evaluator)
  return choice(when, withIt, withoutIt, at)
}

function joinAll(items: readonly Item[], delimiter: Value, at: Range, evaluator: Evaluator): Value {
  const parts = items.flatMap((element, index) =>
    index === 0 ? [element.value] : [delimiter, element.value],
  )
  return joinParts(parts, at, evaluator)
}

/** One string of several parts. A lone part is itself, so that a reference stays one; an overlong text is unknown. */
export function joinParts(parts: readonly Value[], at: Range, evaluator: Evaluator): Value {
  const [first] = parts
  if (parts.length === 1 && first) return first
  const pieces = piecesIn(parts)
  const isTooLong = pieces === undefined || !evaluator.spend(pieces)
  return isTooLong ? evaluator.opaque('limit', at) : joinText(parts, at)
}

/** How many pieces the parts have together; undefined if they are too many, or hold too many letters. */
function piecesIn(parts: readonly Value[]): number | undefined {
  let pieces = 0
  let letters = 0
  for (const part of parts) {
    const size = sizeOf(part)
    pieces += size.pieces
    letters += size.letters
    if (pieces > MOST_PIECES || letters > MOST_LETTERS) return undefined
  }
  return pieces
}

interface Size {
  readonly pieces: number
  readonly letters: number
}

const LONE: Size = { pieces: 1, letters: 0 }

function sizeOf(value: Value): Size {
  if (value.kind === 'choice') return sizeOfLongest(value)
  return value.kind === 'text' ? sizeOfText(value.text) : LONE
}

/** The size of the longest alternative. Remembered, since choices share parts. */
const sizeOfLongest = remembered((value: ChoiceValue): Size => {
  const then = sizeOf(value.then)
  const otherwise = sizeOf(value.else)
  return {
    pieces: Math.max(then.pieces, otherwise.pieces),
    letters: Math.max(then.letters, otherwise.letters),
  }
})

const sizeOfText = remembered((text: Text): Size => {
  const letters = text.reduce((sum, piece) => sum + (isHole(piece) ? 1 : piece.lit.length), 0)
  return { pieces: text.length, letters }
})
