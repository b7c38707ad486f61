import { expect, test } from 'vitest'
import type { Block, Body } from '../../../src/syntax/hcl/ast.ts'
import { slice } from '../../../src/syntax/source.ts'
import { FIXTURES } from './fixtures.ts'
import {
  attributesIn,
  bodyOf,
  contains,
  expressionOf,
  expressionsIn,
  literals,
  parse,
  withoutPlaces,
} from './helpers.ts'
import { mutate, randomOf } from './mutations.ts'

test.each(Object.entries(FIXTURES))(
  '%s: what is written at the place of an expression reads as that expression',
  (_, text) => {
    for (const attribute of attributesIn(bodyOf(text))) {
      for (const expression of expressionsIn(attribute.value)) {
        const written = slice(expression.at)
        const isWordAsKey = expression.kind === 'template' && !/^["<]/.test(written)
        const isWithinSplat =
          expressionsIn(expression).some(part => part.kind === 'item') && !written.includes('*')
        if (isWordAsKey || expression.kind === 'item' || startsInSplat(written) || isWithinSplat) continue
        expect(withoutPlaces(expressionOf(`${written}\n`))).toEqual(withoutPlaces(expression))
      }
    }
  },
)

/** What a splat applies to each element begins with its star. */
function startsInSplat(written: string): boolean {
  return /^\[\*|^\./.test(written)
}

/** Files, good and broken, whose places are looked at. */
function* texts(): Generator<string> {
  const random = randomOf(7)
  for (const text of Object.values(FIXTURES)) {
    yield text
    for (let count = 0; count < 60; count++) yield mutate(mutate(text, random), random)
  }
}

test('a piece of text as long as its place is what is written there', () => {
  let count = 0
  for (const text of texts()) {
    for (const { lit, at } of literals(parse(text).body)) {
      if (at!.end - at!.start !== lit.length) continue
      expect(slice(at!)).toBe(lit)
      count++
    }
  }
  expect(count).toBeGreaterThan(1000)
})

test('what is within lies within, and in order', () => {
  for (const text of texts()) {
    const { body, problems } = parse(text)
    for (const { at } of problems)
      expect(at.start >= 0 && at.start <= at.end && at.end <= text.length).toBe(true)
    checkBody(body)
  }
})

function checkBody(body: Body): void {
  for (const attribute of body.attributes) {
    expect(contains(body.at, attribute.at)).toBe(true)
    expect(contains(attribute.at, attribute.nameAt)).toBe(true)
    expect(contains(attribute.at, attribute.value.at)).toBe(true)
    for (const part of expressionsIn(attribute.value))
      expect(contains(attribute.value.at, part.at)).toBe(true)
  }
  for (const block of body.blocks) checkBlock(body, block)
}

function checkBlock(body: Body, block: Block): void {
  expect(contains(body.at, block.at)).toBe(true)
  const parts = [block.typeAt, ...block.labels.map(label => label.at), block.body.at]
  parts.reduce((before, part) => {
    expect(before.end).toBeLessThanOrEqual(part.start)
    return part
  })
  checkBody(block.body)
}
