/** Numbers as decimals. Terraform's are exact and of any length; ours are not: what we cannot be sure of is left open. */

/** A number of at most so many digits is the same decimal before and after being a double. */
const SURE_DIGITS = 15

/** The digits of a number, without an exponent, as Terraform writes it; undefined if the double may not be exact. */
export function numberText(value: number): string | undefined {
  if (Number.isSafeInteger(value)) return String(Object.is(value, -0) ? 0 : value)
  const [mantissa, exponent] = value.toExponential().split('e')
  const digits = mantissa!.replace(/[-.]/g, '')
  if (!Number.isFinite(value) || digits.length > SURE_DIGITS) return undefined
  return decimal(value < 0 ? '-' : '', digits, Number(exponent))
}

function decimal(sign: string, digits: string, exponent: number): string | undefined {
  if (Math.abs(exponent) > 300) return undefined
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0')
  const fraction = digits.slice(exponent + 1)
  return sign + whole + (fraction && `.${fraction}`)
}

/** Is this result surely what exact arithmetic gives? */
export function isExact(value: number): boolean {
  return numberText(value) !== undefined
}

type Operator = '+' | '-' | '*' | '/' | '%'

/** The result of exact arithmetic; undefined if we cannot hold it. What is not known to be exact is not computed. */
export function exactly(operator: Operator, a: number, b: number): number | undefined {
  if (operator === '%' && b === 0) return a
  if (operator === '/') return quotient(a, b)
  const [x, y] = [scaled(a), scaled(b)]
  if (!x || !y) return undefined
  if (operator === '*') return unscaled(x.digits * y.digits, x.scale + y.scale)
  const scale = Math.max(x.scale, y.scale)
  const left = x.digits * 10n ** BigInt(scale - x.scale)
  const right = y.digits * 10n ** BigInt(scale - y.scale)
  return unscaled(operator === '+' ? left + right : operator === '-' ? left - right : left % right, scale)
}

function quotient(a: number, b: number): number | undefined {
  const result = a / b
  return isExact(result) && exactly('*', result, b) === a ? result : undefined
}

/** `digits` divided by ten to the power of `scale`. */
function scaled(value: number): { readonly digits: bigint; readonly scale: number } | undefined {
  const text = numberText(value)
  if (text === undefined) return undefined
  const [whole = '', fraction = ''] = text.split('.')
  return { digits: BigInt(whole + fraction), scale: fraction.length }
}

function unscaled(digits: bigint, scale: number): number | undefined {
  const [value, significant] = [Number(`${digits}e-${scale}`), String(digits).replace(/^-|0+$/g, '')]
  return significant.length <= SURE_DIGITS || (scale === 0 && Number.isSafeInteger(value)) ? value : undefined
}

const DECIMAL = /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d{1,3})?$/

/** The number that a string spells, `none` if it spells none, `unknown` if we cannot hold it exactly. */
export function parseNumber(string: string): number | 'unknown' | 'none' {
  if (!DECIMAL.test(string)) return 'none'
  const value = Number(string)
  const digits = string
    .replace(/[eE].*/, '')
    .replace(/[-+.]/g, '')
    .replace(/^0+/, '')
  const isWhole = /^[-+]?\d+$/.test(string)
  const isSure = digits.length <= SURE_DIGITS || (isWhole && Number.isSafeInteger(value))
  return isSure && Number.isFinite(value) ? value : 'unknown'
}
