import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  choice,
  error,
  item,
  list,
  map,
  scalar,
  stringValue,
  textValue,
  unknown,
} from '../../src/value/build.ts'
import { any, type Cond, negate, type Test } from '../../src/value/condition.ts'
import { explore, type Path, World } from '../../src/value/scenario.ts'
import { known } from '../../src/value/text.ts'
import type { Tri } from '../../src/value/tri.ts'
import type { Value } from '../../src/value/value.ts'
import { A, AT, B, cond, N } from '../support/worlds.ts'
import { ALL_WORLDS, fits, flag, isTrue, stringIn, value, words } from './enumeration.ts'

function string(s: string): Value {
  return stringValue(s, AT)
}

const isX: Test = { sym: A, is: 'x' }
const isY: Test = { sym: A, is: 'y' }
const isB: Test = { sym: B, is: true }

describe('explore', () => {
  it('runs a check once for each answer that it asks for, yes before no', () => {
    const { outcomes, paths, complete } = explore(function* (world) {
      if (world.holds(isX)) yield 'x'
      else if (world.holds(isB)) yield 'other'
    })
    expect(paths.map(words)).toEqual(['A is x', 'A is not x, B is true', 'A is not x, B is not true'])
    expect(outcomes.map(outcome => [outcome.result, outcome.path === paths[0]])).toEqual([
      ['x', true],
      ['other', false],
    ])
    expect(complete).toBe(true)
  })

  it('asks nothing that follows: three values of a domain are three paths', () => {
    const { paths } = explore(function* (world) {
      yield [isX, isY, { sym: A, is: 'z' }].filter(test => world.holds(test)).length
    })
    expect(paths.map(path => path.results)).toEqual([[1], [1], [1]])
  })

  it('an outcome knows the answers before it, its path all of them', () => {
    const { outcomes } = explore(function* (world) {
      yield world.holds(isX)
      world.holds(isB)
    })
    expect(outcomes.map(words)).toEqual(['A is x', 'A is x', 'A is not x', 'A is not x'])
    expect(outcomes.map(outcome => outcome.path).map(words)[1]).toBe('A is x, B is not true')
  })

  it('drops a path that reaches an error', () => {
    const broken = choice(isX, error('count is 0', AT), string('fine'), AT)
    const { outcomes, paths } = explore(function* (world) {
      yield 'before'
      yield world.get(broken).kind
    })
    expect(paths.map(words)).toEqual(['A is not x'])
    expect(outcomes.map(outcome => outcome.result)).toEqual(['before', 'text'])
  })

  it('decides `when` first, and leaves out where it does not hold', () => {
    const { paths } = explore(
      function* (world) {
        yield world.holds(isB)
      },
      { when: any(isX, isY) },
    )
    expect(paths.map(words)).toEqual([
      'A is x, B is true',
      'A is x, B is not true',
      'A is not x, A is y, B is true',
      'A is not x, A is y, B is not true',
    ])
  })

  it('drops what breaks an assumption, and decides one that is about something decided', () => {
    const check = function* (world: World) {
      yield world.holds(isX)
    }
    expect(explore(check, { assumes: [negate(isX)] }).paths.map(words)).toEqual(['A is not x'])
    expect(explore(check, { assumes: [isB] }).paths.map(words)).toEqual(['A is x', 'A is not x'])
    expect(explore(check, { assumes: [any(isX, isB)] }).paths.map(words)).toEqual([
      'A is x',
      'A is not x, B is true',
    ])
    expect(explore(check, { assumes: [false] }).paths).toEqual([])
  })

  it('an assumption that is decided makes others count, whatever their order', () => {
    const isTwo: Test = { sym: N, is: 2 }
    const assumes = [any(negate(isB), isTwo), any(negate(isX), isB), negate(isTwo)]
    const { paths } = explore(
      function* (world) {
        yield world.holds(isX)
      },
      { assumes },
    )
    expect(paths.map(words)).toEqual(['A is not x'])
    expect(explore(function* () {}, { assumes }).paths.map(words)).toEqual([''])
  })

  it('stops at the limit and says so', () => {
    const flags = Array.from({ length: 20 }, (_, i) => flag(`f${i}`))
    const check = function* (world: World) {
      yield flags.filter(test => world.holds(test)).length
    }
    const explored = explore(check)
    expect(explored.paths).toHaveLength(256)
    expect(explored.complete).toBe(false)
    expect(explore(check, { limit: 3 }).paths).toHaveLength(3)
    const four = explore(
      function* (world) {
        yield flags.slice(0, 2).map(test => world.holds(test))
      },
      { limit: 4 },
    )
    expect(four).toMatchObject({ complete: true })
    expect(four.paths).toHaveLength(4)
  })

  it('does not trust a check that asks differently when it is run again', () => {
    let run = 0
    const { complete } = explore(function* (world) {
      run++
      yield world.holds(flag(`run${run}`)) && world.holds(flag('second'))
    })
    expect(complete).toBe(false)
  })

  it('lets other errors through', () => {
    expect(() =>
      explore(() => {
        throw new TypeError('a bug')
      }),
    ).toThrow('a bug')
  })
})

describe('scenarios against all worlds', () => {
  const RUNS = { numRuns: 1500, seed: 6 }

  /** The paths that a world takes. */
  function taken<T>(paths: readonly Path<T>[], world: (typeof ALL_WORLDS)[number]) {
    return paths.filter(path => fits(world, path.when))
  }

  it('each world takes one path, which says what that world says; no path is taken by none', () => {
    fc.assert(
      fc.property(value, value, cond, (a, b, guard) => {
        const items = list([item(a, guard), item(b, negate(guard)), item(scalar(7, AT), isX)], AT)
        const { paths, complete } = explore(function* (world) {
          const there = world.elements(items).items.filter(one => world.holds(one.when))
          yield there.map(one => known(world.text(one.value) ?? []) ?? 'open')
        })
        expect(complete).toBe(true)
        for (const world of ALL_WORLDS) {
          const first = isTrue(guard, world) ? a : b
          const expected = [first, ...(isTrue(isX, world) ? [scalar(7, AT)] : [])].map(one =>
            stringIn(one, world),
          )
          const own = taken(paths, world)
          expect(own).toHaveLength(expected.includes(undefined) ? 0 : 1)
          const said = own[0]?.results[0] ?? []
          said.forEach((one, i) => {
            if (one !== 'open') expect(one).toBe(expected[i])
          })
          if (own[0]) expect(said).toHaveLength(expected.length)
        }
        for (const path of paths) expect(ALL_WORLDS.some(world => fits(world, path.when))).toBe(true)
      }),
      RUNS,
    )
  })

  it('assumptions leave out just the worlds that break them, `when` those in which it does not hold', () => {
    fc.assert(
      fc.property(value, cond, cond, cond, (a, when, first, second) => {
        const assumes = [first, second]
        const { paths } = explore(
          function* (world) {
            world.get(a)
            yield 1
          },
          { when, assumes },
        )
        const possible = ALL_WORLDS.filter(world => assumes.every(one => isTrue(one, world)))
        for (const world of ALL_WORLDS) {
          const own = taken(paths, world)
          const counts = isTrue(when, world) && stringIn(a, world) !== undefined
          if (!counts) expect(own).toHaveLength(0)
          else if (possible.includes(world)) expect(own).toHaveLength(1)
          else expect(own.length).toBeLessThanOrEqual(1)
        }
        // A path that some assumption is about is one that a possible world takes.
        for (const path of paths) {
          if (path.when.length === 0 || possible.length === 0) continue
          expect(ALL_WORLDS.some(world => fits(world, path.when))).toBe(true)
          for (const one of assumes) {
            const touched = path.when.some(({ test }) =>
              JSON.stringify(one).includes(`"id":"${test.sym.id}"`),
            )
            if (!touched) continue
            expect(
              ALL_WORLDS.filter(world => fits(world, path.when)).every(world => isTrue(one, world)),
            ).toBe(true)
          }
        }
      }),
      RUNS,
    )
  })

  it('`some` says what is so in each world, however late it decides', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(value, cond), { maxLength: 4 }), items => {
        const values = list(
          items.map(([one, when]) => item(one, when)),
          AT,
        )
        const { paths } = explore(function* (world) {
          yield world.some(values, one => isWanted(known(world.text(one) ?? [])))
        })
        for (const world of ALL_WORLDS) {
          const there = items.filter(([, when]) => isTrue(when, world)).map(([one]) => stringIn(one, world))
          const [path, ...others] = taken(paths, world)
          expect(others).toEqual([])
          if (!there.includes(undefined)) expect(path).toBeDefined()
          const said = path?.results[0]
          if (said === 'yes') expect(there).toContain('1')
          if (said === 'no') expect(there).not.toContain('1')
        }
      }),
      RUNS,
    )
  })
})

function isWanted(string: string | undefined): Tri {
  if (string === undefined) return 'maybe'
  return string === '1' ? 'yes' : 'no'
}

describe('some: looks first, decides last', () => {
  const guards = Array.from({ length: 12 }, (_, i) => flag(`guard${i}`))
  const is = (wanted: string) => (world: World) => (one: Value) =>
    known(world.text(one) ?? []) === wanted ? 'yes' : 'no'

  function some(values: Value, wanted: string, options = {}) {
    return explore(function* (world) {
      yield world.some(values, is(wanted)(world))
    }, options)
  }

  it('twelve guarded elements that all matter are thirteen paths', () => {
    const values = list(
      guards.map(guard => item(string('hit'), guard)),
      AT,
    )
    const { paths } = some(values, 'hit')
    expect(paths).toHaveLength(13)
    expect(paths.map(path => path.results[0])).toEqual([...Array(12).fill('yes'), 'no'])
  })

  it('elements that do not matter are not asked about', () => {
    const values = list([...guards.map(guard => item(string('other'), guard)), item(string('hit'), isB)], AT)
    expect(some(values, 'hit').paths.map(words)).toEqual(['B is true', 'B is not true'])
    expect(some(values, 'none').paths.map(words)).toEqual([''])
  })

  it('a choice inside an element is taken apart', () => {
    const values = list([item(choice(isX, string('hit'), string('other'), AT), isB)], AT)
    expect(some(values, 'hit').paths.map(path => [words(path), path.results[0]])).toEqual([
      ['B is true, A is x', 'yes'],
      ['B is true, A is not x', 'no'],
      ['B is not true', 'no'],
    ])
  })

  it('an element that cannot be evaluated ends only the scenarios in which it is there', () => {
    const inside = map(new Map([['a', { key: AT, when: true, value: error('no', AT) }]]), AT)
    for (const broken of [error('no', AT), inside]) {
      const { paths } = explore(function* (world) {
        yield world.some(list([item(broken, isB)], AT), one => {
          const entry = world.entry(one, 'a')
          return entry && world.get(entry).kind === 'text' ? 'yes' : 'no'
        })
      })
      expect(paths.map(path => [words(path), path.results[0]])).toEqual([['B is not true', 'no']])
    }
  })

  it('whatever is looked at before its guard is asked ends only the scenarios in which it is there', () => {
    const { paths } = explore(function* (world) {
      yield world.lookAt(isB, () => world.get(error('no', AT)).kind, 'not there')
    })
    expect(paths.map(path => [words(path), path.results[0]])).toEqual([['B is not true', 'not there']])
  })

  it('looks again once the guard has decided what the element hangs on', () => {
    const values = list([item(textValue([A], AT), isX)], AT)
    const { paths } = explore(function* (world) {
      yield world.some(values, one =>
        isWanted(known(world.text(one)!) === 'x' ? '1' : known(world.text(one)!)),
      )
    })
    expect(paths.map(path => path.results[0])).toEqual(['yes', 'no'])
  })

  it('what is already maybe asks about no further maybe', () => {
    const open = (guard: Cond) => item(unknown({ id: 'u', label: 'u' }, AT, { type: 'text' }), guard)
    const { paths } = explore(function* (world) {
      yield world.some(list([open(true), ...guards.map(open)], AT), () => 'maybe')
    })
    expect(paths.map(path => path.results)).toEqual([['maybe']])
  })

  it('an element that may be absent is only maybe there, one that is absent is not', () => {
    const nullable = unknown({ id: 'u', label: 'u' }, AT, { type: 'text', nullable: true })
    const yes = () => 'yes' as const
    const answer = (...values: Value[]) =>
      new World().some(
        list(
          values.map(one => item(one)),
          AT,
        ),
        yes,
      )
    expect(answer(nullable)).toBe('maybe')
    expect(answer(scalar(null, AT))).toBe('no')
    expect(answer(scalar(null, AT), string(''))).toBe('yes')
    expect(new World().some(undefined, yes)).toBe('no')
    expect(new World().some(list([], AT, { id: 'r', label: 'r' }), yes)).toBe('maybe')
  })

  it('does not decide inside what is surely not there', () => {
    const values = list([item(string('hit'), negate(isB))], AT)
    const { paths } = explore(
      function* (world) {
        yield world.some(values, () => (world.holds(isX) ? 'yes' : 'no'))
      },
      { when: isB },
    )
    expect(paths.map(words)).toEqual(['B is true'])
  })
})
