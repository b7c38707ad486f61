/** Runs one rule over one of its cases in all scenarios, and says in which of them it found what. */
import type { Entity } from '../model/types.ts'
import type { Case, Report, Rule } from '../rules/rule.ts'
import { basesOf } from '../value/condition.ts'
import { append } from '../value/multimap.ts'
import { type Decision, explore, type Outcome, type Path, reduceScenarios } from '../value/scenario.ts'
import type { Sym } from '../value/text.ts'
import { and, type Tri } from '../value/tri.ts'
import { describeScenario, withoutExistence } from './scenario.ts'

/** A report with the scenarios that show it. */
export interface Found {
  readonly rule: string
  readonly report: Report
  readonly about: Entity
  /** `maybe`: no scenario shows it for certain. */
  readonly certain: Tri
  /** Absent: in every scenario. */
  readonly scenario?: string
  /** Parameters whose defaults it leans on: in the pass `given` alone. */
  readonly rests: readonly Sym[]
  /** Found only because every scenario shows it: an absence or an opinion. */
  readonly inEvery: boolean
  /** How many units deploy what it is about, where they are several. */
  readonly deployers?: number
}

/** What a rule finds in its cases. An entity may be the subject of several, which may show the same thing. */
export function exploreRule(rule: Rule, cases: Iterable<Case>): Found[] {
  const found = new Map<Entity, Map<string, Outcome<Report>[]>>()
  for (const one of cases) {
    const groups = found.get(one.about) ?? new Map<string, Outcome<Report>[]>()
    found.set(one.about, groups)
    for (const [key, group] of shownIn(rule, one)) {
      for (const outcome of group) append(groups, key, outcome)
    }
  }
  return [...found].flatMap(([about, groups]) =>
    [...groups.values()].map(group => summed(rule, about, group)),
  )
}

/** What one case shows, by place, part and level. */
function* shownIn(rule: Rule, { about, when, check }: Case): Iterable<[string, Outcome<Report>[]]> {
  const { outcomes, paths } = explore(check, { assumes: about.scope.unit.assumes, when })
  for (const [place, group] of grouped(outcomes.filter(outcome => certainty(outcome) !== 'no'))) {
    if (rule.scenarios === 'every' && !isInEvery(paths, group)) continue
    yield [`${group[0]?.result.level}:${place}`, group]
  }
}

function certainty({ result, sure }: Outcome<Report>): Tri {
  return and(result.certain, sure)
}

/** Outcomes of one place and part are one finding; scenarios may word it differently. */
function grouped(outcomes: readonly Outcome<Report>[]): ReadonlyMap<string, Outcome<Report>[]> {
  const groups = new Map<string, Outcome<Report>[]>()
  for (const outcome of outcomes) {
    const { at, part = '' } = outcome.result
    append(groups, `${at.file.path}:${at.start}:${part}`, outcome)
  }
  return groups
}

function isInEvery(paths: readonly Path<Report>[], group: readonly Outcome<Report>[]): boolean {
  const results = new Set(group.map(outcome => outcome.result))
  return paths.every(path => path.results.some(result => results.has(result)))
}

/**
 * Is something that is set by hand none of several values that are asked for? One that is not `prod` there surely is,
 * one that is neither `dev` nor `prod` perhaps not.
 */
function isUnforeseen(telling: readonly Decision[], { scope }: Entity): boolean {
  const byHand = new Set(scope.unit.setByHand?.map(({ id }) => id))
  const others = telling.filter(({ test, truth }) => !truth && basesOf(test.sym).some(id => byHand.has(id)))
  return others.length > 1
}

/**
 * Does it hang on several choices that only the caller of a module makes? Each may be right by itself, and nobody is known
 * to choose so: a module whose two sources of statements are both switched off.
 */
function isOddCall(telling: readonly Decision[], { scope }: Entity): boolean {
  if (scope.unit.kind !== 'library') return false
  return new Set(telling.map(({ test }) => basesOf(test.sym).join())).size > 1
}

/** The finding of a group: its certain outcomes if there are any, under the shortest scenario that they share. */
function summed(rule: Rule, about: Entity, group: readonly Outcome<Report>[]): Found {
  const certain = group.filter(outcome => certainty(outcome) === 'yes')
  const chosen = certain.length > 0 ? certain : group
  const decisions: readonly Decision[] = reduceScenarios(chosen.map(outcome => outcome.when))
  const telling = rule.scenarios === 'every' ? [] : withoutExistence(decisions, about.when)
  const isOutOfView = telling.some(({ test }) => test.sym.outOfView)
  const isKnown = !isOutOfView && !isUnforeseen(telling, about) && !isOddCall(telling, about)
  const scenario = describeScenario(telling, about.scope.unit.conditions)
  const first = chosen[0]!
  return {
    rule: rule.id,
    report: first.result,
    about,
    certain: certain.length > 0 && isKnown ? 'yes' : 'maybe',
    ...(scenario ? { scenario } : {}),
    rests: [...first.rests],
    inEvery: rule.scenarios === 'every',
  }
}
