import { effectiveProfile, effectiveValue, layersOf, type Setup, setupsOf } from '../model/effective.ts'
import { type UserData, userDataOf } from '../userdata/scripts.ts'
import { stepsIn } from '../userdata/steps.ts'
import { remembered } from '../value/remember.ts'
import { and, not } from '../value/tri.ts'
import { defineRule } from './rule.ts'
import { type Need, needIn } from './signed-calls.ts'
import { described } from './wording.ts'

export const instanceWithoutProfile = defineRule<Setup>({
  id: 'instance-without-profile',
  guide: 'no-credentials',
  level: 'warning',
  summary: 'User data needs credentials, and the instance has no instance profile',
  local: true,
  scenarios: 'every',

  *subjects({ project }) {
    for (const setup of setupsOf(project)) {
      // a template alone launches nothing, and who launches from it may give the profile
      if (setup.launch.asTemplate) continue
      if (layersOf(setup).some(({ userData }) => userData)) yield setup
    }
  },
  about: setup => setup.launch,
  when: setup => setup.when,
  *check(setup, world) {
    const { launch, template, sure } = setup
    const profile = effectiveProfile(setup, world)
    if (profile.isSet === 'yes') return
    const written = effectiveValue(setup, ({ userData }) => userData, world)
    const need = written && neededBy(userDataOf(written.value, world)).need
    if (!need) return
    yield {
      certain: and(sure, not(profile.isSet)),
      at: launch.target.at,
      message: `${described(launch)} has no instance profile, but its user data ${need.what}`,
      consequence: 'no credentials are on the instance: the CLI says "Unable to locate credentials"',
      help: 'give it an instance profile with a role that may do what the script does',
      related: [{ at: need.at, message: 'needs credentials' }],
      ...(template && { part: template.target.address }),
    }
  },
})

const neededBy = remembered(({ scripts }: UserData): { readonly need?: Need } => {
  const steps = scripts.flatMap(stepsIn)
  const need = needIn(
    steps,
    scripts.map(({ source }) => source.text),
  )
  return need ? { need } : {}
})
