import {
  effectiveOption,
  effectiveValue,
  layersOf,
  type Setup,
  setupsOf,
  type Written,
} from '../../model/effective.ts'
import { type UserScript, userDataOf } from '../../userdata/scripts.ts'
import { stepsIn } from '../../userdata/steps.ts'
import { linesOf } from '../../userdata/windows.ts'
import { remembered } from '../../value/remember.ts'
import { and } from '../../value/tri.ts'
import { writtenAt } from '../../value/value.ts'
import { isChosenByName, maySay, says } from '../metadata-options.ts'
import { defineRule, type Related } from '../rule.ts'
import { described } from '../wording.ts'
import { type ImdsRequest, requestInLine, requestOf } from './imds-requests.ts'

export const imdsTokenRequired = defineRule<Setup>({
  id: 'imds-token-required',
  scenarios: 'some',

  *subjects({ project }) {
    for (const setup of setupsOf(project)) {
      const layers = layersOf(setup)
      if (
        layers.some(({ imds }) => maySay(imds.tokens, 'required')) &&
        layers.some(({ userData }) => userData)
      )
        yield setup
    }
  },
  about: setup => setup.launch,
  when: setup => setup.when,
  *check(setup, world) {
    const { launch, template, sure } = setup
    const before = world.decisions.length
    const tokens = effectiveOption(setup, 'tokens', world)
    const isRequired = tokens ? says(tokens.value, 'required') : 'no'
    if (!tokens || isRequired === 'no') return
    const isSwitch = isChosenByName(world.decisions.slice(before), 'token')
    const data = effectiveValue(setup, ({ userData }) => userData, world)
    if (!data) return
    // what a template says all by itself is said of the template
    if (template && tokens.by === template && data.by === template) return
    const { scripts } = userDataOf(data, world)
    const settles = scripts.some(settlesItself)
    for (const script of scripts) {
      const { wrong, hasFallback } = askedBy(script)
      const first = wrong.find(({ isSure }) => isSure) ?? wrong[0]
      if (!first) continue
      const isSure = first.isSure && !hasFallback && !settles ? 'yes' : 'maybe'
      yield {
        certain: and(sure, tokens.sure, isRequired, isSure, isSwitch ? 'maybe' : 'yes'),
        at: first.at,
        message: `the user data of ${described(launch)} asks the metadata service without a token, but tokens are required`,
        consequence:
          'the metadata service answers "401 - Unauthorized", so the script goes on without what it asked for',
        help: script.kind === 'powershell' ? POWERSHELL_HELP : HELP,
        related: [requiredAt(tokens), ...others(wrong, first)],
        ...(template && { part: template.target.address }),
      }
    }
  },
})

const HELP =
  'get a token with `curl -X PUT http://169.254.169.254/latest/api/token -H "X-aws-ec2-metadata-token-ttl-seconds: 300"` and send it in the header `X-aws-ec2-metadata-token`'
/** https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html */
const POWERSHELL_HELP =
  'get a token with `Invoke-RestMethod -Method PUT -Uri http://169.254.169.254/latest/api/token -Headers @{"X-aws-ec2-metadata-token-ttl-seconds" = "300"}` and send it in the header `X-aws-ec2-metadata-token`'
const MOST_OTHERS = 5

interface Asked {
  /** Requests without a token whose failure nothing provides for. */
  readonly wrong: readonly ImdsRequest[]
  /** The script gets itself a token in some circumstances, so it may know in which it needs one. */
  readonly hasFallback: boolean
}

const askedBy = remembered((script: UserScript): Asked => {
  const requests = requestsIn(script)
  return {
    wrong: requests.filter(one => one.hasToken === 'no' && !one.isForToken && !one.isHandled),
    hasFallback: requests.some(one => one.isForToken && !one.isSure),
  }
})

/** A script that changes what the instance requires, or what its programs send with every request. */
const settlesItself = remembered(({ source }: UserScript): boolean =>
  /modify-instance-metadata-options|EC2InstanceMetadataOption|\.(?:curl|wget)rc\b/i.test(source.text),
)

function requestsIn(script: UserScript): readonly ImdsRequest[] {
  return script.kind === 'shell'
    ? stepsIn(script).flatMap(step => requestOf(step) ?? [])
    : linesOf(script).flatMap(line => requestInLine(line) ?? [])
}

function others(wrong: readonly ImdsRequest[], first: ImdsRequest): Related[] {
  const places = wrong.filter(({ at }) => at.start !== first.at.start).slice(0, MOST_OTHERS)
  return places.map(({ at }) => ({ at, message: 'asks without a token too' }))
}

function requiredAt({ value }: Written): Related {
  return { at: writtenAt(value), message: 'tokens are required here' }
}
