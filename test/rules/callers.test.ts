/** Who may add roles to profiles, launch instances and list profiles: what counts, and what does not. */
import { describe, expect, test } from 'vitest'
import { lintTexts } from '../support/lint-folder.ts'

const ACCOUNT = '999999999999'
const RULES = new Set([
  'add-role-resource-mismatch',
  'add-role-without-passrole',
  'run-instances-resource-mismatch',
  'launch-without-list-instance-profiles',
])

interface Written {
  readonly Effect: string
  readonly [key: string]: unknown
}

function allow(Action: unknown, Resource: unknown, Condition?: unknown): Written {
  return { Effect: 'Allow', Action, Resource, ...(Condition !== undefined && { Condition }) }
}

function deny(Action: unknown, Resource: unknown, Condition?: unknown): Written {
  return { ...allow(Action, Resource, Condition), Effect: 'Deny' }
}

const RUN = 'ec2:RunInstances'
const ADD = 'iam:AddRoleToInstanceProfile'
const PASS = allow('iam:PassRole', `arn:aws:iam::${ACCOUNT}:role/web`)
const LIST = allow('iam:ListInstanceProfiles', '*')

function any(...types: readonly string[]): string[] {
  return types.map(type => `arn:aws:ec2:*:${type === 'image' ? '' : '*'}:${type}/*`)
}

async function ours(path: string, content: unknown): Promise<string[]> {
  const { findings } = await lintTexts(new Map([[path, JSON.stringify(content)]]))
  return findings
    .filter(({ rule }) => RULES.has(rule))
    .map(({ rule, level, pedantic }) => `${pedantic ? 'pedantic' : level} ${rule}`)
    .sort()
}

function policy(...statements: readonly Written[]): Promise<string[]> {
  return ours('policy.json', { Version: '2012-10-17', Statement: statements })
}

function managed(name: string) {
  return { AttachedManagedPolicies: [{ PolicyName: name, PolicyArn: `arn:aws:iam::aws:policy/${name}` }] }
}

/** The only user of an account, all of whose policies are in view. */
function user(statements: readonly Written[], more: object = {}): Promise<string[]> {
  return ours('account.json', {
    UserDetailList: [
      {
        UserName: 'ann',
        Path: '/',
        Arn: `arn:aws:iam::${ACCOUNT}:user/ann`,
        GroupList: [],
        AttachedManagedPolicies: [],
        UserPolicyList: [
          { PolicyName: 'own', PolicyDocument: { Version: '2012-10-17', Statement: statements } },
        ],
        ...more,
      },
    ],
    GroupDetailList: [],
    RoleDetailList: [],
    Policies: [],
  })
}

describe('adding a role on what is no instance profile', () => {
  test.each([
    'web',
    `arn:aws:iam::${ACCOUNT}:role/web`,
    `arn:aws:iam::${ACCOUNT}:user/web`,
    `arn:aws:ec2:us-east-1:${ACCOUNT}:instance-profile/web`,
  ])('%s', async resource => {
    expect(await policy(allow(ADD, resource), PASS)).toEqual(['error add-role-resource-mismatch'])
  })

  test.each([
    '*',
    'arn:aws:iam::*:*',
    `arn:aws:iam::${ACCOUNT}:*profile/web`,
    `arn:aws:iam::${ACCOUNT}:instance-profile/\${aws:username}`,
    'arn:aws:iam::ACCOUNT_ID:instance-profile/web',
    '{{ profile }}',
  ])('but not %s', async resource => {
    expect(await policy(allow(ADD, resource), PASS)).toEqual([])
  })

  test('a Deny, and a pattern of actions on roles, say nothing of profiles', async () => {
    const role = `arn:aws:iam::${ACCOUNT}:role/web`
    expect(await policy(deny(ADD, role), allow('s3:GetObject', '*'))).toEqual([])
    expect(await policy(allow('iam:*Role*', role))).toEqual([])
    expect(await policy(allow(['iam:AddRole*', 'iam:PassRole'], role))).toEqual([
      'error add-role-resource-mismatch',
    ])
  })
})

describe('adding a role that may not be passed', () => {
  const FINDING = ['error add-role-without-passrole']

  test('without any pass', async () => {
    expect(await user([allow(ADD, '*')])).toEqual(FINDING)
    expect(await user([allow('iam:*InstanceProfile', '*')])).toEqual(FINDING)
  })

  test('with one for another service, or with a Deny', async () => {
    const toLambda = { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } }
    expect(await user([allow(ADD, '*'), allow('iam:PassRole', '*', toLambda)])).toEqual(FINDING)
    expect(await user([allow('iam:*', '*'), allow(ADD, '*'), deny('iam:PassRole', '*')])).toEqual(FINDING)
  })

  test('not where everything is allowed, in whatever way', async () => {
    expect(await user([allow('iam:*', '*')])).toEqual([])
    expect(await user([allow(ADD, '*')], managed('IAMFullAccess'))).toEqual([])
    const most = { Effect: 'Allow', NotAction: 's3:*', Resource: '*' }
    expect(await user([allow(ADD, '*'), most])).toEqual([])
  })

  test('not where a policy is out of view, or the call itself is denied', async () => {
    const theirs = [{ PolicyName: 'theirs', PolicyArn: `arn:aws:iam::${ACCOUNT}:policy/theirs` }]
    expect(await user([allow(ADD, '*')], { AttachedManagedPolicies: theirs })).toEqual([])
    expect(await user([allow(ADD, '*'), deny('iam:*', '*')])).toEqual([])
  })

  test('not where the resource of the pass is wrong, which its own rule says', async () => {
    const profile = `arn:aws:iam::${ACCOUNT}:instance-profile/web`
    expect(await user([allow([ADD, 'iam:PassRole'], profile)])).toEqual([])
  })
})

describe('launching within a boundary, in a partition that is not known', () => {
  const launch = (...resources: readonly string[]) => {
    const document = (statement: Written) => ({ Version: '2012-10-17', Statement: [statement] })
    const boundary = {
      Type: 'AWS::IAM::ManagedPolicy',
      Properties: { PolicyDocument: document(allow(RUN, resources)) },
    }
    const own = { PolicyName: 'launch', PolicyDocument: document(allow(RUN, '*')) }
    const user = {
      Type: 'AWS::IAM::User',
      Properties: { PermissionsBoundary: { Ref: 'B' }, Policies: [own] },
    }
    return ours('t.json', { Resources: { B: boundary, U: user } })
  }
  const IN_ANY = 'arn:*:ec2:*:*:subnet/*'

  test('on a part of it', async () => {
    expect(await launch(IN_ANY, 'arn:aws:ec2:*:*:instance/*')).toEqual([
      'error run-instances-resource-mismatch',
    ])
  })

  test('on the rest of it elsewhere', async () => {
    expect(await launch(IN_ANY, 'arn:aws-cn:ec2:*:*:*/*', 'arn:aws-cn:ec2:*::image/*')).toEqual([])
  })
})

describe('launching on a part of what a launch needs', () => {
  const FINDING = ['error run-instances-resource-mismatch']
  const launch = (resource: unknown, condition?: unknown) =>
    user([allow(RUN, resource, condition), PASS, LIST])

  test.each([
    ['one type', any('instance'), undefined],
    ['an account in the ARN of images', `arn:aws:ec2:us-east-1:${ACCOUNT}:*/*`, undefined],
    ['another partition', 'arn:aws-cn:ec2:*', undefined],
    ['a key of the instance', '*', { StringEquals: { 'ec2:InstanceType': 't3.micro' } }],
    ['a key in another case', '*', { StringLike: { 'EC2:instancetype': 't3.*' } }],
    [
      'tags of resources, which an instance to be has not',
      '*',
      { StringEquals: { 'ec2:ResourceTag/a': 'b' } },
    ],
    ['tags of the request, which an image does not get', '*', { Null: { 'aws:RequestTag/a': 'false' } }],
  ])('%s', async (_, resource, condition) => {
    expect(await launch(resource, condition)).toEqual(FINDING)
  })

  test.each([
    ['all that the service has', 'arn:aws:ec2:*', undefined],
    ['some type', 'arn:aws:ec2:*:*:*/*', undefined],
    ['a key of every request about EC2', '*', { StringEquals: { 'ec2:Region': 'eu-west-1' } }],
    ['a key of every request', '*', { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } }],
    ['a key that nobody knows', '*', { StringEquals: { 'ec2:CreateAction': 'RunInstances' } }],
    ['all of no tags', '*', { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a'] } }],
    ['a key that must be missing', '*', { Null: { 'ec2:InstanceProfile': 'true' } }],
    ['a negated operator', '*', { StringNotEquals: { 'ec2:InstanceType': 'p5.48xlarge' } }],
    [
      'a shared subnet',
      [
        ...any('image', 'instance', 'network-interface', 'security-group', 'volume'),
        'arn:aws:ec2:*:111111111111:subnet/subnet-1',
      ],
      undefined,
    ],
  ])('but not %s', async (_, resource, condition) => {
    expect(await launch(resource, condition)).toEqual([])
  })

  test('all policies count together', async () => {
    const own = [allow('ec2:Run*', any('instance')), PASS, LIST]
    expect(await user(own)).toEqual(FINDING)
    expect(await user(own, managed('AmazonEC2FullAccess'))).toEqual([])
    expect(await user([...own, { Effect: 'Allow', Action: RUN, NotResource: any('instance') }])).toEqual([])
  })

  test('a Deny counts without a condition, and not if it takes everything away', async () => {
    const all = [allow(RUN, '*'), PASS, LIST]
    expect(await user([...all, deny(RUN, any('security-group'))])).toEqual(FINDING)
    const byType = { StringNotEquals: { 'ec2:InstanceType': 't3.micro' } }
    expect(await user([...all, deny(RUN, any('security-group'), byType)])).toEqual([])
    expect(await user([...all, deny('ec2:*', '*')])).toEqual([])
  })

  test('what is not written, and what nobody has, is not judged', async () => {
    expect(await user([allow('ec2:*', any('instance')), PASS, LIST])).toEqual([])
    expect(await policy(allow(RUN, any('instance')), PASS, LIST)).toEqual([])
  })
})

describe('a list of roles that stays empty', () => {
  const FINDING = ['note launch-without-list-instance-profiles']
  const listing = (resource: string) =>
    user([allow(RUN, '*'), PASS, allow('iam:ListInstanceProfiles', resource)])

  test.each([`arn:aws:iam::${ACCOUNT}:role/*`, `arn:aws:iam::${ACCOUNT}:instance-profile/web`])(
    '%s',
    async resource => {
      expect(await listing(resource)).toEqual(FINDING)
    },
  )

  test.each([
    '*',
    `arn:aws:iam::${ACCOUNT}:instance-profile/*`,
    `arn:aws:iam::${ACCOUNT}:instance-profile/`,
    `arn:aws:iam::*:instance-profile/app/*`,
  ])('but not %s', async resource => {
    expect(await listing(resource)).toEqual([])
  })

  test('what AWS manages counts, and without a pass there is nothing to choose', async () => {
    expect(await user([allow(RUN, '*'), PASS])).toEqual(FINDING)
    expect(await user([allow(RUN, '*'), PASS], managed('ReadOnlyAccess'))).toEqual([])
    expect(await user([allow(RUN, '*')])).toEqual([])
  })

  test('a policy that nobody has is for the console if it lists roles', async () => {
    expect(await policy(allow([RUN, 'iam:ListRoles'], '*'), PASS)).toEqual(FINDING)
    expect(await policy(allow([RUN, 'iam:GetRole'], '*'), PASS)).toEqual([])
    expect(await policy(allow([RUN, 'iam:List*'], '*'), PASS)).toEqual([])
  })
})
