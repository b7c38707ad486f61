/**
 * Places: what a file is, what a place in it is, and how a text that was put together from
 * several places (a heredoc, a block scalar, a JSON string with escapes) finds its way back.
 */

/** A file of the run. `path` is what output shows: relative to the root, with `/`. No BOM in `text`. */
export interface File {
  readonly path: string
  readonly text: string
}

/** A stretch of a real file: UTF-16 offsets, end exclusive. */
export interface Range {
  readonly file: File
  readonly start: number
  readonly end: number
}

/** A known stretch of text, and where it was written. Same length as `at`: letter by letter; else all of it is `at`. */
export interface Lit {
  readonly lit: string
  readonly at?: Range
}

/** What stands in a text whose content is not known. The folder `value/` says what it is. */
export interface AnyHole {
  readonly id: string
  readonly at?: Range
}

/** A text in pieces: known stretches and holes. */
export type Pieces<Hole extends AnyHole = never> = readonly (Lit | Hole)[]

/** A stretch of a derived text. */
interface Run<Hole> {
  readonly from: number
  readonly to: number
  readonly at?: Range
  readonly hole?: Hole
}

/** A text that a reader can parse: a file itself, or a derived text whose runs say where each stretch was written. */
export interface Source<Hole = never> {
  readonly file: File
  readonly text: string
  readonly runs?: readonly Run<Hole>[]
}

/** A problem that a reader met, in the user's words. */
export interface Problem {
  readonly at: Range
  readonly message: string
}

/** What stands in a derived text for a hole: one letter that no template holds. */
export const HOLE = '\ufffc'

/** The whole file as a source. */
export function sourceOf(file: File): Source {
  return { file, text: file.text }
}

/**
 * A derived source over pieces. Each hole becomes one HOLE letter that `holeAt` finds again.
 * `file` is where a place without any written stretch is said to be.
 */
export function derive<Hole extends AnyHole>(pieces: Pieces<Hole>, file: File): Source<Hole> {
  const runs: Run<Hole>[] = []
  let text = ''
  for (const piece of pieces) {
    const from = text.length
    const isLit = 'lit' in piece
    text += isLit ? piece.lit : HOLE
    const at = piece.at ? { at: piece.at } : {}
    const hole = isLit ? {} : { hole: piece }
    runs.push({ from, to: text.length, ...at, ...hole })
  }
  return { file, text, runs }
}

/** The place in a real file of a stretch of a source. */
export function place<Hole>(source: Source<Hole>, start: number, end: number): Range {
  if (!source.runs) return { file: source.file, start, end }
  const first = runAt(source.runs, start)
  const last = runAt(source.runs, Math.max(end - 1, start))
  const from = first?.at
  if (!from) return { file: source.file, start: 0, end: 0 }
  const begin = within(first, start, from.start)
  const to = last?.at?.file === from.file ? within(last, end, last.at.end) : from.end
  return { file: from.file, start: begin, end: Math.max(begin, to) }
}

/** The hole that begins at this offset of a derived text. */
export function holeAt<Hole>(source: Source<Hole>, offset: number): Hole | undefined {
  const run = source.runs && runAt(source.runs, offset)
  return run?.from === offset ? run.hole : undefined
}

/**
 * A stretch of a source as pieces: one literal for each run that it touches, so that every letter keeps its place,
 * and the holes as they are. An empty stretch has no pieces.
 */
export function piecesOf<Hole extends AnyHole>(
  source: Source<Hole>,
  start: number,
  end: number,
): Pieces<Hole> {
  if (start >= end) return []
  const { file, text, runs } = source
  if (!runs) return [{ lit: text.slice(start, end), at: { file, start, end } }]
  const pieces: (Lit | Hole)[] = []
  for (let index = runIndexAt(runs, start); index < runs.length; index++) {
    const run = runs[index]!
    if (run.from >= end) break
    const from = Math.max(run.from, start)
    const to = Math.min(run.to, end)
    if (run.hole) pieces.push(run.hole)
    else if (from < to) {
      const lit = text.slice(from, to)
      pieces.push(run.at ? { lit, at: place(source, from, to) } : { lit })
    }
  }
  return pieces
}

/** An offset's place in its run: letter by letter where lengths agree, else the edge that was asked for. */
function within<Hole>(run: Run<Hole>, offset: number, edge: number): number {
  const at = run.at!
  const oneToOne = at.end - at.start === run.to - run.from
  return oneToOne ? at.start + offset - run.from : edge
}

/** The run that holds an offset; the last one for the end of the text. */
function runAt<Hole>(runs: readonly Run<Hole>[], offset: number): Run<Hole> | undefined {
  return runs[runIndexAt(runs, offset)]
}

function runIndexAt<Hole>(runs: readonly Run<Hole>[], offset: number): number {
  let low = 0
  let high = runs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (runs[middle]!.from <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** A place as people count: line and column from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

const LINE_STARTS = new WeakMap<File, readonly number[]>()

/** Offsets at which the file's lines begin. A line ends at LF, CRLF or a lone CR. */
export function lineStarts(file: File): readonly number[] {
  const known = LINE_STARTS.get(file)
  if (known) return known
  const starts = [0]
  for (const match of file.text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length)
  LINE_STARTS.set(file, starts)
  return starts
}

export function positionAt(file: File, offset: number): Position {
  const starts = lineStarts(file)
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - starts[low]! + 1 }
}

/** The written text of a place. */
export function slice(range: Range): string {
  return range.file.text.slice(range.start, range.end)
}
