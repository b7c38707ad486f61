/**
 * Type constraints of variables, as written.
 * https://developer.hashicorp.com/terraform/language/expressions/type-constraints
 */

import type { Expression } from '../syntax/hcl/ast.ts'
import { parseHclExpression } from '../syntax/hcl/parse.ts'
import { sourceOf } from '../syntax/source.ts'

export type TypeConstraint =
  | { readonly kind: 'any' | 'string' | 'number' | 'bool' }
  | { readonly kind: 'list' | 'set' | 'map'; readonly of: TypeConstraint }
  | { readonly kind: 'tuple'; readonly items: readonly TypeConstraint[] }
  | { readonly kind: 'object'; readonly attributes: ReadonlyMap<string, ObjectAttribute> }

export interface ObjectAttribute {
  readonly type: TypeConstraint
  readonly isOptional: boolean
  readonly fallback?: Expression
}

export const ANY: TypeConstraint = { kind: 'any' }

/** Deeper constraints are any. */
const DEEPEST = 32

const KNOWN = new WeakMap<Expression, TypeConstraint>()

/** The constraint that an expression writes; what is none is any. In 0.11 and in JSON it is a string. */
export function typeConstraintOf(expression: Expression): TypeConstraint {
  const known = KNOWN.get(expression)
  if (known) return known
  const type = typeOf(expression, 0)
  KNOWN.set(expression, type)
  return type
}

function typeOf(expression: Expression, depth: number): TypeConstraint {
  if (depth > DEEPEST) return ANY
  switch (expression.kind) {
    case 'variable':
      return named(expression.name)
    case 'call':
      return constructed(expression, depth + 1)
    case 'template':
      return quoted(expression, depth + 1)
    case 'parentheses':
      return typeOf(expression.of, depth + 1)
    default:
      return ANY
  }
}

function named(name: string): TypeConstraint {
  switch (name) {
    case 'string':
    case 'number':
    case 'bool':
      return { kind: name }
    case 'list':
    case 'map':
    case 'set':
      return { kind: name, of: ANY }
    default:
      return ANY
  }
}

function constructed(call: Extract<Expression, { kind: 'call' }>, depth: number): TypeConstraint {
  const [first] = call.args
  if (!first) return named(call.name)
  switch (call.name) {
    case 'list':
    case 'map':
    case 'set':
      return { kind: call.name, of: typeOf(first, depth) }
    case 'tuple':
      return first.kind === 'tuple'
        ? { kind: 'tuple', items: first.items.map(item => typeOf(item, depth)) }
        : ANY
    case 'object':
      return first.kind === 'object' ? objectType(first, depth) : ANY
    default:
      return ANY
  }
}

function objectType(object: Extract<Expression, { kind: 'object' }>, depth: number): TypeConstraint {
  const attributes = new Map<string, ObjectAttribute>()
  for (const { key, value } of object.entries) {
    const name = nameOf(key)
    if (name !== undefined) attributes.set(name, attributeType(value, depth))
  }
  return { kind: 'object', attributes }
}

/** `optional(type)`, `optional(type, default)` */
function attributeType(expression: Expression, depth: number): ObjectAttribute {
  if (expression.kind !== 'call' || expression.name !== 'optional') {
    return { type: typeOf(expression, depth), isOptional: false }
  }
  const [type, fallback] = expression.args
  return { type: type ? typeOf(type, depth) : ANY, isOptional: true, ...(fallback && { fallback }) }
}

function nameOf(key: Expression): string | undefined {
  if (key.kind === 'variable') return key.name
  return key.kind === 'template' ? textOf(key) : undefined
}

function quoted(template: Extract<Expression, { kind: 'template' }>, depth: number): TypeConstraint {
  const text = textOf(template)
  if (text === undefined) return ANY
  const isWord = /^\w+$/.test(text)
  if (isWord) return named(text)
  return typeOf(parseHclExpression(sourceOf({ path: template.at.file.path, text })).expression, depth)
}

function textOf({ parts }: Extract<Expression, { kind: 'template' }>): string | undefined {
  const [part] = parts
  return parts.length === 1 && part?.kind === 'text' ? part.text.map(piece => piece.lit).join('') : undefined
}
