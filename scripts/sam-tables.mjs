/**
 * Writes src/cloudformation/transforms/sam/tables.ts from AWS's own SAM translator, and formats it.
 *
 *     pip install aws-sam-translator --target FOLDER
 *     node scripts/sam-tables.mjs FOLDER     writes the tables
 *     node scripts/sam-tables.mjs --check    asks whether the committed file has the form that this script writes
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FILE = 'src/cloudformation/transforms/sam/tables.ts'
const [argument] = process.argv.slice(2)
if (!argument) {
  console.error('usage: node scripts/sam-tables.mjs FOLDER|--check')
  process.exit(2)
}
if (argument === '--check') check()
else write(argument)

function write(folder) {
  const translator = join(folder, 'samtranslator')
  const { Templates: templates } = readJson(join(translator, 'policy_templates_data/policy_templates.json'))
  const { aws: policies } = readJson(join(translator, 'internal/data/aws_managed_policies.json'))
  writeFileSync(FILE, render(versionIn(folder), today(), actionsOf(templates), pathsOf(policies)))
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'))
}

function versionIn(folder) {
  const info = readdirSync(folder).find(name => /^aws_sam_translator-.*\.dist-info$/.test(name))
  return info.slice('aws_sam_translator-'.length, -'.dist-info'.length)
}

function today() {
  return new Date().toISOString().slice(0, 10)
}

/** What each policy template allows. One that denies something, or has no plain actions, would need more than that. */
function actionsOf(templates) {
  return Object.entries(templates).map(([name, { Definition: definition }]) => {
    const actions = definition.Statement.flatMap(({ Effect, Action }) => {
      if (Effect !== 'Allow' || !Action) throw new Error(`${name} does more than to allow actions`)
      return Action
    })
    return [name, [...new Set(actions)].sort().join(' ')]
  })
}

/** Managed policies that a role may have and that are not at the root, by their paths. */
function pathsOf(policies) {
  return ['service-role', 'job-function'].map(path => {
    const marker = `:policy/${path}/`
    const names = Object.keys(policies).filter(name => policies[name].includes(marker))
    return [path, names.sort().join(' ')]
  })
}

function render(version, date, templates, paths) {
  return `/**
 * Written by scripts/sam-tables.mjs on ${date} from aws-sam-translator ${version}, which AWS publishes under the
 * Apache License 2.0. Do not edit.
 */

/**
 * The actions that SAM's policy templates allow, on resources that depend on their parameters.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-policy-template-list.html
 */
export const POLICY_TEMPLATES: Readonly<Record<string, string>> = {
${entriesOf(templates)}
}

/** Names of AWS-managed policies that have a path. */
export const MANAGED_POLICY_PATHS: Readonly<Record<string, string>> = {
${entriesOf(paths)}
}
`
}

function entriesOf(entries) {
  return entries.map(([key, words]) => renderEntry(/^\w+$/.test(key) ? key : `'${key}'`, words)).join('\n')
}

/** As the formatter breaks lines. */
function renderEntry(key, words) {
  const line = `  ${key}: '${words}',`
  return line.length <= 110 ? line : `  ${key}:\n    '${words}',`
}

/** Reads the entries back and writes them again: nobody has edited the file by hand. */
function check() {
  const text = readFileSync(FILE, 'utf8')
  const [, date, version] = text.match(/on (\d{4}-\d\d-\d\d) from aws-sam-translator (\S+), which/) ?? []
  const [templates, paths] = text
    .split('export const MANAGED_POLICY_PATHS')
    .map(part =>
      [...part.matchAll(/^ {2}'?([\w-]+)'?:\s+'([^']*)',$/gm)].map(([, key, words]) => [key, words]),
    )
  if (text === render(version, date, templates, paths ?? [])) return
  console.error(`${FILE} is not as scripts/sam-tables.mjs writes it`)
  process.exit(1)
}
