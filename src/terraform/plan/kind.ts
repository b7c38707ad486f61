/**
 * Which JSON is a plan or a state of Terraform's.
 * https://developer.hashicorp.com/terraform/internals/json-format
 */
import { entryOf, type Node } from '../../syntax/tree.ts'

/** `show`: `terraform show -json` of a state. `raw`: a `terraform.tfstate`. */
export type PlanKind = 'plan' | 'show' | 'raw'

/** Does the text hold the words that a plan or a state must hold? A cheap test: nothing is parsed. */
export function mayBePlan(text: string): boolean {
  if (!/^\s*\{/.test(text)) return false
  if (text.includes('"terraform_version"')) return text.includes('"resources"') || hasPlan(text)
  return text.includes('"format_version"') && (hasPlan(text) || text.includes('"root_module"'))
}

function hasPlan(text: string): boolean {
  return text.includes('"planned_values"') || text.includes('"resource_changes"')
}

/** What the tree of a file is; undefined if it is neither. */
export function planKind(root: Node): PlanKind | undefined {
  if (root.kind !== 'map') return undefined
  if (entryOf(root, 'format_version')?.kind === 'string') {
    if (isMap(root, 'planned_values') || entryOf(root, 'resource_changes')?.kind === 'list') return 'plan'
    return isMap(entryOf(root, 'values'), 'root_module') ? 'show' : undefined
  }
  const version = entryOf(root, 'version')
  const isFour = version?.kind === 'scalar' && version.value === 4
  return isFour && entryOf(root, 'resources')?.kind === 'list' ? 'raw' : undefined
}

function isMap(node: Node | undefined, key: string): boolean {
  return entryOf(node, key)?.kind === 'map'
}
