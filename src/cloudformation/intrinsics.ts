/**
 * Intrinsic functions, each on a call whose arguments are nodes. What is not known here stays unknown: the same
 * function on the same arguments is the same unknown.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
 */
import type { Node } from '../syntax/tree.ts'
import { absent, choice, textValue, unknown } from '../value/build.ts'
import type { Cond } from '../value/condition.ts'
import { derivedUnknown, lift, stringOf, textOf } from '../value/lift.ts'
import { nth } from '../value/lists.ts'
import { type Hole, show } from '../value/text.ts'
import type { UnknownType, Value } from '../value/value.ts'
import { argumentsOf, type Call } from './calls.ts'
import { conditionOf } from './conditions.ts'
import type { Evaluator } from './evaluator.ts'
import { callJoin } from './join.ts'
import { literalText, textId } from './literals.ts'
import { callFindInMap } from './mappings.ts'
import { attributeOf, referenceTo } from './references.ts'
import { callSplit } from './split.ts'
import { callSub } from './sub.ts'

type Intrinsic = (call: Call, evaluator: Evaluator) => Value

const FUNCTIONS: ReadonlyMap<string, Intrinsic> = new Map<string, Intrinsic>([
  ['Ref', callRef],
  ['Fn::Base64', callEncoded],
  ['Fn::Cidr', unknownOf('list')],
  ['Fn::FindInMap', callFindInMap],
  ['Fn::GetAtt', callGetAtt],
  ['Fn::GetAZs', unknownOf('list')],
  ['Fn::If', callIf],
  ['Fn::ImportValue', callImportValue],
  ['Fn::Join', callJoin],
  ['Fn::Select', callSelect],
  ['Fn::Split', callSplit],
  ['Fn::Sub', callSub],
  ['Fn::ToJsonString', callEncoded],
])

export function callFunction(call: Call, evaluator: Evaluator): Value {
  const intrinsic = FUNCTIONS.get(call.name) ?? unknownOf()
  return intrinsic(call, evaluator)
}

/** A function whose result depends on its arguments in a way that is not modelled. */
function unknownOf(type?: UnknownType): Intrinsic {
  return (call, evaluator) => {
    const values = argumentsOf(call).map(argument => evaluator.value(argument))
    return derivedUnknown(call.name, values, call.at, type)
  }
}

function callRef(call: Call, evaluator: Evaluator): Value {
  const name = literalText(call.argument)
  return name === undefined ? evaluator.opaque('Ref', call.at) : referenceTo(name, call.at, evaluator)
}

/** `!GetAtt A.B`, `!GetAtt [A, B]`; the attribute's name may itself hold dots. */
function callGetAtt(call: Call, evaluator: Evaluator): Value {
  const [first, second] = argumentsOf(call)
  const attribute = second && stringOf(evaluator.value(second))
  const written = [literalText(first), attribute].filter(part => part !== undefined).join('.')
  const dot = written.indexOf('.')
  if (dot <= 0) return evaluator.opaque('Fn::GetAtt', call.at)
  return attributeOf(written.slice(0, dot), written.slice(dot + 1), call.at, evaluator)
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
  const { argument, at } = call
  const content = evaluator.value(argument)
  const encoded: Hole = { ...evaluator.sym(`${call.name}@${at.start}`, call.name), at }
  return { ...textValue([encoded], at), decoded: content }
}

/** What another stack exports by that name: the same name, the same value. */
function callImportValue(call: Call, evaluator: Evaluator): Value {
  return lift([evaluator.value(call.argument)], call.at, name => {
    const text = textOf(name)
    if (!text) return evaluator.opaque('Fn::ImportValue', call.at)
    return unknown({ id: `export:${textId(text)}`, label: `export ${show(text)}` }, call.at)
  })
}

/** Fn::Select fails on an index that the list does not have. */
function callSelect(call: Call, evaluator: Evaluator): Value {
  const [index, list] = argumentsOf(call).map(argument => evaluator.value(argument))
  if (!index || !list) return evaluator.opaque('Fn::Select', call.at)
  return lift([index], call.at, position => {
    const known = Number(stringOf(position) ?? Number.NaN)
    if (Number.isInteger(known)) return nth(list, known, call.at)
    return derivedUnknown('Fn::Select', [position, list], call.at)
  })
}
