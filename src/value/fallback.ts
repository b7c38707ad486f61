/** Functions that take the first usable one of several values. */
import type { Range } from '../syntax/source.ts'
import { choice, error } from './build.ts'
import { allOf, any, anyOf, type Cond, symbolIs } from './condition.ts'
import { errorWhen, failsWhen } from './gather.ts'
import { lift, liftErrors } from './lift.ts'
import { isHole, type Sym, type Text } from './text.ts'
import type { Plain, UnknownValue, Value } from './value.ts'

/** Terraform's `try`: the first value whose evaluation does not fail. */
export function firstWithoutError(values: readonly Value[], at: Range): Value {
  return values.reduceRight<Value>(
    (next, value) =>
      liftErrors([value], at, plain =>
        plain.kind === 'error' ? next : choice(failsWhen(plain), next, plain, at),
      ),
    error('no argument of try() succeeds', at),
  )
}

/** Terraform's `coalesce`: the first value that is neither null nor an empty string. Fails if any argument fails. */
export function coalesce(values: readonly Value[], at: Range): Value {
  const first = values.reduceRight<Value>(
    (next, value) => lift([value], at, plain => choice(emptyWhen(plain), next, plain, at)),
    error('coalesce() without a value that is not null or empty', at),
  )
  const failing = anyOf(values.map(errorWhen))
  return choice(failing, error('an argument of coalesce() fails', at), first, at)
}

/** When a value is null or an empty string. */
export function emptyWhen(value: Plain): Cond {
  switch (value.kind) {
    case 'scalar':
      return value.value === null
    case 'text':
      return value.decoded ? false : emptyText(value.text)
    case 'unknown':
      return any(nullWhen(value), emptyString(value))
    default:
      return false
  }
}

/** What nothing is known of may be null, unless it is an attribute of a resource. */
function nullWhen(value: UnknownValue): Cond {
  const nullable = value.nullable ?? (value.type === undefined && !value.ref)
  return nullable ? symbolIs(value.sym, null) : false
}

/** An attribute of a resource is never empty. */
function emptyString(value: UnknownValue): Cond {
  const couldBeText = value.type === undefined || value.type === 'text'
  return couldBeText && !value.ref ? emptySym(value.sym) : false
}

function emptyText(text: Text): Cond {
  const conds: Cond[] = []
  for (const piece of text) {
    if (isHole(piece)) conds.push(emptySym(piece))
    else if (piece.lit !== '') return false
  }
  return allOf(conds)
}

function emptySym(sym: Sym): Cond {
  if (sym.shape && sym.shape.min > 0) return false
  if (sym.domain && !sym.domain.includes('')) return false
  return symbolIs(sym, '')
}
