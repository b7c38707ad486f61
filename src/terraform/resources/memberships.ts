/** Which groups users are in, as resources of their own say. */

import { all } from '../../value/condition.ts'
import type { Item, Target, Value } from '../../value/value.ts'
import type { PlacedResource } from '../tree.ts'
import { ByPrincipal, membersOf } from './by-principal.ts'

interface MembershipType {
  readonly users: string
  readonly groups: string
}

const MEMBERSHIPS: ReadonlyMap<string, MembershipType> = new Map([
  ['aws_iam_group_membership', { users: 'users', groups: 'group' }],
  ['aws_iam_user_group_membership', { users: 'user', groups: 'groups' }],
])

export function isMembership(type: string): boolean {
  return MEMBERSHIPS.has(type)
}

export class Memberships {
  private readonly groups = new ByPrincipal<Item>()

  constructor(resources: readonly PlacedResource[]) {
    for (const placed of resources) this.add(placed)
  }

  /** The groups of a user, each under its guard. */
  of(user: Target, name: Value): readonly Item[] {
    return this.groups.of('user', user, name)
  }

  private add({ resource, when }: PlacedResource): void {
    const type = MEMBERSHIPS.get(resource.type)
    if (!type) return
    const groups = membersOf(resource.attribute(type.groups))
    for (const user of membersOf(resource.attribute(type.users), when)) {
      for (const group of groups) {
        this.groups.add('user', user.value, { value: group.value, when: all(user.when, group.when) })
      }
    }
  }
}
