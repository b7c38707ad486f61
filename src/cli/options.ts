/** The command line: what it may say, and what it says. */
import { parseArgs } from 'node:util'
import { isBelow } from '../lint/select.ts'
import { visible } from '../report/neutral.ts'
import type { Level } from '../rules/rule.ts'
import { didYouMean } from '../lint/suggest.ts'

export interface Options {
  /** As given; the working directory where none is. */
  readonly paths: readonly string[]
  readonly format: Format
  readonly level: Level
  readonly failOn: Level | 'never'
  /** Ids of the rules to run; empty: all. */
  readonly only: readonly string[]
  readonly pedantic: boolean
  readonly varFiles: readonly string[]
  readonly color: 'auto' | 'always' | 'never'
  readonly quiet: boolean
  readonly allowEmpty: boolean
  readonly showFiles: boolean
  readonly version: boolean
  readonly help: boolean
}

export type Format = 'text' | 'sarif'

/** A command line that makes no sense. */
export class UsageError extends Error {}

const LEVELS = ['error', 'warning', 'note'] as const

/** The options with a value, and the values that each may have. */
const VALUES = {
  format: ['text', 'sarif'],
  level: LEVELS,
  'fail-on': [...LEVELS, 'never'],
  color: ['auto', 'always', 'never'],
  only: undefined,
  'var-file': undefined,
} as const

const FLAGS = ['pedantic', 'quiet', 'allow-empty', 'show-files', 'no-config', 'version', 'help'] as const

const NAMES: readonly string[] = [...Object.keys(VALUES), ...FLAGS]

/** @throws UsageError, which says what is wrong and what was perhaps meant. */
export function parseOptions(argv: readonly string[], ruleIds: readonly string[]): Options {
  const { values, paths } = readArguments(argv)
  const has = (flag: (typeof FLAGS)[number]) => values.has(flag)
  const options: Options = {
    paths: paths.length > 0 ? paths : ['.'],
    format: oneOf('format', values, 'text'),
    level: oneOf('level', values, 'note'),
    failOn: oneOf('fail-on', values, 'warning'),
    color: oneOf('color', values, 'auto'),
    only: ruleNames(values.get('only') ?? [], ruleIds),
    varFiles: values.get('var-file') ?? [],
    pedantic: has('pedantic'),
    quiet: has('quiet'),
    allowEmpty: has('allow-empty'),
    showFiles: has('show-files'),
    version: has('version'),
    help: has('help'),
  }
  return withFailOn(options, values.has('fail-on'))
}

/** All values of each option in their order, and the other arguments. */
function readArguments(argv: readonly string[]): { values: Map<string, string[]>; paths: string[] } {
  const { tokens } = parseArgs({
    args: [...argv],
    options: CONFIG,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const values = new Map<string, string[]>()
  const paths: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value)
    if (token.kind !== 'option') continue
    const value = checked(token.name, token.rawName, token.value, token.inlineValue ?? false)
    values.set(token.name, [...(values.get(token.name) ?? []), value])
  }
  return { values, paths }
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

/** The last value of an option with fixed values. */
function oneOf<Name extends 'format' | 'level' | 'fail-on' | 'color'>(
  name: Name,
  values: ReadonlyMap<string, readonly string[]>,
  fallback: (typeof VALUES)[Name][number],
): (typeof VALUES)[Name][number] {
  const value = values.get(name)?.at(-1)
  if (value === undefined) return fallback
  const allowed: readonly (typeof VALUES)[Name][number][] = VALUES[name]
  const found = allowed.find(one => one === value)
  if (found !== undefined) return found
  const choice = `${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}`
  throw new UsageError(`--${name} is ${choice}, not ${visible(value)}`)
}

/** `--only a,b --only c` */
function ruleNames(values: readonly string[], ruleIds: readonly string[]): string[] {
  const names = values.flatMap(value => value.split(',')).map(name => name.trim())
  const unknown = names.find(name => !ruleIds.includes(name))
  if (unknown !== undefined) {
    throw new UsageError(`there is no rule ${visible(unknown)}${didYouMean(unknown, ruleIds)}`)
  }
  return names
}

/** What is hidden never fails: to fail on it is asked for by mistake, unless it is only the default. */
function withFailOn(options: Options, isGiven: boolean): Options {
  const { level, failOn } = options
  if (failOn === 'never' || !isBelow(failOn, level)) return options
  if (isGiven)
    throw new UsageError(`--fail-on ${failOn} is below --level ${level}: what is hidden never fails`)
  return { ...options, failOn: level }
}
