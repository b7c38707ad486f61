/** Policies that other resources attach to principals. */
import type { Attachment } from '../../model/types.ts'
import { all } from '../../value/condition.ts'
import type { Target, Value } from '../../value/value.ts'
import { attributeOf } from '../access.ts'
import type { ResourceInstance } from '../resource-instance.ts'
import type { PlacedResource } from '../tree.ts'
import { ATTACHMENT_TYPES, type AttachmentType } from './attachment-types.ts'
import { ByPrincipal, membersOf, type PrincipalKind } from './by-principal.ts'
import { policiesIn } from './policy-paths.ts'

export function isAttachment(type: string): boolean {
  return ATTACHMENT_TYPES.has(type)
}

/** Policies by the principal to which other resources attach them. */
export class Attachments {
  private readonly given = new ByPrincipal<Attachment>()

  constructor(resources: readonly PlacedResource[]) {
    for (const placed of resources) this.add(placed)
  }

  /** What is attached to a principal by reference or by its name. */
  of(kind: PrincipalKind, target: Target, name: Value): readonly Attachment[] {
    return this.given.of(kind, target, name)
  }

  private add({ resource, when }: PlacedResource): void {
    const type = ATTACHMENT_TYPES.get(resource.type)
    const policies = type ? policiesOf(resource, type) : []
    for (const [argument, kind] of policies.length > 0 && type ? type.principals : []) {
      for (const member of membersOf(resource.attribute(argument), when)) {
        for (const policy of policies) {
          const guard = all(member.when, policy.when)
          this.given.add(kind, member.value, { ...policy, at: resource.at, when: guard })
        }
      }
    }
  }
}

function policiesOf(resource: ResourceInstance, { policies, self }: AttachmentType): readonly Attachment[] {
  if (self === undefined) return policiesIn(resource, policies)
  const { at } = resource
  return [{ at, when: true, how: 'managed', policy: attributeOf(resource.object, self, at) }]
}
