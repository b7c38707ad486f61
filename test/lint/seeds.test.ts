/** Files named one by one: what a hook says of one file is what a full run says of it. */
import { expect, test } from 'vitest'
import { lint } from '../../src/lint/lint.ts'
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

async function found(texts: Record<string, string>, seeds?: readonly string[]) {
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
  })
  const shown = findings.filter(finding => !finding.pedantic)
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
