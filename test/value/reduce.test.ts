import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choice, list } from '../../src/value/build.ts'
import type { Test } from '../../src/value/condition.ts'
import { explore, reduceScenarios } from '../../src/value/scenario.ts'
import { A, AT, cond } from '../support/worlds.ts'
import { ALL_WORLDS, fits, flag, isTrue, words } from './enumeration.ts'

const isX: Test = { sym: A, is: 'x' }
const isY: Test = { sym: A, is: 'y' }

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
    expect(reduced([decision(f, true), decision(g, false)])).toBe('f is true, g is false')
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

  it('names no condition on which nothing hangs', () => {
    const roles = choice(isX, list([], AT), list([], AT), AT)
    const { outcomes } = explore(function* (world) {
      if (world.some(roles, () => 'yes') === 'no') yield 'empty'
    })
    expect(reduceScenarios(outcomes.map(outcome => outcome.when))).toEqual([])
  })
})
