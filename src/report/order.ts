/** The order of a report that its reader may cut. */
import type { Finding } from '../lint/finding.ts'
import type { Level } from '../rules/rule.ts'

const RANK: Record<Level, number> = { error: 0, warning: 1, note: 2 }

/** Errors before warnings before notes; those of one level stay in their order. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => RANK[a.level] - RANK[b.level])
}
