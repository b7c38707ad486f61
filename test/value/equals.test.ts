import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  choice,
  entry,
  error,
  item,
  list,
  map,
  scalar,
  stringValue,
  textValue,
  unknown,
} from '../../src/value/build.ts'
import { all, any, type Cond, implied, NOTHING, type Test } from '../../src/value/condition.ts'
import { equals, equalsText, toCond } from '../../src/value/lift.ts'
import { type Sym, type Text, text } from '../../src/value/text.ts'
import type { Value } from '../../src/value/value.ts'
import { A, AT, B, C, N } from '../support/worlds.ts'
import { ALL_WORLDS, isTrue, stringIn, value } from './enumeration.ts'

const isX: Test = { sym: A, is: 'x' }

function string(s: string): Value {
  return stringValue(s, AT)
}

function joined(...pieces: (string | Sym)[]): Value {
  return textValue(text(...pieces), AT)
}

function strings(...all: string[]): Value {
  return list(
    all.map(one => item(string(one))),
    AT,
  )
}

function record(entries: Record<string, Value>): Value {
  return map(new Map(Object.entries(entries).map(([key, one]) => [key, entry(one, AT)])), AT)
}

const isEqual = (a: Value, b: Value): Cond => toCond(equals(a, b, AT))
const isEqualText = (a: Value, b: Value): Cond => toCond(equalsText(a, b, AT))

/** A test of its own, which nothing decides. */
function isOpaque(when: Cond): boolean {
  return typeof when === 'object' && 'sym' in when && when.sym.id.startsWith('==(')
}

describe('equals', () => {
  it('compares known scalars by kind, as Terraform does', () => {
    expect(isEqual(scalar(1, AT), scalar(1, AT))).toBe(true)
    expect(isEqual(string('a'), string('a'))).toBe(true)
    expect(isEqual(string('a'), string('b'))).toBe(false)
    expect(isEqual(string('1'), scalar(1, AT))).toBe(false)
    expect(isEqual(scalar(true, AT), string('true'))).toBe(false)
    expect(isEqual(scalar(null, AT), string(''))).toBe(false)
    expect(isEqual(scalar(null, AT), scalar(null, AT))).toBe(true)
    expect(isEqual(joined(C), scalar(1, AT))).toBe(false)
    expect(isEqual(string('a'), strings('a'))).toBe(false)
    expect(isEqual(strings(), record({}))).toBe(false)
  })

  it('asks a symbol for its value', () => {
    expect(isEqual(unknown(A, AT), string('x'))).toEqual(isX)
    expect(isEqual(string('x'), joined(A))).toEqual(isX)
    expect(isEqual(unknown(B, AT), scalar(true, AT))).toEqual({ sym: B, is: true })
    expect(isEqual(unknown(C, AT), scalar(null, AT))).toEqual({ sym: C, is: null })
    expect(implied(isEqual(unknown(A, AT), string('w')), NOTHING)).toBe(false)
    expect(isEqual(unknown(C, AT), unknown(C, AT))).toBe(true)
  })

  it('asks a symbol between known stretches for what is left', () => {
    expect(isEqual(joined('app-', C, '-x'), string('app-prod-x'))).toEqual({ sym: C, is: 'prod' })
    expect(isEqual(string('app-'), joined('app-', C))).toEqual({ sym: C, is: '' })
    expect(isEqual(joined('aba', C, 'aba'), string('aba'))).toBe(false)
    expect(isEqual(joined('app-', C), string('web-x'))).toBe(false)
    const D: Sym = { id: 'D', label: 'D' }
    expect(isEqual(joined(C, D), string(''))).toEqual(all({ sym: C, is: '' }, { sym: D, is: '' }))
    expect(isOpaque(isEqual(joined(C, D), string('a')))).toBe(true)
    expect(isOpaque(isEqual(joined('a'.repeat(2000), C), string('b'.repeat(2000))))).toBe(false)
    expect(isEqual(joined('a'.repeat(2000), C), string('b'.repeat(2000)))).toBe(false)
    expect(isEqual(joined('a'.repeat(1000), C, 'a'.repeat(1000)), string('a'.repeat(1500)))).toBe(false)
  })

  it('does not ask where the type says no', () => {
    expect(isEqual(unknown(C, AT, { type: 'text' }), scalar(1, AT))).toBe(false)
    expect(isEqual(unknown(C, AT, { type: 'number' }), string('1'))).toBe(false)
    expect(isEqual(unknown(C, AT, { type: 'bool' }), scalar(true, AT))).toEqual({ sym: C, is: true })
    expect(isEqual(unknown(C, AT, { type: 'list' }), record({}))).toBe(false)
    expect(isOpaque(isEqual(unknown(C, AT, { type: 'list' }), strings()))).toBe(true)
    const ref = { to: { address: 'x', at: AT }, attr: 'arn' } as const
    expect(isEqual(unknown(C, AT, { ref }), scalar(null, AT))).toBe(false)
    expect(isEqual(unknown(C, AT, { ref, nullable: true }), scalar(null, AT))).toEqual({ sym: C, is: null })
    expect(isEqual(unknown(C, AT, { nullable: false }), scalar(null, AT))).toBe(false)
  })

  it('of a symbol that follows from another asks the other', () => {
    const suffix: Sym = { id: 's', label: 's', by: { sym: A, values: { x: 'com', y: 'cn', z: 'com' } } }
    expect(isEqual(unknown(suffix, AT), string('cn'))).toEqual({ sym: A, is: 'y' })
    expect(isEqual(joined('ec2.', suffix), string('ec2.com'))).toEqual(any(isX, { sym: A, is: 'z' }))
  })

  it('of two symbols of finite domain is exact', () => {
    const D: Sym = { id: 'D', label: 'D', domain: ['y', 'x', 'w'] }
    expect(isEqual(unknown(A, AT), unknown(D, AT))).toEqual(
      any(all(isX, { sym: D, is: 'x' }), all({ sym: A, is: 'y' }, { sym: D, is: 'y' })),
    )
    expect(isEqual(unknown(A, AT), unknown(B, AT))).toBe(false)
  })

  it('is one opaque test for the same question, whichever side stands first', () => {
    const D: Sym = { id: 'D', label: 'D' }
    const first = isEqual(unknown(C, AT), unknown(D, AT))
    expect(isOpaque(first)).toBe(true)
    expect(isEqual(unknown(D, AT), unknown(C, AT))).toEqual(first)
    expect(first).toMatchObject({ sym: { domain: [true, false] } })
    expect([...((first as Test).sym.bases ?? [])].sort()).toEqual(['C', 'D'])
    expect(isEqual(joined('a-', C), joined(D, '-a'))).toEqual(isEqual(joined(D, '-a'), joined('a-', C)))
    expect(isEqual(joined('a-', C), joined('b-', D))).toBe(false)
  })

  it('looks into lists and maps', () => {
    expect(isEqual(strings('a', 'b'), strings('a', 'b'))).toBe(true)
    expect(isEqual(strings('a', 'b'), strings('b', 'a'))).toBe(false)
    expect(isEqual(strings('a'), strings('a', 'a'))).toBe(false)
    expect(isEqual(list([item(unknown(A, AT))], AT), strings('x'))).toEqual(isX)
    expect(isEqual(record({ a: string('1') }), record({ a: string('1') }))).toBe(true)
    expect(isEqual(record({ a: string('1') }), record({ b: string('1') }))).toBe(false)
    expect(isEqual(record({ a: string('1') }), record({ a: string('1'), b: string('1') }))).toBe(false)
    expect(isEqual(record({ a: unknown(A, AT) }), record({ a: string('x') }))).toEqual(isX)
    const guarded = list([item(string('a'), isX)], AT)
    expect(isOpaque(isEqual(guarded, strings('a')))).toBe(true)
    expect(isOpaque(isEqual(list([], AT, C), strings()))).toBe(true)
    expect(isOpaque(isEqual({ ...strings('a', 'b'), ordered: 1 } as Value, strings('a', 'b')))).toBe(true)
    const open = map(new Map([['a', entry(string('1'), AT, isX)]]), AT)
    expect(isOpaque(isEqual(open, record({ a: string('1') })))).toBe(true)
    expect(isOpaque(isEqual(map(new Map(), AT, C), record({})))).toBe(true)
  })

  it('of very deep values is an opaque test', () => {
    const nest = (depth: number): Value => {
      let deep = string('a')
      for (let i = 0; i < depth; i++) deep = list([item(deep)], AT)
      return deep
    }
    expect(isEqual(nest(20), nest(20))).toBe(true)
    expect(isOpaque(isEqual(nest(3000), nest(3000)))).toBe(true)
  })

  it('of an error is that error', () => {
    const broken = error('no', AT)
    expect(equals(broken, string('a'), AT)).toBe(broken)
    expect(equalsText(string('a'), broken, AT)).toBe(broken)
  })
})

describe('equalsText', () => {
  it('compares strings, as Fn::Equals does', () => {
    expect(isEqualText(string('1'), scalar(1, AT))).toBe(true)
    expect(isEqualText(string('true'), scalar(true, AT))).toBe(true)
    expect(isEqualText(string('True'), scalar(true, AT))).toBe(false)
    expect(isEqualText(scalar(null, AT), string(''))).toBe(false)
    expect(isEqualText(scalar(null, AT), scalar(null, AT))).toBe(true)
    expect(isEqualText(unknown(C, AT), string('a'))).toEqual({ sym: C, is: 'a' })
    expect(isEqualText(unknown(N, AT), string('1'))).toEqual({ sym: N, is: 1 })
    expect(isEqualText(unknown(B, AT), string('true'))).toEqual({ sym: B, is: true })
    expect(isEqualText(strings('a'), strings('a'))).toBe(true)
  })
})

describe('equality in every world', () => {
  const RUNS = { numRuns: 2000, seed: 10 }

  it('equalsText says what the strings say', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const equal = equalsText(a, b, AT)
        for (const world of ALL_WORLDS) {
          const [inA, inB] = [stringIn(a, world), stringIn(b, world)]
          const said = equal.kind === 'error' ? undefined : answerIn(equal, world)
          if (inA === undefined || inB === undefined) expect(said).not.toBe(inA === inB)
          else if (said !== 'open') expect(said).toBe(inA === inB)
        }
      }),
      RUNS,
    )
  })

  it('and seldom leaves open what a single symbol decides', () => {
    const single = fc.tuple(
      fc.constantFrom('', 'a', 'ab'),
      fc.constantFrom(A, N),
      fc.constantFrom('', 'b', '1'),
    )
    fc.assert(
      fc.property(
        single,
        fc.constantFrom('x', 'axb', 'ab1b', '', '11', '2'),
        ([before, sym, after], other) => {
          const whole: Text = text(before, sym, after)
          const when = isEqualText(textValue(whole, AT), string(other))
          for (const world of ALL_WORLDS) {
            expect(isTrue(when, world)).toBe(stringIn(textValue(whole, AT), world) === other)
          }
        },
      ),
      RUNS,
    )
  })
})

/** A boolean value in a world; 'open' where it hangs on an opaque test, undefined where it fails. */
function answerIn(value: Value, world: (typeof ALL_WORLDS)[number]): boolean | 'open' | undefined {
  if (value.kind === 'error') return undefined
  if (value.kind !== 'choice') return toCond(value) === true
  const { if: when } = value
  if (isOpaque(when)) return 'open'
  return answerIn(isTrue(when, world) ? value.then : value.else, world)
}

it('a choice on either side is compared side by side', () => {
  const chosen = choice(isX, string('a'), string('b'), AT)
  expect(isEqual(chosen, string('a'))).toEqual(isX)
  expect(isEqual(chosen, chosen)).toBe(true)
})
