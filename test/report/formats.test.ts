import { expect, test } from 'vitest'
import { formatOfName } from '../../src/report/formats.ts'

test.each([
  ['report.sarif', 'sarif'],
  ['out/report.sarif.json', 'sarif'],
  ['report.JSON', 'json'],
  ['report.md', 'markdown'],
  ['report.txt', 'text'],
  ['report', undefined],
  ['report.json.bak', undefined],
  ['json', undefined],
])('%s asks for %s', (name, format) => {
  expect(formatOfName(name)).toBe(format)
})
