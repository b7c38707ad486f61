/** Words of the shell: quotes, escapes and expansions, read letter by letter where the grammar wants them. */
import {
  type AnyHole,
  derive,
  type Lit,
  type Pieces,
  type Problem,
  piecesOf,
  place,
  type Range,
  type Source,
} from '../source.ts'
import type { Expansion, Part, Script, Statement, Word } from './ast.ts'

/** No script of people nests a tenth as deep, and a stack carries this much. */
const DEEPEST = 100

/** Thrown where the grammar is broken, caught where reading can go on. It never leaves this folder. */
export class Broken {
  constructor(
    readonly start: number,
    readonly message: string,
  ) {}
}

const BLANK = /(?:[ \t\r]|\\\r?\n)*/y
const COMMENT = /#[^\n]*/y
/** Letters that mean nothing in a word, nor in double quotes, nor in `${…}`, nor in a here-document. */
const PLAIN = /[^ \t\r\n;&|()<>'"\\$`]+/y
const IN_QUOTES = /[^"\\$`]+/y
const IN_BRACES = /[^}'"\\$`]+/y
const IN_DOCUMENT = /[^\\$`]+/y
const SINGLE_QUOTED = /'[^']*'/y
/** `$'…'`. */
const ANSI_QUOTED = /\$'(?:[^'\\]|\\[\s\S])*'/y
const NAME = /\$(?:[A-Za-z_]\w*|[0-9@*#?$!-])/y
const BRACED_NAME = /\$\{(?:[A-Za-z_]\w*|[0-9]+|[@*#?$!-])\}/y
const BACKQUOTED = /`(?:[^`\\]|\\[\s\S])*`/y

/** Where a stretch of a word ends, and what a backslash does there. */
interface Quoting {
  readonly plain: RegExp
  /** The letters that a backslash takes their meaning from; absent: all. */
  readonly escapable?: string
  readonly isQuoted: boolean
  /** A quote begins something of its own. */
  readonly hasQuotes: boolean
}

const BARE: Quoting = { plain: PLAIN, isQuoted: false, hasQuotes: true }
const QUOTED: Quoting = { plain: IN_QUOTES, escapable: '"\\$`\n', isQuoted: true, hasQuotes: false }
const BRACED: Quoting = { plain: IN_BRACES, isQuoted: false, hasQuotes: true }
const DOCUMENT: Quoting = { plain: IN_DOCUMENT, escapable: '\\$`\n', isQuoted: true, hasQuotes: false }

export abstract class WordReader<Hole extends AnyHole> {
  protected readonly problems: Problem[] = []
  protected offset = 0

  constructor(
    protected readonly source: Source<Hole>,
    private depth: number,
  ) {}

  /** The statements up to a `)` at which they end. */
  protected abstract substituted(): readonly Statement<Hole>[]
  /** The script in backquotes. */
  protected abstract nested(source: Source<Hole>, depth: number): Script<Hole>

  protected get text(): string {
    return this.source.text
  }

  /** A word; undefined where none begins. */
  protected word(): Word<Hole> | undefined {
    const start = this.offset
    const parts = this.parts(BARE)
    return this.offset > start ? { at: this.range(start), parts } : undefined
  }

  /** The text of a here-document between two offsets; with a quoted delimiter it is meant as it stands. */
  protected document(from: number, to: number, isLiteral: boolean): Word<Hole> {
    const at = place(this.source, from, to)
    const pieces = piecesOf(this.source, from, to)
    if (isLiteral) return { at, parts: pieces }
    return { at, parts: this.inside(() => this.nestedDocument(derive(pieces, this.source.file))) }
  }

  /** Reads a text in which there are only expansions and escapes. */
  protected abstract nestedDocument(source: Source<Hole>): readonly Part<Hole>[]

  protected documentParts(): readonly Part<Hole>[] {
    return this.parts(DOCUMENT)
  }

  protected get level(): number {
    return this.depth
  }

  // ── parts ──

  private parts(quoting: Quoting): Part<Hole>[] {
    const parts: Part<Hole>[] = []
    for (;;) {
      const start = this.offset
      if (this.skip(quoting.plain)) addAll(parts, this.pieces(start))
      else if (!this.special(quoting, parts)) return parts
    }
  }

  /** A part that begins with a letter that means something; false where none does. */
  private special(quoting: Quoting, parts: Part<Hole>[]): boolean {
    const letter = this.text[this.offset]
    if (letter === '\\') this.escape(quoting, parts)
    else if (letter === '$') addAll(parts, this.dollar(quoting))
    else if (letter === '`') parts.push(this.backquoted(quoting))
    else if (letter === "'" && quoting.hasQuotes) addAll(parts, this.singleQuoted())
    else if (letter === '"' && quoting.hasQuotes) addAll(parts, this.doubleQuoted())
    else if (quoting === BARE && /[<>]\(/.test(this.text.slice(this.offset, this.offset + 2))) {
      parts.push(this.substitution(this.offset, false))
    } else return false
    return true
  }

  private escape({ escapable }: Quoting, parts: Part<Hole>[]): void {
    const next = this.text.startsWith('\r\n', this.offset + 1) ? '\n' : this.text[this.offset + 1]
    const isMeant = next !== undefined && (escapable?.includes(next) ?? true)
    if (!isMeant) this.offset++
    if (!isMeant) parts.push(...this.pieces(this.offset - 1))
    if (!isMeant) return
    if (next === '\n') {
      this.offset = this.text.indexOf('\n', this.offset) + 1
      return
    }
    this.offset += 2
    parts.push(...this.pieces(this.offset - 1))
  }

  private singleQuoted(): Pieces<Hole> {
    const start = this.offset
    if (!this.skip(SINGLE_QUOTED)) throw new Broken(start, "this `'` is never closed")
    return piecesOf(this.source, start + 1, this.offset - 1)
  }

  private doubleQuoted(): Part<Hole>[] {
    const start = this.offset++
    const parts = this.parts(QUOTED)
    if (!this.take('"')) throw new Broken(start, 'this `"` is never closed')
    return parts
  }

  // ── expansions ──

  private dollar({ isQuoted, hasQuotes }: Quoting): readonly Part<Hole>[] {
    const start = this.offset
    if (this.text.startsWith('$((', start)) return [this.arithmetic(isQuoted)]
    if (this.text.startsWith('$(', start)) return [this.substitution(start, isQuoted)]
    if (this.text.startsWith('${', start)) return [this.braced(isQuoted)]
    if (this.skip(NAME)) return [this.variable(start, this.text.slice(start + 1, this.offset), isQuoted)]
    if (hasQuotes && this.skip(ANSI_QUOTED)) return piecesOf(this.source, start + 2, this.offset - 1)
    this.offset++
    if (hasQuotes && this.text[this.offset] === '"') return this.doubleQuoted()
    return this.pieces(start)
  }

  private variable(start: number, variable: string, isQuoted: boolean): Expansion<Hole> {
    return { at: this.range(start), variable, isQuoted, commands: [] }
  }

  private braced(isQuoted: boolean): Expansion<Hole> {
    const start = this.offset
    if (this.skip(BRACED_NAME)) {
      return this.variable(start, this.text.slice(start + 2, this.offset - 1), isQuoted)
    }
    this.offset += 2
    const parts = this.inside(() => this.parts(BRACED))
    if (!this.take('}')) throw new Broken(start, 'this `${` is never closed')
    const commands = parts.flatMap(part => ('commands' in part ? part.commands : []))
    return { at: this.range(start), isQuoted, commands, isConditional: true }
  }

  /** `$(…)`, `<(…)`, `>(…)`. */
  private substitution(start: number, isQuoted: boolean): Expansion<Hole> {
    this.offset = start + 2
    const commands = this.inside(() => this.substituted())
    if (!this.take(')')) throw new Broken(start, 'this `(` is never closed')
    return { at: this.range(start), isQuoted, commands }
  }

  /** `$((…))`, or else a substitution that begins with a subshell. */
  private arithmetic(isQuoted: boolean): Expansion<Hole> {
    const start = this.offset
    this.offset += 3
    if (this.skipArithmetic()) return { at: this.range(start), isQuoted, commands: [] }
    return this.substitution(start, isQuoted)
  }

  /** Goes behind the `))` that ends an arithmetic expression; false where there is none on the way. */
  protected skipArithmetic(): boolean {
    let open = 0
    for (let offset = this.offset; offset < this.text.length; offset++) {
      const letter = this.text[offset]
      if (letter === '(') open++
      if (letter === '\n' && open === 0) return false
      if (letter !== ')') continue
      if (open > 0) open--
      else if (this.text[offset + 1] !== ')') return false
      else {
        this.offset = offset + 2
        return true
      }
    }
    return false
  }

  private backquoted({ isQuoted }: Quoting): Expansion<Hole> {
    const start = this.offset
    if (!this.skip(BACKQUOTED)) throw new Broken(start, 'this backquote is never closed')
    const pieces = this.unescaped(start + 1, this.offset - 1, isQuoted ? '`\\$"' : '`\\$')
    const { statements, problems } = this.inside(() =>
      this.nested(derive(pieces, this.source.file), this.depth),
    )
    this.problems.push(...problems)
    return { at: this.range(start), isQuoted, commands: statements }
  }

  private unescaped(from: number, to: number, escapable: string): Pieces<Hole> {
    const pieces: (Lit | Hole)[] = []
    let start = from
    for (let offset = from; offset < to; offset++) {
      if (this.text[offset] !== '\\') continue
      if (escapable.includes(this.text[offset + 1]!)) {
        addAll(pieces, piecesOf(this.source, start, offset))
        start = offset + 1
      }
      offset++
    }
    return [...pieces, ...piecesOf(this.source, start, to)]
  }

  // ── letters ──

  /** Blanks, joined lines, and a comment. */
  protected skipBlanks(): void {
    this.skip(BLANK)
    if (this.text[this.offset] === '#') this.skip(COMMENT)
  }

  /** Goes behind what the pattern matches here; false where that is nothing. */
  protected skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.offset
    if (!pattern.test(this.text) || pattern.lastIndex === this.offset) return false
    this.offset = pattern.lastIndex
    return true
  }

  protected take(letters: string): boolean {
    if (!this.text.startsWith(letters, this.offset)) return false
    this.offset += letters.length
    return true
  }

  protected range(start: number): Range {
    return place(this.source, start, this.offset)
  }

  private pieces(start: number): Pieces<Hole> {
    return piecesOf(this.source, start, this.offset)
  }

  /** One level deeper. */
  protected inside<T>(read: () => T): T {
    if (this.depth === DEEPEST)
      throw new Broken(this.offset, `this is nested more than ${DEEPEST} levels deep`)
    this.depth++
    try {
      return read()
    } finally {
      this.depth--
    }
  }
}

/** There may be more of them than a call has room for arguments. */
function addAll<T>(all: T[], more: readonly T[]): void {
  for (const one of more) all.push(one)
}
