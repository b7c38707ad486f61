/** Where the configuration of a run is. */
import { existsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { UsageError } from '../arguments.ts'
import { rootFinder } from '../roots.ts'

const NAMES = ['iam-ec2-lint.yaml', 'iam-ec2-lint.json']

/**
 * The configuration that is found upward from the named paths, no further than the root of their repository; outside
 * of one, no further than the working directory or the path's own folder. Absolute; undefined where there is none.
 *
 * @throws UsageError where several apply
 */
export function findConfig(paths: readonly string[], cwd: string): string | undefined {
  const rootOf = rootFinder(cwd)
  const folders = paths.map(path => folderOf(resolve(cwd, path)))
  const found = new Set(folders.map(folder => configAbove(folder, rootOf(folder))))
  found.delete(undefined)
  if (found.size > 1) {
    const list = [...found].join(' and ')
    throw new UsageError(
      `${list} both apply: lint their folders one by one, or name one of them with --config`,
    )
  }
  return [...found][0]
}

/** What is not there is said elsewhere: here it only has a place. */
function folderOf(path: string): string {
  try {
    return statSync(path).isDirectory() ? path : dirname(path)
  } catch {
    return dirname(path)
  }
}

function configAbove(folder: string, root: string): string | undefined {
  const here = NAMES.map(name => join(folder, name)).filter(path => existsSync(path))
  if (here.length > 1) throw new UsageError(`${here.join(' and ')} both apply: keep one of them`)
  if (here[0] !== undefined) return here[0]
  const parent = dirname(folder)
  return folder === root || parent === folder ? undefined : configAbove(parent, root)
}
