/** Reads modules from texts, for tests. */
import type { UnitModel } from '../../src/model/build.ts'
import { folderOf } from '../../src/syntax/files.ts'
import { type Problem, positionAt, type Range, slice } from '../../src/syntax/source.ts'
import { readTerraform } from '../../src/terraform/index.ts'
import { memoryFiles } from '../support/files.ts'

export interface ReadResult {
  readonly units: ReadonlyMap<string, { readonly any: UnitModel; readonly given?: UnitModel }>
  readonly problems: readonly Problem[]
  readonly files: readonly string[]
}

/** All folders with files of Terraform; units by their folder. */
export function read(texts: Readonly<Record<string, string>>, varFiles: readonly string[] = []): ReadResult {
  const paths = Object.keys(texts).filter(path => /\.(tf|tofu)(\.json)?$/.test(path))
  const folders = [...new Set(paths.map(folderOf))].sort()
  const { models, problems, files } = readTerraform(folders, memoryFiles(texts), { varFiles })
  return { units: new Map(models.map(model => [model.any.unit.name, model])), problems, files }
}

/** The model of one module at the root of the project, its variables free. */
export function readOne(text: string, others: Readonly<Record<string, string>> = {}): UnitModel {
  const { units, problems } = read({ 'main.tf': text, ...others })
  if (problems[0]) throw new Error(problems[0].message)
  return units.get('.')!.any
}

/** A place as people read it: `main.tf:3:5 text`. */
export function place(at: Range): string {
  const { line, column } = positionAt(at.file, at.start)
  return `${at.file.path}:${line}:${column} ${slice(at)}`
}
