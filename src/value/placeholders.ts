/** Placeholders in files that somebody fills in before they are used: `<region>`, `{{name}}`, `${VAR}`. */
import type { Lit, Range } from '../syntax/source.ts'
import type { Hole, Shape } from './text.ts'

/** Cuts a stretch at each match of the pattern, which becomes a symbol: the same words are the same one in a file. */
export function cutAt(
  lit: Lit,
  pattern: RegExp,
  path: string,
  isMeant: (words: string) => boolean = () => true,
): (Lit | Hole)[] {
  const pieces: (Lit | Hole)[] = []
  let from = 0
  for (const match of lit.lit.matchAll(pattern)) {
    if (!isMeant(match[0])) continue
    if (match.index > from) pieces.push(stretchOf(lit, from, match.index))
    from = match.index + match[0].length
    pieces.push(placeholder(stretchOf(lit, match.index, from), path))
  }
  if (from === 0) return [lit]
  if (from < lit.lit.length) pieces.push(stretchOf(lit, from, lit.lit.length))
  return pieces
}

/** A stretch of a literal, with its own place where letters and file agree one to one. */
export function stretchOf({ lit, at }: Lit, from: number, to: number): Lit {
  const isExact = at && at.end - at.start === lit.length
  const own: Range | undefined = isExact ? { ...at, start: at.start + from, end: at.start + to } : at
  return own ? { lit: lit.slice(from, to), at: own } : { lit: lit.slice(from, to) }
}

/** The symbol for a placeholder of a file. */
export function placeholder({ lit, at }: Lit, path: string, shape?: Shape): Hole {
  const label = lit.replace(/^(?:<|\{\{|\$\{)\s*|\s*(?:>|\}\}|\})$/g, '')
  return { id: `${path}#placeholder:${label}`, label, ...(at && { at }), ...(shape && { shape }) }
}
