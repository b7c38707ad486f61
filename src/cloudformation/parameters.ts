/**
 * Parameters: a symbol each, whose domain is AllowedValues; a default in the pass `given`.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html
 */
import { derive, piecesOf, place, type Range, type Source } from '../syntax/source.ts'
import { entryOf, type MapEntry, type Node, textOf } from '../syntax/tree.ts'
import { item, list, stringValue, textValue, unknown } from '../value/build.ts'
import type { Hole, Sym } from '../value/text.ts'
import type { TextValue, Value } from '../value/value.ts'
import type { Pass } from './evaluator.ts'
import { literalText } from './literals.ts'
import type { Template } from './template.ts'

export interface Parameter {
  readonly name: string
  readonly sym: Sym
  /** Its name in its declaration. */
  readonly at: Range
  readonly type: 'text' | 'list'
  /** The one value that AllowedValues leaves. */
  readonly only: Node | undefined
  /** Its default. For an SSM type the default is the name of an SSM parameter, so there is none. */
  readonly fallback: Node | undefined
}

export function parametersOf(template: Template): ReadonlyMap<string, Parameter> {
  const { path } = template.file
  return new Map([...template.parameters].map(([name, entry]) => [name, parameterOf(entry, path)]))
}

function parameterOf({ key, keyAt, value }: MapEntry, path: string): Parameter {
  const written = textOf(entryOf(value, 'Type')) ?? 'String'
  const type = isListType(written) ? 'list' : 'text'
  const allowed = type === 'text' ? allowedValues(value) : []
  const domain = [...new Set(allowed.map(node => literalText(node)!))]
  return {
    name: key,
    sym: { id: `${path}#${key}`, label: key, ...(domain.length > 0 ? { domain } : {}) },
    at: keyAt,
    type,
    only: domain.length === 1 ? allowed[0] : undefined,
    fallback: written.startsWith('AWS::SSM::Parameter::Value') ? undefined : entryOf(value, 'Default'),
  }
}

function isListType(type: string): boolean {
  return /^(AWS::SSM::Parameter::Value<)?(CommaDelimitedList\b|List<)/.test(type)
}

function allowedValues(parameter: Node): readonly Node[] {
  const allowed = entryOf(parameter, 'AllowedValues')
  return allowed?.kind === 'list' ? allowed.items.filter(node => literalText(node) !== undefined) : []
}

/** The parameters for which the two passes differ: they have a default, which nothing overrides. */
export function defaultedParameters(
  parameters: ReadonlyMap<string, Parameter>,
  given: ReadonlyMap<string, string>,
): Sym[] {
  const defaulted = [...parameters.values()].filter(
    parameter => isDefaulted(parameter) && !given.has(parameter.name),
  )
  return defaulted.map(parameter => parameter.sym)
}

function isDefaulted({ only, fallback }: Parameter): boolean {
  return !only && literalText(fallback) !== undefined
}

/** What a Ref to a parameter gives, and whether it is the default. */
export function valueOfParameter(
  parameter: Parameter,
  pass: Pass,
  given: string | undefined,
): { readonly value: Value; readonly isDefault: boolean } {
  const { sym, at, type, only, fallback } = parameter
  if (given !== undefined) return { value: typed(type, stringValue(given, at)), isDefault: false }
  if (only) return { value: typed(type, writtenText(only)), isDefault: false }
  if (pass === 'given' && fallback && isDefaulted(parameter)) {
    return { value: typed(type, writtenText(fallback)), isDefault: true }
  }
  return { value: unknown(sym, at, { type }), isDefault: false }
}

function writtenText(node: Node): TextValue {
  if (node.kind === 'string') return textValue(node.pieces, node.at)
  return stringValue(literalText(node) ?? '', node.at)
}

/** A list parameter's value is one string, cut at its commas; spaces around the members do not count. */
function typed(type: Parameter['type'], value: TextValue): Value {
  if (type === 'text') return value
  const source = derive(value.text, value.at.file)
  return list(
    [...source.text.matchAll(/[^,]+/g)].map(match => item(memberOf(source, match.index, match[0]))),
    value.at,
  )
}

function memberOf(source: Source<Hole>, index: number, member: string): Value {
  const start = index + member.length - member.trimStart().length
  const end = Math.max(start, index + member.trimEnd().length)
  return textValue(piecesOf(source, start, end), place(source, start, end))
}
