/** From the arguments to the files that a run reads. */
import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { DiskFiles, NOT_REGULAR, type Refusal, refusalOf } from './disk.ts'
import { baseOf, isWithin, projectPath, relativeInside, rootFinder } from './roots.ts'
import { isCandidate, type Walked, walk } from './walk.ts'

export interface Arguments {
  readonly paths: readonly string[]
  readonly varFiles: readonly string[]
}

/** What one argument stands for. */
interface Named {
  readonly argument: string
  readonly kind: 'file' | 'folder' | 'glob'
  /** Absolute: the file or folder itself, or the folder in which a glob looks. */
  readonly path: string
  /** The folder that says which project it belongs to. */
  readonly folder: string
  readonly isWanted: (path: string) => boolean
}

/** An argument with the project paths that it brought. */
export interface Source extends Walked {
  readonly argument: string
  readonly kind: Named['kind']
  /** Its own project path; that of the folder for a glob. */
  readonly path: string
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
}

/** Finds out what the arguments are, which roots they belong to, and which files they bring. */
export async function discover(args: Arguments, cwd: string): Promise<Discovery> {
  const found = await Promise.all(args.paths.map(argument => nameOf(argument, cwd)))
  const vars = args.varFiles.map(argument => varFileOf(argument, cwd))
  const named = found.filter(isFound)
  const varFiles = vars.filter(isFound)
  const rootOf = rootFinder(cwd)
  const roots = [...new Set(named.map(one => rootOf(one.folder)))]
  const base = baseOf(roots, cwd)
  const files = new DiskFiles(base, [...roots, ...outsideOf(varFiles, roots)])
  const sources = named.map(one => expand(one, projectPath(rootOf(one.folder), base), files))
  return {
    files,
    sources,
    candidates: [...new Set(sources.flatMap(source => source.paths))].sort(),
    varFiles: varFiles.map(one => projectPath(one.path, base)),
    missing: [...found, ...vars].filter(one => typeof one === 'string'),
  }
}

function isFound<Found>(found: Found | string): found is Found {
  return typeof found !== 'string'
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
    const stat = statSync(path)
    if (stat.isDirectory()) return 'folder'
    return stat.isFile() ? 'file' : NOT_REGULAR
  } catch (error) {
    return refusalOf(error)
  }
}

function varFileOf(argument: string, cwd: string): { path: string } | string {
  const path = resolve(cwd, argument)
  const kind = kindOf(path)
  if (kind === 'file') return { path }
  return `${argument} ${kind === 'folder' ? 'is a folder' : kind.unreadable}`
}

/** The user may name a file of variables anywhere; inside a project it is guarded like all its files. */
function outsideOf(varFiles: readonly { path: string }[], roots: readonly string[]): string[] {
  return varFiles.map(one => one.path).filter(path => !roots.some(root => isWithin(path, root)))
}

function expand({ argument, kind, path: absolute, isWanted }: Named, root: string, files: DiskFiles): Source {
  const path = projectPath(absolute, files.base)
  if (kind === 'file') return { argument, kind, path, paths: [path], skippedAssemblies: [], tooDeep: [] }
  const isMeant = (found: string) =>
    isWanted(kind === 'glob' ? relativeInside(path, found, files.base) : found)
  return { argument, kind, path, ...walk(path, root, files, isMeant) }
}
