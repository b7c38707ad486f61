/** Functions on numbers. https://developer.hashicorp.com/terraform/language/functions#numeric-functions */
import { error, scalar } from '../../value/build.ts'
import { isExact } from '../../value/decimal.ts'
import { liftItems } from '../../value/gather.ts'
import { known } from '../../value/text.ts'
import type { Plain, Value } from '../../value/value.ts'
import {
  ANY_NUMBER,
  type Call,
  type Definition,
  define,
  type Fn,
  numberFrom,
  onPlain,
  textFrom,
} from './call.ts'

/** A number that is surely exact; undefined otherwise. */
function exact(result: number, call: Call): Value | undefined {
  return isExact(result) ? scalar(result, call.at) : undefined
}

function onNumbers(name: string, f: (...numbers: number[]) => number | undefined): Fn {
  return onPlain(
    name,
    (plain, call) => numbersOf(name, plain, call, numbers => exactOf(f(...numbers), call)),
    { type: 'number' },
  )
}

function exactOf(result: number | undefined, call: Call): Value | undefined {
  return result === undefined ? undefined : exact(result, call)
}

/** Applies `f` if all values are known numbers. */
export function numbersOf(
  name: string,
  values: readonly Plain[],
  call: Call,
  f: (numbers: readonly number[]) => Value | undefined,
): Value | undefined {
  const numbers = values.map(numberFrom)
  if (numbers.includes('none')) return error(`${name}() takes numbers`, call.at)
  return numbers.includes('unknown') ? undefined : f(numbers as number[])
}

/** The least or the greatest; without arguments Terraform refuses. */
function extreme(name: string, f: (...numbers: number[]) => number): Fn {
  const fn = onNumbers(name, f)
  return (args, call) =>
    args.length === 0 ? error(`${name}() takes at least one number`, call.at) : fn(args, call)
}

const sum = onPlain(
  'sum',
  ([value], call) => {
    if (value!.kind === 'unknown') return undefined
    if (value!.kind !== 'list') return error('sum() takes a list', call.at)
    return liftItems(value!, call.at, elements => {
      if (elements.length === 0) return error('sum() of an empty list', call.at)
      if (elements.some(element => element.kind === 'scalar' && element.value === null)) {
        return error('sum() of a list with null', call.at)
      }
      return numbersOf('sum', elements, call, numbers =>
        exact(
          numbers.reduce((a, b) => a + b, 0),
          call,
        ),
      )
    })
  },
  { type: 'number' },
)

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'

const parseint = onPlain(
  'parseint',
  ([value, base], call) => {
    const [text, radix] = [value!.kind === 'scalar' ? 'none' : textFrom(value!), numberFrom(base!)]
    if (text === 'none' || radix === 'none') return error('parseint() takes a string and a number', call.at)
    const string = text && known(text)
    if (string === undefined || radix === 'unknown') return undefined
    if (!Number.isInteger(radix) || radix < 2 || radix > 62)
      return error('parseint() with a base that is none', call.at)
    return parsedInt(string, radix, call)
  },
  { type: 'number' },
)

function parsedInt(string: string, radix: number, call: Call): Value | undefined {
  const unsigned = string.replace(/^[-+]/, '')
  const digits = [...(radix > 36 ? unsigned : unsigned.toLowerCase())].map(digit => DIGITS.indexOf(digit))
  const isNumber = digits.length > 0 && digits.every(digit => digit >= 0 && digit < radix)
  if (!isNumber) return error(`parseint() of a text that is no number of base ${radix}`, call.at)
  const size = digits.reduce((sum, digit) => sum * radix + digit, 0)
  return Number.isSafeInteger(size) ? scalar(string.startsWith('-') ? 0 - size : size, call.at) : undefined
}

const signum = onPlain(
  'signum',
  ([value], call) => {
    const number = numberFrom(value!)
    if (number === 'unknown') return undefined
    if (number === 'none' || !Number.isInteger(number)) return error('signum() takes a whole number', call.at)
    return scalar(Math.sign(number), call.at)
  },
  { type: 'number' },
)

/** Beyond whole numbers machines may round differently. */
function power(base: number, exponent: number): number | undefined {
  const result = base ** exponent
  return Number.isSafeInteger(result) ? result : undefined
}

/** Computed with doubles by Terraform too; `exact` leaves those open that two machines may round differently. */
function logarithm(number: number, base: number): number {
  return Math.log(number) / Math.log(base)
}

export const NUMBERS: readonly Definition[] = [
  define('abs', 1, 1, onNumbers('abs', Math.abs)),
  define('ceil', 1, 1, onNumbers('ceil', Math.ceil)),
  define('floor', 1, 1, onNumbers('floor', Math.floor)),
  define('signum', 1, 1, signum),
  define('pow', 2, 2, onNumbers('pow', power)),
  define('log', 2, 2, onNumbers('log', logarithm)),
  define('max', 0, ANY_NUMBER, extreme('max', Math.max)),
  define('min', 0, ANY_NUMBER, extreme('min', Math.min)),
  define('sum', 1, 1, sum),
  define('parseint', 2, 2, parseint),
]
