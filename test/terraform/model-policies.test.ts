/** Where policies of principals are found beside their own blocks, and when none can be out of view. */
import { describe, expect, test } from 'vitest'
import type { UnitModel } from '../../src/model/build.ts'
import { readOne } from './read.ts'
import { show, showCond } from './show.ts'

const ROLE = 'resource "aws_iam_role" "r" {\n  name = "r"\n  assume_role_policy = "{}"\n'

function policiesOf(principal: UnitModel['principals'][number] | undefined): unknown {
  return principal?.policies.map(one => [one.how, show(one.policy)])
}

describe('permission sets', () => {
  const PERMISSION_SET = 'resource "aws_ssoadmin_permission_set" "p" { name = "launchers" }\n'

  test('inline, managed, by name, and their boundary', () => {
    const { principals, policies } = readOne(`
      ${PERMISSION_SET}
      resource "aws_iam_policy" "own" {
        name   = "own"
        policy = "{}"
      }
      resource "aws_ssoadmin_permission_set_inline_policy" "i" {
        inline_policy      = "document"
        permission_set_arn = aws_ssoadmin_permission_set.p.arn
      }
      resource "aws_ssoadmin_managed_policy_attachment" "m" {
        managed_policy_arn = "arn:aws:iam::aws:policy/M"
        permission_set_arn = aws_ssoadmin_permission_set.p.arn
      }
      resource "aws_ssoadmin_customer_managed_policy_attachment" "c" {
        permission_set_arn = aws_ssoadmin_permission_set.p.arn
        customer_managed_policy_reference {
          name = aws_iam_policy.own.name
          path = "/"
        }
      }
      resource "aws_ssoadmin_customer_managed_policy_attachment" "d" {
        permission_set_arn = aws_ssoadmin_permission_set.p.arn
        customer_managed_policy_reference {
          name = "elsewhere"
          path = "/p/"
        }
      }
      resource "aws_ssoadmin_permissions_boundary_attachment" "b" {
        permission_set_arn = aws_ssoadmin_permission_set.p.arn
        permissions_boundary {
          managed_policy_arn = "arn:aws:iam::aws:policy/B"
        }
      }
      resource "aws_ssoadmin_permissions_boundary_attachment" "e" {
        permission_set_arn = aws_ssoadmin_permission_set.p.arn
        permissions_boundary {
          customer_managed_policy_reference {
            name = "boundary"
          }
        }
      }`)
    const [set] = principals
    expect([set!.kind, show(set!.name), set!.people, set!.closed]).toEqual([
      'permission-set',
      'launchers',
      'yes',
      false,
    ])
    expect(policiesOf(set)).toEqual([
      ['inline', 'document'],
      ['managed', 'arn:aws:iam::aws:policy/M'],
      ['managed', 'own'],
      ['managed', 'arn:${AWS::Partition}:iam::${AWS::AccountId}:policy/p/elsewhere'],
      ['boundary', 'arn:aws:iam::aws:policy/B'],
      ['boundary', 'arn:${AWS::Partition}:iam::${AWS::AccountId}:policy/boundary'],
    ])
    expect(set!.policies[2]!.policy.ref?.to).toBe(policies[0]!.target)
  })

  test('of awscc, all in one block', () => {
    const { principals } = readOne(`
      resource "awscc_sso_permission_set" "p" {
        name             = "launchers"
        inline_policy    = "document"
        managed_policies = ["arn:aws:iam::aws:policy/M"]
        customer_managed_policy_references = [{ name = "c" }]
        permissions_boundary = {
          customer_managed_policy_reference = { name = "b" }
        }
      }`)
    expect(policiesOf(principals[0])).toEqual([
      ['inline', 'document'],
      ['managed', ['arn:aws:iam::aws:policy/M']],
      ['managed', 'arn:${AWS::Partition}:iam::${AWS::AccountId}:policy/c'],
      ['boundary', 'arn:${AWS::Partition}:iam::${AWS::AccountId}:policy/b'],
    ])
  })
})

describe('closed sets', () => {
  const INLINE =
    'resource "aws_iam_role_policy" "i" {\n  name = "i"\n  role = aws_iam_role.r.name\n  policy = "x"\n}\n'

  function exclusive(type: string, list: string, more = ''): string {
    return `resource "aws_iam_role_${type}_exclusive" "x" {\n  role_name = aws_iam_role.r.name\n  ${list}\n  ${more}\n}\n`
  }

  const INLINE_OWNED = exclusive('policies', 'policy_names = [aws_iam_role_policy.i.name]')
  const MANAGED_OWNED = exclusive('policy_attachments', 'policy_arns = ["arn:aws:iam::aws:policy/M"]')

  function isClosed(text: string, role = `${ROLE}}\n`): boolean {
    return readOne(`variable "on" { type = bool }\nvariable "list" { type = list(string) }\n${role}${text}`)
      .roles[0]!.closed
  }

  test('both exclusive resources', () => {
    expect(isClosed(INLINE + INLINE_OWNED + MANAGED_OWNED)).toBe(true)
    expect(isClosed(INLINE + INLINE_OWNED)).toBe(false)
    expect(isClosed(INLINE + MANAGED_OWNED)).toBe(false)
    const byName = exclusive('policies', 'policy_names = ["i"]')
    expect(isClosed(INLINE + byName + MANAGED_OWNED)).toBe(true)
  })

  test('one of them beside what the role owns in its own block', () => {
    const none = exclusive('policies', 'policy_names = []')
    expect(isClosed(none, `${ROLE}  managed_policy_arns = []\n}\n`)).toBe(true)
    expect(isClosed(MANAGED_OWNED, `${ROLE}  inline_policy {}\n}\n`)).toBe(true)
  })

  test('not where some of the policies that may stay are out of view', () => {
    const other = exclusive('policies', 'policy_names = ["made-by-hand"]')
    expect(isClosed(INLINE + other + MANAGED_OWNED)).toBe(false)
    const unknown = exclusive('policy_attachments', 'policy_arns = var.list')
    expect(isClosed(INLINE + INLINE_OWNED + unknown)).toBe(false)
  })

  test('only if they own them whenever the role is there', () => {
    const sometimes = exclusive('policies', 'policy_names = []', 'count = var.on ? 1 : 0')
    const managed = exclusive('policy_attachments', 'policy_arns = []')
    expect(isClosed(sometimes + managed)).toBe(false)
    const together = `${ROLE}  count = var.on ? 1 : 0\n}\n`
    const one = (text: string) => text.replaceAll('aws_iam_role.r.name', 'aws_iam_role.r[0].name')
    const both = one(
      sometimes + exclusive('policy_attachments', 'policy_arns = []', 'count = var.on ? 1 : 0'),
    )
    expect(isClosed(both, together)).toBe(true)
  })

  test('the exclusive attachments attach what they list', () => {
    const { roles } = readOne(`${ROLE}}\n${MANAGED_OWNED}`)
    expect(policiesOf(roles[0])).toEqual([['managed', ['arn:aws:iam::aws:policy/M']]])
  })

  test('aws_iam_policy_attachment closes nothing', () => {
    const text = `${ROLE}}\nresource "aws_iam_policy_attachment" "a" {\n  name = "a"\n  roles = [aws_iam_role.r.name]\n  policy_arn = "arn:aws:iam::aws:policy/M"\n}\n`
    expect(readOne(text).roles[0]!.closed).toBe(false)
  })

  test('a permission set, where managed policies of both sorts are owned and its inline policy is in view', () => {
    const set = (name: string, content: string) =>
      `resource "aws_ssoadmin_${name}" "x" {\n  permission_set_arn = aws_ssoadmin_permission_set.p.arn\n  ${content}\n}\n`
    const inline = set('permission_set_inline_policy', 'inline_policy = "document"')
    const managed = set('managed_policy_attachments_exclusive', 'managed_policy_arns = ["arn"]')
    const customer = set(
      'customer_managed_policy_attachments_exclusive',
      'customer_managed_policy_reference {\n    name = "c"\n  }',
    )
    const principal = (text: string) =>
      readOne(`resource "aws_ssoadmin_permission_set" "p" { name = "p" }\n${text}`).principals[0]!
    expect(principal(inline + managed + customer).closed).toBe(true)
    expect(principal(inline + managed).closed).toBe(false)
    expect(principal(managed + customer).closed).toBe(false)
    expect(principal(inline + managed + customer).policies.map(one => one.how)).toEqual([
      'inline',
      'managed',
      'managed',
    ])
  })

  test('inline policies of which there may be more are not all known', () => {
    const more = `dynamic "inline_policy" {\n for_each = var.list\n content {\n policy = inline_policy.value\n }\n}\n`
    const text = `variable "list" { type = list(string) }\n${ROLE}  managed_policy_arns = []\n  inline_policy {\n policy = "x"\n}\n${more}}\n`
    const [role] = readOne(text).roles
    expect(role!.closed).toBe(true)
    expect(role!.policies.map(one => one.policy.kind)).toEqual(['text', 'unknown', 'unknown', 'list'])
  })
})

describe('attachments in modules', () => {
  test('each instance of for_each, by reference through an output', () => {
    const child = `
      variable "policies" { type = map(string) }
      variable "role" { type = string }
      resource "aws_iam_role_policy_attachment" "a" {
        for_each   = var.policies
        role       = var.role
        policy_arn = each.value
      }`
    const { roles } = readOne(
      `${ROLE}}
      variable "on" { type = bool }
      module "m" {
        source   = "./m"
        role     = aws_iam_role.r.name
        policies = merge({ a = "arn:aws:iam::aws:policy/A" }, var.on ? { b = "arn:aws:iam::aws:policy/B" } : {})
      }`,
      { 'm/main.tf': child },
    )
    expect(roles[0]!.policies.map(one => [showCond(one.when), show(one.policy)])).toEqual([
      ['true', 'arn:aws:iam::aws:policy/A'],
      ['var.on is true', 'arn:aws:iam::aws:policy/B'],
    ])
  })
})

describe('groups', () => {
  test('of users that a membership names by a literal', () => {
    const { principals } = readOne(`
      resource "aws_iam_user" "u" { name = "u" }
      resource "aws_iam_group_membership" "m" {
        name  = "m"
        users = ["u", "other"]
        group = "g"
      }`)
    expect(show(principals[0]!.groups!)).toEqual(['g'])
  })
})
