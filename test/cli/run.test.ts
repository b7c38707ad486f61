/** What scenario files cannot show: terminals, time, SARIF, errors that nobody expected. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Log } from 'sarif'
import { afterAll, describe, expect, it } from 'vitest'
import { type Engine, run } from '../../src/cli/run.ts'
import { deploymentOf, type KnownDeployment } from '../../src/model/aws.ts'
import { FORMATS } from '../../src/report/formats.ts'
import { show } from '../../src/value/text.ts'
import { ENGINE } from './engine.ts'

const FOLDER = mkdtempSync(join(tmpdir(), 'iam-ec2-lint-run-'))
afterAll(() => rmSync(FOLDER, { recursive: true }))
for (let index = 0; index < 5; index++) writeFileSync(join(FOLDER, `${index}.tf`), '<warning>')

interface World {
  readonly env?: Record<string, string>
  readonly isTTY?: boolean
  /** What each look at the clock adds, in milliseconds. */
  readonly pace?: number
  readonly engine?: Engine
}

async function runIn({ env = {}, isTTY = false, pace = 0, engine = ENGINE }: World, ...args: string[]) {
  let stdout = ''
  let stderr = ''
  let time = 0
  const io = {
    cwd: FOLDER,
    env,
    stdin: async () => Buffer.alloc(0),
    stdout: { isTTY, write: (text: string) => (stdout += text) },
    stderr: { isTTY, write: (text: string) => (stderr += text) },
    now: () => (time += pace),
  }
  const status = await run(args, io, engine)
  return { stdout, stderr, status }
}

describe('progress', () => {
  it('is shown on a terminal when work lasts, and taken away at the end', async () => {
    const { stderr } = await runIn({ isTTY: true, pace: 600 }, '.')
    expect(stderr).toContain('\r\u001b[Kreading 2 of 5 files')
    expect(stderr).toMatch(/\r\u001b\[K$/)
  })

  it.each([
    ['nothing lasts', { isTTY: true, pace: 1 }, []],
    ['stderr is no terminal', { isTTY: false, pace: 600 }, []],
    ['nobody wants it', { isTTY: true, pace: 600 }, ['--quiet']],
  ])('is not shown where %s', async (_, world, options) => {
    expect((await runIn(world, '.', ...options)).stderr).toBe('')
  })
})

describe('colour', () => {
  const hasColour = async (world: World, ...args: string[]) =>
    (await runIn(world, '0.tf', ...args)).stdout.includes('\u001b[')

  it('is for terminals that can', async () => {
    expect(await hasColour({ isTTY: true })).toBe(true)
    expect(await hasColour({ isTTY: false })).toBe(false)
    expect(await hasColour({ isTTY: true, env: { TERM: 'dumb' } })).toBe(false)
  })

  it('is not for those who said no', async () => {
    expect(await hasColour({ isTTY: true, env: { NO_COLOR: '1' } })).toBe(false)
    expect(await hasColour({ isTTY: true, env: { NO_COLOR: '' } })).toBe(true)
    expect(await hasColour({ isTTY: true }, '--color', 'never')).toBe(false)
  })

  it('never gets into SARIF', async () => {
    expect(await hasColour({ isTTY: true }, '--format', 'sarif', '--color', 'always')).toBe(false)
  })
})

describe('a page of a rule', () => {
  it('is drawn for a terminal, whatever the case of the name', async () => {
    const { stdout, stderr, status } = await runIn({}, 'explain', 'Missing-EC2-Trust')
    expect(stdout).toMatch(/^missing-ec2-trust\n=+\n\n/)
    expect(stdout).toContain('\n    Resources:\n')
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  })

  it('is its summary where the package has no page', async () => {
    const rules = [{ ...ENGINE.rules[0]!, id: 'no-page', summary: 'A rule without a page' }]
    const { stdout } = await runIn({ engine: { ...ENGINE, rules } }, 'explain', 'no-page')
    expect(stdout).toBe('no-page\n=======\n\nA rule without a page.\n')
  })
})

describe('every format', () => {
  it.each(FORMATS)('%s ends with the same exit code, and in every run with the same text', async format => {
    const once = await runIn({}, '.', '--format', format)
    expect(once.status).toBe(1)
    expect(once.stdout.match(/warning found/gi)).toHaveLength(5)
    expect(await runIn({ pace: 7 }, '.', '--format', format)).toEqual(once)
    expect((await runIn({}, '.', '--format', format, '--fail-on', 'error')).status).toBe(0)
    expect((await runIn({}, '.', 'nowhere', '--format', format)).status).toBe(2)
  })
})

describe('a file that gets the report', () => {
  it('has no colours for the terminal that stdout is', async () => {
    await runIn({ isTTY: true }, '0.tf', '--output', 'out/report.txt')
    expect(readFileSync(join(FOLDER, 'out', 'report.txt'), 'utf8')).toMatch(/^warning\[missing-ec2-trust\]: /)
  })

  it('is the same as stdout in that format', async () => {
    const { stdout } = await runIn({}, '.', 'nowhere', '--format', 'sarif', '--output', 'out/scan.sarif')
    expect(readFileSync(join(FOLDER, 'out', 'scan.sarif'), 'utf8')).toBe(stdout)
  })

  it.skipIf(process.platform !== 'linux' || process.getuid?.() === 0)(
    'may be one that nobody may write',
    async () => {
      mkdirSync(join(FOLDER, 'locked'), { mode: 0o555 })
      const { stdout, stderr, status } = await runIn({}, '0.tf', '--output', 'locked/report.txt')
      expect(stderr).toBe('iam-ec2-lint: error: locked/report.txt cannot be written: permission denied\n')
      expect(stdout).toContain('1 warning in 1 file')
      expect(status).toBe(2)
    },
  )
})

describe('a folder that takes no other', () => {
  it.skipIf(process.platform !== 'linux')('is said, and waited for by nobody', async () => {
    const { stderr, status } = await runIn({}, '0.tf', '--output', '/proc/reports/all.txt')
    expect(stderr).toMatch(/^iam-ec2-lint: error: \/proc\/reports\/all.txt cannot be written: /)
    expect(status).toBe(2)
  })
})

describe('the rules that run', () => {
  const ranIn = async (...args: string[]) => {
    let only: readonly string[] | undefined
    const lint: Engine['lint'] = input => {
      only = input.only
      return ENGINE.lint(input)
    }
    await runIn({ engine: { ...ENGINE, lint } }, '0.tf', ...args)
    return only
  }

  it('are all, unless some are chosen or switched off', async () => {
    expect(await ranIn()).toBeUndefined()
    expect(await ranIn('--rule', 'parse-error=note')).toBeUndefined()
    expect(await ranIn('--only', 'parse-error')).toEqual(['parse-error'])
    expect(await ranIn('--rule', 'parse-error=off')).toEqual(['missing-ec2-trust'])
    expect(await ranIn('--rule', 'parse-error=off', '--only', 'parse-error')).toEqual([])
  })
})

describe('SARIF', () => {
  it('has the same findings and the same exit code, and says what could not be read', async () => {
    const { stdout, status } = await runIn({}, '0.tf', 'nowhere.tf', '--format', 'sarif')
    const [made] = (JSON.parse(stdout) as Log).runs
    expect(made!.results).toHaveLength(1)
    expect(made!.results![0]).toMatchObject({ ruleId: 'missing-ec2-trust', level: 'warning' })
    expect(made!.invocations![0]!.executionSuccessful).toBe(false)
    expect(status).toBe(2)
  })
})

describe('folders nested without end', () => {
  it('are not walked, and said to be left out', async () => {
    const deep = join('deep', ...Array.from({ length: 150 }, () => 'x'))
    mkdirSync(join(FOLDER, deep), { recursive: true })
    writeFileSync(join(FOLDER, deep, 'main.tf'), '<error>')
    const { stderr, status } = await runIn({}, 'deep', '--allow-empty')
    expect(stderr).toMatch(/^iam-ec2-lint: error: deep(\/x){101} lies too deep to be walked\n$/)
    expect(status).toBe(2)
    rmSync(join(FOLDER, 'deep'), { recursive: true })
  })
})

describe('an internal error', () => {
  const broken: Engine = { ...ENGINE, lint: async () => JSON.parse('{') }

  it('shows its stack to those who ask', async () => {
    const { stderr, stdout, status } = await runIn({ engine: broken, env: { IAM_EC2_LINT_DEBUG: '1' } }, '.')
    expect(stderr).toMatch(/^iam-ec2-lint: internal error: .*\n.*SyntaxError[\s\S]*\n {4}at /)
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 })
  })

  it('is one line else, even if a terminal waited for progress', async () => {
    const { stderr } = await runIn({ engine: broken, isTTY: true }, '.')
    expect(stderr).toMatch(/^iam-ec2-lint: internal error: [^\n]*\n$/)
  })
})

describe('what is known of the deployment', () => {
  const deploymentFor = async (...args: string[]) => {
    const seen: (KnownDeployment | undefined)[] = []
    const lint: Engine['lint'] = input => {
      seen.push(input.deployment)
      return ENGINE.lint(input)
    }
    await runIn({ engine: { ...ENGINE, lint } }, '.', ...args)
    const { account, region, partition, urlSuffix } = deploymentOf(seen[0]!)
    return [account, region, partition, urlSuffix].map(show)
  }

  it.each([
    [[], ['${AWS::AccountId}', '${AWS::Region}', '${AWS::Partition}', '${AWS::URLSuffix}']],
    [
      ['--account', '012345678901'],
      ['012345678901', '${AWS::Region}', '${AWS::Partition}', '${AWS::URLSuffix}'],
    ],
    [
      ['--region', 'cn-north-1'],
      ['${AWS::AccountId}', 'cn-north-1', 'aws-cn', 'amazonaws.com.cn'],
    ],
    [['--partition=aws'], ['${AWS::AccountId}', '${AWS::Region}', 'aws', 'amazonaws.com']],
    [
      ['--quiet', '--region=ap-southeast-5'],
      ['${AWS::AccountId}', 'ap-southeast-5', 'aws', 'amazonaws.com'],
    ],
  ])('%j', async (args, expected) => expect(await deploymentFor(...args)).toEqual(expected))
})
