/** What instances run with, through launch templates: the same from both languages. */
import { describe, expect, it } from 'vitest'
import { projectOf, type UnitModel } from '../../src/model/build.ts'
import { effectiveProfile, effectiveValue, type Setup, setupsOf } from '../../src/model/effective.ts'
import type { Launch, Project } from '../../src/model/types.ts'
import { explore } from '../../src/value/scenario.ts'
import { read as readTemplate, say, sayCond } from '../cloudformation/templates.ts'
import { readOne } from '../terraform/read.ts'

function cfn(text: string): Project {
  return projectOf('any', [readTemplate(text).any])
}

function tf(text: string): Project {
  return projectOf('any', [readOne(text)])
}

/** `Server over Template if Env=prod, maybe, open`. */
function saySetup({ launch, template, when, sure, isOpen }: Setup): string {
  const over = template ? ` over ${template.target.address}` : ''
  const guard = when === true ? '' : ` if ${sayCond(when)}`
  return `${launch.target.address}${over}${guard}${sure === 'maybe' ? ', maybe' : ''}${isOpen ? ', open' : ''}`
}

function setups(project: Project, address: string): Setup[] {
  return setupsOf(project).filter(({ launch }) => launch.target.address === address)
}

function said(project: Project, address: string): string[] {
  return setups(project, address).map(saySetup)
}

const SECTIONS = `Parameters: {Env: {Type: String}, Id: {Type: String}, Named: {Type: String}}
Conditions: {IsProd: !Equals [!Ref Env, prod]}
Resources:
  Template: {Type: AWS::EC2::LaunchTemplate, Properties: {LaunchTemplateName: lt, LaunchTemplateData: {}}}
  Other: {Type: AWS::EC2::LaunchTemplate, Properties: {LaunchTemplateName: !Sub '\${Env}-lt', LaunchTemplateData: {}}}
  Prod: {Type: AWS::EC2::LaunchTemplate, Condition: IsProd, Properties: {LaunchTemplateName: prod, LaunchTemplateData: {}}}
  Configuration: {Type: AWS::AutoScaling::LaunchConfiguration, Properties: {LaunchConfigurationName: lc}}
  Copied: {Type: AWS::AutoScaling::LaunchConfiguration, Properties: {InstanceId: i-0abcdef1234567890}}
  Options: {Type: AWS::ElasticBeanstalk::ConfigurationTemplate, Properties: {ApplicationName: a}}
`

describe('what a launch is laid over, in CloudFormation', () => {
  it.each<[string, string[]]>([
    ['{Type: AWS::EC2::Instance}', ['Subject']],
    [
      '{Type: AWS::EC2::Instance, Properties: {LaunchTemplate: {LaunchTemplateId: !Ref Template}}}',
      ['Subject over Template'],
    ],
    [
      '{Type: AWS::EC2::Instance, Properties: {LaunchTemplate: {LaunchTemplateName: lt}}}',
      ['Subject over Template'],
    ],
    [
      '{Type: AWS::EC2::Instance, Properties: {LaunchTemplate: {LaunchTemplateName: !Sub "${Env}-lt"}}}',
      ['Subject over Other'],
    ],
    [
      '{Type: AWS::EC2::Instance, Properties: {LaunchTemplate: {LaunchTemplateName: other}}}',
      ['Subject, open'],
    ],
    [
      '{Type: AWS::EC2::Instance, Properties: {LaunchTemplate: {LaunchTemplateId: !Ref Id}}}',
      ['Subject, open'],
    ],
    [
      '{Type: AWS::EC2::Instance, Properties: {LaunchTemplate: {LaunchTemplateName: prod}}}',
      ['Subject over Prod if Env=prod', 'Subject if not Env=prod, open'],
    ],
    [
      '{Type: AWS::EC2::Instance, Properties: {LaunchTemplate: !If [IsProd, {LaunchTemplateId: !Ref Template}, !Ref AWS::NoValue]}}',
      ['Subject over Template if Env=prod', 'Subject if not Env=prod'],
    ],
    [
      '{Type: AWS::EC2::Instance, Condition: IsProd, Properties: {LaunchTemplate: {LaunchTemplateId: !If [IsProd, !Ref Template, !Ref Other]}}}',
      ['Subject over Template if Env=prod'],
    ],
    [
      '{Type: AWS::AutoScaling::AutoScalingGroup, Properties: {LaunchConfigurationName: !Ref Configuration}}',
      ['Subject over Configuration'],
    ],
    [
      '{Type: AWS::AutoScaling::AutoScalingGroup, Properties: {LaunchConfigurationName: lc}}',
      ['Subject over Configuration'],
    ],
    [
      '{Type: AWS::AutoScaling::AutoScalingGroup, Properties: {LaunchConfigurationName: !Ref Copied}}',
      ['Subject over Copied, open'],
    ],
    ['{Type: AWS::AutoScaling::AutoScalingGroup, Properties: {InstanceId: i-0abc}}', ['Subject, open']],
    ['{Type: AWS::AutoScaling::AutoScalingGroup, Properties: {InstanceId: !Ref Subject}}', ['Subject, open']],
    [
      '{Type: AWS::AutoScaling::AutoScalingGroup, Properties: {MixedInstancesPolicy: {LaunchTemplate: {LaunchTemplateSpecification: {LaunchTemplateId: !Ref Template}, Overrides: [{InstanceType: a}, {LaunchTemplateSpecification: {LaunchTemplateId: !Ref Other}}, {LaunchTemplateSpecification: {LaunchTemplateId: !Ref Template}}]}}}}',
      ['Subject over Template', 'Subject over Other'],
    ],
    [
      '{Type: AWS::ElasticBeanstalk::Environment, Properties: {TemplateName: !Ref Options}}',
      ['Subject over Options'],
    ],
    ['{Type: AWS::EKS::Nodegroup, Properties: {LaunchTemplate: {Name: lt}}}', ['Subject over Template']],
  ])('%s', (resource, expected) => {
    expect(said(cfn(`${SECTIONS}  Subject: ${resource}\n`), 'Subject')).toEqual(expected)
  })

  it('is nothing where it stands for itself', () => {
    const project = cfn(SECTIONS)
    expect(said(project, 'Template')).toEqual(['Template'])
    expect(said(project, 'Prod')).toEqual(['Prod if Env=prod'])
    expect(said(project, 'Copied')).toEqual(['Copied, open'])
  })

  it('is only perhaps one of several of the same name', () => {
    const project = cfn(`${SECTIONS}
  Twin: {Type: AWS::EC2::LaunchTemplate, Properties: {LaunchTemplateName: lt, LaunchTemplateData: {}}}
  Subject: {Type: AWS::EC2::Instance, Properties: {LaunchTemplate: {LaunchTemplateName: lt}}}
`)
    expect(said(project, 'Subject')).toEqual(['Subject over Template, maybe', 'Subject over Twin, maybe'])
  })

  it('is out of view where another unit has the name', () => {
    const instance =
      '  Subject: {Type: AWS::EC2::Instance, Properties: {LaunchTemplate: {LaunchTemplateName: lt}}}\n'
    const models: UnitModel[] = [readTemplate(SECTIONS).any, readTemplate(`Resources:\n${instance}`).any]
    expect(said(projectOf('any', models), 'Subject')).toEqual(['Subject, open'])
  })
})

describe('what a launch is laid over, in Terraform', () => {
  const TEMPLATES = `
variable "id" {}
variable "blocks" {}
variable "on" { type = bool }
resource "aws_launch_template" "web" { name = "lt" }
resource "aws_launch_template" "made" {}
resource "aws_launch_configuration" "old" { name = "lc" }
resource "aws_elastic_beanstalk_configuration_template" "web" { name = "web" }
`
  it.each<[string, string[]]>([
    ['resource "aws_instance" "x" {}', ['aws_instance.x']],
    [
      'resource "aws_instance" "x" {\n launch_template {\n id = aws_launch_template.made.id\n }\n}',
      ['aws_instance.x over aws_launch_template.made'],
    ],
    [
      'resource "aws_instance" "x" {\n launch_template {\n name = "lt"\n }\n}',
      ['aws_instance.x over aws_launch_template.web'],
    ],
    [
      'resource "aws_instance" "x" {\n launch_template {\n name = aws_launch_template.made.name\n }\n}',
      ['aws_instance.x over aws_launch_template.made'],
    ],
    ['resource "aws_instance" "x" {\n launch_template {\n id = var.id\n }\n}', ['aws_instance.x, open']],
    [
      'resource "aws_instance" "x" {\n dynamic "launch_template" {\n for_each = var.on ? [1] : []\n content {\n id = aws_launch_template.made.id\n }\n }\n}',
      ['aws_instance.x over aws_launch_template.made if var.on=true', 'aws_instance.x if not var.on=true'],
    ],
    [
      'resource "aws_elastic_beanstalk_environment" "x" { template_name = aws_elastic_beanstalk_configuration_template.web.name }',
      ['aws_elastic_beanstalk_environment.x over aws_elastic_beanstalk_configuration_template.web'],
    ],
    [
      'resource "aws_autoscaling_group" "x" { launch_configuration = "lc" }',
      ['aws_autoscaling_group.x over aws_launch_configuration.old'],
    ],
  ])('%s', (resource, expected) => {
    const [, address] = /"(\w+)" "x"/.exec(resource)!
    expect(said(tf(TEMPLATES + resource), `${address}.x`)).toEqual(expected)
  })

  it('may be more than what is in view', () => {
    const group = `resource "aws_instance" "x" {
  dynamic "launch_template" {
    for_each = var.blocks
    content { id = launch_template.value }
  }
}`
    expect(setups(tf(TEMPLATES + group), 'aws_instance.x').every(({ isOpen }) => isOpen)).toBe(true)
  })
})

/** In all scenarios: `Env=prod: disabled by Template`. */
function inScenarios<T>(
  setup: Setup,
  look: (world: Parameters<Parameters<typeof explore>[0]>[0]) => T,
): string[] {
  const { outcomes } = explore<T>(
    function* (world) {
      yield look(world)
    },
    { when: setup.when },
  )
  return outcomes.map(({ result, when }) => {
    const scenario = when.map(({ test, truth }) => `${test.sym.label}${truth ? '=' : '!='}${test.is}`)
    return [...scenario, String(result)].join(' ')
  })
}

const endpoint = (launch: Launch) => launch.imds.endpoint
const tokens = (launch: Launch) => launch.imds.tokens

function field(setup: Setup, pick: (launch: Launch) => ReturnType<typeof endpoint>): string[] {
  return inScenarios(setup, world => {
    const written = effectiveValue(setup, pick, world)
    return written ? `${say(written.value)} by ${written.by.target.address}` : 'nothing'
  })
}

function profile(setup: Setup): string[] {
  return inScenarios(setup, world => {
    const { isSet, by } = effectiveProfile(setup, world)
    return by ? `${isSet} by ${by.target.address}` : isSet
  })
}

function over(template: string, instance: string): Setup {
  const project = cfn(`Parameters: {Env: {Type: String}, Name: {Type: String}}
Conditions: {IsProd: !Equals [!Ref Env, prod]}
Resources:
  Template: {Type: AWS::EC2::LaunchTemplate, Properties: {LaunchTemplateData: ${template}}}
  Subject: {Type: AWS::EC2::Instance, Properties: {LaunchTemplate: {LaunchTemplateId: !Ref Template}, ${instance}}}
`)
  return setups(project, 'Subject')[0]!
}

describe('metadata options', () => {
  it('are taken one by one, the own before those of the template', () => {
    const setup = over(
      '{MetadataOptions: {HttpEndpoint: disabled, HttpTokens: required}}',
      'MetadataOptions: {HttpTokens: optional}',
    )
    expect(field(setup, endpoint)).toEqual(['disabled by Template'])
    expect(field(setup, tokens)).toEqual(['optional by Subject'])
    expect(field(setup, launch => launch.imds.hopLimit)).toEqual(['nothing'])
  })

  it('are those of the template where the own are absent under a condition', () => {
    const setup = over(
      '{MetadataOptions: {HttpEndpoint: disabled}}',
      'MetadataOptions: {HttpEndpoint: !If [IsProd, enabled, !Ref AWS::NoValue]}',
    )
    expect(field(setup, endpoint)).toEqual(['Env=prod enabled by Subject', 'Env!=prod disabled by Template'])
  })

  it('decide nothing that they do not need', () => {
    const setup = over(
      '{MetadataOptions: {HttpEndpoint: !If [IsProd, enabled, disabled]}}',
      'MetadataOptions: {HttpEndpoint: enabled}',
    )
    expect(field(setup, endpoint)).toEqual(['enabled by Subject'])
  })
})

describe('user data', () => {
  it('is that of the template where none is written', () => {
    const setup = over('{UserData: dGVtcGxhdGU=}', 'KeyName: k')
    expect(field(setup, launch => launch.userData)).toEqual(['dGVtcGxhdGU= by Template'])
  })
})

describe('a profile', () => {
  it.each([
    ['{}', 'KeyName: k', ['no']],
    ['{}', 'IamInstanceProfile: p', ['yes by Subject']],
    ['{IamInstanceProfile: {Name: p}}', 'KeyName: k', ['yes by Template']],
    ['{IamInstanceProfile: {Arn: p}}', 'IamInstanceProfile: q', ['yes by Subject']],
    ['{}', 'IamInstanceProfile: !Ref Name', ['yes by Subject']],
    [
      '{}',
      'IamInstanceProfile: !If [IsProd, p, !Ref AWS::NoValue]',
      ['Env=prod yes by Subject', 'Env!=prod no'],
    ],
    [
      '{IamInstanceProfile: {Name: p}}',
      'IamInstanceProfile: !If [IsProd, q, !Ref AWS::NoValue]',
      ['Env=prod yes by Subject', 'Env!=prod yes by Template'],
    ],
    ['{IamInstanceProfile: !Transform {Name: M}}', 'KeyName: k', ['maybe']],
  ])('of %s under %s', (template, instance, expected) => {
    expect(profile(over(template, instance))).toEqual(expected)
  })

  it('is not known where the template is out of view', () => {
    const project = cfn(`Parameters: {Id: {Type: String}}
Resources:
  Subject: {Type: AWS::EC2::Instance, Properties: {LaunchTemplate: {LaunchTemplateId: !Ref Id}}}
`)
    expect(profile(setups(project, 'Subject')[0]!)).toEqual(['maybe'])
  })

  it('is given by the service that launches', () => {
    const project = cfn(`Resources:
  Template: {Type: AWS::EC2::LaunchTemplate, Properties: {LaunchTemplateData: {}}}
  Nodes: {Type: AWS::EKS::Nodegroup, Properties: {LaunchTemplate: {Id: !Ref Template}}}
  Jobs: {Type: AWS::Batch::ComputeEnvironment, Properties: {ComputeResources: {InstanceRole: p, LaunchTemplate: {LaunchTemplateId: !Ref Template}}}}
  Options: {Type: AWS::ElasticBeanstalk::ConfigurationTemplate, Properties: {OptionSettings: [{Namespace: aws:autoscaling:launchconfiguration, OptionName: IamInstanceProfile, Value: p}]}}
  Web: {Type: AWS::ElasticBeanstalk::Environment, Properties: {TemplateName: !Ref Options}}
  Fleet: {Type: AWS::EC2::EC2Fleet, Properties: {LaunchTemplateConfigs: [{LaunchTemplateSpecification: {LaunchTemplateId: !Ref Template}, Overrides: [{IamInstanceProfile: {Name: p}}]}]}}
`)
    const answers = ['Template', 'Nodes', 'Jobs', 'Web', 'Fleet'].flatMap(address =>
      setups(project, address).map(setup => `${saySetup(setup)}: ${profile(setup)}`),
    )
    expect(answers).toEqual([
      'Template: no',
      'Nodes over Template: yes by Nodes',
      'Jobs over Template: yes by Jobs',
      'Web over Options: yes by Options',
      'Fleet over Template: no',
    ])
  })

  it('is none where Terraform is given an empty string', () => {
    const project = tf('resource "aws_instance" "x" { iam_instance_profile = "" }')
    expect(profile(setups(project, 'aws_instance.x')[0]!)).toEqual(['no'])
  })

  it('may be none where it is a variable that may be null', () => {
    const project = tf('variable "p" {}\nresource "aws_instance" "x" { iam_instance_profile = var.p }')
    expect(profile(setups(project, 'aws_instance.x')[0]!)).toEqual(['maybe'])
  })
})

describe('a fleet of many overrides', () => {
  it('is one setup for each template', () => {
    const overrides = Array.from(
      { length: 2000 },
      (_, i) => `{LaunchTemplateSpecification: {LaunchTemplateName: ${i % 2 ? 'lt' : `x${i}`}}}`,
    )
    const project = cfn(
      `${SECTIONS}  Subject: {Type: AWS::EC2::EC2Fleet, Properties: {LaunchTemplateConfigs: [${overrides.join(', ')}]}}\n`,
    )
    expect(said(project, 'Subject')).toEqual(['Subject, open', 'Subject over Template'])
  })
})
