/** Policies on principals: those in a principal's own block, and those that other resources attach. */
import type { Attachment, Principal } from '../../model/types.ts'
import { all, type Cond } from '../../value/condition.ts'
import { keyOfText } from '../../value/keys.ts'
import { alternatives, textOf } from '../../value/lift.ts'
import type { Item, Target, Value } from '../../value/value.ts'
import type { ResourceInstance } from '../resource-instance.ts'
import type { PlacedResource } from '../tree.ts'

type PrincipalKind = Principal['kind']

interface AttachmentSpec {
  readonly how: 'inline' | 'managed'
  /** The argument that holds the document, or the policy's ARN. */
  readonly policy: string
  /** Arguments that name principals, one or a list. */
  readonly principals: readonly (readonly [argument: string, kind: PrincipalKind])[]
}

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_role_policy and its neighbours */
const ATTACHMENTS: ReadonlyMap<string, AttachmentSpec> = new Map<string, AttachmentSpec>([
  ['aws_iam_role_policy', { how: 'inline', policy: 'policy', principals: [['role', 'role']] }],
  ['aws_iam_user_policy', { how: 'inline', policy: 'policy', principals: [['user', 'user']] }],
  ['aws_iam_group_policy', { how: 'inline', policy: 'policy', principals: [['group', 'group']] }],
  [
    'aws_iam_role_policy_attachment',
    { how: 'managed', policy: 'policy_arn', principals: [['role', 'role']] },
  ],
  [
    'aws_iam_user_policy_attachment',
    { how: 'managed', policy: 'policy_arn', principals: [['user', 'user']] },
  ],
  [
    'aws_iam_group_policy_attachment',
    { how: 'managed', policy: 'policy_arn', principals: [['group', 'group']] },
  ],
  [
    'aws_iam_policy_attachment',
    {
      how: 'managed',
      policy: 'policy_arn',
      principals: [
        ['roles', 'role'],
        ['users', 'user'],
        ['groups', 'group'],
      ],
    },
  ],
])

export function isAttachment(type: string): boolean {
  return ATTACHMENTS.has(type)
}

/** Policies by the principal to which other resources attach them. */
export class Attachments {
  private readonly byTarget = new Map<Target, Attachment[]>()
  private readonly byName = new Map<string, Attachment[]>()

  constructor(resources: readonly PlacedResource[]) {
    for (const placed of resources) this.add(placed)
  }

  /** What is attached to a principal by reference or by its name. */
  of(kind: PrincipalKind, target: Target, name: Value): readonly Attachment[] {
    return [...(this.byTarget.get(target) ?? []), ...namesOf(name).flatMap(own => this.named(kind, own))]
  }

  private named(kind: PrincipalKind, { value, when }: Item): readonly Attachment[] {
    const found = this.byName.get(nameKey(kind, value) ?? '') ?? []
    return when === true
      ? found
      : found.map(attachment => ({ ...attachment, when: all(when, attachment.when) }))
  }

  private add({ resource, when }: PlacedResource): void {
    const spec = ATTACHMENTS.get(resource.type)
    const policy = spec && resource.attribute(spec.policy)
    if (!policy) return
    for (const [argument, kind] of spec.principals) {
      for (const member of namesOf(resource.attribute(argument), when)) {
        const attachment: Attachment = { at: resource.at, when: member.when, how: spec.how, policy }
        const { ref } = member.value
        if (ref) push(this.byTarget, ref.to, attachment)
        else push(this.byName, nameKey(kind, member.value) ?? '', attachment)
      }
    }
  }
}

/** The members of a list or a lone value, as plain values with their guards. */
export function namesOf(value: Value | undefined, when: Cond = true): readonly Item[] {
  if (!value) return []
  return alternatives(value, when).flatMap(({ value: plain, when: guard }) => {
    if (plain.kind !== 'list') return [{ value: plain, when: guard }]
    return plain.items.flatMap(item => alternatives(item.value, all(guard, item.when)))
  })
}

/** Names with the same symbols are the same name; nothing is said of others. */
function nameKey(kind: PrincipalKind, value: Value): string | undefined {
  const text = value.kind === 'choice' || value.kind === 'error' ? undefined : textOf(value)
  return text && `${kind} ${keyOfText(text)}`
}

function push<Key>(lists: Map<Key, Attachment[]>, key: Key, attachment: Attachment): void {
  const old = lists.get(key)
  if (old) old.push(attachment)
  else lists.set(key, [attachment])
}

/** The policies that a principal's own block gives it. */
export function ownPolicies(resource: ResourceInstance): readonly Attachment[] {
  const inline = resource.blocks('inline_policy').items.flatMap(({ when, content }): Attachment[] => {
    const policy = content.attribute('policy')
    return policy ? [{ at: content.at, when, how: 'inline', policy }] : []
  })
  return [
    ...inline,
    ...attachmentIn(resource, 'managed_policy_arns', 'managed'),
    ...attachmentIn(resource, 'permissions_boundary', 'boundary'),
  ]
}

function attachmentIn(
  resource: ResourceInstance,
  argument: string,
  how: 'managed' | 'boundary',
): Attachment[] {
  const policy = resource.attribute(argument)
  const there = policy ? alternatives(policy).filter(one => !isNothing(one.value)) : []
  return there.map(({ value, when }) => ({
    at: resource.valueAt(argument) ?? resource.at,
    when,
    how,
    policy: value,
  }))
}

function isNothing(value: Value): boolean {
  return value.kind === 'error' || (value.kind === 'scalar' && value.value === null)
}

/**
 * Terraform owns all policies of a role that writes both `managed_policy_arns` and an `inline_policy`: it takes others away.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_role
 */
export function ownsAllPolicies(resource: ResourceInstance): boolean {
  const managed = resource.attribute('managed_policy_arns')
  const ownsManaged = managed !== undefined && alternatives(managed).every(one => one.value.kind === 'list')
  return ownsManaged && resource.blocks('inline_policy').items.some(block => block.when === true)
}
