/**
 * Whether instances get credentials: they need a profile, and a way to the metadata service. Judged by their user data too,
 * with the reader of shell scripts.
 */
import { imdsBlocked } from './credentials/imds-blocked.ts'
import { imdsHopLimit } from './credentials/imds-hop-limit.ts'
import { imdsTokenRequired } from './credentials/imds-token-required.ts'
import { instanceWithoutProfile } from './credentials/instance-without-profile.ts'
import type { Rule } from './rule.ts'

export const RULES: readonly Rule[] = [instanceWithoutProfile, imdsBlocked, imdsHopLimit, imdsTokenRequired]
