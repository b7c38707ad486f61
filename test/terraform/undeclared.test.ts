/** References to addresses that a module does not declare. */
import { describe, expect, test } from 'vitest'
import { membersOf } from '../../src/model/links.ts'
import type { Value } from '../../src/value/value.ts'
import { read, readOne } from './read.ts'

const DECLARED = `
variable "switch" {
  type = bool
}
data "aws_iam_instance_profile" "web" {
  name = "web"
}
`

function server(profile: string): string {
  return `
resource "aws_instance" "web" {
  iam_instance_profile = ${profile}
}
`
}

function undeclaredIn(value: Value | undefined): string[] {
  if (!value) return []
  return membersOf(value).flatMap(({ value: one }) =>
    one.kind === 'unknown' && one.undeclared !== undefined ? [one.undeclared] : [],
  )
}

function undeclared(profile: string, others: Readonly<Record<string, string>> = {}): string[] {
  const { launches } = readOne(DECLARED + server(profile), others)
  return undeclaredIn(launches[0]!.slots[0]?.value)
}

describe('a reference to nothing', () => {
  test.each([
    ['aws_iam_instance_profile.nope.name', 'aws_iam_instance_profile.nope'],
    ['"${aws_iam_instance_profile.nope.name}"', 'aws_iam_instance_profile.nope'],
    ['aws_iam_instance_profile.nope[0].name', 'aws_iam_instance_profile.nope'],
    ['aws_iam_instance_profile.nope["a"].name', 'aws_iam_instance_profile.nope'],
    ['aws_iam_instance_profile.nope[*].name[0]', 'aws_iam_instance_profile.nope'],
    ['data.aws_iam_instance_profile.nope.name', 'data.aws_iam_instance_profile.nope'],
    ['module.nope.profile', 'module.nope'],
    ['local.nope', 'local.nope'],
    ['var.switch ? aws_iam_instance_profile.nope.name : "web"', 'aws_iam_instance_profile.nope'],
  ])('%s', (written, name) => expect(undeclared(written)).toEqual([name]))

  test.each([
    ['data.aws_iam_instance_profile.web.name'],
    ['var.switch'],
    ['each.value'],
    ['count.index'],
    ['self.name'],
    ['path.module'],
    ['terraform.workspace'],
    ['tofu.workspace'],
    ['ephemeral.aws_ssm_parameter.name.value'],
    ['action.aws_lambda_invoke.it'],
    ['provider::aws::arn_parse("arn").resource'],
    ['"web"'],
    ['[for one in ["a"] : one.name][0]'],
  ])('%s is none', written => expect(undeclared(written)).toEqual([]))

  test('through an argument of a module', () => {
    const { units } = read({
      'main.tf': 'module "app" {\n  source = "./app"\n  profile = aws_iam_instance_profile.nope.name\n}\n',
      'app/main.tf': `variable "profile" {\n  type = string\n}\n${server('var.profile')}`,
    })
    const { launches } = units.get('.')!.any
    expect(undeclaredIn(launches[0]!.slots[0]?.value)).toEqual(['aws_iam_instance_profile.nope'])
  })
})

describe('an output that a module in view does not have', () => {
  const MODULE = { 'iam/main.tf': 'output "name" {\n  value = "web"\n}\n' }

  function call(repeated = ''): string {
    return `module "iam" {\n  source = "./iam"\n  ${repeated}\n}\n`
  }

  test.each([
    ['module.iam.nope', '', 'module.iam.nope'],
    ['module.iam[0].nope', 'count = 1', 'module.iam[0].nope'],
    ['module.iam["a"].nope', 'for_each = toset(["a"])', 'module.iam["a"].nope'],
    ['one(module.iam[*].nope)', 'count = 1', 'module.iam[0].nope'],
    ['var.switch ? module.iam.nope : "web"', '', 'module.iam.nope'],
    ['"${module.iam.nope}"', '', 'module.iam.nope'],
  ])('%s', (written, repeated, name) => {
    expect(undeclared(written, { 'iam.tf': call(repeated), ...MODULE })).toEqual([name])
  })

  test.each(['module.iam.name', 'try(module.iam.nope, "web")', 'can(module.iam.nope) ? "a" : "b"'])(
    '%s is none',
    written => expect(undeclared(written, { 'iam.tf': call(), ...MODULE })).toEqual([]),
  )

  test('it may stand in a file that cannot be read', () => {
    const { units } = read({
      'main.tf': server('module.iam.nope'),
      'iam.tf': call(),
      ...MODULE,
      'iam/out.tf': 'output "',
    })
    expect(undeclaredIn(units.get('.')!.any.launches[0]!.slots[0]?.value)).toEqual([])
  })
})

describe('what is out of view may declare it', () => {
  test('an override file declares it', () => {
    const override = 'resource "aws_iam_instance_profile" "nope" {\n  role = "web"\n}\n'
    expect(undeclared('aws_iam_instance_profile.nope.name', { 'iam_override.tf': override })).toEqual([])
  })

  test('a file cannot be parsed', () => {
    const { units } = read({
      'main.tf': server('aws_iam_instance_profile.nope.name'),
      'iam.tf': 'resource "',
    })
    expect(undeclaredIn(units.get('.')!.any.launches[0]!.slots[0]?.value)).toEqual([])
  })

  test.each([
    ['resource "aws_vpc" "main" {\n  cidr_block = var.cidr\n}\n'],
    ['output "vpc" {\n  value = "${var.vpc}-id"\n}\n'],
    ['module "app" {\n  source = "./app"\n  name = var.name\n}\n'],
    ['provider "aws" {\n  region = var.region\n}\n'],
  ])('the folder is only a part of a module: %s', part => {
    expect(undeclared('aws_iam_instance_profile.nope.name', { 'part.tf': part })).toEqual([])
  })

  test('a variable that is not declared is no address', () => {
    expect(undeclared('var.profile')).toEqual([])
  })
})

test.each([
  ['json.tf.json', '{"resource": {"aws_iam_instance_profile": {"nope": {"role": "web"}}}}'],
  ['json.tf.json', '{"resource": [{"aws_iam_instance_profile": [{"nope": [{"role": "web"}]}]}]}'],
  ['x.tofu', 'resource "aws_iam_instance_profile" "nope" {\n  role = "web"\n}\n'],
  ['x.tf', 'resource aws_iam_instance_profile nope {\n  role = "web"\n}\n'],
])('declared in %s: %s', (path, text) => {
  expect(undeclared('aws_iam_instance_profile.nope.name', { [path]: text })).toEqual([])
})

test('the data source of a check is there for the check alone', () => {
  const check = `check "c" {
  data "aws_iam_instance_profile" "inner" {
    name = "web"
  }
  assert {
    condition     = data.aws_iam_instance_profile.inner.name == "web"
    error_message = "no"
  }
}
`
  const name = 'data.aws_iam_instance_profile.inner'
  expect(undeclared(`${name}.name`, { 'check.tf': check })).toEqual([name])
  expect(undeclared('"web"', { 'check.tf': check })).toEqual([])
})
