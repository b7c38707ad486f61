/** The resource types that launch instances or say how, and where in them what matters is written. */
import type { Slot } from '../../model/types.ts'
import type { Where } from '../paths.ts'

/** A property that takes an instance profile. `[]` in a path: of every element. */
interface SlotPath {
  readonly path: string
  /** `object`: an object with `Arn` or `Name`. */
  readonly takes: Slot['takes']
  /** Of the list on the way, only the elements with these entries. */
  readonly where?: Where
}

export interface LaunchType {
  readonly noun: string
  /** Counts only where a property that takes a profile is written: the service may run without own instances. */
  readonly optional?: boolean
  readonly slots: readonly SlotPath[]
  /** Properties that name a launch template or a launch configuration. */
  readonly templates?: readonly string[]
  readonly userData?: string
  /** The property with HttpEndpoint, HttpTokens and HttpPutResponseHopLimit. */
  readonly metadataOptions?: string
  readonly keyPair?: string
  readonly placementGroup?: string
}

const DATA = 'LaunchTemplateData'
const SPOT = 'SpotFleetRequestConfigData'

const BEANSTALK_OPTION: SlotPath = {
  path: 'OptionSettings.[].Value',
  takes: 'either',
  where: { Namespace: 'aws:autoscaling:launchconfiguration', OptionName: 'IamInstanceProfile' },
}

/** The properties of a launch template specification at a path. */
function specification(path: string): string[] {
  return [`${path}.LaunchTemplateId`, `${path}.LaunchTemplateName`]
}

/**
 * Type by type, as their pages say:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html
 */
export const LAUNCH_TYPES: ReadonlyMap<string, LaunchType> = new Map<string, LaunchType>([
  [
    'AWS::EC2::Instance',
    {
      noun: 'instance',
      slots: [{ path: 'IamInstanceProfile', takes: 'name' }],
      templates: specification('LaunchTemplate'),
      userData: 'UserData',
      metadataOptions: 'MetadataOptions',
      keyPair: 'KeyName',
      placementGroup: 'PlacementGroupName',
    },
  ],
  [
    'AWS::EC2::LaunchTemplate',
    {
      noun: 'launch template',
      slots: [{ path: `${DATA}.IamInstanceProfile`, takes: 'object' }],
      userData: `${DATA}.UserData`,
      metadataOptions: `${DATA}.MetadataOptions`,
      keyPair: `${DATA}.KeyName`,
      placementGroup: `${DATA}.Placement.GroupName`,
    },
  ],
  [
    'AWS::AutoScaling::LaunchConfiguration',
    {
      noun: 'launch configuration',
      slots: [{ path: 'IamInstanceProfile', takes: 'either' }],
      userData: 'UserData',
      metadataOptions: 'MetadataOptions',
      keyPair: 'KeyName',
    },
  ],
  [
    'AWS::AutoScaling::AutoScalingGroup',
    {
      noun: 'Auto Scaling group',
      slots: [],
      templates: [
        'LaunchConfigurationName',
        ...specification('LaunchTemplate'),
        ...specification('MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification'),
        ...specification('MixedInstancesPolicy.LaunchTemplate.Overrides.[].LaunchTemplateSpecification'),
      ],
      placementGroup: 'PlacementGroup',
    },
  ],
  [
    'AWS::EC2::SpotFleet',
    {
      noun: 'Spot Fleet',
      slots: [{ path: `${SPOT}.LaunchSpecifications.[].IamInstanceProfile.Arn`, takes: 'arn' }],
      templates: specification(`${SPOT}.LaunchTemplateConfigs.[].LaunchTemplateSpecification`),
    },
  ],
  [
    'AWS::EC2::EC2Fleet',
    {
      noun: 'EC2 Fleet',
      slots: [],
      templates: specification('LaunchTemplateConfigs.[].LaunchTemplateSpecification'),
    },
  ],
  [
    'AWS::Batch::ComputeEnvironment',
    {
      noun: 'Batch compute environment',
      optional: true,
      slots: [{ path: 'ComputeResources.InstanceRole', takes: 'either' }],
      templates: specification('ComputeResources.LaunchTemplate'),
    },
  ],
  [
    'AWS::ECS::CapacityProvider',
    {
      noun: 'ECS capacity provider',
      optional: true,
      slots: [
        { path: 'ManagedInstancesProvider.InstanceLaunchTemplate.Ec2InstanceProfileArn', takes: 'arn' },
      ],
    },
  ],
  [
    'AWS::EMR::Cluster',
    { noun: 'EMR cluster', optional: true, slots: [{ path: 'JobFlowRole', takes: 'either' }] },
  ],
  [
    'AWS::ElasticBeanstalk::Environment',
    { noun: 'Beanstalk environment', optional: true, slots: [BEANSTALK_OPTION] },
  ],
  [
    'AWS::ElasticBeanstalk::ConfigurationTemplate',
    { noun: 'Beanstalk configuration template', optional: true, slots: [BEANSTALK_OPTION] },
  ],
  [
    'AWS::ImageBuilder::InfrastructureConfiguration',
    {
      noun: 'Image Builder configuration',
      optional: true,
      slots: [{ path: 'InstanceProfileName', takes: 'name' }],
    },
  ],
  [
    'AWS::PCS::ComputeNodeGroup',
    {
      noun: 'PCS compute node group',
      optional: true,
      slots: [{ path: 'IamInstanceProfileArn', takes: 'arn' }],
      templates: ['CustomLaunchTemplate.TemplateId'],
    },
  ],
  [
    'AWS::RDS::DBInstance',
    {
      noun: 'RDS Custom instance',
      optional: true,
      slots: [{ path: 'CustomIAMInstanceProfile', takes: 'name' }],
    },
  ],
  [
    'AWS::WorkspacesInstances::WorkspaceInstance',
    {
      noun: 'WorkSpaces instance',
      optional: true,
      slots: [{ path: 'ManagedInstance.IamInstanceProfile', takes: 'object' }],
    },
  ],
  [
    'AWS::OpsWorks::Stack',
    { noun: 'OpsWorks stack', optional: true, slots: [{ path: 'DefaultInstanceProfileArn', takes: 'arn' }] },
  ],
  [
    'AWS::OpsWorks::Layer',
    { noun: 'OpsWorks layer', optional: true, slots: [{ path: 'CustomInstanceProfileArn', takes: 'arn' }] },
  ],
])
