/** The words and places of a metadata service that is switched off. */
import { expect, test } from 'vitest'
import { positionAt, slice } from '../../src/syntax/source.ts'
import { lintTexts } from '../support/lint-folder.ts'

async function reported(resources: string): Promise<string[]> {
  const { findings } = await lintTexts(new Map([['stack.yaml', `Resources:\n${resources}`]]))
  return findings
    .filter(({ rule }) => rule === 'imds-disabled')
    .flatMap(({ message, related }) => [
      message,
      ...related.map(one => `${positionAt(one.at.file, one.at.start).line} ${slice(one.at)}: ${one.message}`),
    ])
}

const DISABLED = 'MetadataOptions: {HttpEndpoint: disabled}'

test('a template that says all by itself is reported once, whoever launches from it', async () => {
  expect(
    await reported(`  Template: {Type: AWS::EC2::LaunchTemplate, Properties: {LaunchTemplateData: {IamInstanceProfile: {Name: web}, ${DISABLED}}}}
  Group: {Type: AWS::AutoScaling::AutoScalingGroup, Properties: {LaunchTemplate: {LaunchTemplateId: !Ref Template}}}
  Server: {Type: AWS::EC2::Instance, Properties: {LaunchTemplate: {LaunchTemplateId: !Ref Template}}}
`),
  ).toEqual([
    'launch template `Template` has an instance profile, but its metadata service is switched off',
    '2 web: the instance profile is given here',
  ])
})

test('an instance with a profile is named beside the template that switches the service off', async () => {
  expect(
    await reported(`  Template: {Type: AWS::EC2::LaunchTemplate, Properties: {LaunchTemplateData: {${DISABLED}}}}
  Server: {Type: AWS::EC2::Instance, Properties: {IamInstanceProfile: web, LaunchTemplate: {LaunchTemplateId: !Ref Template}}}
`),
  ).toEqual([
    'instance `Server` has an instance profile, but its metadata service is switched off',
    '3 Server: launches from launch template `Template`',
    '3 web: the instance profile is given here',
  ])
})

test('several users of one template are one finding', async () => {
  const users = ['A', 'B'].map(
    id =>
      `  ${id}: {Type: AWS::EC2::Instance, Properties: {IamInstanceProfile: web, LaunchTemplate: {LaunchTemplateId: !Ref Template}}}\n`,
  )
  const [message, ...others] = await reported(
    `  Template: {Type: AWS::EC2::LaunchTemplate, Properties: {LaunchTemplateData: {${DISABLED}}}}\n${users.join('')}`,
  )
  expect(message).toBe(
    'instance `A` has an instance profile, but its metadata service is switched off (the same for `B`)',
  )
  expect(others.map(one => one.split(':')[0])).toEqual(['3 A', '3 web', '4 B', '4 web'])
})

test('EKS is said to give the profile', async () => {
  expect(
    await reported(`  Template: {Type: AWS::EC2::LaunchTemplate, Properties: {LaunchTemplateData: {${DISABLED}}}}
  Nodes: {Type: AWS::EKS::Nodegroup, Properties: {LaunchTemplate: {Id: !Ref Template}}}
`),
  ).toContain('3 Nodes: EKS gives its instances a profile')
})

test.each([
  [
    'Server: {Type: AWS::EC2::Instance, Properties: {IamInstanceProfile: web, LaunchTemplate: {LaunchTemplateId: !Ref T}}}',
    true,
  ],
  ['Nodes: {Type: AWS::EKS::Nodegroup, Properties: {LaunchTemplate: {Id: !Ref T}}}', false],
  [
    'Jobs: {Type: AWS::Batch::ComputeEnvironment, Properties: {ComputeResources: {InstanceRole: web, LaunchTemplate: {LaunchTemplateId: !Ref T}}}}',
    false,
  ],
])('who may do without a profile is told so: %s', async (user, isOptional) => {
  const template = `  T: {Type: AWS::EC2::LaunchTemplate, Properties: {LaunchTemplateData: {${DISABLED}}}}`
  const { findings } = await lintTexts(new Map([['stack.yaml', `Resources:\n${template}\n  ${user}\n`]]))
  const [finding] = findings.filter(({ rule }) => rule === 'imds-disabled')
  expect(finding!.help).toContain('set the endpoint to `enabled`')
  expect(finding!.help.includes('leave the instance profile out')).toBe(isOptional)
})

test('a profile in a template of another unit does not count', async () => {
  const { findings } = await lintTexts(
    new Map([
      [
        'a.yaml',
        'Resources:\n  T: {Type: AWS::EC2::LaunchTemplate, Properties: {LaunchTemplateName: t, LaunchTemplateData: {IamInstanceProfile: {Name: web}}}}\n',
      ],
      [
        'b.yaml',
        `Resources:\n  S: {Type: AWS::EC2::Instance, Properties: {LaunchTemplate: {LaunchTemplateName: t}, ${DISABLED}}}\n`,
      ],
    ]),
  )
  expect(findings.filter(({ pedantic }) => !pedantic)).toEqual([])
})
