import { elementOf } from '../../iam/document.ts'
import { someText } from '../../iam/search.ts'
import { iamArn } from '../../model/aws.ts'
import type { InstanceProfile } from '../../model/types.ts'
import { textOf } from '../../value/lift.ts'
import type { World } from '../../value/scenario.ts'
import { show, type Text } from '../../value/text.ts'
import type { Item, Value } from '../../value/value.ts'
import { ADD_ROLE, canAddTo, canAddToAny, saysAddRole } from '../add-role.ts'
import { inPlace, isArnOf, isOpenResource, meantBy } from '../iam-resources.ts'
import { refusalOf } from '../policy-actions.ts'
import { type Context, defineRule, type Level } from '../rule.ts'
import { described, quoted } from '../wording.ts'
import {
  allowsWritten,
  saidAt,
  statementsWriting,
  type WrittenStatement,
  writesOthers,
} from '../written-statements.ts'
import { setsWith } from './holders.ts'

export const addRoleResourceMismatch = defineRule<WrittenStatement>({
  id: 'add-role-resource-mismatch',
  scenarios: 'some',

  *subjects(context) {
    yield* statementsWriting(saysAddRole, context)
  },
  about: subject => subject.entity,
  when: subject => subject.when,
  *check(subject, world, context) {
    const found = mismatchOf(world, subject, context)
    if (!found) return
    const certain = allowsWritten(world, subject)
    if (certain === 'no') return
    const { value } = found.resource
    const meant = found.profile ?? profileBehind(value, world, context)
    const arn = meant && arnOf(world, meant)
    yield {
      certain,
      level: found.level,
      at: saidAt(value),
      message: `${subject.words} allows ${quoted(ADD_ROLE)} on ${quoted(wordsOf(value))}, ${why(found, arn)}`,
      consequence: consequenceOf(value),
      help: helpFor(subject, found, arn),
      related: meant ? [{ at: meant.target.at, message: `${described(meant)} is declared here` }] : [],
      part: subject.part,
    }
  },
})

interface Mismatch {
  readonly resource: Item
  /** The profile that it means, if it is a profile's. */
  readonly profile?: InstanceProfile
  readonly level: Level
}

/** Undefined where one of the resources can be a profile, or the very one that it means. Looks first and decides last. */
function mismatchOf(world: World, subject: WrittenStatement, context: Context): Mismatch | undefined {
  const { statement, variables, entity } = subject
  const resources = elementOf(statement, 'Resource')?.items ?? []
  if (resources.length === 0 || elementOf(statement, 'NotResource')) return undefined
  if (resources.some(({ value }) => isOpenResource(value, entity.scope.unit))) return undefined
  const fits = someText(world, resources, written => {
    return isArnOf('instance-profile', inPlace(written, variables))
  })
  return fits === 'no'
    ? ofNoProfile(world, resources, subject, context)
    : ofAnother(world, resources, subject, context)
}

/**
 * Resources for the statement's other actions are no mistake where another statement of everybody who has it speaks
 * of profiles; without others the statement allows nothing.
 */
function ofNoProfile(
  world: World,
  resources: readonly Item[],
  subject: WrittenStatement,
  context: Context,
): Mismatch | undefined {
  const isHarmless = setsWith(subject.entity, context).every(canAddToAny)
  if (isHarmless && writesOthers(subject)) return undefined
  const resource = resources.find(({ when }) => world.holds(when))
  const isRefused = resource && refusalOf(writtenText(resource.value) ?? ANYTHING) !== undefined
  return resource && { resource, level: isHarmless && !isRefused ? 'note' : 'error' }
}

const ANYTHING: Text = [{ lit: '*' }]

function ofAnother(
  world: World,
  resources: readonly Item[],
  { entity }: WrittenStatement,
  context: Context,
): Mismatch | undefined {
  const { unit } = entity.scope
  const profiles = context.project.profiles.filter(one => one.managed && one.scope.unit === unit)
  for (const resource of resources) {
    const profile = meantBy(resource.value, 'instance-profile', profiles)
    const arn = profile && arnOf(world, profile)
    if (!arn || setsWith(entity, context).every(documents => canAddTo(world, documents, arn))) continue
    if (world.holds(resource.when) && world.holds(profile.when)) return { resource, profile, level: 'error' }
  }
  return undefined
}

function arnOf(world: World, profile: InstanceProfile): Text | undefined {
  const name = world.text(profile.name)
  return name && iamArn('instance-profile', profile.scope, world.text(profile.path), name)
}

/** The profile that a resource refers to by another attribute, or that holds the role to which it refers. */
function profileBehind(value: Value, world: World, { links, project }: Context): InstanceProfile | undefined {
  const target = value.ref?.to
  if (!target) return undefined
  const link = links.roles.find(
    ({ to, sure, when }) => to.target === target && sure === 'yes' && world.holds(when),
  )
  return link?.from ?? project.profiles.find(profile => profile.target === target)
}

function wordsOf(value: Value): string {
  const text = writtenText(value)
  return text ? show(text) : 'its resources'
}

function writtenText(value: Value): Text | undefined {
  return value.kind === 'error' || value.kind === 'choice' ? undefined : textOf(value)
}

function why({ profile, resource: { value } }: Mismatch, arn: Text | undefined): string {
  if (profile && arn) return `but the ARN of ${described(profile)} is ${quoted(show(arn))}`
  const words = wordsOf(value)
  const kind = /^arn:[^:]*:iam:[^:]*:[^:]*:(role|user|group|policy)\//.exec(words)?.[1]
  if (kind !== undefined) return `which is a ${kind} and no instance profile`
  return words.startsWith('arn:') ? 'which is no ARN of an instance profile' : 'which is no ARN'
}

function consequenceOf(value: Value): string {
  const text = writtenText(value)
  const refusal = text && refusalOf(text)
  return refusal
    ? `IAM refuses the policy: MalformedPolicyDocument, "${refusal}"`
    : `the call fails: AccessDenied, "is not authorized to perform: ${ADD_ROLE}"`
}

function helpFor(subject: WrittenStatement, { profile }: Mismatch, arn: Text | undefined): string {
  const words = arn
    ? `${quoted(show(arn))}, the ARN of the instance profile`
    : 'the ARN of the instance profile, its path included: `arn:PARTITION:iam::ACCOUNT:instance-profile/PATH/NAME`'
  return profile || !writesOthers(subject) ? `write ${words}` : `add ${words}`
}
