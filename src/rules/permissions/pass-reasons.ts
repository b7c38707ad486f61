/** Why a caller may pass no role to EC2, for messages. */
import { evaluate, type Limit } from '../../iam/evaluate.ts'
import type { Miss } from '../../iam/misses.ts'
import { isWritten } from '../../iam/places.ts'
import type { Request } from '../../iam/request.ts'
import type { Role, Scope } from '../../model/types.ts'
import type { World } from '../../value/scenario.ts'
import { show } from '../../value/text.ts'
import { deniedRequest, type Grant, requestFor } from '../passing.ts'
import type { Related } from '../rule.ts'
import { quoted } from '../wording.ts'

/** The statements that keep the first of the roles from being passed: what denies it, what comes near, what limits it. */
export function reasonsFor(world: World, grant: Grant, roles: readonly Role[], scope: Scope): Related[] {
  const denied = deniedRequest(world, grant, roles[0], scope)
  const request = denied ?? requestFor(world, roles[0], scope)
  const wanted = request && roles.length > 0 ? quoted(show(request.resource)) : 'the ARN of a role'
  return request ? reasonsOf(world, grant, request, wanted) : []
}

/** The same for one request to pass a role. */
export function reasonsOf(world: World, grant: Grant, request: Request, wanted: string): Related[] {
  const { allowed, misses, deniedBy, limitedBy } = evaluate(world, grant.documents, request, grant.limits)
  return allowed === 'no' && deniedBy
    ? shown([{ at: deniedBy.at, message: 'this denies iam:PassRole' }])
    : shown([
        ...misses.flatMap(miss => reason(miss, wanted)),
        ...(limitedBy
          ? [{ at: limitedBy.limit.at, message: `${nameOf(limitedBy.limit)} does not allow iam:PassRole` }]
          : []),
        ...(limitedBy?.misses.flatMap(miss => reason(miss, wanted)) ?? []),
      ])
}

/** What limits somebody, in words. */
export const LIMITS: Readonly<Record<Limit['kind'], string>> = {
  boundary: 'permissions boundary',
  scp: 'service control policy',
  rcp: 'resource control policy',
  session: 'session policy',
}

function nameOf({ kind }: Limit): string {
  return `this ${LIMITS[kind]}`
}

/** Statements that a finding shows. */
const MOST_SHOWN = 10

/** What AWS manages is written in no file of the project. */
function shown(related: readonly Related[]): Related[] {
  return related.filter(({ at }) => isWritten(at)).slice(0, MOST_SHOWN)
}

function reason({ by, at, clause }: Miss, wanted: string): Related[] {
  if (by === 'resource') return [{ at, message: `this does not match ${wanted}` }]
  if (by !== 'condition') return []
  const tested = clause ? ` on ${quoted(clause.key)}` : ''
  return [{ at, message: `this condition${tested} does not hold when a role is passed to EC2` }]
}
