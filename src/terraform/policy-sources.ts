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

/** The statements of one Sid, and the last document that has it. */
interface Slot {
  document: number
  items: readonly Item[]
}

class Merger {
  /** Statements by Sid, or by a number if they have none, in the order written. */
  private readonly slots = new Map<string, Slot>()
  private document = 0
  private count = 0
  /** The first document with a statement that has a Sid, or one of which that is not known. */
  private firstWithSid: number | undefined
  private firstUnknown: number | undefined
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
    this.document++
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
    if (++this.count > MOST_STATEMENTS) {
      if (!this.rest) this.open(this.inside.fresh('statements past the first ten thousand'))
      return
    }
    const sid = sidOf(value)
    const isUnknown = sid === undefined || (sid !== '' && this.isEarlier(this.firstUnknown))
    if (isUnknown && this.isEarlier(this.firstWithSid)) this.open(this.inside.fresh(UNKNOWN_SID))
    if (sid === undefined) this.firstUnknown ??= this.document
    if (sid !== '') this.firstWithSid ??= this.document
    this.put(sid ? `Sid ${sid}` : `${this.count}`, { when, value })
  }

  private isEarlier(document: number | undefined): boolean {
    return document !== undefined && document < this.document
  }

  /** A document has each Sid once; a statement takes the place of those with its Sid in documents before. */
  private put(key: string, statement: Item): void {
    const old = this.slots.get(key)
    const kept = old && this.isEarlier(old.document) ? unless(statement.when, old.items) : (old?.items ?? [])
    this.slots.set(key, { document: this.document, items: [...kept, statement] })
  }

  private open(rest: Sym): void {
    this.rest ??= rest
  }

  result(): Value {
    const items = [...this.slots.values()].flatMap(slot => slot.items)
    const statements = list(items, this.at, this.rest)
    const when = this.rest ? true : anyOf(items.map(item => item.when))
    const entries = new Map(this.others)
    if (when !== false) entries.set('Statement', entry(statements, this.at, when))
    return map(entries, this.at)
  }
}

const UNKNOWN_SID = 'a statement whose Sid is unknown'

function unless(cond: Cond, items: readonly Item[]): readonly Item[] {
  return items.flatMap(({ when, value }) => {
    const left = all(when, negate(cond))
    return left === false ? [] : [{ when: left, value }]
  })
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
