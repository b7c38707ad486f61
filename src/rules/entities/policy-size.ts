/**
 * How long policies may be, white space not counted.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
import type { Principal } from '../../model/types.ts'
import { decode } from '../../value/decode.ts'
import { keyOfText } from '../../value/keys.ts'
import { stringOf } from '../../value/lift.ts'
import { remember } from '../../value/remember.ts'
import type { Item, ListValue, MapValue, TextValue, Value } from '../../value/value.ts'

export const LONGEST_TRUST = 2048
export const LONGEST_MANAGED = 6144

/**
 * All inline policies of one principal together. A permission set has one, which Identity Center takes:
 * https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_PutInlinePolicyToPermissionSet.html
 */
export const LONGEST_INLINE: Readonly<Record<Principal['kind'], number>> = {
  role: 10_240,
  user: 2048,
  group: 5120,
  'permission-set': 32_768,
}

/** The fewest letters that a document has in any scenario: those that are written, as JSON without white space. */
export function fewestLetters(document: Value): number {
  if (document.kind === 'choice') {
    return fewest(document, ({ then, else: otherwise }) =>
      Math.min(fewestLetters(then), fewestLetters(otherwise)),
    )
  }
  if (document.kind !== 'text') return lettersOf(document, 0)
  const decoded = decode(document)
  return decoded && decoded.kind !== 'text' ? lettersOf(decoded, 0) : 0
}

/** What is nested deeper is no policy. */
const DEEPEST = 50

const FEWEST = new WeakMap<Value, number>()

/** Computed once: values share their parts. */
function fewest<V extends Value>(value: V, compute: (value: V) => number): number {
  return remember(FEWEST, value, () => compute(value))
}

function lettersOf(value: Value, depth: number): number {
  if (depth > DEEPEST) return 0
  switch (value.kind) {
    case 'choice':
      return fewest(value, ({ then, else: otherwise }) =>
        Math.min(lettersOf(then, depth + 1), lettersOf(otherwise, depth + 1)),
      )
    case 'text':
      return 2 + written(value)
    case 'scalar':
      return stringOf(value)?.length ?? 0
    case 'list':
      return fewest(value, list => ofList(list, depth))
    case 'map':
      return fewest(value, map => ofMap(map, depth))
    default:
      return 0
  }
}

function ofMap({ entries }: MapValue, depth: number): number {
  const lengths = [...entries].map(([key, entry]) => {
    const content = ofItem(entry, depth)
    return content === 0 ? 0 : key.length + 3 + content
  })
  return joined(lengths, 0)
}

/** What is written twice counts once: Terraform's policy documents are made of sets. A list of one may be bare. */
function ofList({ items }: ListValue, depth: number): number {
  const seen = new Set<string>()
  const distinct = items.filter(({ value }) => {
    if (value.kind !== 'text') return true
    const key = keyOfText(value.text)
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
  return joined(
    distinct.map(item => ofItem(item, depth)),
    2,
  )
}

/** The letters of a string but for symbols and white space. */
function written({ text }: TextValue): number {
  return text.reduce((sum, piece) => sum + ('lit' in piece ? piece.lit.replace(/\s/g, '').length : 0), 0)
}

function ofItem({ when, value }: Item, depth: number): number {
  return when === true ? lettersOf(value, depth + 1) : 0
}

/** Brackets, but for fewer members than so many, and commas. */
function joined(lengths: readonly number[], least: number): number {
  const there = lengths.filter(length => length > 0)
  const sum = there.reduce((all, length) => all + length, 0)
  const brackets = there.length < least ? 0 : 2
  return there.length === 0 ? 0 : sum + there.length - 1 + brackets
}
