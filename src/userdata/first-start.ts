/** The scripts of all parts, in the order in which an instance runs them when it starts for the first time. */
import { derive, piecesOf, place, type Source } from '../syntax/source.ts'
import { remembered } from '../value/remember.ts'
import type { Hole } from '../value/text.ts'
import { dataOfConfigs } from './cloud-config.ts'
import { NODE_CONFIG, type Part } from './parts.ts'
import type { UserData, UserScript, WrittenFile } from './scripts.ts'
import { scriptsInTags, scriptsOfTasks } from './windows-data.ts'

const CONFIG = 'text/cloud-config'
const BOOTHOOK = 'text/cloud-boothook'
const SCRIPT = 'text/x-shellscript'
/** Under this name cloud-init puts `runcmd` among the other scripts. */
const RUNCMD = 'runcmd'

/** Types that run something of which nothing is known here. */
const OPAQUE = /^(?:unknown|text\/(?:x-include|part-handler|upstart-job|cloud-config-jsonp).*)$/

/** The data of all parts. */
export function dataOfParts(parts: readonly Part[]): UserData {
  const of = (type: string) => parts.filter(part => part.type === type)
  const configs = dataOfConfigs(of(CONFIG))
  const windows = parts.map(windowsData)
  const early = parts.filter(({ type }) => type.startsWith(`${SCRIPT}-per-`))
  const scripts = [
    ...of(BOOTHOOK).map(scriptOf),
    ...configs.boot,
    ...early.map(scriptOf),
    ...byName([...named(parts), ...configs.run.map(script => ({ name: RUNCMD, script }))]),
  ]
  return {
    scripts: [...scripts.filter(isRead), ...windows.flatMap(({ scripts }) => scripts)],
    files: [...configs.files, ...of(NODE_CONFIG).map(nodeConfig)],
    isWhole:
      configs.isWhole &&
      scripts.every(isRead) &&
      !parts.some(isPython) &&
      windows.every(({ isWhole }) => isWhole) &&
      !parts.some(({ type }) => OPAQUE.test(type)),
  }
}

/** Where nodeadm reads its settings, if it is not told otherwise. */
export const NODE_CONFIG_PATH = 'imds://user-data'

const nodeConfig = remembered(
  ({ source }: Part): WrittenFile => ({ path: NODE_CONFIG_PATH, content: source, isSure: true }),
)

interface NamedScript {
  readonly name: string
  readonly script: UserScript | undefined
}

/** A part without a name is called after its number. */
function named(parts: readonly Part[]): NamedScript[] {
  return parts.flatMap((part, index) => {
    const name = part.name ?? `part-${String(index + 1).padStart(3, '0')}`
    return part.type === SCRIPT ? [{ name, script: scriptOf(part) }] : []
  })
}

function byName(scripts: readonly NamedScript[]): (UserScript | undefined)[] {
  return [...scripts].sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name))).map(one => one.script)
}

function isRead(script: UserScript | undefined): script is UserScript {
  return script !== undefined
}

/** The script of a part; undefined for one of another language than a shell's or Python. */
const scriptOf = remembered(({ source }: Part): UserScript | undefined => {
  const opening = openingOf(source)
  if (isShell(opening)) return { kind: 'shell', source }
  return PYTHON.test(opening) ? { kind: 'shell', source: handedToPython(source) } : undefined
})

function openingOf({ text }: Source<Hole>): string {
  return text.trimStart().slice(0, 400)
}

/** `#!` of a shell; a boothook may have none. */
function isShell(opening: string): boolean {
  const line = opening.replace(/^#cloud-boothook\s*/i, '')
  if (!line.startsWith('#!')) return true
  return /^#![^\n]*\b(?:ba|da|z|k|a)?sh\b/.test(line)
}

/** `#!/usr/bin/env python3`. */
const PYTHON = /^#![^\n]*\bpython[\d.]*\b[^\n]*\n/
/** Behind it the program ends. */
const END = 'END_OF_THE_PROGRAM'

/** A program as a shell would hand it to Python, placed at its first line. */
function handedToPython(source: Source<Hole>): Source<Hole> {
  const { text, file } = source
  const command = { lit: `python3 - <<'${END}'\n`, at: place(source, 0, text.indexOf('\n')) }
  return derive([command, ...piecesOf(source, 0, text.length), { lit: `\n${END}\n` }], file)
}

/** What it does besides is not read. */
function isPython({ type, source }: Part): boolean {
  return type.startsWith(SCRIPT) && PYTHON.test(openingOf(source))
}

const windowsData = remembered(({ type, source }: Part) => {
  if (type === 'windows') return scriptsInTags(source)
  return type === 'windows-tasks' ? scriptsOfTasks(source) : { scripts: [], isWhole: true }
})
