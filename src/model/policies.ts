/** All that a principal's policies say together: inline, attached, through groups. */
import { all } from '../value/condition.ts'
import { same } from '../value/glob.ts'
import { textOf } from '../value/lift.ts'
import { isHole } from '../value/text.ts'
import type { Item, Plain, Target, Value } from '../value/value.ts'
import { membersOf } from './links.ts'
import type { Attachment, Policy, Principal, Project } from './types.ts'

/** The policy documents that count for one principal. */
export interface PolicySet {
  /** Guarded documents; a policy that is not in view stands here as an unknown one. */
  readonly documents: readonly Item[]
  /** Every policy of the principal is in view: no policy attached elsewhere, none unresolved. */
  readonly closed: boolean
  /** A boundary or an SCP may take away what the documents allow. */
  readonly bounded: boolean
}

/** Resolves the policies of a project's principals. */
export class PolicySets {
  private readonly policies = new Map<Target, Policy>()
  private readonly principals = new Map<Target, Principal>()
  private readonly cache = new Map<Principal, PolicySet>()
  private readonly attached = new Set<Policy>()

  constructor(private readonly project: Project) {
    for (const policy of project.policies) this.policies.set(policy.target, policy)
    for (const principal of project.principals) this.principals.set(principal.target, principal)
  }

  of(principal: Principal): PolicySet {
    const old = this.cache.get(principal)
    if (old) return old
    const made = this.collect(principal)
    this.cache.set(principal, made)
    return made
  }

  /** Policies that no principal in view has. */
  unattached(): readonly Policy[] {
    for (const principal of this.project.principals) this.of(principal)
    return this.project.policies.filter(policy => !this.attached.has(policy))
  }

  private collect(principal: Principal): PolicySet {
    const sources = [principal, ...this.groupsOf(principal)]
    const attachments = sources.flatMap(source => source.policies)
    const documents = attachments
      .filter(isGrant)
      .flatMap(attachment => this.documentsOf(attachment, principal))
    return {
      documents,
      closed: principal.closed,
      bounded: attachments.some(attachment => !isGrant(attachment)),
    }
  }

  /** The groups that a user is surely or perhaps in. A group out of view adds nothing here: such a set is open. */
  private groupsOf(principal: Principal): Principal[] {
    if (!principal.groups) return []
    return membersOf(principal.groups).flatMap(({ value }) => {
      const group = value.ref ? this.principals.get(value.ref.to) : this.groupNamed(value, principal)
      return group?.kind === 'group' ? [group] : []
    })
  }

  private groupNamed(value: Value, user: Principal): Principal | undefined {
    const name = textOf(value as Plain)
    if (!name) return undefined
    return this.project.principals.find(
      other =>
        other.kind === 'group' &&
        other.scope.unit === user.scope.unit &&
        other.name.kind === 'text' &&
        same(other.name.text, name) === 'yes',
    )
  }

  private documentsOf(attachment: Attachment, principal: Principal): Item[] {
    if (attachment.how === 'inline') return [{ when: attachment.when, value: attachment.policy }]
    return membersOf(attachment.policy).flatMap(member => {
      if (member.value.kind === 'scalar' && member.value.value === null) return []
      const when = all(attachment.when, member.when)
      const policy = this.policyOf(member.value, principal)
      const { imported } = member.value
      const attached = policy ?? (imported && this.policies.get(imported.to))
      if (attached) this.attached.add(attached)
      if (policy) return [{ when: all(when, policy.when), value: policy.document }]
      return [{ when, value: outOfView(member.value) }]
    })
  }

  private policyOf(value: Value, principal: Principal): Policy | undefined {
    if (value.ref) return this.policies.get(value.ref.to)
    const arn = textOf(value as Plain)
    const last = arn?.at(-1)
    if (!arn || !last || isHole(last)) return undefined
    const candidates = this.project.policies.filter(policy => {
      if (policy.scope.unit !== principal.scope.unit || policy.name?.kind !== 'text') return false
      return endsWithName(last.lit, policy.name)
    })
    return candidates.length === 1 ? candidates[0] : undefined
  }
}

/** The ARN's last segment is the policy's written name. */
function endsWithName(end: string, name: Value): boolean {
  const written = name.kind === 'text' ? name.text : undefined
  const only = written?.length === 1 ? written[0] : undefined
  return only !== undefined && !isHole(only) && end.endsWith(`policy/${only.lit}`)
}

function isGrant(attachment: Attachment): boolean {
  return attachment.how === 'inline' || attachment.how === 'managed'
}

/** A policy that is not in view may say anything. */
function outOfView(value: Value): Value {
  const id = `policy#${value.at.file.path}:${value.at.start}`
  return { kind: 'unknown', sym: { id, label: 'a policy that is not in view' }, type: 'map', at: value.at }
}
