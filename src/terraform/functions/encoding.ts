/** Encodings. The original stays with what was made of it. https://developer.hashicorp.com/terraform/language/functions#encoding-functions */
import { parseJson } from '../../syntax/json.ts'
import { derive } from '../../syntax/source.ts'
import type { Node } from '../../syntax/tree.ts'
import { parseYaml } from '../../syntax/yaml.ts'
import { error, textValue } from '../../value/build.ts'
import { valueOfNode } from '../../value/decode.ts'
import { derived, lift } from '../../value/lift.ts'
import { type Hole, isHole, known, type Text } from '../../value/text.ts'
import type { Plain, Value } from '../../value/value.ts'
import { type Call, type Definition, define, type Fn, LONGEST, onTexts, textFrom } from './call.ts'
import { parseNumber } from './decimal.ts'
import { jsonText } from './json-text.ts'
import { literalText, mapLetters } from './pieces.ts'
import { yamlText } from './yaml-text.ts'

// ── JSON and YAML ──

/** The text, with what it was made of beside it: readers need not parse it again. */
function encoded(write: (value: Value) => Text): Fn {
  return ([value], call) => {
    if (value!.kind === 'error') return value!
    return { ...textValue(write(value!), call.at), decoded: value! }
  }
}

const jsondecode = onTexts('jsondecode', ([text], call, [value]) => {
  const original = structureOf(value!)
  if (original) return original
  if (isOneHole(text!)) return undefined
  const { documents, problems } = parseJson<Hole>(derive(text!, call.at.file))
  const [root] = documents
  const hasBom = text!.some(piece => !isHole(piece) && piece.lit.startsWith('\ufeff'))
  if (!root || problems.length > 0 || hasBom) {
    return text!.some(isHole) ? undefined : error('jsondecode() of a text that is no JSON', call.at)
  }
  return isSure(root, isSureNumber, () => true) ? valueOfNode(root) : undefined
})

const yamldecode = onTexts('yamldecode', ([text], call, [value]) => {
  const original = structureOf(value!)
  if (original) return original
  if (text!.some(isHole)) return undefined
  const { documents, problems } = parseYaml<Hole>(derive(text!, call.at.file))
  const [root] = documents
  if (!root || documents.length > 1 || problems.length > 0) return undefined
  return isSure(root, isSureScalar, isPlainWord) ? valueOfNode(root) : undefined
})

/** The list or map that an encoded text was made of. */
function structureOf(value: Plain): Value | undefined {
  const original = value.kind === 'text' ? value.decoded : undefined
  return original?.kind === 'text' ? undefined : original
}

function isOneHole(text: Text): boolean {
  const [first] = text
  return text.length === 1 && first !== undefined && isHole(first)
}

const DEEPEST = 200

/** Do we read all scalars and names of a tree as Terraform does? */
function isSure(
  node: Node<Hole>,
  isSureLeaf: (node: Node<Hole>) => boolean,
  isSureName: (name: string) => boolean,
  depth = 0,
): boolean {
  if (depth > DEEPEST || node.tag !== undefined) return false
  const isSureChild = (child: Node<Hole>) => isSure(child, isSureLeaf, isSureName, depth + 1)
  if (node.kind === 'list') return node.items.every(isSureChild)
  if (node.kind !== 'map') return isSureLeaf(node)
  return node.entries.every(({ key, value }) => isSureName(key) && isSureChild(value))
}

function isSureNumber(node: Node<Hole>): boolean {
  return node.kind !== 'scalar' || typeof node.value !== 'number' || parseNumber(node.raw) !== 'unknown'
}

/** Where YAML's versions differ (`yes`, `017`, dates), we do not say. */
function isSureScalar(node: Node<Hole>): boolean {
  if (node.kind === 'string') return node.style !== 'plain' || isPlainWord(known(node.pieces))
  if (node.kind !== 'scalar') return false
  if (typeof node.value !== 'number') return /^(true|false|null|~|)$/.test(node.raw)
  return /^-?(0|[1-9]\d{0,14})(\.\d{1,6})?$/.test(node.raw) && isSureNumber(node)
}

/** A string without quotes that is nothing but a string in every version of YAML. */
function isPlainWord(string: string | undefined): boolean {
  if (string === undefined || !/^[A-Za-z/*$_]/.test(string)) return false
  return !/^(y|n|yes|no|on|off|true|false|null)$/i.test(string)
}

// ── base64 and URLs ──

/** The bytes of a string in base64; the string itself stays beside the result, known or not. */
const base64encode = onTexts(
  'base64encode',
  ([text], call, [value]) => {
    const string = known(text!)
    if (string === undefined || string.length > LONGEST) return undefinedText('base64encode', value!, call)
    return { ...literalText(toBase64(string), call.at), decoded: value! }
  },
  { type: 'text' },
)

/** What cannot be spelled, with what it was made of. */
export function undefinedText(operation: string, value: Value, call: Call): Value {
  const hole = { ...derived(operation, [value]), at: call.at }
  return { ...textValue([hole], call.at), decoded: value }
}

const base64gzip = onTexts('base64gzip', (_, call, [value]) => undefinedText('base64gzip', value!, call), {
  type: 'text',
})

const base64decode = onTexts(
  'base64decode',
  ([text], call, [value]) => {
    const original = value!.kind === 'text' ? value!.decoded : undefined
    if (original && isEncodingOf(text!, original)) return asText(original, call)
    const string = known(text!)
    if (string === undefined) return undefined
    const decoded = fromBase64(string)
    return decoded === undefined
      ? error('base64decode() of a text that is no base64 of a string', call.at)
      : literalText(decoded, call.at)
  },
  { type: 'text' },
)

/** Is the text what `base64encode` makes of this value? */
function isEncodingOf(text: Text, original: Value): boolean {
  const [first] = text
  return isOneHole(text) && (first as Hole).id === derived('base64encode', [original]).id
}

function asText(value: Value, call: Call): Value {
  return lift([value], call.at, plain => {
    if (plain.kind === 'text') return plain
    const text = textFrom(plain)
    return text === undefined || text === 'none' ? plain : textValue(text, plain.at)
  })
}

function toBase64(string: string): string {
  const bytes = new TextEncoder().encode(string)
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

/** Strict base64 of UTF-8; undefined for anything else. */
function fromBase64(base64: string): string | undefined {
  const compact = base64.replace(/[\r\n]/g, '')
  if (compact.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(compact)) return undefined
  const binary = atob(compact)
  const bytes = Uint8Array.from(binary, letter => letter.charCodeAt(0))
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** As Go's url.QueryEscape. */
function escapedForQuery(string: string): string | undefined {
  if (/\p{Surrogate}/u.test(string)) return undefined
  const escaped = encodeURIComponent(string).replace(/%20/g, '+')
  return escaped.replace(/[!'()*]/g, letter => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
}

const urlencode = onTexts(
  'urlencode',
  ([text], call) => {
    const mapped = mapLetters(text!, 'urlencode', escapedForQuery)
    return mapped && textValue(mapped, call.at)
  },
  { type: 'text' },
)

export const ENCODINGS: readonly Definition[] = [
  define('jsonencode', 1, 1, encoded(jsonText)),
  define('jsondecode', 1, 1, jsondecode),
  define('yamlencode', 1, 1, encoded(yamlText)),
  define('yamldecode', 1, 1, yamldecode),
  define('base64encode', 1, 1, base64encode),
  define('base64decode', 1, 1, base64decode),
  define('base64gzip', 1, 1, base64gzip),
  define('urlencode', 1, 1, urlencode),
]
