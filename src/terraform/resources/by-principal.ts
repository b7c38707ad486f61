/** What other resources give to principals, found by the principal: by reference, or by its name. */
import type { Principal } from '../../model/types.ts'
import { all, type Cond } from '../../value/condition.ts'
import { keyOfText } from '../../value/keys.ts'
import { alternatives, textOf } from '../../value/lift.ts'
import type { Item, Target, Value } from '../../value/value.ts'

export type PrincipalKind = Principal['kind']

export class ByPrincipal<Given extends { readonly when: Cond }> {
  private readonly byTarget = new Map<Target, Given[]>()
  private readonly byName = new Map<string, Given[]>()

  add(kind: PrincipalKind, principal: Value, given: Given): void {
    const { ref } = principal
    if (ref) push(this.byTarget, ref.to, given)
    else push(this.byName, nameKey(kind, principal) ?? '', given)
  }

  /** What is given to a principal. */
  of(kind: PrincipalKind, target: Target, name: Value): readonly Given[] {
    return [...(this.byTarget.get(target) ?? []), ...membersOf(name).flatMap(own => this.named(kind, own))]
  }

  private named(kind: PrincipalKind, { value, when }: Item): readonly Given[] {
    const found = this.byName.get(nameKey(kind, value) ?? '') ?? []
    return when === true ? found : found.map(given => ({ ...given, when: all(when, given.when) }))
  }
}

/** The members of a list or a lone value, as plain values with their guards. */
export function membersOf(value: Value | undefined, when: Cond = true): readonly Item[] {
  if (!value) return []
  return alternatives(value, when).flatMap(({ value: plain, when: guard }) => {
    if (plain.kind !== 'list') return [{ value: plain, when: guard }]
    return plain.items.flatMap(item => alternatives(item.value, all(guard, item.when)))
  })
}

/** Names with the same symbols are the same name; nothing is said of others. */
export function nameKey(kind: PrincipalKind, value: Value): string | undefined {
  const text = value.kind === 'choice' || value.kind === 'error' ? undefined : textOf(value)
  return text && `${kind} ${keyOfText(text)}`
}

function push<Key, Element>(lists: Map<Key, Element[]>, key: Key, element: Element): void {
  const old = lists.get(key)
  if (old) old.push(element)
  else lists.set(key, [element])
}
