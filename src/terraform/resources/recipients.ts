/** To whom policies and groups are given, as it is written. */
import type { Recipient, Unit } from '../../model/types.ts'
import type { PlacedResource } from '../tree.ts'
import { ATTACHMENT_TYPES } from './attachment-types.ts'
import { entityOf } from './entity.ts'
import { isMembership } from './memberships.ts'

/** The arguments of memberships that name users or groups. */
const OF_MEMBERSHIPS: readonly string[] = ['user', 'users', 'group', 'groups']

export function recipientsOf(placed: PlacedResource, unit: Unit): readonly Recipient[] {
  const { resource } = placed
  const principals = ATTACHMENT_TYPES.get(resource.type)?.principals ?? []
  const names = isMembership(resource.type) ? OF_MEMBERSHIPS : principals.map(([argument]) => argument)
  const by = entityOf(placed, unit)
  return names.flatMap(name => {
    const value = resource.attribute(name)
    return value ? [{ by, value }] : []
  })
}
