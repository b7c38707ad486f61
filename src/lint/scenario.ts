/** Scenarios in the user's words: "IsProd is true", `var.create is true and Env is not "dev"`. */
import type { NamedCond } from '../model/types.ts'
import { assume, type Cond, type Facts, implied, NOTHING, symsOf } from '../value/condition.ts'
import type { Decision } from '../value/scenario.ts'

/**
 * The scenario that these decisions make, or nothing where there are none. A condition that the user named is called by
 * its name, where that says no less.
 */
export function describeScenario(decisions: readonly Decision[], conditions: readonly NamedCond[]): string {
  const words: string[] = []
  let left = decisions
  for (const { name, is } of conditions) {
    const decided = left.filter(decision => mentions(is, decision))
    const truth = decided.length > 0 ? implied(is, factsOf(decided)) : undefined
    if (truth === undefined || !decided.every(decision => follows(decision, is, truth))) continue
    words.push(`${name} is ${truth}`)
    left = left.filter(decision => !decided.includes(decision))
  }
  return [...words, ...left.map(decisionWords)].join(' and ')
}

/** Without the answers on which the thing itself hangs: that it must be there goes without saying. */
export function withoutExistence(decisions: readonly Decision[], exists: Cond): readonly Decision[] {
  return decisions.filter(decision => {
    const flipped = decisions.map(one => (one === decision ? { ...one, truth: !one.truth } : one))
    return implied(exists, factsOf(flipped)) !== false
  })
}

function factsOf(decisions: readonly Decision[]): Facts {
  return decisions.reduce((facts, { test, truth }) => assume(test, truth, facts), NOTHING)
}

/** Does a decision follow from the condition's answer? Without it, the answer would be the other one. */
function follows({ test, truth }: Decision, cond: Cond, answer: boolean): boolean {
  return implied(cond, assume(test, !truth, NOTHING)) === !answer
}

function mentions(cond: Cond, decision: Decision): boolean {
  return symsOf(cond).some(sym => sym.id === decision.test.sym.id)
}

function decisionWords({ test, truth }: Decision): string {
  if (typeof test.is === 'boolean') return `${test.sym.label} is ${test.is === truth}`
  return `${test.sym.label} is ${truth ? '' : 'not '}${JSON.stringify(test.is)}`
}
