/** Instance profiles of an account, with their ids and the roles in them. */
import type { InstanceProfile } from '../model/types.ts'
import type { Node } from '../syntax/tree.ts'
import { item, list, withRef } from '../value/build.ts'
import type { Value } from '../value/value.ts'
import { nameIn } from './dump-principals.ts'
import type { Declared, Register } from './dump-register.ts'
import { fieldOf, recordsIn, textIn } from './fields.ts'

export function profilesOf(register: Register): InstanceProfile[] {
  return [...register.profiles.values()].map(declared => profileOf(declared, register))
}

function profileOf(declared: Declared, register: Register): InstanceProfile {
  const { node, target } = declared
  const path = textIn(node, 'Path')
  const id = register.profileId(declared)
  return {
    ...register.entity(declared, 'instance profile'),
    kind: 'profile',
    name: nameIn(node, 'InstanceProfileName', target),
    ...(path && { path }),
    roles: rolesIn(node, register),
    ...(id && { id }),
  }
}

function rolesIn(profile: Node, register: Register): Value {
  const roles = recordsIn(profile, 'Roles').flatMap(record => {
    const name = textIn(record, 'RoleName') ?? textIn(record, 'Arn')
    const role = register.roles.get(fieldOf(record, 'Arn') ?? '')
    if (!name) return []
    return [item(role ? withRef(name, { to: role.target, attr: 'name' }) : name)]
  })
  return list(roles, profile.at)
}
