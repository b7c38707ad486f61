/** What the configuration says of things that are declared elsewhere. */
import { describe, expect, test } from 'vitest'
import { knowledgeOf } from '../../src/cli/config/apply.ts'
import type { Config } from '../../src/cli/config/config.ts'
import { lintTexts } from '../support/lint-folder.ts'

async function found(text: string, config: Config): Promise<string[]> {
  const files = new Map([['main.tf', text]])
  const { findings } = await lintTexts(files, { knowledge: knowledgeOf(config) })
  return findings.filter(finding => !finding.pedantic).map(finding => `${finding.level}[${finding.rule}]`)
}

const TRUST = `jsonencode({
    Version = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })`
const ROLE = `resource "aws_iam_role" "web" {\n  name = "team-web"\n  assume_role_policy = ${TRUST}\n}\n`
const INSTANCE = 'resource "aws_instance" "web" {\n  iam_instance_profile = "team-web-profile"\n}\n'

describe('external roles', () => {
  test.each([
    [[], ['warning[role-without-instance-profile]']],
    [['team-web'], []],
    [['team-*'], []],
    [['other', 'team-web-*'], ['warning[role-without-instance-profile]']],
  ])('%j', async (roles, expected) => {
    expect(await found(ROLE, { external: { roles } })).toEqual(expected)
  })
})

describe('external instance profiles', () => {
  test.each([
    [[], ['warning[unknown-instance-profile]']],
    [['team-web-profile'], []],
    [['*-profile'], []],
    [['web'], ['warning[unknown-instance-profile]']],
  ])('%j', async (profiles, expected) => {
    const config = { external: { roles: ['team-web'], 'instance-profiles': profiles } }
    expect(await found(`${ROLE}${INSTANCE}`, config)).toEqual(expected)
  })
})
