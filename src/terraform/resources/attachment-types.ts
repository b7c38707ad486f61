/**
 * The resources that give policies to principals which are declared elsewhere.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_role_policy and its neighbours
 */
import type { Principal } from '../../model/types.ts'
import type { PolicyPath } from './policy-paths.ts'

type PrincipalKind = Principal['kind']

export interface AttachmentType {
  readonly policies: readonly PolicyPath[]
  /** The policy is the resource itself: the attribute with its ARN. */
  readonly self?: string
  /** Arguments that name principals, one or a list. */
  readonly principals: readonly (readonly [argument: string, kind: PrincipalKind])[]
}

/** All principals of IAM by name. */
const EVERYBODY: AttachmentType['principals'] = [
  ['roles', 'role'],
  ['users', 'user'],
  ['groups', 'group'],
]

function ofKind(kind: 'role' | 'user' | 'group'): [string, AttachmentType][] {
  const principals: AttachmentType['principals'] = [[kind, kind]]
  const byName: AttachmentType['principals'] = [[`${kind}_name`, kind]]
  return [
    [`aws_iam_${kind}_policy`, { policies: [{ how: 'inline', path: ['policy'] }], principals }],
    [
      `aws_iam_${kind}_policy_attachment`,
      { policies: [{ how: 'managed', path: ['policy_arn'] }], principals },
    ],
    [
      `aws_iam_${kind}_policy_attachments_exclusive`,
      { policies: [{ how: 'managed', path: ['policy_arns'] }], principals: byName },
    ],
    [
      `awscc_iam_${kind}_policy`,
      { policies: [{ how: 'inline', path: ['policy_document'] }], principals: byName },
    ],
  ]
}

function ofPermissionSet(...policies: readonly PolicyPath[]): AttachmentType {
  return { policies, principals: [['permission_set_arn', 'permission-set']] }
}

const REFERENCE = 'customer_managed_policy_reference'

export const ATTACHMENT_TYPES: ReadonlyMap<string, AttachmentType> = new Map<string, AttachmentType>([
  ...ofKind('role'),
  ...ofKind('user'),
  ...ofKind('group'),
  [
    'aws_iam_policy_attachment',
    { policies: [{ how: 'managed', path: ['policy_arn'] }], principals: EVERYBODY },
  ],
  ['awscc_iam_managed_policy', { policies: [], self: 'policy_arn', principals: EVERYBODY }],
  ['aws_ssoadmin_permission_set_inline_policy', ofPermissionSet({ how: 'inline', path: ['inline_policy'] })],
  [
    'aws_ssoadmin_managed_policy_attachment',
    ofPermissionSet({ how: 'managed', path: ['managed_policy_arn'] }),
  ],
  [
    'aws_ssoadmin_customer_managed_policy_attachment',
    ofPermissionSet({ how: 'managed', path: [REFERENCE], isReference: true }),
  ],
  [
    'aws_ssoadmin_managed_policy_attachments_exclusive',
    ofPermissionSet({ how: 'managed', path: ['managed_policy_arns'] }),
  ],
  [
    'aws_ssoadmin_customer_managed_policy_attachments_exclusive',
    ofPermissionSet({ how: 'managed', path: [REFERENCE], isReference: true }),
  ],
  [
    'aws_ssoadmin_permissions_boundary_attachment',
    ofPermissionSet(
      { how: 'boundary', path: ['permissions_boundary', 'managed_policy_arn'] },
      { how: 'boundary', path: ['permissions_boundary', REFERENCE], isReference: true },
    ),
  ],
])
