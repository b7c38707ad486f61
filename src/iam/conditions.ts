/**
 * Does a statement's Condition block hold for a request?
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html
 */

import { type Text, text } from '../value/text.ts'
import { and, not, or, type Tri } from '../value/tri.ts'
import type { ErrorValue } from '../value/value.ts'
import type { Clause, UnknownClause } from './document.ts'
import { type Operator, operatorOf } from './operators.ts'
import { type Context, type ContextValue, contextValue } from './request.ts'
import { every, type Found, type Scene, someText } from './search.ts'
import { mayHaveVariable, withVariables } from './variables.ts'

/** Do all clauses hold? `by`: one that does not. */
export function conditionHolds(
  scene: Scene,
  clauses: readonly (Clause | UnknownClause)[],
  context: Context,
  variables: Tri,
): Found<Clause | UnknownClause> {
  return every(scene, clauses, clause => clauseHolds(scene, clause, context, variables))
}

function clauseHolds(
  scene: Scene,
  clause: Clause | UnknownClause,
  context: Context,
  variables: Tri,
): Tri | ErrorValue {
  if ('unknown' in clause) return clause.unknown.kind === 'error' ? clause.unknown : 'maybe'
  const operator = operatorOf(clause.operator)
  if (!operator || clause.key.includes('${')) return 'maybe'
  const compare = (written: Text, given: Text): Tri => {
    if (!mayHaveVariable(written)) return operator.compare(written, given)
    // IAM refuses variables with the other operators
    if (!operator.variables) return 'maybe'
    return operator.compare(scene.resolve(withVariables(written, context, variables)), given)
  }
  const matchesOne = (given: Text) => {
    return someText(scene, clause.values, written => compare(written, scene.resolve(given)))
  }
  return holdsFor(operator, contextValue(context, clause.key), matchesOne)
}

/** Any value that a request may give. */
const ANYTHING: readonly Text[] = [text({ id: 'any-context-value', label: 'a value of the request' })]

function holdsFor(
  operator: Operator,
  value: ContextValue | undefined,
  matchesOne: (given: Text) => Tri,
): Tri {
  if (operator.isNull) return isMissing(value, matchesOne)
  if (value === 'absent') return withoutKey(operator)
  if (value === undefined) return either(withoutKey(operator), withValues(operator, ANYTHING, matchesOne))
  if ('perhaps' in value) return either(withoutKey(operator), withValues(operator, value.perhaps, matchesOne))
  return value.length === 0 ? withoutKey(operator) : withValues(operator, value, matchesOne)
}

/** Both can be: certain only where they agree. */
function either(a: Tri, b: Tri): Tri {
  return a === b ? a : 'maybe'
}

/** Null: `true` demands that the key is missing, `false` that it is there. */
function isMissing(value: ContextValue | undefined, matchesOne: (given: Text) => Tri): Tri {
  if (value === 'absent') return matchesOne(MISSING)
  if (value === undefined || 'perhaps' in value) return either(matchesOne(MISSING), matchesOne(PRESENT))
  return matchesOne(value.length === 0 ? MISSING : PRESENT)
}

const MISSING = text('true')
const PRESENT = text('false')

/**
 * A missing key matches nothing, so positive operators fail and negated ones hold; IfExists holds. Over no values
 * ForAllValues holds and ForAnyValue fails; whether IfExists changes the latter is not said consistently.
 */
function withoutKey({ set, ifExists, negated }: Operator): Tri {
  if (set === 'any') return ifExists ? 'maybe' : 'no'
  return set === 'all' || ifExists || negated ? 'yes' : 'no'
}

function withValues(operator: Operator, values: readonly Text[], matchesOne: (given: Text) => Tri): Tri {
  const answers = values.map(given => (operator.negated ? not(matchesOne(given)) : matchesOne(given)))
  if (operator.set === 'all') return and(...answers)
  if (operator.set === 'any') return or(...answers)
  return answers.reduce(either)
}
