/** Hostile inputs: each ends in bounded steps, with no exception, and hides no finding of the file beside it. */
import { expect, test } from 'vitest'
import { lint } from '../src/lint/lint.ts'
import { memoryFiles } from './support/files.ts'

const NEIGHBOUR = `Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement: [{Effect: Allow, Principal: {Service: lambda.amazonaws.com}, Action: 'sts:AssumeRole'}]
  Profile:
    Type: AWS::IAM::InstanceProfile
    Properties: {Roles: [!Ref Role]}
`

const TRUST =
  'jsonencode({ Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" } }] })'

/** A role whose name is the expression, in a profile. */
function roleNamed(expression: string): string {
  return `
resource "aws_iam_role" "role" {
  name               = ${expression}
  assume_role_policy = ${TRUST}
}
resource "aws_iam_instance_profile" "profile" {
  name = "profile"
  role = aws_iam_role.role.name
}
`
}

function times(count: number, write: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => write(index)).join('\n')
}

/** Locals `v0`, `v1` …, each made of the one before. */
function chain(first: string, length: number, next: (before: string) => string): string {
  return `locals {\n  v0 = ${first}\n${times(length, i => `  v${i + 1} = ${next(`local.v${i}`)}`)}\n}\n`
}

const SAME_DOCUMENT_TWICE = (i: number) => `data "aws_iam_policy_document" "d${i + 1}" {
  source_policy_documents   = [data.aws_iam_policy_document.d${i}.json, data.aws_iam_policy_document.d${i}.json]
  override_policy_documents = [data.aws_iam_policy_document.d${i}.json, data.aws_iam_policy_document.d${i}.json]
}`

const CASES: Record<string, Record<string, string>> = {
  'a chain of 20,000 locals to a role': {
    'main.tf': `${chain('"x"', 20_000, before => before)}${roleNamed('"x"')}
resource "aws_lambda_function" "f" {
  role = local.v20000
}`,
  },
  'a list that is split and joined to twice its length again and again': {
    'main.tf': `${chain('"a,a"', 100, before => `join(",,", split(",", ${before}))`)}${roleNamed('local.v100')}`,
  },
  'policy documents that repeat each other': {
    'main.tf': `data "aws_iam_policy_document" "d0" {
  statement {
    actions = ["sts:AssumeRole"]
  }
}
${times(40, SAME_DOCUMENT_TWICE)}
resource "aws_iam_role" "role" {
  assume_role_policy = data.aws_iam_policy_document.d40.json
}
resource "aws_iam_instance_profile" "profile" {
  role = aws_iam_role.role.name
}`,
  },
  'loops inside each other in a template': {
    'main.tf': roleNamed('templatefile("./name.tpl", {})'),
    'name.tpl': `${'%{for x in range(1000)}'.repeat(3)}x${'%{endfor}'.repeat(3)}`,
  },
  'conditions that hang on each other': {
    'main.tf': `${times(40, i => `variable "u${i}" {\n  type = bool\n}`)}
locals {
  v0 = true
${times(40, i => `  v${i + 1} = var.u${i} != local.v${i}`)}
}
${roleNamed('local.v40 ? "a" : "b"')}`,
  },
  'comments below each other that suppress': {
    'main.tf': `${roleNamed('"x"')}${times(50_000, () => '# iam-ec2-lint: ignore[missing-ec2-trust] none')}\n`,
  },
  'a parameter with 20,000 allowed values': {
    'template.json': JSON.stringify({
      Parameters: { P: { Type: 'String', AllowedValues: Array.from({ length: 20_000 }, (_, i) => `v${i}`) } },
      Conditions: { C: { 'Fn::Equals': [{ Ref: 'P' }, 'v7'] } },
      Resources: {
        Role: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: { Statement: [] } } },
        Profile: {
          Type: 'AWS::IAM::InstanceProfile',
          Properties: { Roles: [{ 'Fn::If': ['C', { 'Fn::Sub': '${P}${P}' }, { 'Fn::Sub': '${P}x${P}' }] }] },
        },
      },
    }),
  },
}

async function linted(texts: Record<string, string>) {
  const all = { ...texts, 'beside/template.yaml': NEIGHBOUR }
  const { findings } = await lint({ files: memoryFiles(all), candidates: Object.keys(all).sort() })
  return findings
}

test.each(Object.entries(CASES))('%s', { timeout: 60_000 }, async (_, texts) => {
  const findings = await linted(texts)
  const beside = findings.filter(finding => finding.at.file.path === 'beside/template.yaml')
  expect(beside.map(finding => finding.rule)).toEqual(['missing-ec2-trust'])
})

test('a message is short, however long a name is', async () => {
  const findings = await linted({ 'main.tf': roleNamed(`"${'x'.repeat(100_000)}"`) })
  const lengths = findings.map(finding => finding.message.length)
  expect(findings.map(finding => finding.rule)).toContain('role-profile-name-mismatch')
  expect(Math.max(...lengths)).toBeLessThan(3_000)
})
