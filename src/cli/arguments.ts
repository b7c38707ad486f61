/** Takes a command line apart by the table of options; what the values mean is said in options.ts. */
import { parseArgs } from 'node:util'
import { didYouMean } from '../lint/suggest.ts'
import { PARTITION_NAMES } from '../model/partitions.ts'
import { FORMATS } from '../report/formats.ts'
import { visible } from '../report/neutral.ts'

/** A command line that makes no sense: what is wrong with it, and where to read on. */
export class UsageError extends Error {
  readonly hint: string

  constructor(message: string, hint = '--help lists the options') {
    super(message)
    this.hint = hint
  }
}

/** Where to read on when a rule is not known. */
export const RULES_HINT = 'iam-ec2-lint rules lists the rules'

export const COMMANDS = ['lint', 'explain', 'rules'] as const

export type Command = (typeof COMMANDS)[number]

const LEVELS = ['error', 'warning', 'note'] as const

/** The options with a value, and the values that each may have where these are few. */
export const VALUES = {
  format: FORMATS,
  output: undefined,
  level: LEVELS,
  'fail-on': [...LEVELS, 'never'],
  rule: undefined,
  only: undefined,
  'var-file': undefined,
  parameters: undefined,
  account: undefined,
  region: undefined,
  partition: PARTITION_NAMES,
  config: undefined,
  'stdin-filename': undefined,
  color: ['auto', 'always', 'never'],
} as const

export const FLAGS = [
  'pedantic',
  'quiet',
  'allow-empty',
  'show-files',
  'no-config',
  'show-config',
  'version',
  'help',
] as const

export type OptionName = keyof typeof VALUES | (typeof FLAGS)[number]

/** The options that have a meaning for every command. */
const FOR_ALL: readonly string[] = ['color', 'version', 'help']

const NAMES: readonly string[] = [...Object.keys(VALUES), ...FLAGS]

export interface Arguments {
  readonly command: Command
  /** What is no option, behind the command. */
  readonly words: readonly string[]
  /** All values of an option in their order; a flag's are empty. */
  readonly values: ReadonlyMap<string, readonly string[]>
}

/** @throws UsageError */
export function readArguments(argv: readonly string[]): Arguments {
  const { tokens } = parseArgs({
    args: [...argv],
    options: CONFIG,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const values = new Map<string, string[]>()
  const words: string[] = []
  let command: Command | undefined
  for (const token of tokens) {
    if (token.kind === 'option') {
      const value = checked(token.name, token.rawName, token.value, token.inlineValue ?? false)
      values.set(token.name, [...(values.get(token.name) ?? []), value])
    } else if (token.kind === 'option-terminator') command ??= 'lint'
    else {
      const named = command === undefined ? COMMANDS.find(one => one === token.value) : undefined
      command ??= named ?? 'lint'
      if (named === undefined) words.push(token.value)
    }
  }
  return fitting({ command: command ?? 'lint', words, values })
}

const CONFIG = {
  ...Object.fromEntries(Object.keys(VALUES).map(name => [name, { type: 'string' as const, multiple: true }])),
  ...Object.fromEntries(FLAGS.map(name => [name, { type: 'boolean' as const }])),
  help: { type: 'boolean' as const, short: 'h' },
}

/** The value of an option that exists and has one exactly if it takes one. */
function checked(name: string, rawName: string, value: string | undefined, isInline: boolean): string {
  if (!NAMES.includes(name)) {
    const known = NAMES.map(one => `--${one}`)
    throw new UsageError(`unknown option ${visible(rawName)}${didYouMean(rawName, known)}`)
  }
  if (!(name in VALUES)) {
    if (value !== undefined) throw new UsageError(`--${name} takes no value`)
    return ''
  }
  const isMissing = value === undefined || value === '' || (!isInline && /^-./.test(value))
  if (isMissing) throw new UsageError(`--${name} needs a value`)
  return value
}

/** The options have to be the command's own. */
function fitting(args: Arguments): Arguments {
  const { command, values } = args
  const foreign = command === 'lint' ? undefined : [...values.keys()].find(name => !FOR_ALL.includes(name))
  if (foreign !== undefined) throw new UsageError(`--${foreign} has no meaning for ${command}`)
  return args
}
