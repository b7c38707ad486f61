/** Plans beside the files of their module: the module as it is planned, at the places in its files. */
import { describe, expect, test } from 'vitest'
import { lint } from '../../src/lint/lint.ts'
import { positionAt } from '../../src/syntax/source.ts'
import { memoryFiles } from '../support/files.ts'
import { constant, LAMBDA, plan, refers } from './plan-json.ts'

const MODULE = `variable "service" {
  type = string
}
resource "aws_iam_role" "web" {
  name = "web"
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Principal = { Service = var.service }, Action = "sts:AssumeRole" }]
  })
}
resource "aws_iam_instance_profile" "web" {
  name = "web"
  role = aws_iam_role.web.name
}
`
const INSTANCES = [
  { block: 'aws_iam_role.web', values: { name: 'web', assume_role_policy: LAMBDA } },
  { block: 'aws_iam_instance_profile.web', values: { name: 'web', role: 'web' } },
]
const EXPRESSIONS = {
  'aws_iam_role.web': { name: constant('web'), assume_role_policy: refers('var.service') },
  'aws_iam_instance_profile.web': { role: refers('aws_iam_role.web.name') },
}
const PLAN = plan({
  instances: INSTANCES,
  expressions: EXPRESSIONS,
  more: { variables: { service: { value: 'lambda.amazonaws.com' } } },
})

async function outcome(texts: Readonly<Record<string, string>>, seeds?: readonly string[]) {
  const paths = Object.keys(texts).sort()
  return lint({
    files: memoryFiles(texts),
    candidates: seeds ?? paths,
    ...(seeds && { seeds: { paths: seeds, repository: () => paths } }),
  })
}

async function places(texts: Readonly<Record<string, string>>, seeds?: readonly string[]): Promise<string[]> {
  const { findings } = await outcome(texts, seeds)
  return findings
    .filter(one => !one.pedantic)
    .map(({ at, rule }) => `${at.file.path}:${positionAt(at.file, at.start).line} ${rule}`)
}

test('a variable has the value with which the plan was made', async () => {
  expect(await places({ 'main.tf': MODULE })).toEqual([])
  expect(await places({ 'main.tf': MODULE, 'plan.json': PLAN })).toEqual(['main.tf:4 missing-ec2-trust'])
})

test('a default stays one: what it names may exist already', async () => {
  const declared = (body: string) => `variable "profile" {\n${body}}\n`
  const module = (body: string) =>
    `${declared(body)}${MODULE.replace('var.service', '"ec2.amazonaws.com"')}resource "aws_instance" "web" {\n  iam_instance_profile = var.profile\n}\n`
  const planned = plan({
    instances: [...INSTANCES, { block: 'aws_instance.web', values: { iam_instance_profile: 'web-profile' } }],
    expressions: { ...EXPRESSIONS, 'aws_instance.web': { iam_instance_profile: refers('var.profile') } },
    more: { variables: { profile: { value: 'web-profile' } } },
  })
  const rulesWith = async (body: string) => places({ 'main.tf': module(body), 'plan.json': planned })
  expect(await rulesWith('  default = "web-profile"\n')).toEqual([])
  // a value that was given is written by somebody
  for (const body of ['  type = string\n', '  default = "other"\n']) {
    expect(await rulesWith(body)).toEqual(['main.tf:18 unknown-instance-profile'])
  }
})

test('the module is judged once, and --show-files says how', async () => {
  const { files } = await outcome({ 'a/main.tf': MODULE, 'a/plan.json': PLAN })
  expect(files).toMatchObject([
    { path: 'a/main.tf', why: 'part of a module' },
    { path: 'a/plan.json', why: 'terraform plan, judged in the files beside it' },
  ])
})

test('a plan named alone speaks of the files beside it', async () => {
  // nothing of the finding stands in the plan
  const module = MODULE.replace('var.service', '"lambda.amazonaws.com"')
  const texts = { 'a/main.tf': module, 'a/plan.json': PLAN, 'b/main.tf': module }
  expect(await places(texts, ['a/plan.json'])).toEqual(['a/main.tf:4 missing-ec2-trust'])
  expect(await places(texts, ['b/main.tf'])).toEqual(['b/main.tf:4 missing-ec2-trust'])
})

describe('a plan of something else is judged by itself', () => {
  test.each([
    [
      'the files lack one of its resources',
      MODULE.replace('"aws_iam_instance_profile" "web"', '"aws_iam_instance_profile" "app"'),
    ],
    ['it lacks one of their resources', `${MODULE}resource "aws_iam_user" "new" {\n  name = "new"\n}\n`],
  ])('%s', async (_, text) => {
    expect(await places({ 'main.tf': text, 'plan.json': PLAN })).toEqual(['plan.json:1 missing-ec2-trust'])
  })

  test('it has more than the files', async () => {
    const more = plan({
      instances: [...INSTANCES, { block: 'aws_iam_user.more', values: { name: 'more' } }],
      expressions: { ...EXPRESSIONS, 'aws_iam_user.more': { name: constant('more') } },
    })
    expect(await places({ 'main.tf': MODULE, 'plan.json': more })).toEqual(['plan.json:1 missing-ec2-trust'])
  })

  test('but not if it lacks only what is counted', async () => {
    const counted = `${MODULE}resource "aws_iam_user" "new" {\n  count = 0\n  name = "new"\n}\n`
    expect(await places({ 'main.tf': counted, 'plan.json': PLAN })).toEqual(['main.tf:4 missing-ec2-trust'])
  })
})

test('what only the deployment knows is as the files write it', async () => {
  const text = `resource "aws_iam_role" "web" {
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}
resource "aws_iam_instance_profile" "web" {
  role = aws_iam_role.web.arn
}
resource "aws_iam_instance_profile" "cut" {
  role = element(split("/", aws_iam_role.web.arn), 1)
}
`
  const unknown = { name: true, role: true }
  const written = plan({
    instances: [
      { block: 'aws_iam_role.web', values: {}, unknown: { name: true, arn: true, assume_role_policy: true } },
      { block: 'aws_iam_instance_profile.web', values: {}, unknown },
      { block: 'aws_iam_instance_profile.cut', values: {}, unknown },
    ],
    expressions: { 'aws_iam_instance_profile.web': { role: refers('aws_iam_role.web.arn') } },
  })
  expect(await places({ 'main.tf': text, 'plan.json': written })).toEqual([
    'main.tf:7 instance-profile-invalid-role',
  ])
})

test('blocks that nobody wrote are there in what is deployed', async () => {
  const text = `resource "aws_instance" "web" {
  iam_instance_profile = "web"
}
`
  const values = { iam_instance_profile: 'web', metadata_options: [{ http_endpoint: 'disabled' }] }
  const made = plan({ instances: [{ block: 'aws_instance.web', values, actions: ['no-op'] }] })
  expect(await places({ 'main.tf': text, 'plan.json': made })).toEqual(['plan.json:1 imds-disabled'])
})

test('instances and data sources are those of the plan', async () => {
  const text = `data "aws_ssm_parameter" "roles" {
  name = "roles"
}
data "aws_ssm_parameter" "trust" {
  name = "trust"
}
resource "aws_iam_role" "web" {
  for_each           = toset(split(",", data.aws_ssm_parameter.roles.value))
  name               = each.key
  assume_role_policy = each.key == "b" ? data.aws_ssm_parameter.trust.value : file("trust.json")
}
resource "aws_iam_instance_profile" "web" {
  for_each = aws_iam_role.web
  name     = each.key
  role     = each.value.name
}
`
  const instances = ['a', 'b'].flatMap(key => [
    {
      block: 'aws_iam_role.web',
      key,
      values: { name: key, assume_role_policy: key === 'a' ? LAMBDA.replace('lambda', 'ec2') : LAMBDA },
    },
    { block: 'aws_iam_instance_profile.web', key, values: { name: key, role: key } },
  ])
  const { findings } = await outcome({ 'main.tf': text, 'plan.json': plan({ instances }) })
  expect(findings.map(one => one.message)).toEqual([
    'role `aws_iam_role.web["b"]` is in instance profile `aws_iam_instance_profile.web["b"]`, but its trust policy does not let EC2 assume it',
  ])
})

test('a module that is not there is as the plan describes it', async () => {
  const text = `module "role" {
  source = "example/role/aws"
}
resource "aws_iam_instance_profile" "web" {
  name = "web"
  role = module.role.name
}
`
  const resource = { address: 'aws_iam_role.web', mode: 'managed', type: 'aws_iam_role', name: 'web' }
  const made = plan({
    instances: [{ ...INSTANCES[0]!, module: 'module.role' }, INSTANCES[1]!],
    root: {
      module_calls: {
        role: {
          module: {
            outputs: { name: { expression: refers('aws_iam_role.web.name') } },
            resources: [
              { ...resource, expressions: { name: constant('web'), assume_role_policy: constant(LAMBDA) } },
            ],
          },
        },
      },
      resources: [],
    },
  })
  expect(await places({ 'main.tf': text })).toEqual([])
  expect(await places({ 'main.tf': text, 'plan.json': made })).toEqual(['plan.json:1 missing-ec2-trust'])
})

test('suppressions in the files count', async () => {
  const ignored = MODULE.replace(
    'resource "aws_iam_role"',
    '# iam-ec2-lint: ignore[missing-ec2-trust] known\nresource "aws_iam_role"',
  )
  const { findings } = await outcome({ 'main.tf': ignored, 'plan.json': PLAN })
  expect(findings.map(one => [one.rule, one.suppressed?.reason])).toEqual([['missing-ec2-trust', 'known']])
})
