/**
 * `==`. What is written as `[…]` or `{…}` is a tuple or an object, and equals no list, set or map, whatever is in it:
 * `var.names == []` is never true.
 * https://developer.hashicorp.com/terraform/language/expressions/operators#equality-operators
 */
import type { Expression } from '../syntax/hcl/ast.ts'
import type { Range } from '../syntax/source.ts'
import { choice, scalar } from '../value/build.ts'
import { anyOf, type Cond } from '../value/condition.ts'
import { alternatives, equals } from '../value/lift.ts'
import type { Value } from '../value/value.ts'

/** An operand with the expression that gave it. */
export interface Operand {
  readonly value: Value
  readonly written: Expression
}

export function equality(a: Operand, b: Operand, at: Range): Value {
  const differ = isConstructor(a.written)
    ? typedWhen(b.value)
    : isConstructor(b.written) && typedWhen(a.value)
  return choice(differ, scalar(false, at), equals(a.value, b.value, at), at)
}

function isConstructor(expression: Expression): boolean {
  if (expression.kind === 'parentheses') return isConstructor(expression.of)
  return expression.kind === 'tuple' || expression.kind === 'object' || expression.kind === 'for'
}

/** When a value is a list, set or map of Terraform. */
function typedWhen(value: Value): Cond {
  return anyOf(alternatives(value).flatMap(one => (isTyped(one.value) ? [one.when] : [])))
}

function isTyped(value: Value): boolean {
  if (value.kind === 'map') return value.isUniform === true
  if (value.kind !== 'list' && value.kind !== 'unknown') return false
  return value.isUniform === true || value.isSet === true
}
