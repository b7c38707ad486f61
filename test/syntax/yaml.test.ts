import { describe, expect, test } from 'vitest'
import { derive, type File, type Pieces, type Source, slice } from '../../src/syntax/source.ts'
import { entryOf, type Node } from '../../src/syntax/tree.ts'
import { parseYaml } from '../../src/syntax/yaml.ts'
import { plainValue, show, shown, slices, sourceOfText, type TestHole } from './tree-values.ts'

type Of<Kind, Hole extends TestHole = never> = Extract<Node<Hole>, { kind: Kind }>

function parse(text: string) {
  return parseYaml(sourceOfText(text))
}

/** The documents of a text with nothing wrong in it. */
function documents(text: string): readonly Node[] {
  const { documents, problems } = parse(text)
  expect(problems).toEqual([])
  return documents
}

function root(text: string): Node {
  const all = documents(text)
  expect(all).toHaveLength(1)
  return all[0]!
}

function values(text: string): unknown[] {
  return documents(text).map(plainValue)
}

function string(text: string): Of<'string'> {
  const node = root(text)
  expect(node.kind).toBe('string')
  return node as Of<'string'>
}

function map(node: Node | undefined): Of<'map'> {
  expect(node?.kind).toBe('map')
  return node as Of<'map'>
}

/** Each piece as its text and where it was written. */
function piecesOf(node: Of<'string'>): [string, string][] {
  return node.pieces.map(piece => [(piece as { lit: string }).lit, slice(piece.at!)])
}

describe('a template', () => {
  const text = `Resources:
  Web:
    Type: AWS::IAM::Role
    Properties: {Path: /app/, Tags: [{Key: a, Value: "b"}, ]}
  Other:
  - !Ref Web   # why
  - 'it''s'
`
  const resources = entryOf(root(text), 'Resources')
  const web = entryOf(resources, 'Web')
  const other = entryOf(resources, 'Other') as Of<'list'>

  test('has its values', () => {
    expect(plainValue(resources)).toEqual({
      Web: { Type: 'AWS::IAM::Role', Properties: { Path: '/app/', Tags: [{ Key: 'a', Value: 'b' }] } },
      Other: ['Web', "it's"],
    })
  })

  test('has every place: of a block up to its last letter, of brackets and quotes with them', () => {
    expect(shown(resources!.at)).toBe(`2:3 ${text.slice(13, -1)}`)
    expect(slice(web!.at)).toBe(text.slice(text.indexOf('Type'), text.indexOf('\n  Other')))
    expect(slice(entryOf(web, 'Properties')!.at)).toBe('{Path: /app/, Tags: [{Key: a, Value: "b"}, ]}')
    expect(slice(entryOf(entryOf(web, 'Properties'), 'Tags')!.at)).toBe('[{Key: a, Value: "b"}, ]')
    expect(slice(other.at)).toBe("- !Ref Web   # why\n  - 'it''s'")
    expect(slices(other.items.map(item => item.at))).toEqual(['Web', "'it''s'"])
    expect(slices(map(web).entries.map(entry => entry.keyAt))).toEqual(['Type', 'Properties'])
  })

  test('has its tags beside the values', () => {
    expect(other.items[0]!.tag).toBe('!Ref')
    expect(slice(other.items[0]!.tagAt!)).toBe('!Ref')
    expect(other.items[1]).not.toHaveProperty('tag')
  })
})

describe('plain scalars', () => {
  test.each([
    ['null', null],
    ['~', null],
    ['True', true],
    ['FALSE', false],
    ['012345678901', 12345678901],
    ['+1', 1],
    ['-1.5e3', -1500],
    ['1.', 1],
    ['.5', 0.5],
    ['0x1F', 31],
    ['0o17', 15],
    ['.inf', Infinity],
    ['-.INF', -Infinity],
    ['+.INF', Infinity],
    ['.NaN', Number.NaN],
  ])('%s is a scalar, as it was written', (text, value) => {
    expect(root(text)).toMatchObject({ kind: 'scalar', value, raw: text })
  })

  test.each([
    'yes',
    'No',
    'on',
    'off',
    'y',
    'nULL',
    'tRUE',
    '2012-10-17',
    '2001-12-14 21:59:43',
    '12:30:45',
    '1_000',
    '0b1',
    '0x',
    '1e',
    '.',
    '--',
    '<<',
    '=',
    '123abc',
    '+.5.',
  ])('%s is text', text => {
    expect(root(text)).toMatchObject({ kind: 'string', pieces: [{ lit: text }], style: 'plain' })
  })

  test('in quotes are text', () => {
    expect(values('["1", \'true\', "null", ""]')).toEqual([['1', 'true', 'null', '']])
  })

  test('over several lines are folded, with a place for each line', () => {
    const node = entryOf(root('a: one\n  two  \n\n\n  three\nb: 1'), 'a') as Of<'string'>
    expect(show(node.pieces)).toBe('one two\n\nthree')
    expect(piecesOf(node)).toEqual([
      ['one', 'one'],
      [' ', '\n  '],
      ['two', 'two'],
      ['\n\n', '  \n\n\n  '],
      ['three', 'three'],
    ])
    expect(slice(node.at)).toBe('one\n  two  \n\n\n  three')
  })
})

describe('quoted scalars', () => {
  test('have a piece for each escape', () => {
    const node = string(String.raw`"a\tb\x41\u00e9\U0001F600\"\\\/\ \_ c"`)
    expect(show(node.pieces)).toBe('a\tbA\u00e9\u{1f600}"\\/ \u00a0 c')
    expect(slices(node.pieces.map(piece => piece.at))).toEqual([
      'a',
      '\\t',
      'b',
      '\\x41',
      '\\u00e9',
      '\\U0001F600',
      '\\"',
      '\\\\',
      '\\/',
      '\\ ',
      '\\_',
      ' c',
    ])
  })

  test('a letter that does not exist is replaced', () => {
    expect(values('"\\U00110000"')).toEqual(['\ufffd'])
  })

  test('are folded; a backslash joins lines', () => {
    expect(piecesOf(string('"a \n  b\\\n  \\  c\n\n d "'))).toEqual([
      ['a', 'a'],
      [' ', ' \n  '],
      ['b', 'b'],
      [' ', '\\ '],
      [' c', ' c'],
      ['\n', '\n\n '],
      ['d ', 'd '],
    ])
  })

  test('in single quotes only the quote is doubled', () => {
    expect(piecesOf(string("'it''s \\n\n  x'"))).toEqual([
      ['it', 'it'],
      ["'", "''"],
      ['s \\n', 's \\n'],
      [' ', '\n  '],
      ['x', 'x'],
    ])
  })
})

describe('block scalars', () => {
  test('literal: one piece a line, without the indent', () => {
    const node = entryOf(root('a: |\n  one\n    two\n\n  three\nb: 1\n'), 'a') as Of<'string'>
    expect(node.style).toBe('block')
    expect(piecesOf(node).map(([lit]) => lit)).toEqual(['one\n', '  two\n\n', 'three\n'])
    for (const [lit, writtenText] of piecesOf(node)) expect(writtenText).toBe(lit)
    expect(shown(node.pieces[2]!.at!)).toBe('5:3 three\n')
    expect(slice(node.at)).toBe('|\n  one\n    two\n\n  three')
  })

  test('folded: each fold is a piece with its place', () => {
    const node = string('>-\n one\n two\n\n three\n   four\n five\n')
    expect(show(node.pieces)).toBe('one two\nthree\n  four\nfive')
    expect(piecesOf(node)).toEqual([
      ['one', 'one'],
      [' ', '\n'],
      ['two', 'two'],
      ['\n', '\n\n'],
      ['three\n', 'three\n'],
      ['  four\n', '  four\n'],
      ['five', 'five'],
    ])
  })

  test.each([
    ['|', 'a\n'],
    ['|-', 'a'],
    ['|+', 'a\n\n\n'],
    ['>', 'a\n'],
    ['>-', 'a'],
    ['>+', 'a\n\n\n'],
  ])('%s keeps of the breaks at the end what it says', (header, value) => {
    expect(values(`- ${header}\n  a\n\n\n- b`)).toEqual([[value, 'b']])
  })

  test('with an indent given, a comment after the header, a tag before it', () => {
    const node = entryOf(root('a: !Sub |2- # why | not\n    x\n   y\n'), 'a') as Of<'string'>
    expect(piecesOf(node).map(([lit]) => lit)).toEqual(['  x\n', ' y'])
    expect(node.tag).toBe('!Sub')
    expect(slice(node.at)).toBe('|2- # why | not\n    x\n   y')
  })

  test('with CRLF, the break is a piece of its own', () => {
    expect(piecesOf(string('|\r\n a\r\n b\r\n'))).toEqual([
      ['a', 'a'],
      ['\n', '\r\n'],
      ['b', 'b'],
      ['\n', '\r\n'],
    ])
  })

  test('with nothing in them', () => {
    expect(values('a: |\nb: >-\n\nc: |+\n\n\nd: |')).toEqual([{ a: '', b: '', c: '\n\n', d: '' }])
    expect(slices(map(root('a: |\nb: |+\n\n')).entries.map(entry => entry.value.at))).toEqual(['|', '|+\n\n'])
  })

  test('the last line needs no break, and gains none', () => {
    expect(values('|\n a')).toEqual(['a'])
    expect(values('>+\n a\n b')).toEqual(['a b'])
    expect(values('a: |\n  b\n  ')).toEqual([{ a: 'b\n' }])
  })
})

describe('empty values', () => {
  test('are null, after the mark that announces them', () => {
    const text = 'a:\nb: # none\nc: !Ref\nd: &x\ne: [{f: , g}]\nh:\n-\n- # none\n- i'
    const node = map(root(text))
    expect(plainValue(node)).toEqual({
      a: null,
      b: null,
      c: '',
      d: null,
      e: [{ f: null, g: null }],
      h: [null, null, 'i'],
    })
    const ends = (key: string) => text.slice(0, entryOf(node, key)!.at.start).split('\n').at(-1)
    expect(['a', 'b', 'c', 'd'].map(ends)).toEqual(['a:', 'b:', 'c: !Ref', 'd: &x'])
    const items = (entryOf(node, 'h') as Of<'list'>).items
    expect(items.map(item => shown(item.at))).toEqual(['7:2 ', '8:2 ', '9:3 i'])
    const flow = map((entryOf(node, 'e') as Of<'list'>).items[0])
    expect(flow.entries.map(entry => shown(entry.value.at))).toEqual(['5:8 ', '5:12 '])
  })
})

describe('streams', () => {
  test.each([
    ['', []],
    ['\n\n', []],
    ['# nothing here\n', []],
    ['\ufeff', []],
    ['---\n', [null]],
    ['--- # nothing\n...\n', [null]],
    ['---\n---\n', [null, null]],
    ['a: 1\n---\nb: 2\n...\n---\n- c\n', [{ a: 1 }, { b: 2 }, ['c']]],
    ['%YAML 1.2\n---\n|\n a\n', ['a\n']],
    ['\ufeffa: 1\r\nb: 2\r\n', [{ a: 1, b: 2 }]],
    ['a:\t1 \t# tab\n', [{ a: 1 }]],
  ])('%j', (text, expected) => {
    expect(values(text)).toEqual(expected)
  })
})

describe('keys', () => {
  test('are kept as written, twice if written twice', () => {
    const { entries } = map(root('a: 1\n"b c": 2\n010: 3\ntrue: 4\na: 5\n__proto__: 6\n? d\n: 7\n? e\n: 8\n'))
    expect(entries.map(({ key, value }) => [key, plainValue(value)])).toEqual([
      ['a', 1],
      ['b c', 2],
      ['010', 3],
      ['true', 4],
      ['a', 5],
      ['__proto__', 6],
      ['d', 7],
      ['e', 8],
    ])
    expect(slice(entries[1]!.keyAt)).toBe('"b c"')
  })

  test('may be lists and maps, shown as written', () => {
    const { entries } = map(root('? [a, b]\n: 1\n? - c\n  - d\n: 2\n{e: f}: 3\n? \n'))
    expect(entries.map(({ key, value }) => [key, plainValue(value)])).toEqual([
      ['[a, b]', 1],
      ['- c\n  - d', 2],
      ['{e: f}', 3],
      ['', null],
    ])
  })

  test('single pairs in a list are maps', () => {
    const node = root('[a: b, {c: d}: e, ? f : g, "h":i]') as Of<'list'>
    expect(node.items.map(plainValue)).toEqual([{ a: 'b' }, { '{c: d}': 'e' }, { f: 'g' }, { h: 'i' }])
    expect(slices(node.items.map(item => item.at))).toEqual(['a: b', '{c: d}: e', 'f : g', '"h":i'])
  })
})

describe('tags', () => {
  test('of the core schema say what a scalar is', () => {
    expect(
      values('[!!str 1, !!int "2", ! 3, !!bool "true", !!null "", !!float 1, !<tag:yaml.org,2002:str> 4]'),
    ).toEqual([['1', 2, '3', true, null, 1, '4']])
    expect(root('!!str 1')).not.toHaveProperty('tag')
    expect(root('!!map {}')).not.toHaveProperty('tag')
  })

  test('of others make it text and are kept', () => {
    expect(root('!Ref 123')).toMatchObject({ kind: 'string', pieces: [{ lit: '123' }], tag: '!Ref' })
    expect(root('!GetAtt [a, b]')).toMatchObject({ kind: 'list', tag: '!GetAtt' })
    expect(root('!Transform\n  Name: x')).toMatchObject({ kind: 'map', tag: '!Transform' })
    expect(root('!!binary aGk=')).toMatchObject({ kind: 'string', tag: '!!binary' })
    expect(root('!<!Ref> a')).toMatchObject({ tag: '!Ref' })
    expect(root('%TAG !e! tag:example.com,2000:\n---\n!e!x a')).toMatchObject({
      tag: 'tag:example.com,2000:x',
    })
    expect(root('%TAG !y! tag:yaml.org,2002:\n---\n!y!str 1')).toMatchObject({ kind: 'string' })
  })

  test('stand before an anchor, after it, on a line of their own', () => {
    for (const text of ['!A &x b', '&x !A b', '!A\n&x b']) {
      const node = root(text)
      expect(node.tag).toBe('!A')
      expect(slice(node.tagAt!)).toBe('!A')
      expect(slice(node.at)).toBe('b')
    }
  })
})

describe('anchors', () => {
  test('give their very node again', () => {
    const node = map(root('a: &x {b: 1}\nc: *x\nd: &x 2\ne: *x\n'))
    expect(entryOf(node, 'c')).toBe(entryOf(node, 'a'))
    expect(plainValue(entryOf(node, 'e'))).toBe(2)
  })

  test('may stand on a key, and an alias may be one', () => {
    expect(values('&k a: 1\nb: *k\n*k : 2\n')).toEqual([{ a: 2, b: 'a' }])
  })

  test('are of their document', () => {
    const { documents, problems } = parse('a: &x 1\n---\nb: *x\n')
    expect(problems.map(({ at, message }) => `${shown(at)}: ${message}`)).toEqual([
      '3:4 *x: there is no anchor `&x` before this alias',
    ])
    expect(documents.map(plainValue)).toEqual([{ a: 1 }, { b: null }])
  })

  test('never make a value contain itself', () => {
    const { documents, problems } = parse('&x [1, *x]')
    expect(problems.map(problem => problem.message)).toEqual([
      'the alias `*x` stands inside the value that it repeats',
    ])
    expect(plainValue(documents[0])).toEqual([1, null])
  })
})

describe('merge keys', () => {
  const base = 'base: &base {a: 1, b: 2}\nother: &other {b: 3, c: 4}\n'
  const merged = (text: string) => plainValue(entryOf(root(base + text), 'x'))

  test.each([
    ['x: {<<: *base, b: 9}', { a: 1, b: 9 }],
    ['x: {b: 9, <<: *base}', { b: 9, a: 1 }],
    ['x:\n  <<: [*base, *other]\n  d: 5', { a: 1, b: 2, c: 4, d: 5 }],
    ['x: {<<: *base, <<: *other}', { a: 1, b: 2, c: 4 }],
    ['x: {<<: {e: 6}}', { e: 6 }],
    ['x: {"<<": *base}', { '<<': { a: 1, b: 2 } }],
    ['x: {<<: 1}', { '<<': 1 }],
    ['x: {<<: [*base, 1]}', { '<<': [{ a: 1, b: 2 }, 1] }],
  ])('%s', (text, expected) => {
    expect(merged(text)).toEqual(expected)
  })

  test('keep the places of what they merge', () => {
    const { entries } = map(entryOf(root(`${base}x: {<<: *base, b: 9}`), 'x'))
    expect(entries.map(entry => shown(entry.keyAt))).toEqual(['1:14 a', '3:16 b'])
  })
})

describe('limits', () => {
  test.each(['[', '- ', '{a: ', '? ', '[{a: '])('%s a hundred thousand times', open => {
    const { documents, problems, rejected } = parse(open.repeat(100_000))
    expect(problems.map(problem => problem.message)).toEqual(['this is nested more than 1000 levels deep'])
    expect(documents).toEqual([])
    expect(rejected).toBe(true)
  })

  test('deep, but not too deep', () => {
    const text = `${'['.repeat(900)}${']'.repeat(900)}`
    expect(slice(root(text).at)).toBe(text)
  })

  test('aliases of aliases are not followed for ever', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]']
    for (let level = 1; level < 20; level++) {
      lines.push(
        `a${level}: &a${level} [${Array(9)
          .fill(`*a${level - 1}`)
          .join(', ')}]`,
      )
    }
    const { documents, problems } = parse(lines.join('\n'))
    expect(problems[0]!.message).toBe('there are more than 1000000 values in this file, aliases followed')
    expect(countTo(documents[0]!, 2_000_000)).toBeLessThan(1_100_000)
  })

  test('aliases in aliases are not nested for ever', () => {
    const lines = ['a0: &a0 [x]']
    for (let level = 1; level < 2000; level++) lines.push(`a${level}: &a${level} [*a${level - 1}]`)
    const { documents, problems } = parse(lines.join('\n'))
    expect(problems[0]!.message).toBe('this is nested more than 1000 levels deep')
    expect(countTo(documents[0]!, 2_000_000)).toBeGreaterThan(1000)
  })

  test('more values than allowed are not read', () => {
    const { documents, problems } = parseYaml(sourceOfText('[1, 2, 3, [4, 5], 6]'), { nodes: 4 })
    expect(problems.map(problem => problem.message)).toEqual([
      'there are more than 4 values in this file, aliases followed',
    ])
    expect(plainValue(documents[0])).toEqual([1, 2, 3, [4, 5]])
  })
})

/** How many nodes a walk of the tree meets, up to a limit. */
function countTo(node: Node, limit: number): number {
  const open: Node[] = [node]
  let count = 0
  while (open.length > 0 && count < limit) {
    const next = open.pop()!
    count++
    if (next.kind === 'list') open.push(...next.items)
    if (next.kind === 'map') open.push(...next.entries.map(entry => entry.value))
  }
  return count
}

describe('lines inside brackets and quotes may be indented less, as CloudFormation and Kubernetes read them', () => {
  test.each([
    ['a:\n  b: [1,\n    2\n  ]\n  c: 3\n', { a: { b: [1, 2], c: 3 } }],
    ['a: [\n1,\n2\n]\nb: 3\n', { a: [1, 2], b: 3 }],
    ['a:\n    {\n\t"b": [\n\t\t1\n\t]\n}\n', { a: { b: [1] } }],
    ['a:\n  b: "one\n\n  two"\n  c: 3\n', { a: { b: 'one\ntwo', c: 3 } }],
  ])('%j', (text, expected) => {
    expect(values(text)).toEqual([expected])
  })

  test('and everything keeps its place', () => {
    const node = root('a:\n  b: [1,\n    2\n  ]\n  c: "x\n\n  y"\n')
    const b = entryOf(entryOf(node, 'a'), 'b') as Of<'list'>
    const c = entryOf(entryOf(node, 'a'), 'c') as Of<'string'>
    expect(slice(b.at)).toBe('[1,\n    2\n  ]')
    expect(b.items.map(item => shown(item.at))).toEqual(['2:7 1', '3:5 2'])
    expect(piecesOf(c).map(([lit]) => lit)).toEqual(['x', '\n', 'y'])
    expect(shown(c.pieces[2]!.at!)).toBe('7:3 y')
    expect(slice(node.at)).toBe(node.at.file.text.trimEnd())
  })
})

describe('a dash alone is an item in brackets, as CloudFormation reads it', () => {
  test.each([
    ['a: [-, b]', { a: ['-', 'b'] }],
    ['a: [b, -]', { a: ['b', '-'] }],
    ['a: {b: -, c: -}', { a: { b: '-', c: '-' } }],
    ['a: [-, [b,\nc]]\nd: -e', { a: ['-', ['b', 'c']], d: '-e' }],
  ])('%j', (text, expected) => {
    expect(values(text)).toEqual([expected])
  })

  test.each(['a: [- b]', 'a: [- ]', 'a: ["b" -, c]'])('but not %j', text => {
    expect(parse(text).rejected).toBe(true)
  })

  test('and everything keeps its place', () => {
    const node = root('a: !Join [-, [b, c]]\nd: e')
    const list = entryOf(node, 'a') as Of<'list'>
    expect(list.items.map(item => shown(item.at))).toEqual(['1:11 -', '1:14 [b, c]'])
    expect(shown(entryOf(node, 'd')!.at)).toBe('2:4 e')
  })
})

describe('what is no YAML', () => {
  test.each([
    ['a: b: c', '1:5 :: this does not fit here: is a line indented wrongly, or a value not in quotes?'],
    ['a:\n\t- b', '2:1 \t: this line is indented with a tab: YAML takes only spaces'],
    [
      'a: "\\d"',
      '1:6 d: YAML knows no such escape: a backslash is written `\\\\`, or stands in single quotes',
    ],
    ['a: \u0000', '1:4 \u0000: YAML allows no such control character'],
    ['a: "b', '1:6 : a string in double quotes is not closed before this'],
    ['a: [b', '1:6 : a `[` or `{` is not closed before this'],
    ['- a\nb: c', '2:1 b: this belongs to nothing before it: is a line indented wrongly?'],
    [
      'a: 1\nb\nc: 2',
      '3:2 :: the key before this `:` runs over several lines: does one of them lack its `:`?',
    ],
    ['a: !x!y z', '1:8  : this tag is not well-formed'],
    ['[a b: [c] d]', '1:11 d: `,` or the closing bracket is expected before this'],
  ])('%j', (text, problem) => {
    const { documents, problems, rejected } = parse(text)
    expect(problems.map(({ at, message }) => `${shown(at)}: ${message}`)).toEqual([problem])
    expect(documents).toEqual([])
    expect(rejected).toBe(true)
  })

  test.each(['a: !Sub b: c', 'a: &x b: c', 'a: !Sub\n  b: &x c: d'])('%j: a second `:` on a line', text => {
    expect(parse(text).problems.map(problem => problem.message)).toEqual([
      'there is a second `:` on this line: put the value in quotes, or on a line of its own',
    ])
  })

  test.each(['? a\n: !Sub b: c', '- !Sub b: c', 'a: !Sub\n  b: c', '{a: !Sub b, c: d}'])('%j: none', text => {
    expect(parse(text).problems).toEqual([])
  })

  test('is not called rejected where only an alias is wrong', () => {
    expect(parse('a: *b')).not.toHaveProperty('rejected')
  })
})

describe('in a derived text', () => {
  const file: File = {
    path: 'main.tf',
    text: `user_data = <<-EOT
    role: \${role}
    arn: arn:aws:iam::\${account}:role/x
    "\${key}": "a \${b}"
    script: |
      echo \${c}
      exit
    list: [\${d}, x]
EOT
`,
  }
  const pieces: Pieces<TestHole> = heredoc(file)
  const source: Source<TestHole> = derive(pieces, file)
  const node = parseYaml(source).documents[0]! as Of<'map', TestHole>

  test('holes are pieces, and nodes where they are all of a plain scalar', () => {
    expect(node.entries.map(entry => entry.key)).toEqual(['role', 'arn', '${key}', 'script', 'list'])
    expect(entryOf(node, 'role')).toMatchObject({ kind: 'hole', hole: { id: 'role' } })
    expect(plainValue(entryOf(node, 'arn'))).toBe('arn:aws:iam::${account}:role/x')
    expect(plainValue(entryOf(node, '${key}'))).toBe('a ${b}')
    expect(plainValue(entryOf(node, 'script'))).toBe('echo ${c}\nexit\n')
    expect(plainValue(entryOf(node, 'list'))).toEqual(['${d}', 'x'])
  })

  test('every place is where it was written', () => {
    expect(shown(entryOf(node, 'role')!.at)).toBe('2:11 ${role}')
    const script = entryOf(node, 'script') as Of<'string', TestHole>
    expect(script.pieces.map(piece => shown(piece.at!))).toEqual([
      '6:7 echo ',
      '6:12 ${c}',
      '6:16 \n',
      '7:7 exit\n',
    ])
    expect(slice(entryOf(node, 'list')!.at)).toBe('[${d}, x]')
  })

  test('problems too', () => {
    const broken: File = { path: 'main.tf', text: '<<EOT\n    a: [1\n    b: 2\nEOT' }
    expect(parseYaml(derive(heredoc(broken), broken)).problems.map(({ at }) => shown(at))).toEqual(['3:5 b'])
  })
})

/** The lines of a heredoc without their indent of four, `${…}` as holes. */
function heredoc(file: File): Pieces<TestHole> {
  const lines = [...file.text.matchAll(/^ {4}(.*\n)/gm)]
  return lines.flatMap(line => {
    const start = line.index + 4
    return [...line[1]!.matchAll(/\$\{(\w+)\}|[^$]+/g)].map(part => {
      const at = { file, start: start + part.index, end: start + part.index + part[0].length }
      return part[1] ? { id: part[1], name: part[1], at } : { lit: part[0], at }
    })
  })
}
