/**
 * `data.aws_iam_policy_document` as the provider itself (5.100) makes it: `policy-documents/main.tf` was planned with it,
 * and `expected.jsonl` holds what it wrote. The provider sorts, and writes a list of one bare: both sides are brought
 * into one form.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { decode } from '../../src/value/decode.ts'
import { evaluateIn, plain } from './evaluate.ts'

const FOLDER = join(import.meta.dirname, 'policy-documents')
const MODULE = readFileSync(join(FOLDER, 'main.tf'), 'utf8')

interface Expected {
  readonly name: string
  readonly document: Json
}

type Json = { readonly [key: string]: unknown }

const EXPECTED = readFileSync(join(FOLDER, 'expected.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line): Expected => JSON.parse(line))

function listOf(value: unknown): unknown[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

/** A set of strings; those of each key of a map, under keys in order. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [...new Set(listOf(value))].sort()
  return Object.fromEntries(
    Object.entries(value)
      .sort()
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

function statementOf(statement: Json): Json {
  const entries = Object.entries(statement).map(([key, value]) => [key, sorted(value)] as const)
  // an empty list is left out, but for the principals of a type and the values of a condition
  return Object.fromEntries(entries.filter(([, value]) => !Array.isArray(value) || value.length > 0).sort())
}

function normalised({ Version, Id, Statement }: Json): Json {
  return { Version, Id, Statement: listOf(Statement).map(one => statementOf(one as Json)) }
}

test('there are enough of them', () => {
  expect(EXPECTED.length).toBe(40)
})

test.each(EXPECTED)('$name', ({ name, document }) => {
  const { value, problems } = evaluateIn({ 'main.tf': MODULE }, `data.aws_iam_policy_document.${name}.json`)
  const decoded = value.kind === 'text' ? decode(value) : undefined
  expect(problems).toEqual([])
  expect(normalised(plain(decoded!) as Json)).toEqual(normalised(document))
})
