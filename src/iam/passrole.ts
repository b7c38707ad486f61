/**
 * Passing a role: who launches an instance with a role must be allowed to hand that role to EC2.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
 */
import type { World } from '../value/scenario.ts'
import { substitute } from '../value/substitute.ts'
import { type Sym, type Text, text } from '../value/text.ts'
import type { Tri } from '../value/tri.ts'
import type { Item } from '../value/value.ts'
import { allows } from './evaluate.ts'
import { remembered, rememberedByName } from './memo.ts'
import { openPartition, passedToAtLaunch } from './partitions.ts'
import type { Context, Request } from './request.ts'

/**
 * Do the documents allow to pass the role to EC2 at a launch (or at an association with an instance)? The role's
 * ARN counts with its path. In an unknown partition it is enough if they do in one of them.
 */
export function mayPass(world: World, documents: readonly Item[], roleArn: Text, partition: Text): Tri {
  const [general, ...particular] = passAtLaunch(world, roleArn, partition)
  const answer = general ? allows(world, documents, general) : 'maybe'
  if (answer !== 'maybe') return answer
  return particular.some(request => allows(world, documents, request) === 'yes') ? 'yes' : 'maybe'
}

/**
 * The requests by which a role is passed at a launch. The first is true to all that is known of the partition;
 * where it is unknown, one for each partition follows.
 */
export function passAtLaunch(world: World, roleArn: Text, partition: Text): readonly Request[] {
  const here = world.resolve(partition)
  const general = passRoleRequest(roleArn, passedToAtLaunch(here))
  const open = openPartition(here)
  if (!open) return [general]
  const particular = open.names.map(name => {
    return passRoleRequest(within(roleArn, open.symbol, name), passedToAtLaunch(partitionText(name)))
  })
  return [general, ...particular]
}

const partitionText = rememberedByName(name => text(name))

/** The ARN in one partition. */
function within(arn: Text, partition: Sym, name: string): Text {
  return substitute(arn, hole => {
    if (hole.id === partition.id) return name
    return (hole.by?.sym.id === partition.id && hole.by.values[name]) || hole
  })
}

/** `iam:PassRole` of a role to a service. Which resource it is for (`iam:AssociatedResourceArn`) is not known. */
export function passRoleRequest(roleArn: Text, service: Text): Request {
  return { action: 'iam:PassRole', resource: roleArn, context: contextFor(service) }
}

const contextFor = remembered((service: Text): Context => new Map([['iam:PassedToService', [service]]]))
