/** Words of a shell as texts: what is known only when the script runs is a hole. */
import { type Expansion, isExpansion, type Part, type Word } from '../syntax/shell/ast.ts'
import { HOLE, type Lit } from '../syntax/source.ts'
import type { Hole, Text } from '../value/text.ts'

type Parts = Pick<Word<Hole>, 'parts'>

export function textOfWord({ parts }: Parts): Text {
  return parts.map(pieceOf)
}

function pieceOf(part: Part<Hole>): Lit | Hole {
  return isExpansion(part) ? holeOfExpansion(part) : part
}

/** What stands for an expansion in a text. */
export function holeOfExpansion(part: Expansion<Hole>): Hole {
  const label = part.variable === undefined ? 'the output of a command' : `$${part.variable}`
  return { id: `shell ${label} ${part.at.file.path}:${part.at.start}`, label, at: part.at }
}

/** A word as a string, as texts with holes are read. */
export function gapped({ parts }: Parts): string {
  return parts.map(part => ('lit' in part ? part.lit : HOLE)).join('')
}

/** Is a part of what was read not known? */
export function hasGap(text: string): boolean {
  return text.includes(HOLE)
}

/** A file of settings that is longer nobody writes: it is looked at whenever somebody reads it. */
const LONGEST_SETTINGS = 4000

/** The text of a file of settings as a string; empty where it is too long, or not known. */
export function settingsIn(text: Text | undefined): string {
  return text && lettersIn(text) <= LONGEST_SETTINGS ? gapped({ parts: text }) : ''
}

/** How long a text is; what is not known counts as one letter. */
export function lettersIn(text: Text): number {
  return text.reduce((sum, piece) => sum + ('lit' in piece ? piece.lit.length : 1), 0)
}
