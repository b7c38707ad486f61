import { isGenerated, membersOf } from '../../model/links.ts'
import type { InstanceProfile, Project } from '../../model/types.ts'
import { same } from '../../value/glob.ts'
import { textOf } from '../../value/lift.ts'
import type { World } from '../../value/scenario.ts'
import { known, show } from '../../value/text.ts'
import { not, type Tri } from '../../value/tri.ts'
import { type Value, writtenAt } from '../../value/value.ts'
import { defineRule } from '../rule.ts'
import { isNothing, roleReferredTo } from '../slots.ts'
import { described, quoted } from '../wording.ts'

export const instanceProfileMultipleRoles = defineRule<InstanceProfile>({
  id: 'instance-profile-multiple-roles',
  scenarios: 'some',

  *subjects({ project }) {
    for (const profile of project.profiles) {
      if (profile.managed && membersOf(profile.roles).length > 1) yield profile
    }
  },
  about: profile => profile,
  when: profile => profile.when,
  *check(profile, world, { project }) {
    const roles = twoRoles(profile, world, project)
    if (!roles) return
    const { first, second, differ } = roles
    const reservation = differ === 'yes' ? '' : ', unless they are one and the same'
    yield {
      certain: 'yes',
      level: differ === 'yes' ? 'error' : 'warning',
      at: writtenAt(second),
      message: `${described(profile)} holds more than one role: ${inWords(first)} and ${inWords(second)}${reservation}`,
      consequence:
        'it cannot be created: LimitExceeded, "Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1", and that quota cannot be increased',
      help: 'leave one role in it, and make another instance profile for the other role',
      related: [{ at: writtenAt(first), message: 'its first role' }],
    }
  },
})

interface TwoRoles {
  readonly first: Value
  readonly second: Value
  /** Never `no`. */
  readonly differ: Tri
}

/** The first two roles that the profile holds in this scenario. */
function twoRoles(profile: InstanceProfile, world: World, project: Project): TwoRoles | undefined {
  let first: Value | undefined
  for (const { value, when } of world.elements(profile.roles).items) {
    const differ = first ? areDifferent(first, value, project) : 'yes'
    if (isNothing(value) || differ === 'no' || !world.holds(when)) continue
    world.get(value)
    if (first) return { first, second: value, differ }
    first = value
  }
  return undefined
}

/** Two roles have two names, and a written name is never one that AWS makes up. */
function areDifferent(a: Value, b: Value, project: Project): Tri {
  if (a.ref && b.ref) return a.ref.to === b.ref.to ? 'no' : 'yes'
  const [one, other] = [nameOf(a), nameOf(b)]
  if (!one || !other) return 'maybe'
  const madeUp = [a, b].some(value => isMadeUp(value, project))
  return madeUp && (known(one) ?? known(other)) !== undefined ? 'yes' : not(same(one, other))
}

function isMadeUp(value: Value, project: Project): boolean {
  const role = roleReferredTo(value, project)
  return role !== undefined && isGenerated(role)
}

function nameOf(value: Value) {
  return value.kind === 'choice' || value.kind === 'error' ? undefined : textOf(value)
}

function inWords(value: Value): string {
  const name = nameOf(value)
  if (value.ref) return quoted(value.ref.to.address)
  return name ? quoted(show(name)) : 'one that is not known'
}
