import { describe, expect, it } from 'vitest'
import {
  choice,
  item,
  lazyItem,
  list,
  map,
  scalar,
  stringValue,
  textValue,
  unknown,
} from '../../src/value/build.ts'
import { type Cond, NOTHING, type Test } from '../../src/value/condition.ts'
import { derived } from '../../src/value/lift.ts'
import { explore, World } from '../../src/value/scenario.ts'
import { known, type Sym, show, text } from '../../src/value/text.ts'
import type { Value } from '../../src/value/value.ts'
import { A, AT, B, N } from '../support/worlds.ts'

function string(s: string): Value {
  return stringValue(s, AT)
}

const isX: Test = { sym: A, is: 'x' }
const isY: Test = { sym: A, is: 'y' }
const isB: Test = { sym: B, is: true }

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
