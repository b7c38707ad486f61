/**
 * Whether Terraform owns all policies of a principal: it takes others away, so that none is out of view.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_role
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_role_policies_exclusive
 */
import { isOpenList } from '../../model/links.ts'
import type { Range } from '../../syntax/source.ts'
import { choice, scalar } from '../../value/build.ts'
import type { Cond } from '../../value/condition.ts'
import { keyOfText } from '../../value/keys.ts'
import { alternatives, textOf } from '../../value/lift.ts'
import type { Target, Value } from '../../value/value.ts'
import type { ResourceInstance } from '../resource-instance.ts'
import type { PlacedResource } from '../tree.ts'
import { ByPrincipal, membersOf, type PrincipalKind } from './by-principal.ts'

/** `customer`: managed policies of the account, which a permission set names apart. */
type Owned = 'inline' | 'managed' | 'customer'

interface OwnerType {
  readonly principal: PrincipalKind
  /** The argument that names the principal. */
  readonly by: string
  readonly owns: Owned
  /** The argument that lists what may stay. */
  readonly list?: string
}

function ofKind(principal: 'role' | 'group'): [string, OwnerType][] {
  const by = `${principal}_name`
  return [
    [`aws_iam_${principal}_policies_exclusive`, { principal, by, owns: 'inline', list: 'policy_names' }],
    [
      `aws_iam_${principal}_policy_attachments_exclusive`,
      { principal, by, owns: 'managed', list: 'policy_arns' },
    ],
  ]
}

const OF_PERMISSION_SET = { principal: 'permission-set', by: 'permission_set_arn' } as const

/** The resources that own all policies of one sort. A user has those of its groups too, so none owns all of them. */
const OWNERS: ReadonlyMap<string, OwnerType> = new Map<string, OwnerType>([
  ...ofKind('role'),
  ...ofKind('group'),
  // a permission set has one inline policy at most
  ['aws_ssoadmin_permission_set_inline_policy', { ...OF_PERMISSION_SET, owns: 'inline' }],
  [
    'aws_ssoadmin_managed_policy_attachments_exclusive',
    { ...OF_PERMISSION_SET, owns: 'managed', list: 'managed_policy_arns' },
  ],
  ['aws_ssoadmin_customer_managed_policy_attachments_exclusive', { ...OF_PERMISSION_SET, owns: 'customer' }],
])

/** What must be owned so that nothing is out of view. */
const ALL: Partial<Record<PrincipalKind, readonly Owned[]>> = {
  role: ['inline', 'managed'],
  group: ['inline', 'managed'],
  'permission-set': ['inline', 'managed', 'customer'],
}

const INLINE_POLICIES: ReadonlySet<string> = new Set(['aws_iam_role_policy', 'aws_iam_group_policy'])

export function isOwner(type: string): boolean {
  return OWNERS.has(type)
}

interface Owner {
  readonly owns: Owned
  readonly when: Cond
}

export class Ownership {
  private readonly owners = new ByPrincipal<Owner>()
  /** Inline policies that are in view, and their names. */
  private readonly inView = new Set<Target | string>()

  constructor(resources: readonly PlacedResource[]) {
    for (const { resource } of resources) if (INLINE_POLICIES.has(resource.type)) this.see(resource)
    for (const placed of resources) this.add(placed)
  }

  /** Is a principal's every policy in view whenever the principal exists? */
  isClosed({ resource, when }: PlacedResource, kind: PrincipalKind, name: Value): boolean {
    const owners = this.owners.of(kind, resource.target, name)
    const isOwned = (owned: Owned) =>
      ownsItself(resource, owned) ||
      owners.some(({ owns, when: then }) => owns === owned && holdsWhenever(when, then, resource.at))
    return ALL[kind]?.every(isOwned) ?? false
  }

  private see(resource: ResourceInstance): void {
    this.inView.add(resource.target)
    const name = resource.attribute('name')
    const key = name && keyOf(name)
    if (key !== undefined) this.inView.add(key)
  }

  private add({ resource, when }: PlacedResource): void {
    const type = OWNERS.get(resource.type)
    if (!type || !this.knowsAll(resource, type)) return
    for (const { value, when: guard } of membersOf(resource.attribute(type.by), when)) {
      this.owners.add(type.principal, value, { owns: type.owns, when: guard })
    }
  }

  /** All policies that may stay are in view: managed ones by their ARNs, inline ones as resources. */
  private knowsAll(resource: ResourceInstance, { owns, list }: OwnerType): boolean {
    if (owns === 'customer') return !resource.blocks('customer_managed_policy_reference').rest
    const kept = list === undefined ? undefined : resource.attribute(list)
    if (!kept || !isWhole(kept)) return list === undefined
    if (owns === 'managed') return true
    return membersOf(kept).every(({ value }) => this.inView.has(value.ref?.to ?? keyOf(value) ?? ''))
  }
}

/** Does the second hold wherever the first does, as far as that is plain to see? */
function holdsWhenever(when: Cond, then: Cond, at: Range): boolean {
  const answers = alternatives(choice(then, scalar(true, at), scalar(false, at), at), when)
  return answers.every(({ value }) => value.kind === 'scalar' && value.value === true)
}

/** The key of a name that is wholly or partly known. */
function keyOf(name: Value): string | undefined {
  const text = name.kind === 'choice' || name.kind === 'error' ? undefined : textOf(name)
  return text && keyOfText(text)
}

function isWhole(list: Value): boolean {
  return !isOpenList(list) && alternatives(list).every(one => one.value.kind === 'list')
}

/** A role's own block may own its policies of a sort. */
function ownsItself(resource: ResourceInstance, owned: Owned): boolean {
  if (resource.type !== 'aws_iam_role') return false
  if (owned === 'inline') return resource.blocks('inline_policy').items.some(block => block.when === true)
  const managed = resource.attribute('managed_policy_arns')
  return managed !== undefined && isWhole(managed)
}
