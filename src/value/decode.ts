/** JSON and YAML as values: trees, and strings that hold JSON. */
import { parseJson } from '../syntax/json.ts'
import { derive } from '../syntax/source.ts'
import { keyText, type MapEntry, type Node } from '../syntax/tree.ts'
import { list, map, scalar, textValue, unknown } from './build.ts'
import { derived } from './derived.ts'
import { remember } from './remember.ts'
import { type Hole, isHole, type Sym, type Text } from './text.ts'
import type { Entry, Item, ListValue, MapValue, TextValue, UnknownType, Value } from './value.ts'

/** Trees are read so deep; what is below is unknown. */
const DEEPEST = 200

type ListNode = Node<Hole> & { readonly kind: 'list' }
type MapNode = Node<Hole> & { readonly kind: 'map' }

/**
 * A tree as a value. Inside quotes a hole stays a piece of the text. Outside it is its structure, if that is known;
 * else it may stand for anything: several elements of a list, several entries of a map.
 */
export function valueOfNode(node: Node<Hole>): Value {
  return convert(node, 0)
}

function convert(node: Node<Hole>, depth: number): Value {
  const { at } = node
  if (depth > DEEPEST) return unknown({ id: `deep ${at.file.path}:${at.start}`, label: 'a deep value' }, at)
  switch (node.kind) {
    case 'scalar':
      return scalar(node.value, at)
    case 'string':
      return textValue(node.pieces, at)
    case 'hole':
      return node.hole.value ?? unknown(node.hole, node.hole.at ?? at)
    case 'list':
      return convertList(node, depth)
    case 'map':
      return convertMap(node, depth)
  }
}

function convertList(node: ListNode, depth: number): ListValue {
  const items: Item[] = []
  const rests: Hole[] = []
  for (const child of node.items) {
    if (child.kind === 'hole' && !isOneValue(child.hole)) rests.push(child.hole)
    else items.push({ when: true, value: convert(child, depth + 1) })
  }
  return list(items, node.at, restOf(rests, node))
}

function convertMap(node: MapNode, depth: number): MapValue {
  const entries = new Map<string, Entry>()
  const rests: Hole[] = []
  for (const entry of node.entries) {
    if (isOnlyHole(entry)) rests.push(entry.value.hole)
    else entries.set(entry.key, { when: true, key: entry.keyAt, value: convert(entry.value, depth + 1) })
  }
  return map(entries, node.at, restOf(rests, node) ?? unknownKey(node))
}

const ONE_VALUE: readonly (UnknownType | undefined)[] = ['bool', 'number', 'list', 'map']

/** Is it known that the hole is one JSON value? The text of an unknown string may be anything. */
function isOneValue({ value }: Hole): boolean {
  if (!value) return false
  return value.kind === 'unknown' ? ONE_VALUE.includes(value.type) : value.kind !== 'text'
}

/** A hole that stands in a map with no value after it. */
function isOnlyHole(
  entry: MapEntry<Hole>,
): entry is MapEntry<Hole> & { value: Node<Hole> & { kind: 'hole' } } {
  const { key, keyAt, value } = entry
  return value.kind === 'hole' && value.at.start === keyAt.start && key === keyText(value)
}

function restOf(holes: readonly Hole[], { at }: Node<Hole>): Sym | undefined {
  if (holes.length <= 1) return holes[0]
  return derived(
    'json',
    holes.map(hole => unknown(hole, at)),
  )
}

/** A key with a symbol in it may be any key. The readers show symbols in keys as `${id}`. */
function unknownKey({ entries }: MapNode): Sym | undefined {
  const open = entries.find(({ key }) => /\$\{.*\}/s.test(key))
  return open && { id: `key ${open.key}`, label: open.key }
}

const DECODED = new WeakMap<Text, Value | 'none'>()

/** What the JSON in a string says; undefined if it is no JSON. */
export function decode(value: TextValue): Value | undefined {
  if (value.decoded) return value.decoded
  const decoded = remember(DECODED, value.text, () => parse(value) ?? 'none')
  return decoded === 'none' ? undefined : decoded
}

function parse({ text, at }: TextValue): Value | undefined {
  if (!mayBeJson(text)) return undefined
  const { documents, problems } = parseJson<Hole>(derive(text, at.file))
  const [root] = documents
  return root && problems.length === 0 ? valueOfNode(root) : undefined
}

/** Spares most strings the parser. */
function mayBeJson(text: Text): boolean {
  const first = text.find(piece => isHole(piece) || piece.lit.trim() !== '')
  if (!first) return false
  return isHole(first) || /^\s*["{[\dtfn-]/.test(first.lit)
}
