/** Commands that are given word by word, as a shell would have to be told them. */
import type { Lit } from '../syntax/source.ts'
import type { Hole, Text } from '../value/text.ts'

export const NEWLINE: Lit = { lit: '\n' }
export const BLANK: Lit = { lit: ' ' }
const QUOTE: Lit = { lit: "'" }

/** A word in which nothing is expanded. */
export function quotedWord(text: Text): Text {
  return [QUOTE, ...text.map(escaped), QUOTE]
}

function escaped(piece: Lit | Hole): Lit | Hole {
  return 'lit' in piece && piece.lit.includes("'")
    ? { ...piece, lit: piece.lit.replaceAll("'", "'\\''") }
    : piece
}
