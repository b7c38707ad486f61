import { describe, expect, it } from 'vitest'
import { projectOf } from '../../src/model/build.ts'
import { linksOf } from '../../src/model/links.ts'
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

function launches(resource: string): Launch[] {
  const { any } = read(`${SECTIONS}  Subject: ${resource}\n`)
  return any.launches.filter(({ target }) => target.address === 'Subject')
}

function launch(resource: string): Launch | undefined {
  return launches(resource)[0]
}

/** Those of all launches that a resource is. */
function slots(resource: string): string[] {
  return launches(resource).flatMap(launch =>
    launch.slots.map(({ takes, value, at }) => `${takes} ${say(value)} at ${written(at)}`),
  )
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
    [
      '{Type: AWS::ElasticBeanstalk::ConfigurationTemplate, Properties: {OptionSettings: [{Namespace: aws:autoscaling:launchconfiguration, OptionName: IamInstanceProfile, Value: y}]}}',
      ['either y at y'],
    ],
    [
      '{Type: AWS::ElasticBeanstalk::Environment, Properties: {OptionSettings: [!If [IsProd, {Namespace: aws:autoscaling:launchconfiguration, OptionName: IamInstanceProfile, Value: y}, !Ref AWS::NoValue]]}}',
      ['either (y if Env=prod else absent) at y'],
    ],
    [
      '{Type: AWS::ECS::CapacityProvider, Properties: {ManagedInstancesProvider: {InstanceLaunchTemplate: {Ec2InstanceProfileArn: a}}}}',
      ['arn a at a'],
    ],
    [
      '{Type: AWS::ImageBuilder::InfrastructureConfiguration, Properties: {InstanceProfileName: named}}',
      ['name named at named'],
    ],
    ['{Type: AWS::PCS::ComputeNodeGroup, Properties: {IamInstanceProfileArn: a}}', ['arn a at a']],
    ['{Type: AWS::RDS::DBInstance, Properties: {CustomIAMInstanceProfile: named}}', ['name named at named']],
    [
      '{Type: AWS::WorkspacesInstances::WorkspaceInstance, Properties: {ManagedInstance: {IamInstanceProfile: {Name: named}}}}',
      ['name named at named'],
    ],
    ['{Type: AWS::OpsWorks::Stack, Properties: {DefaultInstanceProfileArn: a}}', ['arn a at a']],
    ['{Type: AWS::OpsWorks::Layer, Properties: {CustomInstanceProfileArn: a}}', ['arn a at a']],
    [
      '{Type: AWS::EC2::EC2Fleet, Properties: {LaunchTemplateConfigs: [{Overrides: [{IamInstanceProfile: {Arn: a}}, {IamInstanceProfile: named}]}]}}',
      ['arn a at a', 'object named at named'],
    ],
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

  it.each([
    '{Type: AWS::DMS::InstanceProfile, Properties: {InstanceProfileName: named}}',
    '{Type: AWS::DMS::MigrationProject, Properties: {InstanceProfileName: named, InstanceProfileArn: a}}',
    '{Type: AWS::DeviceFarm::InstanceProfile, Properties: {Name: named}}',
    '{Type: AWS::EMR::InstanceGroupConfig, Properties: {InstanceRole: MASTER}}',
    '{Type: AWS::DataZone::Connection, Properties: {Props: {SparkEmrProperties: {InstanceProfileArn: a}}}}',
    '{Type: AWS::SSM::Activation, Properties: {IamRole: r}}',
    '{Type: AWS::GameLift::Fleet, Properties: {InstanceRoleARN: r}}',
    '{Type: AWS::AppRunner::Service, Properties: {InstanceConfiguration: {InstanceRoleArn: r}}}',
  ])('are not those of %s', resource => expect(launch(resource)).toBeUndefined())

  it('give nobody a profile where the API has no such property', () => {
    const fleet = launch(
      '{Type: AWS::EC2::EC2Fleet, Properties: {LaunchTemplateConfigs: [{Overrides: [{IamInstanceProfile: {Name: named}}]}]}}',
    )!
    expect(fleet.slots[0]?.ignored).toBe(true)
    const model = read(`${SECTIONS}
  Fleet: {Type: AWS::EC2::EC2Fleet, Properties: {LaunchTemplateConfigs: [{Overrides: [{IamInstanceProfile: {Name: named}}]}]}}
  Server: {Type: AWS::EC2::Instance, Properties: {IamInstanceProfile: named}}
`).any
    const users = linksOf(projectOf('any', [model])).profiles.map(({ from }) => from.launch.target.address)
    expect(users).toEqual(['Server'])
  })

  it('demand a prefix where the service does', () => {
    const prefix = (resource: string) => launch(resource)?.slots[0]?.prefix
    expect(prefix('{Type: AWS::PCS::ComputeNodeGroup, Properties: {IamInstanceProfileArn: a}}')).toEqual({
      text: 'AWSPCS',
      of: 'either',
      path: '/aws-pcs/',
    })
    expect(prefix('{Type: AWS::RDS::DBInstance, Properties: {CustomIAMInstanceProfile: n}}')).toEqual({
      text: 'AWSRDSCustom',
      of: 'profile',
    })
    expect(prefix('{Type: AWS::EC2::Instance, Properties: {IamInstanceProfile: n}}')).toBeUndefined()
  })

  it('are none of an EKS node group, to which EKS gives a profile', () => {
    const nodes = launch('{Type: AWS::EKS::Nodegroup, Properties: {NodeRole: !GetAtt Role.Arn}}')
    expect(nodes).toMatchObject({ slots: [], profileBy: 'EKS' })
    expect(nodes).not.toHaveProperty('templates')
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
      '[lt]',
    ],
    [
      '{Type: AWS::EC2::Instance, Properties: {LaunchTemplate: {LaunchTemplateName: other, Version: 1}}}',
      '[other]',
    ],
    [
      '{Type: AWS::AutoScaling::AutoScalingGroup, Properties: {MixedInstancesPolicy: {LaunchTemplate: {LaunchTemplateSpecification: {LaunchTemplateId: !GetAtt Template.LaunchTemplateId}, Overrides: [{LaunchTemplateSpecification: {LaunchTemplateName: !If [IsProd, lt, x]}}]}}}}',
      '[${Template} <Template id>, (lt if Env=prod else x)]',
    ],
    [
      '{Type: AWS::AutoScaling::AutoScalingGroup, Properties: {LaunchConfigurationName: !Ref Subject}}',
      '[${Subject} <Subject id>]',
    ],
    [
      '{Type: AWS::AutoScaling::AutoScalingGroup, Properties: {InstanceId: i-0abcdef1234567890}}',
      '[i-0abcdef1234567890]',
    ],
    [
      '{Type: AWS::AutoScaling::LaunchConfiguration, Properties: {InstanceId: i-0abcdef1234567890}}',
      '[i-0abcdef1234567890]',
    ],
    [
      '{Type: AWS::EC2::SpotFleet, Properties: {SpotFleetRequestConfigData: {LaunchTemplateConfigs: [{LaunchTemplateSpecification: {LaunchTemplateId: !Ref Template}}, {LaunchTemplateSpecification: {LaunchTemplateName: lt}}]}}}',
      '[${Template} <Template id>, lt]',
    ],
    [
      '{Type: AWS::EC2::EC2Fleet, Properties: {LaunchTemplateConfigs: [{LaunchTemplateSpecification: {LaunchTemplateId: !Ref Template}}]}}',
      '[${Template} <Template id>]',
    ],
    [
      '{Type: AWS::Batch::ComputeEnvironment, Properties: {ComputeResources: {LaunchTemplate: {LaunchTemplateName: lt, Overrides: [{LaunchTemplateId: !Ref Template}]}}}}',
      '[lt, ${Template} <Template id>]',
    ],
    [
      '{Type: AWS::EKS::Nodegroup, Properties: {LaunchTemplate: {Id: !Ref Template, Version: 1}}}',
      '[${Template} <Template id>]',
    ],
    ['{Type: AWS::EKS::Nodegroup, Properties: {LaunchTemplate: {Name: lt}}}', '[lt]'],
    [
      '{Type: AWS::PCS::ComputeNodeGroup, Properties: {CustomLaunchTemplate: {TemplateId: !Ref Template, Version: 1}}}',
      '[${Template} <Template id>]',
    ],
    ['{Type: AWS::ElasticBeanstalk::Environment, Properties: {TemplateName: t}}', '[t]'],
    ['{Type: AWS::EC2::Instance}', 'nothing'],
  ])('%s', (resource, expected) => expect(say(launch(resource)?.templates)).toBe(expected))
})

describe('what others may be laid over', () => {
  it('is a launch template or configuration, by its name if one is written', () => {
    const template = '{Type: AWS::EC2::LaunchTemplate, Properties: {LaunchTemplateName: !Sub "${Env}-lt"}}'
    expect(say(launch(template)?.asTemplate?.name)).toBe('${Env}-lt')
    expect(launch('{Type: AWS::AutoScaling::LaunchConfiguration}')?.asTemplate).toEqual({})
    expect(launch('{Type: AWS::ElasticBeanstalk::ConfigurationTemplate}')?.asTemplate).toEqual({})
    expect(launch('{Type: AWS::EC2::Instance}')).not.toHaveProperty('asTemplate')
  })
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

  it('of services stand where theirs stand', () => {
    const image = launch(
      '{Type: AWS::ImageBuilder::InfrastructureConfiguration, Properties: {InstanceProfileName: n, InstanceMetadataOptions: {HttpTokens: required}, KeyPair: k}}',
    )!
    expect(say(image.imds.tokens)).toBe('required')
    expect(say(image.uses.keyPair)).toBe('k')
    const workspace = launch(
      '{Type: AWS::WorkspacesInstances::WorkspaceInstance, Properties: {ManagedInstance: {IamInstanceProfile: {Name: n}, MetadataOptions: {HttpEndpoint: disabled}}}}',
    )!
    expect(say(workspace.imds.endpoint)).toBe('disabled')
    const fleet = launch(
      '{Type: AWS::EC2::SpotFleet, Properties: {SpotFleetRequestConfigData: {LaunchSpecifications: [{KeyName: k}]}}}',
    )!
    expect(say(fleet.uses.keyPair)).toBe('k')
  })
})

describe('container hosts', () => {
  it('are the instances of an EKS node group and of Batch', () => {
    expect(launch('{Type: AWS::EKS::Nodegroup, Properties: {}}')?.host).toEqual({ noun: 'an EKS node' })
    const batch = '{Type: AWS::Batch::ComputeEnvironment, Properties: {ComputeResources: {InstanceRole: a}}}'
    expect(launch(batch)?.host).toEqual({ noun: 'a Batch host' })
  })

  it('are those of the group that a capacity provider uses', () => {
    const provider = launch(
      '{Type: AWS::ECS::CapacityProvider, Properties: {AutoScalingGroupProvider: {AutoScalingGroupArn: !Ref Template}}}',
    )
    expect(provider?.host?.noun).toBe('an ECS container host')
    expect(provider?.host?.group?.ref?.to.address).toBe('Template')
  })
})

describe('specifications of a fleet', () => {
  const fleet = (data: string) =>
    launches(`{Type: AWS::EC2::SpotFleet, Properties: {SpotFleetRequestConfigData: {${data}}}}`)

  it('are launches of their own, each where it is there', () => {
    const [first, second, none] = fleet(
      'LaunchSpecifications: [{UserData: a, KeyName: k}, !If [IsProd, {UserData: b}, !Ref AWS::NoValue]]',
    )
    expect([say(first?.userData), say(first?.uses.keyPair), first?.ordinal]).toEqual(['a', 'k', 0])
    expect([say(second?.userData), second?.ordinal]).toEqual(['b', 1])
    expect([sayCond(first!.when), sayCond(second!.when)]).toEqual(['true', 'Env=prod'])
    expect(none).toBeUndefined()
  })

  it('stand beside what the fleet launches from templates', () => {
    const template = 'LaunchTemplateConfigs: [{LaunchTemplateSpecification: {LaunchTemplateName: lt}}]'
    expect(fleet(template)).toHaveLength(1)
    expect(fleet(`LaunchSpecifications: [{}], ${template}`).map(({ templates }) => !!templates)).toEqual([
      false,
      true,
    ])
  })

  it('may be out of view', () => {
    const [open] = fleet('LaunchSpecifications: !Ref Env')
    expect(open?.slots.map(({ value }) => value.kind)).toEqual(['unknown'])
  })
})

describe('instructions', () => {
  const INIT = '{AWS::CloudFormation::Init: {config: {commands: {a: {command: !Ref Env}}}}}'

  it('are those of all resources, for each launch with user data', () => {
    const subject = `{Type: AWS::EC2::Instance, Condition: IsProd, Metadata: ${INIT}, Properties: {UserData: x}}`
    const instructions = launch(subject)?.instructions
    if (instructions?.kind !== 'map') throw new Error(say(instructions))
    expect([...instructions.entries.keys()]).toEqual(['Subject'])
    const entry = instructions.entries.get('Subject')!
    expect(sayCond(entry.when)).toBe('Env=prod')
    expect(say(entry.value)).toContain('${Env}')
  })

  it('are not there without user data, or where nobody wrote any', () => {
    expect(launch(`{Type: AWS::EC2::Instance, Metadata: ${INIT}}`)).not.toHaveProperty('instructions')
    expect(launch('{Type: AWS::EC2::Instance, Properties: {UserData: x}}')).not.toHaveProperty('instructions')
  })
})
