/** Kubernetes manifests: the node classes of Karpenter and of EKS, from which the nodes of a cluster are launched. */
import { type Deployment, UNKNOWN_DEPLOYMENT } from '../model/aws.ts'
import type { Read } from '../model/build.ts'
import { nodeClassOf, rolesMentionedBy } from '../model/node-classes.ts'
import type { Entity, Scope, Unit } from '../model/types.ts'
import { type Files, folderOf } from '../syntax/files.ts'
import type { File } from '../syntax/source.ts'
import { entryOf, type Node, textOf } from '../syntax/tree.ts'
import { valueOfNode } from '../value/decode.ts'
import { nameOf, nodeClassesIn } from './manifests.ts'
import { withPlaceholders } from './placeholders.ts'

export { mayBeManifest, nodeClassesIn } from './manifests.ts'

/** A file of manifests as it was read. */
export interface ManifestFile {
  readonly file: File
  readonly documents: readonly Node[]
  /** Parts of it could not be read. */
  readonly broken: boolean
}

/** The node classes of a file, as a unit of their own: which account a cluster is in stands in no manifest. */
export function readManifests(
  { file, documents, broken }: ManifestFile,
  files: Pick<Files, 'list'>,
  deployment: Deployment = UNKNOWN_DEPLOYMENT,
): Read {
  const manifests = nodeClassesIn(documents)
  const [first] = manifests
  if (!first) return { models: [], problems: [] }
  const unit = unitOf(file, first, broken)
  const { partition, account, region } = deployment
  const scope: Scope = { unit, partition, account, region }
  const isPatched = isKustomized(file, files)
  const launches = manifests.flatMap(manifest => {
    const value = valueOfNode(withPlaceholders(manifest))
    return nodeClassOf(value, entityOf(manifest, scope), isPatched || isPatch(manifest)) ?? []
  })
  const none = { policies: [], principals: [], roles: [], profiles: [] }
  const mentions = rolesMentionedBy(launches)
  return { models: [{ any: { unit, ...none, launches, mentions } }], problems: [] }
}

function unitOf(file: File, { at }: Node, broken: boolean): Unit {
  return {
    name: file.path,
    kind: 'root',
    at,
    gaps: broken ? [{ at, why: 'the file cannot be parsed as a whole' }] : [],
    assumes: [],
    conditions: [],
    defaulted: [],
  }
}

function entityOf(manifest: Node, scope: Scope): Entity {
  const { name, node } = nameOf(manifest)
  return {
    target: { address: name, at: node.at },
    block: manifest.at,
    when: true,
    scope,
    managed: true,
    type: textOf(entryOf(manifest, 'kind')) ?? '',
  }
}

/** Kustomize lays patches over the files of a folder with such a file. */
function isKustomized({ path }: File, files: Pick<Files, 'list'>): boolean {
  return files.list(folderOf(path)).some(({ name }) => /^kustomization(?:\.ya?ml)?$/i.test(name))
}

/** https://kubectl.docs.kubernetes.io/references/kustomize/glossary/#patchstrategicmerge */
function isPatch(manifest: Node): boolean {
  return [manifest, entryOf(manifest, 'spec')].some(node => entryOf(node, '$patch') !== undefined)
}
