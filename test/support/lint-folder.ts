/** Lints a folder of fixtures as a user would, with paths relative to it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type LintInput, type LintOutcome, lint } from '../../src/lint/lint.ts'
import { memoryFiles } from './files.ts'

/** All files of a folder by their path inside it. */
export function filesOf(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  return new Map(files.sort().map(path => [relative(folder, path), readFileSync(path, 'utf8')]))
}

export async function lintFolder(folder: string): Promise<LintOutcome> {
  return lintTexts(filesOf(folder))
}

export async function lintTexts(
  texts: ReadonlyMap<string, string>,
  more: Partial<LintInput> = {},
): Promise<LintOutcome> {
  return lint({ files: memoryFiles(texts), candidates: [...texts.keys()], ...more })
}
