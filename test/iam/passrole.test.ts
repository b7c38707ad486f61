import { describe, expect, it } from 'vitest'
import { evaluate, type Limit } from '../../src/iam/evaluate.ts'
import { mayPass, passAtLaunch, passRoleRequest } from '../../src/iam/passrole.ts'
import { explore, World } from '../../src/value/scenario.ts'
import { ACCOUNT_SHAPE, type Text, text } from '../../src/value/text.ts'
import type { Tri } from '../../src/value/tri.ts'
import { documents, pieces, policy, symbol, type Written, when } from '../support/policies.ts'

const PARTITION = symbol('partition', { domain: ['aws', 'aws-cn', 'aws-us-gov'] })
const ACCOUNT = symbol('account', { shape: ACCOUNT_SHAPE })
const ROLE = text('arn:', PARTITION, ':iam::', ACCOUNT, ':role/app/web')

const PASS = { Effect: 'Allow', Action: 'iam:PassRole', Resource: '*' }

function passes(statement: { readonly [key: string]: Written }, partition: Text = text(PARTITION)): Tri {
  return mayPass(new World(), documents(policy({ ...PASS, ...statement })), ROLE, partition)
}

function toService(...services: readonly Written[]) {
  return { Condition: { StringEquals: { 'iam:PassedToService': services } } }
}

describe('passing a role at a launch', () => {
  it('is asked with the whole ARN of the role', () => {
    expect(passes({})).toBe('yes')
    expect(passes({ Resource: pieces('arn:', PARTITION, ':iam::', ACCOUNT, ':role/app/*') })).toBe('yes')
    expect(passes({ Resource: 'arn:aws:iam::*:role/web' })).toBe('no')
    expect(passes({ Resource: 'arn:aws:iam::111122223333:role/app/web' })).toBe('maybe')
    expect(passes({ Resource: 'arn:aws:iam::*:instance-profile/*' })).toBe('no')
    expect(passes({ Action: 'iam:GetRole' })).toBe('no')
  })

  it('is to EC2 as it is called in the partition', () => {
    const china = text('aws-cn')
    expect(passes(toService('ec2.amazonaws.com'), text('aws'))).toBe('yes')
    expect(passes(toService('ec2.amazonaws.com'), text('aws-us-gov'))).toBe('yes')
    expect(passes(toService('ec2.amazonaws.com'), china)).toBe('no')
    expect(passes(toService('ec2.amazonaws.com.cn'), china)).toBe('yes')
    expect(passes(toService('ec2.amazonaws.com.cn'), text('aws'))).toBe('no')
    expect(passes(toService('ec2.amazonaws.com', 'ec2.amazonaws.com.cn'), china)).toBe('yes')
    expect(passes(toService('lambda.amazonaws.com'), china)).toBe('no')
  })

  it('may be right in some partition', () => {
    expect(passes(toService('ec2.amazonaws.com'))).toBe('yes')
    expect(passes({ ...toService('ec2.amazonaws.com'), Resource: 'arn:aws:iam::*:role/*' })).toBe('yes')
    const own = { Resource: pieces('arn:', PARTITION, ':iam::', ACCOUNT, ':role/app/web') }
    expect(passes({ ...toService('ec2.amazonaws.com'), ...own })).toBe('yes')
    expect(passes({ ...toService('ec2.amazonaws.com.cn'), ...own })).toBe('maybe')
    expect(passes(toService('ec2.amazonaws.com.cn'))).toBe('maybe')
    expect(passes(toService('lambda.amazonaws.com'))).toBe('no')
    expect(passes(toService('autoscaling.amazonaws.com'))).toBe('no')
    const suffix = symbol('suffix', {
      by: {
        sym: PARTITION,
        values: { aws: 'amazonaws.com', 'aws-cn': 'amazonaws.com.cn', 'aws-us-gov': 'amazonaws.com' },
      },
    })
    expect(passes(toService(pieces('ec2.', suffix)))).toBe('yes')
    expect(passes(toService('ec2.amazonaws.com'), text('aws', symbol('part')))).toBe('maybe')
    expect(passes(toService('lambda.amazonaws.com'), text('aws', symbol('part')))).toBe('no')
    expect(passes(toService('ec2.amazonaws.com'), text(symbol('any partition')))).toBe('yes')
  })

  it('may be right in a partition that is not listed', () => {
    const elsewhere = { Resource: 'arn:aws-new:iam::*:role/app/web' }
    expect(passes(elsewhere)).toBe('maybe')
    expect(passes(elsewhere, text('aws'))).toBe('maybe')
    expect(passes({ Resource: 'arn:aws-new:iam::*:role/web' })).toBe('no')
    expect(passes({ Resource: 'arn:new:iam::*:role/app/web' })).toBe('no')
  })

  it('is denied where the first partition is written', () => {
    const denying = (pattern: string, key = 'Resource') => {
      const deny = { Effect: 'Deny', Action: 'iam:PassRole', [key]: pattern }
      const statements = documents(policy(PASS, deny))
      return mayPass(new World(), statements, ROLE, text(PARTITION))
    }
    expect(denying('arn:aws:iam::*:role/app/*')).toBe('no')
    expect(denying('arn:aws-cn:iam::*:role/app/*')).toBe('yes')
    expect(denying('arn:aws:iam::*:role/web')).toBe('yes')
    expect(denying('arn:aws-cn:iam::*:role/app/*', 'NotResource')).toBe('maybe')
    expect(denying('arn:aws-cn:iam::*:role/web', 'NotResource')).toBe('no')
    const within = (Resource: string, Effect: 'Allow' | 'Deny') => {
      const [limiting] = documents(
        policy(...(Effect === 'Deny' ? [PASS] : []), { ...PASS, Effect, Resource }),
      )
      const scp: Limit = { kind: 'scp', when: true, documents: [limiting!], at: limiting!.value.at }
      return mayPass(new World(), documents(policy(PASS)), ROLE, text(PARTITION), [scp])
    }
    expect(within('arn:aws:iam::*:role/app/*', 'Deny')).toBe('no')
    // what is allowed elsewhere may be meant for there
    expect(within('arn:aws-cn:iam::*:role/app/*', 'Allow')).toBe('maybe')
  })

  it('follows what a scenario has decided of the partition', () => {
    const china = { sym: PARTITION, is: 'aws-cn' }
    const statements = when(china, policy({ ...PASS, ...toService('ec2.amazonaws.com.cn') }))
    const { outcomes } = explore(world => [mayPass(world, documents(statements), ROLE, text(PARTITION))])
    expect(outcomes.map(outcome => outcome.result)).toEqual(['yes', 'no'])
    const elsewhere = { ...PASS, Resource: 'arn:aws:iam::*:role/*' }
    const perhaps = { ...PASS, Condition: { StringEquals: { 'aws:RequestedRegion': 'cn-north-1' } } }
    const both = when(china, policy(elsewhere, perhaps))
    const run = (world: World) => [mayPass(world, documents(both), ROLE, text(PARTITION))]
    expect(explore(run, { when: china }).outcomes.map(outcome => outcome.result)).toEqual(['maybe'])
  })

  it('may be denied', () => {
    const deny = { ...PASS, Effect: 'Deny' }
    const unlessEc2 = { StringNotEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } }
    const ask = (...statements: readonly Written[]) =>
      mayPass(new World(), documents(policy(...statements)), ROLE, text('aws'))
    expect(ask(PASS, { ...deny, Condition: unlessEc2 })).toBe('yes')
    expect(ask(PASS, { ...deny, Resource: 'arn:aws:iam::*:role/admin/*' })).toBe('yes')
    expect(ask(PASS, { ...deny, Resource: 'arn:*:iam::*:role/app/*' })).toBe('no')
  })

  it('is not known to be for a certain resource', () => {
    const forInstances = { ArnLike: { 'iam:AssociatedResourceArn': 'arn:aws:ec2:*:*:instance/*' } }
    expect(passes({ Condition: forInstances })).toBe('maybe')
  })

  it('can be explained', () => {
    const items = documents(policy({ ...PASS, ...toService('lambda.amazonaws.com'), Sid: 'S' }))
    const verdict = evaluate(new World(), items, passAtLaunch(ROLE, text(PARTITION)))
    expect(verdict.misses).toMatchObject([
      { statement: { sid: 'S' }, by: 'condition', clause: { key: 'iam:PassedToService' } },
    ])
  })

  it('may be to another service', () => {
    const request = passRoleRequest(ROLE, text('spotfleet.amazonaws.com'))
    const items = documents(policy({ ...PASS, ...toService('spotfleet.amazonaws.com') }))
    expect(evaluate(new World(), items, request).allowed).toBe('yes')
  })
})
