/** What validations, pre- and postconditions say of what may be deployed. */
import { describe, expect, test } from 'vitest'
import type { Scalar } from '../../src/value/text.ts'
import { evaluateIn } from './evaluate.ts'
import { readOne } from './read.ts'
import { showCond } from './show.ts'

function domainOf(condition: string, type = 'string', more = ''): readonly Scalar[] | undefined {
  const context = `variable "x" {
    type = ${type}
    ${more}
    validation {
      condition     = ${condition}
      error_message = "no"
    }
  }
  locals { names = ["a", "b"] }`
  const { value, problems } = evaluateIn({ 'main.tf': context }, 'var.x', 'any')
  expect(problems).toEqual([])
  return value.kind === 'unknown' ? value.sym.domain : undefined
}

describe('the values that a validation leaves', () => {
  test.each<[string, readonly Scalar[]]>([
    ['contains(["a", "b"], var.x)', ['a', 'b']],
    ['contains(tolist(["a", "b"]), var.x)', ['a', 'b']],
    ['contains(keys({ a = 1, b = 2 }), var.x)', ['a', 'b']],
    ['var.x == "a"', ['a']],
    ['"a" == var.x || (var.x == "b" || contains(["c"], var.x))', ['a', 'b', 'c']],
    ['contains(["a", "b", "c"], var.x) && contains(["b", "c", "d"], var.x)', ['b', 'c']],
    ['contains(["a"], var.x) && length(var.x) > 0', ['a']],
    ['var.x == null || contains(["a"], var.x)', [null, 'a']],
    ['var.x == null ? true : contains(["a"], var.x)', [null, 'a']],
    ['var.x != null ? contains(["a"], var.x) : true', [null, 'a']],
    ['can(regex("^(a|b-c)$", var.x))', ['a', 'b-c']],
    ['can(regex("^a$", var.x))', ['a']],
    ['length(regexall("^(?:a|b)$", var.x)) > 0', ['a', 'b']],
    ['anytrue([var.x == "a", var.x == "b"])', ['a', 'b']],
    ['alltrue([contains(["a", "b"], var.x), var.x != ""])', ['a', 'b']],
  ])('%s', (condition, expected) => {
    expect(domainOf(condition)).toEqual(expected)
  })

  test.each([
    'var.x != "a"',
    'length(var.x) > 3',
    'var.x == "a" || length(var.x) > 3',
    'contains(local.names, var.x)',
    'contains(["a", var.x], var.x)',
    'can(regex("^a|b$", var.x))',
    'can(regex("^(a|b)", var.x))',
    'can(regex("^(a|b.)$", var.x))',
    'var.x == null ? false : contains(["a"], var.x)',
    'contains(["a"], lower(var.x))',
    'length(regexall("^(a|b)$", var.x)) > 1',
  ])('%s tells no values', condition => {
    expect(domainOf(condition)).toBeUndefined()
  })

  test('they have the type of the variable', () => {
    expect(domainOf('contains(["1", "2"], var.x)', 'number')).toEqual([1, 2])
    expect(domainOf('contains([1, 2], var.x)')).toEqual(['1', '2'])
    expect(domainOf('contains(["a"], var.x)', 'string', 'default = null')).toEqual(['a', null])
  })
})

describe('what is assumed of what is deployed', () => {
  function assumed(text: string): readonly string[] {
    return readOne(text).unit.assumes.map(showCond)
  }

  test('validations, and conditions of resources, data sources and outputs', () => {
    const context = `
      variable "a" {
        type = string
        validation { condition = var.a == "x" || var.a == "y" }
      }
      variable "on" { type = bool }
      resource "aws_iam_role" "r" {
        count = var.on ? 1 : 0
        name  = var.a
        lifecycle {
          precondition { condition = var.a != "z" && var.on }
          postcondition { condition = self.name == "n" }
        }
      }
      output "o" {
        value = 1
        precondition { condition = !var.on }
      }`
    expect(assumed(context)).toEqual([
      '(var.a is "x" or var.a is "y")',
      'not (var.on is true)',
      expect.stringContaining('var.on is true'),
      expect.stringContaining('var.a is "n"'),
    ])
  })

  test('a condition that is always or never true is none', () => {
    const context = `
      variable "a" {
        validation { condition = true }
        validation { condition = 1 > 2 }
      }
      resource "aws_iam_role" "r" {
        lifecycle {
          precondition { condition = nosuch["x"] == 1 && false }
        }
      }`
    expect(assumed(context)).toEqual([])
  })
})
