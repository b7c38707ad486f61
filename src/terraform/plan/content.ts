/** A block of which a plan or a state says more than what is written. */
import type { Range } from '../../syntax/source.ts'
import type { Value } from '../../value/value.ts'
import type { Blocks, Content } from '../content.ts'
import type { Planned } from './planned.ts'

/** Which of two answers counts. */
export interface Judge {
  /** What is written, and what is planned; `nothing` stands for what is not known. */
  attribute(name: string, written: Value, planned: Value | undefined, nothing: Value): Value
  /** What nobody wrote. `isNested`: it stands in a block, not in the resource itself. */
  provided?(name: string, value: Value, isNested: boolean): Value
  /** Is what is written good enough to be taken as it is? */
  trusts(blocks: Blocks): boolean
}

export class PlannedContent implements Content {
  readonly at: Range

  /** `written`: absent where no configuration is in view. */
  constructor(
    private readonly written: Content | undefined,
    private readonly planned: Planned,
    private readonly judge: Judge,
    private readonly isNested = false,
  ) {
    this.at = written?.at ?? planned.at
  }

  get names(): readonly string[] {
    const others = this.planned.names.filter(name => this.planned.isFilledIn(name))
    return [...new Set([...(this.written?.names ?? []), ...others])]
  }

  nameAt(name: string): Range | undefined {
    const written = this.written?.nameAt(name)
    if (written) return written
    return this.planned.isFilledIn(name) ? (this.planned.nameAt(name) ?? this.at) : undefined
  }

  valueAt(name: string): Range | undefined {
    return this.written?.valueAt(name) ?? this.planned.valueAt(name)
  }

  attribute(name: string): Value | undefined {
    const written = this.written?.attribute(name)
    if (!written) return this.ofProvider(name)
    const planned = this.planned.isUnknown(name) ? undefined : this.planned.value(name)
    return this.judge.attribute(name, written, planned, this.planned.unknownValue(name))
  }

  blocks(type: string): Blocks {
    const written = this.written?.blocks(type)
    const planned = this.planned.blocks(type)
    if (!planned) return written ?? { items: [] }
    if (!written || (written.items.length === 0 && !written.rest)) return this.plannedBlocks(planned)
    // which of several is which is not known: Terraform puts the blocks of a set into an order of its own
    const [only] = written.items
    if (only && written.items.length === 1 && planned.length === 1 && !written.rest)
      return this.plannedBlocks(planned, only.content)
    return this.judge.trusts(written) ? written : this.plannedBlocks(planned)
  }

  private plannedBlocks(planned: readonly Planned[], written?: Content): Blocks {
    const items = planned.map(one => ({
      when: true,
      content: new PlannedContent(written, one, this.judge, true),
    }))
    return { items }
  }

  /** What nobody wrote, and the provider fills in. */
  private ofProvider(name: string): Value | undefined {
    const value = this.planned.isFilledIn(name) ? this.planned.value(name) : undefined
    return value && (this.judge.provided?.(name, value, this.isNested) ?? value)
  }
}
