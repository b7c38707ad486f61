/** Calls by which people find instance profiles and look at them. */
import { allows, evaluate } from '../../iam/evaluate.ts'
import { isWritten } from '../../iam/places.ts'
import type { Request } from '../../iam/request.ts'
import type { Scope } from '../../model/types.ts'
import type { World } from '../../value/scenario.ts'
import { IAM_NAME_SHAPE, type Text, text } from '../../value/text.ts'
import type { Grant } from '../passing.ts'
import type { Related } from '../rule.ts'

export const LIST = 'iam:ListInstanceProfiles'

const NOTHING_KNOWN: Request['context'] = new Map()

/**
 * The console's list. An error of IAM names `arn:…:instance-profile/` and the path that is asked for, so that a grant
 * on `instance-profile/*` is enough, though the reference lists no type of resource.
 */
export function mayList(world: World, grant: Grant, scope: Scope): boolean {
  return listed(scope).some(resource => may(world, grant, LIST, resource))
}

function listed(scope: Scope): readonly Text[] {
  const every: Text = [...profilesOf(scope)]
  return [EVERYTHING, every, [...every, PATH, { lit: '/' }]]
}

const EVERYTHING = text('*')
const PATH = { id: 'listed-path', label: 'a path', shape: IAM_NAME_SHAPE }
const PROFILE = { id: 'a-profile', label: 'an instance profile', shape: IAM_NAME_SHAPE }

function profilesOf({ partition, account }: Scope): Text {
  return [{ lit: 'arn:' }, ...partition, { lit: ':iam::' }, ...account, { lit: ':instance-profile/' }]
}

/** Other calls that help to find out why a role is not there. */
export function otherLookupsLacking(world: World, grant: Grant, scope: Scope): string[] {
  const others: readonly [string, Text][] = [
    ['iam:GetInstanceProfile', [...profilesOf(scope), PROFILE]],
    ['ec2:DescribeInstances', EVERYTHING],
  ]
  return others.flatMap(([action, resource]) => (may(world, grant, action, resource) ? [] : [action]))
}

function may(world: World, { documents, limits }: Grant, action: string, resource: Text): boolean {
  return allows(world, documents, { action, resource, context: NOTHING_KNOWN }, limits) !== 'no'
}

/** Statements that speak of the list and do not allow it, or deny it. */
export function reasonsNotToList(world: World, { documents, limits }: Grant, scope: Scope): Related[] {
  const request = { action: LIST, resource: profilesOf(scope), context: NOTHING_KNOWN }
  const { deniedBy, misses } = evaluate(world, documents, request, limits)
  const related = deniedBy
    ? [{ at: deniedBy.at, message: `this denies ${LIST}` }]
    : misses.map(({ at }) => ({ at, message: `this does not allow ${LIST} on all instance profiles` }))
  return related.filter(({ at }) => isWritten(at))
}
