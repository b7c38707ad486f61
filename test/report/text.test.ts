import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/lint/finding.ts'
import { text } from '../../src/report/text.ts'
import { at, fileOf, finding, INSTANCE, MAIN, resultOf } from './findings.ts'

const plain = { color: false, summary: false }
const draw = (...findings: Finding[]) => text(resultOf(findings), plain)

/** Only what stands between the title and the remarks. */
function snippetOf(one: Finding): string {
  const lines = draw(one).split('\n')
  return lines.slice(1, lines.findIndex(line => line.includes('= why')) - 1).join('\n')
}

describe('a finding', () => {
  it('shows its place, the places involved, why and help', () => {
    const drawn = draw(
      finding({
        at: at(MAIN, 'web', 1),
        related: [
          { at: at(MAIN, 'aws_iam_role.web.name'), message: 'put into instance profile "web" here' },
          { at: at(INSTANCE, 'aws_iam_instance_profile.web.name'), message: 'an instance runs with it' },
        ],
      }),
    )
    expect(drawn).toMatchInlineSnapshot(`
      "error[missing-ec2-trust]: role "web" does not let EC2 assume it
        --> infra/main.tf:1:26
         |
       1 | resource "aws_iam_role" "web" {
         |                          ^^^
      ...
      12 |   role = aws_iam_role.web.name
         |          --------------------- put into instance profile "web" here
         |
        ::: infra/instance.tf:3:26
         |
       3 |   iam_instance_profile = aws_iam_instance_profile.web.name
         |                          --------------------------------- an instance runs with it
         |
         = why: the instance gets no credentials: AssumeRoleUnauthorizedAccess
         = help: allow "sts:AssumeRole" to the service "ec2.amazonaws.com"
      "
    `)
  })

  it('shows the line between two places, and marks of one line side by side', () => {
    const one = finding({
      at: at(MAIN, '"aws_iam_role"'),
      related: [
        { at: at(MAIN, '"web"', 1), message: 'its address' },
        { at: at(MAIN, 'jsonencode'), message: 'its trust policy' },
      ],
    })
    expect(snippetOf(one)).toMatchInlineSnapshot(`
      " --> infra/main.tf:1:10
        |
      1 | resource "aws_iam_role" "web" {
        |          ^^^^^^^^^^^^^^ ----- its address
      2 |   name = "web"
      3 |   assume_role_policy = jsonencode({
        |                        ---------- its trust policy"
    `)
  })

  it('gives a far place of the same file a snippet of its own, with the primary place first', () => {
    const lines = Array.from({ length: 60 }, (_, index) => `line${index + 1}`)
    const file = fileOf('long.tf', ...lines)
    const one = finding({ at: at(file, 'line50'), related: [{ at: at(file, 'line7'), message: 'here' }] })
    expect(snippetOf(one)).toMatchInlineSnapshot(`
      "  --> long.tf:50:1
         |
      50 | line50
         | ^^^^^^
         |
        ::: long.tf:7:1
         |
       7 | line7
         | ----- here"
    `)
  })

  it('labels the primary place where a related one is the same', () => {
    const place = at(MAIN, '"web"')
    const one = finding({ at: place, related: [{ at: place, message: 'declared here' }] })
    expect(snippetOf(one)).toContain('^^^^^ declared here')
    expect(snippetOf(one)).not.toContain('-----')
  })

  it('marks a place of several lines up to the end of its first line', () => {
    const start = MAIN.text.indexOf('jsonencode')
    const one = finding({ at: { file: MAIN, start, end: MAIN.text.indexOf('})') + 2 } })
    expect(snippetOf(one)).toMatchInlineSnapshot(`
      " --> infra/main.tf:3:24
        |
      3 |   assume_role_policy = jsonencode({
        |                        ^^^^^^^^^^^^"
    `)
  })

  it('puts the mark right behind tabs and letters of two columns, and counts columns in UTF-16 units', () => {
    const file = fileOf('wide.tf', '\trole\t= "日本😀e\u0301x" # here')
    const one = finding({ at: at(file, 'x"'), related: [{ at: at(file, '# here'), message: 'y' }] })
    expect(snippetOf(one).split('\n')).toEqual([
      ' --> wide.tf:1:16',
      '  |',
      '1 |     role    = "日本😀e\u0301x" # here',
      // two columns each for 日, 本 and 😀, one for e with its accent
      `  | ${' '.repeat(22)}^^ ------ y`,
    ])
  })

  it('cuts a long line around its places', () => {
    const pad = 'x'.repeat(500)
    const file = fileOf(
      'min.json',
      `{"pad":"${pad}","Role":{"Type":"AWS::IAM::Role"},"more":"${pad}","end":1}`,
    )
    const one = finding({
      at: at(file, '"AWS::IAM::Role"'),
      related: [{ at: at(file, '"end"'), message: 'far' }],
    })
    expect(snippetOf(one)).toMatchInlineSnapshot(`
      " --> min.json:1:526
        |
      1 | …xxxxxxxxxxxxxxxxxxxxxxx","Role":{"Type":"AWS::IAM::Role"},"more":"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
        |                                          ^^^^^^^^^^^^^^^^
        |
       ::: min.json:1:1054
        |
      1 | …xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx","end":1}
        |                                          ----- far"
    `)
  })

  it('counts related places beyond the eighth', () => {
    const lines = Array.from({ length: 12 }, (_, index) => `name${index}`)
    const file = fileOf('many.tf', ...lines)
    const related = lines.slice(1).map(line => ({ at: at(file, line), message: line }))
    const drawn = draw(finding({ at: at(file, 'name0'), related }))
    expect(drawn).toContain('-- name8\n')
    expect(drawn).not.toContain('name9')
    expect(drawn).toContain('= note: 3 more places involved')
  })

  it('goes on with a help of several lines under its first', () => {
    const drawn = draw(finding({ at: at(MAIN, '"web"'), help: 'write\n\n  name = "web"' }))
    expect(drawn).toContain('\n  = help: write\n\n            name = "web"\n')
  })

  it('points at an empty file and at the end of a line', () => {
    const empty = fileOf('empty.json', '')
    expect(snippetOf(finding({ at: { file: empty, start: 0, end: 0 } }))).toBe(
      ' --> empty.json:1:1\n  |\n1 |\n  | ^',
    )
    const file = fileOf('end.tf', 'a =\r', '')
    const end = finding({ at: { file, start: 3, end: 3 } })
    expect(snippetOf(end)).toBe(' --> end.tf:1:4\n  |\n1 | a =\n  |    ^')
  })
})

describe('the summary', () => {
  const last = (findings: Finding[], files: number, pedantic: number) =>
    text(resultOf(findings, files, pedantic), { color: false, summary: true })
      .trimEnd()
      .split('\n')
      .at(-1)
  const place = at(MAIN, '"web"')

  it('counts by level', () => {
    const findings = [finding({ at: place }), finding({ at: place }), finding({ at: place, level: 'note' })]
    expect(last(findings, 12, 0)).toBe('2 errors, 1 note in 12 files')
    expect(last([finding({ at: place, level: 'warning' })], 1, 0)).toBe('1 warning in 1 file')
  })

  it('says that there is nothing, and what is only maybe', () => {
    expect(last([], 12, 0)).toBe('no findings in 12 files')
    expect(last([], 12, 2)).toBe('no findings in 12 files (2 only maybe: --pedantic shows them)')
    expect(last([finding({ at: place })], 2, 1)).toBe(
      '1 error in 2 files (1 only maybe: --pedantic shows it)',
    )
  })

  it('is left out on demand', () => {
    expect(text(resultOf([]), plain)).toBe('')
  })
})

describe('colours', () => {
  it('change nothing but the colour', () => {
    const result = resultOf([finding({ at: at(MAIN, '"web"'), help: 'a\nb' })])
    const coloured = text(result, { color: true, summary: true })
    expect(coloured).toContain('\u001b[31m')
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(text(result, { color: false, summary: true }))
  })
})

describe('what strangers wrote', () => {
  const evil = '\u001b[31m\u0007\u009b\u202e\r\n::error::x ##[error]y'

  it('is shown and never obeyed', () => {
    const file = fileOf(`${evil}/a.tf`, `role = "${evil.replace('\r\n', '')}"`)
    const place = at(file, 'role')
    const related = [{ at: at(file, '='), message: evil }]
    const drawn = draw(finding({ at: place, message: evil, consequence: evil, help: evil, related }))
    expect(drawn).toContain('\\u{1b}[31m\\u{7}\\u{9b}\\u{202e}')
    expect(drawn).toContain('##\\u{5b}error]')
    expectHarmless(drawn)
  })

  it('is harmless whatever it is, and the mark stays inside the line', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('\u001b', '\r', '\n', ':', '#', '[', 'a', '\u2028', '\ud800', '\t'),
    })
    fc.assert(
      fc.property(nasty, nasty, fc.nat(), fc.nat(9), (body, words, start, length) => {
        const file = fileOf('a.tf', body)
        const from = start % (body.length + 1)
        const place = { file, start: from, end: Math.min(body.length, from + length) }
        const related = [{ at: { file, start: 0, end: 0 }, message: words }]
        expectHarmless(draw(finding({ at: place, message: words, help: words, related })))
      }),
      { seed: 7, numRuns: 500 },
    )
  })

  function expectHarmless(drawn: string): void {
    expect(drawn).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202e]/)
    expect(drawn).not.toMatch(/^\s*::(?!: )/m)
    expect(drawn).not.toContain('##[')
  }
})
