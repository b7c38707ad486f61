/** Node classes of Kubernetes that Terraform applies to a cluster. */
import { nodeClassOf } from '../../model/node-classes.ts'
import type { Launch, Unit } from '../../model/types.ts'
import { lift } from '../../value/lift.ts'
import type { Value } from '../../value/value.ts'
import type { ResourceInstance } from '../resource-instance.ts'
import type { PlacedResource } from '../tree.ts'
import { entityOf } from './entity.ts'

/**
 * Resources that hold one manifest, as an object or as YAML:
 * https://registry.terraform.io/providers/hashicorp/kubernetes/latest/docs/resources/manifest
 * https://registry.terraform.io/providers/alekc/kubectl/latest/docs/resources/kubectl_manifest
 */
const MANIFESTS: ReadonlyMap<string, string> = new Map([
  ['kubernetes_manifest', 'manifest'],
  ['kubectl_manifest', 'yaml_body'],
])

export function isManifest(type: string): boolean {
  return MANIFESTS.has(type)
}

/** The launch that the manifest of a resource is; undefined for all that are no node classes. */
export function nodeClassIn(placed: PlacedResource, unit: Unit): Launch | undefined {
  const { resource } = placed
  const written = resource.attribute(MANIFESTS.get(resource.type) ?? '')
  return written && nodeClassOf(objectIn(written, resource), entityOf(placed, unit), false)
}

/** What the YAML in a text says. */
function objectIn(value: Value, { module }: ResourceInstance): Value {
  return lift([value], value.at, plain =>
    plain.kind === 'text' ? module.call('yamldecode', [plain], plain.at) : plain,
  )
}
