/** The order in which findings are said. */
import type { Finding } from './finding.ts'

/** By file, line, column, rule; then by key, so that the order is the same in every run. */
export function sorted(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      compare(a.at.file.path, b.at.file.path) ||
      a.at.start - b.at.start ||
      compare(a.rule, b.rule) ||
      compare(a.key, b.key),
  )
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
