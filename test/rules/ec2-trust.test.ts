/** A role in a profile whose trust policy keeps EC2 out: each mistake has one rule, and none falls between the two. */
import { describe, expect, test } from 'vitest'
import { lintTexts } from '../support/lint-folder.ts'

type Json = Readonly<Record<string, unknown>>

const MISSING = 'missing-ec2-trust'
const UNSATISFIABLE = 'unsatisfiable-ec2-trust'

/** What is said of the trust policy of a role in a profile, by rule; `?` stands behind what is only maybe. */
async function said(...statements: readonly Json[]): Promise<string[]> {
  const template = {
    Parameters: { Partner: { Type: 'String' }, Account: { Type: 'String' } },
    Resources: {
      Role: {
        Type: 'AWS::IAM::Role',
        Properties: { AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: statements } },
      },
      Profile: { Type: 'AWS::IAM::InstanceProfile', Properties: { Roles: [{ Ref: 'Role' }] } },
    },
  }
  const { findings } = await lintTexts(new Map([['template.json', JSON.stringify(template)]]))
  return findings.map(({ rule, pedantic }) => rule + (pedantic ? '?' : ''))
}

const NAMES = {
  ec2: { Service: 'ec2.amazonaws.com' },
  everyone: { AWS: '*' },
  nobody: { Service: 'lambda.amazonaws.com' },
  account: { AWS: '999999999999' },
  unknownAccount: { AWS: { Ref: 'Partner' } },
  unknownService: { Service: { Ref: 'Partner' } },
}

const CONDITIONS = {
  none: undefined,
  holds: { StringLike: { 'sts:RoleSessionName': 'i-*' } },
  fails: { StringEquals: { 'sts:ExternalId': 'partner' } },
  perhaps: { StringEquals: { 'aws:SourceAccount': { Ref: 'Account' } } },
}

const DENIES = {
  none: [],
  applies: [deny({ StringNotEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } })],
  perhaps: [deny({ StringNotEquals: { 'aws:SourceAccount': { Ref: 'Account' } } })],
  spares: [deny({ Bool: { 'aws:PrincipalIsAWSService': 'false' } })],
}

function deny(Condition: Json): Json {
  return { Effect: 'Deny', Principal: '*', Action: 'sts:AssumeRole', Condition }
}

function allow(name: keyof typeof NAMES, condition: keyof typeof CONDITIONS): Json {
  const Condition = CONDITIONS[condition]
  return {
    Effect: 'Allow',
    Principal: NAMES[name],
    Action: 'sts:AssumeRole',
    ...(Condition && { Condition }),
  }
}

type Case = readonly [keyof typeof NAMES, keyof typeof CONDITIONS, keyof typeof DENIES]

const NAMELESS: readonly string[] = ['nobody', 'account']

/** What there is to say, in the words of the specification. */
function expected([name, condition, denied]: Case): string[] {
  const isOut = condition === 'fails' || denied === 'applies'
  if (NAMELESS.includes(name)) return [MISSING]
  if (name === 'unknownAccount') return [isOut ? MISSING : `${MISSING}?`]
  if (isOut) return [UNSATISFIABLE]
  if (denied === 'perhaps') return [`${UNSATISFIABLE}?`]
  return name === 'ec2' && condition !== 'perhaps' ? [] : [`${MISSING}?`]
}

const CASES: readonly Case[] = keysOf(NAMES).flatMap(name =>
  keysOf(CONDITIONS).flatMap(condition => keysOf(DENIES).map((denied): Case => [name, condition, denied])),
)

function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(table) as Key[]
}

describe('one statement', () => {
  test.each(CASES)('%s, condition: %s, Deny: %s', async (...one) => {
    const [name, condition, denied] = one
    expect(await said(allow(name, condition), ...DENIES[denied])).toEqual(expected(one))
  })
})

test('of two statements, the one for EC2 counts', async () => {
  expect(await said(allow('unknownAccount', 'fails'), allow('ec2', 'none'))).toEqual([])
  expect(await said(allow('unknownAccount', 'fails'), allow('ec2', 'fails'))).toEqual([UNSATISFIABLE])
  expect(await said(allow('unknownAccount', 'fails'), allow('nobody', 'none'))).toEqual([MISSING])
})

test.each([
  ['none', undefined],
  ['an empty one', {}],
  ['a string', 'ec2.amazonaws.com'],
  ['an unknown type', { service: 'ec2.amazonaws.com' }],
])('a Principal that IAM refuses is one mistake: %s', async (_, Principal) => {
  const statement = {
    Effect: 'Allow',
    Action: 'sts:AssumeRole',
    ...(Principal !== undefined && { Principal }),
  }
  expect(await said(statement)).toEqual(['invalid-policy-document'])
})
