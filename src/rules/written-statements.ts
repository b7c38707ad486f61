/** The Allow statements of a project that write an action. */
import { speaksOf } from '../iam/actions.ts'
import { elementOf, statementsOf } from '../iam/document.ts'
import { hasEffect, writtenEffect } from '../iam/statement.ts'
import type { Policy, Principal } from '../model/types.ts'
import { all, type Cond } from '../value/condition.ts'
import { stringOf } from '../value/lift.ts'
import type { World } from '../value/scenario.ts'
import type { Tri } from '../value/tri.ts'
import { type Item, type MapValue, type Value, writtenAt } from '../value/value.ts'
import type { Context } from './rule.ts'
import { described, quoted } from './wording.ts'

/** Does a pattern of actions say the one that is looked for? */
export type Says = (action: Value) => boolean

/** `iam:PassRole`, `iam:Pass*`; not `iam:*`. */
export const saysPassRole: Says = action => speaksOf(action, 'iam:PassRole')

/** A statement that writes the action, with whose it is. Whether it allows is not decided yet. */
export interface WrittenStatement {
  readonly entity: Principal | Policy
  readonly says: Says
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
export function* statementsWriting(says: Says, { project, policies }: Context): Iterable<WrittenStatement> {
  for (const principal of project.principals) {
    const inline = principal.policies.filter(({ how }) => how === 'inline')
    const documents = inline.map(({ policy, when }) => ({ when: all(principal.when, when), value: policy }))
    if (documents.length > 0) {
      yield* statementsIn(documents, says, principal, policies.of(principal).documents)
    }
  }
  for (const policy of project.policies) {
    yield* statementsIn([{ when: policy.when, value: policy.document }], says, policy)
  }
}

/** Those of documents; `beside`: all documents that count for the same principal. */
export function* statementsIn(
  documents: readonly Item[],
  says: Says,
  entity: Principal | Policy,
  beside: readonly Item[] = documents,
): Iterable<WrittenStatement> {
  const words = entity.kind === 'policy' ? described(entity) : `a policy of ${described(entity)}`
  for (const [place, document] of documents.entries()) {
    for (const [index, { value, when, variables }] of statementsOf(document.value).statements.entries()) {
      if (value.kind !== 'map' || !writes(value, says) || writtenEffect(value) === 'Deny') continue
      const sid = nameOf(value)
      yield {
        entity,
        says,
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

/** Does the statement write the action, be it among others? */
export function writes(statement: MapValue, says: Says): boolean {
  const actions = elementOf(statement, 'Action')?.items ?? []
  return actions.some(({ value }) => says(value))
}

/** Does it allow the action in this scenario, and say so? */
export function allowsWritten(world: World, { statement, says }: WrittenStatement): Tri {
  const actions = elementOf(statement, 'Action')?.items ?? []
  const isWritten = actions.some(({ value, when }) => says(value) && world.holds(when))
  return isWritten ? hasEffect(world, statement, 'Allow') : 'no'
}

/** Does it write other actions too? */
export function writesOthers({ statement, says }: WrittenStatement): boolean {
  const actions = elementOf(statement, 'Action')?.items ?? []
  return actions.some(({ value }) => !says(value))
}

/** Where the words were written that have to change; a reference is what has to change itself. */
export function saidAt(value: Value) {
  return value.ref ? writtenAt(value) : value.at
}
