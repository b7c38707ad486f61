/** Which roles somebody may pass when adding them to an instance profile. */
import { inFirstPartition } from '../../iam/partitions.ts'
import { deniedOf, mayMake, type PassRequests, passRoleRequest } from '../../iam/passrole.ts'
import type { Request } from '../../iam/request.ts'
import type { Role, Scope } from '../../model/types.ts'
import { remembered } from '../../value/remember.ts'
import type { World } from '../../value/scenario.ts'
import { type Text, text } from '../../value/text.ts'
import { anotherRole, arnOf, type Grant, speaksOfOthers } from '../passing.ts'

/** Surely none of the roles, and none that is declared elsewhere. */
export function mayAddNone(world: World, grant: Grant, roles: readonly Role[], scope: Scope): boolean {
  const { documents, limits } = grant
  const mayAdd = (role: Role | undefined) => {
    const requests = additionRequests(world, role, scope)
    return !requests || mayMake(world, documents, requests, limits) !== 'no'
  }
  const isFree = speaksOfOthers(documents, roles, scope)
  return !(isFree && mayAdd(undefined)) && !roles.some(mayAdd)
}

/** Does a Deny or a limit take every role away (without one, any)? Then no policy attached elsewhere helps. */
export function areAdditionsDenied(
  world: World,
  { documents, limits }: Grant,
  roles: readonly Role[],
  scope: Scope,
): boolean {
  const asked = roles.length > 0 ? roles : [undefined]
  return asked.every(role => deniedAddition(world, { documents, limits }, role, scope) !== undefined)
}

/** The request to add the role (without one, any) that a Deny or a limit takes away. */
export function deniedAddition(
  world: World,
  { documents, limits }: Grant,
  role: Role | undefined,
  scope: Scope,
): Request | undefined {
  const requests = additionRequests(world, role, scope)
  return requests && deniedOf(world, documents, requests, limits)
}

/** Passing the role to a profile; without one, any role. Undefined where the role's name says nothing. */
export function additionRequest(world: World, role: Role | undefined, scope: Scope): Request | undefined {
  return additionRequests(world, role, scope)?.here
}

function additionRequests(world: World, role: Role | undefined, scope: Scope): PassRequests | undefined {
  const arn = role ? arnOf(world, role) : anotherRole(scope)
  if (!arn) return undefined
  const own = role?.scope ?? scope
  const first = inFirstPartition(arn, world.resolve(own.partition))
  return { here: additionOf(arn, own), inFirst: first === arn ? [] : [additionOf(first, own)] }
}

/**
 * `iam:PassedToService` is `ec2.amazonaws.com` there, in `aws-cn` too; no instance is known, so that
 * `iam:AssociatedResourceArn` is a pattern of all: a value with a Region or an id is another one.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_AddRoleToInstanceProfile.html
 */
function additionOf(arn: Text, scope: Scope): Request {
  const request = passRoleRequest(arn, EC2)
  return { ...request, context: new Map([...request.context, ...associated(scope)]) }
}

const EC2 = text('ec2.amazonaws.com')

const associated = remembered(({ partition, account }: Scope): Request['context'] => {
  const everyInstance: Text = [
    { lit: 'arn:' },
    ...partition,
    { lit: ':ec2:*:' },
    ...account,
    { lit: ':instance/*' },
  ]
  return new Map([['iam:AssociatedResourceArn', { perhaps: [everyInstance] }]])
})
