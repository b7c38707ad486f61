/** What the user says exists, although nothing in the run declares it. */
import { matches } from '../value/glob.ts'
import type { Text } from '../value/text.ts'

/** Does a name surely fit one of the patterns, in which `*` stands for any letters? */
export function isExternal(name: Text | undefined, patterns: readonly Text[]): boolean {
  return name !== undefined && patterns.some(pattern => matches(pattern, name) === 'yes')
}
