import { describe, expect, test } from 'vitest'
import { derive, type File, slice } from '../../src/syntax/source.ts'
import { entryOf, type Node, type Parsed } from '../../src/syntax/tree.ts'
import { parseYaml } from '../../src/syntax/yaml.ts'
import { rescueYaml } from '../../src/syntax/yaml-rescue.ts'
import { plainValue, show, shown, sourceOfText, type TestHole } from './tree-values.ts'

function rescue(text: string): Parsed {
  const source = sourceOfText(text)
  const rejected = parseYaml(source)
  expect(rejected).toMatchObject({ rejected: true, documents: [] })
  return rescueYaml(source, rejected)
}

function problemsOf(text: string): string[] {
  return rescue(text).problems.map(({ at, message }) => `${shown(at)}: ${message}`)
}

const BAD_ESCAPE = 'YAML knows no such escape: a backslash is written `\\\\`, or stands in single quotes'
const MISFIT = 'this does not fit here: is a line indented wrongly, or a value not in quotes?'

const BROKEN = `Resources:
  First:
    Type: AWS::IAM::Role
    Properties:
      RoleName: "web\\tapi"
      Path: 'it''s'
      Description: one
        two
  Broken:
    Type: a: b
  Second: &second
    Policy: !Sub |
      line \${One}
        line two

    Folded: >-
      a
      b
    List: [1, !Ref A, {k: v}]
    Empty:
  Third: *second
`

describe('of a broken template', () => {
  const { documents, problems, rejected } = rescue(BROKEN)
  const resources = entryOf(documents[0], 'Resources')
  const first = entryOf(entryOf(resources, 'First'), 'Properties')
  const second = entryOf(resources, 'Second')

  test('the problem is said', () => {
    expect(problems.map(({ at, message }) => `${shown(at)}: ${message}`)).toEqual([
      '10:11 a: there is a second `:` on this line: put the value in quotes, or on a line of its own',
    ])
    expect(rejected).toBeUndefined()
  })

  test('everything else is read', () => {
    expect(plainValue(first)).toEqual({ RoleName: 'web\tapi', Path: "it's", Description: 'one two' })
    expect(plainValue(second)).toEqual({
      Policy: 'line ${One}\n  line two\n',
      Folded: 'a b',
      List: [1, 'A', { k: 'v' }],
      Empty: null,
    })
    expect(entryOf(resources, 'Third')).toBe(second)
  })

  test('with its places', () => {
    const policy = entryOf(second, 'Policy') as Extract<Node, { kind: 'string' }>
    expect(policy.pieces.map(piece => shown(piece.at!))).toEqual(['13:7 line ${One}\n', '14:7   line two\n'])
    expect(slice(policy.at)).toBe('|\n      line ${One}\n        line two')
    expect(policy.tag).toBe('!Sub')
    expect(slice(policy.tagAt!)).toBe('!Sub')
    expect(slice(entryOf(second, 'List')!.at)).toBe('[1, !Ref A, {k: v}]')
    expect(slice(entryOf(first, 'RoleName')!.at)).toBe('"web\\tapi"')
    expect(slice(first!.at)).toBe(BROKEN.slice(BROKEN.indexOf('RoleName'), BROKEN.indexOf('\n  Broken')))
    expect(shown(entryOf(second, 'Empty')!.at)).toBe('20:11 ')
  })
})

describe('the problems', () => {
  test.each([
    ['a: "b\nc: d\n', ['1:4 ": this string is never closed']],
    ["a: 'b\n", ["1:4 ': this string is never closed"]],
    ['a: [b\nc: d\n', ['2:1 c: a `[` is not closed before this']],
    ['a: {b: c\nd: e\n', ['2:1 d: a `{` is not closed before this']],
    ['a:\n\tb: c\n', ['2:1 \t: this line is indented with a tab: YAML takes only spaces']],
    ['a: @b\n', ['1:4 @: a value that begins with this letter must stand in quotes']],
    ['a: "\\d"\nb: 1\nc: "\\q"\n', [`1:5 \\: ${BAD_ESCAPE}`, `3:5 \\: ${BAD_ESCAPE}`]],
    ['- a\nb\n- c\n', [`2:1 b: ${MISFIT}`, `3:1 -: ${MISFIT}`]],
    ['a:\n  b: 1\n c: 2\n', ['3:2 c: this must begin in the same column as what is listed before it']],
    ['a: &x &y b', ['1:7 &y: a value takes only one tag and one anchor']],
    ['a: |x\n  b\n', ['1:5 x: after `|` or `>` only `+`, `-`, a digit from 1 to 9 and a comment can stand']],
    ['a: [{% x %}]', ['1:6 %: a value that begins with this letter must stand in quotes']],
  ])('%j', (text, problems) => {
    expect(problemsOf(text)).toEqual(problems)
  })

  test('are one a line, and not more than anybody reads', () => {
    expect(problemsOf('a: @ @ `\n')).toHaveLength(1)
    expect(problemsOf('a: @\n'.repeat(1000))).toHaveLength(20)
  })

  test('are those of the first reader where this one has nothing to say', () => {
    expect(problemsOf('a: \u0001\n')).toEqual(['1:4 \u0001: YAML allows no such control character'])
  })
})

test('a tab beside brackets is only an indent, and accepted', () => {
  expect(rescue('a:\n  b:\t[1, 2]\n')).toMatchObject({ problems: [] })
  expect(plainValue(rescue('a:\n  b:\t[1, 2]\n').documents[0])).toEqual({ a: { b: [1, 2] } })
})

test('what was not rejected comes back as it was', () => {
  const source = sourceOfText('a: *b')
  const read = parseYaml(source)
  expect(rescueYaml(source, read)).toBe(read)
})

test('several documents, the broken one among them', () => {
  const { documents } = rescue('a: 1\n---\nb: c: d\n---\n- e\n')
  expect(documents.map(plainValue)).toEqual([{ a: 1 }, { b: { c: 'd' } }, ['e']])
})

test('holes stay holes', () => {
  const file: File = { path: 'main.tf', text: 'a: ${x}\nb: "${x}-y"\nc: d: e' }
  const hole = (start: number): TestHole => ({ id: 'x', name: 'x', at: { file, start, end: start + 4 } })
  const lit = (start: number, end: number) => ({ lit: file.text.slice(start, end), at: { file, start, end } })
  const source = derive<TestHole>([lit(0, 3), hole(3), lit(7, 12), hole(12), lit(16, file.text.length)], file)
  const [node] = rescueYaml(source, parseYaml(source)).documents
  expect(entryOf(node, 'a')).toMatchObject({ kind: 'hole', hole: { id: 'x' } })
  const b = entryOf(node, 'b') as Extract<Node<TestHole>, { kind: 'string' }>
  expect(show(b.pieces)).toBe('${x}-y')
  expect(slice(b.at)).toBe('"${x}-y"')
})

describe('hostile texts come back as they were', () => {
  test.each([
    ['deep', '[\n'.repeat(5000)],
    ['deep, with dashes', '- '.repeat(2000)],
    ['not too deep for the first reader', `${'[\n'.repeat(300)}1: }`],
    ['a very long line', `a: b: ${'c '.repeat(10_000)}`],
    ['very long', `${'a: b\n'.repeat(70_000)}]`],
  ])('%s', (_, text) => {
    const source = sourceOfText(text)
    const rejected = parseYaml(source)
    expect(rejected.rejected).toBe(true)
    expect(rescueYaml(source, rejected)).toBe(rejected)
  })
})
