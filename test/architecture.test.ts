/** The order of the house, as ARCHITECTURE.md tells it: who may import whom, and who may touch the world. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const SRC = join(import.meta.dirname, '..', 'src')

/** From the ground up. Folders of one row do not know each other. */
const ROWS = [
  ['syntax'],
  ['value'],
  ['iam'],
  ['model'],
  ['userdata'],
  ['cloudformation', 'terraform', 'documents', 'kubernetes'],
  ['rules'],
  ['lint'],
  ['report'],
  ['cli'],
]
const rankOf = (folder: string) => ROWS.findIndex(row => row.includes(folder))

interface Import {
  readonly from: string
  readonly to: string
  readonly isLazy: boolean
  readonly isType: boolean
}

const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.ts'))
const IMPORTS = FILES.flatMap(importsOf)

function importsOf(path: string): Import[] {
  const text = readFileSync(join(SRC, path), 'utf8')
  const statements = text.matchAll(
    /^(?:import|export)\b([^'"]*?)\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm,
  )
  return [...statements].map(([, words = '', to, bare, lazyTo]) => ({
    from: path,
    to: (to ?? bare ?? lazyTo)!,
    isLazy: lazyTo !== undefined,
    isType: words.trim().startsWith('type'),
  }))
}

/** The file of src/ that a relative import means. */
function targetOf({ from, to }: Import): string {
  return join(from, '..', to)
}

function folderOf(path: string): string {
  return path.split('/')[0]!
}

describe('the folders', () => {
  it('are seen at all', () => {
    expect(FILES.length).toBeGreaterThan(60)
    expect(IMPORTS.length).toBeGreaterThan(200)
    expect(IMPORTS.filter(one => one.isLazy).length).toBeGreaterThan(3)
  })

  it('are all known, so that a new one finds its place', () => {
    expect([...new Set(FILES.map(folderOf))].filter(folder => rankOf(folder) < 0)).toEqual([])
  })

  it('import only what lies below them: what nothing flows back to can be understood and tested alone', () => {
    const relative = IMPORTS.filter(one => one.to.startsWith('.'))
    const wrong = relative.filter(one => {
      const [from, to] = [folderOf(one.from), folderOf(targetOf(one))]
      return from !== to && rankOf(to) >= rankOf(from)
    })
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
  })
})

describe('the world', () => {
  const core = FILES.filter(path => folderOf(path) !== 'cli')
  const textOf = (path: string) => withoutComments(readFileSync(join(SRC, path), 'utf8'))

  it("is Node's in cli/ alone: the core runs in a browser, and safety has one place", () => {
    expect(IMPORTS.filter(one => folderOf(one.from) !== 'cli' && one.to.startsWith('node:'))).toEqual([])
    const touching = core.filter(path =>
      /\bprocess\.\w|\bBuffer\.\w|\b__dirname\b|\bimport\.meta\b|\brequire\(/.test(textOf(path)),
    )
    expect(touching).toEqual([])
  })

  it('has no clock and no dice in the core: the same files give the same findings', () => {
    // a date is fine that is written in a file, but not the one of today, nor in the zone of the machine
    const clock = /\bDate\.now\b|\bDate\(\)|\bnew Date\b(?!\([^)])|\.get(Hours|Date|Day|TimezoneOffset)\b/
    const dice = /\bMath\.random\b|\bperformance\b|\bsetTimeout\b|\bconsole\./
    const moody = core.filter(path => clock.test(textOf(path)) || dice.test(textOf(path)))
    expect(moody).toEqual([])
  })
})

describe('libraries', () => {
  /** Each where it belongs; nothing else may be imported. */
  const OWNERS: Record<string, string> = {
    'js-yaml': 'syntax/yaml',
    yaml: 'syntax/yaml-rescue.ts',
    ignore: 'cli/gitignore.ts',
    picomatch: 'cli/globs.ts',
    picocolors: 'report/',
    sarif: 'report/sarif',
  }

  it('are known, and each has one owner', () => {
    const libraries = IMPORTS.filter(one => !/^(\.|node:)/.test(one.to))
    const wrong = libraries.filter(({ from, to }) => !OWNERS[to] || !from.startsWith(OWNERS[to]))
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
  })

  it('and all that costs start-up are loaded lazily', () => {
    const lazy = [
      'syntax/yaml-rescue.ts',
      'cli/globs.ts',
      'cli/config/read-config.ts',
      'cli/memory.ts',
      'cloudformation/transforms/sam/index.ts',
      'documents/index.ts',
      'iam/managed.ts',
      'lint/lint.ts',
      'report/sarif.ts',
      'rules/credentials.ts',
      'rules/entities.ts',
      'rules/launches.ts',
      'rules/permissions.ts',
      'terraform/index.ts',
    ]
    for (const path of lazy) {
      const importers = IMPORTS.filter(one => targetOf(one) === path && !one.isType)
      expect(importers.length, path).toBeGreaterThan(0)
      expect(
        importers.every(one => one.isLazy),
        path,
      ).toBe(true)
    }
  })
})

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
}
