/**
 * The rules at the edge where a user sees them: fixtures/rules/<rule>/<case>/<notation>/. All notations of one case
 * share `expected.json`, which is the proof that rules never ask the format. Places stand in the fixtures
 * themselves: a line `# ^ error[rule-id]` below the one it speaks of, its caret under the finding's first letter.
 * In JSON, which has no comments, `expected.json` names the text that the finding must point to.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/lint/finding.ts'
import { RULE_INFOS } from '../../src/rules/infos.ts'
import { positionAt, slice } from '../../src/syntax/source.ts'
import { filesOf, lintTexts } from '../support/lint-folder.ts'

const ROOT = 'fixtures/rules'

interface Expected {
  /** `level[rule]`; what is only maybe is compared where a line says `pedantic[rule]`. */
  readonly findings: readonly string[]
  /** Words that each finding's message must hold, by `level[rule]`. */
  readonly says?: Readonly<Record<string, string>>
  /** In JSON notations: the text at the finding's place, by `level[rule]`; by notation, where it differs. */
  readonly json?: Readonly<Record<string, string | Readonly<Record<string, string>>>>
}

function folders(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()
}

function label(finding: Finding): string {
  return `${finding.pedantic ? 'pedantic' : finding.level}[${finding.rule}]`
}

/** `path:line:column level[rule]` of all markers in the files. */
function markers(texts: ReadonlyMap<string, string>): string[] {
  const found: string[] = []
  for (const [path, text] of texts) {
    let line = 0
    for (const [index, content] of text.split('\n').entries()) {
      const marker = /^\s*#\s*\^\s*((?:error|warning|note|pedantic)\[[\w-]+\])/.exec(content)
      if (marker) found.push(`${path}:${line}:${content.indexOf('^') + 1} ${marker[1]}`)
      else line = index + 1
    }
  }
  return found.sort()
}

function placed(finding: Finding): string {
  const { line, column } = positionAt(finding.at.file, finding.at.start)
  return `${finding.at.file.path}:${line}:${column} ${label(finding)}`
}

for (const rule of folders(ROOT)) {
  describe(rule, () => {
    for (const name of folders(join(ROOT, rule))) {
      const path = join(ROOT, rule, name)
      const expected: Expected = JSON.parse(readFileSync(join(path, 'expected.json'), 'utf8'))
      for (const notation of folders(path)) {
        test(`${name} in ${notation}`, () => check(join(path, notation), expected, notation))
      }
    }
  })
}

async function check(folder: string, expected: Expected, notation: string) {
  const texts = filesOf(folder)
  const outcome = await lintTexts(texts)
  const pedantic = expected.findings.some(line => line.startsWith('pedantic['))
  const findings = outcome.findings.filter(one => !one.suppressed && (pedantic || !one.pedantic))
  expect(findings.map(label).sort()).toEqual([...expected.findings].sort())
  for (const finding of findings) {
    const words = expected.says?.[label(finding)]
    if (words) expect(finding.message).toContain(words)
  }
  if (notation.includes('json') || notation === 'raw' || notation === 'plan') {
    for (const finding of findings) {
      const written = expected.json?.[label(finding)]
      const text = typeof written === 'object' ? written[notation] : written
      if (text) expect(slice(finding.at)).toBe(text)
    }
  } else {
    expect(findings.map(placed).sort()).toEqual(markers(texts))
  }
}

/** Rules that have something to say of dumps alone. */
const OF_DUMPS = ['instance-profile-id-mismatch']

describe.each(RULE_INFOS.map(({ id }) => id))('%s', id => {
  test('has a page', () => {
    expect(readFileSync(`docs/rules/${id}.md`, 'utf8')).toContain(`# ${id}\n`)
  })

  test.each(['bad-', 'good-'])('has cases %s in each notation', kind => {
    const cases = folders(join(ROOT, id)).filter(name => name.startsWith(kind))
    const notations = new Set(cases.flatMap(name => folders(join(ROOT, id, name))))
    const wanted = OF_DUMPS.includes(id) ? ['raw'] : ['cfn-yaml', 'cfn-json', 'tf']
    expect([...notations]).toEqual(expect.arrayContaining(wanted))
  })
})
