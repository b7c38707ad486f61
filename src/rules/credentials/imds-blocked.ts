import { effectiveProfile, effectiveValue, layersOf, type Setup, setupsOf } from '../../model/effective.ts'
import { type UserData, userDataOf } from '../../userdata/scripts.ts'
import { stepsIn } from '../../userdata/steps.ts'
import { linesOf } from '../../userdata/windows.ts'
import { filesAfter, WrittenFiles } from '../../userdata/written-files.ts'
import { remembered } from '../../value/remember.ts'
import { and } from '../../value/tri.ts'
import { defineRule, type Related, type Report } from '../rule.ts'
import { described, quoted } from '../wording.ts'
import { withUnits } from './commands/units.ts'
import { cutIn } from './firewalls/firewalls.ts'
import type { Cut } from './firewalls/packet-filter.ts'
import { windowsCut } from './firewalls/windows-firewall.ts'
import { type Detour, proxyBefore } from './proxies/proxies.ts'
import { proxyInFiles } from './proxies/proxy-files.ts'
import { proxyInLines } from './proxies/proxy-lines.ts'

export const imdsBlocked = defineRule<Setup>({
  id: 'imds-blocked',
  scenarios: 'some',

  *subjects({ project }) {
    for (const setup of setupsOf(project)) {
      if (layersOf(setup).some(({ userData }) => userData)) yield setup
    }
  },
  about: setup => setup.launch,
  when: setup => setup.when,
  *check(setup, world) {
    const { template, sure } = setup
    const written = effectiveValue(setup, ({ userData }) => userData, world)
    if (!written) return
    const data = userDataOf(written, world)
    const { cut, proxy } = blockedBy(data)
    if (!cut && !proxy) return
    const profile = effectiveProfile(setup, world)
    // what a template says all by itself is said of the template
    if (template && written.by === template && profile.by === template) return
    const related: Related[] = profile.at
      ? [{ at: profile.at, message: 'the instance profile is given here' }]
      : []
    yield {
      ...(cut ? cutReport(setup, cut) : proxyReport(setup, proxy!)),
      certain: and(sure, profile.isSet, data.isWhole ? 'yes' : 'maybe', (cut ?? proxy)?.certain ?? 'yes'),
      related,
      ...(template && { part: template.target.address }),
    }
  },
})

type Words = Pick<Report, 'at' | 'level' | 'message' | 'consequence' | 'help'>

function cutReport({ launch }: Setup, { at, by }: Cut): Words {
  return {
    at,
    message: `the user data of ${described(launch)} cuts the host off from the metadata service with ${by}`,
    consequence:
      'nothing on the instance gets the credentials of its role: requests to 169.254.169.254 go nowhere',
    help: WINDOWS_HELP.get(by) ?? `${HELP.get(by) ?? 'leave it out'}, or ${OF_CONTAINERS}`,
  }
}

/** How those get through who need credentials. */
const HELP: ReadonlyMap<string, string> = new Map([
  ['iptables', 'let root pass before it (`-m owner --uid-owner root -j ACCEPT`)'],
  ['nftables', 'let root pass before it (`meta skuid root accept`)'],
  ['firewalld', 'let root pass before it (`-m owner --uid-owner root -j ACCEPT`)'],
  ['ufw', 'let requests pass before it (`ufw allow out to 169.254.169.254`)'],
])
const OF_CONTAINERS = 'keep the containers alone away, in the chain DOCKER-USER or by a hop limit of 1'
const WINDOWS_HELP: ReadonlyMap<string, string> = new Map([
  [
    'the Windows firewall',
    'limit the rule to the users or programs that are meant (`-LocalUser`, `-Program`)',
  ],
  [
    'a default of the Windows firewall',
    'let requests pass (`New-NetFirewallRule -Direction Outbound -Action Allow -RemoteAddress 169.254.169.254`)',
  ],
  ['`route delete`', 'leave the route be'],
])

function proxyReport({ launch }: Setup, { at, exceptions, user }: Detour): Words {
  const set = exceptions === undefined ? '' : `, and NO_PROXY to ${quoted(exceptions)}`
  return {
    at,
    level: 'warning',
    message: `the user data of ${described(launch)} sets HTTP_PROXY${set || ' without NO_PROXY'}, so that ${user} asks the proxy for its credentials`,
    consequence:
      'the proxy knows none: "Unable to locate credentials", or it gives away those that it has itself',
    help:
      exceptions === undefined
        ? 'set `NO_PROXY=169.254.169.254` beside it'
        : 'add `169.254.169.254` to NO_PROXY',
  }
}

interface Blocked {
  readonly cut?: Cut
  readonly proxy?: Detour
}

const blockedBy = remembered(({ scripts, files }: UserData): Blocked => {
  const ofScripts = scripts.map(stepsIn)
  const steps = ofScripts.flat()
  const ofWindows = scripts.filter(({ kind }) => kind !== 'shell').map(linesOf)
  const cut = cutIn(withUnits(steps, new WrittenFiles(files), 'root'), files) ?? windowsCut(ofWindows.flat())
  const proxy =
    firstOf(ofScripts, proxyBefore) ??
    firstOf(ofWindows, proxyInLines) ??
    proxyInFiles(filesAfter(steps, files))
  return { ...(cut && { cut }), ...(proxy && { proxy }) }
})

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined) {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}
