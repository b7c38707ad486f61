/** Where the configuration of a run is. */
import { existsSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { UsageError } from '../arguments.ts'
import { rootFinder } from '../roots.ts'

const NAMES = ['iam-ec2-lint.yaml', 'iam-ec2-lint.json']
/** What somebody takes for one of them. */
const NO_NAME = 'iam-ec2-lint.yml'

/**
 * The configuration that is found upward from the named paths, no further than the root of their repository; outside
 * of one, no further than the working directory or the path's own folder. Absolute; undefined where there is none.
 *
 * @throws UsageError where several apply, or one has a name that nothing looks for
 */
export function findConfig(named: readonly string[], cwd: string): string | undefined {
  const rootOf = rootFinder(cwd)
  const folders = named.map(path => folderOf(resolve(cwd, path)))
  const found = new Set(folders.map(folder => configAbove(folder, rootOf(folder), cwd)))
  const paths = [...found].filter(path => path !== undefined)
  if (paths.length > 1) {
    throw new UsageError(
      `${listed(paths, cwd)} apply: lint their folders one by one, or name one of them with --config`,
    )
  }
  return paths[0]
}

/** What is not there is said elsewhere: here it only has a place. */
function folderOf(path: string): string {
  try {
    return statSync(path).isDirectory() ? path : dirname(path)
  } catch {
    return dirname(path)
  }
}

function configAbove(folder: string, root: string, cwd: string): string | undefined {
  const here = NAMES.map(name => join(folder, name)).filter(path => existsSync(path))
  if (here.length > 1) throw new UsageError(`${listed(here, cwd)} both apply: keep one of them`)
  if (here[0] !== undefined) return here[0]
  const misnamed = join(folder, NO_NAME)
  if (existsSync(misnamed)) {
    throw new UsageError(
      `${relative(cwd, misnamed)} is not read: a configuration is called ${NAMES.join(' or ')}`,
    )
  }
  const parent = dirname(folder)
  return folder === root || parent === folder ? undefined : configAbove(parent, root, cwd)
}

function listed(paths: readonly string[], cwd: string): string {
  return paths.map(path => relative(cwd, path)).join(' and ')
}
