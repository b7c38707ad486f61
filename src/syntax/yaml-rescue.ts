/**
 * The second opinion on a YAML text that `parseYaml` rejected: all its problems, and what can still be read of it.
 * The library behind it is heavy. Import this file only when it is needed.
 */
import {
  type Alias,
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Parser,
  type Scalar,
  type YAMLError,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { type AnyHole, type Problem, place, positionAt, type Source } from './source.ts'
import type { Parsed } from './tree.ts'
import { isAboutIndent, wordsForYaml } from './yaml-errors.ts'
import { blockPieces, type Chomping, flowPieces, type Quote } from './yaml-pieces.ts'
import { shortTag } from './yaml-scalars.ts'
import { type Limits, type Properties, type Span, YAML_LIMITS, YamlTree } from './yaml-tree.ts'

/** The library's time grows faster than the text, and with the square of a line. */
const MAX_LENGTH = 300_000
const LONG_LINE = /[^\r\n]{10000}/
/** The library recurses, and a deeper text could exhaust the stack. Real templates stay below 50. */
const MAX_DEPTH = 200
const MAX_PROBLEMS = 20

/** The failsafe schema leaves every scalar as text, so that its value is resolved as in the other reader. */
const COMPOSING = {
  schema: 'failsafe',
  resolveKnownTags: false,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const
const NEVER_CLOSED = 'this string is never closed'
const LINE_BREAK = /[\r\n]/g
const INDENT = /^( *)[^ \r\n]/gm
const BLOCK_HEADER = /([|>][-+\d]*)[^\r\n]*(?:\r\n?|\n)?/y
/** A tag before a value, and how far back it is looked for. */
const TAG_BEFORE = /(!\S*)(?:\s+&\S+)?\s+$/
const TAG_SEARCHED = 300
const NO_HANDLES: ReadonlyMap<string, string> = new Map()
const QUOTES: ReadonlyMap<string, Quote> = new Map([
  ['PLAIN', ''],
  ['QUOTE_SINGLE', "'"],
  ['QUOTE_DOUBLE', '"'],
])

/**
 * Reads again what `parseYaml` rejected, with a parser that goes on after an error. A text that was rejected for an
 * indent alone, and that this one finds nothing wrong with, is accepted (tabs beside brackets). `rejected` is what
 * `parseYaml` returned; it comes back as it is where nothing more can be had.
 */
export function rescueYaml<Hole extends AnyHole = never>(
  source: Source<Hole>,
  rejected: Parsed<Hole>,
  options: Partial<Limits> = {},
): Parsed<Hole> {
  if (!rejected.rejected || source.text.length > MAX_LENGTH || LONG_LINE.test(source.text)) return rejected
  const tokens = [...new Parser().parse(source.text)]
  if (isDeep(tokens)) return rejected
  const documents = [...new Composer(COMPOSING).compose(tokens)]
  const read = new NodeReader(source, { ...YAML_LIMITS, ...options }).read(documents)
  const found = firstPerLine([...problemsOf(documents, source), ...read.problems])
  const problems = found.length > 0 ? found : rejected.problems.filter(problem => !isAboutIndent(problem))
  return { documents: read.documents, problems }
}

/** Whether the tokens are nested deeper than is safe. No recursion here, or it would be unsafe itself. */
function isDeep(tokens: readonly CST.Token[]): boolean {
  let level: CST.Token[] = [...tokens]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return true
    level = level.flatMap(childrenOf)
  }
  return false
}

function childrenOf(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : []
  if (!('items' in token)) return []
  return token.items.flatMap(item => [item.key, item.value].filter(child => !!child))
}

/** The library's complaints. */
function problemsOf<Hole extends AnyHole>(documents: readonly Document[], source: Source<Hole>): Problem[] {
  const errors = documents.flatMap(document => document.errors)
  // Where a string is not closed, the reader of nodes says where it began; here it would be where the text ends.
  return errors
    .filter(error => !error.message.startsWith('Missing closing'))
    .map(error => problemOf(error, source))
}

function problemOf<Hole extends AnyHole>(error: YAMLError, source: Source<Hole>): Problem {
  const start = afterSpaces(source.text, error.pos[0])
  const end = Math.min(Math.max(error.pos[1], start + 1), lineEnd(source.text, start))
  return { message: wordsForYaml(error.message), at: place(source, start, end) }
}

/** In the order of the text one a line: what follows on the same line is most often a consequence. */
function firstPerLine(problems: Problem[]): Problem[] {
  const seen = new Set<number>()
  const first = problems
    .sort((a, b) => a.at.start - b.at.start)
    .filter(({ at }) => {
      const { line } = positionAt(at.file, at.start)
      return !seen.has(line) && seen.add(line)
    })
  return first.slice(0, MAX_PROBLEMS)
}

function afterSpaces(text: string, offset: number): number {
  let at = offset
  while (text[at] === ' ') at++
  return at
}

function lineEnd(text: string, offset: number): number {
  LINE_BREAK.lastIndex = offset
  return LINE_BREAK.exec(text)?.index ?? text.length
}

/** Walks the library's nodes and builds the located tree of them. */
class NodeReader<Hole extends AnyHole> {
  private readonly source: Source<Hole>
  private readonly text: string
  private readonly tree: YamlTree<Hole>
  /** Where the last value ended. */
  private end = 0

  constructor(source: Source<Hole>, limits: Limits) {
    this.source = source
    this.text = source.text
    this.tree = new YamlTree(source, limits)
  }

  read(documents: readonly Document[]): Parsed<Hole> {
    for (const document of documents) {
      this.tree.openDocument()
      this.node(document.contents)
      this.tree.close(this.end)
    }
    return this.tree.finish(this.end)
  }

  private node(node: unknown): void {
    if (this.tree.isFull) return
    if (isAlias(node)) this.alias(node)
    else if (isScalar(node)) this.scalar(node)
    else if (isSeq(node)) this.list(node)
    else if (isMap(node)) this.map(node)
    else this.tree.scalar({ start: this.end, end: this.end }, [], 'plain')
  }

  private alias(node: Alias): void {
    const { start, end } = this.span(node)
    this.end = end
    this.tree.alias(node.source, { start, end })
  }

  private list(node: YAMLSeq): void {
    const { start, end } = this.span(node)
    this.tree.openList(start, this.properties(node, start))
    this.end = start
    for (const item of node.items) this.node(item)
    if (node.flow) this.end = end
    this.tree.close(this.end)
  }

  private map(node: YAMLMap): void {
    const { start, end } = this.span(node)
    this.tree.openMap(start, this.properties(node, start))
    this.end = start
    for (const pair of node.items) {
      this.node(pair.key)
      this.node(pair.value)
    }
    if (node.flow) this.end = end
    this.tree.close(this.end)
  }

  private scalar(node: Scalar): void {
    const span = this.span(node)
    const quote = QUOTES.get(node.type ?? '')
    if (quote === undefined) this.block(span, this.properties(node, span.start))
    else this.flow(span, quote, this.properties(node, span.start))
  }

  private flow(span: Span, quote: Quote, properties: Properties): void {
    const isClosed = span.end - span.start > quote.length && this.text[span.end - 1] === quote
    const end = isClosed ? span.end - 1 : span.end
    if (quote && !isClosed) this.tree.problem(NEVER_CLOSED, { start: span.start, end: span.start + 1 })
    const pieces = flowPieces(this.source, span.start + quote.length, end, quote)
    this.end = span.end
    this.tree.scalar(span, pieces, quote ? 'quoted' : 'plain', properties)
  }

  private block(span: Span, properties: Properties): void {
    BLOCK_HEADER.lastIndex = span.start
    const header = BLOCK_HEADER.exec(this.text)
    const marks = header?.[1] ?? ''
    const start = span.start + (header?.[0].length ?? 0)
    const lines = {
      start,
      end: span.end,
      indent: indentOf(this.text.slice(start, span.end), /\d/.test(marks)),
      folded: marks.startsWith('>'),
      chomping: chompingOf(marks),
    }
    const { pieces, contentEnd = start } = blockPieces(this.source, lines)
    this.end = lines.chomping === 'keep' ? span.end : contentEnd
    this.tree.scalar({ start: span.start, end: this.end }, pieces, 'block', properties)
  }

  private properties(node: Scalar | YAMLMap | YAMLSeq, start: number): Properties {
    const anchor = node.anchor === undefined ? {} : { anchor: node.anchor }
    if (!node.tag) return anchor
    const tag = shortTag(`!<${node.tag}>`, NO_HANDLES)
    const before = this.text.slice(Math.max(0, start - TAG_SEARCHED), start)
    const written = TAG_BEFORE.exec(before)
    if (!written) return { ...anchor, tag }
    const tagStart = start - before.length + written.index
    return { ...anchor, tag, tagSpan: { start: tagStart, end: tagStart + written[1]!.length } }
  }

  private span(node: Alias | Scalar | YAMLMap | YAMLSeq): Span {
    const [start, end] = node.range ?? [this.end, this.end]
    if (start < end) return { start, end }
    // Nothing is written there: it belongs to what stands before.
    const after = withoutBlanks(this.text, start)
    return { start: after, end: after }
  }
}

/** An offset moved back over blanks and line breaks. */
function withoutBlanks(text: string, offset: number): number {
  let at = offset
  while (at > 0 && ' \t\r\n'.includes(text[at - 1]!)) at--
  return at
}

function chompingOf(marks: string): Chomping {
  if (marks.includes('-')) return 'strip'
  return marks.includes('+') ? 'keep' : 'clip'
}

/** The indent of the first line with content; of the least indented one where the header gives a number. */
function indentOf(lines: string, isGiven: boolean): number {
  const indents = [...lines.matchAll(INDENT)].map(match => match[1]!.length)
  const given = isGiven
    ? indents.reduce((least, indent) => Math.min(least, indent), lines.length)
    : indents[0]
  return given ?? lines.length
}
