/** What expressions become where something is unknown: symbols, choices, guards, stand-ins; and places. */
import { describe, expect, test } from 'vitest'
import type { Value } from '../../src/value/value.ts'
import { evaluateIn } from './evaluate.ts'
import { place, read, readOne } from './read.ts'
import { show, showCond } from './show.ts'

function free(context: string, expression: string): unknown {
  const { value, problems } = evaluateIn({ 'main.tf': context }, expression, 'any')
  expect(problems).toEqual([])
  return show(value)
}

describe('unknowns', () => {
  test('a variable is one symbol, named after the folder and the module instance', () => {
    const { roles } = readOne('variable "env" {}\nresource "aws_iam_role" "r" { name = var.env }\n')
    expect(roles[0]!.name).toMatchObject({ kind: 'unknown', sym: { id: '.#var.env', label: 'var.env' } })
    const { value } = evaluateIn({ 'main.tf': 'variable "env" {}' }, '"${var.env}-${var.env}"', 'any')
    expect(show(value)).toBe('${var.env}-${var.env}')
  })

  test('types and validations say what a variable can be', () => {
    const context = `
      variable "flag" { type = bool }
      variable "maybe" {
        type    = bool
        default = null
      }
      variable "env" {
        type = string
        validation {
          condition     = contains(["dev", "prod"], var.env)
          error_message = "no"
        }
      }
      variable "env_or_null" {
        type    = string
        default = null
        validation {
          condition = contains(["dev"], var.env_or_null)
        }
      }
      variable "guess" { default = true }
      variable "names" { type = list(string) }`
    const value = (name: string) => evaluateIn({ 'main.tf': context }, `var.${name}`, 'any').value
    expect(value('flag')).toMatchObject({ type: 'bool', sym: { domain: [true, false] } })
    expect(value('maybe')).toMatchObject({ nullable: true, sym: { domain: [true, false, null] } })
    expect(value('env')).toMatchObject({ type: 'text', sym: { domain: ['dev', 'prod'] } })
    expect(value('env_or_null')).toMatchObject({ nullable: true, sym: { domain: ['dev', null] } })
    expect(value('guess')).toMatchObject({ type: 'bool', sym: { domain: [true, false] } })
    expect(value('names')).toMatchObject({ kind: 'unknown', type: 'list' })
  })

  test('an object variable has the attributes of its type', () => {
    const context = `variable "o" {
      type = object({
        name = string
        on   = optional(bool, true)
        tag  = optional(string)
      })
    }`
    expect(free(context, 'var.o')).toEqual({ name: '<var.o.name>', on: '<var.o.on>', tag: '<var.o.tag>' })
    const tag = evaluateIn({ 'main.tf': context }, 'var.o.tag', 'any').value
    expect(tag).toMatchObject({ nullable: true, type: 'text' })
  })

  test('a given null is the default of an optional attribute, and null where there is none', () => {
    const context = `variable "o" {
      type = object({
        a = optional(string, "d")
        b = optional(string)
        c = optional(number)
      })
      default = { a = null, c = "7" }
    }`
    const { value } = evaluateIn({ 'main.tf': context }, 'var.o')
    expect(show(value)).toEqual({ a: 'd', b: null, c: 7 })
  })

  test('the same way into the same unknown is the same unknown', () => {
    const context = 'variable "o" {}\n'
    expect(free(context, 'var.o.a == var.o["a"]')).toBe(true)
    expect(free(context, 'var.o.a[0] == lookup(var.o, "a")[0]')).toBe(true)
    expect(free(context, 'var.o.a == var.o.b')).not.toBe(true)
  })

  test('undeclared things are unknown, and named as they are written', () => {
    expect(free('', '[var.x, local.y, aws_iam_role.z.arn, module.m.out, data.aws_ami.a.id]')).toEqual([
      '<var.x>',
      '<local.y>',
      '<aws_iam_role.z.arn>',
      '<module.m.out>',
      '<data.aws_ami.a.id>',
    ])
  })
})

describe('choices and guards', () => {
  const context = `
    variable "on" { type = bool }
    variable "env" { type = string }
    variable "n" { type = number }
    variable "xs" { type = list(string) }
    resource "aws_iam_role" "c" {
      count = var.on ? 1 : 0
      name  = "c"
    }
    resource "aws_iam_role" "n" {
      count = var.n
      name  = "n-\${count.index}"
    }`

  test('conditionals are choices, decided tests of one symbol exclude each other', () => {
    expect(free(context, 'var.env == "prod" ? "a" : "b"')).toEqual({
      if: 'var.env is "prod"',
      then: 'a',
      else: 'b',
    })
    expect(free(context, 'var.env == "prod" ? (var.env == "dev" ? 1 : 2) : 3')).toEqual({
      if: 'var.env is "prod"',
      then: { if: 'var.env is "dev"', then: 1, else: 2 },
      else: 3,
    })
    expect(free(context, '(var.env == "prod" ? "a" : "b") == "a" && var.on')).toEqual({
      if: '(var.env is "prod" and var.on is true)',
      then: true,
      else: false,
    })
  })

  test('count: guarded items; an index where there is none is an error', () => {
    const guard = 'var.on is true'
    expect(free(context, 'aws_iam_role.c[*].name')).toEqual([{ when: guard, value: 'c' }])
    expect(free(context, 'one(aws_iam_role.c[*].name)')).toEqual({ if: guard, then: 'c', else: null })
    expect(free(context, 'aws_iam_role.c[0].name')).toMatchObject({ if: guard, then: 'c' })
    expect(free(context, 'try(aws_iam_role.c[0].name, "none")')).toEqual({
      if: guard,
      then: 'c',
      else: 'none',
    })
    expect(free(context, 'length(aws_iam_role.c)')).toEqual({ if: guard, then: 1, else: 0 })
  })

  test('an unknown count has one stand-in, and there may be more', () => {
    expect(free(context, 'aws_iam_role.n[*].name')).toEqual([
      { when: 'not (var.n is 0)', value: 'n-${index of instances(var.n)}' },
      expect.stringContaining('…'),
    ])
    const { roles } = readOne(context)
    expect(roles.map(role => [role.target.address, showCond(role.when)])).toEqual([
      ['aws_iam_role.c[0]', 'var.on is true'],
      ['aws_iam_role.n[count.index]', 'not (var.n is 0)'],
    ])
  })

  test.each([
    ['an index', 'aws_iam_role.n[count.index].name', true],
    ['a splat', 'aws_iam_role.n.*.name[count.index]', true],
    ['element()', 'element(aws_iam_role.n[*].name, count.index)', true],
    ['a list of its own', 'concat(aws_iam_role.n[*].name)[count.index]', true],
    ['another index', 'aws_iam_role.n[count.index + 1].name', false],
    ['a longer list', 'concat(["x"], aws_iam_role.n[*].name)[count.index]', false],
    ['a list that goes on', 'concat(aws_iam_role.n[*].name, ["x"])[count.index]', false],
    ['the other way round', 'reverse(aws_iam_role.n[*].name)[count.index]', false],
    ['some of them', '[for r in aws_iam_role.n : r.name if var.on][count.index]', false],
  ])('resources that are as many as others meet them one by one: %s', (_, role, isOwn) => {
    const { profiles } = readOne(`${context}
    resource "aws_iam_instance_profile" "n" {
      count = var.n
      role  = ${role}
    }`)
    const own = 'n-${index of instances(var.n)}'
    expect(profiles.map(({ roles }) => show(roles))).toEqual([isOwn ? own : expect.stringMatching(/^</)])
  })

  test('resources that are not as many meet any of them', () => {
    const { profiles } = readOne(`${context}
    resource "aws_iam_instance_profile" "m" {
      count = var.n + 1
      role  = aws_iam_role.n[count.index].name
    }`)
    expect(profiles.map(({ roles }) => show(roles))).toEqual([expect.stringMatching(/^<index/)])
  })

  test('for: guards are and-ed onto the results', () => {
    expect(free(context, '[for x in ["a", "b"] : x if x != "a" || var.on]')).toEqual([
      { when: 'var.on is true', value: 'a' },
      'b',
    ])
    expect(free(context, '{for x in ["a", "b"] : x => 1 if var.env == x}')).toEqual({
      a: { when: 'var.env is "a"', value: 1 },
      b: { when: 'var.env is "b"', value: 1 },
    })
    expect(free(context, '[for x in var.xs : "p-${x}"]')).toEqual([
      { when: 'not (length(var.xs) is 0)', value: 'p-${var.xs[…]}' },
      '… var.xs',
    ])
  })

  test('keys may be chosen or symbolic', () => {
    expect(free(context, '{(var.on ? "a" : "b") = 1}')).toEqual({
      a: { when: 'var.on is true', value: 1 },
      b: { when: 'not (var.on is true)', value: 1 },
    })
    expect(free(context, '{(var.env) = 1, x = 2}[var.env]')).toBe(1)
    expect(free(context, '{a = 1, (var.on ? "a" : "b") = 2}')).toEqual({
      a: { if: 'var.on is true', then: 2, else: 1 },
      b: { when: 'not (var.on is true)', value: 2 },
    })
    expect(free(context, '{(var.on ? "a" : "b") = 1, (var.env == "x" ? "a" : "c") = 2}')).toMatchObject({
      a: { when: '(var.env is "x" or var.on is true)' },
    })
    expect(free(context, '{a = 1, b = 2}[var.env] == 1')).toMatchObject({
      if: 'var.env is "b"',
      then: false,
      else: { if: 'var.env is "a"', then: true },
    })
  })

  test('boolean operators work on conditions; an error on the right is none where the left decides', () => {
    expect(free(context, '!(var.on && var.env != "x")')).toEqual({
      if: '(var.on is true and not (var.env is "x"))',
      then: false,
      else: true,
    })
    expect(free(context, 'var.on && null')).toMatchObject({ if: 'var.on is true' })
    expect(free(context, 'false && null')).toBe(false)
  })

  test('spread: an element that may be missing is an empty list or map', () => {
    expect(free(context, 'merge([{a = 1}, var.on ? {b = 2} : {}]...)')).toEqual({
      a: 1,
      b: { when: 'var.on is true', value: 2 },
    })
    expect(free(context, 'concat([for x in ["a", "b"] : [x] if var.env == x]...)')).toEqual([
      { when: 'var.env is "a"', value: 'a' },
      { when: 'var.env is "b"', value: 'b' },
    ])
  })
})

describe('sets', () => {
  const context = `
    variable "names" { type = set(string) }
    variable "zones" {
      type    = set(string)
      default = ["b", "a", "b"]
    }
    variable "on" { type = bool }`

  test('an element is its own key, however the set came about', () => {
    const keys = (set: string) => free(context, `[for k, v in ${set} : k == v]`)
    expect(keys('toset(["a", "b"])')).toEqual([true, true])
    expect(keys('setunion(["a"], ["b"])')).toEqual([true, true])
    expect(keys('toset([for x in ["a"] : x])')).toEqual([true])
    expect(keys('(var.on ? toset(["a"]) : [])')).toEqual({
      if: 'var.on is true',
      then: [true],
      else: [],
    })
    expect(keys('var.names')).toEqual([{ when: expect.any(String), value: true }, '… var.names'])
    expect(keys('tolist(toset(["a"]))')).toEqual([false])
  })

  test('a variable with a default is converted, and a dynamic block goes over its elements', () => {
    expect(show(evaluateIn({ 'main.tf': context }, '[for k, v in var.zones : "${k}=${v}"]').value)).toEqual([
      'a=a',
      'b=b',
    ])
  })

  test('no element has a number', () => {
    expect(evaluateIn({ 'main.tf': context }, 'var.zones[0]').value.kind).toBe('error')
    expect(evaluateIn({ 'main.tf': context }, 'tolist(var.zones)[0]').value).toMatchObject({ kind: 'text' })
  })
})

describe('equality of what is written and what has a type', () => {
  const context = `
    variable "names" { type = list(string) }
    variable "tags" { type = map(string) }
    variable "pair" { type = tuple([string]) }`

  test.each([
    ['var.names == []', false],
    ['[] != var.names', true],
    ['var.tags == {}', false],
    ['var.names == ["a"]', false],
    ['split(",", "a") == ["a"]', false],
    ['tomap({ a = 1 }) == { a = 1 }', false],
    ['merge({ a = 1 }, {}) == { a = 1 }', true],
    ['tolist(["a"]) == tolist(["a"])', true],
    ['[for x in ["a"] : x] == ["a"]', true],
  ])('%s', (expression, expected) => {
    expect(free(context, expression)).toBe(expected)
  })

  test('a tuple may equal a tuple', () => {
    expect(free(context, 'var.pair == ["a"]')).not.toBe(false)
  })
})

describe('conversion to a type', () => {
  function converted(type: string, value: string): unknown {
    return show(
      evaluateIn({ 'main.tf': `variable "x" {\ntype = ${type}\ndefault = ${value}\n}` }, 'var.x').value,
    )
  }

  test.each([
    ['number', '"1.50"', 1.5],
    ['string', '0.1', '0.1'],
    ['bool', '"1"', true],
    ['list(any)', '[1, "a"]', ['1', 'a']],
    ['map(any)', '{ a = 1, b = true, c = "x" }', { a: '1', b: 'true', c: 'x' }],
    ['set(number)', '["2", 1, "1"]', [1, 2]],
    ['tuple([string, number])', '[1, "2"]', ['1', 2]],
    ['map(string)', '{ a = 1 }', { a: '1' }],
    ['object({ a = optional(number, "3") })', '{}', { a: 3 }],
  ])('%s of %s', (type, value, expected) => {
    expect(converted(type, value)).toEqual(expected)
  })

  test.each([
    ['number', '"x"'],
    ['number', 'true'],
    ['bool', '1'],
    ['string', '[]'],
    ['list(string)', '"a"'],
    ['list(string)', '{}'],
    ['map(string)', '[]'],
    ['set(string)', '{}'],
    ['tuple([string])', '["a", "b"]'],
    ['object({ a = string })', '{}'],
    ['object({ a = string })', '[]'],
  ])('%s of %s is an error', (type, value) => {
    const context = `variable "x" {\ntype = ${type}\ndefault = ${value}\n}`
    expect(evaluateIn({ 'main.tf': context }, 'var.x').value.kind).toBe('error')
  })
})

describe('what is not held exactly', () => {
  test.each([
    ['0.1 + 0.2', 0.3],
    ['1000000.1 - 1000000', 0.1],
    ['0.1 * 3', 0.3],
    ['5.5 % 0.25', 0],
    ['1 / 8', 0.125],
    ['7 % 0', 7],
    ['"n${0.1 + 0.2}"', 'n0.3'],
    ['"n${1e21}"', 'n1000000000000000000000'],
  ])('%s is exact', (expression, expected) => {
    expect(free('', expression)).toBe(expected)
  })

  test.each(['9007199254740993', '1.0000000000000001', '1 / 3', '1 / 0', '0.12345678901234567'])(
    '%s is unknown',
    expression => {
      const { value } = evaluateIn({ 'main.tf': '' }, expression)
      expect(value).toMatchObject({ kind: 'unknown', type: 'number' })
      expect(free('', `"a-\${${expression}}-b"`)).toMatch(/^a-\$\{.*\}-b$/)
    },
  )
})

describe('long and many-sided', () => {
  test('a chain of operators may be long', () => {
    expect(free('', `0${' + 1'.repeat(450)}`)).toBe(450)
    expect(free('', `false${' || false'.repeat(450)} || true`)).toBe(true)
  })

  test('a text with too many choices keeps what is known around them', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
    const context = names.map(name => `variable "${name}" { type = bool }\n`).join('')
    const text = names.map(name => `\${var.${name} ? "x" : "y"}`).join('-')
    expect(free(context, `"role/${text}/end"`)).toMatch(/^role\/\$\{.*\}\/end$/)
  })
})

describe('what may fail', () => {
  const context = `
    variable "o" { type = any }
    variable "name" { type = string }
    resource "aws_iam_role" "r" {}`

  test('can() of what is open is open, of what is there it is true', () => {
    expect(free(context, 'can(var.name)')).toBe(true)
    expect(free(context, 'can(aws_iam_role.r.arn)')).toBe(true)
    expect(free(context, 'can(aws_iam_role.r.name)')).toBe(true)
    expect(free(context, 'can(regex("^a", var.name))')).toBe('<can(regex("^a", var.name))>')
    expect(free(context, 'can(var.o.a)')).toBe('<can(var.o.a)>')
    expect(free(context, 'can({}.a)')).toBe(false)
  })
})

describe('for_each over the unknown', () => {
  const context = `
    variable "teams" { type = map(any) }
    variable "names" { type = set(string) }
    resource "aws_iam_role" "team" {
      for_each = var.teams
      name     = "team-\${each.key}"
    }
    resource "aws_iam_instance_profile" "team" {
      for_each = var.teams
      name     = each.value.profile
      role     = aws_iam_role.team[each.key].name
    }
    resource "aws_iam_instance_profile" "chained" {
      for_each = aws_iam_role.team
      name     = each.key
      role     = each.value.name
    }
    resource "aws_iam_role" "named" {
      for_each = toset(var.names)
      name     = each.value
    }
    resource "aws_iam_instance_profile" "named" {
      for_each = toset(var.names)
      name     = each.key
      role     = aws_iam_role.named[each.key].name
    }`

  test('a sibling over the same source finds the stand-in, and refers to it', () => {
    const { roles, profiles } = readOne(context)
    const [team, named] = roles
    const holders = profiles.map(profile => [profile.target.address, profile.roles.ref?.to])
    expect(holders).toEqual([
      ['aws_iam_instance_profile.team[each.key]', team!.target],
      ['aws_iam_instance_profile.chained[each.key]', team!.target],
      ['aws_iam_instance_profile.named[each.key]', named!.target],
    ])
    expect(show(profiles[0]!.roles)).toBe('team-${key of var.teams}')
    expect(showCond(team!.when)).toBe('not (length(var.teams) is 0)')
    expect(showCond(profiles[1]!.when)).toBe('not (length(var.teams) is 0)')
  })

  test('each.value is what stands under each.key', () => {
    expect(free(context, '[for k, v in var.teams : v == var.teams[k]]')).toEqual([
      { when: 'not (length(var.teams) is 0)', value: true },
      '… var.teams',
    ])
  })

  test('another key of the same resource is none of the stand-in', () => {
    const { value } = evaluateIn({ 'main.tf': context }, 'aws_iam_role.team["web"].name', 'any')
    expect(value.kind).toBe('unknown')
    expect(value.ref).toBeUndefined()
  })
})

describe('places and references', () => {
  const text = [
    'locals {',
    '  name  = "web"',
    '  trust = local.document',
    '  document = jsonencode({',
    '    Version = "2012-10-17"',
    '  })',
    '}',
    'variable "path" {',
    '  default = "/svc/"',
    '}',
    'resource "aws_iam_role" "web" {',
    '  name               = "${local.name}-role"',
    '  path               = var.path',
    '  assume_role_policy = local.trust',
    '}',
    'resource "aws_iam_instance_profile" "web" {',
    '  role = aws_iam_role.web.name',
    '}',
    'output "arn" {',
    '  value = aws_iam_role.web.arn',
    '}',
  ].join('\n')

  function model() {
    return read({ 'main.tf': text }).units.get('.')!.given!
  }

  test('each piece of a text has the place where it is written', () => {
    const name = model().roles[0]!.name as Value & { kind: 'text' }
    expect(name.text.map(piece => piece.at && place(piece.at))).toEqual([
      'main.tf:2:12 web',
      'main.tf:12:38 -role',
    ])
  })

  test('references are hops, the outermost first', () => {
    const { trust } = model().roles[0]!
    expect(place(trust.at)).toMatch(/^main\.tf:4:14 jsonencode/)
    expect([trust.via?.what, trust.via?.next?.what]).toEqual(['local.trust', 'local.document'])
    expect(place(trust.via!.at)).toBe('main.tf:14:24 local.trust')
    const decoded = trust.kind === 'text' ? trust.decoded : undefined
    const version = decoded?.kind === 'map' ? decoded.entries.get('Version')!.value : undefined
    expect(place(version!.at)).toMatch(/^main\.tf:5:1[56] /)
  })

  test('a reference to an attribute of a resource stands where it is written, and refers', () => {
    const [role] = model().roles
    const { roles } = model().profiles[0]!
    expect(place(roles.at)).toBe('main.tf:17:10 aws_iam_role.web.name')
    expect(roles.ref).toMatchObject({ attr: 'name', to: { address: 'aws_iam_role.web' } })
    expect(place(role!.target.at)).toBe('main.tf:11:25 "web"')
    expect(place(role!.block)).toMatch(/^main\.tf:11:1 resource/)
  })

  test('the same target in the entity and in all references of a pass', () => {
    const { roles, profiles, mentions } = model()
    expect(profiles[0]!.roles.ref!.to).toBe(roles[0]!.target)
    expect(mentions[0]!.value.ref!.to).toBe(roles[0]!.target)
  })

  test('an ARN is put together from path and name', () => {
    const { value } = evaluateIn({ 'main.tf': text }, 'aws_iam_role.web.arn')
    expect(show(value)).toBe('arn:${AWS::Partition}:iam::${AWS::AccountId}:role/svc/web-role')
    expect(value.ref?.attr).toBe('arn')
  })

  test('what was read of a file stands in that file', () => {
    const { roles } = readOne(
      'resource "aws_iam_role" "r" { assume_role_policy = templatefile("t.json", { s = "ec2" }) }',
      {
        't.json': '{"Service": "${s}.amazonaws.com"}',
      },
    )
    const trust = roles[0]!.trust as Value & { kind: 'text' }
    expect(show(trust)).toBe('{"Service": "ec2.amazonaws.com"}')
    expect(trust.text.map(piece => piece.at?.file.path)).toEqual(['t.json', 'main.tf', 't.json'])
  })
})

describe('texts that are read or filled in', () => {
  const context = `
    variable "name" { type = string }
    variable "on" { type = bool }
    locals { template = "arn:$\${part}:role/$\${name}" }`

  function inFile(path: string, text: string, expression: string): Value {
    return evaluateIn({ 'main.tf': context, [path]: text }, expression, 'any').value
  }

  test('templatestring fills in its variables', () => {
    expect(free(context, 'templatestring(local.template, { part = "aws", name = var.name })')).toBe(
      'arn:aws:role/${var.name}',
    )
    expect(free(context, 'templatestring(var.name, {})')).toBe('<templatestring(var.name, {…})>')
  })

  test('each field of a CSV file stands where it is written', () => {
    const field = inFile('roles.csv', 'name,path\r\nweb,"/a""b/"\n', 'csvdecode(file("roles.csv"))[0].name')
    expect(show(field)).toBe('web')
    expect(field.kind === 'text' && field.text.map(piece => piece.at && place(piece.at))).toEqual([
      'roles.csv:2:1 web',
    ])
    const path = inFile('roles.csv', 'name,path\r\nweb,"/a""b/"\n', 'csvdecode(file("roles.csv"))[0].path')
    expect(show(path)).toBe('/a"b/')
  })

  test('YAML with symbols in it is read around them', () => {
    const yaml =
      '<<-EOT\n  name: web-${var.name}\n  quoted: "${var.name}"\n  enabled: ${var.on}\n  num: 017\n  EOT\n'
    expect(free(context, `yamldecode(${yaml})["name"]`)).toBe('web-${var.name}')
    expect(free(context, `yamldecode(${yaml})["quoted"]`)).toBe('${var.name}')
    expect(free(context, `yamldecode(${yaml})["num"]`)).toBe(17)
  })

  test('YAML whose symbol may be anything is read no further than that', () => {
    const { value } = evaluateIn({ 'main.tf': context }, 'yamldecode("a: ${var.name}\\n").a', 'any')
    expect(value).toMatchObject({ kind: 'unknown' })
    expect(value).not.toHaveProperty('type')
    expect(free(context, 'yamldecode("a: y${var.name}\\n")')).toMatch(/^<yamldecode/)
  })
})

describe('defaults', () => {
  const text = `
    variable "create" { default = true }
    variable "name" { default = "n" }
    variable "path" { default = "/p/" }
    locals { full = "\${var.name}-role" }
    resource "aws_iam_role" "r" {
      count = var.create ? 1 : 0
      name  = local.full
      path  = "/fixed/"
    }
    resource "aws_iam_instance_profile" "p" {
      name = "p"
      path = var.path
      role = one(aws_iam_role.r[*].name)
    }`

  function restsOf(value: Value | undefined): readonly string[] {
    return (value?.rests ?? []).map(sym => sym.label).sort()
  }

  test('each attribute knows the defaults on which it leans, those of its existence too', () => {
    const { roles, profiles } = read({ 'main.tf': text }).units.get('.')!.given!
    expect(restsOf(roles[0]!.name)).toEqual(['var.create', 'var.name'])
    expect(restsOf(roles[0]!.path)).toEqual(['var.create'])
    expect(restsOf(profiles[0]!.name)).toEqual([])
    expect(restsOf(profiles[0]!.path)).toEqual(['var.path'])
    expect(restsOf(profiles[0]!.roles)).toEqual(['var.create', 'var.name'])
  })

  test('a default that is read twice counts both times', () => {
    const both = `${text}\nresource "aws_iam_role" "two" { name = local.full }\n`
    const { roles } = read({ 'main.tf': both }).units.get('.')!.given!
    expect(restsOf(roles[1]!.name)).toEqual(['var.name'])
  })

  test('free variables lean on nothing', () => {
    const { roles } = read({ 'main.tf': text }).units.get('.')!.any
    expect(restsOf(roles[0]!.name)).toEqual([])
  })

  test('the default of a child module is no assumption of the caller', () => {
    const { units } = read({
      'main.tf': 'variable "v" { default = "d" }\nmodule "c" {\n  source = "./c"\n}\n',
      'c/main.tf': 'variable "name" { default = "child" }\nresource "aws_iam_role" "r" { name = var.name }\n',
    })
    const { roles } = units.get('.')!.given!
    expect(show(roles[0]!.name)).toBe('child')
    expect(restsOf(roles[0]!.name)).toEqual([])
  })
})

describe('the syntax of 0.11', () => {
  const context = `
    variable "on" { default = "true" }
    variable "names" { type = "list" }
    variable "tags" { type = "map" }
    variable "region" { type = "string" }
    locals { images = "\${map("a", "1", "b", "2")}" }
    resource "aws_iam_role" "r" {
      count = "\${var.on ? 1 : 0}"
      name  = "\${element(list("x", "y"), count.index)}"
    }
    resource "aws_iam_role" "lone" { name = "lone" }`

  test('quotes around everything, types in quotes, legacy indexes and splats', () => {
    const at = (expression: string) => show(evaluateIn({ 'main.tf': context }, expression).value)
    expect(at('"${aws_iam_role.r.0.name}"')).toBe('x')
    expect(at('"${aws_iam_role.r.*.name}"')).toEqual(['x'])
    expect(at('"${aws_iam_role.lone.*.name}"')).toEqual(['lone'])
    expect(at('"${local.images["b"]}"')).toBe('2')
    expect(evaluateIn({ 'main.tf': context }, 'var.names', 'any').value).toMatchObject({ type: 'list' })
    expect(evaluateIn({ 'main.tf': context }, 'var.tags', 'any').value).toMatchObject({ type: 'map' })
  })

  test('a count may be a boolean', () => {
    const text = (count: string) => `variable "on" { type = bool }
      resource "aws_iam_role" "r" {
        count = ${count}
        name  = "r"
      }`
    expect(readOne(text('true')).roles.map(role => showCond(role.when))).toEqual(['true'])
    expect(readOne(text('false')).roles).toEqual([])
    expect(readOne(text('var.on')).roles.map(role => showCond(role.when))).toEqual(['var.on is true'])
  })
})
