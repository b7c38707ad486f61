/**
 * User data as the scripts that an instance runs at its first start: what cloud-init and EC2Launch make of it.
 * https://cloudinit.readthedocs.io/en/latest/explanation/format.html
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html
 */
import { derive, piecesOf, type Range, type Source } from '../syntax/source.ts'
import { remember } from '../value/remember.ts'
import type { World } from '../value/scenario.ts'
import { type Hole, isHole, known, type Text } from '../value/text.ts'
import type { Plain, TextValue, Value } from '../value/value.ts'
import { scriptsOfConfig } from './cloud-config.ts'
import { decodedText } from './encoding.ts'
import { type MimePart, mimeParts } from './mime.ts'

export interface UserScript {
  readonly kind: 'shell' | 'powershell' | 'batch'
  readonly source: Source<Hole>
}

export interface UserData {
  /** In the order in which they run. */
  readonly scripts: readonly UserScript[]
  /** Nothing in it is out of view: no archive, no file from elsewhere, no language that is not read. */
  readonly isWhole: boolean
}

/** Archives in archives. */
const DEEPEST = 4
const NOTHING: UserData = { scripts: [], isWhole: true }
const UNKNOWN: UserData = { scripts: [], isWhole: false }

/** The scripts in the user data of a launch, in one scenario. */
export function userDataOf(value: Plain, world: World): UserData {
  return dataOf(value, world, 0)
}

function dataOf(value: Plain, world: World, depth: number): UserData {
  if (value.kind === 'scalar' && value.value === null) return NOTHING
  if (value.kind !== 'text' || depth > DEEPEST) return UNKNOWN
  const { decoded } = value
  if (decoded?.kind === 'list') return partsOf(decoded, world, depth + 1)
  if (decoded) return dataOf(world.get(decoded), world, depth + 1)
  // rules ask again in every scenario
  const text = world.resolve(value.text)
  return remember(OF_TEXTS, text, () => textData(inClear(text, value.at), value, depth))
}

const OF_TEXTS = new WeakMap<Text, UserData>()

/** What is written in base64, in clear. */
function inClear(text: Text, at: Range): Text {
  const written = known(text)
  const plain = written === undefined ? undefined : decodedText(written)
  return plain === undefined ? text : [{ lit: plain, at }]
}

/** The parts of Terraform's `cloudinit_config`. */
function partsOf(parts: Value, world: World, depth: number): UserData {
  const { items, open } = world.elements(parts)
  const data = items
    .filter(({ when }) => world.holds(when))
    .map(item => {
      const content = world.entry(item.value, 'content')
      return content ? dataOf(world.get(content), world, depth) : UNKNOWN
    })
  return joined(open ? [...data, UNKNOWN] : data)
}

function joined(data: readonly UserData[]): UserData {
  return {
    scripts: data.flatMap(({ scripts }) => scripts),
    isWhole: data.every(({ isWhole }) => isWhole),
  }
}

// ── texts ──

function textData(text: Text, { at }: TextValue, depth: number): UserData {
  const source = derive(text, at.file)
  const opening = source.text.trimStart().slice(0, 200).toLowerCase()
  if (opening === '') return NOTHING
  const first = text[0]
  if (first && isHole(first)) return UNKNOWN
  if (/^(?:content-type|mime-version):/.test(opening)) return mimeData(source, depth)
  if (opening.startsWith('#cloud-config')) return scriptsOfConfig(source)
  if (/^<(?:powershell|script)>/.test(opening)) return windowsData(source)
  if (isShell(opening)) return { scripts: [{ kind: 'shell', source }], isWhole: true }
  // whatever cloud-init knows besides begins with `#`; anything else runs nothing
  return opening.startsWith('#') ? UNKNOWN : NOTHING
}

/** `#!` of a shell; a boothook is a script of its own. */
function isShell(opening: string): boolean {
  const line = opening.replace(/^#cloud-boothook\s*/, '')
  if (!line.startsWith('#!')) return line !== opening
  return /^#![^\n]*\b(?:ba|da|z|k|a)?sh\b/.test(line)
}

function mimeData(source: Source<Hole>, depth: number): UserData {
  const parts = mimeParts(source)
  if (!parts || depth > DEEPEST) return UNKNOWN
  return joined(parts.map(part => mimePart(part, source, depth + 1)))
}

function mimePart({ text, encoding }: MimePart, { file }: Source<Hole>, depth: number): UserData {
  const at = text[0]?.at ?? { file, start: 0, end: 0 }
  if (encoding !== 'base64') return textData(text, { kind: 'text', text, at }, depth)
  const written = known(text)
  const plain = written === undefined ? undefined : decodedText(written)
  if (plain === undefined) return UNKNOWN
  const clear = [{ lit: plain, at }]
  return textData(clear, { kind: 'text', text: clear, at }, depth)
}

/** What stands between `<powershell>` or `<script>` and its end. */
function windowsData(source: Source<Hole>): UserData {
  const scripts = [...source.text.matchAll(/<(powershell|script)>([\s\S]*?)(?:<\/\1>|$)/gi)].map(match => {
    const from = match.index + match[1]!.length + 2
    const kind = match[1]!.toLowerCase() === 'script' ? 'batch' : 'powershell'
    return { kind, source: stretch(source, from, from + match[2]!.length) } as const
  })
  return { scripts, isWhole: true }
}

function stretch(source: Source<Hole>, from: number, to: number): Source<Hole> {
  return derive(piecesOf(source, from, to), source.file)
}
