/** The references that an expression holds, found by its form alone. */
import type { Attribute, Body, Expression } from '../syntax/hcl/ast.ts'
import { childrenOf } from '../syntax/hcl/children.ts'
import type { Range } from '../syntax/source.ts'
import { remember } from '../value/remember.ts'
import { type Reference, referenceOf } from './reference.ts'
import { statementPrincipals } from './statement-principals.ts'

export interface Traversal {
  readonly reference: Reference
  readonly at: Range
  /** The attribute that is read of it: `arn` of `aws_iam_role.web[0].arn`. */
  readonly attribute: string | undefined
}

const KNOWN = new WeakMap<Expression, readonly Traversal[]>()

/** All references in an expression, each with the attribute that is read of it. */
export function traversalsOf(expression: Expression): readonly Traversal[] {
  return remember(KNOWN, expression, () => [...traversals(expression, undefined, NOTHING)])
}

const HANDED = new WeakMap<Expression, readonly Traversal[]>()

/** The same, but for whom the statements of policies speak of. */
export function traversalsHandedOver(expression: Expression): readonly Traversal[] {
  return remember(HANDED, expression, () => [
    ...traversals(expression, undefined, statementPrincipals(expression)),
  ])
}

const NOTHING: ReadonlySet<Expression> = new Set()

/** `attribute`: what is read of this expression's value. */
function* traversals(
  expression: Expression,
  attribute: string | undefined,
  leftOut: ReadonlySet<Expression>,
): Iterable<Traversal> {
  if (leftOut.has(expression)) return
  const reference = referenceOf(expression, () => false)
  if (reference) {
    yield { reference, at: expression.at, attribute }
    return
  }
  switch (expression.kind) {
    case 'attribute':
      yield* traversals(expression.of, expression.name, leftOut)
      break
    case 'index':
      yield* traversals(expression.of, attribute, leftOut)
      yield* traversals(expression.key, undefined, leftOut)
      break
    case 'splat':
      yield* traversals(expression.of, attributeOfItem(expression.each), leftOut)
      yield* traversals(expression.each, undefined, leftOut)
      break
    case 'parentheses':
      yield* traversals(expression.of, attribute, leftOut)
      break
    default:
      for (const part of childrenOf(expression)) yield* traversals(part, undefined, leftOut)
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
