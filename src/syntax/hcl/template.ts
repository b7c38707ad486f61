/**
 * Templates: the inside of quoted strings, of heredocs and of template files
 * (https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#template-expressions).
 */
import type { Lit } from '../source.ts'
import type { Expression, For, TemplatePart } from './ast.ts'
import { closingMarker, findClosingMarker, heredocMarker } from './heredoc.ts'
import { LETTER } from './letters.ts'
import { Broken, type Reader } from './reader.ts'
import { sequenceEnd } from './recovery.ts'
import { buildParts, cutIndent, type Element, type Sequence, trimEnd, trimStart } from './template-parts.ts'

/** The reader of whole expressions, handed in because expressions read templates in turn. */
type ReadExpression = (r: Reader) => Expression

/** Only `quoted` has escapes with a backslash, and stays on its line. Only a `bare` template may hold a lone carriage return. */
type Style = 'quoted' | 'heredoc' | 'bare'

/** What differs between the three places where a template stands. */
interface Frame {
  readonly style: Style
  /** Whether the template ends at an offset. Fails where it should have ended. */
  endsAt(offset: number): boolean
  /** Where a broken interpolation that begins at an offset must have ended. */
  limit(offset: number): number
}

// ── the three places ──

/** A string in quotes; the next word is its opening quote. */
export function readQuoted(r: Reader, readExpression: ReadExpression): Expression {
  const start = r.start
  const text: Lit[] = []
  const stop = readText(r, r.end, text, 'quoted')
  if (r.text.charCodeAt(stop) === LETTER.QUOTE) {
    r.advanceFrom(stop + 1)
    return { kind: 'template', at: r.since(start), parts: text.length > 0 ? [{ kind: 'text', text }] : [] }
  }
  const elements = new Elements(text)
  const end = readElements(r, stop, elements, quotedFrame(r, start), readExpression)
  r.advanceFrom(end + 1)
  return { kind: 'template', at: r.since(start), parts: buildParts(r, elements.list) }
}

/** A string in quotes that may hold escapes but no interpolation: the label of a block. */
export function readLabel(r: Reader): string {
  const pieces: Lit[] = []
  const stop = readText(r, r.end, pieces, 'quoted')
  if (beginsSequence(r.text, stop)) r.fail('expected a label without interpolation', stop, stop + 2)
  if (r.text.charCodeAt(stop) !== LETTER.QUOTE) failUnclosedString(r, r.start, stop)
  r.advanceFrom(stop + 1)
  return pieces.map(piece => piece.lit).join('')
}

function failUnclosedString(r: Reader, start: number, end: number): never {
  r.fail('this string is not closed on its line', start, end)
}

function quotedFrame(r: Reader, start: number): Frame {
  return {
    style: 'quoted',
    endsAt: offset => {
      const letter = r.text.charCodeAt(offset)
      const isCut = letter === LETTER.LF || letter === LETTER.CR || Number.isNaN(letter)
      if (isCut) failUnclosedString(r, start, offset)
      return letter === LETTER.QUOTE
    },
    limit: offset => lineEnd(r.text, offset),
  }
}

/** The next word is the heredoc's opening line. */
export function readHeredoc(r: Reader, readExpression: ReadExpression): Expression {
  const { start, end: firstLine } = r
  const opening = r.word()
  const marker = heredocMarker(opening)
  const firstClosing = findClosingMarker(r.text, firstLine, marker)
  if (!firstClosing) failUnclosedHeredoc(r, start, opening, marker)
  const frame: Frame = {
    style: 'heredoc',
    endsAt: offset => {
      if (offset >= r.text.length) failUnclosedHeredoc(r, start, opening, marker)
      const beginsLine = r.text.charCodeAt(offset - 1) === LETTER.LF
      return beginsLine && closingMarker(r.text, offset, marker) !== undefined
    },
    limit: () => firstClosing.start,
  }
  const elements = new Elements()
  const lastLine = readElements(r, firstLine, elements, frame, readExpression)
  if (opening.startsWith('<<-')) cutIndent(elements.list)
  const closing = closingMarker(r.text, lastLine, marker)!
  r.advanceFrom(closing.lineEnd)
  r.previousEnd = closing.end
  return { kind: 'template', at: r.since(start), parts: buildParts(r, elements.list) }
}

function failUnclosedHeredoc(r: Reader, start: number, opening: string, marker: string): never {
  const line = opening.trimEnd()
  r.fail(
    `heredoc "${line}" is not closed: no line holds "${marker}" alone`,
    start,
    start + line.length,
    'all',
  )
}

/** A template without quotes: all of the text, as `templatefile` reads a file. */
export function readBareTemplate(r: Reader, readExpression: ReadExpression): TemplatePart[] {
  const frame: Frame = {
    style: 'bare',
    endsAt: offset => offset >= r.text.length,
    limit: () => r.text.length,
  }
  const elements = new Elements()
  readElements(r, 0, elements, frame, readExpression)
  return buildParts(r, elements.list)
}

// ── elements ──

class Elements {
  readonly list: Element[]
  /** Whether the sequence that was read last ended in `~}`. */
  trimsNext = false

  constructor(text: Lit[] = []) {
    this.list = text.length > 0 ? [{ kind: 'text', text }] : []
  }

  add(element: Element): void {
    if (element.kind === 'text' && this.trimsNext) trimStart(element.text)
    this.trimsNext = false
    this.list.push(element)
  }

  /** For `${~`: only text that stands right before it, and in a heredoc only on its line. */
  trimLast(): void {
    const last = this.list.at(-1)
    if (last?.kind === 'text') trimEnd(last.text)
  }
}

/** Reads up to the end of a template and returns where that is. */
function readElements(
  r: Reader,
  from: number,
  elements: Elements,
  frame: Frame,
  readExpression: ReadExpression,
): number {
  let at = from
  while (!frame.endsAt(at)) {
    if (beginsSequence(r.text, at)) {
      at = readSequence(r, at, elements, frame, readExpression)
    } else {
      const text: Lit[] = []
      at = readText(r, at, text, frame.style)
      elements.add({ kind: 'text', text })
    }
  }
  return at
}

function beginsSequence(text: string, at: number): boolean {
  const letter = text.charCodeAt(at)
  return (
    (letter === LETTER.DOLLAR || letter === LETTER.PERCENT) && text.charCodeAt(at + 1) === LETTER.OPEN_BRACE
  )
}

// ── literal text ──

/**
 * Adds text to `pieces`, each escape a piece of its own, and returns where it stopped: at an interpolation or directive,
 * at the end of the text, if quoted at a quote or line end, else behind a line end.
 */
function readText(r: Reader, from: number, pieces: Lit[], style: Style): number {
  const text = r.text
  const isQuoted = style === 'quoted'
  let written = from
  let at = from
  for (;;) {
    const letter = text.charCodeAt(at)
    if (letter === LETTER.DOLLAR || letter === LETTER.PERCENT) {
      if (text.charCodeAt(at + 1) === LETTER.OPEN_BRACE) break
      if (!isEscapedSequence(text, at, letter)) at++
      else {
        r.addLiteral(pieces, written, at)
        pieces.push({ lit: text.slice(at + 1, at + 3), at: r.range(at, at + 3) })
        written = at += 3
      }
    } else if (isQuoted && letter === LETTER.BACKSLASH) {
      r.addLiteral(pieces, written, at)
      written = at = readEscape(r, at, pieces)
    } else if (isQuoted ? endsQuoted(letter) : endsLine(letter)) {
      if (letter === LETTER.LF && !isQuoted) at++
      break
    } else {
      if (letter === LETTER.CR && style === 'heredoc') checkCarriageReturn(r, at)
      at++
    }
  }
  r.addLiteral(pieces, written, at)
  return at
}

function endsQuoted(letter: number): boolean {
  return letter === LETTER.QUOTE || letter === LETTER.CR || endsLine(letter)
}

/** Behind the last letter the code is NaN. */
function endsLine(letter: number): boolean {
  return letter === LETTER.LF || Number.isNaN(letter)
}

function checkCarriageReturn(r: Reader, at: number): void {
  if (r.text.charCodeAt(at + 1) !== LETTER.LF) r.report('a carriage return without a line feed', at, at + 1)
}

/** `$${` or `%%{` */
function isEscapedSequence(text: string, at: number, letter: number): boolean {
  return text.charCodeAt(at + 1) === letter && text.charCodeAt(at + 2) === LETTER.OPEN_BRACE
}

const SIMPLE_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['"', '"'],
  ['\\', '\\'],
])

/** Reads the escape that begins with the backslash at `at` and returns where it ends. */
function readEscape(r: Reader, at: number, pieces: Lit[]): number {
  const selector = r.text.charAt(at + 1)
  if (selector === 'u') return readUnicodeEscape(r, at, 4, pieces)
  if (selector === 'U') return readUnicodeEscape(r, at, 8, pieces)
  const lit = SIMPLE_ESCAPES.get(selector)
  if (lit !== undefined) {
    pieces.push({ lit, at: r.range(at, at + 2) })
    return at + 2
  }
  if (selector === '' || selector === '\n' || selector === '\r') return at + 1
  r.report(`"\\${selector}" is no escape: write "\\\\" for a backslash`, at, at + 2)
  return at + 2
}

function readUnicodeEscape(r: Reader, at: number, digits: number, pieces: Lit[]): number {
  const hex = /^[0-9a-f]*/i.exec(r.text.slice(at + 2, at + 2 + digits))![0]
  const end = at + 2 + hex.length
  const code = Number.parseInt(hex, 16)
  const isLetter = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  if (hex.length < digits) r.report(`expected ${digits} hexadecimal digits`, at, end)
  else if (!isLetter) r.report('this is no letter of Unicode', at, end)
  else pieces.push({ lit: String.fromCodePoint(code), at: r.range(at, end) })
  return end
}

// ── interpolations and directives ──

/** Reads `${...}` or `%{...}` and returns where it ends. A broken interpolation becomes an invalid one if its end is in sight. */
function readSequence(
  r: Reader,
  at: number,
  elements: Elements,
  frame: Frame,
  readExpression: ReadExpression,
): number {
  const mark = r.mark()
  try {
    return readSoundSequence(r, at, elements, readExpression)
  } catch (problem) {
    const isDirective = r.text.charCodeAt(at) === LETTER.PERCENT
    if (!(problem instanceof Broken) || problem.reach !== 'here' || isDirective) throw problem
    const end = sequenceEnd(r.text, at, frame.limit(at))
    if (end === undefined) throw problem.reaching('item')
    r.returnTo(mark)
    r.report(problem.message, problem.start, problem.end)
    elements.add({ kind: 'interpolation', value: { kind: 'invalid', at: r.range(at, end) }, start: at, end })
    return end
  }
}

function readSoundSequence(
  r: Reader,
  at: number,
  elements: Elements,
  readExpression: ReadExpression,
): number {
  const isDirective = r.text.charCodeAt(at) === LETTER.PERCENT
  const trimsBefore = r.text.charCodeAt(at + 2) === LETTER.TILDE
  if (trimsBefore) elements.trimLast()
  const newlines = r.newlines
  r.newlines = false
  r.advanceFrom(at + (trimsBefore ? 3 : 2))
  const content = isDirective ? readDirective(r, readExpression) : readInterpolation(r, readExpression)
  if (r.kind !== '}' && r.kind !== '~}') failUnclosedSequence(r, at)
  const end = r.end
  r.newlines = newlines
  elements.add({ ...content, start: at, end })
  elements.trimsNext = r.kind === '~}'
  return end
}

function failUnclosedSequence(r: Reader, at: number): never {
  const opening = r.text.slice(at, at + 2)
  if (r.kind === 'end') r.fail(`"${opening}" is not closed`, at, at + 2)
  const hint = `a literal "${opening}" is written "${opening[0]}${opening}"`
  r.fail(`expected "}" to end what "${opening}" began, found ${r.found()} (${hint})`)
}

function readInterpolation(r: Reader, readExpression: ReadExpression): Sequence {
  return { kind: 'interpolation', value: readExpression(r) }
}

function readDirective(r: Reader, readExpression: ReadExpression): Sequence {
  const word = r.kind === 'name' ? r.word() : ''
  switch (word) {
    case 'if':
      r.advance()
      return { kind: word, test: readExpression(r) }
    case 'for':
      return { kind: word, ...readForNames(r), of: readExpression(r) }
    case 'else':
    case 'endif':
    case 'endfor':
      r.advance()
      return { kind: word }
    default:
      return r.failExpecting(
        '"if", "else", "endif", "for" or "endfor" after "%{" (a literal "%{" is written "%%{")',
      )
  }
}

/** `for value in` or `for key, value in`; the next word is `for`. */
export function readForNames(r: Reader): Pick<For, 'keyName' | 'valueName'> {
  r.advance()
  const first = r.expectName('the name of a variable after "for"')
  const second = r.kind === ',' ? readSecondName(r) : undefined
  if (!r.isWord('in')) r.failExpecting('"in" and a collection')
  r.advance()
  return second === undefined ? { valueName: first } : { keyName: first, valueName: second }
}

function readSecondName(r: Reader): string {
  r.advance()
  return r.expectName('the name of a second variable')
}

function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from)
  return newline < 0 ? text.length : newline
}
