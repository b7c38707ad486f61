/** User data in all its wrappings: which scripts are in it, and where each of them is written. */
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { entry, item, list, map, stringValue, textValue, unknown } from '../../src/value/build.ts'
import type { Value } from '../../src/value/value.ts'
import { AT, commands, scripts, steps, written } from './data.ts'

const SCRIPT = '#!/bin/bash\nid\n'

describe('one text', () => {
  test.each([
    ['#!/bin/sh', ['shell: #!/bin/sh']],
    ['\n#!/usr/bin/env bash\n', ['shell: \n#!/usr/bin/env bash\n']],
    ['#cloud-boothook\n#!/bin/sh\nid', ['shell: #cloud-boothook\n#!/bin/sh\nid']],
    [
      '#!/usr/bin/python3\nprint()',
      ["shell: python3 - <<'END_OF_THE_PROGRAM'\n#!/usr/bin/python3\nprint()\nEND_OF_THE_PROGRAM\n", '…'],
    ],
    ['#!/usr/bin/perl\nprint', ['…']],
    ['#include\nhttps://example.com/x', ['…']],
    ['# a comment\nid', []],
    ['{"ignition": {"version": "3.3.0"}}', ['…']],
    ['# Bottlerocket\n[settings.kubernetes]\ncluster-name = "x"', []],
    ['yum update -y', []],
    ['', []],
    ['<powershell>\nGet-Date\n</powershell>\n<persist>true</persist>', ['powershell: \nGet-Date\n']],
    ['<powershell>ls</powershell><script>dir</script>', ['batch: dir', 'powershell: ls']],
    ['# of Windows\n<persist>true</persist>\n<powershell>\nls\n</powershell>', ['powershell: \nls\n']],
    ['<powershellArguments>-x</powershellArguments><powershell>ls</powershell>', ['powershell: ls']],
  ] as const)('%j', (text, expected) => expect(scripts(written(text))).toEqual(expected))

  test('in base64', () => {
    expect(scripts(written(btoa(SCRIPT)))).toEqual([`shell: ${SCRIPT}`])
    expect(scripts({ ...written('x'), decoded: written(SCRIPT) })).toEqual([`shell: ${SCRIPT}`])
  })

  test('in an archive of gzip', () => {
    const packed = (text: string) => gzipSync(text).toString('base64')
    expect(scripts(written(packed(SCRIPT)))).toEqual([`shell: ${SCRIPT}`])
    expect(scripts(written(packed('hello')))).toEqual([])
    expect(scripts(written(packed(SCRIPT).slice(0, 20)))).toEqual(['…'])
    expect(scripts(written(packed('#'.repeat(50_000_000))))).toEqual(['…'])
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

  test('files in other encodings', () => {
    const config = (encoding: string, content: string) => `#cloud-config
write_files:
  - {path: /x, encoding: ${encoding}, content: ${content}}
runcmd: [sh /x]
`
    const packed = gzipSync('id -u').toString('base64')
    expect(scripts(written(config('b64', btoa('id -u'))))).toContain('shell: id -u')
    expect(scripts(written(config('gz+b64', packed)))).toContain('shell: id -u')
    expect(scripts(written(config('gzip+base64', packed)))).toContain('shell: id -u')
    expect(scripts(written(config('b64', '"%"')))).toHaveLength(1)
    const original = { ...stringValue('-', AT), decoded: stringValue('id -u', AT) }
    const [before, after] = config('b64', '\n').split('\n}')
    const hole = { id: 'base64gzip', label: 'base64gzip', value: original }
    const value = textValue([{ lit: before! }, hole, { lit: `}${after}` }], AT)
    expect(scripts(value)).toContain('shell: id -u')
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
    expect(scripts(written(archive))).toEqual([`shell: ${SCRIPT}`, 'shell: #!/bin/bash\nb\n', 'shell: a\n'])
    expect(commands(written(archive)).slice(1)).toEqual(['b', 'a'])
    expect(scripts(written(archive.replaceAll('\n', '\r\n')))).toHaveLength(3)
  })

  test('of MIME without a boundary, and in each other without end', () => {
    expect(scripts(written('Content-Type: multipart/mixed\nMIME-Version: 1.0\n\nx'))).toEqual(['…'])
    expect(scripts(written(`MIME-Version: 1.0\n\n${SCRIPT}`))).toEqual([`shell: ${SCRIPT}`])
    const nested = Array.from(
      { length: 5000 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}

--b${i}
`,
    ).join('')
    expect(scripts(written(nested)).at(-1)).toBe('…')
  })

  const parts = (...parts: readonly (readonly [string, string, string?])[]) =>
    written(
      `Content-Type: multipart/mixed; boundary=b\nMIME-Version: 1.0\n\n${parts
        .map(([type, text, more = '']) => `--b\nContent-Type: ${type}\n${more}\n${text}\n`)
        .join('')}--b--\n`,
    )

  test('in the order in which they run', () => {
    const value = parts(
      ['text/x-shellscript', '#!/bin/sh\nlast', 'Content-Disposition: attachment; filename="z.sh"\n'],
      ['text/x-shellscript', '#!/bin/sh\nfirst'],
      ['text/x-shellscript-per-boot', '#!/bin/sh\nearly'],
      ['text/cloud-config', 'runcmd: [run]\nbootcmd: [boot]'],
      ['text/cloud-boothook', '#!/bin/sh\nhook'],
    )
    expect(steps(value)).toEqual(['hook', 'boot', 'early', 'first', 'run', 'last'])
  })

  test('whose type says what they are', () => {
    expect(steps(parts(['text/cloud-config', 'runcmd: [id]']))).toEqual(['id'])
    expect(steps(parts(['text/plain', 'runcmd: [id]']))).toEqual([])
    expect(steps(parts(['x-shellscript', '#!/bin/sh\nid']))).toEqual(['id'])
    expect(steps(parts(['x-shellscript', 'runcmd: [id]']))).toEqual([])
    expect(steps(parts(['text/x-shellscript', '#cloud-config\nruncmd: [id]']))).toEqual(['id'])
    expect(steps(parts(['application/node.eks.aws', 'apiVersion: x']))).toEqual([])
    expect(steps(parts(['text/part-handler', '#part-handler']))).toEqual(['…'])
    expect(steps(parts(['text/x-include-url', 'https://example.com']))).toEqual(['…'])
    const packed = gzipSync(SCRIPT).toString('base64')
    const encoding = 'Content-Transfer-Encoding: base64\n'
    expect(scripts(parts(['application/gzip', packed, encoding]))).toEqual([`shell: ${SCRIPT}`])
    expect(steps(parts(['application/gzip', 'x']))).toEqual(['…'])
  })

  test('whose headers end without a blank line', () => {
    const value = written(`Content-Type: multipart/mixed; boundary=b
MIME-Version: 1.0

--b
Content-Type: text/x-shellscript
#!/bin/sh
id

whoami
--b--
`)
    expect(steps(value)).toEqual(['id', 'whoami'])
  })

  test('of cloud-config are merged: a later one replaces lists unless it says otherwise', () => {
    const config = (name: string, more = '') =>
      ['text/cloud-config', `${more}runcmd: [${name}]\nbootcmd: [boot-${name}]`] as const
    const append = 'merge_how: "list(append)+dict(recurse_array)+str()"\n'
    const settings =
      'merge_type:\n- {name: list, settings: [prepend]}\n- {name: dict, settings: [recurse_list]}\n'
    expect(steps(parts(config('a'), config('b')))).toEqual(['boot-b', 'b'])
    expect(steps(parts(config('a'), ['text/cloud-config', 'packages: [x]']))).toEqual(['boot-a', 'a'])
    expect(steps(parts(config('a'), config('b', append)))).toEqual(['boot-a', 'boot-b', 'a', 'b'])
    expect(steps(parts(config('a'), config('b', settings)))).toEqual(['boot-b', 'boot-a', 'b', 'a'])
    expect(steps(parts(config('a'), config('b', 'merge_how: dict()\n')))).toContain('…')
    const byHeader = parts(config('a'), [
      ...config('b'),
      'X-Merge-Type: list(append)+dict(recurse_list)+str()\n',
    ])
    expect(steps(byHeader)).toEqual(['boot-a', 'boot-b', 'a', 'b'])
  })

  test('of a list of cloud-config', () => {
    const value = written(`#cloud-config-archive
- type: text/cloud-boothook
  content: |
    #!/bin/sh
    hook
- |
  #!/bin/sh
  script
- "runcmd: [run]"
- {content: "#!/bin/sh\\nother", filename: z.sh}
`)
    expect(steps(value).slice(0, 3)).toEqual(['hook', 'script', 'run'])
    expect(scripts(value)[3]).toBe('shell: #!/bin/sh\nother')
    expect(steps(written('#cloud-config-archive\na: b'))).toEqual(['…'])
    expect(steps(written('#cloud-config-archive\n- [a]'))).toEqual(['…'])
  })

  test('of cloudinit_config', () => {
    const part = (content: Value) => item(map(new Map([['content', entry(content, AT)]]), AT))
    const decoded = list([part(written(SCRIPT)), part(unknown({ id: 'x', label: 'x' }, AT))], AT)
    expect(scripts({ ...stringValue('rendered', AT), decoded })).toEqual([`shell: ${SCRIPT}`, '…'])
  })

  test('of cloudinit_config that run nothing, whatever is in them', () => {
    const part = (type: string) => {
      const fields: readonly (readonly [string, Value])[] = [
        ['content', unknown({ id: 'x', label: 'x' }, AT)],
        ['content_type', stringValue(type, AT)],
      ]
      return item(map(new Map(fields.map(([key, value]) => [key, entry(value, AT)])), AT))
    }
    const shown = (type: string) => scripts({ ...stringValue('-', AT), decoded: list([part(type)], AT) })
    expect(shown('application/node.eks.aws')).toEqual([])
    expect(shown('text/x-shellscript')).toEqual(['…'])
    expect(shown('application/x-gzip')).toEqual(['…'])
  })

  test('of cloudinit_config, each with its type and name', () => {
    const part = (fields: Readonly<Record<string, string>>) =>
      item(map(new Map(Object.entries(fields).map(([key, text]) => [key, entry(written(text), AT)])), AT))
    const decoded = list(
      [
        part({ content: 'runcmd: [a]', content_type: 'text/cloud-config; charset=x' }),
        part({
          content: 'runcmd: [b]',
          content_type: 'text/cloud-config',
          merge_type: 'list(append)+dict(recurse_list)',
        }),
        part({ content: '#!/bin/sh\nz', filename: 'z.sh', content_type: 'x-shellscript' }),
        part({ content: '#!/bin/sh\nc' }),
      ],
      AT,
    )
    expect(steps({ ...stringValue('rendered', AT), decoded })).toEqual(['c', 'a', 'b', 'z'])
  })
})

describe('templates that cloud-init fills in', () => {
  test('have unknown pieces', () => {
    const value = written(`## template: jinja
#cloud-config
runcmd:
  {# not this #}
  - echo {{ v1.region }} there
  - id
`)
    const [script] = scripts(value)
    expect(script).toBe('shell: echo \ufffc there\nid\n')
    expect(commands(value)).toEqual(['echo {{ v1.region }} there', 'id'])
    expect(scripts(written('## template: jinja\n#!/bin/sh\nid'))).toEqual(['shell: #!/bin/sh\nid'])
  })

  test('are unknown where they choose', () => {
    expect(scripts(written('## template: jinja\n#!/bin/sh\n{% if x %}id{% endif %}'))).toEqual(['…'])
    expect(scripts(written('## template: jinja'))).toEqual([])
  })
})

describe('tasks of EC2Launch', () => {
  test('run scripts', () => {
    const value = written(`# for Windows
version: 1.1
tasks:
  - task: executeScript
    inputs:
      - frequency: always
        type: powershell
        content: |-
          Get-Date
      - {type: batch, content: dir}
  - task: enableOpenSsh
`)
    expect(scripts(value)).toEqual(['powershell: Get-Date', 'batch: dir'])
    const task = (text: string) => scripts(written(`version: 1.0\ntasks:\n- ${text}`))
    expect(task('{task: executeScript, inputs: {type: powershell, content: ls}}')).toEqual(['powershell: ls'])
    expect(task('{task: executeProgram, inputs: [{path: x.exe}]}')).toEqual(['…'])
    expect(task('{task: executeScript, inputs: [{type: python, content: x}]}')).toEqual(['…'])
  })
})
