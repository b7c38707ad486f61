/** Which roles somebody may pass when adding them to an instance profile. */
import { allows } from '../../iam/evaluate.ts'
import { passRoleRequest } from '../../iam/passrole.ts'
import type { Request } from '../../iam/request.ts'
import type { Role, Scope } from '../../model/types.ts'
import { remembered } from '../../value/remember.ts'
import type { World } from '../../value/scenario.ts'
import { type Text, text } from '../../value/text.ts'
import { anotherRole, arnOf, type Grant, speaksOfOthers } from '../passing.ts'

/** Surely none of the roles, and none that is declared elsewhere. */
export function mayAddNone(world: World, grant: Grant, roles: readonly Role[], scope: Scope): boolean {
  const { documents, limits } = grant
  const another = additionOf(anotherRole(scope), scope)
  const isFree = speaksOfOthers(documents, roles, scope)
  if (isFree && allows(world, documents, another, limits) !== 'no') return false
  return !roles.some(role => {
    const request = additionRequest(world, role, scope)
    return !request || allows(world, documents, request, limits) !== 'no'
  })
}

/** Passing the role to a profile; without one, any role. Undefined where the role's name says nothing. */
export function additionRequest(world: World, role: Role | undefined, scope: Scope): Request | undefined {
  const arn = role ? arnOf(world, role) : anotherRole(scope)
  return arn && additionOf(arn, role?.scope ?? scope)
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
