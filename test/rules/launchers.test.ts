/** What the configuration says of policies and of who must be able to launch. */
import { describe, expect, test } from 'vitest'
import { knowledgeOf } from '../../src/cli/config/apply.ts'
import type { Config } from '../../src/cli/config/config.ts'
import type { PolicyKind } from '../../src/documents/index.ts'
import { lintTexts } from '../support/lint-folder.ts'

interface Said {
  readonly config?: Config
  readonly kinds?: Readonly<Record<string, PolicyKind>>
}

async function found(texts: Record<string, string>, { config, kinds = {} }: Said): Promise<string[]> {
  const { findings } = await lintTexts(new Map(Object.entries(texts)), {
    knowledge: knowledgeOf(config),
    kindOf: path => kinds[path],
  })
  const told = findings.filter(finding => !finding.pedantic && finding.rule === 'launch-without-passrole')
  return told.map(({ level, message }) => `${level}: ${message}`)
}

const TRUST = (service: string) => `jsonencode({
    Version = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "${service}.amazonaws.com" } }]
  })`

/** A role for instances, and one that launches and may pass what is said. */
function launcher(...passed: readonly string[]): string {
  const pass = passed.map(arn => `{ Effect = "Allow", Action = "iam:PassRole", Resource = "${arn}" },`)
  return `
resource "aws_iam_role" "web" {
  name               = "web"
  assume_role_policy = ${TRUST('ec2')}
}
resource "aws_iam_instance_profile" "web" {
  name = "web"
  role = aws_iam_role.web.name
}
resource "aws_iam_role" "deploy" {
  name               = "deploy"
  assume_role_policy = ${TRUST('codebuild')}
}
resource "aws_iam_role_policy" "deploy" {
  role   = aws_iam_role.deploy.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      ${pass.join('\n      ')}
      { Effect = "Allow", Action = "ec2:RunInstances", Resource = "*" },
    ]
  })
}
`
}

const WEB = 'arn:aws:iam::123456789012:role/web'
const OTHER = 'arn:aws:iam::123456789012:role/other'
const LACKS =
  'role `aws_iam_role.deploy` may launch instances with `ec2:RunInstances`, but may not pass role `aws_iam_role.web` to EC2'
const OPEN = `${LACKS}, unless a policy attached elsewhere allows it`

describe('launchers', () => {
  test('nobody says anything: only a note', async () => {
    expect(await found({ 'main.tf': launcher() }, {})).toEqual([`note: ${OPEN}`])
  })

  test.each([
    ['deploy', 'web'],
    ['dep*', 'arn:*:iam::*:role/web'],
    ['arn:*:role/deploy', 'w*'],
  ])('%s must be able to pass %s', async (principal, role) => {
    const config = { launchers: [{ principal, roles: [role] }] }
    expect(await found({ 'main.tf': launcher() }, { config })).toEqual([`warning: ${OPEN}`])
    expect(await found({ 'main.tf': launcher(WEB) }, { config })).toEqual([])
  })

  test('with no other policies than those in view it is an error', async () => {
    const config = { launchers: [{ principal: 'deploy', roles: ['web'], closed: true }] }
    expect(await found({ 'main.tf': launcher() }, { config })).toEqual([`error: ${LACKS}`])
  })

  test('all roles that are named must be passed', async () => {
    const config = { launchers: [{ principal: 'deploy', roles: ['*'] }] }
    const both = `${launcher(OTHER)}resource "aws_iam_role" "other" {\n  name = "other"\n  assume_role_policy = ${TRUST('ec2')}\n}\n`
    expect(await found({ 'main.tf': both }, { config })).toHaveLength(1)
  })

  test('what is only maybe passed is pedantic', async () => {
    const config = { launchers: [{ principal: 'deploy', roles: ['web'] }] }
    const texts = { 'main.tf': `variable "passed" {}\n${launcher('${var.passed}')}` }
    expect(await found(texts, { config })).toEqual([])
    const { findings } = await lintTexts(new Map(Object.entries(texts)), { knowledge: knowledgeOf(config) })
    const told = findings.filter(({ rule }) => rule === 'launch-without-passrole')
    expect(told).toMatchObject([{ pedantic: true, message: OPEN }])
  })

  test('who has no written name is meant by the address', async () => {
    const unnamed = launcher().replaceAll(/\n {2}name {15}= "\w+"/g, '')
    expect(unnamed).not.toContain('"deploy"\n  assume')
    const launchers = [{ principal: 'aws_iam_role.deploy', roles: ['aws_iam_role.web'], closed: true }]
    expect(await found({ 'main.tf': unnamed }, { config: { launchers } })).toEqual([`error: ${LACKS}`])
    expect(await found({ 'main.tf': launcher() }, { config: { launchers } })).toEqual([`note: ${OPEN}`])
  })

  test('another principal is not meant', async () => {
    const config = { launchers: [{ principal: 'build', roles: ['web'], closed: true }] }
    expect(await found({ 'main.tf': launcher() }, { config })).toEqual([`note: ${OPEN}`])
  })
})

describe('launchers that nothing in view is', () => {
  async function unmet(launchers: NonNullable<Config['launchers']>) {
    const knowledge = knowledgeOf({ launchers })
    return (await lintTexts(new Map([['main.tf', `${PREFIX}${launcher()}`]]), { knowledge })).unmet
  }
  const PREFIX = `
variable "team" {
  default = "core"
}
resource "aws_iam_user" "ci" {
  name = "\${var.team}-ci"
}
`

  test.each([
    ['deploy', 'web'],
    ['*', '*'],
    ['arn:*:role/deploy', 'arn:*:role/web'],
    ['aws_iam_user.ci', 'deploy'],
    ['core-ci', 'w?b*'],
  ])('%s and %s are there', async (principal, role) => {
    expect(await unmet([{ principal, roles: [role] }])).toEqual({ principals: [], roles: [] })
  })

  test('may be there, but in a partition that is not known', async () => {
    const principal = 'arn:aws:iam::*:role/deploy'
    expect(await unmet([{ principal }])).toEqual({ principals: [principal], roles: [] })
  })

  test('are named once', async () => {
    expect(
      await unmet([
        { principal: 'dpeloy', roles: ['web', 'wbe'] },
        { principal: 'deploy', roles: ['wbe'] },
        { principal: 'dpeloy' },
      ]),
    ).toEqual({ principals: ['dpeloy'], roles: ['wbe'] })
  })
})

describe('service control policies', () => {
  const config = { launchers: [{ principal: 'deploy', roles: ['web'] }] }
  const scp = (...statements: readonly object[]) =>
    JSON.stringify({ Version: '2012-10-17', Statement: statements })
  const kinds = { 'scp.json': 'scp' as const }
  const withScp = (text: string) => found({ 'main.tf': launcher(WEB), 'scp.json': text }, { config, kinds })

  test('take away what they deny', async () => {
    const text = scp({ Effect: 'Deny', Action: 'iam:PassRole', Resource: '*' })
    expect(await withScp(text)).toEqual([expect.stringContaining('may not pass role `aws_iam_role.web`')])
    const unsaid = await found({ 'main.tf': launcher(WEB), 'scp.json': text }, { config })
    expect(unsaid).toEqual([])
  })

  test('take away what they deny where the run seems to be', async () => {
    const denying = (partition: string) =>
      scp({ Effect: 'Deny', Action: 'iam:PassRole', Resource: `arn:${partition}:iam::*:role/web` })
    expect(await withScp(denying('aws'))).toHaveLength(1)
    expect(await withScp(denying('aws-cn'))).toEqual([])
  })

  test('that deny something else take nothing away', async () => {
    expect(await withScp(scp({ Effect: 'Deny', Action: 's3:*', Resource: '*' }))).toEqual([])
  })

  test('that list what they allow take away the rest', async () => {
    const some = scp({ Effect: 'Allow', Action: 'ec2:*', Resource: '*' })
    expect(await withScp(some)).toEqual([expect.stringContaining('may not pass role `aws_iam_role.web`')])
    expect(await withScp(scp({ Effect: 'Allow', Action: '*', Resource: '*' }))).toEqual([])
  })
})

describe('raw policies', () => {
  const policy = JSON.stringify({
    Statement: [{ Effect: 'Allow', Action: 'ec2:RunInstances', Resource: '*' }],
  })

  test.each([
    ['identity', 1],
    ['boundary', 0],
    ['trust', 0],
    ['none', 0],
  ] as const)('of kind %s give %i findings', async (kind, count) => {
    expect(await found({ 'p.json': policy }, { kinds: { 'p.json': kind } })).toHaveLength(count)
  })
})
