/** `--output`: the report in files. */
import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Options } from './options.ts'
import { type Report, rendered } from './rendered.ts'

/**
 * Writes all files that it can, folders included, and says why it could not write the others.
 * @param linted absolute paths that a slip of the hand must not overwrite
 */
export async function writeOutputs(
  { outputs, color }: Options,
  report: Report,
  linted: ReadonlySet<string>,
  cwd: string,
): Promise<readonly string[]> {
  const problems: string[] = []
  for (const { format, file } of outputs) {
    const path = resolve(cwd, file)
    if (isOneOf(linted, path)) {
      problems.push(`${file} is not overwritten: it is linted`)
      continue
    }
    const text = await rendered(format, report, { color: color === 'always' })
    const why = write(path, text)
    if (why) problems.push(`${file} cannot be written: ${why}`)
  }
  return problems
}

/** Also by another name, through a link. */
function isOneOf(linted: ReadonlySet<string>, path: string): boolean {
  if (linted.has(path)) return true
  const real = realOf(path)
  return real !== undefined && [...linted].some(one => realOf(one) === real)
}

/** Undefined where there is no file yet. */
function realOf(path: string): string | undefined {
  try {
    return realpathSync.native(path)
  } catch {
    return undefined
  }
}

/** Why not, if it cannot. */
function write(path: string, text: string): string | undefined {
  try {
    makeFolder(dirname(path))
    writeFileSync(path, text)
    return undefined
  } catch (error) {
    return reasonOf(error)
  }
}

/** With the folders around it. Node's own `recursive` never ends in a file system that takes none, such as `/proc`. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    // another run may have been faster
    if (!existsSync(folder)) throw error
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'a part of its path is a file',
  ENOENT: 'its folder cannot be made',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
  return REASONS[code] ?? code
}
