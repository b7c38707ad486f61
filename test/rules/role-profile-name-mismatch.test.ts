/** Names that nobody writes in a scenario are not compared, beyond what the fixtures show. */
import { expect, test } from 'vitest'
import { lintTexts } from '../support/lint-folder.ts'

function module(role: string, profile: string): string {
  return `
    variable "prefix" { type = bool }
    variable "name" { type = string }
    variable "other" { type = string }
    resource "aws_iam_role" "r" {
      ${role}
      assume_role_policy = "{}"
    }
    resource "aws_iam_instance_profile" "p" {
      ${profile}
      role = aws_iam_role.r.name
    }
    resource "aws_instance" "i" { iam_instance_profile = aws_iam_instance_profile.p.name }`
}

async function found(role: string, profile: string, withPedantic = false): Promise<number> {
  const { findings } = await lintTexts(new Map([['main.tf', module(role, profile)]]))
  const own = findings.filter(({ rule }) => rule === 'role-profile-name-mismatch')
  return own.filter(({ pedantic }) => withPedantic || !pedantic).length
}

test('names that are generated only sometimes, and else differ', async () => {
  expect(await found('name = var.prefix ? null : "web"', 'name = var.prefix ? null : "app"')).toBe(1)
  expect(await found('name = var.prefix ? null : "web"', 'name = var.prefix ? null : "web"')).toBe(0)
})

test('an empty name is none, and differs from nothing', async () => {
  const role = 'name = var.name == "" ? null : var.other'
  expect(await found(role, 'name = var.name')).toBe(0)
  expect(await found(role, 'name = "app"')).toBe(0)
  expect(await found('name = "web"', 'name = var.name == "" ? var.name : "app"')).toBe(1)
})

test('two names with suffixes that Terraform makes up are not compared, not even with --pedantic', async () => {
  const switched = (name: string, prefix: string) =>
    `name = var.prefix ? null : ${name}\n name_prefix = var.prefix ? "${prefix}" : null`
  expect(await found(switched('var.name', 'web-'), switched('var.name', 'web-'), true)).toBe(0)
  expect(await found(switched('var.name', 'web-'), switched('var.name', 'app-'), true)).toBe(0)
  expect(await found('name_prefix = "web-"', 'name_prefix = "app-"', true)).toBe(0)
  expect(await found(switched('var.name', 'web-'), switched('var.other', 'web-'), true)).toBe(1)
})

test('two names that look the same are no finding, though they may differ', async () => {
  expect(await found('name = "web-${uuid()}"', 'name = "web-${uuid()}"', true)).toBe(0)
})
