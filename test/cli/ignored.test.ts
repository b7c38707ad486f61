/** What a walk leaves out, with git itself as the oracle. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { discover } from '../../src/cli/discover.ts'

const hasGit = spawnSync('git', ['--version']).status === 0

const name = fc.constantFrom('a', 'b', 'ab', 'a.tf', 'b.tf', 'c.json')
const folder = fc.constantFrom('.', 'x', 'y', 'x/y', 'x/y/z', 'y/x')
const file = fc.tuple(folder, name).map(([where, what]) => join(where, what))
const piece = fc.constantFrom('a', 'b', 'x', 'y', '*', '*.tf', 'a*', '?', '[ab]', '**', 'x/y', '\\a', '{a,b}')
const pattern = fc
  .tuple(
    fc.constantFrom('', '', '!', '/', '!/'),
    fc.array(piece, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('', '', '/'),
  )
  .map(([before, pieces, after]) => before + pieces.join('/') + after)
const patterns = fc.array(
  fc.oneof({ weight: 9, arbitrary: pattern }, fc.constantFrom('# words', '', ' ', '\\#', '!')),
  { maxLength: 4 },
)
const project = fc.record({
  files: fc.uniqueArray(file, { minLength: 1, maxLength: 12 }),
  ignores: fc.dictionary(folder, patterns, { maxKeys: 3, noNullPrototype: true }),
  exclude: patterns,
})

describe.skipIf(!hasGit)('a walk', () => {
  let root: string
  beforeAll(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'iam-ec2-lint-git-')))
    execFileSync('git', ['init', '-q'], { cwd: root })
  })
  afterAll(() => rmSync(root, { recursive: true }))

  it('finds exactly what git would list', async () => {
    await fc.assert(
      fc.asyncProperty(project, async ({ files, ignores, exclude }) => {
        for (const entry of readdirSync(root))
          if (entry !== '.git') rmSync(join(root, entry), { recursive: true })
        for (const path of files) lay(join(root, path), '')
        for (const [where, lines] of Object.entries(ignores))
          lay(join(root, where, '.gitignore'), lines.join('\n'))
        lay(join(root, '.git/info/exclude'), exclude.join('\n'))
        const { candidates } = await discover({ paths: [root], varFiles: [] }, root)
        expect(candidates).toEqual(listedByGit(root))
      }),
      { seed: 11, numRuns: 150 },
    )
  })
})

/** A file; where a name is taken by a folder, or a folder's by a file, the first one stays. */
function lay(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  } catch {}
}

function listedByGit(root: string): string[] {
  const args = ['-c', 'core.excludesFile=/dev/null', 'ls-files', '-oz', '--exclude-standard']
  const paths = execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean)
  return paths.filter(path => !path.endsWith('.gitignore')).sort()
}
