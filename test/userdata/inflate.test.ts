/** Our unpacking of gzip against Node's packing. */
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gunzip } from '../../src/userdata/inflate.ts'

/** Texts that repeat themselves near and far, and bytes that do not. */
const CONTENT = fc.oneof(
  fc.uint8Array({ maxLength: 2000 }),
  fc.array(fc.constantFrom('a', 'bc', 'iptables -A OUTPUT\n', '\0'), { maxLength: 3000 }).map(bytesOf),
  fc.tuple(fc.uint8Array({ maxLength: 200 }), fc.nat(40_000)).map(([bytes, count]) => repeated(bytes, count)),
)
const LEVEL = fc.integer({ min: 0, max: 9 })

function bytesOf(words: readonly string[]): Uint8Array {
  return new TextEncoder().encode(words.join(''))
}

/** The bytes, many zeros, and the bytes again. */
function repeated(bytes: Uint8Array, count: number): Uint8Array {
  return Uint8Array.from([...bytes, ...new Array<number>(count).fill(0), ...bytes])
}

describe('an archive of gzip', () => {
  test('is unpacked', () => {
    fc.assert(
      fc.property(CONTENT, LEVEL, (content, level) => {
        const unpacked = gunzip(gzipSync(content, { level }))
        expect(unpacked && Buffer.compare(unpacked, content)).toBe(0)
      }),
      { seed: 8, numRuns: 150 },
    )
  })

  test('with all that a header may have', () => {
    const plain = gzipSync('x')
    const header = [...plain.subarray(0, 3), 2 | 4 | 8 | 16, ...plain.subarray(4, 10)]
    const more = [3, 0, 1, 2, 3, ...Buffer.from('name\0comment\0'), 9, 9]
    const bytes = Uint8Array.from([...header, ...more, ...plain.subarray(10)])
    expect(Buffer.from(gunzip(bytes)!).toString()).toBe('x')
  })

  test('that is broken, or holds too much, gives nothing and hangs nowhere', () => {
    expect(gunzip(Uint8Array.from([1, 2, 3]))).toBeUndefined()
    expect(gunzip(gzipSync('some text').subarray(0, 14))).toBeUndefined()
    expect(gunzip(gzipSync(Buffer.alloc(1 << 17)))).toHaveLength(1 << 17)
    expect(gunzip(gzipSync(Buffer.alloc((1 << 17) + 1)))).toBeUndefined()
  })

  test('with letters changed or cut never throws', () => {
    const whole = gzipSync('echo one two three one two three\n'.repeat(20))
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length))
    fc.assert(
      fc.property(change, ([offset, byte, end]) => {
        const changed = Uint8Array.from(whole)
        changed[offset] = byte
        expect(() => gunzip(changed.subarray(0, end))).not.toThrow()
      }),
      { seed: 8, numRuns: 300 },
    )
  })
})
