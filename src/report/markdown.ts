/** The report for job summaries and comments on pull requests, in GitHub's Markdown. */
import type { Finding, Result } from '../lint/finding.ts'
import { positionAt, type Range } from '../syntax/source.ts'
import { visible } from './neutral.ts'
import { worstFirst } from './order.ts'
import { counted, summarise } from './summary.ts'

/** A comment on GitHub holds 65,536 letters, the summary of a step 1 MiB: this leaves room for the rest. */
const MAX_LENGTH = 60_000

/** More related places than these are counted, not named. */
const MAX_RELATED = 8

/**
 * A heading that counts, then what could not be read, then the findings, the worst first.
 *
 * @param problems what could not be read, in sentences
 */
export function markdown({ findings, summary }: Result, problems: readonly string[]): string {
  const heading = `### iam-ec2-lint: ${prose(summarise(summary))}`
  const parts = [...problems.map(notRead), ...worstFirst(findings).map(drawFinding)]
  const { kept, left } = fitting(parts)
  const notice = left > 0 ? [`${left} more left out: the list is too long.`] : []
  return `${[heading, ...kept, ...notice].join('\n\n')}\n`
}

/** The parts that fit; one that is too long by itself hides no other. */
function fitting(parts: readonly string[]): { kept: readonly string[]; left: number } {
  let room = MAX_LENGTH
  const kept = parts.filter(part => {
    if (part.length > room) return false
    room -= part.length
    return true
  })
  return { kept, left: parts.length - kept.length }
}

function notRead(problem: string): string {
  return `**error**: ${prose(problem)}`
}

function drawFinding({ level, rule, at, message, consequence, help, related }: Finding): string {
  const hidden = related.length - MAX_RELATED
  const items = [
    consequence && `why: ${prose(consequence)}`,
    help && `help: ${prose(help)}`,
    ...related.slice(0, MAX_RELATED).map(place => `see ${placeOf(place.at)}: ${prose(place.message)}`),
    hidden > 0 ? `and ${counted(hidden, 'more place')}` : '',
  ]
  const title = `**${level}** ${code(rule)} at ${placeOf(at)}: ${prose(message)}`
  const list = items.filter(item => item !== '').map(item => `- ${item}`)
  return [title, ...(list.length > 0 ? ['', ...list] : [])].join('\n')
}

function placeOf({ file, start }: Range): string {
  const { line, column } = positionAt(file, start)
  return code(`${file.path}:${line}:${column}`)
}

/** A code span, whatever is in it. */
function code(text: string): string {
  const shown = visible(text)
  const runs = shown.match(/`+/g) ?? []
  if (runs.length === 0) return `\`${shown}\``
  const fence = '`'.repeat(Math.max(...runs.map(run => run.length)) + 1)
  return `${fence} ${shown} ${fence}`
}

/** What stands between single backticks is code in Markdown too. */
const CODE_SPAN = /(?<!`)(`[^`]+`)(?!`)/

/** Our words, with what strangers wrote inside: nothing in them but code spans has a meaning in Markdown. */
function prose(words: string): string {
  return words
    .split(/\r?\n/)
    .map(line => visible(line).split(CODE_SPAN).map(literalOrCode).join(''))
    .join('<br>')
}

/** `split` gives the code spans at odd places. */
function literalOrCode(part: string, index: number): string {
  return index % 2 === 1 ? part : literal(part)
}

/** GitHub finds @names and #numbers after Markdown is read, but not in code: nobody is to be called, nothing linked. */
function literal(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|~$&!+]/g, '\\$&').replace(/[@#]/g, '<code>$&</code>')
}
