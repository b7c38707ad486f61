/** Object constructors: keys may be chosen or unknown, entries guarded. */
import type { ObjectEntry } from '../syntax/hcl/ast.ts'
import type { Range } from '../syntax/source.ts'
import { choice, entry, error, list, map } from '../value/build.ts'
import { all, any, anyOf, type Cond } from '../value/condition.ts'
import { guarded } from '../value/gather.ts'
import { isSymbolicKey, keyOfText } from '../value/keys.ts'
import { alternatives, textOf } from '../value/lift.ts'
import type { Sym } from '../value/text.ts'
import type { Entry, Item, Value } from '../value/value.ts'
import { evaluate } from './expression.ts'
import type { Scope } from './scope.ts'

/** `{ key = value, (expression) = value }` */
export function evaluateObject(entries: readonly ObjectEntry[], at: Range, scope: Scope): Value {
  const maker = new EntryMaker(at)
  for (const { key, value } of entries) maker.put(evaluate(key, scope), key.at, true, evaluate(value, scope))
  return maker.result(undefined)
}

/** Gathers the entries of an object. */
export class EntryMaker {
  private readonly entries = new Map<string, Entry>()
  private readonly groups = new Map<string, { at: Range; items: Item[] }>()
  private readonly failures: Cond[] = []

  constructor(private readonly at: Range) {}

  /** An entry under a key that may be a choice; of two with one key the later wins. */
  put(key: Value, at: Range, when: Cond, value: Value): void {
    for (const { name, when: guard } of this.names(key, when)) this.putOne(name, at, guard, value)
  }

  /** The same, but it is an error if the key is there already. */
  putNew(key: Value, at: Range, when: Cond, value: Value): void {
    for (const { name, when: guard } of this.names(key, when)) {
      const old = this.entries.get(name)
      if (old && !isSymbolicKey(name)) this.failures.push(all(guard, old.when))
      this.putOne(name, at, guard, value)
    }
  }

  /** One more value of a key's list. */
  group(key: Value, at: Range, when: Cond, item: Item): void {
    for (const { name, when: guard } of this.names(key, when)) {
      const old = this.groups.get(name)
      if (old) old.items.push(guarded(item, guard))
      else this.groups.set(name, { at, items: [guarded(item, guard)] })
    }
  }

  result(rest: Sym | undefined): Value {
    for (const [name, { at, items }] of this.groups) {
      const when = anyOf(items.map(item => item.when))
      this.entries.set(name, entry(list(items, at, rest), at, when))
    }
    const made = map(this.entries, this.at, rest)
    return choice(
      anyOf(this.failures),
      error('the keys of an object must be strings, each its own', this.at),
      made,
      this.at,
    )
  }

  private *names(key: Value, when: Cond): Iterable<{ name: string; when: Cond }> {
    for (const { value, when: guard } of alternatives(key, when)) {
      const text = value.kind === 'choice' || value.kind === 'error' ? undefined : textOf(value)
      if (text) yield { name: keyOfText(text), when: guard }
      else this.failures.push(guard)
    }
  }

  private putOne(name: string, at: Range, when: Cond, value: Value): void {
    const old = this.entries.get(name)
    if (!old || when === true) {
      this.entries.set(name, entry(value, at, when))
      return
    }
    const either = choice(when, value, old.value, this.at)
    this.entries.set(name, entry(either, at, any(when, old.when)))
  }
}
