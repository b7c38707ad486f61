/**
 * Terraform's JSON syntax (https://developer.hashicorp.com/terraform/language/syntax/json),
 * read into the same tree as the native syntax.
 */
import { derive, type Pieces, type Problem, type Range } from '../source.ts'
import type { MapEntry, Node } from '../tree.ts'
import type { Attribute, Block, Body, Expression, Label, ObjectEntry, ParsedHcl } from './ast.ts'
import { parseHclTemplate } from './parse.ts'
import { DEFAULT_DEPTH } from './reader.ts'

/** The blocks at the top of a module, and how many labels each has. */
const LABELS: ReadonlyMap<string, number> = new Map([
  ...(['resource', 'data', 'ephemeral'] as const).map(type => [type, 2] as const),
  ...(['module', 'variable', 'output', 'provider', 'check'] as const).map(type => [type, 1] as const),
  ...(['locals', 'terraform', 'moved', 'import', 'removed'] as const).map(type => [type, 0] as const),
])

/** Arguments that Terraform does not evaluate: a `${` in them is just text. By the type of the block; `*` is any with arguments of its own. */
const LITERAL_ARGUMENTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['*', new Set(['depends_on', 'provider', 'providers'])],
  ['variable', new Set(['type', 'default', 'description'])],
  ['output', new Set(['description'])],
  ['module', new Set(['source', 'version'])],
  ['moved', new Set(['from', 'to'])],
  ['removed', new Set(['from'])],
  ['terraform', new Set(['required_version', 'required_providers', 'backend', 'cloud', 'provider_meta'])],
])

/** A property whose name is this is a comment. */
const COMMENT = '//'

/**
 * The body of a `.tf.json` file, given its root. The known blocks of the top become blocks, whether their labels
 * are levels of objects or of arrays of objects; all else, and everything within them, becomes attributes: only who knows
 * the schema can tell an attribute from a nested block. In the file of `variables` nothing is a block or a template.
 */
export function bodyOfJson(root: Node, file: 'module' | 'variables' = 'module'): ParsedHcl {
  const reader = new JsonReader()
  const attributes: Attribute[] = []
  const blocks: Block[] = []
  for (const map of reader.mapsOf(root, 'the file')) {
    for (const entry of propertiesOf(map)) {
      const labels = file === 'module' ? LABELS.get(entry.key) : undefined
      if (labels === undefined) attributes.push(reader.attribute(entry, file === 'variables'))
      else reader.addBlocks(blocks, entry, labels)
    }
  }
  return { body: { at: root.at, attributes, blocks }, problems: reader.problems }
}

/** A JSON value as an expression. Strings are templates; what is broken in them is an `invalid` expression. */
export function expressionOfJson(node: Node): Expression {
  return new JsonReader().expression(node, false)
}

/** A JSON value as an expression in which nothing is evaluated: a `${` is just text. */
export function literalOfJson(node: Node): Expression {
  return new JsonReader().expression(node, true)
}

type MapNode = Node & { readonly kind: 'map' }

class JsonReader {
  readonly problems: Problem[] = []
  private depth = 0

  // ── blocks ──

  /** Adds the blocks of one property of the root. */
  addBlocks(blocks: Block[], entry: MapEntry, labelCount: number): void {
    const type = { type: entry.key, typeAt: entry.keyAt }
    this.addLabelled(blocks, type, [], entry, labelCount)
  }

  /** Goes down one level for each label that is still missing. */
  private addLabelled(
    blocks: Block[],
    type: Pick<Block, 'type' | 'typeAt'>,
    labels: readonly Label[],
    { key, keyAt, value }: MapEntry,
    missing: number,
  ): void {
    if (missing === 0 && isNull(value)) return
    for (const map of this.mapsOf(value, `"${key}"`)) {
      if (missing === 0) {
        const at = map === value ? between(keyAt, map.at) : map.at
        blocks.push({ at, ...type, labels, body: this.blockBody(type.type, map) })
        continue
      }
      for (const entry of map.entries) {
        const label = { at: entry.keyAt, text: entry.key }
        this.addLabelled(blocks, type, [...labels, label], entry, missing - 1)
      }
    }
  }

  private blockBody(type: string, map: MapNode): Body {
    const attributes = propertiesOf(map).map(entry => this.attribute(entry, isLiteral(type, entry.key)))
    return { at: map.at, attributes, blocks: [] }
  }

  /** The objects that a value consists of: itself, or those in it if it is an array. */
  mapsOf(node: Node, what: string): MapNode[] {
    const nodes = node.kind === 'list' ? node.items : [node]
    const maps: MapNode[] = []
    for (const one of nodes) {
      if (one.kind === 'map') maps.push(one)
      else
        this.problems.push({ at: one.at, message: `expected an object, or an array of objects, for ${what}` })
    }
    return maps
  }

  // ── attributes ──

  attribute({ key, keyAt, value }: MapEntry, isLiteral: boolean): Attribute {
    return {
      at: between(keyAt, value.at),
      name: key,
      nameAt: keyAt,
      value: this.expression(value, isLiteral),
    }
  }

  expression(node: Node, isLiteral: boolean): Expression {
    if (this.depth >= DEFAULT_DEPTH) return this.tooDeep(node)
    this.depth++
    const result = this.expressionWithin(node, isLiteral)
    this.depth--
    return result
  }

  private expressionWithin(node: Node, isLiteral: boolean): Expression {
    const { at } = node
    switch (node.kind) {
      case 'scalar':
        return { kind: 'literal', at, value: node.value }
      case 'string':
        return this.template(node.pieces, at, isLiteral)
      case 'list':
        return { kind: 'tuple', at, items: node.items.map(item => this.expression(item, isLiteral)) }
      case 'map':
        return { kind: 'object', at, entries: node.entries.map(entry => this.entry(entry, isLiteral)) }
      default:
        return { kind: 'invalid', at }
    }
  }

  /** Keys are templates too. */
  private entry({ key, keyAt, value }: MapEntry, isLiteral: boolean): ObjectEntry {
    const inside = { file: keyAt.file, start: keyAt.start + 1, end: keyAt.end - 1 }
    const hasEscapes = inside.end - inside.start !== key.length
    const pieces = key === '' ? [] : [{ lit: key, at: hasEscapes ? keyAt : inside }]
    return { key: this.template(pieces, keyAt, isLiteral), value: this.expression(value, isLiteral) }
  }

  private template(pieces: Pieces, at: Range, isLiteral: boolean): Expression {
    if (isLiteral || !pieces.some(mayBeginSequence)) {
      return { kind: 'template', at, parts: pieces.length > 0 ? [{ kind: 'text', text: pieces }] : [] }
    }
    const { expression, problems } = parseHclTemplate(derive(pieces, at.file))
    this.problems.push(...problems)
    return { ...expression, at }
  }

  private tooDeep(node: Node): Expression {
    this.problems.push({ at: node.at, message: `nested more than ${DEFAULT_DEPTH} levels deep` })
    return { kind: 'invalid', at: node.at }
  }
}

/** `${` may be cut in two by an escape of its brace or dollar. */
function mayBeginSequence({ lit }: Pieces[number]): boolean {
  return lit.includes('${') || lit.includes('%{') || lit === '$' || lit === '%' || lit === '{'
}

function isLiteral(type: string, argument: string): boolean {
  if (type === 'locals') return false
  return LITERAL_ARGUMENTS.get('*')!.has(argument) || LITERAL_ARGUMENTS.get(type)?.has(argument) === true
}

function isNull(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null
}

/** What a body holds; there, though not among labels, comments are allowed. */
function propertiesOf(map: MapNode): readonly MapEntry[] {
  return map.entries.filter(entry => entry.key !== COMMENT)
}

function between(first: Range, last: Range): Range {
  return { file: first.file, start: first.start, end: last.end }
}
