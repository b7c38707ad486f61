/**
 * Node classes of Kubernetes: how Karpenter and EKS Auto Mode launch the nodes of a cluster.
 * https://karpenter.sh/docs/concepts/nodeclasses/
 * https://docs.aws.amazon.com/eks/latest/userguide/create-node-class.html
 */
import { absent, isAbsent, list, scalar, stringValue, unknown } from '../value/build.ts'
import { alternatives, lift, stringOf } from '../value/lift.ts'
import { lookup } from '../value/maps.ts'
import type { Value } from '../value/value.ts'
import { EKS_NODE } from './launch-types.ts'
import type { Entity, Launch, Mention } from './types.ts'

interface NodeClassType {
  /** Who launches the nodes. */
  readonly by: string
  readonly node: string
  /** The API server takes none without a role or a profile. */
  readonly demandsOne?: true
  /** What `metadataOptions` says where nothing is written; it is in the resource's own schema. */
  readonly tokens?: string
  /** The same, by version. */
  readonly hopLimits?: Readonly<Record<string, number>>
}

/**
 * By API group and kind. `role` xor `instanceProfile`: "must specify exactly one of ['role', 'instanceProfile']"
 * (https://github.com/aws/karpenter-provider-aws/blob/main/pkg/apis/v1/ec2nodeclass.go). EKS calls them mutually exclusive,
 * and its first example has neither; before it, Karpenter's settings had a profile for all node templates.
 */
const TYPES: ReadonlyMap<string, NodeClassType> = new Map<string, NodeClassType>([
  [
    'karpenter.k8s.aws EC2NodeClass',
    {
      by: 'Karpenter',
      node: 'a Karpenter node',
      demandsOne: true,
      tokens: 'required',
      hopLimits: { v1beta1: 2, v1: 1 },
    },
  ],
  ['karpenter.k8s.aws AWSNodeTemplate', { by: 'Karpenter', node: 'a Karpenter node' }],
  ['eks.amazonaws.com NodeClass', { by: 'EKS', node: EKS_NODE }],
])

export function isNodeClass(apiVersion: string | undefined, kind: string | undefined): boolean {
  return typeOf(apiVersion, kind) !== undefined
}

function typeOf(apiVersion = '', kind = ''): NodeClassType | undefined {
  const [group, version] = apiVersion.split('/')
  return version ? TYPES.get(`${group} ${kind}`) : undefined
}

/**
 * The launch that a manifest is; undefined for one of another kind. What is only part of a manifest (a patch of
 * Kustomize, or what one may patch) leaves open what it does not say.
 */
export function nodeClassOf(manifest: Value, entity: Entity, isPart: boolean): Launch | undefined {
  const [apiVersion, kind] = ['apiVersion', 'kind'].map(key => literal(entryIn(manifest, key)))
  const type = typeOf(apiVersion, kind)
  if (!type || kind === undefined) return undefined
  const spec = entryIn(manifest, 'spec')
  const isOpen = isPart || isAbsent(entryIn(spec, 'subnetSelectorTerms'))
  const role = written(spec, 'role')
  const templates = written(spec, 'launchTemplate')
  const userData = written(spec, 'userData')
  return {
    ...entity,
    kind: 'launch',
    noun: kind,
    ...identityOf(spec, role, type, isOpen),
    imds: imdsOf(spec, isOpen ? undefined : type, apiVersion),
    uses: {},
    host: { noun: type.node },
    ...(role && { role }),
    ...(templates && { templates: list([{ value: templates, when: true }], templates.at) }),
    ...(userData && { userData }),
  }
}

/** The roles for which the services behind launches make instance profiles of their own. */
export function rolesMentionedBy(launches: readonly Launch[]): Mention[] {
  return launches.flatMap(({ role, when, target: { at } }) =>
    role ? [{ at, when, how: 'makes-own-profile', value: role }] : [],
  )
}

/** Where the nodes' instance profile comes from. */
function identityOf(
  spec: Value,
  role: Value | undefined,
  { by, demandsOne }: NodeClassType,
  isOpen: boolean,
): Pick<Launch, 'slots' | 'profileBy' | 'demandsProfile'> {
  const profile = written(spec, 'instanceProfile')
  const slots: Launch['slots'] = profile ? [{ at: profile.at, takes: 'name', value: profile }] : []
  if (role && isCertain(role)) return { slots, profileBy: by }
  if (profile && !role) return { slots }
  if (!demandsOne) return { slots, profileBy: by }
  if (!role && !isOpen) return { slots, demandsProfile: { unless: [], orRole: true } }
  const sym = { id: `${spec.at.file.path}:${spec.at.start}#identity`, label: 'what a patch may say' }
  const open = unknown(sym, spec.at, { type: 'text', nullable: true })
  return { slots: [...slots, { at: spec.at, takes: 'name', value: open }] }
}

/** Surely there, whatever it is. */
function isCertain(value: Value): boolean {
  return alternatives(value).every(one => one.value.kind === 'text' || one.value.ref !== undefined)
}

/** `defaults`: absent where what is not written may stand elsewhere. */
function imdsOf(
  spec: Value,
  defaults: NodeClassType | undefined,
  apiVersion: string | undefined,
): Launch['imds'] {
  const options = entryIn(spec, 'metadataOptions')
  const { at } = isAbsent(options) ? spec : options
  const limit = defaults?.hopLimits?.[apiVersion?.split('/')[1] ?? '']
  const endpoint = written(options, 'httpEndpoint')
  const tokens = written(options, 'httpTokens') ?? (defaults?.tokens && stringValue(defaults.tokens, at))
  const hopLimit = written(options, 'httpPutResponseHopLimit') ?? (limit && scalar(limit, at))
  return { ...(endpoint && { endpoint }), ...(tokens && { tokens }), ...(hopLimit && { hopLimit }) }
}

function written(object: Value, key: string): Value | undefined {
  const value = entryIn(object, key)
  return isAbsent(value) ? undefined : value
}

/** What stands in an object under a key: absent where there is no such object. */
function entryIn(object: Value, key: string): Value {
  const { at } = object
  return lift([object], at, plain => {
    const isObject = plain.kind === 'map' || plain.kind === 'unknown'
    return isObject ? lookup(plain, stringValue(key, at), absent(at), at) : absent(at)
  })
}

function literal(value: Value): string | undefined {
  return value.kind === 'choice' || value.kind === 'error' ? undefined : stringOf(value)
}
