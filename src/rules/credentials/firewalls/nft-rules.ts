/** Rules of nftables: whether they match the requests that the host sends to the metadata service, and their verdict. */
import { hasGap } from '../../../userdata/words.ts'
import { and, not, or, type Tri } from '../../../value/tri.ts'
import { betweenAddresses, coversHttp, coversService, isTcp, type Target } from './packet-filter.ts'

interface ReadRule {
  readonly matches: Tri
  readonly target: Target
}

/** Values of `define NAME = …`. */
export type Definitions = ReadonlyMap<string, readonly string[]>

/** Somebody may get through. */
const OPEN: ReadRule = { matches: 'maybe', target: { kind: 'accept' } }

/** Reads the tokens of a rule. What is not understood of it may match or not. */
export function readNftRule(tokens: readonly string[], defined: Definitions): ReadRule {
  // a map has a verdict for each value
  if (tokens.includes('vmap')) return OPEN
  let matches: Tri = 'yes'
  for (let index = 0; index < tokens.length; ) {
    const target = verdictAt(tokens, index)
    if (target) return { matches, target }
    const read = matchAt(tokens, index, defined) ?? passedAt(tokens, index)
    // it may be any rule
    if (!read && hasGap(tokens[index]!)) return OPEN
    matches = and(matches, read?.matches ?? 'maybe')
    index = read?.next ?? index + 1
  }
  return { matches, target: { kind: 'pass' } }
}

// ── verdicts ──

function verdictAt(tokens: readonly string[], index: number): Target | undefined {
  const word = tokens[index]!
  if (word === 'drop' || word === 'reject') return { kind: 'drop' }
  if (word === 'return') return { kind: 'return' }
  if (word === 'continue') return { kind: 'pass' }
  if (word === 'jump') return { kind: 'jump', to: tokens[index + 1] ?? '' }
  return /^(?:accept|goto|queue|dnat|snat|redirect|masquerade|dup|fwd)$/.test(word)
    ? { kind: 'accept' }
    : undefined
}

// ── matches ──

interface Read {
  readonly matches: Tri
  /** Where reading goes on. */
  readonly next: number
}

function matchAt(tokens: readonly string[], index: number, defined: Definitions): Read | undefined {
  const start = tokens[index] === 'meta' ? index + 1 : index
  const two = `${tokens[start]} ${tokens[start + 1]}`
  if (/^(?:ip6|icmp|icmpv6|udp|udplite|sctp|dccp|esp|ah) /.test(two))
    return { matches: 'no', next: start + 1 }
  const long = BY_TWO.get(two)
  const answer = long ?? BY_ONE.get(tokens[start] ?? '')
  if (!answer) return undefined
  const { values, isNegated, next } = valueAt(tokens, start + (long ? 2 : 1), defined)
  const matches = values ? or(...values.map(answer)) : 'maybe'
  return { matches: isNegated ? not(matches) : matches, next }
}

const BY_TWO: ReadonlyMap<string, (value: string) => Tri> = new Map([
  ['ip daddr', isService],
  ['ip protocol', isTcp],
  ['tcp dport', coversHttp],
  ['th dport', coversHttp],
  ['ct state', isNew],
])
const BY_ONE: ReadonlyMap<string, (value: string) => Tri> = new Map([
  ['l4proto', isTcp],
  ['nfproto', isFour],
  ['oif', isOut],
  ['oifname', isOut],
])

function isService(address: string): Tri {
  const [first = '', last] = address.split('-')
  return last === undefined ? coversService(first) : betweenAddresses(first, last)
}

function isNew(state: string): Tri {
  return /^[a-z]+$/.test(state) ? (state === 'new' ? 'yes' : 'no') : 'maybe'
}

function isFour(protocol: string): Tri {
  return protocol === 'ipv4' ? 'yes' : protocol === 'ipv6' ? 'no' : 'maybe'
}

function isOut(name: string): Tri {
  return /^"?lo"?$/.test(name) ? 'no' : 'maybe'
}

interface ReadValue extends Pick<Read, 'next'> {
  /** Undefined: a named set, or something else that is not in view. */
  readonly values: readonly string[] | undefined
  readonly isNegated: boolean
}

/** `80`, `!= 80`, `{ 80, 443 }`, `80,443`, `$ports`. */
function valueAt(tokens: readonly string[], start: number, defined: Definitions): ReadValue {
  const isNegated = tokens[start] === '!=' || tokens[start] === 'ne'
  const from = isNegated || /^(?:==|eq)$/.test(tokens[start] ?? '') ? start + 1 : start
  if (tokens[from] === '{') {
    const end = tokens.indexOf('}', from)
    const to = end < 0 ? tokens.length : end
    return { values: resolved(tokens.slice(from + 1, to), defined), isNegated, next: to + 1 }
  }
  let to = from + 1
  while (tokens[to] === ',') to += 2
  return { values: resolved(tokens.slice(from, to), defined), isNegated, next: to }
}

function resolved(tokens: readonly string[], defined: Definitions): readonly string[] | undefined {
  const values = tokens
    .filter(text => !/^[,\n]$/.test(text))
    .flatMap(text => (text.startsWith('$') ? (defined.get(text.slice(1)) ?? [text]) : [text]))
  // in a set, whatever is no plain value says more than that
  const isPlain = values.length > 0 && values.every(text => !/^[@{}<>]/.test(text))
  return isPlain ? values : undefined
}

// ── what only counts and logs ──

function passedAt(tokens: readonly string[], index: number): Read | undefined {
  const word = tokens[index]!
  if (word === 'comment') return { matches: 'yes', next: index + 2 }
  const options = word === 'counter' ? COUNTING : word === 'log' ? LOGGING : undefined
  if (!options) return undefined
  let next = index + 1
  while (options.test(tokens[next] ?? '')) next += 2
  return { matches: 'yes', next }
}

const COUNTING = /^(?:packets|bytes|name)$/
const LOGGING = /^(?:prefix|level|flags|group|snaplen|queue-threshold)$/
