/** Properties of a resource by their path, through Fn::If on the way: only what is asked for is evaluated. */
import { entryOf, type Node } from '../syntax/tree.ts'
import { absent, choice, isAbsent, unknown } from '../value/build.ts'
import { all, type Cond, negate } from '../value/condition.ts'
import type { Value } from '../value/value.ts'
import { argumentsOf, type Call, callOf } from './calls.ts'
import type { Evaluator } from './evaluator.ts'
import { conditionNamedBy } from './intrinsics.ts'
import { literalText } from './literals.ts'
import type { Tracked } from './run.ts'
import { stamped } from './structures.ts'
import type { Resource } from './template.ts'

/** One place at which a path ends. */
export interface Found {
  /** The node that is written there. */
  readonly node: Node
  /** Absent where the place is not there, because a condition on the way to it does not hold. */
  readonly value: Value
}

/** Of a list on the way, the elements that have these entries. */
export type Where = Readonly<Record<string, string>>

/**
 * All places at which a path ends: keys, `[]` for every element of a list, and at the end perhaps `?` for the sides of
 * an Fn::If that stands there, joined by dots. What is AWS::NoValue is not there; what a function on the way holds is
 * unknown.
 */
export function findAll(resource: Resource, path: string, evaluator: Evaluator, where: Where = {}): Found[] {
  const { properties } = resource
  if (!properties) return []
  const search = { where, evaluator }
  const { result, rests } = existing(resource, evaluator, () =>
    descend(properties, path.split('.'), true, search),
  )
  return result.map(({ node, value }) => ({ node, value: stamped(value, rests) }))
}

/** The value at a path without lists; undefined where nothing is written. */
export function findValue(resource: Resource, path: string, evaluator: Evaluator): Value | undefined {
  const { properties } = resource
  if (!properties) return undefined
  const { result, rests } = existing(resource, evaluator, () =>
    valueAt(properties, path.split('.'), evaluator),
  )
  return isAbsent(result) ? undefined : stamped(result, rests)
}

/** Evaluates something of a resource, which leans on the defaults on which the resource's existence leans. */
export function existing<T>({ condition }: Resource, evaluator: Evaluator, compute: () => T): Tracked<T> {
  return evaluator.track(() => {
    evaluator.existence(condition)
    return compute()
  })
}

function valueAt(node: Node, path: readonly string[], evaluator: Evaluator): Value {
  return evaluator.nest(
    () => valueBelow(node, path, evaluator),
    () => evaluator.opaque('limit', node.at),
  )
}

function valueBelow(node: Node, path: readonly string[], evaluator: Evaluator): Value {
  const [key, ...rest] = path
  if (key === undefined) return evaluator.value(node)
  const fork = forkAt(node, evaluator)
  if (fork?.value) return fork.value
  if (fork) {
    const side = (branch: Node | undefined) => (branch ? valueAt(branch, path, evaluator) : absent(node.at))
    const { holds, then, otherwise } = fork
    if (typeof holds === 'boolean') return side(holds ? then : otherwise)
    return choice(holds, side(then), side(otherwise), node.at)
  }
  const child = entryOf(node, key)
  return child ? valueAt(child, rest, evaluator) : unwritten(node, key, evaluator)
}

/** What stands under a key that is not written: nothing, unless a macro in the map may write it. */
function unwritten(node: Node, key: string, evaluator: Evaluator): Value {
  const macro = node.kind === 'map' ? node.entries.find(entry => entry.key.startsWith('Fn::')) : undefined
  if (!macro) return absent(node.at)
  const sym = evaluator.sym(`${key}@${macro.keyAt.start}`, `what ${macro.key} makes`)
  return unknown(sym, macro.keyAt, { nullable: true })
}

interface Search {
  readonly where: Where
  readonly evaluator: Evaluator
}

function descend(node: Node, path: readonly string[], when: Cond, search: Search): Found[] {
  return search.evaluator.nest(
    () => step(node, path, when, search),
    () => ending(node, search.evaluator.opaque('limit', node.at), when),
  )
}

function step(node: Node, path: readonly string[], when: Cond, search: Search): Found[] {
  const { evaluator } = search
  const [key, ...rest] = path
  if (key === undefined) return ending(node, evaluator.value(node), when)
  const fork = forkAt(node, evaluator)
  if (fork?.value) return ending(node, key === '?' ? evaluator.value(node) : fork.value, when)
  if (fork) {
    const { holds, then, otherwise } = fork
    return [
      ...(then && holds !== false ? descend(then, path, all(when, holds), search) : []),
      ...(otherwise && holds !== true ? descend(otherwise, path, all(when, negate(holds)), search) : []),
    ]
  }
  if (key === '?') return ending(node, evaluator.value(node), when)
  if (key !== '[]') {
    const child = entryOf(node, key)
    return child ? descend(child, rest, when, search) : ending(node, unwritten(node, key, evaluator), when)
  }
  const elements = node.kind === 'list' ? node.items : [node]
  return elements.flatMap(element => (fits(element, search) ? descend(element, rest, when, search) : []))
}

/** The end of a path, unless nothing is there. */
function ending(node: Node, value: Value, when: Cond): Found[] {
  return isAbsent(value) ? [] : [{ node, value: choice(when, value, absent(node.at), node.at) }]
}

/** Where a function stands on the way of a path. */
type Fork =
  | { readonly value: Value }
  | {
      readonly value?: never
      readonly holds: Cond
      readonly then: Node | undefined
      readonly otherwise: Node | undefined
    }

/** Fn::If leads to both its sides, AWS::NoValue to nothing; what any other function holds is unknown. */
function forkAt(node: Node, evaluator: Evaluator): Fork | undefined {
  const call = callOf(node)
  if (!call) return undefined
  if (isNoValue(call)) return { value: absent(node.at) }
  const [condition, then, otherwise] = argumentsOf(call)
  if (call.name !== 'Fn::If' || !condition) return { value: evaluator.opaque(call.name, call.at) }
  return { holds: conditionNamedBy(condition, evaluator), then, otherwise }
}

/** An element that is a function may turn out to be anything. */
function fits(element: Node, { where }: Search): boolean {
  if (callOf(element)) return true
  return Object.entries(where).every(([key, text]) => {
    const written = entryOf(element, key)
    const literal = written && !callOf(written) ? literalText(written) : undefined
    return literal === undefined || literal === text
  })
}

function isNoValue(call: Call): boolean {
  return call.name === 'Ref' && literalText(call.argument) === 'AWS::NoValue'
}
