/**
 * User data as the scripts that an instance runs at its first start: what cloud-init and EC2Launch make of it.
 * https://cloudinit.readthedocs.io/en/latest/explanation/format.html
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html
 */
import type { Launch } from '../model/types.ts'
import type { Step } from '../syntax/shell/steps.ts'
import type { Source } from '../syntax/source.ts'
import { remember } from '../value/remember.ts'
import type { World } from '../value/scenario.ts'
import { type Hole, known, type Text } from '../value/text.ts'
import type { Plain, Value } from '../value/value.ts'
import type { Fetch } from './fetches.ts'
import { dataOfParts } from './first-start.ts'
import { follow } from './follow.ts'
import { mimeType } from './mime.ts'
import { type Declared, isInert, NODE_CONFIG, type Part, partsOfText, unknownPart } from './parts.ts'

export interface UserScript {
  readonly kind: 'shell' | 'powershell' | 'batch'
  readonly source: Source<Hole>
  /** What a shell script does, with all that it runs; absent: what it says itself. */
  readonly steps?: readonly Step<Hole>[]
}

/** A file that is on the instance before its scripts run, or while they do. */
export interface WrittenFile {
  readonly path: string
  readonly content: Source<Hole>
  /** It is written whenever the instance starts. */
  readonly isSure: boolean
  /** It is added to what was there before. */
  readonly isAdded?: true
}

export interface UserData {
  /** In the order in which they run. What they run is among them, but its steps are those of who runs it. */
  readonly scripts: readonly UserScript[]
  /** Those whose path and content are written beside the scripts; what a script writes itself is in its steps. */
  readonly files: readonly WrittenFile[]
  /** What cfn-init fetches with the credentials of the instance's role. */
  readonly fetches?: readonly Fetch[]
  /** Nothing in it is out of view: no archive, no file from elsewhere, no language that is not read. */
  readonly isWhole: boolean
}

/** User data, and the launch that writes it. */
export interface Handed {
  readonly value: Plain
  readonly by: Pick<Launch, 'instructions' | 'authentications'>
}

/** Encodings in encodings. */
const DEEPEST = 4

/** What the user data of a launch does, in one scenario. */
export function userDataOf({ value, by }: Handed, world: World): UserData {
  return follow(dataOf(partsOf(value, world, {}, 0)), by, world)
}

// ── parts ──

function partsOf(value: Plain, world: World, declared: Declared, depth: number): readonly Part[] {
  if (value.kind === 'scalar' && value.value === null) return []
  const isSettings = declared.type === NODE_CONFIG && value.kind === 'text'
  if (declared.type !== undefined && isInert(declared.type) && !isSettings) return []
  if (value.kind !== 'text' || depth > DEEPEST) return [unknownPart(value.at)]
  const { decoded } = value
  if (decoded?.kind === 'list') return partsOfBlocks(decoded, world, depth)
  if (decoded && decoded.kind !== 'map') return partsOf(world.get(decoded), world, declared, depth + 1)
  const text = world.resolve(value.text)
  const before = remember(OF_TEXTS, text, () => new Map<string, readonly Part[]>())
  const key = JSON.stringify(declared)
  const parts = before.get(key) ?? partsOfText(text, value.at, declared)
  before.set(key, parts)
  return parts
}

/** By the text, then by what is declared of it: rules ask again in every scenario. */
const OF_TEXTS = new WeakMap<Text, Map<string, readonly Part[]>>()

/** The parts of Terraform's `cloudinit_config`. */
function partsOfBlocks(blocks: Value, world: World, depth: number): readonly Part[] {
  const { items, open } = world.elements(blocks)
  const parts = items
    .filter(({ when }) => world.holds(when))
    .flatMap(({ value }) => partsOfBlock(value, world, depth))
  return open ? [...parts, unknownPart(blocks.at)] : parts
}

/** https://registry.terraform.io/providers/hashicorp/cloudinit/latest/docs/data-sources/config#nestedblock--part */
function partsOfBlock(block: Value, world: World, depth: number): readonly Part[] {
  const content = world.entry(block, 'content')
  if (!content) return [unknownPart(block.at)]
  const textAt = (key: string) => {
    const text = world.text(world.entry(block, key))
    return text && known(text)
  }
  const [type, name, merging] = [textAt('content_type'), textAt('filename'), textAt('merge_type')]
  const declared = {
    ...(type && { type: mimeType(type) }),
    ...(name && { name }),
    ...(merging && { merging }),
  }
  return partsOf(world.get(content), world, declared, depth + 1)
}

// ── the same parts, the same data ──

interface Answer {
  readonly parts: readonly Part[]
  readonly data: UserData
}

const ANSWERS = new WeakMap<Part, Answer>()

function dataOf(parts: readonly Part[]): UserData {
  const [first] = parts
  const before = first && ANSWERS.get(first)
  if (before && isSame(before.parts, parts)) return before.data
  const data = dataOfParts(parts)
  if (first) ANSWERS.set(first, { parts, data })
  return data
}

function isSame(parts: readonly Part[], others: readonly Part[]): boolean {
  return parts === others || (parts.length === others.length && parts.every((part, i) => part === others[i]))
}
