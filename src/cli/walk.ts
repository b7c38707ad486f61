/** Looks for files that may be ours in a folder and all below it. */
import { joinPath } from '../syntax/files.ts'
import type { DiskEntry, DiskFiles } from './disk.ts'
import { isIgnored, type Layers, layersAt, withFolder } from './gitignore.ts'
import { canonical } from './roots.ts'

export interface Walked {
  /** In the order of the walk: by name, folder by folder. */
  readonly paths: readonly string[]
  /** CDK assemblies that git ignores and nobody named. */
  readonly skippedAssemblies: readonly string[]
  /** Folders that lie too deep to be walked. */
  readonly tooDeep: readonly string[]
}

interface Walk {
  readonly files: DiskFiles
  readonly isWanted: (path: string) => boolean
  readonly paths: string[]
  readonly skippedAssemblies: string[]
  readonly tooDeep: string[]
}

/** Never ours, whether git ignores them or not. */
const LEFT_OUT = new Set(['.git', 'node_modules', '.terraform'])

const MAX_DEPTH = 100

/**
 * In a cloud assembly of the CDK, next to the templates: what is uploaded for them, and what the CDK notes for itself.
 * https://docs.aws.amazon.com/cdk/api/v2/docs/cloud-assembly-schema-readme.html
 */
const NOT_A_TEMPLATE = /^(asset\.|manifest\.json$|tree\.json$|cdk\.out$)|\.assets\.json$/

/** The CDK writes these two files into each assembly, nested ones included. */
function isAssembly(entries: readonly DiskEntry[]): boolean {
  const names = new Set(entries.filter(entry => !entry.isFolder).map(entry => entry.name))
  return names.has('cdk.out') && names.has('manifest.json')
}

/** Names that a walk opens: the extensions that our kinds have, and none at all. */
export function isCandidate(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const dot = name.lastIndexOf('.')
  return dot < 0 || /\.(tf|tofu|json|yaml|yml|template|tfstate)$/i.test(name)
}

/** Walks a named folder: it is never left out itself, even if git ignores it. Links to folders are not followed. */
export function walk(folder: string, root: string, files: DiskFiles, isWanted = isCandidate): Walked {
  const walked = { files, isWanted, paths: [], skippedAssemblies: [], tooDeep: [] }
  visit(folder, upperLayers(folder, root, files), MAX_DEPTH, walked)
  return walked
}

/** The patterns that apply in the named folder; none from above if they ignore the folder itself. */
function upperLayers(folder: string, root: string, files: DiskFiles): Layers {
  const layers = layersAt(folder, root, files)
  const above = layers.filter(layer => layer.folder !== folder)
  const inside = layers.filter(layer => layer.folder === folder)
  return isIgnored(folder, true, above) ? inside : layers
}

function visit(folder: string, layers: Layers, depth: number, walk: Walk): void {
  const entries = walk.files.list(folder)
  const isInAssembly = isAssembly(entries)
  for (const entry of entries) {
    const path = canonical(joinPath(folder, entry.name), walk.files.base)
    if (LEFT_OUT.has(entry.name) || (isInAssembly && NOT_A_TEMPLATE.test(entry.name))) continue
    if (entry.isFolder) enter(path, entry, layers, depth, walk)
    else if (walk.isWanted(path) && !isIgnored(path, false, layers)) walk.paths.push(path)
  }
}

function enter(path: string, { name, isLink }: DiskEntry, layers: Layers, depth: number, walk: Walk): void {
  if (isLink) return
  if (isIgnored(path, true, layers)) {
    if (name === 'cdk.out') walk.skippedAssemblies.push(path)
  } else if (depth === 0) walk.tooDeep.push(path)
  else visit(path, withFolder(layers, path, walk.files), depth - 1, walk)
}
