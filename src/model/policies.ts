/** All that a principal's policies say together: inline, attached, through groups, and what limits them. */
import type { Limit } from '../iam/evaluate.ts'
import { all } from '../value/condition.ts'
import { same } from '../value/glob.ts'
import { textOf } from '../value/lift.ts'
import { isHole, known } from '../value/text.ts'
import type { Item, Plain, Target, Value } from '../value/value.ts'
import { launchersFor } from './launchers.ts'
import { membersOf } from './links.ts'
import { awsManagedName } from './managed.ts'
import type { Attachment, Control, Policy, Principal, Project, Unit } from './types.ts'

/** The policy documents that count for one principal. */
export interface PolicySet {
  /** Guarded documents; a policy that is not in view stands here as an unknown one. */
  readonly documents: readonly Item[]
  /** Those that the project wrote for this principal: none that AWS manages, none of its groups. */
  readonly written: readonly Item[]
  /** What must allow a request too. A boundary that is not in view is an unknown one. */
  readonly limits: readonly Limit[]
  /** Every policy of the principal is in view: no policy attached elsewhere, none unresolved. */
  readonly closed: boolean
}

/** A policy that AWS manages, by its path and name (`service-role/AmazonEC2RoleforSSM`); undefined if it is not in view. */
export type Managed = (name: string) => Value | undefined

/** Resolves the policies of a project's principals. */
export class PolicySets {
  private readonly policies = new Map<Target, Policy>()
  private readonly principals = new Map<Target, Principal>()
  private readonly policiesByName = new Map<Unit, Map<string, Policy[]>>()
  private readonly groupsOfUnit = new Map<Unit, Principal[]>()
  private readonly cache = new Map<Principal, PolicySet>()
  private readonly members = new Map<Principal, Principal[]>()
  private readonly attached = new Set<Policy>()
  private readonly controls: readonly Limit[]

  constructor(
    private readonly project: Project,
    private readonly managed: Managed = () => undefined,
  ) {
    this.controls = controlling(project.controls)
    for (const policy of project.policies) this.addPolicy(policy)
    for (const principal of project.principals) {
      this.principals.set(principal.target, principal)
      if (principal.kind === 'group') listIn(this.groupsOfUnit, principal.scope.unit).push(principal)
    }
  }

  private addPolicy(policy: Policy): void {
    this.policies.set(policy.target, policy)
    const name = policy.name?.kind === 'text' ? known(policy.name.text) : undefined
    if (name === undefined) return
    const byName = this.policiesByName.get(policy.scope.unit) ?? new Map<string, Policy[]>()
    this.policiesByName.set(policy.scope.unit, byName)
    listIn(byName, name).push(policy)
  }

  of(principal: Principal): PolicySet {
    const old = this.cache.get(principal)
    if (old) return old
    const made = this.collect(principal)
    this.cache.set(principal, made)
    return made
  }

  /** The users in view that are surely or perhaps in the group. */
  membersOf(group: Principal): readonly Principal[] {
    this.readAll()
    return this.members.get(group) ?? []
  }

  /** Policies that no principal in view has. */
  unattached(): readonly Policy[] {
    this.readAll()
    return this.project.policies.filter(policy => !this.attached.has(policy))
  }

  private readAll(): void {
    for (const principal of this.project.principals) this.of(principal)
  }

  private collect(principal: Principal): PolicySet {
    const groups = this.groupsOf(principal)
    for (const group of groups) listIn(this.members, group).push(principal)
    const own = this.grantsOf(principal, principal)
    const others = groups.map(group => ({ group, grants: this.grantsOf(group, principal) }))
    const looked = others.filter(({ group }) => !group.managed)
    const written = [...own, ...looked.flatMap(({ grants }) => grants)].filter(({ isAws }) => !isAws)
    return {
      documents: [...own, ...others.flatMap(({ grants }) => grants)].map(({ item }) => item),
      written: written.map(({ item }) => item),
      limits: this.limitsOf(principal),
      closed: this.isClosed(principal) && groups.every(group => this.isClosed(group)),
    }
  }

  private isClosed(principal: Principal): boolean {
    return principal.closed || launchersFor(principal, this.project).some(launcher => launcher.closed)
  }

  private grantsOf(source: Principal, principal: Principal): Document[] {
    return source.policies
      .filter(({ how }) => how === 'inline' || how === 'managed')
      .flatMap(attachment => this.documentsOf(attachment, principal))
  }

  /** Each boundary is one, under its own guard; control policies count together. */
  private limitsOf(principal: Principal): Limit[] {
    const boundaries = principal.policies
      .filter(({ how }) => how === 'boundary')
      .flatMap(attachment =>
        this.documentsOf(attachment, principal).map(({ item: { when, value } }) => {
          return { kind: 'boundary', when, documents: [{ when: true, value }], at: attachment.at } as const
        }),
      )
    const controls = (['scp', 'rcp'] as const).flatMap(kind => {
      const attachments = principal.policies.filter(({ how }) => how === kind)
      const documents = attachments.flatMap(one => this.documentsOf(one, principal)).map(({ item }) => item)
      const [first] = attachments
      return first ? [{ kind, when: true, documents, at: first.at }] : []
    })
    return [...boundaries, ...controls, ...this.controls]
  }

  /** The groups that a user is surely or perhaps in. A group out of view adds nothing here: such a set is open. */
  private groupsOf(principal: Principal): Principal[] {
    if (!principal.groups) return []
    const found = membersOf(principal.groups).flatMap(({ value }) => {
      const group = value.ref ? this.principals.get(value.ref.to) : this.groupNamed(value, principal)
      return group?.kind === 'group' ? [group] : []
    })
    return [...new Set(found)]
  }

  private groupNamed(value: Value, user: Principal): Principal | undefined {
    const name = textOf(value as Plain)
    if (!name) return undefined
    const groups = this.groupsOfUnit.get(user.scope.unit) ?? []
    return groups.find(({ name: own }) => own.kind === 'text' && same(own.text, name) === 'yes')
  }

  private documentsOf(attachment: Attachment, principal: Principal): Document[] {
    if (attachment.how === 'inline') {
      return [{ item: { when: attachment.when, value: attachment.policy }, isAws: false }]
    }
    return membersOf(attachment.policy).flatMap(member => {
      if (member.value.kind === 'scalar' && member.value.value === null) return []
      return [this.documentOf(member.value, all(attachment.when, member.when), principal)]
    })
  }

  private documentOf(value: Value, when: Item['when'], principal: Principal): Document {
    const policy = this.policyOf(value, principal)
    const attached = policy ?? (value.imported && this.policies.get(value.imported.to))
    if (attached) this.attached.add(attached)
    if (policy) return { item: { when: all(when, policy.when), value: policy.document }, isAws: false }
    const name = awsManagedName(value)
    const managed = name === undefined ? undefined : this.managed(name)
    return { item: { when, value: managed ?? outOfView(value) }, isAws: name !== undefined }
  }

  private policyOf(value: Value, principal: Principal): Policy | undefined {
    if (value.ref) return this.policies.get(value.ref.to)
    const arn = textOf(value as Plain)
    const last = arn?.at(-1)
    if (!arn || !last || isHole(last)) return undefined
    const name = /:policy\/(.+)$/.exec(last.lit)?.[1]
    if (name === undefined || awsManagedName(value) !== undefined) return undefined
    const candidates = this.policiesByName.get(principal.scope.unit)?.get(name) ?? []
    return candidates.length === 1 ? candidates[0] : undefined
  }
}

interface Document {
  readonly item: Item
  /** AWS manages it. */
  readonly isAws: boolean
}

function listIn<Key, Element>(lists: Map<Key, Element[]>, key: Key): Element[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}

/** Control policies of one kind count together. */
function controlling(controls: readonly Control[]): readonly Limit[] {
  return (['scp', 'rcp'] as const).flatMap(kind => {
    const own = controls.filter(control => control.kind === kind)
    const [first] = own
    const documents = own.map(({ document }) => ({ when: true, value: document }))
    return first ? [{ kind, when: true, documents, at: first.at }] : []
  })
}

/** A policy that is not in view may say anything. */
function outOfView(value: Value): Value {
  const id = `policy#${value.at.file.path}:${value.at.start}`
  return { kind: 'unknown', sym: { id, label: 'a policy that is not in view' }, type: 'map', at: value.at }
}
