import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/lint/finding.ts'
import { fails, type Selection, select, withSuppressed } from '../../src/lint/select.ts'

const file = { path: 'main.tf', text: 'x'.repeat(100) }

function finding(start: number, part: Partial<Finding> = {}): Finding {
  return {
    rule: 'missing-ec2-trust',
    level: 'error',
    pedantic: false,
    at: { file, start, end: start + 1 },
    message: '',
    consequence: '',
    help: '',
    related: [],
    key: `${start}`,
    ...part,
  }
}

const hushed = { suppressed: { reason: 'agreed', at: { file, start: 0, end: 1 } } }
const maybe = { level: 'note', pedantic: true } as const

function selected(all: readonly Finding[], part: Partial<Selection> = {}) {
  return select(all, { level: 'note', pedantic: false, levels: new Map(), files: 1, ...part })
}

const places = (findings: readonly Finding[]) => findings.map(one => one.at.start)

describe('a suppressed finding', () => {
  const all = [finding(1), finding(2, hushed), finding(3, { ...maybe, ...hushed }), finding(4, maybe)]

  it('is kept apart, does not count and does not fail', () => {
    const result = selected(all)
    expect(places(result.findings)).toEqual([1])
    expect(places(result.suppressed)).toEqual([2])
    expect(result.summary).toMatchObject({ errors: 1, notes: 0, pedantic: 1 })
    expect(fails(selected([finding(2, hushed)]), 'note')).toBe(false)
  })

  it('is chosen as others are', () => {
    expect(places(selected(all, { pedantic: true }).suppressed)).toEqual([2, 3])
    expect(
      places(selected([finding(2, { level: 'note', ...hushed })], { level: 'error' }).suppressed),
    ).toEqual([])
    expect(selected(all, { levels: new Map([['missing-ec2-trust', 'off']]) }).suppressed).toEqual([])
  })

  it('stands in its place among the others for those who want all', () => {
    expect(places(withSuppressed(selected(all, { pedantic: true })))).toEqual([1, 2, 3, 4])
  })
})

describe("the user's level of a rule", () => {
  const all = [finding(1, { level: 'warning' }), finding(2, maybe), finding(3, { rule: 'parse-error' })]
  const levels = (level: 'off' | 'note' | 'warning' | 'error') =>
    new Map([['missing-ec2-trust', level] as const])

  it('is that of all its findings but for those that are only maybe', () => {
    const { findings } = selected(all, { levels: levels('error'), pedantic: true })
    expect(findings.map(one => one.level)).toEqual(['error', 'note', 'error'])
  })

  it('decides what is shown, what is counted, and what fails', () => {
    expect(places(selected(all, { levels: levels('note'), level: 'warning' }).findings)).toEqual([3])
    expect(selected(all, { levels: levels('error') }).summary).toMatchObject({ errors: 2, warnings: 0 })
    expect(fails(selected(all.slice(0, 1), { levels: levels('note') }), 'warning')).toBe(false)
  })

  it('off takes all of them away, even from the count of what is only maybe', () => {
    const result = selected(all, { levels: levels('off') })
    expect(places(result.findings)).toEqual([3])
    expect(result.summary.pedantic).toBe(0)
  })
})

it('what is only maybe is counted only where --pedantic would show it', () => {
  expect(selected([finding(1, maybe)]).summary.pedantic).toBe(1)
  expect(selected([finding(1, maybe)], { level: 'warning' }).summary.pedantic).toBe(0)
  expect(selected([finding(1, maybe)], { pedantic: true }).summary.pedantic).toBe(0)
})
