/** User data that is broken, endless or a bomb: it is read to some end, and nothing is thrown. */
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type File, sourceOf } from '../../src/syntax/source.ts'
import { parseYaml } from '../../src/syntax/yaml.ts'
import { stepsIn } from '../../src/userdata/steps.ts'
import { linesOf } from '../../src/userdata/windows.ts'
import { entry, map, textValue } from '../../src/value/build.ts'
import { valueOfNode } from '../../src/value/decode.ts'
import type { Value } from '../../src/value/value.ts'
import { AT, dataOf, scripts, written } from './data.ts'

function packed(text: string): string {
  return gzipSync(text, { level: 9 }).toString('base64')
}

function archive(part: string, count: number): string {
  const parts = `--b\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n${part}\n`.repeat(count)
  return `MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${parts}--b--\n`
}

describe('bombs', () => {
  test('of archives in archives', () => {
    const script = packed(`#!/bin/sh\n${'id\n'.repeat(10_000)}`)
    const inner = packed(archive(script, 100))
    expect(scripts(written(archive(inner, 100))).at(-1)).toBe('…')
    expect(dataOf(written(archive(script, 100))).scripts.length).toBeLessThan(20)
    expect(scripts(written(archive('', 5000)))).toEqual(['…'])
  })

  test('of files', () => {
    const file = (_: unknown, index: number) =>
      `- {path: /x${index}, encoding: gz+b64, content: ${packed('id')}}\n`
    const config = `#cloud-config\nwrite_files:\n${Array.from({ length: 500 }, file).join('')}`
    const { files, isWhole } = dataOf(written(config))
    expect([files.length, isWhole]).toEqual([200, false])
  })

  test('of scripts that run each other', () => {
    const text = '#!/bin/sh\ncat > /x <<E\nsh /y\nsh /y\nE\ncat > /y <<E\nsh /x\nsh /x\nE\nsh /x\n'
    expect(dataOf(written(text)).isWhole).toBe(false)
    const wide = `#!/bin/sh\ncat > /x <<E\n${'id\n'.repeat(1000)}E\n${'sh /x\n'.repeat(150)}`
    expect(dataOf(written(wide)).isWhole).toBe(false)
  })
})

test.each([
  ['#!/bin/sh\ncat > /x <<EOF\n', 'EOF\n'],
  ["#!/bin/sh\necho '", "'\n"],
  ['#!/bin/sh\n', '\n'],
  ['## template: jinja\n#!/bin/sh\necho "', '{{ x }}"\n'],
])('very many pieces between %j and %j', { timeout: 60_000 }, (before, after) => {
  const pieces = Array.from({ length: 130_000 }, () => ({ lit: 'a\n', at: AT }))
  const text = textValue([{ lit: before }, ...pieces, { lit: after }], AT)
  expect(dataOf(text).scripts).toHaveLength(1)
})

/** What means something somewhere. */
const WORD = fc.constantFrom(
  ...[
    '#!/bin/bash\n',
    '#cloud-config\n',
    '#cloud-config-archive\n',
    '#cloud-boothook\n',
    '## template: jinja\n',
  ],
  ...[
    'MIME-Version: 1.0\n',
    'Content-Type: multipart/mixed; boundary=b\n\n',
    '--b\n',
    '--b--\n',
    '\n',
    ' ',
    '  ',
  ],
  ...[
    '<powershell>\n',
    '</powershell>',
    '<script>',
    'version: 1.1\ntasks:\n',
    '- task: executeScript\n  inputs:\n',
  ],
  ...[
    '- type: batch\n    content: dir\n',
    'runcmd:\n',
    'write_files:\n',
    '- path: /x\n',
    '  content: |\n',
    '- [',
    ']',
  ],
  ...[
    'cat > /x <<EOF\n',
    'EOF\n',
    'sh /x\n',
    'cfn-init -r Web\n',
    'cfn-init.exe -r Web -c a\n',
    '{{',
    '}}',
    '{%',
  ],
  ...[
    'if ',
    '; then\n',
    'fi\n',
    '$(',
    ')',
    '`',
    '"',
    "'",
    '\\',
    '&a ',
    '*a',
    '\0',
    '\ufffc',
    '\r\n',
    '&&',
    '||',
  ],
)
const HOLE = fc.constant({ id: 'x', label: 'x' })
const PIECE = fc.oneof({ weight: 8, arbitrary: WORD }, HOLE, fc.string({ maxLength: 20 }))
const FILE: File = { path: 'user-data', text: 'x'.repeat(5000) }
const INIT = `configSets: {default: [a], a: [{ConfigSet: default}, c]}
c: {commands: {x: {command: [a]}, y: {command: cfn-init -r Web}}, files: {/x: {content: sh /x}}}`

test('words in any order are read', () => {
  const instructions: Value = map(
    new Map([['Web', entry(valueOfNode(parseYaml(sourceOf({ path: 'i', text: INIT })).documents[0]!), AT)]]),
    AT,
  )
  fc.assert(
    fc.property(fc.array(PIECE, { maxLength: 40 }), pieces => {
      const text = pieces.map((piece, i) =>
        typeof piece === 'string'
          ? { lit: piece, at: { file: FILE, start: i, end: i + piece.length } }
          : { ...piece, at: { file: FILE, start: i, end: i + 1 } },
      )
      const data = dataOf(textValue(text, AT), { instructions })
      for (const script of data.scripts)
        for (const line of [...stepsIn(script), ...linesOf(script)]) {
          expect(line.at.end).toBeGreaterThanOrEqual(line.at.start)
        }
    }),
    { seed: 8, numRuns: 1500 },
  )
})
