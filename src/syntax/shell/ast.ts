/** What a shell script is read into: statements with places. Names are those of POSIX's "Shell Command Language". */
import type { AnyHole, Lit, Problem, Range } from '../source.ts'

export interface Script<Hole extends AnyHole = never> {
  readonly statements: readonly Statement<Hole>[]
  readonly problems: readonly Problem[]
}

/** A word in its parts, quotes and escapes taken away. It has no parts where it is empty (`""`). */
export interface Word<Hole extends AnyHole = never> {
  readonly at: Range
  readonly parts: readonly Part<Hole>[]
}

export type Part<Hole extends AnyHole = never> = Lit | Hole | Expansion<Hole>

/** What is known when the script runs: `$NAME`, `${NAME:-x}`, `$(…)`, `$((…))`, `<(…)`. */
export interface Expansion<Hole extends AnyHole = never> {
  readonly at: Range
  /** The variable that it is, with nothing done to it. */
  readonly variable?: string
  /** Inside double quotes, so that it stays one word. */
  readonly isQuoted: boolean
  /** What runs in order to expand it. */
  readonly commands: readonly Statement<Hole>[]
  /** It runs only where a variable is not set, or is: `${NAME:-$(…)}`. */
  readonly isConditional?: true
}

export interface Assignment<Hole extends AnyHole = never> {
  readonly name: string
  /** `NAME=word`: all of the variable. Not so: `NAME+=word`, `NAME[1]=word`, `NAME=(…)`. */
  readonly isWhole: boolean
  readonly words: readonly Word<Hole>[]
}

/** `> file`, `2>&1`, `<<EOF`: of a here-document the target is its text. */
export interface Redirection<Hole extends AnyHole = never> {
  readonly operator: string
  target: Word<Hole>
}

/** A simple command. */
export interface Command<Hole extends AnyHole = never> {
  readonly kind: 'command'
  readonly at: Range
  readonly assignments: readonly Assignment<Hole>[]
  /** Its name, then its arguments; none where it only assigns. */
  readonly words: readonly Word<Hole>[]
  readonly redirections: readonly Redirection<Hole>[]
}

export type Statement<Hole extends AnyHole = never> = Command<Hole> | Compound<Hole>

/** All others. What their redirections are given to run or read is among their `redirections`. */
type Compound<Hole extends AnyHole> = { readonly redirections: readonly Redirection<Hole>[] } & (
  | { readonly kind: 'pipeline'; readonly parts: readonly Statement<Hole>[]; readonly isNegated: boolean }
  | { readonly kind: 'chain'; readonly first: Statement<Hole>; readonly links: readonly ChainLink<Hole>[] }
  | { readonly kind: 'group'; readonly body: readonly Statement<Hole>[]; readonly isSubshell: boolean }
  | { readonly kind: 'if'; readonly branches: readonly Branch<Hole>[] }
  | {
      readonly kind: 'loop'
      readonly variable?: string
      readonly words: readonly Word<Hole>[]
      readonly condition: readonly Statement<Hole>[]
      readonly body: readonly Statement<Hole>[]
    }
  | {
      readonly kind: 'case'
      readonly subject: Word<Hole>
      readonly branches: readonly (readonly Statement<Hole>[])[]
    }
  | { readonly kind: 'function'; readonly name: string; readonly body: Statement<Hole> }
)

/** `&& statement` or `|| statement`. */
export interface ChainLink<Hole extends AnyHole> {
  readonly operator: '&&' | '||'
  readonly statement: Statement<Hole>
}

/** `if`, `elif`; `else` has no condition. */
export interface Branch<Hole extends AnyHole> {
  readonly condition: readonly Statement<Hole>[]
  readonly body: readonly Statement<Hole>[]
}

export function isExpansion<Hole extends AnyHole>(part: Part<Hole>): part is Expansion<Hole> {
  return 'commands' in part
}
