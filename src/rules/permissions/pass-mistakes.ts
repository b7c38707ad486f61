/** Mistakes in statements about passing roles that have a rule of their own. */
import type { PolicySet } from '../../model/policies.ts'
import type { Policy, Principal, Role } from '../../model/types.ts'
import type { World } from '../../value/scenario.ts'
import type { Item } from '../../value/value.ts'
import type { Context } from '../rule.ts'
import { saysPassRole, statementsIn } from '../written-statements.ts'
import { resourceMismatch } from './pass-resources.ts'
import { serviceMismatch } from './pass-services.ts'

/**
 * Does such a rule say why the caller may pass none of the roles? A statement that would let it pass one matches no
 * role, or misses the one that it means, or lets other services alone have it.
 */
export function isExplained(
  world: World,
  entity: Principal | Policy,
  policies: PolicySet,
  roles: readonly Role[],
  context: Context,
): boolean {
  if (missesRoles(world, entity, policies.documents, roles, context)) return true
  const limited = serviceMismatch(world, policies, entity, context.project)
  return limited !== undefined && !(limited.isOnPurpose && entity.kind === 'policy')
}

/** Does passrole-resource-mismatch say it of one of the documents? */
export function missesRoles(
  world: World,
  entity: Principal | Policy,
  documents: readonly Item[],
  roles: readonly Role[],
  context: Context,
): boolean {
  for (const pass of statementsIn(documents, saysPassRole, entity)) {
    const found = resourceMismatch(world, pass, context)
    if (found?.certain !== 'yes' || found.isHarmless) continue
    const isAboutThem = !found.role || roles.includes(found.role)
    if (isAboutThem && world.holds(pass.when)) return true
  }
  return false
}
