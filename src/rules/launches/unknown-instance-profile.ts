import { assumedByEc2, trusts } from '../../iam/trust.ts'
import { isGenerated } from '../../model/links.ts'
import type { InstanceProfile, Project, Role } from '../../model/types.ts'
import { same } from '../../value/glob.ts'
import { alternatives, textOf } from '../../value/lift.ts'
import { append } from '../../value/multimap.ts'
import { remember } from '../../value/remember.ts'
import type { World } from '../../value/scenario.ts'
import { isHole, known, show, type Text, text } from '../../value/text.ts'
import type { Tri } from '../../value/tri.ts'
import { type UnknownValue, type Value, writtenAt } from '../../value/value.ts'
import { isExternal } from '../external.ts'
import { profileNamed } from '../names.ts'
import { referenceInQuotes } from '../quoted.ts'
import { refusal } from '../refusal.ts'
import { type Context, defineRule, type Report } from '../rule.ts'
import {
  isArn,
  isInside,
  originOf,
  placeOf,
  roleIn,
  type SlotValue,
  slotValues,
  writtenText,
} from '../slots.ts'
import { stemKey } from '../stems.ts'
import { referenceToNothing } from '../undeclared.ts'
import { described, named, quoted } from '../wording.ts'

export const unknownInstanceProfile = defineRule<SlotValue>({
  id: 'unknown-instance-profile',
  scenarios: 'some',

  subjects: ({ project }) => slotValues(project),
  about: subject => subject.launch,
  // a reference to nothing is refused in every scenario
  when: subject => (referenceToNothing(subject.value) ? true : subject.when),
  *check(subject, world, context) {
    const nothing = referenceToNothing(subject.value)
    if (nothing) yield toNothing(subject, nothing, world, context)
    else if (!roleIn(subject, world, context.project)) yield* byName(subject, world, context)
  },
})

// ── a reference to nothing ──

function toNothing(subject: SlotValue, nothing: UnknownValue, world: World, context: Context): Report {
  const { launch, part } = subject
  const address = nothing.undeclared ?? ''
  const [alike = ownerOf(address, subject, context)] = profilesLike(
    text(wordOf(address)),
    subject,
    world,
    context,
  )
  const at = subject.value === nothing ? placeOf(subject) : writtenAt(nothing)
  return {
    certain: 'yes',
    at,
    message: `${described(launch)} refers to ${quoted(address)} for its instance profile, but nothing of that name is declared`,
    consequence: 'the deployment is refused: a reference to something that is not declared',
    help: alike
      ? `refer to instance profile ${named(alike)}`
      : `declare ${quoted(address)}, or refer to an instance profile that is declared`,
    related: [
      ...(isInside(nothing.at, at) ? [] : [{ at: nothing.at, message: 'it is referred to here' }]),
      ...(alike ? [{ at: alike.target.at, message: 'an instance profile that may be meant' }] : []),
    ],
    part,
  }
}

/** The profile itself, where an attribute is asked for that no profile has: `WebProfile.Name`. */
function ownerOf(address: string, { launch }: SlotValue, { project }: Context): InstanceProfile | undefined {
  const [owner] = address.split('.', 1)
  return project.profiles.find(
    ({ target, scope }) => target.address === owner && scope.unit === launch.scope.unit,
  )
}

// ── a written name ──

/**
 * Profiles that consoles and other services make, so that templates name them and declare none:
 * https://docs.aws.amazon.com/batch/latest/userguide/instance_IAM_role.html,
 * https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/iam-instanceprofile.html,
 * https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-iam-role-for-ec2.html
 */
const MADE_BY_SERVICES: ReadonlySet<string> = new Set([
  'ecsinstancerole',
  'aws-elasticbeanstalk-ec2-role',
  'emr_ec2_defaultrole',
  'amazonssmroleforinstancesquicksetup',
  'awscloud9ssminstanceprofile',
  'datapipelinedefaultresourcerole',
])

function* byName(subject: SlotValue, world: World, context: Context): Iterable<Report> {
  const name = literalName(subject, world)
  if (name === undefined) return
  const { launch, part, slot } = subject
  // of a running instance the ids tell more
  if (slot.id) return
  const written = text(name)
  if (profileNamed(written, launch.scope.unit, world, context.project)) return
  if (isExternal(written, context.project.knowledge.externalProfiles)) return
  const alike = MADE_BY_SERVICES.has(name.toLowerCase())
    ? undefined
    : likeness(written, subject, world, context)
  yield {
    certain: alike ? isAbsent(written, subject, context.project) : 'maybe',
    level: 'warning',
    at: placeOf(subject),
    message: `${described(launch)} ${alike && isItsWord(name, alike) ? isGivenText(name, alike) : isGivenName(name, alike)}`,
    consequence: `unless it exists already, ${refusal(slot.takes === 'arn' ? 'ARN' : 'name', writtenText(subject.value, world))}`,
    help: help(name, alike),
    related: [
      ...originOf(subject, context.project),
      ...(alike ? [{ at: alike.target.at, message: 'it may be meant' }] : []),
    ],
    part,
  }
}

/** Its declaration is called so, as if the name were a reference. */
function isItsWord(name: string, { target }: Role | InstanceProfile): boolean {
  return wordOf(target.address) === name
}

function isGivenText(name: string, alike: Role | InstanceProfile): string {
  return `is given the text ${quoted(name)}, and not a reference to ${described(alike)}`
}

function isGivenName(name: string, alike: Role | InstanceProfile | undefined): string {
  const beside = alike ? `; ${described(alike)} has a similar name` : ''
  return `names instance profile ${quoted(name)}, which is declared nowhere${beside}`
}

function help(name: string, alike: Role | InstanceProfile | undefined): string {
  if (alike?.kind === 'profile') return `refer to instance profile ${named(alike)}`
  if (alike) return `add an instance profile that holds ${named(alike)}, and refer to that`
  return `declare an instance profile ${quoted(name)}, or make sure that it exists`
}

/**
 * The name that is written: alone, or at the end of an ARN. What stands in the wrong form, as a default of a parameter,
 * or for a reference, is not for this rule to judge.
 */
function literalName({ slot, value, launch }: SlotValue, world: World): string | undefined {
  if (value.kind !== 'text' || value.ref || value.rests?.length) return undefined
  const written = writtenText(value, world)
  if (!written || slot.takes === 'object' || referenceInQuotes(value, launch.scope.unit)) return undefined
  const arn = isArn(written)
  if (arn === 'maybe' || slot.takes === (arn === 'yes' ? 'name' : 'arn')) return undefined
  const last = written.at(-1)
  if (arn === 'yes') return last && !isHole(last) ? nameInArn(show(written), last.lit) : undefined
  const name = known(written)
  return name?.includes('/') ? undefined : name
}

function nameInArn(arn: string, end: string): string | undefined {
  const slash = end.lastIndexOf('/')
  const name = end.slice(slash + 1)
  return slash >= 0 && name !== '' && arn.includes(':instance-profile/') ? name : undefined
}

/** What is not in view may declare it: the rest of a unit with gaps, a profile whose name is known in part. */
function isAbsent(name: Text, { launch }: SlotValue, project: Project): Tri {
  const isOpen = launch.scope.unit.gaps.length > 0
  return isOpen || project.profiles.some(profile => mayBeCalled(profile, name)) ? 'maybe' : 'yes'
}

function mayBeCalled(profile: InstanceProfile, name: Text): boolean {
  if (isGenerated(profile)) return false
  return namesOf(profile).some(own => !own.every(isHole) && same(own, name) !== 'no')
}

function namesOf({ name }: Role | InstanceProfile): Text[] {
  return alternatives(name).flatMap(({ value }) => nameIn(value) ?? [])
}

function nameIn(value: Value): [Text] | undefined {
  const name = value.kind === 'choice' || value.kind === 'error' ? undefined : textOf(value)
  return name && [name]
}

// ── likeness ──

/** What the name may be meant for: a profile of the unit, else a role for EC2, of the same stem. */
function likeness(
  name: Text,
  subject: SlotValue,
  world: World,
  context: Context,
): Role | InstanceProfile | undefined {
  const [profile] = profilesLike(name, subject, world, context)
  return (
    profile ??
    rolesLike(name, context.project).find(role => isNear(role, subject, world) && isForEc2(role, world))
  )
}

function profilesLike(name: Text, subject: SlotValue, world: World, { project }: Context): InstanceProfile[] {
  const index = remember(PROFILES, project, () => byStem(project.profiles))
  return withStem(index, name).filter(profile => isNear(profile, subject, world))
}

function rolesLike(name: Text, project: Project): readonly Role[] {
  return withStem(
    remember(ROLES, project, () => byStem(project.roles)),
    name,
  )
}

type ByStem<E> = ReadonlyMap<string, readonly E[]>

const PROFILES = new WeakMap<Project, ByStem<InstanceProfile>>()
const ROLES = new WeakMap<Project, ByStem<Role>>()

function byStem<E extends Role | InstanceProfile>(entities: readonly E[]): ByStem<E> {
  const index = new Map<string, E[]>()
  for (const entity of entities) {
    const names = [...namesOf(entity), text(wordOf(entity.target.address))]
    for (const stem of new Set(names.map(stemKey))) if (stem !== undefined) append(index, stem, entity)
  }
  return index
}

function withStem<E>(index: ByStem<E>, name: Text): readonly E[] {
  const stem = stemKey(name)
  return (stem !== undefined && index.get(stem)) || []
}

/** It is declared in the same unit, and there. */
function isNear(entity: Role | InstanceProfile, { launch }: SlotValue, world: World): boolean {
  return entity.managed && entity.scope.unit === launch.scope.unit && world.holds(entity.when)
}

function isForEc2(role: Role, world: World): boolean {
  return trusts(world, role.trust, assumedByEc2(world, role.scope)) !== 'no'
}

/** What a resource is called in its declaration: the last part of its address, without an index. */
function wordOf(address: string): string {
  return address.replace(/\[[^\]]*\]$/, '').replace(/^.*\./, '')
}
