/** A declaration that several units deploy: whoever shows the mistake is part of the finding's scenario. */
import { expect, test } from 'vitest'
import { lintTexts } from '../support/lint-folder.ts'

const MODULE = `variable "service" {}
resource "aws_iam_role" "r" {
  name = "r"
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = var.service } }]
  })
}
resource "aws_iam_instance_profile" "p" {
  name = "p"
  role = aws_iam_role.r.name
}
`

function root(service: string): string {
  return `module "m" {\n  source = "../modules/m"\n  service = "${service}.amazonaws.com"\n}\n`
}

async function found(services: Readonly<Record<string, string>>) {
  const roots = Object.entries(services).map(([name, service]): [string, string] => [
    `${name}/main.tf`,
    root(service),
  ])
  const { findings } = await lintTexts(new Map([['modules/m/main.tf', MODULE], ...roots]))
  return findings.map(({ message, scenario }) => [message, scenario])
}

const WORDS = 'its trust policy does not let EC2 assume it'

test('the one of several callers that shows it is named', async () => {
  const [[message, scenario] = []] = await found({ dev: 'ec2', prod: 'lambda' })
  expect(message).toContain(`${WORDS}, when deployed by \`prod\``)
  expect(scenario).toBe('deployed by `prod`')
})

test('of many only some', async () => {
  const names = ['a', 'b', 'c', 'd', 'e'].map((name): [string, string] => [name, 'lambda'])
  const [[, scenario] = []] = await found({ ...Object.fromEntries(names), z: 'ec2' })
  expect(scenario).toBe('deployed by `a` or `b` or `c` or 2 more')
})

test('where all of them show it, and where there is one alone, nobody is', async () => {
  for (const services of [{ dev: 'lambda', prod: 'lambda' }, { dev: 'lambda' }]) {
    const [[message, scenario] = []] = await found(services)
    expect(message?.endsWith(WORDS)).toBe(true)
    expect(scenario).toBeUndefined()
  }
})

test('a nested template with several parents; conditions stand behind it', async () => {
  const child = `Parameters:
  Secret: { Type: String, Default: '' }
  Other: { Type: String, Default: '' }
Conditions:
  HasSecret: !Not [!Equals [!Ref Secret, '']]
  HasOther: !Not [!Equals [!Ref Other, '']]
Resources:
  Policy:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Version: 2012-10-17
        Statement:
          - Effect: Allow
            Action: secretsmanager:GetSecretValue
            Resource:
              - !If [HasSecret, !Ref Secret, !Ref AWS::NoValue]
              - !If [HasOther, !Ref Other, !Ref AWS::NoValue]
`
  const parent = (parameters: string) => `Parameters:
  Other: { Type: String }
Resources:
  Child:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: child.yaml
      Parameters: ${parameters}
`
  const texts = new Map([
    ['child.yaml', child],
    ['with.yaml', parent('{ Secret: arn:aws:secretsmanager:eu-west-1:111122223333:secret:s }')],
    ['without.yaml', parent('{ Other: !Ref Other }')],
  ])
  const { findings } = await lintTexts(texts)
  expect(findings.map(({ scenario }) => scenario)).toEqual([
    'deployed by `without.yaml` and Child/HasOther is false',
  ])
})
