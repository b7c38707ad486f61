/** The disk behind `Files`: nothing outside the project's roots is ever read, whatever a path or a link says. */
import { isUtf8 } from 'node:buffer'
import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Entry, type Files, folderOf, type Unreadable } from '../syntax/files.ts'
import type { File } from '../syntax/source.ts'
import { canonical, isWithin } from './roots.ts'

/** Why a file is not read. What it means for the run depends on who named the file. */
export interface Refusal extends Unreadable {
  readonly cause: 'missing' | 'outside' | 'irregular' | 'large' | 'binary' | 'denied'
}

export interface DiskEntry extends Entry {
  readonly isLink: boolean
}

/** No template may be larger than 1 MB, and no source is. Plans, states and dumps are: an account with 10,000 roles fills 60 MB. */
const MAX_MEGABYTES = 32
const MAX_MEGABYTES_OF_JSON = 64
export const MAX_BYTES = MAX_MEGABYTES_OF_JSON * 1_000_000

/** With what begins a file that git-crypt has encrypted. */
const GIT_CRYPT = Buffer.from('\0GITCRYPT\0')

export class DiskFiles implements Files {
  readonly base: string
  readonly #doors: readonly { readonly written: string; readonly real: string }[]
  readonly #files = new Map<string, File | Refusal>()
  readonly #folders = new Map<string, readonly DiskEntry[]>()
  readonly #notListed = new Map<string, Refusal>()
  readonly #notUtf8 = new Map<string, string>()

  /**
   * @param base the absolute folder that paths are relative to
   * @param doors absolute paths of the folders, or single files, that may be read
   */
  constructor(base: string, doors: readonly string[]) {
    this.base = base
    this.#doors = doors.map(written => ({ written, real: realpathSync.native(written) }))
  }

  /** Lets a text stand in for a file that is not there yet, or not as it is on the disk: what an editor holds. */
  lay(written: string, bytes: Buffer): void {
    const path = canonical(written, this.base)
    const file = tooLarge(path, bytes.length) ?? this.#decoded(path, bytes)
    this.#files.set(path, file)
    const folder = folderOf(path)
    const name = path.slice(path.lastIndexOf('/') + 1)
    const entries = this.list(folder)
    if (entries.some(entry => entry.name === name)) return
    this.#folders.set(folder, inOrder([...entries, { name, isFolder: false, isLink: false }]))
  }

  read(written: string): File | Refusal {
    const path = canonical(written, this.base)
    const known = this.#files.get(path)
    if (known) return known
    const result = this.#open(path)
    this.#files.set(path, result)
    return result
  }

  list(written: string): readonly DiskEntry[] {
    const folder = canonical(written, this.base)
    const known = this.#folders.get(folder)
    if (known) return known
    const entries = this.#listed(folder)
    this.#folders.set(folder, entries)
    return entries
  }

  /** The folders that were asked for and could not be listed. */
  get notListed(): ReadonlyMap<string, Refusal> {
    return this.#notListed
  }

  /** Why a file that was read is not proper UTF-8. */
  notUtf8(path: string): string | undefined {
    return this.#notUtf8.get(path)
  }

  #open(path: string): File | Refusal {
    const real = this.#real(path)
    if (typeof real !== 'string') return real
    try {
      const stat = statSync(real)
      if (!stat.isFile()) return NOT_REGULAR
      return tooLarge(path, stat.size) ?? this.#decoded(path, readFileSync(real))
    } catch (error) {
      return refusalOf(error)
    }
  }

  /** The real path, if it lies behind a door: as written, and again with all links followed. */
  #real(path: string): string | Refusal {
    const absolute = resolve(this.base, path)
    if (path.includes('\0')) return refused('missing', 'does not exist')
    if (!this.#doors.some(door => isWithin(absolute, door.written))) return OUTSIDE
    try {
      const real = realpathSync.native(absolute)
      return this.#doors.some(door => isWithin(real, door.real)) ? real : OUTSIDE
    } catch (error) {
      return refusalOf(error)
    }
  }

  /** Bytes that are not UTF-8 become U+FFFD, so that the rest of the file is still seen. */
  #decoded(path: string, bytes: Buffer): File | Refusal {
    const hasExtension = /\.[^/]*$/.test(path)
    if (bytes.subarray(0, GIT_CRYPT.length).equals(GIT_CRYPT)) return refused('binary', 'is encrypted')
    if (!hasExtension && bytes.subarray(0, 8_000).includes(0)) return refused('binary', 'is a binary file')
    const utf16 = utf16Of(bytes)
    const text = utf16 ? new TextDecoder(utf16).decode(bytes) : bytes.toString('utf8')
    if (utf16) this.#notUtf8.set(path, 'is UTF-16, not UTF-8')
    else if (!isUtf8(bytes)) this.#notUtf8.set(path, `is not valid UTF-8 (line ${lineOfBadByte(text)})`)
    return { path, text: text.startsWith('\ufeff') ? text.slice(1) : text }
  }

  #listed(folder: string): readonly DiskEntry[] {
    const real = this.#real(folder)
    if (typeof real !== 'string') return this.#noList(folder, real)
    try {
      return inOrder(readdirSync(real, { withFileTypes: true }).map(entry => entryOf(entry, real)))
    } catch (error) {
      return this.#noList(folder, refusalOf(error))
    }
  }

  #noList(folder: string, refusal: Refusal): readonly [] {
    this.#notListed.set(folder, refusal)
    return []
  }
}

function inOrder(entries: readonly DiskEntry[]): readonly DiskEntry[] {
  return entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

function entryOf(entry: Dirent, folder: string): DiskEntry {
  const isLink = entry.isSymbolicLink()
  const isFolder = isLink ? leadsToFolder(resolve(folder, entry.name)) : entry.isDirectory()
  return { name: entry.name, isFolder, isLink }
}

function leadsToFolder(link: string): boolean {
  try {
    return statSync(link).isDirectory()
  } catch {
    return false
  }
}

function utf16Of(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
}

function lineOfBadByte(text: string): number {
  return text.slice(0, text.indexOf('\ufffd')).split('\n').length
}

/** A folder, a pipe, a device: reading it may never end. */
export const NOT_REGULAR = refused('irregular', 'is not a regular file')

function tooLarge(path: string, bytes: number): Refusal | undefined {
  const megabytes = /\.(json|tfstate)$/.test(path) ? MAX_MEGABYTES_OF_JSON : MAX_MEGABYTES
  return bytes > megabytes * 1_000_000 ? refused('large', `is larger than ${megabytes} MB`) : undefined
}

const OUTSIDE = refused('outside', "lies outside the project's root")

function refused(cause: Refusal['cause'], unreadable: string): Refusal {
  return { cause, unreadable }
}

/** What the system's error means. */
export function refusalOf(error: unknown): Refusal {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
  if (code === 'ENOENT' || code === 'ENOTDIR') return refused('missing', 'does not exist')
  if (code === 'EACCES' || code === 'EPERM') return refused('denied', 'is not readable: permission denied')
  if (code === 'ELOOP') return refused('missing', 'leads nowhere: its symbolic links go in a circle')
  return refused('denied', `is not readable: ${code}`)
}
