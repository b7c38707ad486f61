/** Reads a configuration file and checks it by its schema. Loaded only where there is one. */
import { isUtf8 } from 'node:buffer'
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { didYouMean } from '../../lint/suggest.ts'
import { parseJson } from '../../syntax/json.ts'
import { positionAt, type Range, sourceOf } from '../../syntax/source.ts'
import { type MapEntry, type Node, type Parsed, textOf } from '../../syntax/tree.ts'
import { parseYaml } from '../../syntax/yaml.ts'
import { UsageError } from '../arguments.ts'
import { refusalOf } from '../disk.ts'
import type { Config } from './config.ts'
import { type SchemaError, validate } from './validate.js'

/** Nobody writes more. */
const MOST_BYTES = 1_000_000

/**
 * The configuration in a file. `shown`: its path as messages call it.
 *
 * @throws UsageError with the place of the first mistake
 */
export function readConfig(path: string, shown: string): Config {
  const { documents, problems } = parse(textIn(path, shown), shown)
  const [problem] = problems
  if (problem) throw said(problem)
  const [node, another] = documents.filter(document => !isNothing(document))
  if (another) throw said({ at: another.at, message: 'a configuration is one document, not several' })
  if (!node) return {}
  const config = plainOf(node)
  if (validate(config)) return config as Config
  const errors = validate.errors ?? []
  const mistakes = errors.filter(error => !isMisspelt(error, errors)).flatMap(error => mistakeIn(error, node))
  throw mistakes.toSorted((one, other) => one.at.start - other.at.start).map(said)[0]
}

function textIn(path: string, shown: string): string {
  const bytes = bytesIn(path, shown)
  if (bytes.length > MOST_BYTES) throw new UsageError(`${shown} is too large for a configuration`)
  if (!isUtf8(bytes)) throw new UsageError(`${shown} is not valid UTF-8`)
  return bytes.toString('utf8').replace(/^\ufeff/, '')
}

function bytesIn(path: string, shown: string): Buffer {
  try {
    if (statSync(path).isDirectory()) throw new UsageError(`${shown} is a folder`)
    return firstOf(path, MOST_BYTES + 1)
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`${shown} ${refusalOf(error).unreadable}`)
  }
}

/** Never more than what may be a configuration: a device may have no end. A pipe gives it bit by bit. */
function firstOf(path: string, most: number): Buffer {
  const bytes = Buffer.alloc(most)
  const file = openSync(path, 'r')
  try {
    let length = 0
    for (let read = -1; read !== 0 && length < most; length += read)
      read = readSync(file, bytes, length, most - length, null)
    return bytes.subarray(0, length)
  } finally {
    closeSync(file)
  }
}

function parse(text: string, path: string): Parsed {
  const source = sourceOf({ path, text })
  return path.endsWith('.json') ? parseJson(source) : parseYaml(source)
}

function isNothing(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null
}

/** As JSON has it. Of a key that is written twice the last one counts, as everywhere. */
function plainOf(node: Node): unknown {
  switch (node.kind) {
    case 'list':
      return node.items.map(plainOf)
    case 'map':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, plainOf(value)]))
    case 'scalar':
      // YAML 1.1 takes `off` for false
      return node.raw === 'off' ? node.raw : node.value
    default:
      return textOf(node)
  }
}

/** Is a setting missing where there is one that nobody knows? */
function isMisspelt({ keyword, instancePath }: SchemaError, errors: readonly SchemaError[]): boolean {
  if (keyword !== 'required') return false
  return errors.some(other => other.keyword === 'additionalProperties' && other.instancePath === instancePath)
}

interface Mistake {
  readonly at: Range
  readonly message: string
}

/** What the schema's complaint means, and where. */
function mistakeIn(error: SchemaError, root: Node): Mistake[] {
  const { node, entry } = nodeAt(root, error.instancePath)
  const what = nameOf(node, entry)
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(error.params['additionalProperty'])
      const message = `there is no setting ${key}${suggestion(error, key)}`
      return [{ at: entryIn(node, key)?.keyAt ?? node.at, message }]
    }
    case 'enum':
      return [error.propertyName === undefined ? wrongValue(error, node, what) : unknownRule(error, node)]
    case 'required':
      return [{ at: node.at, message: `${String(error.params['missingProperty'])} is missing here` }]
    case 'type':
      return [
        { at: node.at, message: `${what} is ${TYPES[String(error.params['type'])] ?? 'something else'}` },
      ]
    default:
      return []
  }
}

/** What a value is called: by its key, also where it is one of a list. */
function nameOf(node: Node, entry: MapEntry | undefined): string {
  if (!entry) return 'a configuration'
  return entry.value === node ? entry.key : `each entry of ${entry.key}`
}

/** What the schema's types are called. */
const TYPES: Readonly<Record<string, string>> = {
  object: 'a map of settings',
  array: 'a list',
  string: 'a text',
  boolean: 'true or false',
}

function wrongValue({ params }: SchemaError, node: Node, what: string): Mistake {
  const allowed = (params['allowedValues'] as readonly string[]) ?? []
  const list = `${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}`
  return { at: node.at, message: `${what} is ${list}, not ${textOf(node) ?? 'what stands here'}` }
}

function unknownRule({ propertyName = '', params }: SchemaError, node: Node): Mistake {
  const rules = (params['allowedValues'] as readonly string[]) ?? []
  const at = entryIn(node, propertyName)?.keyAt ?? node.at
  return { at, message: `there is no rule ${propertyName}${didYouMean(propertyName, rules)}` }
}

/** The settings that the schema has at a place. */
const SETTINGS: Readonly<Record<string, readonly string[]>> = {
  '': ['rules', 'external', 'policies', 'launchers'],
  '/external': ['roles', 'instance-profiles'],
  '/policies': ['file', 'kind'],
  '/launchers': ['principal', 'roles', 'closed'],
}

function suggestion({ instancePath }: SchemaError, key: string): string {
  return didYouMean(key, SETTINGS[instancePath.replace(/\/\d+$/, '')] ?? [])
}

/** The value that a JSON pointer leads to, and the entry that holds it. */
function nodeAt(root: Node, pointer: string): { node: Node; entry?: MapEntry } {
  let node = root
  let entry: MapEntry | undefined
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~')
    const own = entryIn(node, name)
    const next = own?.value ?? (node.kind === 'list' ? node.items[Number(name)] : undefined)
    if (!next) break
    entry = own ?? entry
    node = next
  }
  return entry ? { node, entry } : { node }
}

function entryIn(node: Node, key: string): MapEntry | undefined {
  return node.kind === 'map' ? node.entries.findLast(entry => entry.key === key) : undefined
}

function said({ at, message }: Mistake): UsageError {
  const { line, column } = positionAt(at.file, at.start)
  return new UsageError(
    `${at.file.path}:${line}:${column}: ${message}`,
    'schemas/config.schema.json describes it',
  )
}
