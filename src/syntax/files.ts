/**
 * The one door to the disk. `cli/` implements it with the root guard inside; everything else asks here,
 * so that the whole core runs without a disk.
 */
import type { File } from './source.ts'

export interface Files {
  /** The file at a path of the project (as in `File.path`), or why it cannot be read. The same path gives the same object. */
  read(path: string): File | Unreadable
  /** Names in a folder, sorted; empty where it is not readable. */
  list(folder: string): readonly Entry[]
}

export interface Entry {
  readonly name: string
  readonly isFolder: boolean
}

/** Why a file cannot be read, in words that fit after its path: "does not exist", "lies outside the project's root". */
export interface Unreadable {
  readonly unreadable: string
}

export function isUnreadable(result: File | Unreadable): result is Unreadable {
  return 'unreadable' in result
}

/** Joins a folder of the project and a path written in one of its files; `..` is folded. An escape of the root keeps its leading `..`. */
export function joinPath(folder: string, path: string): string {
  const parts: string[] = []
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else parts.push(part)
  }
  return parts.join('/') || '.'
}

/** The folder of a path: `infra/main.tf` → `infra`, `main.tf` → `.` */
export function folderOf(path: string): string {
  const cut = path.lastIndexOf('/')
  return cut < 0 ? '.' : path.slice(0, cut)
}
