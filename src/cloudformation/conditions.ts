/**
 * The section Conditions: each condition is a formula over tests of parameters.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-conditions.html
 */
import type { NamedCond } from '../model/types.ts'
import type { Range } from '../syntax/source.ts'
import type { Node } from '../syntax/tree.ts'
import { all, any, type Cond, negate } from '../value/condition.ts'
import { equalsText, toCond } from '../value/lift.ts'
import type { Value } from '../value/value.ts'
import { argumentsOf, type Call, callOf } from './calls.ts'
import type { Evaluator } from './evaluator.ts'
import { literalText } from './literals.ts'

/** A larger formula is one opaque test: nested twice per level, forty lines would make more than fits in memory. */
const LARGEST = 1_000

/** The condition of that name; an undeclared one, or one that needs itself, is an opaque test. */
export function namedCondition(name: string, evaluator: Evaluator): Cond {
  const written = evaluator.template.conditions.get(name)
  const opaque = opaqueTest(`condition.${name}`, name, evaluator)
  if (!written) return opaque
  const compute = (): Cond => {
    const condition = conditionOf(written.value, evaluator)
    // a template with a circle is refused: what its conditions say need not be known
    return evaluator.run.cycles.length > 0 || isLargerThan(condition, LARGEST) ? opaque : condition
  }
  const cyclic = (): Cond => {
    evaluator.addCycle(`condition ${name}`, written.keyAt)
    return opaque
  }
  return evaluator.once(`condition.${name}`, compute, cyclic)
}

/** All conditions of the template, for messages: "when IsProd is true". A loop that is not unrolled is none. */
export function namedConditions(evaluator: Evaluator): NamedCond[] {
  const names = [...evaluator.template.conditions.keys()].filter(name => !name.startsWith('Fn::'))
  return names.map(name => ({ name, is: evaluator.condition(name) }))
}

/** A node that is read as a condition. */
export function conditionOf(node: Node, evaluator: Evaluator): Cond {
  return evaluator.nest(
    () => evaluate(node, evaluator),
    () => opaqueAt(node.at, evaluator),
  )
}

function evaluate(node: Node, evaluator: Evaluator): Cond {
  const call = callOf(node, true)
  if (!call) return opaqueAt(node.at, evaluator)
  const conditions = () => argumentsOf(call).map(argument => conditionOf(argument, evaluator))
  switch (call.name) {
    case 'Condition':
      return evaluator.condition(literalText(call.argument) ?? '')
    case 'Fn::And':
      return all(...conditions())
    case 'Fn::Or':
      return any(...conditions())
    case 'Fn::Not':
      return negate(all(...conditions()))
    case 'Fn::Equals':
      return equality(call, evaluator)
    case 'Fn::Contains':
    case 'Fn::EachMemberEquals':
    case 'Fn::EachMemberIn':
      return membership(call, evaluator)
    default:
      return opaqueAt(node.at, evaluator)
  }
}

/** Fn::Equals compares strings: `true` and `"true"` are equal. */
function equality(call: Call, evaluator: Evaluator): Cond {
  const [left, right] = argumentsOf(call)
  if (!left || !right) return opaqueAt(call.at, evaluator)
  return toCond(equalsText(evaluator.value(left), evaluator.value(right), call.at))
}

/**
 * The functions of Rules on lists of strings: one member is the string, all are, all are in another list.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-rules.html
 */
function membership(call: Call, evaluator: Evaluator): Cond {
  const [left, right] = argumentsOf(call).map(argument => stringsOf(evaluator.value(argument)))
  if (!left || !right || left.length * right.length > LARGEST) return opaqueAt(call.at, evaluator)
  const isIn = (member: Value) => any(...right.map(one => toCond(equalsText(member, one, call.at))))
  return call.name === 'Fn::Contains' ? any(...left.map(isIn)) : all(...left.map(isIn))
}

/** The members of a known list, a lone string being a list of one; undefined where they are not all known to be there. */
function stringsOf(value: Value): readonly Value[] | undefined {
  if (value.kind === 'text' || value.kind === 'scalar') return [value]
  if (value.kind === 'unknown') return value.type === 'text' ? [value] : undefined
  if (value.kind !== 'list' || value.rest) return undefined
  return value.items.every(item => item.when === true) ? value.items.map(item => item.value) : undefined
}

function opaqueAt(at: Range, evaluator: Evaluator): Cond {
  return opaqueTest(`condition@${at.start}`, 'a condition', evaluator)
}

function opaqueTest(name: string, label: string, evaluator: Evaluator): Cond {
  return { sym: { ...evaluator.sym(name, label), domain: [true, false] }, is: true }
}

function isLargerThan(condition: Cond, most: number): boolean {
  let left = most
  const count = (part: Cond): void => {
    left -= 1
    if (left < 0 || typeof part === 'boolean' || 'sym' in part) return
    if ('not' in part) count(part.not)
    else for (const inner of 'all' in part ? part.all : part.any) count(inner)
  }
  count(condition)
  return left < 0
}
