/** From files to the model: recognises each file, hands it to its frontend, and keeps what could not be read. */
import { readTemplate } from '../cloudformation/index.ts'
import { readDocument } from '../documents/index.ts'
import type { Deployment } from '../model/aws.ts'
import type { Read } from '../model/build.ts'
import { type Files, folderOf, isUnreadable } from '../syntax/files.ts'
import type { Problem } from '../syntax/source.ts'
import { type FileKind, isTerraformName, type Recognised, type Rescue, recognise } from './recognise.ts'

export interface Reading {
  readonly models: Read['models']
  readonly problems: readonly Problem[]
  readonly files: readonly FileKind[]
  /** Candidates that could not be opened. */
  readonly unreadable: readonly Unopened[]
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
  readonly rescue: Rescue
}

/** Reads all candidates. A broken file is a problem and hides nothing of the others. */
export async function read(options: ReadOptions): Promise<Reading> {
  const used = new Set<string>()
  const modules = await readModules(options, used)
  const alone = options.candidates.filter(path => !isTerraformName(path))
  const rest = await readAlone(alone, used, options)
  return {
    models: [...modules.models, ...rest.models],
    problems: [...modules.problems, ...rest.problems],
    files: [...modules.files, ...rest.files],
    unreadable: rest.unreadable,
  }
}

/**
 * Modules read their own files; their frontend is loaded only where there are any. `used` gets what they read besides:
 * the files of `file()` and `templatefile()`.
 */
async function readModules(
  { files, candidates, varFiles }: ReadOptions,
  used: Set<string>,
): Promise<Omit<Reading, 'unreadable'>> {
  const folders = [...new Set(candidates.filter(isTerraformName).map(folderOf))].sort()
  if (folders.length === 0) return { models: [], problems: [], files: [] }
  const recording: Files = {
    list: folder => files.list(folder),
    read: path => {
      used.add(path)
      return files.read(path)
    },
  }
  const { readTerraform } = await import('../terraform/index.ts')
  const { models, problems, files: paths } = readTerraform(folders, recording, { varFiles })
  return {
    models,
    problems,
    files: paths.map(path => ({ path, kind: 'terraform', why: 'part of a module' })),
  }
}

/** Files that stand for themselves: templates and policies. */
async function readAlone(
  paths: readonly string[],
  used: ReadonlySet<string>,
  options: ReadOptions,
): Promise<Reading> {
  const models: Read['models'][number][] = []
  const problems: Problem[] = []
  const kinds: FileKind[] = []
  const unreadable: Unopened[] = []
  for (const path of paths) {
    if (used.has(path)) {
      kinds.push({ path, kind: 'none', why: 'read by a Terraform module, and judged there' })
      continue
    }
    const file = options.files.read(path)
    if (isUnreadable(file)) {
      unreadable.push({ path, why: file.unreadable })
      continue
    }
    const result = await recognise(file, options.rescue)
    if (typeof result === 'string') {
      kinds.push({ path, kind: 'none', why: result })
      continue
    }
    const made = modelOf(result)
    models.push(...made.models)
    problems.push(...result.problems, ...made.problems)
    kinds.push({ path, kind: result.kind, why: result.why })
  }
  return { models, problems, files: kinds, unreadable }
}

function modelOf({ file, node, kind, problems }: Recognised): Read {
  const broken = problems.length > 0
  return kind === 'cloudformation' ? readTemplate(node, file, broken) : readDocument(node, file, broken)
}
