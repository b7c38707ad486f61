import {
  type EffectiveProfile,
  effectiveProfile,
  effectiveValue,
  layersOf,
  type Setup,
  setupsOf,
  type Written,
} from '../../model/effective.ts'
import type { Launch } from '../../model/types.ts'
import { same } from '../../value/glob.ts'
import { alternatives, textOf } from '../../value/lift.ts'
import type { Decision } from '../../value/scenario.ts'
import type { Text } from '../../value/text.ts'
import { and, type Tri } from '../../value/tri.ts'
import { type Plain, type Value, writtenAt } from '../../value/value.ts'
import { defineRule, type Related } from '../rule.ts'
import { described } from '../wording.ts'

export const imdsDisabled = defineRule<Setup>({
  id: 'imds-disabled',
  scenarios: 'some',

  *subjects({ project }) {
    for (const setup of setupsOf(project)) if (layersOf(setup).some(mayBeDisabled)) yield setup
  },
  about: setup => setup.launch,
  when: setup => setup.when,
  *check(setup, world) {
    const { launch, template, sure } = setup
    const before = world.decisions.length
    const endpoint = effectiveValue(setup, endpointOf, world)
    if (!endpoint || isDisabled(endpoint.value) !== 'yes') return
    const isWanted = isSwitchedOff(world.decisions.slice(before))
    const profile = effectiveProfile(setup, world)
    // what a template says all by itself is said of the template
    if (template && endpoint.by === template && profile.by === template) return
    yield {
      certain: and(sure, profile.isSet, isWanted ? 'maybe' : 'yes'),
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

function endpointOf({ imds }: Launch): Value | undefined {
  return imds.endpoint
}

/** Looks without deciding anything. */
function mayBeDisabled(launch: Launch): boolean {
  const endpoint = endpointOf(launch)
  if (!endpoint) return false
  return alternatives(endpoint).some(
    ({ value }) => value.kind !== 'error' && isDisabled(value as Plain) !== 'no',
  )
}

const DISABLED: Text = [{ lit: 'disabled' }]

function isDisabled(value: Plain): Tri {
  const written = textOf(value)
  return written ? same(written, DISABLED) : 'no'
}

/**
 * Was it chosen by a parameter that is named after the service, as `metadata_http_endpoint_enabled` is? Whoever turns
 * that one off knows what it does; a parameter such as the stage of a deployment says nothing of the sort.
 */
function isSwitchedOff(choosing: readonly Decision[]): boolean {
  return choosing.some(({ test }) => /imds|meta_?data|endpoint/i.test(test.sym.label))
}

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
