/**
 * What cfn-init does of its instructions: config by config it writes files, then runs commands.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-init.html
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cfn-init.html
 */
import { literalOf, type Step } from '../syntax/shell/steps.ts'
import { derive, type File, HOLE, type Source } from '../syntax/source.ts'
import { remember } from '../value/remember.ts'
import type { World } from '../value/scenario.ts'
import { type Hole, known, type Text } from '../value/text.ts'
import type { Plain, Value } from '../value/value.ts'
import { BLANK, before, NEWLINE, quotedWord } from './commands.ts'
import { decodedText } from './encoding.ts'
import { type Fetch, fetchesOf } from './fetches.ts'
import { nameOf, programOf } from './program.ts'
import type { UserScript, WrittenFile } from './scripts.ts'

/** A script that is run by another one. */
export interface Call {
  readonly script: UserScript
  readonly isSure: boolean
  readonly isHandled: boolean
}

/** What a call of cfn-init asks for. */
export interface InitRequest {
  /** Of the resource whose instructions it follows; undefined where that is not known. */
  readonly name: string | undefined
  /** The sets of configs, in their order; undefined where they are not known. */
  readonly sets: readonly string[] | undefined
}

export interface InitData {
  readonly files: readonly WrittenFile[]
  readonly calls: readonly Call[]
  readonly fetches: readonly Fetch[]
  readonly isWhole: boolean
}

/** What is written for one resource. */
export interface Instructions {
  readonly init: Value
  readonly authentications?: Value | undefined
}

// ── the call ──

export function initRequest(step: Step<Hole>): InitRequest | undefined {
  const [program, ...args] = programOf(step)
  if (nameOf(program) !== 'cfn-init') return undefined
  return requestIn(args.map(word => literalOf(word)))
}

/** The same of a line of Windows, word by word. */
export function initRequestIn(words: readonly string[]): InitRequest | undefined {
  const index = words.findIndex(word => /(?:^|[\\/])cfn-init(?:\.exe)?$/i.test(word))
  if (index < 0) return undefined
  return requestIn(words.slice(index + 1).map(word => (word.includes(HOLE) ? undefined : word)))
}

function requestIn(args: readonly (string | undefined)[]): InitRequest {
  const name = optionIn(args, /^(?:-r|--resource)(?:=(.*))?$/)
  const sets = optionIn(args, /^(?:-c|--configsets)(?:=(.*))?$/)
  return { name: name?.value, sets: sets ? sets.value?.split(',').map(set => set.trim()) : [] }
}

/** The value of an option; undefined where the option is not there. */
function optionIn(args: readonly (string | undefined)[], option: RegExp): { value?: string } | undefined {
  for (const [index, arg] of args.entries()) {
    const match = option.exec(arg ?? '')
    const value = match?.[1] ?? args[index + 1]
    if (match) return value === undefined ? {} : { value }
  }
  return undefined
}

// ── the configs ──

const MOST_CONFIGS = 100
/** Sets in sets. */
const DEEPEST = 8

/** What is done in one scenario. `kind`: of the scripts that its commands are. */
export function initData(
  { init, authentications }: Instructions,
  sets: readonly string[],
  kind: 'shell' | 'batch',
  world: World,
): InitData {
  const configs = new Configs(init, world)
  const names = configs.namesIn(sets)
  const found = names.slice(0, MOST_CONFIGS).map(name => world.entry(init, name))
  const data = found.map(config => dataOfConfig(config, kind, world))
  return {
    files: data.flatMap(({ files }) => files),
    calls: data.flatMap(({ calls }) => calls),
    fetches: found.flatMap(config => (config ? fetchesOf(config, authentications, world) : [])),
    isWhole: configs.isWhole && names.length <= MOST_CONFIGS && data.every(({ isWhole }) => isWhole),
  }
}

class Configs {
  isWhole = true
  #sets = 0

  constructor(
    private readonly init: Value,
    private readonly world: World,
  ) {}

  /** The names of the configs in these sets; without any: in the set `default`, or else the config `config`. */
  namesIn(sets: readonly string[]): readonly string[] {
    const all = this.world.entry(this.init, 'configSets')
    if (!all) return ['config']
    return (sets.length > 0 ? sets : ['default']).flatMap(set => this.#namesIn(set, all, 0))
  }

  #namesIn(set: string, all: Value, depth: number): readonly string[] {
    // sets that name one another soon stand for millions
    const isTooMuch = depth > DEEPEST || ++this.#sets > MOST_CONFIGS
    const { items, open } = this.world.elements(isTooMuch ? undefined : this.world.entry(all, set))
    if (isTooMuch || open) this.isWhole = false
    return items
      .filter(({ when }) => this.world.holds(when))
      .flatMap(item => this.#namesOf(this.world.get(item.value), all, depth))
      .slice(0, MOST_CONFIGS)
  }

  /** An element of a set: the name of a config, or another set. */
  #namesOf(element: Plain, all: Value, depth: number): readonly string[] {
    const name = textOf(element, this.world)
    if (name !== undefined) return [name]
    const set = this.world.entry(element, 'ConfigSet')
    const other = set && textOf(this.world.get(set), this.world)
    if (other !== undefined) return this.#namesIn(other, all, depth + 1)
    this.isWhole = false
    return []
  }
}

function textOf(value: Value | undefined, world: World): string | undefined {
  const text = value && world.get(value).kind !== 'map' ? world.text(value) : undefined
  return text && known(text)
}

function dataOfConfig(
  config: Value | undefined,
  kind: 'shell' | 'batch',
  world: World,
): Omit<InitData, 'fetches'> {
  const value = config && world.get(config)
  // without it cfn-init fails
  if (value?.kind !== 'map') return { files: [], calls: [], isWhole: !value }
  const files = entriesOf(world.entry(value, 'files'), world)
  const commands = entriesOf(world.entry(value, 'commands'), world)
  // "commands are processed in alphabetical order by name"
  const sorted = commands.named.sort(([a], [b]) => (a < b ? -1 : Number(a > b)))
  const calls = sorted.map(([, command]) => callsOf(command, kind, world))
  return {
    files: files.named.flatMap(([path, file]) => fileOf(path, file, world)),
    calls: calls.flatMap(known => known ?? []),
    isWhole: !value.rest && !files.isOpen && !commands.isOpen && calls.every(known => known !== undefined),
  }
}

interface Named {
  readonly named: [string, Value][]
  readonly isOpen: boolean
}

function entriesOf(map: Value | undefined, world: World): Named {
  const { entries, open } = world.entries(map)
  const there = [...entries].filter(([, { when }]) => world.holds(when))
  return { named: there.map(([name, { value }]) => [name, value]), isOpen: open }
}

function fileOf(path: string, file: Value, world: World): WrittenFile[] {
  const content = world.entry(file, 'content')
  const value = content && world.get(content)
  if (value?.kind !== 'text') return []
  const isEncoded = textOf(world.entry(file, 'encoding'), world) === 'base64'
  const text = isEncoded ? inClear(value, world) : world.resolve(value.text)
  return text ? [{ path, content: sourceOf(text, value.at.file), isSure: true }] : []
}

function inClear(value: Plain & { kind: 'text' }, world: World): Text | undefined {
  const decoded = value.decoded && world.get(value.decoded)
  if (decoded) return decoded.kind === 'text' ? world.resolve(decoded.text) : undefined
  const written = known(world.resolve(value.text))
  const plain = written === undefined ? undefined : decodedText(written)
  return plain === undefined ? undefined : [{ lit: plain, at: value.at }]
}

// ── a command ──

/** A command and its test; undefined where it is not known. */
function callsOf(command: Value, kind: 'shell' | 'batch', world: World): readonly Call[] | undefined {
  const at = (key: string) => world.entry(command, key)
  const text = commandText(at('command'), kind, world)
  if (!text) return undefined
  const test = commandText(at('test'), kind, world)
  const env = settings(at('env'), kind, world)
  const script = (pieces: Text) => scriptOf(sourceOf(pieces, command.at.file), kind)
  const isHandled = textOf(at('ignoreErrors'), world) === 'true'
  const main = { script: script(env.length > 0 ? [...env, ...text] : text), isSure: !test, isHandled }
  return test ? [{ script: script(test), isSure: true, isHandled: true }, main] : [main]
}

// rules ask again in every scenario
const SOURCES = new WeakMap<Text, Source<Hole>>()
const SHELL_SCRIPTS = new WeakMap<Source<Hole>, UserScript>()

function sourceOf(text: Text, file: File): Source<Hole> {
  return remember(SOURCES, text, () => derive(text, file))
}

function scriptOf(source: Source<Hole>, kind: 'shell' | 'batch'): UserScript {
  return kind === 'shell' ? remember(SHELL_SCRIPTS, source, () => ({ kind, source })) : { kind, source }
}

/** A string is a line of shell; a list is a command word by word. */
function commandText(value: Value | undefined, kind: 'shell' | 'batch', world: World): Text | undefined {
  const plain = value && world.get(value)
  if (!plain || plain.kind === 'unknown') return undefined
  if (plain.kind !== 'list') return world.text(plain)
  const { items, open } = world.elements(plain)
  const words = items.filter(({ when }) => world.holds(when)).map(item => world.text(item.value))
  if (open || words.includes(undefined)) return undefined
  return words.flatMap(word => [...(kind === 'shell' ? quotedWord(word!) : word!), BLANK])
}

/** The environment of a command, as its shell would set it. */
function settings(env: Value | undefined, kind: 'shell' | 'batch', world: World): Text {
  return entriesOf(env, world).named.flatMap(([name, value]): Text => {
    const text = world.text(value)
    if (!text || !/^\w+$/.test(name)) return []
    return kind === 'shell'
      ? [before(`export ${name}=`, text), ...quotedWord(text), NEWLINE]
      : [before(`set ${name}=`, text), ...text, NEWLINE]
  })
}
