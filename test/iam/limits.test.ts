/** Permissions boundaries and control policies: what grants nothing and must allow too. */
import { describe, expect, it } from 'vitest'
import { allows, denies, evaluate, type Limit } from '../../src/iam/evaluate.ts'
import type { Request } from '../../src/iam/request.ts'
import { slice } from '../../src/syntax/source.ts'
import type { Cond } from '../../src/value/condition.ts'
import { explore, World } from '../../src/value/scenario.ts'
import { text } from '../../src/value/text.ts'
import type { Item, Value } from '../../src/value/value.ts'
import { anything, documents, flag, fromJson, policy, type Written } from '../support/policies.ts'

const PASS: Request = {
  action: 'iam:PassRole',
  resource: text('arn:aws:iam::111122223333:role/web'),
  context: new Map(),
}

const ALLOW = { Effect: 'Allow', Action: 'iam:PassRole', Resource: '*' }
const DENY = { ...ALLOW, Effect: 'Deny' }
const ELSE = { ...ALLOW, Action: 's3:*' }
const GRANT = documents(policy(ALLOW))

function limit(kind: Limit['kind'], value: Written, when: Cond = true): Limit {
  const [document] = documents(value)
  return { kind, when, documents: [document!], at: document!.value.at }
}

function within(...limits: readonly Limit[]) {
  return allows(new World(), GRANT, PASS, limits)
}

// https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
describe.each(['boundary', 'scp', 'session'] as const)('a limit of kind %s', kind => {
  it('must allow too', () => {
    expect(within(limit(kind, policy(ALLOW)))).toBe('yes')
    expect(within(limit(kind, policy(ELSE)))).toBe('no')
    expect(within(limit(kind, policy()))).toBe('no')
  })

  it('may deny', () => {
    expect(within(limit(kind, policy(ALLOW, DENY)))).toBe('no')
  })

  it('grants nothing', () => {
    expect(allows(new World(), documents(policy(ELSE)), PASS, [limit(kind, policy(ALLOW))])).toBe('no')
  })

  it('counts beside others', () => {
    expect(within(limit(kind, policy(ALLOW)), limit('boundary', policy(ELSE)))).toBe('no')
  })

  it('may be anything where it is not in view', () => {
    expect(within(limit(kind, anything('boundary')))).toBe('maybe')
    expect(within(limit(kind, anything('boundary')), limit(kind, policy(ELSE)))).toBe('no')
  })

  it('counts in the scenarios in which it is there', () => {
    const guarded = limit(kind, policy(ELSE), flag('limited'))
    const { paths } = explore(world => [allows(world, GRANT, PASS, [guarded])])
    expect(paths.map(path => path.results[0]).sort()).toEqual(['no', 'yes'])
  })

  it('splits no scenario where it lets the request through', () => {
    const guarded = limit(kind, policy(ALLOW), flag('limited'))
    expect(explore(world => [allows(world, GRANT, PASS, [guarded])]).paths).toHaveLength(1)
  })
})

// https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html
describe('a resource control policy', () => {
  const everybody = { ...DENY, Principal: '*', Action: '*' }
  const ask = (action: string, statement: Written) =>
    allows(new World(), documents(policy({ ...ALLOW, Action: '*' })), { ...PASS, action }, [
      limit('rcp', policy(statement)),
    ])

  it('reaches few services', () => {
    expect(ask('iam:PassRole', everybody)).toBe('yes')
    expect(ask('ec2:RunInstances', everybody)).toBe('yes')
    expect(ask('sts:AssumeRole', everybody)).toBe('no')
    expect(ask('autoscaling:CreateAutoScalingGroup', everybody)).toBe('no')
  })

  it('only denies', () => {
    expect(ask('sts:AssumeRole', { ...everybody, Effect: 'Allow', Action: 's3:*' })).toBe('yes')
    expect(ask('sts:AssumeRole', { ...everybody, Action: 'sts:*' })).toBe('no')
  })

  it('is about the principals that it names', () => {
    expect(ask('sts:AssumeRole', { ...everybody, Principal: { AWS: '*' } })).toBe('no')
    expect(ask('sts:AssumeRole', { ...everybody, Principal: { Service: 'ec2.amazonaws.com' } })).toBe('yes')
  })
})

describe('the reason', () => {
  it('is the limit that lacks an Allow, with what comes near', () => {
    const near = fromJson(
      '{"Statement":{"Effect":"Allow","Action":"iam:*","Resource":"arn:aws:iam::*:role/x"}}',
    )
    const boundary: Limit = { kind: 'boundary', when: true, documents: items(near), at: near.at }
    const { allowed, deniedBy, limitedBy } = evaluate(new World(), GRANT, PASS, [boundary])
    expect(allowed).toBe('no')
    expect(deniedBy).toBeUndefined()
    expect(limitedBy?.limit).toBe(boundary)
    expect(limitedBy?.misses.map(({ by, at }) => [by, slice(at)])).toEqual([
      ['resource', '"arn:aws:iam::*:role/x"'],
    ])
  })

  it('is the Deny in a limit', () => {
    const denying = fromJson(
      '{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"},{"Sid":"No","Effect":"Deny","Action":"iam:Pass*","Resource":"*"}]}',
    )
    const boundary: Limit = { kind: 'boundary', when: true, documents: items(denying), at: denying.at }
    const { deniedBy, limitedBy } = evaluate(new World(), GRANT, PASS, [boundary])
    expect(deniedBy?.sid).toBe('No')
    expect(limitedBy).toBeUndefined()
  })
})

describe('what no policy attached elsewhere can change', () => {
  const ask = (grant: readonly Item[], ...limits: readonly Limit[]) =>
    denies(new World(), grant, PASS, limits)

  it('is a Deny or a limit, not a missing Allow', () => {
    expect(ask(documents(policy(ELSE)))).toBe(false)
    expect(ask(documents(policy(DENY)))).toBe(true)
    expect(ask(documents(policy(ELSE)), limit('boundary', policy(ELSE)))).toBe(true)
    expect(ask(documents(policy(ELSE)), limit('boundary', anything('boundary')))).toBe(false)
  })
})

function items(value: Value): readonly Item[] {
  return [{ when: true, value }]
}
