import { isGenerated, membersOf } from '../../model/links.ts'
import type { Entity, InstanceProfile, Launch, Principal, Project, Role } from '../../model/types.ts'
import type { Range } from '../../syntax/source.ts'
import { all, type Cond } from '../../value/condition.ts'
import { matches } from '../../value/glob.ts'
import { textOf } from '../../value/lift.ts'
import { remember } from '../../value/remember.ts'
import type { World } from '../../value/scenario.ts'
import { show, type Text } from '../../value/text.ts'
import { type Plain, type Target, type Value, writtenAt } from '../../value/value.ts'
import { type Bearer, rolePerhapsNamed } from '../names.ts'
import { referenceInQuotes } from '../quoted.ts'
import { type Context, defineRule, type Report } from '../rule.ts'
import { isArn, isNothing } from '../slots.ts'
import { referenceToNothing } from '../undeclared.ts'
import { described, named, quoted } from '../wording.ts'

/** A profile, or what a service makes one for. */
type Holder = InstanceProfile | Launch

/** One of the values that stand for the role of a profile. */
interface Holding {
  readonly holder: Holder
  readonly value: Plain
  readonly when: Cond
  readonly part: string
}

/** What is wrong with it. */
type Mistake = Pick<Report, 'message' | 'help'> & Partial<Pick<Report, 'level' | 'consequence' | 'related'>>

export const instanceProfileInvalidRole = defineRule<Holding>({
  id: 'instance-profile-invalid-role',
  scenarios: 'some',

  subjects: ({ project }) => holdingsIn(project),
  about: holding => holding.holder,
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
function placeOf({ holder, value }: Holding): Range {
  return value.ref?.attr === 'self' ? holder.target.at : writtenAt(referenceToNothing(value) ?? value)
}

const CONSEQUENCE = 'the deployment fails: AddRoleToInstanceProfile takes the name of a role and nothing else'

function* holdingsIn({ profiles, launches }: Project): Iterable<Holding> {
  for (const profile of profiles) if (profile.managed) yield* holdingsOf(profile, profile.roles)
  for (const launch of launches) if (launch.role) yield* holdingsOf(launch, launch.role)
}

function* holdingsOf(holder: Holder, roles: Value): Iterable<Holding> {
  const parts = new Map<string, string>()
  for (const [index, { value, when }] of membersOf(roles).entries()) {
    if (value.kind === 'error' || value.kind === 'choice' || isNothing(value)) continue
    const said = whatIsSaid(value)
    const part = parts.get(said) ?? (index === 0 ? 'role' : `role ${index}`)
    parts.set(said, part)
    yield { holder, value, when: all(holder.when, when), part }
  }
}

/** The ARN of a role that has a name in one scenario and none in another is one mistake in both. */
function whatIsSaid(value: Plain): string {
  const { file, start } = writtenAt(value)
  const what = value.ref ? `${value.ref.attr} ${value.ref.to.address}` : show(textOf(value) ?? [])
  return `${file.path}:${start} ${what}`
}

function mistakeIn(holding: Holding, world: World, { project }: Context): Mistake | undefined {
  const { holder, value } = holding
  const nothing = referenceToNothing(value)
  if (nothing) return undeclaredRole(holder, nothing.undeclared ?? '')
  if (value.kind === 'text' && referenceInQuotes(value, holder.scope.unit)) return undefined // that rule speaks
  const entity = value.ref && entityOf(value.ref.to, project)
  if (entity && entity.kind !== 'role') return otherEntity(holding, entity, world, project)
  if (entity && value.ref?.attr !== 'name') return otherAttribute(holder, entity, value)
  const written = textOf(value)
  if (!written) return undefined
  if (isServiceLinked(written, entity, world)) return serviceLinked(holder, written)
  return entity ? undefined : wrongText(holder, written)
}

// ── a reference ──

function undeclaredRole(holder: Holder, address: string): Mistake {
  return {
    message: `${described(holder)} refers to ${quoted(address)} for its role, but nothing of that name is declared`,
    consequence: 'the deployment is refused: a reference to something that is not declared',
    help: `declare ${quoted(address)}, or refer to a role that is declared`,
  }
}

type Known = Principal | InstanceProfile

function otherEntity(
  { holder, value }: Holding,
  entity: Known,
  world: World,
  project: Project,
): Mistake | undefined {
  const isWritten = value.ref?.attr === 'name' && !isGenerated(entity)
  const name = isWritten ? textOf(value) : undefined
  const twin = name && rolePerhapsNamed(name, holder.scope.unit, world, project)
  const message = `${described(holder)} takes a role, but is given ${described(entity)}`
  const related = [{ at: entity.target.at, message: 'what it is given' }]
  return twin
    ? { ...worksByName(twin, message), related }
    : { message, help: helpWith(entity, project), related }
}

/** The two have one name, or may have it: it hangs on values that are not known. */
function worksByName({ entity: role, sure }: Bearer<Role>, message: string): Mistake {
  const [works, renamed] =
    sure === 'yes'
      ? [`only because ${described(role)} has the same name`, 'once one of the two is renamed']
      : [`only where ${described(role)} has the same name`, 'where the names differ']
  return {
    level: 'warning',
    message: `${message}: it works ${works}`,
    consequence: `${renamed}, ${CONSEQUENCE}`,
    help: `refer to role ${named(role)} instead`,
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

function otherAttribute(holder: Holder, role: Entity & Known, value: Plain): Mistake {
  const what = value.ref?.attr === 'arn' ? 'the ARN' : value.ref?.attr === 'id' ? 'the unique id' : 'all'
  return {
    message: `${described(holder)} takes the name of a role, but is given ${what} of ${named(role)}`,
    help: `refer to the name of ${named(role)} instead`,
    ...(value.ref?.attr === 'arn' && arnIn(holder)),
  }
}

// ── a text ──

const WITH_PATH: Text = [{ lit: '*/*' }]

function wrongText(holder: Holder, written: Text): Mistake | undefined {
  if (isArn(written) === 'yes') {
    return { ...nameNeeded(holder, written, `the ARN ${quoted(show(written))}`), ...arnIn(holder) }
  }
  if (matches(WITH_PATH, written) !== 'yes' || holder.kind === 'launch') return undefined
  return nameNeeded(holder, written, `${quoted(show(written))}, which has a path in it`)
}

function nameNeeded(holder: Holder, written: Text, given: string): Mistake {
  const name = show(written).replace(/^.*[/:]/, '')
  return {
    message: `${described(holder)} takes the name of a role, but is given ${given}`,
    help: name === '' ? 'write the name of the role alone' : `write the name alone: ${quoted(name)}`,
  }
}

/**
 * Karpenter takes what stands behind the last slash since version 1.2, so a path does no harm; what EKS does is not known.
 * https://github.com/aws/karpenter-provider-aws/blob/main/pkg/providers/instanceprofile/instanceprofile.go
 */
function arnIn(holder: Holder): Pick<Mistake, 'level' | 'consequence'> {
  return holder.kind === 'launch' ? { level: 'warning', consequence: OF_NODES } : {}
}

const OF_NODES =
  'no node starts, unless it is Karpenter 1.2 or later, which drops all but the name: AddRoleToInstanceProfile takes nothing else'

const SERVICE_LINKED_NAME: Text = [{ lit: 'AWSServiceRoleFor*' }]
const SERVICE_LINKED_PATH: Text = [{ lit: '*aws-service-role/*' }]

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/using-service-linked-roles.html */
function isServiceLinked(written: Text, role: Known | undefined, world: World): boolean {
  const path = role?.path && world.text(role.path)
  const hasPath = [written, path].some(one => one && matches(SERVICE_LINKED_PATH, one) === 'yes')
  return hasPath || matches(SERVICE_LINKED_NAME, written) === 'yes'
}

function serviceLinked(holder: Holder, written: Text): Mistake {
  return {
    message: `${described(holder)} is given ${quoted(show(written))}, a service-linked role`,
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
