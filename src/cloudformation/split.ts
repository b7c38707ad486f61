/**
 * Fn::Split.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-split.html
 */
import { derive, type File, piecesOf, type Range } from '../syntax/source.ts'
import { item, list, textValue } from '../value/build.ts'
import { partlyOrdered } from '../value/gather.ts'
import { matches } from '../value/glob.ts'
import { derivedUnknown, lift, stringOf, textOf } from '../value/lift.ts'
import { type Hole, isHole, type Text, text } from '../value/text.ts'
import type { Plain, Value } from '../value/value.ts'
import { argumentsOf, type Call } from './calls.ts'
import type { Evaluator } from './evaluator.ts'

export function callSplit(call: Call, evaluator: Evaluator): Value {
  const [delimiter, string] = argumentsOf(call).map(argument => evaluator.value(argument))
  if (!delimiter || !string) return evaluator.opaque('Fn::Split', call.at)
  return lift([delimiter, string], call.at, (by, whole) => split(by, whole, call.at))
}

/** A part with a symbol that may hold the delimiter stands for any number of parts. */
function split(delimiter: Plain, string: Plain, at: Range): Value {
  const by = stringOf(delimiter)
  const whole = textOf(string)
  const unsplit = () => derivedUnknown('Fn::Split', [delimiter, string], at, 'list')
  if (!by || !whole) return unsplit()
  const parts = partsOf(whole, by, at.file)
  const isSure = (part: Text) => part.every(piece => !isHole(piece) || cannotHold(piece, by))
  const sure = parts.filter(isSure)
  const isWhole = sure.length === parts.length
  // a longer delimiter may begin in a symbol and end behind it
  if (!isWhole && (sure.length === 0 || by.length > 1)) return unsplit()
  const items = sure.map(part => item(textValue(part, part[0]?.at ?? string.at)))
  const first = parts.findIndex(part => !isSure(part))
  return isWhole ? list(items, string.at) : partlyOrdered(items, first, string.at, unsplit().sym)
}

/** Whether a symbol can hold the delimiter, alone or together with its neighbours. */
function cannotHold(hole: Hole, delimiter: string): boolean {
  if (delimiter.length > 1 || '*?'.includes(delimiter)) return false
  return matches(text(`*${delimiter}*`), [hole]) === 'no'
}

function partsOf(whole: Text, delimiter: string, file: File): Text[] {
  const source = derive(whole, file)
  const parts: Text[] = []
  let from = 0
  for (let to = source.text.indexOf(delimiter); to >= 0; to = source.text.indexOf(delimiter, from)) {
    parts.push(piecesOf(source, from, to))
    from = to + delimiter.length
  }
  return [...parts, piecesOf(source, from, source.text.length)]
}
