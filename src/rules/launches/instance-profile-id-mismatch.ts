import type { InstanceProfile, LaunchSlot } from '../../model/types.ts'
import { same } from '../../value/glob.ts'
import type { World } from '../../value/scenario.ts'
import { known, show, type Text } from '../../value/text.ts'
import { not } from '../../value/tri.ts'
import { hasAllProfiles } from '../absence.ts'
import { type Context, defineRule, type Report } from '../rule.ts'
import { lastPart } from '../slots.ts'
import { described, named, quoted } from '../wording.ts'

/** A running instance keeps the id of the profile that it was given. */
interface Running extends LaunchSlot {
  readonly id: Text
  readonly arn: Text
}

export const instanceProfileIdMismatch = defineRule<LaunchSlot>({
  id: 'instance-profile-id-mismatch',
  scenarios: 'some',

  *subjects({ project }) {
    for (const launch of project.launches) {
      for (const slot of launch.slots) if (slot.id) yield { launch, slot }
    }
  },
  about: ({ launch }) => launch,
  when: ({ launch }) => launch.when,
  *check({ launch, slot }, world, context) {
    const arn = world.text(slot.value)
    const id = world.text(slot.id)
    if (!arn || !id) return
    const running: Running = { launch, slot, id, arn }
    const profile = profileOf(running, world, context)
    if (profile) yield* compared(running, profile, world)
    else yield gone(running)
  },
})

/** The profile that has the ARN now. */
function profileOf({ launch, slot }: Running, world: World, { links }: Context): InstanceProfile | undefined {
  const found = links.profiles.filter(({ from, to }) => from.slot === slot && isInside(to, launch))
  return found.find(({ when }) => world.holds(when))?.to
}

/** Another unit may well have a profile of that name. */
function isInside(profile: InstanceProfile, launch: LaunchSlot['launch']): boolean {
  return profile.scope.unit === launch.scope.unit
}

/** What the guide compares: InstanceProfileId of GetInstanceProfile, IamInstanceProfileId of DescribeInstances. */
function* compared({ launch, slot, id }: Running, profile: InstanceProfile, world: World): Iterable<Report> {
  const now = world.text(profile.id)
  if (!now) return
  const differ = not(same(id, now))
  if (differ === 'no') return
  yield {
    certain: differ,
    at: slot.id?.at ?? slot.at,
    message: `${described(launch)} runs with an instance profile ${named(profile)} of id ${shown(id)}, but ${named(profile)} is ${shown(now)} now: it was deleted and made again`,
    ...consequenceAndHelp(named(profile), launch),
    related: [{ at: profile.id?.at ?? profile.target.at, message: 'the id that it has now' }],
  }
}

/** Of an account's details only the profiles that hold a role are known. */
function gone({ launch, slot, arn, id }: Running): Report {
  const name = shown(lastPart(arn))
  return {
    certain: hasAllProfiles(launch),
    at: slot.value.at,
    message: `${described(launch)} runs with instance profile ${name} of id ${shown(id)}, but no instance profile of that ARN that holds a role is in the account`,
    ...consequenceAndHelp(name, launch),
  }
}

function consequenceAndHelp(profile: string, launch: LaunchSlot['launch']) {
  return {
    consequence:
      'the instance gets no credentials once the old ones expire: iam/info shows "Code":"InstanceProfileNotFound"',
    help: `attach a valid instance profile to ${named(launch)}: aws ec2 replace-iam-instance-profile-association, with ${profile} where that is meant`,
  }
}

function shown(text: Text): string {
  return quoted(known(text) ?? show(text))
}
