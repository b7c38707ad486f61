/**
 * What the section Globals says of all resources of a type. A list of it stands before the resource's own, a map is
 * merged, and whatever else the resource says counts alone.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html
 */
import { entryOf, type MapEntry, type Node } from '../../../syntax/tree.ts'
import { callOf } from '../../calls.ts'
import { literalText } from '../../literals.ts'
import { entriesOf } from './tree.ts'

const SAM_TYPE = /^AWS::Serverless::(\w+)$/

/** The properties of a resource with those that Globals gives to all resources of its type. */
export function withGlobals(resource: Node, type: string, globals: Node | undefined): Node | undefined {
  const own = entryOf(resource, 'Properties')
  const section = SAM_TYPE.exec(type)?.[1]
  const shared = section === undefined ? undefined : entryOf(globals, section)
  if (!shared) return own
  const applied = withoutIgnored(shared, entryOf(resource, 'IgnoreGlobals'))
  return own ? merged(applied, own) : applied
}

/** A resource can refuse all of Globals, or some properties of it. */
function withoutIgnored(shared: Node, ignored: Node | undefined): Node {
  if (shared.kind !== 'map' || !ignored) return shared
  const names = ignored.kind === 'list' ? ignored.items.map(literalText) : []
  const isIgnored = ({ key }: MapEntry) => literalText(ignored) === '*' || names.includes(key)
  return { ...shared, entries: shared.entries.filter(entry => !isIgnored(entry)) }
}

function merged(shared: Node, own: Node): Node {
  if (callOf(shared) || callOf(own)) return own
  if (shared.kind === 'list' && own.kind === 'list') return { ...own, items: [...shared.items, ...own.items] }
  if (shared.kind === 'map' && own.kind === 'map') {
    return { ...own, entries: mergedEntries(entriesOf(shared), entriesOf(own)) }
  }
  return own
}

function mergedEntries(shared: readonly MapEntry[], own: readonly MapEntry[]): MapEntry[] {
  const entries = new Map(shared.map(entry => [entry.key, entry]))
  for (const entry of own) {
    const other = entries.get(entry.key)
    entries.set(entry.key, other ? { ...entry, value: merged(other.value, entry.value) } : entry)
  }
  return [...entries.values()]
}
