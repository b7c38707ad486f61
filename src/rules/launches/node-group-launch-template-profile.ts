import { type Setup, setupsOf } from '../../model/effective.ts'
import type { Launch, Slot } from '../../model/types.ts'
import type { World } from '../../value/scenario.ts'
import { and, type Tri } from '../../value/tri.ts'
import { defineRule, type Report } from '../rule.ts'
import { isSet } from '../slots.ts'
import { described, named } from '../wording.ts'

/** A node group over its launch template. */
interface NodeGroup extends Setup {
  readonly template: Launch
  /** Who gives its nodes their profile. */
  readonly profileBy: string
}

/** https://docs.aws.amazon.com/eks/latest/APIReference/API_LaunchTemplateSpecification.html */
export const nodeGroupLaunchTemplateProfile = defineRule<NodeGroup>({
  id: 'node-group-launch-template-profile',
  scenarios: 'some',

  *subjects({ project }) {
    for (const setup of setupsOf(project)) {
      const { launch, template } = setup
      if (template && launch.profileBy) yield { ...setup, template, profileBy: launch.profileBy }
    }
  },
  about: ({ launch }) => launch,
  when: ({ when }) => when,
  *check(group, world) {
    const filled = filledSlot(group.template, world)
    if (filled) yield report(group, filled.slot, and(filled.certain, group.sure))
  },
})

interface Filled {
  readonly slot: Slot
  readonly certain: Tri
}

/** The property that surely takes a profile in this scenario, else one that may. */
function filledSlot({ slots }: Launch, world: World): Filled | undefined {
  let perhaps: Filled | undefined
  for (const slot of slots) {
    const certain = world.some(slot.value, value => isSet(world.get(value), world))
    if (certain === 'yes') return { slot, certain }
    if (certain === 'maybe') perhaps ??= { slot, certain }
  }
  return perhaps
}

function report({ launch, template, profileBy }: NodeGroup, slot: Slot, certain: Tri): Report {
  return {
    certain,
    at: slot.at,
    message: `${described(launch)} uses ${described(template)}, which has an instance profile, but ${profileBy} makes one itself from the node role`,
    consequence: `the creation or update of the node group fails: its launch template must not include an instance profile`,
    help: `remove the instance profile from ${named(template)}, and give its role to ${named(launch)} as the node role`,
    related: [{ at: launch.target.at, message: 'it is used here' }],
  }
}
