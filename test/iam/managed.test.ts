/** What the table of AWS-managed policies answers. The policies themselves are AWS's: only lasting facts stand here. */
import { describe, expect, it } from 'vitest'
import { allows } from '../../src/iam/evaluate.ts'
import { ASKED } from '../../src/iam/facts/managed-policies.ts'
import { LAUNCHING_ACTIONS } from '../../src/iam/launching.ts'
import { managedPolicy } from '../../src/iam/managed.ts'
import { World } from '../../src/value/scenario.ts'
import { text } from '../../src/value/text.ts'

function ask(name: string, action: string, resource = 'arn:aws:iam::111122223333:role/web') {
  const value = managedPolicy(name)
  const context = new Map([['iam:PassedToService', [text('ec2.amazonaws.com')]]])
  return value && allows(new World(), [{ when: true, value }], { action, resource: text(resource), context })
}

describe('an AWS-managed policy', () => {
  // AWS.md section 1
  it.each([
    ['AdministratorAccess', 'yes', 'yes'],
    ['PowerUserAccess', 'yes', 'no'],
    ['AmazonEC2FullAccess', 'yes', 'no'],
    ['AmazonSSMManagedInstanceCore', 'no', 'no'],
    ['ReadOnlyAccess', 'no', 'no'],
  ])('%s: launches %s, passes a role %s', (name, launches, passes) => {
    expect(ask(name, 'ec2:RunInstances', 'arn:aws:ec2:us-east-1:111122223333:instance/*')).toBe(launches)
    expect(ask(name, 'iam:PassRole')).toBe(passes)
  })

  it('has its path in its name', () => {
    expect(ask('service-role/AmazonEC2SpotFleetTaggingRole', 'iam:PassRole')).toBe('yes')
    expect(ask('AmazonEC2SpotFleetTaggingRole', 'iam:PassRole')).toBeUndefined()
  })

  it('is unknown where the table does not list it', () => {
    expect(managedPolicy('AmazonEC2FullAccessOfTomorrow')).toBeUndefined()
    expect(managedPolicy('constructor')).toBeUndefined()
    expect(managedPolicy('')).toBeUndefined()
  })

  it('says nothing for certain of what the table does not keep', () => {
    expect(ask('AmazonS3ReadOnlyAccess', 's3:GetObject')).toBe('maybe')
    expect(ask('AmazonSSMManagedInstanceCore', 'iam:CreateRole')).toBe('maybe')
  })

  it('keeps all that can be asked of launches', () => {
    expect(ASKED).toEqual(expect.arrayContaining([...LAUNCHING_ACTIONS]))
  })
})
