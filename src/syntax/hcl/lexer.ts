/**
 * The words of HCL: names, numbers, symbols and line ends, one at a time
 * (https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#lexical-elements).
 * Strings and heredocs are only announced here, by their opening; `template.ts` reads what is inside.
 */
import { isDigit, isNameStart, LETTER, nameEnd } from './letters.ts'

const SYMBOLS = [
  ...['...', '::', '==', '=>', '!=', '<=', '>=', '&&', '||', '~}'],
  ...['{', '}', '[', ']', '(', ')', '.', ',', ':', '?', '=', '!', '<', '>', '+', '-', '*', '/', '%', '"'],
] as const

/** A symbol is its own kind. `<<` is a heredoc's whole opening line; `end` is the end of the text. */
export type Kind = (typeof SYMBOLS)[number] | 'name' | 'number' | '<<' | 'newline' | 'end' | 'unknown'

/** The symbols that begin with each letter, the longest first. */
const SYMBOLS_BY_LETTER: Kind[][] = []
for (const symbol of SYMBOLS) {
  const letter = symbol.charCodeAt(0)
  SYMBOLS_BY_LETTER[letter] = [...(SYMBOLS_BY_LETTER[letter] ?? []), symbol]
}

const HEREDOC_OPENING = /<<-?[\p{ID_Start}_][\p{ID_Continue}-]*\r?\n/uy

/** A stretch of the text. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Reads one word ahead: `kind`, `start` and `end` tell of the word that comes next. */
export class Lexer {
  readonly text: string
  kind: Kind = 'end'
  start = 0
  end = 0
  /** Where the word before this one ended. */
  previousEnd = 0
  /** Whether a line end is a word; inside brackets it is not. Set it before advancing. */
  newlines = true
  /** Comments are noted here as they are passed, if somebody wants them. */
  comments: Stretch[] | undefined

  /** From here on no comment ends, so that many open ones do not cost a search each. */
  private lastCommentEnd = Number.POSITIVE_INFINITY

  constructor(text: string) {
    this.text = text
  }

  advance(): void {
    this.advanceFrom(this.end)
  }

  /** Goes on at an offset, such as behind a string that was read letter by letter. */
  advanceFrom(offset: number): void {
    this.previousEnd = offset
    this.start = this.skipBlanks(offset)
    this.kind = this.scan(this.start)
  }

  /** Like a comparison of `kind`, for where the compiler would take the kind for settled that advancing changes. */
  is(kind: Kind): boolean {
    return this.kind === kind
  }

  /** The text of the word that comes next. */
  word(): string {
    return this.text.slice(this.start, this.end)
  }

  /** Sets `end` and says what begins at an offset. */
  private scan(start: number): Kind {
    const letter = this.text.charCodeAt(start)
    if (isNameStart(this.text, start)) {
      this.end = nameEnd(this.text, start)
      return 'name'
    }
    if (isDigit(letter)) {
      this.end = numberEnd(this.text, start)
      return 'number'
    }
    if (letter === LETTER.LESS && this.opensHeredoc(start)) return '<<'
    for (const symbol of SYMBOLS_BY_LETTER[letter] ?? []) {
      if (!this.text.startsWith(symbol, start)) continue
      this.end = start + symbol.length
      return symbol
    }
    return this.scanRest(start)
  }

  private scanRest(start: number): Kind {
    if (start >= this.text.length) {
      this.end = start
      return 'end'
    }
    const newline = newlineLength(this.text, start)
    this.end = start + (newline || 1)
    return newline ? 'newline' : 'unknown'
  }

  private opensHeredoc(start: number): boolean {
    HEREDOC_OPENING.lastIndex = start
    if (!HEREDOC_OPENING.test(this.text)) return false
    this.end = HEREDOC_OPENING.lastIndex
    return true
  }

  /** Passes spaces and comments, and line ends where they are no words. */
  private skipBlanks(offset: number): number {
    let at = offset
    for (;;) {
      const letter = this.text.charCodeAt(at)
      if (letter === LETTER.SPACE || letter === LETTER.TAB) at++
      else if (letter === LETTER.HASH || letter === LETTER.SLASH) {
        const end = this.commentEnd(at)
        if (end === at) return at
        this.noteComment(at, end)
        at = end
      } else {
        const newline = this.newlines ? 0 : newlineLength(this.text, at)
        if (newline === 0) return at
        at += newline
      }
    }
  }

  /** Behind the comment that begins at `at`, its line end excluded; `at` itself if none begins, or it never ends. */
  private commentEnd(at: number): number {
    if (this.text.startsWith('/*', at)) return this.blockCommentEnd(at)
    if (this.text.charCodeAt(at) !== LETTER.HASH && !this.text.startsWith('//', at)) return at
    const newline = this.text.indexOf('\n', at)
    if (newline < 0) return this.text.length
    return this.text.charCodeAt(newline - 1) === LETTER.CR ? newline - 1 : newline
  }

  private blockCommentEnd(at: number): number {
    if (at >= this.lastCommentEnd) return at
    const close = this.text.indexOf('*/', at + 2)
    if (close >= 0) return close + 2
    this.lastCommentEnd = at
    return at
  }

  /** A stretch that is read twice is noted once. */
  private noteComment(start: number, end: number): void {
    const last = this.comments?.at(-1)
    if (!last || last.start < start) this.comments?.push({ start, end })
  }
}

function newlineLength(text: string, at: number): 0 | 1 | 2 {
  const letter = text.charCodeAt(at)
  if (letter === LETTER.LF) return 1
  return letter === LETTER.CR && text.charCodeAt(at + 1) === LETTER.LF ? 2 : 0
}

/** As hclsyntax cuts them: digits, dots and exponents in any order, the last one no dot. `1.2.3` is one, and no number. */
function numberEnd(text: string, start: number): number {
  let end = start + 1
  let at = end
  for (;;) {
    const letter = text.charCodeAt(at)
    if (letter === LETTER.DOT) at++
    else if (isDigit(letter)) end = ++at
    else if (letter === LETTER.UPPER_E || letter === LETTER.LOWER_E) {
      const next = text.charCodeAt(at + 1)
      const digit = next === LETTER.PLUS || next === LETTER.MINUS ? at + 2 : at + 1
      if (!isDigit(text.charCodeAt(digit))) return end
      at = end = digit + 1
    } else return end
  }
}
