/** Commands that are given word by word, as a shell would have to be told them. */
import type { Lit } from '../syntax/source.ts'
import type { Hole, Text } from '../value/text.ts'

export const NEWLINE: Lit = { lit: '\n' }
export const BLANK: Lit = { lit: ' ' }

/** A word in which nothing is expanded. */
export function quotedWord(text: Text): Text {
  return [before("'", text), ...text.map(escaped), behind("'", text)]
}

/** What nobody wrote, placed where the text behind it begins. */
export function before(lit: string, text: Text): Lit {
  const at = text[0]?.at
  return at ? { lit, at: { ...at, end: at.start } } : { lit }
}

/** What nobody wrote, placed where the text before it ends. */
function behind(lit: string, text: Text): Lit {
  const at = text.at(-1)?.at
  return at ? { lit, at: { ...at, start: at.end } } : { lit }
}

function escaped(piece: Lit | Hole): Lit | Hole {
  return 'lit' in piece && piece.lit.includes("'")
    ? { ...piece, lit: piece.lit.replaceAll("'", "'\\''") }
    : piece
}
