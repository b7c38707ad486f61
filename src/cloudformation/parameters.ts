/**
 * Parameters: a symbol each, whose domain is AllowedValues; a default in the pass `given`. Those of a nested stack are
 * what its parent gives it.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html
 */
import { derive, piecesOf, place, type Range, type Source } from '../syntax/source.ts'
import { entryOf, type MapEntry, type Node, textOf as nodeText } from '../syntax/tree.ts'
import { branch, choice, isAbsent, item, list, stringValue, textValue, unknown } from '../value/build.ts'
import { any, anyOf, type Cond, negate } from '../value/condition.ts'
import { derivedUnknown, equalsText, lift, textOf, toCond } from '../value/lift.ts'
import { type Hole, isHole, type Scalar, type Sym } from '../value/text.ts'
import type { Plain, TextValue, Value } from '../value/value.ts'
import type { Evaluator } from './evaluator.ts'
import { literalText, valueText } from './literals.ts'
import type { Stack } from './stack.ts'

export interface Parameter {
  readonly name: string
  readonly sym: Sym
  /** Its name in its declaration. */
  readonly at: Range
  readonly type: 'text' | 'list'
  /** What it is given is the name under which SSM keeps the value. */
  readonly isLookUp: boolean
  /** The one value that AllowedValues leaves. */
  readonly only: Node | undefined
  readonly fallback: Node | undefined
}

/** The parameters of a section; `id` begins the ids of their symbols. */
export function parametersOf(
  section: ReadonlyMap<string, MapEntry>,
  id: string,
): ReadonlyMap<string, Parameter> {
  return new Map([...section].map(([name, entry]) => [name, parameterOf(entry, id)]))
}

function parameterOf({ key, keyAt, value }: MapEntry, id: string): Parameter {
  const written = nodeText(entryOf(value, 'Type')) ?? 'String'
  const type = isListType(written) ? 'list' : 'text'
  const allowed = type === 'text' ? allowedValues(value) : []
  const domain = [...new Set(allowed.map(node => valueText(node)!))]
  const isLookUp = written.startsWith('AWS::SSM::Parameter::Value')
  return {
    name: key,
    sym: { id: `${id}#${key}`, label: key, ...(domain.length > 0 && !isLookUp ? { domain } : {}) },
    at: keyAt,
    type,
    isLookUp,
    only: domain.length === 1 && !isLookUp ? allowed[0] : undefined,
    fallback: isLookUp ? undefined : entryOf(value, 'Default'),
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
  given: Stack['given'],
): Sym[] {
  const defaulted = [...parameters.values()].filter(
    parameter => isDefaulted(parameter) && given(parameter.name) === undefined,
  )
  return defaulted.map(parameter => parameter.sym)
}

function isDefaulted({ only, fallback }: Parameter): boolean {
  return !only && literalText(fallback) !== undefined
}

/** What a Ref to a parameter gives. A nested stack's has its default in both passes: its parent decides. */
export function valueOfParameter(parameter: Parameter, evaluator: Evaluator): Value {
  const { run, stack } = evaluator
  const { sym, at, type, only, fallback, isLookUp } = parameter
  const free = unknown(sym, at, { type })
  if (isLookUp) return free
  const otherwise = (): Value => {
    if (only) return typed(type, writtenText(only))
    const takesDefault = run.pass === 'given' || stack.parent !== undefined
    if (!takesDefault || !fallback || !isDefaulted(parameter)) return free
    if (!stack.parent) run.rest([sym])
    return typed(type, writtenText(fallback))
  }
  const given = stack.given(parameter.name)
  return given ? typed(type, orOtherwise(given, otherwise)) : otherwise()
}

/** Values of one parameter that are told apart: more make no scenario clearer. */
const MOST_ALLOWED = 20

/** A nested stack is only created with parameters that its template allows. The root's have these values as their domain. */
export function allowedParameters({ parameters, stack }: Evaluator): Cond[] {
  if (!stack.parent) return []
  const isNotThere = negate(stack.exists())
  return [...parameters.values()].flatMap(({ name, sym: { domain } }) => {
    const given = domain && domain.length <= MOST_ALLOWED ? stack.given(name) : undefined
    if (!given || !domain || isWithin(given, domain)) return []
    const isOne = (allowed: Scalar) =>
      toCond(equalsText(given, stringValue(String(allowed), given.at), given.at))
    const cond = any(isNotThere, anyOf(domain.map(isOne)))
    // a value that is never allowed is another mistake, and hides none of those in the unit
    return typeof cond === 'boolean' ? [] : [cond]
  })
}

/** Has it only such values in the first place? */
function isWithin(given: Value, domain: readonly Scalar[]): boolean {
  const own = given.kind === 'unknown' ? given.sym.domain : undefined
  return own?.every(value => domain.includes(value)) ?? false
}

/** What is AWS::NoValue is not given. */
function orOtherwise(given: Value, otherwise: () => Value): Value {
  if (isAbsent(given)) return otherwise()
  if (given.kind !== 'choice') return given
  const [then, not] = [branch(given, 'then'), branch(given, 'else')]
  return choice(given.if, orOtherwise(then, otherwise), orOtherwise(not, otherwise), given.at)
}

function writtenText(node: Node): TextValue {
  const text = valueText(node) ?? ''
  const isAsWritten = node.kind === 'string' && text === literalText(node)
  return isAsWritten ? textValue(node.pieces, node.at) : stringValue(text, node.at)
}

/** A parameter's value is a string; a list parameter's is cut at its commas, and spaces around the members do not count. */
function typed(type: Parameter['type'], value: Value): Value {
  return lift([value], value.at, plain => {
    if (type === 'list') return plain.kind === 'list' ? plain : members(plain)
    if (plain.kind === 'unknown') return { ...plain, type: plain.type ?? 'text' }
    const text = plain.kind === 'scalar' ? textOf(plain) : undefined
    return text ? { ...plain, ...textValue(text, plain.at) } : plain
  })
}

function members(value: Plain): Value {
  const text = textOf(value)
  if (!text || text.some(isHole)) return derivedUnknown('Fn::Split', [value], value.at, 'list')
  const source = derive(text, value.at.file)
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
