/**
 * MD5 (RFC 1321), SHA-1 and SHA-2 (FIPS 180-4) of bytes. Written for short strings: the core also runs where there is no
 * library for it.
 */

import { remembered } from '../../value/remember.ts'

// ── blocks ──

/** The bytes with an end mark, zeros and their length in bits, which fills whole blocks. */
function padded(bytes: Uint8Array, block: number, isBigEndian: boolean): DataView {
  const room = block / 8
  const size = Math.ceil((bytes.length + 1 + room) / block) * block
  const result = new Uint8Array(size)
  result.set(bytes)
  result[bytes.length] = 0x80
  const view = new DataView(result.buffer)
  view.setBigUint64(isBigEndian ? size - 8 : size - room, BigInt(bytes.length * 8), !isBigEndian)
  return view
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by))
}

function bytesOf(words: readonly number[], isBigEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(words.length * 4))
  words.forEach((word, i) => {
    view.setInt32(i * 4, word, !isBigEndian)
  })
  return new Uint8Array(view.buffer)
}

// ── MD5 ──

const MD5_TURNS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]
const SINES = Array.from({ length: 64 }, (_, i) => Math.floor(2 ** 32 * Math.abs(Math.sin(i + 1))) | 0)

export function md5(bytes: Uint8Array): Uint8Array {
  const view = padded(bytes, 64, false)
  let state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476]
  for (let block = 0; block < view.byteLength; block += 64) {
    let [a, b, c, d] = state as Four
    for (let i = 0; i < 64; i++) {
      const [mixed, index] = md5Mix(i, b, c, d)
      const sum = (a + mixed + SINES[i]! + view.getInt32(block + index * 4, true)) | 0
      const turned = (b + rotate(sum, MD5_TURNS[(i >> 4) * 4 + (i % 4)]!)) | 0
      ;[a, b, c, d] = [d, turned, b, c]
    }
    state = [a, b, c, d].map((word, i) => (word + state[i]!) | 0)
  }
  return bytesOf(state, false)
}

type Four = [number, number, number, number]
type Five = [number, number, number, number, number]

/** What a step mixes, and which word of the block it takes. */
function md5Mix(step: number, b: number, c: number, d: number): [number, number] {
  if (step < 16) return [(b & c) | (~b & d), step]
  if (step < 32) return [(d & b) | (~d & c), (5 * step + 1) % 16]
  return step < 48 ? [b ^ c ^ d, (3 * step + 5) % 16] : [c ^ (b | ~d), (7 * step) % 16]
}

// ── SHA-1 ──

export function sha1(bytes: Uint8Array): Uint8Array {
  const view = padded(bytes, 64, true)
  let state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]
  for (let block = 0; block < view.byteLength; block += 64) {
    const words = Array.from({ length: 16 }, (_, i) => view.getInt32(block + i * 4))
    for (let i = 16; i < 80; i++)
      words.push(rotate(words[i - 3]! ^ words[i - 8]! ^ words[i - 14]! ^ words[i - 16]!, 1))
    let [a, b, c, d, e] = state as Five
    for (let i = 0; i < 80; i++) {
      const [mixed, constant] = sha1Mix(i, b, c, d)
      const sum = (rotate(a, 5) + mixed + e + constant + words[i]!) | 0
      ;[a, b, c, d, e] = [sum, a, rotate(b, 30), c, d]
    }
    state = [a, b, c, d, e].map((word, i) => (word + state[i]!) | 0)
  }
  return bytesOf(state, true)
}

function sha1Mix(step: number, b: number, c: number, d: number): [number, number] {
  if (step < 20) return [(b & c) | (~b & d), 0x5a827999]
  if (step < 40) return [b ^ c ^ d, 0x6ed9eba1]
  return step < 60 ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc] : [b ^ c ^ d, 0xca62c1d6]
}

// ── SHA-2 ──

interface Sha2 {
  /** Bits of a word. */
  readonly word: 32 | 64
  readonly rounds: number
  /** By how much the sigma functions turn; the last of the small ones shifts. */
  readonly big: readonly [Turns, Turns]
  readonly small: readonly [Turns, Turns]
}

type Turns = readonly [bigint, bigint, bigint]

const SHA256: Sha2 = {
  ...{ word: 32, rounds: 64 },
  big: [
    [2n, 13n, 22n],
    [6n, 11n, 25n],
  ],
  small: [
    [7n, 18n, 3n],
    [17n, 19n, 10n],
  ],
}
const SHA512: Sha2 = {
  ...{ word: 64, rounds: 80 },
  big: [
    [28n, 34n, 39n],
    [14n, 18n, 41n],
  ],
  small: [
    [1n, 8n, 7n],
    [19n, 61n, 6n],
  ],
}

export function sha256(bytes: Uint8Array): Uint8Array {
  return sha2(bytes, SHA256)
}

export function sha512(bytes: Uint8Array): Uint8Array {
  return sha2(bytes, SHA512)
}

function sha2(bytes: Uint8Array, variant: Sha2): Uint8Array {
  const { word, rounds, big, small } = variant
  const wrap = (value: bigint) => BigInt.asUintN(word, value)
  const turn = (value: bigint, by: bigint) => wrap((value >> by) | (value << (BigInt(word) - by)))
  const mix = (value: bigint, [a, b, c]: Turns) => turn(value, a) ^ turn(value, b) ^ turn(value, c)
  const blend = (value: bigint, [a, b, c]: Turns) => turn(value, a) ^ turn(value, b) ^ (value >> c)
  const { constants, initial } = tablesOf(variant)
  let state = initial
  const width = word / 8
  const view = padded(bytes, width * 16, true)
  for (let block = 0; block < view.byteLength; block += width * 16) {
    const words = Array.from({ length: 16 }, (_, i) => wordAt(view, block + i * width, word))
    for (let i = 16; i < rounds; i++) {
      const blended = blend(words[i - 15]!, small[0]) + blend(words[i - 2]!, small[1])
      words.push(wrap(words[i - 16]! + words[i - 7]! + blended))
    }
    let [a, b, c, d, e, f, g, h] = state as Eight
    for (let i = 0; i < rounds; i++) {
      const chosen = (e & f) ^ (~e & g)
      const first = h + mix(e, big[1]) + chosen + constants[i]! + words[i]!
      const second = mix(a, big[0]) + ((a & b) ^ (a & c) ^ (b & c))
      ;[a, b, c, d, e, f, g, h] = [wrap(first + second), a, b, c, wrap(d + first), e, f, g]
    }
    state = [a, b, c, d, e, f, g, h].map((value, i) => wrap(value + state[i]!))
  }
  const hex = state.map(value => value.toString(16).padStart(width * 2, '0')).join('')
  return Uint8Array.from(hex.match(/../g)!, byte => Number.parseInt(byte, 16))
}

type Eight = [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint]

function wordAt(view: DataView, at: number, word: 32 | 64): bigint {
  return word === 32 ? BigInt(view.getUint32(at)) : view.getBigUint64(at)
}

interface Tables {
  readonly constants: readonly bigint[]
  readonly initial: readonly bigint[]
}

/** Computed when the first string is hashed. */
const tablesOf = remembered(({ word, rounds }: Sha2): Tables => {
  const primes = firstPrimes(rounds)
  const fraction = (prime: number, degree: 2 | 3) => rootFraction(prime, degree) >> BigInt(64 - word)
  const constants = primes.map(prime => fraction(prime, 3))
  return { constants, initial: primes.slice(0, 8).map(prime => fraction(prime, 2)) }
})

function firstPrimes(count: number): number[] {
  const primes: number[] = []
  for (let number = 2; primes.length < count; number++) {
    if (primes.every(prime => number % prime > 0)) primes.push(number)
  }
  return primes
}

/** The first 64 bits behind the point of a prime's square or cube root. */
function rootFraction(prime: number, degree: 2 | 3): bigint {
  const power = BigInt(prime) << BigInt(64 * degree)
  let [low, high] = [0n, 1n << 80n]
  while (high - low > 1n) {
    const middle = (low + high) / 2n
    if (middle ** BigInt(degree) <= power) low = middle
    else high = middle
  }
  return BigInt.asUintN(64, low)
}
