/**
 * Reading policy documents that are values: which statements they hold and what stands in them, each under the
 * condition that it is there. Nothing is decided here, so that everything is read once and remembered.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
import type { Range } from '../syntax/source.ts'
import { unknown } from '../value/build.ts'
import { all, anyOf, type Cond } from '../value/condition.ts'
import { decode } from '../value/decode.ts'
import { alternatives, stringOf } from '../value/lift.ts'
import { remembered, rememberedByName } from '../value/remember.ts'
import type { Sym } from '../value/text.ts'
import { type Tri, tri } from '../value/tri.ts'
import {
  type Entry,
  type Item,
  type ListValue,
  type MapValue,
  type TextValue,
  type Value,
  writtenAt,
} from '../value/value.ts'

/** A statement, or an unknown that stands for any statements. */
export interface Statement extends Item {
  /** Do policy variables count: is the policy's Version 2012-10-17? */
  readonly variables: Tri
}

export interface Statements {
  readonly statements: readonly Statement[]
  /** There may be more than these: some of it is not known. An unknown stands among the statements for them. */
  readonly open: boolean
  /** The alternatives of the document that lean on defaults of parameters. */
  readonly defaulted: readonly Item[]
}

/** The statements of a document: a map, or a text that holds JSON. A lone statement is a list of one. */
export const statementsOf = remembered((document: Value): Statements => {
  const documents = alternatives(document)
  const statements = documents.flatMap(({ when, value }) => inAlternative(value, when))
  const defaulted = documents.filter(({ value }) => value.rests && value.kind !== 'error')
  return { statements, open: statements.some(isAnything), defaulted }
})

function isAnything({ value }: Statement): boolean {
  return value.kind !== 'map' && value.kind !== 'error'
}

function inAlternative(document: Value, when: Cond): Statement[] {
  if (document.kind === 'map') return inMap(document, when)
  if (document.kind === 'text') return inText(document, when)
  if (document.kind === 'scalar' && document.value === null) return []
  return [{ when, value: document, variables: 'maybe' }]
}

/** A text that is no JSON as far as it is known may hold any statements. */
function inText(document: TextValue, when: Cond): Statement[] {
  const decoded = decode(document)
  const plain = decoded ? alternatives(decoded, when) : []
  if (plain.length === 0 || plain.some(({ value }) => value.kind === 'text')) {
    return [{ when, value: anything(document), variables: 'maybe' }]
  }
  return plain.flatMap(item => inAlternative(item.value, item.when))
}

function inMap(document: MapValue, when: Cond): Statement[] {
  const variables = hasVariables(document)
  const entry = document.entries.get('Statement')
  const statements = entry ? elementsOf(entry.value, all(when, entry.when)) : []
  const more = entry || !document.rest ? [] : [rest(document.rest, document.at, when)]
  return [...statements, ...more].map(item => ({ when: item.when, value: item.value, variables }))
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html */
function hasVariables(document: MapValue): Tri {
  const entry = document.entries.get('Version')
  if (!entry) return document.rest ? 'maybe' : 'no'
  const answers = new Set(alternatives(entry.value).map(({ value }) => isNewVersion(value)))
  const [only = 'maybe'] = answers
  return answers.size > 1 || entry.when !== true ? 'maybe' : only
}

function isNewVersion(value: Value): Tri {
  const version = stringOf(value)
  if (version !== undefined) return tri(version === '2012-10-17')
  return value.kind === 'unknown' || value.kind === 'text' ? 'maybe' : 'no'
}

function anything({ at }: TextValue): Value {
  const sym = { id: `policy#${at.file.path}:${at.start}`, label: 'a policy that cannot be read' }
  return unknown(sym, at, { type: 'map' })
}

/** Stands for elements or entries that are not in view. */
function rest(sym: Sym, at: Range, when: Cond): Item {
  return { when, value: unknown(sym, at, { type: 'list' }) }
}

/**
 * The elements of a list with their guards; a lone value is a list of one; what is absent is left out.
 * A list that may go on ends in an unknown.
 */
export function elementsOf(value: Value, when: Cond = true): readonly Item[] {
  if (when === true && value.kind === 'list' && isPlain(value)) return value.items
  return alternatives(value, when).flatMap(item => {
    if (item.value.kind === 'list') return inList(item.value, item.when)
    return isNull(item.value) ? [] : [item]
  })
}

/** Nothing in it has to be taken apart or left out, as in nearly all lists. */
function isPlain({ items, rest }: ListValue): boolean {
  return !rest && items.every(({ when, value }) => when === true && value.kind !== 'choice' && !isNull(value))
}

function inList(list: ListValue, when: Cond): Item[] {
  const items = list.items.flatMap(item => alternatives(item.value, all(when, item.when)))
  const present = items.filter(item => !isNull(item.value))
  return list.rest ? [...present, rest(list.rest, list.at, when)] : present
}

function isNull(value: Value): boolean {
  return value.kind === 'scalar' && value.value === null
}

/** What stands under a key of a statement. */
export interface Element {
  /** When the key is there at all. */
  readonly present: Cond
  readonly items: readonly Item[]
  readonly at: Range
}

/** What a statement says under a key (names of elements are case-sensitive); undefined if nothing can be there. */
export function elementOf(statement: MapValue, key: string): Element | undefined {
  return elements(statement)(key)
}

const elements = remembered((statement: MapValue) => rememberedByName(key => read(statement, key)))

function read(statement: MapValue, key: string): Element | undefined {
  const entry = statement.entries.get(key)
  if (!entry) return statement.rest && outOfView(statement, statement.rest, key)
  const present = alternatives(entry.value, entry.when).filter(item => !isNull(item.value))
  if (present.length === 0) return undefined
  return {
    present: anyOf(present.map(item => item.when)),
    items: elementsOf(entry.value, entry.when),
    at: writtenAt(entry.value),
  }
}

/** An entry that an open map may have: there under a condition that nobody knows, so its elements are unknown. */
function outOfView(statement: MapValue, sym: Sym, key: string): Element {
  const own: Sym = { id: `${sym.id}.${key}`, label: sym.label, bases: sym.bases ?? [sym.id] }
  return { present: true, items: [rest(own, statement.at, true)], at: statement.at }
}

/** One test of a Condition block: an operator, a key, and the values that are compared with it. */
export interface Clause {
  readonly when: Cond
  readonly at: Range
  readonly operator: string
  readonly key: string
  readonly values: readonly Item[]
}

/** A part of a Condition block that is not known. */
export interface UnknownClause {
  readonly when: Cond
  readonly at: Range
  readonly unknown: Value
}

/** The tests of a statement's Condition block: all that are there must hold. */
export const clausesOf = remembered(readClauses)

function readClauses(statement: MapValue): (Clause | UnknownClause)[] {
  const entry = statement.entries.get('Condition')
  if (!entry) return statement.rest ? [unknownClause(rest(statement.rest, statement.at, true))] : []
  return inEntries(entry, (operator, tests) =>
    inEntries(tests, (key, values) =>
      alternatives(values.value, values.when).flatMap(item => {
        if (isNull(item.value)) return []
        const at = spanning(values.key, item.value.at)
        return [{ when: item.when, at, operator, key, values: elementsOf(item.value) }]
      }),
    ),
  )
}

/** Reads each entry of a map; what is no map is an unknown clause. */
function inEntries(
  map: Item,
  read: (key: string, entry: Entry) => (Clause | UnknownClause)[],
): (Clause | UnknownClause)[] {
  return alternatives(map.value, map.when).flatMap(item => {
    const { value, when } = item
    if (isNull(value)) return []
    if (value.kind !== 'map') return [unknownClause(item)]
    const clauses = [...value.entries].flatMap(([key, entry]) =>
      read(key, { key: entry.key, value: entry.value, when: all(when, entry.when) }),
    )
    return value.rest ? [...clauses, unknownClause(rest(value.rest, value.at, when))] : clauses
  })
}

function unknownClause({ when, value }: Item): UnknownClause {
  return { when, at: value.at, unknown: value }
}

/** From a key to its value, where they stand side by side. */
function spanning(key: Range, value: Range): Range {
  return value.file === key.file && value.end > key.end ? { ...key, end: value.end } : key
}
