/** Scenarios in as few words as possible. */
import { assume, type Facts, implied, NOTHING } from './condition.ts'
import type { Decision } from './world.ts'

/** Most questions that are tried out to shorten one description; past it nothing more is left out. */
const MOST_STEPS = 2000
/** Only so many values of one symbol are tried. */
const MOST_EXCLUSIONS = 100
/** Only so many of the shortest scenarios are tried. */
const MOST_CANDIDATES = 16

/**
 * The shortest description of some of these scenarios: every scenario that fits it is one of them, and no decision
 * in it could be left out. No decisions: they are all the scenarios there are.
 * "Env is not dev" is preferred to "Env is prod" where both would do.
 */
export function reduceScenarios(scenarios: readonly (readonly Decision[])[]): readonly Decision[] {
  const all = scenarios.map(normalized)
  const shortestFirst = [...all].sort((a, b) => a.length - b.length)
  const budget = { left: MOST_STEPS }
  let best: readonly Decision[] | undefined
  for (const scenario of shortestFirst.slice(0, MOST_CANDIDATES)) {
    const short = shortened(scenario, all, budget)
    if (!best || short.length < best.length) best = short
  }
  return best ? widened(best, all, budget) : []
}

/** Leaves out each decision, from the last, without which all that fits is still among the scenarios. */
function shortened(
  scenario: readonly Decision[],
  all: readonly (readonly Decision[])[],
  budget: Budget,
): readonly Decision[] {
  let short = scenario
  for (const decision of [...scenario].reverse()) {
    const without = short.filter(one => one !== decision)
    if (isCovered(factsOf(without), all, budget)) short = without
  }
  return short
}

/** Says what a symbol is not, instead of what it is, where one such answer is enough. */
function widened(
  scenario: readonly Decision[],
  all: readonly (readonly Decision[])[],
  budget: Budget,
): readonly Decision[] {
  let wide = scenario
  for (const decision of scenario) {
    const candidates = exclusionsFor(decision).map(other => wide.map(one => (one === decision ? other : one)))
    wide = candidates.find(candidate => isCovered(factsOf(candidate), all, budget)) ?? wide
  }
  return wide
}

/** Answers that follow from this one and leave more than it does. */
function exclusionsFor({ test: { sym, is }, truth }: Decision): Decision[] {
  if (!truth || !sym.domain || sym.domain.length < 3) return []
  const others = sym.domain.filter(value => value !== is)
  return others.slice(0, MOST_EXCLUSIONS).map(value => ({ test: { sym, is: value }, truth: false }))
}

interface Budget {
  left: number
}

/** Is all that fits the facts among the scenarios? */
function isCovered(facts: Facts, scenarios: readonly (readonly Decision[])[], budget: Budget): boolean {
  if (budget.left-- <= 0) return false
  const fitting = scenarios.filter(scenario => fits(scenario, facts))
  const open = fitting.map(scenario => scenario.find(({ test }) => implied(test, facts) === undefined))
  if (open.includes(undefined)) return true
  const [decision] = open
  if (!decision) return false
  return [true, false].every(truth => isCovered(assume(decision.test, truth, facts), fitting, budget))
}

function fits(scenario: readonly Decision[], facts: Facts): boolean {
  return scenario.every(({ test, truth }) => implied(test, facts) !== !truth)
}

function factsOf(decisions: readonly Decision[]): Facts {
  return decisions.reduce((facts, { test, truth }) => assume(test, truth, facts), NOTHING)
}

/** Each symbol's decisions as short as they can be: its value if only one is left, else what it is not. */
function normalized(decisions: readonly Decision[]): readonly Decision[] {
  return [...factsOf(decisions).values()].flatMap(({ sym, is, not }): Decision[] => {
    if (is !== undefined) return [{ test: { sym, is }, truth: true }]
    return not.map(value => ({ test: { sym, is: value }, truth: false }))
  })
}
