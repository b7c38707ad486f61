/** The report for editors and `grep`: one line for each finding, as compilers write them. */
import type { Result } from '../lint/finding.ts'
import { positionAt } from '../syntax/source.ts'
import { visible } from './neutral.ts'

/** `file:line:column: level[rule-id]: message`, one line each; nothing where nothing is found. */
export function concise({ findings }: Result): string {
  const lines = findings.map(({ at, level, rule, message }) => {
    const { line, column } = positionAt(at.file, at.start)
    return `${visible(at.file.path)}:${line}:${column}: ${level}[${rule}]: ${visible(message)}\n`
  })
  return lines.join('')
}
