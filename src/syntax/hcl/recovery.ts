/**
 * Finding the way again behind a mistake. These are guesses, made so that one mistake costs one problem
 * and no more than the argument or block that it stands in.
 */
import { findClosingMarker, heredocMarker } from './heredoc.ts'
import { LETTER } from './letters.ts'
import { Lexer } from './lexer.ts'

/** Interpolations within strings within interpolations: nobody writes more. */
const MOST_NESTED = 20

const OPENING = new Set<string>(['(', '[', '{'])
const CLOSING = new Set<string>([')', ']', '}', '~}'])

/** A line that begins with an argument, the header of a block, or a closing brace. */
const ITEM =
  /([ \t]*)(?:[\p{ID_Start}_][\p{ID_Continue}-]*(?:[ \t]+(?:[\p{ID_Start}_][\p{ID_Continue}-]*|"[^"\n]*"))*[ \t]*(?:=(?![=>])|\{)|(\}))/uy

/** A block that stands at the top of a Terraform file and nowhere else. */
const TOP_BLOCK =
  /^(?:resource|data|ephemeral|module|variable|output|provider|locals|terraform|moved|import|removed|check)\b[^\n{}=]*\{/gm

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
    if (lexer.kind === 'newline' && lexer.start >= broken && continuesAt(text, lexer.end, open, indent)) return lexer.end
    if (opensBlockAfterOddQuote(lexer)) open++
    passWord(lexer, 0)
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
  if (lexer.kind !== '"' || quotedEnd(lexer.text, lexer.start, 0) !== undefined) return false
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
  TOP_BLOCK.lastIndex = offset
  return TOP_BLOCK.exec(text)?.index ?? text.length
}

/** Whether such a block begins right here. */
export function isTopBlock(text: string, offset: number): boolean {
  return nextTopBlock(text, offset) === offset
}

/** Behind the `}` that closes the `${` or `%{` at an offset, if there is one before `limit`. */
export function sequenceEnd(text: string, offset: number, limit: number, nested = 0): number | undefined {
  const lexer = new Lexer(text)
  let open = 0
  lexer.newlines = false
  lexer.advanceFrom(offset + 2)
  while (lexer.kind !== 'end' && lexer.start < limit) {
    if (OPENING.has(lexer.kind)) open++
    if (CLOSING.has(lexer.kind) && open-- === 0) return lexer.end
    passWord(lexer, nested)
  }
  return undefined
}

/** Passes a word, a whole string, or a whole heredoc. */
function passWord(lexer: Lexer, nested: number): void {
  if (lexer.kind === '"') lexer.advanceFrom(quotedEnd(lexer.text, lexer.start, nested) ?? lineEnd(lexer.text, lexer.start))
  else if (lexer.kind === '<<') passHeredoc(lexer)
  else lexer.advance()
}

function passHeredoc(lexer: Lexer): void {
  const closing = findClosingMarker(lexer.text, lexer.end, heredocMarker(lexer.word()))
  lexer.advanceFrom(closing?.end ?? lexer.end - 1)
}

/** Behind the closing quote of the string that begins at an offset, if it is closed on its line. */
function quotedEnd(text: string, offset: number, nested: number): number | undefined {
  let at = offset + 1
  const limit = lineEnd(text, offset)
  while (at < limit) {
    const letter = text.charCodeAt(at)
    if (letter === LETTER.QUOTE) return at + 1
    const begins = (letter === LETTER.DOLLAR || letter === LETTER.PERCENT) && text.charCodeAt(at + 1) === LETTER.OPEN_BRACE
    const end = begins && nested < MOST_NESTED ? sequenceEnd(text, at, limit, nested + 1) : undefined
    at = end ?? at + (letter === LETTER.BACKSLASH ? 2 : 1)
  }
  return undefined
}

function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from)
  return newline < 0 ? text.length : newline
}
