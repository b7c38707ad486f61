/** The rules over statements that let roles be passed, case by case. */
import { describe, expect, test } from 'vitest'
import { slice } from '../../src/syntax/source.ts'
import { lintTexts } from '../support/lint-folder.ts'

const WEB = `Parameters:
  Any: {Type: String}
Conditions:
  IsProd: !Equals [!Ref Any, prod]
Resources:
  Web: {Type: AWS::IAM::Role, Properties: {RoleName: web, Path: /app/, AssumeRolePolicyDocument: {Statement: {Effect: Allow, Principal: {Service: ec2.amazonaws.com}, Action: 'sts:AssumeRole'}}}}
  WebProfile: {Type: AWS::IAM::InstanceProfile, Properties: {InstanceProfileName: web, Roles: [!Ref Web]}}
  Both: {Type: AWS::IAM::Role, Properties: {RoleName: both, AssumeRolePolicyDocument: {Statement: {Effect: Allow, Principal: {Service: [ec2.amazonaws.com, lambda.amazonaws.com]}, Action: 'sts:AssumeRole'}}}}
  BothProfile: {Type: AWS::IAM::InstanceProfile, Properties: {InstanceProfileName: both, Roles: [!Ref Both]}}
`

interface Said {
  readonly level: string
  readonly message: string
  readonly help: string
  readonly text: string
  /** How many places are related. */
  readonly related: number
}

/** What the rules say of a user with these statements; pedantic findings in brackets. */
async function said(rule: string, statements: readonly string[], head = WEB): Promise<Said[]> {
  const user = `  U: {Type: AWS::IAM::User, Properties: {Policies: [{PolicyName: p, PolicyDocument: {Version: 2012-10-17, Statement: [${statements.join()}]}}]}}\n`
  const { findings } = await lintTexts(new Map([['t.yaml', head + user]]))
  return findings
    .filter(finding => finding.rule === rule)
    .map(({ pedantic, level, message, help, at, related }) => {
      const shown = pedantic ? `(${level})` : level
      return { level: shown, message, help, text: slice(at), related: related.length }
    })
}

async function levels(rule: string, statements: readonly string[], head = WEB): Promise<string[]> {
  return (await said(rule, statements, head)).map(({ level }) => level)
}

const allow = (action: string, resource = "'*'", condition = '') =>
  `{Effect: Allow, Action: [${action}], Resource: ${resource}${condition && `, Condition: {${condition}}`}}`
const pass = (resource?: string, condition?: string) => allow('iam:PassRole', resource, condition)
const RUN = allow('ec2:RunInstances')

describe('passrole-resource-mismatch', () => {
  const rule = 'passrole-resource-mismatch'

  test.each([
    ['a profile by reference', '!GetAtt WebProfile.Arn', 'an instance profile and no role'],
    ["a profile's name", '!Ref WebProfile', 'no ARN'],
    ["a role's name", '!Ref Web', 'no ARN'],
    ['role/ and a name', 'role/web', 'no ARN'],
    ['a policy', "'arn:aws:iam::123456789012:policy/web'", 'a policy and no role'],
    ['a user', "'arn:aws:iam::123456789012:user/*'", 'a user and no role'],
    ['one colon too few', "'arn:aws:iam:123456789012:role/web'", 'no ARN of a role'],
    ['one colon too many', "'arn:aws:iam:::123456789012:role/web'", 'no ARN of a role'],
    ['no account', "'arn:aws:iam:::role/web'", 'no ARN of a role'],
    ['a region', "'arn:aws:iam:us-east-1:123456789012:role/web'", 'no ARN of a role'],
    ['another service', "'arn:aws:ec2:*:*:instance/*'", 'no ARN of a role'],
    [
      'an account that is not known',
      "!Sub 'arn:aws:iam::${Any}:instance-profile/web'",
      'an instance profile',
    ],
    ['a name that is not known', "!Sub 'arn:aws:iam::*:instance-profile/${Any}'", 'an instance profile'],
    [
      'two that are none',
      "['arn:aws:iam::*:instance-profile/a', 'arn:aws:iam::*:instance-profile/b']",
      'profile',
    ],
  ])('no role: %s', async (_, resource, words) => {
    const found = await said(rule, [RUN, pass(resource)])
    expect(found.map(({ level }) => level)).toEqual(['error'])
    expect(found[0]!.message).toContain(`which is ${words === 'profile' ? 'an instance profile' : words}`)
  })

  test('what its author had in mind is in the help', async () => {
    const [ofProfile] = await said(rule, [pass('!GetAtt WebProfile.Arn')])
    const [ofName] = await said(rule, [pass('!Ref Web')])
    const arn = 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/app/web'
    expect(ofProfile!.help).toBe(`write \`${arn}\`, the ARN of role \`Web\``)
    expect(ofName!.help).toBe(ofProfile!.help)
  })

  test.each([
    ['the path left out', "!Sub 'arn:aws:iam::${AWS::AccountId}:role/web'"],
    ['the path left out, by reference', "!Sub 'arn:aws:iam::${AWS::AccountId}:role/${Web}'"],
    ['another path', "'arn:aws:iam::123456789012:role/apps/web'"],
  ])('not the role that it means: %s', async (_, resource) => {
    const found = await said(rule, [pass(resource)])
    expect(found.map(({ level }) => level)).toEqual(['error'])
    expect(found[0]!.message).toContain('but the ARN of role `Web` is `arn:')
  })

  test.each([
    ['the role', '!GetAtt Web.Arn'],
    ['everything', "'*'"],
    ['a pattern', "'arn:aws:iam::*:role/we?'"],
    ['a pattern without the service', "'arn:aws:*:*:*:*web'"],
    ['one of two', '[!GetAtt WebProfile.Arn, !GetAtt Web.Arn]'],
    ['what is not known', '!Ref Any'],
    ['what begins with it', "!Sub '${Any}/web'"],
    ['what may be the role', '!If [IsProd, !GetAtt Web.Arn, !Ref Any]'],
    ['another role of that name at the end', "'arn:aws:iam::123456789012:role/my-web'"],
    ['a role that nobody declares', "'arn:aws:iam::123456789012:role/other/db'"],
    ['a placeholder', '__ROLE_ARN__'],
    ['a policy variable', "'arn:aws:iam::123456789012:role/${aws:username}'"],
  ])('silent on %s', async (_, resource) => {
    expect(await levels(rule, [pass(resource)])).toEqual([])
  })

  test('silent where another statement matches the role', async () => {
    const wrong = "'arn:aws:iam::123456789012:role/web'"
    expect(await levels(rule, [pass(wrong), pass("'arn:aws:iam::*:role/app/*'")])).toEqual([])
    expect(await levels(rule, [pass(wrong), allow('iam:*')])).toEqual([])
    expect(await levels(rule, [pass(wrong), pass("'arn:aws:iam::*:role/db/*'")])).toEqual(['error'])
  })

  test('a note where the statement speaks of other things, and another one lets roles be passed', async () => {
    const mixed = allow('iam:PassRole, s3:GetObject', "'arn:aws:s3:::bucket/*'")
    expect(await levels(rule, [mixed])).toEqual(['error'])
    expect(await levels(rule, [mixed, pass('!GetAtt Web.Arn')])).toEqual(['note'])
  })

  test('a role of another unit is not meant', async () => {
    const other = `Resources:
  P: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: {Version: 2012-10-17, Statement: [${pass("'arn:aws:iam::123456789012:role/web'")}]}}}
`
    const texts = new Map([
      ['a.yaml', WEB],
      ['b.yaml', other],
    ])
    const { findings } = await lintTexts(texts)
    expect(findings.filter(finding => finding.rule === rule)).toEqual([])
  })

  test('in the scenario in which it writes the action', async () => {
    const found = await said(rule, [
      allow('!If [IsProd, iam:PassRole, iam:GetRole]', '!GetAtt WebProfile.Arn'),
    ])
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining('when IsProd is true')])
  })

  test('in the scenario in which it is so', async () => {
    const found = await said(rule, [pass('!If [IsProd, !GetAtt WebProfile.Arn, !GetAtt Web.Arn]')])
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining('when IsProd is true')])
  })

  test('only where it writes the action, and allows it', async () => {
    expect(await levels(rule, [allow('iam:*', '!GetAtt WebProfile.Arn')])).toEqual([])
    expect(
      await levels(rule, ["{Effect: Deny, Action: 'iam:PassRole', Resource: !GetAtt WebProfile.Arn}"]),
    ).toEqual([])
    expect(await levels(rule, [allow('iam:pass*', '!GetAtt WebProfile.Arn')])).toEqual(['error'])
  })

  test('a reference in quotes is none of its business', async () => {
    expect(await levels(rule, [pass("'!GetAtt Web.Arn'")])).toEqual([])
  })

  test.each([
    ['arn:aws:iam::123456789012:role/web', ['error']],
    ['arn:aws-cn:iam::123456789012:role/web', []],
    ['arn:*:iam::123456789012:role/web', []],
  ])('in a known partition: %s', async (resource, expected) => {
    const trust =
      '{Statement = [{Effect = "Allow", Principal = {Service = "ec2.amazonaws.com"}, Action = "sts:AssumeRole"}]}'
    const pass = `{Statement = [{Effect = "Allow", Action = "iam:PassRole", Resource = "${resource}"}]}`
    const main = `provider "aws" {
  region = "cn-north-1"
}
resource "aws_iam_role" "web" {
  name               = "web"
  assume_role_policy = jsonencode(${trust})
}
resource "aws_iam_policy" "pass" {
  policy = jsonencode(${pass})
}
`
    const { findings } = await lintTexts(new Map([['main.tf', main]]))
    const own = findings.filter(finding => finding.rule === rule)
    expect(own.map(({ level }) => level)).toEqual(expected)
  })

  test('it alone speaks where no resource is an ARN', async () => {
    expect(await levels('invalid-policy-document', [pass('role/web')])).toEqual([])
    expect(await levels('invalid-policy-document', [allow('iam:GetRole', 'role/web')])).toEqual(['error'])
    expect(await levels('launch-without-passrole', [RUN, pass('role/web')])).toEqual([])
  })
})

describe('passrole-service-mismatch', () => {
  const rule = 'passrole-service-mismatch'
  const to = (service: string, operator = 'StringEquals') =>
    `${operator}: {'iam:PassedToService': ${service}}`

  test.each([
    ['another service', to('autoscaling.amazonaws.com'), 'must be `autoscaling.amazonaws.com`'],
    ['a misspelt one', to('ec2.amazon.com'), 'must be `ec2.amazon.com`'],
    ['several', to('[a.amazonaws.com, b.amazonaws.com]'), 'must be `a.amazonaws.com` or `b.amazonaws.com`'],
    ['EC2 kept out', to("'ec2.*'", 'StringNotLike'), 'must not be `ec2.*`'],
    ['a pattern', to("'*.aws.com'", 'StringLike'), 'must be `*.aws.com`'],
    [
      'a function',
      "ArnLike: {'iam:AssociatedResourceArn': 'arn:aws:lambda:*:*:function:*'}",
      'iam:AssociatedResourceArn',
    ],
    ['a missing key', "Null: {'iam:PassedToService': 'true'}", 'iam:PassedToService'],
  ])('a condition that EC2 never fulfils: %s', async (_, condition, words) => {
    const found = await said(rule, [RUN, pass('!GetAtt Web.Arn', condition)])
    expect(found.map(({ level }) => level)).toEqual(['warning'])
    expect(found[0]!.message).toContain(words)
    expect(await levels('launch-without-passrole', [RUN, pass('!GetAtt Web.Arn', condition)])).toEqual([])
  })

  test('a few of its conditions are shown', async () => {
    const many = Array.from({ length: 30 }, () => pass('!GetAtt Web.Arn', to('lambda.amazonaws.com')))
    const [found] = await said(rule, [RUN, ...many])
    expect(found!.related).toBe(6)
  })

  test.each([
    ['EC2', to('ec2.amazonaws.com')],
    ['EC2 among others', to('[lambda.amazonaws.com, ec2.amazonaws.com]')],
    ['EC2 in China', to('ec2.amazonaws.com.cn')],
    ['EC2 in the partition', to("!Sub 'ec2.${AWS::URLSuffix}'")],
    ['a pattern', to("'ec2.*'", 'StringLike')],
    ['what is not known', to('!Ref Any')],
    [
      'IfExists of a resource',
      "ArnLikeIfExists: {'iam:AssociatedResourceArn': 'arn:aws:lambda:*:*:function:*'}",
    ],
    ['instances', "ArnLike: {'iam:AssociatedResourceArn': 'arn:aws:ec2:*:*:instance/*'}"],
    [
      'instances of a region',
      "ArnLike: {'iam:AssociatedResourceArn': 'arn:aws:ec2:us-east-1:123456789012:instance/*'}",
    ],
    ['another key', "StringEquals: {'aws:PrincipalTag/a': b}"],
  ])('silent on %s', async (_, condition) => {
    expect(await levels(rule, [RUN, pass('!GetAtt Web.Arn', condition)])).toEqual([])
  })

  test('one role that may be passed is enough, unless another one is named that is for EC2 alone', async () => {
    const lambda = to('lambda.amazonaws.com')
    const both = pass('!GetAtt Both.Arn')
    expect(await levels(rule, [RUN, both, pass("'*'", lambda)])).toEqual([])
    expect(await levels(rule, [RUN, both, pass('!GetAtt Web.Arn', lambda)])).toEqual(['warning'])
    expect(await levels(rule, [RUN, pass('!GetAtt Web.Arn'), pass('!GetAtt Both.Arn', lambda)])).toEqual([])
  })

  test('a role of another unit may be the one', async () => {
    const other = pass("'arn:aws:iam::123456789012:role/other'", to('ec2.amazonaws.com'))
    expect(await levels(rule, [RUN, other, pass("'*'", to('lambda.amazonaws.com'))])).toEqual([])
  })

  test('what is for a service that the caller uses is a note, unless it hands over profiles', async () => {
    const lambda = [allow('lambda:CreateFunction'), pass("'*'", to('lambda.amazonaws.com'))]
    expect(await levels(rule, [RUN, ...lambda])).toEqual(['note'])
    expect(await levels(rule, [allow('ec2:AssociateIamInstanceProfile'), ...lambda])).toEqual(['warning'])
    expect(await levels(rule, [RUN, pass("'*'", to('lambda.amazonaws.com'))])).toEqual(['warning'])
  })

  test('who may not launch, or passes nothing at all, is none of its business', async () => {
    const lambda = pass("'*'", to('lambda.amazonaws.com'))
    expect(await levels(rule, [lambda])).toEqual([])
    expect(await levels(rule, [allow('ec2:*'), lambda])).toEqual([])
    expect(await levels(rule, [RUN, lambda, "{Effect: Deny, Action: 'ec2:*', Resource: '*'}"])).toEqual([])
    expect(await levels(rule, [RUN, lambda, "{Effect: Deny, Action: 'iam:*', Resource: '*'}"])).toEqual([])
    expect(await levels(rule, [RUN, pass("'arn:aws:iam::*:role/db/*'", to('lambda.amazonaws.com'))])).toEqual(
      [],
    )
  })

  test.each([
    ['arn:aws:iam::111122223333:role/web', 'lambda.amazonaws.com', 'error'],
    ['*', 'autoscaling.amazonaws.com', 'error'],
    ['*', 'lambda.amazonaws.com', 'warning'],
  ])('in an account whose policies are all in view: %s for %s', async (resource, service, level) => {
    const role = (name: string, principal: string, statements: readonly object[]) => ({
      Path: '/',
      RoleName: name,
      RoleId: `AROA${name}`,
      Arn: `arn:aws:iam::111122223333:role/${name}`,
      AssumeRolePolicyDocument: {
        Statement: [{ Effect: 'Allow', Principal: { Service: principal }, Action: 'sts:AssumeRole' }],
      },
      InstanceProfileList: [],
      AttachedManagedPolicies: [],
      RolePolicyList:
        statements.length > 0 ? [{ PolicyName: 'p', PolicyDocument: { Statement: statements } }] : [],
    })
    const condition = { StringEquals: { 'iam:PassedToService': service } }
    const ci = role('ci', 'codebuild.amazonaws.com', [
      { Effect: 'Allow', Action: 'ec2:RunInstances', Resource: '*' },
      { Effect: 'Allow', Action: 'iam:PassRole', Resource: resource, Condition: condition },
    ])
    const RoleDetailList = [role('web', 'ec2.amazonaws.com', []), ci]
    const details = { UserDetailList: [], GroupDetailList: [], RoleDetailList, Policies: [] }
    const { findings } = await lintTexts(new Map([['details.json', JSON.stringify(details)]]))
    const own = findings.filter(finding => finding.rule === rule)
    expect(own.map(finding => finding.level)).toEqual([level])
  })

  test('a policy that nobody has and that uses the service says it with --pedantic alone', async () => {
    const policy = {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: ['ec2:RunInstances', 'lambda:*'], Resource: '*' },
        {
          Effect: 'Allow',
          Action: 'iam:PassRole',
          Resource: 'arn:aws:iam::111122223333:role/web',
          Condition: { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } },
        },
      ],
    }
    const { findings } = await lintTexts(new Map([['policy.json', JSON.stringify(policy)]]))
    const found = findings.map(finding => `${finding.pedantic} ${finding.level} ${finding.rule}`)
    expect(found).toContain(`true note ${rule}`)
    expect(found).toContain('false note launch-without-passrole')
  })

  test('where the unit declares no role, every role counts', async () => {
    const db = pass("'arn:aws:iam::123456789012:role/db'", to('rds.amazonaws.com'))
    const found = await said(rule, [RUN, db], 'Resources:\n')
    expect(found.map(({ level }) => level)).toEqual(['warning'])
    expect(found[0]!.message).toContain('but may not pass any role to EC2')
    expect(await levels(rule, [RUN, db, pass("'arn:aws:iam::*:role/x'")], 'Resources:\n')).toEqual([])
  })
})

describe('passrole-unsupported-condition', () => {
  const rule = 'passrole-unsupported-condition'

  test.each([
    ['StringEquals', 'aws:ResourceTag/team', 'web', ['warning']],
    ['StringLike', 'iam:ResourceTag/team', "'*'", ['warning']],
    ['ForAnyValue:StringEquals', 'AWS:resourcetag/team', 'web', ['warning']],
    ['Null', 'aws:ResourceTag/team', "'false'", ['warning']],
    ['Null', 'aws:ResourceTag/team', "'true'", []],
    ['StringEqualsIfExists', 'aws:ResourceTag/team', 'web', []],
    ['ForAllValues:StringEquals', 'aws:ResourceTag/team', 'web', []],
    ['StringNotEquals', 'iam:ResourceTag/team', 'web', []],
    ['StringEquals', 'aws:PrincipalTag/team', 'web', []],
    ['StringEquals', 'aws:RequestTag/team', 'web', []],
  ])('%s on %s', async (operator, key, value, expected) => {
    const condition = `'${operator}': {'${key}': ${value}}`
    expect(await levels(rule, [pass("'arn:aws:iam::*:role/app/*'", condition)])).toEqual(expected)
  })

  test('only where it writes the action, allows it, and EC2 can get the role', async () => {
    const tags = "StringEquals: {'aws:ResourceTag/team': web}"
    expect(await levels(rule, [allow('iam:*', "'*'", tags)])).toEqual([])
    expect(await levels(rule, [pass("'*'", tags).replace('Allow', 'Deny')])).toEqual([])
    const toSsm = "StringEquals: {'aws:ResourceTag/team': web, 'iam:PassedToService': ssm.amazonaws.com}"
    expect(await levels(rule, [pass("'*'", toSsm)])).toEqual([])
  })

  test('points to the condition', async () => {
    const [found] = await said(rule, [pass("'*'", "StringEquals: {'aws:ResourceTag/team': web}")])
    expect(found!.text).toBe("'aws:ResourceTag/team': web")
  })
})

describe('passrole-wildcard', () => {
  const rule = 'passrole-wildcard'

  test.each([
    ["'*'", ['note']],
    ["'arn:aws:iam::*:role/*'", ['note']],
    ["!Sub 'arn:aws:iam::${AWS::AccountId}:role/*'", ['note']],
    ["'arn:*:iam::123456789012:*'", ['note']],
    ["[!GetAtt Web.Arn, '*']", ['note']],
    ["'arn:aws:iam::*:role/app/*'", []],
    ["'arn:aws:iam::*:role/app-*'", []],
    ["'arn:aws:iam::*:user/*'", []],
    ['!Ref Any', []],
    ['!GetAtt Web.Arn', []],
  ])('on %s', async (resource, expected) => {
    expect(await levels(rule, [pass(resource)])).toEqual(expected)
  })

  test.each([
    ["StringEquals: {'iam:PassedToService': ec2.amazonaws.com}", ['(note)']],
    ["StringLike: {'IAM:passedtoservice': 'ec2.*'}", ['(note)']],
    ["ArnLike: {'iam:AssociatedResourceArn': 'arn:aws:ec2:*:*:instance/*'}", ['(note)']],
    ["StringEquals: {'aws:PrincipalTag/team': web}", ['note']],
  ])('with the condition %s', async (condition, expected) => {
    expect(await levels(rule, [pass("'*'", condition)])).toEqual(expected)
  })

  test('a Deny of it beside it limits it', async () => {
    const deny = "{Effect: Deny, Action: 'iam:PassRole', NotResource: 'arn:aws:iam::*:role/app/*'}"
    expect(await levels(rule, [pass(), deny])).toEqual(['(note)'])
  })

  test('only where it writes the action', async () => {
    expect(await levels(rule, [allow('iam:*')])).toEqual([])
    expect(await levels(rule, [allow("'*'")])).toEqual([])
  })

  test('not where a parameter makes it so', async () => {
    expect(await levels(rule, [pass("!If [IsProd, !GetAtt Web.Arn, '*']")])).toEqual([])
  })
})
