/**
 * `count` and `for_each`: one block as many instances, each under its guard.
 * https://developer.hashicorp.com/terraform/language/meta-arguments/count
 */
import type { Body } from '../syntax/hcl/ast.ts'
import type { Range } from '../syntax/source.ts'
import { choice, entry, lazyEntry, map, scalar, unknown } from '../value/build.ts'
import { all, type Cond } from '../value/condition.ts'
import { alternatives, derived, lift, textOf, toCond } from '../value/lift.ts'
import { instancesOf } from '../value/lists.ts'
import { isHole, type Sym, show } from '../value/text.ts'
import type { Entry, Value } from '../value/value.ts'
import { type Collection, type Element, guardedElements } from './collection.ts'
import { iteratorValue } from './content.ts'
import { evaluate } from './expression.ts'
import { attributeIn } from './module.ts'
import { bind, type Scope } from './scope.ts'
import { indexSym } from './stand-in.ts'

export interface Expansion<Instance> {
  readonly instances: readonly { readonly instance: Instance; readonly when: Cond }[]
  /** What a reference to the block is: the object, a list, or a map of objects. */
  readonly value: Value
}

/** Makes an instance: `index` is what its address ends with, `scope` knows `each` and `count`. */
export type Make<Instance extends { readonly object: Value }> = (index: string, scope: Scope) => Instance

export function expand<Instance extends { readonly object: Value }>(
  body: Body,
  scope: Scope,
  at: Range,
  make: Make<Instance>,
): Expansion<Instance> {
  const count = attributeIn(body, 'count')
  if (count) return expandCount(evaluate(count.value, scope), scope, at, make)
  const forEach = attributeIn(body, 'for_each')
  if (forEach) return expandEach(evaluate(forEach.value, scope), scope, at, make)
  const instance = make('', scope)
  return { instances: [{ instance, when: true }], value: instance.object }
}

function expandCount<Instance extends { readonly object: Value }>(
  count: Value,
  scope: Scope,
  at: Range,
  make: Make<Instance>,
): Expansion<Instance> {
  const made = new Map<Value, Instance>()
  let rest: Sym | undefined
  const makeOne = (index: number | undefined): Value => {
    const number = index === undefined ? unknown(indexSym(rest!), at, { type: 'number' }) : scalar(index, at)
    const own = bind(scope, 'count', map(new Map([['index', entry(number, at)]]), at))
    const instance = make(index === undefined ? '[count.index]' : `[${index}]`, own)
    made.set(instance.object, instance)
    return instance.object
  }
  const value = instancesOf(asNumber(count, at), makeOne, at)
  const lists = alternatives(value)
  for (const { value: plain } of lists) if (plain.kind === 'list') rest ??= plain.rest
  const instances = lists.flatMap(({ value: plain, when }) => {
    if (plain.kind !== 'list') return []
    return plain.items.flatMap(item => {
      const instance = made.get(item.value)
      return instance ? [{ instance, when: all(when, item.when) }] : []
    })
  })
  return { instances, value }
}

/** In 0.11 a count may be a boolean. */
function asNumber(count: Value, at: Range): Value {
  return lift([count], at, plain => {
    const isBool =
      plain.kind === 'scalar'
        ? typeof plain.value === 'boolean'
        : plain.kind === 'unknown' && plain.type === 'bool'
    return isBool ? choice(toCond(plain), scalar(1, at), scalar(0, at), at) : plain
  })
}

function expandEach<Instance extends { readonly object: Value }>(
  forEach: Value,
  scope: Scope,
  at: Range,
  make: Make<Instance>,
): Expansion<Instance> {
  const { elements, rest } = limited(guardedElements(forEach, at, { isSet: true }), at)
  const entries = new Map<string, Entry>()
  const instances = elements.map(element => {
    const instance = make(`[${keyLabel(element)}]`, bind(scope, 'each', iteratorValue(element, at)))
    entries.set(
      element.name,
      lazyEntry(at, element.when, () => instance.object),
    )
    return { instance, when: element.when }
  })
  return { instances, value: map(entries, at, rest) }
}

/** Most instances of one block. */
const MOST_INSTANCES = 1000

function limited({ elements, rest }: Collection, at: Range): Collection {
  if (elements.length <= MOST_INSTANCES) return rest ? { elements, rest } : { elements }
  return {
    elements: elements.slice(0, MOST_INSTANCES),
    rest: derived('for_each', [scalar(elements.length, at)]),
  }
}

function keyLabel(element: Element): string {
  if (element.isStandIn) return 'each.key'
  const key = element.key()
  const text = key.kind === 'choice' || key.kind === 'error' ? undefined : textOf(key)
  const isReadable = text?.every(piece => !isHole(piece) || /^[\w.-]+$/.test(piece.label))
  return text && isReadable ? JSON.stringify(show(text)) : 'each.key'
}
