/** What the packet filters of a host, iptables and nftables, leave of the way to the metadata service. */
import { literalOf, type Step } from '../../../syntax/shell/steps.ts'
import type { Lit } from '../../../syntax/source.ts'
import { BLANK } from '../../../userdata/commands.ts'
import { nameOf, programOf } from '../../../userdata/program.ts'
import type { WrittenFile } from '../../../userdata/scripts.ts'
import { gapped, lettersIn, textOfWord } from '../../../userdata/words.ts'
import { WrittenFiles } from '../../../userdata/written-files.ts'
import type { Hole, Text } from '../../../value/text.ts'
import { servicesCalled } from '../commands/services.ts'
import { Iptables } from './iptables.ts'
import { Nftables } from './nftables.ts'
import type { Cut } from './packet-filter.ts'

/** Nobody writes a longer script by hand. */
const MOST_STEPS = 5000

/** What cuts the host off at the end of the script; undefined where nobody is cut off, or not everybody. */
export function packetFilterCut(
  steps: readonly Step<Hole>[],
  written: readonly WrittenFile[],
): Cut | undefined {
  if (steps.length > MOST_STEPS) return undefined
  const filters = new Filters(written)
  for (const step of steps) filters.follow(step)
  return filters.nftables.cut ?? filters.iptables.cut(port => isListening(steps, port))
}

class Filters {
  readonly iptables = new Iptables()
  readonly nftables = new Nftables()
  readonly #files: WrittenFiles
  /** So much text of rules is read, however often a file is loaded. */
  #left = MOST_LETTERS

  constructor(written: readonly WrittenFile[]) {
    this.#files = new WrittenFiles(written)
  }

  follow(step: Step<Hole>): void {
    const [program, ...args] = programOf(step)
    const name = nameOf(program)
    if (/^iptables(?:-legacy|-nft)?$/.test(name)) this.iptables.run(args.map(literalOf), step)
    else if (/^iptables(?:-legacy|-nft)?-restore$|^iptables-apply$/.test(name)) this.#restore(step)
    else if (name === 'nft') this.#nft(step)
    else if (name === 'ufw') this.#ufw(args.map(literalOf))
    for (const { name, how } of servicesCalled(step)) this.#service(name, how, step)
    this.#files.follow(step)
  }

  /** `iptables-restore < FILE`, `iptables-restore FILE`. */
  #restore(step: Step<Hole>): void {
    const args = programOf(step)
      .slice(1)
      .map(word => literalOf(word) ?? '\0')
    const path = args.find(arg => !arg.startsWith('-'))
    const text = path === undefined ? this.#files.inputOf(step) : this.#files.textOf(path)
    const keepsRules = args.some(arg => /^(?:-\w*n\w*|--noflush)$/.test(arg))
    this.#restored(text, step, keepsRules)
  }

  #restored(text: Text | undefined, step: Step<Hole>, keepsRules: boolean): void {
    const isRead = text !== undefined && this.#mayRead(text)
    // what is in the file may be anything
    if (!isRead || !step.isSure) this.iptables.clear()
    if (isRead) this.iptables.restore(text, step, keepsRules)
  }

  #nft(step: Step<Hole>): void {
    const args = programOf(step).slice(1)
    const options = args.map(word => literalOf(word) ?? '\0')
    if (options.some(arg => /^(?:-[a-z]*c[a-z]*|--check)$/.test(arg))) return
    const at = options.findIndex(arg => /^(?:-[a-z]*f|--file)$/.test(arg))
    if (at >= 0) {
      const path = options[at + 1] ?? ''
      this.#loaded(
        /^(?:-|\/dev\/stdin)$/.test(path) ? this.#files.inputOf(step) : this.#files.textOf(path),
        step,
      )
      return
    }
    const first = options.findIndex(arg => !arg.startsWith('-'))
    if (first < 0) return
    if (options.some(arg => /\b(?:flush|delete|destroy)\b|\0/.test(arg))) this.iptables.clear()
    this.nftables.run(
      args.slice(first).flatMap(word => [...textOfWord(word), BLANK]),
      step,
    )
  }

  /** A file of nftables; what it removes may be what iptables made. */
  #loaded(text: Text | undefined, step: Step<Hole>): void {
    const isRead = text !== undefined && this.#mayRead(text)
    if (!isRead || !text.every(removesNothing)) this.iptables.clear()
    if (isRead) this.nftables.load(text, step)
    else this.nftables.clear()
  }

  #mayRead(text: Text): boolean {
    this.#left -= lettersIn(text)
    return this.#left >= 0
  }

  /** It keeps the rules of others, but not their policies. */
  #ufw(args: readonly (string | undefined)[]): void {
    if (args.some(arg => arg === undefined || /^(?:enable|disable|reset|reload)$/.test(arg))) {
      this.iptables.run(['-P', 'OUTPUT', 'ACCEPT'], { ...NOWHERE, isSure: true })
    }
  }

  /** Services that load rules from a file when they start, in place of those that are there, and take all away when they stop. */
  #service(name: string, how: 'start' | 'stop', step: Step<Hole>): void {
    if (/^(?:iptables|netfilter-persistent|firewalld|\0)$/.test(name)) {
      const files = how === 'stop' ? [] : (RULE_FILES.get(name) ?? [])
      const text = files.map(path => this.#files.textOf(path)).find(found => found)
      this.#restored(text, step, false)
    }
    if (!/^(?:nftables|\0)$/.test(name)) return
    const text = NFT_FILES.map(path => this.#files.textOf(path)).find(found => found)
    this.#loaded(how === 'stop' ? undefined : text, step)
  }
}

/** User data cannot hold as much. */
const MOST_LETTERS = 200_000

function removesNothing(piece: Lit | Hole): boolean {
  return 'lit' in piece && !/\b(?:flush|delete|destroy)\b/.test(piece.lit)
}

const NOWHERE = { at: { file: { path: '', text: '' }, start: 0, end: 0 } }

const RULE_FILES: ReadonlyMap<string, readonly string[]> = new Map([
  ['iptables', ['/etc/sysconfig/iptables']],
  ['netfilter-persistent', ['/etc/iptables/rules.v4']],
])
/** Of Debian, and of Red Hat and Amazon Linux. */
const NFT_FILES = ['/etc/nftables.conf', '/etc/sysconfig/nftables.conf'] as const

/** Does a script speak of a port elsewhere than in rules, or start something that stands in for the service? */
function isListening(steps: readonly Step<Hole>[], port: string): boolean {
  const spoken = new RegExp(`kube2iam|kiam|proxy|metadata|imds|\\b${port}\\b`, 'i')
  return steps.some(step => {
    const words = [...step.words, ...step.redirections.map(({ target }) => target)]
    const text = words.map(gapped).join(' ')
    return !/\biptables\b/.test(text) && spoken.test(text)
  })
}
