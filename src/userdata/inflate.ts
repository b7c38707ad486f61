/**
 * Archives of gzip, unpacked without the library of a platform. https://www.rfc-editor.org/rfc/rfc1951 (deflate) and
 * https://www.rfc-editor.org/rfc/rfc1952 (gzip).
 */

/** User data has 16 KB; what unpacks to more than this is nothing that people wrote. */
const LONGEST = 1 << 17
const LONGEST_CODE = 15

const [DEFLATED, HAS_CHECKSUM, HAS_EXTRA, HAS_NAME, HAS_COMMENT] = [8, 2, 4, 8, 16]

const LENGTHS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115]
const LENGTH_BASES = [...LENGTHS, 131, 163, 195, 227, 258]
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
/** The order in which the lengths of the codes for code lengths are written. */
const CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === DEFLATED
}

/** What an archive holds; undefined where it is broken, or holds too much. */
export function gunzip(bytes: Uint8Array): Uint8Array | undefined {
  if (!isGzip(bytes)) return undefined
  const start = endOfHeader(bytes)
  return start < bytes.length ? new Inflater(bytes, start).inflate() : undefined
}

function endOfHeader(bytes: Uint8Array): number {
  const flags = bytes[3] ?? 0
  let offset = 10
  if (flags & HAS_EXTRA) offset += 2 + (bytes[offset] ?? 0) + 256 * (bytes[offset + 1] ?? 0)
  if (flags & HAS_NAME) offset = afterZero(bytes, offset)
  if (flags & HAS_COMMENT) offset = afterZero(bytes, offset)
  return flags & HAS_CHECKSUM ? offset + 2 : offset
}

function afterZero(bytes: Uint8Array, from: number): number {
  const zero = bytes.indexOf(0, from)
  return zero < 0 ? bytes.length : zero + 1
}

/** Symbols in the order of their codes, and how many codes there are of each length. */
interface Codes {
  readonly counts: readonly number[]
  readonly symbols: readonly number[]
}

function codesOf(lengths: readonly number[]): Codes {
  const counts = new Array<number>(LONGEST_CODE + 1).fill(0)
  for (const length of lengths) counts[length]!++
  counts[0] = 0
  const symbols = lengths.flatMap((length, symbol) => (length > 0 ? [symbol] : []))
  symbols.sort((a, b) => lengths[a]! - lengths[b]! || a - b)
  return { counts, symbols }
}

/** The codes of blocks that bring none of their own. */
function fixedCodes(): readonly [literals: Codes, distances: Codes] {
  const lengths = Array.from({ length: 288 }, (_, symbol) =>
    symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8,
  )
  return [codesOf(lengths), codesOf(new Array<number>(30).fill(5))]
}

class Inflater {
  readonly #fixed = fixedCodes()
  #out = new Uint8Array(4096)
  #length = 0
  #bit = 0
  #isBroken = false

  constructor(
    private readonly bytes: Uint8Array,
    private offset: number,
  ) {}

  inflate(): Uint8Array | undefined {
    let isLast = false
    while (!isLast && !this.#isBroken) {
      isLast = this.#bits(1) === 1
      const type = this.#bits(2)
      if (type === 0) this.#stored()
      else if (type === 1) this.#packed(...this.#fixed)
      else if (type === 2) this.#withCodes()
      else this.#isBroken = true
    }
    return this.#isBroken ? undefined : this.#out.subarray(0, this.#length)
  }

  // ── blocks ──

  #stored(): void {
    if (this.#bit > 0) this.offset++
    this.#bit = 0
    const length = this.#bits(16)
    this.#bits(16)
    for (let left = length; left > 0 && !this.#isBroken; left--) this.#write(this.#bits(8))
  }

  #withCodes(): void {
    const [literals, distances, own] = [this.#bits(5) + 257, this.#bits(5) + 1, this.#bits(4) + 4]
    const ownLengths = new Array<number>(CODE_ORDER.length).fill(0)
    for (const symbol of CODE_ORDER.slice(0, own)) ownLengths[symbol] = this.#bits(3)
    const lengths = this.#lengths(codesOf(ownLengths), literals + distances)
    this.#packed(codesOf(lengths.slice(0, literals)), codesOf(lengths.slice(literals)))
  }

  #lengths(codes: Codes, count: number): number[] {
    const lengths: number[] = []
    while (lengths.length < count && !this.#isBroken) {
      const symbol = this.#symbol(codes)
      if (symbol < 16) lengths.push(symbol)
      else if (symbol === 16) lengths.push(...repeated(lengths.at(-1) ?? 0, 3 + this.#bits(2)))
      else lengths.push(...repeated(0, symbol === 17 ? 3 + this.#bits(3) : 11 + this.#bits(7)))
    }
    return lengths
  }

  #packed(literals: Codes, distances: Codes): void {
    while (!this.#isBroken) {
      const symbol = this.#symbol(literals)
      if (symbol === 256) return
      if (symbol < 256) this.#write(symbol)
      else this.#repeat(symbol - 257, distances)
    }
  }

  #repeat(index: number, distances: Codes): void {
    const length = (LENGTH_BASES[index] ?? 0) + this.#bits(LENGTH_BITS[index] ?? 0)
    const distance = this.#distance(this.#symbol(distances))
    if (distance > this.#length || length === 0) this.#isBroken = true
    for (let left = length; left > 0 && !this.#isBroken; left--) {
      this.#write(this.#out[this.#length - distance]!)
    }
  }

  /** Distances double every second code. */
  #distance(code: number): number {
    if (code < 4) return code + 1
    const extra = (code >> 1) - 1
    return 1 + (2 + (code & 1)) * 2 ** extra + this.#bits(extra)
  }

  // ── bits and bytes ──

  #symbol({ counts, symbols }: Codes): number {
    let [code, first, index] = [0, 0, 0]
    for (let length = 1; length <= LONGEST_CODE && !this.#isBroken; length++) {
      code += this.#bits(1)
      const count = counts[length]!
      if (code - first < count) return symbols[index + code - first]!
      index += count
      first = (first + count) * 2
      code *= 2
    }
    this.#isBroken = true
    return 0
  }

  #bits(count: number): number {
    let value = 0
    for (let position = 0; position < count; position++) {
      const byte = this.bytes[this.offset]
      if (byte === undefined) this.#isBroken = true
      value += (((byte ?? 0) >> this.#bit) & 1) * 2 ** position
      this.#bit = (this.#bit + 1) % 8
      if (this.#bit === 0) this.offset++
    }
    return value
  }

  #write(byte: number): void {
    if (this.#length === LONGEST) {
      this.#isBroken = true
      return
    }
    if (this.#length === this.#out.length) {
      const longer = new Uint8Array(this.#out.length * 2)
      longer.set(this.#out)
      this.#out = longer
    }
    this.#out[this.#length++] = byte
  }
}

function repeated(value: number, times: number): number[] {
  return new Array<number>(times).fill(value)
}
