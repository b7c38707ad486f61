/**
 * Files named one by one, as a hook does. What is around them is loaded, and findings are kept that touch one of
 * them. A hook on one file says no more than a run over the whole repository would.
 */
import { mayNest } from '../cloudformation/index.ts'
import type { PolicyKind } from '../documents/index.ts'
import { type Files, folderOf, isUnreadable, joinPath } from '../syntax/files.ts'
import { installedModules, isInstalled } from '../terraform/installed.ts'
import type { Finding } from './finding.ts'
import { type FileKind, isTerraformName, mayBeDump, mayBeTemplate } from './recognise.ts'

export interface Seeds {
  /** The named files. */
  readonly paths: readonly string[]
  /** All candidates of the repository; asked only when it is needed. */
  readonly repository: () => readonly string[]
}

/** Asks for the repository at most once. */
export function remembering({ paths, repository }: Seeds): Seeds {
  let known: readonly string[] | undefined
  return {
    paths,
    repository: () => {
      known ??= repository()
      return known
    },
  }
}

/** What the user says that a raw policy is, by its path. */
type KindOf = (path: string) => PolicyKind | undefined

/**
 * The seeds, and what they are judged with: what uses them, directly or through others (one file of each module, and
 * templates), the other dumps of their account, and the policies that limit everybody.
 */
export function withSurroundings(seeds: Seeds, files: Files, kindOf?: KindOf): readonly string[] {
  const callers = withCallers(seeds, files)
  return [...new Set([...callers, ...dumpsBeside(seeds, files), ...limits(seeds, kindOf)])].sort()
}

/** All dumps of the repository where one of the seeds is a dump: which account a file tells of stands in it. */
function dumpsBeside({ paths: named, repository }: Seeds, files: Files): readonly string[] {
  const isDump = (path: string) => !isTerraformName(path) && mayBeDump(textOf(path, files))
  return named.some(isDump) ? repository().filter(isDump) : []
}

/** Service control policies and resource control policies: the configuration alone says which files they are. */
function limits({ repository }: Seeds, kindOf: KindOf | undefined): readonly string[] {
  if (!kindOf) return []
  return repository().filter(path => ['scp', 'rcp'].includes(kindOf(path) ?? 'none'))
}

function withCallers(seeds: Seeds, files: Files): readonly string[] {
  const { paths: named, repository } = seeds
  const users = [moduleOfValues, installerOf, readersOf].flatMap(usersOf =>
    named.flatMap(path => usersOf(path, files)),
  )
  const modules = callersOf([...new Set([...named, ...users])], repository, files)
  return [...modules, ...parentsOf(seeds, files)]
}

/** The paths, and one file of each module that calls one of theirs. */
function callersOf(
  paths: readonly string[],
  repository: Seeds['repository'],
  files: Files,
): readonly string[] {
  const folders = new Set(paths.filter(isTerraformName).map(folderOf))
  const open = [...folders].filter(folder => !isInstalled(folder) && mayBeCalled(folder, files))
  if (open.length === 0) return paths
  const modules = repository().filter(isTerraformName)
  const callers = new Map<string, string>()
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    for (const path of modules) {
      const caller = folderOf(path)
      if (folders.has(caller) || !calls(path, folder, files)) continue
      folders.add(caller)
      callers.set(caller, path)
      open.push(caller)
    }
  }
  return [...paths, ...callers.values()]
}

/** The templates that perhaps nest one of the seeds, or one of those that do: they hold its file's name. */
function parentsOf({ paths: named, repository }: Seeds, files: Files): readonly string[] {
  const open = named.filter(path => !isTerraformName(path) && mayBeTemplate(textOf(path, files)))
  if (open.length === 0) return []
  const others = repository().filter(path => !isTerraformName(path) && mayNest(textOf(path, files)))
  const parents = new Set<string>()
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const name = path.slice(path.lastIndexOf('/') + 1)
    for (const other of others) {
      if (other === path || parents.has(other) || !textOf(other, files).includes(name)) continue
      parents.add(other)
      open.push(other)
    }
  }
  return [...parents]
}

/** Empty where the file cannot be read. */
function textOf(path: string, files: Files): string {
  const file = files.read(path)
  return isUnreadable(file) ? '' : file.text
}

/** One file of the module whose variables a file of values sets. */
function moduleOfValues(path: string, files: Files): string[] {
  return /\.tfvars(\.json)?$/.test(path) ? moduleIn(folderOf(path), files) : []
}

/**
 * One file of each module that perhaps reads the file with `file()` or `templatefile()`: it is judged there, and not on
 * its own. Such files lie beside or below the module.
 */
function readersOf(path: string, files: Files): string[] {
  if (isTerraformName(path)) return []
  return foldersAbove(path)
    .map(folder => filesOfModule(folder, files))
    .filter(module => module.some(one => READS_FILES.test(textOf(one, files))))
    .map(([first]) => first!)
}

const READS_FILES = /\b(?:template)?file(?:base64)?\s*\(/

/** The folder of a path, and those around it. */
function foldersAbove(path: string): string[] {
  const folders = [folderOf(path)]
  for (let folder = folders[0]!; folder !== '.' && !folder.endsWith('..'); ) {
    folder = folderOf(folder)
    folders.push(folder)
  }
  return folders
}

/** One file of the root module for which `terraform init` has downloaded the module of this file. */
function installerOf(path: string, files: Files): string[] {
  const folder = folderOf(path)
  if (!isTerraformName(path) || !isInstalled(folder)) return []
  const root = joinPath('.', folder.slice(0, `/${folder}/`.indexOf('/.terraform/')))
  return [...installedModules(root, files).values()].includes(folder) ? moduleIn(root, files) : []
}

/** One file of the module in a folder. */
function moduleIn(folder: string, files: Files): string[] {
  return filesOfModule(folder, files).slice(0, 1)
}

function filesOfModule(folder: string, files: Files): string[] {
  const own = files.list(folder).filter(({ name, isFolder }) => !isFolder && isTerraformName(name))
  return own.map(({ name }) => joinPath(folder, name))
}

/** A module with a provider's settings, a backend or values of its own is deployed by itself, unless it lies under `modules`. */
function mayBeCalled(folder: string, files: Files): boolean {
  if (folder.split('/').includes('modules')) return true
  return !files.list(folder).some(({ name, isFolder }) => {
    if (isFolder) return false
    if (/\.tfvars(\.json)?$/.test(name)) return true
    return isTerraformName(name) && DEPLOYED.test(textOf(joinPath(folder, name), files))
  })
}

/** Blocks of a root. Attributes and blocks of resources are called `provider` and `backend` too: those have no label. */
const DEPLOYED =
  /^\s*(?:(?:provider|backend)\s+"?[\w-]+"?\s*\{|cloud\s*\{|"(?:provider|backend|cloud)"\s*:\s*[{[])/m

const SOURCE = /"?source"?\s*[=:]\s*"(\.{1,2}\/[^"$]*)"/g

/** Does a file hold a module whose source is the folder? The folder's name is looked for first. */
function calls(path: string, folder: string, files: Files): boolean {
  const file = files.read(path)
  const name = folder.slice(folder.lastIndexOf('/') + 1)
  if (isUnreadable(file) || !(file.text.includes(name) || file.text.includes('..'))) return false
  const sources = [...file.text.matchAll(SOURCE)].map(match => joinPath(folderOf(path), match[1]!))
  return sources.includes(folder)
}

/** The seeds, and the files in which the findings of a named plan stand. */
export function withPlanned(seeds: Seeds, files: readonly FileKind[]): Seeds {
  const named = new Set(seeds.paths)
  const planned = files.flatMap(({ path, judgedIn }) => (named.has(path) ? (judgedIn ?? []) : []))
  return { ...seeds, paths: [...named, ...planned] }
}

/**
 * Is a finding about what may have other users than those that were read? It stands in another module or template, which
 * its message may say of which of them it is true.
 */
export function isShared({ at }: Finding, { paths }: Seeds): boolean {
  const { path } = at.file
  if (!isTerraformName(path)) return !paths.includes(path)
  return !paths.some(seed => folderOf(seed) === folderOf(path))
}

/** The findings that touch one of the seeds: at their primary place or at a related one. */
export function touching(findings: readonly Finding[], { paths }: Seeds): Finding[] {
  const named = new Set(paths)
  return findings.filter(({ at, related }) =>
    [at, ...related.map(one => one.at)].some(({ file }) => named.has(file.path)),
  )
}
