/**
 * What `awscc` launches: the types of AWS's registry, in Terraform's spelling.
 * https://registry.terraform.io/providers/hashicorp/awscc/latest/docs
 */
import { LAUNCH_TYPES, type LaunchType } from '../../model/launch-types.ts'
import type { Path, Where } from './arguments-at.ts'
import type { LaunchSpec } from './launch-table.ts'

export const AWSCC_LAUNCHES: readonly (readonly [string, LaunchSpec])[] = [...LAUNCH_TYPES].map(
  ([type, launch]) => [typeName(type), specOf(launch)],
)

/** `AWS::EC2::LaunchTemplate` is `awscc_ec2_launch_template`. */
function typeName(type: string): string {
  const [, service = '', resource = ''] = type.split('::')
  return `awscc_${service.toLowerCase()}_${attributeName(resource)}`
}

/**
 * `Ec2KeyPair` is `ec_2_key_pair`, `CustomIAMInstanceProfile` is `custom_iam_instance_profile`: words end where the case
 * changes and where digits begin or end.
 * https://github.com/hashicorp/terraform-provider-awscc/blob/main/internal/naming/naming.go
 */
function attributeName(property: string): string {
  return property
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .replace(/([a-z])([A-Z0-9])/g, '$1_$2')
    .replace(/([0-9])([A-Za-z])/g, '$1_$2')
    .toLowerCase()
}

/** Every element of a list counts anyway. */
function pathOf(path: string): Path {
  return path
    .split('.')
    .filter(part => part !== '[]')
    .map(attributeName)
}

function whereOf(where: Where): Where {
  return Object.fromEntries(Object.entries(where).map(([name, value]) => [attributeName(name), value]))
}

function specOf(launch: LaunchType): LaunchSpec {
  const { noun, optional, slots, templates, asTemplate, profileBy, host, hostGroup, demandsProfile } = launch
  const { form, userData, metadataOptions, keyPair, placementGroup, snapshot, specifications } = launch
  return {
    noun,
    ...(form && { form }),
    slots: slots.map(({ path, where, ...slot }) => ({
      ...slot,
      path: pathOf(path),
      ...(where && { where: whereOf(where) }),
    })),
    ...(optional && { optional }),
    ...(templates && { templates: templates.map(pathOf) }),
    ...(asTemplate && { isTemplate: true }),
    ...(profileBy && { profileBy }),
    ...(demandsProfile && { demandsProfile: demandsProfile.map(pathOf) }),
    ...(host && { host }),
    ...(hostGroup && { hostGroup: pathOf(hostGroup) }),
    ...(userData && { userData: [{ path: pathOf(userData), encoded: true }] }),
    ...(metadataOptions && { metadata: pathOf(metadataOptions) }),
    ...(keyPair && { keyPair: pathOf(keyPair) }),
    ...(placementGroup && { placementGroup: pathOf(placementGroup) }),
    ...(snapshot && { snapshot: pathOf(snapshot) }),
    ...(specifications && {
      specifications: { path: pathOf(specifications.path), each: specOf(specifications.each) },
    }),
  }
}
