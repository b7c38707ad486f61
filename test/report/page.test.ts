import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { page } from '../../src/report/page.ts'

const draw = (...lines: string[]) => page(lines.join('\n'), { color: false })

describe('a page on a terminal', () => {
  it('has underlined headings, plain paragraphs, and code as it is written', () => {
    const drawn = draw(
      '# a-rule',
      '',
      'Some *words* about **one** `role*` of [AWS](https://aws.amazon.com), see [here](other.md).',
      '## Reported',
      '```yaml',
      '# a comment',
      '',
      '- `*not*` **Markdown**',
      '```',
      'After.',
    )
    expect(drawn.split('\n')).toEqual([
      'a-rule',
      '======',
      '',
      'Some words about one `role*` of AWS (https://aws.amazon.com), see here.',
      '',
      'Reported',
      '--------',
      '',
      '    # a comment',
      '',
      '    - `*not*` **Markdown**',
      '',
      'After.',
      '',
    ])
  })

  it('joins the lines of a paragraph and breaks them at 80 columns, never inside of code', () => {
    const drawn = draw('word '.repeat(14).trim(), 'and then `aws iam get-instance-profile` ends.')
    expect(drawn).toBe(`${'word '.repeat(14)}and then\n\`aws iam get-instance-profile\` ends.\n`)
  })

  it('keeps a word that is longer than a line, and wide letters in mind', () => {
    const url = `https://example.com/${'x'.repeat(100)}`
    expect(draw(`See ${url} there.`)).toBe(`See\n${url}\nthere.\n`)
    expect(draw(`${'日'.repeat(38)} abc def`)).toBe(`${'日'.repeat(38)} abc\ndef\n`)
  })

  it('hangs the lines of an item under its first, and keeps items together', () => {
    expect(draw('- one', `- ${'two '.repeat(20).trim()}`, '  more', '', 'End.')).toBe(
      `- one\n- ${'two '.repeat(19).trim()}\n  two more\n\nEnd.\n`,
    )
  })

  it('leaves tables and indented lines as they are', () => {
    expect(draw('As:', '', '    # ignore[x]  why', '', '| a | b |', '|---|---|')).toBe(
      'As:\n\n    # ignore[x]  why\n\n| a | b |\n|---|---|\n',
    )
  })

  it('loses nothing of what is not closed', () => {
    expect(draw('a `b **c *d', '', '```', 'e')).toBe('a `b **c *d\n\n    e\n')
  })

  it('can have colours, and says the same', () => {
    const text = '# a\n\nSee `b`.\n'
    const coloured = page(text, { color: true })
    expect(coloured).toContain('\u001b[36m`b`\u001b[39m')
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(page(text, { color: false }))
  })
})

const PAGES = readdirSync('docs/rules')

describe('the pages of the rules', () => {
  it('are there', () => expect(PAGES.length).toBeGreaterThan(4))

  it.each(PAGES)('%s shows no marks of Markdown, and no line that a terminal would break', name => {
    const drawn = page(readFileSync(`docs/rules/${name}`, 'utf8'), { color: false })
    const prose = drawn.split('\n').filter(line => !line.startsWith('    ') && !line.startsWith('|'))
    // an address alone cannot be broken
    expect(prose.filter(line => line.length > 80 && line.trim().includes(' '))).toEqual([])
    expect(prose.filter(line => /^```|^#|\]\(|\*\*/.test(line))).toEqual([])
    expect(drawn.split('\n').length).toBeGreaterThan(15)
  })
})
