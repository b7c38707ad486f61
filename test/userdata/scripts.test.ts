/** User data in all its wrappings: which scripts are in it, and where each of them is written. */
import { describe, expect, test } from 'vitest'
import { parseShell } from '../../src/syntax/shell/parse.ts'
import { stepsOf } from '../../src/syntax/shell/steps.ts'
import { type File, piecesOf, type Range, slice, sourceOf } from '../../src/syntax/source.ts'
import { type UserData, userDataOf } from '../../src/userdata/scripts.ts'
import { entry, item, list, map, stringValue, textValue, unknown } from '../../src/value/build.ts'
import { explore } from '../../src/value/scenario.ts'
import type { TextValue, Value } from '../../src/value/value.ts'

const AT: Range = { file: { path: 'main.tf', text: '' }, start: 0, end: 0 }

function written(text: string): TextValue {
  const file: File = { path: 'user-data', text }
  const at = { file, start: 0, end: text.length }
  return textValue(piecesOf(sourceOf(file), 0, text.length), at)
}

function dataOf(value: Value): UserData {
  const { outcomes } = explore(function* (world) {
    yield userDataOf(world.get(value), world)
  })
  return outcomes[0]!.result
}

/** `kind: text` of all scripts; `…` last where something is out of view. */
function scripts(value: Value): string[] {
  const { scripts, isWhole } = dataOf(value)
  const shown = scripts.map(({ kind, source }) => `${kind}: ${source.text}`)
  return isWhole ? shown : [...shown, '…']
}

/** The written text of each command. */
function commands(value: Value): string[] {
  return dataOf(value).scripts.flatMap(({ source }) => stepsOf(parseShell(source)).map(({ at }) => slice(at)))
}

const SCRIPT = '#!/bin/bash\nid\n'

describe('one text', () => {
  test.each([
    ['#!/bin/sh', ['shell: #!/bin/sh']],
    ['\n#!/usr/bin/env bash\n', ['shell: \n#!/usr/bin/env bash\n']],
    ['#cloud-boothook\n#!/bin/sh\nid', ['shell: #cloud-boothook\n#!/bin/sh\nid']],
    ['#!/usr/bin/python3\nprint()', ['…']],
    ['#include\nhttps://example.com/x', ['…']],
    ['## template: jinja\n#cloud-config\nruncmd: [id]', ['…']],
    ['yum update -y', []],
    ['', []],
    ['<powershell>\nGet-Date\n</powershell>\n<persist>true</persist>', ['powershell: \nGet-Date\n']],
    ['<script>dir</script><powershell>ls', ['batch: dir', 'powershell: ls']],
    ['H4sIAAAAAAAAA8tIzcnJBwCGphA2BQAAAA==', []],
  ] as const)('%j', (text, expected) => expect(scripts(written(text))).toEqual(expected))

  test('in base64', () => {
    expect(scripts(written(btoa(SCRIPT)))).toEqual([`shell: ${SCRIPT}`])
    expect(scripts({ ...written('x'), decoded: written(SCRIPT) })).toEqual([`shell: ${SCRIPT}`])
  })

  test('that is not known', () => {
    expect(scripts(unknown({ id: 'x', label: 'x' }, AT))).toEqual(['…'])
    expect(scripts(textValue([{ id: 'x', label: 'x' }, { lit: SCRIPT }], AT))).toEqual(['…'])
  })
})

describe('cloud-config', () => {
  test('commands are one script, lists are quoted', () => {
    const config = `#cloud-config
bootcmd:
  - a
runcmd:
  - b | c
  - [d, "e f", "it's", 1]
`
    expect(scripts(written(config))).toEqual(['shell: a\n', "shell: b | c\n'd' 'e f' 'it'\\''s' '1' \n"])
    expect(commands(written(config)).slice(0, 3)).toEqual(['a', 'b', 'c'])
  })

  test('a file counts where a command runs it', () => {
    const config = (run: string) => `#cloud-config
write_files:
  - path: /opt/setup.sh
    content: |
      #!/bin/bash
      id -u
runcmd:
  - ${run}
`
    expect(commands(written(config('bash -x /opt/setup.sh')))).toContain('id -u')
    expect(commands(written(config('[/opt/setup.sh]')))).toContain('id -u')
    expect(commands(written(config('cat /opt/setup.sh')))).not.toContain('id -u')
    expect(commands(written(config('test -f x && /opt/setup.sh')))).not.toContain('id -u')
  })

  test('that is broken is not whole', () => {
    expect(scripts(written('#cloud-config\nruncmd: [a'))).toEqual(['…'])
    expect(scripts(written('#cloud-config\nruncmd: a'))).toEqual(['…'])
  })
})

describe('several parts', () => {
  const archive = `Content-Type: multipart/mixed; boundary="=="
MIME-Version: 1.0

--==
Content-Type: text/cloud-config; charset="us-ascii"

#cloud-config
runcmd:
  - a

--==
Content-Type: text/x-shellscript
Content-Transfer-Encoding: base64

${btoa(SCRIPT)}
--==
Content-Type: text/x-shellscript

#!/bin/bash
b
--==--
`
  test('of MIME', () => {
    expect(scripts(written(archive))).toEqual(['shell: a\n', `shell: ${SCRIPT}`, 'shell: #!/bin/bash\nb\n'])
    expect(commands(written(archive))[0]).toBe('a')
    expect(commands(written(archive)).at(-1)).toBe('b')
    expect(scripts(written(archive.replaceAll('\n', '\r\n')))).toHaveLength(3)
  })

  test('of MIME without a boundary, and in each other without end', () => {
    expect(scripts(written('MIME-Version: 1.0\n\nx'))).toEqual(['…'])
    const nested = Array.from(
      { length: 5000 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}

--b${i}
`,
    ).join('')
    expect(scripts(written(nested)).at(-1)).toBe('…')
  })

  test('of cloudinit_config', () => {
    const part = (content: Value) => item(map(new Map([['content', entry(content, AT)]]), AT))
    const decoded = list([part(written(SCRIPT)), part(unknown({ id: 'x', label: 'x' }, AT))], AT)
    expect(scripts({ ...stringValue('rendered', AT), decoded })).toEqual([`shell: ${SCRIPT}`, '…'])
  })
})
