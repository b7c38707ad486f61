import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { github } from '../../src/report/github.ts'
import { at, fileOf, finding, INSTANCE, MAIN, resultOf } from './findings.ts'

const annotate = (...findings: Parameters<typeof resultOf>[0]) => github(resultOf(findings), [])

/** What the runner reads from a line: actions/runner, ActionCommand.TryParseV2. */
function readBack(line: string): { command: string; properties: Record<string, string>; message: string } {
  const [, command = '', list = '', message = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? []
  const properties = list.split(',').map(one => {
    const cut = one.indexOf('=')
    const value = one
      .slice(cut + 1)
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
    return [one.slice(0, cut), unescaped(value)]
  })
  return { command, properties: Object.fromEntries(properties), message: unescaped(message) }
}

function unescaped(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}

describe('an annotation', () => {
  it('says where and what, why and help, and the places involved', () => {
    const one = finding({
      at: at(MAIN, 'web'),
      related: [
        { at: at(INSTANCE, 'aws_iam_instance_profile.web.name'), message: 'an instance runs with it' },
      ],
    })
    expect(annotate(one)).toBe(
      '::error title=missing-ec2-trust,file=infra/main.tf,line=1,endLine=1,col=26,endColumn=29::' +
        'role "web" does not let EC2 assume it' +
        '%0Awhy: the instance gets no credentials: AssumeRoleUnauthorizedAccess' +
        '%0Ahelp: allow "sts:AssumeRole" to the service "ec2.amazonaws.com"' +
        '%0Asee infra/instance.tf:3:26: an instance runs with it\n',
    )
  })

  it('has no columns where it ends on another line', () => {
    const file = fileOf('a.yaml', 'Role:', '  Type: X')
    const line = annotate(finding({ at: { file, start: 0, end: file.text.length } }))
    expect(readBack(line.trimEnd()).properties).toEqual({
      title: 'missing-ec2-trust',
      file: 'a.yaml',
      line: '1',
      endLine: '2',
    })
  })

  it('counts the places that are too many', () => {
    const related = Array.from({ length: 9 }, () => ({ at: at(MAIN, 'name'), message: 'here' }))
    const { message } = readBack(annotate(finding({ at: at(MAIN, 'web'), related })).trimEnd())
    expect(message.split('\n').slice(-2)).toEqual(['see infra/main.tf:2:3: here', 'and 1 more place'])
  })

  it('of a note is a notice', () => {
    expect(annotate(finding({ at: at(MAIN, 'web'), level: 'note' }))).toMatch(/^::notice /)
  })
})

describe('the report', () => {
  it('has the worst findings first, since GitHub shows only ten of a kind', () => {
    const levels = ['note', 'warning', 'error', 'warning'] as const
    const findings = levels.map((level, index) =>
      finding({ at: at(MAIN, 'web'), level, message: `${index}` }),
    )
    const lines = annotate(...findings)
      .trimEnd()
      .split('\n')
      .map(readBack)
    expect(lines.map(({ message }) => message.split('\n')[0])).toEqual(['2', '1', '3', '0'])
  })

  it('is empty where nothing is found', () => {
    expect(annotate()).toBe('')
  })

  it('leaves out what is suppressed', () => {
    const suppressed = { reason: 'known', at: at(MAIN, 'name') }
    expect(annotate(finding({ at: at(MAIN, 'web'), suppressed }))).toBe('')
  })

  it('begins with what could not be read', () => {
    const one = finding({ at: at(MAIN, 'web') })
    const [first] = github(resultOf([one]), ['a.yaml is not readable: 100% gone']).split('\n')
    expect(first).toBe('::error title=iam-ec2-lint::a.yaml is not readable: 100%25 gone')
  })

  it('gives the runner one command for each finding, whatever strangers wrote', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '::error::x',
        'a\n::set-env name=A::b',
        '%0A::debug::x',
        ',line=9',
        'a:b',
        '##[error]x',
        '\r',
      ),
    )
    fc.assert(
      fc.property(hostile, hostile, hostile, (path, message, what) => {
        const file = fileOf(path, 'one', 'two')
        const related = [{ at: at(file, 'two'), message: what }]
        const output = annotate(finding({ at: at(file, 'one'), message, help: what, related }))
        expect(output).toMatch(/^[^\r\n]*\n$/)
        const read = readBack(output.trimEnd())
        expect(read.command).toBe('error')
        expect(Object.keys(read.properties)).toEqual(['title', 'file', 'line', 'endLine', 'col', 'endColumn'])
        expect(read.properties).toMatchObject({ line: '1', col: '1' })
        expect(output.slice(2)).not.toMatch(/##\[/)
      }),
      { seed: 7 },
    )
  })
})
