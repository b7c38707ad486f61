import { describe, expect, it } from 'vitest'
import { evaluate } from '../../src/iam/evaluate.ts'
import { assumedByEc2, trusts, trustsOthers } from '../../src/iam/trust.ts'
import { choice } from '../../src/value/build.ts'
import { explore, World } from '../../src/value/scenario.ts'
import { ACCOUNT_SHAPE, REGION_SHAPE, type Sym, type Text, text } from '../../src/value/text.ts'
import type { Tri } from '../../src/value/tri.ts'
import {
  anything,
  asValue,
  flag,
  openMap,
  pieces,
  policy,
  symbol,
  type Written,
  when,
} from '../support/policies.ts'

const PARTITION = symbol('partition', { domain: ['aws', 'aws-cn', 'aws-us-gov'] })
const SUFFIX: Sym = symbol('suffix', {
  by: {
    sym: PARTITION,
    values: { aws: 'amazonaws.com', 'aws-cn': 'amazonaws.com.cn', 'aws-us-gov': 'amazonaws.com' },
  },
})
const ACCOUNT = symbol('account', { shape: ACCOUNT_SHAPE })
const REGION = symbol('region', { shape: REGION_SHAPE })

function place(partition: Text = text(PARTITION)) {
  return { partition, account: text(ACCOUNT), region: text(REGION) }
}

const ASSUME = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'ec2.amazonaws.com' } }

function lets(statement: { readonly [key: string]: Written }, partition?: string): Tri {
  const world = new World()
  const where = place(partition === undefined ? undefined : text(partition))
  return trusts(world, policy({ ...ASSUME, ...statement }), assumedByEc2(world, where))
}

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
describe('the service principal', () => {
  const service = (name: Written, partition?: string) => lets({ Principal: { Service: name } }, partition)

  it.each([
    ['ec2.amazonaws.com', 'yes', 'yes', 'yes', 'yes'],
    ['ec2.amazonaws.com.cn', 'maybe', 'no', 'yes', 'no'],
    ['ec2.c2s.ic.gov', 'maybe', 'no', 'no', 'no'],
    ['EC2.amazonaws.com', 'maybe', 'maybe', 'maybe', 'maybe'],
    ['ec2.us-east-1.amazonaws.com', 'maybe', 'maybe', 'maybe', 'maybe'],
    ['ec2.cn-north-1.amazonaws.com.cn', 'maybe', 'no', 'maybe', 'no'],
    ['lambda.amazonaws.com', 'no', 'no', 'no', 'no'],
    ['ec2.aws.com', 'no', 'no', 'no', 'no'],
    ['ec2', 'no', 'no', 'no', 'no'],
    ['arn:aws:iam::111122223333:role/ec2.amazonaws.com', 'no', 'no', 'no', 'no'],
    ['spotfleet.amazonaws.com', 'no', 'no', 'no', 'no'],
    ['ssm.amazonaws.com', 'no', 'no', 'no', 'no'],
  ] as const)(
    '%s in an unknown partition: %s, aws: %s, aws-cn: %s, aws-us-gov: %s',
    (name, open, aws, cn, gov) => {
      expect(service(name)).toBe(open)
      expect(service(name, 'aws')).toBe(aws)
      expect(service(name, 'aws-cn')).toBe(cn)
      expect(service(name, 'aws-us-gov')).toBe(gov)
    },
  )

  it('may be put together with the suffix of the partition', () => {
    expect(service(pieces('ec2.', SUFFIX))).toBe('yes')
    expect(service(pieces('lambda.', SUFFIX))).toBe('no')
    expect(service(pieces('ec2.', REGION, '.amazonaws.com'))).toBe('maybe')
    expect(service('ec2.c2s.ic.gov', 'aws-iso')).toBe('yes')
    expect(service('ec2.amazonaws.com', 'aws-somewhere')).toBe('yes')
  })

  it('may be one of a list, or not known', () => {
    expect(service(['lambda.amazonaws.com', 'ec2.amazonaws.com'])).toBe('yes')
    expect(service(['lambda.amazonaws.com', anything('service')])).toBe('maybe')
    expect(service(anything('service'))).toBe('maybe')
    expect(service([])).toBe('no')
    expect(service(null)).toBe('no')
  })

  it('follows what a scenario has decided of the partition', () => {
    const china = choice(
      { sym: PARTITION, is: 'aws-cn' },
      pieces('ec2.amazonaws.com.cn'),
      pieces('lambda.amazonaws.com'),
      pieces('').at,
    )
    const trust = policy({ ...ASSUME, Principal: { Service: china } })
    const { outcomes } = explore(world => [trusts(world, trust, assumedByEc2(world, place()))])
    expect(outcomes.map(outcome => outcome.result)).toEqual(['yes', 'no'])
  })
})

describe('other principals', () => {
  it.each<readonly [Written, Tri]>([
    ['*', 'maybe'],
    [{ AWS: '*' }, 'maybe'],
    [{ AWS: ['arn:aws:iam::111122223333:root', '*'] }, 'maybe'],
    [{ AWS: 'arn:aws:iam::111122223333:root' }, 'no'],
    [{ AWS: 'ec2.amazonaws.com' }, 'no'],
    [{ AWS: anything('principal') }, 'maybe'],
    [{ Federated: 'cognito-identity.amazonaws.com' }, 'no'],
    [{ Federated: 'x', Service: 'ec2.amazonaws.com' }, 'yes'],
    ['ec2.amazonaws.com', 'no'],
    [['ec2.amazonaws.com'], 'no'],
    [anything('principal'), 'maybe'],
    [null, 'no'],
    [{}, 'no'],
    [5, 'no'],
    [openMap({ AWS: 'x' }), 'maybe'],
  ])('%j: %s', (principal, expected) => {
    expect(lets({ Principal: principal })).toBe(expected)
  })

  it('are not asked for where EC2 is named', () => {
    const principal = { Service: 'ec2.amazonaws.com', AWS: [when(flag('on'), anything('account'))] }
    const trust = policy({ ...ASSUME, Principal: principal })
    const { outcomes, paths } = explore(world => [trusts(world, trust, assumedByEc2(world, place()))])
    expect(outcomes.map(outcome => outcome.result)).toEqual(['yes'])
    expect(paths.length).toBe(1)
  })

  it('are open where the statement may say more, but only in what it may say', () => {
    const ask = (statement: { readonly [key: string]: Written }) => {
      const world = new World()
      return trusts(world, policy(openMap(statement)), assumedByEc2(world, place()))
    }
    expect(ask(ASSUME)).toBe('maybe')
    expect(ask({ ...ASSUME, Principal: { Service: 'lambda.amazonaws.com' } })).toBe('no')
    expect(ask({ Effect: 'Allow', Action: 'sts:AssumeRole' })).toBe('maybe')
  })

  it('are not known where some are excluded', () => {
    expect(lets({ Principal: null, NotPrincipal: { AWS: 'x' } })).toBe('maybe')
  })
})

describe('the action', () => {
  it.each<readonly [Written, Tri]>([
    ['sts:AssumeRole', 'yes'],
    ['STS:assumerole', 'yes'],
    ['sts:*', 'yes'],
    ['sts:Assume*', 'yes'],
    ['*', 'yes'],
    [['sts:TagSession', 'sts:AssumeRole'], 'yes'],
    ['sts:TagSession', 'no'],
    ['sts:SetSourceIdentity', 'no'],
    ['sts:AssumeRoleWithWebIdentity', 'no'],
  ])('%j: %s', (action, expected) => {
    expect(lets({ Action: action })).toBe(expected)
  })

  it('may be excluded', () => {
    expect(lets({ Action: null, NotAction: 'sts:TagSession' })).toBe('yes')
    expect(lets({ Action: null, NotAction: 'sts:*' })).toBe('no')
  })
})

describe('a Deny', () => {
  const refused = { ...ASSUME, Effect: 'Deny' }

  function withDeny(deny: { readonly [key: string]: Written }): Tri {
    const world = new World()
    return trusts(world, policy(ASSUME, { ...refused, ...deny }), assumedByEc2(world, place()))
  }

  it('keeps EC2 out, under any of its names', () => {
    expect(withDeny({})).toBe('no')
    expect(withDeny({ Principal: { Service: pieces('ec2.', SUFFIX) } })).toBe('no')
    expect(withDeny({ Principal: { Service: 'lambda.amazonaws.com' } })).toBe('yes')
    expect(withDeny({ Principal: '*' })).toBe('no')
  })

  it('keeps EC2 out when it is for all who are not of the organization', () => {
    expect(withDeny({ Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-1' } } })).toBe('no')
    const unlessService = {
      StringNotEquals: { 'aws:PrincipalOrgID': 'o-1' },
      Bool: { 'aws:PrincipalIsAWSService': 'false' },
    }
    expect(withDeny({ Condition: unlessService })).toBe('yes')
  })
})

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
describe('conditions that EC2 meets', () => {
  it.each<readonly [string, string, Written, Tri]>([
    ['StringEquals', 'sts:ExternalId', 'x', 'no'],
    ['StringNotEquals', 'sts:ExternalId', 'x', 'yes'],
    ['Bool', 'aws:MultiFactorAuthPresent', 'true', 'no'],
    ['BoolIfExists', 'aws:MultiFactorAuthPresent', 'true', 'yes'],
    ['Null', 'aws:MultiFactorAuthAge', 'true', 'yes'],
    ['NumericLessThan', 'aws:MultiFactorAuthAge', '3600', 'no'],
    ['StringLike', 'aws:username', '*', 'no'],
    ['StringEquals', 'aws:PrincipalTag/team', 'x', 'no'],
    ['StringEquals', 'aws:PrincipalOrgID', 'o-1', 'no'],
    ['ForAnyValue:StringLike', 'aws:PrincipalOrgPaths', 'o-1/*', 'no'],
    ['StringEquals', 'SAML:aud', 'https://signin.aws.amazon.com/saml', 'no'],
    ['StringEquals', 'token.actions.githubusercontent.com:aud', 'sts.amazonaws.com', 'no'],
    ['StringEquals', 'aws:SourceVpc', 'vpc-1', 'no'],
    ['ArnEquals', 'ec2:SourceInstanceARN', 'arn:aws:ec2:*:*:instance/*', 'no'],
    ['Bool', 'aws:PrincipalIsAWSService', 'true', 'yes'],
    ['Bool', 'aws:PrincipalIsAWSService', 'false', 'no'],
    ['StringEquals', 'aws:PrincipalServiceName', 'ec2.amazonaws.com', 'yes'],
    ['StringEquals', 'aws:PrincipalServiceName', 'lambda.amazonaws.com', 'no'],
    ['StringLike', 'sts:RoleSessionName', 'i-*', 'yes'],
    ['StringEquals', 'sts:RoleSessionName', '${aws:username}', 'maybe'],
    ['StringEquals', 'sts:RoleSessionName', 'deploy', 'no'],
    ['Bool', 'aws:SecureTransport', 'true', 'yes'],
    ['Bool', 'aws:ViaAWSService', 'true', 'no'],
    ['StringEquals', 'aws:SourceAccount', '111122223333', 'maybe'],
    ['StringEquals', 'aws:SourceAccount', 'x', 'no'],
    ['ArnLike', 'aws:SourceArn', 'arn:aws:ec2:*:111122223333:instance/*', 'maybe'],
    ['ArnLike', 'aws:SourceArn', 'arn:aws:ec2:*:111122223333:*', 'maybe'],
    ['ArnLike', 'aws:SourceArn', 'arn:aws:lambda:*:*:function:*', 'no'],
    ['StringEquals', 'aws:RequestedRegion', 'eu-west-1', 'maybe'],
    ['IpAddress', 'aws:SourceIp', '10.0.0.0/8', 'maybe'],
    ['StringEquals', 'aws:ResourceTag/team', 'x', 'maybe'],
  ])('%s %s %s: %s', (operator, key, value, expected) => {
    expect(lets({ Condition: { [operator]: { [key]: value } } })).toBe(expected)
  })

  it('names itself in one of two ways in China', () => {
    const called = (name: string) =>
      lets({ Condition: { StringEquals: { 'aws:PrincipalServiceName': name } } }, 'aws-cn')
    expect(called('ec2.amazonaws.com')).toBe('maybe')
    expect(called('ec2.amazonaws.com.cn')).toBe('maybe')
    expect(called('lambda.amazonaws.com.cn')).toBe('no')
  })

  it('knows the account where it is written', () => {
    const world = new World()
    const where = { ...place(), account: text('111122223333') }
    const trust = policy({ ...ASSUME, Condition: { StringEquals: { 'aws:SourceAccount': '444455556666' } } })
    const verdict = evaluate(world, [{ when: true, value: trust }], assumedByEc2(world, where))
    expect(verdict.allowed).toBe('no')
    expect(verdict.misses.map(miss => miss.by)).toEqual(['condition'])
  })
})

describe('a role for instances alone', () => {
  const others = (...statements: readonly Written[]) =>
    trustsOthers(new World(), policy(...statements), place())

  it('names nobody but EC2', () => {
    expect(others(ASSUME)).toBe('no')
    expect(others({ ...ASSUME, Principal: { Service: [pieces('ec2.', SUFFIX)] } })).toBe('no')
    expect(others()).toBe('no')
  })

  it.each<readonly [Written, Tri]>([
    [{ Service: ['ec2.amazonaws.com', 'ssm.amazonaws.com'] }, 'yes'],
    [{ Service: 'ec2.amazonaws.com', AWS: 'arn:aws:iam::111122223333:root' }, 'yes'],
    [{ AWS: [] }, 'no'],
    [{ Federated: 'x' }, 'yes'],
    ['*', 'yes'],
    [{ Service: ['ec2.amazonaws.com', anything('service')] }, 'maybe'],
    [{ AWS: anything('account') }, 'maybe'],
    [anything('principal'), 'maybe'],
    [{ Service: 'ec2.us-east-1.amazonaws.com' }, 'maybe'],
    [{ Service: 'ec2.amazonaws.com', AWS: null }, 'no'],
    [openMap({ Service: 'ec2.amazonaws.com' }), 'maybe'],
  ])('does not name %j', (principal, expected) => {
    expect(others({ ...ASSUME, Principal: principal })).toBe(expected)
  })

  it('is judged by what lets somebody in', () => {
    expect(others(ASSUME, { ...ASSUME, Effect: 'Deny', Principal: '*' })).toBe('no')
    expect(others(ASSUME, { ...ASSUME, Principal: null, NotPrincipal: { AWS: 'x' } })).toBe('yes')
    expect(others(ASSUME, anything('statement'))).toBe('maybe')
    expect(trustsOthers(new World(), anything('trust'), place())).toBe('maybe')
  })

  it('may be so in some scenarios only', () => {
    const on = flag('on')
    const trust = asValue({
      Statement: { ...ASSUME, Principal: { Service: ['ec2.amazonaws.com', when(on, 'ssm.amazonaws.com')] } },
    })
    const { outcomes } = explore(world => [trustsOthers(world, trust, place())])
    expect(outcomes.map(outcome => outcome.result)).toEqual(['yes', 'no'])
  })
})
