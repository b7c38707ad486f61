/** Calls of the SDK for Python in scripts: `python3 -c '…'`, `python3 - <<EOF`. */
import type { Word } from '../syntax/shell/ast.ts'
import { literalOf, type Step } from '../syntax/shell/steps.ts'
import type { Hole } from '../value/text.ts'

/** Does Python, called with these arguments, surely make a signed call? */
export function callsInPython(step: Step<Hole>, args: readonly Word<Hole>[]): boolean {
  const option = args.findIndex(word => /^-\w*c$/.test(literalOf(word) ?? ''))
  const isRead = args.every(word => /^-[a-zA-Z]*$/.test(literalOf(word) ?? ''))
  const document = step.redirections.findLast(({ operator }) => operator === '<<' || operator === '<<-')
  const program = option >= 0 ? args[option + 1] : isRead ? document?.target : undefined
  return program !== undefined && signsIn(textOf(program))
}

/** What is known only when the script runs is some name. */
function textOf({ parts }: Word<Hole>): string {
  return parts.map(part => ('lit' in part ? part.lit : '_')).join('')
}

/** Credentials of its own, or none. */
const OTHER = /aws_access_key_id|profile_name|UNSIGNED|endpoint_url|AWS_\w+/
const BLOCK = /^(?:\s|(?:def|class|if|elif|else|for|while|with|try|except|async)\b)/
/** `s3 = boto3.client('s3')`. */
const ASSIGNED = /^(\w+)\s*=\s*boto3\.(?:client|resource)\(/
/** `boto3.client('s3').list_buckets()`. */
const CHAINED = /\bboto3\.(?:client|resource)\([^()]*\)\.\w+[.(]/
const CALL = /\b(\w+)\.\w+\(/g
/** A line that is longer nobody wrote. */
const LONGEST = 1000

/** Is a client made, and a method of it called, both outside of all blocks? */
function signsIn(program: string): boolean {
  if (!program.includes('boto3') || OTHER.test(program)) return false
  const clients = new Set<string>()
  for (const line of program.split(/\n|;[ \t]*/)) {
    if (line.length > LONGEST || BLOCK.test(line)) continue
    if (CHAINED.test(line)) return true
    if ([...line.matchAll(CALL)].some(match => clients.has(match[1]!))) return true
    const assigned = ASSIGNED.exec(line)?.[1]
    if (assigned !== undefined) clients.add(assigned)
  }
  return false
}
