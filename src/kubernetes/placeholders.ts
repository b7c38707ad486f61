/**
 * What is filled in before a manifest is applied: `${VAR}` of envsubst and Flux, `$VAR`, values of Helm in quotes. User
 * data is a script, where `${VAR}` is the shell's.
 */
import type { MapEntry, Node } from '../syntax/tree.ts'
import { cutAt } from '../value/placeholders.ts'
import type { Hole } from '../value/text.ts'

/** Marks that no name of a role or profile can hold. */
const MARKED = /\$\{[^{}]*\}|\$\([^()]*\)|\$\w+|\{\{[^{}]*\}\}|<[^<>\s][^<>]*>|#\{[^{}]*\}#?|%\w+%/g

/** Trees are read so deep. */
const DEEPEST = 200

/** The tree with each placeholder of its strings as a symbol; the same words are the same symbol in one file. */
export function withPlaceholders(node: Node, depth = 0): Node<Hole> {
  if (depth > DEEPEST) return node
  switch (node.kind) {
    case 'string':
      return { ...node, pieces: node.pieces.flatMap(piece => cutAt(piece, MARKED, node.at.file.path)) }
    case 'list':
      return { ...node, items: node.items.map(item => withPlaceholders(item, depth + 1)) }
    case 'map':
      return { ...node, entries: node.entries.map(entry => inEntry(entry, depth)) }
    default:
      return node
  }
}

function inEntry(entry: MapEntry, depth: number): MapEntry<Hole> {
  return entry.key === 'userData' ? entry : { ...entry, value: withPlaceholders(entry.value, depth + 1) }
}
