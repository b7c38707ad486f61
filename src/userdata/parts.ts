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
const MOST_PARTS = 1000
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
  return partsIn(inClear(text, at), at, declared, 0).slice(0, MOST_PARTS)
}

/** A part of which nothing is known. */
export function unknownPart(at: Range): Part {
  return { type: 'unknown', source: derive<Hole>([], at.file) }
}

/** What is written in base64, in clear. */
function inClear(text: Text, at: Range): Text {
  const written = known(text)
  const plain = written === undefined ? undefined : decodedText(written)
  return plain === undefined ? text : [{ lit: plain, at }]
}

function partsIn(text: Text, at: Range, declared: Declared, depth: number): readonly Part[] {
  if (depth > DEEPEST) return [unknownPart(at)]
  const source = derive(text, at.file)
  const type = typeOf(text, source, declared.type ?? 'text/plain')
  switch (type) {
    case 'nothing':
      return []
    case 'archive': {
      const parts = mimeParts(source)
      return parts ? parts.flatMap(part => partsOfMime(part, at, depth + 1)) : [unknownPart(at)]
    }
    case 'text/cloud-config-archive':
      return partsOfList(source, at, depth + 1)
    case 'text/jinja2':
      return partsIn(rendered(source), at, { ...declared, type: 'text/plain' }, depth + 1)
    default:
      return [{ ...declared, type, source }]
  }
}

function partsOfMime({ text, encoding, ...declared }: MimePart, at: Range, depth: number): readonly Part[] {
  const start = text[0]?.at ?? at
  if (encoding !== 'base64') return partsIn(text, start, declared, depth)
  const written = known(text)
  const plain = written === undefined ? undefined : decodedText(written)
  return plain === undefined
    ? [unknownPart(start)]
    : partsIn([{ lit: plain, at: start }], start, declared, depth)
}

/** A list of parts: each a text, or a map with `content`. Without a type it is cloud-config, if nothing else. */
function partsOfList(source: Source<Hole>, at: Range, depth: number): readonly Part[] {
  const { documents, problems } = parseYaml(source)
  const [list] = documents
  if (list?.kind !== 'list' || problems.length > 0) return [unknownPart(at)]
  return list.items.flatMap(item => {
    const content = item.kind === 'map' ? entryOf(item, 'content') : item
    const name = textOf(entryOf(item, 'filename'))
    const type = textOf(entryOf(item, 'type'))
    const text = content && textOfNode(content)
    if (!text) return [unknownPart(item.at)]
    const opening = openingOf(derive(text, at.file))
    const declared = { type: type ?? typeByOpening(opening) ?? 'text/cloud-config', ...(name && { name }) }
    return partsIn(text, item.at, declared, depth)
  })
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
  if (/^application\/(?:x-)?(?:gz|gunzip|compress)/.test(declared)) return typeByOpening(opening) ?? 'unknown'
  if (!UNSURE_TYPES.has(declared)) return declared
  const first = text[0]
  if (first && isHole(first)) return 'unknown'
  return typeByOpening(opening) ?? (declared === 'text/x-shellscript' ? 'unknown' : 'nothing')
}

/** How each type begins, in the order in which they are looked for. */
const OPENINGS: readonly (readonly [RegExp, string])[] = [
  [/^## template: ?jinja/, 'text/jinja2'],
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
