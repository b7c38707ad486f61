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

interface OwnerType {
  readonly principal: PrincipalKind
  readonly owns: 'inline' | 'managed'
}

/** The resources that own all inline, or all managed policies of a role or a group. A user has its groups' too. */
const OWNERS: ReadonlyMap<string, OwnerType> = new Map<string, OwnerType>([
  ['aws_iam_role_policies_exclusive', { principal: 'role', owns: 'inline' }],
  ['aws_iam_role_policy_attachments_exclusive', { principal: 'role', owns: 'managed' }],
  ['aws_iam_group_policies_exclusive', { principal: 'group', owns: 'inline' }],
  ['aws_iam_group_policy_attachments_exclusive', { principal: 'group', owns: 'managed' }],
])

const INLINE_POLICIES: ReadonlySet<string> = new Set(['aws_iam_role_policy', 'aws_iam_group_policy'])

export function isOwner(type: string): boolean {
  return OWNERS.has(type)
}

interface Owner {
  readonly owns: OwnerType['owns']
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
    const isOwned = (owns: OwnerType['owns']) =>
      owners.some(owner => owner.owns === owns && holdsWhenever(when, owner.when, resource.at))
    const ownsManaged = isOwned('managed') || ownsAttached(resource)
    return ownsManaged && (isOwned('inline') || ownsInline(resource))
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
    const principals = membersOf(resource.attribute(`${type.principal}_name`), when)
    for (const principal of principals) {
      this.owners.add(type.principal, principal.value, { owns: type.owns, when: principal.when })
    }
  }

  /** All policies that may stay are in view: managed ones by their ARNs, inline ones as resources. */
  private knowsAll(resource: ResourceInstance, { owns }: OwnerType): boolean {
    const kept = resource.attribute(owns === 'managed' ? 'policy_arns' : 'policy_names')
    if (!kept || !isWhole(kept)) return false
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

function ownsAttached(resource: ResourceInstance): boolean {
  const managed = resource.type === 'aws_iam_role' ? resource.attribute('managed_policy_arns') : undefined
  return managed !== undefined && isWhole(managed)
}

function ownsInline(resource: ResourceInstance): boolean {
  const isRole = resource.type === 'aws_iam_role'
  return isRole && resource.blocks('inline_policy').items.some(block => block.when === true)
}
