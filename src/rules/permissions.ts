/** What callers may launch and pass, by the policies that a project writes. */
import { addRoleResourceMismatch } from './permissions/add-role-resource-mismatch.ts'
import { addRoleWithoutPassrole } from './permissions/add-role-without-passrole.ts'
import { launchWithoutListInstanceProfiles } from './permissions/launch-without-list-instance-profiles.ts'
import { launchWithoutPassrole } from './permissions/launch-without-passrole.ts'
import { passroleResourceMismatch } from './permissions/passrole-resource-mismatch.ts'
import { passroleServiceMismatch } from './permissions/passrole-service-mismatch.ts'
import { passroleUnsupportedCondition } from './permissions/passrole-unsupported-condition.ts'
import { passroleWildcard } from './permissions/passrole-wildcard.ts'
import { runInstancesResourceMismatch } from './permissions/run-instances-resource-mismatch.ts'
import type { Rule } from './rule.ts'

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
