import { describe, expect, it } from 'vitest'
import { POLICY_TEMPLATES } from '../../src/cloudformation/transforms/sam/tables.ts'
import { managedOf, policiesOf, readServerless, roleOfFunction } from './sam.ts'
import { say } from './templates.ts'

const CONDITIONS = `Parameters:
  Env: {Type: String, AllowedValues: [dev, test, prod]}
  Extra: {Type: String}
Conditions:
  IsProd: !Equals [!Ref Env, prod]
`

function policies(written: string): string[] {
  return policiesOf(roleOfFunction(`      Policies:${written}\n`, CONDITIONS))
}

describe('Policies', () => {
  it('take the name of an AWS-managed policy, at the root or not', () => {
    expect(policies(' AmazonEC2FullAccess')).toEqual([
      'managed arn:${AWS::Partition}:iam::aws:policy/AmazonEC2FullAccess at 12:17 AmazonEC2FullAccess',
    ])
    const managed = managedOf(roleOfFunction('      Policies: [AmazonEC2RoleforSSM, Billing]\n'))
    expect(managed.slice(1)).toEqual(['service-role/AmazonEC2RoleforSSM', 'job-function/Billing'])
  })

  it('take an ARN as it is', () => {
    expect(policies(' [arn:aws:iam::1:policy/a, !Ref Extra]')).toEqual([
      'managed arn:aws:iam::1:policy/a at 12:18 arn:aws:iam::1:policy/a',
      'managed ${Extra} at 12:43 !Ref Extra',
    ])
  })

  it('take documents, one or several', () => {
    const one = ' {Statement: {Effect: Allow, Action: "ec2:*", Resource: "*"}}'
    const document = '{Statement: {Effect: Allow, Action: ec2:*, Resource: *}}'
    expect(policies(one)).toEqual([`inline ${document} at 12:17 ${one.trim()}`])
    expect(policies('\n        - Statement: []\n        -  Version: x\n           Statement: []')).toEqual([
      'inline {Statement: []} at 13:11 Statement: []',
      'inline {Version: x, Statement: []} at 14:12 Version: x',
    ])
  })

  it('take either under a condition', () => {
    expect(policies('\n        - !If [IsProd, AmazonEC2FullAccess, !Ref AWS::NoValue]')).toEqual([
      'managed arn:${AWS::Partition}:iam::aws:policy/AmazonEC2FullAccess if Env=prod at 13:24 AmazonEC2FullAccess',
    ])
    expect(policies('\n        - !If [IsProd, {Statement: []}, {Statement: [], Version: x}]')).toEqual([
      'inline {Statement: []} if Env=prod at 13:24 {Statement: []}',
      'inline {Statement: [], Version: x} if not Env=prod at 13:41 {Statement: [], Version: x}',
    ])
    expect(policies('\n        - !If [IsProd, {EC2DescribePolicy: {}}, !Ref AWS::NoValue]')).toEqual([
      expect.stringContaining('if Env=prod at 13:24 {EC2DescribePolicy: {}}'),
    ])
    expect(policies(' !If [IsProd, AmazonEC2FullAccess, arn:x]')).toHaveLength(2)
    expect(policies(' [!Ref AWS::NoValue]')).toEqual([])
  })

  it('are unknown where SAM takes no such thing', () => {
    expect(policies('\n        - !If [IsProd, AmazonEC2FullAccess, {Statement: []}]')).toEqual([
      expect.stringMatching(/^inline \$\{Fn::Transform/),
    ])
    expect(policies(' {TemplateOfTomorrow: {}}')).toEqual([
      expect.stringMatching(/^inline \$\{Fn::Transform/),
    ])
    expect(policies(' {DynamoDBReadPolicy: {}, DynamoDBWritePolicy: {}}')).toEqual([
      expect.stringMatching(/^inline \$\{Fn::Transform/),
    ])
    expect(policies(' [[]]')).toEqual([expect.stringMatching(/^inline \$\{Fn::Transform/)])
    expect(policies(' {constructor: {}}')).toEqual([expect.stringMatching(/^inline \$\{Fn::Transform/)])
  })
})

describe('policy templates', () => {
  it('allow their actions, on what depends on their parameters', () => {
    const [policy] = policies('\n        - SQSSendMessagePolicy:\n            QueueName: !Ref Extra')
    expect(policy).toBe(
      'inline {Statement: [{Effect: Allow, Action: [sqs:SendMessage*], Resource: ${Fn::Transform({…})}}]} at 13:11 SQSSendMessagePolicy:',
    )
  })

  it('never launch instances nor pass roles: so nobody needs to know on what', () => {
    const actions = Object.values(POLICY_TEMPLATES).flatMap(text => text.split(' '))
    expect(actions.length).toBeGreaterThan(200)
    const notable =
      /^(iam:|\*|ec2:(Run|Request|CreateFleet|.*InstanceProfile)|autoscaling:(Create|Update|Start))/i
    expect(actions.filter(action => notable.test(action))).toEqual([])
    expect(actions.filter(action => !/^[a-z0-9-]+:([A-Za-z]+\*?|\*)$/.test(action))).toEqual([])
    expect(actions.filter(action => /^(ec2|autoscaling).*\*/.test(action))).toEqual([])
  })
})

describe('the policies of a state machine', () => {
  const machine = (properties: string) => `  Flow:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: flow.json
${properties}`

  it('go to a role that Step Functions assumes', () => {
    const { roles, mentions } = readServerless(machine('      Policies: [AmazonEC2FullAccess]\n'))
    expect(roles.map(({ target }) => target.address)).toEqual(['FlowRole'])
    expect(say(roles[0]!.trust)).toContain('{Service: [states.amazonaws.com]}')
    expect(managedOf(roles[0])).toEqual(['AmazonEC2FullAccess'])
    expect(mentions).toHaveLength(1)
  })

  it('have what tracing needs', () => {
    const { roles } = readServerless(machine('      Tracing: {Enabled: true}\n'))
    expect(managedOf(roles[0])).toEqual(['AWSXrayWriteOnlyAccess'])
    const untraced = readServerless(machine('      Tracing: {Enabled: false}\n'))
    expect(managedOf(untraced.roles[0])).toEqual([])
  })

  it('are none of SAM, where a role is named', () => {
    expect(readServerless(machine('      Role: arn:aws:iam::1:role/x\n')).roles).toEqual([])
  })
})
