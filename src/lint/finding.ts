/** What a run finds, as the reporters take it. */
import type { Level, Related } from '../rules/rule.ts'
import type { Range } from '../syntax/source.ts'

export interface Finding {
  readonly rule: string
  readonly level: Level
  /** Only maybe, or hygiene: shown with --pedantic, never fails. */
  readonly pedantic: boolean
  readonly at: Range
  /** Stands alone; includes the scenario: "…, when IsProd is true". */
  readonly message: string
  readonly consequence: string
  readonly help: string
  readonly related: readonly Related[]
  /** "IsProd is true and Env is not \"dev\""; absent: in every scenario. */
  readonly scenario?: string
  /** Stable from run to run and without line numbers: rule, address, part. */
  readonly key: string
  /** Why the user does not want to see it, and where that is written. */
  readonly suppressed?: { readonly reason: string; readonly at: Range }
}

/** All that reporters need. */
export interface Result {
  /** Shown findings, sorted by file, line, column, rule. */
  readonly findings: readonly Finding[]
  /** What would be shown if the user had not suppressed it: for formats that tell the two apart. */
  readonly suppressed: readonly Finding[]
  readonly summary: Summary
}

export interface Summary {
  readonly errors: number
  readonly warnings: number
  readonly notes: number
  /** Files that were read as ours. */
  readonly files: number
  /** Found but only maybe; not shown without --pedantic. */
  readonly pedantic: number
}
