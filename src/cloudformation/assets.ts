/**
 * What a cloud assembly of the CDK says of the files that it uploads: `Stack.assets.json`.
 * https://docs.aws.amazon.com/cdk/api/v2/docs/cloud-assembly-schema-readme.html
 */
import { type Files, isUnreadable, joinPath } from '../syntax/files.ts'
import { parseJson } from '../syntax/json.ts'
import { type File, sourceOf } from '../syntax/source.ts'
import { entryOf, type Node, textOf } from '../syntax/tree.ts'
import { remember } from '../value/remember.ts'

/** Assets are named after the hash of what is in them. */
const ASSET = /^([0-9a-f]{64})\.json$/

const MANIFESTS = new WeakMap<File, Node | undefined>()

/** The file in the folder of an assembly that is uploaded by this name, relative to the folder. */
export function assetSource(name: string, folder: string, files: Files): string | undefined {
  const hash = ASSET.exec(name)?.[1]
  if (hash === undefined) return undefined
  for (const entry of files.list(folder)) {
    if (entry.isFolder || !entry.name.endsWith('.assets.json')) continue
    const file = files.read(joinPath(folder, entry.name))
    if (isUnreadable(file) || !file.text.includes(hash)) continue
    const asset = entryOf(entryOf(manifestIn(file), 'files'), hash)
    const path = textOf(entryOf(entryOf(asset, 'source'), 'path'))
    if (path !== undefined) return path
  }
  return undefined
}

function manifestIn(file: File): Node | undefined {
  return remember(MANIFESTS, file, () => parseJson(sourceOf(file)).documents[0])
}
