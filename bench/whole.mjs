/**
 * Times the whole command from outside, side by side with an empty Node process and, where it is installed, cfn-lint.
 *
 *   node bench/whole.mjs [FOLDER]
 *
 * Without FOLDER: start-up and small inputs, with what Node compiled in the runs before and without it, as on a fresh
 * machine. With FOLDER: all of it in one run, and cfn-lint on the templates that this tool recognises in it. Prints the
 * median of several runs, which alternate: wall seconds, CPU seconds, peak MB (of the largest process, by GNU time where
 * it is there), and the ratio to the first row.
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const TOOL = new URL('../bin/iam-ec2-lint.js', import.meta.url).pathname
const MODULE = new URL('../fixtures/demo/workers', import.meta.url).pathname
const TEMPLATE = new URL('../fixtures/demo/web/template.yaml', import.meta.url).pathname
const GNU_TIME = '/usr/bin/time'
const folder = process.argv[2]

const lint = path => [process.execPath, TOOL, path, '--quiet']
const inputs = [
  { name: 'a template of one role', command: lint(oneRole()) },
  { name: 'one small template', command: lint(aloneInItsFolder(TEMPLATE)) },
  { name: 'one small module', command: lint(MODULE) },
]
const rows = [
  { name: 'an empty Node process', command: [process.execPath, '-e', '0'], runs: 21 },
  { name: '--version', command: [process.execPath, TOOL, '--version'], runs: 21 },
  ...inputs.map(input => ({ ...input, runs: 21 })),
  ...inputs.map(({ name, command }) => ({
    name: `${name}, nothing compiled`,
    command,
    runs: 21,
    isCold: true,
  })),
]
if (folder) {
  rows.push({ name: `all of ${folder}`, command: [process.execPath, TOOL, folder, '--quiet'], runs: 3 })
  const templates = templatesIn(folder)
  if (spawnSync('cfn-lint', ['--version']).status === 0) {
    rows.push({
      name: `cfn-lint, ${templates.length} templates`,
      command: ['cfn-lint', '--', ...templates],
      runs: 1,
    })
  }
  const alone = [process.execPath, TOOL, '--quiet', ...templates]
  rows.push({ name: `these ${templates.length} templates`, command: alone, runs: 3 })
}

const results = rows.map(() => [])
for (const row of rows) once(row)
for (let round = 0; rows.some(row => round < row.runs); round++) {
  for (const [index, row] of rows.entries()) if (round < row.runs) results[index].push(once(row))
}
for (const [index, { name }] of rows.entries()) {
  const { wall, cpu, memory } = medians(results[index])
  const figures = [
    `${wall.toFixed(3)} s wall`,
    cpu && `${cpu.toFixed(2)} s CPU`,
    memory && `${memory.toFixed(0)} MB`,
  ]
  const ratio = wall / medians(results[0]).wall
  console.log(`${name}: ${figures.filter(Boolean).join(', ')}, ratio ${ratio.toFixed(2)}`)
}

function medians(runs) {
  const median = key => runs.map(run => run[key]).sort((a, b) => a - b)[runs.length >> 1]
  return { wall: median('wall'), cpu: median('cpu'), memory: median('memory') }
}

function once({ command, isCold }) {
  const [program, ...args] = command
  const env = isCold ? { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' } : process.env
  const options = { maxBuffer: 1 << 30, env }
  const timed = existsSync(GNU_TIME)
  const start = performance.now()
  const result = timed
    ? spawnSync(GNU_TIME, ['-f', '%U %S %M', program, ...args], options)
    : spawnSync(program, args, options)
  const wall = (performance.now() - start) / 1000
  const figures = timed ? String(result.stderr).trimEnd().split('\n').at(-1).split(' ').map(Number) : []
  const [user, system, kilobytes] = figures
  return { wall, cpu: timed ? user + system : undefined, memory: timed ? kilobytes / 1024 : undefined }
}

/** In which nothing is wrong. */
function oneRole() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const trust =
    '{Statement: [{Effect: Allow, Principal: {Service: lambda.amazonaws.com}, Action: "sts:AssumeRole"}]}'
  const role = `{Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: ${trust}}}`
  writeFileSync(join(folder, 'template.yaml'), `Resources:\n  Role: ${role}\n`)
  return folder
}

function aloneInItsFolder(file) {
  const target = join(mkdtempSync(join(tmpdir(), 'bench-')), 'template.yaml')
  copyFileSync(file, target)
  return dirname(target)
}

function templatesIn(path) {
  const { stdout } = spawnSync(process.execPath, [TOOL, path, '--show-files'], {
    maxBuffer: 1 << 30,
    cwd: path,
  })
  const lines = String(stdout)
    .split('\n')
    .filter(line => line.includes(': cloudformation '))
  return lines.map(line => join(path, line.slice(0, line.indexOf(': cloudformation '))))
}
