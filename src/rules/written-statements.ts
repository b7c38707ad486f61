/** The Allow statements of a project that write an action. */
import { elementOf, statementsOf } from '../iam/document.ts'
import { hasEffect, writtenEffect } from '../iam/statement.ts'
import type { Policy, Principal, Project } from '../model/types.ts'
import { all, type Cond } from '../value/condition.ts'
import { stringOf } from '../value/lift.ts'
import type { World } from '../value/scenario.ts'
import type { Tri } from '../value/tri.ts'
import type { Item, MapValue, Value } from '../value/value.ts'
import { described, quoted } from './wording.ts'

/** Does a pattern of actions say the one that is looked for? */
export type Says = (action: Value) => boolean

/** A statement that writes the action, with whose it is. Whether it allows is not decided yet. */
export interface WrittenStatement {
  readonly entity: Principal | Policy
  readonly says: Says
  readonly statement: MapValue
  /** Do policy variables count in it? */
  readonly variables: Tri
  /** When it is there. */
  readonly when: Cond
  /** "policy `deploy`", "statement `Add` of a policy of user `deployer`". */
  readonly words: string
  /** Tells it apart from the other statements of the entity. */
  readonly part: string
}

/** All of them: in the inline policies of principals, and in managed policies and raw files. None that AWS manages. */
export function* statementsWriting(
  says: Says,
  { principals, policies }: Project,
): Iterable<WrittenStatement> {
  for (const principal of principals) {
    const words = `a policy of ${described(principal)}`
    const inline = principal.policies.filter(({ how }) => how === 'inline')
    for (const [index, { policy, when }] of inline.entries()) {
      const document = { when: all(principal.when, when), value: policy }
      yield* statementsIn(document, { entity: principal, says, words, part: `policy ${index}` })
    }
  }
  for (const policy of policies) {
    const document = { when: policy.when, value: policy.document }
    yield* statementsIn(document, { entity: policy, says, words: described(policy), part: 'policy' })
  }
}

function* statementsIn(
  document: Item,
  of: Pick<WrittenStatement, 'entity' | 'says' | 'words' | 'part'>,
): Iterable<WrittenStatement> {
  for (const [index, { value, when, variables }] of statementsOf(document.value).statements.entries()) {
    if (value.kind !== 'map' || !writes(value, of.says) || writtenEffect(value) === 'Deny') continue
    const sid = nameOf(value)
    yield {
      ...of,
      statement: value,
      variables,
      when: all(document.when, when),
      words: sid === undefined ? of.words : `statement ${quoted(sid)} of ${of.words}`,
      part: `${of.part}, statement ${index}`,
    }
  }
}

function nameOf({ entries }: MapValue): string | undefined {
  const sid = entries.get('Sid')
  return (sid && stringOf(sid.value)) || undefined
}

/** Does the statement write the action, be it among others? */
function writes(statement: MapValue, says: Says): boolean {
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
