/** From files to the model: recognises each file, hands it to its frontend, and keeps what could not be read. */
import { readTemplate } from '../cloudformation/index.ts'
import { readDocument } from '../documents/index.ts'
import type { Read } from '../model/build.ts'
import { type Files, folderOf, isUnreadable } from '../syntax/files.ts'
import type { Problem } from '../syntax/source.ts'
import { readTerraform } from '../terraform/index.ts'
import { type FileKind, isTerraformName, type Recognised, type Rescue, recognise } from './recognise.ts'

export interface Reading {
  readonly models: Read['models']
  readonly problems: readonly Problem[]
  readonly files: readonly FileKind[]
  /** Candidates that could not be opened. */
  readonly unreadable: readonly { readonly path: string; readonly why: string }[]
}

interface Options {
  readonly files: Files
  readonly candidates: readonly string[]
  readonly varFiles: readonly string[]
  readonly rescue: Rescue
}

/** Reads all candidates. A broken file is a problem and hides nothing of the others. */
export async function read({ files, candidates, varFiles, rescue }: Options): Promise<Reading> {
  const models: Read['models'][number][] = []
  const problems: Problem[] = []
  const kinds: FileKind[] = []
  const unreadable: { path: string; why: string }[] = []
  for (const path of candidates) {
    if (isTerraformName(path)) continue
    const file = files.read(path)
    if (isUnreadable(file)) {
      unreadable.push({ path, why: file.unreadable })
      continue
    }
    const result = await recognise(file, rescue)
    if (typeof result === 'string') {
      kinds.push({ path, kind: 'none', why: result })
      continue
    }
    kinds.push({ path, kind: result.kind, why: result.why })
    const made = modelOf(result)
    models.push(...made.models)
    problems.push(...result.problems, ...made.problems)
  }
  const terraform = readModules({ files, candidates, varFiles })
  models.push(...terraform.models)
  problems.push(...terraform.problems)
  kinds.push(...terraform.files.map(path => ({ path, kind: 'terraform' as const, why: 'part of a module' })))
  return { models, problems, files: kinds, unreadable }
}

function modelOf({ file, node, kind, problems }: Recognised): Read {
  const broken = problems.length > 0
  return kind === 'cloudformation' ? readTemplate(node, file, broken) : readDocument(node, file, broken)
}

function readModules({ files, candidates, varFiles }: Omit<Options, 'rescue'>) {
  const folders = [...new Set(candidates.filter(isTerraformName).map(folderOf))].sort()
  if (folders.length === 0) return { models: [], problems: [], files: [] }
  return readTerraform(folders, files, { varFiles })
}
