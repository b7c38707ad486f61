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

describe('a policy in another form', () => {
  const encoded = encodeURIComponent(JSON.stringify({ Statement: [ALLOW] }))
  it.each([
    ['of get-policy-version', { PolicyVersion: { Document: { Statement: [ALLOW] }, VersionId: 'v1' } }],
    ['of get-role-policy', { RoleName: 'a', PolicyName: 'b', PolicyDocument: { Statement: ALLOW } }],
    ['as the API returns it', { PolicyVersion: { Document: encoded } }],
    ['as a string', JSON.stringify({ Statement: [ALLOW] })],
    ['as a string in a string', JSON.stringify(JSON.stringify({ Statement: [ALLOW] }))],
    ['as an encoded string', encoded],
    ['in a list', [{ Statement: [ALLOW] }]],
    ['beside others', [{ Statement: [DENY] }, { Statement: [ALLOW] }, { Statement: [TRUST] }]],
    ['as a list of statements', [ALLOW, DENY]],
    ['as a lone statement', ALLOW],
  ])('%s', (_, json) => {
    expect(kindOf(json)).toBe('identity')
  })

  it('is a trust policy where it is one', () => {
    expect(kindOf([TRUST])).toBe('trust')
    expect(kindOf({ PolicyDocument: JSON.stringify({ Statement: TRUST }) })).toBe('trust')
  })
})

describe('a dump', () => {
  const ARN = 'arn:aws:iam::111122223333:'
  it.each([
    ['get-account-authorization-details', { RoleDetailList: [{ Arn: `${ARN}role/a` }] }],
    ['get-role', { Role: { Arn: `${ARN}role/a`, AssumeRolePolicyDocument: { Statement: [TRUST] } } }],
    ['list-roles', { Roles: [{ Arn: `${ARN}role/a`, AssumeRolePolicyDocument: 'x' }] }],
    ['get-instance-profile', { InstanceProfile: { Arn: `${ARN}p`, InstanceProfileName: 'a' } }],
    ['list-instance-profiles', { InstanceProfiles: [{ Arn: `${ARN}p`, InstanceProfileName: 'a' }] }],
    ['describe-instances', { Reservations: [{ Instances: [{ InstanceId: 'i-1' }] }] }],
    [
      'describe-iam-instance-profile-associations',
      { IamInstanceProfileAssociations: [{ InstanceId: 'i-1' }] },
    ],
    ['several pages', [{ UserDetailList: [{ Arn: `${ARN}user/a` }] }, { GroupDetailList: [{ Arn: 'x' }] }]],
  ])('of %s', (_, json) => {
    expect(kindOf(json)).toBe('dump')
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
    ['a service control policy in a wrapper', { PolicyDocument: { Statement: [DENY] } }, 'allows nothing'],
    ['an event that has an effect', { Effect: 'Allow', Action: 'jump' }, 'no policy'],
    ['a list of statements and others', [ALLOW, { Name: 'x' }], 'no policy'],
    ['an empty list', [], 'no policy'],
    ['a list of a dump and others', [{ RoleDetailList: [{ Arn: 'x' }] }, { Name: 'x' }], 'no policy'],
    ['a role of another service', { Role: { Arn: 'x', Name: 'admin' } }, 'no policy'],
    ['an empty dump', { InstanceProfiles: [], Reservations: [] }, 'no policy'],
    ['a dump of something else', { Reservations: [{ Guest: 'Ms Smith' }] }, 'no policy'],
    ['policies without documents', { Policies: [{ Arn: 'x', PolicyName: 'y' }] }, 'no policy'],
    ['a template', { Resources: { Role: { Type: 'AWS::IAM::Role' } } }, 'no policy'],
    ['a string', 'Statement', 'no policy'],
    ['a number', 5, 'no policy'],
  ])('is %s', (_, json, why) => {
    expect(kindOf(json)).toBe('none')
    expect(classified(json).why).toContain(why)
  })
})
