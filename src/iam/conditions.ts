/**
 * Does a statement's Condition block hold for a request?
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html
 */

import { remembered } from '../value/remember.ts'
import { type Text, text } from '../value/text.ts'
import { and, not, or, type Tri } from '../value/tri.ts'
import type { ErrorValue } from '../value/value.ts'
import type { Clause, UnknownClause } from './document.ts'
import { type Operator, operatorOf } from './operators.ts'
import type { Context, ContextValue } from './request.ts'
import { every, type Found, type Scene, someText } from './search.ts'
import { withVariables } from './variables.ts'

/** Do all clauses hold? `by`: one that does not. */
export function conditionHolds(
  scene: Scene,
  clauses: readonly (Clause | UnknownClause)[],
  context: Context,
  variables: boolean,
): Found<Clause | UnknownClause> {
  return every(scene, clauses, clause => clauseHolds(scene, clause, context, variables))
}

function clauseHolds(
  scene: Scene,
  clause: Clause | UnknownClause,
  context: Context,
  variables: boolean,
): Tri | ErrorValue {
  if ('unknown' in clause) return clause.unknown.kind === 'error' ? clause.unknown : 'maybe'
  const operator = operatorOf(clause.operator)
  if (!operator || clause.key.includes('${')) return 'maybe'
  const matchesOne = (given: Text) =>
    someText(scene, clause.values, written => {
      return operator.compare(variables ? withVariables(written) : written, scene.resolve(given))
    })
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

/** What the request says of a key; undefined if nothing. Names of keys are compared without case. */
function contextValue(context: Context, key: string): ContextValue | undefined {
  const { exact, families } = folded(context)
  const name = key.toLowerCase()
  return exact.get(name) ?? families.find(family => family.pattern.test(name))?.value
}

const folded = remembered((context: Context) => {
  const entries = [...context].map(([key, value]) => [key.toLowerCase(), value] as const)
  const families = entries.filter(([key]) => key.includes('*'))
  return {
    exact: new Map(entries),
    families: families.map(([key, value]) => ({ pattern: familyPattern(key), value })),
  }
})

/** `*` runs to the next colon, at the end to the end. */
function familyPattern(key: string): RegExp {
  const parts = key.split('*').map(part => part.replace(/[^\w:]/g, '\\$&'))
  const last = parts.pop()
  const begin = parts.join('[^:]*')
  return new RegExp(last === '' ? `^${begin}` : `^${begin}[^:]*${last}$`)
}
