/** To whom policies and groups are given, as it is written. */
import type { Recipient, Unit } from '../../model/types.ts'
import type { PlacedResource } from '../tree.ts'
import { entityOf } from './entity.ts'

/** The arguments of attachments and memberships that name a role, a user or a group. */
const ARGUMENTS: readonly string[] = ['role', 'roles', 'user', 'users', 'group', 'groups']

export function recipientsOf(placed: PlacedResource, unit: Unit): readonly Recipient[] {
  const by = entityOf(placed, unit)
  return ARGUMENTS.flatMap(name => {
    const value = placed.resource.attribute(name)
    return value ? [{ by, value }] : []
  })
}
