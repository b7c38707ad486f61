import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commentsOf, parseHclTemplate } from '../../../src/syntax/hcl/parse.ts'
import { derive, type File, type Lit, positionAt, slice } from '../../../src/syntax/source.ts'
import {
  bodyOf,
  expressionsIn,
  grouped,
  literals,
  pieces,
  show,
  sourceOfText,
  textOf,
  withoutPlaces,
} from './helpers.ts'

const SEED = { seed: 20240612 }

function template(text: string) {
  const { expression, problems } = parseHclTemplate(sourceOfText(text))
  expect(show(problems)).toEqual([])
  return expression
}

describe('a template without quotes', () => {
  test.each([
    ['', '""'],
    ['${a}', '"<a>"'],
    ['"quoted" \\n $${a} 100% $', '""quoted" \\n ${a} 100% $"'],
    ['#!/bin/sh\n%{ for x in y ~}\necho ${x}\n%{ endfor ~}\n', '"#!/bin/sh\n<for - x in y: echo <x>\n>"'],
    ['a\n  ${~ b ~}\n  c', '"a\n<b>  c"'],
    ['a\r\nb\r\n', '"a\r\nb\r\n"'],
  ])('%j', (text, expected) => {
    expect(grouped(template(text))).toBe(expected)
  })

  test('is read as a heredoc is', () => {
    const lines = 'a ${b} c\n%{ if d }\n  $${e}\n%{ else ~}\n  f\n%{ endif }\n'
    const heredoc = bodyOf(`x = <<EOT\n${lines}EOT\n`).attributes[0]!.value
    expect(withoutPlaces(template(lines))).toEqual(withoutPlaces(heredoc))
  })

  test('a broken interpolation costs itself only', () => {
    const { expression, problems } = parseHclTemplate(sourceOfText('a ${b:-c} d ${e}\n'))
    expect(show(problems)).toHaveLength(1)
    expect(grouped(expression)).toBe('"a <!> d <e>\n"')
  })

  test('one that is not closed, or a broken directive, costs the template', () => {
    for (const text of ['a ${b', '%{ if a }b', '%{ foo }', '%{ if a b }c%{ endif }']) {
      const { expression, problems } = parseHclTemplate(sourceOfText(text))
      expect(problems, text).toHaveLength(1)
      expect(expression.kind, text).toBe('invalid')
    }
  })
})

describe('a derived template', () => {
  // The content of the JSON string "a\n${b.c}\u0024{d} é".
  const file: File = { path: 'main.tf.json', text: '"a\\n${b.c}\\u0024{d} é"' }
  const at = (start: number, end: number) => ({ file, start, end })
  const source = derive<never>(
    [
      { lit: 'a', at: at(1, 2) },
      { lit: '\n', at: at(2, 4) },
      { lit: '${b.c}', at: at(4, 10) },
      { lit: '$', at: at(10, 16) },
      { lit: '{d} é', at: at(16, 21) },
    ],
    file,
  )

  test('has its places in the file', () => {
    const { expression, problems } = parseHclTemplate(source)
    expect(problems).toEqual([])
    expect(grouped(expression)).toBe('"a\n<b.c><d> é"')
    expect(pieces(expression)).toEqual([
      ['a', 'a'],
      ['\n', '\\n'],
      [' é', ' é'],
    ])
    const names = expressionsIn(expression).filter(part => part.kind !== 'template')
    expect(names.map(part => slice(part.at))).toEqual(['b.c', 'b', 'd'])
  })

  test('has the places of its problems in the file', () => {
    const broken = derive<never>(
      [
        { lit: '\n', at: at(2, 4) },
        { lit: '${b c}', at: at(4, 10) },
      ],
      file,
    )
    expect(parseHclTemplate(broken).problems[0]!.at).toEqual(at(8, 9))
  })

  test('however it is cut, it reads the same, and every letter keeps its place', () => {
    const words = fc.constantFrom(
      'a',
      ' ',
      '\n',
      '$',
      '{',
      '}',
      '${',
      '${x}',
      '$${',
      '%{',
      '%{ if y }',
      '%{ endif }',
      '~',
      '"',
      '\\',
      'é',
    )
    const texts = fc.array(words, { maxLength: 12 }).map(parts => parts.join(''))
    fc.assert(
      fc.property(texts, fc.array(fc.nat(20), { maxLength: 5 }), (text, cuts) => {
        const whole = parseHclTemplate(sourceOfText(text))
        const file: File = { path: 'other', text: `<${[...text].join('')}>` }
        const cutText = cut(text, cuts, file)
        const pieced = parseHclTemplate(derive<never>(cutText, file))
        expect(pieced.problems.map(({ message }) => message)).toEqual(
          whole.problems.map(({ message }) => message),
        )
        expect(grouped(pieced.expression)).toBe(grouped(whole.expression))
        for (const { lit, at } of literals(pieced.expression)) {
          if (at!.end - at!.start === lit.length) expect(slice(at!)).toBe(lit)
        }
      }),
      SEED,
    )
  })

  /** Pieces of a text that is written one letter further on in another file. */
  function cut(text: string, cuts: readonly number[], file: File): Lit[] {
    const borders = [0, ...cuts.filter(border => border < text.length), text.length].sort((a, b) => a - b)
    return borders.slice(1).map((end, index) => {
      const start = borders[index]!
      return { lit: text.slice(start, end), at: { file, start: start + 1, end: end + 1 } }
    })
  }
})

describe('comments', () => {
  const text = `# one
a = 1 // two
/* three
*/ b = "# no // no /* no */ \${f(/* four */ "# no")}" # five\r
c = <<EOT
# no
\${ d /* six */ } // no
EOT
e = [ # seven
  1, /* eight */ 2
]
# nine`

  test('are found with their places, and in strings and heredocs there are none', () => {
    const found = commentsOf(sourceOfText(text)).map(({ at, text: content }) => {
      return `${positionAt(at.file, at.start).line} ${slice(at)} | ${content.trim()}`
    })
    expect(found).toEqual([
      '1 # one | one',
      '2 // two | two',
      '3 /* three\n*/ | three',
      '4 /* four */ | four',
      '4 # five | five',
      '7 /* six */ | six',
      '9 # seven | seven',
      '10 /* eight */ | eight',
      '12 # nine | nine',
    ])
  })

  test('are each found once, in a file that is broken too', () => {
    const broken = '# one\na = [1 2] # two\nb = 1 # three\nc { # four\n  d = 1 # five\n'
    expect(commentsOf(sourceOfText(broken)).map(comment => textOf([{ lit: comment.text.trim() }]))).toEqual(
      expect.arrayContaining(['one', 'three', 'four', 'five']),
    )
    expect(new Set(commentsOf(sourceOfText(broken)).map(({ at }) => at.start)).size).toBe(
      commentsOf(sourceOfText(broken)).length,
    )
  })
})
