/** Texts with some symbols replaced by their values. */
import { remember } from './remember.ts'
import { type Hole, isHole, type Scalar, type Sym, type Text } from './text.ts'

const HOLES = new WeakMap<Text, readonly Hole[]>()

/** The symbols in a text, in their order. */
export function holesOf(text: Text): readonly Hole[] {
  return remember(HOLES, text, () => text.filter(isHole))
}

/** What a symbol becomes: a value, itself with fewer values, or itself. */
export type Replacement = Scalar | Sym

const RESULTS = new WeakMap<Text, Map<string, Text>>()

/**
 * The text with its symbols replaced; the very same text where nothing changes, and the same result for the same
 * replacements, since caches are keyed by texts.
 */
export function substitute(text: Text, replace: (hole: Hole) => Replacement): Text {
  const holes = holesOf(text)
  if (holes.length === 0) return text
  const replacements = holes.map(replace)
  if (replacements.every((replacement, i) => replacement === holes[i])) return text
  const key = replacements.map(keyOf).join()
  const results = remember(RESULTS, text, () => new Map<string, Text>())
  const result = results.get(key) ?? rebuild(text, replacements)
  results.set(key, result)
  return result
}

/** Says what a replacement is; its length first, so that no two lists of them look the same. */
function keyOf(replacement: Replacement): string {
  const isSym = typeof replacement === 'object' && replacement !== null
  const domain = isSym ? (replacement.by?.sym.domain ?? replacement.domain) : undefined
  const key = isSym ? JSON.stringify(domain ?? null) : String(replacement)
  return `${key.length}${isSym ? '?' : '='}${key}`
}

function rebuild(text: Text, replacements: readonly Replacement[]): Text {
  let index = 0
  return text.map(piece => {
    if (!isHole(piece)) return piece
    const replacement = replacements[index++]
    const at = piece.at && { at: piece.at }
    if (typeof replacement === 'object' && replacement !== null) return { ...replacement, ...at }
    return { lit: String(replacement), ...at }
  })
}
