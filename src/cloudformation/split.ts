/** Fn::Split: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-split.html */
import type { Range } from '../syntax/source.ts'
import { item, list, textValue } from '../value/build.ts'
import { matches } from '../value/glob.ts'
import { derivedUnknown, lift, stringOf, textOf } from '../value/lift.ts'
import { type Hole, isHole, type Text, text } from '../value/text.ts'
import type { Plain, Value } from '../value/value.ts'
import { argumentsOf, type Call } from './calls.ts'
import type { Evaluator } from './evaluator.ts'
import { cut } from './literals.ts'

export function callSplit(call: Call, evaluator: Evaluator): Value {
  const [delimiter, string] = argumentsOf(call).map(argument => evaluator.value(argument))
  if (!delimiter || !string) return evaluator.opaque('Fn::Split', call.at)
  return lift([delimiter, string], call.at, (by, whole) => split(by, whole, call.at))
}

function split(delimiter: Plain, string: Plain, at: Range): Value {
  const by = stringOf(delimiter)
  const whole = textOf(string)
  if (!by || !whole || !whole.every(piece => !isHole(piece) || cannotHold(piece, by))) {
    return derivedUnknown('Fn::Split', [delimiter, string], at, 'list')
  }
  const parts = partsOf(whole, by).map(part => item(textValue(part, part[0]?.at ?? string.at)))
  return list(parts, string.at)
}

/** Whether a symbol can hold the delimiter, alone or together with its neighbours. */
function cannotHold(hole: Hole, delimiter: string): boolean {
  if (delimiter.length > 1 || '*?'.includes(delimiter)) return false
  return matches(text(`*${delimiter}*`), [hole]) === 'no'
}

function partsOf(whole: Text, delimiter: string): Text[] {
  const plain = whole.map(piece => (isHole(piece) ? '\u0000' : piece.lit)).join('')
  const parts: Text[] = []
  let from = 0
  for (let to = plain.indexOf(delimiter); to >= 0; to = plain.indexOf(delimiter, from)) {
    parts.push(cut(whole, from, to))
    from = to + delimiter.length
  }
  return [...parts, cut(whole, from, plain.length)]
}
