/**
 * The section Conditions: each condition is a formula over tests of parameters.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-conditions.html
 */
import type { NamedCond } from '../model/types.ts'
import type { Range } from '../syntax/source.ts'
import type { Node } from '../syntax/tree.ts'
import { all, any, type Cond, negate } from '../value/condition.ts'
import { equalsText, toCond } from '../value/lift.ts'
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
    return isLargerThan(condition, LARGEST) ? opaque : condition
  }
  const cyclic = (): Cond => {
    evaluator.addCycle(`condition ${name}`, written.keyAt)
    return opaque
  }
  return evaluator.once(`condition.${name}`, compute, cyclic)
}

/** All conditions of the template, for messages: "when IsProd is true". */
export function namedConditions(evaluator: Evaluator): NamedCond[] {
  return [...evaluator.template.conditions.keys()].map(name => ({ name, is: evaluator.condition(name) }))
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
