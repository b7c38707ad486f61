import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import multitool from '@microsoft/sarif-multitool'
import type { Log, Run } from 'sarif'
import { describe, expect, it } from 'vitest'
import type { Result } from '../../src/lint/finding.ts'
import { MAX_RESULTS, type SarifOptions, sarif } from '../../src/report/sarif.ts'
import type { RuleInfo } from '../../src/rules/rule.ts'
import { at, fileOf, finding, INSTANCE, MAIN, resultOf } from './findings.ts'

const RULES: readonly RuleInfo[] = [
  {
    id: 'missing-ec2-trust',
    guide: 'iam-info-errors',
    level: 'error',
    summary: 'A role does not let EC2 assume it',
  },
  { id: 'passrole-wildcard', guide: 'launch-denied', level: 'note', summary: 'Any role can be passed' },
  { id: 'parse-error', guide: 'general', level: 'error', summary: 'A file cannot be parsed' },
]
const PAGE = '# missing-ec2-trust\n\nA role whose trust policy\nleaves EC2 out.\n\n## What is reported\n'
const OPTIONS: SarifOptions = {
  version: '1.2.3',
  rules: RULES,
  pages: new Map([['missing-ec2-trust', PAGE]]),
  problems: [],
}
const PLACE = at(MAIN, 'aws_iam_role')
const RELATED = [
  { at: at(MAIN, 'aws_iam_role.web.name'), message: 'put into profile "web[0]" here' },
  { at: at(INSTANCE, 'aws_iam_instance_profile.web.name'), message: 'an instance runs with it' },
]

function runOf(result: Result, options: Partial<SarifOptions> = {}): Run {
  const log: Log = JSON.parse(sarif(result, { ...OPTIONS, ...options }))
  return log.runs[0]!
}

describe('a result', () => {
  const [result] = runOf(resultOf([finding({ at: PLACE, related: RELATED })])).results!

  it('says what, why, what to do, and links the places involved', () => {
    expect(result!.message.text).toBe(
      'Role "web" does not let EC2 assume it. The instance gets no credentials: AssumeRoleUnauthorizedAccess. ' +
        'Allow "sts:AssumeRole" to the service "ec2.amazonaws.com". ' +
        'See: [put into profile "web\\[0\\]" here](1), [an instance runs with it](2).',
    )
    expect(result!.relatedLocations?.map(({ id, message }) => [id, message?.text])).toEqual([
      [1, 'put into profile "web\\[0\\]" here'],
      [2, 'an instance runs with it'],
    ])
  })

  it('has its rule, its level and its place', () => {
    expect(result).toMatchObject({ ruleId: 'missing-ec2-trust', ruleIndex: 0, level: 'error' })
    expect(result!.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'infra/main.tf', uriBaseId: '%SRCROOT%' },
          region: { startLine: 1, startColumn: 11, endLine: 1, endColumn: 23 },
        },
      },
    ])
  })

  it('counts columns in UTF-16 units and lines by CRLF too', () => {
    const file = fileOf('a.tf', 'x = 1\r', '😀 = "é"\r', '')
    const run = runOf(
      resultOf([finding({ at: { file, start: file.text.indexOf('"é"'), end: file.text.length } })]),
    )
    expect(run.columnKind).toBe('utf16CodeUnits')
    expect(run.results![0]!.locations![0]!.physicalLocation!.region).toEqual({
      startLine: 2,
      startColumn: 6,
      endLine: 3,
      endColumn: 1,
    })
  })

  it('escapes what is no part of a URI', () => {
    const file = fileOf('a b/100%#?/é:\ud800.tf', 'x')
    const [odd] = runOf(resultOf([finding({ at: at(file, 'x') })])).results!
    const { uri } = odd!.locations![0]!.physicalLocation!.artifactLocation!
    expect(uri).toBe('a%20b/100%25%23%3F/%C3%A9%3A%EF%BF%BD.tf')
  })

  it('never passes on terminal escapes', () => {
    const evil = '\u001b[31m\u009b##[error]'
    const output = sarif(
      resultOf([finding({ at: PLACE, message: evil, related: [{ at: PLACE, message: evil }] })]),
      OPTIONS,
    )
    expect(output).not.toMatch(/\\u001b|[\u007f-\u009f]|##\[/)
  })
})

describe('a suppressed finding', () => {
  const hushed = (reason: string) => ({ suppressed: { reason, at: at(MAIN, 'name') } })

  it('stands among the results with its reason, and where that is written', () => {
    const run = runOf(
      resultOf([
        finding({ at: PLACE }),
        finding({ at: at(MAIN, '"web"'), ...hushed('assumed\nby hand') }),
        finding({ at: at(MAIN, 'jsonencode') }),
      ]),
    )
    expect(run.results!.map(result => result.suppressions)).toEqual([
      undefined,
      [
        {
          kind: 'inSource',
          justification: 'assumed\nby hand',
          location: {
            physicalLocation: {
              artifactLocation: { uri: 'infra/main.tf', uriBaseId: '%SRCROOT%' },
              region: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 7 },
            },
          },
        },
      ],
      undefined,
    ])
  })

  it('never passes on what is dangerous in its reason', () => {
    expect(sarif(resultOf([finding({ at: PLACE, ...hushed('\u001b[31m##[error]') })]), OPTIONS)).not.toMatch(
      /\\u001b|##\[/,
    )
  })

  it('keeps its fingerprint, and those of the others', () => {
    const prints = (...hidden: boolean[]) =>
      runOf(
        resultOf(hidden.map(one => finding({ at: PLACE, key: 'a', ...(one ? hushed('agreed') : {}) }))),
      ).results!.map(result => result.partialFingerprints)
    expect(prints(true, false)).toEqual(prints(false, false))
  })

  it('is the first to go where there are too many', () => {
    const errors = Array.from({ length: 3 }, () => finding({ at: PLACE, ...hushed('agreed') }))
    const notes = Array.from({ length: MAX_RESULTS - 1 }, () => finding({ at: PLACE, level: 'note' }))
    const { results } = runOf(resultOf([...errors, ...notes]))
    expect(results!.filter(result => result.suppressions)).toHaveLength(1)
    expect(results!.filter(result => result.level === 'note')).toHaveLength(MAX_RESULTS - 1)
  })
})

describe('fingerprints', () => {
  const prints = (...keys: string[]) =>
    runOf(resultOf(keys.map(key => finding({ at: PLACE, key })))).results!.map(
      one => one.partialFingerprints!['iamEc2Lint/v1'],
    )

  it('hang on the key alone', () => {
    const elsewhere = runOf(
      resultOf([finding({ at: at(INSTANCE, 'ami'), key: 'a', message: 'other words' })]),
    )
    expect(elsewhere.results![0]!.partialFingerprints!['iamEc2Lint/v1']).toBe(prints('a')[0])
    expect(prints('a')[0]).toMatch(/^[0-9a-f]{16}$/)
  })

  it('tell findings of one key apart, and stay as they are when another key is added', () => {
    const [first, second] = prints('a', 'a')
    expect(first).not.toBe(second)
    expect(prints('a', 'b', 'a')).toEqual([first, prints('b')[0], second])
  })

  it('do not collide over many keys', () => {
    const keys = Array.from(
      { length: 5_000 },
      (_, index) => `missing-ec2-trust|infra|aws_iam_role.r[${index}]|`,
    )
    expect(new Set(prints(...keys)).size).toBe(keys.length)
  })
})

describe('the run', () => {
  it('describes all rules, with their pages', () => {
    const { name, version, rules } = runOf(resultOf([])).tool.driver
    expect({ name, version }).toEqual({ name: 'iam-ec2-lint', version: '1.2.3' })
    expect(rules!.map(rule => rule.id)).toEqual(RULES.map(rule => rule.id))
    expect(rules![0]).toMatchObject({
      name: 'MissingEc2Trust',
      fullDescription: { text: 'A role whose trust policy leaves EC2 out.' },
      help: { markdown: PAGE.trim() },
      defaultConfiguration: { level: 'error' },
      properties: { 'security-severity': '7.0', precision: 'high' },
    })
    expect(rules![1]!.help!.text).toBe('Any role can be passed.')
  })

  it('says what could not be read', () => {
    expect(runOf(resultOf([])).invocations).toEqual([
      { executionSuccessful: true, toolExecutionNotifications: [] },
    ])
    const [invocation] = runOf(resultOf([]), { problems: ['a.tf does not exist'] }).invocations!
    expect(invocation!.executionSuccessful).toBe(false)
    expect(invocation!.toolExecutionNotifications![0]!.message.text).toBe('A.tf does not exist.')
  })

  it("keeps the most severe results within GitHub's limit, in their order, and says so", () => {
    const notes = Array.from({ length: MAX_RESULTS }, (_, index) =>
      finding({ at: PLACE, level: 'note', key: `${index}` }),
    )
    const error = finding({ at: at(INSTANCE, 'ami'), level: 'error' })
    const run = runOf(resultOf([...notes, error]))
    expect(run.results).toHaveLength(MAX_RESULTS)
    expect(run.results!.at(-1)!.level).toBe('error')
    expect(run.invocations![0]!.toolExecutionNotifications![0]!.message.text).toContain(
      '1 findings are left out',
    )
    expect(run.invocations![0]!.executionSuccessful).toBe(true)
  })
})

describe.skipIf(process.platform !== 'linux')("Microsoft's validator, with GitHub's rules", () => {
  it('has nothing to say', () => {
    const evil = fileOf('ev\u001b il#%.tf', 'name = "\u001b]0;x\u0007##[error]\u202e"')
    const empty = fileOf('../other/empty.json', '')
    const findings = [
      finding({ at: PLACE, related: RELATED }),
      finding({ at: at(evil, 'name'), level: 'warning', message: '[a](1) \\ "b"', help: 'write\n  x = 1' }),
      finding({ at: { file: empty, start: 0, end: 0 }, rule: 'parse-error', level: 'note' }),
      finding({ at: PLACE, suppressed: { reason: 'assumed by hand', at: at(MAIN, 'name') } }),
      finding({ at: PLACE, suppressed: { reason: '##[a]\u001b', at: { file: empty, start: 0, end: 0 } } }),
    ]
    expect(complaints(sarif(resultOf(findings), { ...OPTIONS, problems: ['x.tf does not exist'] }))).toEqual(
      [],
    )
    expect(complaints(sarif(resultOf([]), OPTIONS))).toEqual([])
  })
})

/**
 * What the validator finds in a log. It exits with 0 whatever it finds, and finds nothing at all where it stumbles:
 * so a rule without help is planted, and has to be found.
 */
function complaints(log: string): string[] {
  const planted: Log = JSON.parse(log)
  planted.runs[0]!.tool.driver.rules!.push({
    id: 'planted',
    name: 'Planted',
    shortDescription: { text: 'Planted.' },
  })
  const folder = mkdtempSync(join(tmpdir(), 'iam-ec2-lint-sarif-'))
  try {
    const found = validate(JSON.stringify(planted), folder)
    const isPlanted = (line: string) => line.includes('driver.rules[3]')
    expect(found.filter(isPlanted).join()).toContain("does not provide a 'help' object")
    return found.filter(line => !isPlanted(line))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function validate(log: string, folder: string): string[] {
  const input = join(folder, 'log.sarif')
  const output = join(folder, 'validation.sarif')
  writeFileSync(input, log)
  chmodSync(multitool, 0o755)
  const args = ['validate', input, '--rule-kind', 'Sarif;Ghas', '--output', output]
  const { stdout } = spawnSync(multitool, args, { encoding: 'utf8' })
  expect(readFileSync(output, 'utf8')).toContain('"executionSuccessful": true')
  return stdout.split('\n').filter(line => /: (error|warning) /.test(line))
}
