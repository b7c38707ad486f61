/**
 * The report as annotations of a GitHub workflow run: commands that the runner reads from the log.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
import type { Finding, Result } from '../lint/finding.ts'
import type { Level } from '../rules/rule.ts'
import { positionAt, type Range } from '../syntax/source.ts'
import { visible, visibleLines } from './neutral.ts'
import { worstFirst } from './order.ts'
import { counted } from './summary.ts'

const COMMANDS: Record<Level, string> = { error: 'error', warning: 'warning', note: 'notice' }

/** More related places than these are counted, not named: the runner cuts a message at 4,096 letters. */
const MAX_RELATED = 8

/**
 * One line for each problem and each finding. GitHub shows ten errors and ten warnings of a step: the worst come first.
 *
 * @param problems what could not be read, in sentences
 */
export function github({ findings }: Result, problems: readonly string[]): string {
  const annotations = [...problems.map(notRead), ...worstFirst(findings).map(annotation)]
  return annotations.map(line => `${line}\n`).join('')
}

function notRead(problem: string): string {
  return `::error title=iam-ec2-lint::${data(problem)}`
}

function annotation(finding: Finding): string {
  const properties = [`title=${property(finding.rule)}`, ...placeOf(finding.at)]
  return `::${COMMANDS[finding.level]} ${properties.join(',')}::${data(messageOf(finding))}`
}

/** GitHub takes columns only where both are of one line. */
function placeOf({ file, start, end }: Range): string[] {
  const from = positionAt(file, start)
  const to = positionAt(file, end)
  const columns = from.line === to.line ? [`col=${from.column}`, `endColumn=${to.column}`] : []
  return [`file=${property(file.path)}`, `line=${from.line}`, `endLine=${to.line}`, ...columns]
}

/** What, why and what to do, then the places involved: an annotation shows no others. */
function messageOf({ message, consequence, help, related }: Finding): string {
  const hidden = related.length - MAX_RELATED
  const lines = [
    message,
    consequence && `why: ${consequence}`,
    help && `help: ${help}`,
    ...related.slice(0, MAX_RELATED).map(({ at, message: what }) => `see ${startOf(at)}: ${what}`),
    hidden > 0 ? `and ${counted(hidden, 'more place')}` : '',
  ]
  return lines.filter(line => line !== '').join('\n')
}

function startOf({ file, start }: Range): string {
  const { line, column } = positionAt(file, start)
  return `${file.path}:${line}:${column}`
}

function property(text: string): string {
  return escaped(visible(text)).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

function data(text: string): string {
  return escaped(visibleLines(text))
}

/** The runner takes a message up to the end of its line, and reads these back. */
function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
