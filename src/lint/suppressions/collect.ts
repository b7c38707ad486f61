/** All suppressions of a file: in comments, in CloudFormation's Metadata, in the `"//"` of Terraform's JSON. */
import { commentsOf, parseHcl } from '../../syntax/hcl/parse.ts'
import { parseJson } from '../../syntax/json.ts'
import { type File, type Range, sourceOf } from '../../syntax/source.ts'
import { entryOf, type MapEntry, type Node, type StringStyle, textOf } from '../../syntax/tree.ts'
import { parseYaml } from '../../syntax/yaml.ts'
import { MARK, readMarker, type Suppressions, suppressionOf } from './marker.ts'
import { finderOf, largestOf, reachOf, type Things, thingsInBody, thingsInTree } from './reach.ts'

const NONE: Suppressions = { suppressions: [], problems: [] }

/** The suppressions that a file writes. `known`: ids of the rules that there are. */
export function suppressionsIn(file: File, known: readonly string[]): Suppressions {
  if (!file.text.includes(MARK)) return NONE
  if (/\.(tf|tofu)$/.test(file.path)) return inHcl(file, known)
  const isTerraformJson = /\.(tf|tofu)\.json$/.test(file.path)
  const isJson = /^\s*[{[]/.test(file.text)
  const { documents } = isJson ? parseJson(sourceOf(file)) : parseYaml(sourceOf(file))
  const found = documents.map(node => (isTerraformJson ? inSlashes(node, known) : inMetadata(node, known)))
  return joined([...found, ...(isJson ? [] : inYamlComments(file, documents, known))])
}

function joined(all: readonly Suppressions[]): Suppressions {
  return {
    suppressions: all.flatMap(one => one.suppressions),
    problems: all.flatMap(one => one.problems),
  }
}

function inHcl(file: File, known: readonly string[]): Suppressions {
  const source = sourceOf(file)
  const comments = commentsOf(source).filter(({ text }) => text.includes(MARK))
  const things = thingsInBody(parseHcl(source).body)
  const heredocs = things.filter(({ start }) => file.text.startsWith('<<', start))
  const heredocAt = finderOf(heredocs.map(at => ({ at })))
  const inTexts = hashComments(file).filter(({ at }) => heredocAt(at.start))
  const largest = largestOf(things)
  return joined([
    ...comments.map(({ at, text }) => inComment(at, text, largest, known)),
    ...inTexts.map(({ at, text }) => inText(at, text, known)),
  ])
}

/** In a script, a comment means its line, or the next one. */
function inText(at: Range, text: string, known: readonly string[]): Suppressions {
  const { suppressions, problems } = inComment(at, text, new Map(), known)
  return { suppressions: suppressions.map(one => ({ ...one, isInText: true })), problems }
}

function inComment(at: Range, text: string, things: Things, known: readonly string[]): Suppressions {
  return readMarker(text, at, reachOf(at, things) ?? at, known)
}

/** What a `#` begins at the start of a line or after a blank, where it speaks of suppressing. */
function hashComments(file: File): { at: Range; text: string }[] {
  const matches = [...file.text.matchAll(/(?<=^|[ \t])#([^\r\n]*)/gm)]
  return matches.flatMap(({ index, 0: whole, 1: text = '' }) =>
    text.includes(MARK) ? [{ at: { file, start: index, end: index + whole.length }, text }] : [],
  )
}

/** In quotes nothing is a comment; in a block it is one of the script that the block may be. */
function inYamlComments(file: File, documents: readonly Node[], known: readonly string[]): Suppressions[] {
  const comments = hashComments(file)
  if (comments.length === 0) return []
  const stringAt = finderOf(documents.flatMap(stringsIn))
  const things = largestOf(documents.flatMap(node => thingsInTree(node)))
  return comments.flatMap(({ at, text }) => {
    const string = stringAt(at.start)
    if (!string) return [inComment(at, text, things, known)]
    return string.style === 'block' ? [inText(at, text, known)] : []
  })
}

interface WrittenString {
  readonly at: Range
  readonly style: StringStyle
}

function stringsIn(node: Node): WrittenString[] {
  if (node.kind === 'string') return [node]
  if (node.kind === 'list') return node.items.flatMap(stringsIn)
  if (node.kind !== 'map') return []
  return node.entries.flatMap(({ keyAt, value }) => [{ at: keyAt, style: 'quoted' }, ...stringsIn(value)])
}

/** `Metadata: { iam-ec2-lint: { ignore: [{ rule, reason }] } }` of the template, or of one resource. */
function inMetadata(template: Node, known: readonly string[]): Suppressions {
  const resources = entryOf(template, 'Resources')
  const entries = resources?.kind === 'map' ? resources.entries : []
  return joined([
    ...ignored(template, template.at, known),
    ...entries.flatMap(entry => ignored(entry.value, wholeOf(entry), known)),
  ])
}

function wholeOf({ keyAt, value }: MapEntry): Range {
  return { ...keyAt, end: Math.max(keyAt.end, value.at.end) }
}

function ignored(owner: Node, reach: Range, known: readonly string[]): Suppressions[] {
  const said = entryOf(entryOf(owner, 'Metadata'), MARK)
  if (!said) return []
  const list = entryOf(said, 'ignore')
  if (list?.kind !== 'list') {
    const message =
      'Metadata suppresses with `ignore`, a list in which each entry has a `rule` and a `reason`'
    return [{ suppressions: [], problems: [{ at: said.at, message }] }]
  }
  return list.items.map(item => {
    const rule = textOf(entryOf(item, 'rule')) ?? ''
    const reason = textOf(entryOf(item, 'reason')) ?? ''
    return suppressionOf([rule], reason.trim(), item.at, reach, known)
  })
}

/** `"//": "iam-ec2-lint: ignore[rule-id] reason"` reaches over the object that it stands in, and over its name. */
function inSlashes(node: Node, known: readonly string[], reach: Range = node.at): Suppressions {
  if (node.kind === 'list') return joined(node.items.map(item => inSlashes(item, known)))
  if (node.kind !== 'map') return NONE
  return joined(
    node.entries.flatMap(entry => {
      const { key, value } = entry
      if (key !== '//') return [inSlashes(value, known, wholeOf(entry))]
      const texts = value.kind === 'list' ? value.items : [value]
      return texts.map(text => readMarker(textOf(text) ?? '', text.at, reach, known))
    }),
  )
}
