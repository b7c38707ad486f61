/** What IAM refuses in policies: single strings by tables, whole documents against the JSON Schema. */
import { readFileSync } from 'node:fs'
import Ajv from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lintTexts } from '../support/lint-folder.ts'

type Json = Record<string, unknown>

const RULE = 'invalid-policy-document'

/** What is said of a template. */
async function reported(resource: Json): Promise<string[]> {
  const template = { Resources: { It: resource } }
  const { findings } = await lintTexts(new Map([['template.json', JSON.stringify(template)]]))
  return findings.filter(({ rule, pedantic }) => rule === RULE && !pedantic).map(({ message }) => message)
}

function managed(document: unknown): Json {
  return { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: document } }
}

function role(trust: unknown, policies: readonly unknown[] = []): Json {
  const Policies = policies.map((PolicyDocument, index) => ({ PolicyName: `p${index}`, PolicyDocument }))
  return { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: trust, Policies } }
}

function policy(...statements: readonly unknown[]): Json {
  return { Version: '2012-10-17', Statement: statements }
}

const ALLOW = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }
const TRUST = { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }

describe('resources', () => {
  test.each([
    '*',
    'arn:aws:s3:::logs/*',
    'arn:*:s3:::logs',
    'arn:aws-cn:s3:::logs',
    'arn:aws:sqs',
    'arn:aws:sqs:*',
    'arn:aws:ec2:*:*:instance/*',
    'arn:aws:iam::*:*',
    'arn:aws:iam::111122223333:root',
    'arn:aws:iam::*:role/${aws:username}',
    'arn:aws:iam::111122223333:oidc-provider/example.org',
    'arn:${Partition}:s3:::logs',
    '{{bucket}}',
    '**',
    'ARN:aws:s3:::logs',
  ])('%s is taken, or not known to be refused', async Resource => {
    expect(await reported(managed(policy({ ...ALLOW, Resource })))).toEqual([])
  })

  test.each([
    '',
    'logs',
    'logs/*',
    'aws:s3:::logs',
    's3:::logs',
    'https://logs.s3.amazonaws.com',
    'arn:aws',
    'arn:s3:::logs',
    'arn::s3:::logs',
    'arn:aws:s3::logs',
    'arn:aws::::logs',
    'arn:aws:*:us-east-1:111122223333:logs',
    'arn:aws:iam::111122223333:web',
    'arn:aws:iam::111122223333:roles/web',
    'arn:aws:iam:us-east-1:111122223333:role/web',
  ])('%s is refused', async Resource => {
    expect(await reported(managed(policy({ ...ALLOW, Resource })))).toHaveLength(1)
  })

  test('the name of a role is no ARN, and its ARN is one', async () => {
    const template = (Resource: unknown) => ({
      Resources: { Web: role(policy(TRUST)), It: managed(policy({ ...ALLOW, Resource })) },
    })
    const said = async (resource: unknown) => {
      const text = JSON.stringify(template(resource))
      const { findings } = await lintTexts(new Map([['template.json', text]]))
      return findings.filter(({ rule }) => rule === RULE).length
    }
    expect(await said({ Ref: 'Web' })).toBe(1)
    expect(await said({ 'Fn::GetAtt': ['Web', 'Arn'] })).toBe(0)
  })

  test('a raw file has words to fill in, a template has none', async () => {
    const document = policy({ ...ALLOW, Resource: ['BUCKET_ARN', 'BUCKET/*'] })
    const { findings } = await lintTexts(new Map([['policy.json', JSON.stringify(document)]]))
    expect(findings.filter(({ rule }) => rule === RULE)).toEqual([])
    expect(await reported(managed(document))).toHaveLength(2)
  })

  test('a list in a list is none of strings', async () => {
    const split = { 'Fn::Split': [',', 'arn:aws:s3:::a,arn:aws:s3:::b'] }
    expect(await reported(managed(policy({ ...ALLOW, Resource: [split] })))).toHaveLength(1)
    expect(await reported(managed(policy({ ...ALLOW, Resource: split })))).toEqual([])
  })
})

describe('one cause', () => {
  test.each([
    [{ Effect: 'Allow', Action: 's3:GetObject', Resources: '*' }, 'Resources'],
    [{ Effect: 'Allow', Action: 's3:GetObject', notResource: '*' }, 'notResource'],
    [{ Effect: 'Allow', Actions: 's3:GetObject', Resource: '*' }, 'Actions'],
    [{ effect: 'Allow', Action: 's3:GetObject', Resource: '*' }, 'effect'],
  ])('of a misspelt element is said once: %j', async (statement, name) => {
    expect(await reported(managed(policy(statement)))).toEqual([expect.stringContaining(`\`${name}\``)])
  })

  test('of a misspelt Statement is said once, and what is missing too is said beside it', async () => {
    expect(await reported(managed({ Version: '2012-10-17', Statements: [ALLOW] }))).toHaveLength(1)
    expect(await reported(managed(policy({ Effect: 'Allow', Actions: 's3:GetObject' })))).toHaveLength(2)
  })

  test.each(['web', 'arn:aws:iam:us-east-1:111122223333:role/web', 'arn:aws:iam::111122223333:roles/web'])(
    'of a role by %s is said by the rule about roles',
    async Resource => {
      const resource = managed(policy({ Effect: 'Allow', Action: 'iam:PassRole', Resource }))
      const text = JSON.stringify({ Resources: { It: resource } })
      const { findings } = await lintTexts(new Map([['template.json', text]]))
      const shown = findings.filter(({ pedantic }) => !pedantic)
      expect(shown.map(({ rule }) => rule)).toEqual(['passrole-resource-mismatch'])
      expect(shown[0]!.consequence).toContain('MalformedPolicyDocument')
    },
  )

  test('with a right role beside it, it is said here', async () => {
    const Resource = ['arn:aws:iam::111122223333:roles/web', 'arn:aws:iam::111122223333:role/web']
    expect(
      await reported(managed(policy({ Effect: 'Allow', Action: 'iam:PassRole', Resource }))),
    ).toHaveLength(1)
  })
})

describe('actions', () => {
  test.each(['*', 's3:*', '*:Describe*', 's3-x.y:Get?'])('%s is taken', async Action => {
    expect(await reported(managed(policy({ ...ALLOW, Action })))).toEqual([])
  })

  test.each(['GetObject', 's3', 's3*', '', 's3:Get:Object', 's 3:Get', 's3*:Get'])(
    '%s is refused',
    async Action => {
      expect(await reported(managed(policy({ ...ALLOW, Action })))).toHaveLength(1)
    },
  )

  test('a trust policy speaks of STS alone, in whatever letters', async () => {
    expect(await reported(role(policy({ ...TRUST, Action: ['STS:AssumeRole', 'sts:*'] })))).toEqual([])
    for (const Action of ['*', 'iam:PassRole']) {
      expect(await reported(role(policy({ ...TRUST, Action })))).toHaveLength(1)
    }
  })
})

describe('lengths', () => {
  const actions = (count: number) => Array.from({ length: count }, (_, index) => `s3:Action${1000 + index}`)
  const long = (count: number) => policy({ ...ALLOW, Action: actions(count) })

  test('a managed policy is one letter too long, or is not', async () => {
    const lettersOf = (document: unknown) => JSON.stringify(document).length
    const room = 6144 - lettersOf(policy({ ...ALLOW, Action: 's3:' })) // a list of one may be bare
    const filled = (letters: number) => policy({ ...ALLOW, Action: `s3:${'A'.repeat(letters)}` })
    // nor do the brackets around the one statement count
    expect(await reported(managed(filled(room + 2)))).toEqual([])
    expect(await reported(managed(filled(room + 3)))).toHaveLength(1)
  })

  test('white space does not count', async () => {
    const document = JSON.stringify(policy(ALLOW)).replaceAll(',', `,${' '.repeat(7000)}`)
    expect(await reported(managed(document))).toEqual([])
  })

  test('what is written twice counts once, since a set may be made of it', async () => {
    const twice = [...actions(250), ...actions(250)]
    expect(await reported(managed(policy({ ...ALLOW, Action: twice })))).toEqual([])
  })

  test('inline policies count together', async () => {
    expect(await reported(role(policy(TRUST), [long(400)]))).toEqual([])
    expect(await reported(role(policy(TRUST), [long(400), long(400)]))).toHaveLength(1)
  })

  test('the inline policy of a permission set has more room', async () => {
    const set = (InlinePolicy: unknown) => ({
      Type: 'AWS::SSO::PermissionSet',
      Properties: { Name: 'Builders', InstanceArn: 'arn:aws:sso:::instance/ssoins-0', InlinePolicy },
    })
    expect(await reported(set(long(2000)))).toEqual([])
    expect(await reported(set(long(2100)))).toEqual([expect.stringContaining('and IAM takes 32768')])
  })

  test('the same in Terraform', async () => {
    const set = (count: number) => `
resource "aws_ssoadmin_permission_set" "builders" {
  name         = "Builders"
  instance_arn = "arn:aws:sso:::instance/ssoins-0"
}
resource "aws_ssoadmin_permission_set_inline_policy" "builders" {
  instance_arn       = aws_ssoadmin_permission_set.builders.instance_arn
  permission_set_arn = aws_ssoadmin_permission_set.builders.arn
  inline_policy      = ${JSON.stringify(JSON.stringify(long(count)))}
}
`
    const found = async (count: number) => {
      const { findings } = await lintTexts(new Map([['main.tf', set(count)]]))
      return findings.filter(({ rule }) => rule === RULE).map(({ consequence }) => consequence)
    }
    expect(await found(2000)).toEqual([])
    expect(await found(2100)).toEqual([expect.stringContaining('IAM Identity Center refuses it')])
  })
})

describe('what exists already', () => {
  test('was taken by IAM', async () => {
    const account = {
      RoleDetailList: [
        {
          Arn: 'arn:aws:iam::111122223333:role/web',
          RoleName: 'web',
          AssumeRolePolicyDocument: policy({ ...TRUST, Effect: 'allow' }),
          RolePolicyList: [{ PolicyName: 'p', PolicyDocument: policy({ ...ALLOW, Effect: 'allow' }) }],
        },
      ],
    }
    const { findings } = await lintTexts(new Map([['account.json', JSON.stringify(account)]]))
    expect(findings.map(({ rule }) => rule)).not.toContain(RULE)
  })
})

describe('whole documents', () => {
  const schema = JSON.parse(readFileSync('schemas/iam-policy.schema.json', 'utf8'))
  const ajv = new Ajv.default({ allowUnionTypes: true })
  ajv.addSchema(schema, 'policy')
  const isIdentity = ajv.getSchema('policy#/$defs/identityPolicy')!
  const isTrust = ajv.getSchema('policy#/$defs/trustPolicy')!

  /** Each element with values of which some are right, and is often left out. */
  const maybe = (...values: readonly unknown[]) =>
    fc.option(fc.constantFrom(...values), { nil: undefined, freq: 3 })
  const mostly = (right: unknown, ...others: readonly unknown[]) =>
    fc.oneof({ weight: 12, arbitrary: fc.constant(right) }, { weight: 2, arbitrary: maybe(...others) })

  const common = {
    Effect: mostly('Allow', 'Deny', 'Grant', 'Permit'),
    Comment: mostly(undefined, 'words'),
    Condition: mostly(
      undefined,
      {},
      { StringEquals: { 'aws:username': 'me' } },
      { 'ForAnyValue:StringLikeIfExists': { 'aws:TagKeys': ['a', 'b'] } },
      { Bool: { 'aws:SecureTransport': true } },
      { stringEquals: { 'aws:username': 'me' } },
      { StringEqual: { 'aws:username': 'me' } },
      'StringEquals',
      { StringEquals: 'aws:username' },
      [{ Null: { 'aws:TagKeys': 'true' } }],
    ),
  }
  const identity = fc.record({
    ...common,
    Sid: mostly(undefined, '', 'a b', 'a-b'),
    Action: mostly('s3:GetObject', ['s3:*', '*'], [], 'GetObject', 'a:b:c', [['s3:*']]),
    NotAction: mostly(undefined, 'iam:*', ['iam:*']),
    Resource: mostly('*', ['arn:aws:s3:::a', 'arn:*:s3:::b'], [], 'logs', 'arn:amazon:s3:::a', { Ref: 1 }),
    NotResource: mostly(undefined, 'arn:aws:s3:::a', []),
    Principal: mostly(undefined, '*', { AWS: '*' }),
  })
  const trust = fc.record({
    ...common,
    Sid: mostly(undefined, '', 'a b'),
    Action: mostly('sts:AssumeRole', ['sts:AssumeRole', 'sts:TagSession'], [], 'ec2:RunInstances', '*'),
    NotAction: mostly(undefined, 'sts:TagSession'),
    Principal: mostly(
      { Service: 'lambda.amazonaws.com' },
      '*',
      { AWS: ['111122223333', '444455556666'], Federated: 'cognito-identity.amazonaws.com' },
      {},
      { service: 'lambda.amazonaws.com' },
      'lambda.amazonaws.com',
    ),
    NotPrincipal: mostly(undefined, { AWS: '111122223333' }),
    Resource: mostly(undefined, '*'),
  })
  const documentOf = (statement: fc.Arbitrary<Json>) =>
    fc.record({
      Version: mostly('2012-10-17', '2008-10-17', '2012-10-18'),
      Id: mostly(undefined, 'words'),
      Comment: mostly(undefined, 'words'),
      Statement: fc.oneof(
        { weight: 8, arbitrary: fc.array(statement, { minLength: 1, maxLength: 3 }) },
        { weight: 3, arbitrary: statement },
        { weight: 1, arbitrary: fc.constantFrom(undefined, [], ['words']) },
      ),
    })

  /** Without what is undefined, as JSON has it. */
  const plain = (document: unknown): Json => JSON.parse(JSON.stringify(document))

  test('of identities are refused where the schema refuses them', async () => {
    await fc.assert(
      fc.asyncProperty(documentOf(identity), async written => {
        const document = plain(written)
        const isRefused = (await reported(managed(JSON.stringify(document)))).length > 0
        expect(isRefused).toBe(!isIdentity(document))
      }),
      { numRuns: 300, seed: 7 },
    )
  })

  test('of trust are refused where the schema refuses them', async () => {
    await fc.assert(
      fc.asyncProperty(documentOf(trust), async written => {
        const document = plain(written)
        const isRefused = (await reported(role(document))).length > 0
        expect(isRefused).toBe(!isTrust(document))
      }),
      { numRuns: 300, seed: 7 },
    )
  })
})

describe('what is advised where nobody is named', () => {
  const TRUST_OF_NOBODY = policy({ Effect: 'Allow', Action: 'sts:AssumeRole' })

  async function advised(others: Json): Promise<string[]> {
    const Resources = { It: role(TRUST_OF_NOBODY), ...others }
    const { findings } = await lintTexts(new Map([['template.json', JSON.stringify({ Resources })]]))
    return findings.filter(({ rule }) => rule === RULE).map(({ help }) => help)
  }

  const nodes = (use: Json) => ({
    Use: { Type: 'AWS::EKS::Nodegroup', Properties: { ClusterName: 'c', Subnets: ['subnet-1'], ...use } },
  })

  test('EC2 for a role that instances get', async () => {
    const profile = { Type: 'AWS::IAM::InstanceProfile', Properties: { Roles: [{ Ref: 'It' }] } }
    expect(await advised({ Profile: profile })).toEqual([expect.stringContaining('ec2.amazonaws.com')])
    const onNodes = nodes({ NodeRole: { 'Fn::GetAtt': ['It', 'Arn'] } })
    expect(await advised(onNodes)).toEqual([expect.stringContaining('ec2.amazonaws.com')])
  })

  test('whoever it is meant for, else', async () => {
    const cluster = { Type: 'AWS::EKS::Cluster', Properties: { RoleArn: { 'Fn::GetAtt': ['It', 'Arn'] } } }
    expect(await advised({})).toEqual([expect.not.stringContaining('ec2')])
    expect(await advised({ Cluster: cluster })).toEqual([expect.stringContaining('who may assume the role')])
  })
})
