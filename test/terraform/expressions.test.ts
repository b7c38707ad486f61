/**
 * Expressions against what a real Terraform (1.11) makes of them: `expressions/expected.jsonl`, written by hand, and
 * `expressions/generated.jsonl`, a sample of several thousand random ones.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Scalar } from '../../src/value/text.ts'
import { evaluateIn, FAILS, plain, UNKNOWN, withValues } from './evaluate.ts'

interface Expected {
  readonly expr: string
  readonly error?: true
  readonly value?: unknown
  readonly unknown?: unknown
}

const folder = new URL('expressions/', import.meta.url)
const context = readFileSync(new URL('context.tf', folder), 'utf8')
const expected: readonly Expected[] = ['expected.jsonl', 'generated.jsonl'].flatMap(file =>
  readFileSync(new URL(file, folder), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line)),
)

const SHORT_CIRCUITS = [
  'true || 0',
  'true || null',
  'false && 0',
  'false && null',
  '"true" || 0',
  '"true" || null',
]

/** Where we knowingly say something else. */
const DIFFERENT = new Map([
  ...SHORT_CIRCUITS.map(expr => [expr, 'Terraform since 1.12 does not look at the right side'] as const),
  ['terraform_data.keyed.a.input', 'refused by its form alone, though the map has that key'],
])

describe('expressions as Terraform evaluates them', () => {
  test.each(expected.filter(one => !DIFFERENT.has(one.expr)))('$expr', ({ expr, error, value, unknown }) => {
    const { value: ours, problems } = evaluateIn({ 'context.tf': context }, expr)
    const got = problems.length > 0 ? FAILS : plain(ours)
    if (error) expect(got).toBe(FAILS)
    else if (unknown === undefined) expect(got).toEqual(value)
    else expectKnownPart(got, value, unknown)
  })
})

/** The values that the context's variables have by default, by the labels of their symbols. */
const DEFAULTS = new Map<string, Scalar>([
  ['var.env', 'prod'],
  ['var.flag', true],
  ['var.none', null],
  ['var.text_from_number', '12'],
  ['var.node.name', 'x'],
  ['var.node.size', 3],
  ['var.node.tag', null],
  ['var.node.nested.on', true],
])

describe('with free variables nothing else is said than with these values in their place', () => {
  const known = expected.filter(one => !DIFFERENT.has(one.expr) && !one.error && one.unknown === undefined)
  const results = known.map(({ expr, value }) => {
    const free = evaluateIn({ 'context.tf': context }, expr, 'any').value
    return { expr, value, ours: plain(withValues(free, DEFAULTS)) }
  })
  const decided = results.filter(one => !holdsUnknown(one.ours))

  test.each(decided)('$expr', ({ value, ours }) => {
    expect(ours).toEqual(value)
  })

  test('most expressions are decided', () => {
    expect(decided.length).toBeGreaterThan(0.85 * known.length)
  })
})

function holdsUnknown(value: unknown): boolean {
  if (value === UNKNOWN) return true
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsUnknown)
}

/** What Terraform knows we know; what it does not know we may. */
function expectKnownPart(got: unknown, value: unknown, unknown: unknown): void {
  if (unknown === true || got === UNKNOWN) return
  if (typeof unknown !== 'object' || unknown === null) {
    expect(got).toEqual(value)
    return
  }
  for (const [key, known] of Object.entries(value as object)) {
    expectKnownPart((got as Record<string, unknown>)[key], known, (unknown as Record<string, unknown>)[key])
  }
}
