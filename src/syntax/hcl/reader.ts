/** What all parts of the HCL reader share: the words to come, the problems so far, and how deep it is. */
import { type Lit, type Problem, piecesOf, place, type Range, type Source } from '../source.ts'
import { type Kind, Lexer } from './lexer.ts'

/** No real configuration nests a tenth as deep, and a stack carries this much. */
export const DEFAULT_DEPTH = 200
/** A file with this many mistakes is read no further. */
const MOST_PROBLEMS = 20

/** Thrown where the grammar is broken, caught where reading can go on. It never leaves this folder. */
export class Broken {
  readonly start: number
  readonly end: number
  readonly message: string
  /** `here`: the smallest thing around it that can be skipped. `item`: no less than the argument or block. `all`: what follows is lost too. */
  readonly reach: 'here' | 'item' | 'all'

  constructor(start: number, end: number, message: string, reach: Broken['reach']) {
    this.start = start
    this.end = end
    this.message = message
    this.reach = reach
  }

  reaching(reach: Broken['reach']): Broken {
    return new Broken(this.start, this.end, this.message, reach)
  }
}

/** Thrown when nothing more is to be read, and said why; caught where reading began. */
export class Stop {}

interface Mark {
  readonly depth: number
  readonly height: number
  readonly newlines: boolean
}

export class Reader extends Lexer {
  readonly source: Source<never>
  readonly problems: Problem[] = []
  /** How many expressions and blocks are open. */
  private depth = 0
  /** How many levels the tallest of the expressions has that were read since `enter`. */
  private height = 0
  private readonly limit: number

  constructor(source: Source<never>, limit = DEFAULT_DEPTH) {
    super(source.text)
    this.source = source
    this.limit = limit
  }

  range(start: number, end: number): Range {
    return place(this.source, start, end)
  }

  /** From an offset to the end of the word that was read last. */
  since(start: number): Range {
    return this.range(start, this.previousEnd)
  }

  // ── depth: neither the stack nor the tree grows beyond the limit, so who walks the tree needs no guard ──

  /** Call it before anything that may hold its like, and `leave` with its result after. */
  enter(): number {
    if (++this.depth > this.limit) this.tooDeep()
    const outer = this.height
    this.height = 0
    return outer
  }

  leave(outer: number): void {
    this.depth--
    this.height = Math.max(outer, this.height + 1)
  }

  /** One more level on top of what was just read, as in a chain `a.b.c`. Of `a + b + c` all operands are on one level. */
  grow(): void {
    if (++this.height > this.limit) this.tooDeep()
  }

  private tooDeep(): never {
    this.report(`nested more than ${this.limit} levels deep`, this.start, this.end)
    throw new Stop()
  }

  /** What to go back to when something inside proves broken. */
  mark(): Mark {
    return { depth: this.depth, height: this.height, newlines: this.newlines }
  }

  returnTo(mark: Mark): void {
    this.depth = mark.depth
    this.height = mark.height
    this.newlines = mark.newlines
  }

  // ── words ──

  isWord(word: string): boolean {
    return (
      this.kind === 'name' && this.end - this.start === word.length && this.text.startsWith(word, this.start)
    )
  }

  /** Passes an opening bracket. Line ends are no words inside; the result is for `close`. */
  open(): boolean {
    const outer = this.newlines
    this.newlines = false
    this.advance()
    return outer
  }

  /** Passes the closing bracket of what was opened at `start`. */
  close(bracket: Kind, outer: boolean, start: number, expected = `"${bracket}"`): void {
    if (this.kind === 'end') this.fail(`"${this.text[start]}" is not closed`, start, start + 1)
    if (this.kind !== bracket) this.failExpecting(expected)
    this.newlines = outer
    this.advance()
  }

  expect(kind: Kind, after: string): void {
    if (this.kind !== kind) this.failExpecting(`"${kind}" ${after}`)
    this.advance()
  }

  expectName(what: string): string {
    if (this.kind !== 'name') this.failExpecting(what)
    const name = this.word()
    this.advance()
    return name
  }

  // ── problems ──

  fail(message: string, start = this.start, end = this.end, reach: Broken['reach'] = 'here'): never {
    throw new Broken(start, end, message, reach)
  }

  failExpecting(what: string): never {
    this.fail(`expected ${what}, found ${this.found()}`)
  }

  report(message: string, start: number, end: number): void {
    this.reportAt(message, this.range(start, end))
  }

  reportAt(message: string, at: Range): void {
    this.problems.push({ at, message })
    if (this.problems.length >= MOST_PROBLEMS) throw new Stop()
  }

  /** The next word, as a message names it. */
  found(): string {
    if (this.kind === 'end') return 'the end of the text'
    if (this.kind === 'newline') return 'the end of the line'
    if (this.kind === '"') return 'a string'
    if (this.kind === '<<') return 'a heredoc'
    const word = this.text.slice(this.start, Math.min(this.end, this.start + 30))
    return word === '"' ? `'"'` : `"${word}"`
  }

  // ── text ──

  /** Adds a stretch as written, in as many pieces as the source has for it. */
  addLiteral(pieces: Lit[], start: number, end: number): void {
    for (const piece of piecesOf(this.source, start, end)) pieces.push(piece)
  }
}
