/** A quick no: whether any Allow statement could match a resource at all, asked of thousands of resources. */
import { remembered } from '../value/remember.ts'
import { isHole, type Text } from '../value/text.ts'
import type { Item, MapValue, Value } from '../value/value.ts'
import { globMatches } from '../value/wildcards.ts'
import { isFirmHead } from './arn.ts'
import { elementOf, statementsOf } from './document.ts'
import { canFitAction, writtenEffect } from './statement.ts'
import { mayHaveVariable } from './variables.ts'

/**
 * Could an Allow of `iam:PassRole` match an ARN whose end, after the fifth colon, is `resource` and holds no colon?
 * Only `false` says something.
 */
export function mayPassResource(documents: readonly Item[], resource: string): boolean {
  return patternsOf(documents).some(pattern => globMatches(pattern, resource))
}

/** The same of one pattern. */
export function mayMatch(pattern: Text, resource: string): boolean {
  return globMatches(patternOf(pattern), resource)
}

const ANYTHING = '*'

/** The patterns of what stands after the fifth colon, each once. */
const patternsOf = remembered((documents: readonly Item[]): readonly string[] => {
  const patterns = new Set(documents.flatMap(({ value }) => patternsIn(value)))
  return patterns.has(ANYTHING) ? [ANYTHING] : [...patterns]
})

const patternsIn = remembered((document: Value): readonly string[] =>
  statementsOf(document).statements.flatMap(({ value }) => {
    return value.kind === 'map' ? patternsOfStatement(value) : [ANYTHING]
  }),
)

function patternsOfStatement(statement: MapValue): readonly string[] {
  if (writtenEffect(statement) === 'Deny' || !canFitAction(statement, 'iam:PassRole')) return []
  const listed = elementOf(statement, 'Resource')
  if (!listed || elementOf(statement, 'NotResource')) return [ANYTHING]
  return listed.items.map(({ value }) => (value.kind === 'text' ? patternOf(value.text) : ANYTHING))
}

/**
 * What a pattern with five written colons says of the rest: since the ARN has just those, no wildcard before runs over
 * one. Symbols may be anything.
 */
const patternOf = remembered((text: Text): string => {
  const letters = text.map(piece => (isHole(piece) ? ANYTHING : piece.lit)).join('')
  const parts = letters.split(':')
  return parts.length === 6 && isFirmHead(text) && !mayHaveVariable(text) ? parts[5]! : ANYTHING
})
