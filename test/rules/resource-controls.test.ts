/** Resource control policies, which the configuration names: they can keep EC2 from assuming roles, and callers from Auto Scaling. */
import { describe, expect, test } from 'vitest'
import { knowledgeOf } from '../../src/cli/config/apply.ts'
import { positionAt } from '../../src/syntax/source.ts'
import { lintTexts } from '../support/lint-folder.ts'

const trusting = (service: string) =>
  `jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "${service}.amazonaws.com" } }] })`

const role = (name: string, service = 'ec2') => `
resource "aws_iam_role" "${name}" {
  name               = "${name}"
  path               = "/app/"
  assume_role_policy = ${trusting(service)}
}
resource "aws_iam_instance_profile" "${name}" {
  name = "${name}"
  role = aws_iam_role.${name}.name
}
`

const MAIN = role('web')

async function found(statements: readonly object[], main = MAIN, kind: 'rcp' | 'none' = 'rcp') {
  const rcp = JSON.stringify({ Version: '2012-10-17', Statement: statements }, undefined, 2)
  const texts = new Map([
    ['main.tf', main],
    ['org/rcp.json', rcp],
  ])
  const outcome = await lintTexts(texts, {
    knowledge: knowledgeOf({ launchers: [{ principal: 'deploy', closed: true }] }),
    kindOf: path => (path === 'org/rcp.json' ? kind : undefined),
  })
  return outcome.findings.filter(finding => !finding.pedantic)
}

const ASSUME = { Effect: 'Deny', Principal: '*', Action: 'sts:AssumeRole', Resource: '*' }
const ORGANIZATION = { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }
const NO_SERVICE = { BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } }

describe('a resource control policy', () => {
  test('that leaves no exception for services keeps EC2 out', async () => {
    const [finding, ...others] = await found([{ ...ASSUME, Condition: ORGANIZATION }])
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      rule: 'unsatisfiable-ec2-trust',
      level: 'error',
      message:
        'role `aws_iam_role.web` is for instances, but a Deny of resource control policy `org/rcp.json` applies to EC2: EC2 does not send `aws:PrincipalOrgID`, since a service is in no organization',
    })
    expect(finding?.help).toContain('"aws:PrincipalIsAWSService": "false"')
    const at = finding && positionAt(finding.at.file, finding.at.start)
    expect([finding?.at.file.path, at?.line]).toEqual(['org/rcp.json', 11])
    expect(finding?.related.map(one => `${one.at.file.path}: ${one.message}`)).toEqual([
      'org/rcp.json: the Deny is here',
      'main.tf: the role is declared here',
      expect.stringContaining('main.tf: instance profile `aws_iam_instance_profile.web` holds'),
    ])
  })

  test('is said once for all roles', async () => {
    const all = ['web', 'app', 'db', 'mail', 'job'].map(name => role(name)).join('')
    const findings = await found([ASSUME], all)
    expect(findings.map(finding => finding.message)).toEqual([
      expect.stringMatching(/^role `aws_iam_role.web` .*applies to EC2 \(the same for `.* and 1 more\)$/),
    ])
  })

  test.each([
    ['everybody', {}],
    ['actions by pattern', { Action: 'sts:*' }],
    ['everything', { Action: '*' }],
    ['the role', { Resource: 'arn:*:iam::*:role/app/*' }],
    ['the role where it seems to be', { Resource: 'arn:aws:iam::*:role/app/web' }],
    ['all roles but others', { Resource: undefined, NotResource: 'arn:aws:iam::*:role/other/*' }],
    ['services, wherever they come from', { Condition: { Bool: { 'aws:PrincipalIsAWSService': 'true' } } }],
  ])('denies %s', async (_, more) => {
    expect(await found([{ ...ASSUME, ...more }])).toHaveLength(1)
  })

  // https://github.com/aws-samples/data-perimeter-policy-examples/tree/main/resource_control_policies
  test.each<[string, object]>([
    ['all but services and the organization', { Condition: { ...ORGANIZATION, ...NO_SERVICE } }],
    [
      'unless the role has a tag',
      { Condition: { StringNotEqualsIfExists: { 'aws:ResourceTag/open': 'yes' } } },
    ],
    [
      'services that act for somebody else',
      {
        Action: 'sts:*',
        Condition: {
          StringNotEqualsIfExists: { 'aws:SourceOrgID': 'o-a1b2c3d4e5' },
          Null: { 'aws:SourceAccount': 'false' },
          Bool: { 'aws:PrincipalIsAWSService': 'true' },
        },
      },
    ],
    ['what goes without encryption', { Condition: { Bool: { 'aws:SecureTransport': 'false' } } }],
    ['who signs in on the web', { Action: 'sts:AssumeRoleWithWebIdentity' }],
    ['another role', { Resource: 'arn:aws:iam::*:role/web' }],
    ['all roles but this one', { Resource: undefined, NotResource: 'arn:aws:iam::*:role/app/web' }],
    ['the role in another partition', { Resource: 'arn:aws-cn:iam::*:role/app/web' }],
    ['all roles but this one, there', { Resource: undefined, NotResource: 'arn:aws-cn:iam::*:role/app/web' }],
    ['buckets', { Action: 's3:*' }],
    ['somebody else', { Principal: { AWS: 'arn:aws:iam::111122223333:root' } }],
    ['nothing', { Effect: 'Allow' }],
  ])('denies %s: nothing to say', async (_, more) => {
    expect(await found([{ ...ASSUME, ...more }])).toEqual([])
  })

  test('says nothing of roles for other services', async () => {
    const findings = await found([ASSUME], role('web', 'lambda'))
    expect(findings.map(finding => finding.rule)).not.toContain('unsatisfiable-ec2-trust')
  })

  test('may be what `aws organizations describe-policy` prints', async () => {
    const Content = JSON.stringify({ Version: '2012-10-17', Statement: [ASSUME] })
    const texts = new Map([
      ['main.tf', MAIN],
      ['rcp.json', JSON.stringify({ Policy: { PolicySummary: { Name: 'perimeter' }, Content } })],
    ])
    const kindOf = (path: string) => (path === 'rcp.json' ? ('rcp' as const) : undefined)
    const { findings } = await lintTexts(texts, { kindOf })
    expect(findings.map(finding => finding.rule)).toEqual(['unsatisfiable-ec2-trust'])
    expect((await lintTexts(texts)).findings).toEqual([])
  })

  test('is none unless the configuration says so', async () => {
    expect(await found([ASSUME], MAIN, 'none')).toEqual([])
  })

  const deployer = (actions: readonly string[]) => `
${MAIN}${role('deploy', 'codebuild').replace(/resource "aws_iam_instance_profile"[^}]*}/, '')}
resource "aws_iam_role_policy" "deploy" {
  role   = aws_iam_role.deploy.name
  policy = jsonencode({ Version = "2012-10-17", Statement = [
    { Effect = "Allow", Action = ${JSON.stringify(actions)}, Resource = "*", Condition = { StringEqualsIfExists = { "iam:PassedToService" = "ec2.amazonaws.com" } } },
  ] })
}
`

  // EC2 and IAM are not among its services:
  // https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html#rcp-supported-services
  test('limits nobody who launches or passes a role', async () => {
    const main = deployer([
      'ec2:RunInstances',
      'iam:PassRole',
      'iam:ListInstanceProfiles',
      'iam:GetInstanceProfile',
      'ec2:DescribeInstances',
    ])
    const denied = ['ec2:*', 'iam:*'].map(Action => ({ ...ASSUME, Action }))
    expect(await found(denied, main)).toEqual([])
  })

  describe('about Auto Scaling', () => {
    const DENY = { ...ASSUME, Action: 'autoscaling:CreateAutoScalingGroup' }
    const CREATE = deployer(['autoscaling:CreateAutoScalingGroup', 'iam:GetInstanceProfile'])
    const rulesFor = async (statement: object, main = CREATE) =>
      (await found([statement], main)).map(({ rule }) => rule)

    test.each<[string, object]>([
      ['everybody', {}],
      ['all of its calls', { Action: 'autoscaling:*' }],
      ['everybody, under a type', { Principal: { AWS: '*' } }],
    ])('that denies %s: nobody launches through it', async (_, more) => {
      expect(await rulesFor({ ...DENY, ...more })).toEqual([])
    })

    test.each<[string, object]>([
      ['other calls', { Action: 'autoscaling:DeleteAutoScalingGroup' }],
      ['another organization', { Condition: ORGANIZATION }],
      ['some groups', { Resource: 'arn:aws:autoscaling:*:*:autoScalingGroup:*:autoScalingGroupName/prod-*' }],
      ['nobody', { Effect: 'Allow' }],
      ['all that EC2 does', { Action: 'ec2:*' }],
    ])('that denies %s: there is a launch that may pass no role', async (_, more) => {
      expect(await rulesFor({ ...DENY, ...more })).toEqual(['launch-without-passrole'])
    })

    test('leaves the launches of EC2', async () => {
      const main = deployer(['autoscaling:CreateAutoScalingGroup', 'ec2:RunInstances'])
      expect(await rulesFor(DENY, main)).toEqual(['launch-without-passrole'])
    })
  })
})
