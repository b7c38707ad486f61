/** Every place where a template writes a policy, in every way in which a document is written. */
import { describe, expect, it } from 'vitest'
import { slice } from '../../src/syntax/source.ts'
import { lintTexts } from '../support/lint-folder.ts'

const STATEMENT = '"Effect": "Allow", "Action": ["ec2:RunInstances", "iam:GetInstanceProfile"]'
const DOCUMENT = `{"Version": "2012-10-17", "Statement": [{${STATEMENT}, "Resource": "*"}]}`

const NOTATIONS: readonly (readonly [string, string])[] = [
  ['an object', DOCUMENT],
  ['a JSON string', `'${DOCUMENT}'`],
  ['a JSON string through Fn::Sub', `!Sub '${DOCUMENT.replace('"*"', '"arn:${AWS::Partition}:x"')}'`],
  ['Fn::ToJsonString', `!ToJsonString ${DOCUMENT}`],
]

const TRUST =
  '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "codebuild.amazonaws.com"}, "Action": "sts:AssumeRole"}]}'

/** Where a policy stands, and who has it. */
const PLACES: readonly (readonly [string, string, (document: string) => string])[] = [
  [
    'Policies of a role',
    'role `X`',
    document =>
      `X: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: ${TRUST}, Policies: [{PolicyName: p, PolicyDocument: ${document}}]}}`,
  ],
  [
    'Policies of a user',
    'user `X`',
    document =>
      `X: {Type: AWS::IAM::User, Properties: {Policies: [{PolicyName: p, PolicyDocument: ${document}}]}}`,
  ],
  [
    'Policies of a group',
    'group `X`',
    document =>
      `X: {Type: AWS::IAM::Group, Properties: {Policies: [{PolicyName: p, PolicyDocument: ${document}}]}}`,
  ],
  [
    'AWS::IAM::Policy',
    'user `X`',
    document => `X: {Type: AWS::IAM::User}
  P: {Type: AWS::IAM::Policy, Properties: {PolicyName: p, Users: [!Ref X], PolicyDocument: ${document}}}`,
  ],
  [
    'AWS::IAM::RolePolicy',
    'role `X`',
    document => `X: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: ${TRUST}}}
  P: {Type: AWS::IAM::RolePolicy, Properties: {PolicyName: p, RoleName: !Ref X, PolicyDocument: ${document}}}`,
  ],
  [
    'AWS::IAM::UserPolicy',
    'user `X`',
    document => `X: {Type: AWS::IAM::User}
  P: {Type: AWS::IAM::UserPolicy, Properties: {PolicyName: p, UserName: !Ref X, PolicyDocument: ${document}}}`,
  ],
  [
    'AWS::IAM::GroupPolicy',
    'group `X`',
    document => `X: {Type: AWS::IAM::Group}
  P: {Type: AWS::IAM::GroupPolicy, Properties: {PolicyName: p, GroupName: !Ref X, PolicyDocument: ${document}}}`,
  ],
  [
    'AWS::IAM::ManagedPolicy that names its users',
    'user `X`',
    document => `X: {Type: AWS::IAM::User}
  P: {Type: AWS::IAM::ManagedPolicy, Properties: {Users: [!Ref X], PolicyDocument: ${document}}}`,
  ],
  [
    'AWS::IAM::ManagedPolicy that a group names',
    'group `X`',
    document => `X: {Type: AWS::IAM::Group, Properties: {ManagedPolicyArns: [!Ref P]}}
  P: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: ${document}}}`,
  ],
  [
    'a policy of a group that a user is put into',
    'group `G`',
    document => `X: {Type: AWS::IAM::User}
  G: {Type: AWS::IAM::Group}
  M: {Type: AWS::IAM::UserToGroupAddition, Properties: {GroupName: !Ref G, Users: [!Ref X]}}
  P: {Type: AWS::IAM::ManagedPolicy, Properties: {Groups: [!Ref G], PolicyDocument: ${document}}}`,
  ],
  [
    'InlinePolicy of a permission set',
    'permission set `X`',
    document => `X: {Type: AWS::SSO::PermissionSet, Properties: {Name: x, InlinePolicy: ${document}}}`,
  ],
  [
    'a policy that a permission set names',
    'permission set `X`',
    document => `X: {Type: AWS::SSO::PermissionSet, Properties: {Name: x, CustomerManagedPolicyReferences: [{Name: launchers}]}}
  P: {Type: AWS::IAM::ManagedPolicy, Properties: {ManagedPolicyName: launchers, PolicyDocument: ${document}}}`,
  ],
]

describe.each(PLACES)('%s', (_, holder, place) => {
  it.each(NOTATIONS)('as %s', async (_, document) => {
    const { findings } = await lintTexts(new Map([['stack.yaml', `Resources:\n  ${place(document)}\n`]]))
    const launches = findings.filter(({ rule }) => rule === 'launch-without-passrole')
    expect(launches.map(({ message }) => message).join()).toContain(`${holder} may launch instances`)
    expect(launches.map(({ at }) => slice(at).replace(/^"|"$/g, ''))).toEqual(['ec2:RunInstances'])
  })
})

it('a trust policy may be a JSON string', async () => {
  const text = `Resources:
  X: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: !Sub '${TRUST}'}}
  P: {Type: AWS::IAM::InstanceProfile, Properties: {Roles: [!Ref X]}}
`
  const { findings } = await lintTexts(new Map([['stack.yaml', text]]))
  expect(findings.filter(({ pedantic }) => !pedantic).map(({ rule }) => rule)).toEqual(['missing-ec2-trust'])
})

it('a policy in a nested stack is that of the role which its parent hands down', async () => {
  const parent = `Resources:
  X: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: ${TRUST}}}
  Child: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: child.yaml, Parameters: {Role: !Ref X}}}
`
  const child = `Parameters: {Role: {Type: String}}
Resources:
  P: {Type: AWS::IAM::RolePolicy, Properties: {PolicyName: p, RoleName: !Ref Role, PolicyDocument: ${DOCUMENT}}}
`
  const texts = new Map([
    ['parent.yaml', parent],
    ['child.yaml', child],
  ])
  const { findings } = await lintTexts(texts)
  const [launch, ...others] = findings.filter(({ rule }) => rule === 'launch-without-passrole')
  expect(launch?.message).toContain('role `X` may launch instances')
  expect(launch?.at.file.path).toBe('child.yaml')
  expect(others).toEqual([])
})
