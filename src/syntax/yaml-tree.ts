/**
 * Builds the located tree of a YAML stream from what a parser met, in the order written. It resolves anchors, aliases
 * and merge keys, and bounds what they may expand to: nodes are shared, but whoever walks the tree walks them each time.
 */
import { type AnyHole, type Pieces, type Problem, place, type Range, type Source } from './source.ts'
import { keyText, type MapEntry, type Node, type Parsed, type StringStyle } from './tree.ts'
import { ownTag, scalarNode } from './yaml-scalars.ts'

export interface Limits {
  /** How deep values may be nested, aliases followed. */
  readonly depth: number
  /** How many values a stream may have, aliases followed. */
  readonly nodes: number
}

/** What a text may have if nothing else is said. Real templates stay below 50 levels and 100,000 values. */
export const YAML_LIMITS: Limits = { depth: 1000, nodes: 1_000_000 }

/** A stretch of the source's text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What may stand before a value. */
export interface Properties {
  readonly anchor?: string
  readonly tag?: string
  readonly tagSpan?: Span
}

/** What the next value will be to the one that it stands in. */
export type Role = 'document' | 'item' | 'key' | 'value'

/** A finished value with what it costs to walk it. */
interface Measured<Hole extends AnyHole> {
  readonly node: Node<Hole>
  readonly size: number
  readonly height: number
}

/** An anchor; without a value as long as that is still being read. */
interface Anchor<Hole extends AnyHole> {
  value?: Measured<Hole>
}

/** A document, list or map that is being read. */
interface Frame<Hole extends AnyHole> {
  readonly kind: 'document' | 'list' | 'map'
  readonly start: number
  readonly properties: Properties
  readonly anchor: Anchor<Hole> | undefined
  readonly items: Node<Hole>[]
  readonly entries: MapEntry<Hole>[]
  /** Those of the entries whose key is `<<`. */
  readonly merges: MapEntry<Hole>[]
  /** The key whose value comes next. */
  key: Node<Hole> | undefined
  size: number
  height: number
}

const NOTHING: Properties = {}

export class YamlTree<Hole extends AnyHole> {
  private readonly source: Source<Hole>
  private readonly limits: Limits
  private readonly documents: Node<Hole>[] = []
  private readonly problems: Problem[] = []
  private readonly frames: Frame<Hole>[] = []
  private anchors = new Map<string, Anchor<Hole>>()
  private nodes = 0

  constructor(source: Source<Hole>, limits: Limits) {
    this.source = source
    this.limits = limits
  }

  /** Whether there are more values than allowed: what follows is not to be added. */
  get isFull(): boolean {
    return this.nodes > this.limits.nodes
  }

  get role(): Role {
    const frame = this.frames.at(-1)
    if (frame?.kind === 'list') return 'item'
    if (frame?.kind === 'map') return frame.key ? 'value' : 'key'
    return 'document'
  }

  openDocument(): void {
    this.anchors = new Map()
    this.open('document', 0, NOTHING)
  }

  openList(start: number, properties: Properties = NOTHING): void {
    this.open('list', start, properties)
  }

  openMap(start: number, properties: Properties = NOTHING): void {
    this.open('map', start, properties)
  }

  private open(kind: Frame<Hole>['kind'], start: number, properties: Properties): void {
    const anchor = this.declare(properties)
    const content = { items: [], entries: [], merges: [], key: undefined }
    this.frames.push({ kind, start, properties, anchor, ...content, size: 1, height: 0 })
  }

  scalar(span: Span, pieces: Pieces<Hole>, style: StringStyle, properties: Properties = NOTHING): void {
    const { tag, tagSpan } = properties
    const node = scalarNode({
      pieces,
      style,
      at: this.range(span),
      tag,
      tagAt: tagSpan && this.range(tagSpan),
    })
    const measured = { node, size: 1, height: 1 }
    const anchor = this.declare(properties)
    if (anchor) anchor.value = measured
    this.nodes++
    this.add(measured)
  }

  /** The value of an anchor once more. Where that cannot be, a problem and null. */
  alias(name: string, span: Span): void {
    const anchor = this.anchors.get(name)
    const value = anchor?.value
    const problem = this.aliasProblem(name, anchor)
    if (value && !problem) {
      this.nodes += value.size
      this.add(value)
      return
    }
    if (problem) this.problem(problem, span)
    this.scalar(span, [], 'plain')
  }

  private aliasProblem(name: string, anchor: Anchor<Hole> | undefined): string | undefined {
    if (!anchor) return `there is no anchor \`&${name}\` before this alias`
    if (!anchor.value) return `the alias \`*${name}\` stands inside the value that it repeats`
    if (this.frames.length + anchor.value.height > this.limits.depth) return tooDeep(this.limits.depth)
    if (this.nodes + anchor.value.size > this.limits.nodes) return tooMany(this.limits.nodes)
    return undefined
  }

  /** Ends the innermost document, list or map. */
  close(end: number): void {
    const frame = this.frames.pop()
    if (!frame) return
    if (frame.kind === 'document') {
      const root = frame.items[0]
      if (root) this.documents.push(root)
      return
    }
    if (frame.key) addEntry(frame, frame.key, this.nothing(end))
    const at = this.range({ start: frame.start, end })
    const measured = { node: this.collection(frame, at), size: frame.size, height: frame.height + 1 }
    if (frame.anchor) frame.anchor.value = measured
    this.nodes++
    this.add(measured)
  }

  private collection(frame: Frame<Hole>, at: Range): Node<Hole> {
    const { tag, tagSpan } = frame.properties
    const tagged = tag ? ownTag(tag, tagSpan && this.range(tagSpan)) : undefined
    if (frame.kind === 'list') return { kind: 'list', items: frame.items, at, ...tagged }
    const entries = frame.merges.length > 0 ? merged(frame.entries, frame.merges) : frame.entries
    return { kind: 'map', entries, at, ...tagged }
  }

  /** All that was read. What is still open ends at `end`. */
  finish(end: number): Parsed<Hole> {
    if (this.isFull) this.problem(tooMany(this.limits.nodes), { start: end, end })
    while (this.frames.length > 0) this.close(end)
    return { documents: this.documents, problems: this.problems }
  }

  problem(message: string, span: Span): void {
    this.problems.push({ message, at: this.range(span) })
  }

  private declare(properties: Properties): Anchor<Hole> | undefined {
    if (properties.anchor === undefined) return undefined
    const anchor: Anchor<Hole> = {}
    this.anchors.set(properties.anchor, anchor)
    return anchor
  }

  private add(value: Measured<Hole>): void {
    const frame = this.frames.at(-1)
    if (!frame) return
    frame.size += value.size
    frame.height = Math.max(frame.height, value.height)
    if (frame.kind !== 'map') frame.items.push(value.node)
    else if (!frame.key) frame.key = value.node
    else addEntry(frame, frame.key, value.node)
  }

  private nothing(at: number): Node<Hole> {
    return { kind: 'scalar', value: null, raw: '', at: this.range({ start: at, end: at }) }
  }

  private range(span: Span): Range {
    return place(this.source, span.start, span.end)
  }
}

function addEntry<Hole extends AnyHole>(frame: Frame<Hole>, key: Node<Hole>, value: Node<Hole>): void {
  const entry = { key: keyText(key), keyAt: key.at, value }
  frame.key = undefined
  frame.entries.push(entry)
  if (entry.key === '<<' && isMergeKey(key)) frame.merges.push(entry)
}

/** `<<` in quotes is a key like any other. */
function isMergeKey<Hole extends AnyHole>(key: Node<Hole>): boolean {
  return key.kind === 'string' && key.style === 'plain' && (!key.tag || key.tag === '!!merge')
}

/**
 * Entries with those of merged maps in the place of each `<<` (https://yaml.org/type/merge.html):
 * the map's own keys win over merged ones, and earlier merged ones over later.
 */
function merged<Hole extends AnyHole>(
  entries: readonly MapEntry<Hole>[],
  merges: readonly MapEntry<Hole>[],
): MapEntry<Hole>[] {
  const isMerge = new Set(merges)
  const taken = new Set<string>()
  for (const entry of entries) if (!isMerge.has(entry)) taken.add(entry.key)
  return entries.flatMap(entry => {
    const maps = isMerge.has(entry) ? mergedMaps(entry.value) : undefined
    if (!maps) return [entry]
    return maps.flatMap(map => map.entries).filter(({ key }) => !taken.has(key) && taken.add(key))
  })
}

type MapNode<Hole extends AnyHole> = Extract<Node<Hole>, { kind: 'map' }>

/** What `<<` merges; undefined where its value is neither a map nor a list of maps. */
function mergedMaps<Hole extends AnyHole>(value: Node<Hole>): readonly MapNode<Hole>[] | undefined {
  const sources = value.kind === 'list' ? value.items : [value]
  const maps = sources.filter(source => source.kind === 'map')
  return maps.length === sources.length ? maps : undefined
}

function tooDeep(depth: number): string {
  return `this is nested more than ${depth} levels deep`
}

function tooMany(nodes: number): string {
  return `there are more than ${nodes} values in this file, aliases followed`
}
