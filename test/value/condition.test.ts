import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  all,
  answerOf,
  any,
  assume,
  type Cond,
  decidedValue,
  type Facts,
  implied,
  NOTHING,
  negate,
  openValues,
  symbolIs,
  symsOf,
  type Test,
} from '../../src/value/condition.ts'
import type { Sym } from '../../src/value/text.ts'
import { A, B, C, cond, N } from '../support/worlds.ts'
import { ALL_WORLDS, type Assignment, isTrue } from './enumeration.ts'

const isX: Test = { sym: A, is: 'x' }
const isY: Test = { sym: A, is: 'y' }
const isZ: Test = { sym: A, is: 'z' }
const isB: Test = { sym: B, is: true }

const RUNS = { numRuns: 2000, seed: 5 }

/** The first test on which an open condition hangs. */
function openTest(cond: Cond, facts: Facts): Test | undefined {
  const answer = answerOf(cond, facts)
  return typeof answer === 'boolean' ? undefined : answer
}

describe('all, any, negate', () => {
  it('leave out what says nothing', () => {
    expect(all()).toBe(true)
    expect(any()).toBe(false)
    expect(all(true, isX)).toBe(isX)
    expect(any(false, isX, isX)).toBe(isX)
    expect(all(isX, false)).toBe(false)
    expect(any(isX, true)).toBe(true)
    expect(all(isX, all(isB, isX))).toEqual({ all: [isX, isB] })
    expect(any(any(isX, isY), isB)).toEqual({ any: [isX, isY, isB] })
    expect(negate(negate(isX))).toBe(isX)
    expect(negate(true)).toBe(false)
  })

  it('mean what they say in every world', () => {
    fc.assert(
      fc.property(cond, cond, (a, b) => {
        for (const world of ALL_WORLDS) {
          const [inA, inB] = [isTrue(a, world), isTrue(b, world)]
          expect(isTrue(all(a, b), world)).toBe(inA && inB)
          expect(isTrue(any(a, b), world)).toBe(inA || inB)
          expect(isTrue(negate(a), world)).toBe(!inA)
        }
      }),
      RUNS,
    )
  })
})

describe('conditions about one symbol', () => {
  /** Switches over one symbol, nested in each other. */
  const nested = fc.array(fc.tuple(fc.constantFrom<Cond>(isX, isY, isZ), fc.nat(2)), {
    minLength: 4,
    maxLength: 30,
  })
  const fold = (steps: readonly (readonly [Cond, number])[]) =>
    steps.reduce<Cond>((inner, [test, kind]) => {
      if (kind === 0) return any(test, negate(inner))
      return kind === 1 ? all(negate(test), inner) : any(all(test, inner), all(negate(test), negate(inner)))
    }, isX)

  it('mean what was put together, and stay small', () => {
    fc.assert(
      fc.property(nested, steps => {
        const result = fold(steps)
        for (const value of ['x', 'y', 'z', 'another']) {
          const expected = steps.reduce((inner, [test, kind]) => {
            const holds = (test as Test).is === value
            if (kind === 0) return holds || !inner
            return kind === 1 ? !holds && inner : holds === inner
          }, value === 'x')
          expect(implied(result, assume({ sym: A, is: value }, true, NOTHING))).toBe(expected)
        }
        expect(JSON.stringify(result).length).toBeLessThan(1_000)
      }),
      RUNS,
    )
  })
})

describe('facts', () => {
  it('a symbol with one value has no other', () => {
    const facts = assume(isX, true, NOTHING)
    expect(implied(isX, facts)).toBe(true)
    expect(implied(isY, facts)).toBe(false)
    expect(implied(isB, facts)).toBe(undefined)
    expect(decidedValue(A, facts)).toBe('x')
    expect(openValues(A, facts)).toEqual(['x'])
  })

  it('the last value of a domain is concluded', () => {
    const facts = assume(isY, false, assume(isX, false, NOTHING))
    expect(implied(isZ, facts)).toBe(true)
    expect(decidedValue(A, facts)).toBe('z')
    expect(facts.get('A')).toMatchObject({ is: 'z' })
    expect(openValues(A, assume(isX, false, NOTHING))).toEqual(['y', 'z'])
  })

  it('a value out of the domain is no value, and a domain of one is decided', () => {
    expect(implied({ sym: A, is: 'w' }, NOTHING)).toBe(false)
    expect(implied({ sym: B, is: 'true' }, NOTHING)).toBe(false)
    const only: Sym = { id: 'only', label: 'only', domain: [7] }
    expect(implied({ sym: only, is: 7 }, NOTHING)).toBe(true)
    expect(openTest({ sym: only, is: 7 }, NOTHING)).toBe(undefined)
  })

  it('without a domain, only what was said is known', () => {
    const facts = assume({ sym: C, is: '' }, false, NOTHING)
    expect(implied({ sym: C, is: '' }, facts)).toBe(false)
    expect(implied({ sym: C, is: 'x' }, facts)).toBe(undefined)
    expect(openValues(C, facts)).toBe(undefined)
    expect(decidedValue(C, facts)).toBe(undefined)
  })

  it('null is a value', () => {
    const facts = assume({ sym: C, is: null }, true, NOTHING)
    expect(decidedValue(C, facts)).toBe(null)
    expect(implied({ sym: C, is: null }, facts)).toBe(true)
  })
})

describe('a symbol that follows from another', () => {
  const partition: Sym = { id: 'p', label: 'p', domain: ['aws', 'aws-cn', 'aws-us-gov'] }
  const values = { aws: 'com', 'aws-cn': 'com.cn', 'aws-us-gov': 'com' }
  const suffix: Sym = { id: 's', label: 's', by: { sym: partition, values } }
  const isChina: Test = { sym: partition, is: 'aws-cn' }

  it('is tested through it', () => {
    expect(symbolIs(suffix, 'com.cn')).toEqual(isChina)
    expect(symbolIs(suffix, 'com')).toEqual(
      any({ sym: partition, is: 'aws' }, { sym: partition, is: 'aws-us-gov' }),
    )
    expect(symbolIs(suffix, 'org')).toBe(false)
    expect(openTest({ sym: suffix, is: 'com.cn' }, NOTHING)).toEqual(isChina)
    expect(symsOf({ sym: suffix, is: 'com' })).toEqual([partition])
  })

  it('is decided as soon as only one value is left', () => {
    expect(decidedValue(suffix, NOTHING)).toBe(undefined)
    expect(decidedValue(suffix, assume(isChina, true, NOTHING))).toBe('com.cn')
    const elsewhere = assume(isChina, false, NOTHING)
    expect(decidedValue(suffix, elsewhere)).toBe('com')
    expect(implied({ sym: suffix, is: 'com' }, elsewhere)).toBe(true)
  })
})

/** Facts from deciding random tests in a random world, so that they are consistent. */
const factsAndWorld: fc.Arbitrary<{ facts: Facts; world: Assignment }> = fc
  .tuple(
    fc.constantFrom(...ALL_WORLDS),
    fc.array(fc.tuple(fc.constantFrom(A, B, N), fc.nat(2)), { maxLength: 4 }),
  )
  .map(([world, questions]) => {
    const facts = questions.reduce((known, [sym, pick]) => {
      const test = { sym, is: sym.domain![pick % sym.domain!.length]! }
      return implied(test, known) === undefined ? assume(test, isTrue(test, world), known) : known
    }, NOTHING)
    return { facts, world }
  })

describe('what facts imply', () => {
  it('is true in every world in which the facts are', () => {
    fc.assert(
      fc.property(cond, factsAndWorld, (when, { facts, world }) => {
        const answer = implied(when, facts)
        if (answer !== undefined) expect(isTrue(when, world)).toBe(answer)
      }),
      RUNS,
    )
  })

  it('is decided by answering the open tests, each of which is open', () => {
    fc.assert(
      fc.property(cond, factsAndWorld, (when, { facts, world }) => {
        let known = facts
        for (let test = openTest(when, known); test; test = openTest(when, known)) {
          expect(implied(test, known)).toBe(undefined)
          known = assume(test, isTrue(test, world), known)
        }
        expect(implied(when, known)).toBe(isTrue(when, world))
      }),
      RUNS,
    )
  })
})

describe('conditions that share parts', () => {
  /** Either all of `depth` symbols, or an odd number of them: as a tree it has 2^depth leaves. */
  function parity(depth: number): Cond {
    let odd: Cond = false
    for (let i = 0; i < depth; i++) {
      const flag: Cond = { sym: { id: `f${i}`, label: `f${i}`, domain: [true, false] }, is: true }
      odd = any(all(flag, negate(odd)), all(negate(flag), odd))
    }
    return odd
  }

  it('are answered in no time', () => {
    const odd = parity(200)
    expect(implied(odd, NOTHING)).toBe(undefined)
    expect(symsOf(odd)).toHaveLength(200)
    let facts = NOTHING
    for (let test = openTest(odd, facts); test; test = openTest(odd, facts)) facts = assume(test, true, facts)
    expect(implied(odd, facts)).toBe(false)
    expect(facts.size).toBe(200)
  })

  it('nested very deep do not overflow', () => {
    const nest = (depth: number) => {
      let deep: Cond = isB
      for (let i = 0; i < depth; i++) deep = i % 2 ? any(isX, deep) : negate(all(isB, deep))
      return deep
    }
    const facts = assume(isB, true, NOTHING)
    expect(openTest(nest(500), facts)).toBe(isX)
    expect(symsOf(nest(500))).toEqual([A, B])
    const deeper = nest(20_000)
    expect(implied(deeper, facts)).toBe(undefined)
    expect(symsOf(deeper).map(sym => sym.label)).toContain('a condition')
    expect(symsOf(deeper).every(sym => sym.label !== 'a condition' || sym.bases!.includes('B'))).toBe(true)
  })
})
