/** The model of one account from its dumps: everything has a literal name, and nothing hangs on a condition. */
import type { Deployment } from '../model/aws.ts'
import type { UnitModel } from '../model/build.ts'
import type { Gap, Scope, Unit } from '../model/types.ts'
import { deploymentFor } from './account.ts'
import { launchesIn } from './dump-launches.ts'
import { policiesOf } from './dump-policies.ts'
import { groupsOf, rolesOf, usersOf } from './dump-principals.ts'
import { profilesOf } from './dump-profiles.ts'
import { Register } from './dump-register.ts'
import type { Account } from './dumps.ts'

export function modelOfAccount(account: Account, given: Deployment): UnitModel {
  const unit = unitOf(account)
  const { partition, account: id, region } = deploymentFor(account.owner, given)
  const scope: Scope = { unit, partition, account: id, region }
  const register = new Register(account, scope)
  return {
    unit,
    policies: policiesOf(register),
    principals: [...groupsOf(register), ...usersOf(register)],
    roles: rolesOf(register),
    profiles: profilesOf(register),
    launches: launchesIn(register),
    mentions: [],
  }
}

function unitOf({ name, at, ...account }: Account): Unit {
  const gaps: Gap[] = []
  if (account.isBroken) gaps.push({ at, why: 'a dump of it cannot be parsed as a whole' })
  if (account.hasDetails && !account.hasAllDetails) gaps.push({ at, why: 'a page of its details is missing' })
  // `get-account-authorization-details` shows the profiles that hold a role, beside the roles
  const showsRoles = account.hasAllDetails && (account.records.get('detail') ?? []).length > 0
  if (!showsRoles && !account.hasAllProfiles) {
    gaps.push({ at, why: 'its instance profiles are not in view', kind: 'profiles' })
  }
  return { name, kind: 'dump', at, gaps, assumes: [], conditions: [], defaulted: [] }
}
