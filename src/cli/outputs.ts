/** `--output`: the report in files. */
import { mkdirSync, writeFileSync } from 'node:fs'
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
    if (linted.has(path)) {
      problems.push(`${file} is not overwritten: it is linted`)
      continue
    }
    const text = await rendered(format, report, { color: color === 'always' })
    const why = write(path, text)
    if (why) problems.push(`${file} cannot be written: ${why}`)
  }
  return problems
}

/** Why not, if it cannot. */
function write(path: string, text: string): string | undefined {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    return undefined
  } catch (error) {
    return reasonOf(error)
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'a part of its path is a file',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
  return REASONS[code] ?? code
}
