/** What README.md says is what the tool does. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { text } from '../src/report/text.ts'
import { RULE_INFOS } from '../src/rules/infos.ts'
import { lintFolder } from './support/lint-folder.ts'

const README = readFileSync('README.md', 'utf8')

test('the finding that it shows is the one of the demo', async () => {
  const { findings } = await lintFolder('fixtures/demo')
  const shown = findings.filter(finding => finding.rule === 'missing-ec2-trust' && !finding.pedantic)
  const summary = { errors: 0, warnings: 0, notes: 0, files: 0, pedantic: 0 }
  const output = text({ findings: shown, suppressed: [], summary }, { color: false, summary: false })
  expect(README).toContain(output.replaceAll('--> ', '--> fixtures/demo/').trimEnd())
})

test('the demo shows the four mistakes at the heart', async () => {
  const { findings } = await lintFolder('fixtures/demo')
  const rules = new Set(findings.filter(finding => !finding.pedantic).map(finding => finding.rule))
  expect([...rules].sort()).toEqual([
    'launch-without-passrole',
    'missing-ec2-trust',
    'role-profile-name-mismatch',
    'role-without-instance-profile',
  ])
})

test('its table lists all rules as they are', () => {
  const rows = RULE_INFOS.map(
    ({ id, level, summary }) => `| [${id}](docs/rules/${id}.md) | ${level} | ${summary} |`,
  )
  for (const row of rows) expect(README).toContain(row)
})
