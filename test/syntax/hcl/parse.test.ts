import { describe, expect, test } from 'vitest'
import { parseHclExpression } from '../../../src/syntax/hcl/parse.ts'
import { slice } from '../../../src/syntax/source.ts'
import { bodyOf, expressionOf, grouped, outline, pieces, show, sourceOfText } from './helpers.ts'

describe('bodies', () => {
  const text = `terraform {}
resource "aws_iam_role" web {
  name = "a" // why
  lifecycle { create_before_destroy = true }
  inline_policy {
  }
}
`

  test('hold arguments and blocks', () => {
    expect(outline(bodyOf(text))).toBe(
      'terraform() resource.aws_iam_role.web(name lifecycle(create_before_destroy) inline_policy())',
    )
  })

  test('have places', () => {
    const block = bodyOf(text).blocks[1]!
    expect(slice(block.at)).toMatch(/^resource[\s\S]*\n}$/)
    expect(slice(block.typeAt)).toBe('resource')
    expect(block.labels.map(label => slice(label.at))).toEqual(['"aws_iam_role"', 'web'])
    expect(slice(block.body.at)).toMatch(/^{\n[\s\S]*\n}$/)
    expect(slice(block.body.attributes[0]!.at)).toBe('name = "a"')
    expect(slice(block.body.attributes[0]!.nameAt)).toBe('name')
    expect(slice(block.body.blocks[0]!.at)).toBe('lifecycle { create_before_destroy = true }')
  })

  test('a label may hold escapes', () => {
    expect(bodyOf('a "b\\n$${c}\\"" {}').blocks[0]!.labels[0]!.text).toBe('b\n${c}"')
  })

  test('a byte order mark is passed', () => {
    expect(outline(bodyOf('\ufeffa = 1'))).toBe('a')
  })

  test('an empty file is an empty body', () => {
    expect(bodyOf('')).toMatchObject({ attributes: [], blocks: [] })
  })
})

describe('operators', () => {
  test.each([
    ['a || b && c', '(a || (b && c))'],
    ['a && b == c', '(a && (b == c))'],
    ['a == b < c', '(a == (b < c))'],
    ['a < b + c', '(a < (b + c))'],
    ['a + b * c', '(a + (b * c))'],
    ['a - b - c', '((a - b) - c)'],
    ['a / b % c', '((a / b) % c)'],
    ['-a.b + !c', '((-a.b) + (!c))'],
    ['!a == b', '((!a) == b)'],
    ['a ? b : c ? d : e', '(a ? b : (c ? d : e))'],
    ['a || b ? c + 1 : -d', '((a || b) ? (c + 1) : (-d))'],
    ['(a + b) * c', '(((a + b)) * c)'],
  ])('%s', (text, expected) => {
    expect(grouped(expressionOf(text))).toBe(expected)
  })
})

describe('accesses', () => {
  test.each([
    ['a.b[0]["c"].d', 'a.b[0]["c"].d'],
    ['a.0.b', 'a.0.b'],
    // An attribute splat takes names and legacy indexes only; what is in brackets applies to the list.
    ['a.*.b.0.c[0].d', '<a attribute: @.b.0.c>[0].d'],
    ['a[*].b[0].c', '<a full: @.b[0].c>'],
    ['a[*].b[*].c', '<a full: <@.b full: @.c>>'],
    ['a[*].*.b', '<a full: <@ attribute: @.b>>'],
    ['f(a)[*]', '<f(a) full: @>'],
    ['a[b ? 0 : 1]', 'a[(b ? 0 : 1)]'],
  ])('%s', (text, expected) => {
    expect(grouped(expressionOf(text))).toBe(expected)
  })

  test('the parts of a splat have places', () => {
    const splat = expressionOf('a.b[*].c[0]')
    if (splat.kind !== 'splat' || splat.each.kind !== 'index') throw new Error('no splat')
    expect([splat.at, splat.of.at, splat.each.at, splat.each.of.at].map(slice)).toEqual([
      'a.b[*].c[0]',
      'a.b',
      '[*].c[0]',
      '[*].c',
    ])
  })
})

describe('other expressions', () => {
  test.each([
    ['[1, true, null, "x",]', '[1, true, null, "x"]'],
    ['{ a = 1, "b" : 2\n (c) = 3\n true = 4, 5 = 6 }', '{"a": 1, "b": 2, (c): 3, "true": 4, 5: 6}'],
    ['{ a.b = 1, f(x) = 2 }', '{a.b: 1, f(x): 2}'],
    ['[for x in y : x if x != ""]', '<for x in y: x if (x != "")>'],
    ['{ for k, v in y : k => v... }', '<for k, v in y: k => v...>'],
    ['f(a, [b]...)', 'f(a, [b]...)'],
    ['provider::aws::arn_parse(a).region', 'provider::aws::arn_parse(a).region'],
    ['1.5e3', '1500'],
    ['012345678901', '12345678901'],
  ])('%s', (text, expected) => {
    expect(grouped(expressionOf(text))).toBe(expected)
  })

  test('a call knows the place of its name', () => {
    const call = expressionOf('a::b (1)')
    expect(call.kind === 'call' && slice(call.nameAt)).toBe('a::b')
  })

  test('nothing may follow', () => {
    const { expression, problems } = parseHclExpression(sourceOfText('a b'))
    expect(expression.kind).toBe('invalid')
    expect(show(problems)).toEqual(['1 "b": expected the end of the expression, found "b"'])
  })
})

describe('quoted templates', () => {
  test.each([
    ['""', '""'],
    ['"a${b}c"', '"a<b>c"'],
    ['"${a}"', '"<a>"'],
    ['"${"${"a"}"}"', '"<"<"a">">"'],
    ['"${f("}", { a = "}" })}"', '"<f("}", {"a": "}"})>"'],
    ['"$${a} %%{b} $ % $$ $x $$${c}"', '"${a} %{b} $ % $$ $x $${c}"'],
    ['"%{ if a }b${c}%{ else }d%{ endif }e"', '"<if a: b<c>|d>e"'],
    ['"%{ for k, v in a }${k}%{ endfor }"', '"<for k v in a: <k>>"'],
    ['"%{ for v in a }%{ if v }x%{ endif }%{ endfor }"', '"<for - v in a: <if v: x|>>"'],
    ['"a \\n ${~ b ~} \\t c"', '"a<b>c"'],
    ['"a %{~ if b ~} c %{~ endif ~} d"', '"a<if b: c|>d"'],
  ])('%s', (text, expected) => {
    expect(grouped(expressionOf(text))).toBe(expected)
  })

  test('each escape is a piece of its own', () => {
    expect(pieces(expressionOf('"ab\\ncd\\u00e9\\U0001F600$${e"'))).toEqual([
      ['ab', 'ab'],
      ['\n', '\\n'],
      ['cd', 'cd'],
      ['é', '\\u00e9'],
      ['😀', '\\U0001F600'],
      ['${', '$${'],
      ['e', 'e'],
    ])
  })

  test('what is left of stripped text has its place', () => {
    expect(pieces(expressionOf('"  a  ${~ b ~}  c  "'))).toEqual([
      ['  a', '  a'],
      ['c  ', 'c  '],
    ])
  })

  test('a lone interpolation beside stripped text is not alone: it gives a string', () => {
    const template = expressionOf('"${a ~} "')
    expect(template.kind === 'template' && template.parts.length).toBe(2)
  })
})

describe('heredocs', () => {
  function heredoc(text: string) {
    return bodyOf(`a = ${text}\n`).attributes[0]!.value
  }

  test('one piece a line, escapes with no backslash', () => {
    const value = heredoc('<<EOT\none \\n\n\n  $${two}\nEOT')
    expect(pieces(value)).toEqual([
      ['one \\n\n', 'one \\n\n'],
      ['\n', '\n'],
      ['  ', '  '],
      ['${', '$${'],
      ['two}\n', 'two}\n'],
    ])
    expect(slice(value.at)).toBe('<<EOT\none \\n\n\n  $${two}\nEOT')
  })

  test.each([
    ['the common indent goes', '    a\n      b\n    c', 'a\n  b\nc\n'],
    ['a blank line does not count', '    a\n \n\n    b', 'a\n \n\nb\n'],
    ['nor is a longer one cut', '  a\n      \n  b', 'a\n      \nb\n'],
    ['a tab counts as one', '\t\ta\n\t  b', 'a\n b\n'],
    ['an interpolation at the beginning of a line is an indent of none', '  a\n${b}\n', '  a\n<b>\n\n'],
    ['an interpolation within changes nothing', '  a ${b}\n    c', 'a <b>\n  c\n'],
    [
      'a line whose end was stripped takes in the next',
      '  %{ if a ~}\n  b\n  %{ endif ~}\n  c',
      '<if a:   b\n|>  c\n',
    ],
  ])('%s', (_, lines, expected) => {
    expect(grouped(heredoc(`<<-EOT\n${lines}\n  EOT`))).toBe(`"${expected}"`)
  })

  test('stripping stays on its line', () => {
    expect(grouped(heredoc('<<EOT\na\n  ${~ b ~}  \n  c\nEOT'))).toBe('"a\n<b>  c\n"')
  })

  test('a marker that is indented, or part of a line', () => {
    expect(grouped(heredoc('<<EOT\nEOT a\n xEOT\n${"EOT"}\n  EOT  '))).toBe('"EOT a\n xEOT\n<"EOT">\n"')
  })

  test('Windows line ends stay in the text', () => {
    expect(grouped(heredoc('<<-EOT\r\n  a\r\n    b\r\n  EOT\r'))).toBe('"a\r\n  b\r\n"')
  })
})
