import {
  type EffectiveProfile,
  effectiveOption,
  effectiveProfile,
  layersOf,
  type Setup,
  setupsOf,
  type Written,
} from '../../model/effective.ts'
import { and } from '../../value/tri.ts'
import { writtenAt } from '../../value/value.ts'
import { isChosenByName, maySay, says } from '../metadata-options.ts'
import { defineRule, type Related } from '../rule.ts'
import { described } from '../wording.ts'

export const imdsDisabled = defineRule<Setup>({
  id: 'imds-disabled',
  scenarios: 'some',

  *subjects({ project }) {
    for (const setup of setupsOf(project)) {
      if (layersOf(setup).some(({ imds }) => maySay(imds.endpoint, 'disabled'))) yield setup
    }
  },
  about: setup => setup.launch,
  when: setup => setup.when,
  *check(setup, world) {
    const { launch, template, sure } = setup
    const before = world.decisions.length
    const endpoint = effectiveOption(setup, 'endpoint', world)
    if (!endpoint || says(endpoint.value, 'disabled') !== 'yes') return
    const isWanted = isChosenByName(world.decisions.slice(before), 'endpoint')
    const profile = effectiveProfile(setup, world)
    // what a template says all by itself is said of the template
    if (template && endpoint.by === template && profile.by === template) return
    yield {
      certain: and(sure, endpoint.sure, profile.isSet, isWanted ? 'maybe' : 'yes'),
      at: writtenAt(endpoint.value),
      message: `${described(launch)} has an instance profile, but its metadata service is switched off`,
      consequence:
        'nothing on the instance gets credentials: http://169.254.169.254 answers "403 - Forbidden" to every request',
      help: `set the endpoint to \`enabled\`${isOptional(setup, profile) ? ', or leave the instance profile out' : ''}`,
      related: [...userOf(setup, endpoint), ...giverOf(profile)],
      ...(template && { part: template.target.address }),
    }
  },
})

/** May instances do without a profile? Those on which a service runs containers may not. */
function isOptional({ launch }: Setup, { by }: EffectiveProfile): boolean {
  return !launch.host && !launch.demandsProfile && !by?.profileBy
}

/** Who launches with the template in which the endpoint is written. */
function userOf({ launch, template }: Setup, { by }: Written): Related[] {
  if (!template || by !== template) return []
  return [{ at: launch.target.at, message: `launches from ${described(template)}` }]
}

function giverOf({ by, at }: EffectiveProfile): Related[] {
  if (!by || !at) return []
  const message = by.profileBy
    ? `${by.profileBy} gives its instances a profile`
    : 'the instance profile is given here'
  return [{ at, message }]
}
