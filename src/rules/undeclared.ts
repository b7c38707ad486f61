/** References to nothing. */
import { isHole } from '../value/text.ts'
import type { UnknownValue, Value } from '../value/value.ts'

/** The reference to nothing that a value is, or that is a part of its text. */
export function referenceToNothing(value: Value): UnknownValue | undefined {
  if (value.kind === 'unknown') return value.undeclared === undefined ? undefined : value
  if (value.kind !== 'text' || value.ref) return undefined
  for (const piece of value.text) {
    const part = isHole(piece) && piece.value ? referenceToNothing(piece.value) : undefined
    if (part) return part
  }
  return undefined
}
