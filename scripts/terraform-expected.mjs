/**
 * Asks a real Terraform what the calls of a test file give, and writes the answers into it.
 *
 *     node scripts/terraform-expected.mjs FILE COMMAND [ARGUMENT...]
 *
 * FILE has a call on each line: {"call": "join", "args": [",", ["a", "b"]]}; an argument may be a call itself:
 * {"()": "toset", "args": [["a"]]}. The answer is added as "value", or as "error": true, or as "unknown": true.
 * COMMAND reads lines of {"id", "expr"} and writes lines of {"id", "ok", "value", "unknown"}.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

const CHUNK = 400
const [file, command, ...commandArgs] = process.argv.slice(2)
if (!command) {
  console.error('usage: node scripts/terraform-expected.mjs FILE COMMAND [ARGUMENT...]')
  process.exit(2)
}

/** An argument as an expression of Terraform. */
function expressionOf(arg) {
  if (typeof arg === 'string') return quoted(arg)
  if (Array.isArray(arg)) return `[${arg.map(expressionOf).join(', ')}]`
  if (arg === null || typeof arg !== 'object') return String(arg)
  if ('()' in arg) return callOf(arg['()'], arg.args)
  const entries = Object.entries(arg).map(([key, value]) => `${quoted(key)} = ${expressionOf(value)}`)
  return `{${entries.join(', ')}}`
}

function callOf(name, args) {
  return `${name}(${args.map(expressionOf).join(', ')})`
}

function quoted(string) {
  const json = JSON.stringify(string).replace(/\\(.)/g, (whole, letter) => CONTROL[letter] ?? whole)
  return json.replace(/([$%])\{/g, '$1$1{')
}

/** Escapes of JSON that Terraform does not have. */
const CONTROL = { b: '\\u0008', f: '\\u000c' }

function ask(cases) {
  const input = cases.map(({ call, args }, i) => JSON.stringify({ id: String(i), expr: callOf(call, args) }))
  const { stdout, status } = spawnSync(command, commandArgs, {
    input: `${input.join('\n')}\n`,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  if (status !== 0) throw new Error(`${command} ended with ${status}`)
  return stdout
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))
}

function answered({ call, args, lenient }, answer) {
  const note = lenient ? { lenient } : {}
  if (!answer.ok) return { call, args, error: true, ...note }
  return answer.unknown
    ? { call, args, unknown: true, ...note }
    : { call, args, value: answer.value, ...note }
}

const cases = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map(line => JSON.parse(line))
const lines = []
for (let from = 0; from < cases.length; from += CHUNK) {
  const chunk = cases.slice(from, from + CHUNK)
  const answers = ask(chunk)
  lines.push(...chunk.map((one, i) => JSON.stringify(answered(one, answers[i]))))
}
writeFileSync(file, `${lines.join('\n')}\n`)
