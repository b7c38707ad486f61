/**
 * The text of a YAML scalar as pieces: what is cut (indents, folded breaks, escapes) is cut here, and every letter
 * that stays keeps its place (https://yaml.org/spec/1.2.2/, chapters 7.3 and 8.1).
 */
import { type AnyHole, type Lit, type Pieces, piecesOf, place, type Source } from './source.ts'

/** Puts a text together from stretches of its source that stay as they are and others that are replaced. */
class PieceBuilder<Hole extends AnyHole> {
  private readonly source: Source<Hole>
  private readonly pieces: (Lit | Hole)[] = []
  /** The stretch that stays as it is and may still grow. */
  private from = 0
  private to = 0

  constructor(source: Source<Hole>) {
    this.source = source
  }

  keep(from: number, to: number): void {
    if (from === this.to) this.to = to
    else {
      this.flush()
      this.from = from
      this.to = to
    }
  }

  replace(from: number, to: number, lit: string): void {
    if (lit === '') return
    this.flush()
    this.pieces.push({ lit, at: place(this.source, from, to) })
  }

  done(): Pieces<Hole> {
    this.flush()
    return this.pieces
  }

  private flush(): void {
    for (const piece of piecesOf(this.source, this.from, this.to)) this.pieces.push(piece)
    this.from = this.to
  }
}

export type Quote = '' | "'" | '"'

/** Up to the next letter that means something, by kind of quotes. */
const STRETCH: Readonly<Record<Quote, RegExp>> = {
  '': /[^\r\n]*/y,
  "'": /[^'\r\n]*/y,
  '"': /[^\\\r\n]*/y,
}
const FOLD = /[ \t\r\n]*/y
const LINE_BREAK = /\r\n?|\n/g
const ESCAPED_BREAK = /\\(?:\r\n?|\n)[ \t\r\n]*/y
const ESCAPE = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|[^\r\n])/y

const ESCAPED: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['t', '\t'],
  ['\t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
  ['e', '\x1b'],
  ['N', '\x85'],
  ['_', '\xa0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
])

/**
 * The text of a plain or quoted scalar between `start` and `end`, without its quotes: line breaks folded,
 * escapes resolved, each a piece of its own.
 */
export function flowPieces<Hole extends AnyHole>(
  source: Source<Hole>,
  start: number,
  end: number,
  quote: Quote,
): Pieces<Hole> {
  const text = source.text.slice(start, end)
  const builder = new PieceBuilder(source)
  let at = 0
  while (at < text.length) {
    const stretch = matchAt(STRETCH[quote], text, at)
    const special = at + stretch.length
    if (isBreak(text, special)) {
      const kept = withoutBlanks(text, at, special)
      const next = special + matchAt(FOLD, text, special).length
      builder.keep(start + at, start + kept)
      builder.replace(start + kept, start + next, folded(text.slice(special, next)))
      at = next
      continue
    }
    builder.keep(start + at, start + special)
    at = special < text.length ? special + replaceEscape(builder, text, start, special) : special
  }
  return builder.done()
}

/** Replaces the escape that stands at an offset of the text, and gives its length. */
function replaceEscape<Hole extends AnyHole>(
  builder: PieceBuilder<Hole>,
  text: string,
  start: number,
  at: number,
): number {
  if (text[at] === "'") {
    builder.replace(start + at, start + at + 2, "'")
    return 2
  }
  const escapedBreak = matchAt(ESCAPED_BREAK, text, at)
  if (escapedBreak) return escapedBreak.length
  const written = matchAt(ESCAPE, text, at) || '\\'
  builder.replace(start + at, start + at + written.length, escaped(written))
  return written.length
}

/** What an escape stands for; a backslash alone for itself. */
function escaped(written: string): string {
  if (written.length > 2) {
    const code = Number.parseInt(written.slice(2), 16)
    return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code)
  }
  const letter = written[1] ?? written
  return ESCAPED.get(letter) ?? letter
}

/** Where a stretch ends without the blanks at its end. */
function withoutBlanks(text: string, start: number, end: number): number {
  let at = end
  while (at > start && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--
  return at
}

/** What line breaks and the blanks around them are folded to. */
function folded(gap: string): string {
  const breaks = gap.match(LINE_BREAK)!.length
  return breaks === 1 ? ' ' : '\n'.repeat(breaks - 1)
}

export type Chomping = 'clip' | 'strip' | 'keep'

export interface BlockScalar {
  /** Where the lines after the header begin and end. */
  readonly start: number
  readonly end: number
  /** Blanks to be cut off each line. */
  readonly indent: number
  readonly folded: boolean
  readonly chomping: Chomping
}

interface Line {
  readonly start: number
  /** Where its line break begins and ends; the last line may have none. */
  readonly end: number
  readonly next: number
}

/** The text of a literal (`|`) or folded (`>`) block scalar, and where its last line with content ends. */
export function blockPieces<Hole extends AnyHole>(
  source: Source<Hole>,
  block: BlockScalar,
): { readonly pieces: Pieces<Hole>; readonly contentEnd: number | undefined } {
  const builder = new PieceBuilder(source)
  let pending: Line[] = []
  let contentEnd: number | undefined
  let wasIndentedMore = false
  for (const line of linesOf(source.text, block.start, block.end)) {
    if (isEmptyLine(source.text, line, block.indent)) {
      pending.push(line)
      continue
    }
    const content = line.start + block.indent
    const isIndentedMore = source.text[content] === ' ' || source.text[content] === '\t'
    const folds = block.folded && contentEnd !== undefined && !isIndentedMore && !wasIndentedMore
    if (folds) foldBreaks(builder, pending)
    else for (const before of pending) keepBreak(builder, source.text, before)
    builder.keep(content, line.end)
    pending = [line]
    contentEnd = line.end
    wasIndentedMore = isIndentedMore
  }
  const isClipped = block.chomping === 'clip'
  const last = isClipped ? (contentEnd === undefined ? [] : pending.slice(0, 1)) : pending
  if (block.chomping !== 'strip') for (const line of last) keepBreak(builder, source.text, line)
  return { pieces: builder.done(), contentEnd }
}

function isEmptyLine(text: string, line: Line, indent: number): boolean {
  if (line.end - line.start > indent) return false
  for (let at = line.start; at < line.end; at++) if (text[at] !== ' ') return false
  return true
}

/** The last line of a file may end without a break: then there is none to keep. */
function keepBreak<Hole extends AnyHole>(builder: PieceBuilder<Hole>, text: string, line: Line): void {
  if (line.next === line.end) return
  if (text.slice(line.end, line.next) === '\n') builder.keep(line.end, line.next)
  else builder.replace(line.end, line.next, '\n')
}

/** One break becomes a blank; of several the first goes. */
function foldBreaks<Hole extends AnyHole>(builder: PieceBuilder<Hole>, lines: readonly Line[]): void {
  const first = lines[0]!
  const lit = lines.length === 1 ? ' ' : '\n'.repeat(lines.length - 1)
  builder.replace(first.end, lines.at(-1)!.next, lit)
}

function* linesOf(text: string, start: number, end: number): Generator<Line> {
  let at = start
  while (at < end) {
    let stop = at
    while (stop < end && !isBreak(text, stop)) stop++
    const isCrLf = text[stop] === '\r' && text[stop + 1] === '\n'
    const next = Math.min(end, stop + (isCrLf ? 2 : 1))
    yield { start: at, end: stop, next }
    at = next
  }
}

function isBreak(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 0x0a || code === 0x0d
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}
