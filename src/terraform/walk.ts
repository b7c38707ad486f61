/** The references that an expression holds, found by its form alone. */
import type { Attribute, Body, Expression } from '../syntax/hcl/ast.ts'
import { childrenOf } from '../syntax/hcl/children.ts'
import type { Range } from '../syntax/source.ts'
import { type Reference, referenceOf } from './reference.ts'

export interface Traversal {
  readonly reference: Reference
  readonly at: Range
  /** The attribute that is read of it: `arn` of `aws_iam_role.web[0].arn`. */
  readonly attribute: string | undefined
}

const KNOWN = new WeakMap<Expression, readonly Traversal[]>()

/** All references in an expression, each with the attribute that is read of it. */
export function traversalsOf(expression: Expression): readonly Traversal[] {
  const known = KNOWN.get(expression)
  if (known) return known
  const found = [...traversals(expression, undefined)]
  KNOWN.set(expression, found)
  return found
}

/** `attribute`: what is read of this expression's value. */
function* traversals(expression: Expression, attribute: string | undefined): Iterable<Traversal> {
  const reference = referenceOf(expression, () => false)
  if (reference) {
    yield { reference, at: expression.at, attribute }
    return
  }
  switch (expression.kind) {
    case 'attribute':
      yield* traversals(expression.of, expression.name)
      break
    case 'index':
      yield* traversals(expression.of, attribute)
      yield* traversals(expression.key, undefined)
      break
    case 'splat':
      yield* traversals(expression.of, attributeOfItem(expression.each))
      yield* traversals(expression.each, undefined)
      break
    case 'parentheses':
      yield* traversals(expression.of, attribute)
      break
    default:
      for (const part of childrenOf(expression)) yield* traversals(part, undefined)
  }
}

/** The attribute that is read of a splat's element. */
function attributeOfItem(each: Expression): string | undefined {
  if (each.kind === 'attribute') return each.of.kind === 'item' ? each.name : attributeOfItem(each.of)
  return each.kind === 'index' ? attributeOfItem(each.of) : undefined
}

/** All expressions in a body and in the blocks in it, but for those under the names that are left out. */
export function* expressionsIn(body: Body, leftOut: ReadonlySet<string>): Iterable<Expression> {
  for (const { value } of attributesIn(body, leftOut)) yield value
}

/** The same, with their names. */
export function* attributesIn(body: Body, leftOut: ReadonlySet<string>): Iterable<Attribute> {
  for (const attribute of body.attributes) if (!leftOut.has(attribute.name)) yield attribute
  for (const { type, body: inner } of body.blocks) if (!leftOut.has(type)) yield* attributesIn(inner, leftOut)
}
