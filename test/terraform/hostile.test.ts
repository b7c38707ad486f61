/** Cycles, explosions, depth, files outside the root: a clear problem or an unknown, and an end. */
import { describe, expect, test } from 'vitest'
import { read, readOne } from './read.ts'
import { show } from './show.ts'

const ROLE = 'resource "aws_iam_role" "r" {\n  name = local.x\n}\n'

describe('cycles', () => {
  test('of references: one problem, and unknown', () => {
    const { units, problems } = read({
      'main.tf': `locals {\n  x = "a\${local.y}"\n  y = local.z\n  z = local.x\n}\n${ROLE}`,
    })
    expect(problems.map(problem => problem.message)).toEqual([
      'reference cycle: local.x → local.y → local.z → local.x',
    ])
    expect(show(units.get('.')!.any.roles[0]!.name)).toBe('a${local.x}')
  })

  test('of a resource with itself, through its count, through a module', () => {
    const own = read({
      'main.tf':
        'resource "aws_iam_role" "r" {\n  name = aws_iam_role.r.path\n  path = aws_iam_role.r.name\n}\n',
    })
    expect(own.problems).toHaveLength(1)
    const count = read({ 'main.tf': 'resource "aws_iam_role" "r" {\n  count = length(aws_iam_role.r)\n}\n' })
    expect(count.problems.map(problem => problem.message)).toEqual([
      'reference cycle: aws_iam_role.r → aws_iam_role.r',
    ])
    const module = read({
      'main.tf':
        'module "m" {\n  source = "./m"\n  v = module.m.o\n}\noutput "o" { value = module.m.o }\nresource "aws_iam_role" "r" { name = module.m.o }\n',
      'm/main.tf': 'variable "v" {}\noutput "o" { value = var.v }\n',
    })
    expect(module.problems).toHaveLength(1)
  })

  test('one way in and another out of a module is none', () => {
    const { problems, units } = read({
      'main.tf': `
        module "m" {
          source = "./m"
          count  = var.n
          back   = try(module.m[0].forth, "x")
        }
        variable "n" { type = number }
        resource "aws_iam_role" "r" { name = module.m[0].back }`,
      'm/main.tf': 'variable "back" {}\noutput "forth" { value = "f" }\noutput "back" { value = var.back }\n',
    })
    expect(problems).toEqual([])
    expect(units.get('.')!.any.roles).toHaveLength(1)
  })

  test('a module that sources itself', () => {
    const { problems, units } = read({
      'a/main.tf': `module "a" { source = "./" }\nlocals {\n  x = 1\n}\n${ROLE}`,
    })
    expect(problems.map(problem => problem.message)).toEqual(['module "a" sources itself: a → a'])
    expect(units.get('a')!.any.roles).toHaveLength(1)
  })
})

describe('explosions', () => {
  test('modules that call each other twice, twenty levels deep', () => {
    const texts: Record<string, string> = { 'm20/main.tf': 'resource "aws_iam_role" "r" { name = "r" }\n' }
    for (let i = 0; i < 20; i++) {
      texts[`m${i}/main.tf`] =
        `module "a" { source = "../m${i + 1}" }\nmodule "b" { source = "../m${i + 1}" }\n`
    }
    const { units, problems } = read(texts)
    expect([...units.keys()]).toEqual(['m0'])
    expect(problems).toEqual([])
  })

  test('locals that double', () => {
    const locals = Array.from({ length: 60 }, (_, i) => `  x${i} = "\${local.x${i + 1}}\${local.x${i + 1}}"`)
    const { roles } = readOne(
      `locals {\n  x = length(local.x0)\n${locals.join('\n')}\n  x60 = "ab"\n}\n${ROLE}`,
    )
    expect(roles).toHaveLength(1)
  })

  test('a large count, a large for_each, loops in loops', () => {
    const { roles, unit } = readOne(`
      locals {
        many = [for i in range(1000) : [for j in range(1000) : [for k in range(1000) : i]]]
        x    = "r"
      }
      resource "aws_iam_role" "count" {
        count = 1000000
        name  = "r-\${count.index}"
      }
      resource "aws_iam_role" "each" {
        for_each = toset([for i in range(5000) : "k\${i}"])
        name     = each.key
      }
      resource "aws_iam_role" "loop" { name = local.many[0][0][0] }
      ${ROLE}`)
    expect(roles.length).toBeLessThan(2100)
    expect(unit.gaps.map(gap => gap.why)).toEqual(['evaluating this module takes too many steps'])
  })

  test('a function that calls its own template', () => {
    const { roles } = readOne(`locals {\n  x = templatefile("t", {})\n}\n${ROLE}`, {
      t: '${templatefile("t", {})}${templatefile("t", {})}',
    })
    expect(show(roles[0]!.name)).toBe('error: templatefile() cannot be called in a template')
  })
})

describe('depth', () => {
  test('long chains of locals and deep expressions', () => {
    const chain = Array.from({ length: 5000 }, (_, i) => `  x${i} = local.x${i + 1}`)
    const { roles } = readOne(`locals {\n  x = local.x0\n${chain.join('\n')}\n  x5000 = 1\n}\n${ROLE}`)
    expect(roles[0]!.name.kind).toBe('unknown')
    const deep = `${'['.repeat(150)}1${']'.repeat(150)}`
    expect(readOne(`locals {\n  x = flatten(${deep})[0]\n}\n${ROLE}`).roles).toHaveLength(1)
    const sum = `1${' + 1'.repeat(150)}`
    expect(show(readOne(`locals {\n  x = ${sum}\n}\n${ROLE}`).roles[0]!.name)).toBe(151)
  })
})

describe('files', () => {
  test('nothing outside the root is read', () => {
    const { roles } = readOne(`locals {\n  x = file("../../etc/passwd")\n}\n${ROLE}`)
    expect(roles[0]!.name.kind).toBe('unknown')
  })

  test('a broken template is one problem, and a gap', () => {
    const { units, problems } = read({
      'main.tf': `locals {\n  x = templatefile("t.sh", {})\n  y = templatefile("t.sh", {})\n}\n${ROLE}`,
      't.sh': 'echo ${',
    })
    expect(problems.map(problem => problem.at.file.path)).toEqual(['t.sh'])
    expect(units.get('.')!.any.unit.gaps.map(gap => gap.why)).toEqual(['t.sh cannot be parsed'])
  })

  test('names that JavaScript knows are just names', () => {
    const { roles } = readOne(`
      locals {
        x = { __proto__ = "p", constructor = "c" }.__proto__
      }
      variable "toString" { default = "d" }
      resource "aws_iam_role" "constructor" { name = "\${local.x}\${var.toString}" }
      data "constructor" "x" {}
      resource "toString" "x" { name = data.constructor.x.name }`)
    expect(show(roles[0]!.name)).toBe('p${var.toString}')
  })
})
