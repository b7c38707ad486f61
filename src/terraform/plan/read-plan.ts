/**
 * The facts of `terraform show -json`, of a plan as of a state.
 * https://developer.hashicorp.com/terraform/internals/json-format
 */
import { entryOf, type Node, textOf } from '../../syntax/tree.ts'
import { type Key, stepsOf } from './address.ts'
import type { Fact, Facts } from './facts.ts'

/**
 * What will be there after the plan. `resource_changes` says of each instance what is known of it; data sources that
 * were read while planning stand in `prior_state` alone.
 */
export function addPlan(root: Node, facts: Facts): void {
  for (const change of itemsOf(entryOf(root, 'resource_changes'))) addChange(change, facts)
  addValues(entryOf(root, 'planned_values'), facts, () => true)
  const prior = entryOf(entryOf(root, 'prior_state'), 'values')
  addValues(prior, facts, fact => fact.mode === 'data')
}

/** What is there: a state. */
export function addState(root: Node, facts: Facts): void {
  addValues(entryOf(root, 'values'), facts, () => true)
}

/** A change leaves nothing behind if it deletes or forgets its object, or speaks of one that was already replaced. */
function addChange(node: Node, facts: Facts): void {
  const change = entryOf(node, 'change')
  const after = entryOf(change, 'after')
  if (after?.kind !== 'map' || entryOf(node, 'deposed')) return
  const fact = factOf(node, {
    values: after,
    unknown: entryOf(change, 'after_unknown'),
    sensitive: entryOf(change, 'after_sensitive'),
  })
  if (fact) facts.add(fact)
}

/** Modules nested deeper are not looked into; Terraform's users stop long before. */
const DEEPEST = 100

function addValues(values: Node | undefined, facts: Facts, isWanted: (fact: Fact) => boolean): void {
  const root = entryOf(values, 'root_module')
  const open = root ? [{ module: root, depth: 0 }] : []
  for (let next = open.pop(); next; next = open.pop()) {
    const { module, depth } = next
    for (const node of itemsOf(entryOf(module, 'resources'))) {
      const [values, sensitive] = [entryOf(node, 'values'), entryOf(node, 'sensitive_values')]
      const fact = factOf(node, { values, unknown: undefined, sensitive })
      if (fact && isWanted(fact)) facts.add(fact)
    }
    if (depth >= DEEPEST) continue
    const children = itemsOf(entryOf(module, 'child_modules'))
    open.push(...children.toReversed().map(child => ({ module: child, depth: depth + 1 })))
  }
}

type Contents = Pick<Fact, 'values' | 'unknown' | 'sensitive'>

function factOf(node: Node, contents: Contents): Fact | undefined {
  const address = entryOf(node, 'address')
  const [type, name, mode] = ['type', 'name', 'mode'].map(key => textOf(entryOf(node, key)))
  const modules = modulesOf(node)
  if (!address || !type || !name || !modules || (mode !== 'managed' && mode !== 'data')) return undefined
  const dependencies = itemsOf(entryOf(node, 'depends_on')).flatMap(one => textOf(one) ?? [])
  return {
    modules,
    mode,
    type,
    name,
    key: keyOf(entryOf(node, 'index')),
    at: address.at,
    block: node.at,
    ...contents,
    ...(dependencies.length > 0 && { dependencies }),
  }
}

/** A change names its module; in a tree of modules the whole address does, before the resource's own part. */
function modulesOf(node: Node) {
  const module = entryOf(node, 'module_address')
  if (module) return stepsOf(textOf(module) ?? '?')
  const address = textOf(entryOf(node, 'address')) ?? ''
  const [type, name] = [textOf(entryOf(node, 'type')), textOf(entryOf(node, 'name'))]
  const own = `${textOf(entryOf(node, 'mode')) === 'data' ? 'data.' : ''}${type}.${name}`
  const start = address.startsWith(own) ? 0 : address.lastIndexOf(`.${own}`)
  return start < 0 ? undefined : stepsOf(address.slice(0, start))
}

/** An instance's key: a number of `count`, a string of `for_each`. */
export function keyOf(node: Node | undefined): Key {
  if (node?.kind === 'scalar' && typeof node.value === 'number') return node.value
  return node?.kind === 'string' ? textOf(node) : undefined
}

export function itemsOf(node: Node | undefined): readonly Node[] {
  return node?.kind === 'list' ? node.items : []
}
