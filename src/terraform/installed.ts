/**
 * Modules that `terraform init` has downloaded: `.terraform/modules/modules.json` says where each call's module lies.
 * https://developer.hashicorp.com/terraform/cli/commands/init#child-module-installation
 */
import { type Files, isUnreadable, joinPath } from '../syntax/files.ts'
import { parseJson } from '../syntax/json.ts'
import { sourceOf } from '../syntax/source.ts'
import { entryOf, type Node, textOf } from '../syntax/tree.ts'

/** Folders of modules by the names of the calls that lead to them from the root: `eks`, `eks.node_group`. */
export type Installed = ReadonlyMap<string, string>

/** What is installed for the root module in a folder; nothing where no `init` was run. */
export function installedModules(root: string, files: Files): Installed {
  const file = files.read(joinPath(root, '.terraform/modules/modules.json'))
  if (isUnreadable(file)) return new Map()
  const [manifest] = parseJson(sourceOf(file)).documents
  const modules = entryOf(manifest, 'Modules')
  if (modules?.kind !== 'list') return new Map()
  return new Map(modules.items.flatMap(module => installedAt(module, root)))
}

/** A folder below `.terraform`: what `init` puts there is judged where it is called. */
export function isInstalled(folder: string): boolean {
  return folder.split('/').includes('.terraform')
}

function installedAt(module: Node, root: string): [string, string][] {
  const key = textOf(entryOf(module, 'Key'))
  const folder = textOf(entryOf(module, 'Dir'))
  const isRelative = folder !== undefined && !/^([/\\]|[A-Za-z]:)/.test(folder)
  return key && isRelative ? [[key, joinPath(root, folder.replaceAll('\\', '/'))]] : []
}
