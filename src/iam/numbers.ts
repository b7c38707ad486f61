/**
 * Numbers and dates of conditions, as far as they are known.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
import { parseNumber } from '../value/decimal.ts'
import { known, type Text } from '../value/text.ts'
import { type Tri, tri } from '../value/tri.ts'

/** How a request's value stands to the policy's: below zero where it is less. */
type Order = (difference: number) => boolean

export const ORDERS = {
  Equals: difference => difference === 0,
  LessThan: difference => difference < 0,
  LessThanEquals: difference => difference <= 0,
  GreaterThan: difference => difference > 0,
  GreaterThanEquals: difference => difference >= 0,
} as const satisfies Readonly<Record<string, Order>>

/** Compares by what `read` makes of both sides; what it cannot read leaves the answer open. */
export function byOrder(order: Order, read: (text: string) => number | undefined) {
  return (written: Text, given: Text): Tri => {
    const [limit, value] = [numberIn(written, read), numberIn(given, read)]
    return limit === undefined || value === undefined ? 'maybe' : tri(order(value - limit))
  }
}

function numberIn(text: Text, read: (text: string) => number | undefined): number | undefined {
  const whole = known(text)
  return whole === undefined ? undefined : read(whole)
}

/** An integer or a decimal number, where a double holds it exactly. */
export function readNumber(text: string): number | undefined {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) return undefined
  const value = parseNumber(text)
  return typeof value === 'number' ? value : undefined
}

const DATE =
  /^([1-9]\d{3})-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,6}))?)?(Z|[+-]\d\d:\d\d)?)?)?$/

/**
 * A date of the W3C's profile of ISO 8601, or seconds since 1970; in seconds since 1970. A time without a zone counts
 * as UTC. Four digits may be a year or seconds: nothing says which.
 */
export function readDate(text: string): number | undefined {
  const match = DATE.exec(text)
  if (!match) return /^(?:\d{1,3}|\d{5,12})$/.test(text) ? Number(text) : undefined
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map(part => (part === undefined ? undefined : Number(part)))
  const time = new Date(Date.UTC(year, month - 1, day, hour, minute, second))
  // the 31st of April would be the 1st of May
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day || hour > 23 || minute > 59)
    return undefined
  const fraction = Number(`0.${match[7] ?? 0}`)
  return time.getTime() / 1000 + fraction - offsetOf(match[8])
}

/** Seconds by which a zone is ahead of UTC. */
function offsetOf(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0
  const [hours = 0, minutes = 0] = zone.slice(1).split(':').map(Number)
  return (zone.startsWith('-') ? -1 : 1) * (hours * 3600 + minutes * 60)
}
