/**
 * Passing a role: who launches an instance with a role must be allowed to hand that role to EC2.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
 */

import { remembered, rememberedByName } from '../value/remember.ts'
import type { World } from '../value/scenario.ts'
import { substitute } from '../value/substitute.ts'
import { type Sym, type Text, text } from '../value/text.ts'
import type { Tri } from '../value/tri.ts'
import type { Item } from '../value/value.ts'
import { allows, type Limit } from './evaluate.ts'
import { openPartition, passedToAtLaunch } from './partitions.ts'
import type { Context, Request } from './request.ts'

/**
 * Do the documents allow to pass the role to EC2 at a launch (or at an association with an instance)? The role's
 * ARN counts with its path. `no` holds in every partition that is possible; in an unknown one it is enough if they
 * surely do in the first, which is `aws`.
 */
export function mayPass(
  world: World,
  documents: readonly Item[],
  roleArn: Text,
  partition: Text,
  limits?: readonly Limit[],
): Tri {
  const here = world.resolve(partition)
  const answer = allows(world, documents, passAtLaunch(roleArn, here), limits)
  const open = answer === 'maybe' && openPartition(here)
  if (!open) return answer
  const service = passedToAtLaunch(partitionText(open.first))
  // the documents may write the partition as the same symbol, or as its name
  const arns = [roleArn, within(roleArn, open.symbol, open.first)]
  const inFirst = arns.map(arn => allows(world, documents, passRoleRequest(arn, service), limits))
  return inFirst.includes('yes') ? 'yes' : 'maybe'
}

/** The request by which a role is passed at a launch. */
export function passAtLaunch(roleArn: Text, partition: Text): Request {
  return passRoleRequest(roleArn, passedToAtLaunch(partition))
}

const partitionText = rememberedByName(name => text(name))

/** The ARN in one partition. */
function within(arn: Text, partition: Sym, name: string): Text {
  return substitute(arn, hole => (hole.id === partition.id ? name : hole))
}

/** `iam:PassRole` of a role to a service. Which resource it is for (`iam:AssociatedResourceArn`) is not known. */
export function passRoleRequest(roleArn: Text, service: Text): Request {
  return { action: 'iam:PassRole', resource: roleArn, context: contextFor(service) }
}

const contextFor = remembered((service: Text): Context => new Map([['iam:PassedToService', [service]]]))
