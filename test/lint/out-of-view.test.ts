/** What only a module that is not there decides is never more than maybe. */
import { expect, test } from 'vitest'
import { lintTexts } from '../support/lint-folder.ts'

const TRUST = (service: string) =>
  `jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "${service}" } }] })`

/** A role in a profile, which lets EC2 in unless a condition holds. */
function role(condition: string, count = '1'): string {
  return `
module "label" {
  source = "cloudposse/label/null"
}
variable "other" {
  type = bool
}
resource "aws_iam_role" "web" {
  count              = ${count}
  name               = "web"
  assume_role_policy = ${condition} ? ${TRUST('ecs-tasks.amazonaws.com')} : ${TRUST('ec2.amazonaws.com')}
}
resource "aws_iam_instance_profile" "web" {
  count = ${count}
  name  = "web"
  role  = aws_iam_role.web[0].name
}
`
}

async function trustFindings(text: string): Promise<string[]> {
  const { findings } = await lintTexts(new Map([['main.tf', text]]))
  const found = findings.filter(({ rule }) => rule === 'missing-ec2-trust')
  return found.map(({ level, pedantic }) => (pedantic ? 'maybe' : level))
}

test('a scenario of its outputs is none that anybody is known to reach', async () => {
  expect(await trustFindings(role('module.label.enabled'))).toEqual(['maybe'])
  expect(await trustFindings(role('module.label.tags["x"] == "y"'))).toEqual(['maybe'])
  expect(await trustFindings(role('var.other'))).toEqual(['error'])
})

test('whether the thing is there at all may hang on it', async () => {
  const there = 'module.label.enabled ? 1 : 0'
  expect(await trustFindings(role('var.other', there))).toEqual(['error'])
  expect(await trustFindings(role('true', there))).toEqual(['error'])
})

test('a workspace that is none of several is perhaps nobody’s', async () => {
  const is = (name: string) => `terraform.workspace == "${name}"`
  expect(await trustFindings(role(is('test')))).toEqual(['error'])
  expect(await trustFindings(role(`!(${is('test')})`))).toEqual(['error'])
  expect(await trustFindings(role(`!(${is('test')} || ${is('prod')})`))).toEqual(['maybe'])
})
