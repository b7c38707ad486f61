import { describe, expect, it } from 'vitest'
import { markdown } from '../../src/report/markdown.ts'
import { at, fileOf, finding, INSTANCE, MAIN, resultOf } from './findings.ts'

const draw = (...findings: Parameters<typeof resultOf>[0]) => markdown(resultOf(findings), [])

/** What a message becomes. */
function drawMessage(message: string): string {
  const lines = draw(finding({ at: at(MAIN, 'web'), message })).split('\n')
  return (lines[2] ?? '').replace('**error** `missing-ec2-trust` at `infra/main.tf:1:26`: ', '')
}

describe('the report', () => {
  it('counts, and lists the findings with their places, why and help', () => {
    const one = finding({
      at: at(MAIN, 'web'),
      message: 'role `aws_iam_role.web` does not let EC2 assume it',
      related: [
        { at: at(INSTANCE, 'aws_iam_instance_profile.web.name'), message: 'an instance runs with it' },
      ],
    })
    expect(draw(one)).toMatchInlineSnapshot(`
      "### iam-ec2-lint: 1 error in 1 file

      **error** \`missing-ec2-trust\` at \`infra/main.tf:1:26\`: role \`aws_iam_role.web\` does not let EC2 assume it

      - why: the instance gets no credentials: AssumeRoleUnauthorizedAccess
      - help: allow "sts:AssumeRole" to the service "ec2.amazonaws.com"
      - see \`infra/instance.tf:3:26\`: an instance runs with it
      "
    `)
  })

  it('says that nothing is found', () => {
    expect(draw()).toBe('### iam-ec2-lint: no findings in 1 file\n')
  })

  it('begins with what could not be read', () => {
    const one = finding({ at: at(MAIN, 'web') })
    const lines = markdown(resultOf([one]), ['nothing to lint in `a`']).split('\n')
    expect(lines.slice(0, 4)).toEqual([
      '### iam-ec2-lint: 1 error in 1 file',
      '',
      '**error**: nothing to lint in `a`',
      '',
    ])
  })

  it('has the worst findings first, and none that is suppressed', () => {
    const levels = ['note', 'warning', 'error'] as const
    const findings = levels.map(level => finding({ at: at(MAIN, 'web'), level }))
    const suppressed = finding({ at: at(MAIN, 'web'), suppressed: { reason: 'known', at: at(MAIN, 'name') } })
    const drawn = draw(...findings, suppressed).match(/^\*\*\w+/gm)
    expect(drawn).toEqual(['**error', '**warning', '**note'])
  })

  it('fits into a comment, and says how much is left out', () => {
    const findings = Array.from({ length: 500 }, () => finding({ at: at(MAIN, 'web') }))
    const huge = finding({ at: at(MAIN, 'web'), message: 'x'.repeat(70_000) })
    const drawn = draw(huge, ...findings)
    const shown = drawn.match(/^\*\*error/gm)?.length ?? 0
    expect(shown).toBeGreaterThan(100)
    expect(drawn.length).toBeLessThan(65_536)
    expect(drawn).toMatch(`\n\n${501 - shown} more left out: the list is too long.\n`)
  })

  it('counts the places that are too many', () => {
    const related = Array.from({ length: 10 }, () => ({ at: at(MAIN, 'name'), message: 'here' }))
    const lines = draw(finding({ at: at(MAIN, 'web'), related }))
      .trimEnd()
      .split('\n')
    expect(lines.slice(-2)).toEqual(['- see `infra/main.tf:2:3`: here', '- and 2 more places'])
  })
})

describe('what strangers wrote', () => {
  it.each([
    ['code stays code', 'role `aws_iam_role.web[*]`', 'role `aws_iam_role.web[*]`'],
    ['an image', '![x](https://example.com/x.png)', '\\!\\[x\\](https://example.com/x.png)'],
    ['HTML', '<img src=x> & <!-- y', '\\<img src=x\\> \\& \\<\\!-- y'],
    ['emphasis, and a table', '*a* _b_ ~c~ | d', '\\*a\\* \\_b\\_ \\~c\\~ \\| d'],
    ['a mention, and an issue', '@team #12', '<code>@</code>team <code>#</code>12'],
    ['a lone backtick', 'role `web', 'role \\`web'],
    ['a backtick in a name', 'role `we`b` <b>', 'role `we`b\\` \\<b\\>'],
    ['empty code', 'role `` and `a``b`', 'role \\`\\` and \\`a\\`\\`b\\`'],
    ['a backslash before a mark', 'a\\*b', 'a\\\\\\*b'],
    ['a new line', 'a\n# b', 'a<br><code>#</code> b'],
    ['a terminal escape', 'a\u001b[31mb', 'a\\\\u\\{1b\\}\\[31mb'],
  ])('is shown and has no meaning: %s', (_, written, drawn) => {
    expect(drawMessage(written)).toBe(drawn)
  })

  it('cannot leave the code that a path stands in', () => {
    const file = fileOf('a`b``<img>.yaml', 'one')
    expect(draw(finding({ at: at(file, 'one') }))).toContain(' at ``` a`b``<img>.yaml:1:1 ```: ')
  })
})
