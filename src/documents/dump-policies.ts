/** Managed policies of an account, and those of AWS's that somebody in it has. */
import type { Policy } from '../model/types.ts'
import { entryOf, type Node } from '../syntax/tree.ts'
import { ownerIn } from './account.ts'
import { nameIn } from './dump-principals.ts'
import type { Declared, Register } from './dump-register.ts'
import { fieldOf, recordsIn, textIn } from './fields.ts'

/** One of AWS's that nobody has says nothing of the account. */
export function policiesOf(register: Register): Policy[] {
  const used = new Set(usedArns(register))
  const all = [...register.policies].filter(([arn]) => isOwn(arn) || used.has(arn))
  return all.map(([arn, declared]) => policyOf(declared, isOwn(arn), register))
}

function policyOf(declared: Declared, isOwn: boolean, register: Register): Policy {
  const { node, target } = declared
  const path = textIn(node, 'Path')
  return {
    ...register.entity(declared, 'policy', isOwn),
    kind: 'policy',
    name: nameIn(node, 'PolicyName', target),
    ...(path && { path }),
    document: register.document(entryOf(defaultVersion(node), 'Document'), target),
  }
}

/** The version that counts: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-versioning.html */
function defaultVersion(policy: Node): Node | undefined {
  const versions = recordsIn(policy, 'PolicyVersionList')
  const id = fieldOf(policy, 'DefaultVersionId')
  return (
    versions.find(version => isTrue(entryOf(version, 'IsDefaultVersion'))) ??
    versions.find(version => id !== undefined && fieldOf(version, 'VersionId') === id)
  )
}

function isTrue(node: Node | undefined): boolean {
  return node?.kind === 'scalar' && node.value === true
}

function isOwn(arn: string): boolean {
  return ownerIn(arn) !== undefined || !arn.includes(':aws:policy/')
}

function* usedArns({ roles, users, groups }: Register): Iterable<string> {
  for (const { node } of [...roles.values(), ...users.values(), ...groups.values()]) {
    for (const record of recordsIn(node, 'AttachedManagedPolicies')) yield fieldOf(record, 'PolicyArn') ?? ''
    yield fieldOf(entryOf(node, 'PermissionsBoundary'), 'PermissionsBoundaryArn') ?? ''
  }
}
