/** Files that break off: their parse error is said, and of what may have followed nothing is. */
import { readFileSync } from 'node:fs'
import fastGlob from 'fast-glob'
import { describe, expect, it } from 'vitest'
import { lintTexts } from '../support/lint-folder.ts'

const FIXTURES = fastGlob.sync('fixtures/rules/*/*/{raw,cfn-json}/*.json').sort()

/** What is said of files, but for parse errors and what is only maybe. */
async function said(texts: Readonly<Record<string, string>>): Promise<string[]> {
  const { findings } = await lintTexts(new Map(Object.entries(texts)))
  const sure = findings.filter(({ pedantic, rule }) => !pedantic && rule !== 'parse-error')
  return sure.map(({ rule, key, message }) => `${key.slice(0, key.lastIndexOf('|'))} ${rule}: ${message}`)
}

function* cutsOf(text: string, step: number): Iterable<string> {
  for (let end = 1; end < text.trimEnd().length; end += step) yield text.slice(0, end)
}

// comments that suppress are no part of this, and the statements of a template acquit each other
const CASES = FIXTURES.filter(path => !/suppression|\/add-role-resource-mismatch|bad-serverless/.test(path))

it('there are fixtures', () => expect(CASES.length).toBeGreaterThan(200))

describe.each(['raw', 'cfn-json'])('a file of %s', notation => {
  it('says nothing that the whole does not say', async () => {
    const paths = CASES.filter(one => one.includes(`/${notation}/`))
    for (const path of paths.filter((_, index) => notation === 'raw' || index % 5 === 0)) {
      const text = readFileSync(path, 'utf8')
      const whole = await said({ 'x.json': text })
      const keys = new Set(whole.map(keyOf))
      for (const cut of cutsOf(text, notation === 'raw' ? 61 : 211)) {
        const more = (await said({ 'x.json': cut })).filter(one => !keys.has(keyOf(one)))
        expect({ path, cut: cut.slice(-40), more }).toEqual({ path, cut: cut.slice(-40), more: [] })
      }
    }
  })
})

function keyOf(finding: string): string {
  return finding.slice(0, finding.indexOf(': '))
}

// ── several dumps of one account ──

const ACCOUNT = '111122223333'
const arn = (resource: string) => `arn:aws:iam::${ACCOUNT}:${resource}`
const policy = (...statements: readonly object[]) => ({ Version: '2012-10-17', Statement: statements })

function role(name: string, service = 'ec2') {
  const trust = policy({
    Effect: 'Allow',
    Principal: { Service: `${service}.amazonaws.com` },
    Action: 'sts:AssumeRole',
  })
  return { RoleName: name, Path: '/', Arn: arn(`role/${name}`), AssumeRolePolicyDocument: trust }
}

const profile = (name: string) => ({
  InstanceProfileName: name,
  InstanceProfileId: `AIPA-${name}`,
  Path: '/',
  Arn: arn(`instance-profile/${name}`),
  Roles: [role(name)],
})

const NAMES = ['web', 'app', 'db']
const LAUNCH = {
  Effect: 'Allow',
  Action: ['ec2:RunInstances', 'ec2:DescribeInstances', 'iam:GetInstanceProfile', 'iam:ListInstanceProfiles'],
  Resource: '*',
}
const pass = (name: string) => ({ Effect: 'Allow', Action: 'iam:PassRole', Resource: arn(`role/${name}`) })
const inline = (...statements: readonly object[]) => [
  { PolicyName: 'own', PolicyDocument: policy(...statements) },
]
const user = (name: string, more: object) => ({
  UserName: name,
  Path: '/',
  Arn: arn(`user/${name}`),
  UserPolicyList: inline(LAUNCH),
  GroupList: [],
  AttachedManagedPolicies: [],
  ...more,
})

/** Everybody who launches may pass a role: by a group, by a policy that is attached, or by one of their own. */
const DETAILS = {
  UserDetailList: [
    user('ann', { GroupList: ['launchers'] }),
    user('ben', { AttachedManagedPolicies: [{ PolicyName: 'p', PolicyArn: arn('policy/p') }] }),
  ],
  GroupDetailList: [
    {
      GroupName: 'launchers',
      Path: '/',
      Arn: arn('group/launchers'),
      GroupPolicyList: inline(pass('web')),
      AttachedManagedPolicies: [],
    },
  ],
  RoleDetailList: [
    ...NAMES.map(name => ({ ...role(name), InstanceProfileList: [profile(name)], RolePolicyList: [] })),
    { ...role('deploy', 'codebuild'), InstanceProfileList: [], RolePolicyList: inline(LAUNCH, pass('db')) },
  ],
  Policies: [
    {
      PolicyName: 'p',
      Arn: arn('policy/p'),
      PolicyVersionList: [{ VersionId: 'v1', IsDefaultVersion: true, Document: policy(pass('app')) }],
    },
  ],
  IsTruncated: false,
}
const INSTANCES = {
  Reservations: [
    {
      OwnerId: ACCOUNT,
      Instances: NAMES.map(name => ({
        InstanceId: `i-${name}`,
        IamInstanceProfile: { Arn: arn(`instance-profile/${name}`), Id: `AIPA-${name}` },
        MetadataOptions: { HttpEndpoint: 'enabled', HttpPutResponseHopLimit: 16 },
      })),
    },
  ],
}
const FILES: Readonly<Record<string, string>> = {
  'details.json': JSON.stringify(DETAILS),
  'profiles.json': JSON.stringify({ InstanceProfiles: NAMES.map(profile) }),
  'instances.json': JSON.stringify(INSTANCES),
}

describe('dumps of one account', () => {
  it('are right as they are', async () => expect(await said(FILES)).toEqual([]))

  it.each([
    [['details.json']],
    [['details.json', 'instances.json']],
    [['details.json', 'profiles.json']],
    [['instances.json', 'profiles.json']],
    [['details.json', 'instances.json', 'profiles.json']],
  ])('%j: wherever one of them breaks off, nothing is missed', async paths => {
    const files = Object.fromEntries(paths.map(path => [path, FILES[path]!]))
    for (const [path, text] of Object.entries(files)) {
      for (const cut of cutsOf(text, 71)) {
        const found = await said({ ...files, [path]: cut })
        expect({ path, cut: cut.slice(-40), found }).toEqual({ path, cut: cut.slice(-40), found: [] })
      }
    }
  })

  it('in a page of its own, broken off before its first record', async () => {
    const pages = `[${FILES['profiles.json']}, {"UserDetailList": [`
    const { files, findings } = await lintTexts(new Map([['x.json', pages]]))
    expect(files.map(file => file.why)).toEqual(['a dump of an account'])
    expect(findings.map(finding => finding.rule)).toEqual(['parse-error'])
  })
})

describe('a raw policy', () => {
  const LAST = '"Action": "iam:PassRole", "Resource": "web"}'

  it('is judged by the statements that are whole', async () => {
    const text = `{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", ${LAST}, {"Effect": "Al`
    expect(await said({ 'x.json': text })).toEqual([expect.stringContaining('`web`, which is no ARN')])
  })

  it('may go on in any statement that is not', async () => {
    const text = `{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", ${LAST.slice(0, -1)}`
    expect(await said({ 'x.json': text })).toHaveLength(1)
    expect(await said({ 'x.json': text.slice(0, -1) })).toEqual([])
  })

  it('may be a list of statements', async () => {
    const launch = '{"Effect": "Allow", "Action": "ec2:RunInstances", "Resource": "*"}'
    expect(await said({ 'x.json': `[${launch}, ${launch}]` })).toHaveLength(1)
    expect(await said({ 'x.json': `[${launch}, ${launch}` })).toEqual([])
  })
})
