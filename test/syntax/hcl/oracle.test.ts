/** Against the two packages on npm that wrap HashiCorp's own parser: what is accepted, with which values and structure. */
import { getExpressionAst, parse as hcl2json } from '@cdktn/hcl2json'
import hcl2parser from 'hcl2-parser'
import { describe, expect, test } from 'vitest'
import { slice } from '../../../src/syntax/source.ts'
import { FIXTURES } from './fixtures.ts'
import { fileAsJson, type Json } from './hcl2json.ts'
import { ourTree, theirTree } from './hcl2json-tree.ts'
import { attributesIn, bodyOf, parse, show } from './helpers.ts'
import { mutate, randomOf } from './mutations.ts'

interface Verdict {
  readonly accepted: boolean
  readonly value?: Json
}

/** What hcl2json says. It also fails to convert some files that parse: those have no value. */
async function oracle(text: string): Promise<Verdict> {
  try {
    return { accepted: true, value: (await hcl2json('main.tf', text)) as Json }
  } catch (error) {
    return { accepted: String(error).includes('convert to HCL') }
  }
}

/** Strings in the form that Terraform gives them; keys in one order. */
function canonical(value: Json): Json {
  if (typeof value === 'string') return value.normalize('NFC')
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, item]) => [key.normalize('NFC'), canonical(item)] as const)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

describe.each(Object.entries(FIXTURES))('fixture %s', (_, text) => {
  test('has the values of hcl2json', async () => {
    expect(canonical(fileAsJson(bodyOf(text)))).toEqual(canonical((await hcl2json('main.tf', text)) as Json))
  })

  test('has the structure and places of hclsyntax', async () => {
    for (const { value } of attributesIn(bodyOf(text))) {
      const theirs = await getExpressionAst('main.tf', `${slice(value.at)}\n`)
      expect(ourTree(value)).toEqual(theirTree(theirs!))
    }
  })
})

/** A number of a thousand digits keeps hcl2json busy for minutes. */
const HUGE_NUMBER = /e[+-]?\d{4}/i

function mutants(seed: number, count: number): string[] {
  const random = randomOf(seed)
  const texts = Object.values(FIXTURES)
  return Array.from({ length: count }, () => {
    let text = texts[random(texts.length)]!
    for (let changes = 1 + random(3); changes > 0; changes--) text = mutate(text, random)
    return text
  }).filter(text => !HUGE_NUMBER.test(text))
}

test('mutants are accepted as by hcl2json, and with its values', async () => {
  const counts = { accepted: 0, rejected: 0 }
  for (const text of mutants(20240517, 600)) {
    const { body, problems } = parse(text)
    const verdict = await oracle(text)
    expect(problems.length === 0, `${text}\n${show(problems)}`).toBe(verdict.accepted)
    counts[verdict.accepted ? 'accepted' : 'rejected']++
    if (verdict.value !== undefined)
      expect(canonical(fileAsJson(body)), text).toEqual(canonical(verdict.value))
  }
  expect(counts.accepted).toBeGreaterThan(80)
  expect(counts.rejected).toBeGreaterThan(300)
})

test('mutants are accepted as by hcl2-parser', () => {
  // It is older than functions with a namespace, and crashes on some keys.
  const texts = mutants(20240518, 80).filter(text => !text.includes('::') && !text.includes('null'))
  for (const text of texts) {
    const [, error] = hcl2parser.parseToString(text) as unknown as [string, unknown]
    const isAccepted =
      !error || String((error as { Error?: () => string }).Error?.() ?? error).includes('convert to HCL')
    expect({ text, accepted: parse(text).problems.length === 0 }).toEqual({ text, accepted: isAccepted })
  }
})
