/** AWS::IAM::Role, User and Group, with the policies that are written in them or attached by other resources. */
import type { Attachment, Principal, Role } from '../../model/types.ts'
import { slice } from '../../syntax/source.ts'
import { entryOf } from '../../syntax/tree.ts'
import { list, unknown } from '../../value/build.ts'
import { all } from '../../value/condition.ts'
import { concat } from '../../value/lists.ts'
import { type Item, type Target, type Value, writtenAt } from '../../value/value.ts'
import { findValue } from '../paths.ts'
import { elementsOf, stamped } from '../structures.ts'
import type { Resource } from '../template.ts'
import { type Context, entityOf, nameAttribute, resourcesOf } from './entities.ts'

/** What other resources of the unit add to principals. */
export interface Additions {
  readonly attachments: ReadonlyMap<Target, readonly Attachment[]>
  /** Groups of users, by AWS::IAM::UserToGroupAddition. */
  readonly groups: ReadonlyMap<Target, readonly Item[]>
}

export function rolesOf(additions: Additions, context: Context): Role[] {
  return resourcesOf('AWS::IAM::Role', context.evaluator).map(resource => ({
    ...principalOf(resource, additions, context),
    kind: 'role',
    trust: trustOf(resource, context),
    people: mentionsSaml(resource) ? 'maybe' : 'no',
  }))
}

export function usersOf(additions: Additions, context: Context): Principal[] {
  return resourcesOf('AWS::IAM::User', context.evaluator).map(resource => {
    const groups = groupsOf(resource, additions, context)
    const user = principalOf(resource, additions, context)
    return { ...user, kind: 'user', people: 'yes', ...(groups && { groups }) }
  })
}

export function groupsIn(additions: Additions, context: Context): Principal[] {
  return resourcesOf('AWS::IAM::Group', context.evaluator).map(resource => ({
    ...principalOf(resource, additions, context),
    kind: 'group',
    people: 'yes',
  }))
}

function principalOf(resource: Resource, additions: Additions, context: Context) {
  const path = findValue(resource, 'Path', context.evaluator)
  const attached = additions.attachments.get(resource.target) ?? []
  return {
    ...entityOf(resource, context),
    name: nameAttribute(resource, context.evaluator),
    ...(path && { path }),
    policies: [...ownAttachments(resource, context), ...attached],
    closed: false,
  }
}

function trustOf(resource: Resource, { evaluator }: Context): Value {
  const trust = findValue(resource, 'AssumeRolePolicyDocument', evaluator)
  const { logicalId, target } = resource
  return trust ?? unknown(evaluator.sym(`${logicalId}.trust`, 'a trust policy'), target.at)
}

/** People assume such a role through an identity provider, if they do. */
function mentionsSaml(resource: Resource): boolean {
  const trust = entryOf(resource.properties, 'AssumeRolePolicyDocument')
  return trust !== undefined && /saml/i.test(slice(trust.at))
}

function groupsOf(resource: Resource, additions: Additions, { evaluator }: Context): Value | undefined {
  const written = findValue(resource, 'Groups', evaluator)
  const added = additions.groups.get(resource.target)
  if (!added) return written
  const { at } = resource.target
  return concat([written ?? list([], at), list(added, at)], at)
}

/** The policies that a principal's own properties give it. */
function ownAttachments(resource: Resource, { evaluator }: Context): Attachment[] {
  const property = (name: string) => elementsOf(findValue(resource, name, evaluator))
  return [
    ...property('Policies').flatMap(inlineAttachment),
    ...property('ManagedPolicyArns').map(element => attachment('managed', element)),
    ...property('PermissionsBoundary').map(element => attachment('boundary', element)),
  ]
}

/** An element of `Policies`: a map of a name and a document, or something unknown. */
function inlineAttachment({ value, when }: Item): Attachment[] {
  if (value.kind !== 'map') return [attachment('inline', { value, when })]
  const document = value.entries.get('PolicyDocument')
  if (!document) return []
  const policy = stamped(document.value, value.rests ?? [])
  return [{ at: writtenAt(value), when: all(when, document.when), how: 'inline', policy }]
}

/** An element of a list of policies. */
export function attachment(how: Attachment['how'], { value, when }: Item): Attachment {
  return { at: writtenAt(value), when, how, policy: value }
}
