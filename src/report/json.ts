/** The report for programs: all findings, suppressed ones marked, as one JSON object. */
import type { Finding, Result } from '../lint/finding.ts'
import { withSuppressed } from '../lint/select.ts'
import { positionAt, type Range } from '../syntax/source.ts'
import { visibleJson, visibleLines } from './neutral.ts'

/**
 * `{version, findings, summary}`; `version` is the tool's. Every key is always there, and null where there is nothing
 * to say. Lines and columns count from 1, columns in UTF-16 units; an end is the place behind the last letter.
 */
export function json(result: Result, version: string): string {
  const findings = withSuppressed(result).map(entryOf)
  const report = { version, findings, summary: result.summary }
  return `${visibleJson(JSON.stringify(report, undefined, 2))}\n`
}

function entryOf({ rule, level, message, consequence, help, at, scenario, related, suppressed }: Finding) {
  return {
    rule,
    level,
    message: visibleLines(message),
    consequence: visibleLines(consequence),
    help: visibleLines(help),
    ...placeOf(at),
    scenario: scenario === undefined ? null : visibleLines(scenario),
    related: related.map(one => ({ message: visibleLines(one.message), ...placeOf(one.at) })),
    suppressed: suppressed ? { reason: visibleLines(suppressed.reason) } : null,
  }
}

/** The file's path as it is: a program wants to open it. */
function placeOf({ file, start, end }: Range) {
  const from = positionAt(file, start)
  const to = positionAt(file, end)
  return {
    file: file.path,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
  }
}
