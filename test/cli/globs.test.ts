/** Globs among the arguments mean what they mean elsewhere: fast-glob is the oracle. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fastGlob from 'fast-glob'
import { afterAll, expect, test } from 'vitest'
import { globOf } from '../../src/cli/globs.ts'

const FILES = [
  'main.tf',
  'a.yaml',
  'b.yml',
  '.hidden/c.yaml',
  'infra/main.tf',
  'infra/web/template.yaml',
  'infra/web/template.json',
  'infra/db/template.yaml',
  'infra/[odd]/template.yaml',
]

const GLOBS = [
  '*.tf',
  '**/*.tf',
  '**/*.{yaml,yml}',
  'infra/**',
  'infra/*/template.yaml',
  'infra/{web,db}/*.yaml',
  'infra/!(web)/*.yaml',
  'infra/[wd]*/template.*',
  '**/template.yaml',
  'infra/\\[odd\\]/*.yaml',
]

const folder = mkdtempSync(join(tmpdir(), 'globs-'))
for (const file of FILES) {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), '')
}
afterAll(() => rmSync(folder, { recursive: true }))

test.each(GLOBS)('%s', pattern => {
  const glob = globOf(pattern)!
  const base = glob.base === '' ? '' : `${glob.base}/`
  const inBase = FILES.filter(file => file.startsWith(base))
  const ours = inBase.filter(file => glob.matches(file.slice(base.length)))
  expect(ours.sort()).toEqual(fastGlob.sync(pattern, { cwd: folder, dot: true }).sort())
})

test('a question mark in a folder is a pattern, which the oracle takes literally', () => {
  const glob = globOf('infra/w?b/*.json')!
  expect(FILES.filter(file => glob.matches(file.slice('infra/'.length)))).toEqual(['infra/web/template.json'])
})
