/** Arithmetic and comparison: known results, or the same unknown for the same operands. */
import type { BinaryOperator } from '../syntax/hcl/ast.ts'
import type { Range } from '../syntax/source.ts'
import { error, scalar } from '../value/build.ts'
import { exactly, parseNumber } from '../value/decimal.ts'
import { derivedUnknown, lift, stringOf } from '../value/lift.ts'
import type { Plain, Value } from '../value/value.ts'

type Operator = Exclude<BinaryOperator, '==' | '!=' | '&&' | '||'>

const COMPARISONS: ReadonlyMap<string, (a: number, b: number) => boolean> = new Map([
  ['<', (a, b) => a < b],
  ['<=', (a, b) => a <= b],
  ['>', (a, b) => a > b],
  ['>=', (a, b) => a >= b],
])

export function arithmetic(operator: Operator, left: Value, right: Value, at: Range): Value {
  const comparison = COMPARISONS.get(operator)
  const type = comparison ? 'bool' : 'number'
  return lift([left, right], at, (a, b) => {
    const [x, y] = [numberOf(a), numberOf(b)]
    if (x === 'none' || y === 'none') return error(`${operator} takes numbers`, at)
    if (x === 'unknown' || y === 'unknown') return derivedUnknown(operator, [a, b], at, type)
    if (comparison) return scalar(comparison(x, y), at)
    // Terraform has infinite numbers, we have none.
    if (x === 0 && y === 0 && operator === '/') return error('zero divided by zero', at)
    const result = exactly(operator as '+', x, y)
    return result === undefined ? derivedUnknown(operator, [a, b], at, type) : scalar(result, at)
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
