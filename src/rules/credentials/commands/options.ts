/** Command lines of programs: their options and operands, as far as they are known. */
import type { Part, Word } from '../../../syntax/shell/ast.ts'
import type { Hole } from '../../../value/text.ts'

/** Which options of a program take a value. */
export interface OptionTable {
  /** Letters of those with one dash. */
  readonly short: string
  /** Names of those with two; `--name=value` takes one in any case. */
  readonly long: ReadonlySet<string>
}

export interface CommandLine {
  /** Each with its value; `-X` and `--request` are not the same here. */
  readonly options: readonly Option[]
  readonly operands: readonly Word<Hole>[]
}

export interface Option {
  readonly name: string
  readonly value?: Word<Hole>
}

/** Reads the arguments of a program. */
export function commandLine(args: readonly Word<Hole>[], table: OptionTable): CommandLine {
  const options: Option[] = []
  const operands: Word<Hole>[] = []
  for (let index = 0; index < args.length; index++) {
    const word = args[index]!
    const read = optionsIn(word, table)
    if (!read) operands.push(word)
    else if (!read.takesNext) options.push(...read.options)
    else {
      const value = args[++index]
      const last = { name: read.takesNext, ...(value && { value }) }
      options.push(...read.options, last)
    }
  }
  return { options, operands }
}

interface Read {
  readonly options: readonly Option[]
  /** The option whose value is the next word. */
  readonly takesNext?: string
}

function optionsIn(word: Word<Hole>, table: OptionTable): Read | undefined {
  const first = word.parts[0]
  if (!first || !('lit' in first) || first.lit.length < 2 || first.lit[0] !== '-') return undefined
  const written = leadingText(word)
  return written.startsWith('--') ? longOption(word, written, table) : shortOptions(word, written, table)
}

function longOption(word: Word<Hole>, written: string, { long }: OptionTable): Read {
  const equals = written.indexOf('=')
  if (equals >= 0) return { options: [{ name: written.slice(0, equals), value: rest(word, equals + 1) }] }
  return long.has(written) ? { options: [], takesNext: written } : { options: [{ name: written }] }
}

/** `-sSfH value`, `-XPUT`. */
function shortOptions(word: Word<Hole>, written: string, { short }: OptionTable): Read {
  const options: Option[] = []
  for (let index = 1; index < written.length; index++) {
    const name = `-${written[index]}`
    if (!short.includes(written[index]!)) options.push({ name })
    else {
      const value = rest(word, index + 1)
      return value.parts.length > 0
        ? { options: [...options, { name, value }] }
        : { options, takesNext: name }
    }
  }
  return { options }
}

/** The text at the beginning of a word, up to what is not known. */
export function leadingText({ parts }: Pick<Word<Hole>, 'parts'>): string {
  let text = ''
  for (const part of parts) {
    if (!('lit' in part)) return text
    text += part.lit
  }
  return text
}

/** A word without so many letters at its beginning, all of which are known. */
function rest({ at, parts }: Word<Hole>, letters: number): Word<Hole> {
  let left = letters
  const kept = parts.flatMap((part): readonly Part<Hole>[] => {
    if (!('lit' in part)) return [part]
    const lit = part.lit.slice(left)
    left = Math.max(0, left - part.lit.length)
    return lit === '' ? [] : [{ lit }]
  })
  return { at, parts: kept }
}

/** Longer command lines are looked at in part. */
const LONGEST = 2000

/** Arguments as they are written, as far as they are known. */
export function spelled(args: readonly Word<Hole>[]): string {
  return args.map(leadingText).join(' ').slice(0, LONGEST)
}
