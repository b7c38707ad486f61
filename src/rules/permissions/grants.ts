/** What somebody may do, seen from whoever has the policies. */
import type { PolicySets } from '../../model/policies.ts'
import type { Principal } from '../../model/types.ts'
import type { Grant } from '../passing.ts'

export interface Grants {
  /** The principal's own; of a group, what each of its members has. */
  readonly grants: readonly Grant[]
  /** None of their policies is out of view. */
  readonly closed: boolean
}

export function grantsOf(principal: Principal, policies: PolicySets): Grants {
  const own = policies.of(principal)
  const members = principal.kind === 'group' ? policies.membersOf(principal) : []
  const sets = members.map(member => policies.of(member))
  return {
    grants: sets.length > 0 ? sets : [own],
    closed: [own, ...sets].every(({ closed }) => closed),
  }
}
