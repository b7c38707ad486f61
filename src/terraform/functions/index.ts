/** Terraform's functions on values. https://developer.hashicorp.com/terraform/language/functions */
import { unknown } from '../../value/build.ts'
import { derivedUnknown, freshSym } from '../../value/derived.ts'
import { lift } from '../../value/lift.ts'
import type { UnknownType, Value } from '../../value/value.ts'
import { ADDRESSES } from './addresses.ts'
import { AWS } from './arn.ts'
import type { Call, Definition } from './call.ts'
import { COLLECTIONS } from './collections.ts'
import { CSV } from './csv.ts'
import { DATES } from './dates.ts'
import { ENCODINGS } from './encoding.ts'
import { FILESYSTEM } from './filesystem.ts'
import { FORMATS } from './format.ts'
import { HASHES } from './hashes.ts'
import { NUMBERS } from './numbers.ts'
import { PAIRINGS } from './pairing.ts'
import { REGEXES } from './regexes.ts'
import { SETS } from './sets.ts'
import { STRINGS } from './strings.ts'
import { TYPES } from './types.ts'

export type { Call } from './call.ts'

const DEFINITIONS: ReadonlyMap<string, Definition> = new Map(
  [
    ...[ADDRESSES, AWS, COLLECTIONS, CSV, DATES, ENCODINGS, FILESYSTEM, FORMATS, HASHES, NUMBERS],
    ...[PAIRINGS, REGEXES, SETS, STRINGS, TYPES],
  ]
    .flat()
    .map(definition => [definition.name, definition]),
)

/** Functions that give something else each time. */
const FRESH: ReadonlySet<string> = new Set(['uuid', 'timestamp', 'plantimestamp', 'bcrypt'])

/** What functions give that are not computed. */
const RESULTS: ReadonlyMap<string, UnknownType> = new Map([
  ...typed('text', 'uuid timestamp plantimestamp bcrypt rsadecrypt abspath'),
  ...typed('bool', 'issensitive'),
])

function typed(type: UnknownType, names: string): (readonly [string, UnknownType])[] {
  return names.split(' ').map(name => [name, type] as const)
}

/**
 * The result of a call. Errors and unknowns are values too; a function that we do not know, or one with another
 * number of arguments than it takes, gives an unknown. `core::` may stand before a name.
 */
export function callFunction(name: string, args: readonly Value[], call: Call): Value {
  const plainName = name.replace(/^core::/, '')
  const definition = DEFINITIONS.get(plainName)
  if (definition && args.length >= definition.least && args.length <= definition.most)
    return definition.fn(args, call)
  return lift(args, call.at, (...plain) => {
    if (FRESH.has(plainName)) return unknown(freshSym(`${plainName}()`, plain), call.at, { type: 'text' })
    return derivedUnknown(plainName, plain, call.at, RESULTS.get(plainName))
  })
}
