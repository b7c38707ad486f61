/**
 * Numbers and dates of conditions, as far as they are known.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
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

/** An integer or a decimal number. */
export function readNumber(text: string): number | undefined {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined
}

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/

/**
 * A date of the W3C's profile of ISO 8601, or seconds since 1970; in seconds since 1970. A time without a zone counts
 * as UTC.
 */
export function readDate(text: string): number | undefined {
  const match = DATE.exec(text)
  // four digits are a year
  if (!match) return /^\d{5,}$/.test(text) ? Number(text) : undefined
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map(part => (part === undefined ? undefined : Number(part)))
  const fraction = Number(`0.${match[7] ?? 0}`)
  return Date.UTC(year, month - 1, day, hour, minute, second) / 1000 + fraction - offsetOf(match[8])
}

/** Seconds by which a zone is ahead of UTC. */
function offsetOf(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0
  const [hours = 0, minutes = 0] = zone.slice(1).split(':').map(Number)
  return (zone.startsWith('-') ? -1 : 1) * (hours * 3600 + minutes * 60)
}
