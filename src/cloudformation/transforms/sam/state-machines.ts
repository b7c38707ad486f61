/**
 * AWS::Serverless::StateMachine: a state machine with a role of its own, where it names none.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-statemachine.html
 */
import { entryOf, type MapEntry, type Node } from '../../../syntax/tree.ts'
import { literalText } from '../../literals.ts'
import { rolesOfStateMachineEvents } from './events.ts'
import { withRole } from './functions.ts'
import { grantsOf, grantsOfMacros, managedPolicy } from './policies.ts'
import { type Expansion, roleEntry, type Serverless, trustIn } from './resource.ts'
import { entryNode, getArn } from './tree.ts'

export function expandStateMachine(machine: Serverless): Expansion {
  const isGiven = entryOf(machine.properties, 'Role') !== undefined
  const id = `${machine.id}Role`
  return {
    resource: entryNode(
      machine.id,
      withRole(machine, isGiven ? undefined : getArn(id, machine.at)),
      machine.at,
    ),
    generated: [...(isGiven ? [] : [executionRole(machine, id)]), ...rolesOfStateMachineEvents(machine)],
  }
}

function executionRole({ at, typeAt, body, condition, properties }: Serverless, id: string): MapEntry {
  const { managed, inline } = grantsOf(entryOf(properties, 'Policies'), id)
  return roleEntry({
    id,
    at,
    block: body.at,
    condition,
    trust: trustIn('states.amazonaws.com', typeAt),
    managed: [...managed, ...tracingPolicy(properties)],
    inline: [...inline, ...grantsOfMacros(properties, id)],
    path: entryOf(properties, 'RolePath'),
    boundary: entryOf(properties, 'PermissionsBoundary'),
  })
}

function tracingPolicy(properties: Node | undefined): Node[] {
  const enabled = entryOf(entryOf(properties, 'Tracing'), 'Enabled')
  return enabled && literalText(enabled) === 'true'
    ? [managedPolicy('AWSXrayWriteOnlyAccess', enabled.at)]
    : []
}
