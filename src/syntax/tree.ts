/** What JSON and YAML are read into: one located tree for both. Text strings are pieces, so that holes stay holes. */
import { type AnyHole, type Pieces, type Problem, type Range, slice } from './source.ts'

export type Node<Hole extends AnyHole = never> = Located &
  (
    | { readonly kind: 'scalar'; readonly value: number | boolean | null; readonly raw: string }
    | { readonly kind: 'string'; readonly pieces: Pieces<Hole>; readonly style: StringStyle }
    | { readonly kind: 'list'; readonly items: readonly Node<Hole>[] }
    | { readonly kind: 'map'; readonly entries: readonly MapEntry<Hole>[] }
    | { readonly kind: 'hole'; readonly hole: Hole }
  )

interface Located {
  /** The whole of it, quotes, braces and block content included. */
  readonly at: Range
  /** A YAML tag as written: `!Ref`, `!Sub`. It stands before `at`, at `tagAt`. */
  readonly tag?: string
  readonly tagAt?: Range
  /** The JSON reader had to stop inside it: how it goes on is not known. */
  readonly unfinished?: true
}

export type StringStyle = 'plain' | 'quoted' | 'block'

/** One entry of a map, in the order written; a key written twice is there twice. */
export interface MapEntry<Hole extends AnyHole = never> {
  /** The key's text; a hole in it is shown as `${id}`. */
  readonly key: string
  readonly keyAt: Range
  readonly value: Node<Hole>
}

/** What a reader returns: all documents that it could read (JSON has one), and what it could not. */
export interface Parsed<Hole extends AnyHole = never> {
  readonly documents: readonly Node<Hole>[]
  readonly problems: readonly Problem[]
  /** The YAML reader gave up at the first problem and read nothing; `yaml-rescue.ts` may get more out of the text. */
  readonly rejected?: boolean
}

/** The value of a map's last entry with this key. */
export function entryOf<Hole extends AnyHole>(
  node: Node<Hole> | undefined,
  key: string,
): Node<Hole> | undefined {
  if (node?.kind !== 'map') return undefined
  return node.entries.findLast(entry => entry.key === key)?.value
}

/** The text of a string or scalar without holes; a number keeps its written form. */
export function textOf<Hole extends AnyHole>(node: Node<Hole> | undefined): string | undefined {
  if (node?.kind === 'scalar') return node.raw
  if (node?.kind !== 'string') return undefined
  let text = ''
  for (const piece of node.pieces) {
    if (!('lit' in piece)) return undefined
    text += piece.lit
  }
  return text
}

/** A map's key as text: a hole in it is shown as `${id}`, a list or map (YAML only) as it was written. */
export function keyText<Hole extends AnyHole>(key: Node<Hole>): string {
  switch (key.kind) {
    case 'scalar':
      return key.raw
    case 'hole':
      return `\${${key.hole.id}}`
    case 'string':
      return key.pieces.map(piece => ('lit' in piece ? piece.lit : `\${${piece.id}}`)).join('')
    default:
      return slice(key.at)
  }
}
