/**
 * Policies that are resources of their own: AWS::IAM::Policy and its kin, which put a document into principals, and
 * AWS::IAM::ManagedPolicy, which is attached to them. And the memberships that make a group's policies a user's.
 */
import type { Attachment, Policy } from '../../model/types.ts'
import { item, unknown } from '../../value/build.ts'
import { all } from '../../value/condition.ts'
import { append } from '../../value/multimap.ts'
import { type Item, type Target, type Value, writtenAt } from '../../value/value.ts'
import { findValue } from '../paths.ts'
import { referenceTo } from '../references.ts'
import { elementsOf, stamped } from '../structures.ts'
import type { Resource } from '../template.ts'
import type { Directory } from './directory.ts'
import { type Context, entityOf, nameAttribute, resourcesOf } from './entities.ts'
import type { Additions } from './principals.ts'

/** A property that says to whom a policy goes: a name, or a list of names. */
interface Recipients {
  readonly property: string
  readonly type: string
}

const EVERYBODY: readonly Recipients[] = [
  { property: 'Roles', type: 'AWS::IAM::Role' },
  { property: 'Users', type: 'AWS::IAM::User' },
  { property: 'Groups', type: 'AWS::IAM::Group' },
]

const INLINE_POLICIES: ReadonlyMap<string, readonly Recipients[]> = new Map([
  ['AWS::IAM::Policy', EVERYBODY],
  ['AWS::IAM::RolePolicy', [{ property: 'RoleName', type: 'AWS::IAM::Role' }]],
  ['AWS::IAM::UserPolicy', [{ property: 'UserName', type: 'AWS::IAM::User' }]],
  ['AWS::IAM::GroupPolicy', [{ property: 'GroupName', type: 'AWS::IAM::Group' }]],
])

export interface Policies {
  readonly policies: readonly Policy[]
  readonly additions: Additions
}

/**
 * Reads the policy resources of all templates of a unit, and what they and AWS::IAM::UserToGroupAddition add to
 * principals, which may stand in another template of the unit.
 */
export function readPolicies(directory: Directory, ...contexts: readonly Context[]): Policies {
  const policies: Policy[] = []
  const attachments = new Map<Target, Attachment[]>()
  const groups = new Map<Target, Item[]>()
  for (const context of contexts) {
    const reader = new PolicyReader(directory, context, attachments)
    for (const resource of context.evaluator.template.resources.values()) reader.read(resource)
    policies.push(...reader.policies)
    readMemberships(groups, directory, context)
  }
  return { policies, additions: { attachments, groups } }
}

class PolicyReader {
  readonly policies: Policy[] = []
  readonly #attachments: Map<Target, Attachment[]>
  readonly #directory: Directory
  readonly #context: Context

  constructor(directory: Directory, context: Context, attachments: Map<Target, Attachment[]>) {
    this.#directory = directory
    this.#context = context
    this.#attachments = attachments
  }

  read(resource: Resource): void {
    const recipients = INLINE_POLICIES.get(resource.type)
    if (recipients) this.#inline(resource, recipients)
    if (resource.type === 'AWS::IAM::ManagedPolicy') this.#managed(resource)
  }

  /** An inline policy that goes to nobody in the template is kept as a policy that is attached to nobody. */
  #inline(resource: Resource, recipients: readonly Recipients[]): void {
    const policy = documentOf(resource, this.#context)
    const isHeld = this.#attach(resource, recipients, 'inline', () => policy)
    if (!isHeld) this.policies.push(policyOf(resource, this.#context))
  }

  #managed(resource: Resource): void {
    const { evaluator } = this.#context
    this.policies.push(policyOf(resource, this.#context))
    this.#attach(resource, EVERYBODY, 'managed', recipient =>
      referenceTo(resource.logicalId, writtenAt(recipient), evaluator),
    )
  }

  /** Attaches a policy to those of its recipients that are in the template; false if none is. */
  #attach(
    resource: Resource,
    recipients: readonly Recipients[],
    how: Attachment['how'],
    policyFor: (recipient: Value) => Value,
  ): boolean {
    const { evaluator } = this.#context
    const exists = evaluator.existence(resource.condition)
    let isHeld = false
    for (const { property, type } of recipients) {
      const names = findValue(resource, property, evaluator)
      for (const { value, when } of elementsOf(names)) {
        const holder = this.#directory.find(type, value)
        if (!holder) continue
        isHeld = true
        const policy = stamped(policyFor(value), names?.rests ?? [])
        const attachment = { at: writtenAt(value), when: all(exists, when), how, policy }
        append(this.#attachments, holder.target, attachment)
      }
    }
    return isHeld
  }
}

function policyOf(resource: Resource, context: Context): Policy {
  const { evaluator } = context
  const path = findValue(resource, 'Path', evaluator)
  const isManaged = resource.type === 'AWS::IAM::ManagedPolicy'
  const name = isManaged ? nameAttribute(resource, evaluator) : findValue(resource, 'PolicyName', evaluator)
  return {
    ...entityOf(resource, context),
    kind: 'policy',
    ...(!isManaged && { isInline: true }),
    document: documentOf(resource, context),
    ...(name && { name }),
    ...(path && { path }),
  }
}

function documentOf(resource: Resource, { evaluator }: Context): Value {
  const document = findValue(resource, 'PolicyDocument', evaluator)
  const { logicalId, target } = resource
  return document ?? unknown(evaluator.sym(`${logicalId}.document`, 'a policy document'), target.at)
}

/** The groups that AWS::IAM::UserToGroupAddition puts users into. */
function readMemberships(groups: Map<Target, Item[]>, directory: Directory, { evaluator }: Context): void {
  for (const resource of resourcesOf('AWS::IAM::UserToGroupAddition', evaluator)) {
    const exists = evaluator.existence(resource.condition)
    const group = findValue(resource, 'GroupName', evaluator)
    if (!group) continue
    for (const { value, when } of elementsOf(findValue(resource, 'Users', evaluator))) {
      const user = directory.find('AWS::IAM::User', value)
      if (user) append(groups, user.target, item(group, all(exists, when)))
    }
  }
}
