/** Runs one rule over one subject in all its scenarios, and says in which of them it found what. */
import type { Entity } from '../model/types.ts'
import type { Context, Report, Rule } from '../rules/rule.ts'
import { type Decision, explore, type Outcome, reduceScenarios } from '../value/scenario.ts'
import type { Sym } from '../value/text.ts'
import { and, type Tri } from '../value/tri.ts'
import { describeScenario } from './scenario.ts'

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
}

/** What a rule finds in one subject. */
export function exploreSubject<Subject>(rule: Rule<Subject>, subject: Subject, context: Context): Found[] {
  const about = rule.about(subject)
  const { unit } = about.scope
  const { outcomes, paths } = explore(world => rule.check(subject, world, context), {
    assumes: unit.assumes,
    when: rule.when(subject),
  })
  const found: Found[] = []
  for (const group of grouped(outcomes)) {
    if (rule.scenarios === 'every' && !inEveryPath(group, paths.length)) continue
    found.push(summed(rule, about, group))
  }
  return found
}

/** Outcomes of one place and part are one finding; scenarios may word it differently. */
function grouped(outcomes: readonly Outcome<Report>[]): Outcome<Report>[][] {
  const groups = new Map<string, Outcome<Report>[]>()
  for (const outcome of outcomes) {
    const { at, part = '' } = outcome.result
    const key = `${at.file.path}:${at.start}:${part}`
    const group = groups.get(key)
    if (group) group.push(outcome)
    else groups.set(key, [outcome])
  }
  return [...groups.values()]
}

function inEveryPath(group: readonly Outcome<Report>[], paths: number): boolean {
  return new Set(group.map(outcome => outcome.path)).size === paths
}

/** The finding of a group: its certain outcomes if there are any, under the shortest scenario that they share. */
function summed<Subject>(rule: Rule<Subject>, about: Entity, group: readonly Outcome<Report>[]): Found {
  const certain = group.filter(outcome => and(outcome.result.certain, outcome.sure) === 'yes')
  const chosen = certain.length > 0 ? certain : group
  const decisions: readonly Decision[] = reduceScenarios(chosen.map(outcome => outcome.when))
  const scenario = describeScenario(decisions, about.scope.unit.conditions)
  const first = chosen[0]!
  return {
    rule: rule.id,
    report: first.result,
    about,
    certain: certain.length > 0 ? 'yes' : 'maybe',
    ...(scenario ? { scenario } : {}),
    rests: first.rests,
  }
}
