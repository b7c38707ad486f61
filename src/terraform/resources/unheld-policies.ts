/** Inline policies whose holder is out of view: `aws_iam_role_policy` for a role of another configuration or module. */
import type { Policy, Principal, Unit } from '../../model/types.ts'
import { all } from '../../value/condition.ts'
import type { Value } from '../../value/value.ts'
import type { PlacedResource } from '../tree.ts'
import { ATTACHMENT_TYPES, type AttachmentType } from './attachment-types.ts'
import { membersOf, nameKey, type PrincipalKind } from './by-principal.ts'
import { entityOf } from './entity.ts'
import { policiesIn } from './policy-paths.ts'

/** Those that none of the unit's principals has. */
export function unheldPolicies(
  resources: readonly PlacedResource[],
  principals: readonly Principal[],
  unit: Unit,
): Policy[] {
  const isDeclared = holderTest(principals)
  return resources.flatMap(placed => {
    const type = ATTACHMENT_TYPES.get(placed.resource.type)
    if (!type || holdersOf(placed, type).some(isDeclared)) return []
    const inline = policiesIn(placed.resource, type.policies).filter(({ how }) => how === 'inline')
    return inline.map(({ policy, when }) => ({
      ...entityOf(placed, unit),
      when: all(placed.when, when),
      kind: 'policy' as const,
      isInline: true as const,
      document: policy,
    }))
  })
}

interface Holder {
  readonly kind: PrincipalKind
  readonly value: Value
}

function holdersOf({ resource }: PlacedResource, { principals }: AttachmentType): readonly Holder[] {
  return principals.flatMap(([argument, kind]) =>
    membersOf(resource.attribute(argument)).map(({ value }) => ({ kind, value })),
  )
}

/** By reference, or by a name that is the same. */
function holderTest(principals: readonly Principal[]): (holder: Holder) => boolean {
  const targets = new Set(principals.map(({ target }) => target))
  const names = new Set(
    principals.flatMap(({ kind, name }) => membersOf(name).map(({ value }) => nameKey(kind, value))),
  )
  return ({ kind, value }) => {
    if (value.ref) return targets.has(value.ref.to)
    const key = nameKey(kind, value)
    return key !== undefined && names.has(key)
  }
}
