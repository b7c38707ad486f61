/** The package as users get it: packed, installed elsewhere without a network, and run. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
const FOLDER = realpathSync(mkdtempSync(join(tmpdir(), 'iam-ec2-lint-package-')))
const HOME = join(FOLDER, 'home')
const INSTALLED = join(HOME, 'node_modules', 'iam-ec2-lint')
let tarball: string

/** Runs npm as somebody would who has nothing of ours: no settings, no cache, no network. */
function npm(cwd: string, ...args: string[]) {
  const clean = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name))
  const env = { ...Object.fromEntries(clean), HOME, npm_config_cache: join(FOLDER, 'cache') }
  return spawnSync('npm', ['--offline', '--no-audit', '--no-fund', '--loglevel=error', ...args], {
    cwd,
    env,
    encoding: 'utf8',
  })
}

function run(bin: string, ...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [bin, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  return { stdout, stderr, status }
}

beforeAll(() => {
  mkdirSync(HOME)
  expect(npm(ROOT, 'pack', '--pack-destination', FOLDER)).toMatchObject({ status: 0 })
  tarball = join(FOLDER, readdirSync(FOLDER).find(name => name.endsWith('.tgz'))!)
  expect(npm(HOME, 'install', tarball)).toMatchObject({ status: 0 })
})
afterAll(() => rmSync(FOLDER, { recursive: true }))

describe('the package', () => {
  it('brings nothing but itself', () => {
    expect(readdirSync(join(HOME, 'node_modules')).filter(name => !name.startsWith('.'))).toEqual([
      'iam-ec2-lint',
    ])
  })

  it('holds what it needs to run and to be understood, and nothing else', () => {
    const { files } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    const allowed = [...files, 'LICENSE', 'README.md', 'package.json'].map(
      (path: string) => path.split('/')[0],
    )
    expect(readdirSync(INSTALLED).filter(name => !allowed.includes(name))).toEqual([])
    expect(readdirSync(join(INSTALLED, 'docs'))).toEqual(['rules'])
  })

  it('has a command that finds what the repository finds', () => {
    const command = join(HOME, 'node_modules', '.bin', 'iam-ec2-lint')
    const here = run(join(ROOT, 'bin', 'iam-ec2-lint.js'), 'fixtures/demo')
    expect(here.stdout).toContain('error[missing-ec2-trust]: ')
    expect(here.status).toBe(1)
    expect(run(command, 'fixtures/demo')).toEqual(here)
  })

  it('explains its rules, for people and in SARIF', () => {
    const bin = join(INSTALLED, 'bin', 'iam-ec2-lint.js')
    expect(run(bin, 'explain', 'missing-ec2-trust').stdout).toContain(
      '\nWhat is reported\n----------------\n',
    )
    const { rules } = JSON.parse(run(bin, 'fixtures/demo', '--format', 'sarif').stdout).runs[0].tool.driver
    for (const { id, help } of rules) expect(help.markdown).toMatch(`# ${id}\n`)
  })

  it('runs straight from the tarball', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    const { stdout, status } = npm(
      HOME,
      'exec',
      '--yes',
      '--package',
      tarball,
      '--',
      'iam-ec2-lint',
      '--version',
    )
    expect({ stdout, status }).toEqual({ stdout: `${version}\n`, status: 0 })
  })
})
