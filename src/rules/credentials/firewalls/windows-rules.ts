/**
 * Rules of the Windows firewall, as far as the metadata service is concerned.
 * https://learn.microsoft.com/en-us/powershell/module/netsecurity/new-netfirewallrule
 * https://learn.microsoft.com/en-us/windows-server/administration/windows-commands/netsh-advfirewall
 */
import { or, type Tri } from '../../../value/tri.ts'
import { betweenAddresses, coversHttp, coversService } from './packet-filter.ts'

/** `$null = New-NetFirewallRule …`, `netsh.exe advfirewall …`. */
const CMDLET = /^(?:\$\w+\s*=\s*)?New-NetFirewallRule\s/i
const NETSH = /^(?:&\s*)?netsh(?:\.exe)?\s+advfirewall\s+firewall\s+add\s+rule\s/i

/** Does a line make a rule that takes everybody's way to the metadata service? */
export function blocks(text: string): boolean {
  if (CMDLET.test(text)) return isBlock(name => argumentOf(text, name), text)
  return NETSH.test(text) && isBlock(name => settingOf(text, NETSH_NAMES[name]), text)
}

type Argument =
  | 'Direction'
  | 'Action'
  | 'RemoteAddress'
  | 'RemotePort'
  | 'Protocol'
  | 'Enabled'
  | 'Profile'
  | 'Name'

const NETSH_NAMES: Readonly<Record<Argument, string>> = {
  Direction: 'dir',
  Action: 'action',
  RemoteAddress: 'remoteip',
  RemotePort: 'remoteport',
  Protocol: 'protocol',
  Enabled: 'enable',
  Profile: 'profile',
  Name: 'name',
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
    covers(argument('RemoteAddress'), coversAddress) === 'yes' &&
    covers(argument('RemotePort'), coversHttp) === 'yes'
  )
}

/** Does a line make a rule, or change one, that may let somebody through to the metadata service? */
export function mayLetThrough(text: string): boolean {
  if (CHANGING.test(text)) return true
  if (/\bNew-NetFirewallRule\b/i.test(text)) return mayAllow(name => argumentOf(text, name), text)
  return (
    /\badvfirewall\s+firewall\s+add\s+rule\b/i.test(text) &&
    mayAllow(name => settingOf(text, NETSH_NAMES[name]), text)
  )
}

const CHANGING = /\b(?:Enable|Set|Copy)-NetFirewall(?!Profile)|\badvfirewall\s+firewall\s+set/i

/** Without a direction a rule is for what comes in, and without an action it allows. */
function mayAllow(argument: (name: Argument) => string | undefined, text: string): boolean {
  // more may be said of it elsewhere
  if (/\s@\w/.test(text)) return true
  return !(
    /^in(?:bound)?$/i.test(argument('Direction') ?? 'in') ||
    /^block$/i.test(argument('Action') ?? '') ||
    /^(?:udp|icmp.*|17|1|58)$/i.test(argument('Protocol') ?? '') ||
    covers(argument('RemoteAddress'), coversAddress) === 'no' ||
    covers(argument('RemotePort'), coversHttp) === 'no'
  )
}

/** Values that narrow nothing. */
const ANY = /\s-?\w+[\s=:]+["']?Any["']?(?=\s|$)/gi
/** A rule that leaves somebody a way, or one of which not all is known. */
const NARROW =
  /\s-(?:Program|Service|Package|Interface\w*|Local\w+|Remote(?:User|Machine)|Owner|Icmp\w*|Authentication|Encryption|Dynamic\w*)\b|\b(?:program|service|interfacetype|localip|localport)=|\s@\w/i

function covers(values: string | undefined, one: (value: string) => Tri): Tri {
  return values === undefined
    ? 'yes'
    : or(...values.split(',').map(value => (/^any$/i.test(value) ? 'yes' : one(value))))
}

function coversAddress(address: string): Tri {
  const [first = '', last] = address.split('-')
  if (last !== undefined) return betweenAddresses(first, last)
  const [range = '', mask] = address.split('/')
  const bits = mask?.includes('.') ? bitsOf(mask) : mask
  return coversService(bits === undefined ? range : `${range}/${bits}`)
}

/** 255.255.0.0 is 16. */
function bitsOf(mask: string): number {
  return mask
    .split('.')
    .map(part => Number(part).toString(2).replace(/0/g, '').length)
    .reduce((sum, bits) => sum + bits, 0)
}

/** The value of a parameter of a cmdlet, its elements with a comma between: `-RemoteAddress @("10.0.0.1", "10.0.0.2")`. */
export function argumentOf(text: string, name: Argument): string | undefined {
  const value = new RegExp(
    `\\s-${name}(?:\\s+|:\\s*)((?:@\\(\\s*)?[^\\s,]+(?:\\s*,\\s*[^\\s,]+)*)`,
    'i',
  ).exec(text)?.[1]
  return value?.replace(/["'()@\s]/g, '')
}

function settingOf(text: string, name: string): string | undefined {
  return new RegExp(`\\s${name}=["']?([^\\s"']+)`, 'i').exec(text)?.[1]
}
