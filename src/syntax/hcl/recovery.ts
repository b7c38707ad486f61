/**
 * Finding the way again behind a mistake. These are guesses, made so that one mistake costs one problem
 * and no more than the argument or block that it stands in.
 */
import { findClosingMarker, heredocMarker } from './heredoc.ts'
import { LETTER } from './letters.ts'
import { type Kind, Lexer } from './lexer.ts'

/** Which bracket each closing one closes. */
const OPENING_OF: ReadonlyMap<Kind, Kind> = new Map<Kind, Kind>([
  [')', '('],
  [']', '['],
  ['}', '{'],
  ['~}', '{'],
])

/** A line that begins with an argument, the header of a block, or a closing brace. */
const ITEM =
  /([ \t]*)(?:[\p{ID_Start}_][\p{ID_Continue}-]*(?:[ \t]+(?:[\p{ID_Start}_][\p{ID_Continue}-]*|"[^"\n]*"))*[ \t]*(?:=(?![=>])|\{)|(\}))/uy

/** A block that stands at the top of a Terraform file and nowhere else. */
const TOP_BLOCK =
  /^(?:resource|data|ephemeral|module|variable|output|provider|locals|terraform|moved|import|removed|check)\b[^\n{}=]*\{/
const NEXT_TOP_BLOCK = new RegExp(TOP_BLOCK, 'gm')
const TOP_BLOCK_HERE = new RegExp(TOP_BLOCK, 'my')

/**
 * Where to go on behind an argument or block that began at `start` and is broken at `broken`: at the next line that looks like
 * an item, or at the brace that closes the enclosing block. Lines within the item's own brackets are passed, unless
 * their indent says that a bracket is missing.
 */
export function nextItem(text: string, start: number, broken: number): number {
  const walker = new Walker(text)
  const brackets = new Brackets()
  // The line with the mistake may be the next item already, and the mistake that the one before is not closed.
  const stop = text.lastIndexOf('\n', broken - 1)
  const indent = indentOf(text, start)
  for (walker.advanceFrom(start); walker.kind !== 'end'; walker.pass()) {
    const closesNothing = !brackets.note(walker.opensBlockAfterOddQuote() ? '{' : walker.kind)
    if (closesNothing && walker.kind === '}' && walker.start >= broken) return walker.start
    const isNextLine = walker.kind === 'newline' && walker.start >= stop
    if (isNextLine && continuesAt(text, walker.end, brackets.areOpen, indent)) return walker.end
  }
  return text.length
}

/** The brackets that are open, if they are not well nested then at a guess. */
class Brackets {
  private readonly open: Kind[] = []
  private readonly counts = new Map<Kind, number>([...OPENING_OF.values()].map(bracket => [bracket, 0]))

  get areOpen(): boolean {
    return this.open.length > 0
  }

  /** False for a bracket that closes none of those that are open. One that closes an outer bracket closes all within. */
  note(kind: Kind): boolean {
    if (this.counts.has(kind)) this.push(kind)
    const opening = OPENING_OF.get(kind)
    if (opening === undefined) return true
    if (this.counts.get(opening) === 0) return false
    while (this.pop() !== opening) {}
    return true
  }

  private push(bracket: Kind): void {
    this.open.push(bracket)
    this.counts.set(bracket, this.counts.get(bracket)! + 1)
  }

  private pop(): Kind | undefined {
    const bracket = this.open.pop()
    if (bracket !== undefined) this.counts.set(bracket, this.counts.get(bracket)! - 1)
    return bracket
  }
}

/** Goes over strings and heredocs as if they were words. */
class Walker extends Lexer {
  /** From here on heredocs are taken for closed nowhere, so that many open ones do not cost a search each. */
  private lastHeredoc = Number.POSITIVE_INFINITY

  pass(): void {
    if (this.kind === '"') this.advanceFrom(stringEnd(this.text, this.start))
    else if (this.kind === '<<') this.passHeredoc()
    else this.advance()
  }

  /** In `resource "a" b" {` the last quote swallows the brace, but the block is there. */
  opensBlockAfterOddQuote(): boolean {
    if (this.kind !== '"') return false
    const string = this.text.slice(this.start, stringEnd(this.text, this.start))
    return string.trimEnd().endsWith('{')
  }

  /** An open heredoc counts as its opening line. */
  private passHeredoc(): void {
    const isHopeless = this.start >= this.lastHeredoc
    const marker = heredocMarker(this.word())
    const closing = isHopeless ? undefined : findClosingMarker(this.text, this.end, marker)
    if (!closing) this.lastHeredoc = Math.min(this.lastHeredoc, this.start)
    this.advanceFrom(closing?.end ?? this.end - 1)
  }
}

/** Whether a line looks like the next item, given whether brackets of the broken one seem open. */
function continuesAt(text: string, lineStart: number, hasOpen: boolean, indent: number): boolean {
  ITEM.lastIndex = lineStart
  const match = ITEM.exec(text)
  if (!match) return false
  if (!hasOpen) return true
  const isBrace = match[2] !== undefined
  return isBrace ? match[1]!.length < indent : match[1]!.length <= indent
}

function indentOf(text: string, offset: number): number {
  let start = text.lastIndexOf('\n', offset - 1) + 1
  const lineStart = start
  while (text.charCodeAt(start) === LETTER.SPACE || text.charCodeAt(start) === LETTER.TAB) start++
  return start - lineStart
}

/** Where the next block of a Terraform file's top level begins, behind something that swallowed the rest. */
export function nextTopBlock(text: string, offset: number): number {
  NEXT_TOP_BLOCK.lastIndex = offset
  return NEXT_TOP_BLOCK.exec(text)?.index ?? text.length
}

/** Whether such a block begins right here. */
export function isTopBlock(text: string, offset: number): boolean {
  TOP_BLOCK_HERE.lastIndex = offset
  return TOP_BLOCK_HERE.test(text)
}

/** Behind the string that begins with the quote at an offset; at the end of its line if it is not closed there. */
function stringEnd(text: string, offset: number): number {
  return passOpen(text, offset + 1, LETTER.QUOTE, text.length).end
}

/** Behind the `}` that closes the `${` or `%{` at an offset, if there is one before `limit`. */
export function sequenceEnd(text: string, offset: number, limit: number): number | undefined {
  const { end, isClosed } = passOpen(text, offset + 2, LETTER.CLOSE_BRACE, limit)
  return isClosed ? end : undefined
}

/**
 * Goes behind the quote or brace that closes what is open at an offset. Strings may hold interpolations, and these strings.
 * It stops at a line end in a string, or at the limit.
 */
function passOpen(
  text: string,
  offset: number,
  closing: number,
  limit: number,
): { end: number; isClosed: boolean } {
  const open = [closing]
  for (let at = offset; at < limit; at++) {
    const letter = text.charCodeAt(at)
    const isInString = open.at(-1) === LETTER.QUOTE
    if (letter === LETTER.LF && (isInString || closing === LETTER.QUOTE)) return { end: at, isClosed: false }
    if (letter === open.at(-1)) open.pop()
    else if (letter === LETTER.QUOTE) open.push(LETTER.QUOTE)
    else if (isInString && letter === LETTER.BACKSLASH) at++
    else if (letter === LETTER.OPEN_BRACE && (!isInString || isSequenceBrace(text, at)))
      open.push(LETTER.CLOSE_BRACE)
    if (open.length === 0) return { end: at + 1, isClosed: true }
  }
  return { end: limit, isClosed: false }
}

/** Whether the brace at an offset begins an interpolation or directive, which it does not in `$${`. */
function isSequenceBrace(text: string, at: number): boolean {
  const letter = text.charCodeAt(at - 1)
  return (letter === LETTER.DOLLAR || letter === LETTER.PERCENT) && text.charCodeAt(at - 2) !== letter
}
