/** What a step writes into files: `cat > FILE <<EOF`, `echo … >> FILE`, `… | tee FILE`. */
import type { Word } from '../syntax/shell/ast.ts'
import { literalOf, type Step } from '../syntax/shell/steps.ts'
import type { Lit } from '../syntax/source.ts'
import type { Hole, Text } from '../value/text.ts'
import { BLANK, NEWLINE } from './commands.ts'
import { nameOf, programOf } from './program.ts'
import { pathKey } from './runs.ts'
import { textOfWord } from './words.ts'

export interface Write {
  readonly path: string
  /** Absent where it is not known. */
  readonly text?: Text
  readonly isAppended: boolean
}

/** The files that a step writes. `before`: the step before it, which may be at the other end of its pipe. */
export function writesOf(step: Step<Hole>, before: Step<Hole> | undefined): readonly Write[] {
  const text = sayingIn(step, before)
    .map(saidBy)
    .find(said => said !== undefined)
  return [...redirectedBy(step), ...teedBy(step)].map(one => (text ? { ...one, text } : one))
}

/** The steps that say what a step writes: itself, and of `tee` the one at the other end of its pipe. */
export function sayingIn(step: Step<Hole>, before: Step<Hole> | undefined): readonly Step<Hole>[] {
  return before && isTee(step) ? [step, before] : [step]
}

function redirectedBy({ redirections }: Step<Hole>): Write[] {
  return redirections.flatMap(({ operator, target }) => {
    const path = literalOf(target)
    if (path === undefined || !/^(?:>|>>|>\||&>>?)$/.test(operator)) return []
    return [{ path: pathKey(path), isAppended: operator.endsWith('>>') }]
  })
}

function teedBy(step: Step<Hole>): Write[] {
  if (!isTee(step)) return []
  const args = programOf(step)
    .slice(1)
    .flatMap(word => literalOf(word) ?? [])
  const isAppended = args.some(arg => /^(?:-\w*a\w*|--append)$/.test(arg))
  return args.filter(arg => !arg.startsWith('-')).map(path => ({ path: pathKey(path), isAppended }))
}

function isTee(step: Step<Hole>): boolean {
  return nameOf(programOf(step)[0]) === 'tee'
}

/** What a command writes to its standard output, of those that only say what they are given. */
export function saidBy(step: Step<Hole>): Text | undefined {
  const [program, ...args] = programOf(step)
  const name = nameOf(program)
  if (name === 'echo' || name === 'printf') return echoed(name, args)
  const isCopy = name === 'tee' || (name === 'cat' && args.every(word => literalOf(word) === '-'))
  const document = step.redirections.findLast(({ operator }) => operator.startsWith('<<'))
  if (!isCopy || !document) return undefined
  const text = textOfWord(document.target)
  return document.operator === '<<<' ? [...text, NEWLINE] : text
}

function echoed(name: string, args: readonly Word<Hole>[]): Text | undefined {
  let end: readonly Lit[] = name === 'echo' ? [NEWLINE] : []
  let words = args
  for (let option = words[0] && literalOf(words[0]); name === 'echo' && /^-[neE]+$/.test(option ?? ''); ) {
    if (option!.includes('n')) end = []
    words = words.slice(1)
    option = words[0] && literalOf(words[0])
  }
  if (name === 'printf' && (words.length !== 1 || /%/.test(literalOf(words[0]!) ?? '%'))) return undefined
  return [...words.flatMap((word, index) => [...(index > 0 ? [BLANK] : []), ...textOfWord(word)]), ...end]
}
