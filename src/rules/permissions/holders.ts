/** Whose a policy is. */
import type { PolicySets } from '../../model/policies.ts'
import type { Policy, Principal, Project, Unit } from '../../model/types.ts'
import { append } from '../../value/multimap.ts'
import { remember, remembered } from '../../value/remember.ts'
import type { Item, Value } from '../../value/value.ts'
import type { Context } from '../rule.ts'

/**
 * All documents that count beside those of a principal or a policy: one list for each principal that has it. Of a
 * policy that nobody in view has, those that nobody has either, since all may be attached to the same principal. A
 * permissions boundary stands alone.
 */
export function setsWith(entity: Principal | Policy, { project, policies }: Context): (readonly Item[])[] {
  if (entity.kind !== 'policy') return [policies.of(entity).documents]
  const holders = holdersIn(project, policies).get(entity.document) ?? []
  if (holders.length > 0) return holders.map(holder => policies.of(holder).documents)
  const loose = looseIn(policies).get(entity.scope.unit) ?? []
  const isLoose = loose.some(({ value }) => value === entity.document)
  return [isLoose ? loose : [{ when: entity.when, value: entity.document }]]
}

const looseIn = remembered((policies: PolicySets): ReadonlyMap<Unit, readonly Item[]> => {
  const units = new Map<Unit, Item[]>()
  for (const { scope, when, document } of policies.unattached()) {
    append(units, scope.unit, { when, value: document })
  }
  return units
})

const HOLDERS = new WeakMap<PolicySets, ReadonlyMap<Value, readonly Principal[]>>()

/** The principals that have a document. */
function holdersIn({ principals }: Project, policies: PolicySets): ReadonlyMap<Value, readonly Principal[]> {
  return remember(HOLDERS, policies, () => {
    const holders = new Map<Value, Principal[]>()
    for (const principal of principals) {
      const documents = new Set(policies.of(principal).documents.map(({ value }) => value))
      for (const document of documents) append(holders, document, principal)
    }
    return holders
  })
}
