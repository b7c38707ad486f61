/** The command: arguments in, exit code out. What it needs of the world it is given. */
import type { Result } from '../lint/finding.ts'
import type { LintInput, LintOutcome } from '../lint/lint.ts'
import { fails, select } from '../lint/select.ts'
import { visible } from '../report/neutral.ts'
import { text } from '../report/text.ts'
import type { RuleInfo } from '../rules/rule.ts'
import { wantsColor } from './color.ts'
import { type Discovery, discover } from './discover.ts'
import { HELP } from './help.ts'
import type { Io } from './io.ts'
import { type Options, parseOptions, UsageError } from './options.ts'
import { pagesOf, versionOf } from './package.ts'
import { noticesOf, problemsOf } from './problems.ts'
import { progressOver } from './progress.ts'

export interface Engine {
  readonly lint: (input: LintInput) => Promise<LintOutcome>
  /** All rules that can report. */
  readonly rules: readonly RuleInfo[]
}

/** 0: nothing that fails; 1: findings; 2: usage, unreadable input, nothing to lint, an internal error. 2 beats 1. */
export type ExitCode = 0 | 1 | 2

/** Runs the command once. Never throws. */
export async function run(argv: readonly string[], io: Io, engine: Engine): Promise<ExitCode> {
  try {
    const options = parseOptions(
      argv,
      engine.rules.map(rule => rule.id),
    )
    return await obey(options, io, engine)
  } catch (error) {
    if (error instanceof UsageError) say(io, `error: ${error.message}; --help lists the options`)
    else sayInternal(io, error)
    return 2
  }
}

async function obey(options: Options, io: Io, engine: Engine): Promise<ExitCode> {
  if (options.help) io.stdout.write(HELP)
  else if (options.version) io.stdout.write(`${versionOf()}\n`)
  else return await lintAll(options, io, engine)
  return 0
}

async function lintAll(options: Options, io: Io, engine: Engine): Promise<ExitCode> {
  const discovery = await discover(options, io.cwd)
  const outcome = await lintWithProgress(discovery, options, io, engine)
  const problems = problemsOf(discovery, outcome.files, options.allowEmpty)
  for (const notice of noticesOf(discovery)) say(io, `note: ${notice}`)
  for (const problem of problems) say(io, `error: ${problem}`)
  if (options.showFiles) {
    io.stdout.write(listing(outcome))
    return problems.length > 0 ? 2 : 0
  }
  const files = outcome.files.filter(file => file.kind !== 'none').length
  const result = select(outcome.findings, { ...options, files })
  io.stdout.write(await report(result, options, problems, io, engine))
  if (problems.length > 0) return 2
  return fails(result, options.failOn) ? 1 : 0
}

/** The result in the wanted format; what it takes to write SARIF is loaded only then. */
async function report(
  result: Result,
  options: Options,
  problems: readonly string[],
  io: Io,
  { rules }: Engine,
) {
  if (options.format === 'text') {
    return text(result, { color: wantsColor(options.color, io), summary: !options.quiet })
  }
  const { sarif } = await import('../report/sarif.ts')
  return sarif(result, { version: versionOf(), rules, pages: pagesOf(rules.map(rule => rule.id)), problems })
}

async function lintWithProgress(
  { files, candidates, varFiles }: Discovery,
  { only, quiet }: Options,
  io: Io,
  { lint }: Engine,
): Promise<LintOutcome> {
  const input = { candidates, varFiles, ...(only.length > 0 ? { only } : {}) }
  if (quiet) return await lint({ ...input, files })
  const progress = progressOver(files, candidates.length, io)
  try {
    return await lint({ ...input, files: progress.files })
  } finally {
    progress.done()
  }
}

/** `--show-files`: each file, what it is to us, and why. */
function listing({ files, unreadable }: LintOutcome): string {
  const refused = unreadable.map(({ path, why }) => ({ path, kind: 'not read', why }))
  const ours = files.map(file => ({ ...file, kind: file.kind === 'none' ? 'none of ours' : file.kind }))
  return [...ours, ...refused]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, kind, why }) => `${visible(path)}: ${kind} (${visible(why)})\n`)
    .join('')
}

function say({ stderr }: Io, words: string): void {
  stderr.write(`iam-ec2-lint: ${visible(words)}\n`)
}

/** One line; the stack is for those who ask for it. */
function sayInternal(io: Io, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error)
  say(io, `internal error: ${message} (a bug: please report it; IAM_EC2_LINT_DEBUG=1 shows more)`)
  if (io.env['IAM_EC2_LINT_DEBUG'] && error instanceof Error) io.stderr.write(`${error.stack}\n`)
}
