/** Principals, policies and instance profiles from Terraform's resources and data sources. */
import type { InstanceProfile, Policy, Principal, Role, Unit } from '../../model/types.ts'
import { absent, list, unknown } from '../../value/build.ts'
import { concat } from '../../value/lists.ts'
import type { Value } from '../../value/value.ts'
import { computed, nameOf } from '../objects.ts'
import type { ResourceInstance } from '../resource-instance.ts'
import type { PlacedResource } from '../tree.ts'
import { Attachments, isAttachment } from './attachments.ts'
import { entityOf } from './entity.ts'
import { IDENTITY_TYPES, type IdentityType } from './identity-types.ts'
import { isMembership, Memberships } from './memberships.ts'
import { isOwner, Ownership } from './ownership.ts'
import { policiesIn } from './policy-paths.ts'
import { unheldPolicies } from './unheld-policies.ts'

/** Does a resource of this type declare an identity, or say something of one? */
export function isAboutIdentities(type: string): boolean {
  return IDENTITY_TYPES.has(type) || isAttachment(type) || isMembership(type) || isOwner(type)
}

export interface IdentityModel {
  readonly policies: readonly Policy[]
  /** Users, groups and permission sets. */
  readonly principals: readonly Principal[]
  readonly roles: readonly Role[]
  readonly profiles: readonly InstanceProfile[]
}

/** All identities among the resources of a unit. */
export function identitiesOf(resources: readonly PlacedResource[], unit: Unit): IdentityModel {
  const reader = new IdentityReader(resources, unit)
  const model = { policies: [], principals: [], roles: [], profiles: [] } as Mutable<IdentityModel>
  for (const placed of resources) {
    const type = IDENTITY_TYPES.get(placed.resource.type)
    if (type?.kind === 'role') model.roles.push(reader.role(placed, type))
    else if (type?.kind === 'policy') model.policies.push(reader.policy(placed, type))
    else if (type?.kind === 'profile') model.profiles.push(reader.profile(placed, type))
    else if (type) model.principals.push(reader.principal(placed, type.kind, type))
  }
  model.policies.push(...unheldPolicies(resources, [...model.roles, ...model.principals], unit))
  return model
}

type Mutable<Model> = {
  -readonly [Key in keyof Model]: Model[Key] extends readonly (infer E)[] ? E[] : never
}

class IdentityReader {
  private readonly attachments: Attachments
  private readonly memberships: Memberships
  private readonly ownership: Ownership

  constructor(
    resources: readonly PlacedResource[],
    private readonly unit: Unit,
  ) {
    this.attachments = new Attachments(resources)
    this.memberships = new Memberships(resources)
    this.ownership = new Ownership(resources)
  }

  role(placed: PlacedResource, type: IdentityType): Role {
    const principal = this.principal(placed, 'role', type)
    return { ...principal, kind: 'role', people: 'maybe', trust: contentOf(placed.resource, type) }
  }

  principal(placed: PlacedResource, kind: Principal['kind'], type: IdentityType): Principal {
    const { resource } = placed
    const identity = named(resource, type)
    const groups = kind === 'user' ? this.groupsOf(resource, identity.name, type) : undefined
    return {
      ...entityOf(placed, this.unit),
      kind,
      ...identity,
      policies: [
        ...policiesIn(resource, type.policies ?? []),
        ...this.attachments.of(kind, resource.target, identity.name),
      ],
      ...(groups && { groups }),
      closed: this.ownership.isClosed(placed, kind, identity.name),
      people: 'yes',
    }
  }

  policy(placed: PlacedResource, type: IdentityType): Policy {
    const { resource } = placed
    return {
      ...entityOf(placed, this.unit),
      kind: 'policy',
      ...named(resource, type),
      document: contentOf(resource, type),
    }
  }

  /** A profile without a role is empty. Of one that exists already the role is not known. */
  profile(placed: PlacedResource, type: IdentityType): InstanceProfile {
    const { resource } = placed
    const { at, sym } = resource
    const written = firstOf(resource, type.content) ?? absent(at)
    const held = unknown({ ...sym, id: `${sym.id}.roles` }, at, { type: 'list' })
    return {
      ...entityOf(placed, this.unit),
      kind: 'profile',
      ...named(resource, type),
      roles: isManaged(resource) ? written : held,
    }
  }

  /** The groups that its own block names, and those that others put it into; undefined where none is in view. */
  private groupsOf(resource: ResourceInstance, name: Value, { groups }: IdentityType): Value | undefined {
    const own = groups === undefined ? undefined : resource.attribute(groups)
    const added = this.memberships.of(resource.target, name)
    const { at } = resource
    if (added.length === 0) return own
    return own ? concat([own, list(added, at)], at) : list(added, at)
  }
}

function isManaged(resource: ResourceInstance): boolean {
  return resource.resource.mode === 'managed'
}

/** A data source is found by its name; its path is not known. */
function named(resource: ResourceInstance, { lookup }: IdentityType): { name: Value; path?: Value } {
  if (!isManaged(resource)) {
    const name = (lookup && resource.attribute(lookup)) || computed(resource, lookup ?? 'name')
    return { name, path: computed(resource, 'path') }
  }
  const path = resource.attribute('path')
  return { name: nameOf(resource), ...(path && { path }) }
}

/** What makes the identity what it is, or the unknown that stands for it. */
function contentOf(resource: ResourceInstance, { content = [] }: IdentityType): Value {
  return firstOf(resource, content) ?? computed(resource, content[0] ?? 'content')
}

function firstOf(resource: ResourceInstance, names: readonly string[] = []): Value | undefined {
  return names.map(name => resource.attribute(name)).find(Boolean)
}
