/** The report for people, in the style of rustc and zizmor. */
import picocolors from 'picocolors'
import type { Finding, Result } from '../lint/finding.ts'
import type { Level } from '../rules/rule.ts'
import { visible } from './neutral.ts'
import { drawSnippets, type Mark } from './snippet.ts'
import { counted, summarise } from './summary.ts'

export interface TextOptions {
  readonly color: boolean
  /** Ends with a line that counts. */
  readonly summary: boolean
}

type Colors = ReturnType<typeof picocolors.createColors>
type Colour = (text: string) => string

/** More related places than these are counted, not drawn. */
const MAX_RELATED = 8

/** All findings, an empty line between them, and the summary last. */
export function text(result: Result, options: TextOptions): string {
  const colors = picocolors.createColors(options.color)
  const parts = result.findings.map(finding => drawFinding(finding, colors))
  if (options.summary) parts.push(colors.bold(summarise(result.summary)))
  return parts.length > 0 ? `${parts.join('\n\n')}\n` : ''
}

function drawFinding(finding: Finding, colors: Colors): string {
  const colour = colourOf(finding.level, colors)
  const gutterColour = (drawn: string) => colors.bold(colors.blue(drawn))
  const paint = { gutter: gutterColour, primary: colour, related: gutterColour }
  const title = `${colour(`${finding.level}[${visible(finding.rule)}]`)}${colors.bold(`: ${visible(finding.message)}`)}`
  const { lines, gutter } = drawSnippets(marksOf(finding), paint)
  const margin = ' '.repeat(gutter + 1)
  const remark = (name: string, words: string) =>
    drawRemark(`${margin}${gutterColour('=')} ${colors.bold(name)}: `, words)
  const hidden = finding.related.length - MAX_RELATED
  return [
    title,
    ...lines,
    gutterColour(`${margin}|`),
    ...(hidden > 0 ? remark('note', `${counted(hidden, 'more place')} involved`) : []),
    ...remark('why', finding.consequence),
    ...remark('help', finding.help),
  ].join('\n')
}

/** The primary place and the related ones; a related place that is the primary one labels it. */
function marksOf({ at, related }: Finding): Mark[] {
  const isHere = (other: typeof at) =>
    other.file === at.file && other.start === at.start && other.end === at.end
  const label = related.find(place => isHere(place.at))?.message ?? ''
  const others = related.slice(0, MAX_RELATED).filter(place => !isHere(place.at))
  return [
    { at, label, isPrimary: true },
    ...others.map(place => ({ at: place.at, label: place.message, isPrimary: false })),
  ]
}

/** A remark under the snippet; further lines of it stand under the first. */
function drawRemark(head: string, words: string): string[] {
  if (!words) return []
  const [first = '', ...more] = words.split(/\r?\n/).map(visible)
  return [
    `${head}${first}`,
    ...more.map(line => `${' '.repeat(withoutColours(head).length)}${line}`.trimEnd()),
  ]
}

function withoutColours(drawn: string): string {
  return drawn.replace(/\u001b\[\d+m/g, '')
}

function colourOf(level: Level, colors: Colors): Colour {
  const hues: Record<Level, Colour> = { error: colors.red, warning: colors.yellow, note: colors.cyan }
  return drawn => colors.bold(hues[level](drawn))
}
