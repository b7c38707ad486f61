/** Which trust policies IAM refuses for the service that they name, and which ones EC2 never satisfies. */
import { describe, expect, test } from 'vitest'
import { lintTexts } from '../support/lint-folder.ts'

type Json = Record<string, unknown>

interface Options {
  /** No instance profile holds the role. */
  readonly alone?: boolean
}

/** Levels and rules of what is said of a role's trust policy; what is only maybe is left out. */
async function reported(statements: readonly Json[], { alone }: Options = {}): Promise<string[]> {
  const trust = { Version: '2012-10-17', Statement: statements }
  const template = {
    Resources: {
      Web: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: trust } },
      ...(!alone && {
        Profile: { Type: 'AWS::IAM::InstanceProfile', Properties: { Roles: [{ Ref: 'Web' }] } },
      }),
    },
  }
  const { findings } = await lintTexts(new Map([['template.json', JSON.stringify(template)]]))
  return findings.filter(({ pedantic }) => !pedantic).map(({ level, rule }) => `${level} ${rule}`)
}

function allow(principal: unknown, condition?: Json): Json {
  const statement = { Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole' }
  return condition ? { ...statement, Condition: condition } : statement
}

const EC2 = { Service: 'ec2.amazonaws.com' }

describe('names of services', () => {
  test.each([
    'ec2',
    'lambda',
    'amazonaws.com',
    'ec2.aws.com',
    'ec2.amazon.com',
    'ec2.amazonaws.co',
    'ec2.amazonaws.com ',
    'lambda.amazonaws.org',
    'https://ec2.amazonaws.com',
    'ec2.amazonaws.com/role',
    'arn:aws:iam::111122223333:role/web',
    '111122223333',
    'token.actions.githubusercontent.com',
    '',
  ])('"%s" is refused', async name => {
    const found = await reported([allow({ Service: name })], { alone: true })
    expect(found).toEqual(['error invalid-service-principal'])
  })

  test.each([
    'lambda.amazonaws.com',
    'ec2.application-autoscaling.amazonaws.com',
    'logs.eu-west-1.amazonaws.com',
    'states.amazonaws.com.cn',
    'alexa-appkit.amazon.com',
    'inspector.aws.internal',
    'ec2.c2s.ic.gov',
    'ecc2.amazonaws.com',
    '*',
    '*.amazonaws.com',
  ])('"%s" is taken, or not known to be refused', async name => {
    const found = await reported([allow({ Service: name })], { alone: true })
    expect(found.filter(one => one.includes('principal'))).toEqual([])
  })

  test.each(['ecc2', 'ec', 'c2', 'e2c', 'ec3', 'ec22'])(
    '%s.amazonaws.com is EC2, in the role of an instance profile',
    async word => {
      const found = await reported([allow({ Service: `${word}.amazonaws.com` })])
      expect(found).toEqual(['error invalid-service-principal'])
    },
  )

  test.each(['ecs', 'ecr', 'es', 'ssm'])('%s.amazonaws.com is a service of its own', async word => {
    expect(await reported([allow({ Service: `${word}.amazonaws.com` })])).toEqual(['error missing-ec2-trust'])
  })

  test('a Region in the name of EC2 is a warning', async () => {
    const names = ['ec2.eu-west-1.amazonaws.com', { 'Fn::Sub': 'ec2.${AWS::Region}.amazonaws.com' }]
    for (const name of names) {
      expect(await reported([allow(EC2), allow({ Service: name })])).toEqual([
        'warning invalid-service-principal',
      ])
    }
  })

  test('a service stands under Service, a user pool may stand under Federated', async () => {
    const found = await reported([allow({ AWS: 'lambda.amazonaws.com' })], { alone: true })
    expect(found).toEqual(['error invalid-service-principal'])
    const federated = allow({ Federated: 'cognito-identity.amazonaws.com' })
    expect(await reported([federated], { alone: true })).toEqual([])
    expect(await reported([allow({ AWS: '111122223333' })], { alone: true })).toEqual([])
  })
})

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html, for a service that assumes a role. */
describe('conditions', () => {
  const UNSATISFIABLE = ['error unsatisfiable-ec2-trust']

  test.each([
    [{ StringEquals: { 'sts:ExternalId': 'partner' } }],
    [{ Bool: { 'aws:MultiFactorAuthPresent': 'true' } }],
    [{ Bool: { 'aws:MultiFactorAuthPresent': 'false' } }],
    [{ NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' } }],
    [{ StringLike: { 'aws:username': '*' } }],
    [{ StringEquals: { 'aws:PrincipalTag/team': 'web' } }],
    [{ StringEquals: { 'AWS:principalorgid': 'o-a1b2c3d4e5' } }],
    [{ 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-a1b2c3d4e5/*' } }],
    [{ StringEquals: { 'aws:SourceVpc': 'vpc-0123' } }],
    [{ StringEquals: { 'saml:aud': 'https://signin.aws.amazon.com/saml' } }],
    [{ StringEquals: { 'token.actions.githubusercontent.com:sub': 'repo:a/b' } }],
    [{ ArnLike: { 'ec2:SourceInstanceARN': '*' } }],
    [{ Null: { 'sts:ExternalId': 'false' } }],
    [{ Bool: { 'aws:PrincipalIsAWSService': 'false' } }],
    [{ StringEquals: { 'aws:PrincipalServiceName': 'lambda.amazonaws.com' } }],
    [{ StringEquals: { 'sts:RoleSessionName': 'web' } }],
    [{ Bool: { 'aws:SecureTransport': 'false' } }],
    [{ Bool: { 'aws:ViaAWSService': 'true' } }],
    [{ ArnLike: { 'aws:SourceArn': 'arn:aws:lambda:*:*:function:*' } }],
  ])('%j keeps EC2 out', async condition => {
    expect(await reported([allow(EC2, condition)])).toEqual(UNSATISFIABLE)
    expect(await reported([allow(EC2, condition)], { alone: true })).toEqual(UNSATISFIABLE)
  })

  test.each([
    [{ StringNotEquals: { 'sts:ExternalId': 'partner' } }],
    [{ StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }],
    [{ BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } }],
    [{ 'ForAllValues:StringLike': { 'aws:PrincipalOrgPaths': 'o-a1b2c3d4e5/*' } }],
    [{ Null: { 'sts:ExternalId': 'true' } }],
    [{ Bool: { 'aws:PrincipalIsAWSService': 'true' } }],
    [{ StringEquals: { 'aws:PrincipalServiceName': 'ec2.amazonaws.com' } }],
    [{ StringLike: { 'sts:RoleSessionName': 'i-*' } }],
    [{ Bool: { 'aws:SecureTransport': 'true' } }],
    [{ Bool: { 'aws:ViaAWSService': 'false' } }],
    [{ StringEquals: { 'aws:PrincipalAccount': '111122223333' } }],
    [{ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/*' } }],
    [{ StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } }],
    [{ ArnLike: { 'aws:SourceArn': 'arn:aws:ec2:*:*:instance/*' } }],
    [{ StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } }],
    [{ IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }],
    [{ StringEquals: { 'aws:userid': 'me' } }],
  ])('%j may let it in', async condition => {
    expect(await reported([allow(EC2, condition)])).toEqual([])
  })

  test('a Deny on a key that is missing applies with a negated operator', async () => {
    const deny = (condition: Json) => ({ ...allow('*', condition), Effect: 'Deny' })
    const outside = { StringNotEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }
    const inside = { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }
    expect(await reported([allow(EC2), deny(outside)])).toEqual(UNSATISFIABLE)
    expect(await reported([allow(EC2), deny(inside)])).toEqual([])
    const people = { ...outside, Bool: { 'aws:PrincipalIsAWSService': 'false' } }
    expect(await reported([allow(EC2), deny(people)])).toEqual([])
  })

  test('who is let in beside EC2 may well need the condition', async () => {
    const both = allow({ ...EC2, AWS: '111122223333' }, { StringEquals: { 'sts:ExternalId': 'partner' } })
    expect(await reported([both], { alone: true })).toEqual([])
    expect(await reported([both])).toEqual(UNSATISFIABLE)
  })
})
