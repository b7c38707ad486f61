/**
 * cloud-config: `bootcmd` and `runcmd` become one shell script each, of which every item is a line; files are written
 * before the second of them runs. https://cloudinit.readthedocs.io/en/latest/reference/modules.html
 */
import { derive, type File, type Range } from '../syntax/source.ts'
import { entryOf, type Node, textOf } from '../syntax/tree.ts'
import { parseYaml } from '../syntax/yaml.ts'
import { remembered } from '../value/remember.ts'
import type { Hole, Text } from '../value/text.ts'
import { BLANK, NEWLINE, quotedWord } from './commands.ts'
import { filesOf } from './config-files.ts'
import { type Part, textOfNode } from './parts.ts'
import type { UserScript, WrittenFile } from './scripts.ts'

export interface ConfigData {
  readonly boot: readonly UserScript[]
  readonly run: readonly UserScript[]
  readonly files: readonly WrittenFile[]
  readonly isWhole: boolean
}

/** Each may be a small archive that holds much. */
const MOST_FILES = 200

const KEYS = ['bootcmd', 'runcmd', 'write_files'] as const
type Key = (typeof KEYS)[number]

interface Config {
  /** What stands under the keys that matter, as far as they are lists. */
  readonly lists: Readonly<Partial<Record<Key, readonly Node<Hole>[]>>>
  readonly merging: Merging
  /** Where it says that nobody is to reach the metadata service; `false`: that somebody is. */
  readonly cutsOff?: Range | false
  readonly isWhole: boolean
}

/** What all parts of cloud-config say together. */
export function dataOfConfigs(parts: readonly Part[]): ConfigData {
  const configs = parts.map(configOf)
  const [file] = parts.map(({ source }) => source.file)
  const [boot, run, files] = KEYS.map(key => merged(configs, key)) as [Items, Items, Items]
  return {
    boot: file ? [...commandsIn(boot, file), ...cuttingOff(configs, file)] : [],
    run: file ? commandsIn(run, file) : [],
    files: file ? filesOf(files.slice(0, MOST_FILES), file) : [],
    isWhole:
      configs.every(({ isWhole }) => isWhole) &&
      files.length <= MOST_FILES &&
      [...boot, ...run].every(isCommand),
  }
}

const configOf = remembered(({ source, merging }: Part): Config => {
  const { documents, problems } = parseYaml(source)
  const config = documents[0]
  // nothing but a comment
  if (!config && problems.length === 0) return { lists: {}, merging: 'replace', isWhole: true }
  if (config?.kind !== 'map') return { lists: {}, merging: 'replace', isWhole: false }
  const written = KEYS.flatMap(key => {
    const list = entryOf(config, key)
    return list ? [{ key, list }] : []
  })
  const lists = written.map(({ key, list }) => [key, list.kind === 'list' ? list.items : []] as const)
  const how = mergingOf(mergers(entryOf(config, 'merge_how') ?? entryOf(config, 'merge_type')) ?? merging)
  return {
    lists: Object.fromEntries(lists),
    merging: how,
    ...cutsOffIn(config),
    isWhole: problems.length === 0 && how !== 'unknown' && written.every(({ list }) => list.kind === 'list'),
  }
})

// ── the metadata service ──

/** `disable_ec2_metadata: true`. */
function cutsOffIn(config: Node<Hole>): Pick<Config, 'cutsOff'> {
  const entry =
    config.kind === 'map' ? config.entries.find(({ key }) => key === 'disable_ec2_metadata') : undefined
  if (!entry) return {}
  const { keyAt, value } = entry
  const isOn = value.kind === 'scalar' && value.value === true
  return { cutsOff: isOn ? { ...keyAt, end: value.at.end } : false }
}

/** What cloud-init does then, before the scripts: https://cloudinit.readthedocs.io/en/latest/reference/modules.html#disable-ec2-metadata */
function cuttingOff(configs: readonly Config[], file: File): UserScript[] {
  const at = configs.findLast(({ cutsOff }) => cutsOff !== undefined)?.cutsOff
  if (!at) return []
  return [
    { kind: 'shell', source: derive<Hole>([{ lit: 'ip route add prohibit 169.254.169.254\n', at }], file) },
  ]
}

// ── merging ──

type Merging = 'replace' | 'append' | 'prepend' | 'unknown'
type Items = readonly Node<Hole>[]

/** Written as a text, or as a list of maps: `[{name: list, settings: [append]}]`. */
function mergers(node: Node<Hole> | undefined): string | undefined {
  if (node?.kind !== 'list') return textOf(node)
  return node.items.map(item => `${textOf(entryOf(item, 'name'))}(${settingsOf(item)})`).join('+')
}

function settingsOf(item: Node<Hole>): string {
  const settings = entryOf(item, 'settings')
  return settings?.kind === 'list' ? settings.items.map(setting => textOf(setting) ?? '').join(',') : ''
}

/** A later part replaces what stands under the same key, unless it says otherwise: https://cloudinit.readthedocs.io/en/latest/reference/merging.html */
function mergingOf(how: string | undefined): Merging {
  const text = how?.replace(/\s/g, '')
  if (!text || /dict\(replace\b/.test(text)) return 'replace'
  if (!/dict\([^)]*recurse_(?:array|list)/.test(text)) return 'unknown'
  return /list\([^)]*append/.test(text) ? 'append' : /list\([^)]*prepend/.test(text) ? 'prepend' : 'unknown'
}

function merged(configs: readonly Config[], key: Key): Items {
  let items: Items = []
  for (const { lists, merging } of configs) {
    const own = lists[key]
    if (!own) continue
    if (merging === 'replace') items = own
    else items = merging === 'prepend' ? [...own, ...items] : [...items, ...own]
  }
  return items
}

// ── commands ──

/** All commands of a list as one script, as cloud-init writes it. */
function commandsIn(items: Items, file: File): UserScript[] {
  if (items.length === 0) return []
  const pieces = items.flatMap(item => [...commandOf(item), NEWLINE])
  return [{ kind: 'shell', source: derive(pieces, file) }]
}

function isCommand({ kind }: Node<Hole>): boolean {
  return kind === 'string' || kind === 'list'
}

/** A string is a line of shell; a list is a command word by word, in which nothing is expanded. */
function commandOf(node: Node<Hole>): Text {
  if (node.kind !== 'list') return textOfNode(node) ?? []
  return node.items.flatMap(item => [...quotedWord(textOfNode(item) ?? []), BLANK])
}
