/**
 * Makes a case of `test/terraform/plans/modules` from a module and the plan that Terraform makes of it:
 *   terraform plan -out=plan.bin && terraform show -json plan.bin | node scripts/plan-fixture.mjs FOLDER > NAME.txt
 * The case holds the module's files, and of the plan what the module writes: the instances with their arguments, and the outputs.
 * A file whose name begins with `zz_` (the provider's settings, say) is left out.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { text } from 'node:stream/consumers'

/** A module with required variables is planned as a child of this name, each of them unknown. */
const WRAPPED = 'module.it.'

const folder = process.argv[2] ?? '.'
const plan = JSON.parse(await text(process.stdin))
const files = filesIn(folder)
const written = new Set(files.flatMap(([, content]) => content.match(/[A-Za-z_][\w-]*/g) ?? []))
for (const [path, content] of files) process.stdout.write(`-- ${path} --\n${content}`)
process.stdout.write(`-- plan --\n${linesOf(resourcesIn(plan), outputsIn(plan))}\n`)

function filesIn(root) {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true })
  const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const kept = paths.map(path => relative(root, path)).filter(path => !/(^|\/)(zz_|\.terraform)/.test(path))
  return kept.sort().map(path => [path, readFileSync(join(root, path), 'utf8')])
}

function resourcesIn({ planned_values, prior_state, resource_changes = [] }) {
  const unknown = new Map(resource_changes.map(({ address, change }) => [address, change.after_unknown]))
  const all = [
    ...resourcesOf(planned_values?.root_module).filter(
      ({ mode, type }) => mode === 'managed' || isDocument(type),
    ),
    ...resourcesOf(prior_state?.values?.root_module).filter(({ type }) => isDocument(type)),
  ]
  const isWrapped = all.some(({ address }) => address.startsWith(WRAPPED))
  const own = all.filter(({ address }) => !isWrapped || address.startsWith(WRAPPED))
  const made = own.map(one => [
    isWrapped ? one.address.slice(WRAPPED.length) : one.address,
    planned(one, unknown),
  ])
  return Object.fromEntries(made.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function isDocument(type) {
  return type === 'aws_iam_policy_document'
}

function resourcesOf(module = {}) {
  const { resources = [], child_modules = [] } = module
  return [...resources, ...child_modules.flatMap(resourcesOf)]
}

function planned({ address, type, values = {} }, unknown) {
  const after = unknown.get(address)
  const isKept = name =>
    isDocument(type) ? name === 'json' : written.has(name) && !['id', 'arn'].includes(name)
  const known = Object.entries(values).filter(([name, value]) => isKept(name) && !isNothing(value))
  const names = new Set(known.map(([name]) => name))
  const open = Object.entries(typeof after === 'object' ? after : {})
    .filter(([name, value]) => isKept(name) && !names.has(name) && holdsUnknown(value))
    .map(([name]) => [name, true])
  return {
    values: Object.fromEntries(known.map(([name, value]) => [name, pruned(value)])),
    unknown: Object.fromEntries(open),
  }
}

function holdsUnknown(value) {
  return (
    value === true || (typeof value === 'object' && value !== null && Object.values(value).some(holdsUnknown))
  )
}

function isNothing(value) {
  return value === null || (typeof value === 'object' && Object.keys(value).length === 0)
}

/** Without the arguments of blocks that nobody wrote. */
function pruned(value) {
  if (Array.isArray(value)) return value.map(pruned)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, member]) => !isNothing(member))
  return Object.fromEntries(entries.map(([name, member]) => [name, pruned(member)]))
}

function outputsIn({ output_changes = {} }) {
  return Object.fromEntries(
    Object.entries(output_changes).map(([name, { after, after_unknown }]) => [
      name,
      holdsUnknown(after_unknown) ? { unknown: true } : { value: after },
    ]),
  )
}

/** One line a resource, so that a difference can be read. */
function linesOf(resources, outputs) {
  const lines = object =>
    Object.entries(object).map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`)
  return `{"resources":{\n${lines(resources).join(',\n')}\n},"outputs":{\n${lines(outputs).join(',\n')}\n}}`
}
