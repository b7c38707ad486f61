/**
 * What a script's `nft` commands and the files that it loads leave of the way to the metadata service: all chains at
 * the hook `output` of the families ip and inet. https://www.netfilter.org/projects/nftables/manpage.html
 */
import type { Step } from '../../../syntax/shell/steps.ts'
import { derive, type Range } from '../../../syntax/source.ts'
import { hasGap } from '../../../userdata/words.ts'
import type { Hole, Text } from '../../../value/text.ts'
import { and } from '../../../value/tri.ts'
import { readNftRule } from './nft-rules.ts'
import { type Token, Tokens } from './nft-syntax.ts'
import { type Cut, endIn, type FilterRule } from './packet-filter.ts'

interface Chain {
  rules: FilterRule[]
  /** All that the host sends goes through it. */
  isOutput: boolean
  policy?: { readonly at: Range; readonly isDrop: boolean }
}

type Table = Map<string, Chain>

export class Nftables {
  /** By family and name. */
  readonly #tables = new Map<string, Table>()
  readonly #defined = new Map<string, readonly string[]>()
  #tokens = new Tokens({ file: { path: '', text: '' }, text: '' })
  #isSure = false
  /** The command, where all of it is one place. */
  #command: Range | undefined

  /** A command: `nft add rule inet filter output drop`. */
  run(text: Text, { at, isSure }: Step<Hole>): void {
    this.#command = at
    this.#read(text, at, isSure)
  }

  /** A file of commands. */
  load(text: Text, { at, isSure }: Step<Hole>): void {
    this.#command = undefined
    this.#read(text, at, isSure)
  }

  clear(): void {
    this.#tables.clear()
  }

  /** What cuts the host off. A packet goes through the chains of all tables: one that drops it is enough. */
  get cut(): Cut | undefined {
    for (const table of this.#tables.values()) {
      for (const chain of table.values()) {
        const at = chain.isOutput ? droppedIn(chain, table) : undefined
        if (at) return { at, by: 'nftables' }
      }
    }
    return undefined
  }

  // ── reading ──

  #read(text: Text, { file }: Range, isSure: boolean): void {
    const tokens = new Tokens(derive(text, file))
    this.#tokens = tokens
    this.#isSure = isSure
    for (tokens.skipSeparators(); !tokens.isAtEnd; tokens.skipSeparators()) this.#statement(tokens.take())
  }

  #statement(word: string): void {
    const tokens = this.#tokens
    if (/^(?:add|create)$/.test(word)) this.#object(tokens.take(), 'add')
    else if (word === 'insert') this.#object(tokens.take(), 'insert')
    else if (/^(?:table|chain|rule)$/.test(word)) this.#object(word, 'add')
    else if (/^(?:delete|destroy|flush|replace)$/.test(word)) this.#remove(tokens.take())
    else if (word === 'define') this.#define()
    else {
      // another file, or nobody knows what
      if (word === 'include' || hasGap(word)) this.clear()
      tokens.statement()
    }
    if (!/^[;\n]$/.test(tokens.next)) tokens.take()
  }

  #define(): void {
    const [name, equals, ...values] = this.#tokens.statement().map(({ text }) => text)
    if (name === undefined || equals !== '=') return
    this.#defined.set(
      name,
      values.filter(text => !/^[{},\n]$/.test(text)),
    )
  }

  #object(kind: string, how: 'add' | 'insert'): void {
    const tokens = this.#tokens
    if (!/^(?:table|chain|rule)$/.test(kind)) {
      tokens.statement()
      return
    }
    const table = this.#table(this.#tableName())
    if (kind === 'table') {
      if (tokens.skip('{')) this.#tableBody(table)
      return
    }
    const chain = this.#chain(table, tokens.take())
    if (kind === 'rule') this.#rule(chain, tokens.statement(), how)
    else if (tokens.skip('{')) this.#chainBody(chain)
  }

  #tableBody(table: Table): void {
    const tokens = this.#tokens
    for (tokens.skipSeparators(); !tokens.isAtEnd && !tokens.skip('}'); tokens.skipSeparators()) {
      if (!tokens.skip('chain')) {
        // sets, and what else a table has
        tokens.statement()
        continue
      }
      const chain = this.#chain(table, tokens.take())
      if (tokens.skip('{')) this.#chainBody(chain)
    }
  }

  #chainBody(chain: Chain): void {
    const tokens = this.#tokens
    for (tokens.skipSeparators(); !tokens.isAtEnd && !tokens.skip('}'); tokens.skipSeparators()) {
      const statement = tokens.statement()
      const [first, second, third, fourth] = statement.map(({ text }) => text)
      if (first === 'type') {
        chain.isOutput = this.#isSure && second !== 'nat' && third === 'hook' && fourth === 'output'
      } else if (first === 'policy') this.#policy(chain, second, statement)
      else if (first !== 'comment') this.#rule(chain, statement, 'add')
    }
  }

  #policy(chain: Chain, verdict: string | undefined, statement: readonly Token[]): void {
    const isDrop = verdict === 'drop'
    if (this.#isSure || !isDrop) chain.policy = { at: this.#placeOf(statement), isDrop }
  }

  #rule(chain: Chain, statement: readonly Token[], how: 'add' | 'insert'): void {
    const words = statement.map(({ text }) => text)
    const isPlaced = /^(?:position|handle|index)$/.test(words[0] ?? '')
    const { matches, target } = readNftRule(isPlaced ? words.slice(2) : words, this.#defined)
    const rule = {
      at: this.#placeOf(statement),
      // a rule that may never be made cuts nobody off, but may let somebody through
      matches: this.#isSure ? matches : and(matches, 'maybe'),
      target,
    }
    if (how === 'add' && !isPlaced) chain.rules.push(rule)
    else chain.rules.unshift(rule)
  }

  /** `flush ruleset`, `delete table inet filter`, `flush chain …`; of `delete rule` nobody knows which one it is. */
  #remove(kind: string): void {
    const tokens = this.#tokens
    if (kind === 'ruleset' || hasGap(kind)) this.clear()
    else if (kind === 'table') this.#tables.delete(this.#tableName())
    else if (kind === 'chain' || kind === 'rule') {
      this.#chain(this.#table(this.#tableName()), tokens.take()).rules = []
    }
    tokens.statement()
  }

  // ── what there is ──

  /** Family and name. */
  #tableName(): string {
    const tokens = this.#tokens
    const family = /^(?:ip6?|inet|arp|bridge|netdev)$/.test(tokens.next) ? tokens.take() : 'ip'
    return `${family} ${tokens.take()}`
  }

  #table(name: string): Table {
    // it may be any of them
    if (hasGap(name)) this.clear()
    const table = this.#tables.get(name) ?? new Map<string, Chain>()
    if (/^(?:ip|inet) /.test(name)) this.#tables.set(name, table)
    return table
  }

  #chain(table: Table, name: string): Chain {
    if (hasGap(name)) table.clear()
    const chain = table.get(name) ?? { rules: [], isOutput: false }
    table.set(name, chain)
    return chain
  }

  #placeOf(statement: readonly Token[]): Range {
    return this.#command ?? this.#tokens.placeOf(statement)
  }
}

function droppedIn(chain: Chain, table: Table): Range | undefined {
  const end = endIn(chain.rules, name => table.get(name)?.rules)
  if (end !== 'through') return end === 'open' ? undefined : end
  return chain.policy?.isDrop ? chain.policy.at : undefined
}
