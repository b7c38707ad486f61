/** What is shown, and whether it fails. */
import type { Level } from '../rules/rule.ts'
import type { Finding, Result } from './finding.ts'

export interface Selection {
  /** The lowest level that is shown. */
  readonly level: Level
  readonly pedantic: boolean
  /** Number of files that were ours, for the summary. */
  readonly files: number
}

const RANK: Record<Level, number> = { note: 1, warning: 2, error: 3 }

export function select(findings: readonly Finding[], { level, pedantic, files }: Selection): Result {
  const hidden = findings.filter(finding => finding.pedantic).length
  const shown = findings.filter(
    finding => RANK[finding.level] >= RANK[level] && (pedantic || !finding.pedantic),
  )
  const count = (wanted: Level) => shown.filter(finding => finding.level === wanted).length
  return {
    findings: shown,
    summary: {
      errors: count('error'),
      warnings: count('warning'),
      notes: count('note'),
      files,
      pedantic: pedantic ? 0 : hidden,
    },
  }
}

/** Does a shown finding reach the level that fails? Pedantic ones never do. */
export function fails(result: Result, failOn: Level | 'never'): boolean {
  if (failOn === 'never') return false
  return result.findings.some(finding => !finding.pedantic && RANK[finding.level] >= RANK[failOn])
}

export function isBelow(one: Level, other: Level): boolean {
  return RANK[one] < RANK[other]
}
