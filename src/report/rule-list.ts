/** The list of all rules for a terminal. */
import picocolors from 'picocolors'
import type { RuleInfo } from '../rules/rule.ts'

/** One line for each rule, in columns: id, level, what it finds. */
export function ruleList(rules: readonly RuleInfo[], { color }: { readonly color: boolean }): string {
  const { bold } = picocolors.createColors(color)
  const width = Math.max(...rules.map(rule => rule.id.length))
  const levelWidth = 'warning'.length
  const lines = rules.map(
    ({ id, level, summary }) => `${bold(id.padEnd(width))}  ${level.padEnd(levelWidth)}  ${summary}\n`,
  )
  return lines.join('')
}
