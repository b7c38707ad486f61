import { describe, expect, it } from 'vitest'
import { saysAnAction, speaksOf } from '../../src/iam/actions.ts'
import { text } from '../../src/value/text.ts'
import { anything, asValue, pieces, symbol } from '../support/policies.ts'

describe('a pattern that speaks of an action', () => {
  it.each([
    ['iam:PassRole', 'iam:PassRole'],
    ['IAM:passrole', 'iam:PassRole'],
    ['iam:Pass*', 'iam:PassRole'],
    ['iam:Pas*', 'iam:PassRole'],
    ['iam:GetInstanceProfile', 'iam:GetInstanceProfile'],
    ['iam:*InstanceProfile*', 'iam:GetInstanceProfile'],
    ['iam:GetInstance*', 'iam:GetInstanceProfile'],
    ['iam:AddRoleTo*', 'iam:AddRoleToInstanceProfile'],
  ])('%s of %s', (pattern, action) => {
    expect(speaksOf(asValue(pattern), action)).toBe(true)
  })

  it.each([
    ['*', 'iam:PassRole'],
    ['iam:*', 'iam:PassRole'],
    ['iam:*Role', 'iam:PassRole'],
    ['iam:P*', 'iam:PassRole'],
    ['iam:GetRole', 'iam:PassRole'],
    ['ec2:PassRole', 'iam:PassRole'],
    ['iam:Get*', 'iam:GetInstanceProfile'],
    ['iam:Add*', 'iam:AddRoleToInstanceProfile'],
  ])('but not %s of %s', (pattern, action) => {
    expect(speaksOf(asValue(pattern), action)).toBe(false)
  })

  it('is known', () => {
    expect(speaksOf(anything('action'), 'iam:PassRole')).toBe(false)
    expect(speaksOf(pieces('iam:Pass', symbol('rest')), 'iam:PassRole')).toBe(false)
  })
})

describe('a pattern that says an action', () => {
  it.each(['ec2:RunInstances', 'ec2:R*', 'ec2:*s'])('%s', pattern => {
    expect(saysAnAction(text(pattern))).toBe(true)
  })

  it.each(['*', 'ec2:*', 'ec2:?*', 'ec2*', 'RunInstances'])('but not %s', pattern => {
    expect(saysAnAction(text(pattern))).toBe(false)
  })
})
