/** Raw IAM JSON: policies as files, attached to nobody, and dumps of accounts. */
import { type Deployment, UNKNOWN_DEPLOYMENT } from '../model/aws.ts'
import type { Read, UnitModel } from '../model/build.ts'
import type { Control, Policy, Role, Scope, Unit } from '../model/types.ts'
import { parseJson } from '../syntax/json.ts'
import { type File, type Range, sourceOf } from '../syntax/source.ts'
import { entryOf, type Node } from '../syntax/tree.ts'
import { unknown } from '../value/build.ts'
import { valueOfNode } from '../value/decode.ts'
import type { Target, Value } from '../value/value.ts'
import { classifyPolicy, onlyDenies, type PolicyKind } from './classify.ts'
import { withOpenEnds } from './open-ends.ts'
import { withPlaceholders } from './placeholders.ts'
import { policiesIn } from './unwrap.ts'

export { classify, type PolicyKind } from './classify.ts'
export { Dumps } from './dumps.ts'

/** A raw file as it was read. */
export interface RawFile {
  readonly node: Node
  readonly file: File
  /** Parts of it could not be read. */
  readonly broken: boolean
  /** What the user says that it is. */
  readonly kind?: PolicyKind
}

/**
 * The policies of a raw file, as a unit of their own: identity policies that nobody has, trust policies of roles of
 * which nothing else is known, and control policies of the organization. A boundary lets nobody do anything.
 */
export function readDocument(raw: RawFile, deployment = UNKNOWN_DEPLOYMENT): Read {
  const { node: root } = raw
  const policies = policiesIn(raw.kind ? contentOf(root) : root).map(node => ({
    node,
    kind: raw.kind ?? classifyPolicy(node).kind,
  }))
  const found = policies.filter(({ kind }) => kind !== 'none' && kind !== 'boundary')
  if (found.length === 0) return { models: [], problems: [] }
  return { models: [{ any: modelOf(found, raw, deployment) }], problems: [] }
}

/** The output of `aws organizations describe-policy` holds the policy as a string. */
function contentOf(node: Node): Node {
  return entryOf(entryOf(node, 'Policy'), 'Content') ?? node
}

/** One policy of a raw file. */
interface RawPolicy {
  readonly node: Node
  readonly kind: ReturnType<typeof classifyPolicy>['kind'] | PolicyKind
}

function modelOf(
  found: readonly RawPolicy[],
  { node: { at }, file, broken }: RawFile,
  { partition, account, region }: Deployment,
): UnitModel {
  const unit: Unit = {
    name: file.path,
    kind: 'document',
    at,
    gaps: broken ? [{ at, why: 'the file cannot be parsed as a whole' }] : [],
    assumes: [],
    conditions: [],
    defaulted: [],
  }
  const scope: Scope = { unit, partition, account, region }
  const policies: Policy[] = []
  const roles: Role[] = []
  const controls: Control[] = []
  for (const [index, { node, kind }] of found.entries()) {
    const target = targetOf(node, index, unit)
    if (kind === 'trust') roles.push(roleOf(node, target, scope))
    else if (kind === 'scp') controls.push(...servicesOf(node, target))
    else if (kind === 'rcp') controls.push(controlOf(kind, node, target))
    else policies.push(policyOf(node, target, scope))
  }
  return { unit, policies, principals: [], roles, profiles: [], launches: [], mentions: [], controls }
}

/**
 * A service control policy. One that only denies stands beside the one that allows everything, which every account has
 * unless somebody took it away:
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html
 */
function servicesOf(node: Node, target: Target): Control[] {
  const own = controlOf('scp', node, target)
  return onlyDenies(node) ? [own, controlOf('scp', everythingAt(target.at), target)] : [own]
}

function controlOf(kind: Control['kind'], node: Node, { at }: Target): Control {
  return { kind, document: documentOf(node), at }
}

/** `FullAWSAccess`, as if it were written at a place. */
function everythingAt({ file }: Range): Node {
  const text = '{"Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}'
  return parseJson(sourceOf({ path: file.path, text })).documents[0]!
}

function documentOf(node: Node): Value {
  return valueOfNode(withOpenEnds(withPlaceholders(node)))
}

/** One of several policies in a file is told apart by its number. What points to it is the word `Statement`. */
function targetOf(node: Node, index: number, { name }: Unit): Target {
  const statement = node.kind === 'map' ? node.entries.find(entry => entry.key === 'Statement') : undefined
  return { address: index === 0 ? name : `${name}[${index}]`, at: statement?.keyAt ?? node.at }
}

function policyOf(node: Node, target: Target, scope: Scope): Policy {
  return {
    kind: 'policy',
    type: 'policy',
    target,
    block: node.at,
    when: true,
    scope,
    managed: true,
    document: documentOf(node),
  }
}

/** Nobody knows the role's name, so it is nobody's whom others name. */
function roleOf(node: Node, target: Target, scope: Scope): Role {
  const sym = { id: `${target.address}#role`, label: 'the name of a role' }
  return {
    kind: 'role',
    type: 'role',
    target,
    block: node.at,
    when: true,
    scope,
    managed: false,
    name: unknown(sym, target.at, { type: 'text', ref: { to: target, attr: 'name' } }),
    policies: [],
    closed: false,
    people: 'maybe',
    trust: documentOf(node),
  }
}
