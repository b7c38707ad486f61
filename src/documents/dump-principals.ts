/** Users, groups and roles of an account with all their policies. */
import type { Attachment, Principal, Role } from '../model/types.ts'
import { slice } from '../syntax/source.ts'
import { entryOf, type Node, textOf } from '../syntax/tree.ts'
import { item, list, stringValue, unknown, withRef } from '../value/build.ts'
import { known } from '../value/text.ts'
import type { Target, Value } from '../value/value.ts'
import type { Declared, Register } from './dump-register.ts'
import { fieldOf, itemsIn, recordsIn, textIn } from './fields.ts'

export function rolesOf(register: Register): Role[] {
  return [...register.roles.values()].map(declared => {
    const { node, target } = declared
    const trust = entryOf(node, 'AssumeRolePolicyDocument')
    return {
      ...principalOf(declared, 'RoleName', 'RolePolicyList', register),
      ...register.entity(declared, 'role', !isServiceLinked(node)),
      kind: 'role',
      trust: register.document(trust, target),
      closed: declared.isDetailed,
      people: mayBeForPeople(node, trust),
    }
  })
}

export function usersOf(register: Register): Principal[] {
  return [...register.users.values()].map(declared => {
    const { groups, outOfView } = membershipsOf(declared, register)
    const own = principalOf(declared, 'UserName', 'UserPolicyList', register)
    return {
      ...own,
      ...register.entity(declared, 'user'),
      kind: 'user',
      policies: [...own.policies, ...outOfView.map(policyOfGroup)],
      groups,
      closed: outOfView.length === 0,
      people: 'yes',
    }
  })
}

export function groupsOf(register: Register): Principal[] {
  return [...register.groups.values()].map(declared => ({
    ...principalOf(declared, 'GroupName', 'GroupPolicyList', register),
    ...register.entity(declared, 'group'),
    kind: 'group',
    closed: true,
    people: 'yes',
  }))
}

function principalOf({ node, target }: Declared, nameKey: string, inlineKey: string, register: Register) {
  const path = textIn(node, 'Path')
  return {
    name: nameIn(node, nameKey, target),
    ...(path && { path }),
    policies: [
      ...recordsIn(node, inlineKey).flatMap(record => inline(record, target, register)),
      ...recordsIn(node, 'AttachedManagedPolicies').flatMap(record =>
        attached('managed', textIn(record, 'PolicyArn'), register),
      ),
      ...attached(
        'boundary',
        textIn(entryOf(node, 'PermissionsBoundary'), 'PermissionsBoundaryArn'),
        register,
      ),
    ],
  }
}

/** The name of a record: as it says, else the end of its ARN. */
export function nameIn(node: Node, key: string, { address, at }: Target): Value {
  return textIn(node, key) ?? stringValue(address.slice(address.lastIndexOf('/') + 1), at)
}

function inline(record: Node, owner: Target, register: Register): Attachment[] {
  const document = entryOf(record, 'PolicyDocument')
  if (!document) return []
  return [{ at: record.at, when: true, how: 'inline', policy: register.document(document, owner) }]
}

/** A policy that is attached by its ARN: the one in the dump, else one of AWS's or one that is out of view. */
function attached(how: Attachment['how'], arn: Value | undefined, register: Register): Attachment[] {
  const written = arn?.kind === 'text' ? known(arn.text) : undefined
  if (!arn || written === undefined) return []
  const policy = register.policies.get(written)
  const value = policy ? withRef(arn, { to: policy.target, attr: 'arn' }) : arn
  return [{ at: arn.at, when: true, how, policy: value }]
}

function membershipsOf({ node }: Declared, register: Register) {
  const names = itemsIn(node, 'GroupList').flatMap(name => {
    const written = name.kind === 'string' ? textOf(name) : undefined
    return written === undefined
      ? []
      : [{ group: register.group(written), value: stringValue(written, name.at) }]
  })
  const groups = names.map(({ group, value }) =>
    group ? withRef(value, { to: group, attr: 'name' }) : value,
  )
  return {
    groups: list(
      groups.map(value => item(value)),
      node.at,
    ),
    outOfView: names.filter(({ group }) => !group).map(({ value }) => value),
  }
}

/** The account has the group, in another file or in a part that cannot be read: nobody knows what it allows. */
function policyOfGroup({ at }: Value): Attachment {
  const sym = { id: `group ${at.file.path}:${at.start}`, label: 'the policies of a group' }
  return { at, when: true, how: 'managed', policy: unknown(sym, at) }
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create-service-linked-role.html: only its service changes it. */
function isServiceLinked(node: Node): boolean {
  return fieldOf(node, 'Path')?.startsWith('/aws-service-role/') ?? false
}

/** Permission sets of Identity Center become such roles: people alone assume them. */
const PERMISSION_SETS = '/aws-reserved/sso.amazonaws.com/'

function mayBeForPeople(node: Node, trust: Node | undefined): Principal['people'] {
  if (fieldOf(node, 'Path')?.startsWith(PERMISSION_SETS)) return 'yes'
  return trust && /saml/i.test(slice(trust.at)) ? 'maybe' : 'no'
}
