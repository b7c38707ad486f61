/** Requests to the metadata service in scripts: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html */
import type { Word } from '../../syntax/shell/ast.ts'
import { literalOf, type Step } from '../../syntax/shell/steps.ts'
import type { Range } from '../../syntax/source.ts'
import { nameOf, programOf } from '../../userdata/program.ts'
import { hasAlternative, type Line } from '../../userdata/windows.ts'
import type { Hole } from '../../value/text.ts'
import type { Tri } from '../../value/tri.ts'
import {
  type CommandLine,
  commandLine,
  leadingText,
  type Option,
  type OptionTable,
} from './commands/options.ts'
import { pythonProgram, sureLines } from './commands/python-calls.ts'

export interface ImdsRequest {
  readonly at: Range
  /** It asks for a token and not for anything that needs one. */
  readonly isForToken: boolean
  readonly hasToken: Tri
  readonly isSure: boolean
  readonly isHandled: boolean
}

/** The request that a command makes, if it has an address of the service. */
export function requestOf(step: Step<Hole>): ImdsRequest | undefined {
  const { at, isSure, isHandled } = step
  const program = pythonProgram(step)
  const asked = program === undefined ? askedByCommand(step) : askedInPython(program)
  if (!asked) return undefined
  const isForToken = asked.path.startsWith('latest/api/token')
  return {
    at,
    isSure,
    isHandled: isHandled || asked.readsStatus === true,
    isForToken,
    hasToken: asked.hasToken,
  }
}

interface Asked {
  readonly path: string
  readonly hasToken: Tri
  /** It looks at the code of the answer, and knows what to do about it. */
  readonly readsStatus?: boolean
}

function askedByCommand(step: Step<Hole>): Asked | undefined {
  const [program, ...args] = programOf(step)
  const table = TABLES.get(nameOf(program))
  if (!table) return undefined
  const line = commandLine(args, table)
  const path = pathIn(line)
  return path === undefined
    ? undefined
    : { path, hasToken: tokenIn(line, table), readsStatus: line.options.some(isStatus) }
}

/** `-w '%{http_code}'`. */
function isStatus({ name, value }: Option): boolean {
  return (
    /^(?:-w|--write-out)$/.test(name) &&
    value !== undefined &&
    /http_code|response_code/.test(knownText(value))
  )
}

interface Requester extends OptionTable {
  /** Options that read headers or addresses from elsewhere, or make a request of another kind. */
  readonly opening: ReadonlySet<string>
}

const CURL: Requester = {
  opening: new Set('-K --config -X --request -T --upload-file -x --proxy --next -I --head'.split(' ')),
  short: 'AbcCdDeEFHKmoPQrtTuUwxXyYz',
  long: new Set(
    `--header --request --url --output --max-time --connect-timeout --retry --retry-delay --retry-max-time --user-agent
    --user --data --data-raw --data-binary --data-urlencode --form --upload-file --config --proxy --noproxy --write-out
    --interface --referer --cookie --cookie-jar --cacert --cert --key --resolve --limit-rate --range --dump-header
    --max-redirs --stderr --trace --trace-ascii --proto --speed-limit --speed-time --output-dir`.split(/\s+/),
  ),
}
const WGET: Requester = {
  opening: new Set('-e --execute -i --input-file --config --method --spider'.split(' ')),
  short: 'aABDeGiIlnoOPQRtTUwX',
  long: new Set(
    `--header --method --output-document --output-file --timeout --connect-timeout --read-timeout --dns-timeout --tries
    --wait --waitretry --user-agent --body-data --body-file --post-data --post-file --input-file --config --execute
    --directory-prefix --user --password --bind-address --referer`.split(/\s+/),
  ),
}
/** https://httpie.io/docs/cli/options */
const HTTPIE: Requester = {
  opening: new Set(['--proxy']),
  short: 'AaopPs',
  long: new Set(
    '--auth --auth-type --output --print --pretty --style --timeout --session --proxy --cert'.split(' '),
  ),
}
/** https://metacpan.org/dist/libwww-perl/view/bin/lwp-request */
const LWP: Requester = { opening: new Set(['-m', '-p']), short: 'bcCHimopt', long: new Set() }
const TABLES: ReadonlyMap<string, Requester> = new Map([
  ['curl', CURL],
  ['wget', WGET],
  // of these a header is an operand
  ['http', HTTPIE],
  ['xh', HTTPIE],
  ['GET', LWP],
  ['HEAD', LWP],
  ['lwp-request', LWP],
])

const ADDRESS =
  /^["']?(?:http:\/\/)?(?:169\.254\.169\.254|instance-data(?:\.ec2\.internal)?|\[fd00:ec2::254\])(?::80)?\/+(.*)$/is
/** Other clouds have the same address; this is how paths of EC2 begin. */
const PATH = /^(?:latest|1\.0|20\d\d-\d\d-\d\d)(?:\/|$)/

/** What is asked for, as far as its beginning is known. */
function pathIn({ options, operands }: CommandLine): string | undefined {
  const urls = options.flatMap(({ name, value }) => (name === '--url' && value ? [value] : []))
  for (const word of [...operands, ...urls]) {
    const path = ADDRESS.exec(leadingText(word))?.[1]
    if (path !== undefined && PATH.test(path)) return path
  }
  return undefined
}

/** Does the request have a token, as far as its headers are known? */
function tokenIn({ options, operands }: CommandLine, { opening }: Requester): Tri {
  const headers = options.flatMap(({ name, value }) => (isHeader(name) && value ? [value] : []))
  if ([...headers, ...operands].some(word => /metadata-token:/i.test(knownText(word)))) return 'yes'
  const isOpen =
    operands.some(isOpenWord) ||
    headers.some(isOpenHeader) ||
    options.some(option => opening.has(option.name) && !isPlain(option))
  return isOpen ? 'maybe' : 'no'
}

function isHeader(name: string): boolean {
  return name === '-H' || name === '--header'
}

/** `-X GET`. */
function isPlain({ name, value }: Option): boolean {
  return /^(?:-X|--request|--method|-m)$/.test(name) && value !== undefined && literalOf(value) === 'GET'
}

/** It may be an option. */
function isOpenWord({ parts }: Word<Hole>): boolean {
  const [first] = parts
  return first !== undefined && !('lit' in first)
}

/** Its name is not known. */
function isOpenHeader(word: Word<Hole>): boolean {
  return !/^[^@:]+:/.test(leadingText(word))
}

function knownText({ parts }: Word<Hole>): string {
  return parts.map(part => ('lit' in part ? part.lit : ' ')).join('')
}

// ── Python ──

const PYTHON_CALL =
  /\b(?:requests\.get|urlopen)\(\s*f?["']http:\/\/169\.254\.169\.254\/((?:latest|1\.0|20\d\d-\d\d-\d\d)\/[^"']*)["']([^)]*)\)/

/** `requests.get('http://169.254.169.254/…')`, with nothing but perhaps a timeout. */
function askedInPython(program: string): Asked | undefined {
  for (const line of sureLines(program)) {
    const [, path, others] = PYTHON_CALL.exec(line) ?? []
    if (path !== undefined && /^\s*(?:,\s*timeout\s*=\s*[\d.]+\s*)?$/.test(others!))
      return { path, hasToken: 'no' }
  }
  return undefined
}

// ── Windows ──

const START = /^@?(?:(?:\[[\w.]+\])?\$[\w:]+\s*=\s*)?\(*/.source
const CALL = new RegExp(
  `${START}(?:Invoke-RestMethod|Invoke-WebRequest|irm|iwr|curl|wget)(?:\\.exe)?\\s`,
  'i',
)
/** `(New-Object Net.WebClient).DownloadString('…')`: a client of its own, to which nobody gives a header. */
const CLIENT = new RegExp(
  `${START}New-Object\\s+(?:System\\.)?Net\\.WebClient\\s*\\)\\.Download(?:String|Data|File)\\(`,
  'i',
)
const WINDOWS_ADDRESS =
  /(?:^|[\s"'(])(?:http:\/\/)?(?:169\.254\.169\.254|instance-data|\[fd00:ec2::254\])\/(?:latest|1\.0|20\d\d-\d\d-\d\d)\/(\S*)/i
/** Headers, another method, or parameters in a variable. */
const WITH_MORE = /\s-(?:Headers?|H|X|Method|CustomMethod|Proxy|K)\b|\s--(?:header|request|config)\b|\s@\w/i

/** The request that a line of PowerShell or of a batch file makes. */
export function requestInLine({ at, text, isSure }: Line): ImdsRequest | undefined {
  const path = CALL.test(text) || CLIENT.test(text) ? WINDOWS_ADDRESS.exec(text)?.[1] : undefined
  if (path === undefined) return undefined
  const isHandled = /\s-(?:ErrorAction|ea|SkipHttpErrorCheck)\b/i.test(text) || hasAlternative(text)
  const isForToken = path.startsWith('api/token')
  return { at, isSure, isHandled, isForToken, hasToken: WITH_MORE.test(text) ? 'maybe' : 'no' }
}
