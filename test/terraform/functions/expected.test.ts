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
  /** Terraform refuses it for a type that our values do not have (a set, a tuple, an object); we take it. */
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

/** Functions of which most calls with known arguments are unknown to us. */
const MOSTLY_UNKNOWN = new Set(['filebase64', 'yamldecode'])

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
    const unknown = outcomes.filter(({ outcome }) => outcome === 'unknown')
    if (!MOSTLY_UNKNOWN.has(name)) expect(unknown.length / cases.length, name).toBeLessThan(0.5)
  })

  it('covers many calls', () => {
    expect(CASES.length).toBeGreaterThan(1500)
    expect(CASES.filter(one => one.lenient).length).toBeLessThan(30)
  })
})
