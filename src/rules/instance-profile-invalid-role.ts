import { membersOf } from '../model/links.ts'
import type { Entity, InstanceProfile, Principal, Project, Role } from '../model/types.ts'
import type { Range } from '../syntax/source.ts'
import { all, type Cond } from '../value/condition.ts'
import { matches } from '../value/glob.ts'
import { textOf } from '../value/lift.ts'
import { remember } from '../value/remember.ts'
import type { World } from '../value/scenario.ts'
import { isHole, show, type Text } from '../value/text.ts'
import { type Plain, type Target, writtenAt } from '../value/value.ts'
import { roleNamed } from './names.ts'
import { referenceInQuotes } from './quoted.ts'
import { type Context, defineRule, type Report } from './rule.ts'
import { isArn, isNothing } from './slots.ts'
import { referenceToNothing } from './undeclared.ts'
import { described, named, quoted } from './wording.ts'

/** One of the values that stand for the role of a profile. */
interface Holding {
  readonly profile: InstanceProfile
  readonly value: Plain
  readonly when: Cond
  readonly part: string
}

/** What is wrong with it. */
type Mistake = Pick<Report, 'message' | 'help'> & Partial<Pick<Report, 'level' | 'consequence' | 'related'>>

export const instanceProfileInvalidRole = defineRule<Holding>({
  id: 'instance-profile-invalid-role',
  guide: 'launch-denied',
  level: 'error',
  summary: 'What stands for the role of an instance profile is not the name of a role',
  local: true,
  scenarios: 'some',

  subjects: ({ project }) => holdingsIn(project),
  about: holding => holding.profile,
  // a reference to nothing is refused in every scenario
  when: holding => (referenceToNothing(holding.value) ? true : holding.when),
  *check(holding, world, context) {
    const { value, part } = holding
    world.get(value)
    const mistake = mistakeIn(holding, world, context)
    if (!mistake) return
    yield {
      certain: 'yes',
      at: placeOf(holding),
      consequence: CONSEQUENCE,
      part,
      ...mistake,
    }
  },
})

/** All of a resource stands where that is declared, not where it is referred to. */
function placeOf({ profile, value }: Holding): Range {
  return value.ref?.attr === 'self' ? profile.target.at : writtenAt(referenceToNothing(value) ?? value)
}

const CONSEQUENCE = 'the deployment fails: AddRoleToInstanceProfile takes the name of a role and nothing else'

function* holdingsIn({ profiles }: Project): Iterable<Holding> {
  for (const profile of profiles) {
    if (!profile.managed) continue
    for (const [index, { value, when }] of membersOf(profile.roles).entries()) {
      if (value.kind === 'error' || value.kind === 'choice' || isNothing(value)) continue
      const part = index === 0 ? 'role' : `role ${index}`
      yield { profile, value, when: all(profile.when, when), part }
    }
  }
}

function mistakeIn(holding: Holding, world: World, { project }: Context): Mistake | undefined {
  const { profile, value } = holding
  const nothing = referenceToNothing(value)
  if (nothing) return undeclaredRole(profile, nothing.undeclared ?? '')
  if (value.kind === 'text' && referenceInQuotes(value, profile.scope.unit)) return undefined // that rule speaks
  const entity = value.ref && entityOf(value.ref.to, project)
  if (entity && entity.kind !== 'role') return otherEntity(holding, entity, world, project)
  if (entity && value.ref?.attr !== 'name') return otherAttribute(profile, entity, value)
  const written = textOf(value)
  if (!written) return undefined
  if (isServiceLinked(written, entity, world)) return serviceLinked(profile, written)
  return entity ? undefined : wrongText(profile, written)
}

// ── a reference ──

function undeclaredRole(profile: InstanceProfile, address: string): Mistake {
  return {
    message: `${described(profile)} refers to ${quoted(address)} for its role, but nothing of that name is declared`,
    consequence: 'the deployment is refused: a reference to something that is not declared',
    help: `declare ${quoted(address)}, or refer to a role that is declared`,
  }
}

type Known = Principal | InstanceProfile

function otherEntity(
  { profile, value }: Holding,
  entity: Known,
  world: World,
  project: Project,
): Mistake | undefined {
  const name = value.ref?.attr === 'name' ? textOf(value) : undefined
  const twin = name && !name.every(isHole) && roleNamed(name, profile.scope.unit, world, project)
  const message = `${described(profile)} takes a role, but is given ${described(entity)}`
  const related = [{ at: entity.target.at, message: 'what it is given' }]
  if (twin)
    return {
      ...worksByName(twin),
      message: `${message}: it works only because ${described(twin)} has the same name`,
      related,
    }
  return { message, help: helpWith(entity, project), related }
}

function worksByName(twin: Role): Pick<Mistake, 'help'> & Pick<Report, 'level' | 'consequence'> {
  return {
    level: 'warning',
    consequence: `once one of the two is renamed, ${CONSEQUENCE}`,
    help: `refer to role ${named(twin)} instead`,
  }
}

/** The role that the other profile holds is what is meant, as far as one can tell. */
function helpWith(entity: Known, project: Project): string {
  if (entity.kind !== 'profile') return 'refer to the name of a role instead'
  const held = membersOf(entity.roles).map(({ value }) => value.ref && entityOf(value.ref.to, project))
  const [role] = held
  return role?.kind === 'role'
    ? `refer to role ${named(role)} instead`
    : 'refer to the role that it holds instead'
}

function otherAttribute(profile: InstanceProfile, role: Entity & Known, value: Plain): Mistake {
  const what = value.ref?.attr === 'arn' ? 'the ARN' : value.ref?.attr === 'id' ? 'the unique id' : 'all'
  return {
    message: `${described(profile)} takes the name of a role, but is given ${what} of ${named(role)}`,
    help: `refer to the name of ${named(role)} instead`,
  }
}

// ── a text ──

const WITH_PATH: Text = [{ lit: '*/*' }]

function wrongText(profile: InstanceProfile, written: Text): Mistake | undefined {
  if (isArn(written) === 'yes') return nameNeeded(profile, written, `the ARN ${quoted(show(written))}`)
  if (matches(WITH_PATH, written) !== 'yes') return undefined
  return nameNeeded(profile, written, `${quoted(show(written))}, which has a path in it`)
}

function nameNeeded(profile: InstanceProfile, written: Text, given: string): Mistake {
  const name = show(written).replace(/^.*[/:]/, '')
  return {
    message: `${described(profile)} takes the name of a role, but is given ${given}`,
    help: name === '' ? 'write the name of the role alone' : `write the name alone: ${quoted(name)}`,
  }
}

const SERVICE_LINKED_NAME: Text = [{ lit: 'AWSServiceRoleFor*' }]
const SERVICE_LINKED_PATH: Text = [{ lit: '*aws-service-role/*' }]

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/using-service-linked-roles.html */
function isServiceLinked(written: Text, role: Known | undefined, world: World): boolean {
  const path = role?.path && world.text(role.path)
  const hasPath = [written, path].some(one => one && matches(SERVICE_LINKED_PATH, one) === 'yes')
  return hasPath || matches(SERVICE_LINKED_NAME, written) === 'yes'
}

function serviceLinked(profile: InstanceProfile, written: Text): Mistake {
  return {
    message: `${described(profile)} is given ${quoted(show(written))}, a service-linked role`,
    consequence:
      'the deployment fails: UnmodifiableEntity, only the service itself may use a service-linked role',
    help: 'make a role of your own that EC2 may assume',
  }
}

// ── what a reference points to ──

const BY_TARGET = new WeakMap<Project, ReadonlyMap<Target, Known>>()

function entityOf(target: Target, project: Project): Known | undefined {
  const known = remember(
    BY_TARGET,
    project,
    () => new Map([...project.principals, ...project.profiles].map(entity => [entity.target, entity])),
  )
  return known.get(target)
}
