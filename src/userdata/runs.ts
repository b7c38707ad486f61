/** Which file a step runs, and which one it writes. */
import { isExpansion, type Part, type Word } from '../syntax/shell/ast.ts'
import { literalOf, type Step } from '../syntax/shell/steps.ts'
import type { Lit } from '../syntax/source.ts'
import type { Hole, Text } from '../value/text.ts'
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

/** A here-document that goes into a file. */
export interface Write {
  readonly path: string
  readonly content: Text
  readonly isAppended: boolean
}

/** `cat > file <<EOF`, `tee file <<EOF`, `cat <<EOF | tee file`. `before`: the step before it. */
export function writeOf(step: Step<Hole>, before: Step<Hole> | undefined): Write | undefined {
  const [program, ...args] = programOf(step)
  const name = nameOf(program)
  if (name !== 'cat' && name !== 'tee') return undefined
  const piped = name === 'tee' && before && !outputOf(before) ? documentOf(before) : undefined
  const document = documentOf(step) ?? piped
  const target = name === 'cat' ? outputOf(step) : fileAmong(args)
  if (!document || !target) return undefined
  return { path: pathKey(target.path), content: contentOf(document), isAppended: target.isAppended }
}

interface Output {
  readonly path: string
  readonly isAppended: boolean
}

function documentOf({ redirections }: Step<Hole>): Word<Hole> | undefined {
  return redirections.find(({ operator }) => operator === '<<' || operator === '<<-')?.target
}

function outputOf({ redirections }: Step<Hole>): Output | undefined {
  const output = redirections.find(({ operator }) => /^(?:>|>>|>\|)$/.test(operator))
  const path = output && literalOf(output.target)
  return path === undefined ? undefined : { path, isAppended: output!.operator === '>>' }
}

function fileAmong(args: Words): Output | undefined {
  const texts = args.map(word => literalOf(word))
  const path = texts.find(text => !text?.startsWith('-'))
  return path === undefined ? undefined : { path, isAppended: texts.includes('-a') }
}

/** What is expanded while the file is written is not known. */
function contentOf({ parts }: Word<Hole>): Text {
  return parts.map(pieceOf)
}

function pieceOf(part: Part<Hole>): Lit | Hole {
  if (!isExpansion(part)) return part
  const label = part.variable === undefined ? 'the output of a command' : `$${part.variable}`
  return { id: `shell ${label} ${part.at.file.path}:${part.at.start}`, label, at: part.at }
}
