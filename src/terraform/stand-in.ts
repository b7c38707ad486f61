/**
 * Stand-ins: of a collection that is not known, one element stands for all that there may be. Its key and its value are
 * symbols named after the collection, so that `a[each.key]` in a sibling over the same collection finds its element.
 */
import type { Range } from '../syntax/source.ts'
import { unknown } from '../value/build.ts'
import { type Cond, negate } from '../value/condition.ts'
import { derived } from '../value/lift.ts'
import type { Sym } from '../value/text.ts'

/** The key of a map's or set's stand-in. */
export function keySym(source: Sym): Sym {
  return part(source, 'key', `key of ${source.label}`)
}

/** The position of a list's stand-in: the same among the instances of all resources that are as many. */
export function indexSym(source: Sym): Sym {
  return part({ ...source, id: source.counted ?? source.id }, 'index', `index of ${source.label}`)
}

export function valueSym(source: Sym): Sym {
  return part(source, 'value', `${source.label}[…]`)
}

function part(source: Sym, what: string, label: string): Sym {
  return { id: `${source.id}[${what}]`, label, ...(source.bases && { bases: source.bases }) }
}

/** The collection has an element at all. */
export function notEmpty(source: Sym, at: Range): Cond {
  return negate({ sym: derived('length', [unknown(source, at)]), is: 0 })
}
