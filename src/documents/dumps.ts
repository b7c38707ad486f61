/** The dumps of a run, by account: what several files say of one account is one deployment unit. */
import type { Deployment } from '../model/aws.ts'
import type { Read } from '../model/build.ts'
import type { Range } from '../syntax/source.ts'
import type { Node } from '../syntax/tree.ts'
import type { Owner } from './account.ts'
import { modelOfAccount } from './account-model.ts'
import { type DumpRecord, type Kind, type Output, outputsIn } from './dump-form.ts'

/** What the dumps of a run hold of one account. */
export interface Account {
  /** As messages name its unit. */
  readonly name: string
  /** The account and its partition, as soon as a record names both; absent where none names any. */
  owner?: Owner
  readonly at: Range
  readonly records: ReadonlyMap<Kind, Node[]>
  /** Some details are there, and the last page of them. */
  hasDetails: boolean
  hasAllDetails: boolean
  hasAllProfiles: boolean
  /** A file of it could be read in part. */
  isBroken: boolean
}

export class Dumps {
  readonly #deployment: Deployment
  readonly #accounts = new Map<string, Account>()
  /** A file of which nothing was read may be of any account. */
  #hasUnreadable = false

  constructor(deployment: Deployment) {
    this.#deployment = deployment
  }

  /** Takes in what a file holds. `isBroken`: parts of it could not be read. */
  add(node: Node, isBroken: boolean): void {
    const outputs = outputsIn(node)
    for (const output of outputs) this.#addOutput(output, node.at, isBroken)
    if (isBroken && outputs.length === 0) this.#hasUnreadable = true
  }

  /** One unit for each account, in the order met. */
  read(): Read {
    const accounts = [...this.#accounts.values()]
    if (this.#hasUnreadable) for (const account of accounts) account.isBroken = true
    return {
      models: accounts.map(account => ({ any: modelOfAccount(account, this.#deployment) })),
      problems: [],
    }
  }

  #addOutput(output: Output, at: Range, isBroken: boolean): void {
    const touched = new Set<Account>()
    // AWS's own policies stand beside those who have them
    const otherwise = output.records.find(record => record.owner)?.owner
    for (const { kind, node, owner = otherwise } of output.records) {
      const account = this.#account(owner, at)
      account.records.get(kind)?.push(node)
      touched.add(account)
    }
    for (const account of touched) note(account, output, isBroken)
  }

  #account(owner: Owner | undefined, at: Range): Account {
    const key = owner ? owner.account : at.file.path
    const known = this.#accounts.get(key)
    if (known) {
      if (owner?.partition !== undefined) known.owner = owner
      return known
    }
    const made = emptyAccount(key, owner, at)
    this.#accounts.set(key, made)
    return made
  }
}

const KINDS: readonly Kind[] = [
  'user',
  'group',
  'detail',
  'role',
  'policy',
  'profile',
  'instance',
  'association',
]

function emptyAccount(key: string, owner: Owner | undefined, at: Range): Account {
  return {
    name: owner ? `account ${owner.account}` : key,
    ...(owner && { owner }),
    at,
    records: new Map(KINDS.map(kind => [kind, []])),
    hasDetails: false,
    hasAllDetails: false,
    hasAllProfiles: false,
    isBroken: false,
  }
}

/** What the output shows, and whether that is all of it. */
function note(account: Account, { records, listsProfiles, isCut }: Output, isBroken: boolean): void {
  const isWhole = !isCut && !isBroken
  if (records.some(isDetail)) {
    account.hasDetails = true
    if (isWhole) account.hasAllDetails = true
  }
  if (listsProfiles && isWhole) account.hasAllProfiles = true
  if (isBroken) account.isBroken = true
}

/** Is it of `get-account-authorization-details`? */
function isDetail({ kind }: DumpRecord): boolean {
  return kind === 'user' || kind === 'group' || kind === 'detail' || kind === 'policy'
}
