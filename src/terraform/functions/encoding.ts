/** Encodings. The original stays with what was made of it. https://developer.hashicorp.com/terraform/language/functions#encoding-functions */
import { parseJson } from '../../syntax/json.ts'
import { derive } from '../../syntax/source.ts'
import type { Node } from '../../syntax/tree.ts'
import { parseYaml } from '../../syntax/yaml.ts'
import { error, textValue, unknown } from '../../value/build.ts'
import { parseNumber } from '../../value/decimal.ts'
import { valueOfNode } from '../../value/decode.ts'
import { orderedOf, partlyOrdered } from '../../value/gather.ts'
import { derived, lift } from '../../value/lift.ts'
import { type Hole, isHole, known, type Text } from '../../value/text.ts'
import type { Plain, Value } from '../../value/value.ts'
import { charsetOf, fromBase64, fromUtf8, toBase64 } from './base64.ts'
import { type Call, type Definition, define, type Fn, LONGEST, onStrings, onTexts, textFrom } from './call.ts'
import { jsonText } from './json-text.ts'
import { literalText, mapLetters } from './pieces.ts'
import { yamlNode } from './yaml-node.ts'
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
  return isSure(root) ? valueOfNode(root) : undefined
})

const yamldecode = onTexts('yamldecode', ([text], call, [value]) => {
  const original = structureOf(value!)
  if (original) return original
  if (isOneHole(text!) || hasTags(text!)) return undefined
  const { documents, problems } = parseYaml<Hole>(derive(text!.map(untyped), call.at.file))
  const [root] = documents
  if (!root || documents.length > 1 || problems.length > 0) return undefined
  const node = yamlNode(root)
  return node && valueOfNode(node)
})

/** Of a standard tag (`!!str`) the tree does not tell. */
function hasTags(text: Text): boolean {
  return text.some(piece => !isHole(piece) && piece.lit.includes('!!'))
}

/** Without quotes the string of a symbol may be read as a number or a bool. */
function untyped(piece: Text[number]): Text[number] {
  const isText = isHole(piece) && piece.value?.kind === 'unknown' && piece.value.type === 'text'
  return isText ? { ...piece, value: unknown(piece, piece.value!.at) } : piece
}

/** The list or map that an encoded text was made of; what is decoded is a tuple or an object. */
function structureOf(value: Plain): Value | undefined {
  const original = value.kind === 'text' ? value.decoded : undefined
  if (original?.kind === 'text') return undefined
  if (original?.kind !== 'list') return original
  return partlyOrdered(original.items, orderedOf(original), original.at, original.rest)
}

function isOneHole(text: Text): boolean {
  const [first] = text
  return text.length === 1 && first !== undefined && isHole(first)
}

const DEEPEST = 200

/** Do we hold all numbers of a tree exactly? */
function isSure(node: Node<Hole>, depth = 0): boolean {
  if (depth > DEEPEST) return false
  if (node.kind === 'list') return node.items.every(item => isSure(item, depth + 1))
  if (node.kind === 'map') return node.entries.every(({ value }) => isSure(value, depth + 1))
  return node.kind !== 'scalar' || typeof node.value !== 'number' || parseNumber(node.raw) !== 'unknown'
}

// ── base64 and URLs ──

const base64encode = onTexts('base64encode', ([text], call, [value]) => inBase64(text!, value!, call), {
  type: 'text',
})

/** The bytes of a string in base64; the string itself stays beside the result, known or not. */
export function inBase64(text: Text, original: Value, call: Call): Value {
  const string = known(text)
  if (string === undefined || string.length > LONGEST) return undefinedText('base64encode', original, call)
  return { ...literalText(toBase64(new TextEncoder().encode(string)), call.at), decoded: original }
}

/** What cannot be spelled, with what it was made of; also inside another text. */
function undefinedText(operation: string, value: Value, call: Call): Value {
  const hole = { ...derived(operation, [value]), at: call.at }
  const encoded = { ...textValue([hole], call.at), decoded: value }
  return { ...encoded, text: [{ ...hole, value: encoded }] }
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
    const bytes = fromBase64(string)
    const decoded = bytes && fromUtf8(bytes)
    if (decoded !== undefined && original?.kind === 'text' && known(original.text) === decoded)
      return original
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

const textencodebase64 = onStrings(
  'textencodebase64',
  ([string, name], call) => {
    const charset = charsetOf(name!)
    if (!charset) return undefined
    const bytes = charset.encode(string!)
    return bytes
      ? literalText(toBase64(bytes), call.at)
      : error(`textencodebase64() of letters that ${name} does not have`, call.at)
  },
  { type: 'text' },
)

const textdecodebase64 = onStrings(
  'textdecodebase64',
  ([base64, name], call) => {
    const bytes = fromBase64(base64!)
    if (!bytes) return error('textdecodebase64() of a text that is no base64', call.at)
    const charset = charsetOf(name!)
    if (!charset) return undefined
    const string = charset.decode(bytes)
    return string === undefined
      ? error(`textdecodebase64() of what is not ${name}`, call.at)
      : literalText(string, call.at)
  },
  { type: 'text' },
)

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
  define('textencodebase64', 2, 2, textencodebase64),
  define('textdecodebase64', 2, 2, textdecodebase64),
  define('urlencode', 1, 1, urlencode),
]
