/** What in a script needs the credentials of the instance's role. */
import { isExpansion, type Word } from '../syntax/shell/ast.ts'
import { literalOf, type Step } from '../syntax/shell/steps.ts'
import type { Range } from '../syntax/source.ts'
import type { Hole } from '../value/text.ts'
import { baseName, programOf } from './options.ts'

export interface Need {
  readonly at: Range
  /** As in "its user data …". */
  readonly what: string
}

/** What surely needs credentials that the script does not bring itself. */
export function needIn(steps: readonly Step<Hole>[], texts: readonly string[]): Need | undefined {
  if (texts.some(text => OWN_CREDENTIALS.test(text))) return undefined
  for (const step of steps) {
    if (!step.isSure || step.isHandled) continue
    // whatever is read in there may set keys
    if (/^(?:source|\.|eval)$/.test(literalOf(step.words[0]!) ?? '\0')) return undefined
    const what = isSigned(step) ? 'calls AWS' : joinsCluster(step) ? 'joins an ECS cluster' : undefined
    if (what) return { at: step.at, what }
  }
  return undefined
}

/** Keys in the environment or in a file, a profile of the CLI, a role that is assumed with something else. */
const OWN_CREDENTIALS =
  /aws_access_key_id|aws_profile|--profile\b|\.aws\b|AWS_(?:WEB_IDENTITY|CONTAINER|SHARED|CONFIG)_|credential_|assume-role|configure (?:set|import)/i

/** Is it a call of the AWS CLI that is signed? */
export function isSigned(step: Step<Hole>): boolean {
  const [program, ...args] = programOf(step)
  if (!program || baseName(literalOf(program) ?? '') !== 'aws') return false
  const [service, operation] = operandsOf(args)
  if (service === undefined || operation === undefined || operation === 'help') return false
  if (/^(?:configure|help|sso|history)$/.test(service)) return false
  return !args.some(word => UNSIGNED.test(literalOf(word) ?? '') || mayBeOption(word))
}

const UNSIGNED = /^(?:--no-sign-request|--endpoint-url(?:=.*)?|--generate-cli-skeleton|--version)$/

/** Service and operation: what is no option, nor the value of a global one. */
function operandsOf(args: readonly Word<Hole>[]): string[] {
  const operands: string[] = []
  for (let index = 0; index < args.length && operands.length < 2; index++) {
    const text = literalOf(args[index]!)
    if (text === undefined) return []
    if (!text.startsWith('-')) operands.push(text)
    else if (/^--(?:region|output|query|color|ca-bundle|cli-\w+-timeout)$/.test(text)) index++
  }
  return operands
}

/** A word that is an expansion alone, under a name for options. */
function mayBeOption({ parts }: Word<Hole>): boolean {
  const [part] = parts
  if (parts.length !== 1 || !part || 'lit' in part) return false
  const name = isExpansion(part) ? (part.variable ?? '') : part.id
  return /opt|arg|flag|sign|param|[@*]/i.test(name)
}

/** `echo ECS_CLUSTER=main >> /etc/ecs/ecs.config`, also with `cat <<EOF` and `tee`. */
function joinsCluster({ words, redirections }: Step<Hole>): boolean {
  const targets = [...words, ...redirections.map(({ target }) => target)]
  if (!targets.some(word => /(?:^|\/)ecs\.config$/.test(literalOf(word) ?? ''))) return false
  return targets.some(({ parts }) => parts.some(part => 'lit' in part && /\bECS_CLUSTER=/.test(part.lit)))
}
