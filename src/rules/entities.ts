/**
 * Roles, instance profiles and policy documents, each by itself and by what it holds: names, trust, syntax. Loaded wherever
 * there is anything to judge.
 */
import { duplicateIamName } from './entities/duplicate-iam-name.ts'
import { emptyInstanceProfile } from './entities/empty-instance-profile.ts'
import { instanceProfileInvalidRole } from './entities/instance-profile-invalid-role.ts'
import { instanceProfileMultipleRoles } from './entities/instance-profile-multiple-roles.ts'
import { invalidIamName } from './entities/invalid-iam-name.ts'
import { invalidPolicyDocument } from './entities/invalid-policy-document.ts'
import { invalidServicePrincipal } from './entities/invalid-service-principal.ts'
import { missingEc2Trust } from './entities/missing-ec2-trust.ts'
import { quotedReference } from './entities/quoted-reference.ts'
import { roleProfileNameMismatch } from './entities/role-profile-name-mismatch.ts'
import { roleWithoutInstanceProfile } from './entities/role-without-instance-profile.ts'
import { unsatisfiableEc2Trust } from './entities/unsatisfiable-ec2-trust.ts'
import type { Rule } from './rule.ts'

export const RULES: readonly Rule[] = [
  roleWithoutInstanceProfile,
  roleProfileNameMismatch,
  instanceProfileMultipleRoles,
  emptyInstanceProfile,
  instanceProfileInvalidRole,
  duplicateIamName,
  invalidIamName,
  missingEc2Trust,
  unsatisfiableEc2Trust,
  invalidServicePrincipal,
  invalidPolicyDocument,
  quotedReference,
]
