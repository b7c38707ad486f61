/**
 * Functions on files. A file that cannot be read makes the result unknown: it may be made before the deployment.
 * https://developer.hashicorp.com/terraform/language/functions#filesystem-functions
 */
import { isUnreadable, joinPath } from '../../syntax/files.ts'
import { derive, type File, type Lit, type Range, type Source, sourceOf } from '../../syntax/source.ts'
import { item, list, scalar, textValue } from '../../value/build.ts'
import { compareText } from '../../value/gather.ts'
import { stringOf } from '../../value/lift.ts'
import { remember } from '../../value/remember.ts'
import { isHole } from '../../value/text.ts'
import type { TextValue } from '../../value/value.ts'
import { type Call, type Definition, define, onPlain, onStrings } from './call.ts'
import { inBase64 } from './encoding.ts'
import { globOf } from './glob-pattern.ts'
import { literalText } from './pieces.ts'

/**
 * The paths of the project that a written path may mean. With `path.module` it begins with the module's folder;
 * else it counts from the folder in which Terraform runs, as a rule that of the root module.
 */
function pathsOf(path: string, { folder }: Call): readonly string[] {
  if (path.startsWith('/') || path.startsWith('~') || path.includes('\\')) return []
  const [fromRoot, fromModule] = [joinPath('.', path), joinPath(folder, path)]
  const isInModule = folder === '.' || path === folder || path.startsWith(`${folder}/`)
  const paths = isInModule ? [fromRoot, fromModule] : [fromModule, fromRoot]
  return [...new Set(paths)].filter(one => !one.startsWith('..'))
}

function readFile(path: string, call: Call): File | undefined {
  for (const candidate of pathsOf(path, call)) {
    const file = call.files.read(candidate)
    if (!isUnreadable(file)) return file
  }
  return undefined
}

/** The content of a file, which stands in that file. */
function contentOf(file: File): TextValue {
  const at: Range = { file, start: 0, end: file.text.length }
  return textValue([{ lit: file.text, at }], at)
}

const file = onStrings(
  'file',
  ([path], call) => {
    const found = readFile(path!, call)
    return found && contentOf(found)
  },
  { type: 'text' },
)

/** Of a file that is no text we hold no bytes. */
const filebase64 = onStrings(
  'filebase64',
  ([path], call) => {
    const found = readFile(path!, call)
    if (!found || found.text.includes(REPLACEMENT)) return undefined
    const content = contentOf(found)
    return inBase64(content.text, content, call)
  },
  { type: 'text' },
)

/** What stands for bytes that are no letters. */
const REPLACEMENT = '\uFFFD'

/** A file that is not there now may be there when it counts. */
const fileexists = onStrings(
  'fileexists',
  ([path], call) => (readFile(path!, call) ? scalar(true, call.at) : undefined),
  { type: 'bool' },
)

const TEMPLATES = new WeakMap<File, Source>()

/** A file as a template, the same each time: it is parsed once. */
function templateIn(file: File): Source {
  return remember(TEMPLATES, file, () => sourceOf(file))
}

const templatefile = onPlain(
  'templatefile',
  ([path, variables], call) => {
    const written = stringOf(path!)
    const found = written === undefined ? undefined : readFile(written, call)
    return found && call.renderTemplate(templateIn(found), variables!, call.at)
  },
  { type: 'text' },
)

/** A template that is written as any string, with `$${` where it wants an interpolation. */
const templatestring = onPlain(
  'templatestring',
  ([template, variables], call) => {
    if (template!.kind !== 'text') return undefined
    const pieces = template!.text.filter((piece): piece is Lit => !isHole(piece))
    if (pieces.length < template!.text.length) return undefined
    const source = derive<never>(pieces, call.at.file)
    return call.renderTemplate(source, variables!, call.at)
  },
  { type: 'text' },
)

// ── many files ──

const MOST_FILES = 1000
const MOST_FOLDERS = 1000

const fileset = onStrings(
  'fileset',
  ([folder, pattern], call) => {
    const glob = globOf(pattern!)
    const below = glob && namesBelow(folder!, call)
    if (!below) return undefined
    const found = below.filter(name => glob.test(name)).sort(compareText)
    const names = list(
      found.map(name => item(literalText(name, call.at))),
      call.at,
    )
    return { ...names, isSet: true }
  },
  { type: 'set' },
)

/** Names of all files below a folder, relative to it; undefined if it holds none that we see, or too many. */
function namesBelow(written: string, call: Call): string[] | undefined {
  for (const folder of pathsOf(written, call)) {
    const names = walk(folder, call)
    if (names === undefined || names.length > 0) return names
  }
  return undefined
}

function walk(root: string, call: Call): string[] | undefined {
  const names: string[] = []
  const folders = ['']
  for (let visited = 0; folders.length > 0; visited++) {
    if (visited > MOST_FOLDERS || names.length > MOST_FILES) return undefined
    const folder = folders.shift()!
    for (const { name, isFolder } of call.files.list(joinPath(root, folder))) {
      const path = folder === '' ? name : `${folder}/${name}`
      if (isFolder) folders.push(path)
      else names.push(path)
    }
  }
  return names
}

// ── paths ──

/** The last part of a path, as Go's filepath.Base. */
function baseName(path: string): string {
  const bare = path.replace(/\/+$/, '')
  if (bare === '') return path === '' ? '.' : '/'
  return bare.slice(bare.lastIndexOf('/') + 1)
}

/** All but the last part of a path, cleaned, as Go's filepath.Dir. */
function folderName(path: string): string {
  const isAbsolute = path.startsWith('/')
  const parts: string[] = []
  for (const part of path.slice(0, path.lastIndexOf('/') + 1).split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (!isAbsolute) parts.push(part)
  }
  return (isAbsolute ? '/' : '') + parts.join('/') || '.'
}

function onPath(name: string, f: (path: string) => string): Definition {
  return define(
    name,
    1,
    1,
    onStrings(name, ([path], call) => literalText(f(path!), call.at), { type: 'text' }),
  )
}

/** Only `~` depends on the machine. */
const pathexpand = onStrings(
  'pathexpand',
  ([path], call) => (path!.startsWith('~') ? undefined : literalText(path!, call.at)),
  { type: 'text' },
)

export const FILESYSTEM: readonly Definition[] = [
  define('file', 1, 1, file),
  define('filebase64', 1, 1, filebase64),
  define('fileexists', 1, 1, fileexists),
  define('fileset', 2, 2, fileset),
  define('templatefile', 2, 2, templatefile),
  define('templatestring', 2, 2, templatestring),
  onPath('basename', baseName),
  onPath('dirname', folderName),
  define('pathexpand', 1, 1, pathexpand),
]
