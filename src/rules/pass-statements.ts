/** The Allow statements of a project that write `iam:PassRole`. */

import { speaksOf } from '../iam/actions.ts'
import { elementOf, statementsOf } from '../iam/document.ts'
import { hasEffect, writtenEffect } from '../iam/statement.ts'
import type { Policy, Principal } from '../model/types.ts'
import { all, type Cond } from '../value/condition.ts'
import { stringOf } from '../value/lift.ts'
import type { World } from '../value/scenario.ts'
import type { Tri } from '../value/tri.ts'
import type { Item, MapValue, Value } from '../value/value.ts'
import { writesPassRole } from './passed.ts'
import type { Context } from './rule.ts'
import { described, quoted } from './wording.ts'

/** A statement that writes `iam:PassRole`, with whose it is. Whether it allows is not decided yet. */
export interface PassStatement {
  readonly entity: Principal | Policy
  readonly statement: MapValue
  /** Do policy variables count in it? */
  readonly variables: Tri
  /** When it is there. */
  readonly when: Cond
  /** The documents that count with it: those of its principal, or the policy itself. */
  readonly beside: readonly Item[]
  /** "policy `deploy`", "statement `Pass` of a policy of user `deployer`". */
  readonly words: string
  /** Tells it apart from the other statements of the entity. */
  readonly part: string
}

/** All of them: in the inline policies of principals, and in managed policies and raw files. None that AWS manages. */
export function* passStatements({ project, policies }: Context): Iterable<PassStatement> {
  for (const principal of project.principals) {
    const inline = principal.policies.filter(({ how }) => how === 'inline')
    const documents = inline.map(({ policy, when }) => ({ when: all(principal.when, when), value: policy }))
    if (documents.length > 0) yield* passStatementsIn(documents, principal, policies.of(principal).documents)
  }
  for (const policy of project.policies) {
    yield* passStatementsIn([{ when: policy.when, value: policy.document }], policy)
  }
}

/** Those of documents; `beside`: all documents that count for the same principal. */
export function* passStatementsIn(
  documents: readonly Item[],
  entity: Principal | Policy,
  beside: readonly Item[] = documents,
): Iterable<PassStatement> {
  const words = entity.kind === 'policy' ? described(entity) : `a policy of ${described(entity)}`
  for (const [place, document] of documents.entries()) {
    for (const [index, { value, when, variables }] of statementsOf(document.value).statements.entries()) {
      if (value.kind !== 'map' || !writesPassRole(value) || writtenEffect(value) === 'Deny') continue
      const sid = nameOf(value)
      yield {
        entity,
        statement: value,
        variables,
        when: all(document.when, when),
        beside,
        words: sid === undefined ? words : `statement ${quoted(sid)} of ${words}`,
        part: `policy ${place}, statement ${index}`,
      }
    }
  }
}

function nameOf({ entries }: MapValue): string | undefined {
  const sid = entries.get('Sid')
  return (sid && stringOf(sid.value)) || undefined
}

/** Does it allow to pass roles in this scenario, and say so? */
export function allowsToPass(world: World, { statement }: Pick<PassStatement, 'statement'>): Tri {
  const actions = elementOf(statement, 'Action')?.items ?? []
  const isWritten = actions.some(({ value, when }) => speaksOf(value, 'iam:PassRole') && world.holds(when))
  return isWritten ? hasEffect(world, statement, 'Allow') : 'no'
}

/** Does it write other actions too? */
export function writesMore(statement: MapValue): boolean {
  const actions = elementOf(statement, 'Action')?.items ?? []
  return actions.some(({ value }) => !speaksOf(value, 'iam:PassRole'))
}

/** Where the words were written that have to change; a reference is what has to change itself. */
export function saidAt(value: Value) {
  return value.ref ? (value.via?.at ?? value.at) : value.at
}
