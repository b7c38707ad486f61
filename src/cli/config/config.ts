/** What a configuration file says, as schemas/config.schema.json describes it. */
import type { PolicyKind } from '../../documents/index.ts'
import type { Level } from '../../rules/rule.ts'

export interface Config {
  readonly rules?: Readonly<Record<string, Level | 'off'>>
  readonly external?: {
    readonly roles?: readonly string[]
    readonly 'instance-profiles'?: readonly string[]
  }
  readonly policies?: readonly { readonly file: string; readonly kind: PolicyKind }[]
  readonly launchers?: readonly LauncherConfig[]
}

export interface LauncherConfig {
  readonly principal: string
  readonly roles?: readonly string[]
  readonly closed?: boolean
}
