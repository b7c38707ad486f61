/**
 * YAML as `yamldecode` reads it, which mixes versions 1.1 and 1.2: `yes` is true, `017` is 17, a date becomes a timestamp.
 * https://developer.hashicorp.com/terraform/language/functions/yamldecode
 */
import type { MapEntry, Node } from '../../syntax/tree.ts'
import { parseNumber } from '../../value/decimal.ts'
import { type Hole, isHole, known, type Text } from '../../value/text.ts'

const DEEPEST = 200
const TRUE = /^(y|Y|[Yy]es|YES|[Oo]n|ON|[Tt]rue|TRUE)$/
const FALSE = /^(n|N|[Nn]o|NO|[Oo]ff|OFF|[Ff]alse|FALSE)$/
const NULL = /^(~|[Nn]ull|NULL|)$/
const INTEGER = /^([-+]?)(0x[\da-fA-F]+|0o[0-7]+)$/
const DATE = /^(\d{4})-(\d\d?)-(\d\d?)$/
/** What we do not say anything of: times, infinity, merge keys. */
const UNSURE = /^(\d{4}-\d\d?-\d\d?[Tt ].*|[-+]?\.(inf|nan)|<<)$/i

/** The tree with its plain scalars as Terraform reads them; undefined where we are not sure of one. */
export function yamlNode(node: Node<Hole>, depth = 0): Node<Hole> | undefined {
  if (depth > DEEPEST || node.tag !== undefined) return undefined
  if (node.kind === 'list') return listNode(node, depth)
  if (node.kind === 'map') return mapNode(node, depth)
  if (node.kind === 'scalar') return plainNode(node, node.raw)
  if (node.kind === 'hole' || node.style !== 'plain') return node
  const raw = known(node.pieces)
  if (raw !== undefined) return plainNode(node, raw)
  return startsAsText(node.pieces) ? node : undefined
}

function listNode(node: Node<Hole> & { kind: 'list' }, depth: number): Node<Hole> | undefined {
  const items: Node<Hole>[] = []
  for (const one of node.items) {
    const item = yamlNode(one, depth + 1)
    if (!item) return undefined
    items.push(item)
  }
  return { ...node, items }
}

function mapNode(node: Node<Hole> & { kind: 'map' }, depth: number): Node<Hole> | undefined {
  const entries: MapEntry<Hole>[] = []
  for (const entry of node.entries) {
    const value = yamlNode(entry.value, depth + 1)
    if (!value || !isPlainWord(entry.key)) return undefined
    entries.push({ ...entry, value })
  }
  return { ...node, entries }
}

/** A scalar without quotes. */
function plainNode({ at }: Node<Hole>, raw: string): Node<Hole> | undefined {
  const scalar = (value: number | boolean | null): Node<Hole> => ({ kind: 'scalar', value, raw, at })
  const text = (lit: string): Node<Hole> => ({ kind: 'string', pieces: [{ lit, at }], style: 'plain', at })
  if (TRUE.test(raw)) return scalar(true)
  if (FALSE.test(raw)) return scalar(false)
  if (NULL.test(raw)) return scalar(null)
  if (UNSURE.test(raw)) return undefined
  const [, sign, digits] = INTEGER.exec(raw) ?? []
  const number = digits === undefined ? parseNumber(raw) : Number(digits)
  if (number === 'unknown') return undefined
  if (number !== 'none') return scalar(sign === '-' ? -number : number)
  const [, year, month, day] = DATE.exec(raw) ?? []
  return text(year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}T00:00:00Z` : raw)
}

/** A name that is nothing but a string in every version of YAML. */
function isPlainWord(string: string): boolean {
  return /^[A-Za-z/*$_]/.test(string) && !TRUE.test(string) && !FALSE.test(string) && !NULL.test(string)
}

const WORDS = 'yes no on off true false null'.split(' ')

/** With symbols behind it, its start must tell that it is a string. */
function startsAsText(pieces: Text): boolean {
  const [first] = pieces
  const start = first && !isHole(first) ? first.lit.toLowerCase() : ''
  return isPlainWord(start) && !WORDS.some(word => word.startsWith(start))
}
