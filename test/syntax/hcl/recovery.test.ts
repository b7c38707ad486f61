import { describe, expect, test } from 'vitest'
import { outline, parse, show } from './helpers.ts'

/** A broken part between two good blocks. */
function between(broken: string): string {
  return `resource "a" "before" {\n  x = 1\n}\n\n${broken}\n\nresource "a" "after" {\n  y = 2\n}\n`
}

/** The part of an outline that the broken text gave, after a check that the good blocks are there. */
function read(broken: string): { problems: string[]; kept: string } {
  const { body, problems } = parse(between(broken))
  const whole = outline(body)
  expect(whole).toMatch(/resource\.a\.before\(x\)/)
  expect(whole).toMatch(/resource\.a\.after\(y\)$/)
  return { problems: show(problems), kept: whole.replace(/ ?resource\.a\.(before\(x\)|after\(y\)) ?/g, '') }
}

describe('one mistake is one problem, and what is around it is read', () => {
  test.each([
    // ── arguments ──
    [
      'value missing',
      'b {\n  c =\n  d = 1\n}',
      '6 "\n": expected a value, found the end of the line',
      'b(c! d)',
    ],
    [
      'word too many',
      'b {\n  c = 1 2\n  d = 1\n}',
      '6 "2": expected a new line after the value of "c", found "2"',
      'b(c! d)',
    ],
    [
      'comma',
      'b {\n  c = 1,\n  d = 1,\n}',
      '6 ",": expected a new line after the value of "c", found ","',
      'b(c d)',
    ],
    [
      'semicolon',
      'b {\n  c = 1; d = 1\n}',
      '6 ";": expected a new line after the value of "c", found ";"',
      'b(c d)',
    ],
    [
      'equals missing',
      'b {\n  c "x"\n  d = 1\n}',
      '6 "\n": expected "{" or a label, found the end of the line',
      'b(d)',
    ],
    [
      'name in quotes',
      'b {\n  "c" = 1\n  d = 1\n}',
      '6 """: expected an argument or a block, and its name without quotes',
      'b(d)',
    ],
    ['colon', 'b {\n  c: 1\n  d = 1\n}', '6 ":": expected "=", "{" or a label after "c", found ":"', 'b(d)'],
    ['set twice', 'b {\n  c = 1\n  c = 2\n}', '7 "c": "c" is set twice in one block', 'b(c)'],
    ['object twice', 'b {\n  c = {}\n  c = { d = 1 }\n}', '7 "c": "c" is set twice in one block', 'b(c)'],
    ['at the top', 'b = = 1\nc = 2', '5 "=": expected a value, found "="', 'b! c'],
    // ── brackets ──
    [
      'parenthesis missing',
      'b {\n  c = f(1, 2\n  d = 1\n}',
      '7 "d": expected "," or ")" after the argument, found "d"',
      'b(c! d)',
    ],
    [
      'bracket missing',
      'b {\n  c = [1, 2\n  d = 1\n}',
      '7 "d": expected "," or "]" after the element, found "d"',
      'b(c! d)',
    ],
    [
      'bracket too many',
      'b {\n  c = [1]]\n  d = 1\n}',
      '6 "]": expected a new line after the value of "c", found "]"',
      'b(c! d)',
    ],
    [
      'wrong bracket',
      'b {\n  c = f([1, 2)\n  d = 1\n}',
      '6 ")": expected "," or "]" after the element, found ")"',
      'b(c! d)',
    ],
    [
      'comma missing in many lines',
      'b {\n  c = f({\n    a = [\n      1\n      2\n    ]\n  })\n  d = 1\n}',
      '9 "2": expected "," or "]" after the element, found "2"',
      'b(c! d)',
    ],
    [
      'brace of an object missing',
      'b {\n  c = {\n    a = 1\n  d = 1\n}',
      '5 "b {": this block is not closed',
      'b(c)',
    ],
    // ── strings ──
    [
      'quote missing',
      'b {\n  c = "x\n  d = 1\n}',
      '6 ""x": this string is not closed on its line',
      'b(c! d)',
    ],
    [
      'string on two lines',
      'b {\n  c = "x\n  y z"\n  d = 1\n}',
      '6 ""x": this string is not closed on its line',
      'b(c! d)',
    ],
    [
      'wrong escape',
      'b {\n  c = "\\d+"\n  d = 1\n}',
      '6 "\\d": "\\d" is no escape: write "\\\\" for a backslash',
      'b(c d)',
    ],
    ['short escape', 'b {\n  c = "\\u12"\n  d = 1\n}', '6 "\\u12": expected 4 hexadecimal digits', 'b(c d)'],
    ['half a letter', 'b {\n  c = "\\ud83d"\n}', '6 "\\ud83d": this is no letter of Unicode', 'b(c)'],
    [
      'shell in an interpolation',
      'b {\n  c = "a ${X:-1} b"\n  d = 1\n}',
      '6 ":": expected "}" to end what "${" began, found ":" (a literal "${" is written "$${")',
      'b(c d)',
    ],
    ['interpolation not closed', 'b {\n  c = "a ${x"\n  d = 1\n}', null, 'b(c! d)'],
    [
      'if without end',
      'b {\n  c = "%{ if x }y"\n  d = 1\n}',
      '6 "%{ if x }": expected "%{ endif }" for this "%{ if }", found the end of the template',
      'b(c! d)',
    ],
    [
      'end without if',
      'b {\n  c = "y%{ endif }"\n  d = 1\n}',
      '6 "%{ endif }": "%{ endif }" has no "%{ if }" before it',
      'b(c! d)',
    ],
    [
      'wrong end',
      'b {\n  c = "%{ for x in y }%{ endif }"\n}',
      '6 "%{ for x in y }": expected "%{ endfor }" for this "%{ for }", found "%{ endif }"',
      'b(c!)',
    ],
    ['single quotes', "b {\n  c = 'x'\n  d = 1\n}", '6 "\'": expected a value, found "\'"', 'b(c! d)'],
    // ── heredocs ──
    [
      'shell in a heredoc',
      'b {\n  c = <<EOT\none ${X:-1}\ntwo = ${three}\nEOT\n  d = 1\n}',
      '7 ":": expected "}" to end what "${" began, found ":" (a literal "${" is written "$${")',
      'b(c d)',
    ],
    [
      'heredoc not closed',
      'b {\n  c = <<EOT\none = 1\n  }\n}',
      '6 "<<EOT": heredoc "<<EOT" is not closed: no line holds "EOT" alone',
      'b(c!)',
    ],
    [
      'space behind a heredoc marker',
      'b {\n  c = <<EOT \none\nEOT\n  d = 1\n}',
      '6 "<": expected a value, found "<"',
      'b(c! d)',
    ],
    // ── blocks ──
    ['brace missing at the end', 'b {\n  c {\n    d = 1\n}', '5 "b {": this block is not closed', 'b(c(d))'],
    ['brace missing in the middle', 'b {\n  c = 1', '5 "b {": this block is not closed', 'b(c)'],
    ['brace too many', 'b {\n  c = 1\n}\n}', '8 "}": expected an argument or a block, found "}"', 'b(c)'],
    [
      'brace on the next line',
      'b\n{\n  c = 1\n}',
      '5 "\n": expected "=", "{" or a label after "b", found the end of the line',
      '',
    ],
    ['two blocks on a line', 'b {} c {}', '5 "c": expected a new line after the block, found "c"', 'b() c()'],
    [
      'two arguments on a line',
      'b { c = 1, d = 2 }',
      '5 ",": expected "}" after the only argument that a block on one line may have, found ","',
      '',
    ],
    [
      'block in a block on a line',
      'b { c {} }',
      '5 "{": expected "=", for a block on one line holds one argument and no blocks, found "{"',
      '',
    ],
    [
      'interpolation in a label',
      'b "${c}" {\n  d = 1\n}',
      '5 "${": expected a label without interpolation',
      '',
    ],
    ['quote missing in a label', 'b "c {\n  d = 1\n}', '5 ""c {": this string is not closed on its line', ''],
    ['sentence', 'Here is some text.\nAnd more of it, with a "string".', null, ''],
    [
      'other language',
      '<html>\n<body class="x">\n</body>',
      '5 "<": expected an argument or a block, found "<"',
      '',
    ],
    ['comment not closed', 'b = 1 /* c', null, 'b!'],
  ])('%s', (_, broken, problem, kept) => {
    const result = read(broken)
    expect(result.problems).toHaveLength(1)
    if (problem !== null) expect(result.problems).toEqual([problem])
    expect(result.kept).toBe(kept)
  })
})

test('several mistakes are several problems', () => {
  const { body, problems } = parse('a = [1 2]\nb {\n  c = \n  d = f(\n  e = 1\n}\nf = "x\ng = 1\n')
  expect(problems.map(({ at }) => at.file.text.slice(0, at.start).split('\n').length)).toEqual([1, 3, 5, 7])
  expect(outline(body)).toBe('a! f! g b(c! d! e)')
})

test('after twenty problems nothing more is read', () => {
  const { body, problems } = parse(`a = = 1\nb = 1\n${'c = = 1\n'.repeat(100)}`)
  expect(problems).toHaveLength(20)
  expect(outline(body)).toMatch(/^a! b/)
})

describe('an argument with an object, set again', () => {
  const TAGS = '  tag = {\n    key = "a"\n  }\n  tag = {\n    key = "b"\n  }\n'

  function problemsIn(others: string): string[] {
    return parse(`g {\n${others}${TAGS}}\n`).problems.map(problem => problem.message)
  }

  test('is a block of Terraform 0.11 where all expressions stand in quotes', () => {
    expect(problemsIn('  launch = "${l.id}"\n  zones = ["${var.z}"]\n')).toEqual([])
  })

  test.each(['', '  name = "${var.n}-x"\n', '  launch = "${l.id}"\n  zone = var.z\n', '  launch = l.id\n'])(
    'is a mistake beside %j',
    others => expect(problemsIn(others)).toEqual(['"tag" is set twice in one block']),
  )

  test('is a mistake each time, up to the limit', () => {
    const many = `g {\n${'  tag = {}\n'.repeat(5000)}}\n`
    expect(parse(many).problems).toHaveLength(20)
  })
})
