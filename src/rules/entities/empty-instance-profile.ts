import type { InstanceProfile, LaunchSlot } from '../../model/types.ts'
import type { World } from '../../value/scenario.ts'
import { and, not, tri } from '../../value/tri.ts'
import { isWhole } from '../absence.ts'
import { type Context, defineRule, type Report } from '../rule.ts'
import { isNothing } from '../slots.ts'
import { described, named } from '../wording.ts'

export const emptyInstanceProfile = defineRule<InstanceProfile>({
  id: 'empty-instance-profile',
  scenarios: 'some',

  *subjects({ project }) {
    for (const profile of project.profiles) if (profile.managed) yield profile
  },
  about: profile => profile,
  when: profile => profile.when,
  *check(profile, world, context) {
    const holdsRole = world.some(profile.roles, role => tri(!isNothing(role)))
    if (holdsRole === 'yes') return
    const certain = and(not(holdsRole), isWhole(profile))
    const use = useOf(profile, world, context)
    yield { ...(use ? usedEmpty(profile, use) : unused(profile)), certain }
  },
})

/** A property that surely takes the profile in this scenario. */
function useOf(profile: InstanceProfile, world: World, { links }: Context): LaunchSlot | undefined {
  const uses = links.profiles.filter(({ to, sure }) => to === profile && sure === 'yes')
  return uses.find(({ when }) => world.holds(when))?.from
}

function usedEmpty(profile: InstanceProfile, { launch, slot }: LaunchSlot): Omit<Report, 'certain'> {
  return {
    at: profile.target.at,
    message: `${described(profile)} holds no role, but ${described(launch)} uses it`,
    consequence:
      'the launch fails with AccessDenied, or iam/info shows "Instance Profile does not contain a role"',
    help: `put a role into ${named(profile)}`,
    related: [{ at: slot.at, message: 'it is used here' }],
    part: 'used',
  }
}

/** Some need no more than its name: Vault's EC2 login knows instances by their profiles. */
function unused(profile: InstanceProfile): Omit<Report, 'certain'> {
  return {
    level: 'note',
    at: profile.target.at,
    message: `${described(profile)} holds no role`,
    consequence: 'a launch with it fails with AccessDenied',
    help: `put a role into ${named(profile)}`,
  }
}
