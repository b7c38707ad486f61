import { describe, expect, test } from 'vitest'
import { commentsOf, parseHcl, parseHclExpression, parseHclTemplate } from '../../../src/syntax/hcl/parse.ts'
import { show, sourceOfText } from './helpers.ts'

const MANY = 100_000
/** Enough to tell a step for each letter from a step for each pair of them. */
const SOME = 30_000

/** How many levels of objects a tree has. */
function height(tree: unknown): number {
  let level: unknown[] = [tree]
  let count = 0
  while (level.length > 0) {
    level = level.flatMap(children)
    count++
  }
  return count
}

function children(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null || 'path' in value) return []
  return Object.values(value).filter(part => typeof part === 'object')
}

describe('nested or chained a hundred thousand times', () => {
  const inside: Record<string, string> = {
    parentheses: '('.repeat(MANY),
    'closed parentheses': `${'('.repeat(MANY)}1${')'.repeat(MANY)}`,
    tuples: '['.repeat(MANY),
    objects: '{a='.repeat(MANY),
    'one kind after the other': '[{a=f("${-(!'.repeat(MANY),
    calls: 'f('.repeat(MANY),
    indexes: 'a['.repeat(MANY),
    not: '!'.repeat(MANY),
    minus: '-'.repeat(MANY),
    templates: '"${'.repeat(MANY),
    'closed templates': `${'"${'.repeat(MANY)}1${'}"'.repeat(MANY)}`,
    heredocs: '<<A\n${'.repeat(MANY),
    'closed heredocs': `${'<<A\n${'.repeat(MANY)}1${'}\nA\n'.repeat(MANY)}`,
    for: '[for a in '.repeat(MANY),
    conditionals: 'a ? b : '.repeat(MANY),
    'names behind dots': `a${'.b'.repeat(MANY)}`,
    'indexes in a row': `a${'[0]'.repeat(MANY)}`,
    'full splats': `a${'[*]'.repeat(MANY)}`,
    'splats with names': `a.*${'.b'.repeat(MANY)}`,
    sums: `1${' + 1'.repeat(MANY)}`,
    'all operators': 'a || b && c == d < e + f * '.repeat(MANY),
    'long chains in parentheses': `${'('.repeat(100)}a${`)${'.b'.repeat(150)}`.repeat(100)}`,
    directives: `"${'%{ if a }'.repeat(MANY)}${'%{ endif }'.repeat(MANY)}"`,
  }

  test.each(Object.entries(inside))('%s', (_, text) => {
    const { body, problems } = parseHcl(sourceOfText(`a = ${text}\n`))
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.length).toBeLessThanOrEqual(2)
    // At most three levels of objects for each level of the syntax.
    expect(height(body)).toBeLessThan(3 * 200 + 20)
    const shorter = text.slice(0, 20_000)
    expect(parseHclExpression(sourceOfText(shorter)).expression.kind).toBe('invalid')
    expect(parseHclTemplate(sourceOfText(`\${${shorter}`)).expression.kind).toBe('invalid')
  })

  test.each([
    ['blocks', 'a {\n'.repeat(MANY)],
    ['closed blocks', 'a {\n'.repeat(MANY) + '}\n'.repeat(MANY)],
    ['blocks of the top', 'resource "a" "b" {\n'.repeat(MANY)],
  ])('%s', (_, text) => {
    const { body, problems } = parseHcl(sourceOfText(text))
    expect(show(problems)).toEqual([expect.stringContaining('nested more than 200 levels deep')])
    expect(height(body)).toBeLessThan(3 * 200 + 20)
  })

  test('the limit can be set, and what is below it is read', () => {
    const text = `a = ${'('.repeat(20)}1${')'.repeat(20)}\n`
    expect(parseHcl(sourceOfText(text), { depth: 21 }).problems).toEqual([])
    expect(show(parseHcl(sourceOfText(text), { depth: 20 }).problems)).toEqual([
      '1 "1": nested more than 20 levels deep',
    ])
  })
})

/** These end soon if no step looks at the whole rest of the text; else they take minutes, and the suite's time limit fails them. */
describe('long texts', () => {
  test.each([
    ['open comments', '/* '.repeat(SOME)],
    ['quotes', '"'.repeat(SOME)],
    ['strings on one line', 'a = "x" '.repeat(SOME)],
    [
      'open heredocs',
      Array.from({ length: SOME }, (_, i) => `resource "a" "b${i}" {\n  x = <<E${i}\n`).join(''),
    ],
    ['open heredocs in an argument', `a = (\n${'<<A\n'.repeat(SOME)}`],
    ['broken interpolations', `a = <<E\n${'${x y}\n'.repeat(SOME)}E\n`],
    ['open interpolations', `a = <<E\n${'${x y\n'.repeat(SOME)}E\n`],
    ['interpolations within strings', `a = ]${'"${'.repeat(SOME)}`],
    ['brackets that do not match', `a = ] ${'('.repeat(SOME)}${']'.repeat(SOME)}`],
    ['closing braces', '}'.repeat(SOME)],
    ['lines of words', 'foo bar\n'.repeat(SOME)],
    ['wrong escapes', `a = "${'\\q'.repeat(SOME)}"`],
  ])('%s: problems', (_, text) => {
    const { problems } = parseHcl(sourceOfText(text))
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.length).toBeLessThanOrEqual(20)
    commentsOf(sourceOfText(text))
    parseHclTemplate(sourceOfText(text))
  })

  test.each([
    ['attributes', Array.from({ length: SOME }, (_, i) => `a${i} = "x"\n`).join('')],
    ['elements', `a = [${'1, "x", '.repeat(SOME)}]`],
    ['entries', `a = {\n${'b = "c"\n'.repeat(SOME)}}`],
    ['escapes', `a = "${'\\n'.repeat(SOME)}"`],
    ['stripped escapes', `a = "\${b ~}${'\\n'.repeat(SOME)}\${~ c}"`],
    ['interpolations', `a = "${'${x}'.repeat(SOME)}"`],
    ['dollars', `a = "${'$'.repeat(SOME)}{"`],
    ['lines of a heredoc', `a = <<-E\n${'  x\n'.repeat(SOME)}  E\n`],
    ['comments', '# x\n/* y */\n'.repeat(SOME)],
    ['blanks', `a = 1${' '.repeat(SOME)}\n${'\n'.repeat(SOME)}`],
  ])('%s: none', (_, text) => {
    expect(show(parseHcl(sourceOfText(text)).problems)).toEqual([])
  })
})

test('names of the language of the tool itself are names like others', () => {
  const { body, problems } = parseHcl(
    sourceOfText('__proto__ = 1\nconstructor "__proto__" {\n  toString = 2\n}\n'),
  )
  expect(problems).toEqual([])
  expect(body.attributes[0]!.name).toBe('__proto__')
  expect(body.blocks[0]!.labels[0]!.text).toBe('__proto__')
})
