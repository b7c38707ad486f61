import { lower } from '../../iam/lower.ts'
import type { InstanceProfile, Role, SlotPrefix } from '../../model/types.ts'
import { matches } from '../../value/glob.ts'
import type { World } from '../../value/scenario.ts'
import { show, type Text } from '../../value/text.ts'
import { and, not, or, type Tri } from '../../value/tri.ts'
import type { Value } from '../../value/value.ts'
import { roleNamed } from '../names.ts'
import { type Context, defineRule } from '../rule.ts'
import {
  isArn,
  lastPart,
  originOf,
  placeOf,
  roleIn,
  roleReferredTo,
  type SlotValue,
  slotValues,
  writtenText,
} from '../slots.ts'
import { described, quoted } from '../wording.ts'

/**
 * RDS Custom: "The instance profile name and the associated IAM role name must start with the prefix AWSRDSCustom"
 * (https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html).
 * PCS: "the role name must start with AWSPCS or must have the path /aws-pcs/"
 * (https://docs.aws.amazon.com/pcs/latest/APIReference/API_CreateComputeNodeGroup.html); by older words of it, the profile's.
 */
export const instanceProfileNamePrefix = defineRule<SlotValue>({
  id: 'instance-profile-name-prefix',
  scenarios: 'some',

  *subjects({ project }) {
    for (const subject of slotValues(project)) if (subject.slot.prefix) yield subject
  },
  about: subject => subject.launch,
  when: subject => subject.when,
  *check(subject, world, context) {
    const { prefix } = subject.slot
    if (!prefix || roleIn(subject, world, context.project)) return // another rule speaks
    const bearers = bearersOf(subject, world, context)
    const answers = bearers.map(bearer => fits(bearer, prefix))
    const certain = not(prefix.of === 'either' ? or(...answers) : and(...answers))
    const wrong = bearers.filter((_, index) => answers[index] === 'no')
    const named = prefix.of === 'either' ? wrong.at(-1) : wrong[0]
    if (named && certain !== 'no') {
      yield { ...report(subject, prefix, named), certain, related: originOf(subject, context.project) }
    }
  },
})

/** What must have the prefix: the profile, and the role in it. */
interface Bearer {
  readonly noun: 'instance profile' | 'role'
  /** Absent where it is not known. */
  readonly name?: Text
  readonly path?: Text
}

const NO_PATH: Text = [{ lit: '/' }]

function bearersOf(subject: SlotValue, world: World, context: Context): Bearer[] {
  const profile = profileIn(subject, world, context)
  if (!profile) return [profileOutOfView(subject, world), { noun: 'role' }]
  const { items, open } = world.elements(profile.roles)
  const roles = items
    .filter(({ when }) => world.holds(when))
    .map(({ value }) => roleOf(value, profile, world, context))
  const own = bearer('instance profile', profile, world)
  return open || roles.length === 0 ? [own, ...roles, { noun: 'role' }] : [own, ...roles]
}

/** The profile in a property, if it is in view. */
function profileIn({ slot }: SlotValue, world: World, { links }: Context): InstanceProfile | undefined {
  const inSlot = links.profiles.filter(({ from, sure }) => from.slot === slot && sure === 'yes')
  return inSlot.find(({ when }) => world.holds(when))?.to
}

function profileOutOfView({ value }: SlotValue, world: World): Bearer {
  const written = writtenText(value, world)
  const arn = written ? isArn(written) : 'maybe'
  if (!written || arn === 'maybe') return { noun: 'instance profile' }
  return arn === 'yes'
    ? { noun: 'instance profile', name: lastPart(written), path: written }
    : { noun: 'instance profile', name: written }
}

/** A role in a profile: in view, or by its name alone. */
function roleOf(value: Value, profile: InstanceProfile, world: World, { project }: Context): Bearer {
  const written = world.text(value)
  const role =
    roleReferredTo(world.get(value), project) ??
    (written && roleNamed(written, profile.scope.unit, world, project))
  if (role) return bearer('role', role, world)
  return written ? { noun: 'role', name: written } : { noun: 'role' }
}

function bearer(noun: Bearer['noun'], { name, path }: Role | InstanceProfile, world: World): Bearer {
  const itsName = world.text(name)
  const itsPath = path ? world.text(path) : NO_PATH
  return { noun, ...(itsName && { name: itsName }), ...(itsPath && { path: itsPath }) }
}

function fits({ name, path }: Bearer, prefix: SlotPrefix): Tri {
  return or(beginsWith(name, prefix.text), prefix.path === undefined ? 'no' : lies(path, prefix.path))
}

/** Whether the services tell letters apart by case is not documented. */
function beginsWith(name: Text | undefined, prefix: string): Tri {
  if (!name) return 'maybe'
  const pattern: Text = [{ lit: `${prefix}*` }]
  const answer = matches(pattern, name)
  return answer === 'no' && matches(lower(pattern), lower(name)) !== 'no' ? 'maybe' : answer
}

/** Is the folder in the path, or in the ARN that has the path in it? */
function lies(path: Text | undefined, folder: string): Tri {
  return path ? matches([{ lit: `*${folder}*` }], path) : 'maybe'
}

// ── in words ──

function report(subject: SlotValue, prefix: SlotPrefix, { noun, name = [] }: Bearer) {
  return {
    at: placeOf(subject),
    message: `${described(subject.launch)} takes only an instance profile ${inWords(prefix)}, but the ${noun} is called ${quoted(show(name))}`,
    consequence: 'the service refuses the instance profile, so the deployment fails',
    help: `call the ${noun} ${quoted(`${prefix.text}-${show(name)}`)}, or use one that has the prefix`,
    part: subject.part,
  }
}

function inWords({ text, of, path }: SlotPrefix): string {
  const wanted = quoted(text)
  if (of === 'profile') return `whose name and whose role's name begin with ${wanted}`
  const elsewhere = path === undefined ? '' : `, or that has the path ${quoted(path)}`
  return `with a role whose name begins with ${wanted}${elsewhere}`
}
