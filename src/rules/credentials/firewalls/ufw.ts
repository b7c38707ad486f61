/** What `ufw` leaves of the way to the metadata service. https://manpages.ubuntu.com/manpages/noble/en/man8/ufw.8.html */
import type { Range } from '../../../syntax/source.ts'
import { and, type Tri } from '../../../value/tri.ts'
import { type Cut, coversHttp, coversService, isTcp } from './packet-filter.ts'

/** One of its commands. */
export interface UfwCommand {
  readonly at: Range
  readonly isSure: boolean
  /** What is not known of a word is `\0`. */
  readonly args: readonly string[]
}

/** Rules count in the order in which they are made, then the default, all once it is enabled. */
export function ufwCut(commands: readonly UfwCommand[]): Cut | undefined {
  const all = commands.map(one => ({ ...one, words: one.args.filter(arg => !arg.startsWith('-')) }))
  const last = all.findLastIndex(({ words: [verb] }) => verb === 'reset')
  const used = all.slice(last + 1)
  if (last >= 0 && !all[last]!.isSure) return undefined
  const ending = used.findLast(({ words: [verb] }) => /^(?:enable|disable)$/.test(verb ?? ''))
  if (ending?.words[0] !== 'enable' || !ending.isSure) return undefined
  if (used.some(({ words: [verb] }) => UNKNOWN_ORDER.test(verb ?? ''))) return undefined
  for (const { at, isSure, words } of used) {
    const [verb = ''] = words
    const matches = outgoing(words)
    if (/^(?:allow|limit)$/.test(verb) && matches !== 'no') return undefined
    if (/^(?:deny|reject)$/.test(verb) && matches === 'yes' && isSure) return { at, by: 'ufw' }
  }
  const policy = used.findLast(
    ({ words }) => words[0] === 'default' && /^(?:outgoing|\0)$/.test(words[2] ?? ''),
  )
  const isClosed = policy?.isSure && /^(?:deny|reject)$/.test(policy.words[1] ?? '')
  return isClosed ? { at: policy.at, by: 'ufw' } : undefined
}

/** A rule that comes before others, or goes, or nobody knows what. */
const UNKNOWN_ORDER = /^(?:delete|insert|prepend|\0)$/

/** Does a rule match all requests to the service: `deny out on eth0 to 169.254.169.254 port 80 proto tcp`? */
function outgoing([, ...words]: readonly string[]): Tri {
  // without a direction, a rule is for what comes in
  if (words[0] !== 'out') return words.includes('\0') ? 'maybe' : 'no'
  let matches: Tri = 'yes'
  let isFrom = false
  for (let index = 1; index < words.length; index++) {
    const word = words[index]!
    const value = words[index + 1]
    if (word === 'comment') index++
    else if (word === 'from' || word === 'to') {
      isFrom = word === 'from'
      matches = and(matches, isFrom ? isAny(value) : isService(value))
      index++
    } else if (word === 'port' || word === 'proto') {
      const answer = word === 'proto' ? isTcp : coversHttp
      matches = and(matches, isFrom && word === 'port' ? 'maybe' : answer(value ?? ''))
      index++
    } else if (word !== 'log' && word !== 'log-all')
      matches = and(matches, index === 1 ? simple(word) : 'maybe')
  }
  return matches
}

function isService(address = ''): Tri {
  return isAny(address) === 'yes' ? 'yes' : coversService(address)
}

function isAny(address = ''): Tri {
  return address === 'any' ? 'yes' : 'maybe'
}

/** `80`, `443/tcp`; else an application of that name. */
function simple(service: string): Tri {
  const [ports = '', protocol = 'tcp'] = service.split('/')
  return and(coversHttp(ports), isTcp(protocol))
}
