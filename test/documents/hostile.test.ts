/** Dumps come from strangers too: whatever stands where, nothing is thrown, and what is sound is still read. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lintTexts } from '../support/lint-folder.ts'

const ARN = 'arn:aws:iam::111122223333:'
const TRUST = {
  Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'ec2.amazonaws.com' } }],
}
const POLICY = { Statement: [{ Effect: 'Allow', Action: ['ec2:RunInstances'], Resource: '*' }] }
const ROLE = { RoleName: 'web', Path: '/', Arn: `${ARN}role/web`, AssumeRolePolicyDocument: TRUST }
const PROFILE = {
  InstanceProfileName: 'web',
  InstanceProfileId: 'AIPA1',
  Path: '/',
  Arn: `${ARN}instance-profile/web`,
  Roles: [ROLE],
}
const DUMP = {
  UserDetailList: [
    {
      UserName: 'ann',
      Arn: `${ARN}user/ann`,
      GroupList: ['devs'],
      UserPolicyList: [{ PolicyName: 'own', PolicyDocument: POLICY }],
      AttachedManagedPolicies: [{ PolicyName: 'x', PolicyArn: `${ARN}policy/x` }],
      PermissionsBoundary: { PermissionsBoundaryArn: `${ARN}policy/x` },
    },
  ],
  GroupDetailList: [{ GroupName: 'devs', Arn: `${ARN}group/devs`, GroupPolicyList: [] }],
  RoleDetailList: [{ ...ROLE, InstanceProfileList: [PROFILE], RolePolicyList: [] }],
  Policies: [
    {
      PolicyName: 'x',
      Arn: `${ARN}policy/x`,
      DefaultVersionId: 'v1',
      PolicyVersionList: [{ VersionId: 'v1', IsDefaultVersion: true, Document: POLICY }],
    },
  ],
  InstanceProfiles: [PROFILE],
  Reservations: [
    {
      OwnerId: '111122223333',
      Instances: [
        {
          InstanceId: 'i-1',
          State: { Name: 'running' },
          IamInstanceProfile: { Arn: PROFILE.Arn, Id: 'AIPA2' },
          MetadataOptions: { HttpEndpoint: 'enabled', HttpPutResponseHopLimit: 1 },
        },
      ],
    },
  ],
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

const wrong: fc.Arbitrary<Json> = fc.constantFrom<Json>(
  null,
  true,
  7,
  '',
  'web',
  '%7B',
  '{"Statement":',
  `${ARN}role/`,
  [],
  {},
  [[]],
  ['__proto__'],
  { Arn: 'x' },
)

/** How many values there are, the whole included. */
function sizeOf(json: Json): number {
  if (typeof json !== 'object' || json === null) return 1
  return Object.values(json).reduce<number>((sum, value) => sum + sizeOf(value), 1)
}

/** The whole with one value replaced: the one with that number, counted from the outside. */
function replaced(json: Json, index: number, by: Json): Json {
  if (index === 0) return by
  if (typeof json !== 'object' || json === null) return json
  let left = index - 1
  const entries = Object.entries(json).map(([key, value]) => {
    const size = sizeOf(value)
    const isHere = left >= 0 && left < size
    const made = isHere ? replaced(value, left, by) : value
    left -= size
    return [key, made] as const
  })
  return Array.isArray(json) ? entries.map(([, value]) => value) : Object.fromEntries(entries)
}

async function rulesIn(text: string): Promise<string[]> {
  const { findings } = await lintTexts(new Map([['dump.json', text]]))
  return findings.filter(finding => !finding.pedantic).map(({ rule }) => rule)
}

describe('a dump', () => {
  it('has its findings', async () => {
    expect(await rulesIn(JSON.stringify(DUMP))).toContain('instance-profile-id-mismatch')
  })

  it('is read with wrong values in the place of any', async () => {
    const size = sizeOf(DUMP)
    const changes = fc.array(fc.tuple(fc.nat(size - 2), wrong), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(changes, async all => {
        const json = all.reduce<Json>((made, [index, by]) => replaced(made, index + 1, by), DUMP)
        expect(await rulesIn(JSON.stringify(json))).not.toContain('parse-error')
      }),
      { seed: 7, numRuns: 300 },
    )
  })

  it('is a parse error, and no crash, wherever it is cut off', async () => {
    const text = JSON.stringify(DUMP, undefined, 1)
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: text.indexOf('"RoleDetailList"') + 20, max: text.length - 1 }),
        async end => {
          expect(await rulesIn(text.slice(0, end))).toContain('parse-error')
        },
      ),
      { seed: 7, numRuns: 100 },
    )
  })

  it('has its last value where a key is there twice', async () => {
    const text = JSON.stringify(DUMP).replace('"Id":"AIPA2"', '"Id":"AIPA2","Id":"AIPA1"')
    expect(await rulesIn(text)).not.toContain('instance-profile-id-mismatch')
  })

  it('is read with documents that are deep, long or empty', async () => {
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`
    const documents = [
      deep,
      JSON.stringify(deep),
      `"${'%7B'.repeat(20_000)}"`,
      `"${'\\"'.repeat(9999)}"`,
      '""',
    ]
    for (const document of documents) {
      const text = JSON.stringify({ Role: { ...ROLE, AssumeRolePolicyDocument: 'X' } }).replace(
        '"X"',
        document,
      )
      await rulesIn(text)
      await rulesIn(`{ "PolicyDocument": ${document} }`)
    }
    expect(await rulesIn(`{ "PolicyDocument": ${documents[1]}, "x": "Statement" }`)).toEqual([])
  })
})

describe('a policy that is longer than any', () => {
  const statements = Array.from({ length: 20_000 }, () => ({ ...POLICY.Statement[0]! }))
  const found = async (content: unknown) => {
    const { findings } = await lintTexts(new Map([['x.json', JSON.stringify(content)]]))
    return findings.filter(({ pedantic }) => !pedantic).map(({ rule }) => rule)
  }

  it('is none', async () => {
    expect(await found({ Statement: statements.slice(0, 10) })).toContain('launch-without-passrole')
    expect(await found({ Statement: statements })).toEqual([])
    expect(await found(statements)).toEqual([])
  })

  it('may say anything in a dump', async () => {
    const user = (Statement: unknown) => ({
      UserDetailList: [
        {
          UserName: 'ann',
          Arn: `${ARN}user/ann`,
          UserPolicyList: [
            { PolicyName: 'launch', PolicyDocument: POLICY },
            { PolicyName: 'long', PolicyDocument: { Statement } },
          ],
        },
      ],
    })
    expect(await found(user(statements.slice(0, 10)))).toContain('launch-without-passrole')
    expect(await found(user(statements))).not.toContain('launch-without-passrole')
  })
})
