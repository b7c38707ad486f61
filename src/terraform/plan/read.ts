/**
 * Plans and states as units of the model. Where the files of the planned module lie beside the plan, the module is
 * judged as it is planned, at the places in its files; else the plan's own configuration stands for them.
 */
import type { Deployment } from '../../model/aws.ts'
import type { Read } from '../../model/build.ts'
import type { Gap } from '../../model/types.ts'
import { type Files, folderOf } from '../../syntax/files.ts'
import type { Block, Expression } from '../../syntax/hcl/ast.ts'
import { literalOfJson } from '../../syntax/hcl/json.ts'
import { parseJson } from '../../syntax/json.ts'
import { type File, type Problem, sourceOf } from '../../syntax/source.ts'
import { entryOf, type Node, textOf } from '../../syntax/tree.ts'
import { literalText } from '../call.ts'
import { Loader } from '../load.ts'
import { attributeIn, type Module } from '../module.ts'
import { readUnit, type UnitSource } from '../unit.ts'
import type { GivenValues } from '../variable-files.ts'
import { accountIn, inPartition, partitionIn } from './account.ts'
import { configuredModules } from './configuration.ts'
import { blockOf, Facts } from './facts.ts'
import { type PlanKind, planKind } from './kind.ts'
import { masked, withoutStrings } from './mask.ts'
import { mentionedIn } from './mentions.ts'
import { outlineOf } from './outline.ts'
import { addPlan, addState } from './read-plan.ts'
import { addRawState } from './read-state.ts'

/** A plan or a state that was parsed. */
export interface PlanFile {
  readonly file: File
  readonly kind: PlanKind
  readonly root: Node
  readonly problems: readonly Problem[]
}

/** What a file's text is, read without its sensitive values; undefined if it is neither plan nor state. */
export function parsePlan(file: File): PlanFile | undefined {
  const first = parseJson(sourceOf(file))
  const [root] = first.documents
  const kind = root && planKind(root)
  if (!kind) return undefined
  const { text, path } = masked(file, root)
  // the marks of sensitive values may be cut off in a broken file: nothing of it is quoted
  const shown = first.problems.length > 0 ? withoutStrings(file) : { path, text }
  if (shown.text === file.text) return { file, kind, root, problems: [] }
  const { documents, problems } = parseJson({ file: shown, text })
  return { file: shown, kind, root: documents[0] ?? root, problems }
}

/** A unit, and where its findings stand. */
export interface PlanRead extends Read {
  readonly path: string
  readonly why: string
  /** The module beside the file that is judged as planned. */
  readonly module?: string
  /** That module's files and those of the modules that it calls. */
  readonly judgedIn: readonly string[]
}

interface PlanOptions {
  readonly files: Files
  readonly deployment: Deployment
  /** Is the module in a folder judged in this run anyway? */
  readonly isJudged: (folder: string) => boolean
}

export function readPlan(plan: PlanFile, { files, deployment, isJudged }: PlanOptions): PlanRead {
  const { file, kind, root, problems } = plan
  const loader = new Loader(files)
  const facts = factsOf(plan)
  const known = deploymentFrom(facts, deployment)
  const module = moduleBeside(file, facts, loader)
  const base = { path: file.path, why: kind === 'plan' ? 'terraform plan' : 'terraform state' }
  if (module && facts.isDeployed && isJudged(module.folder)) {
    const why = `${base.why} of the module beside it, which is judged itself`
    return { ...base, why, models: [], problems, judgedIn: [...loader.paths] }
  }
  const source = { loader, kind: 'root' as const, deployment: known, facts }
  if (module && kind === 'plan') {
    const beside = { mentions: [], gaps: gapsIn(plan, facts) }
    const model = readUnit({ ...source, module, given: variablesIn(root, module), beside })
    const judgedIn = [...loader.paths].sort()
    const why = `${base.why}, judged in the files beside it`
    return {
      ...base,
      why,
      models: [model],
      problems: [...problems, ...loader.problems],
      module: module.folder,
      judgedIn,
    }
  }
  return { ...base, models: [readUnit(outlined(plan, source))], problems, judgedIn: [] }
}

type Source = Pick<UnitSource, 'loader' | 'kind' | 'deployment'> & { readonly facts: Facts }

function outlined(plan: PlanFile, source: Source): UnitSource {
  const { root, file } = plan
  const { facts } = source
  const outline = facts.configured([])
  const module = { ...outline!, folder: file.path }
  const beside = { mentions: mentionedIn(facts, outputsIn(plan)), gaps: gapsIn(plan, facts) }
  return { ...source, module, given: variablesIn(root, module), beside }
}

function factsOf({ kind, root, file, problems }: PlanFile): Facts {
  const isBroken = problems.length > 0
  if (kind === 'plan') {
    const configured = configuredModules(root, file.path)
    const facts = new Facts({
      isWhole: isWhole(root),
      isDeployed: false,
      isBroken,
      configured: path => configured(path) ?? emptyRoot(path, file),
    })
    addPlan(root, facts)
    return facts
  }
  const configured = (path: readonly string[]) => outline(path)
  const facts = new Facts({ isWhole: true, isDeployed: true, isBroken, configured })
  if (kind === 'show') addState(root, facts)
  else addRawState(root, facts)
  const outline = outlineOf(facts.all, file)
  return facts
}

/** A plan whose configuration is missing still has a root. */
function emptyRoot(path: readonly string[], file: File): Module | undefined {
  return path.length === 0 ? outlineOf([], file)([]) : undefined
}

/** A plan for some targets, or one that failed half way, leaves resources out. */
function isWhole(plan: Node): boolean {
  return !isFlag(plan, 'complete', false) && !isFlag(plan, 'errored', true)
}

function isFlag(plan: Node, name: string, value: boolean): boolean {
  const node = entryOf(plan, name)
  return node?.kind === 'scalar' && node.value === value
}

function gapsIn({ file, problems }: PlanFile, facts: Facts): readonly Gap[] {
  const at = { file, start: 0, end: 0 }
  return [
    ...problems.slice(0, 1).map(problem => ({ at: problem.at, why: `${file.path} cannot be parsed` })),
    ...(facts.isWhole ? [] : [{ at, why: 'the plan leaves resources out' }]),
  ]
}

// ── what a plan says beside its resources ──

function outputsIn({ kind, root }: PlanFile): Node | undefined {
  if (kind === 'raw') return entryOf(root, 'outputs')
  return entryOf(entryOf(root, kind === 'plan' ? 'planned_values' : 'values'), 'outputs')
}

/** The values with which the plan was made, where they are not the defaults. A sensitive one is not known. */
function variablesIn(root: Node, module: Module): GivenValues {
  const given = new Map<string, Expression>()
  const variables = entryOf(root, 'variables')
  const declared = entryOf(entryOf(entryOf(root, 'configuration'), 'root_module'), 'variables')
  for (const { key, value, keyAt } of variables?.kind === 'map' ? variables.entries : []) {
    const written = entryOf(value, 'value')
    const block = module.variables.get(key)
    if (!written || !block) continue
    // a name that nothing binds is unknown
    const hidden: Expression = { kind: 'variable', name: `var.${key}`, at: keyAt }
    if (isFlag(entryOf(declared, key) ?? value, 'sensitive', true)) given.set(key, hidden)
    else if (!isDefault(written, block)) given.set(key, literalOfJson(written))
  }
  return given
}

/** Is a value the variable's default? Lists and maps count as given. */
function isDefault(value: Node, { body }: Block): boolean {
  const fallback = attributeIn(body, 'default')?.value
  if (!fallback) return false
  if (value.kind === 'scalar') return fallback.kind === 'literal' && fallback.value === value.value
  return value.kind === 'string' && literalText(fallback) === textOf(value)
}

function deploymentFrom(facts: Facts, base: Deployment): Deployment {
  const account = accountIn(facts)
  const partition = partitionIn(facts)
  return {
    ...base,
    ...(partition !== undefined && inPartition(partition)),
    ...(account !== undefined && { account: [{ lit: account }] }),
  }
}

// ── the module beside it ──

/** The module in the file's folder, if the file speaks of it: each of the two declares what the other one has. */
function moduleBeside({ path }: File, facts: Facts, loader: Loader): Module | undefined {
  const module = facts.all.length > 0 ? loader.module(folderOf(path)) : undefined
  return module && speaksOf(facts, module) ? module : undefined
}

function speaksOf(facts: Facts, module: Module): boolean {
  const managed = facts.all.filter(fact => fact.mode === 'managed')
  const areDeclared = managed.every(fact => {
    const [call] = fact.modules
    return call ? module.calls.has(call.name) : module.resources.has(blockOf(fact))
  })
  return areDeclared && (facts.isDeployed || arePlanned(module, facts))
}

function arePlanned(module: Module, facts: Facts): boolean {
  const lone = [...module.resources].filter(
    ([, { mode, block }]) =>
      mode === 'managed' && !['count', 'for_each'].some(name => attributeIn(block.body, name)),
  )
  return lone.every(([address, { block }]) => (facts.keysOf(address, block) ?? ['none']).length > 0)
}
