import { isGenerated } from '../../model/links.ts'
import type { InstanceProfile, Role } from '../../model/types.ts'
import { textOf } from '../../value/lift.ts'
import type { World } from '../../value/scenario.ts'
import { show } from '../../value/text.ts'
import { not, type Tri } from '../../value/tri.ts'
import { profileNamed } from '../names.ts'
import { refusal } from '../refusal.ts'
import { type Context, defineRule, type Report } from '../rule.ts'
import {
  type HeldRole,
  isArn,
  originOf,
  placeOf,
  roleIn,
  type SlotValue,
  slotValues,
  writtenText,
} from '../slots.ts'
import { described, named, quoted } from '../wording.ts'

export const roleUsedAsInstanceProfile = defineRule<SlotValue>({
  id: 'role-used-as-instance-profile',
  scenarios: 'some',

  subjects: ({ project }) => slotValues(project),
  about: subject => subject.launch,
  when: subject => subject.when,
  *check(subject, world, context) {
    const held = roleIn(subject, world, context.project)
    if (held) yield report(subject, held, world, context)
  },
})

function report(subject: SlotValue, held: HeldRole, world: World, context: Context): Report {
  const { role } = held
  const mayWork = isByName(subject, held, world)
  const twin = mayWork ? twinOf(role, subject, world, context) : NO_TWIN
  const holder = role && context.links.roles.find(link => link.to === role && link.sure === 'yes')?.from
  const profile = twin.profile ?? holder
  const isRoleAlone = held.by === 'reference' || (role !== undefined && isGenerated(role))
  const isError = !mayWork || (isRoleAlone && twin.exists === 'no')
  const refused = refusalOf(subject, held, world)
  return {
    certain: held.by === 'name' ? not(twin.exists) : 'yes',
    level: isError ? 'error' : 'warning',
    at: placeOf(subject),
    message: `${described(subject.launch)} takes an instance profile, but is given ${given(subject, held, world)}${outlook(held, twin)}`,
    consequence: twin.exists === 'yes' ? `once one of the two is renamed, ${refused}` : refused,
    help: help(role, profile),
    related: [
      ...originOf(subject, context.project),
      ...(role ? [{ at: role.target.at, message: 'the role' }] : []),
      ...(profile ? [{ at: profile.target.at, message: relation(profile, twin) }] : []),
    ],
    part: subject.part,
  }
}

function help(role: Role | undefined, profile: InstanceProfile | undefined): string {
  if (profile) return `refer to instance profile ${named(profile)} instead`
  if (!role?.managed) return 'refer to the instance profile that holds the role instead'
  return `add an instance profile that holds ${named(role)}, and refer to that`
}

function refusalOf({ slot, value }: SlotValue, { by }: HeldRole, world: World): string {
  const isArn = by === 'arn' || slot.takes === 'arn'
  return refusal(isArn ? 'ARN' : 'name', writtenText(value, world))
}

function given({ value }: SlotValue, { by, role }: HeldRole, world: World): string {
  const text = writtenText(value, world) ?? []
  const written = quoted(show(text))
  if (!role) return `the ARN of a role, ${written}`
  if (by === 'name') {
    const ending = isArn(text) === 'yes' ? 'which ends in ' : ''
    return `${written}, ${ending}the name of role ${named(role)}`
  }
  return by === 'arn' ? `the ARN of role ${named(role)}` : `role ${named(role)}`
}

/** What becomes of it. */
function outlook({ by }: HeldRole, { exists, profile }: Twin): string {
  if (exists === 'yes' && profile) return `: it works only because ${described(profile)} has the same name`
  if (exists === 'maybe') return ': it fails unless an instance profile of the same name exists'
  return by === 'name' ? ' and of no instance profile' : ''
}

function relation(profile: InstanceProfile, twin: Twin): string {
  if (profile !== twin.profile) return 'the instance profile that holds it'
  return twin.exists === 'yes' ? 'the instance profile of the same name' : 'it may have the same name'
}

/** Does what stands there reach a profile of the same name, if there is one? */
function isByName({ slot, value }: SlotValue, { by }: HeldRole, world: World): boolean {
  if (by === 'name' && isArn(writtenText(value, world) ?? []) === 'yes') return true
  if (slot.takes === 'arn' || slot.takes === 'object') return false
  return by === 'name' || (by === 'reference' && value.ref?.attr === 'name')
}

interface Twin {
  readonly exists: Tri
  readonly profile?: InstanceProfile
}

const NO_TWIN: Twin = { exists: 'no' }

/** The instance profile with the role's own name. */
function twinOf(role: Role | undefined, { launch }: SlotValue, world: World, context: Context): Twin {
  const name = role && textOf(world.get(role.name))
  if (!role || !name) return NO_TWIN
  const bearer = profileNamed(name, launch.scope.unit, world, context.project)
  if (bearer) return { exists: bearer.sure, profile: bearer.entity }
  return { exists: mayHaveTwinOutOfView(role, context) ? 'maybe' : 'no' }
}

/**
 * The console makes a profile of the same name for each role, so an existing role may well have one; so may one that
 * is handed to a module that is not in view, or whose unit has files that cannot be read.
 */
function mayHaveTwinOutOfView(role: Role, { project }: Context): boolean {
  if (!role.managed) return true
  return role.scope.unit.gaps.some(({ kind }) => {
    if (kind !== 'module') return true
    return project.mentions.some(
      ({ how, isInView, value }) => how === 'module' && !isInView && value.ref?.to === role.target,
    )
  })
}
