/** What is shown, at which level, and whether it fails. */
import type { Level } from '../rules/rule.ts'
import type { Finding, Result } from './finding.ts'
import { sorted } from './sorted.ts'

export interface Selection {
  /** The lowest level that is shown. */
  readonly level: Level
  readonly pedantic: boolean
  /** What the user decided about single rules, by id. */
  readonly levels: ReadonlyMap<string, Level | 'off'>
  /** Number of files that were ours, for the summary. */
  readonly files: number
}

const RANK: Record<Level, number> = { note: 1, warning: 2, error: 3 }

export function select(all: readonly Finding[], { level, pedantic, levels, files }: Selection): Result {
  const loud = relevelled(all, levels).filter(finding => RANK[finding.level] >= RANK[level])
  const shown = loud.filter(finding => pedantic || !finding.pedantic)
  const hidden = loud.filter(finding => finding.pedantic && !finding.suppressed).length
  const findings = shown.filter(finding => !finding.suppressed)
  const count = (wanted: Level) => findings.filter(finding => finding.level === wanted).length
  return {
    findings,
    suppressed: shown.filter(finding => finding.suppressed),
    summary: {
      errors: count('error'),
      warnings: count('warning'),
      notes: count('note'),
      files,
      pedantic: pedantic ? 0 : hidden,
    },
  }
}

/** The findings at the levels that the user gave their rules; what is only maybe stays a note. */
function relevelled(
  findings: readonly Finding[],
  levels: ReadonlyMap<string, Level | 'off'>,
): readonly Finding[] {
  if (levels.size === 0) return findings
  return findings.flatMap(finding => {
    const level = levels.get(finding.rule)
    if (level === 'off') return []
    return level === undefined || finding.pedantic ? [finding] : [{ ...finding, level }]
  })
}

/** Shown and suppressed findings in one order. */
export function withSuppressed({ findings, suppressed }: Result): readonly Finding[] {
  return suppressed.length === 0 ? findings : sorted([...findings, ...suppressed])
}

/** Does a shown finding reach the level that fails? Pedantic ones never do. */
export function fails(result: Result, failOn: Level | 'never'): boolean {
  if (failOn === 'never') return false
  return result.findings.some(finding => !finding.pedantic && RANK[finding.level] >= RANK[failOn])
}

export function isBelow(one: Level, other: Level): boolean {
  return RANK[one] < RANK[other]
}
