/** Arithmetic and comparison: known results, or the same unknown for the same operands. */
import type { BinaryOperator } from '../syntax/hcl/ast.ts'
import type { Range } from '../syntax/source.ts'
import { error, scalar } from '../value/build.ts'
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
  '%': (a, b) => a % b,
}

/** Terraform's numbers are exact; past this ours are not, so the result is unknown. */
const MOST_EXACT = Number.MAX_SAFE_INTEGER

export function arithmetic(operator: Operator, left: Value, right: Value, at: Range): Value {
  const compares = operator.startsWith('<') || operator.startsWith('>')
  return lift([left, right], at, (a, b) => {
    const [x, y] = [numberOf(a), numberOf(b)]
    if (x === 'none' || y === 'none') return error(`${operator} takes numbers`, at)
    const isUnknown = x === 'unknown' || y === 'unknown'
    if (isUnknown) return derivedUnknown(operator, [a, b], at, compares ? 'bool' : 'number')
    if (y === 0 && (operator === '/' || operator === '%')) return error('division by zero', at)
    const result = OPERATIONS[operator](x, y)
    const isExact = typeof result === 'boolean' || isSafe(result)
    return isExact ? scalar(result, at) : derivedUnknown(operator, [a, b], at, 'number')
  })
}

function isSafe(result: number): boolean {
  return Math.abs(result) <= MOST_EXACT && (Number.isInteger(result) || String(result).length < 16)
}

function numberOf(value: Plain): number | 'unknown' | 'none' {
  if (value.kind === 'unknown') return value.type === 'list' || value.type === 'map' ? 'none' : 'unknown'
  if (value.kind === 'scalar') return typeof value.value === 'number' ? value.value : 'none'
  if (value.kind !== 'text') return 'none'
  const string = stringOf(value)
  if (string === undefined) return 'unknown'
  return /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/.test(string) ? Number(string) : 'none'
}
