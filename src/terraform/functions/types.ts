/** Conversions between types, and what catches errors. https://developer.hashicorp.com/terraform/language/functions#type-conversion-functions */
import { choice, error, isAbsent, lazyEntry, map, scalar } from '../../value/build.ts'
import { failsWhen, mayFail } from '../../value/gather.ts'
import { derivedUnknown } from '../../value/lift.ts'
import { coalesce, firstWithoutError } from '../../value/lists.ts'
import { known } from '../../value/text.ts'
import type { Plain, UnknownType, Value } from '../../value/value.ts'
import { ANY_NUMBER, type Call, type Definition, define, type Fn, numberFrom, onPlain } from './call.ts'
import { sortedSet } from './sorted-set.ts'
import { asString, unified, unifiedItems } from './unify.ts'

/** A conversion of one value; null stays null. */
function conversion(
  name: string,
  type: UnknownType | 'set',
  f: (value: Plain, call: Call) => Value | undefined,
): Definition {
  const fn = onPlain(name, ([value], call) => (isAbsent(value!) ? value! : f(value!, call)), {
    type,
    takesNull: true,
  })
  return define(name, 1, 1, fn)
}

const tostring = conversion('tostring', 'text', (value, call) => {
  if (value.kind === 'list' || value.kind === 'map') return error('tostring() of a list or a map', call.at)
  return asString(value)
})

const tonumber = conversion('tonumber', 'number', (value, call) => {
  if (value.kind === 'unknown') return value.type === 'number' ? value : undefined
  const number = numberFrom(value)
  if (number === 'none') return error('tonumber() of what is no number', call.at)
  return number === 'unknown' ? undefined : value.kind === 'scalar' ? value : scalar(number, value.at)
})

/** The strings that count as bools. */
export const BOOLS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
])

const tobool = conversion('tobool', 'bool', (value, call) => {
  if (value.kind === 'unknown') return value.type === 'bool' ? value : undefined
  if (value.kind === 'scalar' && typeof value.value === 'boolean') return value
  const string = value.kind === 'text' ? known(value.text) : undefined
  if (value.kind === 'text' && string === undefined) return undefined
  const bool = string === undefined ? undefined : BOOLS.get(string)
  return bool === undefined ? error('tobool() of what is no bool', call.at) : scalar(bool, value.at)
})

const toset = conversion('toset', 'set', (value, call) => {
  if (value.kind === 'unknown') return value.isSet ? value : undefined
  if (value.kind !== 'list') return error('toset() of what is no list', call.at)
  const items = unifiedItems(value.items)
  return items && sortedSet({ ...value, items }, call.at)
})

const tolist = conversion('tolist', 'list', (value, call) => {
  if (value.kind === 'unknown') return value.type === 'list' && !value.isSet ? value : undefined
  if (value.kind !== 'list') return error('tolist() of what is no list', call.at)
  const items = unifiedItems(value.items)
  if (!items) return undefined
  if (items === value.items && value.isUniform) return value
  const { isSet: _, ...list } = value
  return { ...list, items, isUniform: true }
})

const tomap = conversion('tomap', 'map', (value, call) => {
  if (value.kind === 'unknown') return value.type === 'map' ? value : undefined
  if (value.kind !== 'map') return error('tomap() of what is no map', call.at)
  const entries = [...value.entries]
  const items = unifiedItems(
    entries.map(([, entry]) => entry),
    { nullFits: true },
  )
  if (!items) return undefined
  const converted = entries.map(([key, entry], i) => {
    const item = items[i]!
    return [key, item === entry ? entry : lazyEntry(entry.key, entry.when, () => item.value)] as const
  })
  return { ...map(new Map(converted), value.at, value.rest), isUniform: true }
})

const same: Fn = ([value]) => value!

/** `try` takes the first argument that does not fail, `can` tells whether its argument fails. */
const tryFirst: Fn = (args, call) => firstWithoutError(args, call.at)
const can: Fn = ([value], call) => {
  const fails = failsWhen(value!)
  const isOpen = fails !== true && mayFail(value!)
  const rest = isOpen ? derivedUnknown('can', [value!], call.at, 'bool') : scalar(true, call.at)
  return choice(fails, scalar(false, call.at), rest, call.at)
}

/** All arguments of `coalesce` get one type; without one Terraform refuses. */
const coalesceFirst: Fn = (args, call) => {
  const values = unified(args, { nullFits: true })
  return values ? coalesce(values, call.at) : derivedUnknown('coalesce', args, call.at)
}

export const TYPES: readonly Definition[] = [
  tostring,
  tonumber,
  tobool,
  toset,
  tolist,
  tomap,
  define('sensitive', 1, 1, same),
  define('nonsensitive', 1, 1, same),
  define('ephemeralasnull', 1, 1, same),
  define('try', 1, ANY_NUMBER, tryFirst),
  define('can', 1, 1, can),
  define('coalesce', 1, ANY_NUMBER, coalesceFirst),
]
