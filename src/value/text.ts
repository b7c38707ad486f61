/**
 * Symbolic strings: a text is a sequence of known stretches and symbols. Two texts that hold the same symbol
 * hold the same unknown there. The questions over them are in `glob.ts`.
 */
import type { Lit, Pieces, Range } from '../syntax/source.ts'
import type { Value } from './value.ts'

export type Scalar = string | number | boolean | null

/** A set of characters by name: plain data, which survives JSON. `glob.ts` knows what each holds. */
export type CharClass = 'any' | 'digit' | 'region' | 'iam-name' | 'iam-path' | 'upper-alnum'

/** What is known of an unknown string. The upper length counts only when it equals the lower one. */
export interface Shape {
  readonly chars: CharClass
  readonly min: number
  readonly max: number
}

/** One unknown value. The same id is the same value everywhere, so the id names the stack or the module instance too. */
export interface Sym {
  readonly id: string
  /** What messages print: `var.env`, `AWS::AccountId`. */
  readonly label: string
  readonly shape?: Shape
  /** All values that it can have: AllowedValues, a bool, a validation with contains([...]). */
  readonly domain?: readonly Scalar[]
  /** A value that follows from another symbol's, as AWS::URLSuffix does from the partition: they are replaced together. */
  readonly by?: { readonly sym: Sym; readonly values: Readonly<Record<string, string>> }
  /** Ids of the symbols from which this one is computed: lower(x), length(x), x == y. Absent: its own. */
  readonly bases?: readonly string[]
  /** Of the instances of a resource: how many there are, by which other resources may be as many. */
  readonly counted?: string
  /**
   * What is not in view decides it, as a module that is not there, or AWS for an attribute of a resource: nobody can
   * tell which of its values are possible.
   */
  readonly outOfView?: true
}

/** A symbol inside a text; with its place and, where it is known to be more than a string, its structure. */
export type Hole = Sym & { readonly at?: Range; readonly value?: Value }

/** Never copied when nothing changes: caches are keyed by it. */
export type Text = Pieces<Hole>

export const ACCOUNT_SHAPE: Shape = { chars: 'digit', min: 12, max: 12 }
export const REGION_SHAPE: Shape = { chars: 'region', min: 9, max: Number.POSITIVE_INFINITY }
export const IAM_NAME_SHAPE: Shape = { chars: 'iam-name', min: 1, max: 128 }

export function isHole(piece: Lit | Hole): piece is Hole {
  return 'id' in piece
}

/** A text from strings and pieces, for what the tool itself puts together. */
export function text(...pieces: readonly (string | Lit | Hole)[]): Text {
  return pieces.map(piece => (typeof piece === 'string' ? { lit: piece } : piece))
}

/** The string, if no symbol is in it. */
export function known(text: Text): string | undefined {
  let out = ''
  for (const piece of text) {
    if (isHole(piece)) return undefined
    out += piece.lit
  }
  return out
}

/** The text with neighbouring literals in one piece, for who looks at words and not at places. */
export function seamless(text: Text): Text {
  const pieces: (Lit | Hole)[] = []
  for (const piece of text) {
    const last = pieces.at(-1)
    if (last && !isHole(last) && !isHole(piece)) pieces[pieces.length - 1] = { lit: last.lit + piece.lit }
    else pieces.push(piece)
  }
  return pieces
}

/** The text as messages show it: symbols as `${label}`. */
export function show(text: Text): string {
  return text.map(piece => (isHole(piece) ? `\${${piece.label}}` : piece.lit)).join('')
}
