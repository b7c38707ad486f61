/** Entries of maps whose values are nodes of the evaluation. */
import type { Range } from '../syntax/source.ts'
import type { Entry, Value } from '../value/value.ts'

/**
 * Asks its node each time: the node keeps the value, counts the defaults on which it leans, and notices when it is
 * asked for while it is computed.
 */
export class NodeEntry implements Entry {
  readonly when = true

  constructor(
    readonly key: Range,
    private readonly compute: () => Value,
  ) {}

  get value(): Value {
    return this.compute()
  }
}
