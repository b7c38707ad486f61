/** Arithmetic and comparison: known results, or the same unknown for the same operands. */
import type { BinaryOperator } from '../syntax/hcl/ast.ts'
import type { Range } from '../syntax/source.ts'
import { error, scalar } from '../value/build.ts'
import { isExact, parseNumber } from '../value/decimal.ts'
import { derivedUnknown, lift, stringOf } from '../value/lift.ts'
import type { Plain, Value } from '../value/value.ts'

type Operator = Exclude<BinaryOperator, '==' | '!=' | '&&' | '||'>

const OPERATIONS: Readonly<Record<Operator, (a: number, b: number) => number | boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => (b === 0 ? a : a % b),
}

export function arithmetic(operator: Operator, left: Value, right: Value, at: Range): Value {
  const compares = operator.startsWith('<') || operator.startsWith('>')
  return lift([left, right], at, (a, b) => {
    const [x, y] = [numberOf(a), numberOf(b)]
    if (x === 'none' || y === 'none') return error(`${operator} takes numbers`, at)
    const isUnknown = x === 'unknown' || y === 'unknown'
    if (isUnknown) return derivedUnknown(operator, [a, b], at, compares ? 'bool' : 'number')
    // Terraform has infinite numbers, we have none.
    if (x === 0 && y === 0 && operator === '/') return error('zero divided by zero', at)
    const result = OPERATIONS[operator](x, y)
    const isSure = typeof result === 'boolean' || isExact(result)
    return isSure ? scalar(result, at) : derivedUnknown(operator, [a, b], at, 'number')
  })
}

function numberOf(value: Plain): number | 'unknown' | 'none' {
  if (value.kind === 'unknown') return value.type === 'list' || value.type === 'map' ? 'none' : 'unknown'
  if (value.kind === 'scalar') return typeof value.value === 'number' ? value.value : 'none'
  if (value.kind !== 'text') return 'none'
  const string = stringOf(value)
  if (string === undefined) return 'unknown'
  return parseNumber(string)
}
