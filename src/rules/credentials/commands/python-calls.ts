/** Programs in Python inside of shell scripts, `python3 -c '…'`, `python3 - <<EOF`, and calls of the SDK in them. */
import type { Word } from '../../../syntax/shell/ast.ts'
import { literalOf, type Step } from '../../../syntax/shell/steps.ts'
import { nameOf, programOf } from '../../../userdata/program.ts'
import type { WrittenFiles } from '../../../userdata/written-files.ts'
import type { Hole } from '../../../value/text.ts'

/**
 * The program that a command hands to Python, or that it runs from one of the `files` that are written before; undefined
 * for another command, and for a program that stands elsewhere.
 */
export function pythonProgram(step: Step<Hole>, files?: WrittenFiles): string | undefined {
  const [program, ...args] = programOf(step)
  if (!/^python[\d.]*$/.test(nameOf(program))) return files && scriptOfPython(program, files)
  const option = args.findIndex(word => /^-\w*c$/.test(literalOf(word) ?? ''))
  if (option >= 0) return spelledOut(args[option + 1]?.parts)
  const path = args.find(word => !FLAGS.test(literalOf(word) ?? ''))
  if (path) return files && spelledOut(files.textOf(literalOf(path) ?? ''))
  const document = step.redirections.findLast(({ operator }) => operator === '<<' || operator === '<<-')
  return spelledOut(document?.target.parts)
}

/** Options that take no value; a dash alone is the standard input. */
const FLAGS = /^-[bBdEiIOqsSuvx]*$/

/** A file that is run by its path, and whose first line names Python. */
function scriptOfPython(path: Word<Hole> | undefined, files: WrittenFiles): string | undefined {
  const text = spelledOut(files.textOf((path && literalOf(path)) ?? ''))
  return text !== undefined && /^#![^\n]*python/.test(text) ? text : undefined
}

/** What is known only when the script runs is some name. */
function spelledOut(parts: Word<Hole>['parts'] | undefined): string | undefined {
  return parts?.map(part => ('lit' in part ? part.lit : '_')).join('')
}

/** The lines of a program that run whenever it does: those outside of all blocks. */
export function sureLines(program: string): readonly string[] {
  return program.split(/\n|;[ \t]*/).filter(line => line.length <= LONGEST && !BLOCK.test(line))
}

const BLOCK = /^(?:\s|(?:def|class|if|elif|else|for|while|with|try|except|async)\b)/
/** A line that is longer nobody wrote. */
const LONGEST = 1000

/** Credentials of its own, or none. */
const OTHER = /aws_access_key_id|profile_name|UNSIGNED|endpoint_url|AWS_(?!(?:DEFAULT_)?REGION\b)\w+/
/** `s3 = boto3.client('s3')`. */
const ASSIGNED = /^(\w+)\s*=\s*boto3\.(?:client|resource)\(/
/** `boto3.client('s3').list_buckets()`. */
const CHAINED = /\bboto3\.(?:client|resource)\([^()]*\)\.\w+[.(]/
const CALL = /\b(\w+)\.\w+\(/g

/** Does a program make a client, and call a method of it, both outside of all blocks? */
export function callsAws(program: string): boolean {
  if (!program.includes('boto3') || OTHER.test(program)) return false
  const clients = new Set<string>()
  for (const line of sureLines(program)) {
    if (CHAINED.test(line)) return true
    if ([...line.matchAll(CALL)].some(match => clients.has(match[1]!))) return true
    const assigned = ASSIGNED.exec(line)?.[1]
    if (assigned !== undefined) clients.add(assigned)
  }
  return false
}
