/**
 * Documents under and over a policy document: source documents come before its own statements, override documents
 * after, and a statement replaces an earlier one with its Sid.
 */
import type { Range } from '../syntax/source.ts'
import { isAbsent, list } from '../value/build.ts'
import { all, type Cond, negate } from '../value/condition.ts'
import { decode } from '../value/decode.ts'
import { alternatives, stringOf } from '../value/lift.ts'
import type { Sym } from '../value/text.ts'
import type { Item, ListValue, Value } from '../value/value.ts'
import type { Content } from './content.ts'
import type { Surroundings } from './scope.ts'

/** The statements of a data source with those of its source and override documents. */
export function mergedStatements(content: Content, own: ListValue, inside: Surroundings): ListValue {
  const merger = new Merger(content.at, inside)
  for (const argument of ['source_json', 'source_policy_documents'])
    merger.addDocuments(content.attribute(argument))
  merger.addStatements(own, true)
  for (const argument of ['override_policy_documents', 'override_json'])
    merger.addDocuments(content.attribute(argument))
  return merger.result()
}

/** Most statements of one document: documents that repeat each other again and again have no end. */
const MOST_STATEMENTS = 10_000

class Merger {
  private items: Item[] = []
  private rest: Sym | undefined

  constructor(
    private readonly at: Range,
    private readonly inside: Surroundings,
  ) {}

  /** The documents in a list, or a lone one. */
  addDocuments(value: Value | undefined): void {
    if (!value) return
    for (const { value: plain, when } of alternatives(value)) {
      if (plain.kind !== 'list') this.addDocument(plain, when)
      else {
        for (const item of plain.items) this.addDocument(item.value, all(when, item.when))
        if (plain.rest) this.open(plain.rest)
      }
    }
  }

  private addDocument(value: Value, when: Cond): void {
    for (const { value: plain, when: guard } of alternatives(value, when)) {
      if (isAbsent(plain) || stringOf(plain) === '' || plain.kind === 'error') continue
      const decoded = plain.kind === 'text' ? decode(plain) : undefined
      const statement = decoded?.kind === 'map' ? decoded.entries.get('Statement') : undefined
      if (decoded?.kind === 'map' && !statement && !decoded.rest) continue
      if (statement) this.addStatements(statement.value, all(guard, statement.when))
      else this.open(plain.kind === 'unknown' ? plain.sym : this.inside.fresh('a policy document'))
    }
  }

  /** Appends statements; a lone one may stand for a list of one. */
  addStatements(value: Value, when: Cond): void {
    for (const { value: plain, when: guard } of alternatives(value, when)) {
      if (plain.kind === 'list') {
        for (const item of plain.items) this.addStatement(item.value, all(guard, item.when))
        if (plain.rest) this.open(plain.rest)
      } else if (plain.kind === 'map') this.addStatement(plain, guard)
      else if (plain.kind === 'unknown') this.open(plain.sym)
    }
  }

  private addStatement(value: Value, when: Cond): void {
    if (this.items.length >= MOST_STATEMENTS) {
      if (!this.rest) this.open(this.inside.fresh('statements past the first ten thousand'))
      return
    }
    const sid = sidOf(value)
    if (sid === undefined) this.replacePerhaps()
    else if (sid !== '') this.replace(sid, when)
    this.items.push({ when, value })
  }

  /** The Sid of a new statement is not known: it may take the place of any that has one. */
  private replacePerhaps(): void {
    const isPossible = this.items.some(item => sidOf(item.value) !== '')
    if (isPossible) this.open(this.inside.fresh('a statement whose Sid is unknown'))
  }

  /** Takes away the statements that a new one of this Sid replaces. */
  private replace(sid: string, when: Cond): void {
    this.items = this.items.flatMap(item => {
      const own = sidOf(item.value)
      if (own === undefined) this.open(this.inside.fresh('a statement whose Sid is unknown'))
      if (own !== sid) return [item]
      const left = all(item.when, negate(when))
      return left === false ? [] : [{ when: left, value: item.value }]
    })
  }

  private open(rest: Sym): void {
    this.rest ??= rest
  }

  result(): ListValue {
    return list(this.items, this.at, this.rest)
  }
}

/** The Sid of a statement: empty where it has none, undefined where it is not known. */
function sidOf(statement: Value): string | undefined {
  if (statement.kind !== 'map') return undefined
  const sid = statement.entries.get('Sid')
  if (!sid) return statement.rest ? undefined : ''
  if (isAbsent(sid.value)) return ''
  return sid.when === true ? stringOf(sid.value) : undefined
}
