/** cfn-init: what its instructions make an instance do, and in which order. */
import { describe, expect, test } from 'vitest'
import { sourceOf } from '../../src/syntax/source.ts'
import { parseYaml } from '../../src/syntax/yaml.ts'
import { choice, entry, map, stringValue, textValue } from '../../src/value/build.ts'
import { valueOfNode } from '../../src/value/decode.ts'
import type { Value } from '../../src/value/value.ts'
import { AT, dataOf, steps, written } from './data.ts'

/** Instructions under the name `Web`. */
function instructions(yaml: string): Value {
  const { documents } = parseYaml(sourceOf({ path: 'template.yaml', text: yaml }))
  return named(valueOfNode(documents[0]!))
}

function named(init: Value): Value {
  return holding('Web', init)
}

function holding(key: string, value: Value): Value {
  return map(new Map([[key, entry(value, AT)]]), AT)
}

const CALL = '/opt/aws/bin/cfn-init -v -s stack -r Web'

/** What runs between `first` and `last` around a call of cfn-init, `…` last where something is out of view. */
function instructed(yaml: string, call = CALL): string[] {
  const all = steps(written(`#!/bin/bash\nfirst\n${call}\nlast`), { instructions: instructions(yaml) })
  const isWhole = !all.includes('…')
  return [
    ...all.slice(
      2,
      all.findLastIndex(step => step.endsWith('last')),
    ),
    ...(isWhole ? [] : ['…']),
  ]
}

const SETS = `configSets:
  default: [one, {ConfigSet: more}]
  more: [two]
  other: [three]
one: {commands: {x: {command: a}}}
two: {commands: {x: {command: b}}}
three: {commands: {x: {command: c}}}
config: {commands: {x: {command: d}}}
`

describe('configs', () => {
  test.each([
    ['', ['a', 'b']],
    ['-c more', ['b']],
    ["--configsets 'other,more'", ['c', 'b']],
    ['--configsets=other', ['c']],
    ['-c nothing', []],
    ['-c $SET', ['…']],
  ])('of the sets that `%s` names', (option, expected) => {
    expect(instructed(SETS, `${CALL} ${option}`)).toEqual(expected)
  })

  test('without sets: the one called `config`', () => {
    expect(instructed('config: {commands: {x: {command: a}}}\nother: {commands: {x: {command: b}}}')).toEqual(
      ['a'],
    )
    expect(instructed('{}')).toEqual([])
  })

  test('of sets that hold each other', () => {
    expect(instructed('configSets: {default: [{ConfigSet: default}, a]}\na: {}')).toContain('…')
    const wide =
      'configSets: {default: [{ConfigSet: a}, {ConfigSet: a}], a: [{ConfigSet: default}, {ConfigSet: a}]}'
    expect(instructed(wide)).toContain('…')
  })

  test('of sets that each name the next one many times, and in the end no config', () => {
    const sets = Array.from({ length: 12 }, (_, at) => `s${at}: [${`{ConfigSet: s${at + 1}}, `.repeat(9)}]`)
    expect(instructed(`configSets: {${sets.join(', ')}}`, `${CALL} -c s0`)).toContain('…')
  })
})

describe('the call', () => {
  const init = 'config: {commands: {x: {command: a}}}'

  test.each([
    'cfn-init --stack s --resource Web --region r',
    'sudo /usr/local/bin/cfn-init --resource=Web',
    '$BIN/cfn-init -r "Web"',
  ])('`%s`', call => expect(instructed(init, call)).toEqual(['a']))

  test('of another resource, or of none that is known', () => {
    expect(instructed(init, 'cfn-init -s s -r Other')).toEqual(['…'])
    expect(instructed(init, 'cfn-init -s s -r $NAME')).toEqual(['…'])
    expect(steps(written(`#!/bin/bash\n${CALL}`)).at(-1)).toBe('…')
  })

  test('that is none', () => {
    expect(instructed(init, 'ln -s /opt/aws/bin/cfn-init /bin')).toEqual([])
    expect(instructed(init, 'cfn-signal -e 0 -r Web')).toEqual([])
    expect(instructed(init, 'cfn-hup')).toEqual([])
  })

  test('that only perhaps runs', () => {
    expect(instructed(init, `if x; then ${CALL}; fi`)).toEqual([`? ${CALL}`, '? a'])
  })

  test('on Windows', () => {
    const by = {
      instructions: instructions(`config:
  files:
    c:\\cfn\\run.ps1: {content: Get-Item}
  commands:
    x: {command: 'powershell.exe -File C:\\cfn\\run.ps1'}
    y: {command: [netsh, a, b], env: {A: b}}
`),
    }
    const text = (call: string) => `<powershell>\n${call}\n</powershell>`
    const shown = (call: string) => {
      const { scripts, isWhole } = dataOf(written(text(call)), by)
      return [...scripts.slice(1).map(({ kind, source }) => `${kind}: ${source.text.trim()}`), isWhole]
    }
    const all = [
      'batch: powershell.exe -File C:\\cfn\\run.ps1',
      'powershell: Get-Item',
      'batch: set A=b\nnetsh a b',
      true,
    ]
    expect(shown('cfn-init.exe -v -s x -r Web')).toEqual(all)
    expect(shown('& "C:\\Program Files\\Amazon\\cfn-bootstrap\\cfn-init.exe" -r "Web"')).toEqual(all)
    expect(shown('if ($x) { cfn-init.exe -r Web }')).toEqual([false])
    expect(shown('cfn-init.exe -r Other')).toEqual([false])
  })
})

describe('commands', () => {
  test('run in the order of their names', () => {
    const init = 'config: {commands: {b: {command: "2"}, a: {command: "1"}, "10": {command: "0"}}}'
    expect(instructed(init)).toEqual(['0', '1', '2'])
  })

  test('a test makes a command one that only perhaps runs', () => {
    expect(instructed('config: {commands: {x: {command: a, test: b}}}')).toEqual(['b', '? a'])
  })

  test('a list is a command word by word', () => {
    const by = { instructions: instructions('config: {commands: {x: {command: [a, "it\'s $X", 1]}}}') }
    const { scripts } = dataOf(written(`#!/bin/bash\n${CALL}`), by)
    expect(scripts[1]!.source.text).toBe("'a' 'it'\\''s $X' '1' ")
  })

  test('their environment is set before', () => {
    const by = {
      instructions: instructions('config: {commands: {x: {command: a, env: {HTTP_PROXY: "http://x"}}}}'),
    }
    const { scripts: all } = dataOf(written(`#!/bin/bash\n${CALL}`), by)
    expect(all[1]!.source.text).toBe("export HTTP_PROXY='http://x'\na")
  })

  test('that are not known', () => {
    const command = textValue([{ id: 'x', label: 'x' }], AT)
    const unknownCommand = holding('command', command)
    const init = (value: Value) =>
      ['x', 'commands', 'config'].reduce((inner, key) => holding(key, inner), value)
    const shown = (value: Value) =>
      steps(written(`#!/bin/bash\n${CALL}`), { instructions: named(init(value)) })
    expect(shown(unknownCommand)).toHaveLength(2)
    expect(shown(map(new Map(), AT))).toEqual([CALL, '…'])
    const maybe = choice({ sym: { id: 'c', label: 'c' }, is: true }, unknownCommand, map(new Map(), AT), AT)
    expect(shown(maybe)).toHaveLength(2)
  })
})

describe('files', () => {
  test('are on the instance before the commands run', () => {
    const init =
      'config: {commands: {x: {command: sh /x}}, files: {/x: {content: id}, /y: {source: "https://x"}}}'
    expect(instructed(init)).toEqual(['sh /x', 'id'])
    const { files } = dataOf(written(`#!/bin/bash\n${CALL}`), { instructions: instructions(init) })
    expect(files.map(({ path, content }) => [path, content.text])).toEqual([['/x', 'id']])
  })

  test('may be in base64', () => {
    const encoded = `config: {commands: {x: {command: sh /x}}, files: {/x: {encoding: base64, content: ${btoa('id')}}}}`
    const { files } = dataOf(written(`#!/bin/bash\n${CALL}`), { instructions: instructions(encoded) })
    expect(files[0]!.content.text).toBe('id')
    const content = { ...stringValue('-', AT), decoded: stringValue('id', AT) }
    const fields = { content, encoding: stringValue('base64', AT) }
    const file = map(new Map(Object.entries(fields).map(([key, value]) => [key, entry(value, AT)])), AT)
    const init = ['/x', 'files', 'config'].reduce<Value>((inner, key) => holding(key, inner), file)
    const kept = dataOf(written(`#!/bin/bash\n${CALL}`), { instructions: named(init) })
    expect(kept.files[0]!.content.text).toBe('id')
  })

  test('and run after cfn-init too', () => {
    const all = steps(written(`#!/bin/bash\n${CALL}\nbash /x`), {
      instructions: instructions('config: {files: {/x: {content: id}}}'),
    })
    expect(all).toEqual([CALL, 'bash /x', 'id'])
  })
})
