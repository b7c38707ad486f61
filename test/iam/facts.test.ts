/** What the generated facts say: AWS.md section 2, and the service authorization reference. */
import { expect, test } from 'vitest'
import { PASS_ROLE_KEYS, RUN_INSTANCES, RUN_INSTANCES_KEYS } from '../../src/iam/facts/authorization.ts'

test('RunInstances always asks about five types of resources', () => {
  const required = Object.entries(RUN_INSTANCES).filter(([, type]) => type.required)
  expect(required.map(([name]) => name)).toEqual([
    'image',
    'instance',
    'network-interface',
    'security-group',
    'subnet',
  ])
})

test('images and snapshots have no account, the others have', () => {
  expect(RUN_INSTANCES['image']!.arn).toBe('arn:*:ec2:*::image/*')
  expect(RUN_INSTANCES['snapshot']!.arn).toBe('arn:*:ec2:*::snapshot/*')
  expect(RUN_INSTANCES['instance']!.arn).toBe('arn:*:ec2:*:*:instance/*')
})

test('each type carries its own keys', () => {
  expect(RUN_INSTANCES['instance']!.keys).toContain('ec2:InstanceType')
  expect(RUN_INSTANCES['image']!.keys).not.toContain('ec2:InstanceType')
  expect(RUN_INSTANCES['instance']!.keys).toContain('aws:RequestTag/*')
  expect(RUN_INSTANCES['subnet']!.keys).toContain('aws:ResourceTag/*')
  expect(RUN_INSTANCES_KEYS).toEqual(['ec2:Region'])
})

test('a role that is passed carries none of its tags', () => {
  expect([...PASS_ROLE_KEYS].sort()).toEqual(['iam:AssociatedResourceArn', 'iam:PassedToService'])
})
