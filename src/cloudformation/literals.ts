/** Literals of a template, which CloudFormation treats as strings wherever it compares or joins them. */
import { derive, piecesOf, place } from '../syntax/source.ts'
import type { Node } from '../syntax/tree.ts'
import { absent, scalar, stringValue, textValue } from '../value/build.ts'
import { isHole, type Sym, show, type Text } from '../value/text.ts'
import type { Plain, Value } from '../value/value.ts'

/** The text of a written string, number or boolean. `True` counts as `true`; a number stays as written. */
export function literalText(node: Node | undefined): string | undefined {
  if (node?.kind === 'scalar') return typeof node.value === 'boolean' ? String(node.value) : node.raw
  if (node?.kind !== 'string') return undefined
  return node.pieces.map(piece => ('lit' in piece ? piece.lit : '')).join('')
}

/** Plain words that are booleans in YAML 1.1. */
const TRUE_WORD = /^(yes|Yes|YES|on|On|ON)$/
const FALSE_WORD = /^(no|No|NO|off|Off|OFF)$/

/**
 * The text that a literal is as a value: CloudFormation reads YAML 1.1, in which `Yes` without quotes is `true`.
 * https://github.com/aws/aws-cli/pull/5257
 */
export function valueText(node: Node | undefined): string | undefined {
  const text = literalText(node)
  if (text === undefined || node?.kind !== 'string' || node.style !== 'plain') return text
  if (TRUE_WORD.test(text)) return 'true'
  return FALSE_WORD.test(text) ? 'false' : text
}

/**
 * A string, number, boolean or null as a value. What would be written otherwise as a number is text: account ids keep
 * their leading zero.
 */
export function literalValue(node: Node): Value {
  if (node.kind === 'string') return stringLiteral(node)
  if (node.kind !== 'scalar') return absent(node.at)
  const isText = typeof node.value === 'number' && node.raw !== String(node.value)
  return isText ? textValue([{ lit: node.raw, at: node.at }], node.at) : scalar(node.value, node.at)
}

function stringLiteral(node: Node & { kind: 'string' }): Value {
  const text = valueText(node)!
  if (text !== literalText(node)) return stringValue(text, node.at)
  return textValue(withDynamicReferences(node.pieces), node.at)
}

const DYNAMIC_REFERENCE = /\{\{resolve:[^{}]*\}\}/g

/**
 * `{{resolve:ssm:name}}` is looked up when the stack is deployed, so it is a symbol: the same reference, the same one.
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
    const reference = piecesOf(source, match.index, to)
    // a message shows it in braces of its own
    const label = show(reference).slice('{{'.length, -'}}'.length)
    const sym = { id: textId(reference), label }
    out.push(...piecesOf(source, from, match.index), { ...sym, at: place(source, match.index, to) })
    from = to
  }
  return from === 0 ? text : [...out, ...piecesOf(source, from, source.text.length)]
}

/** A text as part of an id: the same text, the same id. */
export function textId(text: Text): string {
  return text.map(piece => (isHole(piece) ? `\${${piece.id}}` : piece.lit)).join('')
}

/** The symbol that is all of a value. */
export function symbolOf(value: Plain): Sym | undefined {
  if (value.kind === 'unknown') return value.sym
  const [piece, ...others] = value.kind === 'text' ? value.text : []
  return piece && isHole(piece) && others.length === 0 ? piece : undefined
}
