import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  absent,
  branch,
  choice,
  entry,
  error,
  item,
  lazyEntry,
  lazyItem,
  list,
  map,
  scalar,
  stringValue,
  textValue,
  unknown,
  withRef,
  withVia,
} from '../../src/value/build.ts'
import { any, type Cond, negate, type Test } from '../../src/value/condition.ts'
import {
  alternatives,
  derived,
  derivedUnknown,
  fromCond,
  joinText,
  lift,
  liftErrors,
  stringOf,
  textOf,
  toCond,
} from '../../src/value/lift.ts'
import { isHole, type Sym, show, text } from '../../src/value/text.ts'
import type { Plain, Value } from '../../src/value/value.ts'
import { A, AT, B, C, cond, N } from '../support/worlds.ts'
import { ALL_WORLDS, isTrue, stringIn, value } from './enumeration.ts'

const isX: Test = { sym: A, is: 'x' }
const isY: Test = { sym: A, is: 'y' }
const isB: Test = { sym: B, is: true }
const RUNS = { numRuns: 1500, seed: 9 }

function string(s: string): Value {
  return stringValue(s, AT)
}

function flag(i: number): Test {
  return { sym: { id: `flag${i}`, label: `flag${i}`, domain: [true, false] }, is: true }
}

/** Both values' strings, one after the other. */
function pair(a: Plain, b: Plain): Value {
  return textValue([...textOf(a)!, { lit: '|' }, ...textOf(b)!], AT)
}

describe('lift', () => {
  it('says in each world what the function says of that world, and fails where an argument does', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const lifted = lift([a, b], AT, pair)
        for (const world of ALL_WORLDS) {
          const [inA, inB] = [stringIn(a, world), stringIn(b, world)]
          const failing = inA === undefined || inB === undefined
          expect(stringIn(lifted, world)).toBe(failing ? undefined : `${inA}|${inB}`)
        }
      }),
      RUNS,
    )
  })

  it('gives errors to functions that catch them', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const first = liftErrors([a, b], AT, (x, y) => (x.kind === 'error' ? y : x))
        for (const world of ALL_WORLDS) {
          expect(stringIn(first, world)).toBe(stringIn(a, world) ?? stringIn(b, world))
        }
      }),
      RUNS,
    )
  })

  it('calls the function for no combination that cannot be', () => {
    const seen: string[] = []
    const chosen = (when: Cond, a: string, b: string) => choice(when, string(a), string(b), AT)
    const args = [chosen(isX, 'x', '-'), chosen(isY, 'y', '-'), chosen(any(isX, isY), 'xy', '-')]
    lift(args, AT, (...plain) => {
      seen.push(plain.map(stringOf).join(' '))
      return scalar(null, AT)
    })
    expect(seen).toEqual(['x - xy', '- y xy', '- - -'])
  })

  it('asks a wide condition as a whole', () => {
    const many = any(...Array.from({ length: 100 }, (_, i) => flag(i)))
    const lifted = lift([choice(many, string('a'), string('b'), AT)], AT, plain => plain)
    expect(lifted).toMatchObject({ kind: 'choice', if: many })
  })

  it('with one alternative is just the function', () => {
    const argument = string('a')
    expect(lift([argument], AT, plain => plain)).toBe(argument)
    expect(lift([], AT, () => argument)).toBe(argument)
    const broken = error('why', AT)
    expect(lift([argument, broken], AT, () => argument)).toBe(broken)
  })

  it('is unknown past 64 combinations, and differs from all other unknowns', () => {
    const chosen = Array.from({ length: 7 }, (_, i) => choice(flag(i), string('a'), string('b'), AT))
    const six = lift(chosen.slice(0, 6), AT, (...plain) => scalar(plain.length, AT))
    expect(six).toMatchObject({ kind: 'scalar', value: 6 })
    let calls = 0
    const give = () => {
      calls++
      return string(`${calls}`)
    }
    const seven = lift(chosen, AT, give)
    const again = lift(chosen, AT, give)
    expect(seven.kind).toBe('unknown')
    if (seven.kind !== 'unknown' || again.kind !== 'unknown') return
    expect(calls).toBe(128)
    expect(seven.sym.id).not.toBe(again.sym.id)
    expect(seven.sym.bases).toEqual(expect.arrayContaining(['flag0', 'flag6', seven.sym.id]))
    expect(lift(chosen.slice(0, 2), AT, give, 3).kind).toBe('unknown')
    const broken = error('why', AT)
    expect(lift([...chosen, broken], AT, give)).toBe(broken)
  })

  it('a choice nested 64 deep, its branches shared, is no trouble', () => {
    let deep: Value = list([], AT)
    for (let i = 0; i < 64; i++) {
      deep = choice(flag(i), deep, withVia(deep, AT, `step ${i}`), AT)
    }
    expect(lift([deep], AT, plain => plain).kind).toBe('unknown')
    expect(alternatives(deep)).toMatchObject([{ when: true, value: { kind: 'unknown' } }])
    expect(alternatives(deep)).toEqual(alternatives(deep))
    expect(toCond(deep)).toBe(false)
    expect(derived('length', [deep]).id.length).toBeLessThanOrEqual(120)
    let chain: Value = string('a')
    for (let i = 0; i < 63; i++) chain = choice(flag(i), string(`s${i}`), chain, AT)
    expect(alternatives(chain)).toHaveLength(64)
    expect(alternatives(choice(flag(64), string('64'), chain, AT))).toHaveLength(1)
  })

  it('a long chain of choices does not overflow', () => {
    let chain: Value = string('a')
    for (let i = 0; i < 500; i++) chain = choice(flag(i), string(`s${i}`), chain, AT)
    expect(alternatives(chain)).toHaveLength(1)
    expect(lift([chain, chain], AT, pair).kind).toBe('unknown')
    expect(toCond(chain)).toBe(false)
    expect(derived('length', [chain]).id.length).toBeLessThanOrEqual(120)
    for (let i = 500; i < 5000; i++) chain = choice(flag(i), withVia(chain, AT, 'x'), string(`${i}`), AT)
    expect(alternatives(chain)).toMatchObject([{ value: { kind: 'unknown' } }])
    expect(lift([chain, chain], AT, pair).kind).toBe('unknown')
    expect(toCond(chain)).not.toBe(true)
    const many = Array.from({ length: 30 }, (_, arg) => {
      let own: Value = string('a')
      for (let i = 0; i < 499; i++) own = choice(flag(arg * 1000 + i), own, string('b'), AT)
      return own
    })
    expect(lift(many, AT, first => first!).kind).toBe('unknown')
  })
})

describe('alternatives', () => {
  it('one of them is there in each world, and is what the value is there', () => {
    fc.assert(
      fc.property(value, cond, (one, when) => {
        const items = alternatives(one, when)
        for (const world of ALL_WORLDS) {
          const there = items.filter(item => isTrue(item.when, world))
          expect(there).toHaveLength(isTrue(when, world) ? 1 : 0)
          if (there[0]) expect(stringIn(there[0].value, world)).toBe(stringIn(one, world))
        }
        expect(items.every(item => item.value.kind !== 'choice')).toBe(true)
      }),
      RUNS,
    )
  })

  it('leave out what cannot be', () => {
    const inner = choice(isX, string('x'), string('other'), AT)
    const items = alternatives(choice(isX, inner, choice(isY, inner, string('z'), AT), AT))
    expect(items.map(one => stringOf(one.value))).toEqual(['x', 'other', 'z'])
    expect(alternatives(inner, isY).map(one => stringOf(one.value))).toEqual(['other'])
    expect(alternatives(inner, false)).toEqual([])
  })

  it('a plain value is its own', () => {
    const plain = string('a')
    expect(alternatives(plain, isX)).toEqual([{ when: isX, value: plain }])
    expect(alternatives(plain)[0]!.value).toBe(plain)
  })
})

describe('choice', () => {
  it('is none where there is nothing to choose', () => {
    const [a, b] = [string('a'), string('b')]
    expect(choice(true, a, b, AT)).toBe(a)
    expect(choice(false, a, b, AT)).toBe(b)
    expect(choice(isX, a, a, AT)).toBe(a)
    const nothing = absent(AT)
    expect(choice(isX, nothing, absent(AT), AT)).toBe(nothing)
    expect(choice(isX, scalar(0, AT), scalar(1, AT), AT).kind).toBe('choice')
    const ref = { to: { address: 'x', at: AT }, attr: 'id' } as const
    expect(choice(isX, withRef(nothing, ref), nothing, AT).kind).toBe('choice')
  })

  it('of a negated condition has its sides turned', () => {
    const [a, b] = [string('a'), string('b')]
    expect(choice(negate(isX), a, b, AT)).toEqual(choice(isX, b, a, AT))
  })

  it('hands on what is said of it: outer reference, hops in order', () => {
    const ref = { to: { address: 'x', at: AT }, attr: 'name' } as const
    const inner = { to: { address: 'y', at: AT }, attr: 'name' } as const
    const made = choice(isX, withVia(withRef(string('a'), inner), AT, 'inner'), string('b'), AT)
    const said = withVia(withVia(withRef(made, ref), AT, 'second'), AT, 'first')
    if (said.kind !== 'choice') throw new Error('no choice')
    const then = branch(said, 'then')
    expect(then.ref).toBe(ref)
    expect([then.via?.what, then.via?.next?.what, then.via?.next?.next?.what]).toEqual([
      'first',
      'second',
      'inner',
    ])
    expect(branch(said, 'else')).toMatchObject({ ref, via: { what: 'first' } })
    expect(branch(said, 'then')).toBe(then)
    expect(alternatives(said).map(one => one.value.ref)).toEqual([ref, ref])
    const { ref: own } = lift([said], AT, plain => plain) as Value & { kind: 'choice' }
    expect(own).toBe(undefined)
  })
})

describe('conditions and values', () => {
  it('come back as what they were', () => {
    fc.assert(
      fc.property(cond, when => {
        const back = toCond(fromCond(when, AT))
        for (const world of ALL_WORLDS) expect(isTrue(back, world)).toBe(isTrue(when, world))
      }),
      RUNS,
    )
  })

  it('a boolean is its truth; what is none is false', () => {
    expect(toCond(scalar(true, AT))).toBe(true)
    expect(toCond(scalar(false, AT))).toBe(false)
    expect(toCond(string('true'))).toBe(true)
    expect(toCond(string('false'))).toBe(false)
    expect(toCond(scalar(1, AT))).toBe(false)
    expect(toCond(scalar(null, AT))).toBe(false)
    expect(toCond(list([], AT))).toBe(false)
    expect(toCond(error('no', AT))).toBe(false)
  })

  it('an unknown is a test of its symbol', () => {
    const strings: Sym = { id: 's', label: 's', domain: ['true', 'false'] }
    expect(toCond(unknown(B, AT))).toEqual({ sym: B, is: true })
    expect(toCond(unknown(C, AT))).toEqual({ sym: C, is: true })
    expect(toCond(unknown(C, AT, { type: 'text' }))).toEqual({ sym: C, is: 'true' })
    expect(toCond(unknown(strings, AT))).toEqual({ sym: strings, is: 'true' })
    expect(toCond(textValue([strings], AT))).toEqual({ sym: strings, is: 'true' })
    expect(toCond(unknown(B, AT, { type: 'text' }))).toEqual({ sym: B, is: true })
    expect(toCond(textValue(text('t', C), AT))).toBe(false)
  })

  it('a choice between them is one condition', () => {
    const chosen = choice(isX, fromCond(isB, AT), unknown(B, AT), AT)
    const when = toCond(chosen)
    for (const world of ALL_WORLDS) expect(isTrue(when, world)).toBe(world['B'])
    expect(toCond(fromCond(isX, AT))).toBe(isX)
  })
})

describe('strings', () => {
  const at2 = { ...AT, start: 3, end: 7 }

  it('of numbers and bools are as they are written', () => {
    expect(stringOf(scalar(5, AT))).toBe('5')
    expect(stringOf(scalar(true, AT))).toBe('true')
    expect(stringOf(scalar(null, AT))).toBe(undefined)
    expect(stringOf(textValue(text('a', 'b'), AT))).toBe('ab')
    expect(stringOf(textValue(text('a', A), AT))).toBe(undefined)
    expect(stringOf(choice(isX, string('a'), string('b'), AT))).toBe(undefined)
    expect(textOf(scalar(5, at2))).toEqual([{ lit: '5', at: at2 }])
    expect(textOf(scalar(null, AT))).toBe(undefined)
    expect(textOf(map(new Map(), AT))).toBe(undefined)
    expect(textOf(unknown(A, AT))).toEqual([A])
  })

  it('are joined piece by piece, in every world', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 3 }), values => {
        const joined = joinText(values, AT)
        for (const world of ALL_WORLDS) {
          const parts = values.map(one => stringIn(one, world))
          expect(stringIn(joined, world)).toBe(parts.includes(undefined) ? undefined : parts.join(''))
        }
      }),
      RUNS,
    )
  })

  it('keep the places of their pieces, and what their unknowns are', () => {
    const role = unknown(C, at2, { type: 'list' })
    const joined = joinText([stringValue('a', at2), scalar(1, at2), role], AT)
    expect(joined).toEqual(
      textValue(
        [
          { lit: 'a', at: at2 },
          { lit: '1', at: at2 },
          { ...C, at: at2, value: role },
        ],
        AT,
      ),
    )
  })

  it('one alone stays itself', () => {
    const only = { ...string('a'), decoded: list([], AT) }
    expect(joinText([only], AT)).toBe(only)
    expect(joinText([], AT)).toEqual(textValue([], AT))
  })

  it('cannot hold lists, maps or null', () => {
    expect(joinText([string('a'), list([], at2)], AT)).toEqual(
      error('a list cannot be part of a string', at2),
    )
    expect(joinText([map(new Map(), at2)], AT)).toEqual(error('a map cannot be part of a string', at2))
    expect(joinText([scalar(null, at2)], AT)).toEqual(error('null cannot be part of a string', at2))
    const sometimes = joinText([string('a'), choice(isX, scalar(null, AT), string('b'), AT)], AT)
    expect(sometimes).toMatchObject({ kind: 'choice', if: isX, then: { kind: 'error' } })
  })
})

describe('derived symbols', () => {
  const id = (operation: string, ...args: Value[]) => derived(operation, args).id

  it('are the same for the same operation on the same values, wherever they are written', () => {
    const elsewhere = { ...AT, start: 99 }
    expect(id('f', string('a'))).toBe(id('f', stringValue('a', elsewhere)))
    expect(id('f', textValue(text('a', 'b', A), AT))).toBe(id('f', textValue(text('ab', A), AT)))
    expect(id('f', textValue([A], AT))).toBe(id('f', unknown(A, elsewhere)))
    const entries = (keys: string) => new Map([...keys].map(key => [key, entry(scalar(1, AT), AT)]))
    expect(id('f', map(entries('ab'), AT))).toBe(id('f', map(entries('ba'), AT)))
  })

  it('differ where anything differs', () => {
    const one = item(scalar(1, AT))
    const ids = [
      id('f'),
      id('f', string('')),
      id('g', string('')),
      id('f', string('1')),
      id('f', scalar(1, AT)),
      id('f', scalar(true, AT)),
      id('f', string('true')),
      id('f', scalar(null, AT)),
      id('f', scalar(1, AT), scalar(1, AT)),
      id('f', unknown(A, AT)),
      id('f', unknown(B, AT)),
      id('f', string('A')),
      id('f', string('$"A"')),
      id('f', textValue(text('a', A), AT)),
      id('f', textValue(text(A, 'a'), AT)),
      id('f', textValue(text(A, A), AT)),
      id('f', list([], AT)),
      id('f', list([one], AT)),
      id('f', list([one, one], AT)),
      id('f', list([one], AT, A)),
      id('f', list([item(scalar(1, AT), isX)], AT)),
      id('f', list([item(scalar(1, AT), negate(isX))], AT)),
      id('f', list([item(scalar(1, AT), any(isX, isB))], AT)),
      id('f', list([item(scalar(1, AT), { all: [isX, isB] })], AT)),
      id('f', list([item(list([one], AT))], AT)),
      id('f', { ...list([one, one], AT), ordered: 1 }),
      id('f', map(new Map(), AT)),
      id('f', map(new Map([['a', entry(scalar(1, AT), AT)]]), AT)),
      id('f', map(new Map([['b', entry(scalar(1, AT), AT)]]), AT)),
      id('f', map(new Map([['a', entry(scalar(1, AT), AT, isX)]]), AT)),
      id('f', choice(isX, string('a'), string('b'), AT)),
      id('f', choice(isX, string('b'), string('a'), AT)),
      id('f', choice(isB, string('a'), string('b'), AT)),
      id('f', error('a', AT)),
    ]
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('have ids of bounded length, different for different long values', () => {
    const long = 'x'.repeat(5000)
    const [a, b] = [id('f', string(`${long}a`)), id('f', string(`${long}b`))]
    expect(a).not.toBe(b)
    expect(a.length).toBeLessThanOrEqual(120)
    expect(id('f', string(`${long}a`))).toBe(a)
    const nest = (inner: string) => {
      let deep = string(inner)
      for (let i = 0; i < 100; i++) deep = list([item(deep)], AT)
      return deep
    }
    expect(id('f', nest('a'))).not.toBe(id('f', nest('b')))
    let sym: Sym = C
    for (let i = 0; i < 100; i++) sym = derived('upper', [unknown(sym, AT)])
    expect(sym.id.length).toBeLessThanOrEqual(120)
    expect(sym.bases).toEqual(['C'])
  })

  it('have labels for people', () => {
    const label = (...args: Value[]) => derived('f', args).label
    expect(label(unknown(C, AT), string('a'), scalar(2, AT))).toBe('f(C, "a", 2)')
    expect(label(textValue(text('a-', C), AT))).toBe('f("a-${C}")')
    expect(label(textValue([C], AT))).toBe('f(C)')
    expect(label(list([], AT), map(new Map(), AT))).toBe('f([…], {…})')
    expect(label(choice(isX, string('a'), string('b'), AT))).toBe('f(…)')
    expect(label(string('x'.repeat(500))).length).toBe(60)
  })

  it('hang on all symbols in their values', () => {
    const suffix: Sym = { id: 'by', label: 'by', by: { sym: B, values: {} } }
    const bases = (...args: Value[]) => [...(derived('f', args).bases ?? [])].sort()
    expect(bases(string('a'))).toEqual([])
    expect(bases(unknown(A, AT), textValue(text('a', N), AT))).toEqual(['A', 'N'])
    expect(bases(textValue([suffix], AT))).toEqual(['B'])
    expect(bases(list([item(unknown(A, AT), isB)], AT, N))).toEqual(['A', 'B', 'N'])
    expect(bases(map(new Map([['k', entry(unknown(A, AT), AT, isB)]]), AT, N))).toEqual(['A', 'B', 'N'])
    expect(bases(choice(isX, unknown(B, AT), string('a'), AT))).toEqual(['A', 'B'])
    expect(bases(unknown(derived('g', [unknown(C, AT)]), AT))).toEqual(['C'])
  })

  it('as values have a place and a type; bools have two values', () => {
    const made = derivedUnknown('f', [unknown(C, AT)], AT, 'bool')
    expect(made).toMatchObject({ kind: 'unknown', type: 'bool', at: AT, sym: { domain: [true, false] } })
    expect(derivedUnknown('f', [], AT).type).toBe(undefined)
    expect(derivedUnknown('f', [], AT, 'text').sym.domain).toBe(undefined)
  })
})

describe('lazy elements', () => {
  it('are computed once, when they are asked for', () => {
    let computed = 0
    const compute = () => {
      computed++
      return string('a')
    }
    const [one, named] = [lazyItem(isX, compute), lazyEntry(AT, isX, compute)]
    expect([one.when, named.when, named.key]).toEqual([isX, isX, AT])
    expect(computed).toBe(0)
    expect(one.value).toBe(one.value)
    expect(named.value).toEqual(string('a'))
    expect(named.value).toBe(named.value)
    expect(computed).toBe(2)
  })

  it('that need themselves are unknown to themselves', () => {
    const self = lazyItem(true, () => list([item(self.value)], AT))
    expect(self.value).toMatchObject({ kind: 'list', items: [{ value: { kind: 'unknown' } }] })
  })
})

it('a text of one symbol with a place is still that symbol', () => {
  const placed = { ...C, at: AT }
  expect(isHole(placed)).toBe(true)
  expect(show([placed])).toBe('${C}')
  expect(derived('f', [textValue([placed], AT)]).id).toBe(derived('f', [unknown(C, AT)]).id)
})
