/** Which documents and limits count for a principal. */
import { describe, expect, it } from 'vitest'
import { allows } from '../../src/iam/evaluate.ts'
import { projectOf } from '../../src/model/build.ts'
import { type Managed, PolicySets } from '../../src/model/policies.ts'
import { World } from '../../src/value/scenario.ts'
import { text } from '../../src/value/text.ts'
import { read as readTemplate } from '../cloudformation/templates.ts'
import { policy } from '../support/policies.ts'

function setsOf(resources: string, managed?: Managed) {
  const project = projectOf('any', [readTemplate(`Resources:\n${resources}`).any])
  const sets = new PolicySets(project, managed)
  const principal = (address: string) => project.principals.find(one => one.target.address === address)!
  return { sets, principal, of: (address: string) => sets.of(principal(address)) }
}

function mayPass(set: ReturnType<PolicySets['of']>) {
  const request = { action: 'iam:PassRole', resource: text('arn:aws:iam::1:role/web'), context: new Map() }
  return allows(new World(), set.documents, request, set.limits)
}

const ALLOW = { Effect: 'Allow', Action: 'iam:*', Resource: '*' }
const INLINE = `Policies: [{PolicyName: p, PolicyDocument: {Statement: {Effect: Allow, Action: 'iam:*', Resource: '*'}}}]`
const POLICY = (action: string) =>
  `{Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: {Statement: {Effect: Allow, Action: '${action}', Resource: '*'}}}}`

describe('a permissions boundary', () => {
  const user = (boundary: string) =>
    `  U: {Type: AWS::IAM::User, Properties: {PermissionsBoundary: ${boundary}, ${INLINE}}}\n`

  it('limits where it is in view', () => {
    expect(mayPass(setsOf(`${user('!Ref B')}  B: ${POLICY('iam:*')}`).of('U'))).toBe('yes')
    expect(mayPass(setsOf(`${user('!Ref B')}  B: ${POLICY('s3:*')}`).of('U'))).toBe('no')
  })

  it('is open where it is not', () => {
    expect(mayPass(setsOf(user('arn:aws:iam::111122223333:policy/b')).of('U'))).toBe('maybe')
  })

  it('is attached to somebody', () => {
    expect(setsOf(`${user('!Ref B')}  B: ${POLICY('iam:*')}`).sets.unattached()).toEqual([])
  })

  it('may be one that AWS manages', () => {
    const arn = "!Sub 'arn:${AWS::Partition}:iam::aws:policy/PowerUserAccess'"
    const managed: Managed = name =>
      name === 'PowerUserAccess' ? policy({ ...ALLOW, Action: 'ec2:*' }) : undefined
    expect(mayPass(setsOf(user(arn), managed).of('U'))).toBe('no')
  })
})

describe('a policy that AWS manages', () => {
  const user = (name: string) =>
    `  U: {Type: AWS::IAM::User, Properties: {ManagedPolicyArns: ['arn:aws:iam::aws:policy/${name}']}}`
  const managed: Managed = name => (name === 'job-function/A' ? policy(ALLOW) : undefined)

  it('counts, and is nothing that the project wrote', () => {
    const set = setsOf(user('job-function/A'), managed).of('U')
    expect(mayPass(set)).toBe('yes')
    expect(set.written).toEqual([])
  })

  it('is open where it is not listed', () => {
    expect(mayPass(setsOf(user('A'), managed).of('U'))).toBe('maybe')
    expect(mayPass(setsOf(user('job-function/A')).of('U'))).toBe('maybe')
  })
})

describe('a group', () => {
  const both = setsOf(`  G: {Type: AWS::IAM::Group, Properties: {${INLINE}}}
  U: {Type: AWS::IAM::User, Properties: {Groups: [!Ref G]}}
  V: {Type: AWS::IAM::User}`)

  it('gives its members what it may, which it wrote itself', () => {
    expect(mayPass(both.of('U'))).toBe('yes')
    expect(both.of('U').written).toEqual([])
    expect(both.of('G').written).toHaveLength(1)
    expect(mayPass(both.of('V'))).toBe('no')
  })

  it('knows its members', () => {
    expect(both.sets.membersOf(both.principal('G')).map(user => user.target.address)).toEqual(['U'])
  })
})
