/**
 * What cuts a Windows host off from the metadata service. There a rule that blocks wins over all that allow.
 * https://learn.microsoft.com/en-us/powershell/module/netsecurity/new-netfirewallrule
 */

import type { Range } from '../../../syntax/source.ts'
import type { Line } from '../../../userdata/windows.ts'
import type { Cut } from './packet-filter.ts'
import { argumentOf, blocks, mayLetThrough } from './windows-rules.ts'

/** What cuts everybody off when the script has run. */
export function windowsCut(lines: readonly Line[]): Cut | undefined {
  if (lines.some(({ text }) => text.length > LONGEST_LINE)) return undefined
  const known = variablesIn(lines)
  const resolved = lines.map(line => ({ ...line, text: withVariables(line.text, known) }))
  if (resolved.some(({ text }) => OFF.test(text))) return undefined
  return ruleCut(resolved) ?? defaultCut(resolved) ?? routeCut(lines)
}

function ruleCut(lines: readonly Line[]): Cut | undefined {
  let cut: Cut | undefined
  for (const { at, text, isSure } of lines) {
    if (UNDOING.test(text)) cut = undefined
    else if (isSure && blocks(text)) cut ??= { at, by: 'the Windows firewall' }
  }
  return cut
}

/** Nobody writes a longer one. */
const LONGEST_LINE = 10_000

/** The firewall is switched off, or may be. */
const OFF =
  /\bSet-NetFirewallProfile\b.*-Enabled[\s:]+["']?(?:\$?False|0|\$(?!True)\w)|\badvfirewall\s+set\s+\w+\s+state\s+off/i
/** The rule may be gone, or another one. */
const UNDOING =
  /\b(?:Remove|Disable|Set)-NetFirewall(?!Profile)|\badvfirewall\s+(?:reset|import)|\badvfirewall\s+firewall\s+(?:delete|set)/i

// ── what becomes of requests that no rule is about ──

/**
 * All three profiles block what goes out. The rules that Windows brings let services of its own through, and the system;
 * of others any may be for the metadata service, whenever it is made.
 * https://learn.microsoft.com/en-us/powershell/module/netsecurity/set-netfirewallprofile
 */
function defaultCut(lines: readonly Line[]): Cut | undefined {
  if (lines.some(({ text }) => mayLetThrough(text))) return undefined
  const blocked = new Map<string, Range>()
  for (const { at, text, isSure } of lines) {
    const set = defaultIn(text)
    const profiles = set?.profiles ?? PROFILES
    if (set?.isBlock) {
      if (isSure && set.profiles) for (const profile of profiles) blocked.set(profile, at)
    } else if (set || RESETTING.test(text)) for (const profile of profiles) blocked.delete(profile)
  }
  const at = [...blocked.values()].at(-1)
  return at && blocked.size === PROFILES.length ? { at, by: 'a default of the Windows firewall' } : undefined
}

const PROFILES = ['domain', 'private', 'public']
const RESETTING = /\badvfirewall\s+(?:reset|import)/i

interface Default {
  /** Undefined where they are not known. */
  readonly profiles: readonly string[] | undefined
  readonly isBlock: boolean
}

const SET_PROFILE = /\bSet-NetFirewallProfile\b.*\s-DefaultOutboundAction[\s:]+["']?([\w$]+)/i
const SET_BY_NETSH = /\badvfirewall\s+set\s+(\S+)\s+firewallpolicy\s+["']?[^\s,]+\s*,\s*(\w+)/i

/** The default of profiles that a line sets. */
function defaultIn(text: string): Default | undefined {
  const [, action] = SET_PROFILE.exec(text) ?? []
  if (action !== undefined) return { profiles: profilesOf(text), isBlock: /^block$/i.test(action) }
  const [, whose = '', policy] = SET_BY_NETSH.exec(text) ?? []
  if (policy === undefined) return undefined
  const profile = whose.toLowerCase().replace(/profiles?$/, '')
  const profiles = profile === 'all' ? PROFILES : PROFILES.includes(profile) ? [profile] : undefined
  return { profiles, isBlock: /^blockoutbound$/i.test(policy) }
}

/** Without a name all are meant. */
function profilesOf(text: string): readonly string[] | undefined {
  if (!/^Set-NetFirewallProfile\s+-/i.test(text) || /\s-(?:PolicyStore|GPOSession)\b/i.test(text))
    return undefined
  const named = argumentOf(text, 'Profile') ?? argumentOf(text, 'Name')
  const names = named?.toLowerCase().split(',') ?? PROFILES
  return names.every(name => PROFILES.includes(name)) ? names : undefined
}

// ── routes ──

/** Without the route that EC2Launch makes, requests may still find their way by another. */
function routeCut(lines: readonly Line[]): Cut | undefined {
  let cut: Cut | undefined
  for (const { at, text, isSure } of lines) {
    if (!text.includes('169.254.169.254')) continue
    if (/^route(?:\.exe)?\s.*\bdelete\b|^Remove-NetRoute\s/i.test(text)) {
      if (isSure) cut = { at, by: '`route delete`', certain: 'maybe' }
    } else if (/\broute\b.*\b(?:add|change)\b|\bNew-NetRoute\b/i.test(text)) cut = undefined
  }
  return cut
}

// ── variables ──

/** Variables of PowerShell that are surely set to one text, once. */
function variablesIn(lines: readonly Line[]): ReadonlyMap<string, string> {
  const known = new Map<string, string>()
  const seen = new Set<string>()
  for (const { text, isSure } of lines) {
    const [, name, value] = /^\$(\w+)\s*\+?=\s*(.*)$/s.exec(text) ?? []
    if (name === undefined) continue
    const key = name.toLowerCase()
    const literal = /^(["'])([^"'$`]*)\1;?$/.exec(value!)?.[2]
    if (literal !== undefined && isSure && !seen.has(key)) known.set(key, literal)
    else known.delete(key)
    seen.add(key)
  }
  return known
}

function withVariables(text: string, known: ReadonlyMap<string, string>): string {
  return text.replace(
    /\$(\w+)(?!\s*\+?=)/g,
    (written, name: string) => known.get(name.toLowerCase()) ?? written,
  )
}
