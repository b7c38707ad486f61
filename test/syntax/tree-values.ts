/** What the tests of the JSON and YAML readers share: trees as plain values, and random changes to texts. */
import fc from 'fast-check'
import { type AnyHole, type Pieces, type Range, type Source, slice } from '../../src/syntax/source.ts'
import type { Node } from '../../src/syntax/tree.ts'

export interface TestHole extends AnyHole {
  readonly name: string
}

export function sourceOfText(text: string, path = 'file'): Source {
  return { file: { path, text }, text }
}

/** A text of pieces; a hole is shown as `${id}`. */
export function show<Hole extends AnyHole>(pieces: Pieces<Hole>): string {
  return pieces.map(piece => ('lit' in piece ? piece.lit : `\${${piece.id}}`)).join('')
}

/** A tree as JSON.parse would give it: of a name written twice the last. */
export function plainValue<Hole extends AnyHole>(node: Node<Hole> | undefined): unknown {
  switch (node?.kind) {
    case undefined:
      return undefined
    case 'scalar':
      return node.value
    case 'string':
      return show(node.pieces)
    case 'hole':
      return `\${${node.hole.id}}`
    case 'list':
      return node.items.map(plainValue)
    case 'map':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, plainValue(value)]))
  }
}

/** A tree with every scalar as its text and every map as a list of pairs: nothing is resolved, nothing lost. */
export function written<Hole extends AnyHole>(node: Node<Hole>): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.raw
    case 'list':
      return node.items.map(written)
    case 'map':
      return { map: node.entries.map(({ key, value }) => [key, written(value)]) }
    default:
      return plainValue(node)
  }
}

/** All nodes of a tree, the root first. */
export function nodesOf<Hole extends AnyHole>(node: Node<Hole>): Node<Hole>[] {
  const children =
    node.kind === 'list' ? node.items : node.kind === 'map' ? node.entries.map(entry => entry.value) : []
  return [node, ...children.flatMap(nodesOf)]
}

export function slices(ranges: readonly (Range | undefined)[]): (string | undefined)[] {
  return ranges.map(range => range && slice(range))
}

/** A place as `line:column text`. */
export function shown(range: Range): string {
  const before = range.file.text.slice(0, range.start).split('\n')
  return `${before.length}:${before.at(-1)!.length + 1} ${slice(range)}`
}

/** Texts made of one of these by a few changes: a stretch deleted, doubled or moved, or a telling letter put in. */
export function mutants(texts: readonly string[], letters: readonly string[]): fc.Arbitrary<string> {
  const change = fc.record({
    kind: fc.constantFrom('delete', 'double', 'move', 'insert'),
    from: fc.nat(),
    length: fc.nat(12),
    to: fc.nat(),
    letter: fc.constantFrom(...letters),
  })
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 3 }))
    .map(([text, changes]) => changes.reduce(changed, text))
}

interface Change {
  readonly kind: string
  readonly from: number
  readonly length: number
  readonly to: number
  readonly letter: string
}

function changed(text: string, change: Change): string {
  const from = change.from % (text.length + 1)
  const to = change.to % (text.length + 1)
  const stretch = text.slice(from, from + change.length)
  const without = text.slice(0, from) + text.slice(from + change.length)
  if (change.kind === 'delete') return without
  if (change.kind === 'double') return text.slice(0, from) + stretch + text.slice(from)
  if (change.kind === 'move') return without.slice(0, to) + stretch + without.slice(to)
  return text.slice(0, from) + change.letter + text.slice(from)
}
