/**
 * Proxies: the AWS CLI asks even the metadata service through HTTP_PROXY, unless NO_PROXY has its address; a range in
 * NO_PROXY it does not understand. https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-proxy.html
 */
import type { Word } from '../../../syntax/shell/ast.ts'
import { literalOf, type Step } from '../../../syntax/shell/steps.ts'
import type { Range } from '../../../syntax/source.ts'
import { nameOf, programOf } from '../../../userdata/program.ts'
import type { Hole } from '../../../value/text.ts'
import { leadingText } from '../commands/options.ts'
import { callsAws, pythonProgram } from '../commands/python-calls.ts'
import { isSigned } from '../commands/signed-calls.ts'
import { coversService } from '../firewalls/packet-filter.ts'

/** What comes between a program and the metadata service. */
export interface Detour {
  readonly at: Range
  /** What NO_PROXY says instead of the address; absent where there is none. */
  readonly exceptions?: string
  /** As in "so that the AWS CLI asks the proxy for its credentials". */
  readonly user: string
  readonly certain?: 'maybe'
}

/** Variables of a process, as far as they matter. */
export interface Variables {
  /** Where HTTP_PROXY is surely set. */
  readonly proxy?: Range | undefined
  /** NO_PROXY; `any`: the address may be among them. */
  readonly exceptions?: string | typeof ANY | undefined
}

/** The address may be among the exceptions. */
export const ANY = Symbol('any')

/** The command by which a proxy comes between the AWS CLI and the metadata service, in one script. */
export function proxyBefore(steps: readonly Step<Hole>[]): Detour | undefined {
  if (steps.some(bringsKeys)) return undefined
  let own: Variables = {}
  let apart: Variables = {}
  for (const step of steps) {
    // a process of its own begins with what the script has set, and what it sets ends with it
    if (step.isApart) apart = after(step, apart)
    else apart = own = after(step, own)
    const user = step.isSure ? userIn(step) : undefined
    if (user === undefined) continue
    const { proxy, exceptions } = variablesOf(step, apart)
    if (proxy && exceptions !== ANY) {
      return { at: proxy, ...(exceptions !== undefined && { exceptions }), user }
    }
  }
  return undefined
}

/** Credentials come from elsewhere, perhaps. */
function bringsKeys({ words, redirections }: Step<Hole>): boolean {
  const all = [...words, ...redirections.map(({ target }) => target)]
  return all.some(({ parts }) => parts.some(part => 'lit' in part && KEYS.test(part.lit)))
}

const KEYS =
  /AWS_ACCESS_KEY_ID|AWS_PROFILE|--profile\b|credential_process|AWS_(?:WEB_IDENTITY|CONTAINER|SHARED|CONFIG|EC2_METADATA)_/i

/** Who asks for credentials in Python's way. */
function userIn(step: Step<Hole>): string | undefined {
  if (isSigned(step)) return 'the AWS CLI'
  const program = pythonProgram(step)
  return program !== undefined && callsAws(program) && !/proxies|_proxy/i.test(program) ? 'boto3' : undefined
}

/** The variables that those find who come after a command. */
function after({ words, at, isSure }: Step<Hole>, before: Variables): Variables {
  const name = literalOf(words[0]!) ?? ''
  // whatever it reads may set others
  if (/^(?:source|\.|eval|unset)$/.test(name)) return { ...before, proxy: undefined }
  if (!/^(?:export|declare|typeset)$/.test(name)) return before
  return words.slice(1).reduce((variables, word) => withSetting(variables, word, at, isSure), before)
}

/** The variables that a command finds: `HTTP_PROXY=… aws s3 ls`, `env HTTP_PROXY=… aws s3 ls`. */
function variablesOf(step: Step<Hole>, before: Variables): Variables {
  const { words, assignments, at } = step
  // it takes most variables away
  const found = nameOf(words[0]) === 'sudo' ? {} : before
  const own = assignments.map(({ name, words: [value] }) => ({
    parts: [{ lit: `${name}=` }, ...(value?.parts ?? [])],
  }))
  const inFront = words.slice(0, words.length - programOf(step).length)
  return [...own, ...inFront].reduce((variables, word) => withSetting(variables, word, at, true), found)
}

function withSetting(
  before: Variables,
  word: Pick<Word<Hole>, 'parts'>,
  at: Range,
  isSure: boolean,
): Variables {
  const begin = leadingText(word)
  const value = literalOf(word)?.replace(/^\w+=/, '')
  // an option, or any variable
  if (begin === '' && word.parts.length > 0) return { ...before, exceptions: ANY }
  if (/^no_proxy(?:=|$)/i.test(begin)) {
    const exceptions = begin.includes('=') ? exceptionsIn(value) : ANY
    return isSure || exceptions === ANY ? { ...before, exceptions } : before
  }
  if (!/^http_proxy(?:=|$)/i.test(begin)) return before
  const isSet = isProxy(begin.slice('http_proxy='.length))
  return { ...before, proxy: isSet ? (before.proxy ?? (isSure ? at : undefined)) : undefined }
}

/**
 * Is the address excepted? Python compares names, and ends of names, letter by letter; `*` is everything. Go, in which
 * the agents are written, understands ranges, too.
 * https://docs.python.org/3/library/urllib.request.html#urllib.request.getproxies
 * https://pkg.go.dev/golang.org/x/net/http/httpproxy
 */
export function exceptionsIn(value: string | undefined, isOfGo = false): string | typeof ANY {
  if (value === undefined) return ANY
  const isExcepted = value.split(/[\s,]+/).some(name => {
    if (isOfGo && coversService(name) === 'yes') return true
    const end = name.replace(/^\.+/, '')
    return end === '*' || (end !== '' && `.${SERVICE}`.endsWith(`.${end}`)) || end.startsWith(`${SERVICE}:`)
  })
  return isExcepted ? ANY : value
}

/** Is this the beginning of a proxy's address? One on the host itself may well reach the service. */
export function isProxy(value: string): boolean {
  return value !== '' && !/^(?:\w+:\/\/)?(?:[^@/\s]*@)?(?:localhost|127\.)/i.test(value)
}

const SERVICE = '169.254.169.254'
