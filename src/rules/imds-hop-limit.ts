import {
  effectiveProfile,
  effectiveValue,
  layersOf,
  type Setup,
  setupsOf,
  type Written,
} from '../model/effective.ts'
import { type UserData, userDataOf } from '../userdata/scripts.ts'
import { stepsIn } from '../userdata/steps.ts'
import { same } from '../value/glob.ts'
import { textOf } from '../value/lift.ts'
import { remembered } from '../value/remember.ts'
import type { Text } from '../value/text.ts'
import { and, type Tri } from '../value/tri.ts'
import { type Plain, writtenAt } from '../value/value.ts'
import { type Container, containersIn } from './containers.ts'
import { defineRule, type Related } from './rule.ts'
import { described, quoted } from './wording.ts'

export const imdsHopLimit = defineRule<Setup>({
  id: 'imds-hop-limit',
  guide: 'no-credentials',
  level: 'warning',
  summary: 'A container that user data starts cannot reach the metadata service, one hop away, with a token',
  local: true,
  scenarios: 'some',

  *subjects({ project }) {
    for (const setup of setupsOf(project)) {
      const layers = layersOf(setup)
      if (layers.some(({ userData }) => userData) && layers.some(({ imds }) => imds.tokens)) yield setup
    }
  },
  about: setup => setup.launch,
  when: setup => setup.when,
  *check(setup, world) {
    const { launch, template, sure, isOpen } = setup
    const data = effectiveValue(setup, ({ userData }) => userData, world)
    const [container] = data ? startedBy(userDataOf(data.value, world)) : []
    if (!data || !container) return
    const tokens = effectiveValue(setup, ({ imds }) => imds.tokens, world)
    const isRequired = tokens ? isText(tokens.value, REQUIRED) : 'no'
    if (!tokens || isRequired === 'no') return
    const limit = effectiveValue(setup, ({ imds }) => imds.hopLimit, world)
    const isOne = limit ? isOneHop(limit.value) : isOpen ? 'maybe' : 'yes'
    const profile = effectiveProfile(setup, world)
    // what a template says all by itself is said of the template
    if (template && [data, tokens, profile].every(({ by }) => by === template)) return
    yield {
      ...(limit ? {} : { level: 'note' }),
      certain: and(sure, isRequired, isOne, profile.isSet),
      at: container.at,
      message: `the user data of ${described(launch)} starts a container that uses AWS (${quoted(container.sign)}), but the hop limit is 1 and tokens are required`,
      consequence:
        'the container gets no token, and so no credentials: the answer is dropped one hop before it',
      help: 'set the hop limit to 2, start the container with `--network host`, or hand it credentials',
      related: relatedTo(tokens, limit),
      ...(template && { part: template.target.address }),
    }
  },
})

const REQUIRED: Text = [{ lit: 'required' }]
const ONE: Text = [{ lit: '1' }]

function isText(value: Plain, text: Text): Tri {
  const written = textOf(value)
  return written ? same(written, text) : 'no'
}

function isOneHop(value: Plain): Tri {
  if (value.kind === 'scalar') return value.value === 1 ? 'yes' : 'no'
  return value.kind === 'unknown' ? 'maybe' : isText(value, ONE)
}

function relatedTo(tokens: Written, limit: Written | undefined): Related[] {
  const required = { at: writtenAt(tokens.value), message: 'tokens are required here' }
  return limit ? [{ at: writtenAt(limit.value), message: 'the hop limit is set here' }, required] : [required]
}

const startedBy = remembered(({ scripts }: UserData): readonly Container[] =>
  containersIn(scripts.flatMap(stepsIn)),
)
