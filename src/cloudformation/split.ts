/**
 * Fn::Split.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-split.html
 */
import { derive, type File, piecesOf, type Range } from '../syntax/source.ts'
import { item, list, textValue } from '../value/build.ts'
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

function split(delimiter: Plain, string: Plain, at: Range): Value {
  const by = stringOf(delimiter)
  const whole = textOf(string)
  if (!by || !whole?.every(piece => !isHole(piece) || cannotHold(piece, by))) {
    return derivedUnknown('Fn::Split', [delimiter, string], at, 'list')
  }
  const parts = partsOf(whole, by, at.file).map(part => item(textValue(part, part[0]?.at ?? string.at)))
  return list(parts, string.at)
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
