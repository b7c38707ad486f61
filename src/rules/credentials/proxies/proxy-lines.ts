/** Proxies in scripts of Windows, where the AWS CLI is the same. */
import type { Line } from '../../../userdata/windows.ts'
import { signedInLine } from '../commands/windows-calls.ts'
import { ANY, type Detour, exceptionsIn, isProxy } from './proxies.ts'

/** `$env:HTTP_PROXY = "http://proxy:3128"`, `set HTTP_PROXY=http://proxy:3128`. `setx` is for those who come later. */
const SETTING = /^(?:\$env:|set\s+"?)(http|no)_proxy\s*=\s*(.*)$/i
/** Credentials of its own. */
const KEYS = /AWS_ACCESS_KEY_ID|AWS_PROFILE|--profile\b|Set-AWSCredential/i
const NO_FUNCTIONS: ReadonlySet<string> = new Set()

/** The line by which a proxy comes between the AWS CLI and the metadata service, in one script. */
export function proxyInLines(lines: readonly Line[]): Detour | undefined {
  if (lines.some(({ text }) => KEYS.test(text))) return undefined
  let proxy: Line | undefined
  let exceptions: string | typeof ANY | undefined
  for (const line of lines) {
    const [, scheme, written = ''] = SETTING.exec(line.text) ?? []
    const value = literal(written)
    if (scheme === undefined) {
      // set in another way
      if (/no_proxy/i.test(line.text)) exceptions = ANY
      if (/http_proxy/i.test(line.text)) proxy = undefined
    } else if (scheme.toLowerCase() === 'no') exceptions = exceptionsIn(value)
    else if (line.isSure || !value) proxy = value && isProxy(value) ? (proxy ?? line) : undefined
    const isUsed = line.isSure && /\baws(?:\.exe|\.cmd)?["']?\s/i.test(line.text)
    if (!isUsed || !proxy || exceptions === ANY || !signedInLine(line, NO_FUNCTIONS)) continue
    return { at: proxy.at, user: 'the AWS CLI', ...(exceptions !== undefined && { exceptions }) }
  }
  return undefined
}

function literal(written: string): string | undefined {
  return /[$%]/.test(written) ? undefined : written.replace(/^["']|["'];?$/g, '').trim()
}
