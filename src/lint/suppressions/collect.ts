/** All suppressions of a file: in comments, in CloudFormation's Metadata, in the `"//"` of Terraform's JSON. */
import { commentsOf, parseHcl } from '../../syntax/hcl/parse.ts'
import { parseJson } from '../../syntax/json.ts'
import { type File, type Range, sourceOf } from '../../syntax/source.ts'
import { entryOf, type MapEntry, type Node, textOf } from '../../syntax/tree.ts'
import { parseYaml } from '../../syntax/yaml.ts'
import { MARK, readMarker, type Suppressions, suppressionOf } from './marker.ts'
import { reachOf, thingsInBody, thingsInTree } from './reach.ts'

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
  if (comments.length === 0) return NONE
  const things = thingsInBody(parseHcl(source).body)
  return joined(comments.map(({ at, text }) => inComment(at, text, things, known)))
}

function inComment(
  at: Range,
  text: string,
  things: readonly Range[],
  known: readonly string[],
): Suppressions {
  return readMarker(text, at, reachOf(at, things) ?? at, known)
}

/** A `#` begins a comment at the start of a line or after a blank, unless it stands in a string. */
function inYamlComments(file: File, documents: readonly Node[], known: readonly string[]): Suppressions[] {
  const strings = documents.flatMap(stringsIn)
  const things = documents.flatMap(node => thingsInTree(node))
  const comments = [...file.text.matchAll(/(?<=^|[ \t])#([^\r\n]*)/gm)]
  return comments.flatMap(match => {
    const at = { file, start: match.index, end: match.index + match[0].length }
    const isInString = strings.some(({ start, end }) => start <= at.start && at.start < end)
    return isInString || !match[1]!.includes(MARK) ? [] : [inComment(at, match[1]!, things, known)]
  })
}

function stringsIn(node: Node): Range[] {
  if (node.kind === 'string') return [node.at]
  if (node.kind === 'list') return node.items.flatMap(stringsIn)
  if (node.kind !== 'map') return []
  return node.entries.flatMap(({ keyAt, value }) => [keyAt, ...stringsIn(value)])
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
  const list = entryOf(entryOf(entryOf(owner, 'Metadata'), MARK), 'ignore')
  if (list?.kind !== 'list') return []
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
