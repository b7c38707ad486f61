/**
 * Intrinsic functions, each on a call whose arguments are nodes. What is not known here stays unknown: the same
 * function on the same arguments is the same unknown.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
 */
import type { Node } from '../syntax/tree.ts'
import { absent, choice, textValue, unknown } from '../value/build.ts'
import type { Cond } from '../value/condition.ts'
import { derived, derivedUnknown, lift, stringOf, textOf } from '../value/lift.ts'
import type { Hole } from '../value/text.ts'
import type { Value } from '../value/value.ts'
import { argumentsOf, type Call } from './calls.ts'
import { conditionOf } from './conditions.ts'
import type { Evaluator } from './evaluator.ts'
import { exportSym } from './exports.ts'
import { callJoin } from './join.ts'
import { callCidr, callGetAZs, callLength, callSelect } from './lists.ts'
import { literalText } from './literals.ts'
import { callFindInMap } from './mappings.ts'
import { attributeOf, referenceTo } from './references.ts'
import { callSplit } from './split.ts'
import { callSub } from './sub.ts'

type Intrinsic = (call: Call, evaluator: Evaluator) => Value

const FUNCTIONS: ReadonlyMap<string, Intrinsic> = new Map<string, Intrinsic>([
  ['Ref', callRef],
  ['Fn::Base64', callEncoded],
  ['Fn::Cidr', callCidr],
  ['Fn::FindInMap', callFindInMap],
  ['Fn::GetAtt', callGetAtt],
  ['Fn::GetAZs', callGetAZs],
  ['Fn::GetStackOutput', callStackOutput],
  ['Fn::If', callIf],
  ['Fn::ImportValue', callImportValue],
  ['Fn::Join', callJoin],
  ['Fn::Length', callLength],
  ['Fn::Select', callSelect],
  ['Fn::Split', callSplit],
  ['Fn::Sub', callSub],
  ['Fn::ToJsonString', callEncoded],
])

export function callFunction(call: Call, evaluator: Evaluator): Value {
  const intrinsic = FUNCTIONS.get(call.name) ?? callUnknown
  return intrinsic(call, evaluator)
}

/** A function whose result depends on its arguments in a way that is not modelled: a macro, Fn::Transform. */
function callUnknown(call: Call, evaluator: Evaluator): Value {
  const values = argumentsOf(call).map(argument => evaluator.value(argument))
  return derivedUnknown(call.name, values, call.at)
}

/** With AWS::LanguageExtensions the name may itself be put together by a function. */
function callRef(call: Call, evaluator: Evaluator): Value {
  const name = literalText(call.argument)
  if (name !== undefined) return referenceTo(name, call.at, evaluator)
  return lift([evaluator.value(call.argument)], call.at, plain => {
    const made = stringOf(plain)
    return made === undefined
      ? derivedUnknown('Ref', [plain], call.at)
      : referenceTo(made, call.at, evaluator)
  })
}

/** `!GetAtt A.B`, `!GetAtt [A, B]`; the attribute's name may itself hold dots, and a function may make the parts. */
function callGetAtt(call: Call, evaluator: Evaluator): Value {
  const parts = argumentsOf(call).map(argument => evaluator.value(argument))
  return lift(parts, call.at, (...plain) => {
    const written = plain.map(part => stringOf(part) ?? '').join('.')
    const dot = written.indexOf('.')
    const isWhole = dot > 0 && dot < written.length - 1
    if (!isWhole) return derivedUnknown('Fn::GetAtt', plain, call.at)
    return attributeOf(written.slice(0, dot), written.slice(dot + 1), call.at, evaluator)
  })
}

function callIf(call: Call, evaluator: Evaluator): Value {
  const [condition, then, otherwise] = argumentsOf(call)
  if (!condition || !then) return evaluator.opaque('Fn::If', call.at)
  const when = conditionNamedBy(condition, evaluator)
  const side = (node: Node | undefined) => (node ? evaluator.value(node) : absent(call.at))
  if (typeof when === 'boolean') return side(when ? then : otherwise)
  return choice(when, side(then), side(otherwise), call.at)
}

/** The first argument of Fn::If: a condition's name; a condition itself, which is not allowed there, is read too. */
export function conditionNamedBy(node: Node, evaluator: Evaluator): Cond {
  const name = literalText(node)
  return name === undefined ? conditionOf(node, evaluator) : evaluator.condition(name)
}

/** Base64 or JSON of a value: the text itself is of no interest, what it holds is kept beside it. */
function callEncoded(call: Call, evaluator: Evaluator): Value {
  const { name, argument, at } = call
  const content = evaluator.value(argument)
  const encoded: Hole = { ...derived(name, [content]), label: name, at }
  return { ...textValue([encoded], at), decoded: content }
}

/** What another stack exports by that name: the same name, the same value. */
function callImportValue(call: Call, evaluator: Evaluator): Value {
  return lift([evaluator.value(call.argument)], call.at, name => {
    const text = textOf(name)
    if (!text) return evaluator.opaque('Fn::ImportValue', call.at)
    const imported = evaluator.run.surroundings.imported(text, call.at, evaluator)
    return imported ?? unknown(exportSym(text), call.at, { type: 'text' })
  })
}

/** An output of a stack that is deployed elsewhere: a string that is not in view. */
function callStackOutput(call: Call, evaluator: Evaluator): Value {
  return derivedUnknown(call.name, [evaluator.value(call.argument)], call.at, 'text')
}
