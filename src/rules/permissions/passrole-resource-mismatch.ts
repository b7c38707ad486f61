import type { InstanceProfile, Role } from '../../model/types.ts'
import { textOf } from '../../value/lift.ts'
import type { World } from '../../value/scenario.ts'
import { show, type Text } from '../../value/text.ts'
import type { Plain, Value } from '../../value/value.ts'
import { arnOf } from '../passing.ts'
import { refusalOf } from '../policy-actions.ts'
import { type Context, defineRule, type Related } from '../rule.ts'
import { roleReferredTo } from '../slots.ts'
import { described, named, quoted } from '../wording.ts'
import { saidAt, saysPassRole, statementsWriting, type WrittenStatement } from '../written-statements.ts'
import { type ResourceMismatch, resourceMismatch } from './pass-resources.ts'

export const passroleResourceMismatch = defineRule<WrittenStatement>({
  id: 'passrole-resource-mismatch',
  scenarios: 'some',

  *subjects(context) {
    yield* statementsWriting(saysPassRole, context)
  },
  about: subject => subject.entity,
  when: subject => subject.when,
  *check(subject, world, context) {
    const found = resourceMismatch(world, subject, context)
    if (!found) return
    const { value } = found.resource
    const meant = found.role ? { role: found.role } : meantBy(value, world, context)
    const arn = meant.role && arnOf(world, meant.role)
    yield {
      certain: found.certain,
      level: found.isHarmless ? 'note' : 'error',
      at: saidAt(value),
      message: `${subject.words} allows \`iam:PassRole\` on ${quoted(wordsOf(value))}, ${why(found, arn)}`,
      consequence: consequenceOf(value),
      help: helpFor(meant, arn),
      related: relatedTo(meant),
      part: subject.part,
    }
  },
})

function wordsOf(value: Value): string {
  const text = value.kind === 'error' || value.kind === 'choice' ? undefined : textOf(value)
  return text ? show(text) : 'its resources'
}

function why({ role, resource: { value } }: ResourceMismatch, arn: Text | undefined): string {
  if (role && arn) return `but the ARN of ${described(role)} is ${quoted(show(arn))}`
  return `which is ${nounOf(value)}`
}

function nounOf(value: Value): string {
  const words = wordsOf(value)
  if (words.includes(':instance-profile/')) return 'an instance profile and no role'
  const kind = /^arn:[^:]*:iam:[^:]*:[^:]*:(user|group|policy)\//.exec(words)?.[1]
  if (kind !== undefined) return `a ${kind} and no role`
  return words.startsWith('arn:') ? 'no ARN of a role' : 'no ARN'
}

function consequenceOf(value: Value): string {
  const text = value.kind === 'error' || value.kind === 'choice' ? undefined : textOf(value)
  const refusal = text && refusalOf(text)
  return refusal
    ? `IAM refuses the policy: MalformedPolicyDocument, "${refusal}"`
    : 'a launch with the role fails: AccessDenied, "is not authorized to perform: iam:PassRole"'
}

/** What the author had in mind, as far as the unit says. */
interface Meant {
  readonly role?: Role | undefined
  readonly profile?: InstanceProfile | undefined
}

/** The role by its name, or the one in the profile. */
function meantBy(value: Value, world: World, { project, links }: Context): Meant {
  const ref = value.ref ?? soleReference(value)
  if (!ref) return {}
  const role = roleReferredTo({ ...value, ref } as Plain, project)
  if (role) return { role }
  const held = links.roles.find(
    ({ from, sure, when }) => from.target === ref.to && sure === 'yes' && world.holds(when),
  )
  return held ? { role: held.to, profile: held.from } : {}
}

function soleReference(value: Value): Value['ref'] {
  const last = value.kind === 'text' ? value.text.at(-1) : undefined
  return last && 'id' in last ? last.value?.ref : undefined
}

function helpFor({ role }: Meant, arn: Text | undefined): string {
  if (role && arn) return `write ${quoted(show(arn))}, the ARN of role ${named(role)}`
  return 'write the ARN of the role, its path included: `arn:PARTITION:iam::ACCOUNT:role/PATH/NAME`'
}

function relatedTo({ role, profile }: Meant): Related[] {
  return [
    ...(role ? [{ at: role.target.at, message: `role ${named(role)} is declared here` }] : []),
    ...(profile
      ? [{ at: profile.target.at, message: 'the instance profile is no role, but holds one' }]
      : []),
  ]
}
