/** Inline policies by their holders: of those that no principal of the module has, the module still says what they allow. */
import { expect, test } from 'vitest'
import { readOne } from './read.ts'

const ROLE = 'resource "aws_iam_role" "r" {\n  name = "web"\n  assume_role_policy = "{}"\n}\n'
const USER = 'resource "aws_iam_user" "web" {\n  name = "web"\n}\n'

function policy(role: string): string {
  return `resource "aws_iam_role_policy" "p" {\n  role = ${role}\n  policy = "{}"\n}\n`
}

test.each([
  ['by reference', 'aws_iam_role.r.id', ROLE],
  ['by its name', '"web"', ROLE],
  [
    'in one scenario',
    'var.own ? aws_iam_role.r.name : "other"',
    `variable "own" {\n  type = bool\n}\n${ROLE}`,
  ],
  ['looked up', 'data.aws_iam_role.d.name', 'data "aws_iam_role" "d" {\n  name = "x"\n}\n'],
])('the role is there: %s', (_, role, rest) => {
  expect(readOne(policy(role) + rest).policies).toEqual([])
})

test.each([
  ['another name', '"other"', ROLE],
  ['a user of that name', '"web"', USER],
  ['a variable', 'var.role', `variable "role" {}\n${ROLE}`],
  ['a module that is not read', 'module.m.role', `module "m" {\n  source = "example.com/m/aws"\n}\n`],
])('the role is out of view: %s', (_, role, rest) => {
  const { policies } = readOne(policy(role) + rest)
  expect(policies.map(({ target, isInline }) => [target.address, isInline])).toEqual([
    ['aws_iam_role_policy.p', true],
  ])
})

test('the permission set is there: by its ARN', () => {
  const set = 'resource "aws_ssoadmin_permission_set" "s" {\n  name = "s"\n  instance_arn = "i"\n}\n'
  const inline = (arn: string) =>
    `resource "aws_ssoadmin_permission_set_inline_policy" "p" {\n  permission_set_arn = ${arn}\n  inline_policy = "{}"\n}\n`
  expect(readOne(set + inline('aws_ssoadmin_permission_set.s.arn')).policies).toEqual([])
  expect(readOne(set + inline('"arn:aws:sso:::permissionSet/i/p"')).policies).toHaveLength(1)
})

test('policies that are attached are policies by themselves', () => {
  const attachment =
    'resource "aws_iam_role_policy_attachment" "a" {\n  role = "x"\n  policy_arn = "arn"\n}\n'
  expect(readOne(attachment).policies).toEqual([])
})
