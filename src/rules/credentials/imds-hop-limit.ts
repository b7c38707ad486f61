import {
  effectiveOption,
  effectiveProfile,
  effectiveValue,
  layersOf,
  type Setup,
  setupsOf,
  type Written,
} from '../../model/effective.ts'
import { containerHostOf } from '../../model/hosts.ts'
import type { Launch, Project } from '../../model/types.ts'
import type { Range } from '../../syntax/source.ts'
import { type UserData, userDataOf } from '../../userdata/scripts.ts'
import { stepsIn } from '../../userdata/steps.ts'
import { WrittenFiles } from '../../userdata/written-files.ts'
import { remembered } from '../../value/remember.ts'
import type { World } from '../../value/scenario.ts'
import { and, type Tri } from '../../value/tri.ts'
import { type Plain, writtenAt } from '../../value/value.ts'
import { says } from '../metadata-options.ts'
import { defineRule, type Related } from '../rule.ts'
import { described, quoted } from '../wording.ts'
import { withUnits } from './commands/units.ts'
import { type Container, containersIn } from './containers.ts'
import { needOfSettings } from './credential-needs.ts'
import { joinByFile, joinOf } from './host-joins.ts'

export const imdsHopLimit = defineRule<Setup>({
  id: 'imds-hop-limit',
  scenarios: 'some',

  *subjects({ project }) {
    for (const setup of setupsOf(project)) {
      if (layersOf(setup).some(({ imds }) => imds.tokens)) yield setup
    }
  },
  about: setup => setup.launch,
  when: setup => setup.when,
  *check(setup, world, { project }) {
    const { template, sure, isOpen } = setup
    const tokens = effectiveOption(setup, 'tokens', world)
    const isRequired = tokens ? says(tokens.value, 'required') : 'no'
    if (!tokens || isRequired === 'no') return
    const limit = effectiveOption(setup, 'hopLimit', world)
    const isOne = limit ? isOneHop(limit.value) : isOpen ? 'maybe' : 'yes'
    if (isOne === 'no') return
    const data = effectiveValue(setup, ({ userData }) => userData, world)
    const guest = (data && guestOfData(setup, data, world)) ?? guestOfHost(setup, project)
    if (!guest) return
    const profile = effectiveProfile(setup, world)
    // what a template says all by itself is said of the template
    const writers = [tokens.by, profile.by, guest.by]
    if (template && writers.every(by => by === template)) return
    const at = guest.at ?? writtenAt((limit ?? tokens).value)
    yield {
      ...(limit ? {} : { level: 'note' }),
      certain: and(sure, tokens.sure, limit?.sure ?? 'yes', isRequired, isOne, profile.isSet, guest.certain),
      at,
      message: `${guest.what}, but ${limit ? WRITTEN : LEFT}`,
      consequence: `${limit ? '' : UNLESS}the container gets no token, and so no credentials: the answer is dropped one hop before it`,
      help: 'set the hop limit to 2, start the container in the network of the host, or hand it credentials',
      related: relatedTo(tokens, limit).filter(one => one.at !== at),
      ...(template && { part: template.target.address }),
    }
  },
})

const WRITTEN = 'the hop limit is 1 and tokens are required'
const LEFT = 'tokens are required, and the hop limit is left at its default of 1'
const UNLESS = 'unless the AMI or the account says 2, '

/** Containers that run outside of the host's network. */
interface Guest {
  /** Who says so. */
  readonly by: Launch
  readonly at?: Range
  /** The beginning of the message. */
  readonly what: string
  readonly certain: Tri
}

/** What user data starts, else the cluster that it joins. */
function guestOfData({ launch }: Setup, data: Written, world: World): Guest | undefined {
  const { by } = data
  const { containers, join } = startedBy(userDataOf(data, world))
  const [container] = containers
  if (container?.sign !== undefined) {
    const what = `the user data of ${described(launch)} starts a container that uses AWS (${quoted(container.sign)})`
    return { by, at: container.at, what, certain: 'yes' }
  }
  const joins = join ?? needOfSettings(data.value, world)
  if (joins) return { by, what: `the user data of ${described(launch)} ${joins.what}`, certain: 'maybe' }
  const what = `the user data of ${described(launch)} starts a container outside of the host's network`
  return container && { by, at: container.at, what, certain: 'maybe' }
}

/** What a service starts on its hosts of containers: with credentials of their own, as a rule. */
function guestOfHost({ launch }: Setup, project: Project): Guest | undefined {
  const host = containerHostOf(launch, project)
  return (
    host && { by: host.by, what: `an instance of ${described(launch)} is ${host.noun}`, certain: 'maybe' }
  )
}

function isOneHop(value: Plain): Tri {
  if (value.kind === 'scalar') return value.value === 1 ? 'yes' : 'no'
  return value.kind === 'unknown' ? 'maybe' : says(value, '1')
}

function relatedTo(tokens: Written, limit: Written | undefined): Related[] {
  const required = { at: writtenAt(tokens.value), message: 'tokens are required here' }
  return limit ? [{ at: writtenAt(limit.value), message: 'the hop limit is set here' }, required] : [required]
}

interface Started {
  /** Those first that use AWS by all signs. */
  readonly containers: readonly Container[]
  readonly join?: { readonly what: string } | undefined
}

const startedBy = remembered(({ scripts, files }: UserData): Started => {
  const steps = scripts.flatMap(stepsIn)
  const containers = containersIn(withUnits(steps, new WrittenFiles(files), 'root'), files)
  const using = containers.filter(({ sign }) => sign !== undefined)
  const join =
    steps.map((step, index) => joinOf(step, steps[index - 1])).find(found => found) ??
    files.map(({ path, content }) => joinByFile(path, content)).find(found => found)
  return { containers: using.length > 0 ? using : containers, join }
})
