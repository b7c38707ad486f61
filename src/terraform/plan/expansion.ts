/** Instances that a plan or a state lists: how many there are need not be computed. */
import type { Body } from '../../syntax/hcl/ast.ts'
import type { Range } from '../../syntax/source.ts'
import { entry, item, list, map, scalar, stringValue, unknown } from '../../value/build.ts'
import type { Sym } from '../../value/text.ts'
import type { Entry, Value } from '../../value/value.ts'
import { guardedElements } from '../collection.ts'
import { iteratorValue } from '../content.ts'
import type { Expansion, Make } from '../expansion.ts'
import { evaluate } from '../expression.ts'
import { attributeIn } from '../module.ts'
import { bind, type Scope } from '../scope.ts'
import { indexOf, type Key } from './address.ts'

/** The instances with these keys: one without a key, those of a `count`, or those of a `for_each`. */
export function expandListed<Instance extends { readonly object: Value }>(
  keys: readonly Key[],
  body: Body,
  scope: Scope,
  at: Range,
  make: Make<Instance>,
): Expansion<Instance> {
  const valueUnder = eachValues(body, scope)
  const made = keys.map(key => ({ key, instance: make(indexOf(key), scopeOf(key, valueUnder, scope, at)) }))
  const instances = made.map(({ instance }) => ({ instance, when: true as const }))
  const only = made.find(({ key }) => key === undefined)
  if (only) return { instances, value: only.instance.object }
  if (made.length === 0 && !isRepeated(body)) return { instances, value: unknown(missingSym(at), at) }
  const isCount = keys.some(key => typeof key === 'number') || attributeIn(body, 'count') !== undefined
  if (isCount) return { instances, value: list(inOrder(made), at) }
  const entries = new Map<string, Entry>()
  for (const { key, instance } of made) entries.set(String(key), entry(instance.object, at))
  return { instances, value: map(entries, at) }
}

function isRepeated(body: Body): boolean {
  return ['count', 'for_each'].some(name => attributeIn(body, name) !== undefined)
}

function missingSym(at: Range): Sym {
  return { id: `missing ${at.file.path}:${at.start}`, label: 'a resource that is not planned' }
}

interface Made<Instance> {
  readonly key: Key
  readonly instance: Instance
}

function inOrder<Instance extends { readonly object: Value }>(made: readonly Made<Instance>[]) {
  return [...made].sort((a, b) => Number(a.key) - Number(b.key)).map(({ instance }) => item(instance.object))
}

type ValueOf = (key: string, at: Range) => Value

/** What `for_each` has under each key, as far as the configuration tells. */
function eachValues(body: Body, scope: Scope): ValueOf {
  const forEach = attributeIn(body, 'for_each')?.value
  let values: Map<string, Value> | undefined
  return (key, at) => {
    if (!forEach) return unknown({ id: `each ${at.start} ${key}`, label: 'each.value' }, at)
    values ??= new Map(
      guardedElements(evaluate(forEach, scope), forEach.at, { isSet: true }).elements.map(element => [
        element.name,
        element.value(),
      ]),
    )
    return values.get(key) ?? unknown({ id: `${at.file.path}:${at.start} ${key}`, label: 'each.value' }, at)
  }
}

function scopeOf(key: Key, valueUnder: ValueOf, scope: Scope, at: Range): Scope {
  if (key === undefined) return scope
  if (typeof key === 'number')
    return bind(scope, 'count', map(new Map([['index', entry(scalar(key, at), at)]]), at))
  const element = {
    name: key,
    when: true as const,
    key: () => stringValue(key, at),
    value: () => valueUnder(key, at),
    isStandIn: false,
  }
  return bind(scope, 'each', iteratorValue(element, at))
}
