/**
 * What a script does, step by step: its simple commands in the order in which they run, with what is known of
 * whether they run at all. Variables that surely have a known text are replaced by it, functions run where they are called.
 */
import { type AnyHole, derive, type Lit, type Pieces, type Range } from '../source.ts'
import {
  type Assignment,
  type Branch,
  type Command,
  type Expansion,
  isExpansion,
  type Part,
  type Redirection,
  type Script,
  type Statement,
  type Word,
} from './ast.ts'
import { endsInFailure, isPreparation } from './outcome.ts'
import { parseShell } from './parse.ts'

export interface Step<Hole extends AnyHole = never> {
  readonly at: Range
  /** The command's name, then its arguments; never empty. The call of a function is no step, what the function does is. */
  readonly words: readonly Word<Hole>[]
  readonly redirections: readonly Redirection<Hole>[]
  /** Variables that are set for this command alone: `HTTP_PROXY=… aws s3 ls`. */
  readonly assignments: readonly Assignment<Hole>[]
  /** In a process of its own, so that what it sets is set for nobody after it: a subshell, a part of a pipe, a shell in the shell. */
  readonly isApart: boolean
  /**
   * It runs whenever the script does: in no `if`, `case` or loop, after no `||`, after `&&` only where that waits for
   * something to be prepared, in no function that nobody calls.
   */
  readonly isSure: boolean
  /** Its failure is provided for by something other than failing in turn: `if`, `while`, `||`, `!`. */
  readonly isHandled: boolean
}

/** More steps than these no script has that people wrote. */
const MOST_STEPS = 20_000
/** So often functions are followed. */
const MOST_CALLS = 1000
/** Functions in functions, scripts in scripts. */
const DEEPEST = 12
/** Longer texts are not put into the place of their variable. */
const LONGEST_TEXT = 4096
const MOST_PARTS = 32

/** What stands for an expansion in the text of a script that is handed to another shell. */
type HoleOf<Hole extends AnyHole> = (expansion: Expansion<Hole>) => Hole

/**
 * The steps of a script; of one that cannot be read to its end, or is too long, none is sure. Without `holeOf`, scripts
 * in which something is expanded are not read.
 */
export function stepsOf<Hole extends AnyHole>(
  script: Script<Hole>,
  holeOf?: HoleOf<Hole>,
): readonly Step<Hole>[] {
  const walk = new Walk<Hole>(0, holeOf)
  walk.script(script)
  return walk.isWhole ? walk.steps : walk.steps.map(step => ({ ...step, isSure: false }))
}

/** The text of a word in pieces; without `holeOf`, undefined where something in it is known only when the script runs. */
export function textOfWord<Hole extends AnyHole>(
  { parts }: Word<Hole>,
  holeOf?: HoleOf<Hole>,
): Pieces<Hole> | undefined {
  const pieces: (Lit | Hole)[] = []
  for (const part of parts) {
    if (!isExpansion(part)) pieces.push(part)
    else if (holeOf) pieces.push(holeOf(part))
    else return undefined
  }
  return pieces
}

/** A word that holds nothing unknown at all. */
export function literalOf<Hole extends AnyHole>({ parts }: Pick<Word<Hole>, 'parts'>): string | undefined {
  let text = ''
  for (const part of parts) {
    if (!('lit' in part)) return undefined
    text += part.lit
  }
  return text
}

/** In which circumstances something runs. */
interface Circumstances {
  readonly isSure: boolean
  readonly isHandled: boolean
  /** In a process of its own: what it sets is set nowhere else, and `exit` ends it alone. */
  readonly isApart: boolean
}

const DECLARING: ReadonlySet<string> = new Set(['export', 'local', 'declare', 'readonly', 'typeset'])
const SETTING: ReadonlySet<string> = new Set(['read', 'unset', 'mapfile', 'readarray', 'getopts', 'printf'])
const TESTING: ReadonlySet<string> = new Set(['[', 'test'])
const SHELLS = /(?:^|\/)(?:ba|da|z|k)?sh$|(?:^|\/)(?:su|runuser)$/

class Walk<Hole extends AnyHole> {
  readonly steps: Step<Hole>[] = []
  /** Nothing was left out: what was may undo what is there. */
  isWhole = true
  readonly #texts = new Map<string, Word<Hole>>()
  readonly #functions = new Map<string, Statement<Hole>>()
  readonly #called = new Set<string>()
  #calls = 0
  /** Functions and scripts that are open. */
  #depth: number
  /** From here on nothing is sure to run. */
  #isOver = false

  constructor(
    depth: number,
    private readonly holeOf?: HoleOf<Hole>,
    /** The shell reads the script from its standard input, and so does the one that takes its place. */
    private readonly isInput = false,
  ) {
    this.#depth = depth
  }

  script({ statements, problems }: Script<Hole>): void {
    // a shell runs a broken script up to where it breaks, at most
    if (problems.length > 0) this.#isOver = true
    this.#all(statements, { isSure: true, isHandled: false, isApart: false })
    for (const [name, body] of this.#functions) {
      if (!this.#called.has(name)) this.#statement(body, { isSure: false, isHandled: false, isApart: true })
    }
  }

  #all(statements: readonly Statement<Hole>[], how: Circumstances): void {
    for (const statement of statements) this.#statement(statement, how)
  }

  #statement(statement: Statement<Hole>, how: Circumstances): void {
    if (this.steps.length >= MOST_STEPS) {
      this.isWhole = false
      return
    }
    if (statement.kind === 'command') {
      this.#command(statement, how)
      return
    }
    for (const { target } of statement.redirections) this.#expand(target, how)
    switch (statement.kind) {
      case 'pipeline': {
        const { parts, isNegated } = statement
        const isApart = how.isApart || parts.length > 1
        this.#all(parts, { ...how, isApart, isHandled: how.isHandled || isNegated })
        return
      }
      case 'chain':
        this.#chain(statement, how)
        return
      case 'group':
        this.#group(statement, how)
        return
      case 'if':
        this.#branches(statement, how)
        return
      case 'loop':
        this.#loop(statement, how)
        return
      case 'case':
        this.#expand(statement.subject, how)
        for (const branch of statement.branches) this.#all(branch, unsure(how))
        return
      case 'function':
        this.#functions.set(statement.name, statement.body)
    }
  }

  #chain({ first, links }: Of<'chain', Hole>, how: Circumstances): void {
    // whoever fails in turn provides for nothing
    const lastOr = links.findLastIndex(
      ({ operator, statement }) => operator === '||' && !endsInFailure(statement, this.#functions),
    )
    this.#statement(first, { ...how, isHandled: how.isHandled || lastOr >= 0 })
    let before = first
    let isSure = how.isSure
    for (const [index, { operator, statement }] of links.entries()) {
      isSure &&= operator === '&&' && isPreparation(before)
      this.#statement(statement, { ...how, isSure, isHandled: how.isHandled || index < lastOr })
      before = statement
    }
  }

  #group({ body, isSubshell }: Of<'group', Hole>, how: Circumstances): void {
    if (!isSubshell) this.#all(body, how)
    else this.#enclosed(() => this.#all(body, { ...how, isApart: true }))
  }

  #branches({ branches }: Of<'if', Hole>, how: Circumstances): void {
    const [first] = branches
    const hasFailure = first && isNegated(first) && endsInFailure(first.body.at(-1), this.#functions)
    for (const [index, { condition, body }] of branches.entries()) {
      const isFirst = index === 0
      // `if ! command; then exit 1; fi`
      if (isFirst && hasFailure) this.#all(condition.map(affirmed), how)
      else this.#all(condition, { ...(isFirst ? how : unsure(how)), isHandled: true })
      this.#all(body, unsure(how))
    }
  }

  #loop({ variable, words, condition, body }: Of<'loop', Hole>, how: Circumstances): void {
    for (const word of words) this.#expand(word, how)
    // what the last round set is what the next one finds
    this.#texts.clear()
    if (variable) this.#texts.delete(variable)
    this.#all(condition, { ...how, isHandled: true })
    this.#all(body, unsure(how))
  }

  // ── commands ──

  #command(command: Command<Hole>, how: Circumstances): void {
    const words = this.#wordsOf(command)
    const name = words[0] && literalOf(words[0])
    const inside = name && TESTING.has(name) ? { ...how, isHandled: true } : how
    for (const word of command.words) this.#expand(word, inside)
    for (const { words } of command.assignments) for (const word of words) this.#expand(word, how)
    const assignments = command.assignments.map(one => ({
      ...one,
      words: one.words.map(word => this.#resolved(word)),
    }))
    const redirections = command.redirections.map(({ operator, target }) => {
      this.#expand(target, how)
      return { operator, target: this.#resolved(target) }
    })
    if (words.length === 0) {
      for (const assignment of command.assignments) this.#assign(assignment, how)
      return
    }
    const body = name === undefined ? undefined : this.#functions.get(name)
    if (name !== undefined && body) {
      this.#call(name, body, how)
      return
    }
    const isSure = how.isSure && !this.#isOver
    const { isHandled, isApart } = how
    this.#step({ at: command.at, words, redirections, assignments, isSure, isHandled, isApart })
    this.#run(name, words, how)
    this.#scriptIn(words, redirections, how)
  }

  /** The words of a command. `export NAME` says what the variable holds, as `export NAME=…` does. */
  #wordsOf({ words }: Command<Hole>): readonly Word<Hole>[] {
    const [first, ...others] = words.map(word => this.#resolved(word))
    if (!first || literalOf(first) !== 'export') return first ? [first, ...others] : []
    return [first, ...others.map(word => this.#withValue(word))]
  }

  #withValue(word: Word<Hole>): Word<Hole> {
    const name = literalOf(word)
    const value = name === undefined ? undefined : this.#texts.get(name)
    return value ? { at: word.at, parts: [{ lit: `${name}=` }, ...value.parts] } : word
  }

  #step(step: Step<Hole>): void {
    this.steps.push(step)
  }

  /** What a command does to those after it. */
  #run(name: string | undefined, words: readonly Word<Hole>[], how: Circumstances): void {
    if (name === undefined || name === 'eval' || name === 'source' || name === '.') this.#texts.clear()
    else if (name === 'return') this.#leave(words[1], how.isSure)
    else if (name === 'exit' && !how.isApart) this.#leave(words[1], how.isSure)
    else if (name === 'exec' && !how.isApart && !this.#goesOn(words)) this.#isOver = true
    else if (DECLARING.has(name)) for (const word of words.slice(1)) this.#declare(word, how)
    else if (SETTING.has(name)) for (const word of words) this.#texts.delete(literalOf(word) ?? '')
  }

  /** `exec > log` runs nothing, and `exec bash` goes on with what is on the standard input. */
  #goesOn([, program, ...args]: readonly Word<Hole>[]): boolean {
    if (!program) return true
    return this.isInput && args.length === 0 && SHELLS.test(literalOf(program) ?? '')
  }

  /** Whoever leaves because something failed says so by a number, or by `$?`; any other way out may be the usual one. */
  #leave(status: Word<Hole> | undefined, isSure: boolean): void {
    const isFailure = status !== undefined && literalOf(status) !== '0'
    if (isSure || !isFailure) this.#isOver = true
  }

  #call(name: string, body: Statement<Hole>, how: Circumstances): void {
    this.#called.add(name)
    if (this.#depth >= DEEPEST || ++this.#calls > MOST_CALLS) {
      this.isWhole = false
      return
    }
    this.#depth++
    this.#functions.delete(name)
    this.#enclosed(() => this.#statement(body, how))
    this.#functions.set(name, body)
    this.#depth--
  }

  /** What ends in there, ends there alone. */
  #enclosed(run: () => void): void {
    const wasOver = this.#isOver
    run()
    this.#isOver = wasOver
  }

  /** A script that is handed to another shell: `bash -c '…'`, `bash <<'EOF'`. */
  #scriptIn(
    words: readonly Word<Hole>[],
    redirections: readonly Redirection<Hole>[],
    how: Circumstances,
  ): void {
    const shell = words.findIndex(word => SHELLS.test(literalOf(word) ?? ''))
    if (shell < 0 || shell > 5 || this.#depth >= DEEPEST) return
    const option = words.findIndex((word, i) => i > shell && /^-\w*c$/.test(literalOf(word) ?? ''))
    const document = redirections.find(({ operator }) => operator.startsWith('<<'))?.target
    const word = option > 0 ? words[option + 1] : document
    const text = word && textOfWord(word, this.holeOf)
    if (!text || !word) return
    const walk = new Walk<Hole>(this.#depth + 1, this.holeOf, word === document)
    walk.script(parseShell(derive(text, word.at.file)))
    if (!walk.isWhole) this.isWhole = false
    for (const step of walk.steps) {
      const isSure = step.isSure && how.isSure && !this.#isOver
      this.#step({ ...step, isSure, isHandled: step.isHandled || how.isHandled, isApart: true })
    }
  }

  // ── variables ──

  #assign({ name, isWhole, words }: Assignment<Hole>, how: Circumstances): void {
    const [word] = words
    this.#set(name, isWhole ? word : undefined, how)
  }

  /** `export NAME=text`. */
  #declare(word: Word<Hole>, how: Circumstances): void {
    const [first, ...others] = word.parts
    const [, name, value] = (first && 'lit' in first && /^(\w+)=([\s\S]*)$/.exec(first.lit)) || []
    if (name !== undefined) this.#set(name, { at: word.at, parts: [{ lit: value! }, ...others] }, how)
  }

  #set(name: string, word: Word<Hole> | undefined, { isSure, isApart }: Circumstances): void {
    const value = word && this.#resolved(word)
    const text = value && textOfWord(value)
    if (value && text && isSure && !isApart && !this.#isOver && isShort(text)) this.#texts.set(name, value)
    else this.#texts.delete(name)
  }

  #resolved(word: Word<Hole>): Word<Hole> {
    if (!word.parts.some(isExpansion)) return word
    return { at: word.at, parts: word.parts.flatMap(part => this.#resolvedPart(part)) }
  }

  #resolvedPart(part: Part<Hole>): readonly Part<Hole>[] {
    if (!isExpansion(part) || part.variable === undefined) return [part]
    const value = this.#texts.get(part.variable)
    if (!value) return [part]
    return part.isQuoted || value.parts.every(isOneWord) ? value.parts : [part]
  }

  /** Runs what a word's expansions run. */
  #expand({ parts }: Word<Hole>, how: Circumstances): void {
    for (const part of parts) {
      if (!isExpansion(part) || part.commands.length === 0) continue
      const inside = part.isConditional ? unsure(how) : how
      this.#enclosed(() => this.#all(part.commands, { ...inside, isApart: true }))
    }
  }
}

type Of<Kind extends Statement['kind'], Hole extends AnyHole> = Extract<Statement<Hole>, { kind: Kind }>

function unsure(how: Circumstances): Circumstances {
  return { ...how, isSure: false }
}

/** Is it asked whether one command fails? */
function isNegated<Hole extends AnyHole>({ condition }: Branch<Hole>): boolean {
  const [only] = condition
  return condition.length === 1 && only?.kind === 'pipeline' && only.isNegated
}

function affirmed<Hole extends AnyHole>(statement: Statement<Hole>): Statement<Hole> {
  return statement.kind === 'pipeline' ? { ...statement, isNegated: false } : statement
}

/** Without quotes a shell splits it nowhere and takes it for no pattern. */
function isOneWord<Hole extends AnyHole>(part: Part<Hole>): boolean {
  return 'lit' in part && !/[\s*?[]/.test(part.lit)
}

function isShort<Hole extends AnyHole>(text: Pieces<Hole>): boolean {
  const letters = text.reduce((sum, piece) => sum + ('lit' in piece ? piece.lit.length : 1), 0)
  return text.length <= MOST_PARTS && letters <= LONGEST_TEXT
}
