/**
 * What a script's `iptables` commands leave of the way to the metadata service: the chain OUTPUT, through which all
 * goes that the host itself sends. https://man7.org/linux/man-pages/man8/iptables.8.html
 */
import { literalOf, type Step } from '../syntax/shell/steps.ts'
import type { Range } from '../syntax/source.ts'
import type { Hole } from '../value/text.ts'
import { and, type Tri } from '../value/tri.ts'
import { baseName, programOf } from './options.ts'

/** What cuts the host off. */
export interface Cut {
  readonly at: Range
  /** As in "user data … with `iptables`". */
  readonly by: string
}

/** One rule of the chain, as far as requests to the metadata service are concerned. */
interface Rule {
  readonly at: Range
  /** Does it match them all, whoever sends them? */
  readonly matches: Tri
  readonly target: string | undefined
  /** Its words, by which it can be deleted. */
  readonly words: string
}

interface Chain {
  rules: Rule[]
  policy?: { readonly at: Range; readonly target: string | undefined } | undefined
}

const NAME = /^iptables(?:-legacy|-nft)?$/
/** They put other rules into the place of those that are there. */
const RESTORING = /^(?:iptables-restore|netfilter-persistent|iptables-apply|nft)$/
/** Rules with these targets let a packet go on. */
const PASSING: ReadonlySet<string> = new Set([
  'LOG',
  'NFLOG',
  'ULOG',
  'MARK',
  'CONNMARK',
  'DSCP',
  'TOS',
  'TRACE',
])
/** Nobody writes a longer script by hand. */
const MOST_STEPS = 5000
const DROPPING: ReadonlySet<string> = new Set(['DROP', 'REJECT'])

/** What cuts the host off at the end of the script; undefined where nobody is cut off, or not everybody. */
export function iptablesCut(steps: readonly Step<Hole>[]): Cut | undefined {
  const tables = new Map<string, Chain>()
  if (steps.length > MOST_STEPS) return undefined
  for (const step of steps) {
    const [program, ...args] = programOf(step).map(literalOf)
    const name = baseName(program ?? '')
    if (RESTORING.test(name)) tables.clear()
    if (NAME.test(name)) change(tables, args, step)
  }
  for (const table of ['raw', 'mangle', 'filter']) {
    const cut = cutBy(tables.get(table))
    if (cut) return { at: cut, by: 'iptables' }
  }
  return undefined
}

/** The rule or the policy by which all requests end. */
function cutBy(chain: Chain | undefined): Range | undefined {
  if (!chain) return undefined
  for (const { matches, target, at } of chain.rules) {
    if (matches === 'no' || (target && PASSING.has(target))) continue
    if (!target || !DROPPING.has(target)) return undefined
    if (matches === 'yes') return at
  }
  return chain.policy?.target === 'DROP' ? chain.policy.at : undefined
}

// ── changes ──

type Args = readonly (string | undefined)[]

const COMMANDS: Readonly<Record<string, 'add' | 'insert' | 'delete' | 'flush' | 'policy'>> = {
  '-A': 'add',
  '--append': 'add',
  '-I': 'insert',
  '--insert': 'insert',
  '-D': 'delete',
  '--delete': 'delete',
  '-R': 'delete',
  '--replace': 'delete',
  '-F': 'flush',
  '--flush': 'flush',
  '-P': 'policy',
  '--policy': 'policy',
}

function change(tables: Map<string, Chain>, args: Args, step: Step<Hole>): void {
  const tableAt = args.findIndex(arg => arg === '-t' || arg === '--table')
  const table = tableAt < 0 ? 'filter' : args[tableAt + 1]
  const rest = tableAt < 0 ? args : [...args.slice(0, tableAt), ...args.slice(tableAt + 2)]
  const at = rest.findIndex(arg => arg !== undefined && Object.hasOwn(COMMANDS, arg))
  const command = rest[at]
  if (table === undefined || command === undefined) return
  const chain = tables.get(table) ?? { rules: [] }
  tables.set(table, chain)
  const name = rest[at + 1]
  const words = rest.slice(at + 2)
  const what = COMMANDS[command]!
  if (what === 'flush') {
    if (name === undefined || name === 'OUTPUT') chain.rules = []
  } else if (name === 'OUTPUT') changeOutput(chain, what, words, step)
}

function changeOutput(
  chain: Chain,
  what: 'add' | 'insert' | 'delete' | 'policy',
  words: Args,
  step: Step<Hole>,
): void {
  const { at, isSure } = step
  if (what === 'policy') {
    if (isSure || words[0] !== 'DROP') chain.policy = { at, target: words[0] }
    return
  }
  if (what === 'delete') {
    // whatever is not surely another one may be the one that is deleted
    const key = keyOf(words)
    const isKnown = chain.rules.some(rule => rule.words === key)
    chain.rules = isKnown ? chain.rules.filter(rule => rule.words !== key) : []
    return
  }
  const number = what === 'insert' && /^\d+$/.test(words[0] ?? '') ? Number(words[0]) : 1
  const rule = ruleOf(number > 1 || words[0] === '1' ? words.slice(1) : words, step)
  if (!rule) return
  if (what === 'add') chain.rules.push(rule)
  else chain.rules.splice(number - 1, 0, rule)
}

function keyOf(words: Args): string {
  return words.map(word => word ?? '\0').join(' ')
}

/** A rule that may never be made cuts nobody off, but may let somebody through. */
function ruleOf(words: Args, { at, isSure }: Step<Hole>): Rule | undefined {
  const { matches, target } = read(words)
  const isDropping = target !== undefined && DROPPING.has(target)
  if (!isSure && isDropping) return undefined
  return { at, matches: isSure ? matches : and(matches, 'maybe'), target, words: keyOf(words) }
}

// ── what a rule matches ──

function read(words: Args): { matches: Tri; target: string | undefined } {
  let matches: Tri = 'yes'
  let target: string | undefined
  for (let index = 0; index < words.length; index++) {
    const option = words[index]
    const value = words[index + 1]
    const answer = option === undefined ? undefined : MATCHES[option]
    if (option === '-j' || option === '--jump') {
      target = value
      index++
    } else if (answer) {
      matches = and(matches, value === undefined ? 'maybe' : answer(value))
      index++
    } else matches = and(matches, 'maybe')
  }
  // what is turned round is not followed
  return { matches: words.includes('!') ? 'maybe' : matches, target }
}

const MATCHES: Readonly<Record<string, ((value: string) => Tri) | undefined>> = {
  '-d': coversService,
  '--dst': coversService,
  '--destination': coversService,
  '-p': isTcp,
  '--protocol': isTcp,
  '--dport': isHttp,
  '--dports': isHttp,
  '--destination-port': isHttp,
  '-o': isOut,
  '--out-interface': isOut,
  '--state': isNew,
  '--ctstate': isNew,
  '-m': isTransparent,
  '--match': isTransparent,
  '--comment': () => 'yes',
  '--reject-with': () => 'yes',
}

function isTcp(protocol: string): Tri {
  return /^(?:tcp|6|all|0)$/i.test(protocol) ? 'yes' : 'no'
}

function isHttp(ports: string): Tri {
  return ports.split(',').some(port => /^(?:80|http)$/.test(port))
    ? 'yes'
    : /[:h]/.test(ports)
      ? 'maybe'
      : 'no'
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

const SERVICE = [169, 254, 169, 254]

/** Is the metadata service in a range of addresses (169.254.0.0/16)? */
export function coversService(range: string): Tri {
  const match = /^(\d+)\.(\d+)\.(\d+)\.(\d+)(?:\/(\d+))?$/.exec(range)
  if (!match) return range === 'instance-data' ? 'yes' : 'maybe'
  const bits = match[5] === undefined ? 32 : Number(match[5])
  const isIn = SERVICE.every((part, index) => {
    const own = Math.min(8, Math.max(0, bits - 8 * index))
    return part >> (8 - own) === Number(match[index + 1]) >> (8 - own)
  })
  return isIn ? 'yes' : 'no'
}
