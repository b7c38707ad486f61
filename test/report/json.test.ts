import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/lint/finding.ts'
import { json } from '../../src/report/json.ts'
import { at, fileOf, finding, INSTANCE, MAIN, resultOf } from './findings.ts'

const PLACE = at(MAIN, 'aws_iam_role')

function read(...findings: Finding[]) {
  return JSON.parse(json(resultOf(findings), '1.2.3'))
}

describe('the report', () => {
  it('says which tool made it, what was found, and how much of it', () => {
    const report = read(finding({ at: PLACE }), finding({ at: PLACE, level: 'note' }))
    expect(Object.keys(report)).toEqual(['version', 'findings', 'summary'])
    expect(report.version).toBe('1.2.3')
    expect(report.summary).toEqual({ errors: 1, warnings: 0, notes: 1, files: 1, pedantic: 0 })
  })

  it('has an empty list where nothing is found', () => {
    expect(read().findings).toEqual([])
  })

  it('ends with a new line', () => {
    expect(json(resultOf([]), '1.2.3')).toMatch(/[^\n]\n$/)
  })
})

describe('a finding', () => {
  it('has all its keys, with null where there is nothing to say', () => {
    expect(read(finding({ at: PLACE })).findings).toEqual([
      {
        rule: 'missing-ec2-trust',
        level: 'error',
        message: 'role "web" does not let EC2 assume it',
        consequence: 'the instance gets no credentials: AssumeRoleUnauthorizedAccess',
        help: 'allow "sts:AssumeRole" to the service "ec2.amazonaws.com"',
        file: 'infra/main.tf',
        line: 1,
        column: 11,
        endLine: 1,
        endColumn: 23,
        scenario: null,
        related: [],
        suppressed: null,
      },
    ])
  })

  it('has its scenario, and the places involved', () => {
    const [one] = read(
      finding({
        at: PLACE,
        scenario: 'IsProd is true',
        related: [{ at: at(INSTANCE, 'aws_instance'), message: 'an instance runs with it' }],
      }),
    ).findings
    expect(one.scenario).toBe('IsProd is true')
    expect(one.related).toEqual([
      {
        message: 'an instance runs with it',
        file: 'infra/instance.tf',
        line: 1,
        column: 11,
        endLine: 1,
        endColumn: 23,
      },
    ])
  })

  it('that is suppressed stands among the others, in their order, with the reason, and does not count', () => {
    const hushed = finding({
      at: at(MAIN, 'jsonencode'),
      suppressed: { reason: 'assumed by hand', at: PLACE },
    })
    const report = read(finding({ at: PLACE }), hushed, finding({ at: at(MAIN, 'Statement') }))
    expect(
      report.findings.map((one: { line: number; suppressed: unknown }) => [one.line, one.suppressed]),
    ).toEqual([
      [1, null],
      [3, { reason: 'assumed by hand' }],
      [4, null],
    ])
    expect(report.summary.errors).toBe(2)
  })

  it('counts columns in UTF-16 units, and ends behind its last letter', () => {
    const file = fileOf('a.tf', '\t😀 = "é', '" # x')
    const start = file.text.indexOf('"é')
    const [one] = read(finding({ at: { file, start, end: file.text.indexOf('# x') } })).findings
    expect(one).toMatchObject({ line: 1, column: 7, endLine: 2, endColumn: 3 })
  })
})

describe('what strangers wrote', () => {
  const evil = '\u001b[31m\u009b\u202e\u{e0041}##[error]\ud800'
  const file = fileOf(`${evil}.tf`, 'x')
  const place = at(file, 'x')
  const output = json(
    resultOf([
      finding({
        at: place,
        message: evil,
        consequence: '::error::a\n::error::b',
        help: evil,
        scenario: evil,
        related: [{ at: place, message: evil }],
        suppressed: { reason: evil, at: place },
      }),
    ]),
    '1.2.3',
  )
  const [one] = JSON.parse(output).findings

  it('is harmless on a terminal and in the log of a runner', () => {
    expect(output).not.toMatch(/[^\n\x20-\x7e]|##\[|^\s*::/m)
  })

  it('is harmless in the words that a program takes out of it', () => {
    const words = [one.message, one.help, one.scenario, one.related[0].message, one.suppressed.reason]
    for (const text of words)
      expect(text).toBe('\\u{1b}[31m\\u{9b}\\u{202e}\\u{e0041}##\\u{5b}error]\\u{d800}')
    expect(one.consequence).toBe(':\\u{3a}error::a\n:\\u{3a}error::b')
  })

  it('is a path that can be opened', () => {
    expect(one.file).toBe(file.path)
    expect(one.related[0].file).toBe(file.path)
  })
})
