/** Raw IAM JSON: policies as files, attached to nobody. */
import { type Deployment, UNKNOWN_DEPLOYMENT } from '../model/aws.ts'
import type { Read, UnitModel } from '../model/build.ts'
import type { Policy, Scope, Unit } from '../model/types.ts'
import type { File, Range } from '../syntax/source.ts'
import type { Node } from '../syntax/tree.ts'
import { valueOfNode } from '../value/decode.ts'
import { classify } from './classify.ts'
import { withPlaceholders } from './placeholders.ts'

export { classify } from './classify.ts'

/**
 * A raw identity policy as a unit of its own. A trust policy has no role here: it is recognised and adds nothing.
 * `broken`: parts of the file could not be read.
 */
export function readDocument(node: Node, file: File, broken: boolean, deployment = UNKNOWN_DEPLOYMENT): Read {
  if (classify(node, file).kind !== 'identity') return { models: [], problems: [] }
  return { models: [{ any: modelOf(node, file, broken, deployment) }], problems: [] }
}

function modelOf(node: Node, file: File, broken: boolean, deployment: Deployment): UnitModel {
  const unit: Unit = {
    name: file.path,
    kind: 'document',
    at: node.at,
    gaps: broken ? [{ at: node.at, why: 'the file cannot be parsed as a whole' }] : [],
    assumes: [],
    conditions: [],
    defaulted: [],
  }
  const policies = [policyOf(node, unit, deployment)]
  return { unit, policies, principals: [], roles: [], profiles: [], launches: [], mentions: [] }
}

function policyOf(node: Node, unit: Unit, { partition, account, region }: Deployment): Policy {
  const scope: Scope = { unit, partition, account, region }
  return {
    kind: 'policy',
    type: 'policy',
    target: { address: unit.name, at: nameOf(node) },
    block: node.at,
    when: true,
    scope,
    managed: true,
    document: valueOfNode(withPlaceholders(node)),
  }
}

/** A raw policy has no name; what stands for it is the word `Statement`. */
function nameOf(node: Node): Range {
  const statement = node.kind === 'map' ? node.entries.find(entry => entry.key === 'Statement') : undefined
  return statement?.keyAt ?? node.at
}
