/** Draws places of files as rustc does: the line as written, and under it the mark with its label. */
import { type File, lineStarts, positionAt, type Range } from '../syntax/source.ts'
import { visible, visibleCode, widthOf } from './neutral.ts'

/** A place to show. The primary one is what the finding is about; its label may be empty. */
export interface Mark {
  readonly at: Range
  readonly label: string
  readonly isPrimary: boolean
}

/** How each kind of thing is coloured. */
export interface Paint {
  readonly gutter: (text: string) => string
  readonly primary: (text: string) => string
  readonly related: (text: string) => string
}

/** A mark on its first line: columns from 0 in UTF-16 units, end exclusive. */
interface Spot extends Mark {
  readonly file: File
  readonly line: number
  readonly from: number
  readonly to: number
}

/** Spots of one file that are near each other and share a snippet; the first one names the place. */
interface Block {
  readonly head: Spot
  readonly spots: Spot[]
}

/** Places further apart than this get snippets of their own. */
const NEAR_LINES = 20

/** A longer line (minified JSON) is cut around its marks. */
const LINE_WIDTH = 120
const LEAD = 40

/** The drawn lines for all marks of a finding, and the width of the column of line numbers. */
export function drawSnippets(marks: readonly Mark[], paint: Paint): { lines: string[]; gutter: number } {
  const blocks = blocksOf(marks.map(spotOf))
  const lastLine = Math.max(...blocks.flatMap(block => block.spots.map(spot => spot.line)))
  const gutter = String(lastLine).length
  const bar = paint.gutter(`${' '.repeat(gutter)} |`)
  const lines: string[] = []
  for (const [index, block] of blocks.entries()) {
    if (index > 0) lines.push(bar)
    const arrow = paint.gutter(`${' '.repeat(gutter)}${index === 0 ? '-->' : ':::'}`)
    lines.push(`${arrow} ${placeOf(block.head)}`, bar, ...drawBlock(block, gutter, paint))
  }
  return { lines, gutter }
}

function placeOf({ file, line, from }: Spot): string {
  return `${visible(file.path)}:${line}:${from + 1}`
}

function spotOf(mark: Mark): Spot {
  const { file, start, end } = mark.at
  const first = positionAt(file, start)
  const text = lineText(file, first.line)
  const from = first.column - 1
  const lineStart = start - from
  const to = Math.min(end - lineStart, Math.max(text.trimEnd().length, from + 1))
  return { ...mark, file, line: first.line, from, to: Math.max(to, from + 1) }
}

/** A line without its ending. Nothing is scanned: a line may be megabytes long. */
function lineText(file: File, line: number): string {
  const starts = lineStarts(file)
  const start = starts[line - 1]!
  let end = starts[line] ?? file.text.length
  while (end > start && /[\r\n]/.test(file.text[end - 1]!)) end--
  return file.text.slice(start, end)
}

/** Neighbours share a block. The block of the primary place comes first, the others in the order of the file names. */
function blocksOf(spots: readonly Spot[]): Block[] {
  const files = [...new Set(spots.map(spot => spot.file))]
  const sorted = [...spots].sort(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.from - b.from,
  )
  const groups: Spot[][] = []
  for (const spot of sorted) {
    const group = groups.at(-1)
    if (group && isNear(group, spot)) group.push(spot)
    else groups.push([spot])
  }
  const blocks = groups.map(group => ({
    head: group.find(spot => spot.isPrimary) ?? group[0]!,
    spots: group,
  }))
  const isFirst = (block: Block) => Number(block.head.isPrimary)
  return blocks.sort((a, b) => isFirst(b) - isFirst(a))
}

function isNear(group: readonly Spot[], next: Spot): boolean {
  const last = group.at(-1)!
  if (last.file !== next.file || next.line - last.line > NEAR_LINES) return false
  const firstOfLine = group.find(spot => spot.line === next.line)
  const isShort = lineText(next.file, next.line).length <= LINE_WIDTH
  return !firstOfLine || isShort || next.to - firstOfLine.from <= LINE_WIDTH - LEAD
}

function drawBlock({ spots }: Block, gutter: number, paint: Paint): string[] {
  const { file } = spots[0]!
  const lines: string[] = []
  const numbered = (line: number, text: string) =>
    `${paint.gutter(`${String(line).padStart(gutter)} |`)} ${text}`.trimEnd()
  let last: number | undefined
  for (const line of new Set(spots.map(spot => spot.line))) {
    if (last !== undefined && line === last + 2)
      lines.push(numbered(last + 1, drawCode(file, last + 1).shown))
    else if (last !== undefined && line > last + 2) lines.push(paint.gutter('...'))
    const onLine = spots.filter(spot => spot.line === line)
    const code = drawCode(file, line, onLine)
    lines.push(numbered(line, code.shown))
    const bar = paint.gutter(`${' '.repeat(gutter)} |`)
    for (const row of rowsOf(onLine)) lines.push(`${bar} ${drawRow(row, code, paint)}`)
    last = line
  }
  return lines
}

/** A line as it is printed, and the printed column of an offset in it. */
interface Code {
  readonly shown: string
  readonly columnOf: (offset: number) => number
}

function drawCode(file: File, line: number, spots: readonly Spot[] = []): Code {
  const text = lineText(file, line)
  const { start, end } = windowOf(text, spots[0]?.from ?? 0)
  const before = start > 0 ? '…' : ''
  const after = end < text.length ? '…' : ''
  const columnOf = (offset: number) => {
    const inside = text.slice(start, Math.min(offset, end))
    return before.length + widthOf(visibleCode(inside)) + (offset > end ? 1 : 0)
  }
  return { shown: before + visibleCode(text.slice(start, end)) + after, columnOf }
}

/** The part of a line that is shown: all of a short one. */
function windowOf(text: string, from: number): { start: number; end: number } {
  if (text.length <= LINE_WIDTH) return { start: 0, end: text.length }
  const start = outsidePair(text, Math.max(0, from - LEAD))
  return { start, end: outsidePair(text, Math.min(start + LINE_WIDTH, text.length)) }
}

/** Never cuts a letter that takes two units. */
function outsidePair(text: string, offset: number): number {
  const isInside =
    /[\ud800-\udbff]/.test(text[offset - 1] ?? '') && /[\udc00-\udfff]/.test(text[offset] ?? '')
  return isInside ? offset - 1 : offset
}

/** Packs marks of one line into rows: a label ends its row, and marks of one row do not touch. */
function rowsOf(spots: readonly Spot[]): Spot[][] {
  const rows: Spot[][] = []
  for (const spot of spots) {
    const row = rows.at(-1)
    const last = row?.at(-1)
    if (row && last && !last.label && last.to < spot.from) row.push(spot)
    else rows.push([spot])
  }
  return rows
}

function drawRow(row: readonly Spot[], code: Code, paint: Paint): string {
  let drawn = ''
  let column = 0
  for (const spot of row) {
    const from = code.columnOf(spot.from)
    const length = Math.max(1, code.columnOf(spot.to) - from)
    const colour = spot.isPrimary ? paint.primary : paint.related
    const label = spot.label ? ` ${visible(spot.label)}` : ''
    drawn += ' '.repeat(from - column) + colour((spot.isPrimary ? '^' : '-').repeat(length) + label)
    column = from + length
  }
  return drawn
}
