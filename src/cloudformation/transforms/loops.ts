/**
 * Fn::ForEach, unrolled: a loop's entries are written once for each member of its collection.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-foreach.html
 */
import type { MapEntry, Node } from '../../syntax/tree.ts'
import { alternatives, stringOf } from '../../value/lift.ts'
import { callOf } from '../calls.ts'
import { literalText } from '../literals.ts'
import { type Identifiers, lengthWith, replaced, replacedIn } from './identifiers.ts'
import type { Evaluate } from './index.ts'

/** What the key of a loop begins with; the loop's name follows. */
const LOOP = 'Fn::ForEach::'
/** The sections in which loops are allowed. */
const SECTIONS = new Set(['Conditions', 'Resources', 'Outputs'])

/**
 * Iterations of all loops together, nodes that are looked at, and letters that are written: past them a loop stays as it
 * is written. AWS takes a template of 500 resources and 1 MB.
 */
const MOST_ITERATIONS = 1_000
const MOST_NODES = 100_000
const MOST_LETTERS = 10_000_000
const DEEPEST = 200

/**
 * The template without the loops that can be unrolled; the very same tree where it has none. A loop over a collection
 * that is not known stays, and with it the gap that it is. What an iteration writes has the places of the loop's body.
 */
export function unrolled(root: Node, evaluate: Evaluate): Node {
  if (root.kind !== 'map' || !root.at.file.text.includes(LOOP)) return root
  const unrolling = new Unrolling(evaluate)
  const entries = root.entries.map(entry =>
    SECTIONS.has(entry.key) ? { ...entry, value: unrolling.node(entry.value, new Map(), 0) } : entry,
  )
  return { ...root, entries }
}

class Unrolling {
  readonly #evaluate: Evaluate
  #iterations = 0
  #nodes = 0
  #letters = 0

  constructor(evaluate: Evaluate) {
    this.#evaluate = evaluate
  }

  /** A node without loops, with values for the identifiers of the loops around it. */
  node(node: Node, identifiers: Identifiers, depth: number): Node {
    this.#nodes += 1
    if (depth > DEEPEST || this.#isSpent) return node
    const call = callOf(node)
    const value = call?.name === 'Ref' ? identifiers.get(literalText(call.argument) ?? '') : undefined
    if (call && value !== undefined) return stringNode(value, call.at)
    switch (node.kind) {
      case 'string':
        return this.#hasRoomToReplace(literalText(node) ?? '', identifiers)
          ? replacedIn(node, identifiers)
          : node
      case 'list':
        return { ...node, items: node.items.map(child => this.node(child, identifiers, depth + 1)) }
      case 'map':
        return { ...node, entries: node.entries.flatMap(entry => this.#entry(entry, identifiers, depth + 1)) }
      default:
        return node
    }
  }

  #entry(entry: MapEntry, identifiers: Identifiers, depth: number): MapEntry[] {
    const { key, keyAt, value } = entry
    if (key.startsWith(LOOP)) return this.#loop(entry, identifiers, depth)
    const name = this.#hasRoomToReplace(key, identifiers) ? replaced(key, identifiers) : key
    return [{ key: name, keyAt, value: this.node(value, identifiers, depth) }]
  }

  /** The entries that a loop stands for: its third argument's, for each member of its second. */
  #loop(entry: MapEntry, identifiers: Identifiers, depth: number): MapEntry[] {
    const [identifier, collection, body] = entry.value.kind === 'list' ? entry.value.items : []
    const name = literalText(identifier)
    if (name === undefined || !collection || body?.kind !== 'map') return [entry]
    const members = this.#members(this.node(collection, identifiers, depth))
    if (!members || !this.#hasRoomFor(members.length)) return [entry]
    const written = members.flatMap(member => {
      const inside = new Map(identifiers).set(name, member)
      return this.#isSpent ? [] : body.entries.flatMap(one => this.#entry(one, inside, depth + 1))
    })
    return this.#isSpent ? [entry] : written
  }

  get #isSpent(): boolean {
    return this.#nodes > MOST_NODES || this.#letters > MOST_LETTERS
  }

  /** Is there something to replace, and room for what it becomes? */
  #hasRoomToReplace(text: string, identifiers: Identifiers): boolean {
    if (identifiers.size === 0 || !text.includes('{')) return false
    this.#letters += lengthWith(text, identifiers)
    return !this.#isSpent
  }

  #hasRoomFor(iterations: number): boolean {
    this.#iterations += iterations
    return this.#iterations <= MOST_ITERATIONS
  }

  /** The strings of a collection; undefined where they are not all known. Where it fails, nothing is deployed. */
  #members(collection: Node): string[] | undefined {
    const possible = alternatives(this.#evaluate(collection)).filter(({ value }) => value.kind !== 'error')
    const [value, ...others] = possible.map(item => item.value)
    if (value?.kind !== 'list' || value.rest || others.length > 0) return undefined
    const members = value.items.map(item => (item.when === true ? stringOf(item.value) : undefined))
    return members.every(member => member !== undefined) ? members : undefined
  }
}

function stringNode(text: string, at: Node['at']): Node {
  return { kind: 'string', pieces: [{ lit: text, at }], style: 'quoted', at }
}
