/** Services that a script starts and stops: `systemctl enable --now nftables`, `service iptables restart`. */
import { literalOf, type Step } from '../../../syntax/shell/steps.ts'
import { baseName, programOf } from '../../../userdata/program.ts'
import type { Hole } from '../../../value/text.ts'

export interface ServiceCall {
  /** Without `.service`; `\0` for one that is not known. */
  readonly name: string
  /** `start`: it runs afterwards, with what its files say then. */
  readonly how: 'start' | 'stop'
}

/** What a command starts or stops at once. */
export function servicesCalled(step: Step<Hole>): readonly ServiceCall[] {
  const [program = '', ...args] = programOf(step).map(word => literalOf(word) ?? '\0')
  const name = baseName(program)
  const words = args.filter(arg => !arg.startsWith('-'))
  const [first = '', second = ''] = words
  if (name === 'systemctl') return calls(words.slice(1), verbOf(first, args.includes('--now')))
  if (name === 'service' || name === 'rc-service') return calls([first], verbOf(second, false))
  if (/^\/etc\/init\.d\//.test(program)) return calls([name], verbOf(first, false))
  if (name === 'netfilter-persistent') return calls([name], verbOf(first, false))
  return []
}

function calls(names: readonly string[], how: ServiceCall['how'] | undefined): ServiceCall[] {
  return how ? names.map(name => ({ name: name.replace(/\.service$/, ''), how })) : []
}

function verbOf(verb: string, isNow: boolean): ServiceCall['how'] | undefined {
  if (/^(?:stop|flush|kill)$/.test(verb) || (isNow && /^(?:disable|mask)$/.test(verb))) return 'stop'
  if (/^(?:(?:re)?start|(?:force-)?reload|(?:try|reload-or)-.*)$/.test(verb)) return 'start'
  return isNow && /^(?:enable|reenable)$/.test(verb) ? 'start' : undefined
}
