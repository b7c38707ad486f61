/** A reference to an instance that is not there ends the plan: such a scenario is never reported. */
import { describe, expect, it } from 'vitest'
import { lintTexts } from '../support/lint-folder.ts'

/** Where `var.known` is false, the policy has an ARN without a partition, which IAM refuses. */
const POLICY = `
terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}

variable "known" { type = bool }
variable "other" { type = bool }
variable "many" { type = number }

data "aws_partition" "current" {
  count = var.known ? 1 : 0
}

locals {
  partition = try(data.aws_partition.current[0].partition, "")
}

resource "aws_iam_policy" "assets" {
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:\${local.partition}:s3:::assets/*" }]
  })
}
`

/** The scenario in which the ARN is found beside another resource; undefined where it is not found. */
async function scenarioBeside(body: string): Promise<string | undefined> {
  const text = `${POLICY}\nresource "terraform_data" "user" {\n${body}\n}\n`
  const { findings } = await lintTexts(new Map([['main.tf', text]]))
  const found = findings.filter(({ rule, pedantic }) => rule === 'invalid-policy-document' && !pedantic)
  return found[0]?.scenario
}

describe('a scenario in which an instance is missing', () => {
  it('is reported where nothing needs the instance', async () => {
    expect(await scenarioBeside('')).toBe('var.known is false')
  })

  it.each([
    ['in an argument', 'input = data.aws_partition.current[0].partition'],
    ['in a template', 'input = "p-${data.aws_partition.current[0].partition}"'],
    ['in an object in a function', 'input = merge({ a = [data.aws_partition.current[0].id] }, {})'],
    ['in a block', 'nested {\n    input = data.aws_partition.current[0].id\n  }'],
    ['in the condition of a choice', 'input = data.aws_partition.current[0].id == "aws" ? 1 : 2'],
    ['in parentheses, behind a sign', 'input = -(data.aws_partition.current[0].id)'],
    ['as the list of a for', 'input = [for x in data.aws_partition.current[0].tags : x]'],
  ])('is none where another resource needs it: %s', async (_, body) => {
    expect(await scenarioBeside(body)).toBeUndefined()
  })

  it.each([
    ['its failure is caught', 'input = try(data.aws_partition.current[0].partition, "aws")'],
    ['it is only one side of a choice', 'input = var.other ? data.aws_partition.current[0].id : "aws"'],
    ['it may not be evaluated', 'input = var.other && data.aws_partition.current[0].id == "aws"'],
    ['it is evaluated for each element', 'input = [for x in var.many : data.aws_partition.current[0].id]'],
    ['all instances are taken', 'input = data.aws_partition.current[*].partition'],
    [
      'a dynamic block has it',
      'dynamic "nested" {\n    for_each = []\n    content {\n      a = data.aws_partition.current[0].id\n    }\n  }',
    ],
    ['it is only about the order', 'depends_on = [data.aws_partition.current[0]]'],
    [
      'the other one may exist for each of nothing',
      'for_each = {}\n  input = data.aws_partition.current[0].id',
    ],
    [
      'the other one has the same count',
      'count = var.known ? 1 : 0\n  input = data.aws_partition.current[0].id',
    ],
    [
      'the other one is not there either',
      'count = var.other ? 1 : 0\n  input = data.aws_partition.current[0].id',
    ],
  ])('is reported where %s', async (_, body) => {
    expect(await scenarioBeside(body)).toMatch(/var\.known is false/)
  })

  it('has the other resource left out, where it has a condition of its own', async () => {
    const body = 'count = var.other || !var.known ? 1 : 0\n  input = data.aws_partition.current[0].id'
    expect(await scenarioBeside(body)).toBeUndefined()
  })

  it('counts in a module that is called under a condition only where it is called', async () => {
    const files = new Map([
      ['main.tf', `${POLICY}\nmodule "user" {\n  source = "./user"\n  count  = var.other ? 1 : 0\n}\n`],
      [
        'user/main.tf',
        'data "aws_partition" "here" {\n  count = 0\n}\nresource "terraform_data" "a" {\n  input = data.aws_partition.here[0].id\n}\n',
      ],
    ])
    const { findings } = await lintTexts(files)
    expect(
      findings.filter(({ rule }) => rule === 'invalid-policy-document').map(one => one.scenario),
    ).toEqual(['var.known is false'])
  })
})
