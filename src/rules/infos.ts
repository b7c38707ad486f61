/**
 * What lists, pages and SARIF say of each rule, in the order of the specification. It stands apart from what judges, so
 * that a run loads only the groups of rules that it needs.
 */
import type { RuleInfo } from './rule.ts'

/** Of the rules that judge the model. */
const MODEL_INFOS: readonly RuleInfo[] = [
  {
    id: 'role-without-instance-profile',
    guide: 'role-not-in-list',
    level: 'warning',
    summary: 'A role that only EC2 may assume is in no instance profile',
  },
  {
    id: 'role-profile-name-mismatch',
    guide: 'role-not-in-list',
    level: 'warning',
    summary: 'A role and the instance profile that holds it have different names',
    local: true,
  },
  {
    id: 'instance-profile-multiple-roles',
    guide: 'role-not-in-list',
    level: 'error',
    summary: 'An instance profile holds more than one role',
    local: true,
  },
  {
    id: 'launch-without-list-instance-profiles',
    guide: 'role-not-in-list',
    level: 'note',
    summary: 'People may launch instances with a role, but cannot see the list of roles in the console',
  },
  {
    id: 'add-role-resource-mismatch',
    guide: 'add-role-denied',
    level: 'error',
    summary:
      'A statement that lets roles be added to instance profiles matches no profile, or not the one that it means',
  },
  {
    id: 'add-role-without-passrole',
    guide: 'add-role-denied',
    level: 'warning',
    summary: 'A caller may add roles to instance profiles but may pass no role',
  },
  {
    id: 'launch-without-passrole',
    guide: 'launch-denied',
    level: 'warning',
    summary: 'A caller may launch instances but may pass no role to them',
  },
  {
    id: 'passrole-resource-mismatch',
    guide: 'launch-denied',
    level: 'error',
    summary: 'A statement that lets roles be passed matches no role, or not the one that it means',
  },
  {
    id: 'passrole-service-mismatch',
    guide: 'launch-denied',
    level: 'warning',
    summary: 'A caller may launch instances, but may pass their role to other services alone',
  },
  {
    id: 'passrole-unsupported-condition',
    guide: 'launch-denied',
    level: 'warning',
    summary: 'Passing a role hangs on the tags of the role, which are not looked at',
    local: true,
  },
  {
    id: 'passrole-wildcard',
    guide: 'launch-denied',
    level: 'note',
    summary: 'Every role of the account may be passed, to every service',
    local: true,
  },
  {
    id: 'run-instances-resource-mismatch',
    guide: 'launch-denied',
    level: 'warning',
    summary: 'A caller may call RunInstances, but not on all the resources that a launch needs',
  },
  {
    id: 'unknown-instance-profile',
    guide: 'launch-denied',
    level: 'error',
    summary: 'A property that takes an instance profile names one that does not exist',
  },
  {
    id: 'role-used-as-instance-profile',
    guide: 'launch-denied',
    level: 'error',
    summary: 'A property that takes an instance profile is given a role',
  },
  {
    id: 'instance-profile-name-arn-confusion',
    guide: 'launch-denied',
    level: 'error',
    summary: "An instance profile's name stands where its ARN belongs, or the other way round",
    local: true,
  },
  {
    id: 'empty-instance-profile',
    guide: 'launch-denied',
    level: 'error',
    summary: 'An instance profile holds no role',
    local: true,
  },
  {
    id: 'instance-profile-invalid-role',
    guide: 'launch-denied',
    level: 'error',
    summary: 'What stands for the role of an instance profile is not the name of a role',
    local: true,
  },
  {
    id: 'duplicate-iam-name',
    guide: 'launch-denied',
    level: 'error',
    summary: 'Two roles, or two instance profiles, get the same name',
    local: true,
  },
  {
    id: 'invalid-iam-name',
    guide: 'launch-denied',
    level: 'error',
    summary: "A role's or an instance profile's name or path is none that IAM takes",
    local: true,
  },
  {
    id: 'instance-profile-name-prefix',
    guide: 'launch-denied',
    level: 'error',
    summary: 'RDS Custom or PCS is given an instance profile whose name lacks the prefix that it demands',
    local: true,
  },
  {
    id: 'node-group-launch-template-profile',
    guide: 'launch-denied',
    level: 'error',
    summary: 'An EKS managed node group uses a launch template that has an instance profile',
    local: true,
  },
  {
    id: 'instance-without-profile',
    guide: 'no-credentials',
    level: 'warning',
    summary: 'User data needs credentials, and the instance has no instance profile',
    local: true,
  },
  {
    id: 'imds-disabled',
    guide: 'no-credentials',
    level: 'error',
    summary: 'The metadata service is switched off on an instance that has an instance profile',
    local: true,
  },
  {
    id: 'imds-blocked',
    guide: 'no-credentials',
    level: 'error',
    summary:
      'User data cuts the host off from the metadata service, and with it from the credentials of its role',
    local: true,
  },
  {
    id: 'imds-hop-limit',
    guide: 'no-credentials',
    level: 'warning',
    summary:
      'A container that user data starts cannot reach the metadata service, one hop away, with a token',
    local: true,
  },
  {
    id: 'imds-token-required',
    guide: 'no-credentials',
    level: 'error',
    summary: 'User data asks the metadata service without a token, and tokens are required',
    local: true,
  },
  {
    id: 'instance-profile-id-mismatch',
    guide: 'iam-info-errors',
    level: 'error',
    summary: 'A running instance has an instance profile that was deleted, or deleted and made again',
  },
  {
    id: 'missing-ec2-trust',
    guide: 'iam-info-errors',
    level: 'error',
    summary: 'A role in an instance profile does not let EC2 assume it',
    local: true,
  },
  {
    id: 'unsatisfiable-ec2-trust',
    guide: 'iam-info-errors',
    level: 'error',
    summary: 'A trust policy names EC2, but a condition or a Deny keeps it out',
    local: true,
  },
  {
    id: 'invalid-service-principal',
    guide: 'iam-info-errors',
    level: 'error',
    summary: 'A trust policy names a service by a name that no service has',
    local: true,
  },
  {
    id: 'invalid-policy-document',
    guide: 'general',
    level: 'error',
    summary: 'A policy document is one that IAM refuses',
    local: true,
  },
  {
    id: 'quoted-reference',
    guide: 'general',
    level: 'error',
    summary: 'A reference is written as a plain string',
    local: true,
  },
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
  ...MODEL_INFOS,
  PARSE_ERROR,
  UNUSED_SUPPRESSION,
  INVALID_SUPPRESSION,
]

const LOCAL = new Set(RULE_INFOS.filter(rule => rule.local).map(rule => rule.id))

/** Is only the unit itself asked by the rule? */
export function isLocal(id: string): boolean {
  return LOCAL.has(id)
}
