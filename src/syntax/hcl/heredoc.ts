/** Where a heredoc ends. Its text is read like any other template, in `template.ts`. */
import { isSpace, LETTER } from './letters.ts'
import type { Stretch } from './lexer.ts'

/** The marker of an opening line: `<<-EOT` and its line end → `EOT`. */
export function heredocMarker(opening: string): string {
  return opening.slice(opening[2] === '-' ? 3 : 2).trimEnd()
}

/** A closing marker, and where the line end behind it begins: white space of any kind may stand between. */
interface Closing extends Stretch {
  readonly lineEnd: number
}

/** The closing marker in a line, if the line holds nothing else and ends (hclsyntax wants a line end behind it). */
export function closingMarker(text: string, lineStart: number, marker: string): Closing | undefined {
  let start = lineStart
  while (isBlank(text, start)) start++
  if (!text.startsWith(marker, start)) return undefined
  const end = start + marker.length
  let rest = end
  while (isBlank(text, rest)) rest++
  return text.charCodeAt(rest) === LETTER.LF ? { start, end, lineEnd: rest } : undefined
}

/** The closing marker of a heredoc whose first line begins at an offset. */
export function findClosingMarker(text: string, firstLine: number, marker: string): Closing | undefined {
  let line = firstLine
  while (line < text.length) {
    const closing = closingMarker(text, line, marker)
    if (closing) return closing
    const newline = text.indexOf('\n', line)
    if (newline < 0) return undefined
    line = newline + 1
  }
  return undefined
}

/** White space within a line; a carriage return only as part of the line's end. */
function isBlank(text: string, at: number): boolean {
  const letter = text.charCodeAt(at)
  if (letter === LETTER.CR) return text.charCodeAt(at + 1) === LETTER.LF
  return letter !== LETTER.LF && isSpace(letter)
}
