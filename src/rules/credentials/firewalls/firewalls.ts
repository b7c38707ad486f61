/** Other ways in which a script cuts its host off from the metadata service. */
import { literalOf, type Step } from '../../../syntax/shell/steps.ts'
import { baseName, programOf } from '../../../userdata/program.ts'
import type { WrittenFile } from '../../../userdata/scripts.ts'
import type { Hole } from '../../../value/text.ts'
import { firewalldCut } from './firewalld.ts'
import type { Cut } from './packet-filter.ts'
import { packetFilterCut } from './packet-filters.ts'
import { ufwCut } from './ufw.ts'

/** What cuts the host off, for every user, when the script has run. */
export function cutIn(steps: readonly Step<Hole>[], written: readonly WrittenFile[]): Cut | undefined {
  const commands = steps.map(commandOf)
  const ufwCommands = commands
    .filter(({ name }) => name === 'ufw')
    .map(({ step: { at, isSure }, args }) => ({ at, isSure, args }))
  // rules and routes that nobody loads again do not outlast a restart
  const lasting = commands.some(restarts)
    ? undefined
    : (packetFilterCut(steps, written) ?? routeCut(commands))
  return lasting ?? ufwCut(ufwCommands) ?? firewalldCut(steps)
}

function restarts({ name, args }: Command): boolean {
  if (name === 'systemctl' || name === 'init' || name === 'telinit')
    return /^(?:reboot|6)$/.test(args[0] ?? '')
  return /^(?:reboot|shutdown)$/.test(name)
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
    const change = name === 'ip' ? changeByIp(words) : name === 'route' ? changeByRoute(words) : undefined
    if (change === 'opens') cut = undefined
    if (change === 'closes' && step.isSure) cut = { at: step.at, by: 'a route that leads nowhere' }
  }
  return cut
}

type Change = 'opens' | 'closes' | undefined

/** https://man7.org/linux/man-pages/man8/ip-route.8.html; words may be cut short. */
function changeByIp([object = '', verb = '', ...words]: readonly string[]): Change {
  if (!isShortFor('route', object) && !/^ru(?:le?)?$/.test(object)) return undefined
  const isOfService = words.some(word => IS_SERVICE.test(word) || word === '\0')
  if (/^(?:d|fl)/.test(verb)) return isOfService || words.length === 0 ? 'opens' : undefined
  if (!/^(?:a|c|p|r)/.test(verb) || !isOfService) return undefined
  const said = words.join(' ')
  const closes = isShortFor('route', object) ? ROUTE : RULE
  return closes.test(said) ? 'closes' : 'opens'
}

function isShortFor(word: string, written: string): boolean {
  return written !== '' && word.startsWith(written)
}

const NOWHERE = '(?:blackhole|unreachable|prohibit)'
const IS_SERVICE = /^169\.254\.169\.254(?:\/32)?$/
const TO = '169\\.254\\.169\\.254(?:/32)?'
const ROUTE = new RegExp(`^${NOWHERE} ${TO}(?: (?:metric|proto|table main|scope host).*)?$`)
/** A rule for all users: they come before the routes. https://man7.org/linux/man-pages/man8/ip-rule.8.html */
const RULE = new RegExp(
  `^(?:(?:from all|pref(?:erence)? \\d+|prio(?:rity)? \\d+) )*(?:to ${TO} (?:type )?${NOWHERE}|${NOWHERE} to ${TO})(?: prio(?:rity)? \\d+| pref \\d+)?$`,
)

/** `route add -host 169.254.169.254 reject`, as cloud-init does it, too: https://man7.org/linux/man-pages/man8/route.8.html */
function changeByRoute([verb = '', to = '', ...words]: readonly string[]): Change {
  if (!IS_SERVICE.test(to) && to !== '\0') return undefined
  if (verb !== 'add') return verb === 'del' ? 'opens' : undefined
  return /^(?:netmask 255\.255\.255\.255 )?reject$/.test(words.join(' ')) ? 'closes' : 'opens'
}
