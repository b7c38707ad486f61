/** What the dumps of one account declare, each thing once, so that others can refer to it by its ARN. */
import type { Entity, Scope } from '../model/types.ts'
import { entryOf, type Node } from '../syntax/tree.ts'
import { unknown } from '../value/build.ts'
import { valueOfNode } from '../value/decode.ts'
import type { Target, Value } from '../value/value.ts'
import type { Kind } from './dump-form.ts'
import type { Account } from './dumps.ts'
import { fieldOf, recordsIn, textIn } from './fields.ts'
import { withPlaceholders } from './placeholders.ts'
import { documentIn, isTooLong } from './unwrap.ts'

/** A record with what is declared by it. */
export interface Declared {
  readonly node: Node
  readonly target: Target
  /** Of a role: its policies are all in view. */
  readonly isDetailed: boolean
}

/** By ARN, in the order met. */
type Declarations = Map<string, Declared>

export class Register {
  readonly roles: Declarations = new Map()
  readonly users: Declarations = new Map()
  readonly groups: Declarations = new Map()
  readonly policies: Declarations = new Map()
  readonly profiles: Declarations = new Map()
  /** Users name their groups by name, which is unique in an account. */
  readonly #groupsByName = new Map<string, Target>()
  /** All ids that dumps give to a profile, by its ARN. */
  readonly #profileIds = new Map<string, Set<string>>()
  readonly #addresses = new Set<string>()

  constructor(
    readonly account: Account,
    readonly scope: Scope,
  ) {
    const of = (kind: Kind) => account.records.get(kind) ?? []
    // what tells most comes first: of several records of one thing the first counts
    for (const node of of('detail')) this.#declare(this.roles, node, 'RoleName', true)
    for (const node of of('role')) this.#declare(this.roles, node, 'RoleName')
    const profiles = [
      ...of('profile'),
      ...of('detail').flatMap(role => recordsIn(role, 'InstanceProfileList')),
    ]
    for (const node of profiles) this.#declareProfile(node)
    for (const node of of('user')) this.#declare(this.users, node, 'UserName')
    for (const node of of('group')) this.#declareGroup(node)
    for (const node of of('policy')) this.#declare(this.policies, node, 'PolicyName')
  }

  of(kind: Kind): readonly Node[] {
    return this.account.records.get(kind) ?? []
  }

  group(name: string): Target | undefined {
    return this.#groupsByName.get(name)
  }

  /** The id of a profile, unless two dumps of different times disagree. */
  profileId({ node }: Declared): Value | undefined {
    const ids = this.#profileIds.get(fieldOf(node, 'Arn') ?? '')
    return ids?.size === 1 ? textIn(node, 'InstanceProfileId') : undefined
  }

  entity({ node, target }: Pick<Declared, 'node' | 'target'>, type: string, isManaged = true): Entity {
    return { target, block: node.at, when: true, scope: this.scope, managed: isManaged, type }
  }

  /** A document that the dump holds as a map, or as a string, URL-encoded as the API returns it. */
  document(node: Node | undefined, owner: Target): Value {
    if (!node || isTooLong(node))
      return unknown({ id: `dump ${this.account.name}#${owner.address}`, label: 'a policy' }, owner.at)
    const document = documentIn(node)
    // where the account is no number, somebody wrote other words for what nobody should know
    return valueOfNode(this.account.owner ? document : withPlaceholders(document))
  }

  #declareProfile(node: Node): void {
    for (const role of recordsIn(node, 'Roles')) this.#declare(this.roles, role, 'RoleName')
    const arn = fieldOf(node, 'Arn')
    if (arn === undefined) return
    const ids = this.#profileIds.get(arn) ?? new Set()
    const id = fieldOf(node, 'InstanceProfileId')
    this.#profileIds.set(arn, id === undefined ? ids : ids.add(id))
    if (this.profiles.has(arn)) return
    const target = targetOf(node, fieldOf(node, 'InstanceProfileName') ?? arn)
    this.profiles.set(arn, { node, target, isDetailed: false })
  }

  #declareGroup(node: Node): void {
    this.#declare(this.groups, node, 'GroupName')
    const name = fieldOf(node, 'GroupName')
    const group = this.groups.get(fieldOf(node, 'Arn') ?? '')
    if (group && name !== undefined) this.#groupsByName.set(name, group.target)
  }

  #declare(all: Declarations, node: Node, nameKey: string, isDetailed = false): void {
    const arn = fieldOf(node, 'Arn')
    if (arn === undefined || all.has(arn)) return
    const name = fieldOf(node, nameKey) ?? arn
    // a user may be called like a role
    const address = this.#addresses.has(name) ? arn : name
    this.#addresses.add(address)
    all.set(arn, { node, target: targetOf(node, address), isDetailed })
  }
}

/** What points to a record is its name, else its ARN. */
function targetOf(node: Node, address: string): Target {
  const at = NAMES.map(key => entryOf(node, key)).find(name => name?.kind === 'string')?.at
  return { address, at: at ?? node.at }
}

const NAMES = ['RoleName', 'UserName', 'GroupName', 'PolicyName', 'InstanceProfileName', 'Arn']
