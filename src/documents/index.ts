/** Raw IAM JSON: policies as files, attached to nobody, and dumps of accounts. */
import { type Deployment, UNKNOWN_DEPLOYMENT } from '../model/aws.ts'
import type { Read, UnitModel } from '../model/build.ts'
import type { Policy, Role, Scope, Unit } from '../model/types.ts'
import type { File } from '../syntax/source.ts'
import type { Node } from '../syntax/tree.ts'
import { unknown } from '../value/build.ts'
import { valueOfNode } from '../value/decode.ts'
import type { Target } from '../value/value.ts'
import { classifyPolicy } from './classify.ts'
import { withPlaceholders } from './placeholders.ts'
import { policiesIn } from './unwrap.ts'

export { classify } from './classify.ts'
export { Dumps } from './dumps.ts'

/**
 * The policies of a raw file, as a unit of their own: identity policies that nobody has, and trust policies of roles of
 * which nothing else is known. `broken`: parts of the file could not be read.
 */
export function readDocument(node: Node, file: File, broken: boolean, deployment = UNKNOWN_DEPLOYMENT): Read {
  const found = policiesIn(node).filter(policy => classifyPolicy(policy).kind !== 'none')
  if (found.length === 0) return { models: [], problems: [] }
  return { models: [{ any: modelOf(found, node, file, broken, deployment) }], problems: [] }
}

function modelOf(
  found: readonly Node[],
  { at }: Node,
  file: File,
  broken: boolean,
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
  for (const [index, node] of found.entries()) {
    const target = targetOf(node, index, unit)
    if (classifyPolicy(node).kind === 'trust') roles.push(roleOf(node, target, scope))
    else policies.push(policyOf(node, target, scope))
  }
  return { unit, policies, principals: [], roles, profiles: [], launches: [], mentions: [] }
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
    document: valueOfNode(withPlaceholders(node)),
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
    trust: valueOfNode(withPlaceholders(node)),
  }
}
