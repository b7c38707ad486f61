/** What launch-without-passrole says of why: the words that its fixtures do not compare. */
import { expect, test } from 'vitest'
import type { Finding } from '../../src/lint/finding.ts'
import { slice } from '../../src/syntax/source.ts'
import { lintTexts } from '../support/lint-folder.ts'

async function only(statements: readonly object[]): Promise<Finding> {
  const policy = JSON.stringify({ Version: '2012-10-17', Statement: statements })
  const { findings } = await lintTexts(new Map([['policy.json', policy]]))
  const shown = findings.filter(({ pedantic, rule }) => !pedantic && rule === 'launch-without-passrole')
  expect(shown).toHaveLength(1)
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

/** The rule's findings in a stand-alone policy, pedantic ones too. */
async function alone(pass: object): Promise<string[]> {
  const policy = JSON.stringify({ Version: '2012-10-17', Statement: [LAUNCH, { ...PASS, ...pass }] })
  const { findings } = await lintTexts(new Map([['policy.json', policy]]))
  return findings.filter(({ rule }) => rule === 'launch-without-passrole').map(({ message }) => message)
}

test.each([
  ['arn:aws:iam::123456789012:role/web', 'ec2.amazonaws.com'],
  ['arn:aws:iam::ACCOUNT_ID:role/{{role}}', 'ec2.amazonaws.com'],
  ['arn:aws-cn:iam::123456789012:role/web-*', 'ec2.amazonaws.com.cn'],
])('a stand-alone policy that passes %s to %s passes a role', async (Resource, service) => {
  const Condition = { StringEquals: { 'iam:PassedToService': service } }
  expect(await alone({ Resource, Condition })).toEqual([])
})

test('with an unknown condition it perhaps passes one', async () => {
  const Condition = { StringEquals: { 'aws:PrincipalTag/team': 'web' } }
  expect(await alone({ Resource: 'arn:aws:iam::123456789012:role/web', Condition })).toHaveLength(1)
})

test('with no role in view, it points to the resource that is none', async () => {
  const profile = 'arn:aws:iam::123456789012:instance-profile/web'
  const { related } = await only([LAUNCH, { ...PASS, Action: 'iam:*', Resource: profile }])
  expect(related.map(({ at, message }) => [slice(at), message])).toEqual([
    [`"${profile}"`, 'this does not match the ARN of a role'],
  ])
})

const WEB = `Resources:
  Web: {Type: AWS::IAM::Role, Properties: {RoleName: web, AssumeRolePolicyDocument: {Statement: {Effect: Allow, Principal: {Service: ec2.amazonaws.com}, Action: 'sts:AssumeRole'}}}}
  WebProfile: {Type: AWS::IAM::InstanceProfile, Properties: {InstanceProfileName: web, Roles: [!Ref Web]}}
  Db: {Type: AWS::IAM::Role, Properties: {RoleName: db, AssumeRolePolicyDocument: {Statement: {Effect: Allow, Principal: {Service: ec2.amazonaws.com}, Action: 'sts:AssumeRole'}}}}
  DbProfile: {Type: AWS::IAM::InstanceProfile, Properties: {InstanceProfileName: db, Roles: [!Ref Db]}}
`

/** `level message` of each finding of the rule; pedantic ones in brackets. */
async function said(resources: string): Promise<string[]> {
  const { findings } = await lintTexts(new Map([['t.yaml', WEB + resources]]))
  const own = findings.filter(({ rule }) => rule === 'launch-without-passrole')
  return own.map(({ pedantic, level, message }) => `${pedantic ? '(pedantic)' : level} ${message}`)
}

const allow = (actions: string, rest = `Resource: '*'`) => `{Effect: Allow, Action: [${actions}], ${rest}}`
const user = (statements: readonly string[], more = '') =>
  `  U: {Type: AWS::IAM::User, Properties: {${more}Policies: [{PolicyName: p, PolicyDocument: {Version: 2012-10-17, Statement: [${statements.join()}]}}]}}\n`

const RUN = allow('ec2:RunInstances')
const PASS_DB = allow('iam:PassRole', 'Resource: !GetAtt Db.Arn')

test('one role of the unit is enough', async () => {
  expect(await said(user([RUN, PASS_DB]))).toEqual([])
})

test.each([
  [
    'iam:GetInstanceProfile by reference',
    allow('iam:GetInstanceProfile', 'Resource: !GetAtt WebProfile.Arn'),
  ],
  [
    'iam:AddRoleToInstanceProfile by name',
    allow('iam:AddRoleToInstanceProfile', 'Resource: arn:aws:iam::111122223333:instance-profile/web'),
  ],
  [
    'ec2:InstanceProfile',
    allow(
      'ec2:RunInstances',
      `Resource: '*', Condition: {ArnEquals: {ec2:InstanceProfile: !GetAtt WebProfile.Arn}}`,
    ),
  ],
])('but not where %s names the profile of another', async (_, statement) => {
  const [only, ...others] = await said(user([RUN, PASS_DB, statement]))
  expect(others).toEqual([])
  expect(only).toMatch(/^warning .* not pass role `Web` to EC2, unless/)
  const passes = allow('iam:PassRole', 'Resource: !GetAtt Web.Arn')
  expect(await said(user([RUN, PASS_DB, statement, passes]))).toEqual([])
})

test.each([
  "'arn:aws:iam::*:role/other*'",
  "'arn:aws:iam::111122223333:role/other'",
  "!Sub 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/${AWS::StackName}-*'",
])('a role that is declared elsewhere may be the one that it passes: %s', async resource => {
  const found = await said(user([RUN, allow('iam:PassRole', `Resource: ${resource}`)]))
  expect(found).toHaveLength(1)
  expect(found[0]).toContain('(pedantic)')
})

test('a pattern names no profile', async () => {
  const get = allow('iam:GetInstanceProfile', `Resource: 'arn:aws:iam::*:instance-profile/w*'`)
  expect(await said(user([RUN, PASS_DB, get]))).toEqual([])
})

const BOUNDARY = (action: string) =>
  `  B: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: {Statement: {Effect: Allow, Action: ${action}, Resource: '*'}}}}\n`
const PASS_ALL = allow('iam:PassRole')

test('a boundary in view decides', async () => {
  const limited = user([RUN, PASS_ALL], 'PermissionsBoundary: !Ref B, ')
  expect(await said(limited + BOUNDARY(`['ec2:*', 'iam:*']`))).toEqual([])
  expect(await said(limited + BOUNDARY(`['iam:*']`))).toEqual([])
  const [only, ...others] = await said(limited + BOUNDARY(`['ec2:*']`))
  expect(others).toEqual([])
  expect(only).toMatch(/^warning .* pass none of the roles `Web` and `Db` to EC2$/)
})

test('a boundary out of view may take the launch away', async () => {
  const [only] = await said(user([RUN], 'PermissionsBoundary: arn:aws:iam::111122223333:policy/b, '))
  expect(only).toMatch(/^\(pedantic\)/)
})

test('a boundary out of view is no reason to doubt what the policies allow', async () => {
  const limited = user([RUN, PASS_ALL], 'PermissionsBoundary: arn:aws:iam::111122223333:policy/b, ')
  expect(await said(limited)).toEqual([])
})

test('a call that always passes a role fails for certain where nothing elsewhere can help', async () => {
  const associate = allow('ec2:AssociateIamInstanceProfile')
  const deny = `{Effect: Deny, Action: 'iam:PassRole', Resource: '*'}`
  expect((await said(user([associate])))[0]).toMatch(/^warning .* unless a policy attached elsewhere/)
  expect((await said(user([associate, deny])))[0]).toMatch(/^error .* to EC2$/)
  const limited = user([associate, PASS_ALL], 'PermissionsBoundary: !Ref B, ') + BOUNDARY(`['ec2:*']`)
  expect((await said(limited))[0]).toMatch(/^error .* to EC2$/)
})

test('a group is judged once, with what its members have', async () => {
  const group = `  G: {Type: AWS::IAM::Group, Properties: {GroupName: g, Policies: [{PolicyName: p, PolicyDocument: {Statement: ${RUN}}}]}}\n`
  const member = (name: string, more = '') =>
    `  ${name}: {Type: AWS::IAM::User, Properties: {Groups: [!Ref G]${more}}}\n`
  const passes = `, Policies: [{PolicyName: p, PolicyDocument: {Statement: ${PASS_ALL}}}]`
  const found = await said(group + member('A') + member('C'))
  expect(found).toHaveLength(1)
  expect(found[0]).toContain('group `G`')
  expect(found[0]).not.toContain('the same for')
  expect(await said(group + member('A', passes))).toEqual([])
  expect(await said(group + member('A', passes) + member('C'))).toHaveLength(1)
})

test('a statement that leaves out all roles of the unit passes none that it needs', async () => {
  const allBut = (list: string) => allow('iam:PassRole', `NotResource: [${list}]`)
  expect(await said(user([RUN, allBut('!GetAtt Web.Arn')]))).toEqual([])
  expect((await said(user([RUN, allBut('!GetAtt Web.Arn, !GetAtt Db.Arn')])))[0]).toMatch(/^warning/)
})

test('policies that AWS manages are read, and make nobody a launcher', async () => {
  const managed = (name: string) => `ManagedPolicyArns: ['arn:aws:iam::aws:policy/${name}'], `
  expect(await said(user([allow('s3:*')], managed('AmazonEC2FullAccess')))).toEqual([])
  expect(await said(user([RUN], managed('AdministratorAccess')))).toEqual([])
  expect((await said(user([RUN], managed('NotListed'))))[0]).toMatch(/^\(pedantic\)/)
  expect((await said(user([RUN], managed('AmazonEC2FullAccess'))))[0]).toMatch(/^note/)
})

test('a boundary must allow it too', async () => {
  const policy = `PolicyDocument: {Version: 2012-10-17, Statement: [${allow("'ec2:*'")}]}`
  const boundary = `  B: {Type: AWS::IAM::ManagedPolicy, Properties: {${policy}}}\n`
  const limited = user([RUN, allow('iam:PassRole')], 'PermissionsBoundary: !Ref B, ')
  const { findings } = await lintTexts(new Map([['t.yaml', WEB + limited + boundary]]))
  const helps = findings.filter(({ rule }) => rule === 'launch-without-passrole').map(({ help }) => help)
  expect(helps).toEqual([expect.stringMatching(/^let the permissions boundary allow iam:PassRole on /)])
})

test.each(['ec2:RunInstances', 'iam:AddRoleToInstanceProfile'])(
  'what passrole-resource-mismatch says of a group is not said again of a member with %s',
  async action => {
    const pass = allow('iam:PassRole', 'Resource: !GetAtt WebProfile.Arn')
    const group = `  G: {Type: AWS::IAM::Group, Properties: {Policies: [{PolicyName: p, PolicyDocument: {Version: 2012-10-17, Statement: [${pass}]}}]}}\n`
    const { findings } = await lintTexts(
      new Map([['t.yaml', WEB + user([allow(action)], 'Groups: [!Ref G], ') + group]]),
    )
    const rules = findings.filter(({ pedantic }) => !pedantic).map(({ rule }) => rule)
    expect(rules.filter(rule => /pass/.test(rule))).toEqual(['passrole-resource-mismatch'])
  },
)

test('what helps is written in the words of the notation', async () => {
  const policy = '{"Statement": [{"Effect": "Allow", "Action": "ec2:RunInstances", "Resource": "*"}]}'
  const trust =
    '{"Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "ec2.amazonaws.com"}}]}'
  const terraform = `
resource "aws_iam_role" "web" {
  name               = "web"
  assume_role_policy = jsonencode(${trust})
}
resource "aws_iam_instance_profile" "web" {
  role = aws_iam_role.web.name
}
resource "aws_iam_policy" "launch" {
  policy = jsonencode(${policy})
}
`
  const { findings } = await lintTexts(new Map([['main.tf', terraform]]))
  expect(findings.find(({ rule }) => rule === 'launch-without-passrole')?.help).toContain(
    'arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:role/web',
  )
})

test('the instances of an account stand beside its users, in whatever folder they were dumped', async () => {
  const arn = (what: string) => `arn:aws:iam::999999999999:${what}`
  const statement = (more: object) => ({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...more }] })
  const trust = statement({ Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' })
  const launch = statement({ Action: 'ec2:RunInstances', Resource: '*' })
  const role = { RoleName: 'web', Path: '/', Arn: arn('role/web'), AssumeRolePolicyDocument: trust }
  const profile = { InstanceProfileName: 'web', Path: '/', Arn: arn('instance-profile/web'), Roles: [role] }
  const user = {
    UserName: 'ann',
    Path: '/',
    Arn: arn('user/ann'),
    GroupList: [],
    AttachedManagedPolicies: [],
  }
  const details = {
    UserDetailList: [{ ...user, UserPolicyList: [{ PolicyName: 'launch', PolicyDocument: launch }] }],
    RoleDetailList: [
      { ...role, RolePolicyList: [], AttachedManagedPolicies: [], InstanceProfileList: [profile] },
    ],
    GroupDetailList: [],
    Policies: [],
  }
  const instance = {
    InstanceId: 'i-0abcdef1234567890',
    ImageId: 'ami-0abcdef1234567890',
    IamInstanceProfile: { Arn: arn('instance-profile/web'), Id: 'AIPAEXAMPLE' },
  }
  const instances = { Reservations: [{ OwnerId: '999999999999', Instances: [instance] }] }
  const files = { 'iam/details.json': details, 'ec2/instances.json': instances }
  const texts = Object.entries(files).map(([path, json]): [string, string] => [path, JSON.stringify(json)])
  const { findings } = await lintTexts(new Map(texts))
  const own = findings.filter(({ rule }) => rule === 'launch-without-passrole')
  expect(own.map(({ level }) => level)).toEqual(['warning'])
})
