import { mayMatch } from '../../iam/quick.ts'
import { assumedByEc2, trusts, trustsOthers } from '../../iam/trust.ts'
import { iamArn } from '../../model/aws.ts'
import { isOpenList, membersOf } from '../../model/links.ts'
import type { InstanceProfile, Mention, Project, Role } from '../../model/types.ts'
import { matches, same } from '../../value/glob.ts'
import { textOf } from '../../value/lift.ts'
import { append } from '../../value/multimap.ts'
import { remember } from '../../value/remember.ts'
import type { World } from '../../value/scenario.ts'
import { isHole, known, show, type Text } from '../../value/text.ts'
import { and, not } from '../../value/tri.ts'
import type { Plain, Target, Value } from '../../value/value.ts'
import { hasAllProfiles } from '../absence.ts'
import { isExternal } from '../external.ts'
import { resourceOf } from '../passing.ts'
import { referenceInQuotes } from '../quoted.ts'
import { type Context, defineRule } from '../rule.ts'
import { named } from '../wording.ts'
import { resourcesPassed } from './passed.ts'

export const roleWithoutInstanceProfile = defineRule<Role>({
  id: 'role-without-instance-profile',
  scenarios: 'every',

  *subjects({ project }) {
    for (const role of project.roles) if (role.managed) yield role
  },
  about: role => role,
  when: role => role.when,
  *check(role, world, context) {
    const onlyEc2 = and(
      trusts(world, role.trust, assumedByEc2(world, role.scope)),
      not(trustsOthers(world, role.trust, role.scope)),
    )
    if (onlyEc2 === 'no' || isUsed(role, world, context)) return
    yield {
      certain: and(onlyEc2, hasAllProfiles(role)),
      // what is there is there: nobody is about to deploy it
      ...(role.scope.unit.kind === 'dump' && { level: 'note' as const }),
      at: role.target.at,
      message: `role ${named(role)} ${onlyEc2 === 'yes' ? 'is' : 'may be'} for EC2 alone, but no instance profile holds it`,
      consequence: "it is missing from the console's IAM role list, and no instance can be launched with it",
      help: `add an instance profile that holds ${named(role)}`,
    }
  },
})

/** Does anything in view use the role, or could it? Then somebody knows what it is for. */
function isUsed(role: Role, world: World, context: Context): boolean {
  const { project, links } = context
  if (links.roles.some(link => link.to === role && world.holds(link.when))) return true
  return (
    isExternal(textOf(world.get(role.name)), project.knowledge.externalRoles) ||
    mayBeHeld(role, project, world) ||
    isMentioned(role, project, world) ||
    isLookedUp(role, project, world) ||
    isPassed(role, project, world)
  )
}

/** A profile of the unit whose roles are not known may hold any role. */
function mayBeHeld(role: Role, project: Project, world: World): boolean {
  const open = remember(OPEN, project, () =>
    project.profiles.filter(profile => isOpenList(profile.roles) || holdsQuoted(profile)),
  )
  return open.some(profile => profile.scope.unit === role.scope.unit && world.holds(profile.when))
}

const OPEN = new WeakMap<Project, readonly InstanceProfile[]>()

/** A reference in quotes is a mistake of its own. */
function holdsQuoted({ roles, scope }: InstanceProfile): boolean {
  return membersOf(roles).some(
    ({ value }) => value.kind === 'text' && referenceInQuotes(value, scope.unit) !== undefined,
  )
}

/** By reference from anywhere; by name from the other units too. */
function isMentioned(role: Role, project: Project, world: World): boolean {
  const name = textOf(world.get(role.name))
  const mentions = remember(MENTIONS, project, () => new Mentions(project.mentions))
  return mentions.perhapsOf(role, name).some(mention => {
    const { value } = mention
    const isThis = value.ref ? value.ref.to === role.target : isNamed(value, name)
    return isThis && world.holds(mention.when)
  })
}

const MENTIONS = new WeakMap<Project, Mentions>()

/** Mentions by what they mean, as far as it is known: in a large project each role is looked for among all. */
class Mentions {
  readonly #byTarget = new Map<Target, Mention[]>()
  readonly #byName = new Map<string, Mention[]>()
  readonly #others: Mention[] = []

  constructor(private readonly all: readonly Mention[]) {
    for (const mention of all) {
      const { ref } = mention.value
      const written = ref || mention.value.kind !== 'text' ? undefined : known(mention.value.text)
      if (ref) append(this.#byTarget, ref.to, mention)
      else if (written === undefined) this.#others.push(mention)
      else for (const name of namesIn(written)) append(this.#byName, name, mention)
    }
  }

  /** Those that may mean the role. */
  perhapsOf({ target }: Role, name: Text | undefined): readonly Mention[] {
    const string = name && known(name)
    if (string === undefined) return this.all
    return [...(this.#byTarget.get(target) ?? []), ...(this.#byName.get(string) ?? []), ...this.#others]
  }
}

/** The text itself, and what stands behind `role/` in an ARN. */
function namesIn(written: string): readonly string[] {
  const end = written.lastIndexOf('role/')
  return end < 0 ? [written] : [written, written.slice(end + 'role/'.length)]
}

/** A data source looks for a role of that name: another stack declares the role that this one puts to use. */
function isLookedUp(role: Role, project: Project, world: World): boolean {
  const name = textOf(world.get(role.name))
  const others = remember(UNMANAGED, project, () => project.roles.filter(other => !other.managed))
  return others.some(other => isNamed(world.get(other.name), name) && world.holds(other.when))
}

const UNMANAGED = new WeakMap<Project, readonly Role[]>()

/** Names of which nothing is known are only the same as themselves. */
function isNamed(value: Value, name: Text | undefined): boolean {
  const written = value.kind === 'error' ? undefined : textOf(value as Plain)
  if (!name || !written) return false
  if (name.every(isHole) || written.every(isHole)) return same(written, name) === 'yes'
  return same(written, name) !== 'no' || matches([{ lit: '*role/' }, ...name], written) === 'yes'
}

/** A policy of the run lets somebody pass this very role: its profile is made later. */
function isPassed(role: Role, project: Project, world: World): boolean {
  const name = textOf(world.get(role.name))
  if (!name) return false
  const path = role.path && textOf(world.get(role.path))
  const arn = iamArn('role', role.scope, path, name)
  return resourcesPassed(project, resourceOf(role)).some(resource => names(resource, role, arn))
}

function names(resource: Value, role: Role, arn: Text): boolean {
  if (resource.ref) return resource.ref.to === role.target
  const pattern = resource.kind === 'error' ? undefined : textOf(resource as Plain)
  if (!pattern || pattern.every(isHole) || isForAllRoles(pattern)) return false
  const known = resourceOf(role)
  if (known !== undefined && !mayMatch(pattern, known)) return false
  return matches(pattern, arn) !== 'no'
}

/** `*`, `arn:aws:iam::*:role/*`: says nothing of a single role. */
function isForAllRoles(pattern: Text): boolean {
  return /(^|[:/])\*+$/.test(show(pattern))
}
