/** Files that user data writes and then runs: their commands stand where they are run. */
import { describe, expect, test } from 'vitest'
import { dataOf, steps, written } from './data.ts'

describe('files of cloud-config', () => {
  const config = (run: string, content = '#!/bin/bash\n      id -u') =>
    written(`#cloud-config
write_files:
  - path: /opt/setup.sh
    content: |
      ${content}
runcmd:
  - ${run}
  - last
`)
  const [surely, perhaps] = ['id -u', '? id -u']

  test.each([
    ['bash -x /opt/setup.sh', surely],
    ['sudo -u root -H /opt/setup.sh --all', surely],
    ['nohup bash -o pipefail -e /opt/setup.sh', surely],
    ['FOO=bar timeout 60 /opt/setup.sh > /var/log/x', surely],
    ['. /opt/setup.sh', surely],
    ['cloud-init-per once setup sh /opt/setup.sh', surely],
    ['test -f x && /opt/setup.sh', perhaps],
    ['if test -f x; then /opt/setup.sh; fi', perhaps],
  ])('that `%s` runs', (run, command) => {
    const all = steps(config(JSON.stringify(run)))
    expect(all).toContain(command)
    expect(all.indexOf(command)).toBeLessThan(all.indexOf('last'))
    expect(all).not.toContain('…')
  })

  test.each([
    'cat /opt/setup.sh',
    'chmod +x /opt/setup.sh',
    "bash -c 'cat /opt/setup.sh'",
    'bash $X /opt/setup.sh',
  ])('that `%s` does not run', run => expect(steps(config(JSON.stringify(run))).join()).not.toMatch(surely))

  test('that a list of words runs', () => {
    expect(steps(config('[/opt/setup.sh, "-x"]'))).toContain(surely)
  })

  test('in another language are out of view', () => {
    expect(steps(config('/opt/setup.sh', '#!/usr/bin/python3'))).toContain('…')
    expect(steps(config('bash /opt/setup.sh', '#!/usr/bin/python3'))).not.toContain('…')
    expect(steps(config('/opt/setup.sh', 'id -u'))).toContain(surely)
  })

  test('are listed, those from elsewhere are not', () => {
    const { files } = dataOf(
      written(`#cloud-config
write_files:
  - {path: /a, content: "x"}
  - {path: /b, source: {uri: "https://example.com"}}
  - {content: y}
`),
    )
    expect(files.map(({ path, content, isSure }) => [path, content.text, isSure])).toEqual([
      ['/a', 'x', true],
    ])
  })
})

test('files of cloud-config that are added to', () => {
  const { files } = dataOf(
    written(`#cloud-config
write_files:
  - {path: /a, content: "1"}
  - {path: /a, content: "2", append: true}
  - {path: /b, content: "3", append: true}
  - {path: /a, content: "4", append: true}
  - {path: /c, content: "5"}
  - {path: /c, content: "6"}
`),
  )
  expect(files.map(({ path, content, isSure }) => [path, content.text, isSure])).toEqual([
    ['/a', '124', true],
    ['/b', '3', false],
    ['/c', '6', true],
  ])
})

describe('files that a script writes', () => {
  const script = (text: string) => steps(written(`#!/bin/bash\n${text}`)).slice(1)

  test('with cat and tee', () => {
    expect(script("cat > /x.sh <<'EOF'\nid\nEOF\nbash /x.sh\nlast")).toEqual(['bash /x.sh', 'id', 'last'])
    expect(script('cat <<-EOF >/x.sh\n\tid\n\tEOF\nsh /x.sh')).toEqual(['sh /x.sh', 'id'])
    expect(script('sudo tee ./x.sh <<EOF\nid\nEOF\nbash x.sh')).toEqual(['bash x.sh', 'id'])
    expect(script('cat <<EOF | tee /x.sh\nid\nEOF\nsh /x.sh')).toContain('id')
  })

  test('and add to', () => {
    const all = script('cat > /x <<E\na\nE\ncat >> /x <<E\nb\nE\nsh /x')
    expect(all.slice(-2)).toEqual(['a', 'b'])
    expect(script('cat > /x <<E\na\nE\ncat > /x <<E\nb\nE\nsh /x').slice(-1)).toEqual(['b'])
  })

  test('line by line', () => {
    const all = script("echo '#!/bin/sh' > /x\necho id | sudo tee -a /x\nprintf last >> /x\n/x")
    expect(all.slice(-3)).toEqual(['/x', 'id', 'last'])
  })

  test('and write again with what is not known', () => {
    expect(script('cat > /x <<E\nid\nE\ncurl -s u > /x\nsh /x')).not.toContain('id')
  })

  test('with what is known only when they are written', () => {
    expect(script('cat > /x <<EOF\necho $HOME \\$HOME\nEOF\nsh /x')).toContain('echo $HOME \\$HOME')
  })

  test('only perhaps', () => {
    expect(script('if a; then cat > /x <<E\nid\nE\nfi\nsh /x')).toContain('? id')
  })

  test('and run in each other, not without end', () => {
    const nested = script('cat > /x <<E\nsh /y\nE\ncat > /y <<E\nid\nE\nsh /x')
    expect(nested.slice(-3)).toEqual(['sh /x', 'sh /y', 'id'])
    expect(script('cat > /x <<E\nsh /x\nsh /x\nE\nsh /x')).toContain('…')
    const many = Array.from({ length: 3000 }, () => 'sh /x').join('\n')
    expect(script(`cat > /x <<E\nid\nE\n${many}`)).toContain('…')
  })

  test('end for themselves alone', () => {
    expect(script('cat > /x <<E\nexit 0\nE\nsh /x\nlast')).toContain('last')
  })
})
