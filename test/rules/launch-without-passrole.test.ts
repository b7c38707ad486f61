/** What launch-without-passrole says of why: the words that its fixtures do not compare. */
import { expect, test } from 'vitest'
import type { Finding } from '../../src/lint/finding.ts'
import { slice } from '../../src/syntax/source.ts'
import { lintTexts } from '../support/lint-folder.ts'

async function only(statements: readonly object[]): Promise<Finding> {
  const policy = JSON.stringify({ Version: '2012-10-17', Statement: statements })
  const { findings } = await lintTexts(new Map([['policy.json', policy]]))
  const shown = findings.filter(({ pedantic }) => !pedantic)
  expect(shown.map(({ rule }) => rule)).toEqual(['launch-without-passrole'])
  return shown[0]!
}

const LAUNCH = { Effect: 'Allow', Action: 'ec2:RunInstances', Resource: '*' }
const PASS = { Effect: 'Allow', Action: 'iam:PassRole', Resource: '*' }
const UNLESS = 'unless a policy attached elsewhere allows it'

test('a missing grant may stand elsewhere', async () => {
  const { message, help } = await only([LAUNCH])
  expect(message).toContain(UNLESS)
  expect(help).toContain('allow iam:PassRole')
})

test('a Deny cannot be outweighed elsewhere', async () => {
  const { message, help, related } = await only([LAUNCH, PASS, { ...PASS, Effect: 'Deny' }])
  expect(message).not.toContain(UNLESS)
  expect(help).toContain('out of the Deny')
  expect(related.map(one => one.message)).toEqual(['this denies iam:PassRole'])
})

test('with no role in view, it points to the resource that is none', async () => {
  const profile = 'arn:aws:iam::123456789012:instance-profile/web'
  const { related } = await only([LAUNCH, { ...PASS, Resource: profile }])
  expect(related.map(({ at, message }) => [slice(at), message])).toEqual([
    [`"${profile}"`, 'this does not match the ARN of a role'],
  ])
})
