/** The parser, `--help` and README.md know the same options, commands and rules. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { COMMANDS, FLAGS, VALUES } from '../../src/cli/arguments.ts'
import { HELP } from '../../src/cli/help.ts'
import { ruleList } from '../../src/report/rule-list.ts'
import { RULE_INFOS } from '../../src/rules/infos.ts'

const README = readFileSync('README.md', 'utf8')
const IDS = RULE_INFOS.map(rule => rule.id)

describe('--help', () => {
  const listed = HELP.slice(HELP.indexOf('\nOptions\n'), HELP.indexOf('\nExit codes\n'))

  it('lists exactly the options that are understood', () => {
    const options = [...listed.matchAll(/^ {2}(--.*)/gm)].flatMap(([line]) => line.match(/(?<!\S)--[\w-]+/g))
    expect(options.sort()).toEqual([...Object.keys(VALUES), ...FLAGS].map(name => `--${name}`).sort())
  })

  it.each(Object.entries(VALUES))('says which values --%s takes', (name, values) => {
    const pattern = values ? values.join('\\|') : '\\S+'
    expect(listed).toMatch(new RegExp(`^  --${name} ${pattern}(\\s|$)`, 'm'))
  })

  it('shows no value for a flag', () => {
    for (const flag of FLAGS) expect(listed).toMatch(new RegExp(`--${flag}(,|\n|  )`))
  })

  it('shows all commands', () => {
    for (const command of COMMANDS) expect(HELP).toMatch(new RegExp(`^  iam-ec2-lint \\[?${command}\\b`, 'm'))
  })

  it('fits on a wide terminal', () => {
    expect(HELP.split('\n').filter(line => line.length > 120)).toEqual([])
  })

  it('stands in README.md as it is', () => expect(README).toContain(`\`\`\`\n${HELP}\`\`\`\n`))
})

describe('the rules', () => {
  it('of README.md are all that there are, in their order', () => {
    const rows = [...README.matchAll(/^\| \[([\w-]+)\]\(docs\/rules\/([\w-]+)\.md\)/gm)]
    expect(rows.map(([, id]) => id)).toEqual(IDS)
    expect(rows.map(([, , page]) => page)).toEqual(IDS)
  })

  it('have one page each', () => {
    expect(readdirSync('docs/rules').sort()).toEqual(IDS.map(id => `${id}.md`).sort())
  })

  it('are all in the list', () => {
    const lines = ruleList(RULE_INFOS, { color: false }).trimEnd().split('\n')
    expect(lines.map(line => line.split(/ {2,}/))).toEqual(
      RULE_INFOS.map(({ id, level, summary }) => [id, level, summary]),
    )
  })
})
