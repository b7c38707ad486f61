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
  return remember(KNOWN, expression, () => collected(expression, NOTHING))
}

const HANDED = new WeakMap<Expression, readonly Traversal[]>()

/** The same, but for whom the statements of policies speak of. */
export function traversalsHandedOver(expression: Expression): readonly Traversal[] {
  const all = traversalsOf(expression)
  if (all.length === 0) return all
  return remember(HANDED, expression, () => {
    const principals = statementPrincipals(expression)
    return principals.size === 0 ? all : collected(expression, principals)
  })
}

const NOTHING: ReadonlySet<Expression> = new Set()
const NO_TRAVERSALS: readonly Traversal[] = []

function collected(expression: Expression, leftOut: ReadonlySet<Expression>): readonly Traversal[] {
  const found: Traversal[] = []
  collect(expression, undefined, leftOut, found)
  return found.length > 0 ? found : NO_TRAVERSALS
}

/** `attribute`: what is read of this expression's value. */
function collect(
  expression: Expression,
  attribute: string | undefined,
  leftOut: ReadonlySet<Expression>,
  found: Traversal[],
): void {
  if (leftOut.has(expression)) return
  const reference = referenceOf(expression, () => false)
  if (reference) {
    found.push({ reference, at: expression.at, attribute })
    return
  }
  switch (expression.kind) {
    case 'attribute':
      collect(expression.of, expression.name, leftOut, found)
      break
    case 'index':
      collect(expression.of, attribute, leftOut, found)
      collect(expression.key, undefined, leftOut, found)
      break
    case 'splat':
      collect(expression.of, attributeOfItem(expression.each), leftOut, found)
      collect(expression.each, undefined, leftOut, found)
      break
    case 'parentheses':
      collect(expression.of, attribute, leftOut, found)
      break
    default:
      for (const part of childrenOf(expression)) collect(part, undefined, leftOut, found)
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
