/**
 * Rules of iptables, word by word: whether they match the requests that the host sends to the metadata service, and
 * what becomes of those. https://man7.org/linux/man-pages/man8/iptables-extensions.8.html
 */
import { and, not, or, type Tri } from '../../../value/tri.ts'
import { coversHttp, coversService, isTcp, type Target } from './packet-filter.ts'

/** Words of a command; undefined is what is known only when the script runs. */
export type Args = readonly (string | undefined)[]

export interface ReadRule {
  readonly matches: Tri
  readonly target: Target
  /** Where DNAT or REDIRECT send it. */
  readonly redirected?: string
}

/** Reads what stands behind the chain's name. */
export function readRule(words: Args): ReadRule {
  let matches: Tri = 'yes'
  let target: Target = { kind: 'pass' }
  let redirected: string | undefined
  for (let index = 0; index < words.length; index++) {
    const isNegated = words[index] === '!'
    if (isNegated) index++
    const option = words[index] ?? ''
    const value = words[index + 1]
    const answer = MATCHES.get(option)
    if (FLAGS.test(option)) continue
    if (option === '-j' || option === '--jump') target = targetOf(value)
    else if (option === '-g' || option === '--goto') target = OPEN
    else if (SENDING.test(option)) redirected = value ?? ''
    else if (answer) matches = and(matches, negated(value === undefined ? 'maybe' : answer(value), isNegated))
    else if (!SAYING.test(option)) {
      matches = and(matches, 'maybe')
      continue
    }
    index++
  }
  return { matches, target, ...(redirected !== undefined && { redirected }) }
}

function negated(answer: Tri, isNegated: boolean): Tri {
  return isNegated ? not(answer) : answer
}

const OPEN: Target = { kind: 'accept' }
/** Targets that let a packet go on. */
const PASSING =
  /^(?:LOG|NFLOG|ULOG|MARK|CONNMARK|CONNSECMARK|SECMARK|DSCP|TOS|TTL|TRACE|NOTRACK|CT|TCPMSS|AUDIT|SET)$/

function targetOf(name: string | undefined): Target {
  if (name === 'DROP' || name === 'REJECT') return { kind: 'drop' }
  if (name === 'RETURN') return { kind: 'return' }
  if (name === undefined || /^(?:ACCEPT|QUEUE|NFQUEUE|DNAT|REDIRECT)$/.test(name)) return OPEN
  return PASSING.test(name) ? { kind: 'pass' } : { kind: 'jump', to: name }
}

const FLAGS = /^(?:-[46wvn]+|--wait|--verbose|--ipv4|--syn|\d+)$/
const SENDING = /^--to-(?:destination|ports?)$/
/** Options that only say what is to be said, or how. */
const SAYING =
  /^(?:--comment|--reject-with|--log-(?:prefix|level)|--nflog-(?:prefix|group)|--set-mark|--set-xmark)$/

const MATCHES: ReadonlyMap<string, (value: string) => Tri> = new Map([
  ['-d', anyAddress],
  ['--dst', anyAddress],
  ['--destination', anyAddress],
  ['-p', isTcp],
  ['--protocol', isTcp],
  ['--dport', coversHttp],
  ['--dports', coversHttp],
  ['--destination-port', coversHttp],
  ['--destination-ports', coversHttp],
  ['-o', isOut],
  ['--out-interface', isOut],
  ['--state', isNew],
  ['--ctstate', isNew],
  ['-m', isTransparent],
  ['--match', isTransparent],
])

/** `-d 169.254.169.254,10.0.0.0/8` makes a rule for each. */
function anyAddress(addresses: string): Tri {
  return or(...addresses.split(',').map(coversService))
}

function isOut(name: string): Tri {
  return name === 'lo' ? 'no' : 'maybe'
}

function isNew(states: string): Tri {
  return /\bNEW\b/i.test(states) ? 'yes' : 'no'
}

/** Modules whose options say all. */
function isTransparent(module: string): Tri {
  return /^(?:tcp|comment|multiport|state|conntrack)$/.test(module) ? 'yes' : 'maybe'
}
