/**
 * What cuts a Windows host off from the metadata service.
 * https://learn.microsoft.com/en-us/powershell/module/netsecurity/new-netfirewallrule
 */
import type { Line } from '../userdata/windows.ts'
import { type Cut, coversService } from './packet-filter.ts'

const UNDOING =
  /\b(?:Remove|Disable|Set)-NetFirewall|netsh\s+advfirewall\s+(?:reset|set)|netsh\s+advfirewall\s+firewall\s+(?:delete|set)|-Enabled\s+False/i
/** A rule that leaves somebody a way. */
const NARROW =
  /\s-(?:Program|Service|Package|Interface\w*|Local\w+|\w*User|Owner|Icmp\w*)\b|\b(?:program|service|interfacetype|localip|localport)=/i

/** The rule that blocks everybody when the script has run. */
export function windowsCut(lines: readonly Line[]): Cut | undefined {
  if (lines.some(({ text }) => UNDOING.test(text))) return undefined
  const line = lines.find(({ text, isSure }) => isSure && !NARROW.test(text) && blocks(text))
  return line && { at: line.at, by: 'the Windows firewall' }
}

function blocks(text: string): boolean {
  if (/^New-NetFirewallRule\s/i.test(text)) return blocksByCmdlet(text)
  if (!/^netsh\s+advfirewall\s+firewall\s+add\s+rule\s/i.test(text)) return false
  return (
    /\bdir=out\b/i.test(text) &&
    /\baction=block\b/i.test(text) &&
    coversAll(/\bremoteip=(\S+)/i.exec(text)?.[1]) &&
    isHttp(/\bremoteport=(\S+)/i.exec(text)?.[1], /\bprotocol=(\S+)/i.exec(text)?.[1])
  )
}

function blocksByCmdlet(text: string): boolean {
  const value = (name: string) =>
    new RegExp(`\\s-${name}\\s+["']?([^\\s"']+)`, 'i').exec(text)?.[1]?.toLowerCase()
  return (
    value('Direction') === 'outbound' &&
    value('Action') === 'block' &&
    coversAll(value('RemoteAddress')) &&
    isHttp(value('RemotePort'), value('Protocol'))
  )
}

function coversAll(addresses: string | undefined): boolean {
  return addresses?.split(',').some(one => coversService(one) === 'yes') ?? false
}

function isHttp(port: string | undefined, protocol: string | undefined): boolean {
  const isTcp = protocol === undefined || /^(?:tcp|any|6)$/i.test(protocol)
  return isTcp && (port === undefined || /^(?:80|any)$/i.test(port))
}
