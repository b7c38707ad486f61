/**
 * What a YAML scalar's text stands for: the core schema of YAML 1.2 (https://yaml.org/spec/1.2.2/#103-core-schema),
 * so `yes`, `on` and dates are strings and account ids are numbers whose written form is kept. And tags by their short names.
 */
import type { AnyHole, Pieces, Range } from './source.ts'
import type { Node, StringStyle } from './tree.ts'

type ScalarValue = number | boolean | null

const WORDS: ReadonlyMap<string, ScalarValue> = new Map<string, ScalarValue>([
  ...['', '~', 'null', 'Null', 'NULL'].map(word => [word, null] as const),
  ...['true', 'True', 'TRUE'].map(word => [word, true] as const),
  ...['false', 'False', 'FALSE'].map(word => [word, false] as const),
  ...['.nan', '.NaN', '.NAN'].map(word => [word, Number.NaN] as const),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map(word => [word, Infinity] as const),
  ...['-.inf', '-.Inf', '-.INF'].map(word => [word, -Infinity] as const),
])
const LONGEST_WORD = 5
const DECIMAL = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/
const OCTAL_OR_HEX = /^0(?:o[0-7]+|x[0-9a-fA-F]+)$/

/** The value of a plain scalar that is no string, else undefined. */
function resolvePlain(text: string): ScalarValue | undefined {
  if (text.length <= LONGEST_WORD) {
    const value = WORDS.get(text)
    if (value !== undefined) return value
  }
  return resolveNumber(text)
}

function resolveNumber(text: string): number | undefined {
  // Letters begin most plain scalars, and every number begins at or before `9`.
  if (text.charCodeAt(0) > 0x39) return undefined
  if (DECIMAL.test(text) || OCTAL_OR_HEX.test(text)) return Number(text)
  return undefined
}

/** A scalar as its reader met it: what was written, without quotes and escapes. */
export interface ReadScalar<Hole extends AnyHole> {
  readonly pieces: Pieces<Hole>
  readonly style: StringStyle
  readonly at: Range
  /** The tag's short name. */
  readonly tag?: string | undefined
  readonly tagAt?: Range | undefined
}

/** The node of a scalar. Standard tags (`!!str`, `!!int`) are resolved; any other makes it a string, as do holes. */
export function scalarNode<Hole extends AnyHole>(scalar: ReadScalar<Hole>): Node<Hole> {
  const { pieces, style, at, tag } = scalar
  const only = pieces[0]
  if (!tag && style === 'plain' && pieces.length === 1 && !('lit' in only!)) {
    return { kind: 'hole', hole: only!, at }
  }
  const raw = pieces.length === 0 ? '' : pieces.length === 1 && 'lit' in only! ? only.lit : joined(pieces)
  const value = raw === undefined ? undefined : resolveTagged(raw, style, tag)
  if (raw !== undefined && value !== undefined) return { kind: 'scalar', value, raw, at }
  return { kind: 'string', pieces, style, at, ...ownTag(tag, scalar.tagAt) }
}

/** The tag for a node, unless it only says what the node is anyway. */
export function ownTag(tag: string | undefined, tagAt: Range | undefined): { tag?: string; tagAt?: Range } {
  if (!tag || RESOLVED_TAGS.has(tag)) return {}
  return tagAt ? { tag, tagAt } : { tag }
}

const RESOLVED_TAGS: ReadonlySet<string> = new Set([
  '!',
  '!!bool',
  '!!float',
  '!!int',
  '!!map',
  '!!null',
  '!!seq',
  '!!str',
])
const SCALAR_TAGS: ReadonlySet<string> = new Set(['!!bool', '!!float', '!!int', '!!null'])

function resolveTagged(raw: string, style: StringStyle, tag: string | undefined): ScalarValue | undefined {
  const isResolved = tag ? SCALAR_TAGS.has(tag) : style === 'plain'
  return isResolved ? resolvePlain(raw) : undefined
}

function joined<Hole extends AnyHole>(pieces: Pieces<Hole>): string | undefined {
  let text = ''
  for (const piece of pieces) {
    if (!('lit' in piece)) return undefined
    text += piece.lit
  }
  return text
}

const STANDARD_PREFIX = 'tag:yaml.org,2002:'

/**
 * A tag's short name: `!Ref` and `!!str` as they are, handles of a `%TAG` directive and `!<verbatim>` tags brought
 * to the same form where they can be.
 */
export function shortTag(written: string, handles: ReadonlyMap<string, string>): string {
  const full = written.startsWith('!<') ? written.slice(2, -1) : expanded(written, handles)
  return full.startsWith(STANDARD_PREFIX) ? `!!${full.slice(STANDARD_PREFIX.length)}` : full
}

function expanded(tag: string, handles: ReadonlyMap<string, string>): string {
  if (handles.size === 0) return tag
  const handle = tag.slice(0, tag.indexOf('!', 1) + 1) || '!'
  const prefix = handles.get(handle)
  return prefix === undefined ? tag : prefix + tag.slice(handle.length)
}
