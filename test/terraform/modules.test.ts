/** Which files make a module, what is laid over what, which modules are units. */
import { describe, expect, test } from 'vitest'
import { show as showText } from '../../src/value/text.ts'
import { writtenAt } from '../../src/value/value.ts'
import { place, read, readOne } from './read.ts'
import { show, showCond } from './show.ts'

const ROLE = 'resource "aws_iam_role" "r" {\n  name = var.name\n  assume_role_policy = "{}"\n}\n'

function namesIn(texts: Readonly<Record<string, string>>, varFiles?: readonly string[]): readonly unknown[] {
  return read(texts, varFiles)
    .units.get('.')!
    .any.roles.map(role => show(role.name))
}

describe('files of a module', () => {
  test('all .tf, .tofu and .tf.json files of the folder, and none of what editors leave', () => {
    const { files, units } = read({
      'a.tf': 'resource "aws_iam_role" "a" { name = "a" }',
      'b.tf.json': '{"resource": {"aws_iam_role": {"b": {"name": "b"}}}}',
      'c.tofu': 'resource "aws_iam_role" "c" { name = "c" }',
      '.d.tf': 'resource "aws_iam_role" "d" { name = "d" }',
      'e.tf~': 'resource "aws_iam_role" "e" { name = "e" }',
      '#f.tf#': 'resource "aws_iam_role" "f" { name = "f" }',
      'sub/g.txt': '',
    })
    expect(files).toEqual(['a.tf', 'b.tf.json', 'c.tofu'])
    expect(units.get('.')!.any.roles.map(role => role.target.address)).toEqual([
      'aws_iam_role.a',
      'aws_iam_role.b',
      'aws_iam_role.c',
    ])
  })

  test('a .tofu file takes the place of the .tf file of its name', () => {
    const { files } = read({ 'a.tf': '', 'a.tofu': '', 'b.tf.json': '{}', 'b.tofu.json': '{}', 'c.tf': '' })
    expect(files).toEqual(['a.tofu', 'b.tofu.json', 'c.tf'])
  })

  test('a broken file is a problem and a gap; the others are read', () => {
    const { units, problems } = read({ 'a.tf': 'resource "aws_iam_role" "a" {\n  name =\n}\n', 'b.tf': ROLE })
    const { unit, roles } = units.get('.')!.any
    expect(problems.length).toBeGreaterThan(0)
    expect(unit.gaps.map(gap => gap.why)).toEqual(['a.tf cannot be parsed'])
    expect(roles.map(role => role.target.address)).toContain('aws_iam_role.r')
  })

  test('what is declared twice counts once', () => {
    const { roles } = readOne('resource "aws_iam_role" "a" { name = "1" }', {
      'z.tf': 'resource "aws_iam_role" "a" { name = "2" }',
    })
    expect(roles.map(role => show(role.name))).toEqual(['1'])
  })
})

describe('override files', () => {
  const base = `
    variable "name" { default = "base" }
    locals {
      a = "base"
      b = "base"
    }
    resource "aws_iam_role" "r" {
      name = "\${local.a}-\${local.b}"
      path = "/base/"
      inline_policy { policy = "one" }
      inline_policy { policy = "two" }
    }`

  test('attributes replace, blocks of a type replace all of it, other things stay', () => {
    const { roles } = readOne(base, {
      'x_override.tf':
        'resource "aws_iam_role" "r" {\n  path = "/over/"\n  inline_policy { policy = "three" }\n}\n',
    })
    expect(roles.map(role => show(role.name))).toEqual(['base-base'])
    expect(show(roles[0]!.path!)).toBe('/over/')
    expect(roles[0]!.policies.map(policy => show(policy.policy))).toEqual(['three'])
  })

  test('locals are replaced one by one', () => {
    const { roles } = readOne(base, { 'override.tf': 'locals {\n  b = "over"\n}\n' })
    expect(show(roles[0]!.name)).toBe('base-over')
  })
})

describe('override files, by what they override', () => {
  const rolesOf = (base: string, over: Readonly<Record<string, string>>) => readOne(base, over).roles

  test('the arguments of lifecycle one by one, its conditions not at all', () => {
    const base = `variable "a" { type = bool }
      resource "aws_iam_role" "r" {
        lifecycle {
          create_before_destroy = true
          precondition {
            condition     = var.a
            error_message = "no"
          }
        }
      }`
    const { unit } = readOne(base, {
      'override.tf': 'resource "aws_iam_role" "r" {\n  lifecycle {\n    prevent_destroy = true\n  }\n}\n',
    })
    expect(unit.assumes.map(showCond)).toEqual(['var.a is true'])
  })

  test('blocks of JSON over native ones, and native ones over those of JSON', () => {
    const native = 'resource "aws_iam_role" "r" {\n  inline_policy {\n    policy = "native"\n  }\n}\n'
    const json = '{"resource": {"aws_iam_role": {"r": {"inline_policy": [{"policy": "json"}]}}}}'
    const dynamic =
      '{"resource": {"aws_iam_role": {"r": {"dynamic": {"inline_policy": {"for_each": ["d"], "content": {"policy": "${inline_policy.value}"}}}}}}}'
    const policies = (base: Readonly<Record<string, string>>) =>
      readOne('', base).roles.flatMap(role => role.policies.map(policy => show(policy.policy)))
    expect(policies({ 'a.tf': native, 'override.tf.json': json })).toEqual(['json'])
    expect(policies({ 'a.tf.json': json, 'override.tf': native })).toEqual(['native'])
    expect(policies({ 'a.tf': native, 'override.tf.json': dynamic })).toEqual(['d'])
    expect(policies({ 'a.tf.json': dynamic, 'override.tf': native })).toEqual(['native'])
  })

  test('the provider of the same alias', () => {
    const provider = (account: string, alias = '') =>
      `provider "aws" {\n  ${alias}\n  allowed_account_ids = ["${account}"]\n}\n`
    const role = (name: string, more = '') => `resource "aws_iam_role" "${name}" {\n  ${more}\n}\n`
    const west = 'alias = "west"'
    const base = `${provider('111111111111')}${provider('222222222222', west)}${role('a')}${role('b', 'provider = aws.west')}`
    const accounts = rolesOf(base, { 'override.tf': provider('333333333333') }).map(one =>
      showText(one.scope.account),
    )
    expect(accounts).toEqual(['333333333333', '222222222222'])
  })

  test('the last of several override files wins, in OpenTofu too', () => {
    const over = (name: string) =>
      `resource "aws_iam_role" "r" {\n  name = "${name}"\n}\nlocals {\n  l = "${name}"\n}\n`
    const base = 'resource "aws_iam_role" "r" {\n  path = local.l\n}\nlocals {\n  l = "base"\n}\n'
    const [role] = rolesOf(base, {
      'a_override.tf': over('a'),
      'b_override.tofu': over('b'),
      'no_overrides.tofu': '',
    })
    expect([show(role!.name), show(role!.path!)]).toEqual(['b', 'b'])
  })
})

describe('values of variables', () => {
  const texts = { 'main.tf': `variable "name" { default = "default" }\n${ROLE}` }

  test('terraform.tfvars, then automatic files by name, then files of the command line', () => {
    expect(namesIn({ ...texts, 'terraform.tfvars': 'name = "a"\n' })).toEqual(['a'])
    const all = {
      ...texts,
      'terraform.tfvars': 'name = "a"\n',
      'terraform.tfvars.json': '{"name": "b"}',
      'x.auto.tfvars': 'name = "d"\n',
      'a.auto.tfvars.json': '{"name": "c"}',
      'given/prod.tfvars': 'name = "e"\n',
    }
    expect(namesIn(all)).toEqual(['d'])
    expect(namesIn(all, ['given/prod.tfvars'])).toEqual(['e'])
  })

  test('in a JSON variable file a string is just a string', () => {
    expect(namesIn({ ...texts, 'a.auto.tfvars.json': '{"name": "${x}"}' })).toEqual(['${x}'])
  })

  test('converted to the type of the variable, and taken as they are where it has none', () => {
    const main = `
      variable "typed" { type = list(string) }
      variable "object" { type = object({ a = string, b = optional(number, 2) }) }
      variable "untyped" { default = "" }
      variable "untyped_map" { default = {} }
      resource "aws_iam_role" "r" {
        name = join(",", var.typed)
        path = "\${var.object.a}\${var.object.b}"
        assume_role_policy = join(",", concat(var.untyped, var.untyped_map.list))

      }`
    const values =
      'typed = [1, true, "c"]\nobject = { a = 1, c = 3 }\nuntyped = ["x", "y"]\nuntyped_map = { list = ["z"], text = "t" }\nundeclared = 1\n'
    const { units, problems } = read({ 'main.tf': main, 'terraform.tfvars': values })
    const [role] = units.get('.')!.any.roles
    expect(problems).toEqual([])
    expect([role!.name, role!.path!, role!.trust].map(show)).toEqual(['1,true,c', '12', 'x,y,z'])
  })

  test('a given value leaves nothing to a default', () => {
    const { any, given } = read({ ...texts, 'terraform.tfvars': 'name = "a"\n' }).units.get('.')!
    expect(any.unit.defaulted).toEqual([])
    expect(given).toBeUndefined()
  })

  test('without one the variable is free, and at its default in a second pass', () => {
    const { any, given } = read(texts).units.get('.')!
    expect(any.roles.map(role => show(role.name))).toEqual(['<var.name>'])
    expect(given?.roles.map(role => show(role.name))).toEqual(['default'])
    expect(any.unit.defaulted.map(sym => sym.id)).toEqual(['.#var.name'])
  })
})

describe('roots and libraries', () => {
  function kinds(texts: Readonly<Record<string, string>>) {
    return Object.fromEntries([...read(texts).units].map(([name, { any }]) => [name, any.unit.kind]))
  }

  test('a called module is judged where it is called', () => {
    const texts = { 'app/main.tf': 'module "x" { source = "../shared" }', 'shared/main.tf': ROLE }
    expect(kinds(texts)).toEqual({ app: 'root' })
    const { roles } = read(texts).units.get('app')!.any
    expect(roles.map(role => role.target.address)).toEqual(['module.x.aws_iam_role.r'])
  })

  test('under modules nobody is a root', () => {
    expect(kinds({ 'modules/a/main.tf': 'provider "aws" {}', 'b/main.tf': '' })).toEqual({
      'modules/a': 'library',
      b: 'root',
    })
  })

  test('required providers alone make a library; a provider, a backend, a cloud or variable files a root', () => {
    const needs = 'terraform {\n  required_providers {\n    aws = {}\n  }\n}\n'
    expect(
      kinds({
        'lib/main.tf': needs,
        'p/main.tf': `${needs}provider "aws" {}\n`,
        'b/main.tf': `${needs}terraform {\n  backend "s3" {}\n}\n`,
        'c/main.tf': `${needs}terraform {\n  cloud {}\n}\n`,
        'v/main.tf': needs,
        'v/terraform.tfvars': '',
        'j/main.tf.json': '{"terraform": {"required_providers": {"aws": {}}}}',
      }),
    ).toEqual({ lib: 'library', p: 'root', b: 'root', c: 'root', v: 'root', j: 'library' })
  })

  test('the variables of a library have no defaults to lean on', () => {
    const { any, given } = read({
      'modules/a/main.tf': `variable "name" { default = "d" }\n${ROLE}`,
    }).units.get('modules/a')!
    expect(any.roles.map(role => show(role.name))).toEqual(['<var.name>'])
    expect(any.unit.defaulted).toEqual([])
    expect(given).toBeUndefined()
  })

  test('modules that only call each other are still read', () => {
    const texts = {
      'a/main.tf': 'module "b" { source = "../b" }',
      'b/main.tf': 'module "a" { source = "../a" }',
    }
    const { units, problems } = read(texts)
    expect([...units.keys()]).toEqual(['a'])
    expect(problems.map(problem => problem.message)).toEqual(['module "a" sources itself: a → b → a'])
  })
})

describe('called modules', () => {
  test('remote, missing and outlying ones are gaps, their outputs unknown', () => {
    const { units, problems } = read({
      'main.tf': `
        module "far" { source = "terraform-aws-modules/iam/aws" }
        module "gone" { source = "./gone" }
        module "out" { source = "../../elsewhere" }
        resource "aws_iam_role" "r" { name = "\${module.far.name}-\${module.gone.name}-\${module.out.name}" }`,
    })
    const { unit, roles } = units.get('.')!.any
    expect(problems).toEqual([])
    expect(unit.gaps.map(gap => gap.why)).toEqual([
      'module "far" is not read: its source is not a local path, nor is it installed',
      'module "gone" is not read: there is no module in gone',
      'module "out" is not read: its source lies outside the project\'s root',
    ])
    expect(show(roles[0]!.name)).toBe('${module.far.name}-${module.gone.name}-${module.out.name}')
  })

  test('arguments, defaults of the child, outputs, count and for_each', () => {
    const { roles } = readOne(
      `
      module "one" {
        source = "./child"
        name   = "given"
      }
      module "many" {
        source   = "./child"
        for_each = { a = "A", b = "B" }
        name     = each.value
      }
      module "none" {
        source = "./child"
        count  = 0
        name   = "none"
      }
      resource "aws_iam_role" "out" { name = "\${module.one.made}/\${module.many["b"].made}" }`,
      {
        'child/main.tf': `
          variable "name" {}
          variable "suffix" { default = "x" }
          resource "aws_iam_role" "r" { name = "\${var.name}-\${var.suffix}" }
          output "made" { value = aws_iam_role.r.name }`,
      },
    )
    expect(Object.fromEntries(roles.map(role => [role.target.address, show(role.name)]))).toEqual({
      'aws_iam_role.out': 'given-x/B-x',
      'module.one.aws_iam_role.r': 'given-x',
      'module.many["a"].aws_iam_role.r': 'A-x',
      'module.many["b"].aws_iam_role.r': 'B-x',
    })
  })

  test('what a module declares is there when the module is, and all modules around it', () => {
    const { roles, mentions } = readOne(
      'variable "a" { type = bool }\nmodule "m" {\n  source = "./m"\n  count = var.a ? 1 : 0\n}\n',
      {
        'm/main.tf': 'variable "b" { default = 1 }\nmodule "n" {\n  source = "../n"\n}\n',
        'n/main.tf': `
          resource "aws_iam_role" "r" { name = "r" }
          resource "aws_lambda_function" "f" { role = aws_iam_role.r.arn }`,
      },
    )
    expect(roles.map(role => [role.target.address, showCond(role.when)])).toEqual([
      ['module.m[0].module.n.aws_iam_role.r', 'var.a is true'],
    ])
    expect(mentions.map(mention => showCond(mention.when))).toEqual(['var.a is true'])
  })

  test('guards of a module and of what is in it add up', () => {
    const { roles } = readOne(
      'variable "a" { type = bool }\nmodule "m" {\n  source = "./m"\n  count = var.a ? 1 : 0\n  b = var.a\n}\n',
      {
        'm/main.tf':
          'variable "b" {}\nresource "aws_iam_role" "r" { count = var.b == "x" ? 1 : 0 }\nmodule "n" {\n  source = "../n"\n  count = terraform.workspace == "w" ? 1 : 0\n}\n',
        'n/main.tf': 'resource "aws_iam_role" "r" { name = "r" }',
      },
    )
    expect(roles.map(role => showCond(role.when))).toEqual(['(var.a is true and terraform.workspace is "w")'])
  })

  test('a null argument is the default where null is not allowed', () => {
    const child = `
      variable "a" { default = "da" }
      variable "b" {
        default  = "db"
        nullable = false
      }
      resource "aws_iam_role" "r" { name = var.a == null ? "null-\${var.b}" : var.a }`
    const { roles } = readOne('module "c" {\n  source = "./c"\n  a = null\n  b = null\n}\n', {
      'c/main.tf': child,
    })
    expect(roles.map(role => show(role.name))).toEqual(['null-db'])
  })

  test('paths are those that Terraform sees from the root module', () => {
    const { units } = read({
      'envs/dev/main.tf':
        'module "c" { source = "../../shared/c" }\nresource "aws_iam_role" "r" { name = path.module }\n',
      'shared/c/main.tf': `
        resource "aws_iam_role" "r" {
          name               = "\${path.module}|\${path.root}"
          assume_role_policy = file("\${path.module}/trust.json")
        }`,
      'shared/c/trust.json': '{"Version": "2012-10-17"}',
    })
    const { roles } = units.get('envs/dev')!.any
    expect(roles.map(role => show(role.name))).toEqual(['.', '../../shared/c|.'])
    expect(show(roles[1]!.trust)).toBe('{"Version": "2012-10-17"}')
  })
})

describe('what is accepted and says nothing', () => {
  const ROLE_ONLY = 'resource "aws_iam_role" "r" {\n  name = "r"\n}\n'

  test('blocks of every kind, those of later versions and of OpenTofu too', () => {
    const { unit, roles } = readOne(`${ROLE_ONLY}
      moved {
        from = aws_iam_role.a
        to   = aws_iam_role.r
      }
      removed {
        from = aws_iam_role.b
        lifecycle { destroy = false }
      }
      import {
        for_each = { a = "x" }
        to       = aws_iam_role.r
        id       = each.value
      }
      check "c" {
        data "aws_iam_role" "inner" { name = "x" }
        assert {
          condition     = data.aws_iam_role.inner.arn != ""
          error_message = "no"
        }
      }
      ephemeral "aws_ssm_parameter" "secret" { name = "x" }
      action "aws_lambda_invoke" "it" {
        config { function_name = "f" }
      }
      terraform {
        encryption {
          key_provider "pbkdf2" "k" { passphrase = var.nope }
        }
      }
      anything "at" "all" {
        block {}
      }
    `)
    expect(roles.map(role => role.target.address)).toEqual(['aws_iam_role.r'])
    expect(unit.gaps).toEqual([])
    expect(unit.assumes).toEqual([])
  })

  test('the same in JSON', () => {
    const { unit, roles } = readOne(ROLE_ONLY, {
      'all.tf.json': JSON.stringify({
        '//': 'a comment',
        moved: [{ from: 'aws_iam_role.a', to: 'aws_iam_role.r' }],
        removed: { from: 'aws_iam_role.b' },
        import: [{ to: 'aws_iam_role.r', id: 'r' }],
        check: {
          c: { data: { aws_iam_role: { inner: { name: 'x' } } }, assert: [{ condition: '${true}' }] },
        },
        ephemeral: { aws_ssm_parameter: { secret: { name: 'x' } } },
        action: { aws_lambda_invoke: { it: { config: {} } } },
        anything: [{ at: 1 }],
      }),
    })
    expect(roles).toHaveLength(1)
    expect(unit.gaps).toEqual([])
  })

  test('files of tests, mocks, queries, stacks and Terragrunt', () => {
    const names = [
      'a.tftest.hcl',
      'a.tfmock.hcl',
      'a.tfquery.hcl',
      'a.tfcomponent.hcl',
      'terragrunt.hcl',
      'a.tftest.json',
    ]
    const { files } = read({ 'main.tf': ROLE_ONLY, ...Object.fromEntries(names.map(name => [name, '{'])) })
    expect(files).toEqual(['main.tf'])
  })
})

test('calls of calls of calls, each many times, are cut with a gap', () => {
  const call = (folder: string) => `module "m" {\n  source = "${folder}"\n  count  = 1000\n}\n`
  const { units } = read({
    'main.tf': call('./a'),
    'a/main.tf': call('../b'),
    'b/main.tf': `${call('../c')}resource "aws_iam_role" "r" {}\n`,
    'c/main.tf': '',
  })
  const { unit, roles } = units.get('.')!.any
  expect(roles.length).toBeGreaterThan(0)
  expect(unit.gaps.map(gap => gap.why)).toContain('module "m" is not read: there are too many modules')
})

test('the syntax of 0.11', () => {
  const { roles, profiles, launches } = readOne(`
    variable "names" {
      type    = "list"
      default = ["a", "b"]
    }
    locals {
      names  = ["\${list("a", "b")}"]
      on     = "1"
      off    = "0"
      paths  = "\${map("a", "/x/", "b", "/y/")}"
    }
    resource "aws_iam_role" "r" {
      count = "\${local.on ? length(local.names[0]) : 0}"
      name  = "\${element(local.names[0], count.index)}"
      path  = "\${lookup(local.paths, element(local.names[0], count.index))}"
    }
    resource "aws_iam_role" "none" {
      count = "\${local.off}"
    }
    resource "aws_iam_role" "bool" {
      count = true
      name  = "\${join(",", aws_iam_role.none.*.name)}\${aws_iam_role.r.1.name}"
    }
    resource "aws_iam_instance_profile" "p" {
      name = "\${aws_iam_role.r.*.name[0]}-p"
      role = "\${element(concat(aws_iam_role.none.*.name, aws_iam_role.r.*.name), 0)}"
    }
    resource "aws_launch_template" "t" {
      iam_instance_profile = {
        name = "\${aws_iam_instance_profile.p.name}"
      }
      tags {
        Name = "x"
      }
    }`)
  expect(roles.map(role => [role.target.address, show(role.name)])).toEqual([
    ['aws_iam_role.r[0]', 'a'],
    ['aws_iam_role.r[1]', 'b'],
    ['aws_iam_role.bool[0]', 'b'],
  ])
  expect(roles.slice(0, 2).map(role => show(role.path!))).toEqual(['/x/', '/y/'])
  expect([show(profiles[0]!.name), show(profiles[0]!.roles)]).toEqual(['a-p', 'a'])
  expect(JSON.stringify(show(launches[0]!.slots[0]!.value))).toContain('a-p')
})

test('a dynamic block of the JSON syntax, seen through a reference', () => {
  const { roles } = readOne(
    'resource "aws_iam_role" "r" {\n  name = aws_launch_template.t.iam_instance_profile[0].name\n}\n',
    {
      't.tf.json': JSON.stringify({
        resource: {
          aws_launch_template: {
            t: {
              dynamic: {
                iam_instance_profile: {
                  for_each: ['web'],
                  content: { name: '${iam_instance_profile.value}' },
                },
              },
            },
          },
        },
      }),
    },
  )
  expect(show(roles[0]!.name)).toBe('web')
})

test('what a module puts out is written where it is asked for', () => {
  const { units } = read({
    'main.tf':
      'module "m" {\n  source = "./m"\n}\nresource "aws_instance" "i" {\n  iam_instance_profile = module.m.name\n}\n',
    'm/main.tf': 'output "name" {\n  value = "web"\n}\n',
  })
  const { value } = units.get('.')!.any.launches[0]!.slots[0]!
  expect(place(writtenAt(value))).toBe('main.tf:5:26 module.m.name')
  expect(place(value.at)).toBe('m/main.tf:2:11 "web"')
})
