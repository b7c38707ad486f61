/** Reading the output of AWS's commands: fields that have another type than they should are not there. */
import { entryOf, type Node, textOf } from '../syntax/tree.ts'
import { textValue } from '../value/build.ts'
import type { Value } from '../value/value.ts'

/** The elements of a list under a key that are maps. */
export function recordsIn(node: Node | undefined, key: string): readonly Node[] {
  return itemsIn(node, key).filter(item => item.kind === 'map')
}

/** The elements of a list under a key. */
export function itemsIn(node: Node | undefined, key: string): readonly Node[] {
  const value = entryOf(node, key)
  return value?.kind === 'list' ? value.items : []
}

/** The string under a key. */
export function fieldOf(node: Node | undefined, key: string): string | undefined {
  const value = entryOf(node, key)
  return value?.kind === 'string' ? textOf(value) : undefined
}

/** The string under a key, with its place. */
export function textIn(node: Node | undefined, key: string): Value | undefined {
  const value = entryOf(node, key)
  return value?.kind === 'string' ? textValue(value.pieces, value.at) : undefined
}
