/** Arguments at the end of a path through blocks; what `awscc` writes as objects counts as blocks. */
import type { Range } from '../../syntax/source.ts'
import { absent, choice } from '../../value/build.ts'
import { all, type Cond } from '../../value/condition.ts'
import { stringOf } from '../../value/lift.ts'
import type { Sym } from '../../value/text.ts'
import type { Value } from '../../value/value.ts'
import type { Blocks, Content, GuardedContent } from '../content.ts'

/** Types of blocks, and at the end the name of an argument. */
export type Path = readonly string[]

/** Values that arguments of a block must have. */
export type Where = Readonly<Record<string, string>>

export interface Found {
  readonly value: Value
  readonly when: Cond
  readonly at: Range
}

export interface AllFound {
  readonly found: readonly Found[]
  /** There may be more blocks on the way. */
  readonly rest?: Sym
}

/** The blocks at the end of a path of block types. */
export function blocksAt(content: Content, types: Path): Blocks {
  let items: readonly GuardedContent[] = [{ when: true, content }]
  let rest: Sym | undefined
  for (const type of types) {
    const inner = items.map(outer => ({ when: outer.when, blocks: outer.content.blocks(type) }))
    rest ??= inner.find(({ blocks }) => blocks.rest)?.blocks.rest
    items = inner.flatMap(({ when, blocks }) =>
      blocks.items.map(block => ({ content: block.content, when: all(when, block.when) })),
    )
  }
  return rest ? { items, rest } : { items }
}

/** The arguments at the end of a path. `where`: only in blocks whose arguments have these values. */
export function argumentsAt(content: Content, path: Path, where: Where = {}): AllFound {
  const { items, rest } = blocksAt(content, path.slice(0, -1))
  const name = path.at(-1) ?? ''
  const found = items
    .filter(block => hasValues(block.content, where))
    .flatMap(block => {
      const value = block.content.attribute(name)
      return value ? [{ value, when: block.when, at: block.content.valueAt(name) ?? block.content.at }] : []
    })
  return rest ? { found, rest } : { found }
}

function hasValues(content: Content, where: Where): boolean {
  return Object.entries(where).every(([name, expected]) => {
    const value = content.attribute(name)
    return value !== undefined && stringOf(value) === expected
  })
}

/** The first argument that is written, null where its block is not there; undefined without a path. */
export function argumentAt(content: Content, path: Path | undefined): Value | undefined {
  const [first] = path ? argumentsAt(content, path).found : []
  return first && choice(first.when, first.value, absent(first.at), first.at)
}
