/** Policies that AWS manages, by what attachments say of them. */
import { textOf } from '../value/lift.ts'
import { isHole } from '../value/text.ts'
import type { Plain, Value } from '../value/value.ts'
import type { UnitModel } from './build.ts'
import { membersOf } from './links.ts'
import type { Principal } from './types.ts'

/**
 * Path and name of the AWS-managed policy of which the value is the ARN, in any partition:
 * `arn:aws:iam::aws:policy/service-role/AmazonEC2RoleforSSM`; undefined if it is none.
 * https://docs.aws.amazon.com/aws-managed-policy/latest/reference/about-managed-policy-reference.html
 */
export function awsManagedName(value: Value): string | undefined {
  const arn = value.kind === 'error' || value.ref ? undefined : textOf(value as Plain)
  const last = arn?.at(-1)
  if (!last || isHole(last)) return undefined
  return /(?:^|:)iam::aws:policy\/(.+)$/.exec(last.lit)?.[1]
}

/**
 * Does it matter what an AWS-managed policy says? Alone on a principal it does not: rules judge what a project writes,
 * and by what stands beside it. A user has the policies of its groups, too.
 */
export function needAwsManaged(models: readonly UnitModel[]): boolean {
  return models.some(({ principals, roles }) =>
    [...principals, ...roles].some(
      principal => hasAwsManaged(principal) && (isInGroups(principal) || hasOthers(principal)),
    ),
  )
}

function hasAwsManaged({ policies }: Principal): boolean {
  return policies.some(({ how, policy }) => how !== 'inline' && membersOf(policy).some(isAwsManaged))
}

function isInGroups({ kind, groups }: Principal): boolean {
  return kind === 'group' || groups !== undefined
}

function hasOthers({ policies }: Principal): boolean {
  return policies.some(({ how, policy }) => how === 'inline' || !membersOf(policy).every(isAwsManaged))
}

function isAwsManaged({ value }: { readonly value: Value }): boolean {
  return awsManagedName(value) !== undefined
}
