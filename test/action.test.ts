/** The Action as a runner runs it: its steps in order, their conditions, shells and files. */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const ROOT = join(import.meta.dirname, '..')
const FOLDER = mkdtempSync(join(tmpdir(), 'iam-ec2-lint-action-'))
afterAll(() => rmSync(FOLDER, { recursive: true }))

interface Step {
  readonly name: string
  readonly id?: string
  readonly if?: string
  readonly shell?: string
  readonly run?: string
  readonly uses?: string
  readonly env?: Record<string, string>
  readonly with?: Record<string, string>
}

interface Action {
  readonly inputs: Record<string, { readonly description: string; readonly default: string }>
  readonly outputs: Record<string, { readonly value: string }>
  readonly runs: { readonly using: string; readonly steps: readonly Step[] }
}

const ACTION: Action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'))

interface Ran {
  /** What each step that ran wrote, by its name. */
  readonly log: Record<string, string>
  /** The inputs of the steps that use another action. */
  readonly used: Record<string, Record<string, string>>
  readonly summary: string
  readonly outputs: Record<string, string>
  readonly annotations: string[]
  /** The exit code of the first step that failed. */
  readonly status: number
}

interface Options {
  readonly cwd?: string
  readonly path?: string
  /** The name of a step that fails. */
  readonly broken?: string
}

/** What a run sees: values by the names that expressions have for them. */
type Context = Map<string, string>

function runAction(inputs: Record<string, string>, options: Options = {}): Ran {
  const temp = mkdtempSync(join(FOLDER, 'runner temp '))
  const cwd = options.cwd ?? workspace()
  const files = { GITHUB_OUTPUT: join(temp, 'output'), GITHUB_STEP_SUMMARY: join(temp, 'summary') }
  const variables = {
    PATH: options.path ?? process.env['PATH'],
    RUNNER_TEMP: temp,
    GITHUB_WORKSPACE: cwd,
    GITHUB_ACTION_PATH: ROOT,
    ...files,
  }
  writeFileSync(files.GITHUB_STEP_SUMMARY, '')
  const context: Context = new Map()
  for (const [name, input] of Object.entries(ACTION.inputs)) {
    context.set(`inputs.${name}`, inputs[name] ?? input.default)
  }
  const log: Ran['log'] = {}
  const used: Ran['used'] = {}
  let status = 0
  for (const step of ACTION.runs.steps) {
    if (!applies(step.if ?? '', status, context)) continue
    if (step.name === options.broken) status ||= 1
    if (step.uses !== undefined) {
      used[step.uses] = filledAll(step.with, context)
      continue
    }
    writeFileSync(files.GITHUB_OUTPUT, '')
    const script = join(temp, 'step.sh')
    writeFileSync(script, step.run ?? '')
    const ran = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
      cwd,
      env: { ...variables, ...filledAll(step.env, context) },
      encoding: 'utf8',
    })
    log[step.name] = ran.stdout + ran.stderr
    for (const line of readFileSync(files.GITHUB_OUTPUT, 'utf8').split('\n').filter(Boolean)) {
      const cut = line.indexOf('=')
      context.set(`steps.${step.id}.outputs.${line.slice(0, cut)}`, line.slice(cut + 1))
    }
    status ||= ran.status ?? 1
  }
  const values = Object.fromEntries(Object.entries(ACTION.outputs).map(([name, { value }]) => [name, value]))
  return {
    log,
    used,
    status,
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
    outputs: filledAll(values, context),
    annotations: Object.values(log)
      .join('\n')
      .split('\n')
      .filter(line => line.startsWith('::')),
  }
}

/** A condition: terms joined by `&&`; without `always()` a step runs only where none has failed. */
function applies(condition: string, status: number, context: Context): boolean {
  const terms = condition.split('&&').map(term => term.trim())
  if (!terms.includes('always()') && status !== 0) return false
  return terms.every(term => {
    if (term === '' || term === 'always()') return true
    const [, name, operator, literal] = /^([\w.-]+) (==|!=) '([^']*)'$/.exec(term) ?? []
    if (name === undefined) throw new Error(`a condition that this test cannot read: ${term}`)
    return (lookUp(name, context) === literal) === (operator === '==')
  })
}

function filledAll(values: Record<string, string> | undefined, context: Context): Record<string, string> {
  const filled = Object.entries(values ?? {}).map(([name, value]) => [
    name,
    value.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, expression: string) => lookUp(expression, context)),
  ])
  return Object.fromEntries(filled)
}

function lookUp(name: string, context: Context): string {
  const isKnown = name.startsWith('steps.lint.outputs.') || context.has(name)
  if (!isKnown) throw new Error(`nothing is called ${name}`)
  return context.get(name) ?? ''
}

let count = 0

/** A checkout of the demo, with a name that a careless shell would take apart. */
function workspace(): string {
  const folder = join(FOLDER, `my work ${count++}`)
  cpSync(join(ROOT, 'fixtures', 'demo'), folder, { recursive: true })
  mkdirSync(join(folder, '.git'))
  return folder
}

function rulesOf(sarifFile: string | undefined): string[] {
  const log = JSON.parse(readFileSync(sarifFile ?? '', 'utf8'))
  return log.runs[0].results.map((result: { ruleId: string }) => result.ruleId).sort()
}

const ALL_RULES = [
  'launch-without-passrole',
  'launch-without-passrole',
  'missing-ec2-trust',
  'role-profile-name-mismatch',
  'role-without-instance-profile',
]

describe('the steps', () => {
  it('give the shell nothing but variables', () => {
    const scripts = ACTION.runs.steps.flatMap(step => step.run ?? [])
    expect(scripts.length).toBeGreaterThan(3)
    for (const script of scripts) expect(script).not.toContain('${{')
  })

  it('all name their shell, and every input is used', () => {
    for (const { run, shell } of ACTION.runs.steps) expect(shell).toBe(run === undefined ? undefined : 'bash')
    const rest = JSON.stringify(ACTION.runs.steps)
    for (const name of Object.keys(ACTION.inputs)) expect(rest).toMatch(new RegExp(`inputs\\.${name}[ "]`))
  })
})

describe('the README', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')

  it('lists the inputs with their defaults', () => {
    const rows = [...readme.matchAll(/^\| `([\w-]+)` \| (?:`([^`]*)`)? *\| .* \|$/gm)]
    const listed = rows.map(([, name, value = '']) => [name, value] as const)
    const inputs = Object.entries(ACTION.inputs).map(([name, input]) => [name, input.default] as const)
    expect(new Map(listed)).toEqual(new Map(inputs))
  })

  it('uses inputs that there are', () => {
    const workflows = [...readme.matchAll(/```yaml\n([^`]*OWNER\/iam-ec2-lint@[^`]*)```/g)].map(
      ([, text = '']) => parse(text),
    )
    const steps: Step[] = workflows.flatMap(workflow => workflow.jobs.lint.steps)
    const used = steps.filter(step => step.uses?.startsWith('OWNER/iam-ec2-lint@'))
    expect(used).toHaveLength(2)
    const names = used.flatMap(step => Object.keys(step.with ?? {}))
    expect(Object.keys(ACTION.inputs)).toEqual(expect.arrayContaining(names))
  })
})

describe('the demo', () => {
  const ran = runAction({})

  it('fails in the last step, after all has been told', () => {
    expect(ran.status).toBe(1)
    expect(Object.keys(ran.log)).toEqual(['Find Node', 'Lint', 'Annotate', 'Summarise', 'Fail'])
    expect(ran.log['Lint']).toContain('1 error, 3 warnings, 1 note in 3 files')
  })

  it('is annotated in the places of its findings, the error first', () => {
    expect(ran.annotations.map(line => line.slice(0, line.indexOf(',col')))).toEqual([
      '::error title=missing-ec2-trust,file=web/template.yaml,line=15,endLine=15',
      '::warning title=launch-without-passrole,file=web/template.yaml,line=54,endLine=54',
      '::warning title=role-profile-name-mismatch,file=workers/main.tf,line=24,endLine=24',
      '::warning title=role-without-instance-profile,file=workers/main.tf,line=28,endLine=28',
      '::notice title=launch-without-passrole,file=policies/operator.json,line=7,endLine=7',
    ])
  })

  it('has a summary', () => {
    expect(ran.summary).toMatch(/^### iam-ec2-lint: 1 error, 3 warnings, 1 note in 3 files\n/)
    expect(ran.summary).toContain(
      '\n**error** `missing-ec2-trust` at `web/template.yaml:15:3`: role `WebRole` ',
    )
  })

  it('gives SARIF and exit code to later steps', () => {
    expect(ran.outputs['exit-code']).toBe('1')
    expect(rulesOf(ran.outputs['sarif-file'])).toEqual(ALL_RULES)
  })

  it('is not uploaded unasked: that needs a permission', () => {
    expect(ran.used).toEqual({})
  })
})

describe('inputs', () => {
  it('fail-on: never passes', () => {
    const ran = runAction({ 'fail-on': 'never' })
    expect(ran).toMatchObject({ status: 0, outputs: { 'exit-code': '0' } })
    expect(ran.annotations).toHaveLength(5)
    expect(ran.log).not.toHaveProperty('Fail')
  })

  it('annotations and summary can be off', () => {
    const ran = runAction({ annotations: 'false', summary: 'false' })
    expect(ran).toMatchObject({ annotations: [], summary: '', status: 1 })
  })

  it('upload-sarif hands the file over before the job fails', () => {
    const ran = runAction({ 'upload-sarif': 'true', category: 'infra' })
    expect(ran.status).toBe(1)
    expect(ran.used).toEqual({
      'github/codeql-action/upload-sarif@v4': { sarif_file: ran.outputs['sarif-file'], category: 'infra' },
    })
  })

  it.each(['Annotate', 'Summarise', 'Upload to code scanning'])(
    'what is wrong is told even if "%s" fails',
    broken => {
      const { log, used } = runAction({ 'upload-sarif': 'true' }, { broken })
      expect(Object.keys(used)).toHaveLength(1)
      expect(log).toHaveProperty('Fail')
    },
  )

  it('sarif-file is written too, with its folders', () => {
    const cwd = workspace()
    runAction({ 'sarif-file': 'out put/lint.sarif' }, { cwd })
    expect(rulesOf(join(cwd, 'out put', 'lint.sarif'))).toEqual(ALL_RULES)
  })

  it('category is free to choose: SARIF that names one itself would win over it', () => {
    const log = JSON.parse(readFileSync(runAction({}).outputs['sarif-file'] ?? '', 'utf8'))
    expect(log.runs[0]).not.toHaveProperty('automationDetails')
  })

  it.each([
    ['one folder', 'web', ['launch-without-passrole', 'missing-ec2-trust']],
    [
      'several, on lines',
      '\n  web\r\n\n  policies/*.json  \n',
      ['launch-without-passrole', ...ALL_RULES.slice(1, 3)],
    ],
    ['a name with spaces', 'my infra', ['role-profile-name-mismatch', 'role-without-instance-profile']],
    ['a name like a command', 'rules', ['role-profile-name-mismatch', 'role-without-instance-profile']],
    ['a name like an option', '--quiet', ['role-profile-name-mismatch', 'role-without-instance-profile']],
    ['none', '', ALL_RULES],
  ])('paths: %s', (_, paths, rules) => {
    const cwd = workspace()
    const isThere = paths.includes('\n') || paths === '' || existsSync(join(cwd, paths))
    if (!isThere) cpSync(join(cwd, 'workers'), join(cwd, paths), { recursive: true })
    const ran = runAction({ paths }, { cwd })
    expect(rulesOf(ran.outputs['sarif-file'])).toEqual(rules)
  })

  it.each([
    ['on one line', '--only missing-ec2-trust --quiet'],
    ['on several', '--only missing-ec2-trust\n--quiet\n'],
    ['with quotes', `--only "missing-ec2-trust" '--quiet'`],
  ])('args: %s', (_, args) => {
    const ran = runAction({ args })
    expect(rulesOf(ran.outputs['sarif-file'])).toEqual(['missing-ec2-trust'])
    expect(ran.log['Lint']).not.toContain('in 3 files')
  })

  it('args may raise the level above the default of fail-on', () => {
    const ran = runAction({ args: '--level error' })
    expect(ran).toMatchObject({ status: 1, outputs: { 'exit-code': '1' } })
    expect(ran.annotations).toHaveLength(1)
  })
})

describe('hostile inputs', () => {
  const texts = [
    '"; touch pwned; echo "',
    "'; touch pwned; echo '",
    '$(touch pwned)`touch pwned`',
    '*\n& touch pwned #',
  ]
  const variables = ACTION.runs.steps.flatMap(step => Object.values(step.env ?? {})).join()
  const inShell = Object.keys(ACTION.inputs).filter(name => variables.includes(`inputs.${name} `))

  it.each(inShell.flatMap(name => texts.map(text => [name, text] as const)))(
    '%s: %j is only text',
    (name, text) => {
      const cwd = workspace()
      const ran = runAction({ [name]: text }, { cwd })
      expect(existsSync(join(cwd, 'pwned'))).toBe(false)
      expect(ran.status).toBeGreaterThan(0)
    },
  )

  it('are those of the shell', () =>
    expect(inShell).toEqual(['paths', 'fail-on', 'config', 'sarif-file', 'args']))

  it('names of files give the runner no commands', () => {
    const cwd = workspace()
    cpSync(join(cwd, 'workers'), join(cwd, 'a\n::set-output name=exit-code::0\n##[error]x'), {
      recursive: true,
    })
    const ran = runAction({}, { cwd })
    expect(ran.annotations).toHaveLength(7)
    expect(ran.annotations.join('\n')).not.toMatch(/^::set-output/m)
    expect(Object.values(ran.log).join('\n')).not.toContain('##[')
    expect(ran.outputs['exit-code']).toBe('1')
  })
})

describe('what cannot be linted', () => {
  it('is told, and fails with 2', () => {
    const cwd = workspace()
    mkdirSync(join(cwd, 'empty'))
    const ran = runAction({ paths: 'empty\nweb' }, { cwd })
    expect(ran).toMatchObject({ status: 2, outputs: { 'exit-code': '2' } })
    expect(ran.annotations[0]).toMatch(/^::error title=iam-ec2-lint::nothing to lint in empty/)
    expect(ran.annotations).toHaveLength(3)
    expect(ran.summary).toContain('**error**: nothing to lint in empty')
    expect(rulesOf(ran.outputs['sarif-file'])).toContain('missing-ec2-trust')
  })

  it('is not uploaded where the inputs make no sense', () => {
    const ran = runAction({ 'fail-on': 'sometimes', 'upload-sarif': 'true' })
    expect(ran).toMatchObject({ status: 2, used: {}, summary: '', outputs: { 'sarif-file': '' } })
    expect(ran.log['Lint']).toContain('--fail-on is error, warning, note or never, not sometimes')
  })

  it('a quote that is left open is an error of its own', () => {
    const ran = runAction({ args: '--only "a' })
    expect(ran.status).toBeGreaterThan(0)
    expect(ran.log['Lint']).toMatch(/quote/)
    expect(Object.keys(ran.log)).toEqual(['Find Node', 'Lint'])
  })
})

describe('a runner', () => {
  const tools = join(FOLDER, 'tools')
  mkdirSync(tools)

  it.each([
    ['with an old Node', 'echo v18.20.4', 'finds v18.20.4'],
    ['without Node', 'exit 127', 'finds no Node'],
  ])('%s is told so at once', (_, script, words) => {
    writeFileSync(join(tools, 'node'), `#!/bin/sh\n${script}\n`)
    chmodSync(join(tools, 'node'), 0o755)
    const ran = runAction({}, { path: `${tools}${delimiter}${process.env['PATH']}` })
    expect(ran.status).toBe(2)
    expect(ran.annotations).toEqual([expect.stringContaining(`::needs Node 20 or later and ${words}: `)])
    expect(Object.keys(ran.log)).toEqual(['Find Node'])
  })
})
