/** What is asked of IAM: may this action be done on this resource? */
import { remembered } from '../value/remember.ts'
import type { Text } from '../value/text.ts'

export interface Request {
  /** `iam:PassRole` */
  readonly action: string
  /** The whole ARN. Empty where a trust policy is asked, which has none. */
  readonly resource: Text
  /**
   * In a trust policy or a resource control policy: the names of the service principal that calls, none if it is none.
   * A statement that names one of them, or everybody, names it.
   */
  readonly service?: readonly Text[]
  readonly context: Context
}

/**
 * Condition keys with what the request says of them. A key that is not listed is unknown. Names are compared
 * without case; a name with `*` in it stands for all keys of that form (`*` holds no colon but at the end).
 */
export type Context = ReadonlyMap<string, ContextValue>

/**
 * The key's values (one, unless it is a multivalued key); `absent`: known to be missing, operators differ on it;
 * `perhaps`: missing or these.
 */
export type ContextValue = readonly Text[] | 'absent' | { readonly perhaps: readonly Text[] }

/** What the request says of a key; undefined if nothing. Names of keys are compared without case. */
export function contextValue(context: Context, key: string): ContextValue | undefined {
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
