/** The facts of a raw state, version 4: what `terraform.tfstate` holds. */
import { entryOf, type Node, textOf } from '../../syntax/tree.ts'
import { stepsOf } from './address.ts'
import type { Facts } from './facts.ts'
import { itemsOf, keyOf } from './read-plan.ts'

/** Objects that a failed replacement has left behind are no instances any more. */
export function addRawState(root: Node, facts: Facts): void {
  for (const resource of itemsOf(entryOf(root, 'resources'))) {
    const [type, mode] = [textOf(entryOf(resource, 'type')), textOf(entryOf(resource, 'mode'))]
    const name = entryOf(resource, 'name')
    const modules = stepsOf(textOf(entryOf(resource, 'module')) ?? '')
    if (!type || !name || !modules || (mode !== 'managed' && mode !== 'data')) continue
    for (const instance of itemsOf(entryOf(resource, 'instances'))) {
      if (instance.kind !== 'map' || entryOf(instance, 'deposed')) continue
      facts.add({
        modules,
        mode,
        type,
        name: textOf(name) ?? '',
        key: keyOf(entryOf(instance, 'index_key')),
        at: name.at,
        block: instance.at,
        values: entryOf(instance, 'attributes'),
        unknown: undefined,
        sensitive: sensitiveIn(instance),
        dependencies: itemsOf(entryOf(instance, 'dependencies')).flatMap(one => textOf(one) ?? []),
      })
    }
  }
}

/** Paths of sensitive values, each from the attribute inwards: all of the attribute is taken for sensitive. */
function sensitiveIn(instance: Node): Node | undefined {
  const paths = entryOf(instance, 'sensitive_attributes')
  if (paths?.kind !== 'list') return undefined
  const entries = paths.items.flatMap(path => {
    const name = textOf(entryOf(itemsOf(path)[0], 'value'))
    const value: Node = { kind: 'scalar', value: true, raw: 'true', at: path.at }
    return name === undefined ? [] : [{ key: name, keyAt: path.at, value }]
  })
  return { kind: 'map', at: paths.at, entries }
}
