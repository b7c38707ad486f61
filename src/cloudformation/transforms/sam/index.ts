/**
 * The Serverless Application Model: its resources stand for several plain ones. Here they get the roles and policies
 * that SAM makes; a function that SAM makes of a function is the function itself, and what else SAM writes has nothing
 * to do with roles.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html
 */
import { entryOf, type MapEntry, type Node } from '../../../syntax/tree.ts'
import { literalText } from '../../literals.ts'
import { connectorPolicies } from './connectors.ts'
import { deploymentRoles } from './deployments.ts'
import { expandFunction } from './functions.ts'
import { type Expansion, type Serverless, serverlessOf } from './resource.ts'
import { serviceRoles } from './services.ts'
import { expandStateMachine } from './state-machines.ts'
import { entryNode, withEntry } from './tree.ts'

/** The template with the roles and policies that SAM generates; the very same tree where it does not use SAM. */
export function withServerless(root: Node): Node {
  const resources = entryOf(root, 'Resources')
  if (resources?.kind !== 'map' || !usesServerless(root)) return root
  const globals = entryOf(root, 'Globals')
  const serverless = resources.entries.flatMap(entry => serverlessOf(entry, globals) ?? [])
  const expansions = new Map(serverless.map(resource => [resource.id, expanded(resource)]))
  const entries = resources.entries.flatMap(entry => {
    const expansion = expansions.get(entry.key)
    return expansion ? [expansion.resource, ...expansion.generated] : [entry]
  })
  entries.push(...deploymentRoles(serverless))
  entries.push(...connectorPolicies(entries))
  const after = withEntry(root, 'Resources', { ...resources, entries }, resources.at)
  return withConditions(
    after,
    [...expansions.values()].flatMap(({ conditions }) => conditions ?? []),
  )
}

function expanded(resource: Serverless): Expansion {
  if (resource.type === 'AWS::Serverless::Function') return expandFunction(resource)
  if (resource.type === 'AWS::Serverless::StateMachine') return expandStateMachine(resource)
  const { id, at, body, properties } = resource
  const after = properties ? withEntry(body, 'Properties', properties, at) : body
  return { resource: entryNode(id, after, at), generated: serviceRoles(resource) }
}

function withConditions(root: Node, conditions: readonly MapEntry[]): Node {
  if (conditions.length === 0) return root
  const written = entryOf(root, 'Conditions')
  const entries = [...(written?.kind === 'map' ? written.entries : []), ...conditions]
  const at = written?.at ?? root.at
  return withEntry(root, 'Conditions', { kind: 'map', entries, at }, at)
}

const SAM = 'AWS::Serverless-2016-10-31'

/** Whether `Transform`, one or a list, names SAM. */
function usesServerless(root: Node): boolean {
  const transform = entryOf(root, 'Transform')
  const transforms = transform?.kind === 'list' ? transform.items : [transform]
  return transforms.some(one => (literalText(one) ?? literalText(entryOf(one, 'Name'))) === SAM)
}
