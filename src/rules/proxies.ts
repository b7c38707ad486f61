/**
 * Proxies: the AWS CLI asks even the metadata service through HTTP_PROXY, unless NO_PROXY has its address; a range in
 * NO_PROXY it does not understand. https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-proxy.html
 */
import type { Word } from '../syntax/shell/ast.ts'
import { literalOf, type Step } from '../syntax/shell/steps.ts'
import { derive, place, type Range } from '../syntax/source.ts'
import type { Hole, Text } from '../value/text.ts'
import { baseName, leadingText, programOf } from './options.ts'
import { isSigned } from './signed-calls.ts'
import { hasGap } from './written-files.ts'

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
interface Variables {
  /** Where HTTP_PROXY is surely set. */
  readonly proxy?: Range | undefined
  /** NO_PROXY; `any`: the address may be among them. */
  readonly exceptions?: string | typeof ANY | undefined
}

const ANY = Symbol('any')

/** The command by which a proxy comes between the AWS CLI and the metadata service, in one script. */
export function proxyBefore(steps: readonly Step<Hole>[]): Detour | undefined {
  if (steps.some(step => step.words.some(mentionsKeys))) return undefined
  let own: Variables = {}
  let apart: Variables = {}
  for (const step of steps) {
    // a process of its own begins with what the script has set, and what it sets ends with it
    if (step.isApart) apart = after(step, apart)
    else apart = own = after(step, own)
    if (!step.isSure || !isSigned(step)) continue
    const { proxy, exceptions } = variablesOf(step, apart)
    if (proxy && exceptions !== ANY) {
      return { at: proxy, ...(exceptions !== undefined && { exceptions }), user: 'the AWS CLI' }
    }
  }
  return undefined
}

// ── files ──

/** Files that say what variables an agent finds, or who logs in. */
const READERS: readonly { readonly path: RegExp; readonly user: string; readonly certain?: 'maybe' }[] = [
  // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/http_proxy_config.html
  { path: /^\/etc\/ecs\/ecs\.config$/, user: 'the ECS agent' },
  // https://docs.aws.amazon.com/systems-manager/latest/userguide/configure-proxy-ssm-agent.html
  {
    path: /^\/etc\/systemd\/system\/(?:snap\.)?amazon-ssm-agent\b[^/]*\.d\/[^/]+\.conf$/,
    user: 'the SSM agent',
  },
  // nothing in view uses AWS after a login
  {
    path: /^\/etc\/(?:environment|profile|bashrc|bash\.bashrc|profile\.d\/[^/]+\.sh)$/,
    user: 'the AWS CLI',
    certain: 'maybe',
  },
]

/** A proxy that comes between the metadata service and whoever reads one of these files. */
export function proxyInFiles(files: readonly (readonly [path: string, text: Text])[]): Detour | undefined {
  const found = READERS.flatMap(({ path, user, certain }): Detour[] => {
    const texts = files.filter(([own]) => path.test(own)).map(([, text]) => text)
    let variables: Variables = {}
    for (const text of texts) variables = afterFile(variables, text)
    const { proxy, exceptions } = variables
    if (!proxy || exceptions === ANY) return []
    return [{ at: proxy, user, ...(exceptions !== undefined && { exceptions }), ...(certain && { certain }) }]
  })
  return found[0]
}

/** Lines that are no comments; then the settings in each, up to a quote or the next of them. */
const LINE = /^(?![ \t]*[#;])[^\n]+/gm
const SETTING = /(?<![\w-])(http|no)_proxy[ \t]*=[ \t]*["']?((?:(?!\s\w+=)[^"'])*)/gi

function afterFile(before: Variables, text: Text): Variables {
  const [first] = text.flatMap(({ at }) => at ?? [])
  if (!first) return before
  const source = derive(text, first.file)
  let { proxy, exceptions } = before
  for (const line of source.text.matchAll(LINE)) {
    for (const { 0: written, 1: scheme, 2: rest, index } of line[0].matchAll(SETTING)) {
      const value = rest!.trim()
      const start = line.index + index
      if (scheme!.toLowerCase() === 'no') exceptions = exceptionsIn(hasGap(value) ? undefined : value)
      else if (value !== '' && !hasGap(value[0]!)) {
        proxy ??= place(source, start, start + written.trimEnd().length)
      }
    }
  }
  return { proxy, exceptions }
}

// ── commands ──

/** Credentials come from elsewhere, perhaps. */
function mentionsKeys({ parts }: Word<Hole>): boolean {
  return parts.some(part => 'lit' in part && /AWS_ACCESS_KEY_ID|AWS_PROFILE/i.test(part.lit))
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
  const found = baseName(literalOf(words[0]!) ?? '') === 'sudo' ? {} : before
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
  const isSet = /=\S/.test(begin)
  return { ...before, proxy: isSet ? (before.proxy ?? (isSure ? at : undefined)) : undefined }
}

/**
 * Is the address excepted? Python compares names, and ends of names, letter by letter; `*` is everything.
 * https://docs.python.org/3/library/urllib.request.html#urllib.request.getproxies
 */
function exceptionsIn(value: string | undefined): string | typeof ANY {
  if (value === undefined) return ANY
  const isExcepted = value.split(/[\s,]+/).some(name => {
    const end = name.replace(/^\.+/, '')
    return end === '*' || (end !== '' && `.${SERVICE}`.endsWith(`.${end}`)) || end.startsWith(`${SERVICE}:`)
  })
  return isExcepted ? ANY : value
}

const SERVICE = '169.254.169.254'
