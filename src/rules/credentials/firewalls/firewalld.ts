/**
 * What firewalld leaves of the way to the metadata service: its zones and services are for what comes in, direct rules
 * and the panic mode are for all. https://firewalld.org/documentation/man-pages/firewall-cmd.html
 */
import { literalOf, type Step } from '../../../syntax/shell/steps.ts'
import { baseName, programOf } from '../../../userdata/program.ts'
import type { Hole } from '../../../value/text.ts'
import { servicesCalled } from '../commands/services.ts'
import { readRule } from './iptables-rules.ts'
import type { Cut } from './packet-filter.ts'

/** What runs now, and what is loaded in its place at the next start. */
interface State {
  running?: Cut | undefined
  permanent?: Cut | undefined
}

/** The direct rule by which nobody gets out to the service when the script has run. */
export function firewalldCut(steps: readonly Step<Hole>[]): Cut | undefined {
  const state: State = {}
  for (const step of steps) {
    for (const { name, how } of servicesCalled(step)) {
      if (/^(?:firewalld|\0)$/.test(name)) state.running = how === 'start' ? state.permanent : undefined
    }
    const [program, ...args] = programOf(step).map(word => literalOf(word))
    if (!/^firewall-(?:offline-)?cmd$/.test(baseName(program ?? ''))) continue
    if (!change(state, args, step)) return undefined
  }
  return state.running
}

type Args = readonly (string | undefined)[]

/** False where somebody may get through, or nobody knows. */
function change(state: State, args: Args, { at, isSure }: Step<Hole>): boolean {
  if (args.some(arg => /^--(?:remove-(?:rules?|passthrough)|panic-off)$/.test(arg ?? ''))) return false
  if (args.some(arg => /^--(?:complete-)?reload$/.test(arg ?? ''))) state.running = state.permanent
  if (args.includes('--runtime-to-permanent')) state.permanent = state.running
  if (args.includes('--panic-on') && isSure) state.running = { at, by: 'firewalld' }
  const rule = outputRule(args)
  if (rule === undefined) return !args.includes(undefined)
  const { matches, target } = readRule(rule)
  if (target.kind === 'drop' && matches === 'yes' && isSure) {
    const cut = { at, by: 'firewalld' }
    if (args.includes('--permanent')) state.permanent ??= cut
    else state.running ??= cut
  }
  return target.kind === 'drop' || target.kind === 'pass' || matches === 'no'
}

/** The words of a rule for what the host sends: `ipv4 filter OUTPUT 0 …`, `--passthrough ipv4 -A OUTPUT …`. */
function outputRule(args: Args): Args | undefined {
  const direct = args.indexOf('--add-rule')
  const passed = args.indexOf('--passthrough')
  const [family, ...words] = args.slice(Math.max(direct, passed) + 1)
  if (Math.max(direct, passed) < 0 || (family !== 'ipv4' && family !== undefined)) return undefined
  if (direct >= 0) return words[1] === 'OUTPUT' && words[0] !== 'nat' ? words.slice(3) : undefined
  const chain = words.indexOf('OUTPUT')
  return chain >= 0 && !words.includes('nat') ? words.slice(chain + 1) : undefined
}
