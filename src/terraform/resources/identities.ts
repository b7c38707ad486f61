/** Roles, users, groups, policies and instance profiles from Terraform's resources and data sources. */
import type { InstanceProfile, Policy, Principal, Role, Unit } from '../../model/types.ts'
import { absent, list, unknown } from '../../value/build.ts'
import { all } from '../../value/condition.ts'
import type { Item, Value } from '../../value/value.ts'
import { computed, nameOf } from '../objects.ts'
import type { ResourceInstance } from '../resource-instance.ts'
import type { PlacedResource } from '../tree.ts'
import { type Attachments, namesOf, ownPolicies, ownsAllPolicies } from './attachments.ts'
import { entityOf } from './entity.ts'

/** An argument, or the unknown that stands for it. */
function attribute(resource: ResourceInstance, name: string): Value {
  return resource.attribute(name) ?? computed(resource, name)
}

/** A data source is found by its name; its path is not known. */
function named(resource: ResourceInstance, argument = 'name') {
  const isManaged = resource.resource.mode === 'managed'
  const path = isManaged ? resource.attribute('path') : computed(resource, 'path')
  return {
    name: isManaged ? nameOf(resource) : attribute(resource, argument),
    ...(path && { path }),
  }
}

export function roleOf(placed: PlacedResource, unit: Unit, attachments: Attachments): Role {
  const { resource } = placed
  const identity = named(resource)
  return {
    ...entityOf(placed, unit),
    kind: 'role',
    ...identity,
    policies: [...ownPolicies(resource), ...attachments.of('role', resource.target, identity.name)],
    closed: ownsAllPolicies(resource),
    people: 'maybe',
    trust: attribute(resource, 'assume_role_policy'),
  }
}

export function userOf(
  placed: PlacedResource,
  unit: Unit,
  attachments: Attachments,
  groups: Value | undefined,
): Principal {
  const { resource } = placed
  const identity = named(resource, 'user_name')
  return {
    ...entityOf(placed, unit),
    kind: 'user',
    ...identity,
    policies: [...ownPolicies(resource), ...attachments.of('user', resource.target, identity.name)],
    ...(groups && { groups }),
    closed: false,
    people: 'yes',
  }
}

export function groupOf(placed: PlacedResource, unit: Unit, attachments: Attachments): Principal {
  const { resource } = placed
  const identity = named(resource, 'group_name')
  return {
    ...entityOf(placed, unit),
    kind: 'group',
    ...identity,
    policies: attachments.of('group', resource.target, identity.name),
    closed: false,
    people: 'yes',
  }
}

export function policyOf(placed: PlacedResource, unit: Unit): Policy {
  const { resource } = placed
  return {
    ...entityOf(placed, unit),
    kind: 'policy',
    ...named(resource),
    document: attribute(resource, 'policy'),
  }
}

/** `role`, or the legacy `roles`; without either it is empty. */
export function profileOf(placed: PlacedResource, unit: Unit): InstanceProfile {
  const { resource } = placed
  const isManaged = resource.resource.mode === 'managed'
  const written = resource.attribute('role') ?? resource.attribute('roles') ?? absent(resource.at)
  const held = unknown({ ...resource.sym, id: `${resource.sym.id}.roles` }, resource.at, { type: 'list' })
  return {
    ...entityOf(placed, unit),
    kind: 'profile',
    ...named(resource),
    roles: isManaged ? written : held,
  }
}

/** Which groups users are in. */
export class Memberships {
  private readonly members: { readonly user: Item; readonly groups: readonly Item[] }[] = []

  constructor(resources: readonly PlacedResource[]) {
    for (const { resource, when } of resources) {
      const isOfGroup = resource.type === 'aws_iam_group_membership'
      const users = namesOf(resource.attribute(isOfGroup ? 'users' : 'user'), when)
      const groups = namesOf(resource.attribute(isOfGroup ? 'group' : 'groups'))
      for (const user of users) this.members.push({ user, groups })
    }
  }

  /** The groups of a user; undefined where none is in view. */
  of(user: ResourceInstance): Value | undefined {
    const own = this.members.filter(member => member.user.value.ref?.to === user.target)
    const items = own.flatMap(({ user, groups }) =>
      groups.map(({ value, when }): Item => ({ value, when: all(user.when, when) })),
    )
    return items.length > 0 ? list(items, user.at) : undefined
  }
}

export function isMembership(type: string): boolean {
  return type === 'aws_iam_group_membership' || type === 'aws_iam_user_group_membership'
}
