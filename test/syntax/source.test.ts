import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  derive,
  type File,
  HOLE,
  holeAt,
  lineStarts,
  type Pieces,
  piecesOf,
  place,
  positionAt,
  slice,
} from '../../src/syntax/source.ts'
import { show, sourceOfText, type TestHole } from './tree-values.ts'

const SEED = { seed: 20240229 }
const file: File = { path: 'main.tf', text: 'policy = "a\\nb${var.x}c"\n' }

function at(text: string, from = 0): { file: File; start: number; end: number } {
  const start = file.text.indexOf(text, from)
  return { file, start, end: start + text.length }
}

const hole: TestHole = { id: 'var.x', name: 'x', at: at('${var.x}') }
const pieces: Pieces<TestHole> = [
  { lit: 'a', at: at('a') },
  { lit: '\n', at: at('\\n') },
  { lit: 'b', at: at('b') },
  hole,
  { lit: 'c', at: at('c', file.text.indexOf('}')) },
  { lit: 'unplaced' },
]

describe('a derived source', () => {
  const source = derive(pieces, file)

  test('puts one letter for a hole, and finds the hole there', () => {
    expect(source.text).toBe(`a\nb${HOLE}cunplaced`)
    expect(holeAt(source, 3)).toBe(hole)
    expect(holeAt(source, 2)).toBeUndefined()
  })

  test('places letters at letters, and an escape or a hole as a whole', () => {
    expect(slice(place(source, 0, 1))).toBe('a')
    expect(slice(place(source, 1, 2))).toBe('\\n')
    expect(slice(place(source, 0, 3))).toBe('a\\nb')
    expect(slice(place(source, 3, 4))).toBe('${var.x}')
    expect(slice(place(source, 2, 5))).toBe('b${var.x}c')
  })

  test('places what was written nowhere at the start of its file', () => {
    expect(place(source, 6, 8)).toEqual({ file, start: 0, end: 0 })
  })

  test('ends a place that runs into another file at the end of its first stretch', () => {
    const other: File = { path: 'other', text: 'zzz' }
    const mixed = derive(
      [
        { lit: 'a', at: at('a') },
        { lit: 'zzz', at: { file: other, start: 0, end: 3 } },
      ],
      file,
    )
    expect(place(mixed, 0, 3)).toEqual(at('a'))
    expect(slice(place(mixed, 2, 4))).toBe('zz')
  })

  test('gives its pieces back', () => {
    expect(piecesOf(source, 0, source.text.length)).toEqual(
      pieces.map(piece => ('lit' in piece ? { ...piece } : piece)),
    )
    expect(piecesOf(source, 2, 5).map(piece => ('lit' in piece ? piece.lit : piece))).toEqual([
      'b',
      hole,
      'c',
    ])
    expect(piecesOf(source, 3, 3)).toEqual([])
  })

  test('with no pieces is empty and has a place', () => {
    const empty = derive([], file)
    expect(empty.text).toBe('')
    expect(place(empty, 0, 0)).toEqual({ file, start: 0, end: 0 })
    expect(piecesOf(empty, 0, 0)).toEqual([])
  })

  test('does not take a letter of the text for a hole', () => {
    const same = derive([{ lit: `x${HOLE}`, at: at('a\\') }, hole], file)
    expect(holeAt(same, 1)).toBeUndefined()
    expect(piecesOf(same, 0, 3)).toEqual([{ lit: `x${HOLE}`, at: at('a\\') }, hole])
    expect(holeAt(sourceOfText(HOLE), 0)).toBeUndefined()
  })
})

test('a text cut anywhere and derived again has every letter at its place', () => {
  const cut = fc.tuple(fc.string({ maxLength: 40 }), fc.array(fc.nat(40), { maxLength: 8 }))
  fc.assert(
    fc.property(cut, fc.nat(40), fc.nat(40), ([text, cuts], one, two) => {
      const whole = sourceOfText(text).file
      const edges = [0, ...cuts.map(edge => Math.min(edge, text.length)).sort((a, b) => a - b), text.length]
      const parts = edges.slice(1).map((end, index) => {
        const start = edges[index]!
        return { lit: text.slice(start, end), at: { file: whole, start, end } }
      })
      const source = derive(parts, whole)
      expect(source.text).toBe(text)
      const start = Math.min(one, two, text.length)
      const end = Math.min(Math.max(one, two), text.length)
      expect(place(source, start, end)).toEqual({ file: whole, start, end })
      expect(show(piecesOf(source, start, end))).toBe(text.slice(start, end))
      for (const piece of piecesOf(source, start, end))
        if ('lit' in piece) expect(slice(piece.at!)).toBe(piece.lit)
    }),
    SEED,
  )
})

describe('lines', () => {
  test('end at LF, CRLF and a lone CR', () => {
    const lines: File = { path: 'f', text: 'a\nb\r\nc\rd' }
    expect(lineStarts(lines)).toEqual([0, 2, 5, 7])
    expect(positionAt(lines, 0)).toEqual({ line: 1, column: 1 })
    expect(positionAt(lines, 1)).toEqual({ line: 1, column: 2 })
    expect(positionAt(lines, 5)).toEqual({ line: 3, column: 1 })
    expect(positionAt(lines, 8)).toEqual({ line: 4, column: 2 })
  })
})
