/** The command as users start it: the bundle, its lazy files, its streams. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
const BIN = join(ROOT, 'bin', 'iam-ec2-lint.js')
const FOLDER = mkdtempSync(join(tmpdir(), 'iam-ec2-lint-bin-'))
afterAll(() => rmSync(FOLDER, { recursive: true }))

const TRUST = `{ Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: 'sts:AssumeRole' }] }`

/** A template with so many roles that EC2 may not assume. */
function template(roles: number): string {
  const resources = Array.from({ length: roles }, (_, index) => [
    `  Role${index}: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: ${TRUST} } }`,
    `  Profile${index}: { Type: AWS::IAM::InstanceProfile, Properties: { Roles: [!Ref Role${index}] } }`,
  ])
  return `Resources:\n${resources.flat().join('\n')}\n`
}

const MODULE = `
resource "aws_iam_role" "web" {
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}
resource "aws_iam_instance_profile" "web" {
  role = aws_iam_role.web.name
}
`

writeFileSync(join(FOLDER, 'one.yaml'), template(1))
writeFileSync(join(FOLDER, 'many.yaml'), template(500))
writeFileSync(join(FOLDER, 'broken.yaml'), `${template(1)}  Broken: [\n`)
writeFileSync(join(FOLDER, 'main.tf'), MODULE)

function lint(...args: string[]) {
  return spawnSync(process.execPath, [BIN, ...args], { cwd: FOLDER, encoding: 'utf8' })
}

describe('the bundle', () => {
  it('finds a mistake', () => {
    const { stdout, stderr, status } = lint('one.yaml')
    expect(stdout).toContain('error[missing-ec2-trust]: ')
    expect(stdout).toContain('--> one.yaml:2:3\n')
    expect(stdout).toContain('\n1 error in 1 file\n')
    expect({ stderr, status }).toEqual({ stderr: '', status: 1 })
  })

  it('knows its version and its options', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    expect(lint('--version')).toMatchObject({ stdout: `${version}\n`, stderr: '', status: 0 })
    expect(lint('--help', 'nowhere')).toMatchObject({
      stdout: expect.stringContaining('--fail-on'),
      status: 0,
    })
  })

  it.each([
    ['Terraform', ['main.tf'], 'error[missing-ec2-trust]'],
    ['what is read of a broken file', ['broken.yaml'], 'error[parse-error]'],
    ['globs', ['o*.yaml'], 'error[missing-ec2-trust]'],
    ['SARIF', ['one.yaml', '--format', 'sarif'], '"ruleId": "missing-ec2-trust"'],
    ['JSON', ['one.yaml', '--format', 'json'], '"rule": "missing-ec2-trust"'],
  ])('loads what it needs for %s', (_, args, expected) => {
    const { stdout, stderr, status } = lint(...args)
    expect(stdout).toContain(expected)
    expect({ stderr, status }).toEqual({ stderr: '', status: 1 })
  })

  it('explains a rule', () => {
    const { stdout, stderr, status } = lint('explain', 'missing-ec2-trust')
    expect(stdout).toMatch(/^missing-ec2-trust\n=+\n/)
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  })

  it('takes a text from stdin, with the files around it', () => {
    const rest = MODULE.slice(MODULE.indexOf('resource "aws_iam_instance_profile"'))
    const { stdout, status } = spawnSync(
      process.execPath,
      [BIN, '-', '--stdin-filename', 'main.tf', '--format', 'concise'],
      { cwd: FOLDER, encoding: 'utf8', input: MODULE.replace(rest, '') },
    )
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 })
  })

  it('brings the pages of all rules into SARIF', () => {
    const { rules } = JSON.parse(lint('one.yaml', '--format', 'sarif').stdout).runs[0].tool.driver
    expect(rules.length).toBeGreaterThan(4)
    for (const { id, help } of rules) expect(help.markdown).toMatch(`# ${id}\n`)
  })
})

describe('the streams', () => {
  it('survive a reader that goes away, with the exit code of the findings', async () => {
    const child = spawn(process.execPath, [BIN, 'many.yaml'], { cwd: FOLDER })
    let stderr = ''
    child.stderr.on('data', data => {
      stderr += data
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const status = await new Promise(resolve => child.on('close', resolve))
    expect({ stderr, status }).toEqual({ stderr: '', status: 1 })
  })

  it.skipIf(process.platform === 'win32')(
    'are written to the end where a pipe is full and does not wait',
    async () => {
      const whole = lint('many.yaml').stdout
      // that its parent opens the pipe too makes it one that does not wait
      const parent = `
      const { spawn } = require('node:child_process')
      const child = spawn(process.execPath, ${JSON.stringify([BIN, 'many.yaml'])}, { stdio: 'inherit' })
      process.stdout.write('')
      child.on('close', status => { process.exitCode = status })`
      const child = spawn(process.execPath, ['-e', parent], {
        cwd: FOLDER,
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const closed = new Promise(resolve => child.on('close', resolve))
      await new Promise(resolve => setTimeout(resolve, 1_000))
      let stdout = ''
      child.stdout.setEncoding('utf8').on('data', data => {
        stdout += data
      })
      expect(await closed).toBe(1)
      expect(stdout).toBe(whole)
    },
  )

  it.skipIf(process.platform !== 'linux')('need not end to be too large', () => {
    const { stderr, status } = spawnSync(process.execPath, [BIN, '-', '--stdin-filename', 'a.tf'], {
      cwd: FOLDER,
      stdio: [openSync('/dev/zero', 'r'), 'pipe', 'pipe'],
      encoding: 'utf8',
    })
    expect({ stderr, status }).toEqual({
      stderr: 'iam-ec2-lint: error: a.tf is larger than 32 MB\n',
      status: 2,
    })
  })

  it.skipIf(process.platform !== 'linux')('say by the exit code that the disk is full', () => {
    const full = openSync('/dev/full', 'w')
    const { status, stderr } = spawnSync(process.execPath, [BIN, 'one.yaml'], {
      cwd: FOLDER,
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    })
    expect(status).toBe(2)
    expect(stderr).not.toContain('    at ')
  })
})
