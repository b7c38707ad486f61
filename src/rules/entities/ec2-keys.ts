/** Why EC2 does not satisfy a condition on a key when it assumes an instance's role. */
import type { Clause } from '../../iam/document.ts'
import { type Context, contextValue } from '../../iam/request.ts'
import { show } from '../../value/text.ts'
import { quoted } from '../wording.ts'

/** Keys that EC2 does not send, and why; the first that fits counts. */
const ABSENT: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/^sts:externalid$/, 'only accounts that assume a role of another account send an external id'],
  [/^aws:multifactorauth/, 'a service signs in with no MFA device'],
  [/^aws:(username|principaltag\/)/, 'a service is neither a user nor a role, and has no tags'],
  [/^aws:principalorg(id|paths)$/, 'a service is in no organization'],
  [/^aws:sourcevpce?$/, 'a service does not call through a VPC endpoint'],
  [
    /^(ec2:sourceinstancearn|aws:ec2instancesource)/,
    'only what the instance itself asks for later carries it',
  ],
  [/^saml:|\./, 'only somebody who signs in with an identity provider has it'],
]

/** "EC2 does not send `sts:ExternalId`: …", or what it sends instead. */
export function whyNot({ key }: Clause, context: Context): string {
  const value = contextValue(context, key)
  if (value === 'absent' || value === undefined) return `EC2 does not send ${quoted(key)}${reason(key)}`
  const values = 'perhaps' in value ? value.perhaps : value
  const sent = values.map(one => quoted(show(one))).join(', ')
  if ('perhaps' in value) return `if EC2 sends ${quoted(key)} at all, it is ${sent}`
  return `EC2 sends ${quoted(key)} as ${sent}`
}

function reason(key: string): string {
  const found = ABSENT.find(([pattern]) => pattern.test(key.toLowerCase()))
  return found ? `, since ${found[1]}` : ''
}
