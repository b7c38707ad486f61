/** From the arguments to the files that a run reads. */
import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Seeds } from '../lint/seeds.ts'
import { didYouMean } from '../lint/suggest.ts'
import { COMMANDS } from './arguments.ts'
import { DiskFiles, NOT_REGULAR, type Refusal, refusalOf } from './disk.ts'
import { baseOf, isRepository, isWithin, projectPath, relativeInside, rootFinder } from './roots.ts'
import { isCandidate, type Walked, walk } from './walk.ts'

export interface Arguments {
  readonly paths: readonly string[]
  readonly varFiles: readonly string[]
  readonly parameterFiles?: readonly string[]
  /** What the path `-` stands for. */
  readonly stdin?: Stdin
}

/** A text that is judged as if it lay in a file. */
export interface Stdin {
  /** The file's path, as given. */
  readonly name: string
  readonly bytes: Buffer
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
  /** Files of variables, and of parameters, as project paths. */
  readonly varFiles: readonly string[]
  readonly parameterFiles: readonly string[]
  /** Where only files are named: they, and what their repositories hold. */
  readonly seeds?: Seeds
  /** Arguments that are not there, in words. */
  readonly missing: readonly string[]
}

/** Finds out what the arguments are, which roots they belong to, and which files they bring. */
export async function discover(args: Arguments, cwd: string): Promise<Discovery> {
  const found = await Promise.all(args.paths.map(argument => nameOf(argument, cwd, args.stdin)))
  const named = found.filter(isFound)
  const vars = args.varFiles.map(argument => valueFileOf(argument, cwd))
  const parameters = (args.parameterFiles ?? []).map(argument => valueFileOf(argument, cwd))
  const [varFiles, parameterFiles] = [vars.filter(isFound), parameters.filter(isFound)]
  const rootOf = rootFinder(cwd)
  const roots = [...new Set(named.map(one => rootOf(one.folder)))]
  const base = baseOf(roots, cwd)
  const files = new DiskFiles(base, [...roots, ...outsideOf([...varFiles, ...parameterFiles], roots)])
  if (args.stdin) files.lay(projectPath(resolve(cwd, args.stdin.name), base), args.stdin.bytes)
  const sources = named.map(one => expand(one, projectPath(rootOf(one.folder), base), files))
  const candidates = [...new Set(sources.flatMap(source => source.paths))].sort()
  const onlyFiles = named.length > 0 && named.every(one => one.kind === 'file')
  return {
    files,
    sources,
    candidates,
    ...(onlyFiles && { seeds: { paths: candidates, repository: () => allOf(roots, candidates, files) } }),
    varFiles: varFiles.map(one => projectPath(one.path, base)),
    parameterFiles: parameterFiles.map(one => projectPath(one.path, base)),
    missing: [...found, ...vars, ...parameters].filter(one => typeof one === 'string'),
  }
}

/** All candidates of the repositories; outside of one, nothing but what was named. */
function allOf(roots: readonly string[], named: readonly string[], files: DiskFiles): readonly string[] {
  const walked = roots.filter(isRepository).flatMap(root => {
    const folder = projectPath(root, files.base)
    return walk(folder, folder, files).paths
  })
  return [...new Set([...named, ...walked])].sort()
}

function isFound<Found>(found: Found | string): found is Found {
  return typeof found !== 'string'
}

/** What an argument is, or why it is nothing. */
async function nameOf(argument: string, cwd: string, stdin?: Stdin): Promise<Named | string> {
  if (argument === '-' && stdin) return nameOfStdin(stdin, cwd)
  const path = resolve(cwd, argument)
  const kind = kindOf(path)
  if (kind === 'file') return { argument, kind, path, folder: dirname(path), isWanted: isCandidate }
  if (kind === 'folder') return { argument, kind, path, folder: path, isWanted: isCandidate }
  const glob = /[*?[{(]/.test(argument) ? (await import('./globs.ts')).globOf(argument) : undefined
  if (!glob) return `${argument} ${kind.unreadable}${didYouMean(argument, COMMANDS)}`
  const folder = resolve(cwd, glob.base)
  if (kindOf(folder) !== 'folder') return `${argument} matches no file`
  return { argument, kind: 'glob', path: folder, folder, isWanted: glob.matches }
}

/** Its file need not be there; the folder that it is judged in has to be. */
function nameOfStdin({ name }: Stdin, cwd: string): Named | string {
  const path = resolve(cwd, name)
  const folder = dirname(path)
  if (kindOf(path) === 'folder') return `${name} is a folder`
  if (kindOf(folder) !== 'folder') return `the folder of ${name} does not exist`
  return { argument: name, kind: 'file', path, folder, isWanted: isCandidate }
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

/** A file with values that the user names. */
function valueFileOf(argument: string, cwd: string): { path: string } | string {
  const path = resolve(cwd, argument)
  const kind = kindOf(path)
  if (kind === 'file') return { path }
  return `${argument} ${kind === 'folder' ? 'is a folder' : kind.unreadable}`
}

/** The user may name a file with values anywhere; inside a project it is guarded like all its files. */
function outsideOf(valueFiles: readonly { path: string }[], roots: readonly string[]): string[] {
  return valueFiles.map(one => one.path).filter(path => !roots.some(root => isWithin(path, root)))
}

function expand({ argument, kind, path: absolute, isWanted }: Named, root: string, files: DiskFiles): Source {
  const path = projectPath(absolute, files.base)
  if (kind === 'file') return { argument, kind, path, paths: [path], skippedAssemblies: [], tooDeep: [] }
  const isMeant = (found: string) =>
    isWanted(kind === 'glob' ? relativeInside(path, found, files.base) : found)
  return { argument, kind, path, ...walk(path, root, files, isMeant) }
}
