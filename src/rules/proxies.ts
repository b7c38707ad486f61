/**
 * Proxies: the SDKs for Python, and the CLI with them, ask even the metadata service through HTTP_PROXY, unless NO_PROXY
 * has its address. https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-proxy.html
 */
import type { Word } from '../syntax/shell/ast.ts'
import { literalOf, type Step } from '../syntax/shell/steps.ts'
import type { Hole } from '../value/text.ts'
import type { Cut } from './packet-filter.ts'
import { leadingText } from './options.ts'
import { isSigned } from './signed-calls.ts'

/** The command by which a proxy comes between the AWS CLI and the metadata service. */
export function proxyBefore(steps: readonly Step<Hole>[]): Cut | undefined {
  if (steps.some(step => step.words.some(mentionsOther))) return undefined
  let proxy: Cut | undefined
  for (const step of steps) {
    const words = step.words.map(word => literalOf(word))
    if (words.some(word => /^http_proxy$/i.test(word ?? ''))) return undefined
    if (step.isSure && words[0] === 'export' && step.words.some(setsProxy)) {
      proxy ??= { at: step.at, by: 'HTTP_PROXY' }
    }
    if (proxy && step.isSure && isSigned(step)) return proxy
  }
  return undefined
}

/** The address is excepted, perhaps; or credentials come from elsewhere. */
function mentionsOther({ parts }: Word<Hole>): boolean {
  return parts.some(part => 'lit' in part && /no_proxy|AWS_ACCESS_KEY_ID|AWS_PROFILE/i.test(part.lit))
}

function setsProxy(word: Word<Hole>): boolean {
  return /^http_proxy=\S/i.test(leadingText(word))
}
