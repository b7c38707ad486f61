/** Documents that break off: what may still follow is a symbol. */
import { keyText, type MapEntry, type Node } from '../syntax/tree.ts'
import type { Hole } from '../value/text.ts'

/** The tree with holes where its reader stopped: a list or a map may go on there, and of a string nothing is known. */
export function withOpenEnds(node: Node<Hole>): Node<Hole> {
  if (!node.unfinished) return node
  const rest = restOf(node)
  switch (node.kind) {
    case 'list':
      return { ...node, items: [...lastOpen(node.items, withOpenEnds), rest] }
    case 'map':
      return { ...node, entries: [...lastOpen(node.entries, withOpenValue), entryOf(rest)] }
    default:
      return rest
  }
}

/** Nothing but the last element can be unfinished. */
function lastOpen<Element>(elements: readonly Element[], open: (last: Element) => Element): Element[] {
  const last = elements.at(-1)
  return last === undefined ? [] : [...elements.slice(0, -1), open(last)]
}

function withOpenValue(entry: MapEntry<Hole>): MapEntry<Hole> {
  return { ...entry, value: withOpenEnds(entry.value) }
}

type HoleNode = Node<Hole> & { readonly kind: 'hole' }

function restOf({ at: { file, start, end } }: Node<Hole>): HoleNode {
  const at = { file, start: end, end }
  const hole = { id: `${file.path}#rest:${start}`, label: 'what follows in the broken file', at }
  return { kind: 'hole', hole, at }
}

/** As the reader has a hole that stands for entries. */
function entryOf(rest: HoleNode): MapEntry<Hole> {
  return { key: keyText(rest), keyAt: rest.at, value: rest }
}
