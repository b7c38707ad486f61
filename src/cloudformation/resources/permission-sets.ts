/**
 * AWS::SSO::PermissionSet: what people may do who come through IAM Identity Center.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sso-permissionset.html
 */
import type { Attachment, Principal } from '../../model/types.ts'
import { unknown, withRef } from '../../value/build.ts'
import { all } from '../../value/condition.ts'
import { lift } from '../../value/lift.ts'
import type { Item, Value } from '../../value/value.ts'
import { findValue } from '../paths.ts'
import { elementsOf, stamped } from '../structures.ts'
import type { Resource } from '../template.ts'
import type { Directory } from './directory.ts'
import { type Context, entityOf, resourcesOf } from './entities.ts'
import { attachment } from './principals.ts'

export function permissionSetsOf(directory: Directory, context: Context): Principal[] {
  return resourcesOf('AWS::SSO::PermissionSet', context.evaluator).map(resource => ({
    ...entityOf(resource, context),
    kind: 'permission-set',
    name: nameOf(resource, context),
    policies: attachmentsOf(resource, directory, context),
    closed: false,
    people: 'yes',
  }))
}

function nameOf(resource: Resource, { evaluator }: Context): Value {
  const { logicalId, target } = resource
  const name = findValue(resource, 'Name', evaluator)
  return name ?? unknown(evaluator.sym(`${logicalId}.name`, 'a name'), target.at)
}

function attachmentsOf(resource: Resource, directory: Directory, { evaluator }: Context): Attachment[] {
  const property = (path: string) => elementsOf(findValue(resource, path, evaluator))
  const named = (element: Item) => policyNamed(element, directory)
  const boundary = 'PermissionsBoundary'
  return [
    ...property('InlinePolicy').map(element => attachment('inline', element)),
    ...property('ManagedPolicies').map(element => attachment('managed', element)),
    ...property('CustomerManagedPolicyReferences').map(element => attachment('managed', named(element))),
    ...property(`${boundary}.ManagedPolicyArn`).map(element => attachment('boundary', element)),
    ...property(`${boundary}.CustomerManagedPolicyReference`).map(element =>
      attachment('boundary', named(element)),
    ),
  ]
}

/**
 * A policy by its name, as it stands under `Name` of an object: the one of the unit, where it declares one. It is the
 * policy of that name in each account to which the permission set is assigned.
 */
function policyNamed({ value, when }: Item, directory: Directory): Item {
  const name = value.kind === 'map' ? value.entries.get('Name') : undefined
  if (!name) return { value, when }
  const meant = lift([name.value], name.value.at, plain => {
    const policy = directory.find('AWS::IAM::ManagedPolicy', plain)
    return policy ? withRef(plain, { to: policy.target, attr: 'name' }) : plain
  })
  return { value: stamped(meant, value.rests ?? []), when: all(when, name.when) }
}
