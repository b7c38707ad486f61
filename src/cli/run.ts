/** The command: arguments in, exit code out. What it needs of the world it is given. */
import { resolve } from 'node:path'
import type { LintInput, LintOutcome } from '../lint/lint.ts'
import { fails, select } from '../lint/select.ts'
import { visible } from '../report/neutral.ts'
import { ruleList } from '../report/rule-list.ts'
import type { RuleInfo } from '../rules/rule.ts'
import { UsageError } from './arguments.ts'
import { wantsColor } from './color.ts'
import { type Configured, configOf, kindsOf, knowledgeOf, shown, withConfig } from './config/apply.ts'
import { unmetIn } from './config/unmet.ts'
import { type Discovery, discover, type Stdin } from './discover.ts'
import { MAX_BYTES } from './disk.ts'
import { explain } from './explain.ts'
import { HELP } from './help.ts'
import type { Io } from './io.ts'
import { type Options, parseOptions } from './options.ts'
import { writeOutputs } from './outputs.ts'
import { versionOf } from './package.ts'
import { noticesOf, problemsOf } from './problems.ts'
import { progressOver } from './progress.ts'
import { rendered } from './rendered.ts'

export interface Engine {
  readonly lint: (input: LintInput) => Promise<LintOutcome>
  /** All rules that can report. */
  readonly rules: readonly RuleInfo[]
}

/** Files from which on a run is a large one: dozens of repositories. */
const MANY_FILES = 2_000

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
    if (error instanceof UsageError) say(io, `error: ${error.message}; ${error.hint}`)
    else sayInternal(io, error)
    return 2
  }
}

async function obey(options: Options, io: Io, engine: Engine): Promise<ExitCode> {
  if (options.help) io.stdout.write(HELP)
  else if (options.version) io.stdout.write(`${versionOf()}\n`)
  else if (options.command === 'rules') io.stdout.write(ruleList(engine.rules, look(options, io)))
  else if (options.command === 'explain')
    io.stdout.write(explain(options.topic, engine.rules, look(options, io)))
  else return await lintAll(options, io, engine)
  return 0
}

function look({ color }: Options, io: Io): { readonly color: boolean } {
  return { color: wantsColor(color, io) }
}

async function lintAll(given: Options, io: Io, engine: Engine): Promise<ExitCode> {
  const configured = await configOf(given, io.cwd)
  if (given.showConfig) {
    io.stdout.write(shown(configured))
    return 0
  }
  const options = withConfig(given, configured?.config)
  const { paths, varFiles, parameterFiles } = options
  const stdin = await stdinOf(options, io)
  const discovery = await discover({ paths, varFiles, parameterFiles, ...(stdin && { stdin }) }, io.cwd)
  if (discovery.candidates.length >= MANY_FILES) (await import('./memory.ts')).spareMemory()
  const said = await saidIn(configured, discovery)
  const outcome = await lintWithProgress(discovery, options, said, io, engine)
  const problems = problemsOf(discovery, outcome, options.allowEmpty)
  const notices = [...noticesOf(discovery, outcome), ...(await unmetIn(configured, discovery, outcome))]
  for (const notice of notices) say(io, `note: ${notice}`)
  for (const problem of problems) say(io, `error: ${problem}`)
  if (options.showFiles) {
    io.stdout.write(listing(outcome))
    return problems.length > 0 ? 2 : 0
  }
  const ours = outcome.files.filter(file => file.kind !== 'none').map(file => file.path)
  const result = select(outcome.findings, { ...options, files: ours.length })
  const report = { result, problems, rules: engine.rules, summary: !options.quiet }
  const linted = new Set(ours.map(path => resolve(discovery.files.base, path)))
  const notWritten = await writeOutputs(options, report, linted, io.cwd)
  for (const why of notWritten) say(io, `error: ${why}`)
  io.stdout.write(await rendered(options.format, report, look(options, io)))
  if (problems.length > 0 || notWritten.length > 0) return 2
  return fails(result, options.failOn) ? 1 : 0
}

/** What the configuration says of the project. */
async function saidIn(configured: Configured | undefined, { files }: Discovery): Promise<Said> {
  const kindOf = await kindsOf(configured, files.base)
  return { knowledge: knowledgeOf(configured?.config), ...(kindOf && { kindOf }) }
}

type Said = Pick<LintInput, 'knowledge' | 'kindOf'>

async function stdinOf({ stdinFilename }: Options, io: Io): Promise<Stdin | undefined> {
  if (stdinFilename === undefined) return undefined
  return { name: stdinFilename, bytes: await io.stdin(MAX_BYTES) }
}

async function lintWithProgress(
  { files, candidates, varFiles, parameterFiles, seeds }: Discovery,
  { levels, quiet, deployment, pedantic }: Options,
  said: Said,
  io: Io,
  { lint, rules }: Engine,
): Promise<LintOutcome> {
  const only = rules.map(rule => rule.id).filter(id => levels.get(id) !== 'off')
  const isAll = only.length === rules.length
  const given = { candidates, varFiles, parameterFiles, deployment, pedantic, ...said }
  const input = { ...given, ...(seeds && { seeds }), ...(isAll ? {} : { only }) }
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
