/** Lists and maps. What is AWS::NoValue is not there; what is NoValue under a condition is there under the other. */
import { membersOf } from '../model/links.ts'
import type { Node } from '../syntax/tree.ts'
import { branch, choice, entry, isAbsent, item, list, map } from '../value/build.ts'
import { all, any, type Cond, negate } from '../value/condition.ts'
import type { Sym } from '../value/text.ts'
import type { Entry, Item, Value } from '../value/value.ts'
import type { Evaluator } from './evaluator.ts'

export function listValue(node: Node & { kind: 'list' }, evaluator: Evaluator): Value {
  const items = node.items.flatMap(child => present(evaluator.value(child)))
  return list(items, node.at)
}

/** A map; of a key that is written twice the last one. What a macro or Fn::ForEach inside it adds is not known. */
export function mapValue(node: Node & { kind: 'map' }, evaluator: Evaluator): Value {
  const entries = new Map<string, Entry>()
  let isOpen = false
  for (const { key, keyAt, value } of node.entries) {
    if (key.startsWith('Fn::')) {
      isOpen = true
      continue
    }
    entries.delete(key)
    for (const { value: content, when } of present(evaluator.value(value))) {
      entries.set(key, entry(content, keyAt, when))
    }
  }
  return map(entries, node.at, isOpen ? evaluator.sym(`map@${node.at.start}`, 'a macro') : undefined)
}

/** A value as an element: none if it is absent, a guarded one if it is absent under a condition. */
function present(value: Value): Item[] {
  const { when, value: content } = presence(value)
  return when === false ? [] : [item(content, when)]
}

/** When a value is not absent, and what it is then. */
function presence(value: Value): Item {
  if (isAbsent(value)) return { when: false, value }
  if (value.kind !== 'choice') return { when: true, value }
  const then = presence(branch(value, 'then'))
  const otherwise = presence(branch(value, 'else'))
  if (then.when === true && otherwise.when === true) return { when: true, value }
  return { when: either(value.if, then.when, otherwise.when), value: merged(value, then, otherwise) }
}

function either(condition: Cond, then: Cond, otherwise: Cond): Cond {
  return any(all(condition, then), all(negate(condition), otherwise))
}

function merged(value: Value & { kind: 'choice' }, then: Item, otherwise: Item): Value {
  if (then.when === false) return otherwise.value
  if (otherwise.when === false) return then.value
  return choice(value.if, then.value, otherwise.value, value.at)
}

/**
 * The elements of a list in all its alternatives, each with its guard; a lone value counts as a list of one.
 * Each leans on the defaults on which the list leans.
 */
export function elementsOf(value: Value | undefined): Item[] {
  if (!value) return []
  const members = membersOf(value).filter(member => !isAbsent(member.value))
  return members.map(member => item(stamped(member.value, value.rests ?? []), member.when))
}

/** A value that leans on the defaults of these parameters too. */
export function stamped(value: Value, rests: readonly Sym[]): Value {
  return rests.length === 0 ? value : { ...value, rests: [...new Set([...(value.rests ?? []), ...rests])] }
}
