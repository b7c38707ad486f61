/** What in user data needs the credentials of the instance's role. */
import { isExpansion, type Statement, type Word } from '../../syntax/shell/ast.ts'
import { literalOf, type Step } from '../../syntax/shell/steps.ts'
import { derive, type Range } from '../../syntax/source.ts'
import type { Fetch } from '../../userdata/fetches.ts'
import type { UserData, UserScript, WrittenFile } from '../../userdata/scripts.ts'
import { stepsIn } from '../../userdata/steps.ts'
import { hasAlternative, linesOf } from '../../userdata/windows.ts'
import { WrittenFiles } from '../../userdata/written-files.ts'
import { remembered } from '../../value/remember.ts'
import type { World } from '../../value/scenario.ts'
import type { Hole } from '../../value/text.ts'
import type { Plain } from '../../value/value.ts'
import { DockerDaemon, SENDS_LOGS } from './commands/docker-logs.ts'
import { leadingText } from './commands/options.ts'
import { type SignedCall, signedBy } from './commands/signed-calls.ts'
import { agentStartedBy, agentStartedIn } from './commands/started-agents.ts'
import { withUnits } from './commands/units.ts'
import { functionsIn, signedInLine } from './commands/windows-calls.ts'
import { type ComposeService, composedIn } from './compose.ts'
import { type Join, joinByFile, joinBySettings, joinInLine, joinOf } from './host-joins.ts'

export interface Need {
  readonly at: Range
  /** As in "its user data …". */
  readonly what: string
  readonly consequence: string
  /** An AWS-managed policy that the role must have. */
  readonly policy?: string
  /** `maybe`: it may never run, its failure is provided for, or what it needs may come from elsewhere. */
  readonly certain: 'yes' | 'maybe'
}

const NOT_JOINED = 'no credentials are on the instance, and it never joins the cluster'
const NOT_SERVED =
  'no credentials are on the instance: unless it gets some elsewhere, the agent reaches no service'

/** What user data needs credentials for that it does not bring itself: what is certain, else what may be so. */
export const needOf = remembered(({ scripts, files, fetches = [] }: UserData): { readonly need?: Need } => {
  const byInit = fetches.map(fetching)
  const own = byInit.some(({ certain }) => certain === 'yes') ? [] : needsOfAll(scripts, files)
  const needs = [...byInit, ...own]
  const need = needs.find(({ certain }) => certain === 'yes') ?? needs[0]
  return need ? { need } : {}
})

function needsOfAll(scripts: readonly UserScript[], files: readonly WrittenFile[]): Need[] {
  const texts = [
    ...scripts.map(({ source }) => source.text),
    ...files.flatMap(file => [file.path, file.content.text]),
  ]
  if (texts.some(text => OWN_CREDENTIALS.test(text))) return []
  return [...needsOf(scripts, files), ...files.flatMap(needsOfFile)]
}

/** cfn-init asks for the credentials of the role itself, whatever others are at hand. */
function fetching({ at, kind, isSure, isHandled }: Fetch): Need {
  return {
    at,
    what: `has cfn-init fetch ${kind === 'file' ? 'a file' : 'an archive'} from S3 as the instance's role`,
    consequence: 'no credentials are on the instance, so cfn-init fails',
    certain: isSure && !isHandled ? 'yes' : 'maybe',
  }
}

/** Keys in the environment or in a file, a profile of the CLI, a role that is assumed without credentials. */
const OWN_CREDENTIALS = new RegExp(
  [
    /aws_access_key_id|aws_profile|--profile\b|credential_(?:source|process)|assume-role-with/,
    /(?:^|[\s/"'=])\.aws(?![\w.])/,
    /AWS_(?:WEB_IDENTITY|CONTAINER|SHARED|CONFIG|ENDPOINT)_/,
    /configure import|configure set (?:["']?\$|profile\.|\S*role_arn|\S*sso)/,
    // keys are typed into it
    /aws configure[ \t]*(?:$|[<>|;&)])/,
    /Set-AWSCredential|Initialize-AWSDefault/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'im',
)

/** `files`: those that are there before. */
function needsOf(scripts: readonly UserScript[], files: readonly WrittenFile[]): Need[] {
  const [written, forUnits] = [new WrittenFiles(files), new WrittenFiles(files)]
  const needs: Need[] = []
  const all: (readonly Step<Hole>[])[] = []
  let mayHaveKeys = false
  for (const script of scripts) {
    if (script.kind !== 'shell') {
      needs.push(...needsOfLines(script))
      continue
    }
    const steps = withUnits(stepsIn(script), forUnits, 'anybody')
    needs.push(...needsOfSteps(steps, mayHaveKeys, written))
    mayHaveKeys ||= steps.some(step => maySetKeys(step) && mayLeaveKeys(step))
    all.push(steps)
  }
  return [...needs, ...needsOfLogs(composedIn(all.flat(), files), mayHaveKeys)]
}

function needsOfSteps(steps: readonly Step<Hole>[], hasKeysBefore: boolean, written: WrittenFiles): Need[] {
  let [mayHaveKeys, mayHaveKeysApart] = [hasKeysBefore, false]
  const docker = new DockerDaemon()
  return steps.flatMap((step, index) => {
    const { at, isSure, isHandled, isApart } = step
    if (maySetKeys(step)) {
      mayHaveKeysApart ||= isApart
      mayHaveKeys ||= mayLeaveKeys(step)
    }
    const hasKeys = mayHaveKeys || (isApart && mayHaveKeysApart)
    const certain = isSure && !isHandled && !hasKeys ? 'yes' : 'maybe'
    const call = signedBy(step, written)
    const logs = docker.sentBy(step, written)
    written.follow(step)
    if (call) return [calling(at, call, certain)]
    if (logs) return [calling(at, SENDS_LOGS, logs === 'certain' ? certain : 'maybe')]
    const join = joinOf(step, steps[index - 1])
    return join ? [joining(join, certain)] : starting(at, agentStartedBy(step))
  })
}

/** Of services of Compose, which start when all files are written. */
function needsOfLogs(services: readonly ComposeService[], mayHaveKeys: boolean): Need[] {
  return services.flatMap(({ logsAt, isHandled }) =>
    logsAt ? [calling(logsAt, SENDS_LOGS, isHandled || mayHaveKeys ? 'maybe' : 'yes')] : [],
  )
}

function calling(at: Range, { what, error }: SignedCall, certain: Need['certain']): Need {
  const outcome = error === undefined ? ', so it fails' : `: ${error}`
  return { at, what, consequence: `no credentials are on the instance${outcome}`, certain }
}

function joining(join: Join, certain: Need['certain']): Need {
  return { ...join, consequence: NOT_JOINED, certain }
}

function starting(at: Range, agent: string | undefined): Need[] {
  return agent === undefined
    ? []
    : [{ at, what: `starts ${agent}`, consequence: NOT_SERVED, certain: 'maybe' }]
}

/** What is read in there, or exported, may be keys. */
function maySetKeys({ words }: Step<Hole>): boolean {
  const name = literalOf(words[0]!)
  if (name === 'source' || name === '.') return !isHarmless(words[1])
  if (name === 'export') return words.slice(1).some(word => leadingText(word) === '')
  if (words.length === 1 && isOutOfView(words[0]!)) return true
  return name === 'eval'
}

/** Variables that are set in a process of its own are gone with it, but lines that nobody sees may write files. */
function mayLeaveKeys({ words, isApart }: Step<Hole>): boolean {
  return !isApart || isOutOfView(words[0]!)
}

/** Lines that a variable of the template holds. */
function isOutOfView({ parts: [part] }: Word<Hole>): boolean {
  return part !== undefined && !('lit' in part) && !isExpansion(part)
}

/** Files that set other things, and what makes completions: `source <(kubectl completion bash)`. */
function isHarmless(word: Word<Hole> | undefined): boolean {
  const [first] = word?.parts ?? []
  if (first && isExpansion(first) && first.commands.length > 0) return first.commands.every(completes)
  // `$HOME/.bashrc`
  const path = word?.parts.map(part => ('lit' in part ? part.lit : '~')).join('') ?? ''
  return HARMLESS.test(path)
}

function completes(statement: Statement<Hole>): boolean {
  return statement.kind === 'command' && statement.words.some(word => literalOf(word) === 'completion')
}

/** Of an image that nobody has logged in to, the profiles of the shell are such files. */
const HARMLESS = new RegExp(
  [
    /^\/etc\/(?:os-release|lsb-release|profile|bashrc|bash\.bashrc)$/,
    /\/bin\/activate$|^\/etc\/profile\.d\/(?:bash_completion|nvm|rvm)\.sh$|\/bash-completion\/bash_completion$/,
    /(?:^|\/)\.(?:bashrc|bash_profile|profile|cargo\/env|nvm\/nvm\.sh)$/,
  ]
    .map(({ source }) => source)
    .join('|'),
)

/** What the instance reads when it starts. */
function needsOfFile({ path, content, isSure }: WrittenFile): Need[] {
  const join = joinByFile(path, content)
  return join ? [joining(join, isSure ? 'yes' : 'maybe')] : []
}

function needsOfLines(script: UserScript): Need[] {
  const own = functionsIn(script.source.text)
  return linesOf(script).flatMap(line => {
    const { at, isSure, text } = line
    const isHandled =
      /\s-(?:ErrorAction|ea)\s+(?:SilentlyContinue|Ignore)/i.test(text) || hasAlternative(text)
    const certain = isSure && !isHandled ? 'yes' : 'maybe'
    const call = signedInLine(line, own)
    if (call) return [calling(at, call, certain)]
    const join = joinInLine(line)
    return join ? [joining(join, certain)] : starting(at, agentStartedIn(line))
  })
}

/** The same of the settings of Bottlerocket. */
export function needOfSettings(value: Plain, world: World): Need | undefined {
  const plain = value.kind === 'text' && value.decoded ? world.get(value.decoded) : value
  if (plain.kind !== 'text') return undefined
  const join = joinBySettings(derive(world.resolve(plain.text), plain.at.file))
  return join && joining(join, 'yes')
}
