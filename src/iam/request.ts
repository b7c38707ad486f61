/** What is asked of IAM: may this action be done on this resource? */
import type { Text } from '../value/text.ts'

export interface Request {
  /** `iam:PassRole` */
  readonly action: string
  /** The whole ARN. Not asked in a trust policy. */
  readonly resource: Text
  /** The service principal that calls: in a trust policy. */
  readonly service?: Text
  /** Condition keys. One that is not listed is unknown; `absent` is known to be missing: operators differ on it. */
  readonly context: ReadonlyMap<string, readonly Text[] | 'absent'>
}
