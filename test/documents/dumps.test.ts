import { describe, expect, it } from 'vitest'
import { Dumps } from '../../src/documents/index.ts'
import { deploymentOf, UNKNOWN_DEPLOYMENT } from '../../src/model/aws.ts'
import type { UnitModel } from '../../src/model/build.ts'
import type { InstanceProfile, Launch, Principal } from '../../src/model/types.ts'
import { parseJson } from '../../src/syntax/json.ts'
import { slice, sourceOf } from '../../src/syntax/source.ts'
import { known, show } from '../../src/value/text.ts'
import type { Value } from '../../src/value/value.ts'

const ACCOUNT = '111122223333'
const OTHER = '444455556666'
const EC2 = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'ec2.amazonaws.com' } }],
}
const ALLOW = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'ec2:*', Resource: '*' }] }

function arn(resource: string, account = ACCOUNT): string {
  return `arn:aws:iam::${account}:${resource}`
}

function role(name: string, more = {}) {
  return { RoleName: name, Path: '/', Arn: arn(`role/${name}`), AssumeRolePolicyDocument: EC2, ...more }
}

function profile(name: string, id: string, roles: readonly unknown[] = [role(name)]) {
  return {
    InstanceProfileName: name,
    InstanceProfileId: id,
    Arn: arn(`instance-profile/${name}`),
    Roles: roles,
  }
}

function instance(id: string, more = {}) {
  return { Reservations: [{ OwnerId: ACCOUNT, Instances: [{ InstanceId: id, ...more }] }] }
}

/** The units of dumps, one file each. A text is taken as it is. */
function unitsOf(dumps: readonly unknown[], deployment = UNKNOWN_DEPLOYMENT): readonly UnitModel[] {
  const all = new Dumps(deployment)
  for (const [index, dump] of dumps.entries()) {
    const text = typeof dump === 'string' ? dump : JSON.stringify(dump)
    const { documents, problems } = parseJson(sourceOf({ path: `${index}.json`, text }))
    all.add(documents[0]!, problems.length > 0)
  }
  return all.read().models.map(model => model.any)
}

function unitOf(...dumps: readonly unknown[]): UnitModel {
  const units = unitsOf(dumps)
  expect(units.length).toBe(1)
  return units[0]!
}

function textIn(value: Value | undefined): string | undefined {
  return value?.kind === 'text' ? show(value.text) : undefined
}

/** The text under a path of keys. */
function textAt(value: Value | undefined, ...path: readonly string[]): string | undefined {
  const [key, ...rest] = path
  if (key === undefined) return textIn(value)
  if (value?.kind === 'list') return textAt(value.items[Number(key)]?.value, ...rest)
  return value?.kind === 'map' ? textAt(value.entries.get(key)?.value, ...rest) : undefined
}

function addresses(entities: readonly { target: { address: string } }[]): string[] {
  return entities.map(({ target }) => target.address)
}

function gapsOf({ unit }: UnitModel): (string | undefined)[] {
  return unit.gaps.map(gap => gap.kind ?? 'whole')
}

describe('an account', () => {
  it('is one unit, however many files tell of it', () => {
    const { unit, roles, profiles, launches } = unitOf(
      { RoleDetailList: [role('web', { InstanceProfileList: [profile('web', 'AIPA1')] })] },
      { RoleDetailList: [role('db')] },
      { InstanceProfiles: [profile('empty', 'AIPA2', [])] },
      instance('i-1'),
    )
    expect(unit).toMatchObject({ name: `account ${ACCOUNT}`, kind: 'dump', gaps: [] })
    expect(addresses(roles)).toEqual(['web', 'db'])
    expect(addresses(profiles)).toEqual(['empty', 'web'])
    expect(addresses(launches)).toEqual(['i-1'])
  })

  it('is told apart from others, also in one file', () => {
    const units = unitsOf([{ Roles: [role('web'), role('web', { Arn: arn('role/web', OTHER) })] }])
    expect(units.map(({ unit }) => unit.name)).toEqual([`account ${ACCOUNT}`, `account ${OTHER}`])
    expect(units.map(({ roles }) => roles.length)).toEqual([1, 1])
  })

  it('is where its ARNs say, else where the user says', () => {
    const china = unitOf(
      { Role: role('web', { Arn: `arn:aws-cn:iam::${ACCOUNT}:role/web` }) },
      instance('i-1'),
    )
    const { partition, account } = china.launches[0]!.scope
    expect([known(partition), known(account)]).toEqual(['aws-cn', ACCOUNT])
    const later = unitOf(instance('i-1'), {
      Role: role('web', { Arn: `arn:aws-cn:iam::${ACCOUNT}:role/web` }),
    })
    expect(known(later.launches[0]!.scope.partition)).toBe('aws-cn')
    const given = deploymentOf({ account: OTHER, partition: 'aws-us-gov' })
    const [gov] = unitsOf([instance('i-1')], given)
    expect([known(gov!.launches[0]!.scope.partition), known(gov!.launches[0]!.scope.account)]).toEqual([
      'aws-us-gov',
      ACCOUNT,
    ])
  })

  it('has the name of its file where no number says which it is', () => {
    const trust = { Statement: [{ Principal: { AWS: 'arn:aws:iam::ACCOUNT_ID:root' } }] }
    const role = { Arn: 'arn:aws:iam::ACCOUNT_ID:role/web', AssumeRolePolicyDocument: trust }
    const [unit] = unitsOf([{ Role: role }], deploymentOf({ account: OTHER }))
    expect(unit!.unit.name).toBe('0.json')
    expect(known(unit!.roles[0]!.scope.account)).toBe(OTHER)
    expect(addresses(unit!.roles)).toEqual(['arn:aws:iam::ACCOUNT_ID:role/web'])
    expect(textIn(unit!.roles[0]!.name)).toBe('web')
    expect(textAt(unit!.roles[0]!.trust, 'Statement', '0', 'Principal', 'AWS')).toBe(
      'arn:aws:iam::${ACCOUNT_ID}:root',
    )
  })
})

describe('what is not in view', () => {
  const details = { RoleDetailList: [role('web')] }
  it.each<[string, readonly unknown[], readonly string[]]>([
    ['nothing in all details', [details], []],
    ['nothing in all pages', [{ ...details, IsTruncated: true, Marker: 'x' }, details], []],
    ['a page that is missing', [{ ...details, IsTruncated: true, Marker: 'x' }], ['whole', 'profiles']],
    ['a page of the CLI', [{ ...details, NextToken: 'x' }], ['whole', 'profiles']],
    ['the profiles beside users alone', [{ UserDetailList: [{ Arn: arn('user/a') }] }], ['profiles']],
    ['the profiles beside a role', [{ Role: role('web') }], ['profiles']],
    ['the profiles beside one', [{ InstanceProfile: profile('web', 'AIPA1') }], ['profiles']],
    ['the profiles beside instances', [instance('i-1')], ['profiles']],
    ['nothing in all profiles', [{ InstanceProfiles: [profile('web', 'AIPA1')] }, instance('i-1')], []],
    ['some profiles', [{ InstanceProfiles: [profile('web', 'AIPA1')], IsTruncated: true }], ['profiles']],
    ['what stands in a broken file', [details, JSON.stringify(instance('i-1')).slice(0, -1)], ['whole']],
    ['what a broken file may tell', [details, '{ "Reservations": '], ['whole']],
  ])('is %s', (_, dumps, gaps) => {
    expect(gapsOf(unitOf(...dumps))).toEqual(gaps)
  })
})

describe('principals', () => {
  const custom = {
    PolicyName: 'launch',
    Arn: arn('policy/launch'),
    DefaultVersionId: 'v2',
    PolicyVersionList: [
      { VersionId: 'v1', IsDefaultVersion: false, Document: {} },
      { VersionId: 'v2', Document: encodeURIComponent(JSON.stringify(ALLOW)) },
    ],
  }
  const admin = {
    PolicyName: 'AdministratorAccess',
    Arn: 'arn:aws:iam::aws:policy/AdministratorAccess',
    PolicyVersionList: [{ IsDefaultVersion: true, Document: ALLOW }],
  }
  const attached = (...arns: readonly string[]) => arns.map(PolicyArn => ({ PolicyName: 'x', PolicyArn }))

  function described({ kind, policies, closed, people }: Principal) {
    const how = policies.map(
      ({ how, policy }) => `${how} ${policy.ref?.to.address ?? textIn(policy) ?? policy.kind}`,
    )
    return { kind, how, closed, people }
  }

  it('have all their policies', () => {
    const { roles, principals, policies } = unitOf({
      UserDetailList: [
        {
          UserName: 'ann',
          Arn: arn('user/ann'),
          GroupList: ['devs'],
          UserPolicyList: [{ PolicyName: 'own', PolicyDocument: ALLOW }],
          PermissionsBoundary: { PermissionsBoundaryArn: admin.Arn },
        },
      ],
      GroupDetailList: [
        { GroupName: 'devs', Arn: arn('group/devs'), AttachedManagedPolicies: attached(custom.Arn) },
      ],
      RoleDetailList: [
        role('web', {
          AttachedManagedPolicies: attached('arn:aws:iam::aws:policy/ReadOnlyAccess', custom.Arn),
        }),
      ],
      Policies: [custom, admin, { ...admin, Arn: 'arn:aws:iam::aws:policy/Unused' }],
    })
    expect(principals.map(described)).toEqual([
      { kind: 'group', how: ['managed launch'], closed: true, people: 'yes' },
      { kind: 'user', how: ['inline map', 'boundary AdministratorAccess'], closed: true, people: 'yes' },
    ])
    expect(roles.map(described)).toEqual([
      {
        kind: 'role',
        how: ['managed arn:aws:iam::aws:policy/ReadOnlyAccess', 'managed launch'],
        closed: true,
        people: 'no',
      },
    ])
    const { groups } = principals[1]!
    expect(groups?.kind === 'list' && groups.items[0]?.value.ref?.to).toBe(principals[0]!.target)
    expect(policies.map(({ target, managed }) => [target.address, managed])).toEqual([
      ['launch', true],
      ['AdministratorAccess', false],
    ])
    expect(policies[0]!.document.kind === 'map' && [...policies[0]!.document.entries.keys()]).toEqual([
      'Version',
      'Statement',
    ])
  })

  it('have more policies than are in view where their details or groups are not there', () => {
    const { roles, principals } = unitOf({
      Role: role('web'),
      UserDetailList: [{ UserName: 'ann', Arn: arn('user/ann'), GroupList: ['devs'] }],
    })
    expect([...roles, ...principals].map(({ closed }) => closed)).toEqual([false, false])
  })

  it('count once, with what tells most', () => {
    const { roles } = unitOf({ Role: role('web') }, { RoleDetailList: [role('web')] })
    expect(roles.map(({ closed }) => closed)).toEqual([true])
  })

  it('have addresses of their own where their names are the same', () => {
    const { roles, principals } = unitOf({
      RoleDetailList: [role('web')],
      UserDetailList: [{ UserName: 'web', Arn: arn('user/web') }],
    })
    expect(addresses([...roles, ...principals])).toEqual(['web', arn('user/web')])
  })

  it('are for people where people alone can be meant, and not to be changed where they are a service’s', () => {
    const { roles } = unitOf({
      Roles: [
        role('a', { Path: '/aws-reserved/sso.amazonaws.com/' }),
        role('b', { AssumeRolePolicyDocument: { Statement: [{ Action: 'sts:AssumeRoleWithSAML' }] } }),
        role('c', { Path: '/aws-service-role/batch.amazonaws.com/' }),
      ],
    })
    expect(roles.map(({ people, managed }) => `${people} ${managed}`)).toEqual([
      'yes true',
      'maybe true',
      'no false',
    ])
  })

  it('keep the places of what they trust, URL-encoded too', () => {
    const encoded = encodeURIComponent(JSON.stringify(EC2))
    const { trust } = unitOf({ Role: role('web', { AssumeRolePolicyDocument: encoded }) }).roles[0]!
    const version = trust.kind === 'map' ? trust.entries.get('Version') : undefined
    expect(textIn(version?.value)).toBe('2012-10-17')
    expect(slice(version!.value.at)).toBe('%222012-10-17%22')
  })

  it('trust somebody unknown where no trust policy is there', () => {
    const { trust } = unitOf({
      InstanceProfile: profile('web', 'AIPA1', [{ RoleName: 'web', Arn: arn('role/web') }]),
    }).roles[0]!
    expect(trust.kind).toBe('unknown')
  })
})

describe('instance profiles', () => {
  function rolesIn({ roles }: InstanceProfile) {
    return roles.kind === 'list'
      ? roles.items.map(({ value }) => value.ref?.to.address ?? textIn(value))
      : undefined
  }

  it('hold roles, and have an id', () => {
    const { profiles } = unitOf({
      InstanceProfiles: [profile('web', 'AIPA1'), profile('empty', 'AIPA2', [])],
    })
    expect(profiles.map(rolesIn)).toEqual([['web'], []])
    expect(profiles.map(({ id }) => textIn(id))).toEqual(['AIPA1', 'AIPA2'])
  })

  it('have no id where two dumps disagree', () => {
    const { profiles } = unitOf(
      { InstanceProfile: profile('web', 'AIPA1') },
      { InstanceProfile: profile('web', 'AIPA2') },
    )
    expect(profiles.length).toBe(1)
    expect(profiles[0]!.id).toBeUndefined()
  })
})

describe('instances', () => {
  const running = { IamInstanceProfile: { Arn: arn('instance-profile/web'), Id: 'AIPA1' } }

  function slotsOf(launches: readonly Launch[]) {
    return launches.flatMap(({ slots }) =>
      slots.map(({ value, id }) => `${value.ref?.to.address ?? textIn(value)} ${textIn(id)}`),
    )
  }

  it('have the profile that they were given', () => {
    const dump = instance('i-1', running)
    expect(slotsOf(unitOf(dump).launches)).toEqual([`${arn('instance-profile/web')} AIPA1`])
    expect(slotsOf(unitOf(dump, { InstanceProfile: profile('web', 'x') }).launches)).toEqual(['web AIPA1'])
    expect(slotsOf(unitOf(instance('i-2')).launches)).toEqual([])
  })

  it('have metadata options and a key pair', () => {
    const { imds, uses } = unitOf(
      instance('i-1', {
        KeyName: 'key',
        MetadataOptions: { HttpEndpoint: 'disabled', HttpTokens: 'required', HttpPutResponseHopLimit: 1 },
      }),
    ).launches[0]!
    expect([textIn(imds.endpoint), textIn(imds.tokens), textIn(uses.keyPair)]).toEqual([
      'disabled',
      'required',
      'key',
    ])
    expect(imds.hopLimit).toMatchObject({ kind: 'scalar', value: 1 })
  })

  it.each(['terminated', 'shutting-down'])('that are %s are none', Name => {
    expect(unitOf(instance('i-1', { State: { Name } }), instance('i-2')).launches.length).toBe(1)
  })

  it('are known by their associations too, unless these end', () => {
    const associations = ['associated', 'disassociated', 'disassociating'].map((State, index) => ({
      InstanceId: `i-${index}`,
      State,
      ...running,
    }))
    const { launches } = unitOf({ IamInstanceProfileAssociations: associations })
    expect(addresses(launches)).toEqual(['i-0'])
  })

  it('count once: what describes the instance tells more', () => {
    const { launches } = unitOf(
      { IamInstanceProfileAssociations: [{ InstanceId: 'i-1', ...running }] },
      instance('i-1', { IamInstanceProfile: { Arn: arn('instance-profile/db'), Id: 'AIPA2' } }),
    )
    expect(slotsOf(launches)).toEqual([`${arn('instance-profile/db')} AIPA2`])
  })
})
