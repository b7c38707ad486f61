/** Which file a step runs. */
import type { Word } from '../syntax/shell/ast.ts'
import { literalOf, type Step } from '../syntax/shell/steps.ts'
import type { Hole } from '../value/text.ts'
import { nameOf, programOf } from './program.ts'

type Words = readonly Word<Hole>[]

/** A file that is run. */
export interface Run {
  readonly path: string
  /** A shell is told to read it; else its first line says who does. */
  readonly isByShell: boolean
}

const SHELL = /^(?:ba|da|z|k)?sh$/

/** The file that a step runs: by its path, or by a shell that is given it. */
export function runOf(step: Step<Hole>): Run | undefined {
  const [program, ...args] = programOf(step)
  const name = program && literalOf(program)
  if (name === undefined) return undefined
  const isByShell = name === 'source' || name === '.' || SHELL.test(nameOf(program))
  const path = isByShell ? scriptAmong(args) : name.includes('/') ? name : undefined
  return path === undefined ? undefined : { path: pathKey(path), isByShell }
}

function scriptAmong(args: Words): string | undefined {
  for (let index = 0; index < args.length; index++) {
    const text = literalOf(args[index]!)
    if (text === undefined || /^-\w*c$/.test(text)) return undefined
    if (/^[-+]o$/.test(text)) index++
    else if (!/^[-+]/.test(text)) return text
  }
  return undefined
}

/** Does a shell run what comes through its standard input: `bash`, `sudo sh -s NAME`? */
export function readsInput(step: Step<Hole>): boolean {
  const [program, ...args] = programOf(step)
  if (!SHELL.test(nameOf(program)) || step.redirections.some(({ operator }) => operator.startsWith('<'))) {
    return false
  }
  const texts = args.map(word => literalOf(word) ?? '?')
  const hasOwn = texts.some(text => /^-\w*c$/.test(text))
  return !hasOwn && (texts.some(text => /^-\w*s$/.test(text)) || texts.every(isNoScript))
}

function isNoScript(text: string, index: number, texts: readonly string[]): boolean {
  return /^[-+]/.test(text) || /^[-+]o$/.test(texts[index - 1] ?? '')
}

/** One name for one file: `./x.sh` is `x.sh`, and Windows knows neither case nor the kind of stroke. */
export function pathKey(path: string): string {
  return /^[A-Za-z]:[\\/]/.test(path)
    ? path.replaceAll('\\', '/').toLowerCase()
    : path.replace(/^(?:\.\/)+/, '')
}

/** The words of a line of PowerShell or batch, quotes taken away. */
export function wordsOfLine(line: string): readonly string[] {
  const words = line.matchAll(/"([^"]*)"|'([^']*)'|[^\s"']+/g)
  return [...words].map(([word, double, single]) => double ?? single ?? word)
}
