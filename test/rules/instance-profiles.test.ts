/** What the rules about instance profiles make of what is not known, not in view, or there more than once. */
import { describe, expect, test } from 'vitest'
import { lintTexts } from '../support/lint-folder.ts'

const RULES: ReadonlySet<string> = new Set([
  'empty-instance-profile',
  'instance-profile-multiple-roles',
  'role-used-as-instance-profile',
  'instance-profile-name-arn-confusion',
])

const TRUST = '"{}"'

/** `line level[rule]` of the findings of these rules in main.tf; what is only maybe has the level `maybe`. */
async function found(main: string, others: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const { findings } = await lintTexts(new Map(Object.entries({ 'main.tf': main, ...others })))
  return findings
    .filter(({ rule }) => RULES.has(rule))
    .map(({ rule, level, pedantic, at }) => {
      const line = at.file.text.slice(0, at.start).split('\n').length
      return `${line} ${pedantic ? 'maybe' : level}[${rule}]`
    })
}

const ROLE = `resource "aws_iam_role" "web" {
  name               = "web"
  assume_role_policy = ${TRUST}
}
`

function instance(profile: string, name = 'i'): string {
  return `resource "aws_instance" "${name}" {
  iam_instance_profile = ${profile}
}
`
}

function template(block: string): string {
  return `variable "v" { type = string }
resource "aws_launch_template" "t" {
  iam_instance_profile {
    ${block}
  }
}
`
}

describe('more than one at a time', () => {
  test('each property of a launch is judged', async () => {
    const fleet = `resource "aws_spot_fleet_request" "f" {
  launch_specification {
    iam_instance_profile = "arn:aws:iam::999999999999:instance-profile/a"
  }
  launch_specification {
    iam_instance_profile = "fine"
  }
  launch_specification {
    iam_instance_profile_arn = "b"
  }
}
`
    expect(await found(fleet)).toEqual([
      '3 error[instance-profile-name-arn-confusion]',
      '9 error[instance-profile-name-arn-confusion]',
    ])
  })

  test('both values of a choice are judged', async () => {
    const choice = `variable "a" { type = bool }
${ROLE}resource "aws_instance" "i" {
  iam_instance_profile = (var.a
    ? "arn:aws:iam::999999999999:instance-profile/x"
    : aws_iam_role.web.name)
}
`
    expect(await found(choice)).toEqual([
      '8 error[instance-profile-name-arn-confusion]',
      '9 error[role-used-as-instance-profile]',
    ])
  })

  test('both values of a choice are judged by one rule too', async () => {
    const choice = `variable "a" { type = bool }
resource "aws_instance" "i" {
  iam_instance_profile = (var.a
    ? "arn:aws:iam::999999999999:instance-profile/x"
    : "arn:aws:iam::999999999999:instance-profile/y")
}
`
    expect(await found(choice)).toEqual([
      '4 error[instance-profile-name-arn-confusion]',
      '5 error[instance-profile-name-arn-confusion]',
    ])
  })

  test('a role is none of the business of the rule about names and ARNs', async () => {
    const one = ['error[role-used-as-instance-profile]']
    for (const block of ['arn = "web"', 'name = aws_iam_role.web.arn', 'arn = aws_iam_role.web.name']) {
      const findings = await found(template(block) + ROLE)
      expect(findings.map(finding => finding.split(' ')[1])).toEqual(one)
    }
  })

  test('two roles are found among many that may be there', async () => {
    const names = Array.from({ length: 14 }, (_, index) => `r${index}`)
    const variables = names.map(name => `variable "${name}" { type = bool }\n`).join('')
    const roles = names.map(name => `var.${name} ? ["${name}"] : []`).join(', ')
    const profile = `resource "aws_iam_instance_profile" "p" {\n  roles = concat(${roles})\n}\n`
    expect(await found(variables + profile)).toEqual([
      '15 note[empty-instance-profile]',
      '16 error[instance-profile-multiple-roles]',
    ])
  })
})

describe('which role, which profile', () => {
  test('one role in a list twice is one role', async () => {
    const profile = (roles: string) =>
      `${ROLE}resource "aws_iam_instance_profile" "p" {\n  roles = [${roles}]\n}\n`
    expect(await found(profile('aws_iam_role.web.name, aws_iam_role.web.name'))).toEqual([])
    expect(await found(profile('aws_iam_role.web.name, "web"'))).toEqual([])
    expect(await found(profile('aws_iam_role.web.name, "job"'))).toEqual([
      '6 error[instance-profile-multiple-roles]',
    ])
  })

  test('a written name is never one that AWS makes up', async () => {
    const generated = `resource "aws_iam_role" "job" {\n  assume_role_policy = ${TRUST}\n}\n`
    const profile = 'resource "aws_iam_instance_profile" "p" {\n  roles = [aws_iam_role.job.name, "web"]\n}\n'
    expect(await found(generated + profile)).toEqual(['5 error[instance-profile-multiple-roles]'])
  })

  test('a role of another unit is not meant', async () => {
    expect(await found(instance('"web"'), { 'other/main.tf': ROLE })).toEqual([])
  })

  test('a profile acquits where it exists', async () => {
    const profile = `variable "own" { type = bool }
resource "aws_iam_instance_profile" "p" {
  count = var.own ? 1 : 0
  name  = "web"
  role  = aws_iam_role.web.name
}
`
    expect(await found(ROLE + instance('"web"') + profile)).toEqual([
      '6 warning[role-used-as-instance-profile]',
    ])
  })

  test('a profile that is only perhaps the one in use is not used', async () => {
    const profile = 'resource "aws_iam_instance_profile" "p" {\n  name = "p-1"\n}\n'
    const use = `variable "v" { type = string }\n${instance('"p-${var.v}"')}`
    expect(await found(profile + use)).toEqual(['1 note[empty-instance-profile]'])
  })
})

describe('what is not known', () => {
  test('says nothing by itself', async () => {
    const none = template('arn = var.v') + instance('var.v')
    expect(await found(none)).toEqual([])
  })

  test('may still be right, where a part of it is known', async () => {
    expect(await found(template('arn = "${var.v}-web"'))).toEqual([
      '4 maybe[instance-profile-name-arn-confusion]',
    ])
    expect(await found(template('arn = var.v\n    name = "web"'))).toEqual([
      '5 maybe[instance-profile-name-arn-confusion]',
    ])
  })

  test('is there all the same, if it is an attribute', async () => {
    const data = 'data "aws_iam_instance_profile" "p" {\n  name = var.v\n}\n'
    const profile = 'data.aws_iam_instance_profile.p'
    expect(await found(template(`arn = ${profile}.arn\n    name = ${profile}.name`) + data)).toEqual([
      '5 error[instance-profile-name-arn-confusion]',
    ])
  })

  test('is, where it may be the name of a profile, a reservation', async () => {
    const profile = `variable "v" { type = string }
resource "aws_iam_instance_profile" "p" {
  name = var.v
  role = aws_iam_role.web.name
}
`
    expect(await found(profile + ROLE + instance('"web"'))).toEqual([
      '11 maybe[role-used-as-instance-profile]',
    ])
    expect(await found(profile + ROLE + instance('aws_iam_role.web.name'))).toEqual([
      '11 warning[role-used-as-instance-profile]',
    ])
  })
})

describe('what is not in view', () => {
  const REMOTE = 'module "m" {\n  source = "example/m/aws"\n'

  test('a module that is handed the role may make the profile', async () => {
    const use = instance('aws_iam_role.web.name')
    expect(await found(`${ROLE}${use}${REMOTE}}\n`)).toEqual(['6 error[role-used-as-instance-profile]'])
    expect(await found(`${ROLE}${use}${REMOTE}  role = aws_iam_role.web.name\n}\n`)).toEqual([
      '6 warning[role-used-as-instance-profile]',
    ])
  })

  test('a broken file may hold what is missing', async () => {
    const profile = 'resource "aws_iam_instance_profile" "p" {\n  name = "p"\n}\n'
    const use = instance('aws_iam_instance_profile.p.name')
    expect(await found(profile + use)).toEqual(['1 error[empty-instance-profile]'])
    expect(await found(`${profile}${use}${REMOTE}}\n`)).toEqual(['1 error[empty-instance-profile]'])
    expect(await found(profile + use, { 'other.tf': 'resource "x" {\n  a = \n}\n' })).toEqual([
      '1 maybe[empty-instance-profile]',
    ])
  })

  test('a broken file may hold the profile of that name', async () => {
    const broken = { 'other.tf': 'resource "x" {\n  a = \n}\n' }
    expect(await found(ROLE + instance('"web"'), broken)).toEqual(['6 maybe[role-used-as-instance-profile]'])
    expect(await found(ROLE + instance('aws_iam_role.web.name'), broken)).toEqual([
      '6 warning[role-used-as-instance-profile]',
    ])
  })

  test('a data source says nothing of the roles of its profile', async () => {
    const data = 'data "aws_iam_instance_profile" "p" {\n  name = "p"\n}\n'
    expect(await found(data + instance('data.aws_iam_instance_profile.p.name'))).toEqual([])
  })
})

test('the ARN of a role that has a name in some scenarios alone is refused in all of them', async () => {
  const role = (name: string) => `variable "v" { type = bool }
resource "aws_iam_role" "web" {
  name               = ${name}
  assume_role_policy = ${TRUST}
}
resource "aws_iam_instance_profile" "web" { role = aws_iam_role.web.arn }`
  const scenarios = async (name: string) => {
    const { findings } = await lintTexts(new Map([['main.tf', role(name)]]))
    const own = findings.filter(({ rule }) => rule === 'instance-profile-invalid-role')
    return own.map(({ scenario, level }) => [level, scenario])
  }
  expect(await scenarios('var.v ? "fixed" : null')).toEqual([['error', undefined]])
  expect(await scenarios('"fixed"')).toEqual([['error', undefined]])
})
