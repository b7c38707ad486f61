/**
 * Fn::Sub: variables in a string. What lies between them keeps its place.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html
 */
import { derive, type Lit, piecesOf, place, type Range } from '../syntax/source.ts'
import type { Node } from '../syntax/tree.ts'
import { isAbsent, textValue } from '../value/build.ts'
import { lift } from '../value/lift.ts'
import type { Hole, Text } from '../value/text.ts'
import type { Value } from '../value/value.ts'
import { argumentsOf, type Call } from './calls.ts'
import type { Evaluator } from './evaluator.ts'
import { joinParts } from './join.ts'
import { literalText, withDynamicReferences } from './literals.ts'
import { attributeOf, referenceTo } from './references.ts'

/** A stretch of the string of Fn::Sub: known text, or a variable. */
type Stretch = { readonly text: Text } | { readonly variable: string; readonly at: Range }

export function callSub(call: Call, evaluator: Evaluator): Value {
  const [string, written] = argumentsOf(call)
  if (!string || literalText(string) === undefined) return evaluator.opaque('Fn::Sub', call.at)
  const variables = variablesOf(written, evaluator)
  const parts = stretchesOf(string).map(stretch => {
    if ('text' in stretch) return textValue(stretch.text, string.at)
    const value = variables.get(stretch.variable)
    return emptyIfAbsent(value ?? variableValue(stretch.variable, stretch.at, evaluator))
  })
  if (parts.length === 0) return textValue([], string.at)
  const joined = joinParts(parts, string.at, evaluator)
  return lift([joined], joined.at, plain => (plain.kind === 'text' ? resolved(plain) : plain))
}

/** AWS::NoValue leaves nothing in the string. */
function emptyIfAbsent(value: Value): Value {
  if (value.kind === 'text' || value.kind === 'unknown') return value
  return lift([value], value.at, plain => (isAbsent(plain) ? textValue([], plain.at) : plain))
}

/** The names that a string of Fn::Sub refers to, with their places. */
export function variablesIn(string: Node): { readonly variable: string; readonly at: Range }[] {
  return stretchesOf(string).filter(stretch => 'variable' in stretch)
}

/** The variables of the call's own, each evaluated once. */
function variablesOf(written: Node | undefined, evaluator: Evaluator): ReadonlyMap<string, Value> {
  if (written?.kind !== 'map') return new Map()
  return new Map(written.entries.map(({ key, value }) => [key, evaluator.value(value)]))
}

/** `${Name}` is a Ref, `${Name.Attribute}` a GetAtt. */
export function variableValue(variable: string, at: Range, evaluator: Evaluator): Value {
  const dot = variable.indexOf('.')
  if (dot < 0) return referenceTo(variable, at, evaluator)
  return attributeOf(variable.slice(0, dot), variable.slice(dot + 1), at, evaluator)
}

const VARIABLE = /\$\{(!?)([^{}]*)\}/g
const NAME = /^[A-Za-z0-9_:.]+$/

/** Cuts the string of Fn::Sub. `${!x}` is the text `${x}`; braces around what cannot be a name stay text. */
function stretchesOf(string: Node): Stretch[] {
  const source = derive<Hole>(writtenPieces(string), string.at.file)
  const stretches: Stretch[] = []
  let from = 0
  const addText = (to: number): void => {
    if (from < to) stretches.push({ text: piecesOf(source, from, to) })
  }
  for (const match of source.text.matchAll(VARIABLE)) {
    const end = match.index + match[0].length
    const name = match[2]!.trim()
    if (match[1] === '!') {
      addText(match.index + '${'.length)
      from = match.index + '${!'.length
    } else if (NAME.test(name)) {
      addText(match.index)
      stretches.push({ variable: name, at: place(source, match.index, end) })
      from = end
    }
  }
  addText(source.text.length)
  return stretches
}

function writtenPieces(string: Node): readonly Lit[] {
  if (string.kind === 'string') return string.pieces
  return [{ lit: literalText(string) ?? '', at: string.at }]
}

/** A dynamic reference may be put together of variables. */
function resolved(value: Value & { kind: 'text' }): Value {
  const text = withDynamicReferences(value.text)
  return text === value.text ? value : { ...value, text }
}
