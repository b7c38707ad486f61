/**
 * The section Rules: assertions over parameters, without which the stack is not created.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/rules-section-structure.html
 */
import { entryOf, type Node } from '../syntax/tree.ts'
import { any, type Cond, negate } from '../value/condition.ts'
import { argumentsOf, callOf } from './calls.ts'
import { conditionOf } from './conditions.ts'
import type { Evaluator } from './evaluator.ts'

/** What every deployable scenario fulfils. A rule with a function that is not read is left out. */
export function assumptionsOf(evaluator: Evaluator): Cond[] {
  const rules = [...evaluator.template.rules.values()].map(rule => rule.value)
  return rules.flatMap(rule => assertionsOf(rule, evaluator)).filter(condition => condition !== true)
}

function assertionsOf(rule: Node, evaluator: Evaluator): Cond[] {
  const condition = entryOf(rule, 'RuleCondition')
  if (condition && !isReadable(condition)) return []
  const doesNotApply = condition ? negate(conditionOf(condition, evaluator)) : false
  const assertions = entryOf(rule, 'Assertions')
  if (assertions?.kind !== 'list') return []
  return assertions.items.flatMap(assertion => {
    const assert = entryOf(assertion, 'Assert')
    return assert && isReadable(assert) ? [any(doesNotApply, conditionOf(assert, evaluator))] : []
  })
}

const COMBINING = new Set(['Fn::And', 'Fn::Or', 'Fn::Not'])
const COMPARING = new Set(['Fn::Equals', 'Fn::Contains', 'Fn::EachMemberEquals', 'Fn::EachMemberIn'])
/** What AWS looks up about the value of a parameter is not known. */
const LOOKING_UP = new Set(['Fn::RefAll', 'Fn::ValueOf', 'Fn::ValueOfAll'])

/** Whether a condition is made of functions that are read: And, Or and Not down to comparisons of what is in view. */
function isReadable(node: Node): boolean {
  const call = callOf(node)
  if (!call) return false
  if (COMBINING.has(call.name)) return argumentsOf(call).every(isReadable)
  return COMPARING.has(call.name) && !argumentsOf(call).some(looksUp)
}

/** Whether a function that looks something up is an argument, or a member of a list that is one. */
function looksUp(argument: Node): boolean {
  const call = callOf(argument)
  if (call) return LOOKING_UP.has(call.name)
  return argument.kind === 'list' && argument.items.some(looksUp)
}
