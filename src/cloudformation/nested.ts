/**
 * Which resources nest a template that is in view, and where its file is. What names a file by itself is certain; a URL
 * names one if the path in it ends as that of a file beside or above the parent, the way in which templates are uploaded.
 * https://docs.aws.amazon.com/cli/latest/reference/cloudformation/package.html
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-application.html
 */
import { type Files, folderOf, joinPath } from '../syntax/files.ts'
import { entryOf, type Node, textOf as nodeText } from '../syntax/tree.ts'
import { alternatives, textOf } from '../value/lift.ts'
import { isHole, known, type Text } from '../value/text.ts'
import type { Plain, Value } from '../value/value.ts'
import { assetSource } from './assets.ts'
import type { Evaluator } from './evaluator.ts'
import { findValue } from './paths.ts'
import type { Resource } from './template.ts'

/** The property that says where the template of a nested stack is. */
const LOCATIONS: ReadonlyMap<string, string> = new Map([
  ['AWS::CloudFormation::Stack', 'TemplateURL'],
  ['AWS::Serverless::Application', 'Location'],
])

/** Does the text of a template hold a resource that may nest another? */
export function mayNest(text: string): boolean {
  return [...LOCATIONS.keys()].some(type => text.includes(type))
}

/** Is it a resource that stands for a stack of its own? */
export function isNestedStack({ type }: Resource): boolean {
  return LOCATIONS.has(type)
}

/** A template that a resource nests. */
export interface Nesting {
  readonly path: string
  /** The resource names this very file, and no copy of it on a server. */
  readonly isLocal: boolean
}

/** The templates that a template nests, by the logical ids of the resources. Which of several a resource nests is not known. */
export function nestingsIn(evaluator: Evaluator, files: Files): ReadonlyMap<string, Nesting> {
  const nestings = new Map<string, Nesting>()
  for (const resource of evaluator.template.resources.values()) {
    const property = LOCATIONS.get(resource.type)
    const nesting = property && nestingOf(resource, property, evaluator, files)
    if (nesting) nestings.set(resource.logicalId, nesting)
  }
  return nestings
}

function nestingOf(
  resource: Resource,
  property: string,
  evaluator: Evaluator,
  files: Files,
): Nesting | undefined {
  const { path } = evaluator.template.file
  const asset = assetOf(resource.metadata, property)
  if (asset !== undefined) return localFile(asset, path, files)
  const location = findValue(resource, property, evaluator)
  const found = location ? texts(location).map(text => nestingAt(text, path, files)) : []
  const [first] = found
  return found.every(one => one?.path === first?.path) ? first : undefined
}

/** The CDK says beside which property of a resource the file lies that it uploads for it. */
function assetOf(metadata: Node | undefined, property: string): string | undefined {
  if (nodeText(entryOf(metadata, 'aws:asset:property')) !== property) return undefined
  return nodeText(entryOf(metadata, 'aws:asset:path'))
}

function texts(value: Value): (Text | undefined)[] {
  return alternatives(value).map(({ value: plain }) =>
    plain.kind === 'error' ? undefined : textOf(plain as Plain),
  )
}

function nestingAt(text: Text | undefined, parent: string, files: Files): Nesting | undefined {
  if (!text) return undefined
  const whole = known(text)
  if (whole !== undefined && !/^[a-z0-9]+:\/\//i.test(whole)) return localFile(whole, parent, files)
  const segments = segmentsOf(text)
  const asset = assetSource(segments.at(-1) ?? '', folderOf(parent), files)
  return asset === undefined ? uploadedFile(segments, parent, files) : localFile(asset, parent, files)
}

/** A path relative to the template's own folder. */
function localFile(path: string, parent: string, files: Files): Nesting | undefined {
  const found = joinPath(folderOf(parent), path)
  return isFile(found, files) ? { path: found, isLocal: true } : undefined
}

/** More folders than these in a URL say no more. */
const MOST_SEGMENTS = 12

/** The longest end of the URL's path that is a file's path from exactly one of the folders around the parent. */
function uploadedFile(segments: readonly string[], parent: string, files: Files): Nesting | undefined {
  const folders = foldersAround(parent)
  for (let length = segments.length; length > 0; length--) {
    // a file's name alone says little: only beside the parent
    const from = length === 1 ? folders.slice(0, 1) : folders
    const tail = segments.slice(-length).join('/')
    const paths = from.map(folder => joinPath(folder, tail)).filter(path => isFile(path, files))
    const [path] = paths
    if (path !== undefined)
      return paths.length === 1 && path !== parent ? { path, isLocal: false } : undefined
  }
  return undefined
}

/** What is written behind the last hole of a URL, and behind its host, at the slashes. */
function segmentsOf(url: Text): readonly string[] {
  const tail = known(url.slice(url.findLastIndex(isHole) + 1)) ?? ''
  const path = tail.replace(/^[a-z0-9]+:\/\/[^/]*/i, '').replace(/[?#].*$/s, '')
  return path
    .split('/')
    .filter(segment => segment !== '' && segment !== '.' && segment !== '..')
    .slice(-MOST_SEGMENTS)
}

/** The template's own folder and all above it up to the root. */
function foldersAround(path: string): readonly string[] {
  const folders = [folderOf(path)]
  for (let folder = folders[0]!; folder !== '.' && !folder.endsWith('..'); ) {
    folder = folderOf(folder)
    folders.push(folder)
  }
  return folders
}

/** Asks the folder: a file that is not there need not be opened. */
function isFile(path: string, files: Files): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return files.list(folderOf(path)).some(entry => entry.name === name && !entry.isFolder)
}
