/** Calls of functions in tests: arguments as plain data, files from the folder beside. */
import { readdirSync, readFileSync } from 'node:fs'
import type { Files } from '../../../src/syntax/files.ts'
import type { File } from '../../../src/syntax/source.ts'
import { type Call, callFunction } from '../../../src/terraform/functions/index.ts'
import { stringValue } from '../../../src/value/build.ts'
import type { Value } from '../../../src/value/value.ts'
import { AT, asValue } from '../../support/worlds.ts'

/** A call in an argument. */
export interface Nested {
  readonly '()': string
  readonly args: readonly Arg[]
}

export type Arg = string | number | boolean | null | Nested | readonly Arg[] | { readonly [key: string]: Arg }

const ROOT = new URL('./files/', import.meta.url)

/** The test's files, as if the module stood in the folder `module` of the project. */
const FILES: Files = {
  read(path) {
    const inside = /^module\/(.*)$/.exec(path)?.[1]
    try {
      return fileOf(path, readFileSync(new URL(inside ?? '../missing', ROOT), 'utf8'))
    } catch {
      return { unreadable: 'does not exist' }
    }
  },
  list(folder) {
    const inside = /^module(?:\/(.*))?$/.exec(folder)
    if (!inside) return []
    try {
      const entries = readdirSync(new URL(inside[1] ?? '.', ROOT), { withFileTypes: true })
      return entries
        .map(entry => ({ name: entry.name, isFolder: entry.isDirectory() }))
        .sort((a, b) => (a.name < b.name ? -1 : 1))
    } catch {
      return []
    }
  },
}

const CACHE = new Map<string, File>()

function fileOf(path: string, text: string): File {
  const file = CACHE.get(path) ?? { path, text }
  CACHE.set(path, file)
  return file
}

export const CALL: Call = {
  at: { ...AT, start: 10, end: 20 },
  folder: 'module',
  files: FILES,
  renderTemplate: ({ file }, _, at) => stringValue(`rendered ${file.path}`, at),
  limit: 2000,
}

export function call(name: string, ...args: readonly Value[]): Value {
  return callFunction(name, args, CALL)
}

/** An argument as a value; calls in it are made. */
export function valueOfArg(arg: Arg): Value {
  if (typeof arg !== 'object' || arg === null) return asValue(arg)
  if (isNested(arg)) return call(arg['()'], ...arg.args.map(valueOfArg))
  if (isList(arg))
    return { kind: 'list', items: arg.map(one => ({ when: true, value: valueOfArg(one) })), at: AT }
  const entries = Object.entries(arg).map(
    ([key, one]) => [key, { when: true, key: AT, value: valueOfArg(one) }] as const,
  )
  return { kind: 'map', entries: new Map(entries), at: AT }
}

function isNested(arg: object): arg is Nested {
  return '()' in arg
}

function isList(arg: object): arg is readonly Arg[] {
  return Array.isArray(arg)
}
