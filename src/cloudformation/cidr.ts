/** Arithmetic of IPv4 address blocks: `10.0.0.0/16`. */

const BLOCK = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/
const ADDRESS_BITS = 32

/** The first `count` blocks with `bits` bits for hosts inside a block; undefined where it is none, or is too small. */
export function blocksOf(block: string, count: number, bits: number): string[] | undefined {
  const numbers = BLOCK.exec(block)?.slice(1).map(Number)
  if (!numbers || !Number.isInteger(bits) || bits < 1 || bits > ADDRESS_BITS) return undefined
  const [mask = 0, ...octets] = [numbers[4], ...numbers.slice(0, 4)]
  if (mask > ADDRESS_BITS || octets.some(octet => octet > 255)) return undefined
  const whole = 2 ** (ADDRESS_BITS - mask)
  const size = 2 ** bits
  if (count * size > whole) return undefined
  const address = octets.reduce((sum, octet) => sum * 256 + octet, 0)
  const first = address - (address % whole)
  return Array.from({ length: count }, (_, index) => `${dotted(first + index * size)}/${ADDRESS_BITS - bits}`)
}

function dotted(address: number): string {
  return [2 ** 24, 2 ** 16, 2 ** 8, 1].map(weight => Math.floor(address / weight) % 256).join('.')
}
