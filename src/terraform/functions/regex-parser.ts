/** Reads a regular expression of RE2 into a program. What is not supported gives none: callers then know nothing. */
import { classEscape, type LetterTest, posixClass, unicodeClass } from './regex-classes.ts'

export type Instruction =
  | { readonly kind: 'letter'; readonly test: LetterTest }
  | { readonly kind: 'split'; readonly first: number; readonly second: number }
  | { readonly kind: 'jump'; readonly to: number }
  | { readonly kind: 'save'; readonly slot: number }
  | { readonly kind: 'assert'; readonly test: (string: string, at: number) => boolean }
  | { readonly kind: 'match' }

export interface Program {
  readonly code: readonly Instruction[]
  /** One entry for each group. */
  readonly names: readonly (string | undefined)[]
}

const MOST_INSTRUCTIONS = 5000
const MOST_REPEATS = 1000
const DEEPEST = 100

type Node =
  | { readonly kind: 'letter'; readonly test: LetterTest }
  | { readonly kind: 'assert'; readonly test: (string: string, at: number) => boolean }
  | { readonly kind: 'sequence'; readonly parts: readonly Node[] }
  | { readonly kind: 'either'; readonly options: readonly Node[] }
  | { readonly kind: 'group'; readonly index: number; readonly of: Node }
  | {
      readonly kind: 'repeat'
      readonly of: Node
      readonly least: number
      readonly most: number
      readonly lazy: boolean
    }

/** Thrown inside this file alone. */
class Unsupported extends Error {}

export function parseRegex(pattern: string): Program | undefined {
  try {
    const reader = new Reader(pattern)
    const code = new Compiler().compile(reader.read())
    return { code, names: reader.names }
  } catch (thrown) {
    if (thrown instanceof Unsupported) return undefined
    throw thrown
  }
}

interface Flags {
  /** i: upper and lower case are the same. */
  readonly fold: boolean
  /** s: `.` is any letter. */
  readonly dotAll: boolean
  /** m: `^` and `$` stand at lines. */
  readonly lines: boolean
  /** U: repetitions are lazy. */
  readonly lazy: boolean
}

class Reader {
  readonly names: (string | undefined)[] = []
  private readonly letters: readonly string[]
  private at = 0
  private flags: Flags = { fold: false, dotAll: false, lines: false, lazy: false }

  constructor(pattern: string) {
    this.letters = [...pattern]
  }

  read(): Node {
    const node = this.either(0)
    if (this.at < this.letters.length) throw new Unsupported()
    return node
  }

  private either(depth: number): Node {
    if (depth > DEEPEST) throw new Unsupported()
    const options = [this.sequence(depth)]
    while (this.take('|')) options.push(this.sequence(depth))
    return options.length === 1 ? options[0]! : { kind: 'either', options }
  }

  private sequence(depth: number): Node {
    const parts: Node[] = []
    for (let next = this.peek(); next !== undefined && next !== '|' && next !== ')'; next = this.peek()) {
      if (this.takeWord('\\Q')) {
        parts.push(...this.quoted())
        continue
      }
      const atom = this.atom(depth)
      if (atom) parts.push(this.repeated(atom))
    }
    return { kind: 'sequence', parts }
  }

  /** One letter, class, group or assertion; undefined for flags that stand alone. */
  private atom(depth: number): Node | undefined {
    const letter = this.next()
    switch (letter) {
      case '(':
        return this.group(depth)
      case '[':
        return { kind: 'letter', test: this.folded(this.class()) }
      case '.': {
        const { dotAll } = this.flags
        return { kind: 'letter', test: code => dotAll || code !== 10 }
      }
      case '^':
        return { kind: 'assert', test: this.flags.lines ? isLineStart : isStart }
      case '$':
        return { kind: 'assert', test: this.flags.lines ? isLineEnd : isEnd }
      case '\\':
        return this.escape()
      case '*':
      case '+':
      case '?':
        throw new Unsupported()
      default:
        return this.literal(letter)
    }
  }

  private literal(letter: string): Node {
    const code = letter.codePointAt(0)!
    return { kind: 'letter', test: this.folded(other => other === code) }
  }

  /** Without regard to case, if the flag says so. */
  private folded(test: LetterTest): LetterTest {
    if (!this.flags.fold) return test
    return code => test(code) || casesOf(code).some(test)
  }

  private quoted(): Node[] {
    const parts: Node[] = []
    while (this.peek() !== undefined && !this.takeWord('\\E')) parts.push(this.literal(this.next()))
    return parts
  }

  private escape(): Node {
    const letter = this.next()
    switch (letter) {
      case 'A':
        return { kind: 'assert', test: isStart }
      case 'z':
        return { kind: 'assert', test: isEnd }
      case 'b':
        return { kind: 'assert', test: isWordEdge }
      case 'B':
        return { kind: 'assert', test: (string, at) => !isWordEdge(string, at) }
      default:
        return {
          kind: 'letter',
          test: this.folded(this.escapedClass(letter) ?? equalTo(this.escapedCode(letter))),
        }
    }
  }

  /** `\d`, `\pL`, `\p{Greek}`; undefined if it is one letter. */
  private escapedClass(letter: string): LetterTest | undefined {
    if (letter !== 'p' && letter !== 'P') return classEscape(letter)
    const name = this.take('{') ? this.until('}') : this.next()
    const isNegated = (letter === 'P') !== name.startsWith('^')
    const test = unicodeClass(name.replace('^', ''))
    if (!test) throw new Unsupported()
    return isNegated ? code => !test(code) : test
  }

  private escapedCode(letter: string): number {
    const control = { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11 }[letter]
    if (control !== undefined) return control
    if (letter === 'x') return this.hex()
    if (/[0-9A-Za-z]/.test(letter) || letter.codePointAt(0)! > 127) throw new Unsupported()
    return letter.codePointAt(0)!
  }

  private hex(): number {
    const digits = this.take('{') ? this.until('}') : this.next() + this.next()
    const code = /^[0-9a-fA-F]{1,6}$/.test(digits) ? Number.parseInt(digits, 16) : Number.POSITIVE_INFINITY
    if (code > 0x10ffff) throw new Unsupported()
    return code
  }

  // ── groups and repetitions ──

  private group(depth: number): Node | undefined {
    const before = this.flags
    if (!this.take('?')) return this.captured(undefined, depth, before)
    if (this.takeWord('P<') || this.take('<')) {
      const name = this.until('>')
      if (!/^\w+$/.test(name) || this.names.includes(name)) throw new Unsupported()
      return this.captured(name, depth, before)
    }
    this.readFlags()
    if (this.take(')')) return undefined
    if (!this.take(':')) throw new Unsupported()
    return this.closed(this.either(depth + 1), before)
  }

  private captured(name: string | undefined, depth: number, before: Flags): Node {
    const index = this.names.push(name)
    return this.closed({ kind: 'group', index, of: this.either(depth + 1) }, before)
  }

  private closed(node: Node, before: Flags): Node {
    if (!this.take(')')) throw new Unsupported()
    this.flags = before
    return node
  }

  private readFlags(): void {
    let on = true
    for (let next = this.peek(); next !== ')' && next !== ':'; next = this.peek()) {
      const flag = this.next()
      const names = { i: 'fold', s: 'dotAll', m: 'lines', U: 'lazy' } as const
      if (flag === '-' && on) on = false
      else if (flag in names) this.flags = { ...this.flags, [names[flag as keyof typeof names]]: on }
      else throw new Unsupported()
    }
  }

  private repeated(of: Node): Node {
    const bounds = this.bounds()
    if (!bounds) return of
    const lazy = this.take('?') !== this.flags.lazy
    const isNested = this.peek() !== undefined && (/[*+?]/.test(this.peek()!) || this.isBounds())
    if (isNested) throw new Unsupported()
    return { kind: 'repeat', of, lazy, ...bounds }
  }

  private bounds(): { least: number; most: number } | undefined {
    if (this.take('*')) return { least: 0, most: Number.POSITIVE_INFINITY }
    if (this.take('+')) return { least: 1, most: Number.POSITIVE_INFINITY }
    if (this.take('?')) return { least: 0, most: 1 }
    if (!this.isBounds()) return undefined
    this.next()
    const [least, most] = this.until('}').split(',')
    const from = Number(least)
    const to = most === undefined ? from : most === '' ? Number.POSITIVE_INFINITY : Number(most)
    if (from > MOST_REPEATS || from > to || (Number.isFinite(to) && to > MOST_REPEATS))
      throw new Unsupported()
    return { least: from, most: to }
  }

  /** A brace that is no repetition is a letter. */
  private isBounds(): boolean {
    return this.peek() === '{' && /^\{\d+(,\d*)?\}/.test(this.letters.slice(this.at, this.at + 12).join(''))
  }

  // ── classes ──

  private class(): LetterTest {
    const isNegated = this.take('^')
    const tests: LetterTest[] = []
    for (let isFirst = true; isFirst || this.peek() !== ']'; isFirst = false) tests.push(this.classPart())
    this.next()
    return code => tests.some(test => test(code)) !== isNegated
  }

  private classPart(): LetterTest {
    if (this.takeWord('[:')) {
      const test = posixClass(this.until(':'))
      if (!test || !this.take(']')) throw new Unsupported()
      return test
    }
    const from = this.classLetter()
    if (typeof from === 'function') return from
    if (this.peek() !== '-' || this.letters[this.at + 1] === ']') return equalTo(from)
    this.next()
    const to = this.classLetter()
    if (typeof to === 'function' || to < from) throw new Unsupported()
    return code => code >= from && code <= to
  }

  private classLetter(): number | LetterTest {
    const letter = this.next()
    if (letter !== '\\') return letter.codePointAt(0)!
    const escaped = this.next()
    return this.escapedClass(escaped) ?? this.escapedCode(escaped)
  }

  // ── letters ──

  private peek(): string | undefined {
    return this.letters[this.at]
  }

  private next(): string {
    const letter = this.letters[this.at++]
    if (letter === undefined) throw new Unsupported()
    return letter
  }

  private take(letter: string): boolean {
    if (this.peek() !== letter) return false
    this.at++
    return true
  }

  private takeWord(word: string): boolean {
    if (this.letters.slice(this.at, this.at + word.length).join('') !== word) return false
    this.at += word.length
    return true
  }

  private until(end: string): string {
    let word = ''
    for (let letter = this.next(); letter !== end; letter = this.next()) word += letter
    return word
  }
}

function equalTo(code: number): LetterTest {
  return other => other === code
}

function casesOf(code: number): number[] {
  const letter = String.fromCodePoint(code)
  return [letter.toLowerCase(), letter.toUpperCase()].map(other => other.codePointAt(0)!)
}

// ── assertions ──

function isStart(_: string, at: number): boolean {
  return at === 0
}

function isEnd(string: string, at: number): boolean {
  return at === string.length
}

function isLineStart(string: string, at: number): boolean {
  return at === 0 || string[at - 1] === '\n'
}

function isLineEnd(string: string, at: number): boolean {
  return at === string.length || string[at] === '\n'
}

function isWordEdge(string: string, at: number): boolean {
  return isWord(string[at - 1]) !== isWord(string[at])
}

function isWord(letter: string | undefined): boolean {
  return letter !== undefined && /^\w$/.test(letter)
}

// ── program ──

/** Can it match without a letter? Then Go repeats it as `(x+)?`, which tells which way comes first. */
function isNullable(node: Node): boolean {
  switch (node.kind) {
    case 'letter':
      return false
    case 'assert':
      return true
    case 'sequence':
      return node.parts.every(isNullable)
    case 'either':
      return node.options.some(isNullable)
    case 'group':
      return isNullable(node.of)
    case 'repeat':
      return node.least === 0 || isNullable(node.of)
  }
}

class Compiler {
  private readonly code: Instruction[] = []

  compile(node: Node): readonly Instruction[] {
    this.push({ kind: 'save', slot: 0 })
    this.emit(node)
    this.push({ kind: 'save', slot: 1 })
    this.push({ kind: 'match' })
    return this.code
  }

  private push(instruction: Instruction): number {
    if (this.code.length >= MOST_INSTRUCTIONS) throw new Unsupported()
    return this.code.push(instruction) - 1
  }

  private emit(node: Node): void {
    switch (node.kind) {
      case 'letter':
      case 'assert':
        this.push(node)
        break
      case 'sequence':
        for (const part of node.parts) this.emit(part)
        break
      case 'group':
        this.push({ kind: 'save', slot: 2 * node.index })
        this.emit(node.of)
        this.push({ kind: 'save', slot: 2 * node.index + 1 })
        break
      case 'either':
        this.emitEither(node.options)
        break
      case 'repeat':
        this.emitRepeat(node)
    }
  }

  private emitEither([first, ...others]: readonly Node[]): void {
    if (others.length === 0) {
      if (first) this.emit(first)
      return
    }
    const split = this.push({ kind: 'match' })
    if (first) this.emit(first)
    const jump = this.push({ kind: 'match' })
    this.code[split] = { kind: 'split', first: split + 1, second: this.code.length }
    this.emitEither(others)
    this.code[jump] = { kind: 'jump', to: this.code.length }
  }

  private emitRepeat({ of, least, most, lazy }: Extract<Node, { kind: 'repeat' }>): void {
    if (most === Number.POSITIVE_INFINITY) {
      for (let i = 1; i < least; i++) this.emit(of)
      if (least > 0) this.emitPlus(of, lazy)
      else if (isNullable(of)) this.emitOptional(lazy, () => this.emitPlus(of, lazy))
      else this.emitStar(of, lazy)
      return
    }
    for (let i = 0; i < least; i++) this.emit(of)
    this.emitOptionals(of, most - least, lazy)
  }

  private emitStar(of: Node, lazy: boolean): void {
    const split = this.push({ kind: 'match' })
    this.emit(of)
    this.push({ kind: 'jump', to: split })
    this.code[split] = this.split(split + 1, this.code.length, lazy)
  }

  private emitPlus(of: Node, lazy: boolean): void {
    const start = this.code.length
    this.emit(of)
    const split = this.push({ kind: 'match' })
    this.code[split] = this.split(start, split + 1, lazy)
  }

  private emitOptional(lazy: boolean, emit: () => void): void {
    const split = this.push({ kind: 'match' })
    emit()
    this.code[split] = this.split(split + 1, this.code.length, lazy)
  }

  /** Up to so many more: each only behind the one before. */
  private emitOptionals(of: Node, count: number, lazy: boolean): void {
    const splits: number[] = []
    for (let i = 0; i < count; i++) {
      splits.push(this.push({ kind: 'match' }))
      this.emit(of)
    }
    for (const split of splits) this.code[split] = this.split(split + 1, this.code.length, lazy)
  }

  private split(inside: number, behind: number, lazy: boolean): Instruction {
    return lazy
      ? { kind: 'split', first: behind, second: inside }
      : { kind: 'split', first: inside, second: behind }
  }
}
