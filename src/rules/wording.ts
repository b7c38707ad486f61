/** How messages name things: in the user's own words, in backticks. */
import type { Entity, InstanceProfile, Launch, Policy, Principal } from '../model/types.ts'

/** `WebRole`, `aws_iam_role.web`: the address in backticks. */
export function named(entity: Entity): string {
  return quoted(entity.target.address)
}

/** "role `WebRole`", "instance profile `aws_iam_instance_profile.web`". */
export function described(entity: Principal | InstanceProfile | Launch | Policy): string {
  return `${nounOf(entity)} ${named(entity)}`
}

function nounOf(entity: Principal | InstanceProfile | Launch | Policy): string {
  if (entity.kind === 'launch') return entity.noun
  if (entity.kind === 'profile') return 'instance profile'
  return entity.kind === 'permission-set' ? 'permission set' : entity.kind
}

export function quoted(words: string): string {
  const isLong = words.length > MOST_LETTERS
  return `\`${isLong ? `${words.slice(0, MOST_LETTERS)}…` : words}\``
}

/** A name may be as long as a file. */
const MOST_LETTERS = 500

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
