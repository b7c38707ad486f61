import { describe, expect, it } from 'vitest'
import { classify } from '../../src/documents/index.ts'
import { parseJson } from '../../src/syntax/json.ts'
import { sourceOf } from '../../src/syntax/source.ts'

function kindOf(json: unknown): string {
  return classified(json).kind
}

function classified(json: unknown) {
  const file = { path: 'policy.json', text: JSON.stringify(json) }
  return classify(parseJson(sourceOf(file)).documents[0]!, file)
}

const ALLOW = { Effect: 'Allow', Action: 'ec2:RunInstances', Resource: '*' }
const DENY = { Effect: 'Deny', Action: 'iam:*', Resource: '*' }
const EVERYTHING = { Effect: 'Allow', Action: '*', Resource: '*' }
const TRUST = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'ec2.amazonaws.com' } }

describe('an identity policy', () => {
  it.each([
    ['a list of statements', { Version: '2012-10-17', Statement: [ALLOW] }],
    ['a lone statement', { Statement: ALLOW }],
    ['a Deny beside an Allow', { Statement: [ALLOW, DENY] }],
    ['full access alone', { Statement: [EVERYTHING] }],
    [
      'full access under a condition, with Denies',
      {
        Statement: [{ ...EVERYTHING, Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }, DENY],
      },
    ],
    ['no Effect', { Statement: [{ Action: 'ec2:*', Resource: '*' }] }],
    ['no Action', { Statement: [{ Effect: 'Allow', Resource: '*' }] }],
    ['NotAction', { Statement: [{ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }] }],
  ])('has %s', (_, json) => {
    expect(kindOf(json)).toBe('identity')
  })
})

describe('a trust policy', () => {
  it.each([
    ['one statement', { Statement: [TRUST] }],
    ['a list of actions', { Statement: [{ ...TRUST, Action: ['sts:AssumeRole', 'STS:TagSession'] }] }],
    ['a Deny', { Statement: [{ ...TRUST, Effect: 'Deny' }] }],
    ['NotPrincipal', { Statement: [{ Effect: 'Deny', Action: 'sts:*', NotPrincipal: { AWS: 'x' } }] }],
  ])('has %s', (_, json) => {
    expect(kindOf(json)).toBe('trust')
  })
})

describe('none of ours', () => {
  it.each([
    ['a resource policy', { Statement: [{ ...ALLOW, Principal: '*' }] }, 'a resource policy'],
    [
      'one with NotResource',
      { Statement: [{ Effect: 'Deny', Action: '*', NotResource: 'x', NotPrincipal: '*' }] },
      'a resource policy',
    ],
    ['a trust policy with a Resource', { Statement: [{ ...TRUST, Resource: '*' }] }, 'a resource policy'],
    [
      'a repository policy',
      { Statement: [{ Effect: 'Allow', Action: 'ecr:Get*', Principal: '*' }] },
      'a resource policy',
    ],
    [
      'one that excludes actions',
      { Statement: [{ ...TRUST, Action: undefined, NotAction: 'sts:*' }] },
      'a resource policy',
    ],
    ['a policy of Denies', { Statement: [DENY] }, 'allows nothing'],
    ['a service control policy', { Statement: [EVERYTHING, DENY] }, 'service control policy'],
    [
      'one that lists its stars',
      { Statement: [{ ...EVERYTHING, Action: ['*'], Resource: ['*'] }, DENY] },
      'service control policy',
    ],
    ['statements of something else', { Statement: [{ Name: 'x' }] }, 'no Effect and no Action'],
    ['statements in words', { Statement: 'Pay within 30 days' }, 'no Effect and no Action'],
    ['no statements', { Statement: [] }, 'no Effect and no Action'],
    ['a policy in a wrapper', { PolicyVersion: { Document: { Statement: [ALLOW] } } }, 'no Statement'],
    ['a policy in a list', [{ Statement: [ALLOW] }], 'no Statement'],
    ['a template', { Resources: { Role: { Type: 'AWS::IAM::Role' } } }, 'no Statement'],
    ['a string', 'Statement', 'no Statement'],
    ['a number', 5, 'no Statement'],
  ])('is %s', (_, json, why) => {
    expect(kindOf(json)).toBe('none')
    expect(classified(json).why).toContain(why)
  })
})
