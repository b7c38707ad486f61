/** What cuts a host off from the metadata service when its script has run, and what leaves somebody a way. */
import { describe, expect, test } from 'vitest'
import { slice } from '../../src/syntax/source.ts'
import { lintTexts } from '../support/lint-folder.ts'

async function found(lines: readonly string[], pedantic: boolean) {
  const script = lines.map(line => `          ${line}\n`).join('')
  const template = `Resources:
  Server:
    Type: AWS::EC2::Instance
    Properties:
      IamInstanceProfile: web
      UserData:
        Fn::Base64: |\n${script}`
  const { findings } = await lintTexts(new Map([['stack.yaml', template]]))
  return findings.filter(one => one.rule === 'imds-blocked' && !!one.pedantic === pedantic)
}

async function blocked(lines: readonly string[], pedantic = false): Promise<string[]> {
  return (await found(lines, pedantic)).map(({ at }) => slice(at))
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
    [`nsenter -t "$PID" -n ${DROP}`],
    [`ip netns exec app ${DROP}`],
    ['ip6tables -A OUTPUT -d fd00:ec2::254 -j DROP'],
  ])('%s', async (...lines) => expect(await shell(lines)).toEqual([]))
})

describe('iptables: words', () => {
  test.each([
    ['iptables -w 5 -A OUTPUT -d 169.254.169.254 -p tcp --syn -j DROP'],
    ['iptables -A OUTPUT ! -d 10.0.0.0/8 -j DROP'],
    ['iptables --table=raw -A OUTPUT --destination=169.254.169.254 --jump=DROP'],
    ['iptables -A OUTPUT ! -o lo -j REJECT --reject-with icmp-port-unreachable'],
    ['iptables -A OUTPUT -d 10.0.0.1,169.254.169.254 -p tcp -m multiport --dports 80,443 -j DROP'],
    ['iptables -A OUTPUT -d 169.254.169.254 -p tcp --dport 1:1024 -j DROP'],
    ['iptables -A OUTPUT -d 169.254.169.254 -j LOG --log-prefix "imds: "', DROP],
    [`iptables -C OUTPUT -d 169.254.169.254 -j DROP || ${DROP}`],
    ['iptables -C OUTPUT -d 169.254.169.254 -j DROP || iptables -I OUTPUT 1 -d 169.254.169.254 -j DROP'],
    [DROP, 'netfilter-persistent save'],
    [DROP, 'service iptables save'],
    [DROP, 'iptables-save > /etc/iptables/rules.v4', 'systemctl enable netfilter-persistent'],
    [DROP, 'systemctl restart docker'],
    [DROP, 'nft list ruleset'],
  ])('cut: %s', async (...lines) => {
    const [place] = await shell(lines)
    expect(lines.some(line => line.endsWith(place ?? '?'))).toBe(true)
  })

  test.each([
    ['iptables -A OUTPUT -d 169.254.169.254 ! -p tcp -j DROP'],
    ['iptables -A OUTPUT -d 169.254.169.254 -m owner ! --uid-owner root -j DROP'],
    ['iptables -A OUTPUT -d 169.254.169.254 -m limit --limit 5/min -j DROP'],
    ['iptables -A OUTPUT -d 169.254.169.254 -p tcp --dport 81:1024 -j DROP'],
    ['iptables -A OUTPUT -d 169.254.169.254 -m conntrack --ctstate INVALID -j DROP'],
    ['iptables -C OUTPUT -d 169.254.169.253 -j DROP || iptables -A OUTPUT -d 169.254.169.254 -j DROP'],
    ['iptables -C OUTPUT -d 169.254.169.254 -j DROP', 'iptables -L', `test -f x && ${DROP}`],
    ['iptables -A OUTPUT -g OTHER', DROP],
    [DROP, 'systemctl restart iptables'],
    [DROP, 'systemctl enable --now firewalld'],
    [DROP, 'service iptables stop'],
    [DROP, 'reboot'],
    [DROP, 'systemctl reboot'],
    ['ip route add blackhole 169.254.169.254', 'shutdown -r now'],
    [DROP, 'netfilter-persistent reload'],
    [POLICY, 'ufw --force enable'],
    [DROP, 'nft flush ruleset'],
    [DROP, 'nft -f /etc/nftables.conf'],
  ])('leave a way: %j', async (...lines) => expect(await shell(lines)).toEqual([]))
})

describe('iptables: chains of its own', () => {
  const OWN = ['iptables -N IMDS', 'iptables -A OUTPUT -d 169.254.169.254 -j IMDS']

  test('cut', async () => {
    expect(await shell([...OWN, 'iptables -A IMDS -j DROP'])).toEqual(['iptables -A IMDS -j DROP'])
    expect(await shell([...OWN, DROP])).toEqual([DROP])
  })

  test.each([
    [...OWN, 'iptables -A IMDS -m owner --uid-owner root -j ACCEPT', 'iptables -A IMDS -j DROP'],
    [...OWN, 'iptables -A IMDS -m owner --uid-owner root -j RETURN', 'iptables -A IMDS -j DROP'],
    [...OWN, 'iptables -A IMDS -j RETURN', 'iptables -A IMDS -j DROP'],
    [...OWN.slice(1), 'iptables -A IMDS -j DROP'],
    [...OWN, 'iptables -A IMDS -j IMDS', DROP],
  ])('leave a way: %j', async (...lines) => expect(await shell(lines)).toEqual([]))
})

describe('rules from a file', () => {
  const file = (...rules: string[]) => ['*filter', ':OUTPUT ACCEPT [0:0]', ...rules, 'COMMIT', 'EOF']
  const RULE = '-A OUTPUT -d 169.254.169.254/32 -j DROP'

  test.each([
    ['iptables-restore <<EOF', ...file(RULE)],
    ['cat <<EOF | iptables-restore -n', ...file(RULE)],
    ['cat > /etc/r <<EOF', ...file(RULE), 'iptables-restore < /etc/r'],
    ['cat > /etc/r <<EOF', ...file(RULE), 'iptables-restore /etc/r'],
    [
      'cat <<EOF > /etc/sysconfig/iptables',
      ...file(RULE),
      'systemctl enable iptables && systemctl start iptables',
      'systemctl restart iptables',
    ],
    ['tee /etc/iptables/rules.v4 <<EOF', ...file(RULE), 'netfilter-persistent reload'],
  ])('cut: %s', async (...lines) => expect(await shell(lines)).toEqual([RULE]))

  test('cut by a chain of its own', async () => {
    const rules = [':IMDS - [0:0]', '-A OUTPUT -d 169.254.169.254 -j IMDS', '-A IMDS -j DROP']
    expect(await shell(['iptables-restore <<EOF', ...file(...rules)])).toEqual(['-A IMDS -j DROP'])
    expect(await shell(['iptables-restore <<EOF', ...file(...rules.slice(1))])).toEqual([])
  })

  test('cut by what was there before', async () => {
    expect(
      await shell([DROP, 'iptables-restore --noflush <<EOF', ...file('-A OUTPUT -o lo -j ACCEPT')]),
    ).toEqual([DROP])
  })

  test('cut by a policy', async () => {
    const policy = ':OUTPUT DROP [0:0]'
    const lines = ['iptables-restore <<EOF', '*filter', policy, '-A OUTPUT -o lo -j ACCEPT', 'COMMIT', 'EOF']
    expect(await shell(lines)).toEqual([policy])
  })

  test.each([
    ['cat > /etc/r <<EOF', ...file(RULE)],
    ['cat > /etc/r <<EOF', ...file(RULE), 'sed -i /169/d /etc/r', 'iptables-restore < /etc/r'],
    ['cat > /etc/r <<EOF', ...file(RULE), 'iptables-restore < /etc/other'],
    ['cat >> /etc/r <<EOF', ...file(RULE), 'iptables-restore < /etc/r'],
    ['iptables-restore <<EOF', ...file(RULE.replace('OUTPUT', 'DOCKER-USER'))],
    ['iptables-restore <<EOF', ...file('$MORE', RULE)],
    ['iptables-restore <<EOF', ...file('-A OUTPUT -d $SERVICE -j ACCEPT', RULE)],
    [DROP, 'iptables-restore <<EOF', ...file()],
    [DROP, 'iptables-restore <<EOF', '*filter', 'COMMIT', 'EOF'],
    ['iptables-restore -n <<EOF', ...file('-A OUTPUT -j ACCEPT', RULE)],
    ['test -f x && iptables-restore <<EOF', ...file(RULE)],
    ['cat > /etc/sysconfig/iptables <<EOF', ...file(RULE), 'systemctl enable iptables'],
  ])('leave a way: %j', async (...lines) => expect(await shell(lines)).toEqual([]))

  test('are read so long, however often they are loaded', async () => {
    const rules = Array<string>(200).fill('-A OUTPUT -d 10.0.0.0/8 -j ACCEPT')
    const lines = ['cat > /etc/r <<EOF', ...file(...rules, RULE)]
    const load = 'iptables-restore < /etc/r'
    expect(await shell([...lines, load])).toEqual([RULE])
    expect(await shell([...lines, ...Array<string>(100).fill(load)])).toEqual([])
  })
})

describe('a service that the script writes', () => {
  const unit = (...lines: string[]) => [
    "cat > /etc/systemd/system/block.service <<'EOF'",
    '[Service]',
    ...lines,
    'EOF',
  ]
  const START = `ExecStart=/usr/sbin/${DROP}`

  test('cuts', async () => {
    expect(await shell([...unit(START), 'systemctl enable --now block'])).toEqual([`/usr/sbin/${DROP}`])
    const inShell = unit(`ExecStartPre=-/bin/sh -c '${DROP}'`)
    expect(await shell([...inShell, 'systemctl start block.service'])).toEqual([DROP])
  })

  test.each([
    unit(START),
    [...unit(START), 'systemctl enable block'],
    [...unit('User=app', START), 'systemctl start block'],
    [...unit(`ExecStop=/usr/sbin/${DROP}`), 'systemctl start block'],
    [...unit('ExecStart=/bin/systemctl start block'), 'systemctl start block'],
    [...unit(START), 'systemctl start block', 'iptables -F'],
    [...unit(START), 'test -f x && systemctl start block'],
  ])('leaves a way: %j', async (...lines) => expect(await shell(lines)).toEqual([]))
})

describe('nftables', () => {
  const TABLE = 'nft add table inet f'
  const CHAIN = "nft add chain inet f out '{ type filter hook output priority 0 ; }'"
  const NFT = 'nft add rule inet f out ip daddr 169.254.169.254 drop'

  test.each([
    [NFT],
    ['nft add rule inet f out ip daddr 169.254.0.0/16 tcp dport { 80, 443 } counter reject'],
    ['nft add rule inet f out meta l4proto tcp ip daddr 169.254.169.0-169.254.170.255 log prefix "x" drop'],
    ['nft insert rule inet f out ip daddr != 10.0.0.0/8 drop'],
    ['nft add rule inet f out ct state new drop'],
    ["nft 'add rule inet f out drop; add rule inet f out accept'"],
    ['nft add rule inet f out oifname lo accept', NFT],
    ['nft add rule inet f out ip6 daddr fd00:ec2::254 accept', NFT],
    ['nft add rule inet f out ct state established,related accept', NFT],
    ["nft add chain inet f out '{ policy drop ; }'", 'nft add rule inet f out tcp dport 443 accept'],
    [NFT, 'nft flush table ip f', 'nft flush chain inet f in', 'nft add rule inet f out accept'],
    ['nft add chain inet f imds', 'nft add rule inet f out jump imds', 'nft add rule inet f imds drop'],
  ])('cut: %s', async (...lines) => {
    const found = await shell([TABLE, CHAIN, ...lines])
    expect(found).toHaveLength(1)
    expect(lines).toContain(found[0])
  })

  test.each([
    [TABLE, NFT],
    [TABLE, CHAIN.replace('output', 'forward'), NFT],
    [TABLE, CHAIN.replace('filter', 'nat'), NFT],
    [TABLE.replace('inet', 'ip6'), CHAIN.replace('inet', 'ip6'), NFT.replace('inet', 'ip6')],
    ...[
      ['nft add rule inet f out meta skuid 0 accept', NFT],
      ['nft add rule inet f out ip daddr 169.254.169.254 meta skuid != 0 drop'],
      ['nft add rule inet f out ip daddr 169.254.169.254 oifname docker0 drop'],
      ['nft add rule inet f out ip daddr 169.254.169.254 udp dport 53 drop'],
      ['nft add rule inet f out ip daddr 169.254.169.254 tcp dport 53 drop'],
      ['nft add rule inet f out ip daddr 169.254.170.2 drop'],
      ['nft add rule inet f out ip6 daddr fd00:ec2::254 drop'],
      ['nft add rule inet f out ip daddr @blocked drop'],
      ['nft add rule inet f out ip daddr $ADDRESS drop'],
      ['nft add rule inet f out ip daddr vmap @all', NFT],
      ['nft add rule inet f out jump elsewhere', NFT],
      [NFT, 'nft insert rule inet f out accept'],
      [NFT, 'nft flush ruleset'],
      [NFT, 'nft delete table inet f'],
      [NFT, 'nft flush chain inet f out'],
      [NFT, 'nft delete rule inet f out handle 3'],
      [NFT, 'nft -f /etc/other'],
      [NFT, 'systemctl stop nftables'],
      [NFT, 'nft $COMMAND'],
      [NFT, 'nft flush $WHAT'],
      [NFT, 'nft add rule inet f $CHAIN accept'],
      [NFT, 'nft add rule inet $TABLE out accept'],
      ['nft -c add rule inet f out drop'],
      [`test -f x && ${NFT}`],
    ].map(lines => [TABLE, CHAIN, ...lines]),
  ])('leave a way: %j', async (...lines) => expect(await shell(lines)).toEqual([]))

  const file = (...rules: string[]) => [
    '#!/usr/sbin/nft -f',
    'flush ruleset',
    'define imds = 169.254.169.254',
    'table inet filter {',
    '  set other { type ipv4_addr; flags interval; elements = { 10.0.0.0/8 } }',
    '  chain input { type filter hook input priority 0; policy drop; }',
    '  chain output {',
    '    type filter hook output priority filter; policy accept;',
    '    oif lo accept # the host itself',
    ...rules.map(rule => `    ${rule}`),
    '  }',
    '}',
    'EOF',
  ]
  const RULE = 'ip daddr $imds tcp dport 80 counter drop comment "no imds"'

  test.each([
    ["nft -f - <<'EOF'", ...file(RULE)],
    ["nft -f /dev/stdin <<'EOF'", ...file(RULE)],
    ["cat <<'EOF' | sudo nft -f -", ...file(RULE)],
    ["cat > /etc/nftables.conf <<'EOF'", ...file(RULE), 'systemctl enable --now nftables'],
    ["sudo tee /etc/nftables.conf > /dev/null <<'EOF'", ...file(RULE), 'systemctl restart nftables.service'],
    ["cat > /etc/a.nft <<'EOF'", ...file(RULE), 'nft --file /etc/a.nft'],
  ])('cut from a file: %s', async (...lines) => expect(await shell(lines)).toEqual([RULE]))

  test.each([
    ["cat > /etc/nftables.conf <<'EOF'", ...file(RULE)],
    ["cat > /etc/nftables.conf <<'EOF'", ...file(RULE), 'systemctl enable nftables'],
    ["nft -f - <<'EOF'", ...file('meta skuid root accept', RULE)],
    ["nft -f - <<'EOF'", ...file('include "/etc/more"', RULE).filter(line => !/define/.test(line))],
    ['nft -f - <<EOF', ...file('$MORE', 'ip daddr 169.254.169.254 drop')],
    ["nft -f - <<'EOF'", ...file('} chain x {', RULE)],
    ["nft -f - <<'EOF'", '{ { { table } chain', 'EOF'],
  ])('leave a way from a file: %s', async (...lines) => expect(await shell(lines)).toEqual([]))
})

describe('what sends requests elsewhere is only maybe', () => {
  const NAT = 'iptables -t nat -A OUTPUT -d 169.254.169.254 -p tcp --dport 80'
  const maybe = (lines: readonly string[]) => blocked(['#!/bin/bash', ...lines], true)

  test.each([[`${NAT} -j DNAT --to-destination 127.0.0.1:8181`], [`${NAT} -j REDIRECT --to-ports 8181`]])(
    '%s',
    async line => {
      expect(await maybe([line])).toEqual([line])
      expect(await shell([line])).toEqual([])
    },
  )

  test.each([
    [`${NAT} -j DNAT --to-destination 127.0.0.1:8181`, 'docker run -p 8181:8181 example/app'],
    [`${NAT} -j DNAT --to-destination 127.0.0.1:8181`, 'systemctl start kube2iam'],
    [`${NAT} -j DNAT --to-destination 10.0.0.1:80`],
    [`${NAT} -m owner ! --uid-owner root -j REDIRECT --to-ports 8181`],
    [`${NAT.replace('OUTPUT', 'PREROUTING')} -j DNAT --to-destination 127.0.0.1:8181`],
    [`${NAT} -m owner --uid-owner root -j RETURN`, `${NAT} -j REDIRECT --to-ports 8181`],
  ])('not at all: %s', async (...lines) => expect(await maybe(lines)).toEqual([]))
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
  ])('leave a way: %j', async (...lines) => expect(await shell(lines)).toEqual([]))
})

describe('ufw', () => {
  const DENY = 'ufw default deny outgoing'
  test.each([
    [DENY, 'ufw enable'],
    [DENY, 'ufw allow out 53', 'ufw allow out 443/tcp', 'ufw allow out https', 'ufw --force enable'],
    [
      DENY,
      'ufw allow out proto tcp to any port 443',
      'ufw allow out to 10.0.0.0/8',
      'ufw allow ssh',
      'ufw enable',
    ],
    [DENY, 'ufw allow out on eth0 to any port 123 proto udp', 'ufw route allow in on eth0', 'ufw enable'],
    ['ufw default reject outgoing', 'ufw disable', 'ufw logging on', 'ufw enable'],
    ['ufw deny out 80/tcp', 'ufw enable'],
    ['ufw deny out to 169.254.169.254', 'ufw enable', 'reboot'],
    ['ufw deny out proto tcp from any to 169.254.169.254 port 80 comment x', 'ufw enable'],
    ['ufw reject out log to 169.254.0.0/16', 'ufw enable'],
  ])('cuts: %j', async (...lines) => {
    expect(await shell(lines)).toEqual([lines[0]])
    expect(await shell(['ufw --force reset', ...lines])).toEqual([lines[0]])
    expect(await shell([...lines, 'ufw --force reset'])).toEqual([])
  })

  test.each([
    [DENY, 'ufw allow out to any port 80', 'ufw enable'],
    [DENY, 'ufw allow out http', 'ufw enable'],
    [DENY, 'ufw allow out 1:1024/tcp', 'ufw enable'],
    [DENY, 'ufw allow out "Nginx Full"', 'ufw enable'],
    [DENY, 'for ip in $(dig +short x); do ufw allow out to $ip; done', 'ufw enable'],
    [DENY, 'ufw enable', 'ufw disable'],
    [DENY, 'ufw enable', 'ufw default allow outgoing'],
    [DENY, 'ufw $RULE', 'ufw enable'],
    ['ufw deny out on docker0 to 169.254.169.254', 'ufw enable'],
    ['ufw deny out from 172.17.0.0/16 to 169.254.169.254', 'ufw enable'],
    ['ufw deny out to 169.254.169.254 port 53', 'ufw enable'],
    ['ufw deny to 169.254.169.254', 'ufw enable'],
    ['ufw deny out to 169.254.169.254', 'ufw insert 1 allow out to any', 'ufw enable'],
    ['ufw deny out to 169.254.169.254', 'test -f x && ufw enable'],
  ])('leaves a way: %j', async (...lines) => expect(await shell(lines)).toEqual([]))
})

describe('firewalld', () => {
  const RULE = 'firewall-cmd --direct --add-rule ipv4 filter OUTPUT 0 -d 169.254.169.254 -j DROP'
  const KEPT = RULE.replace('-cmd', '-cmd --permanent')
  test.each([
    [RULE],
    [RULE, KEPT],
    [KEPT, 'firewall-cmd --reload'],
    [KEPT, 'systemctl enable --now firewalld'],
    [RULE.replace('-j', '-p tcp -m tcp --dport 80 -m conntrack --ctstate NEW -j')],
    [RULE.replace('filter', 'raw'), RULE.replace('DROP', 'ACCEPT').replace('254 -j', '253 -j')],
    ['firewall-cmd --direct --passthrough ipv4 -I OUTPUT -d 169.254.169.254 -j REJECT'],
    ['firewall-cmd --panic-on'],
  ])('cuts: %j', async (...lines) => expect(await shell(lines)).toEqual([lines[0]]))

  test.each([
    [KEPT],
    [RULE, 'firewall-cmd --reload'],
    [RULE, 'systemctl stop firewalld'],
    [RULE, RULE.replace('0 -d', '1 -d').replace('DROP', 'ACCEPT')],
    [RULE, RULE.replace('--add', '--remove')],
    [RULE, 'firewall-cmd $OPTIONS'],
    [RULE.replace('OUTPUT', 'FORWARD')],
    [RULE.replace('ipv4', 'ipv6')],
    [RULE.replace('-j', '-m owner ! --uid-owner root -j')],
    [`test -f x && ${RULE}`],
  ])('leaves a way: %j', async (...lines) => expect(await shell(lines)).toEqual([]))
})

describe('routes', () => {
  test.each([
    ['ip r a prohibit 169.254.169.254'],
    ['ip -4 route append blackhole 169.254.169.254/32 metric 5'],
    ['route add -host 169.254.169.254 reject'],
    ['/sbin/route add -net 169.254.169.254 netmask 255.255.255.255 reject'],
    ['ip route add blackhole 169.254.169.254 table main'],
    ['ip rule add to 169.254.169.254 blackhole'],
    ['ip rule add prohibit to 169.254.169.254/32 priority 10'],
  ])('cut: %s', async line => {
    expect(await shell([line])).toEqual([line])
    expect(await shell([`test -f x && ${line}`])).toEqual([])
  })

  test.each([
    ['ip r a prohibit 169.254.169.254', 'ip r d prohibit 169.254.169.254'],
    ['ip r a prohibit 169.254.169.254', 'ip route flush 169.254.169.254'],
    ['route add -host 169.254.169.254 reject', 'route del -host 169.254.169.254 reject'],
    ['ip route add blackhole 169.254.169.254 table 100'],
    ['ip route add 169.254.169.254 via 10.0.0.1 dev eth0'],
    ['ip rule add from 10.0.0.0/8 to 169.254.169.254 blackhole'],
    ['ip rule add to 169.254.169.254 uidrange 1000-2000 blackhole'],
    ['ip rule add to 169.254.169.254 lookup main'],
    ['ip route add prohibit 169.254.170.2'],
    ['ip netns exec app ip route add prohibit 169.254.169.254'],
    ['route del 169.254.169.254'],
    ['route add -host 169.254.169.254 gw 10.0.0.1'],
    ['ip -6 route add blackhole fd00:ec2::254'],
  ])('leave a way: %j', async (...lines) => expect(await shell(lines)).toEqual([]))
})

test('cloud-init cuts the host off by itself', async () => {
  expect(await blocked(['#cloud-config', 'disable_ec2_metadata: true'])).toEqual([
    'disable_ec2_metadata: true',
  ])
  expect(await blocked(['#cloud-config', 'disable_ec2_metadata: false'])).toEqual([])
  const undone = ['runcmd:', '  - ip route del prohibit 169.254.169.254']
  expect(await blocked(['#cloud-config', 'disable_ec2_metadata: true', ...undone])).toEqual([])
})

describe('Windows', () => {
  const RULE =
    'New-NetFirewallRule -DisplayName "x" -Direction Outbound -Action Block -RemoteAddress 169.254.169.254'
  const NETSH = 'netsh advfirewall firewall add rule name="x" dir=out action=block remoteip=169.254.169.254'
  const powershell = (...lines: string[]) => blocked(['<powershell>', ...lines, '</powershell>'])
  const replaced = (address: string) => RULE.replace('169.254.169.254', address)

  test.each([
    [RULE],
    [`${RULE} -Protocol TCP -RemotePort 80`],
    [`${RULE} -Enabled True -Profile Any -LocalPort Any | Out-Null`],
    [`$null = ${RULE}`],
    [replaced('"10.0.0.1", "169.254.169.254"')],
    [replaced("@('169.254.169.254', '10.0.0.1')")],
    [replaced('169.254.0.0-169.254.255.255')],
    [replaced('169.254.0.0/255.255.0.0')],
    ['New-NetFirewallRule -Direction Outbound -Action Block -Protocol TCP -RemotePort 80,443'],
    [NETSH],
    [NETSH.replace('netsh', '& netsh.exe')],
    [
      'netsh advfirewall firewall add rule name=x dir=out action=block protocol=TCP remoteport=1-1024 remoteip=169.254.0.0/16',
    ],
  ])('cuts: %s', async line => expect(await powershell(line)).toEqual([line]))

  test('cuts, in a batch script and with a variable', async () => {
    expect(await blocked(['<script>', NETSH, '</script>'])).toEqual([NETSH])
    expect(await powershell('$ip = "169.254.169.254"', replaced('$ip'))).toEqual([replaced('$ip')])
    expect(await powershell('Remove-NetFirewallRule -DisplayName "x" -ErrorAction Ignore', RULE)).toEqual([
      RULE,
    ])
    expect(
      await powershell('Set-NetFirewallProfile -Profile Domain,Public,Private -Enabled True', RULE),
    ).toEqual([RULE])
  })

  test.each([
    [RULE.replace('Outbound', 'Inbound')],
    [RULE.replace('Block', 'Allow')],
    [replaced('169.254.170.2')],
    [replaced('$addresses')],
    [replaced('LocalSubnet')],
    [replaced('169.254.170.0-169.254.170.255')],
    [`${RULE} -Program C:\\app.exe`],
    [`${RULE} -LocalUser "D:(A;;CC;;;S-1-5-21)"`],
    [`${RULE} -Owner S-1-5-21`],
    [`${RULE} -InterfaceAlias "vEthernet (nat)"`],
    [`${RULE} -Protocol UDP`],
    [`${RULE} -Protocol TCP -RemotePort 53`],
    [`${RULE} -Enabled False`],
    [`${RULE} -Profile Domain`],
    [`# ${RULE}`],
    [`if ($x) { ${RULE} }`],
    ['if ($x) {', RULE, '}'],
    ['New-NetFirewallRule @rule'],
    ['New-NetFirewallRule @rule -Direction Outbound -Action Block'],
    ['$ip = "10.0.0.1"', '$ip = "169.254.169.254"', replaced('$ip')],
    [RULE, 'Remove-NetFirewallRule -DisplayName "x"'],
    [RULE, 'netsh advfirewall reset'],
    ['Set-NetFirewallProfile -Profile Domain,Public,Private -Enabled False', RULE],
    ['netsh advfirewall set allprofiles state off', RULE],
    [`${NETSH} program="C:\\app.exe"`],
    [`${NETSH} enable=no`],
    [`${NETSH} profile=domain`],
    ['route delete 169.254.169.254'],
  ])('leaves a way: %j', async (...lines) => expect(await powershell(...lines)).toEqual([]))

  const DEFAULT = 'Set-NetFirewallProfile -Profile Domain,Public,Private -DefaultOutboundAction Block'
  const NETSH_DEFAULT = 'netsh advfirewall set allprofiles firewallpolicy blockinbound,blockoutbound'
  const ALLOW = 'New-NetFirewallRule -DisplayName "x" -Direction Outbound -Action Allow'

  test.each([
    [DEFAULT],
    ['Set-NetFirewallProfile -DefaultInboundAction Block -DefaultOutboundAction Block'],
    ['Set-NetFirewallProfile -All -DefaultOutboundAction:Block -Enabled True'],
    ["Set-NetFirewallProfile -Name 'Public', 'Private', 'Domain' -DefaultOutboundAction 'Block'"],
    [NETSH_DEFAULT],
    [NETSH_DEFAULT.replace('inbound,', 'inbound, ')],
    [DEFAULT, `${ALLOW} -Protocol TCP -RemotePort 443`],
    [DEFAULT, `${ALLOW} -RemoteAddress 10.0.0.0/8, 192.168.0.0/16`],
    [DEFAULT, `${ALLOW} -Protocol UDP`],
    [DEFAULT, ALLOW.replace('Outbound', 'Inbound')],
    [DEFAULT, ALLOW.replace('-Direction Outbound ', '')],
    [DEFAULT, 'netsh advfirewall firewall add rule name=x dir=out action=allow protocol=TCP remoteport=443'],
    [DEFAULT, 'Remove-NetFirewallRule -DisplayName "x"'],
    [DEFAULT, RULE.replace('169.254.169.254', '10.0.0.1')],
  ])('cuts by default: %j', async (...lines) => {
    expect(await powershell(...lines)).toEqual([lines[0]])
    expect(await powershell(...lines.toReversed())).toEqual([lines[0]])
  })

  test('cuts by the defaults of all profiles, one by one', async () => {
    const of = (name: string) => DEFAULT.replace('Domain,Public,Private', name)
    const netsh = NETSH_DEFAULT.replace('allprofiles', 'publicprofile')
    expect(await powershell(of('Domain'), of('Private'), netsh)).toEqual([netsh])
    expect(await powershell(of('Domain'), netsh)).toEqual([])
  })

  test.each([
    [DEFAULT.replace('Block', 'Allow')],
    [DEFAULT.replace('Block', '$action')],
    [DEFAULT.replace('Outbound', 'Inbound')],
    [DEFAULT.replace('Domain,', '')],
    [`${DEFAULT} -PolicyStore example.com\\web`],
    ['if ($isClosed) {', DEFAULT, '}'],
    [DEFAULT, 'if ($isOpen) {', DEFAULT.replace('Block', 'Allow'), '}'],
    [DEFAULT, DEFAULT.replace('Domain,Public,Private', 'Public').replace('Block', 'NotConfigured')],
    [DEFAULT, 'Set-NetFirewallProfile -All -Enabled False'],
    [DEFAULT, 'netsh advfirewall reset'],
    [NETSH_DEFAULT, NETSH_DEFAULT.replace('blockout', 'allowout')],
    [DEFAULT, ALLOW],
    [DEFAULT, `${ALLOW} -RemoteAddress 169.254.169.254`],
    [DEFAULT, `${ALLOW} -RemoteAddress 169.254.0.0/16 -Protocol TCP -RemotePort 80`],
    [DEFAULT, `${ALLOW} -RemoteAddress $addresses`],
    [DEFAULT, `${ALLOW} -Program C:\\agent.exe`],
    [DEFAULT, `foreach ($port in $ports) { ${ALLOW} -Protocol TCP -RemotePort $port }`],
    [DEFAULT, 'New-NetFirewallRule @rule'],
    [DEFAULT, 'Enable-NetFirewallRule -DisplayGroup "x"'],
    [DEFAULT, 'netsh advfirewall firewall add rule name=x dir=out action=allow remoteip=169.254.169.254'],
  ])('leaves a way by default: %j', async (...lines) => {
    expect(await powershell(...lines)).toEqual([])
  })

  test('a deleted route is only maybe', async () => {
    const lines = ['<powershell>', 'route delete 169.254.169.254', '</powershell>']
    expect(await blocked(lines, true)).toEqual(['route delete 169.254.169.254'])
    const again = 'route -p add 169.254.169.254 mask 255.255.255.255 10.0.0.1'
    expect(await blocked([...lines.slice(0, 2), again, '</powershell>'], true)).toEqual([])
  })
})

test('who cuts a host of Windows off is told nothing of chains', async () => {
  const rule = 'netsh advfirewall firewall add rule name=x dir=out action=block remoteip=169.254.169.254'
  const byDefault = 'netsh advfirewall set allprofiles firewallpolicy blockinbound,blockoutbound'
  for (const line of [rule, byDefault, 'route delete 169.254.169.254']) {
    const lines = ['<script>', line, '</script>']
    const [finding] = [...(await found(lines, false)), ...(await found(lines, true))]
    expect(finding?.help).not.toContain('DOCKER-USER')
  }
})

describe('proxies', () => {
  const PROXY = 'export http_proxy=http://proxy:3128'
  const CALL = 'aws s3 ls'

  test.each([
    [PROXY, CALL],
    [PROXY, 'export NO_PROXY=169.254.0.0/16,localhost', CALL],
    [PROXY, 'export no_proxy=localhost', CALL],
    [PROXY, 'if [ -f x ]; then export no_proxy=localhost; fi', CALL],
    ['HTTP_PROXY=http://proxy:3128', 'export HTTP_PROXY', CALL],
    ['export HOST=proxy', 'export HTTP_PROXY=http://$HOST:3128', CALL],
    ['HTTP_PROXY=http://proxy:3128 aws s3 cp $FROM $TO'],
    ['env HTTP_PROXY=http://proxy:3128 NO_PROXY=10.0.0.0/8 aws s3 ls'],
    ["bash -c 'export HTTP_PROXY=http://proxy:3128; aws s3 ls'"],
    [PROXY, '( aws s3 ls )'],
    [PROXY, `python3 -c 'import boto3; boto3.client("s3").list_buckets()'`],
    ['cat > /opt/p.sh <<EOF', PROXY, 'EOF', '. /opt/p.sh', CALL],
  ])('come between the CLI and its credentials: %j', async (...lines) => {
    const [place] = await shell(lines)
    expect(lines.some(line => line.includes(place ?? '?') && /proxy/i.test(line))).toBe(true)
  })

  test.each([
    [PROXY],
    [PROXY, 'unset http_proxy', CALL],
    [PROXY, 'export http_proxy=', CALL],
    [PROXY, 'NO_PROXY=169.254.169.254', 'export NO_PROXY', CALL],
    [PROXY, 'export NO_PROXY=localhost,.169.254', CALL],
    [PROXY, "export NO_PROXY='*'", CALL],
    [PROXY, 'export NO_PROXY=$EXCEPTIONS', CALL],
    [PROXY, 'export NO_PROXY=169.254.169.254', 'test -f x && export NO_PROXY=localhost', CALL],
    [PROXY, 'NO_PROXY=169.254.169.254 aws s3 ls'],
    [PROXY, 'export AWS_ACCESS_KEY_ID=x', CALL],
    [PROXY, 'source /etc/environment', CALL],
    [PROXY, 'cat > ~/.aws/credentials <<EOF', '[default]', 'aws_access_key_id = x', 'EOF', CALL],
    [PROXY, 'aws s3 ls --profile other'],
    [PROXY, `python3 -c 'import boto3; s = boto3.client("s3")'`],
    [PROXY, `python3 -c 'import boto3; os.environ["no_proxy"] = "*"; boto3.client("s3").list_buckets()'`],
    [PROXY, 'sudo aws s3 ls'],
    [PROXY, 'aws --version'],
    [PROXY, 'aws s3 ls --no-sign-request s3://x'],
    [`( ${PROXY} )`, CALL],
    [`bash -c '${PROXY}'`, CALL],
    ['cat > /opt/p.sh <<EOF', PROXY, 'EOF', 'bash /opt/p.sh', CALL],
    [`test -f x && ${PROXY}`, CALL],
    ['export HTTP_PROXY=$PROXY', CALL],
    ['export HTTP_PROXY=http://localhost:3128', CALL],
    ['export HTTP_PROXY=http://user@127.0.0.1:3128', CALL],
    ['export HTTPS_PROXY=http://proxy:3128', CALL],
    ['http_proxy=http://proxy:3128 yum install -y x', CALL],
    [CALL, PROXY],
  ])('or not: %j', async (...lines) => expect(await shell(lines)).toEqual([]))
})

describe('proxies in files', () => {
  const PROXY = 'HTTP_PROXY=proxy.example.com:3128'
  const UNIT = '/etc/systemd/system/amazon-ssm-agent.service.d/override.conf'

  test.each([
    [`echo ${PROXY} >> /etc/ecs/ecs.config`],
    ['cat <<EOF >> /etc/ecs/ecs.config', 'ECS_CLUSTER=$NAME', PROXY, 'NO_PROXY=10.0.0.0/8', 'EOF'],
    [
      `cat <<EOF > ${UNIT}`,
      '[Service]',
      'Environment="HTTP_PROXY=proxy.example.com:3128" "HTTPS_PROXY=x"',
      'EOF',
    ],
    [`printf '${PROXY}' | sudo tee -a /etc/ecs/ecs.config`],
  ])('come between an agent and its credentials: %j', async (...lines) => {
    expect(await shell(lines)).toEqual([PROXY])
  })

  test.each([
    [
      `echo ${PROXY} >> /etc/ecs/ecs.config`,
      'echo NO_PROXY=169.254.169.254,169.254.170.2 >> /etc/ecs/ecs.config',
    ],
    [`echo ${PROXY} >> /etc/ecs/ecs.config`, 'echo NO_PROXY=$EXCEPTIONS >> /etc/ecs/ecs.config'],
    [`echo ${PROXY} >> /etc/ecs/ecs.config`, 'fetch >> /etc/ecs/ecs.config'],
    [`echo '# ${PROXY}' >> /etc/ecs/ecs.config`],
    [`echo ${PROXY} >> /etc/ecs/ecs.config`, 'echo NO_PROXY=169.254.0.0/16 >> /etc/ecs/ecs.config'],
    [`echo 'Environment="NO_PROXY=10.0.0.1, 169.254.169.254" "${PROXY}"' > ${UNIT}`],
    [`echo 'Environment=${PROXY} NO_PROXY=169.254.169.254' > ${UNIT}`],
    [`echo ${PROXY} >> /etc/systemd/system/docker.service.d/proxy.conf`],
    ['echo HTTPS_PROXY=proxy:3128 >> /etc/ecs/ecs.config'],
    [`test -f x && echo ${PROXY} >> /etc/ecs/ecs.config`],
    [`echo ${PROXY} > /etc/environment`],
  ])('or not: %j', async (...lines) => expect(await shell(lines)).toEqual([]))

  test.each(['append', 'defer'])('of those who log in, written by cloud-config with %s', async key => {
    const own = (...lines: string[]) => [
      '#cloud-config',
      'write_files:',
      `  - {path: /etc/environment, ${key}: true, content: "${PROXY}\\n"}`,
      ...lines,
    ]
    expect(await blocked(own(), true)).toEqual([PROXY])
    expect(await blocked(own())).toEqual([])
    const exception = 'echo NO_PROXY=169.254.169.254 >> /etc/environment'
    expect(await blocked(own(`runcmd: ['${exception}']`), true)).toEqual([])
    expect(await blocked(own(`runcmd: ['rm /etc/environment']`), true)).toEqual([])
  })

  test('of those who log in, are only maybe', async () => {
    const lines = ['#!/bin/bash', `echo export ${PROXY} > /etc/profile.d/proxy.sh`]
    expect(await blocked(lines, true)).toEqual([PROXY])
    expect(
      await blocked([...lines, 'echo export NO_PROXY=169.254.169.254 >> /etc/profile.d/proxy.sh'], true),
    ).toEqual([])
  })

  test('that cloud-config writes', async () => {
    const config = [
      '#cloud-config',
      'write_files:',
      '  - path: /etc/ecs/ecs.config',
      '    content: |',
      `      ${PROXY}`,
    ]
    expect(await blocked(config)).toEqual([PROXY])
    expect(await blocked([...config, '      NO_PROXY=169.254.169.254'])).toEqual([])
  })
})

describe('proxies on Windows', () => {
  const PROXY = '$env:HTTP_PROXY = "http://proxy:3128"'
  const powershell = (lines: readonly string[]) => blocked(['<powershell>', ...lines, '</powershell>'])

  test('come between the CLI and its credentials', async () => {
    expect(await powershell([PROXY, 'aws s3 ls'])).toEqual([PROXY])
    expect(await powershell([PROXY, '$env:NO_PROXY = "169.254.0.0/16"', 'aws s3 ls'])).toEqual([PROXY])
    const batch = ['<script>', 'set HTTP_PROXY=http://proxy:3128', 'aws s3 ls', '</script>']
    expect(await blocked(batch)).toEqual([batch[1]])
  })

  test.each([
    [PROXY],
    [PROXY, '$env:NO_PROXY = "localhost,169.254.169.254"', 'aws s3 ls'],
    [PROXY, '$env:NO_PROXY = $exceptions', 'aws s3 ls'],
    [PROXY, "[Environment]::SetEnvironmentVariable('NO_PROXY', 'x', 'Process')", 'aws s3 ls'],
    [PROXY, '$env:HTTP_PROXY = ""', 'aws s3 ls'],
    [PROXY, 'Remove-Item Env:HTTP_PROXY', 'aws s3 ls'],
    [PROXY, 'aws s3 ls --profile other'],
    [PROXY, 'aws --version'],
    [`if ($x) { ${PROXY} }`, 'aws s3 ls'],
    ['$env:HTTP_PROXY = $proxy', 'aws s3 ls'],
    ['setx HTTP_PROXY http://proxy:3128', 'aws s3 ls'],
    ['aws s3 ls', PROXY],
  ])('or not: %j', async (...lines) => expect(await powershell(lines)).toEqual([]))
})

test('what runs in another process sets nothing for the scripts after it', async () => {
  const part = (script: string) => `--x\nContent-Type: text/x-shellscript\n\n#!/bin/bash\n${script}\n`
  const archive = `Content-Type: multipart/mixed; boundary=x\n\n${part('export HTTP_PROXY=http://p:1')}${part('aws s3 ls')}--x--`
  expect(await blocked(archive.split('\n'))).toEqual([])
})
