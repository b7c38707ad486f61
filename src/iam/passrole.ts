/**
 * Passing a role: who launches an instance with a role must be allowed to hand that role to EC2.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
 */

import { remembered, rememberedByName } from '../value/remember.ts'
import type { World } from '../value/scenario.ts'
import { type Text, text } from '../value/text.ts'
import type { Tri } from '../value/tri.ts'
import type { Item } from '../value/value.ts'
import { allows, denies, deniesListed, type Limit } from './evaluate.ts'
import { inFirstPartition, openPartition, passedToAtLaunch } from './partitions.ts'
import type { Context, Request } from './request.ts'

/**
 * Do the documents allow to pass the role to EC2 at a launch (or at an association with an instance)? The role's
 * ARN counts with its path. In an unknown partition it is enough if they surely do, or surely deny it, in the first,
 * which is `aws`: who writes `arn:aws:` means to be there.
 */
export function mayPass(
  world: World,
  documents: readonly Item[],
  roleArn: Text,
  partition: Text,
  limits?: readonly Limit[],
): Tri {
  return mayMake(world, documents, launchPasses(roleArn, world.resolve(partition)), limits)
}

/** May the request be made? As mayPass, of any request to pass a role. */
export function mayMake(
  world: World,
  documents: readonly Item[],
  { here, inFirst }: PassRequests,
  limits?: readonly Limit[],
): Tri {
  const answer = allows(world, documents, here, limits)
  if (answer !== 'maybe') return answer
  if (inFirst.some(request => allows(world, documents, request, limits) === 'yes')) return 'yes'
  return inFirst.some(request => deniesListed(world, documents, request, limits)) ? 'no' : 'maybe'
}

/**
 * A request to pass a role, and, where the partition is unknown, what it is in the first. Documents may write the
 * partition as the same symbol, or as its name.
 */
export interface PassRequests {
  readonly here: Request
  readonly inFirst: readonly Request[]
}

/** The request to pass the role at a launch that is surely denied, whatever else may allow it. */
export function deniedPass(
  world: World,
  documents: readonly Item[],
  roleArn: Text,
  partition: Text,
  limits?: readonly Limit[],
): Request | undefined {
  return deniedOf(world, documents, launchPasses(roleArn, world.resolve(partition)), limits)
}

/** The one of the requests that is surely denied. As deniedPass, of any request to pass a role. */
export function deniedOf(
  world: World,
  documents: readonly Item[],
  { here, inFirst }: PassRequests,
  limits?: readonly Limit[],
): Request | undefined {
  if (denies(world, documents, here, limits)) return here
  return inFirst.find(request => deniesListed(world, documents, request, limits))
}

/** Passing the role at a launch. */
function launchPasses(roleArn: Text, partition: Text): PassRequests {
  const here = passAtLaunch(roleArn, partition)
  const open = openPartition(partition)
  if (!open) return { here, inFirst: [] }
  const service = passedToAtLaunch(partitionText(open.first))
  const arns = [roleArn, inFirstPartition(roleArn, partition)]
  return { here, inFirst: arns.map(arn => passRoleRequest(arn, service)) }
}

/** The request by which a role is passed at a launch. */
export function passAtLaunch(roleArn: Text, partition: Text): Request {
  return passRoleRequest(roleArn, passedToAtLaunch(partition))
}

const partitionText = rememberedByName(name => text(name))

/** `iam:PassRole` of a role to a service. Which resource it is for (`iam:AssociatedResourceArn`) is not known. */
export function passRoleRequest(roleArn: Text, service: Text): Request {
  return { action: 'iam:PassRole', resource: roleArn, context: contextFor(service) }
}

const contextFor = remembered((service: Text): Context => new Map([['iam:PassedToService', [service]]]))
