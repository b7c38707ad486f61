/** Names and paths of roles and profiles, beyond what the fixtures show. */
import { expect, test } from 'vitest'
import { lintTexts } from '../support/lint-folder.ts'

async function messages(rule: string, file: string, text: string, pedantic = false): Promise<string[]> {
  const { findings } = await lintTexts(new Map([[file, text]]))
  return findings
    .filter(finding => finding.rule === rule && finding.pedantic === pedantic)
    .map(finding => finding.message)
}

function role(name: string, lines: string): string {
  return `resource "aws_iam_role" "${name}" {\n${lines}\n  assume_role_policy = "{}"\n}\n`
}

const DUPLICATE = 'duplicate-iam-name'

test('many instances of one block are one finding', async () => {
  const found = await messages(DUPLICATE, 'main.tf', role('web', '  count = 50\n  name  = "web"'))
  expect(found).toHaveLength(1)
  expect(found[0]).toContain('and 45 more')
})

test('each of several blocks with one name points to the first', async () => {
  const text = ['a', 'b', 'c'].map(name => role(name, '  name = "web"')).join('\n')
  const found = await messages(DUPLICATE, 'main.tf', text)
  expect(found).toHaveLength(2)
  for (const message of found) expect(message).toContain('like role `aws_iam_role.a`')
})

test('two that exclude each other both stand beside a third', async () => {
  const text = [
    'variable "blue" {\n  type = bool\n}\n',
    role('blue', '  count = var.blue ? 1 : 0\n  name = "web"'),
    role('green', '  count = var.blue ? 0 : 1\n  name = "web"'),
    role('third', '  count = var.blue ? 0 : 1\n  name = "web"'),
  ].join('\n')
  const found = await messages(DUPLICATE, 'main.tf', text)
  expect(found).toHaveLength(1)
  expect(found[0]).toContain(
    'role `aws_iam_role.third[0]` is called `web`, like role `aws_iam_role.green[0]`',
  )
})

test('a name is compared as it is where a condition decides it', async () => {
  const text = [
    'variable "stage" {\n  type = string\n}\n',
    role('web', '  name = var.stage == "prod" ? "web" : "web-test"'),
    role('other', '  count = var.stage == "prod" ? 0 : 1\n  name  = "web"'),
  ].join('\n')
  expect(await messages(DUPLICATE, 'main.tf', text)).toEqual([])
  const both = text.replace('? 0 : 1', '? 1 : 0')
  expect(await messages(DUPLICATE, 'main.tf', both)).toHaveLength(1)
})

test('elements of a collection that is not known have keys that differ', async () => {
  const text = [
    'variable "groups" {}\n',
    'locals {\n  all = flatten([for g, group in var.groups : [for n, one in group.names : { group = g, name = n }]])\n}\n',
    role(
      'web',
      '  for_each = { for one in local.all : "${one.group}-${one.name}" => one }\n  name = "web-${each.key}"',
    ),
  ].join('\n')
  expect(await messages(DUPLICATE, 'main.tf', text)).toEqual([])
  expect(await messages(DUPLICATE, 'main.tf', text, true)).toEqual([])
})

test('one name for two whole calls of a module is one finding where the name is given', async () => {
  const module = `variable "name" {}\n${role('web', '  name = var.name')}`
  const call = (label: string, name: string) =>
    `module "${label}" {\n  source = "./modules/web"\n  name   = "${name}"\n}\n`
  const main = [call('a', 'web'), call('b', 'web'), call('c', 'other')].join('\n')
  const { findings } = await lintTexts(
    new Map([
      ['main.tf', main],
      ['modules/web/main.tf', module],
    ]),
  )
  const found = findings.filter(finding => finding.rule === DUPLICATE)
  expect(found.map(({ at }) => [at.file.path, at.start])).toEqual([
    ['main.tf', main.indexOf('"web"', main.indexOf('module "b"'))],
  ])
  const places = found[0]!.related.map(({ at }) => at.file.path)
  expect(places).toEqual(['modules/web/main.tf', 'main.tf'])
})

test('a name that is borrowed from another resource is reported there alone', async () => {
  const profile =
    'resource "aws_iam_instance_profile" "web" {\n  name = aws_iam_role.web.name\n  role = "web"\n}\n'
  const text = role('web', '  name = "the web role"') + profile
  expect(await messages('invalid-iam-name', 'main.tf', text)).toEqual([
    'role `aws_iam_role.web` has a name with ` ` in it: `the web role`',
  ])
})

test.each([
  ['/', 0],
  ['/a/', 0],
  ['/a/b/', 0],
  ['//', 1],
  ['a/', 1],
  ['/a', 1],
  ['/ä/', 1],
  ['', 0],
])('the path %j has %i mistakes', async (path, mistakes) => {
  const text = role('web', `  name = "web"\n  path = "${path}"`)
  expect(await messages('invalid-iam-name', 'main.tf', text)).toHaveLength(mistakes)
})

const PREFIX = 'instance-profile-name-prefix'

function database(profile: string): string {
  return `resource "aws_db_instance" "web" {\n  custom_iam_instance_profile = ${profile}\n}\n`
}

test.each([
  ['"AWSRDSCustomWeb"', 0, 0],
  ['"awsrdscustomweb"', 0, 0],
  ['"web"', 1, 0],
  ['var.profile', 0, 0],
  ['"AWSRDSCustom${var.profile}"', 0, 0],
  ['"web-${var.profile}"', 1, 0],
])('RDS Custom with the profile %s: %i found, %i perhaps', async (profile, found, perhaps) => {
  const text = `variable "profile" {\n  type = string\n}\n${database(profile)}`
  expect(await messages(PREFIX, 'main.tf', text)).toHaveLength(found)
  expect(await messages(PREFIX, 'main.tf', text, true)).toHaveLength(perhaps)
})

function computeNodes(profile: string): string {
  return [
    'Resources:',
    '  Nodes:',
    '    Type: AWS::PCS::ComputeNodeGroup',
    '    Properties:',
    `      IamInstanceProfileArn: ${profile}`,
    '',
  ].join('\n')
}

test.each([
  ['arn:aws:iam::111122223333:instance-profile/AWSPCS-nodes', 0],
  ['arn:aws:iam::111122223333:instance-profile/aws-pcs/nodes', 0],
  ['arn:aws:iam::111122223333:instance-profile/nodes', 1],
])('PCS with the profile %s, whose role is out of view: %i perhaps', async (profile, perhaps) => {
  expect(await messages(PREFIX, 'template.yaml', computeNodes(profile))).toEqual([])
  expect(await messages(PREFIX, 'template.yaml', computeNodes(profile), true)).toHaveLength(perhaps)
})

test.each([
  ['CommaDelimitedList', '!Ref Roles', 1],
  ['String', '[!Ref Roles]', 1],
  ['String', '[]', 1],
  ['String', '[nodes]', 1],
  ['String', '[AWSPCS-nodes]', 0],
])('PCS with a profile that holds a %s %s: %i perhaps', async (type, roles, perhaps) => {
  const profile = [
    '  Profile:',
    '    Type: AWS::IAM::InstanceProfile',
    '    Properties:',
    '      InstanceProfileName: nodes',
    `      Roles: ${roles}`,
    '',
  ]
  const parameters = `Parameters:\n  Roles: { Type: ${type} }\n`
  const text = parameters + computeNodes('!GetAtt Profile.Arn') + profile.join('\n')
  expect(await messages(PREFIX, 'template.yaml', text)).toEqual([])
  expect(await messages(PREFIX, 'template.yaml', text, true)).toHaveLength(perhaps)
})

test('a module that nobody calls leaves the choice of names to its caller', async () => {
  const library =
    'terraform {\n  required_providers {\n    aws = {}\n  }\n}\nvariable "prefix" {\n  type = bool\n}\n'
  const named = (block: string, name: string) => role(block, `  name = ${name}`)
  const chosen = `${library}${named('a', 'var.prefix ? "a" : "web"')}${named('b', 'var.prefix ? "b" : "web"')}`
  expect(await messages(DUPLICATE, 'main.tf', chosen)).toEqual([])
  expect(await messages(DUPLICATE, 'main.tf', chosen, true)).toHaveLength(1)
  const always = `${library}${named('a', '"web"')}${named('b', '"web"')}`
  expect(await messages(DUPLICATE, 'main.tf', always)).toHaveLength(1)
})
