/** Which manifests are node classes, by their apiVersion and kind. */
import { isNodeClass } from '../model/node-classes.ts'
import { entryOf, type Node, textOf } from '../syntax/tree.ts'

/** A cheap look at the text. */
export function mayBeManifest(text: string): boolean {
  return /(?:karpenter\.k8s\.aws|eks\.amazonaws\.com)\//.test(text) && /NodeClass|AWSNodeTemplate/.test(text)
}

/** The node classes of a file: its documents, and the items of a List. */
export function nodeClassesIn(documents: readonly Node[]): readonly Node[] {
  return documents
    .flatMap(document => (wordIn(document, 'kind') === 'List' ? itemsOf(document) : [document]))
    .filter(node => isNodeClass(wordIn(node, 'apiVersion'), wordIn(node, 'kind')))
}

/** How messages call a manifest: by its name. */
export function nameOf(manifest: Node): { readonly name: string; readonly node: Node } {
  const metadata = entryOf(manifest, 'metadata')
  const node = entryOf(metadata, 'name') ?? entryOf(metadata, 'generateName') ?? manifest
  return { name: textOf(node) ?? wordIn(manifest, 'kind') ?? '', node }
}

function itemsOf(document: Node): readonly Node[] {
  const items = entryOf(document, 'items')
  return items?.kind === 'list' ? items.items : []
}

function wordIn(node: Node, key: string): string | undefined {
  return textOf(entryOf(node, key))
}
