/**
 * Times the whole command from outside, side by side with an empty Node process and, where it is installed, cfn-lint.
 *
 *   node bench/whole.mjs [FOLDER]
 *
 * Without FOLDER: start-up and one small template. With it: all of the folder in one run, and cfn-lint on the
 * templates that this tool recognises in it. Prints the median of several runs: wall seconds, CPU seconds, peak MB
 * (of the largest process, by GNU time where it is there), and the ratio to the first row.
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const TOOL = new URL('../bin/iam-ec2-lint.js', import.meta.url).pathname
const MODULE = new URL('../fixtures/demo/workers', import.meta.url).pathname
const TEMPLATE = new URL('../fixtures/demo/web/template.yaml', import.meta.url).pathname
const GNU_TIME = '/usr/bin/time'
const folder = process.argv[2]

const rows = [
  { name: 'an empty Node process', command: [process.execPath, '-e', '0'], runs: 15 },
  { name: '--version', command: [process.execPath, TOOL, '--version'], runs: 15 },
  {
    name: 'one small template',
    command: [process.execPath, TOOL, aloneInItsFolder(TEMPLATE), '--quiet'],
    runs: 15,
  },
  { name: 'one small module', command: [process.execPath, TOOL, MODULE, '--quiet'], runs: 15 },
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

let first
for (const row of rows) {
  const { wall, cpu, memory } = measured(row)
  first ??= wall
  const figures = [
    `${wall.toFixed(3)} s wall`,
    cpu && `${cpu.toFixed(2)} s CPU`,
    memory && `${memory.toFixed(0)} MB`,
  ]
  console.log(`${row.name}: ${figures.filter(Boolean).join(', ')}, ratio ${(wall / first).toFixed(2)}`)
}

function measured({ command, runs }) {
  once(command)
  const results = Array.from({ length: runs }, () => once(command))
  const median = key => results.map(result => result[key]).sort((a, b) => a - b)[runs >> 1]
  return { wall: median('wall'), cpu: median('cpu'), memory: median('memory') }
}

function once([program, ...args]) {
  const timed = existsSync(GNU_TIME)
  const start = performance.now()
  const result = timed
    ? spawnSync(GNU_TIME, ['-f', '%U %S %M', program, ...args], { maxBuffer: 1 << 30 })
    : spawnSync(program, args, { maxBuffer: 1 << 30 })
  const wall = (performance.now() - start) / 1000
  const figures = timed ? String(result.stderr).trimEnd().split('\n').at(-1).split(' ').map(Number) : []
  const [user, system, kilobytes] = figures
  return { wall, cpu: timed ? user + system : undefined, memory: timed ? kilobytes / 1024 : undefined }
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
