/**
 * Which calls ask for iam:PassRole, and for which value of iam:PassedToService.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
 */
import { describe, expect, test } from 'vitest'
import { lintTexts } from '../support/lint-folder.ts'

const WEB = `Resources:
  Web: {Type: AWS::IAM::Role, Properties: {RoleName: web, AssumeRolePolicyDocument: {Version: 2012-10-17, Statement: [{Effect: Allow, Principal: {Service: ec2.amazonaws.com}, Action: 'sts:AssumeRole'}]}}}
  Profile: {Type: AWS::IAM::InstanceProfile, Properties: {InstanceProfileName: web, Roles: [!Ref Web]}}
`

/** The rules' levels for a user who may make a call, and pass the role to a service if one is given. */
async function found(call: string, service?: string, partition?: string): Promise<string[]> {
  const condition = `Condition: {StringEquals: {'iam:PassedToService': ${service}}}`
  const statements = [
    `{Effect: Allow, Action: ['${call}', 'iam:ListInstanceProfiles', 'iam:GetInstanceProfile'], Resource: '*'}`,
    ...(service ? [`{Effect: Allow, Action: 'iam:PassRole', Resource: !GetAtt Web.Arn, ${condition}}`] : []),
  ]
  const user = `  U: {Type: AWS::IAM::User, Properties: {Policies: [{PolicyName: p, PolicyDocument: {Version: 2012-10-17, Statement: [${statements.join()}]}}]}}\n`
  const deployment = partition === undefined ? {} : { deployment: { partition } }
  const { findings } = await lintTexts(new Map([['t.yaml', WEB + user]]), deployment)
  return findings.filter(({ pedantic }) => !pedantic).map(({ level, rule }) => `${level} ${rule}`)
}

const LAUNCHES = [
  'ec2:RunInstances',
  'ec2:RunScheduledInstances',
  'ec2:RequestSpotInstances',
  'ec2:RequestSpotFleet',
  'ec2:CreateFleet',
  'ec2:AssociateIamInstanceProfile',
  'ec2:ReplaceIamInstanceProfileAssociation',
  'autoscaling:CreateLaunchConfiguration',
  'autoscaling:CreateAutoScalingGroup',
  'autoscaling:UpdateAutoScalingGroup',
  'autoscaling:StartInstanceRefresh',
]

describe.each(LAUNCHES)('%s', call => {
  test('asks whether the role may be passed', async () => {
    expect(await found(call)).toEqual(['warning launch-without-passrole'])
  })

  test('to EC2', async () => {
    expect(await found(call, 'ec2.amazonaws.com')).toEqual([])
  })

  test.each(['autoscaling', 'spotfleet', 'ec2fleet', 'elasticmapreduce', 'lambda'])(
    'and not to %s',
    async name => {
      expect(await found(call, `${name}.amazonaws.com`)).toEqual(['warning passrole-service-mismatch'])
    },
  )

  test('to EC2 under its own name in China', async () => {
    expect(await found(call, 'ec2.amazonaws.com.cn', 'aws-cn')).toEqual([])
    expect(await found(call, 'ec2.amazonaws.com', 'aws-cn')).toEqual(['warning passrole-service-mismatch'])
    expect(await found(call, 'ec2.amazonaws.com.cn', 'aws')).toEqual(['warning passrole-service-mismatch'])
  })
})

describe('iam:AddRoleToInstanceProfile', () => {
  const call = 'iam:AddRoleToInstanceProfile'

  test('asks for EC2 under one name everywhere', async () => {
    for (const partition of [undefined, 'aws', 'aws-cn']) {
      expect(await found(call, 'ec2.amazonaws.com', partition)).toEqual([])
      expect(await found(call, undefined, partition)).toEqual(['warning add-role-without-passrole'])
    }
    expect(await found(call, 'ec2.amazonaws.com.cn', 'aws-cn')).toEqual(['warning add-role-without-passrole'])
  })
})

test.each([
  'ec2:CreateLaunchTemplate',
  'ec2:CreateLaunchTemplateVersion',
  'iam:CreateInstanceProfile',
  'iam:RemoveRoleFromInstanceProfile',
  'cloudformation:CreateStack',
  'elasticmapreduce:RunJobFlow',
  'batch:CreateComputeEnvironment',
  'eks:CreateNodegroup',
])('%s is no launch', async call => {
  expect(await found(call)).toEqual([])
})
