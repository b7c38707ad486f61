/** Other ways in which a script cuts its host off from the metadata service. */
import { literalOf, type Step } from '../syntax/shell/steps.ts'
import type { Hole } from '../value/text.ts'
import { baseName, programOf } from './options.ts'
import { type Cut, coversService } from './packet-filter.ts'
import { packetFilterCut } from './packet-filters.ts'
import type { WrittenFile } from './written-files.ts'

/** What cuts the host off, for every user, when the script has run. */
export function cutIn(steps: readonly Step<Hole>[], written: readonly WrittenFile[]): Cut | undefined {
  const commands = steps.map(commandOf)
  return packetFilterCut(steps, written) ?? routeCut(commands) ?? ufwCut(commands) ?? firewalldCut(commands)
}

/** A command by its program's name; what is not known of it is `\0`. */
interface Command {
  readonly step: Step<Hole>
  readonly name: string
  readonly args: readonly string[]
}

function commandOf(step: Step<Hole>): Command {
  const [program, ...args] = programOf(step).map(word => literalOf(word) ?? '\0')
  return { step, name: baseName(program ?? ''), args }
}

/** `ip route add blackhole 169.254.169.254`. A wider range may lose against a route of the AMI's. */
function routeCut(commands: readonly Command[]): Cut | undefined {
  let cut: Cut | undefined
  for (const { step, name, args } of commands) {
    const words = args.filter(arg => !arg.startsWith('-'))
    if (name !== 'ip' || !/^r(?:o(?:u(?:t(?:e)?)?)?)?$/.test(words[0] ?? '')) continue
    const [, verb, kind, to] = words
    if (/^(?:del|delete|flush)$/.test(verb ?? '')) cut = undefined
    else if (/^(?:blackhole|unreachable|prohibit)$/.test(kind ?? '') && step.isSure) {
      if (/^169\.254\.169\.254(?:\/32)?$/.test(to ?? '')) cut = { at: step.at, by: 'ip route' }
    } else if (words.some(word => word.startsWith('169.254.') || word === '\0')) cut = undefined
  }
  return cut
}

/** Rules of ufw count in the order in which they are made, then its default, all once it is enabled. */
function ufwCut(commands: readonly Command[]): Cut | undefined {
  const ufw = commands.filter(({ name }) => name === 'ufw').map(one => ({ ...one, words: wordsOf(one) }))
  if (ufw.some(({ words }) => UNDOING.test(words))) return undefined
  if (!ufw.some(({ step, words }) => words === 'enable' && step.isSure)) return undefined
  for (const { step, words } of ufw) {
    if (opensOut(words)) return undefined
    if (step.isSure && deniesOut(words)) return { at: step.at, by: 'ufw' }
  }
  const policy = ufw.findLast(({ words }) => /^default \S+ outgoing$/.test(words))
  const isClosed = policy?.step.isSure && !policy.words.startsWith('default allow')
  return isClosed ? { at: policy.step.at, by: 'ufw' } : undefined
}

function wordsOf({ args }: Command): string {
  return args.filter(arg => !arg.startsWith('-')).join(' ')
}

const UNDOING = /^(?:disable|reset|delete|insert|prepend|route)\b/

/** A rule that may let somebody out to the service; one for another port or address does not. */
function opensOut(words: string): boolean {
  if (!/^(?:allow|limit)\b.*\bout\b|^\0/.test(words)) return false
  const port = /^(?:allow|limit) out (\d+)(?:\/\w+)?$/.exec(words)?.[1]
  if (port !== undefined) return port === '80'
  const to = /^(?:allow|limit) out to (\S+)$/.exec(words)?.[1]
  return to === undefined || to === 'any' || coversService(to) !== 'no'
}

function deniesOut(words: string): boolean {
  const to = /^(?:deny|reject) out (?:from any )?to (\S+)(?: port 80)?(?: proto tcp)?$/.exec(words)?.[1]
  return to !== undefined && (to === 'any' || coversService(to) === 'yes')
}

/** `firewall-cmd --direct --add-rule ipv4 filter OUTPUT 0 -d 169.254.169.254 -j DROP`; a permanent one waits for a reload. */
function firewalldCut(commands: readonly Command[]): Cut | undefined {
  let cut: Cut | undefined
  let isReloaded = true
  for (const { step, name, args } of commands) {
    if (name !== 'firewall-cmd') continue
    const said = args.join(' ')
    if (/--remove-rules?\b|--panic-off|\0/.test(said)) return undefined
    if (/--(?:complete-)?reload\b/.test(said) && step.isSure) isReloaded = true
    const to =
      /--add-rule ipv4 filter OUTPUT \d+ (?:-p tcp )?-d (\S+)(?: -p tcp)?(?: -m tcp)?(?: --dport 80)? -j (?:DROP|REJECT)$/
    const [, range] = to.exec(said) ?? []
    if (/--add-rule .*\bOUTPUT\b.*-j ACCEPT/.test(said)) return undefined
    if (range === undefined || !step.isSure || coversService(range) !== 'yes') continue
    cut = { at: step.at, by: 'firewall-cmd' }
    if (/--permanent\b/.test(said)) isReloaded = false
  }
  return isReloaded ? cut : undefined
}
