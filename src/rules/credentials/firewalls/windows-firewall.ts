/**
 * What cuts a Windows host off from the metadata service. There a rule that blocks wins over all that allow.
 * https://learn.microsoft.com/en-us/powershell/module/netsecurity/new-netfirewallrule
 */
import type { Line } from '../../../userdata/windows.ts'
import { betweenAddresses, type Cut, coversHttp, coversService } from './packet-filter.ts'

/** What cuts everybody off when the script has run. */
export function windowsCut(lines: readonly Line[]): Cut | undefined {
  if (lines.some(({ text }) => text.length > LONGEST_LINE)) return undefined
  const known = variablesIn(lines)
  let cut: Cut | undefined
  let isOff = false
  for (const { at, text: written, isSure } of lines) {
    const text = withVariables(written, known)
    if (OFF.test(text)) isOff = true
    else if (UNDOING.test(text)) cut = undefined
    else if (isSure && blocks(text)) cut ??= { at, by: 'the Windows firewall' }
  }
  return isOff ? undefined : (cut ?? routeCut(lines))
}

/** Nobody writes a longer one. */
const LONGEST_LINE = 10_000

/** The firewall is switched off, or may be. */
const OFF =
  /\bSet-NetFirewallProfile\b.*-Enabled[\s:]+["']?(?:\$?False|0|\$(?!True)\w)|\badvfirewall\s+set\s+\w+\s+state\s+off/i
/** The rule may be gone, or another one. */
const UNDOING =
  /\b(?:Remove|Disable|Set)-NetFirewall(?!Profile)|\badvfirewall\s+(?:reset|import)|\badvfirewall\s+firewall\s+(?:delete|set)/i

// ── rules ──

/** `$null = New-NetFirewallRule …`, `netsh.exe advfirewall …`. */
const CMDLET = /^(?:\$\w+\s*=\s*)?New-NetFirewallRule\s/i
const NETSH = /^(?:&\s*)?netsh(?:\.exe)?\s+advfirewall\s+firewall\s+add\s+rule\s/i

function blocks(text: string): boolean {
  if (CMDLET.test(text)) return isBlock(name => argumentOf(text, name), text)
  return NETSH.test(text) && isBlock(name => settingOf(text, NETSH_NAMES[name]), text)
}

type Argument = 'Direction' | 'Action' | 'RemoteAddress' | 'RemotePort' | 'Protocol' | 'Enabled' | 'Profile'

const NETSH_NAMES: Readonly<Record<Argument, string>> = {
  Direction: 'dir',
  Action: 'action',
  RemoteAddress: 'remoteip',
  RemotePort: 'remoteport',
  Protocol: 'protocol',
  Enabled: 'enable',
  Profile: 'profile',
}

function isBlock(argument: (name: Argument) => string | undefined, text: string): boolean {
  const is = (name: Argument, pattern: RegExp) => pattern.test(argument(name) ?? '')
  return (
    !NARROW.test(text.replace(ANY, '')) &&
    is('Direction', /^out(?:bound)?$/i) &&
    is('Action', /^block$/i) &&
    is('Enabled', /^(?:|\$?true|yes)$/i) &&
    is('Profile', /^(?:|any|(?=.*domain)(?=.*private).*public.*)$/i) &&
    is('Protocol', /^(?:|tcp|any|6)$/i) &&
    covers(argument('RemoteAddress'), coversAddress) &&
    covers(argument('RemotePort'), port => coversHttp(port) === 'yes')
  )
}

/** Values that narrow nothing. */
const ANY = /\s-?\w+[\s=:]+["']?Any["']?(?=\s|$)/gi
/** A rule that leaves somebody a way, or one of which not all is known. */
const NARROW =
  /\s-(?:Program|Service|Package|Interface\w*|Local\w+|Remote(?:User|Machine)|Owner|Icmp\w*|Authentication|Encryption|Dynamic\w*)\b|\b(?:program|service|interfacetype|localip|localport)=|\s@\w/i

function covers(values: string | undefined, one: (value: string) => boolean): boolean {
  return values === undefined || values.split(',').some(value => /^any$/i.test(value) || one(value))
}

function coversAddress(address: string): boolean {
  const [first = '', last] = address.split('-')
  if (last !== undefined) return betweenAddresses(first, last) === 'yes'
  const [range = '', mask] = address.split('/')
  const bits = mask?.includes('.') ? bitsOf(mask) : mask
  return coversService(bits === undefined ? range : `${range}/${bits}`) === 'yes'
}

/** 255.255.0.0 is 16. */
function bitsOf(mask: string): number {
  return mask
    .split('.')
    .map(part => Number(part).toString(2).replace(/0/g, '').length)
    .reduce((sum, bits) => sum + bits, 0)
}

/** The value of a parameter of a cmdlet, its elements with a comma between: `-RemoteAddress @("10.0.0.1", "10.0.0.2")`. */
function argumentOf(text: string, name: Argument): string | undefined {
  const value = new RegExp(
    `\\s-${name}(?:\\s+|:\\s*)((?:@\\(\\s*)?[^\\s,]+(?:\\s*,\\s*[^\\s,]+)*)`,
    'i',
  ).exec(text)?.[1]
  return value?.replace(/["'()@\s]/g, '')
}

function settingOf(text: string, name: string): string | undefined {
  return new RegExp(`\\s${name}=["']?([^\\s"']+)`, 'i').exec(text)?.[1]
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
