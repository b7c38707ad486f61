import { describe, expect, it } from 'vitest'
import type { Launch } from '../../src/model/types.ts'
import { read, say, sayCond, written } from './templates.ts'

const SECTIONS = `Parameters: {Env: {Type: String}, ProfileArn: {Type: String}}
Conditions: {IsProd: !Equals [!Ref Env, prod]}
Resources:
  Role: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {}}}
  Profile: {Type: AWS::IAM::InstanceProfile, Properties: {Path: /p/, Roles: [!Ref Role]}}
  Named: {Type: AWS::IAM::InstanceProfile, Properties: {InstanceProfileName: named, Roles: []}}
  Empty: {Type: AWS::IAM::InstanceProfile}
  Template: {Type: AWS::EC2::LaunchTemplate, Properties: {LaunchTemplateName: lt, LaunchTemplateData: {}}}
`

function launch(resource: string): Launch | undefined {
  return read(`${SECTIONS}  Subject: ${resource}\n`).any.launches.find(
    ({ target }) => target.address === 'Subject',
  )
}

function slots(resource: string): string[] | undefined {
  return launch(resource)?.slots.map(({ takes, value, at }) => `${takes} ${say(value)} at ${written(at)}`)
}

describe('instance profiles', () => {
  const [profile, named, empty] = read(SECTIONS).any.profiles
  it('have a name and hold roles', () => {
    expect(say(profile?.name)).toBe('${Profile} <Profile name>')
    expect(say(profile?.roles)).toBe('[${Role} <Role name>]')
    expect(say(profile?.path)).toBe('/p/')
    expect(say(named?.name)).toBe('named')
    expect(say(named?.roles)).toBe('[]')
    expect(say(empty?.roles)).toBe('absent')
  })

  it('say where a role is put into them', () => {
    const { roles } = profile!
    if (roles.kind !== 'list') throw new Error(say(roles))
    expect(written(roles.items[0]?.value.via?.at)).toBe('!Ref Role')
    expect(written(roles.items[0]?.value.at)).toBe('Role')
  })
})

const ARN = 'arn:${AWS::Partition}:iam::${AWS::AccountId}:instance-profile/p/${Profile} <Profile arn>'

describe('properties that take an instance profile', () => {
  it.each<[string, string[]]>([
    [
      '{Type: AWS::EC2::Instance, Properties: {IamInstanceProfile: !Ref Profile}}',
      ['name ${Profile} <Profile name> at !Ref Profile'],
    ],
    ['{Type: AWS::EC2::Instance, Properties: {IamInstanceProfile: named}}', ['name named at named']],
    ['{Type: AWS::EC2::Instance}', []],
    ['{Type: AWS::EC2::Instance, Properties: {IamInstanceProfile: !Ref "AWS::NoValue"}}', []],
    [
      '{Type: AWS::EC2::Instance, Properties: {IamInstanceProfile: !If [IsProd, !Ref Profile, !Ref AWS::NoValue]}}',
      [
        'name (${Profile} <Profile name> if Env=prod else absent) at !If [IsProd, !Ref Profile, !Ref AWS::NoValue]',
      ],
    ],
    [
      '{Type: AWS::EC2::LaunchTemplate, Properties: {LaunchTemplateData: {IamInstanceProfile: {Arn: !GetAtt Profile.Arn}}}}',
      [`arn ${ARN} at !GetAtt Profile.Arn`],
    ],
    [
      '{Type: AWS::EC2::LaunchTemplate, Properties: {LaunchTemplateData: {IamInstanceProfile: !If [IsProd, {Name: a}, {Arn: b}]}}}',
      ['name (a if Env=prod else absent) at a', 'arn (absent if Env=prod else b) at b'],
    ],
    [
      '{Type: AWS::EC2::LaunchTemplate, Properties: {LaunchTemplateData: !Transform {Name: M}}}',
      ['object ${Fn::Transform} at !Transform {Name: M}'],
    ],
    [
      '{Type: AWS::EC2::LaunchTemplate, Properties: {LaunchTemplateData: {IamInstanceProfile: !Ref Named}}}',
      ['object named <Named name> at !Ref Named'],
    ],
    [
      '{Type: AWS::EC2::LaunchTemplate, Properties: {LaunchTemplateData: {IamInstanceProfile: !If [IsProd, {Arn: a}, b]}}}',
      ['arn (a if Env=prod else absent) at a', 'object (absent if Env=prod else b) at b'],
    ],
    [
      '{Type: AWS::AutoScaling::LaunchConfiguration, Properties: {IamInstanceProfile: !Ref ProfileArn}}',
      ['either ${ProfileArn} at !Ref ProfileArn'],
    ],
    [
      '{Type: AWS::EC2::SpotFleet, Properties: {SpotFleetRequestConfigData: {LaunchSpecifications: [{IamInstanceProfile: {Arn: a}}, {}, {IamInstanceProfile: {Arn: b}}]}}}',
      ['arn a at a', 'arn b at b'],
    ],
    [
      '{Type: AWS::Batch::ComputeEnvironment, Properties: {ComputeResources: {InstanceRole: named}}}',
      ['either named at named'],
    ],
    [
      '{Type: AWS::ElasticBeanstalk::Environment, Properties: {OptionSettings: [{Namespace: other, OptionName: IamInstanceProfile, Value: x}, {Namespace: aws:autoscaling:launchconfiguration, OptionName: IamInstanceProfile, Value: y}]}}',
      ['either y at y'],
    ],
    ['{Type: AWS::EMR::Cluster, Properties: {JobFlowRole: named}}', ['either named at named']],
  ])('%s', (resource, expected) => expect(slots(resource)).toEqual(expected))

  it('know what stands under the other key of their object', () => {
    const others = (object: string) =>
      launch(
        `{Type: AWS::EC2::LaunchTemplate, Properties: {LaunchTemplateData: {IamInstanceProfile: ${object}}}}`,
      )?.slots.map(({ takes, other }) => `${takes} beside ${say(other)}`)
    expect(others('{Name: a, Arn: b}')).toEqual(['arn beside a', 'name beside b'])
    expect(others('{Name: a, Arn: !Ref "AWS::NoValue"}')).toEqual(['name beside nothing'])
    expect(others('{Name: a, Arn: !If [IsProd, b, !Ref "AWS::NoValue"]}')).toEqual([
      'arn beside a',
      'name beside (b if Env=prod else absent)',
    ])
    expect(others('!If [IsProd, {Name: a}, {Arn: b}]')).toEqual(['name beside nothing', 'arn beside nothing'])
  })

  it('make a launch of services only where they are written', () => {
    expect(launch('{Type: AWS::RDS::DBInstance, Properties: {Engine: mysql}}')).toBeUndefined()
    expect(launch('{Type: AWS::RDS::DBInstance, Properties: {CustomIAMInstanceProfile: named}}')?.noun).toBe(
      'RDS Custom instance',
    )
    expect(launch('{Type: AWS::S3::Bucket}')).toBeUndefined()
  })
})

describe('launch templates of a launch', () => {
  it.each([
    [
      '{Type: AWS::EC2::Instance, Properties: {LaunchTemplate: {LaunchTemplateId: !Ref Template, Version: 1}}}',
      '[${Template} <Template id>]',
    ],
    [
      '{Type: AWS::EC2::Instance, Properties: {LaunchTemplate: {LaunchTemplateName: lt, Version: 1}}}',
      '[lt <Template name>]',
    ],
    [
      '{Type: AWS::EC2::Instance, Properties: {LaunchTemplate: {LaunchTemplateName: other, Version: 1}}}',
      '[other]',
    ],
    [
      '{Type: AWS::AutoScaling::AutoScalingGroup, Properties: {MixedInstancesPolicy: {LaunchTemplate: {LaunchTemplateSpecification: {LaunchTemplateId: !GetAtt Template.LaunchTemplateId}, Overrides: [{LaunchTemplateSpecification: {LaunchTemplateName: !If [IsProd, lt, x]}}]}}}}',
      '[${Template} <Template id>, (lt <Template name> if Env=prod else x)]',
    ],
    [
      '{Type: AWS::AutoScaling::AutoScalingGroup, Properties: {LaunchConfigurationName: !Ref Subject}}',
      '[${Subject} <Subject id>]',
    ],
    ['{Type: AWS::EC2::Instance}', 'nothing'],
  ])('%s', (resource, expected) => expect(say(launch(resource)?.templates)).toBe(expected))
})

describe('other attributes of a launch', () => {
  it('are user data, metadata options, and what it uses', () => {
    const instance = launch(`
    Type: AWS::EC2::Instance
    Condition: IsProd
    Properties:
      KeyName: key
      PlacementGroupName: !Ref Env
      UserData: !Base64
        Fn::Sub: |
          #!/bin/sh
          echo \${Env}
      MetadataOptions: !If [IsProd, {HttpTokens: required}, {HttpTokens: optional, HttpPutResponseHopLimit: 2}]
`)!
    expect(instance.noun).toBe('instance')
    expect(sayCond(instance.when)).toBe('Env=prod')
    expect(say(instance.userData)).toBe('${Fn::Base64} of #!/bin/sh\necho ${Env}\n')
    expect(say(instance.imds.tokens)).toBe('(required if Env=prod else optional)')
    expect(say(instance.imds.hopLimit)).toBe('(absent if Env=prod else :2)')
    expect(instance.imds).not.toHaveProperty('endpoint')
    expect(say(instance.uses.keyPair)).toBe('key')
    expect(say(instance.uses.placementGroup)).toBe('${Env}')
  })
})
