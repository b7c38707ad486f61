/** What cuts a host off from the metadata service when its script has run, and what leaves somebody a way. */
import { describe, expect, test } from 'vitest'
import { slice } from '../../src/syntax/source.ts'
import { lintTexts } from '../support/lint-folder.ts'

async function blocked(lines: readonly string[]): Promise<string[]> {
  const script = lines.map(line => `          ${line}\n`).join('')
  const template = `Resources:
  Server:
    Type: AWS::EC2::Instance
    Properties:
      IamInstanceProfile: web
      UserData:
        Fn::Base64: |\n${script}`
  const { findings } = await lintTexts(new Map([['stack.yaml', template]]))
  const found = findings.filter(one => one.rule === 'imds-blocked' && !one.pedantic)
  return found.map(({ at }) => slice(at))
}

const shell = (lines: readonly string[]) => blocked(['#!/bin/bash', ...lines])
const DROP = 'iptables -A OUTPUT -d 169.254.169.254 -j DROP'
const POLICY = 'iptables -P OUTPUT DROP'

describe('iptables cuts', () => {
  test.each([
    [DROP],
    ['iptables -t raw -I OUTPUT 1 --destination 169.254.0.0/16 -p tcp --dport 80 -j REJECT'],
    [
      'sudo /usr/sbin/iptables --append OUTPUT -d 169.254.169.254/32 -m comment --comment "no imds" --jump DROP',
    ],
    ['iptables -A OUTPUT -j DROP'],
    [DROP, 'iptables -A OUTPUT -d 169.254.169.254 -j ACCEPT'],
    [POLICY, 'iptables -A OUTPUT -d 10.0.0.0/8 -j ACCEPT'],
    [DROP, 'ip6tables -F', 'iptables -F INPUT', 'iptables -t nat -F'],
  ])('%s', async (...lines) => expect(await shell(lines)).toEqual([lines[0]]))
})

test('iptables cuts behind rules that let nobody pass', async () => {
  for (const rule of ['-d 169.254.169.254 -j LOG', '-o lo -j ACCEPT', '-p udp -j ACCEPT']) {
    expect(await shell([`iptables -A OUTPUT ${rule}`, DROP]), rule).toEqual([DROP])
  }
})

describe('iptables leaves a way', () => {
  test.each([
    ['iptables -A OUTPUT -d 169.254.169.254 -j ACCEPT', DROP],
    ['iptables -A OUTPUT -m owner --uid-owner root -j ACCEPT', DROP],
    [DROP, 'iptables -I OUTPUT -d 169.254.169.254 -m owner --uid-owner app -j ACCEPT'],
    ['iptables -A OUTPUT ! -d 10.0.0.0/8 -j ACCEPT', DROP],
    ['iptables -A OUTPUT -d $ADDRESS -j ACCEPT', DROP],
    ['iptables -A OUTPUT -j CUSTOM', DROP],
    ['iptables -A OUTPUT -d 169.254.169.254 -p udp --dport 53 -j DROP'],
    ['iptables -A OUTPUT -d 169.254.169.253 -j DROP'],
    ['iptables -A OUTPUT -d 169.254.169.254 -o docker0 -j DROP'],
    ['iptables -A OUTPUT ! -d 169.254.169.254 -j DROP'],
    [DROP, 'iptables -F'],
    [DROP, 'if [ -f x ]; then iptables -F OUTPUT; fi'],
    [DROP, 'iptables -D OUTPUT $NUMBER'],
    [DROP, 'iptables-restore < /etc/rules'],
    [POLICY, 'iptables -P OUTPUT ACCEPT'],
    [`test -f x && ${DROP}`],
    [`echo "${DROP}" >> /etc/rc.local`],
    ['ip6tables -A OUTPUT -d fd00:ec2::254 -j DROP'],
  ])('%s', async (...lines) => expect(await shell(lines)).toEqual([]))
})

describe('other firewalls', () => {
  test.each([
    ['ip route add unreachable 169.254.169.254'],
    ['ip route replace prohibit 169.254.169.254/32'],
    ['ufw deny out to 169.254.169.254', 'ufw --force enable'],
    ['ufw deny out to 169.254.0.0/16', 'ufw allow out to any', 'echo y | ufw enable'],
    ['firewall-cmd --direct --add-rule ipv4 filter OUTPUT 0 -d 169.254.169.254 -j DROP'],
    [
      'firewall-cmd --permanent --direct --add-rule ipv4 filter OUTPUT 0 -d 169.254.169.254/32 -j REJECT',
      'firewall-cmd --reload',
    ],
  ])('cut: %s', async (...lines) => expect(await shell(lines)).toEqual([lines[0]]))

  test.each([
    ['ip route del 169.254.169.254'],
    ['ip route add 169.254.169.254 dev eth0'],
    ['ip route add blackhole 169.254.169.254', 'ip route replace 169.254.169.254 dev eth0'],
    ['ip route add blackhole 10.0.0.0/8'],
    ['ufw deny out to 169.254.169.254'],
    ['ufw allow out to 169.254.169.254', 'ufw deny out to 169.254.0.0/16', 'ufw enable'],
    ['ufw default deny outgoing', 'ufw allow out 80', 'ufw enable'],
    ['ufw default deny outgoing', 'ufw allow out on eth0', 'ufw enable'],
    ['ufw default deny incoming', 'ufw enable'],
    ['ufw deny out to 169.254.169.254', 'ufw enable', 'ufw disable'],
    ['firewall-cmd --permanent --direct --add-rule ipv4 filter OUTPUT 0 -d 169.254.169.254 -j DROP'],
    ['firewall-cmd --zone=public --add-service=http'],
  ])('leave a way: %s', async (...lines) => expect(await shell(lines)).toEqual([]))
})

describe('Windows', () => {
  const RULE =
    'New-NetFirewallRule -DisplayName "x" -Direction Outbound -Action Block -RemoteAddress 169.254.169.254'
  const NETSH = 'netsh advfirewall firewall add rule name="x" dir=out action=block remoteip=169.254.169.254'
  const powershell = (...lines: string[]) => blocked(['<powershell>', ...lines, '</powershell>'])

  test('cuts', async () => {
    expect(await powershell(RULE)).toEqual([RULE])
    expect(await powershell(`${RULE} -Protocol TCP -RemotePort 80`)).toHaveLength(1)
    expect(await blocked(['<script>', NETSH, '</script>'])).toEqual([NETSH])
  })

  test('leaves a way', async () => {
    for (const rule of [
      RULE.replace('Outbound', 'Inbound'),
      RULE.replace('Block', 'Allow'),
      RULE.replace('254.169.254', '254.170.2'),
      `${RULE} -Program C:\\app.exe`,
      `${RULE} -Protocol UDP`,
      `# ${RULE}`,
      `if ($x) { ${RULE} }`,
    ]) {
      expect(await powershell(rule), rule).toEqual([])
    }
    expect(await powershell('if ($x) {', RULE, '}')).toEqual([])
    expect(await powershell(RULE, 'Remove-NetFirewallRule -DisplayName "x"')).toEqual([])
  })
})

describe('proxies', () => {
  const PROXY = 'export http_proxy=http://proxy:3128'

  test('come between the CLI and its credentials', async () => {
    expect(await shell([PROXY, 'aws s3 ls'])).toEqual([PROXY])
  })

  test.each([
    [PROXY],
    [PROXY, 'unset http_proxy', 'aws s3 ls'],
    [PROXY, 'NO_PROXY=169.254.169.254', 'export NO_PROXY', 'aws s3 ls'],
    [PROXY, 'export AWS_ACCESS_KEY_ID=x', 'aws s3 ls'],
    [PROXY, 'aws --version'],
    [PROXY, 'aws s3 ls --no-sign-request s3://x'],
    ['export HTTPS_PROXY=http://proxy:3128', 'aws s3 ls'],
    ['aws s3 ls', PROXY],
  ])('or not: %s', async (...lines) => expect(await shell(lines)).toEqual([]))
})
