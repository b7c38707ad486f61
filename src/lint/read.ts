/** From files to the model: recognises each file, hands it to its frontend, and keeps what could not be read. */
import type { PolicyKind } from '../documents/index.ts'
import { readManifests } from '../kubernetes/index.ts'
import type { Deployment } from '../model/aws.ts'
import type { Read } from '../model/build.ts'
import { type Files, folderOf, isUnreadable } from '../syntax/files.ts'
import type { File, Problem } from '../syntax/source.ts'
import { mayBePlan } from '../terraform/plan/kind.ts'
import { DocumentReader } from './documents.ts'
import { type FileKind, isTerraformName, type Recognised, type Rescue, recognise } from './recognise.ts'
import { TemplateReader } from './templates.ts'

export interface Reading {
  readonly models: Read['models']
  readonly problems: readonly Problem[]
  readonly files: readonly FileKind[]
  /** Candidates that could not be opened. */
  readonly unreadable: readonly Unopened[]
  readonly parameters: GivenParameters
}

/** What came of the parameter files. */
export interface GivenParameters {
  readonly problems: readonly Problem[]
  /** Parameters that no template of the run declares. */
  readonly undeclared: readonly string[]
}

export interface Unopened {
  readonly path: string
  readonly why: string
}

export interface ReadOptions {
  readonly files: Files
  readonly candidates: readonly string[]
  readonly varFiles: readonly string[]
  /** Parameter files of CloudFormation, as project paths. */
  readonly parameterFiles: readonly string[]
  /** Where everything is deployed, as far as the user says it. */
  readonly deployment: Deployment
  /** What the user says that a raw policy is. */
  readonly kindOf?: ((path: string) => PolicyKind | undefined) | undefined
  readonly rescue: Rescue
}

/** Reads all candidates. A broken file is a problem and hides nothing of the others. */
export async function read(options: ReadOptions): Promise<Reading> {
  const used = new Set<string>()
  const modules = await readModules(options, used)
  const read = new Set(modules.files.map(file => file.path))
  const alone = options.candidates.filter(path => !isTerraformName(path) && !read.has(path))
  const rest = await readAlone(alone, used, options)
  return {
    ...rest,
    models: [...modules.models, ...rest.models],
    problems: [...modules.problems, ...rest.problems],
    files: [...modules.files, ...rest.files],
  }
}

/** Files that may be plans or states of Terraform's. */
function plansAmong({ candidates, files }: ReadOptions): readonly File[] {
  return candidates.flatMap(path => {
    const file = isTerraformName(path) ? undefined : files.read(path)
    return file && !isUnreadable(file) && mayBePlan(file.text) ? [file] : []
  })
}

/**
 * Modules read their own files; their frontend is loaded only where there are any. `used` gets what they read besides:
 * the files of `file()` and `templatefile()`.
 */
async function readModules(
  options: ReadOptions,
  used: Set<string>,
): Promise<Pick<Reading, 'models' | 'problems' | 'files'>> {
  const { files, candidates, varFiles, deployment } = options
  const folders = [...new Set(candidates.filter(isTerraformName).map(folderOf))].sort()
  const plans = plansAmong(options)
  if (folders.length + plans.length === 0) return { models: [], problems: [], files: [] }
  const recording: Files = {
    list: folder => files.list(folder),
    read: path => {
      used.add(path)
      return files.read(path)
    },
  }
  const { inTerraform, readTerraform } = await import('../terraform/index.ts')
  const made = readTerraform(folders, recording, { varFiles, deployment: inTerraform(deployment), plans })
  const paths = new Set([...made.files, ...made.plans.flatMap(plan => plan.judgedIn)])
  return {
    models: made.models,
    problems: made.problems,
    files: [
      ...[...paths].map(path => ({ path, kind: 'terraform' as const, why: 'part of a module' })),
      ...made.plans.map(({ path, why, judgedIn }) => ({ path, kind: 'terraform' as const, why, judgedIn })),
    ],
  }
}

/** Files that are no part of a module: templates and policies. */
async function readAlone(
  paths: readonly string[],
  used: ReadonlySet<string>,
  options: ReadOptions,
): Promise<Reading> {
  const models: Read['models'][number][] = []
  const problems: Problem[] = []
  const kinds: FileKind[] = []
  const { opened, unreadable } = open(paths, used, options.files)
  for (const path of paths.filter(one => used.has(one))) {
    kinds.push({ path, kind: 'none', why: 'read by a Terraform module, and judged there' })
  }
  const templates = new TemplateReader(options)
  const documents = new DocumentReader(options.deployment)
  const keep = (made: Read): void => {
    models.push(...made.models)
    problems.push(...made.problems)
  }
  for (const made of await templates.readLinked(opened)) keep(made)
  for (const file of opened) {
    if (templates.hasRead(file.path)) continue
    const result = await recognise(file, options.rescue, options.kindOf?.(file.path))
    if (typeof result === 'string') {
      kinds.push({ path: file.path, kind: 'none', why: result })
      continue
    }
    problems.push(...result.problems)
    kinds.push({ path: file.path, kind: result.kind, why: result.why })
    if (result.kind === 'cloudformation') keep(await templates.readAlone(result))
    else if (result.kind === 'kubernetes') keep(manifestsIn(result, options))
    else keep(await documents.read(result))
  }
  keep(documents.readDumps())
  return {
    models,
    problems: [...problems, ...templates.problems],
    files: [...kinds, ...templates.kinds],
    unreadable,
    parameters: templates.parameters,
  }
}

function open(paths: readonly string[], used: ReadonlySet<string>, files: Files) {
  const opened: File[] = []
  const unreadable: Unopened[] = []
  for (const path of paths) {
    if (used.has(path)) continue
    const file = files.read(path)
    if (isUnreadable(file)) unreadable.push({ path, why: file.unreadable })
    else opened.push(file)
  }
  return { opened, unreadable }
}

function manifestsIn(
  { file, documents = [], problems }: Recognised,
  { files, deployment }: ReadOptions,
): Read {
  return readManifests({ file, documents, broken: problems.length > 0 }, files, deployment)
}
