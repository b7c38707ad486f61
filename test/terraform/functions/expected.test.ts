import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { agrees, FAILURE, type Plain, plainOf } from '../../support/worlds.ts'
import { type Arg, call, valueOfArg } from './harness.ts'

/** A call and what a real Terraform 1.11 made of it: see `scripts/terraform-expected.mjs`. */
interface Case {
  readonly call: string
  readonly args: readonly Arg[]
  readonly value?: Plain
  readonly error?: true
  readonly unknown?: true
  /** What comes out hangs on a type that our values do not have: a list or a tuple, a map or an object. */
  readonly lenient?: true
}

const CASES: readonly Case[] = readFileSync(new URL('./expected.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map(line => JSON.parse(line) as Case)

const BY_NAME = new Map<string, Case[]>()
for (const one of CASES) {
  const others = BY_NAME.get(one.call)
  if (others) others.push(one)
  else BY_NAME.set(one.call, [one])
}

/**
 * How many of the calls we leave open: what Terraform refuses for reasons we do not check, numbers that a double
 * does not hold, letters that JavaScript treats otherwise, YAML that its versions read differently, sets of lists
 * and objects, whose order we do not know.
 */
const OPEN: Readonly<Record<string, number>> = {
  upper: 1,
  jsonencode: 1,
  tostring: 1,
  yamlencode: 6,
  tonumber: 2,
  tolist: 13,
  toset: 20,
  tomap: 2,
  sort: 1,
  distinct: 2,
  compact: 1,
  sum: 1,
  indent: 1,
  replace: 1,
  regex: 8,
  regexall: 8,
  format: 5,
  formatlist: 2,
  coalesce: 1,
  setunion: 3,
  setproduct: 3,
  parseint: 1,
  pow: 3,
  log: 2,
  textencodebase64: 5,
  textdecodebase64: 5,
  jsondecode: 1,
  yamldecode: 5,
}

function outcomeOf(one: Case): 'agrees' | 'unknown' | string {
  const result = call(one.call, ...one.args.map(valueOfArg))
  const plain = plainOf(result)
  if (one.unknown) return plain === undefined ? 'unknown' : `known: ${JSON.stringify(plain)}`
  const expected = one.error ? FAILURE : (one.value ?? null)
  if (!agrees(result, expected, {}))
    return one.lenient ? 'agrees' : `different: ${JSON.stringify(plain ?? result)}`
  return plain === undefined ? 'unknown' : 'agrees'
}

describe('functions give what Terraform gives, or unknown', () => {
  it.each([...BY_NAME])('%s', (name, cases) => {
    const outcomes = cases.map(one => ({ ...one, outcome: outcomeOf(one) }))
    expect(outcomes.filter(({ outcome }) => outcome !== 'agrees' && outcome !== 'unknown')).toEqual([])
    const open = outcomes.filter(({ outcome }) => outcome === 'unknown')
    expect(open.length, JSON.stringify(open)).toBe(OPEN[name] ?? 0)
  })

  it('covers many calls', () => {
    expect(CASES.length).toBeGreaterThan(1500)
    expect(CASES.filter(one => one.lenient).length).toBeLessThan(5)
  })
})
