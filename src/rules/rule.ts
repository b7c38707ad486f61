/** What a rule is: straight code over the model and one scenario, which yields reports as values. */
import type { PolicySets } from '../model/policies.ts'
import type { Entity, Links, Project } from '../model/types.ts'
import type { Range } from '../syntax/source.ts'
import type { Cond } from '../value/condition.ts'
import type { World } from '../value/scenario.ts'
import type { Tri } from '../value/tri.ts'
import { isLocal } from './infos.ts'

export type Level = 'error' | 'warning' | 'note'

/** The guide's section that a rule serves. */
export type GuideSection =
  | 'role-not-in-list'
  | 'wrong-role'
  | 'add-role-denied'
  | 'launch-denied'
  | 'no-credentials'
  | 'iam-info-errors'
  | 'general'

/** What lists, pages and SARIF say of a rule. */
export interface RuleInfo {
  readonly id: string
  readonly guide: GuideSection
  /** Its level unless a report says otherwise. */
  readonly level: Level
  /** One line. */
  readonly summary: string
  /** Only the unit itself is asked: nothing in the rest of the repository can acquit. */
  readonly local?: true
}

/** A rule as it is written: it knows its subjects and judges one at a time. */
interface RuleOf<Subject> {
  readonly id: string
  /** `every`: found only if all scenarios of the subject show it (absences and opinions). */
  readonly scenarios: 'some' | 'every'
  /** The smallest things that can be judged alone: scenarios are explored for each. */
  subjects(context: Context): Iterable<Subject>
  /** The entity that a finding is about: its unit's assumptions hold, its address is the finding's key. */
  about(subject: Subject): Entity
  /** When the subject exists; `check` runs in no other scenario. */
  when(subject: Subject): Cond
  check(subject: Subject, world: World, context: Context): Iterable<Report>
}

/** A rule as it is run: what its subjects are is its own business. */
export interface Rule {
  readonly id: string
  readonly scenarios: 'some' | 'every'
  /** `asked`: the part of the project that is judged. A local rule does not even look at the rest. */
  cases(context: Context, asked: Project): Iterable<Case>
}

/** One subject of a rule. */
export interface Case {
  readonly about: Entity
  readonly when: Cond
  check(world: World): Iterable<Report>
}

export function defineRule<Subject>(rule: RuleOf<Subject>): Rule {
  return {
    id: rule.id,
    scenarios: rule.scenarios,
    *cases(context, asked) {
      const own = asked && isLocal(rule.id) ? { ...context, project: asked } : context
      for (const subject of rule.subjects(own)) {
        yield {
          about: rule.about(subject),
          when: rule.when(subject),
          check: world => rule.check(subject, world, context),
        }
      }
    },
  }
}

/** What is computed once for all rules of a run. */
export interface Context {
  readonly project: Project
  readonly links: Links
  readonly policies: PolicySets
}

export interface Report {
  /** How certain it is in this scenario. `maybe` is shown with --pedantic alone. */
  readonly certain: Tri
  /** Lower or higher than the rule's own. */
  readonly level?: Level
  readonly at: Range
  /** One sentence that stands alone and quotes the user's own names. No full stop. */
  readonly message: string
  /** What happens, in the guide's words: the error that would be seen. */
  readonly consequence: string
  /** The exact change. */
  readonly help: string
  readonly related?: readonly Related[]
  /** Tells findings of one entity apart: the slot, the statement. Part of the key, so no line numbers. */
  readonly part?: string
}

export interface Related {
  readonly at: Range
  readonly message: string
}
