import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choice, entry, error, item, list, map, scalar, stringValue, unknown } from '../../src/value/build.ts'
import type { Cond } from '../../src/value/condition.ts'
import {
  coalesce,
  concat,
  contains,
  distinct,
  filterItems,
  firstWithoutError,
  flatten,
  instancesOf,
  keysOf,
  lengthOf,
  lookup,
  mapItems,
  merge,
  nth,
  one,
  valuesOf,
} from '../../src/value/lists.ts'
import type { Value } from '../../src/value/value.ts'
import * as worlds from '../support/worlds.ts'
import { AT, agrees, FAILURE, inWorld, isFailure, type Plain, plainOf } from '../support/worlds.ts'

const RUNS = { numRuns: 1500, seed: 20 }

/** No function returns this: a result that agrees with it is one that leaves all open. */
const NONSENSE: Plain = { '#': ['#'] }

/**
 * The symbolic result of `f` is what `plainly` makes of the plain arguments, in every world; and at least half of
 * the results say something at all.
 */
function agreesInWorlds(
  args: fc.Arbitrary<readonly Value[]>,
  f: (...args: readonly Value[]) => Value,
  plainly: (...args: readonly Plain[]) => Plain,
) {
  let open = 0
  let total = 0
  fc.assert(
    fc.property(args, fc.array(worlds.world, { minLength: 8, maxLength: 8 }), (values, all) => {
      const result = f(...values)
      for (const world of all) {
        const plain = values.map(value => plainOf(inWorld(value, world))!)
        const expected = plain.some(isFailure) ? FAILURE : plainly(...plain)
        if (!agrees(result, expected, world)) throw new Error(JSON.stringify({ result, world, expected }))
        total++
        if (agrees(result, NONSENSE, world)) open++
      }
    }),
    RUNS,
  )
  expect(open / total).toBeLessThan(0.5)
}

const { chosen, listOf, mapOf, primitive, string, number } = worlds
const isList = (plain: Plain | undefined): plain is readonly Plain[] => Array.isArray(plain)
const strings = chosen(listOf(chosen(string, false)))
const nested = chosen(listOf(fc.oneof(primitive, listOf(chosen(primitive, false)), worlds.nothing)))
const dictionary = chosen(mapOf(chosen(string, false)))
const equal = (a: Plain, b: Plain) => JSON.stringify(a) === JSON.stringify(b)

describe('lists agree with every world', () => {
  it('nth', () => {
    const index = fc.integer({ min: 0, max: 4 })
    agreesInWorlds(
      fc.tuple(
        strings,
        index.map(i => scalar(i, AT)),
      ),
      (value, i) => nth(value!, i?.kind === 'scalar' ? Number(i.value) : 0, AT),
      (value, i) => (isList(value) ? (value[Number(i)] ?? FAILURE) : FAILURE),
    )
  })

  it('one', () => {
    agreesInWorlds(
      fc.tuple(chosen(listOf(chosen(string, false), { rest: false }))),
      value => one(value!, AT),
      value => {
        if (!isList(value) || value.length > 1) return FAILURE
        return value[0] ?? null
      },
    )
  })

  it('concat', () => {
    agreesInWorlds(
      fc.array(strings, { maxLength: 3 }),
      (...lists) => concat(lists, AT),
      (...lists) => lists.flatMap(plain => plain as Plain[]),
    )
  })

  it('concat, then an element', () => {
    agreesInWorlds(
      fc.tuple(strings, strings),
      (...lists) => nth(concat(lists, AT), 1, AT),
      (...lists) => lists.flatMap(plain => plain as Plain[])[1] ?? FAILURE,
    )
  })

  it('flatten', () => {
    agreesInWorlds(
      fc.tuple(nested),
      value => flatten(value!, AT),
      value => (value as Plain[]).flat(9) as Plain[],
    )
  })

  it('mapItems', () => {
    agreesInWorlds(
      fc.tuple(strings),
      value => mapItems(value!, 'wrap', element => list([item(element)], AT), AT),
      value => (value as Plain[]).map(element => [element]),
    )
  })

  it('filterItems', () => {
    fc.assert(
      fc.property(worlds.cond, strings, worlds.world, (cond, value, world) => {
        const result = filterItems(value, 'some', (_, i): Cond => (i % 2 ? cond : true), AT)
        const kept = worlds.holds(cond, world)
        const plain = plainOf(inWorld(value, world))!
        if (value.kind !== 'list' || value.rest || value.items.some(one => one.when !== true)) return
        if (isFailure(plain)) return
        const expected = (plain as Plain[]).filter((_, i) => i % 2 === 0 || kept)
        expect(agrees(result, expected, world)).toBe(true)
      }),
      RUNS,
    )
  })

  it('lengthOf', () => {
    agreesInWorlds(
      fc.tuple(fc.oneof(strings, dictionary)),
      value => lengthOf(value!, AT),
      value => (isList(value) ? value.length : Object.keys(value as object).length),
    )
  })

  it('contains', () => {
    agreesInWorlds(
      fc.tuple(chosen(listOf(chosen(primitive, false))), chosen(primitive)),
      (value, wanted) => contains(value!, wanted!, AT),
      (value, wanted) => (value as Plain[]).some(element => equal(element, wanted!)),
    )
  })

  it('distinct', () => {
    agreesInWorlds(
      fc.tuple(chosen(listOf(chosen(primitive, false)))),
      value => distinct(value!, AT),
      value => (value as Plain[]).filter((a, i, all) => all.findIndex(b => equal(a, b)) === i),
    )
  })

  it('coalesce', () => {
    agreesInWorlds(
      fc.array(chosen(fc.oneof(primitive, worlds.nothing, worlds.nullable)), { maxLength: 4 }),
      (...values) => coalesce(values, AT),
      (...values) => values.find(value => value !== null && value !== '') ?? FAILURE,
    )
  })

  it('firstWithoutError', () => {
    const value = chosen(fc.oneof(primitive, worlds.failing, listOf(chosen(primitive))))
    fc.assert(
      fc.property(fc.array(value, { maxLength: 3 }), worlds.world, (values, world) => {
        const result = firstWithoutError(values, AT)
        const plain = values.map(one => plainOf(inWorld(one, world))!)
        const expected = plain.find(one => !isFailure(one)) ?? FAILURE
        expect(agrees(result, expected, world)).toBe(true)
      }),
      RUNS,
    )
  })
})

describe('maps agree with every world', () => {
  it('merge', () => {
    agreesInWorlds(
      fc.array(fc.oneof(dictionary, worlds.nothing), { maxLength: 3 }),
      (...maps) => merge(maps, AT),
      (...maps) => Object.assign({}, ...maps),
    )
  })

  it('merge, then an entry', () => {
    agreesInWorlds(
      fc.tuple(dictionary, dictionary, dictionary),
      (...maps) => lookup(merge(maps, AT), stringValue('a', AT), undefined, AT),
      (...maps) => (Object.assign({}, ...maps) as Record<string, Plain>).a ?? FAILURE,
    )
  })

  it('lookup', () => {
    const key = chosen(
      fc.oneof(
        string,
        fc.constantFrom('a', 'b').map(lit => stringValue(lit, AT)),
      ),
    )
    agreesInWorlds(
      fc.tuple(dictionary, key, primitive),
      (value, name, fallback) => lookup(value!, name!, fallback, AT),
      (value, name, fallback) => (value as Record<string, Plain>)[String(name)] ?? fallback!,
    )
  })

  it('lookup without a fallback', () => {
    agreesInWorlds(
      fc.tuple(mapOf(chosen(number, false)), string),
      (value, name) => lookup(value!, name!, undefined, AT),
      (value, name) => (value as Record<string, Plain>)[String(name)] ?? FAILURE,
    )
  })

  it('keysOf and valuesOf', () => {
    agreesInWorlds(
      fc.tuple(dictionary),
      value => keysOf(value!, AT),
      value => Object.keys(value as object).sort(),
    )
    agreesInWorlds(
      fc.tuple(dictionary),
      value => valuesOf(value!, AT),
      value =>
        Object.keys(value as object)
          .sort()
          .map(key => (value as Record<string, Plain>)[key]!),
    )
  })

  it('an element of no list and an entry of no map is an error', () => {
    agreesInWorlds(
      fc.tuple(fc.oneof(primitive, dictionary)),
      value => nth(value!, 0, AT),
      () => FAILURE,
    )
  })
})

describe('instancesOf', () => {
  const index = (i: number | undefined) => scalar(i ?? 99, AT)

  it('has instance i when the count is above i', () => {
    agreesInWorlds(
      fc.tuple(chosen(number)),
      count => instancesOf(count!, index, AT),
      count => Array.from({ length: Number(count) }, (_, i) => i),
    )
  })

  it('makes one stand-in of an unknown count, there when it is not 0', () => {
    const sym = { id: 'n', label: 'var.n' }
    const made = instancesOf(unknown(sym, AT, { type: 'number' }), index, AT)
    expect(made).toMatchObject({
      kind: 'list',
      items: [{ when: { not: { sym, is: 0 } }, value: { value: 99 } }],
      rest: { label: 'instances(var.n)', bases: ['n'] },
    })
    const elsewhere = instancesOf(unknown(sym, AT, { type: 'number' }), index, { ...AT, start: 7 })
    expect(nth(made, 1, AT)).not.toEqual(nth(elsewhere, 1, AT))
  })

  it('takes a count that is written as a string', () => {
    expect(instancesOf(stringValue('2', AT), index, AT)).toMatchObject({
      items: [{ when: true }, { when: true }],
    })
    expect(instancesOf(scalar(null, AT), index, AT).kind).toBe('error')
  })

  it('makes one stand-in of several unknown counts', () => {
    const [m, n] = ['m', 'n'].map(id => ({ id, label: id }))
    const create = { sym: worlds.B, is: true }
    const made = instancesOf(choice(create, unknown(m!, AT), unknown(n!, AT), AT), index, AT)
    const there = (world: worlds.World) => made.kind === 'list' && worlds.holds(made.items[0]!.when, world)
    expect(there({ B: true, m: 1, n: 0 })).toBe(true)
    expect(there({ B: true, m: 0, n: 1 })).toBe(false)
    expect(there({ B: false, m: 0, n: 1 })).toBe(true)
  })

  it('makes one stand-in of very many instances', () => {
    const made = instancesOf(scalar(1001, AT), index, AT)
    expect(made).toMatchObject({ kind: 'list', items: [{ when: true }] })
    expect(made).toHaveProperty('rest')
  })

  it('makes each instance once, when it is asked for', () => {
    const asked: (number | undefined)[] = []
    const made = instancesOf(
      scalar(3, AT),
      i => {
        asked.push(i)
        return scalar(i ?? 0, AT)
      },
      AT,
    )
    expect(asked).toEqual([])
    nth(made, 1, AT)
    nth(made, 1, AT)
    expect(asked).toEqual([1])
  })

  it('refuses a negative count', () => {
    expect(instancesOf(scalar(-1, AT), index, AT).kind).toBe('error')
  })
})

describe('identity and limits', () => {
  const create = { sym: worlds.B, is: true }
  const a = stringValue('a', AT)
  const b = stringValue('b', AT)

  it('concat and merge keep the very same children', () => {
    const first = item(a)
    const joined = concat([list([first], AT), list([item(b)], AT)], AT)
    expect(joined.kind === 'list' && joined.items[0]).toBe(first)
    const kept = entry(a, AT)
    const merged = merge([map(new Map([['k', kept]]), AT), map(new Map([['l', entry(b, AT)]]), AT)], AT)
    expect(merged.kind === 'map' && merged.entries.get('k')).toBe(kept)
    const overridden = merge([map(new Map([['k', entry(b, AT)]]), AT), map(new Map([['k', kept]]), AT)], AT)
    expect(overridden.kind === 'map' && overridden.entries.get('k')).toBe(kept)
  })

  it('[0] of a guarded element is a choice with an error', () => {
    expect(nth(list([item(a, create)], AT), 0, AT)).toMatchObject({
      kind: 'choice',
      if: create,
      then: a,
      else: { kind: 'error' },
    })
  })

  it('one() takes the known element of a list that may have more: else Terraform would refuse it', () => {
    const standIn = list([item(a, create)], AT, worlds.L)
    expect(one(standIn, AT)).toMatchObject({ then: a, else: { kind: 'unknown', nullable: true } })
  })

  it('one() of an unknown list is unknown, perhaps null', () => {
    expect(one(unknown(worlds.L, AT, { type: 'list' }), AT)).toMatchObject({
      kind: 'unknown',
      nullable: true,
    })
  })

  it('keys stand in the order of their code points', () => {
    const names = ['\u{1f600}', '\uffee', 'a', 'B', '']
    const keys = keysOf(map(new Map(names.map(name => [name, entry(a, AT)])), AT), AT)
    expect(plainOf(keys)).toEqual(['', 'B', 'a', '\uffee', '\u{1f600}'])
  })

  it('a key that holds a symbol may be any key', () => {
    const entries = map(
      new Map([
        ['x', entry(a, AT)],
        ['${A}', entry(b, AT)],
      ]),
      AT,
    )
    const asked = (key: string) => lookup(entries, stringValue(key, AT), undefined, AT)
    expect(asked('x')).toMatchObject({ kind: 'choice', if: { sym: { id: 'A' }, is: 'x' }, then: b, else: a })
    expect(asked('y')).toMatchObject({
      kind: 'choice',
      if: { sym: { id: 'A' }, is: 'y' },
      else: { kind: 'error' },
    })
    expect(lookup(entries, unknown(worlds.A, AT, { type: 'text' }), undefined, AT)).toBe(b)
    expect(lengthOf(entries, AT).kind).toBe('unknown')
    expect(keysOf(entries, AT)).toMatchObject({ ordered: 0, items: [{ value: { kind: 'unknown' } }, {}] })
  })

  it('[0] behind an unknown list is unknown', () => {
    const joined = concat([unknown(worlds.L, AT, { type: 'list' }), list([item(a)], AT)], AT)
    expect(nth(joined, 0, AT).kind).toBe('unknown')
    const before = concat(
      [list([item(a)], AT), unknown(worlds.L, AT, { type: 'list' }), list([item(b)], AT)],
      AT,
    )
    expect(nth(before, 0, AT)).toBe(a)
    expect(nth(before, 1, AT).kind).toBe('unknown')
  })

  it('the same position of the same unknown list is the same symbol', () => {
    const names = unknown(worlds.L, AT, { type: 'list' })
    expect(nth(names, 0, AT)).toEqual(nth(names, 0, AT))
    expect(nth(names, 0, AT)).not.toEqual(nth(names, 1, AT))
  })

  it('many independent guards give unknown, in bounded steps', () => {
    const guarded = Array.from({ length: 400 }, (_, i) =>
      item(scalar(i, AT), { sym: { id: `g${i}`, label: `g${i}` }, is: true }),
    )
    const many = list(guarded, AT)
    expect(lengthOf(many, AT)).toMatchObject({ kind: 'unknown', type: 'number' })
    expect(nth(many, 200, AT).kind).toBe('unknown')
    expect(one(many, AT).kind).toBe('choice')
    const unknowns = guarded.map((one, i) => item(unknown({ id: `u${i}`, label: `u${i}` }, AT), one.when))
    const unique = distinct(list(unknowns, AT), AT)
    expect(unique.kind === 'list' && unique.items.length).toBe(400)
  })

  it('elements that share one guard are counted in two ways only', () => {
    const shared = list(
      Array.from({ length: 100 }, (_, i) => item(scalar(i, AT), create)),
      AT,
    )
    expect(lengthOf(shared, AT)).toMatchObject({ kind: 'choice', then: { value: 100 }, else: { value: 0 } })
  })

  it('try looks into lists, but not into a resource', () => {
    const failing = list([item(error('no element', AT))], AT)
    expect(firstWithoutError([failing, a], AT)).toBe(a)
    const ref = { to: { address: 'aws_iam_role.x', at: AT }, attr: 'self' as const }
    const resource = { ...map(new Map([['x', entry(error('fails', AT), AT)]]), AT), ref }
    expect(firstWithoutError([resource, a], AT)).toBe(resource)
  })

  it('concat does not multiply choices', () => {
    const optional = Array.from({ length: 12 }, (_, i) =>
      choice({ sym: { id: `s${i}`, label: '' }, is: true }, list([item(a)], AT), list([], AT), AT),
    )
    const joined = concat(optional, AT)
    expect(joined.kind === 'list' && joined.items.length).toBe(12)
    expect(joined).not.toHaveProperty('rest')
  })
})
