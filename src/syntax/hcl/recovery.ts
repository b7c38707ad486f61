/**
 * Finding the way again behind a mistake. These are guesses, made so that one mistake costs one problem
 * and no more than the argument or block that it stands in.
 */
import { findClosingMarker, heredocMarker } from './heredoc.ts'
import { LETTER } from './letters.ts'
import { Lexer } from './lexer.ts'

const OPENING = new Set<string>(['(', '[', '{'])
const CLOSING = new Set<string>([')', ']', '}', '~}'])

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
  const lexer = new Lexer(text)
  const indent = indentOf(text, start)
  let open = 0
  lexer.advanceFrom(start)
  while (lexer.kind !== 'end') {
    if (OPENING.has(lexer.kind)) open++
    if (CLOSING.has(lexer.kind)) {
      if (open === 0 && lexer.kind === '}' && lexer.start >= broken) return lexer.start
      open = Math.max(0, open - 1)
    }
    if (lexer.kind === 'newline' && lexer.start >= broken && continuesAt(text, lexer.end, open, indent))
      return lexer.end
    if (opensBlockAfterOddQuote(lexer)) open++
    passWord(lexer)
  }
  return text.length
}

/** Whether a line looks like the next item, given how many brackets of the broken one seem open. */
function continuesAt(text: string, lineStart: number, open: number, indent: number): boolean {
  ITEM.lastIndex = lineStart
  const match = ITEM.exec(text)
  if (!match) return false
  if (open === 0) return true
  const isBrace = match[2] !== undefined
  return isBrace ? match[1]!.length < indent : match[1]!.length <= indent
}

/** In `resource "a" b" {` the last quote swallows the brace, but the block is there. */
function opensBlockAfterOddQuote(lexer: Lexer): boolean {
  if (lexer.kind !== '"' || stringEnd(lexer.text, lexer.start) !== undefined) return false
  return lexer.text.slice(lexer.start, lineEnd(lexer.text, lexer.start)).trimEnd().endsWith('{')
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

/** Passes a word, a whole string, or a whole heredoc. */
function passWord(lexer: Lexer): void {
  if (lexer.kind === '"')
    lexer.advanceFrom(stringEnd(lexer.text, lexer.start) ?? lineEnd(lexer.text, lexer.start))
  else if (lexer.kind === '<<') passHeredoc(lexer)
  else lexer.advance()
}

function passHeredoc(lexer: Lexer): void {
  const closing = findClosingMarker(lexer.text, lexer.end, heredocMarker(lexer.word()))
  lexer.advanceFrom(closing?.end ?? lexer.end - 1)
}

/** Behind the closing quote of the string that begins at an offset, if it is closed on its line. */
function stringEnd(text: string, offset: number): number | undefined {
  return closingEnd(text, offset + 1, LETTER.QUOTE, lineEnd(text, offset))
}

/** Behind the `}` that closes the `${` or `%{` at an offset, if there is one before `limit`. */
export function sequenceEnd(text: string, offset: number, limit: number): number | undefined {
  return closingEnd(text, offset + 2, LETTER.CLOSE_BRACE, limit)
}

/** Behind the quote or brace that closes what is open at an offset. Strings may hold interpolations, these may hold strings. */
function closingEnd(text: string, offset: number, closing: number, limit: number): number | undefined {
  const open = [closing]
  let at = offset
  while (at < limit) {
    const letter = text.charCodeAt(at++)
    const isInString = open.at(-1) === LETTER.QUOTE
    if (letter === open.at(-1)) open.pop()
    else if (letter === LETTER.QUOTE) open.push(LETTER.QUOTE)
    else if (letter === LETTER.OPEN_BRACE && (!isInString || isSequenceBrace(text, at - 1)))
      open.push(LETTER.CLOSE_BRACE)
    else if (isInString && letter === LETTER.LF) return undefined
    else if (isInString && letter === LETTER.BACKSLASH) at++
    if (open.length === 0) return at
  }
  return undefined
}

/** Whether the brace at an offset begins an interpolation or directive, which it does not in `$${`. */
function isSequenceBrace(text: string, at: number): boolean {
  const letter = text.charCodeAt(at - 1)
  return (letter === LETTER.DOLLAR || letter === LETTER.PERCENT) && text.charCodeAt(at - 2) !== letter
}

function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from)
  return newline < 0 ? text.length : newline
}
