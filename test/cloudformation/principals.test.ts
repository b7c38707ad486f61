import { describe, expect, it } from 'vitest'
import { projectOf } from '../../src/model/build.ts'
import { PolicySets } from '../../src/model/policies.ts'
import type { Attachment } from '../../src/model/types.ts'
import { read, say, sayCond, where, written } from './templates.ts'

const TRUST =
  'AssumeRolePolicyDocument: {Statement: [{Effect: Allow, Principal: {Service: ec2.amazonaws.com}}]}'

function attachment({ how, when, policy, at }: Attachment): string {
  return `${how} ${say(policy)}${when === true ? '' : ` if ${sayCond(when)}`} at ${written(at)}`
}

const ROLES = `Parameters:
  Env: {Type: String, Default: dev}
  Boundary: {Type: String}
  Extra: {Type: CommaDelimitedList}
Conditions:
  IsProd: !Equals [!Ref Env, prod]
  IsBounded: !Not [!Equals [!Ref Boundary, '']]
Resources:
  Web:
    Type: AWS::IAM::Role
    Condition: IsProd
    Properties:
      RoleName: !Sub 'web-\${Env}'
      Path: /app/
      ${TRUST}
      PermissionsBoundary: !If [IsBounded, !Ref Boundary, !Ref AWS::NoValue]
      ManagedPolicyArns:
        - arn:aws:iam::aws:policy/ReadOnlyAccess
        - !If [IsProd, !Ref Shared, !Ref AWS::NoValue]
      Policies:
        - PolicyName: one
          PolicyDocument: {Statement: []}
        - !If
          - IsBounded
          - PolicyName: two
            PolicyDocument: '{"Statement": []}'
          - !Ref AWS::NoValue
  Plain:
    Type: AWS::IAM::Role
    Properties:
      ${TRUST}
      ManagedPolicyArns: !Ref Extra
  Shared:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument: {Statement: []}
      Roles: [!Ref Plain]
  People:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement: [{Effect: Allow, Action: 'sts:AssumeRoleWithSAML', Principal: {Federated: x}}]
`

describe('roles', () => {
  const { any, given } = read(ROLES)
  const [web, plain, people] = any.roles

  it('have a name, a path, a trust policy and a condition', () => {
    expect(say(web?.name)).toBe('web-${Env}')
    expect(say(web?.path)).toBe('/app/')
    expect(say(web?.trust)).toBe('{Statement: [{Effect: Allow, Principal: {Service: ec2.amazonaws.com}}]}')
    expect(sayCond(web!.when)).toBe('Env=prod')
    expect(web).toMatchObject({ type: 'AWS::IAM::Role', managed: true, closed: false, people: 'no' })
  })

  it('have an address, and places of the name and of the whole', () => {
    expect(web?.target.address).toBe('Web')
    expect(where(web?.target.at)).toBe('9:3')
    expect(written(web?.target.at)).toBe('Web')
    expect(written(web?.block)).toMatch(/^Web:\n {4}Type: [\s\S]*AWS::NoValue$/)
  })

  it('have a name that is like no other where none is written', () => {
    expect(plain?.name).toMatchObject({
      kind: 'unknown',
      type: 'text',
      ref: { to: plain?.target, attr: 'name' },
    })
    expect(say(plain?.name)).toBe('${Plain} <Plain name>')
  })

  it('are given policies inline, by ARN, by reference and by other resources, under conditions', () => {
    expect(web?.policies.map(attachment)).toEqual([
      'inline {Statement: []} at PolicyName: one\n          PolicyDocument: {Statement: []}',
      'inline {"Statement": []} if not Boundary= at PolicyName: two\n            PolicyDocument: \'{"Statement": []}\'',
      'managed arn:aws:iam::aws:policy/ReadOnlyAccess at arn:aws:iam::aws:policy/ReadOnlyAccess',
      'managed arn:${AWS::Partition}:iam::${AWS::AccountId}:policy/${Shared} <Shared arn> if Env=prod at !Ref Shared',
      'boundary ${Boundary} if not Boundary= at !Ref Boundary',
    ])
    expect(plain?.policies.map(attachment)).toEqual([
      'managed ${Extra} at !Ref Extra',
      'managed arn:${AWS::Partition}:iam::${AWS::AccountId}:policy/${Shared} <Shared arn> at !Ref Plain',
    ])
    expect(web?.policies[3]?.policy.ref?.to).toBe(any.policies[0]?.target)
  })

  it('may be for people where the trust policy speaks of SAML', () => {
    expect(people?.people).toBe('maybe')
  })

  it('lean on the defaults of their conditions and attributes', () => {
    const web = given!.roles[0]!
    expect(web.when).toBe(false)
    expect(say(web.name)).toBe('web-dev')
    for (const value of [web.name, web.path!, web.trust, ...web.policies.map(({ policy }) => policy)]) {
      expect(value.rests?.map(sym => sym.label)).toEqual(['Env'])
    }
    expect(given!.roles[1]!.trust.rests).toBeUndefined()
  })
})

describe('policies and memberships', () => {
  const { any } = read(`Parameters: {Outside: {Type: String}, Env: {Type: String}}
Conditions: {IsProd: !Equals [!Ref Env, prod]}
Resources:
  Alice: {Type: AWS::IAM::User, Properties: {UserName: alice, Groups: [ops]}}
  Bob: {Type: AWS::IAM::User}
  Devs: {Type: AWS::IAM::Group, Properties: {GroupName: !Sub '\${Env}-devs'}}
  App: {Type: AWS::IAM::Role, Properties: {RoleName: app, AssumeRolePolicyDocument: {}}}
  Inline:
    Type: AWS::IAM::Policy
    Condition: IsProd
    Properties:
      PolicyName: inline
      PolicyDocument: {Id: inline}
      Users: [alice, !Ref Bob, carol]
      Groups: [!Sub '\${Env}-devs']
      Roles: [!If [IsProd, !Ref App, other]]
  ForRole: {Type: AWS::IAM::RolePolicy, Properties: {PolicyName: p, RoleName: app, PolicyDocument: {Id: r}}}
  ForUser: {Type: AWS::IAM::UserPolicy, Properties: {PolicyName: p, UserName: !Ref Bob, PolicyDocument: {Id: u}}}
  ForGroup: {Type: AWS::IAM::GroupPolicy, Properties: {PolicyName: p, GroupName: !Ref Devs, PolicyDocument: {Id: g}}}
  Elsewhere: {Type: AWS::IAM::Policy, Properties: {PolicyName: e, Roles: [!Ref Outside], PolicyDocument: {Id: e}}}
  Managed:
    Type: AWS::IAM::ManagedPolicy
    Properties: {ManagedPolicyName: managed, Path: /p/, PolicyDocument: {Id: m}, Users: [!Ref Alice]}
  Members: {Type: AWS::IAM::UserToGroupAddition, Properties: {GroupName: !Ref Devs, Users: [alice, !Ref Bob]}}
`)
  const policiesOf = (address: string) => {
    const principal = [...any.principals, ...any.roles].find(({ target }) => target.address === address)
    return principal?.policies.map(({ how, when, policy }) => `${how} ${say(policy)} if ${sayCond(when)}`)
  }

  it('find their principals by reference and by written name', () => {
    const arn = 'arn:${AWS::Partition}:iam::${AWS::AccountId}:policy/p/managed <Managed arn>'
    expect(policiesOf('Alice')).toEqual(['inline {Id: inline} if Env=prod', `managed ${arn} if true`])
    expect(policiesOf('Bob')).toEqual(['inline {Id: inline} if Env=prod', 'inline {Id: u} if true'])
    expect(policiesOf('Devs')).toEqual(['inline {Id: inline} if Env=prod', 'inline {Id: g} if true'])
    expect(policiesOf('App')).toEqual(['inline {Id: inline} if Env=prod', 'inline {Id: r} if true'])
  })

  it('are policies of their own where they are managed, or go to nobody in view', () => {
    expect(
      any.policies.map(policy => [policy.target.address, say(policy.name), say(policy.document)]),
    ).toEqual([
      ['Elsewhere', 'e', '{Id: e}'],
      ['Managed', 'managed', '{Id: m}'],
    ])
    expect(say(any.policies[1]?.path)).toBe('/p/')
  })

  it('go to nobody of another kind', () => {
    const { any } = read(`Resources:
  Alice: {Type: AWS::IAM::User, Properties: {UserName: alice}}
  P: {Type: AWS::IAM::Policy, Properties: {PolicyName: p, Roles: [!Ref Alice, alice], PolicyDocument: {}}}
`)
    expect(any.principals[0]?.policies).toEqual([])
    expect(any.policies).toHaveLength(1)
  })

  it('lean on the defaults on which the list of principals leans', () => {
    const { given } = read(`Parameters: {Name: {Type: String, Default: app}, Id: {Type: String, Default: i}}
Resources:
  App: {Type: AWS::IAM::Role, Properties: {RoleName: app, AssumeRolePolicyDocument: {}}}
  P: {Type: AWS::IAM::Policy, Properties: {PolicyName: p, Roles: [!Ref Name], PolicyDocument: {Id: !Ref Id}}}
`)
    expect(given?.roles[0]?.policies.map(attachment)).toEqual(['inline {Id: i} at !Ref Name'])
    expect(given?.roles[0]?.policies[0]?.policy.rests?.map(sym => sym.label)).toEqual(['Id', 'Name'])
  })

  it('put users into groups', () => {
    const [alice, bob, devs] = any.principals
    expect(say(alice?.groups)).toBe('[ops, ${Env}-devs <Devs name>]')
    expect(say(bob?.groups)).toBe('[${Env}-devs <Devs name>]')
    expect(devs?.groups).toBeUndefined()
    expect(any.principals.map(({ kind, people }) => `${kind} ${people}`)).toEqual([
      'user yes',
      'user yes',
      'group yes',
    ])
  })
})

describe('permission sets', () => {
  const { any } = read(`Parameters: {Env: {Type: String}}
Conditions: {IsProd: !Equals [!Ref Env, prod]}
Resources:
  Launchers: {Type: AWS::IAM::ManagedPolicy, Properties: {ManagedPolicyName: launchers, PolicyDocument: {Id: l}}}
  Admins:
    Type: AWS::SSO::PermissionSet
    Condition: IsProd
    Properties:
      Name: !Sub '\${Env}-admins'
      InstanceArn: arn:aws:sso:::instance/ssoins-0123456789abcdef
      InlinePolicy: {Id: inline}
      ManagedPolicies: ['arn:aws:iam::aws:policy/ReadOnlyAccess']
      CustomerManagedPolicyReferences:
        - {Name: launchers, Path: /}
        - {Name: elsewhere}
        - !If [IsProd, {Name: prod}, !Ref AWS::NoValue]
      PermissionsBoundary: {CustomerManagedPolicyReference: {Name: limits}}
  Readers:
    Type: AWS::SSO::PermissionSet
    Properties:
      Name: readers
      InlinePolicy: '{"Id": "text"}'
      PermissionsBoundary: {ManagedPolicyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess'}
`)
  const [admins, readers] = any.principals

  it('are principals for people', () => {
    expect(admins).toMatchObject({ kind: 'permission-set', people: 'yes', closed: false })
    expect(say(admins?.name)).toBe('${Env}-admins')
    expect(sayCond(admins!.when)).toBe('Env=prod')
  })

  it('have an inline policy, managed ones, and those of the account by name', () => {
    expect(
      admins?.policies.map(({ how, when, policy }) => `${how} ${say(policy)} if ${sayCond(when)}`),
    ).toEqual([
      'inline {Id: inline} if true',
      'managed arn:aws:iam::aws:policy/ReadOnlyAccess if true',
      'managed launchers <Launchers name> if true',
      'managed elsewhere if true',
      'managed prod if Env=prod',
      'boundary limits if true',
    ])
    expect(readers?.policies.map(({ how, policy }) => `${how} ${say(policy)}`)).toEqual([
      'inline {"Id": "text"}',
      'boundary arn:aws:iam::aws:policy/ReadOnlyAccess',
    ])
  })

  it('have the statements of the policies of the template', () => {
    const sets = new PolicySets(projectOf('any', [any]))
    expect(sets.of(admins!)).toMatchObject({ closed: false, limits: [{ kind: 'boundary' }] })
    expect(sets.of(admins!).documents.map(({ value }) => say(value))).toContain('{Id: l}')
    expect(sets.unattached()).toEqual([])
  })
})
