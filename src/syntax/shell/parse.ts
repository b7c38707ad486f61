/**
 * The reader of shell scripts: POSIX's grammar and what bash adds to it that scripts use.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html
 */
import { type AnyHole, place, type Source } from '../source.ts'
import type { Assignment, Branch, ChainLink, Part, Redirection, Script, Statement, Word } from './ast.ts'
import { Broken, WordReader } from './words.ts'

/** A text with this many mistakes is no shell script: reading stops. */
const MOST_PROBLEMS = 20

const RESERVED =
  /(?:if|then|elif|else|fi|for|select|while|until|do|done|case|esac|function|time|coproc|\{|\}|!|\[\[)(?=[\s;&|()<>]|$)/y
const CLOSERS: ReadonlySet<string> = new Set(['then', 'elif', 'else', 'fi', 'do', 'done', 'esac', '}'])
/** What ends a subshell or a branch of `case`. */
const CLOSING = /\)|;[;&]/y
const ASSIGNMENT = /[A-Za-z_]\w*(?:\[[^\]\n]*\])?\+?=/y
const FUNCTION = /[^\s;&|()<>'"\\$`=]+[ \t]*\([ \t]*\)/y
const REDIRECTION = /(?:\d+|\{[A-Za-z_]\w*\})?(?:<<<|<<-|<<|<&|<>|>>|>&|>\||[<>](?!\()|&>>?)/y
const SEPARATORS = /(?:[ \t\r\n]|;(?![;&])|&(?![&>])|\\\r?\n|(?<![^\s;&|()<>])#[^\n]*)+/y
const LINES = /(?:[ \t\r\n]|\\\r?\n|(?<![^\s;&|()<>])#[^\n]*)+/y
const REST_OF_LINE = /[^\n]*\n?/y

/**
 * Reads a shell script. Never throws: what cannot be understood is among the problems, and reading goes on in the
 * next line, so that the statements are all those that could be read.
 */
export function parseShell<Hole extends AnyHole = never>(source: Source<Hole>): Script<Hole> {
  return new ShellReader(source, 0).read()
}

/** A here-document whose text begins after this line. */
interface Pending<Hole extends AnyHole> {
  readonly redirection: Redirection<Hole>
  readonly delimiter: string
  readonly isLiteral: boolean
  /** `<<-`: tabs before its lines do not count. */
  readonly isIndented: boolean
}

class ShellReader<Hole extends AnyHole> extends WordReader<Hole> {
  private pending: Pending<Hole>[] = []

  read(): Script<Hole> {
    const statements: Statement<Hole>[] = []
    while (this.offset < this.text.length && this.problems.length < MOST_PROBLEMS) {
      for (const statement of this.statements()) statements.push(statement)
      if (this.offset < this.text.length) this.recover(new Broken(this.offset, 'this closes nothing'))
    }
    return { statements, problems: this.problems }
  }

  protected substituted(): readonly Statement<Hole>[] {
    return this.statements()
  }

  protected nested(source: Source<Hole>, depth: number): Script<Hole> {
    return new ShellReader(source, depth).read()
  }

  protected nestedDocument(source: Source<Hole>): readonly Part<Hole>[] {
    const reader = new ShellReader(source, this.level)
    try {
      return reader.documentParts()
    } catch (error) {
      if (!(error instanceof Broken)) throw error
      reader.recover(error)
      this.problems.push(...reader.problems)
      return []
    }
  }

  // ── lists ──

  /** All statements up to a word or letter that closes something. */
  private statements(): Statement<Hole>[] {
    const statements: Statement<Hole>[] = []
    while (this.problems.length < MOST_PROBLEMS) {
      this.separators()
      if (this.offset >= this.text.length || this.matches(CLOSING)) break
      if (CLOSERS.has(this.peekReserved())) break
      const before = this.offset
      try {
        statements.push(this.chain())
        if (this.offset === before) throw new Broken(before, 'a command is expected here')
      } catch (error) {
        if (!(error instanceof Broken)) throw error
        this.recover(error, before)
      }
    }
    return statements
  }

  /** Notes what is wrong, and goes on in the next line, or with what closes something around it. */
  private recover({ start, message }: Broken, before = start): void {
    const at = place(this.source, start, Math.min(start + 1, this.text.length))
    if (this.problems.length < MOST_PROBLEMS) this.problems.push({ at, message })
    this.pending = []
    this.offset = start
    if (start === before || !CLOSERS.has(this.peekReserved())) this.skip(REST_OF_LINE)
  }

  /** Statements joined by `&&` and `||`. */
  private chain(): Statement<Hole> {
    const first = this.pipeline()
    const links: ChainLink<Hole>[] = []
    for (;;) {
      const operator = this.take('&&') ? '&&' : this.take('||') ? '||' : undefined
      if (!operator) break
      this.lines()
      links.push({ operator, statement: this.pipeline() })
    }
    return links.length > 0 ? { kind: 'chain', first, links, redirections: [] } : first
  }

  private pipeline(): Statement<Hole> {
    let isNegated = false
    for (let word = this.peekReserved(); word === '!' || word === 'time'; word = this.peekReserved()) {
      if (word === '!') isNegated = !isNegated
      this.offset += word.length
      this.skipBlanks()
      if (word === 'time' && this.take('-p')) this.skipBlanks()
    }
    const parts = [this.statement()]
    while (this.text[this.offset] === '|' && this.text[this.offset + 1] !== '|') {
      this.offset += this.text[this.offset + 1] === '&' ? 2 : 1
      this.lines()
      parts.push(this.statement())
    }
    if (parts.length === 1 && !isNegated) return parts[0]!
    return { kind: 'pipeline', parts, isNegated, redirections: [] }
  }

  private statement(): Statement<Hole> {
    const statement = this.inside(() => this.compound())
    this.skipBlanks()
    if (!statement) return this.command()
    return { ...statement, redirections: this.redirections() }
  }

  // ── compound commands ──

  private compound(): Statement<Hole> | undefined {
    const start = this.offset
    const word = this.peekReserved()
    if (this.text[start] === '(') return this.parenthesis()
    switch (word) {
      case '{':
        return this.group('}', 1)
      case 'if':
        return this.if()
      case 'for':
      case 'select':
        return this.for(word)
      case 'while':
      case 'until':
        return this.while(word)
      case 'case':
        return this.case()
      case 'function':
        return this.function()
      case '[[':
        return this.test()
    }
    if (CLOSERS.has(word)) throw new Broken(start, `\`${word}\` closes nothing`)
    return this.matches(FUNCTION) ? this.function() : undefined
  }

  private parenthesis(): Statement<Hole> {
    const start = this.offset
    if (!this.text.startsWith('((', start)) return this.group(')', 1)
    this.offset += 2
    if (this.skipArithmetic()) return this.calculation(start)
    this.offset = start
    return this.group(')', 1)
  }

  /** `((…))`: a command that only computes. */
  private calculation(start: number): Statement<Hole> {
    const at = this.range(start)
    const words = [{ at, parts: [{ lit: '((' }] }]
    return { kind: 'command', at, assignments: [], words, redirections: [] }
  }

  private group(closer: ')' | '}', opened: number): Statement<Hole> {
    const start = this.offset
    this.offset += opened
    const body = this.statements()
    if (!this.take(closer)) throw new Broken(start, `this \`${this.text[start]}\` is never closed`)
    return { kind: 'group', body, isSubshell: closer === ')', redirections: [] }
  }

  private if(): Statement<Hole> {
    const start = this.offset
    const branches: Branch<Hole>[] = []
    for (let word = 'if'; word !== 'fi'; word = this.peekReserved()) {
      if (word !== 'if' && word !== 'elif' && word !== 'else')
        throw new Broken(start, 'this `if` has no `fi`')
      this.offset += word.length
      const condition = word === 'else' ? [] : this.statements()
      if (word !== 'else') this.expect('then', start)
      branches.push({ condition, body: this.statements() })
    }
    this.offset += 'fi'.length
    return { kind: 'if', branches, redirections: [] }
  }

  private while(word: string): Statement<Hole> {
    const start = this.offset
    this.offset += word.length
    const condition = this.statements()
    return { kind: 'loop', words: [], condition, body: this.doGroup(start), redirections: [] }
  }

  private for(word: string): Statement<Hole> {
    const start = this.offset
    this.offset += word.length
    this.skipBlanks()
    const variable = this.text.startsWith('((', this.offset) ? this.counter(start) : this.name()
    this.lines()
    const words: Word<Hole>[] = []
    if (this.skip(/in(?=[\s;])/y)) words.push(...this.words())
    this.separators()
    const body = this.doGroup(start)
    return {
      kind: 'loop',
      ...(variable !== undefined && { variable }),
      words,
      condition: [],
      body,
      redirections: [],
    }
  }

  /** `((i = 0; i < 3; i++))`. */
  private counter(start: number): undefined {
    this.offset += 2
    if (!this.skipArithmetic()) throw new Broken(start, 'this `((` is never closed')
  }

  private name(): string {
    const start = this.offset
    if (!this.skip(/[^\s;&|()<>'"\\$`]+/y)) throw new Broken(start, 'a name is expected here')
    return this.text.slice(start, this.offset)
  }

  private doGroup(start: number): readonly Statement<Hole>[] {
    if (this.peekReserved() === '{') {
      const group = this.group('}', 1)
      return [group]
    }
    this.expect('do', start)
    const body = this.statements()
    this.expect('done', start)
    return body
  }

  private case(): Statement<Hole> {
    const start = this.offset
    this.offset += 'case'.length
    this.skipBlanks()
    const subject = this.word()
    this.lines()
    if (!subject || !this.skip(/in(?=\s)/y)) throw new Broken(start, '`case WORD in` is expected')
    const branches: (readonly Statement<Hole>[])[] = []
    for (this.lines(); this.peekReserved() !== 'esac'; this.lines()) {
      if (this.offset >= this.text.length) throw new Broken(start, 'this `case` has no `esac`')
      this.patterns()
      branches.push(this.statements())
      this.skip(/;;&?|;&/y)
    }
    this.offset += 'esac'.length
    return { kind: 'case', subject, branches, redirections: [] }
  }

  /** `a | b)`. */
  private patterns(): void {
    const start = this.offset
    this.take('(')
    do {
      this.skipBlanks()
      if (!this.word()) throw new Broken(start, 'a pattern is expected here')
      this.skipBlanks()
    } while (this.take('|'))
    if (!this.take(')')) throw new Broken(start, 'a pattern ends with `)`')
  }

  private function(): Statement<Hole> {
    if (this.peekReserved() === 'function') this.offset += 'function'.length
    this.skipBlanks()
    const name = this.name()
    this.skip(/[ \t]*\([ \t]*\)/y)
    this.lines()
    return { kind: 'function', name, body: this.statement(), redirections: [] }
  }

  /** `[[ … ]]`, in which other operators are known than elsewhere. */
  private test(): Statement<Hole> {
    const start = this.offset
    const words: Word<Hole>[] = []
    while (!this.skip(/\]\](?=[\s;&|()<>]|$)/y)) {
      if (this.offset >= this.text.length) throw new Broken(start, 'this `[[` is never closed')
      const word = this.word()
      if (word) words.push(word)
      else if (!this.skip(LINES)) this.offset++
    }
    return { kind: 'command', at: this.range(start), assignments: [], words, redirections: [] }
  }

  // ── simple commands ──

  private command(): Statement<Hole> {
    const start = this.offset
    const assignments: Assignment<Hole>[] = []
    const redirections: Redirection<Hole>[] = []
    const words: Word<Hole>[] = []
    let end = start
    for (;;) {
      const redirection = this.redirection()
      const assignment = words.length === 0 && !redirection ? this.assignment() : undefined
      const word = redirection || assignment ? undefined : this.word()
      if (redirection) redirections.push(redirection)
      else if (assignment) assignments.push(assignment)
      else if (word) words.push(word)
      else break
      if (this.text[this.offset] === '(' && this.text[this.offset - 1] === '=') this.array()
      end = this.offset
      this.skipBlanks()
    }
    if (end === start) throw new Broken(start, 'a command is expected here')
    return { kind: 'command', at: place(this.source, start, end), assignments, words, redirections }
  }

  private assignment(): Assignment<Hole> | undefined {
    const start = this.offset
    if (!this.skip(ASSIGNMENT)) return undefined
    const written = this.text.slice(start, this.offset - 1)
    const name = /^\w+/.exec(written)![0]
    if (this.text[this.offset] === '(') return { name, isWhole: false, words: this.array() }
    const word = this.word() ?? { at: this.range(this.offset), parts: [] }
    return { name, isWhole: written === name, words: [word] }
  }

  /** `(one two)` after `NAME=`. */
  private array(): readonly Word<Hole>[] {
    const start = this.offset++
    const words: Word<Hole>[] = []
    for (this.lines(); !this.take(')'); this.lines()) {
      const word = this.word()
      if (!word) throw new Broken(start, 'this `(` is never closed')
      words.push(word)
    }
    return words
  }

  private words(): readonly Word<Hole>[] {
    const words: Word<Hole>[] = []
    for (this.skipBlanks(); ; this.skipBlanks()) {
      const word = this.word()
      if (!word) return words
      words.push(word)
    }
  }

  // ── redirections ──

  private redirections(): readonly Redirection<Hole>[] {
    const redirections: Redirection<Hole>[] = []
    for (;;) {
      const redirection = this.redirection()
      if (!redirection) return redirections
      redirections.push(redirection)
      this.skipBlanks()
    }
  }

  private redirection(): Redirection<Hole> | undefined {
    const start = this.offset
    if (!this.skip(REDIRECTION)) return undefined
    const operator = this.text.slice(start, this.offset).replace(/^(?:\d+|\{\w+\})/, '')
    this.skipBlanks()
    const from = this.offset
    const target = this.word()
    if (!target) throw new Broken(start, `a word is expected after \`${operator}\``)
    const redirection: Redirection<Hole> = { operator, target }
    if (operator === '<<' || operator === '<<-') this.announce(redirection, from)
    return redirection
  }

  private announce(redirection: Redirection<Hole>, from: number): void {
    const written = this.text.slice(from, this.offset)
    // `$'EOF'` is a way of quoting too
    const delimiter = written.replace(/^\$(?=["'])|["'\\]/g, '')
    const isLiteral = delimiter !== written
    this.pending.push({ redirection, delimiter, isLiteral, isIndented: redirection.operator === '<<-' })
  }

  /** Reads the here-documents that were announced in the line that ends here. */
  private documents(): void {
    const pending = this.pending
    this.pending = []
    for (const one of pending) {
      const from = this.offset
      const to = this.documentEnd(one)
      one.redirection.target = this.document(from, to, one.isLiteral)
    }
  }

  /** Where the text of a here-document ends. Reading goes on behind its delimiter. */
  private documentEnd({ delimiter, isIndented }: Pending<Hole>): number {
    while (this.offset < this.text.length) {
      const start = this.offset
      this.skip(REST_OF_LINE)
      const line = this.text.slice(start, this.offset).replace(/\r?\n$/, '')
      if ((isIndented ? line.replace(/^\t+/, '') : line) === delimiter) return start
    }
    return this.offset
  }

  // ── between statements ──

  private separators(): void {
    this.between(SEPARATORS)
  }

  private lines(): void {
    this.between(LINES)
  }

  /** Goes on behind separators; a here-document begins after the first line break. */
  private between(pattern: RegExp): void {
    while (this.pending.length > 0) {
      const end = this.text.indexOf('\n', this.offset)
      const start = this.offset
      if (!this.skip(pattern)) return
      if (end < 0 || this.offset <= end) return
      this.offset = Math.max(start, end + 1)
      this.documents()
    }
    this.skip(pattern)
  }

  private expect(word: string, start: number): void {
    this.separators()
    if (this.peekReserved() !== word) throw new Broken(start, `\`${word}\` is expected before this ends`)
    this.offset += word.length
  }

  private peekReserved(): string {
    RESERVED.lastIndex = this.offset
    return RESERVED.exec(this.text)?.[0] ?? ''
  }

  private matches(pattern: RegExp): boolean {
    pattern.lastIndex = this.offset
    return pattern.test(this.text)
  }
}
