/** From the arguments to the files that a run reads. */
import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { DiskFiles, type Refusal, refusalOf } from './disk.ts'
import { baseOf, isWithin, projectPath, relativeInside, rootFinder } from './roots.ts'
import { isCandidate, type Walked, walk } from './walk.ts'

export interface Arguments {
  readonly paths: readonly string[]
  readonly varFiles: readonly string[]
}

/** What one argument stands for. */
interface Named {
  readonly argument: string
  /** Absolute: the file or folder itself, or the folder in which a glob looks. */
  readonly path: string
  readonly kind: 'file' | 'folder' | 'glob'
  /** The folder that says which project it belongs to. */
  readonly folder: string
  readonly isWanted: (path: string) => boolean
}

/** An argument with the project paths that it brought. */
export interface Source {
  readonly argument: string
  readonly kind: Named['kind']
  readonly candidates: readonly string[]
}

export interface Discovery {
  readonly files: DiskFiles
  /** All project paths, each once, sorted. */
  readonly candidates: readonly string[]
  readonly sources: readonly Source[]
  /** Files of variables as project paths. */
  readonly varFiles: readonly string[]
  /** Arguments that are not there, in words. */
  readonly missing: readonly string[]
  /** CDK assemblies that git ignores and nobody named. */
  readonly skippedAssemblies: readonly string[]
}

/** Finds out what the arguments are, which roots they belong to, and which files they bring. */
export async function discover(args: Arguments, cwd: string): Promise<Discovery> {
  const found = await Promise.all(args.paths.map(argument => nameOf(argument, cwd)))
  const named = found.filter(one => typeof one !== 'string')
  const rootOf = rootFinder(cwd)
  const roots = [...new Set(named.map(one => rootOf(one.folder)))]
  const base = baseOf(roots, cwd)
  const { varFiles, missingVarFiles } = findVarFiles(args.varFiles, cwd)
  const files = new DiskFiles(base, [...roots, ...outsideOf(varFiles, roots)])
  const expanded = named.map(one => expand(one, projectPath(rootOf(one.folder), base), files))
  const sources = named.map(({ argument, kind }, index) => ({
    argument,
    kind,
    candidates: expanded[index]!.paths,
  }))
  return {
    files,
    candidates: [...new Set(sources.flatMap(source => source.candidates))].sort(),
    sources,
    varFiles: varFiles.map(path => projectPath(path, base)),
    missing: [...found.filter(one => typeof one === 'string'), ...missingVarFiles],
    skippedAssemblies: [...new Set(expanded.flatMap(one => one.skippedAssemblies))],
  }
}

/** What an argument is, or why it is nothing. */
async function nameOf(argument: string, cwd: string): Promise<Named | string> {
  const path = resolve(cwd, argument)
  const kind = kindOf(path)
  if (kind === 'file') return { argument, kind, path, folder: dirname(path), isWanted: isCandidate }
  if (kind === 'folder') return { argument, kind, path, folder: path, isWanted: isCandidate }
  const glob = /[*?[{(]/.test(argument) ? (await import('./globs.ts')).globOf(argument) : undefined
  if (!glob) return `${argument} ${kind.unreadable}`
  const folder = resolve(cwd, glob.base)
  if (kindOf(folder) !== 'folder') return `${argument} matches no file`
  return { argument, kind: 'glob', path: folder, folder, isWanted: glob.matches }
}

function kindOf(path: string): 'file' | 'folder' | Refusal {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    return refusalOf(error)
  }
}

function findVarFiles(names: readonly string[], cwd: string) {
  const found = names.map(argument => ({ argument, path: resolve(cwd, argument) }))
  const isThere = ({ path }: { path: string }) => kindOf(path) === 'file'
  return {
    varFiles: found.filter(isThere).map(one => one.path),
    missingVarFiles: found.filter(one => !isThere(one)).map(one => `${one.argument} is no file of variables`),
  }
}

/** The user may name a file of variables anywhere; inside a project it is guarded like all its files. */
function outsideOf(varFiles: readonly string[], roots: readonly string[]): string[] {
  return varFiles.filter(path => !roots.some(root => isWithin(path, root)))
}

function expand({ kind, path, isWanted }: Named, root: string, files: DiskFiles): Walked {
  const start = projectPath(path, files.base)
  if (kind === 'file') return { paths: [start], skippedAssemblies: [] }
  if (kind === 'folder') return walk(start, root, files, isWanted)
  return walk(start, root, files, found => isWanted(relativeInside(start, found, files.base)))
}
