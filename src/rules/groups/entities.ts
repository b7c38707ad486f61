/**
 * Roles, instance profiles and policy documents, each by itself and by what it holds: names, trust, syntax. Loaded wherever
 * there is anything to judge.
 */
import { duplicateIamName } from '../duplicate-iam-name.ts'
import { emptyInstanceProfile } from '../empty-instance-profile.ts'
import { instanceProfileInvalidRole } from '../instance-profile-invalid-role.ts'
import { instanceProfileMultipleRoles } from '../instance-profile-multiple-roles.ts'
import { invalidIamName } from '../invalid-iam-name.ts'
import { invalidPolicyDocument } from '../invalid-policy-document.ts'
import { invalidServicePrincipal } from '../invalid-service-principal.ts'
import { missingEc2Trust } from '../missing-ec2-trust.ts'
import { quotedReference } from '../quoted-reference.ts'
import { roleProfileNameMismatch } from '../role-profile-name-mismatch.ts'
import { roleWithoutInstanceProfile } from '../role-without-instance-profile.ts'
import type { Rule } from '../rule.ts'
import { unsatisfiableEc2Trust } from '../unsatisfiable-ec2-trust.ts'

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
