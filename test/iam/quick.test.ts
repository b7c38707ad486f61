/** A quick no is the full answer's no. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { allows } from '../../src/iam/evaluate.ts'
import { mayPassResource } from '../../src/iam/quick.ts'
import { World } from '../../src/value/scenario.ts'
import { text } from '../../src/value/text.ts'
import { documents, pieces, policy, symbol, type Written } from '../support/policies.ts'

const resources = fc.oneof(
  fc.constantFrom<Written>(
    '*',
    'arn:aws:iam::1:role/*',
    'arn:aws:iam::1:role/a',
    'arn:aws:iam::*:role/a?b*',
    'arn:*:role/a*',
    'arn:aws:*:1:role/b',
    'arn:aws:iam::1:role/${aws:username}',
    pieces('arn:aws:iam::1:role/', symbol('name')),
    pieces(symbol('arn'), '/b'),
  ),
  fc
    .array(fc.constantFrom('a', 'b', '*', '?', '/'), { maxLength: 6 })
    .map(letters => `arn:aws:iam::1:role/${letters.join('')}`),
)

it('is never wrong', () => {
  const statement = fc.record({
    Effect: fc.constantFrom('Allow', 'Allow', 'Deny'),
    Action: fc.constantFrom('iam:PassRole', 'iam:*', 's3:*'),
    Resource: fc.array(resources, { minLength: 1, maxLength: 3 }),
  })
  const name = fc
    .array(fc.constantFrom('a', 'b', '/'), { minLength: 1, maxLength: 5 })
    .map(all => all.join(''))
  let refused = 0
  fc.assert(
    fc.property(fc.array(statement, { maxLength: 3 }), name, (statements, role) => {
      const written = documents(policy(...statements))
      if (mayPassResource(written, `role/${role}`)) return
      refused++
      const resource = text(`arn:aws:iam::1:role/${role}`)
      const request = { action: 'iam:PassRole', resource, context: new Map() }
      expect(allows(new World(), written, request)).toBe('no')
    }),
    { numRuns: 1000, seed: 5 },
  )
  expect(refused).toBeGreaterThan(200)
})

it('takes no time over many stars', () => {
  const stars = documents(
    policy({ Effect: 'Allow', Action: 'iam:PassRole', Resource: `arn:aws:iam::1:role/${'*a'.repeat(500)}` }),
  )
  expect(mayPassResource(stars, `role/${'a'.repeat(400)}b`)).toBe(false)
})
