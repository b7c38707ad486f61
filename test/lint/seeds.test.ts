/** Files named one by one: what a hook says of one file is what a full run says of it. */
import { expect, test } from 'vitest'
import { type LintInput, lint } from '../../src/lint/lint.ts'
import { memoryFiles } from '../support/files.ts'

const TRUST = (service: string) =>
  `jsonencode({ Statement = [{ Effect = "Allow", Principal = { Service = ${service} }, Action = "sts:AssumeRole" }] })`

const MODULE = {
  'modules/role/main.tf': `variable "service" {}
resource "aws_iam_role" "this" {
  name               = "web"
  assume_role_policy = ${TRUST('var.service')}
}
output "name" {
  value = aws_iam_role.this.name
}
`,
  'app/main.tf': `provider "aws" {}
module "role" {
  source  = "../modules/role"
  service = "lambda.amazonaws.com"
}
resource "aws_iam_instance_profile" "web" {
  name = "web"
  role = module.role.name
}
`,
}

type Said = Pick<LintInput, 'pedantic' | 'kindOf'>

async function found(texts: Record<string, string>, seeds?: readonly string[], said: Said = {}) {
  const asked: string[] = []
  const paths = Object.keys(texts).sort()
  const repository = () => {
    asked.push('repository')
    return paths
  }
  const { findings } = await lint({
    files: memoryFiles(new Map(Object.entries(texts))),
    candidates: seeds ?? paths,
    ...(seeds && { seeds: { paths: seeds, repository } }),
    ...said,
  })
  const shown = findings.filter(finding => said.pedantic || !finding.pedantic)
  return { findings: shown.map(({ rule, at, message }) => `${at.file.path} ${rule} ${message}`), asked }
}

test('one file of a module gives what a full run gives', async () => {
  const texts = {
    'main.tf': `provider "aws" {}
resource "aws_iam_instance_profile" "web" {
  role = aws_iam_role.web.name
}
`,
    'roles.tf': `resource "aws_iam_role" "web" {\n  assume_role_policy = ${TRUST('"lambda.amazonaws.com"')}\n}\n`,
  }
  const whole = await found(texts)
  expect(whole.findings).toHaveLength(1)
  expect((await found(texts, ['roles.tf'])).findings).toEqual(whole.findings)
  // the profile is a related place
  expect((await found(texts, ['main.tf'])).findings).toEqual(whole.findings)
})

test('a library module is judged at its callers', async () => {
  const whole = await found(MODULE)
  expect(whole.findings).toEqual([expect.stringMatching('^modules/role/main.tf missing-ec2-trust')])
  expect((await found(MODULE, ['modules/role/main.tf'])).findings).toEqual(whole.findings)
})

test('a profile elsewhere in the repository acquits', async () => {
  const texts = {
    'web.yaml': `Resources:
  WebRole:
    Type: AWS::IAM::Role
    Properties:
      RoleName: web
      AssumeRolePolicyDocument:
        Statement: { Effect: Allow, Principal: { Service: ec2.amazonaws.com }, Action: sts:AssumeRole }
`,
    'profiles/all.yaml': `Resources:
  Profile:
    Type: AWS::IAM::InstanceProfile
    Properties: { Roles: [web] }
`,
  }
  expect((await found(texts)).findings).toEqual([])
  const hook = await found(texts, ['web.yaml'])
  expect(hook.findings).toEqual([])
  expect(hook.asked).toEqual(['repository'])
  const { 'web.yaml': alone } = texts
  expect((await found({ 'web.yaml': alone }, ['web.yaml'])).findings).toHaveLength(1)
})

test('what is only maybe is acquitted as well where it is shown', async () => {
  const texts = {
    'app/main.tf': `provider "aws" {}
resource "aws_instance" "web" {
  iam_instance_profile = "shared"
}
`,
    'iam/main.tf': `provider "aws" {}
resource "aws_iam_instance_profile" "shared" {
  name = "shared"
  role = "shared"
}
`,
  }
  const { 'app/main.tf': alone } = texts
  expect((await found({ 'app/main.tf': alone }, ['app/main.tf'], { pedantic: true })).findings).toHaveLength(
    1,
  )
  expect((await found(texts, ['app/main.tf'], { pedantic: true })).findings).toEqual([])
  expect((await found(texts, ['app/main.tf'])).asked).toEqual([])
})

test.each([
  ['a resource', 'encryption_config {\n    provider {\n      key_arn = var.key\n    }\n  }'],
  ['an argument', 'provider = aws.other'],
])('what is called provider in %s makes no root', async (_, provider) => {
  const texts = {
    'main.tf': `${MODULE['modules/role/main.tf']}
resource "aws_eks_cluster" "this" {
  ${provider}
}
`,
    'examples/app/main.tf': MODULE['app/main.tf'].replace('../modules/role', '../..'),
  }
  const whole = await found(texts)
  expect(whole.findings).toEqual([expect.stringMatching('^main.tf missing-ec2-trust')])
  expect((await found(texts, ['main.tf'])).findings).toEqual(whole.findings)
})

test('a module that is called may have a provider of its own', async () => {
  const role = `provider "aws" {}\n${MODULE['modules/role/main.tf']}`
  const texts = { ...MODULE, 'modules/role/main.tf': role }
  const whole = await found(texts)
  expect(whole.findings).toHaveLength(1)
  expect((await found(texts, ['modules/role/main.tf'])).findings).toEqual(whole.findings)
})

test('a finding in a shared module says which of its callers show it', async () => {
  const other = MODULE['app/main.tf'].replace('lambda.amazonaws.com', 'ec2.amazonaws.com')
  const texts = { ...MODULE, 'other/main.tf': other }
  const whole = await found(texts)
  expect(whole.findings).toEqual([expect.stringContaining('when deployed by `app`')])
  expect((await found(texts, ['app/main.tf'])).findings).toEqual(whole.findings)
})

test('a file that is read by a module is judged there', async () => {
  const texts = {
    'app/main.tf': `provider "aws" {}
resource "aws_iam_role" "web" {
  assume_role_policy = templatefile("\${path.module}/policies/trust.json", { service = "lambda" })
}
resource "aws_iam_instance_profile" "web" {
  role = aws_iam_role.web.name
}
resource "aws_instance" "web" {
  iam_instance_profile = aws_iam_instance_profile.web.name
  user_data            = file("\${path.module}/boot/init.yaml")
}
`,
    'app/policies/trust.json': `{ "Statement": [{
  "Effect": "Allow",
  %{ if true }"Principal": { "Service": "\${service}.amazonaws.com" },%{ endif }
  "Action": "sts:AssumeRole"
}]}
`,
    'app/boot/init.yaml': '#cloud-config\nruncmd:\n  - iptables -I OUTPUT -d 169.254.169.254 -j DROP\n',
  }
  const [blocked, trust, ...others] = (await found(texts)).findings
  expect([blocked, trust, others]).toEqual([
    expect.stringMatching('^app/boot/init.yaml imds-blocked'),
    expect.stringMatching('^app/main.tf missing-ec2-trust'),
    [],
  ])
  expect((await found(texts, ['app/boot/init.yaml'])).findings).toEqual([blocked])
  expect((await found(texts, ['app/policies/trust.json'])).findings).toEqual([trust])
})

test('dumps of one account are read together', async () => {
  const arn = 'arn:aws:iam::111122223333:instance-profile/web'
  const profile = { InstanceProfileName: 'web', InstanceProfileId: 'AIPANEW', Arn: arn, Path: '/', Roles: [] }
  const instance = { InstanceId: 'i-1', IamInstanceProfile: { Arn: arn, Id: 'AIPAOLD' } }
  const texts = {
    'profiles.json': JSON.stringify({ InstanceProfiles: [profile] }),
    'instances.json': JSON.stringify({ Reservations: [{ OwnerId: '111122223333', Instances: [instance] }] }),
  }
  const whole = await found(texts)
  expect(whole.findings).toEqual([
    expect.stringContaining('instance-profile-id-mismatch'),
    expect.stringContaining('empty-instance-profile'),
  ])
  expect((await found(texts, ['instances.json'])).findings).toEqual(whole.findings)
  expect((await found(texts, ['profiles.json'])).findings).toEqual(whole.findings)
})

test('what limits everybody limits those in a named file too', async () => {
  const actions = [
    'ec2:RunInstances',
    'ec2:DescribeInstances',
    'iam:ListInstanceProfiles',
    'iam:GetInstanceProfile',
  ]
  const policy = {
    PolicyName: 'launch',
    PolicyDocument: {
      Statement: [
        { Effect: 'Allow', Action: actions, Resource: '*' },
        { Effect: 'Allow', Action: 'iam:PassRole', Resource: 'arn:aws:iam::111122223333:role/web' },
      ],
    },
  }
  const user = { Type: 'AWS::IAM::User', Properties: { Policies: [policy] } }
  const texts = {
    'user.json': JSON.stringify({ Resources: { User: user } }),
    'org/scp.json': JSON.stringify({
      Statement: [{ Effect: 'Deny', Action: 'iam:PassRole', Resource: '*' }],
    }),
  }
  const said: Said = { kindOf: path => (path === 'org/scp.json' ? 'scp' : undefined) }
  const whole = await found(texts, undefined, said)
  expect(whole.findings).toEqual([expect.stringContaining('launch-without-passrole')])
  expect((await found(texts, ['user.json'], said)).findings).toEqual(whole.findings)
  expect((await found(texts, ['user.json'])).findings).toEqual([])
})

test('the repository is left alone where nothing is found', async () => {
  const { asked, findings } = await found({ 'main.tf': 'provider "aws" {}\n' }, ['main.tf'])
  expect({ asked, findings }).toEqual({ asked: [], findings: [] })
})

test('findings of other files are not the hook’s business', async () => {
  const bad = 'resource "aws_iam_user" "x" {\n  name =\n}\n'
  const texts = { 'main.tf': 'provider "aws" {}\n', 'broken.tf': bad }
  expect((await found(texts, ['main.tf'])).findings).toEqual([])
})

test('a broken file of values gives what a full run gives', async () => {
  const texts = { 'main.tf': 'variable "name" {}\n', 'terraform.tfvars': 'name = {\n' }
  const whole = await found(texts)
  expect(whole.findings).toHaveLength(1)
  expect((await found(texts, ['terraform.tfvars'])).findings).toEqual(whole.findings)
})

const NESTED = {
  'main.yaml': `Resources:
  Nested:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: lib/middle.yaml, Parameters: { Service: lambda.amazonaws.com } }
`,
  'lib/middle.yaml': `Parameters: { Service: { Type: String, Default: ec2.amazonaws.com } }
Resources:
  Roles:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: role.yaml, Parameters: { Service: !Ref Service } }
  Profile:
    Type: AWS::IAM::InstanceProfile
    Properties: { Roles: [!GetAtt Roles.Outputs.Role] }
`,
  'lib/role.yaml': `Parameters: { Service: { Type: String, Default: ec2.amazonaws.com } }
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement: { Effect: Allow, Principal: { Service: !Ref Service }, Action: sts:AssumeRole }
Outputs: { Role: { Value: !Ref Role } }
`,
  'other.yaml': 'Resources: { Bucket: { Type: AWS::S3::Bucket } }\n',
}

test('a nested template is judged at its parents', async () => {
  const whole = await found(NESTED)
  expect(whole.findings).toEqual([
    expect.stringMatching('^lib/role.yaml missing-ec2-trust .*`Nested/Roles/Role`'),
  ])
  for (const seed of ['lib/role.yaml', 'lib/middle.yaml', 'main.yaml']) {
    expect([seed, (await found(NESTED, [seed])).findings]).toEqual([seed, whole.findings])
  }
  expect((await found(NESTED, ['other.yaml'])).findings).toEqual([])
})

test('one file of an installed module gives what its root says of it', async () => {
  const folder = 'app/.terraform/modules/role'
  const manifest = { Modules: [{ Key: 'role', Source: 'example/role/aws', Dir: '.terraform/modules/role' }] }
  const texts = {
    [`${folder}/main.tf`]: MODULE['modules/role/main.tf'],
    'app/.terraform/modules/modules.json': JSON.stringify(manifest),
    'app/main.tf': MODULE['app/main.tf'].replace('"../modules/role"', '"example/role/aws"'),
  }
  const { findings, asked } = await found(texts, [`${folder}/main.tf`])
  expect(findings).toEqual((await found(texts, ['app/main.tf'])).findings)
  expect(findings).toHaveLength(1)
  expect(findings[0]).toContain(`${folder}/main.tf missing-ec2-trust`)
  expect(asked).toEqual([])
})
