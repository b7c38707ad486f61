/** Options of the metadata service, as rules ask about them. */
import { same } from '../value/glob.ts'
import { alternatives, textOf } from '../value/lift.ts'
import type { Decision } from '../value/scenario.ts'
import type { Tri } from '../value/tri.ts'
import type { Plain, Value } from '../value/value.ts'

/** Does an option say this word? */
export function says(option: Plain, word: string): Tri {
  const written = textOf(option)
  return written ? same(written, [{ lit: word }]) : 'no'
}

/** May it say so in some scenario? Looks without deciding anything. */
export function maySay(option: Value | undefined, word: string): boolean {
  if (!option) return false
  return alternatives(option).some(
    ({ value }) => value.kind !== 'error' && says(value as Plain, word) !== 'no',
  )
}

/**
 * Was it chosen by a parameter that is named after the service or after the option (`name`), as
 * `metadata_http_endpoint_enabled` is? Whoever sets that one knows what it does; a parameter such as the stage of a
 * deployment says nothing of the sort.
 */
export function isChosenByName(choosing: readonly Decision[], name: 'endpoint' | 'token'): boolean {
  const named = new RegExp(`imds|meta_?data|${name}`, 'i')
  return choosing.some(({ test }) => named.test(test.sym.label))
}
