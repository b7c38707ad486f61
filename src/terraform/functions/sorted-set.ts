/** Lists as sets: each element once, in Terraform's order where it is known. */
import type { Range } from '../../syntax/source.ts'
import { compareText, plainItems } from '../../value/gather.ts'
import { distinct } from '../../value/lists.ts'
import { known } from '../../value/text.ts'
import type { ListValue, Value } from '../../value/value.ts'

/** The list as a set. With an element that is not known the order is not either. */
export function sortedSet(value: ListValue, at: Range): Value {
  const unique = distinct(value, at)
  return unique.kind === 'list' ? { ...sorted(unique), isSet: true } : unique
}

function sorted(value: ListValue): ListValue {
  const { ordered: _, ...rest } = value
  const items = rest.items.flatMap(plainItems)
  const isSortable = items.every(one => rankOf(one.value) !== undefined)
  if (!isSortable) return items.length > 1 || rest.rest ? { ...rest, ordered: 0 } : rest
  const inOrder = items.toSorted((a, b) => compareLiterals(rankOf(a.value)!, rankOf(b.value)!))
  return rest.rest ? { ...rest, items: inOrder, ordered: 0 } : { ...rest, items: inOrder }
}

/** What a known string, number or bool is sorted by. */
function rankOf(value: Value): string | number | undefined {
  if (value.kind === 'text') return known(value.text)
  return value.kind === 'scalar' && value.value !== null ? Number(value.value) : undefined
}

function compareLiterals(a: string | number, b: string | number): number {
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b)
  return Number(a) - Number(b)
}
