import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isUrlEncoded, urlDecoded } from '../../src/documents/url-encoding.ts'
import { slice } from '../../src/syntax/source.ts'

function pieces(text: string) {
  const file = { path: 'policy.json', text }
  return [{ lit: text, at: { file, start: 0, end: text.length } }]
}

function decoded(text: string): string {
  return urlDecoded(pieces(text))
    .map(piece => piece.lit)
    .join('')
}

describe('URL-encoded documents', () => {
  it.each([
    ['%7B%22a%22%3A%201%7D', true],
    ['%5B%5D', true],
    ['  %7b', true],
    ['{"a": 1}', false],
    ['%22a%22', false],
    ['', false],
  ])('%s is one: %s', (text, expected) => {
    expect(isUrlEncoded(pieces(text))).toBe(expected)
  })

  it.each([
    ['%7B%22a%22%3A+%22b%2Fc%22%7D', '{"a":+"b/c"}'],
    ['caf%C3%A9 %E2%82%AC %F0%9F%98%80!', 'café € 😀!'],
    ['100%, %zz, %C3', '100%, %zz, %C3'],
    ['%C3%41%42', '%C3AB'],
    ['%FF%41', '%FFA'],
  ])('%s is %s', (text, expected) => {
    expect(decoded(text)).toBe(expected)
  })

  it('are what was encoded, with the place of each letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), text => {
        const encoded = encodeURIComponent(text)
        expect(decoded(encoded)).toBe(text)
        for (const { lit, at } of urlDecoded(pieces(encoded))) {
          expect(decodeURIComponent(slice(at!))).toBe(lit)
        }
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})
