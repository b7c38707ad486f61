/**
 * Functions on IP networks: addresses are whole numbers of 32 or 128 bits.
 * https://developer.hashicorp.com/terraform/language/functions#ip-network-functions
 */
import { error, item, list } from '../../value/build.ts'
import { known } from '../../value/text.ts'
import type { Plain, Value } from '../../value/value.ts'
import { ANY_NUMBER, type Call, type Definition, define, numberFrom, onPlain, textFrom } from './call.ts'
import { literalText } from './pieces.ts'

interface Network {
  /** 32 or 128. */
  readonly bits: number
  readonly base: bigint
  /** The length of its prefix. */
  readonly length: number
}

/** `cidrsubnets` extends a prefix by so many bits at most. */
const MOST_NEW_BITS = 32

/** The network that a string spells; its host part is cut off. */
function networkOf(string: string): Network | undefined {
  const match = /^([^/]+)\/(\d{1,3})$/.exec(string)
  if (!match) return undefined
  const address = match[1]!
  const bits = address.includes(':') ? 128 : 32
  const value = bits === 32 ? parseFour(address) : parseSix(address)
  const length = Number(match[2])
  if (value === undefined || length > bits) return undefined
  return { bits, base: cutOff(value, bits - length), length }
}

function cutOff(value: bigint, bits: number): bigint {
  return (value >> BigInt(bits)) << BigInt(bits)
}

function parseFour(address: string): bigint | undefined {
  const octets = address.split('.')
  const isValid = octets.length === 4 && octets.every(octet => /^\d{1,3}$/.test(octet) && Number(octet) < 256)
  return isValid ? octets.reduce((sum, octet) => sum * 256n + BigInt(octet), 0n) : undefined
}

/** Eight groups of hexadecimal digits, of which `::` leaves out those that are zero. */
function parseSix(address: string): bigint | undefined {
  const [head, tail, ...others] = address.split('::')
  const first = groupsOf(head!)
  const last = tail === undefined ? [] : groupsOf(tail)
  if (!first || !last || others.length > 0) return undefined
  const missing = 8 - first.length - last.length
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined
  const groups = [...first, ...Array<bigint>(missing).fill(0n), ...last]
  return groups.reduce((sum, group) => sum * 65536n + group, 0n)
}

function groupsOf(part: string): readonly bigint[] | undefined {
  if (part === '') return []
  const groups = part.split(':')
  return groups.every(group => /^[\da-f]{1,4}$/i.test(group))
    ? groups.map(group => BigInt(`0x${group}`))
    : undefined
}

function addressText(value: bigint, bits: number): string {
  if (bits === 128) return shortened(groupsIn(value, 8, 16n).map(group => group.toString(16)))
  return groupsIn(value, 4, 8n).join('.')
}

function groupsIn(value: bigint, count: number, width: bigint): bigint[] {
  const mask = (1n << width) - 1n
  return Array.from({ length: count }, (_, i) => (value >> (BigInt(count - 1 - i) * width)) & mask)
}

/** The longest run of zeros, the first of those, becomes `::`; a lone zero stays. */
function shortened(groups: readonly string[]): string {
  let [start, length] = [0, 0]
  for (let from = 0; from < groups.length; from++) {
    const end = groups.findIndex((group, i) => i >= from && group !== '0')
    const run = (end < 0 ? groups.length : end) - from
    if (run > length) [start, length] = [from, run]
  }
  if (length < 2) return groups.join(':')
  return `${groups.slice(0, start).join(':')}::${groups.slice(start + length).join(':')}`
}

function networkText({ base, bits, length }: Network): string {
  return `${addressText(base, bits)}/${length}`
}

/** IPv4 inside IPv6 (`::ffff:1.2.3.4`), which Terraform writes as IPv4 or not by rules of its own. */
function isMapped({ base, bits }: Network): boolean {
  return bits === 128 && base >> 32n === 0xffffn
}

// ── functions ──

type OnNetwork = (network: Network, numbers: readonly number[], call: Call) => Value | undefined

/** A function of a network and whole numbers. */
function onNetwork(name: string, f: OnNetwork, type: 'text' | 'list' = 'text') {
  return onPlain(
    name,
    ([prefix, ...others], call) => {
      const numbers = others.map(numberFrom)
      if (numbers.some(number => number === 'none' || (number !== 'unknown' && !Number.isInteger(number))))
        return error(`${name}() takes whole numbers`, call.at)
      const network = networkFrom(prefix!)
      if (network === 'none') return error(`${name}() takes a network such as "10.0.0.0/16"`, call.at)
      if (network === 'unknown' || numbers.includes('unknown') || isMapped(network)) return undefined
      return f(network, numbers as number[], call)
    },
    { type },
  )
}

function networkFrom(value: Plain): Network | 'none' | 'unknown' {
  const text = textFrom(value)
  if (text === 'none') return 'none'
  const string = text && known(text)
  if (string === undefined || /:.*\./.test(string)) return 'unknown'
  return networkOf(string) ?? 'none'
}

/** A number below 0 counts from the end. */
const cidrhost = onNetwork('cidrhost', ({ base, bits, length }, [number], call) => {
  const size = 1n << BigInt(bits - length)
  const host = number! < 0 ? size + BigInt(number!) : BigInt(number!)
  if (host < 0n || host >= size)
    return error('cidrhost() of a number that the network does not hold', call.at)
  return literalText(addressText(base + host, bits), call.at)
})

const cidrnetmask = onNetwork('cidrnetmask', ({ bits, length }, _, call) => {
  if (bits === 128) return error('cidrnetmask() takes an IPv4 network', call.at)
  return literalText(addressText(cutOff((1n << 32n) - 1n, bits - length), bits), call.at)
})

const cidrsubnet = onNetwork('cidrsubnet', ({ base, bits, length }, [newBits, number], call) => {
  if (newBits! < 0 || number! < 0) return undefined
  const longer = length + newBits!
  const isThere = longer <= bits && number! < 2 ** newBits!
  if (!isThere) return error('cidrsubnet() of a subnet that the network does not hold', call.at)
  const subnet = base + (BigInt(number!) << BigInt(bits - longer))
  return literalText(networkText({ base: subnet, bits, length: longer }), call.at)
})

/** Subnets one after the other, each at the first place that fits its size. */
const cidrsubnets = onNetwork(
  'cidrsubnets',
  ({ base, bits, length }, newBits, call) => {
    const full = error('cidrsubnets() of more than the network holds', call.at)
    const end = base + (1n << BigInt(bits - length))
    const subnets: Network[] = []
    let next = base
    for (const more of newBits) {
      const longer = length + more
      // Of the network of all addresses Terraform finds no first subnet.
      if (length === 0 || more < 1 || more > MOST_NEW_BITS || longer > bits) return full
      const size = 1n << BigInt(bits - longer)
      const start = ((next + size - 1n) / size) * size
      next = start + size
      if (next > end) return full
      subnets.push({ base: start, bits, length: longer })
    }
    const items = subnets.map(subnet => item(literalText(networkText(subnet), call.at)))
    return { ...list(items, call.at), isUniform: true }
  },
  'list',
)

export const ADDRESSES: readonly Definition[] = [
  define('cidrhost', 2, 2, cidrhost),
  define('cidrnetmask', 1, 1, cidrnetmask),
  define('cidrsubnet', 3, 3, cidrsubnet),
  define('cidrsubnets', 1, ANY_NUMBER, cidrsubnets),
]
