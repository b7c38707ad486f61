/**
 * What a script's `iptables` commands leave of the way to the metadata service: the chain OUTPUT, through which all
 * goes that the host itself sends. https://man7.org/linux/man-pages/man8/iptables.8.html
 */
import type { Step } from '../../../syntax/shell/steps.ts'
import { derive, place, type Range, type Source } from '../../../syntax/source.ts'
import { hasGap } from '../../../userdata/words.ts'
import type { Hole, Text } from '../../../value/text.ts'
import { and } from '../../../value/tri.ts'
import { type Args, readRule } from './iptables-rules.ts'
import { type Cut, endIn, type FilterRule } from './packet-filter.ts'

interface Rule extends FilterRule {
  /** Its words, by which it can be deleted. */
  readonly words: string
  /** Where it sends requests. */
  readonly redirected?: string
}

interface Chain {
  rules: Rule[]
  policy?: { readonly at: Range; readonly target: string | undefined } | undefined
  /** The chain was made here, so that all of its rules are in view. */
  isOwn: boolean
}

type Table = Map<string, Chain>

/** Where a command stands, and whether it surely runs. */
type Place = Pick<Step<Hole>, 'at' | 'isSure'>

export class Iptables {
  readonly #tables = new Map<string, Table>()
  /** What the command before asked for: `iptables -C RULE || iptables -A RULE`. */
  #asked: string | undefined

  /** A command's arguments. */
  run(args: Args, place: Place): void {
    const { table, words } = splitTable(args.flatMap(separated))
    const at = words.findIndex(word => word !== undefined && Object.hasOwn(COMMANDS, word))
    const command = words[at]
    const asked = this.#asked
    this.#asked = undefined
    if (table === undefined || command === undefined) return
    const what = COMMANDS[command]!
    const name = words[at + 1]
    const rest = words.slice(at + 2)
    if (what === 'check') this.#asked = place.isSure ? keyOf([table, name, ...rest]) : undefined
    else if (name !== undefined) {
      // either it is there already, or it is added now
      const isThere = asked === keyOf([table, name, ...(isNumbered(what, rest) ? rest.slice(1) : rest)])
      this.#change(table, name, what, rest, isThere ? { ...place, isSure: true } : place)
    } else if (what === 'flush') for (const chain of this.#table(table).values()) chain.rules = []
  }

  /** Everything is as it was at the start, or as nobody knows. */
  clear(): void {
    this.#tables.clear()
  }

  /** Nothing is in the chains any longer, but for what was never in view. Policies stay. */
  flush(): void {
    for (const table of this.#tables.values()) for (const chain of table.values()) chain.rules = []
  }

  /** What `iptables-save` writes and `iptables-restore` reads; tables that are in it begin anew. */
  restore(text: Text, { at, isSure }: Place, keepsRules: boolean): void {
    let table = 'filter'
    let isKnown = true
    for (const line of linesOf(derive(text, at.file))) {
      if (line.text.startsWith('*')) {
        table = line.text.slice(1)
        if (!keepsRules) this.#tables.delete(table)
      } else if (line.text.startsWith(':')) this.#declare(table, line, isSure)
      else if (!/^(?:#|COMMIT)/.test(line.text)) {
        const words = wordsOf(line.text)
        if (words[0] === undefined) isKnown = false
        this.run(['-t', table, ...words], { at: line.at, isSure })
      }
    }
    if (!isKnown) this.clear()
  }

  /** What cuts the host off; undefined where nobody is cut off, or not everybody. */
  cut(isListening: (port: string) => boolean): Cut | undefined {
    for (const name of ['raw', 'mangle', 'filter']) {
      const at = this.#dropped(name)
      if (at) return { at, by: 'iptables' }
    }
    return this.#redirection(isListening)
  }

  #dropped(name: string): Range | undefined {
    const table = this.#tables.get(name)
    const chain = table?.get('OUTPUT')
    if (!table || !chain) return undefined
    const end = endIn(chain.rules, other => {
      const found = table.get(other)
      return found?.isOwn ? found.rules : undefined
    })
    if (end !== 'through') return end === 'open' ? undefined : end
    return chain.policy?.target === 'DROP' ? chain.policy.at : undefined
  }

  /** The first rule that matches all requests sends them to a port of the host itself. */
  #redirection(isListening: (port: string) => boolean): Cut | undefined {
    const rules = this.#tables.get('nat')?.get('OUTPUT')?.rules ?? []
    const first = rules.find(({ matches, target }) => matches !== 'no' && target.kind !== 'pass')
    if (first?.matches !== 'yes' || first.redirected === undefined) return undefined
    const port = /^(?:(?:127(?:\.\d+){3}|localhost)?:)?(\d+)$/.exec(first.redirected)?.[1]
    if (port === undefined || isListening(port)) return undefined
    const by = `a redirection to port ${port}, where nothing in view listens`
    return { at: first.at, by, certain: 'maybe' }
  }

  // ── changes ──

  #table(name: string): Table {
    const table = this.#tables.get(name) ?? new Map<string, Chain>()
    this.#tables.set(name, table)
    return table
  }

  #declare(table: string, { text, at }: Line, isSure: boolean): void {
    const [name = '', policy] = text.slice(1).split(/\s+/)
    const before = this.#table(table).get(name)
    // a chain of the kernel's own stays as it is, any other one begins anew
    const rules = policy === '-' || !before ? [] : before.rules
    const chain: Chain = { rules, isOwn: policy === '-' && isSure }
    if (policy !== '-' && (isSure || policy !== 'DROP')) chain.policy = { at, target: policy }
    this.#table(table).set(name, chain)
  }

  #change(tableName: string, name: string, what: Change, words: Args, place: Place): void {
    const table = this.#table(tableName)
    const chain = table.get(name) ?? { rules: [], isOwn: false }
    table.set(name, chain)
    if (what === 'new') chain.isOwn = place.isSure
    else if (what === 'flush') chain.rules = []
    else if (what === 'policy') setPolicy(chain, words[0], place)
    else if (what === 'delete') chain.rules = without(chain.rules, keyOf(words))
    else addTo(chain, what, words, place)
  }
}

type Change = 'add' | 'insert' | 'delete' | 'flush' | 'policy' | 'new'

const COMMANDS: Readonly<Record<string, Change | 'check'>> = {
  '-A': 'add',
  '--append': 'add',
  '-I': 'insert',
  '--insert': 'insert',
  '-C': 'check',
  '--check': 'check',
  '-D': 'delete',
  '--delete': 'delete',
  '-R': 'delete',
  '--replace': 'delete',
  '-F': 'flush',
  '--flush': 'flush',
  '-P': 'policy',
  '--policy': 'policy',
  '-N': 'new',
  '--new-chain': 'new',
}

/** `--destination=169.254.169.254` is two words. */
function separated(arg: string | undefined): Args {
  const [, option, value] = /^(--[\w-]+)=(.*)$/s.exec(arg ?? '') ?? []
  return option === undefined ? [arg] : [option, value]
}

function splitTable(args: Args): { table: string | undefined; words: Args } {
  const at = args.findIndex(arg => arg === '-t' || arg === '--table')
  if (at < 0) return { table: 'filter', words: args }
  return { table: args[at + 1], words: [...args.slice(0, at), ...args.slice(at + 2)] }
}

function keyOf(words: Args): string {
  return words.map(word => word ?? '\0').join(' ')
}

/** What is not surely another rule may be the one that is deleted. */
function without(rules: Rule[], key: string): Rule[] {
  const isKnown = rules.some(({ words }) => words === key)
  return isKnown ? rules.filter(({ words }) => words !== key) : []
}

function setPolicy(chain: Chain, target: string | undefined, { at, isSure }: Place): void {
  if (isSure || target !== 'DROP') chain.policy = { at, target }
}

function addTo(chain: Chain, how: 'add' | 'insert', words: Args, place: Place): void {
  const isAtNumber = isNumbered(how, words)
  const rule = ruleOf(isAtNumber ? words.slice(1) : words, place)
  if (how === 'add') chain.rules.push(rule)
  else chain.rules.splice(isAtNumber ? Number(words[0]) - 1 : 0, 0, rule)
}

/** `-I OUTPUT 3 …`. */
function isNumbered(how: Change, words: Args): boolean {
  return how === 'insert' && /^\d+$/.test(words[0] ?? '')
}

/** A rule that may never be made cuts nobody off, but may let somebody through. */
function ruleOf(words: Args, { at, isSure }: Place): Rule {
  const { matches, target, redirected } = readRule(words)
  return {
    at,
    matches: isSure ? matches : and(matches, 'maybe'),
    target,
    words: keyOf(words),
    ...(redirected !== undefined && { redirected }),
  }
}

// ── files of rules ──

interface Line {
  readonly at: Range
  readonly text: string
}

/** The lines that are not empty, with their places. */
function linesOf(source: Source<Hole>): Line[] {
  return [...source.text.matchAll(/[^\s][^\n]*/g)].map(match => {
    const text = match[0].trimEnd()
    return { at: place(source, match.index, match.index + text.length), text }
  })
}

/** Words of a line, quotes taken away; a gap makes a word that is not known. */
function wordsOf(line: string): (string | undefined)[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, bare]) => {
    const word = double ?? single ?? bare!
    return hasGap(word) ? undefined : word
  })
}
