/** What a command line says. */
import { normalize } from 'node:path'
import { isBelow } from '../lint/select.ts'
import { didYouMean } from '../lint/suggest.ts'
import type { KnownDeployment } from '../model/aws.ts'
import { partitionOf } from '../model/partitions.ts'
import { FORMATS, type Format, formatOfName } from '../report/formats.ts'
import { visible } from '../report/neutral.ts'
import type { Level } from '../rules/rule.ts'
import {
  type Command,
  type FLAGS,
  type OptionName,
  RULES_HINT,
  readArguments,
  UsageError,
  VALUES,
} from './arguments.ts'

export interface Options {
  readonly command: Command
  /** What to lint, as given; the working directory where nothing is. `-` is stdin. */
  readonly paths: readonly string[]
  /** What to explain. */
  readonly topic: string
  readonly format: Format
  readonly outputs: readonly Output[]
  readonly level: Level
  readonly failOn: Level | 'never'
  /** What is decided about single rules, by id. */
  readonly levels: ReadonlyMap<string, Level | 'off'>
  readonly pedantic: boolean
  readonly varFiles: readonly string[]
  readonly parameterFiles: readonly string[]
  /** Where everything is deployed, as far as it is said. */
  readonly deployment: KnownDeployment
  readonly config: ConfigChoice
  readonly showConfig: boolean
  /** The name of what comes from stdin. */
  readonly stdinFilename: string | undefined
  readonly color: 'auto' | 'always' | 'never'
  readonly quiet: boolean
  readonly allowEmpty: boolean
  readonly showFiles: boolean
  readonly version: boolean
  readonly help: boolean
}

/** Which configuration counts: the one that is found, none, or a file, as given. */
export type ConfigChoice = 'found' | 'none' | { readonly file: string }

/** A file that gets the report too. */
export interface Output {
  readonly format: Format
  /** As given. */
  readonly file: string
}

type Values = ReadonlyMap<string, readonly string[]>

/** @throws UsageError, which says what is wrong and what was perhaps meant. */
export function parseOptions(argv: readonly string[], ruleIds: readonly string[]): Options {
  const { command, words, values } = readArguments(argv)
  const has = (flag: (typeof FLAGS)[number]) => values.has(flag)
  const all = (name: OptionName) => values.get(name) ?? []
  const format = oneOf('format', values, 'text')
  const options: Options = {
    command,
    paths: words.length > 0 ? words : ['.'],
    topic: words.join(' '),
    format,
    outputs: outputsOf(all('output'), format),
    level: oneOf('level', values, 'note'),
    failOn: oneOf('fail-on', values, 'warning'),
    color: oneOf('color', values, 'auto'),
    levels: new Map([
      ...all('rule').map(value => ruleLevel(value, ruleIds)),
      ...allBut(all('only'), ruleIds).map(id => [id, 'off'] as const),
    ]),
    varFiles: all('var-file'),
    parameterFiles: all('parameters'),
    deployment: deploymentIn(values),
    config: configIn(values),
    showConfig: has('show-config'),
    stdinFilename: all('stdin-filename').at(-1),
    pedantic: has('pedantic'),
    quiet: has('quiet'),
    allowEmpty: has('allow-empty'),
    showFiles: has('show-files'),
    version: has('version'),
    help: has('help'),
  }
  if (options.help || options.version) return options
  checkWords(options, words)
  checkStdin(options)
  if (options.showFiles && options.outputs.length > 0) {
    throw new UsageError('--show-files lints nothing: there is no report for --output')
  }
  return withFailOn(options, values.has('fail-on'))
}

function configIn(values: Values): ConfigChoice {
  const file = values.get('config')?.at(-1)
  if (file === undefined) return values.has('no-config') ? 'none' : 'found'
  if (values.has('no-config')) throw new UsageError('--config and --no-config exclude each other')
  return { file }
}

/** @throws UsageError where two of them contradict each other */
function deploymentIn(values: Values): KnownDeployment {
  const account = formed('account', /^\d{12}$/, 'twelve digits', values)
  const region = formed('region', /^[a-z]{2,}(-[a-z]+)+-\d$/, "a region's name like eu-west-1", values)
  const given = values.get('partition')?.at(-1)
  const partition = given === undefined ? undefined : choice('--partition', given, VALUES.partition)
  const expected = region === undefined ? undefined : partitionOf(region)
  if (partition && expected && partition !== expected) {
    throw new UsageError(`--region ${region} is in the partition ${expected}, not in ${partition}`)
  }
  return {
    ...(account !== undefined && { account }),
    ...(region !== undefined && { region }),
    ...(partition !== undefined && { partition }),
  }
}

/** The last value of an option that has a form. */
function formed(name: OptionName, form: RegExp, words: string, values: Values): string | undefined {
  const value = values.get(name)?.at(-1)
  if (value === undefined || form.test(value)) return value
  throw new UsageError(`--${name} is ${words}, not ${visible(value)}`)
}

/** The last value of an option with fixed values. */
function oneOf<Name extends 'format' | 'level' | 'fail-on' | 'color'>(
  name: Name,
  values: Values,
  fallback: (typeof VALUES)[Name][number],
): (typeof VALUES)[Name][number] {
  const value = values.get(name)?.at(-1)
  if (value === undefined) return fallback
  return choice(`--${name}`, value, VALUES[name])
}

function choice<Value extends string>(what: string, value: string, allowed: readonly Value[]): Value {
  const found = allowed.find(one => one === value)
  if (found !== undefined) return found
  const list = `${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}`
  throw new UsageError(`${what} is ${list}, not ${visible(value)}`)
}

/** `--output sarif=report.json --output report.txt`; a file with `=` in its name is written `./a=b`. */
function outputsOf(values: readonly string[], fallback: Format): Output[] {
  const outputs = values.map(value => {
    const [, prefix, rest = value] = /^([\w-]+)=(.*)$/s.exec(value) ?? []
    if (rest === '') throw new UsageError(`--output ${visible(value)} names no file`)
    if (rest === '-') throw new UsageError('--output takes a file: what stdout gets is said by --format')
    const format = prefix === undefined ? undefined : choice('the format of --output', prefix, FORMATS)
    return { format: format ?? formatOfName(rest) ?? fallback, file: rest }
  })
  const names = outputs.map(({ file }) => normalize(file))
  const twice = outputs.find((_, index) => names.indexOf(names[index]!) < index)
  if (twice) throw new UsageError(`--output names ${visible(twice.file)} twice`)
  return outputs
}

/** `--only a,b --only c`: the rules that are not among them; none where nothing is said. */
function allBut(values: readonly string[], ruleIds: readonly string[]): readonly string[] {
  if (values.length === 0) return []
  const only = values.flatMap(value => value.split(',')).map(name => ruleId(name, ruleIds))
  return ruleIds.filter(id => !only.includes(id))
}

function ruleId(written: string, ruleIds: readonly string[]): string {
  const id = written.trim()
  if (ruleIds.includes(id)) return id
  throw new UsageError(`there is no rule ${visible(id)}${didYouMean(id, ruleIds)}`, RULES_HINT)
}

/** `--rule ID=LEVEL`; the last one of an id counts. */
function ruleLevel(written: string, ruleIds: readonly string[]): [string, Level | 'off'] {
  const cut = written.indexOf('=')
  if (cut < 0) throw new UsageError(`--rule is ID=LEVEL, not ${visible(written)}`)
  const id = ruleId(written.slice(0, cut), ruleIds)
  const level = choice(`the level of ${id}`, written.slice(cut + 1), [
    'off',
    'note',
    'warning',
    'error',
  ] as const)
  return [id, level]
}

function checkWords({ command, topic }: Options, words: readonly string[]): void {
  if (command === 'explain' && topic.trim() === '') {
    throw new UsageError('explain needs a rule or an error of the guide', RULES_HINT)
  }
  if (command === 'rules' && words.length > 0) {
    throw new UsageError(`rules takes no argument, and not ${visible(words[0]!)}`)
  }
}

function checkStdin({ command, paths, stdinFilename }: Options): void {
  if (command !== 'lint') return
  const isRead = paths.includes('-')
  if (isRead && stdinFilename === undefined) {
    throw new UsageError('- needs --stdin-filename NAME, which says what file the text is')
  }
  if (!isRead && stdinFilename !== undefined) {
    throw new UsageError('--stdin-filename goes with the path -, which stands for stdin')
  }
}

/** What is hidden never fails: to fail on it is asked for by mistake, unless it is only the default. */
function withFailOn(options: Options, isGiven: boolean): Options {
  const { level, failOn } = options
  if (failOn === 'never' || !isBelow(failOn, level)) return options
  if (isGiven)
    throw new UsageError(`--fail-on ${failOn} is below --level ${level}: what is hidden never fails`)
  return { ...options, failOn: level }
}
