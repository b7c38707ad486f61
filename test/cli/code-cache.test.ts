/** What the command keeps between runs, and that it trusts nothing that others can write. */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import module from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'

const BIN = join(import.meta.dirname, '..', '..', 'bin', 'iam-ec2-lint.js')
const FOLDER = mkdtempSync(join(tmpdir(), 'iam-ec2-lint-cache-'))
const TEMPLATES = join(FOLDER, 'templates')
const HOME = join(FOLDER, 'home')
const OURS = join(HOME, '.cache', 'iam-ec2-lint')
const ENTRIES = join(OURS, `${process.version}-${process.arch}`)
afterAll(() => rmSync(FOLDER, { recursive: true }))

const TRUST = `{ Statement: [{ Effect: Allow, Principal: { Service: ec2.amazonaws.com }, Action: 'sts:AssumeRole' }] }`

mkdirSync(TEMPLATES)
writeFileSync(
  join(TEMPLATES, 'a.yaml'),
  `Resources:\n  R: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: ${TRUST} } }\n`,
)

beforeEach(() => {
  rmSync(HOME, { recursive: true, force: true })
  mkdirSync(join(HOME, '.cache'), { recursive: true })
  chmodSync(join(HOME, '.cache'), 0o700)
})

function run(args: readonly string[] = ['a.yaml'], env: Record<string, string> = {}) {
  const { PATH = '' } = process.env
  const options = { cwd: TEMPLATES, encoding: 'utf8', env: { PATH, HOME, ...env } } as const
  const { stdout, stderr, status } = spawnSync(process.execPath, [BIN, ...args], options)
  return { stdout, stderr, status }
}

const isPosix = process.platform !== 'win32'
const isNodes = 'enableCompileCache' in module
const EXPECTED = { stdout: expect.stringContaining('role-without-instance-profile'), stderr: '', status: 1 }

describe.skipIf(!isPosix)('the folder of the cache', () => {
  it('is made for the user alone', () => {
    expect(run()).toEqual(EXPECTED)
    expect(statSync(OURS).mode & 0o777).toBe(0o700)
    expect(statSync(ENTRIES).mode & 0o777).toBe(0o700)
    expect(readdirSync(ENTRIES)).not.toEqual([])
  })

  it('lies where XDG_CACHE_HOME says', () => {
    expect(run(['a.yaml'], { XDG_CACHE_HOME: join(HOME, 'elsewhere') })).toEqual(EXPECTED)
    expect(existsSync(join(HOME, 'elsewhere', 'iam-ec2-lint'))).toBe(true)
    expect(existsSync(OURS)).toBe(false)
  })

  it('is not used when Node is told so', () => {
    expect(run(['a.yaml'], { NODE_DISABLE_COMPILE_CACHE: '1' })).toEqual(EXPECTED)
    expect(existsSync(OURS)).toBe(false)
  })

  it.each([
    ['others can write to it', () => chmodSync(ENTRIES, 0o777)],
    ['others can write to the one above', () => chmodSync(OURS, 0o770)],
    ['others can write to the one above both', () => chmodSync(join(HOME, '.cache'), 0o777)],
    ['it came with a repository', () => mkdirSync(join(HOME, '.git'))],
    [
      'it is a link',
      () => {
        rmSync(OURS, { recursive: true })
        mkdirSync(join(HOME, 'other', `${process.version}-${process.arch}`), { recursive: true, mode: 0o700 })
        symlinkSync(join(HOME, 'other'), OURS)
      },
    ],
  ])('is not used where %s', (_, change) => {
    mkdirSync(ENTRIES, { recursive: true, mode: 0o700 })
    change()
    expect(run()).toEqual(EXPECTED)
    expect(readdirSync(ENTRIES)).toEqual([])
  })

  it.each(['/dev/null', '/nowhere/at/all', ''])('need not be there: HOME=%s', home => {
    expect(run(['a.yaml'], { HOME: home, XDG_CACHE_HOME: join(home || '/nowhere', 'cache') })).toEqual(
      EXPECTED,
    )
  })
})

describe.skipIf(!isPosix || isNodes)('an entry', () => {
  const entry = join(ENTRIES, 'cli.cjs')

  it('is used again and changes nothing', () => {
    const first = run()
    const { mtimeMs, mode } = statSync(entry)
    expect(run()).toEqual(first)
    expect(statSync(entry)).toMatchObject({ mtimeMs, mode })
    expect(mode & 0o777).toBe(0o600)
  })

  it('is made anew by the first run with findings', () => {
    run(['a.yaml', '--only', 'parse-error'])
    expect(readFileSync(entry)[4]).toBe(0)
    run()
    expect(readFileSync(entry)[4]).toBe(1)
    run(['a.yaml', '--only', 'parse-error'])
    expect(readFileSync(entry)[4]).toBe(1)
  })

  it('is not made by a run that lints nothing', () => {
    expect(run(['--version']).status).toBe(0)
    expect(readdirSync(ENTRIES)).toEqual([])
  })

  it.each([
    ['cut', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ['empty', () => Buffer.of()],
    ['of another source', (bytes: Buffer) => bytes.fill('x', bytes.length - 2_000, bytes.length - 1_999)],
    ['not written to the end', (bytes: Buffer) => bytes.fill(0, 4_096, 8_192)],
    ['foreign', () => Buffer.from('module.exports = "hello"\n')],
  ])('that is %s is made anew', (_, change) => {
    run()
    const broken = change(readFileSync(entry))
    writeFileSync(entry, broken)
    expect(run()).toEqual(EXPECTED)
    expect(readFileSync(entry).equals(broken)).toBe(false)
  })
})
