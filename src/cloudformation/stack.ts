/** One stack: a template, and what it is created with. */
import type { Cond } from '../value/condition.ts'
import type { Value } from '../value/value.ts'
import type { Evaluator } from './evaluator.ts'
import type { Resource } from './template.ts'

export interface Stack {
  /** Begins the ids of its symbols: each stack has its own. */
  readonly id: string
  /** What precedes a logical id where the unit has several stacks: `Network/`; empty for the root. */
  readonly prefix: string
  /** The value that a parameter is given. */
  readonly given: (parameter: string) => Value | undefined
  /** Absent: the root of its unit. */
  readonly parent?: Evaluator
  /** When it is created at all. Asked on demand, so that it is known on which defaults that leans. */
  readonly exists: () => Cond
  /** How many stacks it lies in. */
  readonly depth: number
  /** Its template is surely the one in view, and no copy that is kept elsewhere. */
  readonly isLocal: boolean
}

/** The stack that a unit begins with. */
export function rootStack(path: string, given: Stack['given'] = () => undefined): Stack {
  return { id: path, prefix: '', given, exists: () => true, depth: 0, isLocal: true }
}

/** A stack that is a resource of another one. */
export function nestedStack(
  resource: Resource,
  parent: Evaluator,
  { given, isLocal }: Pick<Stack, 'given' | 'isLocal'>,
): Stack {
  const { id, prefix, depth } = parent.stack
  const { logicalId, condition } = resource
  return {
    id: `${id}/${logicalId}`,
    prefix: `${prefix}${logicalId}/`,
    given,
    parent,
    exists: () => parent.existence(condition),
    depth: depth + 1,
    isLocal,
  }
}
