/**
 * The JSON reader, for whole files and for JSON found inside other texts, holes included.
 * Strict JSON (RFC 8259), but it goes on after what is easily mended, so that the rest of a broken file is still read.
 */
import {
  type AnyHole,
  HOLE,
  holeAt,
  type Lit,
  type Pieces,
  type Problem,
  piecesOf,
  place,
  type Range,
  type Source,
} from './source.ts'
import { keyText, type MapEntry, type Node, type Parsed } from './tree.ts'

const DEFAULT_DEPTH = 1000
/** A file with this many problems is no JSON at all: reading stops. */
const MAX_PROBLEMS = 50
/** Values and escapes that are kept, so that memory does: an account with 20,000 roles has as many. */
const DEFAULT_PARTS = 3_000_000

const BLANK = /[ \t\r\n]*/y
const COMMENT = /\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)/y
/** Up to the next letter that means something in a string; a hole is looked for in the stretch afterwards. */
const STRING_STRETCH = /[^"\\\x00-\x1f]*/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const WORD = /[^ \t\r\n,:[\]{}"]+/y
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/

const ESCAPED: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

const NONE = -1
const BOM = 0xfeff
const QUOTE = 0x22
const COMMA = 0x2c
const SLASH = 0x2f
const COLON = 0x3a
const OPEN_LIST = 0x5b
const BACKSLASH = 0x5c
const CLOSE_LIST = 0x5d
const OPEN_MAP = 0x7b
const CLOSE_MAP = 0x7d
const HOLE_CODE = HOLE.charCodeAt(0)

/**
 * Reads JSON. A hole inside a string becomes a piece of it; outside, where it may stand for any values at all,
 * a node of its own, and no comma is demanded beside it. Names written twice are kept twice.
 * Never throws: what is wrong is among the problems, and the document holds what could be read.
 */
export function parseJson<Hole extends AnyHole = never>(
  source: Source<Hole>,
  options: { readonly depth?: number; readonly parts?: number } = {},
): Parsed<Hole> {
  return new JsonReader(source, options.depth ?? DEFAULT_DEPTH, options.parts ?? DEFAULT_PARTS).parse()
}

/** A map or a list that is being read. */
interface Frame<Hole extends AnyHole> {
  readonly bracket: typeof CLOSE_MAP | typeof CLOSE_LIST
  readonly start: number
  readonly items: Node<Hole>[]
  readonly entries: MapEntry<Hole>[]
  /** The name whose value comes next. */
  key: string
  keyAt: Range
}

/** No recursion: however deep a text is nested and wherever it is read from, the stack does not grow. */
class JsonReader<Hole extends AnyHole> {
  private readonly source: Source<Hole>
  private readonly text: string
  private readonly problems: Problem[] = []
  private readonly maxDepth: number
  private readonly maxParts: number
  private readonly frames: Frame<Hole>[] = []
  private offset = 0
  private parts = 0
  /** Where the text ends. After a problem that cannot be mended it ends there, and all that is open closes. */
  private end: number
  private stopped = false

  constructor(source: Source<Hole>, maxDepth: number, maxParts: number) {
    this.source = source
    this.text = source.text
    this.end = source.text.length
    this.maxDepth = maxDepth
    this.maxParts = maxParts
  }

  parse(): Parsed<Hole> {
    if (this.peek() === BOM) this.offset++
    this.skipBlank()
    const node = this.document()
    this.skipBlank()
    if (this.peek() !== NONE && node?.kind !== 'hole' && !this.atHole()) {
      this.stop('the JSON document has ended before this', this.offset, this.offset + 1)
    }
    return { documents: node ? [node] : [], problems: this.problems }
  }

  private document(): Node<Hole> | undefined {
    let value = this.value('a JSON value is expected, and the text is empty')
    for (;;) {
      const frame = this.frames.at(-1)
      if (!frame) return value
      if (value) this.add(frame, value)
      if (this.closes(frame)) value = this.close(frame)
      else value = frame.bracket === CLOSE_MAP ? this.entry(frame) : this.value('a value is expected')
    }
  }

  /** A whole value; undefined where a map or list only begins, or where there is none. */
  private value(expected: string): Node<Hole> | undefined {
    switch (this.peek()) {
      case QUOTE:
        return this.string()
      case OPEN_MAP:
        this.open(CLOSE_MAP)
        return undefined
      case OPEN_LIST:
        this.open(CLOSE_LIST)
        return undefined
      case NONE:
      case COMMA:
      case COLON:
      case CLOSE_LIST:
      case CLOSE_MAP:
        this.stop(expected, this.offset, this.offset + 1)
        return undefined
      default:
        return this.word()
    }
  }

  private open(bracket: Frame<Hole>['bracket']): void {
    const start = this.offset
    if (this.frames.length === this.maxDepth) {
      this.stop(`this is nested more than ${this.maxDepth} levels deep`, start, start + 1)
      return
    }
    this.offset++
    this.frames.push({ bracket, start, items: [], entries: [], key: '', keyAt: this.range(start) })
    this.skipBlank()
  }

  private add(frame: Frame<Hole>, value: Node<Hole>): void {
    this.count(value.at.start)
    if (frame.bracket === CLOSE_LIST) frame.items.push(value)
    else frame.entries.push({ key: frame.key, keyAt: frame.keyAt, value })
    this.separator(frame.bracket, value.kind === 'hole')
  }

  /** Whether the map or list ends here. */
  private closes(frame: Frame<Hole>): boolean {
    const next = this.peek()
    if (next === frame.bracket) {
      this.offset++
      return true
    }
    if (next !== NONE) return false
    this.stop(`this \`${this.text[frame.start]}\` is never closed`, frame.start, frame.start + 1)
    return true
  }

  private close(frame: Frame<Hole>): Node<Hole> {
    this.frames.pop()
    const at = this.range(frame.start)
    if (frame.bracket === CLOSE_LIST) return this.read({ kind: 'list', items: frame.items, at })
    return this.read({ kind: 'map', entries: frame.entries, at })
  }

  /** What was just read: reading may have stopped inside of it. */
  private read<N extends Node<Hole>>(node: N): N {
    return this.stopped ? { ...node, unfinished: true } : node
  }

  /** The comma between two elements. */
  private separator(bracket: number, afterHole: boolean): void {
    this.skipBlank()
    const next = this.peek()
    if (next === bracket || next === NONE) return
    if (next !== COMMA) {
      if (!afterHole && !this.atHole()) this.missingComma(bracket, next)
      return
    }
    const comma = this.offset++
    this.skipBlank()
    if (this.peek() === bracket) this.problem('there is a comma too many before the end', comma, comma + 1)
  }

  private missingComma(bracket: number, next: number): void {
    const message = `\`,\` or \`${String.fromCharCode(bracket)}\` is expected before this`
    if (isNextElement(bracket, next)) this.problem(message, this.offset, this.offset + 1)
    else this.stop(message, this.offset, this.offset + 1)
  }

  /** A name, and its value as `value()` gives it. A hole where a name should be may be whole entries. */
  private entry(frame: Frame<Hole>): Node<Hole> | undefined {
    const start = this.offset
    const key = this.key()
    if (!key) return undefined
    frame.key = keyText(key)
    frame.keyAt = this.range(start)
    this.skipBlank()
    if (this.peek() !== COLON) {
      if (key.kind === 'hole') return key
      this.stop('`:` is expected after the name', this.offset, this.offset + 1)
      return undefined
    }
    this.offset++
    this.skipBlank()
    return this.value('a value is expected after `:`')
  }

  private key(): Node<Hole> | undefined {
    if (this.peek() === QUOTE) return this.string()
    if (this.atHole()) return this.word()
    this.stop('a name in double quotes is expected', this.offset, this.offset + 1)
    return undefined
  }

  private string(): Node<Hole> {
    const start = this.offset++
    const pieces = this.stringPieces(start)
    return this.read({ kind: 'string', pieces, style: 'quoted', at: this.range(start) })
  }

  private stringPieces(start: number): Pieces<Hole> {
    const first = this.stringStretch()
    if (this.peek() === QUOTE) {
      this.offset++
      return first
    }
    const pieces: (Lit | Hole)[] = [...first]
    for (;;) {
      const next = this.peek()
      if (next === QUOTE) {
        this.offset++
        return pieces
      }
      if (next === NONE) {
        this.stop('this string is never closed', start, start + 1)
        return pieces
      }
      pieces.push(next === BACKSLASH ? this.escape() : this.controlCharacter())
      pieces.push(...this.stringStretch())
    }
  }

  private stringStretch(): Pieces<Hole> {
    const start = this.offset
    this.skip(STRING_STRETCH)
    return piecesOf(this.source, start, this.offset)
  }

  private escape(): Lit {
    const start = this.offset
    this.count(start)
    this.skip(ESCAPE)
    if (this.offset === start) {
      this.offset = Math.min(start + 2, this.end)
      this.problem('JSON knows no such escape', start, this.offset)
      return { lit: this.text.slice(start, this.offset), at: this.range(start) }
    }
    return { lit: escaped(this.text.slice(start + 1, this.offset)), at: this.range(start) }
  }

  private controlCharacter(): Lit {
    const start = this.offset++
    const lit = this.text[start]!
    const message =
      lit === '\n' || lit === '\r'
        ? 'a JSON string must end on its line (a line break in it is written `\\n`)'
        : 'a control character in a JSON string must be written as an escape'
    this.problem(message, start, this.offset)
    return { lit, at: this.range(start) }
  }

  /** `true`, `false`, `null`, a number, a hole, or a word with holes in it. */
  private word(): Node<Hole> {
    const start = this.offset
    const hole = holeAt(this.source, start)
    this.skip(WORD)
    const word = this.text.slice(start, this.offset)
    if (hole && /^\ufffc+$/.test(word)) {
      this.offset = start + 1
      return { kind: 'hole', hole, at: this.range(start) }
    }
    const at = this.range(start)
    if (word === 'true' || word === 'false') return { kind: 'scalar', value: word === 'true', raw: word, at }
    if (word === 'null') return { kind: 'scalar', value: null, raw: word, at }
    if (NUMBER.test(word)) return this.number(word, at)
    const pieces = piecesOf(this.source, start, this.offset)
    const isText = pieces.every(piece => 'lit' in piece)
    if (isText)
      this.stop(`\`${shorten(word)}\` is no JSON value: text stands in double quotes`, start, this.offset)
    return this.read({ kind: 'string', pieces, style: 'plain', at })
  }

  /** At the end of a text that breaks off there may be digits missing. */
  private number(raw: string, at: Range): Node<Hole> {
    const node: Node<Hole> = { kind: 'scalar', value: Number(raw), raw, at }
    return this.peek() === NONE && this.frames.length > 0 ? { ...node, unfinished: true } : node
  }

  private skipBlank(): void {
    // Most often there is nothing to skip, and the regular expression costs more than the look.
    const next = this.peek()
    if (next > 0x20 && next !== SLASH) return
    this.skip(BLANK)
    while (this.peek() === SLASH) {
      const start = this.offset
      this.skip(COMMENT)
      if (this.offset === start) return
      this.problem('JSON has no comments', start, this.offset)
      this.skip(BLANK)
    }
  }

  private skip(pattern: RegExp): void {
    pattern.lastIndex = this.offset
    pattern.test(this.text)
    this.offset = Math.max(this.offset, Math.min(pattern.lastIndex, this.end))
  }

  private peek(): number {
    return this.offset < this.end ? this.text.charCodeAt(this.offset) : NONE
  }

  private atHole(): boolean {
    return this.peek() === HOLE_CODE && holeAt(this.source, this.offset) !== undefined
  }

  private range(start: number): Range {
    return place(this.source, start, this.offset)
  }

  private count(start: number): void {
    this.parts++
    const isTooMany = this.parts > this.maxParts
    if (isTooMany) this.stop(`there are more than ${this.maxParts} values in this file`, start, start + 1)
  }

  private problem(message: string, start: number, end: number): void {
    if (this.stopped) return
    const last = this.text.length
    this.problems.push({ message, at: place(this.source, Math.min(start, last), Math.min(end, last)) })
    if (this.problems.length === MAX_PROBLEMS) this.endHere()
  }

  private stop(message: string, start: number, end: number): void {
    this.problem(message, start, end)
    this.endHere()
  }

  private endHere(): void {
    this.stopped = true
    this.end = this.offset
  }
}

/** The text that an escape without its backslash stands for. */
function escaped(code: string): string {
  if (code[0] === 'u') return String.fromCharCode(Number.parseInt(code.slice(1), 16))
  return ESCAPED[code] ?? code
}

/** Whether this letter begins another element, and only the comma before it was forgotten. */
function isNextElement(bracket: number, code: number): boolean {
  return code === QUOTE || (bracket === CLOSE_LIST && (code === OPEN_MAP || code === OPEN_LIST))
}

function shorten(word: string): string {
  return word.length > 30 ? `${word.slice(0, 30)}…` : word
}
