/**
 * Files named one by one, as a hook does. What is around them is loaded, and findings are kept that touch one of
 * them. A hook on one file says no more than a run over the whole repository would.
 */
import { mayNest } from '../cloudformation/index.ts'
import { type Files, folderOf, isUnreadable, joinPath } from '../syntax/files.ts'
import { installedModules, isInstalled } from '../terraform/installed.ts'
import type { Finding } from './finding.ts'
import { type FileKind, isTerraformName, mayBeTemplate } from './recognise.ts'

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

/** The seeds, and what uses them, directly or through others: one file of each module, and templates. */
export function withCallers(seeds: Seeds, files: Files): readonly string[] {
  const { paths: named, repository } = seeds
  const values = named.flatMap(path => moduleOfValues(path, files))
  const installers = named.flatMap(path => installerOf(path, files))
  const modules = callersOf([...named, ...values, ...installers], repository, files)
  return [...new Set([...modules, ...parentsOf(seeds, files)])].sort()
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

/** One file of the root module for which `terraform init` has downloaded the module of this file. */
function installerOf(path: string, files: Files): string[] {
  const folder = folderOf(path)
  if (!isTerraformName(path) || !isInstalled(folder)) return []
  const root = joinPath('.', folder.slice(0, `/${folder}/`.indexOf('/.terraform/')))
  return [...installedModules(root, files).values()].includes(folder) ? moduleIn(root, files) : []
}

/** One file of the module in a folder. */
function moduleIn(folder: string, files: Files): string[] {
  const first = files.list(folder).find(({ name, isFolder }) => !isFolder && isTerraformName(name))
  return first ? [joinPath(folder, first.name)] : []
}

/** A module with a provider's settings, a backend or values of its own is deployed by itself. */
function mayBeCalled(folder: string, files: Files): boolean {
  return !files.list(folder).some(({ name, isFolder }) => {
    if (isFolder) return false
    if (/\.tfvars(\.json)?$/.test(name)) return true
    if (!isTerraformName(name)) return false
    const file = files.read(joinPath(folder, name))
    return !isUnreadable(file) && /^\s*"?(provider|backend|cloud)"?[\s:{]/m.test(file.text)
  })
}

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

/** The findings that touch one of the seeds: at their primary place or at a related one. */
export function touching(findings: readonly Finding[], { paths }: Seeds): Finding[] {
  const named = new Set(paths)
  return findings.filter(({ at, related }) =>
    [at, ...related.map(one => one.at)].some(({ file }) => named.has(file.path)),
  )
}
