/** The identifiers of loops in keys and strings: `${Id}` is replaced by the value, `&{Id}` by its letters and digits. */
import { derive, type Lit, piecesOf, place } from '../../syntax/source.ts'
import type { Node } from '../../syntax/tree.ts'

/** The values of loops' identifiers in one iteration. */
export type Identifiers = ReadonlyMap<string, string>

const PLACEHOLDER = /([$&])\{([A-Za-z0-9]+)\}/g

/** A text with values for its identifiers. */
export function replaced(text: string, identifiers: Identifiers): string {
  return text.replace(PLACEHOLDER, match => memberFor(match, identifiers) ?? match)
}

/** How long a text with values for its identifiers is. */
export function lengthWith(text: string, identifiers: Identifiers): number {
  let length = text.length
  for (const [placeholder] of text.matchAll(PLACEHOLDER)) {
    length += (memberFor(placeholder, identifiers) ?? placeholder).length - placeholder.length
  }
  return length
}

/** A string with values for its identifiers: each value stands where its identifier was written. */
export function replacedIn(node: Node & { kind: 'string' }, identifiers: Identifiers): Node {
  const source = derive<never>(node.pieces, node.at.file)
  const pieces: Lit[] = []
  let from = 0
  for (const { 0: placeholder, index } of source.text.matchAll(PLACEHOLDER)) {
    const value = memberFor(placeholder, identifiers)
    if (value === undefined) continue
    const to = index + placeholder.length
    pieces.push(...piecesOf(source, from, index), { lit: value, at: place(source, index, to) })
    from = to
  }
  return from === 0 ? node : { ...node, pieces: [...pieces, ...piecesOf(source, from, source.text.length)] }
}

function memberFor(placeholder: string, identifiers: Identifiers): string | undefined {
  const value = identifiers.get(placeholder.slice(2, -1))
  return placeholder.startsWith('&') ? value?.replace(/[^A-Za-z0-9]/g, '') : value
}
