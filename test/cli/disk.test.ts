import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DiskFiles } from '../../src/cli/disk.ts'

let top: string
let root: string

beforeEach(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'iam-ec2-lint-disk-')))
  root = join(top, 'repo')
  mkdirSync(join(root, 'infra'), { recursive: true })
  writeFileSync(join(top, 'secret'), 'secret')
  writeFileSync(join(root, 'infra/main.tf'), '\ufeffa\r\n')
})
afterEach(() => rmSync(top, { recursive: true }))

describe('a file', () => {
  it('is read without its byte order mark, and is the same object by every name it has', () => {
    const files = new DiskFiles(root, [root])
    const file = files.read('infra/main.tf')
    expect(file).toEqual({ path: 'infra/main.tf', text: 'a\r\n' })
    expect(files.read('infra/main.tf')).toBe(file)
    expect(files.read('../repo/infra/main.tf')).toBe(file)
  })

  it.each([
    '../secret',
    '../repo/../secret',
    '/etc/passwd',
    'infra/../../secret',
    'link',
    'linked/secret',
    '..',
  ])('outside the root is not read: %s', path => {
    symlinkSync('../secret', join(root, 'link'))
    symlinkSync('..', join(root, 'linked'))
    expect(new DiskFiles(root, [root]).read(path)).toMatchObject({ cause: 'outside' })
  })

  it('outside the root does not even show whether it exists', () => {
    const files = new DiskFiles(root, [root])
    expect(files.read('../secret')).toEqual(files.read('../nowhere'))
  })

  it('is read through a link that stays inside', () => {
    symlinkSync('infra/main.tf', join(root, 'link.tf'))
    expect(new DiskFiles(root, [root]).read('link.tf')).toEqual({ path: 'link.tf', text: 'a\r\n' })
  })

  it('is read where the root itself is a link', () => {
    symlinkSync('repo', join(top, 'alias'))
    const alias = join(top, 'alias')
    expect(new DiskFiles(alias, [alias]).read('infra/main.tf')).toMatchObject({ text: 'a\r\n' })
  })

  it('behind a door of its own is read alone', () => {
    const files = new DiskFiles(root, [root, join(top, 'secret')])
    expect(files.read('../secret')).toMatchObject({ text: 'secret' })
    expect(files.read('../secret2')).toMatchObject({ cause: 'outside' })
  })

  it('that is none is said to be none', () => {
    const files = new DiskFiles(root, [root])
    expect(files.read('infra')).toMatchObject({ cause: 'irregular' })
    expect(files.read('infra/main.tf/x')).toMatchObject({ cause: 'missing' })
    expect(files.read('a\0b')).toMatchObject({ cause: 'missing' })
    expect(files.read('x'.repeat(5000))).toMatchObject({ cause: 'denied' })
  })

  it.skipIf(process.platform === 'win32')('that would never end is not opened', () => {
    execFileSync('mkfifo', [join(root, 'pipe.tf')])
    expect(new DiskFiles(root, [root]).read('pipe.tf')).toMatchObject({ cause: 'irregular' })
  })

  it.each([
    ['account.json', 64],
    ['terraform.tfstate', 64],
    ['main.tf', 32],
    ['template.yaml', 32],
  ])('that is too large is not read: %s', (name, megabytes) => {
    writeFileSync(join(root, name), '')
    truncateSync(join(root, name), megabytes * 1_000_000 + 1)
    expect(new DiskFiles(root, [root]).read(name)).toEqual({
      cause: 'large',
      unreadable: `is larger than ${megabytes} MB`,
    })
  })
})

describe('a text that stands in for a file', () => {
  it('is read in its place, by every name', () => {
    const files = new DiskFiles(root, [root])
    files.lay('infra/main.tf', Buffer.from('\ufeffb'))
    expect(files.read('infra/main.tf')).toEqual({ path: 'infra/main.tf', text: 'b' })
    expect(files.read('../repo/infra/main.tf')).toBe(files.read('infra/main.tf'))
  })

  it('is listed once, in order, whether it is on the disk or not', () => {
    const files = new DiskFiles(root, [root])
    for (const name of ['main.tf', 'a.tf', 'z.tf']) files.lay(`infra/${name}`, Buffer.from(''))
    files.lay('top.tf', Buffer.from(''))
    expect(files.list('infra').map(entry => entry.name)).toEqual(['a.tf', 'main.tf', 'z.tf'])
    expect(files.list('.').map(entry => entry.name)).toEqual(['infra', 'top.tf'])
  })

  it('has to keep the limits of a file', () => {
    const files = new DiskFiles(root, [root])
    files.lay('large.tf', Buffer.alloc(32_000_001))
    files.lay('latin.tf', Buffer.from([0x6e, 0xff]))
    expect(files.read('large.tf')).toMatchObject({ cause: 'large' })
    expect(files.notUtf8('latin.tf')).toContain('not valid UTF-8')
  })
})

describe('a folder', () => {
  it('is listed in order, with what its links lead to', () => {
    symlinkSync('infra', join(root, 'a'))
    symlinkSync('nowhere', join(root, 'b'))
    symlinkSync('c', join(root, 'c'))
    expect(new DiskFiles(root, [root]).list('.')).toEqual([
      { name: 'a', isFolder: true, isLink: true },
      { name: 'b', isFolder: false, isLink: true },
      { name: 'c', isFolder: false, isLink: true },
      { name: 'infra', isFolder: true, isLink: false },
    ])
  })

  it('outside the root, or not there, is empty, and remembered as such', () => {
    symlinkSync('..', join(root, 'up'))
    const files = new DiskFiles(root, [root])
    expect([files.list('..'), files.list('up'), files.list('nowhere')]).toEqual([[], [], []])
    expect([...files.notListed].map(([folder, { cause }]) => [folder, cause])).toEqual([
      ['..', 'outside'],
      ['up', 'outside'],
      ['nowhere', 'missing'],
    ])
  })
})
