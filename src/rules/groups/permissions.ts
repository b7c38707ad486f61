/** What callers may launch and pass, by the policies that a project writes. */
import { addRoleResourceMismatch } from '../add-role-resource-mismatch.ts'
import { addRoleWithoutPassrole } from '../add-role-without-passrole.ts'
import { launchWithoutListInstanceProfiles } from '../launch-without-list-instance-profiles.ts'
import { launchWithoutPassrole } from '../launch-without-passrole.ts'
import { passroleResourceMismatch } from '../passrole-resource-mismatch.ts'
import { passroleServiceMismatch } from '../passrole-service-mismatch.ts'
import { passroleUnsupportedCondition } from '../passrole-unsupported-condition.ts'
import { passroleWildcard } from '../passrole-wildcard.ts'
import type { Rule } from '../rule.ts'
import { runInstancesResourceMismatch } from '../run-instances-resource-mismatch.ts'

export const RULES: readonly Rule[] = [
  launchWithoutListInstanceProfiles,
  addRoleResourceMismatch,
  addRoleWithoutPassrole,
  launchWithoutPassrole,
  passroleResourceMismatch,
  passroleServiceMismatch,
  passroleUnsupportedCondition,
  passroleWildcard,
  runInstancesResourceMismatch,
]
