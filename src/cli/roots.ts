/** Which folders a run may read: the project that a named path belongs to. */
import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

/** Is a path a folder or inside of it? Both absolute. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

export function isRepository(folder: string): boolean {
  return existsSync(join(folder, '.git'))
}

/**
 * Finds the root of a named folder: the nearest one with `.git` in it, from itself upward; else the working
 * directory if that holds it; else the folder itself.
 */
export function rootFinder(cwd: string): (folder: string) => string {
  const known = new Map<string, string | undefined>()
  const repositoryOf = (folder: string): string | undefined => {
    if (known.has(folder)) return known.get(folder)
    const parent = dirname(folder)
    const isTop = parent === folder
    const root = isRepository(folder) ? folder : isTop ? undefined : repositoryOf(parent)
    known.set(folder, root)
    return root
  }
  return folder => repositoryOf(folder) ?? (isWithin(folder, cwd) ? cwd : folder)
}

/** What paths in the output are relative to: the one root, or the working directory when there are several. */
export function baseOf(roots: readonly string[], cwd: string): string {
  const [first = cwd, ...others] = roots
  return others.length === 0 ? first : cwd
}

/** An absolute path as the project calls it: relative to the base, with `/`. */
export function projectPath(absolute: string, base: string): string {
  return relative(base, absolute).split(sep).join('/') || '.'
}

/** Gives a path that begins with `..` its one name: it may lead back into the base. */
export function canonical(path: string, base: string): string {
  return path.startsWith('..') ? projectPath(resolve(base, path), base) : path
}

/** A project path below a folder, relative to that folder. */
export function relativeInside(folder: string, path: string, base: string): string {
  if (path.startsWith(`${folder}/`)) return path.slice(folder.length + 1)
  return folder === '.' ? path : projectPath(resolve(base, path), resolve(base, folder))
}
