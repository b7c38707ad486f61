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

const READ = new Set(['Fn::And', 'Fn::Or', 'Fn::Not', 'Fn::Equals'])

/** Whether a condition is made of functions that are read: And, Or and Not down to Equals. */
function isReadable(node: Node): boolean {
  const call = callOf(node)
  if (!call || !READ.has(call.name)) return false
  return call.name === 'Fn::Equals' || argumentsOf(call).every(isReadable)
}
