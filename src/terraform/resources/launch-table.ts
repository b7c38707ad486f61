/**
 * The resources that launch instances or say how, and where in them an instance profile stands.
 * A path leads through blocks to an argument. https://registry.terraform.io/providers/hashicorp/aws/latest/docs
 */
import { BATCH_HOST, ECS_HOST, EKS_NODE } from '../../model/launch-types.ts'
import type { LaunchForm, Slot, SlotPrefix } from '../../model/types.ts'
import type { Path, Where } from './arguments-at.ts'
import { AWSCC_LAUNCHES } from './awscc-launches.ts'

export interface SlotSpec {
  readonly path: Path
  /** `object`: a block with `arn` or `name`. */
  readonly takes: Slot['takes']
  /** Only in a block whose arguments have these values. */
  readonly where?: Where
  /** What the service demands of the profile's name. */
  readonly prefix?: SlotPrefix
  /** It gives no instance a profile. */
  readonly ignored?: true
}

export interface LaunchSpec {
  readonly noun: string
  readonly form?: LaunchForm
  /** Counts only where a profile or a launch template is written. */
  readonly optional?: boolean
  readonly slots: readonly SlotSpec[]
  /** Arguments that name the launch templates, or the launch configuration, that it is laid over. */
  readonly templates?: readonly Path[]
  /** Arguments that hold user data; `encoded` where it is in base64. */
  readonly userData?: readonly { readonly path: Path; readonly encoded?: boolean }[]
  /** The block of metadata options. */
  readonly metadata?: Path
  readonly keyPair?: Path
  readonly placementGroup?: Path
  readonly snapshot?: Path
  /** The blocks of specifications, each of which is a launch of its own. */
  readonly specifications?: { readonly path: Path; readonly each: LaunchSpec }
  /** Others are laid over it. */
  readonly isTemplate?: true
  /** Who gives its instances their profile. */
  readonly profileBy?: string
  /** The service launches none without a profile, unless it comes with what these arguments name. */
  readonly demandsProfile?: readonly Path[]
  /** What its instances are to a service that runs containers on them. */
  readonly host?: string
  /** The argument with the group whose instances are hosts, if not its own are. */
  readonly hostGroup?: Path
}

const INSTANCE: Omit<LaunchSpec, 'noun'> = {
  slots: [{ path: ['iam_instance_profile'], takes: 'name' }],
  templates: [
    ['launch_template', 'id'],
    ['launch_template', 'name'],
  ],
  userData: [{ path: ['user_data'] }, { path: ['user_data_base64'], encoded: true }],
  metadata: ['metadata_options'],
  keyPair: ['key_name'],
  placementGroup: ['placement_group'],
  snapshot: ['ebs_block_device', 'snapshot_id'],
}

const BEANSTALK: Omit<LaunchSpec, 'noun'> = {
  slots: [
    {
      path: ['setting', 'value'],
      takes: 'either',
      where: { namespace: 'aws:autoscaling:launchconfiguration', name: 'IamInstanceProfile' },
    },
  ],
}

/** https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html */
const RDS_CUSTOM: SlotPrefix = { text: 'AWSRDSCustom', of: 'profile' }

const MIXED = ['mixed_instances_policy', 'launch_template']

const LAYERS = [
  'custom',
  'ecs_cluster',
  'ganglia',
  'haproxy',
  'java_app',
  'memcached',
  'mysql',
  'nodejs_app',
  'php_app',
  'rails_app',
  'static_web',
]

export const LAUNCHES: ReadonlyMap<string, LaunchSpec> = new Map<string, LaunchSpec>([
  ['aws_instance', { noun: 'instance', form: 'instance', ...INSTANCE }],
  ['aws_spot_instance_request', { noun: 'spot instance request', form: 'instance', ...INSTANCE }],
  [
    'aws_launch_template',
    {
      noun: 'launch template',
      form: 'launch-template',
      isTemplate: true,
      slots: [{ path: ['iam_instance_profile'], takes: 'object' }],
      userData: [{ path: ['user_data'], encoded: true }],
      metadata: ['metadata_options'],
      keyPair: ['key_name'],
      placementGroup: ['placement', 'group_name'],
      snapshot: ['block_device_mappings', 'ebs', 'snapshot_id'],
    },
  ],
  [
    'aws_launch_configuration',
    {
      noun: 'launch configuration',
      isTemplate: true,
      slots: [{ path: ['iam_instance_profile'], takes: 'either' }],
      userData: [{ path: ['user_data'] }, { path: ['user_data_base64'], encoded: true }],
      metadata: ['metadata_options'],
      keyPair: ['key_name'],
      snapshot: ['ebs_block_device', 'snapshot_id'],
    },
  ],
  [
    'aws_autoscaling_group',
    {
      noun: 'Auto Scaling group',
      form: 'group',
      slots: [],
      templates: [
        ['launch_template', 'id'],
        ['launch_template', 'name'],
        ['launch_configuration'],
        [...MIXED, 'launch_template_specification', 'launch_template_id'],
        [...MIXED, 'launch_template_specification', 'launch_template_name'],
        [...MIXED, 'override', 'launch_template_specification', 'launch_template_id'],
        [...MIXED, 'override', 'launch_template_specification', 'launch_template_name'],
      ],
      placementGroup: ['placement_group'],
    },
  ],
  [
    'aws_spot_fleet_request',
    {
      noun: 'Spot Fleet',
      form: 'fleet',
      slots: [],
      templates: [
        ['launch_template_config', 'launch_template_specification', 'id'],
        ['launch_template_config', 'launch_template_specification', 'name'],
      ],
      specifications: {
        path: ['launch_specification'],
        each: {
          noun: 'Spot Fleet',
          form: 'fleet',
          slots: [
            { path: ['iam_instance_profile'], takes: 'name' },
            { path: ['iam_instance_profile_arn'], takes: 'arn' },
          ],
          userData: [{ path: ['user_data'] }],
          keyPair: ['key_name'],
          placementGroup: ['placement_group'],
          snapshot: ['ebs_block_device', 'snapshot_id'],
        },
      },
    },
  ],
  [
    'aws_ec2_fleet',
    {
      noun: 'EC2 Fleet',
      form: 'fleet',
      slots: [],
      templates: [
        ['launch_template_config', 'launch_template_specification', 'launch_template_id'],
        ['launch_template_config', 'launch_template_specification', 'launch_template_name'],
      ],
    },
  ],
  [
    'aws_emr_cluster',
    {
      noun: 'EMR cluster',
      optional: true,
      slots: [{ path: ['ec2_attributes', 'instance_profile'], takes: 'either' }],
      keyPair: ['ec2_attributes', 'key_name'],
    },
  ],
  [
    'aws_batch_compute_environment',
    {
      noun: 'Batch compute environment',
      optional: true,
      slots: [{ path: ['compute_resources', 'instance_role'], takes: 'either' }],
      templates: [
        ['compute_resources', 'launch_template', 'launch_template_id'],
        ['compute_resources', 'launch_template', 'launch_template_name'],
      ],
      host: BATCH_HOST,
      keyPair: ['compute_resources', 'ec2_key_pair'],
    },
  ],
  [
    'aws_ecs_capacity_provider',
    {
      noun: 'ECS capacity provider',
      optional: true,
      slots: [
        {
          path: ['managed_instances_provider', 'instance_launch_template', 'ec2_instance_profile_arn'],
          takes: 'arn',
        },
      ],
      host: ECS_HOST,
      hostGroup: ['auto_scaling_group_provider', 'auto_scaling_group_arn'],
    },
  ],
  [
    'aws_imagebuilder_infrastructure_configuration',
    {
      noun: 'Image Builder configuration',
      optional: true,
      slots: [{ path: ['instance_profile_name'], takes: 'name' }],
      metadata: ['instance_metadata_options'],
      keyPair: ['key_pair'],
    },
  ],
  ...['aws_db_instance', 'aws_rds_cluster_instance'].map((type): [string, LaunchSpec] => [
    type,
    {
      noun: 'RDS Custom instance',
      optional: true,
      slots: [{ path: ['custom_iam_instance_profile'], takes: 'name', prefix: RDS_CUSTOM }],
    },
  ]),
  [
    'aws_eks_node_group',
    {
      noun: 'EKS node group',
      slots: [],
      templates: [
        ['launch_template', 'id'],
        ['launch_template', 'name'],
      ],
      profileBy: 'EKS',
      host: EKS_NODE,
    },
  ],
  [
    'aws_elastic_beanstalk_environment',
    {
      noun: 'Beanstalk environment',
      ...BEANSTALK,
      templates: [['template_name']],
      demandsProfile: [['version_label'], ['platform_arn']],
    },
  ],
  [
    'aws_elastic_beanstalk_configuration_template',
    {
      noun: 'Beanstalk configuration template',
      ...BEANSTALK,
      templates: [['environment_id']],
      isTemplate: true,
    },
  ],
  [
    'aws_opsworks_stack',
    {
      noun: 'OpsWorks stack',
      optional: true,
      slots: [{ path: ['default_instance_profile_arn'], takes: 'arn' }],
    },
  ],
  ...LAYERS.map((layer): [string, LaunchSpec] => [
    `aws_opsworks_${layer}_layer`,
    {
      noun: 'OpsWorks layer',
      optional: true,
      slots: [{ path: ['custom_instance_profile_arn'], takes: 'arn' }],
    },
  ]),
  ...AWSCC_LAUNCHES,
])
