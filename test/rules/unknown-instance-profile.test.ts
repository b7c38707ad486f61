/** What is said of names and references, what is only maybe included, and that no two rules say it twice. */
import { describe, expect, test } from 'vitest'
import { lintTexts } from '../support/lint-folder.ts'

const RULES = new Set([
  'unknown-instance-profile',
  'instance-profile-invalid-role',
  'instance-profile-name-arn-confusion',
  'quoted-reference',
])

async function reported(texts: Readonly<Record<string, string>>): Promise<string[]> {
  const { findings } = await lintTexts(new Map(Object.entries(texts)))
  return findings
    .filter(({ rule }) => RULES.has(rule))
    .map(({ rule, level, pedantic }) => `${pedantic ? 'pedantic' : level}[${rule}]`)
}

function server(profile: string): string {
  return `resource "aws_instance" "web" {\n  iam_instance_profile = ${profile}\n}\n`
}

function role(name: string, mode = 'resource'): string {
  return `${mode} "aws_iam_role" "app" {\n  name = "${name}"\n}\n`
}

function profile(name: string): string {
  return `resource "aws_iam_instance_profile" "app" {\n  name = "${name}"\n  role = "web"\n}\n`
}

describe('a written name', () => {
  test.each([
    ['is declared', profile('web-profile'), []],
    ['resembles a role', role('web-role'), ['warning[unknown-instance-profile]']],
    ['resembles nothing', role('batch'), ['pedantic[unknown-instance-profile]']],
    [
      'resembles a role that exists already',
      role('web-role', 'data'),
      ['pedantic[unknown-instance-profile]'],
    ],
    [
      'may be the one of a profile whose name is known in part',
      `variable "kind" {\n  type = string\n}\n${role('web-role')}${profile('web-${var.kind}')}`,
      [],
    ],
  ])('%s', async (_, beside, expected) => {
    expect(await reported({ 'main.tf': beside + server('"web-profile"') })).toEqual(expected)
  })

  test('may be declared by a file that cannot be parsed', async () => {
    const texts = { 'main.tf': role('web-role') + server('"web-profile"'), 'broken.tf': 'resource "' }
    expect(await reported(texts)).toEqual(['pedantic[unknown-instance-profile]'])
  })

  test('may be declared by another unit, whose name for it is known in part', async () => {
    const other = `variable "kind" {\n  type = string\n}\n${profile('web-${var.kind}')}`
    const texts = { 'app/main.tf': role('web-role') + server('"web-profile"'), 'iam/main.tf': other }
    expect(await reported(texts)).toEqual(['pedantic[unknown-instance-profile]'])
  })

  test('that only says what kind of thing it is resembles nothing', async () => {
    const texts = { 'main.tf': role('iam-role').replace('"app"', '"ec2"') + server('"ec2-profile"') }
    expect(await reported(texts)).toEqual(['pedantic[unknown-instance-profile]'])
  })
})

describe('one mistake, one finding', () => {
  const confusion = 'error[instance-profile-name-arn-confusion]'

  test.each([
    ['"arn:aws:iam::999999999999:instance-profile/web-profile"', confusion],
    ['"service/web-profile"', confusion],
    ['"aws_iam_instance_profile.web.arn"', 'error[quoted-reference]'],
    ['"!GetAtt Web.Arn"', 'error[quoted-reference]'],
  ])('%s in the place of a name', async (written, expected) => {
    expect(await reported({ 'main.tf': role('web-role') + server(written) })).toEqual([expected])
  })

  test('a quoted reference in the ARN of a role that a profile holds', async () => {
    const text = profile('web').replace('role = "web"', 'role = "arn:aws:iam::var.account:role/web"')
    expect(await reported({ 'main.tf': text })).toEqual(['error[quoted-reference]'])
  })

  test("a path in a role's own name is not its profile's mistake", async () => {
    const holder = 'resource "aws_iam_instance_profile" "app" {\n  role = aws_iam_role.app.name\n}\n'
    expect(await reported({ 'main.tf': role('service/web') + holder })).toEqual([])
  })

  test("a quoted reference in a role's name is reported where it is written, and once", async () => {
    const holder = 'resource "aws_iam_instance_profile" "app" {\n  role = aws_iam_role.app.name\n}\n'
    const { findings } = await lintTexts(new Map([['main.tf', role('var.name') + holder]]))
    const [only, ...others] = findings.filter(({ rule }) => rule === 'quoted-reference')
    expect(others).toEqual([])
    expect(only?.message).toBe(
      'the name of role `aws_iam_role.app` holds the words `var.name`, and not what they refer to',
    )
  })
})
