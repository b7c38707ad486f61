/** What the checks of policy documents share. */
import type { Range } from '../syntax/source.ts'
import { isAbsent } from '../value/build.ts'
import { anyOf, type Cond } from '../value/condition.ts'
import { alternatives } from '../value/lift.ts'
import type { Entry, MapValue, Value } from '../value/value.ts'
import type { PolicyDocument } from './policy-documents.ts'
import type { Related } from './rule.ts'

export interface Mistake {
  readonly when: Cond
  readonly at: Range
  /** What is wrong, behind the words for what it is in: "has no Effect". */
  readonly words: string
  /** IAM's own words, where they are known. */
  readonly says?: string
  readonly help: string
  /** What to do about it in the trust policy of a role that instances get. */
  readonly helpForInstances?: string
  /** Something is not there: it may stand in a part of the file that cannot be read. */
  readonly isAbsence?: true
  /** Something else may be put in its place before IAM sees it. */
  readonly isReplaceable?: true
  /** The documentation forbids it, but IAM has been seen to take it. */
  readonly isTolerated?: true
  readonly related?: readonly Related[]
}

/** A mistake with what it is in: "statement 2 of the trust policy of role `web`". */
export interface PlacedMistake extends Mistake {
  readonly where: string
}

/** A statement as the checks of its elements see it. */
export interface StatementScene {
  readonly statement: MapValue
  readonly when: Cond
  readonly kind: PolicyDocument['kind']
  readonly unit: PolicyDocument['entity']['scope']['unit']
}

export const SYNTAX = 'Syntax errors in policy.'

/** When an entry is there and holds something that is known. What may be anything may be nothing. */
export function presenceOf({ value, when }: Entry): Cond {
  return anyOf(alternatives(value, when).flatMap(item => (isKnown(item.value) ? [item.when] : [])))
}

/** When an entry may be there: what is not known counts. */
export function possiblePresenceOf({ value, when }: Entry): Cond {
  return anyOf(alternatives(value, when).flatMap(item => (isAbsent(item.value) ? [] : [item.when])))
}

function isKnown(value: Value): boolean {
  if (isAbsent(value) || value.kind === 'error') return false
  if (value.kind === 'unknown') return value.ref !== undefined || value.type === 'text'
  if (value.kind === 'map') return value.entries.size > 0 || !value.rest
  return value.kind !== 'list' || value.items.length > 0 || !value.rest
}

/** A key with a symbol in it, or a function in the place of one. */
export function isComputed(name: string): boolean {
  return name.includes('${') || name.startsWith('Fn::')
}

/** The element that a name which IAM does not know is likely to mean: `Resources`, `effect`. */
export function elementMeant(name: string, elements: readonly string[]): string | undefined {
  return elements.find(one => stemOf(one) === stemOf(name))
}

function stemOf(name: string): string {
  return name.toLowerCase().replace(/s$/, '')
}

/** Is an element there under a name that IAM does not know? */
export function isMisspelt({ entries }: MapValue, element: string, elements: readonly string[]): boolean {
  return [...entries.keys()].some(
    name => !elements.includes(name) && elementMeant(name, elements) === element,
  )
}
