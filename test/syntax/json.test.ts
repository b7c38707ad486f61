import fc from 'fast-check'
import { type ParseError, parseTree } from 'jsonc-parser'
import { describe, expect, test } from 'vitest'
import { parseJson } from '../../src/syntax/json.ts'
import { derive, type File, type Pieces, type Source, slice } from '../../src/syntax/source.ts'
import { entryOf, type Node } from '../../src/syntax/tree.ts'
import {
  mutants,
  nodesOf,
  plainValue,
  show,
  shown,
  slices,
  sourceOfText,
  type TestHole,
} from './tree-values.ts'

const SEED = { seed: 20240301 }

const POLICY = `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::012345678901:role/web\\u002dapi" },
    { "Effect": "Deny", "Action": ["ec2:*"], "Resource": "*", "Count": -1.5e3, "On": true, "Off": null }
  ]
}
`

function parse(text: string) {
  return parseJson(sourceOfText(text))
}

function root<Hole extends TestHole = never>(source: Source<Hole>): Node<Hole> {
  const { documents, problems } = parseJson(source)
  expect(problems).toEqual([])
  expect(documents).toHaveLength(1)
  return documents[0]!
}

/** What the reader stopped inside of, as it is written. */
function unfinishedIn(node: Node): string[] {
  const children =
    node.kind === 'map' ? node.entries.map(entry => entry.value) : node.kind === 'list' ? node.items : []
  return [...(node.unfinished ? [slice(node.at)] : []), ...children.flatMap(unfinishedIn)]
}

/** What is wrong with a text, each as `line:column text: message`. */
function problemsOf(text: string): string[] {
  return parse(text).problems.map(({ at, message }) => `${shown(at)}: ${message}`)
}

describe('what is read', () => {
  test('every kind of value, with its place', () => {
    const node = root(sourceOfText(POLICY))
    expect(JSON.stringify(plainValue(node))).toBe(JSON.stringify(JSON.parse(POLICY)))
    const [allow, deny] = (entryOf(node, 'Statement') as Node & { kind: 'list' }).items
    expect(slice(allow!.at)).toBe(POLICY.split('\n')[3]!.trim().slice(0, -1))
    expect(slices(['Action', 'Count', 'On', 'Off'].map(key => entryOf(deny, key)?.at))).toEqual([
      '["ec2:*"]',
      '-1.5e3',
      'true',
      'null',
    ])
    expect(entryOf(deny, 'Count')).toMatchObject({ kind: 'scalar', value: -1500, raw: '-1.5e3' })
    const { entries } = deny as Node & { kind: 'map' }
    expect(slices(entries.map(entry => entry.keyAt))).toEqual(
      ['Effect', 'Action', 'Resource', 'Count', 'On', 'Off'].map(key => `"${key}"`),
    )
  })

  test('an escape is a piece of its own', () => {
    const node = root(sourceOfText('["a\\u002db\\n\\"", ""]')) as Node & { kind: 'list' }
    const [escaped, empty] = node.items
    expect(escaped).toMatchObject({ kind: 'string', style: 'quoted' })
    const { pieces } = escaped as Node & { kind: 'string' }
    expect(show(pieces)).toBe('a-b\n"')
    expect(slices(pieces.map(piece => piece.at))).toEqual(['a', '\\u002d', 'b', '\\n', '\\"'])
    expect(empty).toMatchObject({ kind: 'string', pieces: [] })
    expect(slice(empty!.at)).toBe('""')
  })

  test('names written twice are there twice, and no name is special', () => {
    const node = root(sourceOfText('{"a": 1, "__proto__": 2, "a": 3}')) as Node & { kind: 'map' }
    expect(node.entries.map(({ key, value }) => [key, plainValue(value)])).toEqual([
      ['a', 1],
      ['__proto__', 2],
      ['a', 3],
    ])
    expect(plainValue(entryOf(node, 'a'))).toBe(3)
  })

  test('a byte order mark before the text, and none elsewhere', () => {
    expect(slice(root(sourceOfText('\ufeff {"a": 1}')).at)).toBe('{"a": 1}')
    expect(problemsOf('[\ufeff]')).toHaveLength(1)
  })
})

describe('holes', () => {
  const file: File = {
    path: 'main.tf',
    text: '{"a": "x${one}y${two}", "b": ${three}, ${four}, "${five}": [${six} ${seven} 8, 9 ${ten}], "c": ${eight}5}',
  }
  const pieces: Pieces<TestHole> = file.text.split(/(\$\{\w+\})/).map(part => {
    const start = file.text.indexOf(part)
    const at = { file, start, end: start + part.length }
    return part.startsWith('${') ? { id: part.slice(2, -1), name: part, at } : { lit: part, at }
  })
  const node = root(derive(pieces, file)) as Node<TestHole> & { kind: 'map' }

  test('in a string are pieces of it', () => {
    const a = entryOf(node, 'a') as Node<TestHole> & { kind: 'string' }
    expect(show(a.pieces)).toBe('x${one}y${two}')
    expect(slices(a.pieces.map(piece => piece.at))).toEqual(['x', '${one}', 'y', '${two}'])
    expect(slice(a.at)).toBe('"x${one}y${two}"')
    expect(a.pieces[1]).toBe(pieces[1])
  })

  test('outside are nodes of their own, with or without commas', () => {
    expect(entryOf(node, 'b')).toMatchObject({ kind: 'hole', hole: { id: 'three' } })
    expect(slice(entryOf(node, 'b')!.at)).toBe('${three}')
    const list = entryOf(node, '${five}') as Node<TestHole> & { kind: 'list' }
    expect(list.items.map(plainValue)).toEqual(['${six}', '${seven}', 8, 9, '${ten}'])
    expect(list.items.map(item => item.kind)).toEqual(['hole', 'hole', 'scalar', 'scalar', 'hole'])
  })

  test('may be a name or whole entries', () => {
    expect(node.entries.map(entry => entry.key)).toEqual(['a', 'b', '${four}', '${five}', 'c'])
    expect(entryOf(node, '${four}')).toMatchObject({ kind: 'hole', hole: { id: 'four' } })
  })

  test('beside letters are text with them', () => {
    expect(plainValue(entryOf(node, 'c'))).toBe('${eight}5')
  })

  test('may be the whole document', () => {
    const only = derive<TestHole>([{ id: 'x', name: 'x' }, { lit: '\n' }], file)
    expect(root(only)).toMatchObject({ kind: 'hole', hole: { id: 'x' } })
  })

  test('are not seen where the text only holds their letter', () => {
    expect(plainValue(root(sourceOfText('"\ufffc"')))).toBe('\ufffc')
    expect(problemsOf('\ufffc')).toHaveLength(1)
  })
})

describe('what is wrong is said at its place, and the rest is read', () => {
  test.each([
    ['', '1:1 : a JSON value is expected, and the text is empty', undefined],
    ['{"a": 1,}', '1:8 ,: there is a comma too many before the end', { a: 1 }],
    ['[1, 2,\n]', '1:6 ,: there is a comma too many before the end', [1, 2]],
    ['{"a": 1\n "b": 2}', '2:2 ": `,` or `}` is expected before this', { a: 1, b: 2 }],
    ['[{"a": 1} {"b": 2}]', '1:11 {: `,` or `]` is expected before this', [{ a: 1 }, { b: 2 }]],
    ['[1, 2}', '1:6 }: `,` or `]` is expected before this', [1, 2]],
    ['{"a" 1}', '1:6 1: `:` is expected after the name', {}],
    ['{"a": }', '1:7 }: a value is expected after `:`', {}],
    ['{a: 1}', '1:2 a: a name in double quotes is expected', {}],
    ['[,1]', '1:2 ,: a value is expected', []],
    ['{"a": [1, {"b": 2', '1:11 {: this `{` is never closed', { a: [1, { b: 2 }] }],
    ['{"a": "x', '1:7 ": this string is never closed', { a: 'x' }],
    ['{"a": yes, "b": 1}', '1:7 yes: `yes` is no JSON value: text stands in double quotes', { a: 'yes' }],
    ["['a']", "1:2 'a': `'a'` is no JSON value: text stands in double quotes", ["'a'"]],
    ['[01]', '1:2 01: `01` is no JSON value: text stands in double quotes', ['01']],
    ['{"a": "x\\d", "b": 1}', '1:9 \\d: JSON knows no such escape', { a: 'x\\d', b: 1 }],
    ['["a\tb", 1]', '1:4 \t: a control character in a JSON string must be written as an escape', ['a\tb', 1]],
    ['[1] // done', '1:5 // done: JSON has no comments', [1]],
    ['[/* two */ 2]', '1:2 /* two */: JSON has no comments', [2]],
    ['[1] [2]', '1:5 [: the JSON document has ended before this', [1]],
  ])('%j', (text, problem, value) => {
    expect(problemsOf(text)).toEqual([problem])
    expect(plainValue(parse(text).documents[0])).toEqual(value)
  })

  test.each([
    ['{"a": [1, {"b": 2', ['{"a": [1, {"b": 2', '[1, {"b": 2', '{"b": 2', '2']],
    ['{"a": {"b": 2}, "c": "x', ['{"a": {"b": 2}, "c": "x', '"x']],
    ['{"a": [[2]], "c', ['{"a": [[2]], "c']],
    ['[[1], [2], oops, [3]]', ['[[1], [2], oops', 'oops']],
    ['[{"a": 1} {"b": [2]}', ['[{"a": 1} {"b": [2]}']],
    ['[[1] // mended\n, [2,]]', []],
    ['[1] [2]', []],
    ['[1', ['[1', '1']],
    ['1', []],
  ])('%j: what may go on is marked', (text, expected) => {
    expect(parse(text).documents.flatMap(unfinishedIn)).toEqual(expected)
  })

  test.each([
    ['[1, [2, 3], 4]', 3, '1:5 [', [1, [2, 3]]],
    ['["a\\n\\n\\n", 1]', 2, '1:8 \\', ['a\n\n']],
    ['[1, [2, 3], 4]', 5, undefined, [1, [2, 3], 4]],
  ])('%j has more than %i parts', (text, parts, place, value) => {
    const { documents, problems } = parseJson(sourceOfText(text), { parts })
    const expected = place && `${place}: there are more than ${parts} values in this file`
    expect(problems.map(({ at, message }) => `${shown(at)}: ${message}`)).toEqual(expected ? [expected] : [])
    expect(plainValue(documents[0])).toEqual(value)
  })

  test('a line break in a string', () => {
    const { documents, problems } = parse('{"a": "x\ny", "b": 1}')
    expect(problems.map(problem => problem.message)).toEqual([
      'a JSON string must end on its line (a line break in it is written `\\n`)',
    ])
    expect(plainValue(documents[0])).toEqual({ a: 'x\ny', b: 1 })
  })

  test('in a derived text it is said where it was written', () => {
    const file: File = { path: 'main.tf', text: '<<EOT\n  [1 2]\nEOT' }
    const source = derive([{ lit: '[1 2]\n', at: { file, start: 8, end: 14 } }], file)
    expect(parseJson(source).problems.map(({ at }) => shown(at))).toEqual(['2:6 2'])
  })

  test('not more often than anybody reads', () => {
    expect(parse(`[${'"\\x",'.repeat(1000)}1]`).problems).toHaveLength(50)
  })
})

describe('however deep it is nested', () => {
  test.each(['[', '{"a":', '[{"a":'])('%s a hundred thousand times', open => {
    const { documents, problems } = parse(open.repeat(100_000))
    expect(problems.map(problem => problem.message)).toEqual(['this is nested more than 1000 levels deep'])
    expect(documents).toHaveLength(1)
  })

  test('the limit can be chosen', () => {
    expect(parseJson(sourceOfText('[[1]]'), { depth: 2 }).problems).toEqual([])
    expect(parseJson(sourceOfText('[[[1]]]'), { depth: 2 }).problems.map(({ at }) => shown(at))).toEqual([
      '1:3 [',
    ])
  })
})

describe('the oracles', () => {
  const layout = fc.constantFrom('', ' ', '\t', '  ')
  const json = fc.tuple(fc.jsonValue({ stringUnit: 'grapheme' }), layout)

  test('JSON.parse: random JSON cut into pieces has its values, each at its place', () => {
    fc.assert(
      fc.property(json, fc.array(fc.nat(), { maxLength: 6 }), ([value, indent], cuts) => {
        const text = JSON.stringify(value, null, indent)
        const file: File = { path: 'f', text }
        const node = root(derive(cut(file, cuts), file))
        expect(JSON.stringify(plainValue(node))).toBe(JSON.stringify(JSON.parse(text)))
        for (const each of nodesOf(node)) {
          expect(JSON.stringify(JSON.parse(slice(each.at)))).toBe(JSON.stringify(plainValue(each)))
          if (each.kind === 'map')
            for (const { key, keyAt } of each.entries) expect(JSON.parse(slice(keyAt))).toBe(key)
        }
      }),
      { ...SEED, numRuns: 500 },
    )
  })

  test('JSON.parse: a value replaced by a hole leaves the others as they are', () => {
    const strings = fc.array(fc.string(), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(strings, fc.nat(), fc.boolean(), (values, pick, inQuotes) => {
        const index = pick % values.length
        const texts = values.map(value => JSON.stringify(value))
        const before = `[${texts.slice(0, index).join(',')}${index > 0 ? ',' : ''}${inQuotes ? '"' : ''}`
        const after = `${inQuotes ? '"' : ''}${texts
          .slice(index + 1)
          .map(text => `,${text}`)
          .join('')}]`
        const file: File = { path: 'f', text: `${before}@${after}` }
        const hole: TestHole = { id: '@', name: '@' }
        const node = root(derive<TestHole>([{ lit: before }, hole, { lit: after }], file))
        expect(plainValue(node)).toEqual(values.map((value, at) => (at === index ? '${@}' : value)))
      }),
      SEED,
    )
  })

  test('JSON.parse: JSON in a string in JSON points into the outer text', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const file: File = { path: 'f', text: JSON.stringify({ policy: JSON.stringify(value) }) }
        const outer = entryOf(root(sourceOfText(file.text)), 'policy') as Node & { kind: 'string' }
        const inner = root(derive(outer.pieces, file))
        expect(JSON.stringify(plainValue(inner))).toBe(JSON.stringify(value))
        for (const each of nodesOf(inner)) {
          const unescaped = JSON.parse(`"${slice(each.at)}"`) as string
          expect(JSON.stringify(JSON.parse(unescaped))).toBe(JSON.stringify(plainValue(each)))
        }
      }),
      { ...SEED, numRuns: 500 },
    )
  })

  const TOKENS = [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '"a"',
    '\\',
    '\\u00',
    '0',
    '-',
    '.5',
    'e9',
    'true',
    'nul',
    ' ',
    '\n',
    '/',
    '\u0000',
    '\ufeff',
    'é',
  ]
  const soup = fc.array(fc.constantFrom(...TOKENS), { maxLength: 12 }).map(tokens => tokens.join(''))

  test('JSON.parse and jsonc-parser: any text is accepted or rejected alike', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string(), mutants([POLICY], TOKENS)), text => {
        agreesWithJsonParse(text)
        agreesWithJsoncParser(text)
      }),
      { ...SEED, numRuns: 3000 },
    )
  })
})

function cut(file: File, cuts: readonly number[]): Pieces {
  const { text } = file
  const inside = cuts.map(edge => edge % (text.length + 1)).sort((a, b) => a - b)
  const edges = [0, ...inside, text.length]
  return edges.slice(1).map((end, index) => {
    const start = edges[index]!
    return { lit: text.slice(start, end), at: { file, start, end } }
  })
}

function agreesWithJsonParse(text: string): void {
  const { documents, problems } = parse(text)
  const expected = attempt(() => JSON.stringify(JSON.parse(text.replace(/^\ufeff/, ''))))
  const actual = problems.length > 0 ? undefined : JSON.stringify(plainValue(documents[0]))
  expect(actual, text).toBe(expected)
}

/** It is laxer with control characters and numbers than JSON.parse: what it rejects is wrong, and the places agree. */
function agreesWithJsoncParser(text: string): void {
  const errors: ParseError[] = []
  const tree = parseTree(text.replace(/^\ufeff/, ''), errors, { disallowComments: true })
  const { documents, problems } = parse(text)
  if (errors.length > 0) expect(problems, text).not.toEqual([])
  if (problems.length > 0 || !tree) return
  const shift = text.startsWith('\ufeff') ? 1 : 0
  expect(documents[0]!.at.start, text).toBe(tree.offset + shift)
  expect(documents[0]!.at.end, text).toBe(tree.offset + tree.length + shift)
}

function attempt<Result>(run: () => Result): Result | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}
