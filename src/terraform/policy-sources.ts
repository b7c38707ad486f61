/**
 * Documents under and over a policy document: source documents come before its own statements, override documents
 * after, and a statement replaces an earlier one with its Sid.
 */
import type { Range } from '../syntax/source.ts'
import { choice, entry, isAbsent, list, map } from '../value/build.ts'
import { all, any, anyOf, type Cond, negate } from '../value/condition.ts'
import { decode } from '../value/decode.ts'
import { alternatives, stringOf } from '../value/lift.ts'
import type { Sym } from '../value/text.ts'
import type { Entry, Item, MapValue, Value } from '../value/value.ts'
import type { Content } from './content.ts'
import type { Surroundings } from './scope.ts'

/** The document of a data source with its source and override documents. */
export function mergedDocument(content: Content, own: MapValue, inside: Surroundings): Value {
  const merger = new Merger(content.at, inside)
  for (const argument of ['source_json', 'source_policy_documents'])
    merger.addDocuments(content.attribute(argument))
  merger.addMap(own, true)
  for (const argument of ['override_policy_documents', 'override_json'])
    merger.addDocuments(content.attribute(argument))
  return merger.result()
}

/** Most statements of one document: documents that repeat each other again and again have no end. */
const MOST_STATEMENTS = 10_000

class Merger {
  private items: Item[] = []
  private rest: Sym | undefined
  private readonly others = new Map<string, Entry>()

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
      if (decoded?.kind === 'map') this.addMap(decoded, guard)
      else this.open(plain.kind === 'unknown' ? plain.sym : this.inside.fresh('a policy document'))
    }
  }

  /** A document: its statements, a newer version, its id. */
  addMap({ entries, rest }: MapValue, when: Cond): void {
    const statement = entries.get('Statement')
    if (statement) this.addStatements(statement.value, all(when, statement.when))
    else if (rest) this.open(rest)
    for (const name of ['Version', 'Id']) {
      const entry = entries.get(name)
      if (entry) this.addOther(name, entry, all(when, entry.when))
    }
  }

  private addOther(name: string, { key, value }: Entry, when: Cond): void {
    const old = this.others.get(name)
    if (!old) this.others.set(name, entry(value, key, when))
    else if (name === 'Id' || isNewer(value, old.value)) {
      this.others.set(name, entry(choice(when, value, old.value, value.at), key, any(when, old.when)))
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
    const isIn = sid !== undefined && sid !== '' && this.replace(sid, { when, value })
    if (!isIn) this.items.push({ when, value })
  }

  /** The Sid of a new statement is not known: it may take the place of any that has one. */
  private replacePerhaps(): void {
    const isPossible = this.items.some(item => sidOf(item.value) !== '')
    if (isPossible) this.open(this.inside.fresh('a statement whose Sid is unknown'))
  }

  /** Puts a statement in the place of those with its Sid; false if there is none. */
  private replace(sid: string, statement: Item): boolean {
    let isIn = false
    this.items = this.items.flatMap(item => {
      const own = sidOf(item.value)
      if (own === undefined) this.open(this.inside.fresh('a statement whose Sid is unknown'))
      if (own !== sid) return [item]
      const when = all(item.when, negate(statement.when))
      const left = when === false ? [] : [{ when, value: item.value }]
      const placed = isIn ? left : [...left, statement]
      isIn = true
      return placed
    })
    return isIn
  }

  private open(rest: Sym): void {
    this.rest ??= rest
  }

  result(): Value {
    const statements = list(this.items, this.at, this.rest)
    const when = this.rest ? true : anyOf(this.items.map(item => item.when))
    const entries = new Map(this.others)
    if (when !== false) entries.set('Statement', entry(statements, this.at, when))
    return map(entries, this.at)
  }
}

/** Versions are dates. */
function isNewer(version: Value, old: Value): boolean {
  return (stringOf(version) ?? '') > (stringOf(old) ?? '')
}

/** The Sid of a statement: empty where it has none, undefined where it is not known. */
function sidOf(statement: Value): string | undefined {
  if (statement.kind !== 'map') return undefined
  const sid = statement.entries.get('Sid')
  if (!sid) return statement.rest ? undefined : ''
  if (isAbsent(sid.value)) return ''
  return sid.when === true ? stringOf(sid.value) : undefined
}
