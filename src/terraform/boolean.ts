/** Values where Terraform wants true or false. */
import type { Range } from '../syntax/source.ts'
import { choice, error } from '../value/build.ts'
import { anyOf, type Cond } from '../value/condition.ts'
import { alternatives, stringOf } from '../value/lift.ts'
import type { Value } from '../value/value.ts'
import { BOOLS } from './functions/types.ts'

/** When a value is no boolean: null, a number, an error. Some strings count as booleans. */
export function notBool(value: Value): Cond {
  if (value.kind !== 'choice') return !couldBeBool(value)
  const failing = alternatives(value).filter(one => !couldBeBool(one.value))
  return anyOf(failing.map(one => one.when))
}

function couldBeBool(value: Value): boolean {
  switch (value.kind) {
    case 'scalar':
      return typeof value.value === 'boolean'
    case 'text': {
      const string = stringOf(value)
      return string === undefined || BOOLS.has(string)
    }
    case 'unknown':
      return value.type !== 'list' && value.type !== 'map'
    default:
      return false
  }
}

/** `value`, but an error under a condition: the operand's own, if it is one. */
export function orFail(when: Cond, operand: Value, value: Value, at: Range): Value {
  if (when === true && operand.kind === 'error') return operand
  return choice(when, error('this must be true or false', at), value, at)
}
