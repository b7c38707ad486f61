/**
 * Files for Terraform 0.11 and before: every expression stands in quotes, and a block may be written as an argument
 * with an object, again and again (https://developer.hashicorp.com/terraform/language/v1.1.x/upgrade-guides/0-12).
 */
import type { Body, Expression } from './ast.ts'

/** Is there an expression in quotes that could stand without, and none that does? */
export function isOldSyntax(body: Body): boolean {
  const kinds = new Set<'old' | 'new'>()
  noteBody(body, kinds)
  return kinds.has('old') && !kinds.has('new')
}

function noteBody({ attributes, blocks }: Body, kinds: Set<'old' | 'new'>): void {
  for (const { value } of attributes) noteExpression(value, kinds)
  for (const block of blocks) noteBody(block.body, kinds)
}

function noteExpression(expression: Expression, kinds: Set<'old' | 'new'>): void {
  switch (expression.kind) {
    case 'literal':
    case 'invalid':
      return
    case 'template':
      if (isLoneInterpolation(expression)) kinds.add('old')
      return
    case 'tuple':
      for (const item of expression.items) noteExpression(item, kinds)
      return
    case 'object':
      for (const { value } of expression.entries) noteExpression(value, kinds)
      return
    default:
      kinds.add('new')
  }
}

function isLoneInterpolation({ parts }: Extract<Expression, { kind: 'template' }>): boolean {
  return parts.length === 1 && parts[0]?.kind === 'interpolation'
}
