/** Literals of a template, which CloudFormation treats as strings wherever it compares or joins them. */
import type { Lit } from '../syntax/source.ts'
import { derive, place } from '../syntax/source.ts'
import type { Node } from '../syntax/tree.ts'
import { scalar, textValue } from '../value/build.ts'
import { isHole, type Text } from '../value/text.ts'
import type { Value } from '../value/value.ts'

/** The text of a written string, number or boolean. `True` is `true`, as for CloudFormation; a number stays as written. */
export function literalText(node: Node | undefined): string | undefined {
  if (node?.kind === 'scalar') return typeof node.value === 'boolean' ? String(node.value) : node.raw
  if (node?.kind !== 'string') return undefined
  return node.pieces.map(piece => ('lit' in piece ? piece.lit : '')).join('')
}

/** A string, number, boolean or null as a value. A number that its text does not survive (an account id with a leading zero) is text. */
export function literalValue(node: Node & { kind: 'scalar' | 'string' }): Value {
  if (node.kind === 'string') return textValue(withDynamicReferences(node.pieces), node.at)
  const isText = typeof node.value === 'number' && node.raw !== String(node.value)
  return isText ? textValue([{ lit: node.raw, at: node.at }], node.at) : scalar(node.value, node.at)
}

const DYNAMIC_REFERENCE = /\{\{resolve:[^{}]*\}\}/g

/**
 * `{{resolve:ssm:name}}` is looked up when the stack is deployed, so it is a symbol; the same reference, the same value.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
 */
export function withDynamicReferences(text: Text): Text {
  if (!text.some(piece => !isHole(piece) && piece.lit.includes('{{resolve:'))) return text
  const file = text.find(piece => piece.at)?.at?.file
  if (!file) return text
  const source = derive(text, file)
  const out: Text[number][] = []
  let from = 0
  for (const match of source.text.matchAll(DYNAMIC_REFERENCE)) {
    const to = match.index + match[0].length
    const reference = cut(text, match.index, to)
    const id = reference.map(piece => (isHole(piece) ? `\${${piece.id}}` : piece.lit)).join('')
    const label = reference.map(piece => (isHole(piece) ? `\${${piece.label}}` : piece.lit)).join('')
    out.push(...cut(text, from, match.index), { id, label, at: place(source, match.index, to) })
    from = to
  }
  return from === 0 ? text : [...out, ...cut(text, from, source.text.length)]
}

/** A stretch of a text, by offsets that count each hole as one letter, as `derive` does. */
export function cut(text: Text, from: number, to: number): Text {
  const out: Text[number][] = []
  let offset = 0
  for (const piece of text) {
    const length = isHole(piece) ? 1 : piece.lit.length
    const start = Math.max(from - offset, 0)
    const end = Math.min(to - offset, length)
    if (start < end) out.push(isHole(piece) || (start === 0 && end === length) ? piece : cutLiteral(piece, start, end))
    offset += length
  }
  return out
}

/** Part of a known stretch: its own place where that is written letter by letter, else all of the place. */
function cutLiteral({ lit, at }: Lit, start: number, end: number): Lit {
  const part = lit.slice(start, end)
  if (!at) return { lit: part }
  const oneToOne = at.end - at.start === lit.length
  return { lit: part, at: oneToOne ? { file: at.file, start: at.start + start, end: at.start + end } : at }
}
