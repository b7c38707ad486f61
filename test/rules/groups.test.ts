/** Groups of rules are loaded only where they are needed, and so is what AWS manages: that must never hide a finding. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { managedPolicy } from '../../src/iam/managed.ts'
import type { Found } from '../../src/lint/explore.ts'
import { findIn } from '../../src/lint/findings.ts'
import { read } from '../../src/lint/read.ts'
import { UNKNOWN_DEPLOYMENT } from '../../src/model/aws.ts'
import { projectOf } from '../../src/model/build.ts'
import { needAwsManaged } from '../../src/model/managed.ts'
import { allRules, rulesFor } from '../../src/rules/index.ts'
import { PARSE_ERROR, RULE_INFOS } from '../../src/rules/infos.ts'
import { rescueYaml } from '../../src/syntax/yaml-rescue.ts'
import { memoryFiles } from '../support/files.ts'
import { filesOf } from '../support/lint-folder.ts'

const ROOT = 'fixtures/rules'
const ALL = await allRules()
const WITHOUT_MODEL = [PARSE_ERROR.id, 'unused-suppression', 'invalid-suppression']

function folders(path: string): string[] {
  const entries = readdirSync(path, { withFileTypes: true })
  return entries.filter(entry => entry.isDirectory()).map(entry => entry.name)
}

/** The units of the files in both passes. */
async function passesOf(texts: ReadonlyMap<string, string>) {
  const { models } = await read({
    files: memoryFiles(texts),
    candidates: [...texts.keys()],
    varFiles: [],
    parameterFiles: [],
    deployment: UNKNOWN_DEPLOYMENT,
    rescue: async (source, rejected) => rescueYaml(source, rejected),
  })
  const units = [...models.map(({ any }) => any), ...models.map(({ any, given }) => given ?? any)]
  const projects = [
    projectOf('any', units.slice(0, models.length)),
    projectOf('given', units.slice(models.length)),
  ]
  return { units, projects }
}

function said(found: readonly Found[]): string[] {
  return found
    .map(({ rule, report, certain }) => `${rule} ${certain} ${report.at.start} ${report.message}`)
    .sort()
}

async function loadedFor(template: string): Promise<readonly string[]> {
  const { projects } = await passesOf(new Map([['t.yaml', template]]))
  return (await rulesFor(projects)).map(rule => rule.id)
}

describe('the groups', () => {
  it('hold each rule once', () => {
    const ids = ALL.map(rule => rule.id).sort()
    const expected = RULE_INFOS.map(info => info.id).filter(id => !WITHOUT_MODEL.includes(id))
    expect(ids).toEqual(expected.sort())
  })

  for (const rule of folders(ROOT)) {
    it(`find all that all rules find together, on the fixtures of ${rule}`, async () => {
      for (const name of folders(join(ROOT, rule))) {
        for (const notation of folders(join(ROOT, rule, name))) {
          const { units, projects } = await passesOf(filesOf(join(ROOT, rule, name, notation)))
          const loaded = await rulesFor(projects)
          const managed = needAwsManaged(units) ? managedPolicy : undefined
          for (const project of projects) {
            const found = said(findIn(project, loaded, managed))
            expect(found, `${name} in ${notation}`).toEqual(said(findIn(project, ALL, managedPolicy)))
          }
        }
      }
    })
  }

  it('are not loaded for nothing', async () => {
    expect(await loadedFor('Resources: {Bucket: {Type: AWS::S3::Bucket}}')).toEqual([])
    const loaded = await loadedFor(
      'Resources: {Role: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {Statement: []}}}}',
    )
    expect(loaded).toContain('role-without-instance-profile')
    expect(loaded).not.toContain('unknown-instance-profile')
    expect(loaded).not.toContain('launch-without-passrole')
    expect(loaded).not.toContain('imds-blocked')
  })
})

describe('what AWS manages', () => {
  it('counts for a user by its groups', async () => {
    const trust = `{Statement: [{Effect: Allow, Principal: {Service: ec2.amazonaws.com}, Action: 'sts:AssumeRole'}]}`
    const launch = `{Statement: [{Effect: Allow, Action: 'ec2:RunInstances', Resource: '*'}]}`
    const template = `Resources:
  Role: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: ${trust}}}
  Profile: {Type: AWS::IAM::InstanceProfile, Properties: {Roles: [!Ref Role]}}
  Admins: {Type: AWS::IAM::Group, Properties: {ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess']}}
  User: {Type: AWS::IAM::User, Properties: {Groups: [!Ref Admins], Policies: [{PolicyName: p, PolicyDocument: ${launch}}]}}
`
    const { units, projects } = await passesOf(new Map([['t.yaml', template]]))
    expect(needAwsManaged(units)).toBe(true)
    expect(said(findIn(projects[0]!, ALL, managedPolicy))).toEqual([])
    expect(said(findIn(projects[0]!, ALL))).not.toEqual([])
  })
})
