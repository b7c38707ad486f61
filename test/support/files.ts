/** A project in memory, for tests. */
import { type Entry, type Files, joinPath, type Unreadable } from '../../src/syntax/files.ts'
import type { File } from '../../src/syntax/source.ts'

/** Files from their texts by path. The same path gives the same object; nothing lies outside the root. */
export function memoryFiles(texts: ReadonlyMap<string, string> | Readonly<Record<string, string>>): Files {
  const byPath = texts instanceof Map ? texts : new Map(Object.entries(texts))
  const files = new Map<string, File>()
  for (const [path, text] of byPath) files.set(path, { path, text })
  const folders = foldersOf([...files.keys()])
  return {
    read: path => files.get(joinPath('.', path)) ?? unreadable(joinPath('.', path), folders),
    list: folder => folders.get(joinPath('.', folder)) ?? [],
  }
}

function unreadable(path: string, folders: ReadonlyMap<string, readonly Entry[]>): Unreadable {
  if (path.startsWith('..')) return { unreadable: "lies outside the project's root" }
  return { unreadable: folders.has(path) ? 'is a folder' : 'does not exist' }
}

function foldersOf(paths: readonly string[]): ReadonlyMap<string, readonly Entry[]> {
  const entries = new Map<string, Map<string, Entry>>()
  for (const path of paths) {
    const parts = path.split('/')
    parts.forEach((name, depth) => {
      const folder = parts.slice(0, depth).join('/') || '.'
      const inside = entries.get(folder) ?? new Map<string, Entry>()
      entries.set(folder, inside.set(name, { name, isFolder: depth < parts.length - 1 }))
    })
  }
  const byName = (a: Entry, b: Entry) => (a.name < b.name ? -1 : 1)
  return new Map([...entries].map(([folder, inside]) => [folder, [...inside.values()].sort(byName)]))
}
