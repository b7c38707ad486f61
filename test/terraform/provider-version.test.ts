/** A provider that is surely older than 5.43 refuses policies that begin with white space. */
import { expect, test } from 'vitest'
import { lintTexts } from '../support/lint-folder.ts'
import { place } from './read.ts'

const POLICY = `resource "aws_iam_policy" "p" {
  name   = "p"
  policy = <<EOT
  {
    "Version": "2012-10-17",
    "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }]
  }
EOT
}
`

function required(version: string, source = 'hashicorp/aws'): string {
  return `terraform {
  required_providers {
    aws = { source = "${source}", version = "${version}" }
  }
}
`
}

function lock(version: string, registry = 'registry.terraform.io'): Record<string, string> {
  const other = 'provider "registry.terraform.io/hashicorp/random" {\n  version = "3.6.0"\n}\n'
  const aws = `provider "${registry}/hashicorp/aws" {\n  version = "${version}"\n}\n`
  return { '.terraform.lock.hcl': other + aws }
}

/** Where findings are, and what is said of the version. */
async function found(texts: Readonly<Record<string, string>>): Promise<string[][]> {
  const { findings } = await lintTexts(new Map(Object.entries(texts)))
  return findings.map(({ at, related = [] }) => [place(at), ...related.map(one => place(one.at))])
}

test.each([
  '4.67.0',
  '= 4.67.0',
  'v5.42',
  '5.42.0',
  '< 5.43',
  '<5.43.0',
  '<= 5.42.9',
  '~> 4.0',
  '~> 5.42.0',
  '>= 4.9, < 5.0, != 4.50.0',
])('%s is below 5.43', async version => {
  expect(await found({ 'main.tf': POLICY + required(version) })).toEqual([
    ['main.tf:4:3 {', `main.tf:12:49 "${version}"`],
  ])
})

test.each([
  '5.43.0',
  '= 5.43',
  '5.100.0',
  '< 5.43.1',
  '<= 5.43',
  '~> 5.0',
  '~> 5',
  '~> 4',
  '~> 5.43.0',
  '>= 4.0',
  '> 4.0',
  '!= 5.43',
  '< 5.43.0-beta1',
  'four',
  '',
])('%s may be 5.43 or newer', async version => {
  expect(await found({ 'main.tf': POLICY + required(version) })).toEqual([])
})

test('the locked version counts, whatever the configuration accepts', async () => {
  const old = { 'main.tf': POLICY + required('>= 4.0'), ...lock('5.31.0') }
  expect(await found(old)).toEqual([['main.tf:4:3 {', '.terraform.lock.hcl:5:13 "5.31.0"']])
  const opentofu = { 'main.tf': POLICY, ...lock('5.31.0', 'registry.opentofu.org') }
  expect(await found(opentofu)).toHaveLength(1)
  expect(await found({ 'main.tf': POLICY + required('~> 4.0'), ...lock('6.2.0') })).toEqual([])
})

test('the lock file of the root counts for its modules, and what they demand counts for the root', async () => {
  const call = 'module "m" {\n  source = "./m"\n}\n'
  const locked = { 'main.tf': call, 'm/main.tf': POLICY, ...lock('4.0.0') }
  expect(await found(locked)).toHaveLength(1)
  const demanded = { 'main.tf': call + POLICY, 'm/main.tf': required('~> 3.0') }
  expect(await found(demanded)).toEqual([['main.tf:7:3 {', 'm/main.tf:3:49 "~> 3.0"']])
})

test('a version beside the settings of the provider, and one without a source, count too', async () => {
  expect(await found({ 'main.tf': `${POLICY}provider "aws" {\n  version = "~> 2.0"\n}\n` })).toHaveLength(1)
  const alone = 'terraform {\n  required_providers {\n    aws = "~> 2.0"\n  }\n}\n'
  expect(await found({ 'main.tf': POLICY + alone })).toHaveLength(1)
})

test('the version of something else says nothing', async () => {
  const others = [
    required('~> 4.0', 'example/aws'),
    required('~> 4.0').replace('aws =', 'random ='),
    'provider "random" {\n  version = "~> 2.0"\n}\n',
    'terraform {\n  required_version = "~> 1.0"\n}\n',
  ]
  for (const other of others) expect(await found({ 'main.tf': POLICY + other })).toEqual([])
})

test('what IAM alone is given through another provider is not judged', async () => {
  const set = POLICY.replace('aws_iam_policy', 'aws_ssoadmin_permission_set_inline_policy')
  const text = set.replace('name   = "p"', 'permission_set_arn = aws_ssoadmin_permission_set.s.arn')
  const all = `${text.replace('policy =', 'inline_policy =')}resource "aws_ssoadmin_permission_set" "s" {\n  name = "s"\n}\n`
  expect(await found({ 'main.tf': all + required('~> 4.0') })).toEqual([])
})
