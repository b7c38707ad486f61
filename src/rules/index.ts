/** All rules, in the order of the specification. */
import { addRoleResourceMismatch } from './add-role-resource-mismatch.ts'
import { addRoleWithoutPassrole } from './add-role-without-passrole.ts'
import { duplicateIamName } from './duplicate-iam-name.ts'
import { emptyInstanceProfile } from './empty-instance-profile.ts'
import { imdsBlocked } from './imds-blocked.ts'
import { imdsDisabled } from './imds-disabled.ts'
import { imdsHopLimit } from './imds-hop-limit.ts'
import { imdsTokenRequired } from './imds-token-required.ts'
import { instanceProfileIdMismatch } from './instance-profile-id-mismatch.ts'
import { instanceProfileInvalidRole } from './instance-profile-invalid-role.ts'
import { instanceProfileMultipleRoles } from './instance-profile-multiple-roles.ts'
import { instanceProfileNameArnConfusion } from './instance-profile-name-arn-confusion.ts'
import { instanceProfileNamePrefix } from './instance-profile-name-prefix.ts'
import { instanceWithoutProfile } from './instance-without-profile.ts'
import { invalidIamName } from './invalid-iam-name.ts'
import { invalidPolicyDocument } from './invalid-policy-document.ts'
import { invalidServicePrincipal } from './invalid-service-principal.ts'
import { launchWithoutListInstanceProfiles } from './launch-without-list-instance-profiles.ts'
import { launchWithoutPassrole } from './launch-without-passrole.ts'
import { missingEc2Trust } from './missing-ec2-trust.ts'
import { nodeGroupLaunchTemplateProfile } from './node-group-launch-template-profile.ts'
import { passroleResourceMismatch } from './passrole-resource-mismatch.ts'
import { passroleServiceMismatch } from './passrole-service-mismatch.ts'
import { passroleUnsupportedCondition } from './passrole-unsupported-condition.ts'
import { passroleWildcard } from './passrole-wildcard.ts'
import { quotedReference } from './quoted-reference.ts'
import { roleProfileNameMismatch } from './role-profile-name-mismatch.ts'
import { roleUsedAsInstanceProfile } from './role-used-as-instance-profile.ts'
import { roleWithoutInstanceProfile } from './role-without-instance-profile.ts'
import type { Rule, RuleInfo } from './rule.ts'
import { runInstancesResourceMismatch } from './run-instances-resource-mismatch.ts'
import { unknownInstanceProfile } from './unknown-instance-profile.ts'
import { unsatisfiableEc2Trust } from './unsatisfiable-ec2-trust.ts'

/** What judges the model. */
export const RULES: readonly Rule[] = [
  roleWithoutInstanceProfile,
  roleProfileNameMismatch,
  instanceProfileMultipleRoles,
  launchWithoutListInstanceProfiles,
  addRoleResourceMismatch,
  addRoleWithoutPassrole,
  launchWithoutPassrole,
  passroleResourceMismatch,
  passroleServiceMismatch,
  passroleUnsupportedCondition,
  passroleWildcard,
  runInstancesResourceMismatch,
  unknownInstanceProfile,
  roleUsedAsInstanceProfile,
  instanceProfileNameArnConfusion,
  emptyInstanceProfile,
  instanceProfileInvalidRole,
  duplicateIamName,
  invalidIamName,
  instanceProfileNamePrefix,
  nodeGroupLaunchTemplateProfile,
  instanceWithoutProfile,
  imdsDisabled,
  imdsBlocked,
  imdsHopLimit,
  imdsTokenRequired,
  instanceProfileIdMismatch,
  missingEc2Trust,
  unsatisfiableEc2Trust,
  invalidServicePrincipal,
  invalidPolicyDocument,
  quotedReference,
]

/** Found by the readers, before there is a model. */
export const PARSE_ERROR: RuleInfo = {
  id: 'parse-error',
  guide: 'general',
  level: 'error',
  summary: 'A recognised file cannot be parsed',
}

/** Found by what reads suppressions. */
export const UNUSED_SUPPRESSION: RuleInfo = {
  id: 'unused-suppression',
  guide: 'general',
  level: 'warning',
  summary: 'A suppression hides nothing',
}
export const INVALID_SUPPRESSION: RuleInfo = {
  id: 'invalid-suppression',
  guide: 'general',
  level: 'error',
  summary: 'A suppression names no rule, an unknown one, or gives no reason',
}

/** Everything that can be reported. */
export const RULE_INFOS: readonly RuleInfo[] = [
  ...RULES,
  PARSE_ERROR,
  UNUSED_SUPPRESSION,
  INVALID_SUPPRESSION,
]
