/**
 * The pages of the rules are executed: a block after ❌ reports its rule and, at error or warning, no other one; a
 * block after ✅ does not report its rule.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../src/lint/finding.ts'
import { allRules } from '../src/rules/index.ts'
import { RULE_INFOS } from '../src/rules/infos.ts'
import { lintTexts } from './support/lint-folder.ts'

const FOLDER = 'docs/rules'

interface Example {
  readonly verdict: '❌' | '✅'
  readonly language: string
  readonly line: number
  readonly code: string
}

const FILE_NAMES: Readonly<Record<string, string>> = {
  yaml: 'template.yaml',
  json: 'document.json',
  hcl: 'main.tf',
}

function pageOf(id: string): string {
  return readFileSync(`${FOLDER}/${id}.md`, 'utf8')
}

/** The code blocks of a page, each with the mark of the paragraph before it. */
function examplesIn(page: string): Example[] {
  const examples: Example[] = []
  let verdict: Example['verdict'] | undefined
  let open: { language: string; line: number; code: string[] } | undefined
  for (const [index, text] of page.split('\n').entries()) {
    if (open && text === '```') {
      if (verdict) examples.push({ verdict, ...open, code: `${open.code.join('\n')}\n` })
      open = undefined
      verdict = undefined
    } else if (open) open.code.push(text)
    else if (text.startsWith('```')) open = { language: text.slice(3), line: index + 1, code: [] }
    else if (text.startsWith('❌')) verdict = '❌'
    else if (text.startsWith('✅')) verdict = '✅'
    else if (text.startsWith('#')) verdict = undefined
  }
  return examples
}

async function reported({ language, code }: Example): Promise<Finding[]> {
  const { findings } = await lintTexts(new Map([[FILE_NAMES[language]!, code]]))
  return findings.filter(finding => !finding.pedantic)
}

function loudRules(findings: readonly Finding[]): string[] {
  return [...new Set(findings.filter(({ level }) => level !== 'note').map(({ rule }) => rule))]
}

describe.each(RULE_INFOS.map(({ id }) => id))('%s', id => {
  const examples = examplesIn(pageOf(id))

  test('has examples of both kinds, in languages that are read', () => {
    expect(new Set(examples.map(({ verdict }) => verdict))).toEqual(new Set(['❌', '✅']))
    expect(examples.filter(({ language }) => !(language in FILE_NAMES))).toEqual([])
  })

  test('has all marked paragraphs followed by a block', () => {
    const marks = pageOf(id)
      .split('\n')
      .filter(line => /^[❌✅]/u.test(line))
    expect(examples.length).toBe(marks.length)
  })

  test.each(examples.map(example => [`${example.verdict} line ${example.line}`, example] as const))(
    '%s',
    async (_, example) => {
      const findings = await reported(example)
      const ids = findings.map(({ rule }) => rule)
      if (example.verdict === '✅') return expect(ids).not.toContain(id)
      expect(ids).toContain(id)
      expect(loudRules(findings).filter(rule => rule !== id)).toEqual([])
    },
  )
})

/** Judged on the model, so that it has its own idea of when to keep quiet. */
const OF_MODEL = new Set((await allRules()).map(rule => rule.id))

describe('all pages', () => {
  test('are of rules, and every rule has one', () => {
    const pages = readdirSync(FOLDER).map(name => name.replace(/\.md$/, ''))
    expect(pages.sort()).toEqual(RULE_INFOS.map(({ id }) => id).sort())
  })

  test.each(RULE_INFOS)('$id has the headings and the level that its rule has', ({ id, level, guide }) => {
    const page = pageOf(id)
    const prose = page.replace(/^```[\s\S]*?^```$/gm, '')
    const headings = prose.split('\n').filter(line => /^#{1,6} /.test(line))
    expect(headings[0]).toBe(`# ${id}`)
    expect(headings.slice(1).every(heading => heading.startsWith('## '))).toBe(true)
    expect(headings[1]).toBe('## What is reported')
    if (OF_MODEL.has(id)) expect(headings.at(-1)).toBe('## When it is silent')
    expect(page).toMatch(new RegExp(`^Level: ${level}\\b`, 'm'))
    expect(page.includes('In the guide: "')).toBe(guide !== 'general')
  })
})
