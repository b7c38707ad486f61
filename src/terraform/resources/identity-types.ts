/**
 * Principals, policies and instance profiles as the providers `aws` and `awscc` write them.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs
 * https://registry.terraform.io/providers/hashicorp/awscc/latest/docs
 */
import type { PolicyPath } from './policy-paths.ts'

export interface IdentityType {
  readonly kind: 'role' | 'user' | 'group' | 'policy' | 'profile' | 'permission-set'
  /** What IAM calls it in an ARN. Absent: its ARN is not made of its name. */
  readonly arnKind?: string
  /** The argument with its name; the one by which a data source finds it; the attribute with its ARN. */
  readonly name: string
  readonly lookup?: string
  readonly arn: string
  readonly id: 'name' | 'arn' | 'other'
  /** The attribute with its unique id. */
  readonly uniqueId?: string
  /** What makes it what it is: a role's trust policy, a policy's document, a profile's roles. The first that is written. */
  readonly content?: readonly string[]
  /** Where its own block gives it policies. */
  readonly policies?: readonly PolicyPath[]
  /** A user's groups. */
  readonly groups?: string
}

const MANAGED: PolicyPath = { how: 'managed', path: ['managed_policy_arns'] }
const BOUNDARY: PolicyPath = { how: 'boundary', path: ['permissions_boundary'] }
/** Inline policies of `awscc`. */
const POLICIES: PolicyPath = { how: 'inline', path: ['policies', 'policy_document'] }

export const IDENTITY_TYPES: ReadonlyMap<string, IdentityType> = new Map<string, IdentityType>([
  [
    'aws_iam_role',
    {
      kind: 'role',
      arnKind: 'role',
      name: 'name',
      lookup: 'name',
      arn: 'arn',
      id: 'name',
      uniqueId: 'unique_id',
      content: ['assume_role_policy'],
      policies: [{ how: 'inline', path: ['inline_policy', 'policy'] }, MANAGED, BOUNDARY],
    },
  ],
  [
    'aws_iam_user',
    {
      kind: 'user',
      arnKind: 'user',
      name: 'name',
      lookup: 'user_name',
      arn: 'arn',
      id: 'name',
      uniqueId: 'unique_id',
      policies: [BOUNDARY],
    },
  ],
  [
    'aws_iam_group',
    {
      kind: 'group',
      arnKind: 'group',
      name: 'name',
      lookup: 'group_name',
      arn: 'arn',
      id: 'name',
      uniqueId: 'unique_id',
    },
  ],
  [
    'aws_iam_policy',
    {
      kind: 'policy',
      arnKind: 'policy',
      name: 'name',
      lookup: 'name',
      arn: 'arn',
      id: 'arn',
      content: ['policy'],
    },
  ],
  [
    'aws_iam_instance_profile',
    {
      kind: 'profile',
      arnKind: 'instance-profile',
      name: 'name',
      lookup: 'name',
      arn: 'arn',
      id: 'name',
      uniqueId: 'unique_id',
      content: ['role', 'roles'],
    },
  ],
  ['aws_ssoadmin_permission_set', { kind: 'permission-set', name: 'name', arn: 'arn', id: 'other' }],
  [
    'awscc_iam_role',
    {
      kind: 'role',
      arnKind: 'role',
      name: 'role_name',
      lookup: 'id',
      arn: 'arn',
      id: 'name',
      uniqueId: 'role_id',
      content: ['assume_role_policy_document'],
      policies: [POLICIES, MANAGED, BOUNDARY],
    },
  ],
  [
    'awscc_iam_user',
    {
      kind: 'user',
      arnKind: 'user',
      name: 'user_name',
      lookup: 'id',
      arn: 'arn',
      id: 'name',
      policies: [POLICIES, MANAGED, BOUNDARY],
      groups: 'groups',
    },
  ],
  [
    'awscc_iam_group',
    {
      kind: 'group',
      arnKind: 'group',
      name: 'group_name',
      lookup: 'id',
      arn: 'arn',
      id: 'name',
      policies: [POLICIES, MANAGED],
    },
  ],
  [
    'awscc_iam_managed_policy',
    {
      kind: 'policy',
      arnKind: 'policy',
      name: 'managed_policy_name',
      arn: 'policy_arn',
      id: 'arn',
      content: ['policy_document'],
    },
  ],
  [
    'awscc_iam_instance_profile',
    {
      kind: 'profile',
      arnKind: 'instance-profile',
      name: 'instance_profile_name',
      lookup: 'id',
      arn: 'arn',
      id: 'name',
      content: ['roles'],
    },
  ],
  [
    'awscc_sso_permission_set',
    {
      kind: 'permission-set',
      name: 'name',
      arn: 'permission_set_arn',
      id: 'other',
      policies: [
        { how: 'inline', path: ['inline_policy'] },
        { how: 'managed', path: ['managed_policies'] },
        { how: 'managed', path: ['customer_managed_policy_references'], isReference: true },
        { how: 'boundary', path: ['permissions_boundary', 'managed_policy_arn'] },
        {
          how: 'boundary',
          path: ['permissions_boundary', 'customer_managed_policy_reference'],
          isReference: true,
        },
      ],
    },
  ],
])
