/**
 * The YAML reader: js-yaml's event stream, which says what there is but not always where, made into the located tree.
 */
import {
  type AliasEvent,
  CHOMPING_MODE,
  COLLECTION_STYLE,
  type DocumentEvent,
  EVENT_ID,
  type Event,
  type MappingEvent,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml'
import { type AnyHole, derive, piecesOf, place, type Source } from './source.ts'
import type { Parsed } from './tree.ts'
import { type Complaint, complaintOfJsYaml, isAboutIndent, SECOND_COLON } from './yaml-errors.ts'
import { blockPieces, type Chomping, flowPieces, type Quote } from './yaml-pieces.ts'
import { shortTag } from './yaml-scalars.ts'
import { type Limits, type Properties, type Role, YAML_LIMITS, YamlTree } from './yaml-tree.ts'

/**
 * Reads all documents of a YAML stream. Duplicate keys are kept, merge keys resolved, an alias is its anchor's node
 * (never one that contains itself). A hole in a scalar becomes a piece of it; a plain scalar that is one hole, a node.
 * Never throws. A text that is no YAML gives `rejected` with one problem: `rescueYaml` may get more out of it.
 */
export function parseYaml<Hole extends AnyHole = never>(
  source: Source<Hole>,
  options: Partial<Limits> = {},
): Parsed<Hole> {
  const limits = { ...YAML_LIMITS, ...options }
  const first = eventsOf(source, limits)
  if (first.events) return new EventReader(source, limits).read(first.events)
  const { message, offset } = first.complaint
  const at = place(source, offset, Math.min(offset + 1, source.text.length))
  return (
    readLeniently(source, first.complaint, limits) ?? {
      documents: [],
      problems: [{ message, at }],
      rejected: true,
    }
  )
}

type Attempt = { readonly events: Event[] } | { readonly events?: never; readonly complaint: Complaint }

function eventsOf<Hole extends AnyHole>(source: Source<Hole>, limits: Limits): Attempt {
  try {
    return { events: parseEvents(source.text, { maxDepth: limits.depth }) }
  } catch (error) {
    return { complaint: complaintOfJsYaml(error, source.text.length) }
  }
}

/**
 * Reads a text that YAML 1.2 forbids, and that the readers that count take nevertheless (libyaml, SnakeYAML and go-yaml:
 * CloudFormation, Terraform, Kubernetes). A line inside brackets or quotes is indented less than it demands, mostly
 * before a closing bracket: so indent it. A dash alone is an item in brackets, as in `!Join [-, …]`: so quote it.
 * And try again.
 */
function readLeniently<Hole extends AnyHole>(
  source: Source<Hole>,
  complaint: Complaint,
  limits: Limits,
): Parsed<Hole> | undefined {
  const attempts = Math.min(MAX_MENDED, MAX_LETTERS_AGAIN / source.text.length)
  for (let attempt = 0; attempt < attempts; attempt++) {
    const { offset } = complaint
    const mended = isAboutIndent(complaint) ? indentLine(source, offset) : quoteDash(source, offset)
    if (!mended) return undefined
    const next = eventsOf(mended, limits)
    if (next.events) return new EventReader(mended, limits).read(next.events)
    source = mended
    complaint = next.complaint
  }
  return undefined
}

/** The source with quotes around a dash to which an offset points, and that ends an item in brackets. */
function quoteDash<Hole extends AnyHole>(source: Source<Hole>, offset: number): Source<Hole> | undefined {
  const { text } = source
  if (!/^-[,\]}]$/.test(text.slice(offset, offset + 2))) return undefined
  const before = piecesOf(source, 0, offset)
  const dash = { lit: "'-'", at: place(source, offset, offset + 1) }
  const after = piecesOf(source, offset + 1, text.length)
  return derive([...before, dash, ...after], source.file)
}

/** The source with its line indented at whose first letter the offset points; undefined where it points elsewhere. */
function indentLine<Hole extends AnyHole>(source: Source<Hole>, offset: number): Source<Hole> | undefined {
  const { text } = source
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
  if (offset >= text.length || text.slice(start, offset).trim() !== '') return undefined
  const before = piecesOf(source, 0, start)
  const after = piecesOf(source, start, text.length)
  return derive([...before, { lit: INDENT }, ...after], source.file)
}

const ABSENT = -1
const MAX_MENDED = 50
const MAX_LETTERS_AGAIN = 10_000_000
const INDENT = ' '.repeat(200)
const QUOTES = new Map<number, Quote>([
  [SCALAR_STYLE.PLAIN, ''],
  [SCALAR_STYLE.SINGLE_QUOTED, "'"],
  [SCALAR_STYLE.DOUBLE_QUOTED, '"'],
])
const CHOMPING = new Map<number, Chomping>([
  [CHOMPING_MODE.CLIP, 'clip'],
  [CHOMPING_MODE.STRIP, 'strip'],
  [CHOMPING_MODE.KEEP, 'keep'],
])
/** Blanks, line breaks and comments between two tokens. */
const GAP = /(?:[ \t\r\n\ufeff]|#[^\r\n]*)*/y
/** All that can stand between a value and the header of a block scalar, or before the bracket that ends a list. */
const GAP_AND_MARKS = /(?:[ \t\r\n\ufeff:?,.-]|[#%][^\r\n]*)*/y
const BLOCK_HEADER = /[|>][-+\d]*/y
const BLANKS = /[ \t]*/y
const REST_OF_LINE = /[^\r\n]*/y
/**
 * The letter after which an empty value stands, and what can be before it. A colon on another line may be another's:
 * after `? key` there may be none.
 */
const MARK: Readonly<Record<Role, { readonly letter: string; readonly gap: RegExp }>> = {
  item: { letter: '-', gap: GAP },
  key: { letter: '?', gap: GAP },
  value: { letter: ':', gap: BLANKS },
  document: { letter: '', gap: BLANKS },
}

class EventReader<Hole extends AnyHole> {
  private readonly source: Source<Hole>
  private readonly text: string
  private readonly tree: YamlTree<Hole>
  /** Whether the open lists and maps end with a bracket. */
  private readonly brackets: boolean[] = []
  private handles = new Map<string, string>()
  /** Where the last token ended. */
  private end = 0
  /** From where the next token is looked for. */
  private cursor = 0

  constructor(source: Source<Hole>, limits: Limits) {
    this.source = source
    this.text = source.text
    this.tree = new YamlTree(source, limits)
  }

  read(events: readonly Event[]): Parsed<Hole> {
    for (let index = 0; index < events.length && !this.tree.isFull; index++) {
      this.event(events[index]!, events[index + 1])
    }
    return this.tree.finish(this.end)
  }

  private event(event: Event, next: Event | undefined): void {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        this.document(event)
        break
      case EVENT_ID.SEQUENCE:
        this.open(event, event.style === COLLECTION_STYLE.FLOW)
        this.tree.openList(event.start, this.properties(event))
        break
      case EVENT_ID.MAPPING:
        this.open(event, event.style === COLLECTION_STYLE.FLOW && !isPair(this.text, event, next))
        this.tree.openMap(event.start, this.properties(event))
        break
      case EVENT_ID.SCALAR:
        this.scalar(event)
        break
      case EVENT_ID.ALIAS:
        this.alias(event)
        break
      case EVENT_ID.POP:
        if (this.brackets.pop()) this.moveTo(this.after(GAP_AND_MARKS, this.cursor) + 1)
        this.tree.close(this.end)
    }
  }

  private document(event: DocumentEvent): void {
    this.handles = new Map()
    for (const directive of event.directives) {
      if (directive.kind === 'tag') this.handles.set(directive.handle, directive.prefix)
    }
    this.brackets.push(false)
    this.tree.openDocument()
  }

  private open(event: SequenceEvent | MappingEvent, hasBracket: boolean): void {
    if (event.type === EVENT_ID.MAPPING && event.style === COLLECTION_STYLE.BLOCK) this.checkLine(event.start)
    this.brackets.push(hasBracket)
    this.moveTo(hasBracket ? event.start + 1 : event.start)
  }

  /** js-yaml takes `key: !Sub other: value` for a map in a map. No other reader does, and a user means a text. */
  private checkLine(start: number): void {
    if (this.tree.role !== 'value' || /[\r\n]/.test(this.text.slice(this.end, start))) return
    this.tree.problem(SECOND_COLON, { start, end: this.after(REST_OF_LINE, start) })
  }

  private alias(event: AliasEvent): void {
    const { anchorStart, anchorEnd } = event
    this.moveTo(anchorEnd)
    this.tree.alias(this.text.slice(anchorStart, anchorEnd), { start: anchorStart - 1, end: anchorEnd })
  }

  private scalar(event: ScalarEvent): void {
    const quote = QUOTES.get(event.style)
    if (quote === undefined) this.block(event)
    else if (event.valueStart === ABSENT) this.empty(event)
    else this.flow(event, quote)
  }

  private flow(event: ScalarEvent, quote: Quote): void {
    const { valueStart, valueEnd } = event
    const span = { start: valueStart - quote.length, end: valueEnd + quote.length }
    const pieces = event.fast
      ? piecesOf(this.source, valueStart, valueEnd)
      : flowPieces(this.source, valueStart, valueEnd, quote)
    this.moveTo(span.end)
    this.tree.scalar(span, pieces, quote ? 'quoted' : 'plain', this.properties(event))
  }

  private block(event: ScalarEvent): void {
    const folded = event.style === SCALAR_STYLE.FOLDED_BLOCK
    const start = this.after(GAP_AND_MARKS, Math.max(this.cursor, event.tagEnd, event.anchorEnd))
    const headerEnd = this.after(BLOCK_HEADER, start)
    const chomping = CHOMPING.get(event.chomping) ?? 'clip'
    // No indent was found where no line has content: then every line is empty. No larger number: V8 would keep each
    // offset that is computed with it, and then all offsets of all places, in a box of its own.
    const indent = event.indent < 0 ? this.source.text.length : event.indent
    const lines = { start: event.valueStart, end: event.valueEnd, indent, folded, chomping }
    const { pieces, contentEnd = headerEnd } = blockPieces(this.source, lines)
    this.moveTo(chomping === 'keep' ? Math.max(event.valueEnd, headerEnd) : contentEnd)
    this.tree.scalar({ start, end: this.end }, pieces, 'block', this.properties(event))
  }

  /** Nothing where a value could stand: its place is after the mark that announces it. */
  private empty(event: ScalarEvent): void {
    const properties = this.properties(event)
    const { letter, gap } = MARK[this.tree.role]
    const next = this.after(gap, this.cursor)
    if (properties) this.moveTo(Math.max(event.tagEnd, event.anchorEnd))
    else if (this.text[next] === letter) this.moveTo(next + 1)
    else this.cursor = next
    this.tree.scalar({ start: this.end, end: this.end }, [], 'plain', properties)
  }

  private properties(event: ScalarEvent | SequenceEvent | MappingEvent): Properties | undefined {
    if (event.tagStart === ABSENT && event.anchorStart === ABSENT) return undefined
    const anchor =
      event.anchorStart === ABSENT ? {} : { anchor: this.text.slice(event.anchorStart, event.anchorEnd) }
    if (event.tagStart === ABSENT) return anchor
    const tag = shortTag(this.text.slice(event.tagStart, event.tagEnd), this.handles)
    return { ...anchor, tag, tagSpan: { start: event.tagStart, end: event.tagEnd } }
  }

  private moveTo(offset: number): void {
    this.end = offset
    this.cursor = Math.max(this.cursor, offset)
  }

  /** Where a pattern that begins at an offset ends. */
  private after(pattern: RegExp, offset: number): number {
    pattern.lastIndex = offset
    return pattern.test(this.text) ? pattern.lastIndex : offset
  }
}

/** Whether a map in flow style is a single pair in a list, `[a: b]`, without braces of its own. */
function isPair(text: string, event: MappingEvent, next: Event | undefined): boolean {
  if (text[event.start] !== '{') return true
  return next?.type === EVENT_ID.MAPPING && next.start === event.start
}
