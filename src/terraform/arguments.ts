/** `f(list...)`: the elements of the last argument as arguments. */
import type { Range } from '../syntax/source.ts'
import { choice, error, list, map, unknown } from '../value/build.ts'
import { derivedUnknown, lift } from '../value/lift.ts'
import type { ListValue, UnknownType, Value } from '../value/value.ts'

/** Functions that take any number of lists or maps, and to which an empty one makes no difference. */
const NEUTRAL: ReadonlyMap<string, UnknownType> = new Map([
  ['concat', 'list'],
  ['setunion', 'list'],
  ['merge', 'map'],
])

/** Calls the function with the last argument's elements in place of it. An element that may be missing is empty then. */
export function spreadArguments(
  name: string,
  args: readonly Value[],
  at: Range,
  call: (args: readonly Value[]) => Value,
): Value {
  const last = args.at(-1)
  if (!last) return call(args)
  const first = args.slice(0, -1)
  return lift([last], at, plain => {
    if (plain.kind === 'unknown') return openCall(name, first, list([], at, plain.sym), at, call)
    if (plain.kind !== 'list') return error('only a list can be spread over arguments', at)
    const isSure = plain.rest === undefined && plain.items.every(item => item.when === true)
    if (!isSure) return openCall(name, first, plain, at, call)
    return call([...first, ...plain.items.map(item => item.value)])
  })
}

function openCall(
  name: string,
  first: readonly Value[],
  last: ListValue,
  at: Range,
  call: (args: readonly Value[]) => Value,
): Value {
  const type = NEUTRAL.get(name)
  if (!type) return derivedUnknown(name, [...first, last], at)
  const empty = type === 'list' ? list([], at) : map(new Map(), at)
  const guarded = last.items.map(item => choice(item.when, item.value, empty, at))
  const more = last.rest ? [unknown(last.rest, at, { type })] : []
  return call([...first, ...guarded, ...more])
}
