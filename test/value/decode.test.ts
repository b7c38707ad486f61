import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJson } from '../../src/syntax/json.ts'
import { type File, type Lit, slice, sourceOf } from '../../src/syntax/source.ts'
import { list, scalar, stringValue, textValue, unknown } from '../../src/value/build.ts'
import { decode, valueOfNode } from '../../src/value/decode.ts'
import { type Hole, known, type Sym, show, text } from '../../src/value/text.ts'
import type { Value } from '../../src/value/value.ts'
import { AT } from '../support/worlds.ts'

const x: Sym = { id: 'x', label: 'var.x' }
const y: Sym = { id: 'y', label: 'var.y' }

function file(content: string): File {
  return { path: 'policy.json', text: content }
}

/** What the text says, as one reads it in JSON; symbols as `${label}`. */
function shown(value: Value | undefined): unknown {
  switch (value?.kind) {
    case 'scalar':
      return value.value
    case 'text':
      return show(value.text)
    case 'unknown':
      return { unknown: value.sym.label }
    case 'list': {
      const items = value.items.map(item => shown(item.value))
      return value.rest ? [...items, { rest: value.rest.label }] : items
    }
    case 'map': {
      const entries = [...value.entries].map(([key, entry]) => [key, shown(entry.value)])
      return Object.fromEntries(value.rest ? [...entries, ['rest', value.rest.label]] : entries)
    }
    default:
      return undefined
  }
}

function decoded(...pieces: (string | Hole)[]): unknown {
  return shown(decode(textValue(text(...pieces), AT)))
}

describe('valueOfNode', () => {
  it('reads a file, each value with its place', () => {
    const source = file('{"Statement": [{"Effect": "Allow", "Max": 5, "Open": null, "On": true}]}')
    const [root] = parseJson<Hole>(sourceOf(source)).documents
    const value = valueOfNode(root!)
    expect(shown(value)).toEqual({ Statement: [{ Effect: 'Allow', Max: 5, Open: null, On: true }] })
    if (value.kind !== 'map') throw new Error('no map')
    const statement = value.entries.get('Statement')!
    expect(slice(statement.key)).toBe('"Statement"')
    expect(slice(statement.value.at).startsWith('[{')).toBe(true)
  })

  it('agrees with JSON.parse', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), json => {
        fc.pre(!JSON.stringify(json).includes('${'))
        const [root] = parseJson<Hole>(sourceOf(file(JSON.stringify(json)))).documents
        const plain = JSON.parse(JSON.stringify(json))
        expect(JSON.stringify(sorted(shown(valueOfNode(root!))))).toBe(JSON.stringify(sorted(plain)))
      }),
      { numRuns: 500, seed: 11 },
    )
  })

  it('takes the last of equal keys, and any key', () => {
    const source = file('{"a": 1, "a": 2, "__proto__": 3}')
    const value = valueOfNode(parseJson<Hole>(sourceOf(source)).documents[0]!)
    if (value.kind !== 'map') throw new Error('no map')
    expect([...value.entries.keys()]).toEqual(['a', '__proto__'])
    expect(value.entries.get('a')!.value).toMatchObject({ value: 2 })
  })

  it('is unknown where it is nested too deep', () => {
    const source = file('['.repeat(900) + ']'.repeat(900))
    let value = valueOfNode(parseJson<Hole>(sourceOf(source)).documents[0]!)
    let depth = 0
    while (value.kind === 'list') {
      value = value.items[0]!.value
      depth++
    }
    expect([value.kind, depth]).toEqual(['unknown', 201])
  })
})

/** Keys in order, since own properties that look like numbers come first. */
function sorted(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(sorted)
  if (typeof json !== 'object' || json === null) return Object.is(json, -0) ? 0 : json
  return Object.entries(json)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => [key, sorted(value)])
}

describe('decode', () => {
  it('reads the JSON in a string, with places in the file it is written in', () => {
    const source = file('policy = "{\\"Effect\\": \\"Allow\\"}"')
    const at = { file: source, start: 9, end: source.text.length }
    const pieces: Lit[] = [
      { lit: '{', at: { file: source, start: 10, end: 11 } },
      { lit: '"', at: { file: source, start: 11, end: 13 } },
      { lit: 'Effect', at: { file: source, start: 13, end: 19 } },
      { lit: '"', at: { file: source, start: 19, end: 21 } },
      { lit: ': ', at: { file: source, start: 21, end: 23 } },
      { lit: '"', at: { file: source, start: 23, end: 25 } },
      { lit: 'Allow', at: { file: source, start: 25, end: 30 } },
      { lit: '"', at: { file: source, start: 30, end: 32 } },
      { lit: '}', at: { file: source, start: 32, end: 33 } },
    ]
    const value = decode(textValue(pieces, at))
    expect(shown(value)).toEqual({ Effect: 'Allow' })
    if (value?.kind !== 'map') throw new Error('no map')
    expect(slice(value.entries.get('Effect')!.value.at)).toBe('\\"Allow\\"')
  })

  it('prefers what the string was made of', () => {
    const made = list([], AT)
    expect(decode({ ...stringValue('{"a": 1}', AT), decoded: made })).toBe(made)
  })

  it('is nothing for what is no JSON', () => {
    expect(decoded('arn:aws:iam::aws:policy/ReadOnly')).toBe(undefined)
    expect(decoded('')).toBe(undefined)
    expect(decoded('  ')).toBe(undefined)
    expect(decoded('{"a": }')).toBe(undefined)
    expect(decoded('{"a": 1')).toBe(undefined)
    expect(decoded('true story')).toBe(undefined)
    expect(decoded('prefix-', x)).toBe(undefined)
  })

  it('reads scalars too', () => {
    expect(decoded('true')).toBe(true)
    expect(decoded(' -5 ')).toBe(-5)
    expect(decoded('null')).toBe(null)
    expect(decoded('"a"')).toBe('a')
  })

  it('gives the same value for the same text', () => {
    const value = stringValue('{"a": 1}', AT)
    expect(decode(value)).toBe(decode({ ...value, at: { ...AT, start: 3 } }))
  })

  it('a symbol in quotes stays a piece of the string', () => {
    expect(decoded('{"Resource": "arn:aws:s3:::', x, '/*"}')).toEqual({ Resource: 'arn:aws:s3:::${var.x}/*' })
  })

  it('a symbol outside quotes is its structure', () => {
    const structure: Hole = { ...x, value: list([{ when: true, value: scalar(1, AT) }], AT) }
    expect(decoded('{"a": ', structure, '}')).toEqual({ a: [1] })
    expect(decoded('[', structure, ', 2]')).toEqual([[1], 2])
    expect(decoded('[', { ...x, value: unknown(x, AT, { type: 'number' }) }, ', 2]')).toEqual([
      { unknown: 'var.x' },
      2,
    ])
  })

  it('and without one it may be anything: a value, elements, entries', () => {
    expect(decoded(x)).toEqual({ unknown: 'var.x' })
    expect(decoded('{"a": ', x, '}')).toEqual({ a: { unknown: 'var.x' } })
    expect(decoded('["a", ', x, ']')).toEqual(['a', { rest: 'var.x' }])
    expect(decoded('["a", ', { ...x, value: unknown(x, AT, { type: 'text' }) }, ']')).toEqual([
      'a',
      { rest: 'var.x' },
    ])
    expect(decoded('[', x, ', ', y, ']')).toEqual([{ rest: 'json(var.x, var.y)' }])
    expect(decoded('{"a": 1, ', x, '}')).toEqual({ a: 1, rest: 'var.x' })
  })

  it('a key with a symbol may be any key', () => {
    expect(decoded('{"', x, ':sub": "a"}')).toEqual({ '${x}:sub': 'a', rest: '${x}:sub' })
    const at = (start: number) => ({ ...x, at: { ...AT, start, end: start + 1 } })
    expect(decoded('{', at(1), ': ', at(5), '}')).toEqual({ '${x}': { unknown: 'var.x' }, rest: '${x}' })
    expect(decoded('{"a": ', x, ', "b": 1}')).toEqual({ a: { unknown: 'var.x' }, b: 1 })
  })

  it('a text cut into pieces anywhere says the same', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.array(fc.nat(60), { maxLength: 5 }), (json, cuts) => {
        const whole = JSON.stringify(json)
        const ends = [...new Set([...cuts.filter(cut => cut < whole.length), whole.length])].sort(
          (a, b) => a - b,
        )
        const pieces = ends.map((end, i) => whole.slice(ends[i - 1] ?? 0, end))
        expect(known(text(...pieces))).toBe(whole)
        expect(decoded(...pieces)).toEqual(decoded(whole))
      }),
      { numRuns: 300, seed: 12 },
    )
  })
})
