import { describe, expect, it } from 'vitest'
import { writtenLaunches } from '../../src/iam/launching.ts'
import { slice } from '../../src/syntax/source.ts'
import { choice } from '../../src/value/build.ts'
import {
  anything,
  documents,
  flag,
  fromJson,
  pieces,
  policy,
  symbol,
  type Written,
  when,
} from '../support/policies.ts'

function launches(...actions: readonly Written[]) {
  const statement = { Effect: 'Allow', Action: actions, Resource: '*' }
  return writtenLaunches(documents(policy(statement)))
}

describe('launching actions', () => {
  it.each([
    ['ec2:RunInstances', ['ec2:RunInstances']],
    ['EC2:runinstances', ['ec2:RunInstances']],
    ['ec2:Run*', ['ec2:RunInstances', 'ec2:RunScheduledInstances']],
    [
      'ec2:*Instance*',
      [
        'ec2:RunInstances',
        'ec2:RunScheduledInstances',
        'ec2:RequestSpotInstances',
        'ec2:AssociateIamInstanceProfile',
        'ec2:ReplaceIamInstanceProfileAssociation',
      ],
    ],
    ['autoscaling:Create*', ['autoscaling:CreateLaunchConfiguration', 'autoscaling:CreateAutoScalingGroup']],
    ['ec2:CreateFleet', ['ec2:CreateFleet']],
  ])('are written as %s', (action, expected) => {
    const [launch, ...others] = launches(action)
    expect(others).toEqual([])
    expect(launch).toMatchObject({ actions: expected, sure: 'yes', when: true })
  })

  it.each([
    '*',
    'ec2:*',
    '*:*',
    'ec2:**',
    'autoscaling:*',
    'ec2:?*',
    'ec2*',
    'ec2:DescribeInstances',
    'iam:PassRole',
  ])('are not written as %s', action => {
    expect(launches(action)).toEqual([])
  })

  it('are not written by a Deny, NotAction, or what is not known', () => {
    const ask = (...statements: readonly Written[]) => writtenLaunches(documents(policy(...statements)))
    expect(ask({ Effect: 'Deny', Action: 'ec2:RunInstances', Resource: '*' })).toEqual([])
    expect(ask({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' })).toEqual([])
    expect(
      ask({ Effect: 'Allow', Action: anything('action'), Resource: '*' }, anything('statement')),
    ).toEqual([])
  })

  it('are perhaps written where a symbol stands', () => {
    expect(launches(pieces('ec2:Run', symbol('what')))).toMatchObject([{ sure: 'maybe' }])
    expect(launches(pieces('ec2:', symbol('what')))).toEqual([])
    const statement = { Effect: pieces(symbol('effect')), Action: 'ec2:RunInstances', Resource: '*' }
    expect(writtenLaunches(documents(policy(statement)))).toMatchObject([{ sure: 'maybe' }])
  })

  it('have a place and a guard, not decided yet', () => {
    const json =
      '{ "Statement": { "Effect": "Allow", "Action": ["s3:*", "ec2:RunInstances"], "Resource": "*" } }'
    const [launch] = writtenLaunches([{ when: flag('on'), value: fromJson(json) }])
    expect(launch!.when).toEqual(flag('on'))
    expect(slice(launch!.at)).toBe('"ec2:RunInstances"')
    expect(slice(launch!.statement)).toContain('"Effect": "Allow"')
  })

  it('hang on the guards of statement, action and effect', () => {
    const effect = choice(flag('c'), pieces('Allow'), pieces('Deny'), pieces('').at)
    const statement = { Effect: effect, Action: [when(flag('b'), 'ec2:RunInstances')], Resource: '*' }
    const [launch, ...others] = writtenLaunches(documents(policy(when(flag('a'), statement))))
    expect(others).toEqual([])
    expect(launch!.when).toEqual({ all: [flag('a'), flag('b'), flag('c')] })
  })

  it('are left out where no scenario has them', () => {
    const statement = { Effect: 'Allow', Action: 'ec2:RunInstances', Resource: '*' }
    const never = { sym: symbol('on', { domain: [true, false] }), is: 'perhaps' }
    expect(writtenLaunches(documents(when(never, policy(statement))))).toEqual([])
    expect(writtenLaunches(documents(when(flag('on'), policy(statement)))).length).toBe(1)
  })
})
