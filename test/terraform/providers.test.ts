/** Where resources are deployed: provider configurations, and how they are passed to modules. */
import { describe, expect, test } from 'vitest'
import { deploymentOf } from '../../src/model/aws.ts'
import type { Role } from '../../src/model/types.ts'
import { readTerraform } from '../../src/terraform/index.ts'
import { show as showText, type Text } from '../../src/value/text.ts'
import { memoryFiles } from '../support/files.ts'
import { readOne } from './read.ts'
import { show } from './show.ts'

const ROLE = (name: string, more = '') =>
  `resource "aws_iam_role" "${name}" {\n  name = "${name}"\n  assume_role_policy = "{}"\n  ${more}\n}\n`

function accountOf({ scope }: Role): string {
  return showText(scope.account)
}

function accounts(text: string, others: Readonly<Record<string, string>> = {}): readonly string[] {
  return readOne(text, others).roles.map(accountOf)
}

const PROVIDERS = `
  provider "aws" {
    region              = "eu-west-1"
    allowed_account_ids = ["111111111111"]
  }
  provider "aws" {
    alias  = "china"
    region = "cn-north-1"
    assume_role { role_arn = "arn:aws-cn:iam::222222222222:role/deploy" }
  }
`

describe('in one module', () => {
  test('an account is known from allowed_account_ids or from the role that is assumed', () => {
    expect(accounts(`${PROVIDERS}${ROLE('a')}${ROLE('b', 'provider = aws.china')}`)).toEqual([
      '111111111111',
      '222222222222',
    ])
  })

  test('a region says the partition, in ARNs and in data sources', () => {
    const { roles } = readOne(`${PROVIDERS}
      data "aws_partition" "here" {}
      data "aws_region" "there" { provider = aws.china }
      data "aws_service_principal" "ec2" {
        provider     = aws.china
        service_name = "ec2"
      }
      ${ROLE('a', 'provider = aws.china')}
      ${ROLE('b', 'description = aws_iam_role.a.arn')}
      resource "aws_iam_role" "c" {
        name               = "\${data.aws_partition.here.partition}-\${data.aws_region.there.name}"
        assume_role_policy = data.aws_service_principal.ec2.name
        path               = aws_iam_role.a.arn
      }`)
    const role = roles.find(one => one.target.address === 'aws_iam_role.c')!
    expect(show(role.name)).toBe('aws-cn-north-1')
    expect(show(role.trust)).toBe('ec2.amazonaws.com.cn')
    expect(show(role.path!)).toBe('arn:aws-cn:iam::222222222222:role/a')
    expect(roles.map(one => showText(one.scope.partition))).toEqual(['aws-cn', 'aws', 'aws'])
  })

  test('credentials of an alias are an account of its own, the same credentials the same', () => {
    const alias = (name: string, role: string) =>
      `provider "aws" {\n  alias = "${name}"\n  assume_role { role_arn = ${role} }\n}\n`
    const text = `variable "a" {}\nvariable "b" {}\n${alias('x', 'var.a')}${alias('y', 'var.a')}${alias('z', 'var.b')}`
    const roles = ['x', 'y', 'z'].map(name => ROLE(name, `provider = aws.${name}`)).join('')
    const [x, y, z, own] = readOne(`${text}${roles}${ROLE('own')}`).roles.map(role =>
      idOf(role.scope.account),
    )
    expect(x).toBe(y)
    expect(new Set([x, z, own]).size).toBe(3)
  })

  test('an alias without credentials is not where a default with credentials is', () => {
    const text =
      'variable "a" {}\nprovider "aws" {\n  assume_role { role_arn = var.a }\n}\nprovider "aws" { alias = "x" }\n'
    const [own, x] = readOne(`${text}${ROLE('own')}${ROLE('x', 'provider = aws.x')}`).roles.map(role =>
      idOf(role.scope.account),
    )
    expect(own).toBe('aws:account')
    expect(x).not.toBe(own)
  })

  test('a region that comes from a default is not known', () => {
    const text = `variable "region" { default = "cn-north-1" }\nprovider "aws" { region = var.region }\n`
    const { models } = readTerraform(['.'], memoryFiles({ 'main.tf': `${text}${ROLE('a')}` }))
    expect(showText(models[0]!.given!.roles[0]!.scope.partition)).toBe('${AWS::Partition}')
  })

  test('one of many configurations, as OpenTofu makes them with for_each', () => {
    const text = `provider "aws" {
      alias    = "by_account"
      for_each = { a = "111111111111" }
      assume_role { role_arn = "arn:aws:iam::\${each.value}:role/deploy" }
    }\n${ROLE('own')}${ROLE('a', 'provider = aws.by_account["a"]')}`
    const [own, a] = readOne(text).roles.map(role => idOf(role.scope.account))
    expect(own).toBe('aws:account')
    expect(a).not.toBe(own)
    expect(a).toMatch(/^account of/)
  })

  test('a region that hangs on its own provider is no endless loop', () => {
    const text = `data "aws_region" "here" {}\nprovider "aws" { region = data.aws_region.here.name }\n`
    expect(accounts(`${text}${ROLE('a')}`)).toEqual(['${AWS::AccountId}'])
  })
})

describe('passed to modules', () => {
  const child = { 'child/main.tf': `${ROLE('a')}${ROLE('b', 'provider = aws.other')}` }
  const call = (more: string) => `${PROVIDERS}module "child" {\n  source = "./child"\n  ${more}\n}\n`

  test('a default configuration is inherited, an aliased one is not', () => {
    expect(accounts(call(''), child)).toEqual(['111111111111', '${AWS::AccountId}'])
  })

  test('by the names that the module has for them', () => {
    const passed = 'providers = {\n aws = aws.china\n aws.other = aws\n }'
    expect(accounts(call(passed), child)).toEqual(['222222222222', '111111111111'])
  })

  test('in quotes, as older files have them', () => {
    expect(accounts(call('providers = {\n "aws" = "aws.china"\n }'), child)[0]).toBe('222222222222')
  })

  test('through two levels', () => {
    const files = {
      'mid/main.tf': 'module "child" {\n  source = "../child"\n  providers = { aws = aws.x }\n}\n',
      ...child,
    }
    const main = `${PROVIDERS}module "mid" {\n  source = "./mid"\n  providers = { aws.x = aws.china }\n}\n`
    expect(accounts(main, files)[0]).toBe('222222222222')
  })
})

test('what the user says counts where no provider says otherwise', () => {
  const files = memoryFiles({ 'main.tf': `provider "aws" { region = "us-east-1" }\n${ROLE('a')}` })
  const deployment = deploymentOf({ account: '333333333333', region: 'cn-north-1' })
  const { models } = readTerraform(['.'], files, { deployment })
  const { account, region, partition } = models[0]!.any.roles[0]!.scope
  expect([account, region, partition].map(showText)).toEqual(['333333333333', 'us-east-1', 'aws'])
})

test('a provider that asks who calls, through another one, is no reference cycle', () => {
  const main = `
    provider "aws" { alias = "session" }
    provider "aws" {
      assume_role { role_arn = "arn:aws:iam::\${data.aws_caller_identity.session.id}:role/deploy" }
    }
    data "aws_caller_identity" "session" { provider = aws.session }
    ${ROLE('a')}`
  expect(readTerraform(['.'], memoryFiles({ 'main.tf': main })).problems).toEqual([])
})

test('a region that hangs on itself is one', () => {
  const main = `provider "aws" { region = local.a }\nlocals { a = local.a }\n${ROLE('a')}`
  const { problems } = readTerraform(['.'], memoryFiles({ 'main.tf': main }))
  expect(problems.map(({ message }) => message)).toEqual(['reference cycle: local.a → local.a'])
})

function idOf([piece]: Text): string {
  return piece && 'id' in piece ? piece.id : 'known'
}
