/**
 * IP addresses of conditions: a single one or a range in CIDR notation, of version 4 or 6.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
import { known, type Text } from '../value/text.ts'
import { type Tri, tri } from '../value/tri.ts'

/** Does the request's address lie in the policy's range? Open where one of them is not known or no address. */
export function inRange(written: Text, given: Text): Tri {
  const range = rangeIn(written)
  const address = rangeIn(given)
  if (!range || !address) return 'maybe'
  if (range.bits.length !== address.bits.length) return 'no'
  const inside = address.bits.slice(0, range.prefix) === range.bits.slice(0, range.prefix)
  return tri(inside && address.prefix >= range.prefix)
}

interface Range {
  /** All digits of the address in base two. */
  readonly bits: string
  /** How many of them count. */
  readonly prefix: number
}

function rangeIn(text: Text): Range | undefined {
  const whole = known(text)
  const match = whole === undefined ? undefined : /^([^/]+)(?:\/(\d{1,3}))?$/.exec(whole)
  if (!match) return undefined
  const bits = match[1]!.includes(':') ? bitsOfSix(match[1]!) : bitsOfFour(match[1]!)
  const prefix = Number(match[2] ?? bits?.length)
  return bits !== undefined && prefix <= bits.length ? { bits, prefix } : undefined
}

function bitsOfFour(address: string): string | undefined {
  const parts = address.split('.')
  if (parts.length !== 4 || !parts.every(part => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256))
    return undefined
  return parts.map(part => binary(Number(part), 8)).join('')
}

function bitsOfSix(address: string): string | undefined {
  const [head = '', tail, ...others] = address.split('::')
  if (others.length > 0) return undefined
  const before = groupsIn(head)
  const after = tail === undefined ? [] : groupsIn(tail)
  const missing = 8 - before.length - after.length
  const isWhole = tail === undefined ? missing === 0 : missing > 0
  const groups = [...before, ...Array<string>(Math.max(0, missing)).fill('0'), ...after]
  if (!isWhole || !groups.every(group => /^[0-9a-f]{1,4}$/i.test(group))) return undefined
  return groups.map(group => binary(Number.parseInt(group, 16), 16)).join('')
}

function groupsIn(part: string): string[] {
  return part === '' ? [] : part.split(':')
}

function binary(number: number, digits: number): string {
  return number.toString(2).padStart(digits, '0')
}
