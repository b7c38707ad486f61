/** Exports and imports across the templates of a run. */
import { describe, expect, it } from 'vitest'
import { lint } from '../../src/lint/lint.ts'
import { projectOf } from '../../src/model/build.ts'
import { linksOf } from '../../src/model/links.ts'
import { PolicySets } from '../../src/model/policies.ts'
import type { Value } from '../../src/value/value.ts'
import { memoryFiles } from '../support/files.ts'
import { readRun, unitIn } from './run.ts'
import { say } from './templates.ts'

const role = (name: string) =>
  `{Type: AWS::IAM::Role, Properties: {RoleName: ${name}, AssumeRolePolicyDocument: {}}}`

const exporting = (name: string, value = '!Ref Shared') => `
Parameters: {Env: {Type: String}}
Resources: {Shared: ${role('shared')}}
Outputs: {Out: {Value: ${value}, Export: {Name: ${name}}}}
`

const importing = (name: string) => `
Parameters: {Network: {Type: String}}
Resources: {Profile: {Type: AWS::IAM::InstanceProfile, Properties: {Roles: [{Fn::ImportValue: ${name}}]}}}
`

/** What a template imports by a name, as its only unit sees it. */
async function imported(name: string, exporters: readonly string[]): Promise<Value | undefined> {
  const texts = Object.fromEntries(exporters.map((text, index) => [`exports-${index}.yaml`, text]))
  const reading = await readRun({ ...texts, 'importer.yaml': importing(name) })
  const { roles } = unitIn(reading, 'importer.yaml').profiles[0]!
  return roles.kind === 'list' ? roles.items[0]?.value : roles
}

const meant = async (name: string, ...exports: string[]) =>
  (
    await imported(
      name,
      exports.map(one => exporting(one)),
    )
  )?.imported?.to.at.file.path

describe('an import', () => {
  it.each([
    ['role', ['role'], 0],
    ['role', ['other', 'role'], 1],
    ['role', ['!Sub "${AWS::StackName}-role"', 'role'], 1],
    ['network-role', ['!Sub "${AWS::StackName}-subnet"', '!Sub "${AWS::StackName}-role"'], 1],
    ['!Sub "${Network}-role"', ['!Sub "${AWS::StackName}-role"', '!Sub "${AWS::StackName}-subnet"'], 0],
    ['!Sub "${Network}-role"', ['network-role', 'network-subnet'], 0],
    ['!Sub "${Network}-role"', ['!If [IsProd, prod-role, dev-role]'], 0],
    ['prod-role', ['!If [IsProd, prod-role, dev-role]'], 0],
  ])('of %s from %j', async (name, exports, index) => {
    expect(await meant(name, ...exports)).toBe(`exports-${index}.yaml`)
  })

  it.each([
    ['role', ['other']],
    ['role', ['Role']],
    ['role', ['role', 'role']],
    ['network-role', ['!Sub "${AWS::StackName}-role"', '!Sub "${Env}-role"']],
    ['!Ref Network', ['role']],
    ['!Sub "${Network}-"', ['!Sub "${AWS::StackName}-"']],
    ['role', ['!Ref AWS::StackName']],
  ])('of %s from %j may mean none or several', async (name, exports) => {
    expect(await meant(name, ...exports)).toBeUndefined()
  })

  it('is an unknown with the reference apart, which only links look at', async () => {
    const value = await imported('role', [exporting('role')])
    expect(value).toMatchObject({ kind: 'unknown', type: 'text', via: { what: 'export role' } })
    expect([value?.ref, value?.imported?.attr]).toEqual([undefined, 'name'])
  })

  it('keeps the alternatives of what is exported', async () => {
    const value = await imported('role', [exporting('role', '!If [IsProd, !Ref Shared, !GetAtt Shared.Arn]')])
    expect(say(value)).toBe('(${export role} if IsProd=true else ${export role})')
  })

  it('links, but not surely', async () => {
    const { models } = await readRun({ 'a.yaml': exporting('role'), 'b.yaml': importing('role') })
    const links = linksOf(
      projectOf(
        'any',
        models.map(({ any }) => any),
      ),
    )
    expect(links.roles.map(({ to, sure }) => [to.target.address, sure])).toEqual([['Shared', 'maybe']])
  })

  it('within one unit is the very value', async () => {
    const main = `Resources:
  A: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: a.yaml}}
  B: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: b.yaml}}
`
    const texts = { 'main.yaml': main, 'a.yaml': exporting('role'), 'b.yaml': importing('role') }
    const { profiles } = unitIn(await readRun(texts), 'main.yaml')
    expect(say(profiles[0]?.roles)).toBe('[shared <A/Shared name>]')
  })

  it('is of the same resource in both passes', async () => {
    const importer = `Parameters: {Unused: {Type: String, Default: x}}${importing('role').replace(/Parameters.*/, '')}`
    const { models } = await readRun({ 'a.yaml': exporting('role'), 'b.yaml': importer })
    const given = models.map(one => one.given ?? one.any)
    expect(models.map(one => one.given !== undefined)).toEqual([false, true])
    expect(linksOf(projectOf('given', given)).roles).toHaveLength(1)
  })

  it('attaches a policy, so that it does not stand alone', async () => {
    const exporter = `Resources: {Policy: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: {}}}}
Outputs: {Out: {Value: !Ref Policy, Export: {Name: policy}}}
`
    const importer = `Resources:
  Role: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {}, ManagedPolicyArns: [!ImportValue policy]}}
`
    const { models } = await readRun({ 'a.yaml': exporter, 'b.yaml': importer })
    const project = projectOf(
      'any',
      models.map(({ any }) => any),
    )
    const sets = new PolicySets(project)
    expect(sets.unattached()).toEqual([])
    expect(sets.of(project.roles[0]!).documents.map(({ value }) => value.kind)).toEqual(['unknown'])
  })

  it('is none of two outputs with one name, nor in the name of an export', async () => {
    const twice = exporting('role').replace(
      /Outputs: {(.*)}/,
      'Outputs: {$1, Second: {Value: x, Export: {Name: role}}}',
    )
    expect(await imported('role', [twice])).not.toHaveProperty('imported')
    const named = await imported('role', [exporting('{Fn::ImportValue: role}')])
    expect(named).not.toHaveProperty('imported')
  })

  it('of an import of an import … has an end', async () => {
    const through = async (count: number) => {
      const hops = [...Array(count).keys()].map(n => [
        `s${n}.yaml`,
        `Resources: {R: {Type: AWS::S3::Bucket}}\nOutputs: {O: {Value: !ImportValue e${n + 1}, Export: {Name: e${n}}}}\n`,
      ])
      return imported('e0', [exporting(`e${count}`), ...hops.map(([, text]) => text!)])
    }
    expect((await through(10))?.imported?.to.address).toBe('Shared')
    expect(await through(30)).not.toHaveProperty('imported')
    const chain = [...Array(300).keys()].map(n => [
      `s${n}.yaml`,
      `Resources: {R: ${role('x')}}\nOutputs: {O: {Value: !ImportValue e${n + 1}, Export: {Name: e${n}}}}\n`,
    ])
    const texts = { ...Object.fromEntries(chain), 'importer.yaml': importing('e0') }
    const { profiles } = unitIn(await readRun(texts), 'importer.yaml')
    expect(say(profiles[0]?.roles)).toBe('[${export e0}]')
    const circle = { 's299.yaml': String(texts['s299.yaml' as never]).replace('e300', 'e0') }
    await expect(readRun({ ...texts, ...circle })).resolves.toBeDefined()
  })
})

describe('what is found across units', () => {
  const TRUST = (service: string) =>
    `{Statement: [{Effect: Allow, Principal: {Service: ${service}}, Action: "sts:AssumeRole"}]}`
  const shared = (service: string, output: string) => `Resources:
  Shared: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: ${TRUST(service)}}}
  Holder: {Type: AWS::IAM::InstanceProfile, Properties: {Roles: [!Ref Shared]}}
Outputs: {Out: {Value: ${output}, Export: {Name: shared}}}
`
  const found = async (texts: Record<string, string>) => {
    const { findings } = await lint({ files: memoryFiles(texts), candidates: Object.keys(texts).sort() })
    return findings.map(({ rule, level, pedantic }) => `${pedantic ? 'pedantic' : level} ${rule}`)
  }

  it.each([
    ['!Ref Shared', '{Type: AWS::EC2::Instance, Properties: {IamInstanceProfile: !ImportValue shared}}'],
    [
      '!GetAtt Holder.Arn',
      '{Type: AWS::EC2::Instance, Properties: {IamInstanceProfile: !ImportValue shared}}',
    ],
    ['!GetAtt Shared.Arn', '{Type: AWS::IAM::InstanceProfile, Properties: {Roles: [!ImportValue shared]}}'],
    ['!Ref Holder', '{Type: AWS::IAM::InstanceProfile, Properties: {Roles: [!ImportValue shared]}}'],
  ])('accuses of nothing: %s in %s', async (output, resource) => {
    const texts = { 'a.yaml': shared('ec2.amazonaws.com', output), 'b.yaml': `Resources: {R: ${resource}}` }
    expect((await found(texts)).filter(one => !one.startsWith('pedantic'))).toEqual([])
  })

  it('is only maybe', async () => {
    const texts = {
      'a.yaml': shared('lambda.amazonaws.com', '!Ref Shared').replace(/ {2}Holder.*\n/, ''),
      'b.yaml':
        'Resources: {P: {Type: AWS::IAM::InstanceProfile, Properties: {Roles: [!ImportValue shared]}}}',
    }
    expect(await found(texts)).toContain('pedantic missing-ec2-trust')
  })
})
