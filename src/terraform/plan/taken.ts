/** What arguments take: which attribute of which type of resource. */
import type { Ref, Target } from '../../value/value.ts'

const PROFILE_NAME = { aws_iam_instance_profile: 'name' } as const
const PROFILE_ARN = { aws_iam_instance_profile: 'arn' } as const
const DOCUMENT = { aws_iam_policy_document: 'json' } as const
const TEMPLATE_NAME = { aws_launch_template: 'name' } as const
const TEMPLATE_ID = { aws_launch_template: 'id' } as const

type Attribute = Exclude<Ref['attr'], 'self'> | 'json'

const TAKEN: ReadonlyMap<string, Readonly<Record<string, Attribute>>> = new Map<
  string,
  Readonly<Record<string, Attribute>>
>([
  ['role', { aws_iam_role: 'name' }],
  ['roles', { aws_iam_role: 'name' }],
  ['user', { aws_iam_user: 'name' }],
  ['users', { aws_iam_user: 'name' }],
  ['group', { aws_iam_group: 'name' }],
  ['groups', { aws_iam_group: 'name' }],
  ['policy_arn', { aws_iam_policy: 'arn' }],
  ['permissions_boundary', { aws_iam_policy: 'arn' }],
  ['policy', DOCUMENT],
  ['assume_role_policy', DOCUMENT],
  ['iam_instance_profile', PROFILE_NAME],
  ['instance_profile', PROFILE_NAME],
  ['instance_profile_name', PROFILE_NAME],
  ['custom_iam_instance_profile', PROFILE_NAME],
  ['name', { ...PROFILE_NAME, ...TEMPLATE_NAME }],
  ['arn', PROFILE_ARN],
  ['iam_instance_profile_arn', PROFILE_ARN],
  ['ec2_instance_profile_arn', PROFILE_ARN],
  ['custom_instance_profile_arn', PROFILE_ARN],
  ['default_instance_profile_arn', PROFILE_ARN],
  ['instance_role', PROFILE_ARN],
  ['id', TEMPLATE_ID],
  ['launch_template_id', TEMPLATE_ID],
  ['launch_template_name', TEMPLATE_NAME],
  ['launch_configuration', { aws_launch_configuration: 'name' }],
])

/** The attribute of a resource that an argument takes; undefined if it takes none. */
export function takenBy(argument: string, resource: Target): Attribute | undefined {
  const types = TAKEN.get(argument)
  const type = typeOf(resource)
  return types && Object.hasOwn(types, type) ? types[type] : undefined
}

/** Does an argument take the text of a policy document? */
export function takesDocument(argument: string): boolean {
  return TAKEN.get(argument) === DOCUMENT
}

const TYPE = /([A-Za-z_][\w-]*)\.[^.[\]]+(?:\[(?:\d+|".*"|[\w.]+)\])?$/s

/** The type in a resource's address. */
function typeOf({ address }: Target): string {
  return TYPE.exec(address)?.[1] ?? ''
}
