/**
 * The types of AWS's resource registry that launch instances or say how, and where in them what matters is written.
 * CloudFormation writes them as they are, Terraform's provider `awscc` in its own spelling.
 */
import type { LaunchForm, Slot, SlotPrefix } from './types.ts'

/** A property that takes an instance profile. `[]` in a path: of every element. */
interface SlotPath {
  readonly path: string
  /** `object`: an object with `Arn` or `Name`. */
  readonly takes: Slot['takes']
  /** Of the list on the way, only the elements with these entries. */
  readonly where?: Readonly<Record<string, string>>
  readonly prefix?: SlotPrefix
  readonly ignored?: true
}

export interface LaunchType {
  readonly noun: string
  readonly form?: LaunchForm
  /** Counts only where a profile or a launch template is written: the service may run without own instances. */
  readonly optional?: boolean
  readonly slots: readonly SlotPath[]
  /** Properties that name a launch template or a launch configuration. */
  readonly templates?: readonly string[]
  /** Others may be laid over it: the property with the name by which they know it, if it has one. */
  readonly asTemplate?: { readonly name?: string }
  /** Who gives its instances their profile. */
  readonly profileBy?: string
  /** The service launches none without a profile, unless it comes with what these properties name. */
  readonly demandsProfile?: readonly string[]
  /** What its instances are to a service that runs containers on them, as in "it is …". */
  readonly host?: string
  /** The property with the group whose instances are hosts, if not its own are. */
  readonly hostGroup?: string
  readonly userData?: string
  /** The property with HttpEndpoint, HttpTokens and HttpPutResponseHopLimit. */
  readonly metadataOptions?: string
  readonly keyPair?: string
  readonly placementGroup?: string
  /** The snapshots of which volumes are made. */
  readonly snapshot?: string
  /** The property with a list of specifications, each of which is a launch of its own. */
  readonly specifications?: { readonly path: string; readonly each: LaunchType }
}

const DATA = 'LaunchTemplateData'
const SPOT = 'SpotFleetRequestConfigData'
/** What ECS takes for the instances that it manages, and Batch hands on to it. */
const MANAGED_INSTANCES = 'ManagedInstancesProvider.InstanceLaunchTemplate.Ec2InstanceProfileArn'

const BEANSTALK_OPTION: SlotPath = {
  path: 'OptionSettings.[].Value',
  takes: 'either',
  where: { Namespace: 'aws:autoscaling:launchconfiguration', OptionName: 'IamInstanceProfile' },
}

/** https://docs.aws.amazon.com/pcs/latest/APIReference/API_ComputeNodeGroup.html */
const PCS_PREFIX: SlotPrefix = { text: 'AWSPCS', of: 'either', path: '/aws-pcs/' }
/** https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html */
const RDS_CUSTOM_PREFIX: SlotPrefix = { text: 'AWSRDSCustom', of: 'profile' }

/** How messages call hosts of containers. */
export const ECS_HOST = 'an ECS container host'
export const EKS_NODE = 'an EKS node'
export const BATCH_HOST = 'a Batch host'

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
      form: 'instance',
      slots: [{ path: 'IamInstanceProfile', takes: 'name' }],
      templates: specification('LaunchTemplate'),
      userData: 'UserData',
      metadataOptions: 'MetadataOptions',
      keyPair: 'KeyName',
      placementGroup: 'PlacementGroupName',
      snapshot: 'BlockDeviceMappings.[].Ebs.SnapshotId',
    },
  ],
  [
    'AWS::EC2::LaunchTemplate',
    {
      noun: 'launch template',
      form: 'launch-template',
      slots: [{ path: `${DATA}.IamInstanceProfile`, takes: 'object' }],
      userData: `${DATA}.UserData`,
      metadataOptions: `${DATA}.MetadataOptions`,
      asTemplate: { name: 'LaunchTemplateName' },
      keyPair: `${DATA}.KeyName`,
      placementGroup: `${DATA}.Placement.GroupName`,
      snapshot: `${DATA}.BlockDeviceMappings.[].Ebs.SnapshotId`,
    },
  ],
  [
    'AWS::AutoScaling::LaunchConfiguration',
    {
      noun: 'launch configuration',
      slots: [{ path: 'IamInstanceProfile', takes: 'either' }],
      // what is not written here comes from that instance
      templates: ['InstanceId'],
      asTemplate: { name: 'LaunchConfigurationName' },
      userData: 'UserData',
      metadataOptions: 'MetadataOptions',
      keyPair: 'KeyName',
      snapshot: 'BlockDeviceMappings.[].Ebs.SnapshotId',
    },
  ],
  [
    'AWS::AutoScaling::AutoScalingGroup',
    {
      noun: 'Auto Scaling group',
      form: 'group',
      slots: [],
      templates: [
        'InstanceId',
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
      form: 'fleet',
      slots: [],
      templates: specification(`${SPOT}.LaunchTemplateConfigs.[].LaunchTemplateSpecification`),
      specifications: {
        path: `${SPOT}.LaunchSpecifications`,
        each: {
          noun: 'Spot Fleet',
          form: 'fleet',
          slots: [{ path: 'IamInstanceProfile.Arn', takes: 'arn' }],
          userData: 'UserData',
          keyPair: 'KeyName',
          placementGroup: 'Placement.GroupName',
          snapshot: 'BlockDeviceMappings.[].Ebs.SnapshotId',
        },
      },
    },
  ],
  [
    'AWS::EC2::EC2Fleet',
    {
      noun: 'EC2 Fleet',
      form: 'fleet',
      // https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_FleetLaunchTemplateOverridesRequest.html
      slots: [
        { path: 'LaunchTemplateConfigs.[].Overrides.[].IamInstanceProfile', takes: 'object', ignored: true },
      ],
      templates: specification('LaunchTemplateConfigs.[].LaunchTemplateSpecification'),
    },
  ],
  [
    'AWS::Batch::ComputeEnvironment',
    {
      noun: 'Batch compute environment',
      optional: true,
      slots: [
        { path: 'ComputeResources.InstanceRole', takes: 'either' },
        { path: `ComputeResources.${MANAGED_INSTANCES}`, takes: 'arn' },
      ],
      templates: [
        ...specification('ComputeResources.LaunchTemplate'),
        ...specification('ComputeResources.LaunchTemplate.Overrides.[]'),
      ],
      host: BATCH_HOST,
      keyPair: 'ComputeResources.Ec2KeyPair',
      placementGroup: 'ComputeResources.PlacementGroup',
    },
  ],
  [
    'AWS::ECS::CapacityProvider',
    {
      noun: 'ECS capacity provider',
      optional: true,
      slots: [{ path: MANAGED_INSTANCES, takes: 'arn' }],
      host: ECS_HOST,
      hostGroup: 'AutoScalingGroupProvider.AutoScalingGroupArn',
    },
  ],
  [
    'AWS::EKS::Nodegroup',
    {
      noun: 'EKS node group',
      slots: [],
      templates: ['LaunchTemplate.Id', 'LaunchTemplate.Name'],
      profileBy: 'EKS',
      host: EKS_NODE,
    },
  ],
  [
    'AWS::EMR::Cluster',
    {
      noun: 'EMR cluster',
      optional: true,
      slots: [{ path: 'JobFlowRole', takes: 'either' }],
      keyPair: 'Instances.Ec2KeyName',
    },
  ],
  [
    'AWS::ElasticBeanstalk::Environment',
    {
      noun: 'Beanstalk environment',
      slots: [BEANSTALK_OPTION],
      templates: ['TemplateName'],
      // an application version may have option settings in its .ebextensions, a custom platform in its platform.yaml
      demandsProfile: ['VersionLabel', 'PlatformArn'],
    },
  ],
  [
    'AWS::ElasticBeanstalk::ConfigurationTemplate',
    {
      noun: 'Beanstalk configuration template',
      slots: [BEANSTALK_OPTION],
      templates: ['SourceConfiguration.TemplateName', 'EnvironmentId'],
      asTemplate: {},
    },
  ],
  [
    'AWS::ImageBuilder::InfrastructureConfiguration',
    {
      noun: 'Image Builder configuration',
      optional: true,
      slots: [{ path: 'InstanceProfileName', takes: 'name' }],
      metadataOptions: 'InstanceMetadataOptions',
      keyPair: 'KeyPair',
    },
  ],
  [
    'AWS::PCS::ComputeNodeGroup',
    {
      noun: 'PCS compute node group',
      optional: true,
      slots: [{ path: 'IamInstanceProfileArn', takes: 'arn', prefix: PCS_PREFIX }],
      templates: ['CustomLaunchTemplate.TemplateId'],
    },
  ],
  [
    'AWS::RDS::DBInstance',
    {
      noun: 'RDS Custom instance',
      optional: true,
      slots: [{ path: 'CustomIAMInstanceProfile', takes: 'name', prefix: RDS_CUSTOM_PREFIX }],
    },
  ],
  [
    'AWS::WorkspacesInstances::WorkspaceInstance',
    {
      noun: 'WorkSpaces instance',
      optional: true,
      slots: [{ path: 'ManagedInstance.IamInstanceProfile', takes: 'object' }],
      userData: 'ManagedInstance.UserData',
      metadataOptions: 'ManagedInstance.MetadataOptions',
      keyPair: 'ManagedInstance.KeyName',
      placementGroup: 'ManagedInstance.Placement.GroupName',
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
