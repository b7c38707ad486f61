/** Properties of a resource by their path, through Fn::If on the way: only what is asked for is evaluated. */
import { entryOf, type Node } from '../syntax/tree.ts'
import { absent, branch, choice, isAbsent } from '../value/build.ts'
import { all, type Cond, negate } from '../value/condition.ts'
import type { Value } from '../value/value.ts'
import { argumentsOf, type Call, callOf } from './calls.ts'
import type { Evaluator } from './evaluator.ts'
import { conditionNamedBy } from './intrinsics.ts'
import { literalText } from './literals.ts'
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
 * All places at which a path ends: keys, and `[]` for every element of a list, joined by dots. What is AWS::NoValue
 * is not there; what a function on the way holds is unknown.
 */
export function findAll(resource: Resource, path: string, evaluator: Evaluator, where: Where = {}): Found[] {
  const { properties, condition } = resource
  if (!properties) return []
  const { result, rests } = evaluator.track(() => {
    if (condition !== undefined) evaluator.condition(condition)
    return descend(properties, path.split('.'), true, { where, evaluator })
  })
  return result.map(({ node, value }) => ({ node, value: stamped(value, rests) }))
}

/** The value at a path; undefined where nothing is written. */
export function findValue(resource: Resource, path: string, evaluator: Evaluator): Value | undefined {
  const places = findAll(resource, path, evaluator)
  const last = places.pop()?.value
  if (!last) return undefined
  return places.reduceRight((others, { value }) => unlessAbsent(value, others), last)
}

/** Places of one path exclude each other: where the first is absent, it is the next. */
function unlessAbsent(value: Value, others: Value): Value {
  if (value.kind !== 'choice') return isAbsent(value) ? others : value
  const [then, otherwise] = [branch(value, 'then'), branch(value, 'else')]
  return choice(value.if, unlessAbsent(then, others), unlessAbsent(otherwise, others), value.at)
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
  const [key, ...rest] = path
  if (key === undefined) return ending(node, search.evaluator.value(node), when)
  const call = callOf(node)
  if (call) return stepThrough(call, node, path, when, search)
  if (key !== '[]') {
    const child = entryOf(node, key)
    return child ? descend(child, rest, when, search) : []
  }
  const elements = node.kind === 'list' ? node.items : [node]
  return elements.flatMap(element => (fits(element, search) ? descend(element, rest, when, search) : []))
}

/** Fn::If leads to both its sides; behind any other function everything is unknown. */
function stepThrough(call: Call, node: Node, path: readonly string[], when: Cond, search: Search): Found[] {
  const { evaluator } = search
  if (call.name === 'Ref' && literalText(call.argument) === 'AWS::NoValue') return []
  const [condition, then, otherwise] = argumentsOf(call)
  if (call.name !== 'Fn::If' || !condition) return ending(node, evaluator.opaque(call.name, node.at), when)
  const holds = conditionNamedBy(condition, evaluator)
  return [
    ...(then && holds !== false ? descend(then, path, all(when, holds), search) : []),
    ...(otherwise && holds !== true ? descend(otherwise, path, all(when, negate(holds)), search) : []),
  ]
}

/** The end of a path, unless nothing is there. */
function ending(node: Node, value: Value, when: Cond): Found[] {
  return isAbsent(value) ? [] : [{ node, value: choice(when, value, absent(node.at), node.at) }]
}

/** An element that is a function may turn out to be anything. */
function fits(element: Node, { where }: Search): boolean {
  if (callOf(element)) return true
  return Object.entries(where).every(([key, text]) => {
    const written = literalText(entryOf(element, key))
    return written === undefined || written === text
  })
}
