/** What a plan or a state says of one object: its attributes, where they are known and may be shown. */
import type { Range } from '../../syntax/source.ts'
import { entryOf, type MapEntry, type Node, textOf } from '../../syntax/tree.ts'
import { entry, item, list, map, unknown } from '../../value/build.ts'
import { valueOfNode } from '../../value/decode.ts'
import type { Sym } from '../../value/text.ts'
import type { Entry, Value } from '../../value/value.ts'

/** Values nested deeper are unknown. */
const DEEPEST = 100

/** Of user data older versions of the provider keep no more than the SHA-1. */
const HASHED: ReadonlySet<string> = new Set(['user_data', 'user_data_base64'])

export class Planned {
  readonly at: Range
  private readonly entries: ReadonlyMap<string, MapEntry>

  /** `sym` stands for what is unknown in it. */
  constructor(
    node: Node,
    private readonly unknown: Node | undefined,
    private readonly sensitive: Node | undefined,
    private readonly sym: Sym,
  ) {
    this.at = node.at
    this.entries = new Map(node.kind === 'map' ? node.entries.map(one => [one.key, one]) : [])
  }

  get names(): readonly string[] {
    return [...this.entries.keys()]
  }

  nameAt(name: string): Range | undefined {
    return this.entries.get(name)?.keyAt
  }

  valueAt(name: string): Range | undefined {
    return this.entries.get(name)?.value.at
  }

  /** Something is there, and it is known: an empty string is nothing. */
  isFilledIn(name: string): boolean {
    const node = this.entries.get(name)?.value
    if (!node || this.isUnknown(name)) return false
    if (node.kind === 'string') return node.pieces.length > 0
    if (node.kind === 'list') return node.items.length > 0
    return node.kind !== 'scalar' || node.value !== null
  }

  /** Nothing is known of it before the deployment. */
  isUnknown(name: string): boolean {
    return isTrue(entryOf(this.unknown, name)) || this.isHashed(name)
  }

  isSensitive(name: string): boolean {
    return isTrue(this.sensitive) || isTrue(entryOf(this.sensitive, name))
  }

  /** What stands for an attribute of which nothing is known, or nothing may be said. */
  unknownValue(name: string): Value {
    return unknown(member(this.sym, name), this.valueAt(name) ?? this.at)
  }

  /** What is known of an attribute; undefined if nothing is said of it. Sensitive values are unknown. */
  value(name: string): Value | undefined {
    const node = this.entries.get(name)?.value
    if (!node) return undefined
    const [hidden, sensitive] = [entryOf(this.unknown, name), entryOf(this.sensitive, name)]
    return this.isSensitive(name)
      ? this.unknownValue(name)
      : merged({ node, unknown: hidden, sensitive, sym: member(this.sym, name) }, 0)
  }

  /** The blocks of a type; undefined if it is not known how many there are. */
  blocks(type: string): readonly Planned[] | undefined {
    const node = this.entries.get(type)?.value
    if (this.isUnknown(type) || this.isSensitive(type)) return undefined
    if (node?.kind === 'map') return [this.inner(node, type)]
    return node?.kind === 'list' ? node.items.map((one, index) => this.inner(one, type, index)) : []
  }

  private inner(node: Node, type: string, index?: number): Planned {
    const inside = (tree: Node | undefined) => {
      const found = entryOf(tree, type)
      return index === undefined || found?.kind !== 'list' ? found : found.items[index]
    }
    const sym = member(this.sym, index === undefined ? type : `${type}[${index}]`)
    return new Planned(node, inside(this.unknown), inside(this.sensitive), sym)
  }

  private isHashed(name: string): boolean {
    return HASHED.has(name) && /^[0-9a-f]{40}$/.test(textOf(this.entries.get(name)?.value) ?? '')
  }
}

function keysOf(node: Node | undefined): string[] {
  return node?.kind === 'map' ? node.entries.map(one => one.key) : []
}

function isTrue(node: Node | undefined): boolean {
  return node?.kind === 'scalar' && node.value === true
}

function member({ id, label }: Sym, name: string): Sym {
  return { id: `${id}.${name}`, label: `${label}.${name}` }
}

interface Merged {
  readonly node: Node
  readonly unknown: Node | undefined
  readonly sensitive: Node | undefined
  readonly sym: Sym
}

/** A tree as a value, with symbols for what is unknown or sensitive in it. */
function merged({ node, unknown: hidden, sensitive, sym }: Merged, depth: number): Value {
  if (isTrue(hidden) || isTrue(sensitive) || depth > DEEPEST) return unknown(sym, node.at)
  if (!hasParts(hidden) && !hasParts(sensitive)) return valueOfNode(node)
  if (node.kind === 'list') {
    const items = node.items.map((one, index) =>
      item(
        merged(
          {
            node: one,
            unknown: itemOf(hidden, index),
            sensitive: itemOf(sensitive, index),
            sym: member(sym, `[${index}]`),
          },
          depth + 1,
        ),
      ),
    )
    return list(items, node.at)
  }
  if (node.kind !== 'map') return valueOfNode(node)
  const entries = new Map<string, Entry>()
  for (const { key, keyAt, value } of node.entries) {
    const inner = {
      node: value,
      unknown: entryOf(hidden, key),
      sensitive: entryOf(sensitive, key),
      sym: member(sym, key),
    }
    entries.set(key, entry(merged(inner, depth + 1), keyAt))
  }
  for (const key of keysOf(hidden)) {
    if (!entries.has(key) && isTrue(entryOf(hidden, key)))
      entries.set(key, entry(unknown(member(sym, key), node.at), node.at))
  }
  return map(entries, node.at)
}

function hasParts(node: Node | undefined): boolean {
  if (node?.kind === 'list') return node.items.length > 0
  return node?.kind === 'map' && node.entries.length > 0
}

function itemOf(node: Node | undefined, index: number): Node | undefined {
  return node?.kind === 'list' ? node.items[index] : undefined
}
