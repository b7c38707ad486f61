/**
 * What a packet filter leaves of the way to the metadata service: chains of rules, whether they are written for
 * iptables or for nftables, as far as requests to 169.254.169.254 are concerned.
 */
import type { Range } from '../../../syntax/source.ts'
import { or, type Tri, tri } from '../../../value/tri.ts'

/** What cuts the host off. */
export interface Cut {
  readonly at: Range
  /** As in "cuts the host off from the metadata service with …". */
  readonly by: string
  /** It hangs on what is not in view. */
  readonly certain?: 'maybe'
}

/** One rule of a chain. */
export interface FilterRule {
  readonly at: Range
  /** Does it match all requests to the service, whoever sends them? */
  readonly matches: Tri
  readonly target: Target
}

/** What becomes of a packet that a rule matches. Whatever is not followed is `accept`: somebody may get through. */
export type Target =
  | { readonly kind: 'drop' | 'accept' | 'pass' | 'return' }
  | { readonly kind: 'jump'; readonly to: string }

/** Finds the rules of a chain by its name; undefined where not all of them are in view. */
export type FindChain = (name: string) => readonly FilterRule[] | undefined

/** The rule by which all requests end that come into a chain; `open` where somebody gets through for good. */
export function endIn(rules: readonly FilterRule[], find: FindChain): Range | 'open' | 'through' {
  return new Search(find).endIn(rules, 0)
}

/** Chains in chains. */
const DEEPEST = 5
/** So many rules are looked at. */
const MOST_RULES = 20_000

class Search {
  readonly #find: FindChain
  #seen = 0

  constructor(find: FindChain) {
    this.#find = find
  }

  endIn(rules: readonly FilterRule[], depth: number): Range | 'open' | 'through' {
    let someReturn = false
    for (const rule of rules) {
      if (++this.#seen > MOST_RULES) return 'open'
      if (rule.matches === 'no') continue
      if (rule.target.kind === 'return') {
        if (rule.matches === 'yes') return 'through'
        someReturn = true
        continue
      }
      const end = this.#endBy(rule, depth)
      if (end === 'open') return 'open'
      if (end !== 'through' && rule.matches === 'yes') return someReturn ? 'through' : end
    }
    return 'through'
  }

  #endBy({ target, at }: FilterRule, depth: number): Range | 'open' | 'through' {
    if (target.kind === 'drop') return at
    if (target.kind === 'pass') return 'through'
    const rules = target.kind === 'jump' && depth < DEEPEST ? this.#find(target.to) : undefined
    return rules ? this.endIn(rules, depth + 1) : 'open'
  }
}

// ── what matches requests to the service ──

const SERVICE = [169, 254, 169, 254] as const

/** Is the metadata service in a range of addresses (169.254.0.0/16)? */
export function coversService(range: string): Tri {
  const match = /^(\d+)\.(\d+)\.(\d+)\.(\d+)(?:\/(\d+))?$/.exec(range)
  if (!match) return range === 'instance-data' ? 'yes' : 'maybe'
  const bits = match[5] === undefined ? 32 : Number(match[5])
  const isIn = SERVICE.every((part, index) => {
    const own = Math.min(8, Math.max(0, bits - 8 * index))
    return part >> (8 - own) === Number(match[index + 1]) >> (8 - own)
  })
  return tri(isIn)
}

/** Is it between two addresses (169.254.0.0-169.254.255.255)? */
export function betweenAddresses(first: string, last: string): Tri {
  const from = numberOf(first)
  const to = numberOf(last)
  const service = numberOf(SERVICE.join('.'))!
  if (from === undefined || to === undefined) return 'maybe'
  return tri(from <= service && service <= to)
}

function numberOf(address: string): number | undefined {
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(address)) return undefined
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
}

/** Is HTTP's port among these: `80`, `80,443`, `1:1024`, `1-1024`? A name that is not known may be any. */
export function coversHttp(ports: string): Tri {
  return or(...ports.split(',').map(isHttp))
}

function isHttp(port: string): Tri {
  const range = /^(\d*)[:-](\d*)$/.exec(port)
  if (range) return tri(Number(range[1]) <= 80 && 80 <= Number(range[2] || 65535))
  if (/^\d+$/.test(port)) return tri(Number(port) === 80)
  return port === 'http' ? 'yes' : /^(?:https|domain|ssh|smtp|ntp)$/.test(port) ? 'no' : 'maybe'
}

/** Are requests sent by this protocol? */
export function isTcp(protocol: string): Tri {
  if (/^(?:tcp|6|all|0|any)$/i.test(protocol)) return 'yes'
  return /^[\w-]+$/.test(protocol) ? 'no' : 'maybe'
}
