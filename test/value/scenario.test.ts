import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  choice,
  error,
  item,
  lazyItem,
  list,
  map,
  scalar,
  stringValue,
  textValue,
  unknown,
} from '../../src/value/build.ts'
import { all, any, type Cond, NOTHING, negate, type Test } from '../../src/value/condition.ts'
import { derived } from '../../src/value/lift.ts'
import { explore, type Path, reduceScenarios, World } from '../../src/value/scenario.ts'
import { known, type Sym, show, text } from '../../src/value/text.ts'
import type { Tri } from '../../src/value/tri.ts'
import type { Value } from '../../src/value/value.ts'
import { A, AT, B, cond, N } from '../support/worlds.ts'
import { ALL_WORLDS, fits, isTrue, stringIn, value } from './enumeration.ts'

function flag(id: string): Test {
  return { sym: { id, label: id, domain: [true, false] }, is: true }
}

function string(s: string): Value {
  return stringValue(s, AT)
}

const isX: Test = { sym: A, is: 'x' }
const isY: Test = { sym: A, is: 'y' }
const isB: Test = { sym: B, is: true }

/** "A is x, B is not true" */
function words(path: Pick<Path<unknown>, 'when'>): string {
  return path.when
    .map(({ test, truth }) => `${test.sym.label} is ${truth ? '' : 'not '}${test.is}`)
    .join(', ')
}

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

describe('World', () => {
  const at2 = { ...AT, start: 5, end: 9 }
  const target = { address: 'aws_iam_role.web', at: AT }

  /** A world in which these tests hold. */
  function worldWhere(...tests: Cond[]): World {
    const world = new World()
    for (const test of tests) world.holds(test)
    return world
  }

  it('an unknown whose symbol is decided is that value, with its place and reference', () => {
    const world = worldWhere(isX, isB)
    const ref = { to: target, attr: 'name' } as const
    expect(world.get(unknown(A, at2, { ref }))).toEqual({ kind: 'text', text: [{ lit: 'x' }], at: at2, ref })
    expect(world.get(unknown(B, at2))).toEqual({ kind: 'scalar', value: true, at: at2 })
    const free = unknown(N, at2)
    expect(world.get(free)).toBe(free)
  })

  it('a choice gives its reference, hops and defaults to what is chosen', () => {
    const ref = { to: target, attr: 'arn' } as const
    const via = { at: at2, what: 'local.role', next: { at: at2, what: 'var.x' } }
    const chosen = choice(isX, { ...string('a'), via: { at: AT, what: 'inner' } }, string('b'), AT)
    const world = worldWhere(isX)
    const got = world.get({ ...chosen, ref, via, rests: [N] })
    expect(got).toMatchObject({ kind: 'text', ref, at: AT })
    expect(got.via).toEqual({ ...via, next: { ...via.next, next: { at: AT, what: 'inner' } } })
    expect([...world.rests]).toEqual([N])
  })

  it('collects the defaults of all that was read, and of nothing else', () => {
    const { outcomes } = explore(function* (world) {
      yield 0
      world.get({ ...string('a'), rests: [A] })
      yield 1
      world.text({
        kind: 'choice',
        if: true,
        then: { ...string('a'), rests: [N] },
        else: string('b'),
        at: AT,
      })
      yield 2
    })
    expect(outcomes.map(({ rests }) => [...rests])).toEqual([[], [A], [A, N]])
    expect([...outcomes[0]!.path.rests]).toEqual([A, N])
  })

  it('a text keeps its identity unless a symbol in it is decided, and then it is the same text again', () => {
    const plain = textValue(text('a-', A, '-', N), AT)
    const free = worldWhere(isB)
    expect(free.text(plain)).toBe(plain.text)
    const first = worldWhere(isX).text(plain)
    expect(show(first!)).toBe('a-x-${N}')
    expect(worldWhere(isX).text(plain)).toBe(first)
    const sole = unknown(A, AT)
    expect(free.text(sole)).toBe(worldWhere().text(sole))
    const five = scalar(5, AT)
    expect(known(free.text(five)!)).toBe('5')
    expect(free.text(five)).toBe(free.text(five))
  })

  it('a text of a symbol with fewer values left has those', () => {
    const world = new World([{ test: isX, truth: false }])
    expect(world.holds(isX)).toBe(false)
    const written = text('-', A)
    expect(world.resolve(written)).toEqual([{ lit: '-' }, { ...A, domain: ['y', 'z'] }])
    expect(world.resolve(written)).toBe(world.resolve(written))
    const other = new World([{ test: isY, truth: false }])
    expect(other.holds(isY)).toBe(false)
    expect(other.resolve(written)).toEqual([{ lit: '-' }, { ...A, domain: ['x', 'z'] }])
  })

  it('a piece keeps its place when its symbol is replaced', () => {
    const piece = { ...A, at: at2 }
    expect(worldWhere(isX).resolve([piece])).toEqual([{ lit: 'x', at: at2 }])
  })

  it('what follows from a decided symbol is replaced with it', () => {
    const follower: Sym = { id: 'by', label: 'by', by: { sym: A, values: { x: '1', y: '2', z: '2' } } }
    expect(known(worldWhere(isX).resolve(text(follower, A)))).toBe('1x')
    const world = new World([{ test: isX, truth: false }])
    world.holds(isX)
    expect(show(world.resolve(text(follower, A)))).toBe('2${A}')
  })

  it('has no text for lists, maps and what is absent', () => {
    const world = new World()
    expect(world.text(undefined)).toBe(undefined)
    expect(world.text(scalar(null, AT))).toBe(undefined)
    expect(world.text(list([], AT))).toBe(undefined)
    expect(world.text(map(new Map(), AT))).toBe(undefined)
  })

  it('finds entries that are there; those of what is not known may be absent', () => {
    const entries = new Map([
      ['here', { key: AT, when: true, value: string('a') }],
      ['guarded', { key: AT, when: isX, value: string('b') }],
    ])
    const closed = map(entries, AT)
    const open = map(entries, AT, { id: 'more', label: 'more', bases: ['base'] })
    const world = worldWhere(isX)
    expect(world.entry(closed, 'here')).toBe(entries.get('here')!.value)
    expect(world.entry(closed, 'guarded')).toBe(entries.get('guarded')!.value)
    expect(world.entry(closed, 'gone')).toBe(undefined)
    expect(world.entry(undefined, 'gone')).toBe(undefined)
    expect(world.entry(string('a'), 'gone')).toBe(undefined)
    expect(world.entry(open, 'here')).toBe(entries.get('here')!.value)
    const gone = world.entry(open, 'gone')!
    expect(gone).toMatchObject({ kind: 'unknown', sym: { label: 'more.gone', bases: ['base'] } })
    expect(world.absent(gone)).toBe('maybe')
    expect(world.entry(open, 'gone')).toEqual(gone)
    expect(world.entry(unknown(N, AT), 'a')).toMatchObject({ sym: { label: 'N.a', bases: ['N'] } })
    const elsewhere = new World([{ test: isX, truth: false }])
    expect(elsewhere.entry(closed, 'guarded')).toBe(undefined)
    expect(elsewhere.entry(open, 'guarded')).toMatchObject({ kind: 'unknown' })
  })

  it('shows entries and elements without deciding', () => {
    const entries = new Map([['guarded', { key: AT, when: isX, value: string('b') }]])
    const world = new World()
    expect(world.entries(map(entries, AT))).toEqual({ entries, open: false })
    expect(world.entries(map(entries, AT, N)).open).toBe(true)
    expect(world.entries(unknown(N, AT)).open).toBe(true)
    expect(world.entries(string('a')).open).toBe(false)
    expect(world.entries(undefined)).toEqual({ entries: new Map(), open: false })
    const two = list([item(string('a'), isX), item(choice(isB, string('b'), scalar(null, AT), AT))], AT)
    expect(world.elements(two)).toEqual({
      items: [
        { when: isX, value: string('a') },
        { when: isB, value: string('b') },
      ],
      open: false,
    })
    expect(world.facts).toBe(NOTHING)
  })

  it('a lone value is a list of one; an unknown one may be more', () => {
    const world = new World()
    const elements = (one: Value) => {
      const { items, open } = world.elements(one)
      return [items.length, open]
    }
    expect(elements(string('a'))).toEqual([1, false])
    expect(elements(scalar(null, AT))).toEqual([0, false])
    expect(elements(unknown(N, AT, { type: 'text' }))).toEqual([1, false])
    expect(elements(unknown(N, AT, { type: 'list' }))).toEqual([0, true])
    expect(elements(unknown(N, AT))).toEqual([1, true])
    expect(elements(unknown(N, AT, { ref: { to: target, attr: 'name' } }))).toEqual([1, false])
    expect(elements(list([], AT, N))).toEqual([0, true])
    expect(world.elements(undefined)).toEqual({ items: [], open: false })
  })

  it('knows what may be absent', () => {
    const world = worldWhere({ sym: A, is: null })
    const ref = { to: target, attr: 'name' } as const
    expect(world.absent(scalar(null, AT))).toBe('yes')
    expect(world.absent(scalar(0, AT))).toBe('no')
    expect(world.absent(unknown(N, AT))).toBe('no') // null is none of its values
    const free: Sym = { id: 'free', label: 'free' }
    expect(world.absent(unknown(free, AT))).toBe('maybe')
    expect(world.absent(unknown(free, AT, { type: 'text' }))).toBe('no')
    expect(world.absent(unknown(free, AT, { ref }))).toBe('no')
    expect(world.absent(unknown(free, AT, { type: 'text', nullable: true }))).toBe('maybe')
    expect(world.absent(unknown(free, AT, { nullable: false }))).toBe('no')
    expect(worldWhere({ sym: free, is: null }).absent(unknown(free, AT))).toBe('yes')
    const tested = new World([{ test: { sym: free, is: null }, truth: false }])
    tested.holds({ sym: free, is: null })
    expect(tested.absent(unknown(free, AT))).toBe('no')
  })

  it('is not sure when two decided symbols hang on the same one', () => {
    const name = unknown({ id: 'name', label: 'name' }, AT)
    const long: Cond = { sym: derived('long', [name]), is: true }
    const short: Cond = { sym: derived('short', [name]), is: true }
    expect(worldWhere(long, isX, isB).sure).toBe('yes')
    expect(worldWhere(long, short).sure).toBe('maybe')
    expect(worldWhere(long, { sym: name.sym, is: '' }).sure).toBe('maybe')
    const { outcomes } = explore(function* (world) {
      world.holds(long)
      yield 1
      world.holds(short)
    })
    expect(outcomes.map(outcome => outcome.sure)).toEqual(Array(4).fill('maybe'))
  })

  it('computes a lazy element only if it is asked for', () => {
    let computed = 0
    const lazy = lazyItem(isX, () => {
      computed++
      return string('a')
    })
    const values = list([lazy], AT)
    expect(computed).toBe(0)
    const { paths } = explore(function* (world) {
      yield world.some(values, () => 'yes')
    })
    expect(paths).toHaveLength(2)
    expect(computed).toBe(1)
  })
})

describe('reduceScenarios', () => {
  const decision = (test: Test, truth: boolean) => ({ test, truth })

  function reduced(...scenarios: (readonly ReturnType<typeof decision>[])[]): string {
    return words({ when: reduceScenarios(scenarios) })
  }

  it('leaves out a decision on which nothing hangs', () => {
    const [f, g] = [flag('f'), flag('g')]
    expect(reduced([decision(f, true)], [decision(f, false)])).toBe('')
    expect(reduced([decision(f, true), decision(g, true)], [decision(f, false), decision(g, true)])).toBe(
      'g is true',
    )
    expect(reduced([decision(f, true)], [decision(f, false), decision(g, true)])).toBe('f is true')
    expect(reduced([decision(f, true), decision(g, false)])).toBe(
      'f is true, g is not true'.replace('not true', 'false'),
    )
    expect(reduced()).toBe('')
  })

  it('names the value that is left of a domain', () => {
    const neither = [decision(isX, false), decision(isY, false)]
    expect(reduced(neither)).toBe('A is z')
    expect(reduced(neither, [decision(isY, true)])).toBe('A is not x')
    expect(reduced(neither, [decision(isX, true)], [decision(isY, true)])).toBe('')
  })

  it('says nothing that is not so, and nothing too much', () => {
    fc.assert(
      fc.property(cond, when => {
        const { paths } = explore(function* (world) {
          yield world.holds(when)
        })
        const found = paths.filter(path => path.results[0])
        if (found.length === 0) return
        const short = reduceScenarios(found.map(path => path.when))
        const shown = (decisions: typeof short) => ALL_WORLDS.filter(world => fits(world, decisions))
        expect(shown(short).length).toBeGreaterThan(0)
        expect(shown(short).every(world => isTrue(when, world))).toBe(true)
        for (const one of short) {
          const without = short.filter(other => other !== one)
          expect(shown(without).every(world => isTrue(when, world))).toBe(false)
        }
        expect(short.length).toBeLessThanOrEqual(Math.min(...found.map(path => path.when.length)))
      }),
      { numRuns: 2000, seed: 8 },
    )
  })

  it('ends in time with as many scenarios as there can be', () => {
    const flags = Array.from({ length: 40 }, (_, i) => flag(`f${i}`))
    const { paths } = explore(function* (world) {
      yield flags.filter(test => world.holds(test)).length
    })
    const short = reduceScenarios(paths.map(path => path.when))
    expect(short.length).toBeLessThanOrEqual(40)
    expect(short.length).toBeGreaterThan(0)
    const pairs = flags.slice(0, 30).map((test, i) => [decision(test, true), decision(flag(`g${i}`), true)])
    expect(reduceScenarios(pairs)).toHaveLength(2)
  })
})

it('all and any of the sketch: a condition that does not matter is not named', () => {
  const roles = choice(isX, list([], AT), list([], AT), AT)
  const { outcomes } = explore(function* (world) {
    if (world.some(roles, () => 'yes') === 'no') yield 'empty'
  })
  expect(reduceScenarios(outcomes.map(outcome => outcome.when))).toEqual([])
  expect(all(isX, isB)).not.toEqual(any(isX, isB))
})
