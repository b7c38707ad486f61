/** What git ignores: https://git-scm.com/docs/gitignore, as far as the patterns lie inside the project. */
import ignore, { type Ignore } from 'ignore'
import { folderOf, isUnreadable, joinPath } from '../syntax/files.ts'
import type { DiskFiles } from './disk.ts'
import { relativeInside } from './roots.ts'

/** The patterns of one folder; they apply to all below it. */
interface Layer {
  readonly folder: string
  readonly patterns: Ignore
  /** A path below the folder, relative to it. */
  readonly inside: (path: string) => string
}

/** Layers from the root down. What a deeper one says wins. */
export type Layers = readonly Layer[]

/** Patterns come from strangers too, and turn into regular expressions: a wild or endless list is cut. */
const MAX_PATTERNS = 5_000
const MAX_STARS = 3

/** The patterns that apply inside a folder: those of all folders from the root down to it. */
export function layersAt(folder: string, root: string, files: DiskFiles): Layers {
  if (folder === root)
    return [...layer(root, '.git/info/exclude', files), ...layer(root, '.gitignore', files)]
  return withFolder(layersAt(parentOf(folder), root, files), folder, files)
}

/** The same, one folder further down. */
export function withFolder(layers: Layers, folder: string, files: DiskFiles): Layers {
  return [...layers.map(one => takenBack(one, folder)), ...layer(folder, '.gitignore', files)]
}

/** Where a deeper list has taken a folder back, a list above that ignores it must not reach what is in it. */
function takenBack(one: Layer, folder: string): Layer {
  const inside = one.inside(folder)
  if (!one.patterns.test(`${inside}/`).ignored) return one
  const exception = `!/${inside.replace(/[\\*?[\]!# ]/g, '\\$&')}/`
  return { ...one, patterns: emptyPatterns().add(one.patterns).add(exception) }
}

/** Is an entry ignored whose parents are not? */
export function isIgnored(path: string, isFolder: boolean, layers: Layers): boolean {
  for (const { patterns, inside } of layers.toReversed()) {
    const { ignored, unignored } = patterns.test(isFolder ? `${inside(path)}/` : inside(path))
    if (ignored || unignored) return ignored
  }
  return false
}

function layer(folder: string, name: string, files: DiskFiles): Layers {
  const file = files.read(joinPath(folder, name))
  if (isUnreadable(file)) return []
  const lines = file.text.split(/\r?\n/).filter(isTame).slice(0, MAX_PATTERNS)
  const patterns = emptyPatterns().add(lines)
  return [{ folder, patterns, inside: path => relativeInside(folder, path, files.base) }]
}

function emptyPatterns(): Ignore {
  return ignore({ ignorecase: false })
}

/** Many stars in one part of a path, or many `**` between others, would take the matcher for ever. */
function isTame(line: string): boolean {
  const parts = line.split('/')
  const inner = parts.slice(1, -1).filter(part => part === '**').length
  return inner <= 1 && parts.every(part => part.split(/\*+/).length - 1 <= MAX_STARS)
}

/** Also above the working directory, when a run has several roots: `../..` lies above `..`. */
function parentOf(folder: string): string {
  return /^(\.\.\/)*(\.\.|\.)$/.test(folder) ? joinPath(folder, '..') : folderOf(folder)
}
