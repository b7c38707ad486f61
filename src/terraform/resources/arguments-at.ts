/** Arguments at the end of a path through blocks; what `awscc` writes as objects counts as blocks. */
import type { Range } from '../../syntax/source.ts'
import { absent, choice, stringValue } from '../../value/build.ts'
import { all, allOf, type Cond } from '../../value/condition.ts'
import { derived, equals, toCond } from '../../value/lift.ts'
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
  const blocks = blocksAt(content, path.slice(0, -1))
  const name = path.at(-1) ?? ''
  const fitting = blocks.items.filter(block => hasValues(block.content, where) === true)
  const found = fitting.flatMap(block => {
    const value = block.content.attribute(name)
    return value ? [{ value, when: block.when, at: block.content.valueAt(name) ?? block.content.at }] : []
  })
  const rest = blocks.rest ?? mayFit(blocks.items, where)
  return rest ? { found, rest } : { found }
}

/** What a block that may have these values stands for: it counts as one that may be there. */
function mayFit(blocks: readonly GuardedContent[], where: Where): Sym | undefined {
  const open = blocks.find(({ content }) => typeof hasValues(content, where) !== 'boolean')
  const values = open ? Object.keys(where).flatMap(name => open.content.attribute(name) ?? []) : []
  return open && derived('block', values)
}

/** When the arguments of a block have these values. */
function hasValues(content: Content, where: Where): Cond {
  const conditions = Object.entries(where).map(([name, expected]) => {
    const value = content.attribute(name)
    return value ? toCond(equals(value, stringValue(expected, value.at), value.at)) : false
  })
  return allOf(conditions)
}

/** The first argument that is written, null where its block is not there; undefined without a path. */
export function argumentAt(content: Content, path: Path | undefined): Value | undefined {
  const [first] = path ? argumentsAt(content, path).found : []
  return first && choice(first.when, first.value, absent(first.at), first.at)
}
