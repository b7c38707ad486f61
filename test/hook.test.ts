/** The pre-commit hooks, without pre-commit: what they declare, and what their entry says of names of files. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { isCandidate } from '../src/cli/walk.ts'

const ROOT = join(import.meta.dirname, '..')
const FOLDER = mkdtempSync(join(tmpdir(), 'iam-ec2-lint-hook-'))
afterAll(() => rmSync(FOLDER, { recursive: true }))

interface Hook {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly language: string
  readonly entry: string
  readonly files: string
  readonly require_serial: boolean
  readonly minimum_pre_commit_version: string
  readonly pass_filenames?: boolean
}

const HOOKS: readonly Hook[] = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8'))
const { entry = '', files = '' } = HOOKS[0] ?? {}
const PACKAGE = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))

describe('the declaration', () => {
  it('has a hook that installs itself and one for what is installed', () => {
    expect(HOOKS.map(({ id, language }) => [id, language])).toEqual([
      ['iam-ec2-lint', 'node'],
      ['iam-ec2-lint-system', 'system'],
    ])
  })

  it.each(HOOKS)('$id is one run of our command for all names', hook => {
    expect(hook.require_serial).toBe(true)
    expect(hook.pass_filenames ?? true).toBe(true)
    expect(hook.minimum_pre_commit_version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(Object.keys(PACKAGE.bin)).toContain(hook.entry.split(' ')[0])
  })

  it('is the same but for the language', () => {
    const [first, ...others] = HOOKS.map(({ id, name, description, language, ...rest }) => rest)
    for (const other of others) expect(other).toEqual(first)
  })

  it('is what the README tells to use', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
    const config = parse(/```yaml\n(repos:[^`]*)```/.exec(readme)?.[1] ?? '')
    expect(config.repos[0].hooks[0].id).toBe('iam-ec2-lint')
    for (const { id } of HOOKS) expect(readme).toContain(id)
    const version = HOOKS[0]?.minimum_pre_commit_version.replace(/\.0$/, '')
    expect(readme).toContain(`[pre-commit](https://pre-commit.com) ${version} or later`)
  })

  it('is installed from git by npm without a step that this package does not need', () => {
    const steps = ['build', 'prepare', 'prepack', 'preinstall', 'install', 'postinstall']
    expect(Object.keys(PACKAGE.scripts).filter(name => steps.includes(name))).toEqual([])
    expect(PACKAGE.dependencies).toBeUndefined()
  })
})

describe('the files', () => {
  // Python has the flag in the pattern
  const pattern = new RegExp(files.replace(/^\(\?i\)/, ''), 'i')

  it.each([
    'main.tf',
    'main.tofu',
    'infra/main.tf.json',
    'a b/policy.json',
    'cdk.out/Web.template.json',
    'x.YAML',
    'a.b/c.yml',
    'web.template',
    'terraform.tfstate',
    'policy',
    'infra/role-trust',
    '.github/workflows/a.yml',
    'README.md',
    'terraform.tfstate.backup',
    '.gitignore',
    'a.json/x.ts',
    'x.json5',
    'tf',
    'yaml.txt',
    'main.tf\n.txt',
  ])('are what a walk opens: %j', name => {
    expect(pattern.test(name)).toBe(isCandidate(name))
  })

  it.each(['--fail-on=never', '--output=x/main.tf', '-h'])('are no options: %s', name => {
    expect(pattern.test(name)).toBe(false)
  })
})

describe('the entry', () => {
  const demo = join(ROOT, 'fixtures', 'demo')
  mkdirSync(join(FOLDER, '.git'))
  cpSync(join(demo, 'web'), join(FOLDER, 'web'), { recursive: true })
  writeFileSync(join(FOLDER, 'rules'), 'a name like a command\n')
  writeFileSync(join(FOLDER, 'notes.yaml'), 'none: of ours\n')

  const [command = '', ...args] = entry.split(' ')
  const run = (...names: string[]) =>
    spawnSync(process.execPath, [join(ROOT, PACKAGE.bin[command]), ...args, ...names], {
      cwd: FOLDER,
      encoding: 'utf8',
    })

  it('stops the commit of a mistake', () => {
    const { status, stdout } = run('notes.yaml', 'web/template.yaml')
    expect(stdout).toMatch(/^error\[missing-ec2-trust\]/)
    expect(status).toBe(1)
  })

  it.each(['notes.yaml', 'rules'])('lets what is none of ours pass: %s', name => {
    expect(run(name)).toMatchObject({ status: 0, stderr: '' })
  })

  it('says of one file of a module what a full run says that has to do with it', () => {
    const main = readFileSync(join(demo, 'workers', 'main.tf'), 'utf8')
    mkdirSync(join(FOLDER, 'workers'))
    const blocks = main.split(/^(?=\S.* {$)/m)
    const move = (file: string, wanted: string) => {
      const moved = blocks.filter(block => block.startsWith(wanted))
      expect(moved).toHaveLength(1)
      blocks.splice(blocks.indexOf(moved[0] ?? ''), 1)
      writeFileSync(join(FOLDER, 'workers', file), moved.join(''))
    }
    move('queue.tf', 'resource "aws_iam_role" "queue"')
    move('reports.tf', 'resource "aws_iam_role" "reports"')
    move('template.tf', 'resource "aws_launch_template" "queue"')
    writeFileSync(join(FOLDER, 'workers', 'main.tf'), blocks.join(''))

    const linesOf = (...names: string[]) =>
      run('--format=concise', ...names)
        .stdout.split('\n')
        .filter(Boolean)
    const [mismatch, withoutProfile, ...others] = linesOf('workers')
    expect(mismatch).toMatch(/^workers\/main\.tf:\d+:\d+: warning\[role-profile-name-mismatch\]/)
    expect(withoutProfile).toMatch(/^workers\/reports\.tf:\d+:\d+: warning\[role-without-instance-profile\]/)
    expect(others).toEqual([])
    expect(linesOf('workers/main.tf')).toEqual([mismatch])
    expect(linesOf('workers/reports.tf')).toEqual([mismatch, withoutProfile])
    expect(linesOf('workers/queue.tf')).toEqual([mismatch])
    expect(linesOf('workers/template.tf')).toEqual([])
  })
})
