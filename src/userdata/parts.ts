/**
 * User data as the parts that it has, each with its type: one text, an archive of MIME, a list of cloud-config.
 * https://cloudinit.readthedocs.io/en/latest/explanation/format.html
 */
import { derive, type Range, type Source } from '../syntax/source.ts'
import { entryOf, type Node, textOf } from '../syntax/tree.ts'
import { parseYaml } from '../syntax/yaml.ts'
import { type Hole, isHole, known, type Text } from '../value/text.ts'
import { decodedText, PACKED } from './encoding.ts'
import { rendered } from './jinja.ts'
import { isArchive, isMime, type MimePart, mimeParts } from './mime.ts'

export interface Part {
  /** As cloud-init calls it, `text/x-shellscript`; `windows`; `unknown` for what is out of view. */
  readonly type: string
  readonly source: Source<Hole>
  /** Of its file: those of one type run in the order of their names. */
  readonly name?: string
  /** How it is merged into the parts before it. */
  readonly merging?: string
}

/** What is written beside a part. */
export type Declared = Partial<Pick<Part, 'type' | 'name' | 'merging'>>

/** Archives in archives. */
const DEEPEST = 4
const MOST_UNPACKED = 200_000
/** Comments may come first. */
const LONGEST_OPENING = 4000

/** Types that do not say what is in a part: cloud-init looks at how it begins. */
const UNSURE_TYPES: ReadonlySet<string> = new Set([
  'text/plain',
  'text/x-not-multipart',
  'text/x-shellscript',
])

/** The parts of a text that is written at a place. */
export function partsOfText(text: Text, at: Range, declared: Declared = {}): readonly Part[] {
  return new PartReader().read(inClear(text, at), at, declared, 0)
}

/** A part of which nothing is known. */
export function unknownPart(at: Range): Part {
  return { type: 'unknown', source: derive<Hole>([], at.file) }
}

const PACKED_TYPE = /^application\/(?:x-)?(?:gz|gunzip|compress)/

/** Settings of nodeadm: https://awslabs.github.io/amazon-eks-ami/nodeadm/ */
export const NODE_CONFIG = 'application/node.eks.aws'

/** Whether parts of a type run nothing, whatever is in them. */
export function isInert(type: string): boolean {
  return !/^(?:text|multipart)\//.test(type) && !PACKED_TYPE.test(type)
}

/** What is written in base64, in clear. */
function inClear(text: Text, at: Range): Text {
  const written = known(text)
  const plain = written === undefined ? undefined : decodedText(written)
  return plain === undefined ? text : [{ lit: plain, at }]
}

class PartReader {
  /** How much may still be unpacked: a small archive may hold many that are large. */
  #left = MOST_UNPACKED

  read(text: Text, at: Range, declared: Declared, depth: number): readonly Part[] {
    const source = derive(text, at.file)
    if (depth > DEEPEST) return [unknownPart(at)]
    const type = typeOf(text, source, declared.type ?? 'text/plain')
    switch (type) {
      case 'nothing':
        return []
      case 'archive': {
        const parts = mimeParts(source)
        return parts ? parts.flatMap(part => this.#mime(part, at, depth + 1)) : [unknownPart(at)]
      }
      case 'text/cloud-config-archive':
        return this.#list(source, at, depth + 1)
      case 'text/jinja2':
        return this.read(rendered(source), at, { ...declared, type: 'text/plain' }, depth + 1)
      default:
        return [{ ...declared, type, source }]
    }
  }

  #mime({ text, encoding, ...declared }: MimePart, at: Range, depth: number): readonly Part[] {
    const start = text[0]?.at ?? at
    if (encoding !== 'base64') return this.read(text, start, declared, depth)
    const written = this.#left > 0 ? known(text) : undefined
    const plain = written === undefined ? undefined : decodedText(written)
    if (plain === undefined) return [unknownPart(start)]
    this.#left -= plain.length
    return this.read([{ lit: plain, at: start }], start, declared, depth)
  }

  /** A list of parts: each a text, or a map with `content`. Without a type it is cloud-config, if nothing else. */
  #list(source: Source<Hole>, at: Range, depth: number): readonly Part[] {
    const { documents, problems } = parseYaml(source)
    const [list] = documents
    if (list?.kind !== 'list' || problems.length > 0) return [unknownPart(at)]
    return list.items.flatMap(item => {
      const content = item.kind === 'map' ? entryOf(item, 'content') : item
      const name = textOf(entryOf(item, 'filename'))
      const text = content && textOfNode(content)
      if (!text) return [unknownPart(item.at)]
      const type =
        textOf(entryOf(item, 'type')) ??
        typeByOpening(openingOf(derive(text, at.file))) ??
        'text/cloud-config'
      return this.read(text, item.at, { type, ...(name && { name }) }, depth)
    })
  }
}

/** The text of a node, holes and all. */
export function textOfNode(node: Node<Hole>): Text | undefined {
  if (node.kind === 'string') return node.pieces
  if (node.kind === 'hole') return textOfHole(node.hole)
  return node.kind === 'scalar' ? [{ lit: node.raw, at: node.at }] : undefined
}

/** A hole may stand for a text that is known: one that `yamlencode` would have to spell in several lines. */
function textOfHole(hole: Hole): Text {
  return hole.value?.kind === 'text' && !hole.value.decoded ? hole.value.text : [hole]
}

// ── types ──

function openingOf({ text }: Source<Hole>): string {
  return text.trimStart().slice(0, LONGEST_OPENING).toLowerCase()
}

function typeOf(text: Text, source: Source<Hole>, declared: string): string {
  const opening = openingOf(source)
  if (opening === '') return 'nothing'
  if (isArchive({ type: declared })) return 'archive'
  if (PACKED_TYPE.test(declared)) return typeByOpening(opening) ?? 'unknown'
  if (!UNSURE_TYPES.has(declared)) return declared
  const first = text[0]
  if (first && isHole(first)) return 'unknown'
  return typeByOpening(opening) ?? (declared === 'text/x-shellscript' ? 'unknown' : 'nothing')
}

/** How each type begins, in the order in which they are looked for. */
const OPENINGS: readonly (readonly [RegExp, string])[] = [
  [/^## template: ?jinja/, 'text/jinja2'],
  [/^(?:---\s+)?apiversion: *["']?node\.eks\.aws\//, NODE_CONFIG],
  [/^#!/, 'text/x-shellscript'],
  [/^#cloud-boothook/, 'text/cloud-boothook'],
  [/^#cloud-config-archive/, 'text/cloud-config-archive'],
  [/^#cloud-config-jsonp/, 'unknown'],
  [/^#cloud-config/, 'text/cloud-config'],
  [/^<[a-z]+>/, 'windows'],
  [/^(?!#\S)(?:[^\n]*\n)*?[ \t]*<(?:powershell|script)>/, 'windows'],
  [/^(?:#[^\n]*\n\s*)*(?:version:[^\n]*\n\s*)?tasks:/, 'windows-tasks'],
  [/^\{\s*"ignition"/, 'unknown'],
  [/^#\S/, 'unknown'],
]

/** Undefined for a text that nobody runs: whatever cloud-init knows begins with `#`. */
function typeByOpening(opening: string): string | undefined {
  if (isMime(opening)) return 'archive'
  if (PACKED.test(opening)) return 'unknown'
  return OPENINGS.find(([pattern]) => pattern.test(opening))?.[1]
}
