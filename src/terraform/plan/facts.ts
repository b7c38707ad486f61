/** What a plan or a state says: which instances there are, and what is known of each. */
import type { Block } from '../../syntax/hcl/ast.ts'
import type { Range } from '../../syntax/source.ts'
import type { Node } from '../../syntax/tree.ts'
import type { Module } from '../module.ts'
import { indexOf, type Key, moduleAddress, type Step, within } from './address.ts'

/** One instance of a resource or data source. */
export interface Fact {
  readonly modules: readonly Step[]
  readonly mode: 'managed' | 'data'
  readonly type: string
  readonly name: string
  readonly key: Key
  /** Where its address, or its name, is written. */
  readonly at: Range
  /** All that is written of it. */
  readonly block: Range
  /** Its attributes. */
  readonly values: Node | undefined
  /** Of the same form, `true` where a value is known only after the deployment. */
  readonly unknown: Node | undefined
  /** Of the same form, `true` where a value must not be shown. */
  readonly sensitive: Node | undefined
  /** Addresses of blocks in the same module, or from the root, that it depends on. */
  readonly dependencies?: readonly string[]
}

/** The block that an instance is one of: `aws_iam_role.web`, `data.aws_iam_role.web`. */
export function blockOf({ mode, type, name }: Pick<Fact, 'mode' | 'type' | 'name'>): string {
  return mode === 'data' ? `data.${type}.${name}` : `${type}.${name}`
}

export interface FactsOptions {
  /** What is not listed is not there. */
  readonly isWhole: boolean
  /** All of it is there already: a state. */
  readonly isDeployed: boolean
  /** The file could not be read to its end. */
  readonly isBroken: boolean
  /** The modules that the file itself describes, by the names of the calls that lead to them. */
  readonly configured: (path: readonly string[]) => Module | undefined
}

/** All facts of one file, by address. */
export class Facts {
  readonly all: Fact[] = []
  readonly isWhole: boolean
  readonly isDeployed: boolean
  readonly configured: (path: readonly string[]) => Module | undefined
  private readonly isBroken: boolean
  private readonly byAddress = new Map<string, Fact>()
  /** The keys of each block's instances, by the block's address. */
  private readonly keys = new Map<string, Map<string, Key>>()

  constructor({ isWhole, isDeployed, isBroken, configured }: FactsOptions) {
    this.isWhole = isWhole
    this.isDeployed = isDeployed
    this.isBroken = isBroken
    this.configured = configured
  }

  /** What is said of an instance twice counts as said first. In a broken file the marks of sensitive values may be cut off. */
  add(fact: Fact): void {
    if (this.isBroken && !fact.sensitive) return
    const block = within(moduleAddress(fact.modules), blockOf(fact))
    const address = `${block}${indexOf(fact.key)}`
    if (this.byAddress.has(address)) return
    this.all.push(fact)
    this.byAddress.set(address, fact)
    this.addKey(block, fact.key)
    let outer = ''
    for (const { name, key } of fact.modules) {
      const call = within(outer, `module.${name}`)
      this.addKey(call, key)
      outer = `${call}${indexOf(key)}`
    }
  }

  /** What is said of an instance, by its whole address. */
  of(address: string): Fact | undefined {
    return this.byAddress.get(address)
  }

  /**
   * The keys of a block's instances; undefined if nothing is said of them. A data source need not have been read, and a
   * module may have no resources.
   */
  keysOf(address: string, { type }: Block): readonly Key[] | undefined {
    const keys = this.keys.get(address)
    if (keys) return [...keys.values()]
    return this.isWhole && type === 'resource' ? [] : undefined
  }

  /** What is said of all instances of a block. */
  under(address: string): readonly Fact[] {
    const keys = [...(this.keys.get(address)?.keys() ?? [])]
    return keys.flatMap(index => this.byAddress.get(`${address}${index}`) ?? [])
  }

  private addKey(block: string, key: Key): void {
    const keys = this.keys.get(block) ?? new Map<string, Key>()
    this.keys.set(block, keys)
    keys.set(indexOf(key), key)
  }
}
