/** What is asked of IAM: may this action be done on this resource? */
import type { Text } from '../value/text.ts'

export interface Request {
  /** `iam:PassRole` */
  readonly action: string
  /** The whole ARN. Not asked in a trust policy. */
  readonly resource: Text
  /** In a trust policy: the names of the service principal that calls. A statement that names one of them names it. */
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
