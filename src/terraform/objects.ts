/**
 * What a reference to a resource is: a map of its written arguments and of what AWS makes for it. What is neither is
 * unknown, and the same unknown wherever it is asked for.
 */
import { iamArn } from '../model/aws.ts'
import { absent, isAbsent, map, textValue, unknown, withRef } from '../value/build.ts'
import { lift, stringOf, textOf } from '../value/lift.ts'
import { IAM_NAME_SHAPE, type Shape, type Sym } from '../value/text.ts'
import type { Entry, Plain, Ref, Value } from '../value/value.ts'
import { attributeOf } from './access.ts'
import { valueOfBlocks } from './content.ts'
import { dataAttributes } from './data.ts'
import { NodeEntry } from './node-entry.ts'
import type { ResourceInstance } from './resource-instance.ts'

/** An attribute by name; computed when it is asked for. */
export type Attributes = Readonly<Record<string, () => Value>>

/** Arguments of the language itself, which are no attributes. */
const META: ReadonlySet<string> = new Set([
  'count',
  'for_each',
  'depends_on',
  'provider',
  'lifecycle',
  'provisioner',
  'connection',
])

export function objectOf(instance: ResourceInstance): Value {
  const { at, target } = instance
  const isData = instance.resource.mode === 'data'
  const entries = new Map<string, Entry>()
  for (const name of instance.names) {
    if (META.has(name)) continue
    const key = instance.nameAt(name) ?? at
    entries.set(name, new NodeEntry(key, () => instance.node(name, () => writtenValue(instance, name))))
  }
  const others = isData ? dataAttributes(instance) : computedAttributes(instance)
  for (const [name, compute] of Object.entries(others)) {
    entries.set(name, new NodeEntry(at, () => instance.node(name, compute)))
  }
  return withRef(map(entries, at, instance.sym), { to: target, attr: 'self' })
}

function writtenValue(instance: ResourceInstance, name: string): Value {
  return instance.attribute(name) ?? valueOfBlocks(instance.blocks(name), instance.at)
}

/** A reference to an attribute of the instance. */
function refTo(instance: ResourceInstance, attr: Ref['attr']): Ref {
  return { to: instance.target, attr }
}

/** An attribute that nobody wrote. */
export function computed(instance: ResourceInstance, name: string): Value {
  return attributeOf(unknown(instance.sym, instance.at), name, instance.at)
}

// ── what AWS computes ──

/** What IAM calls the kind of a resource in its ARN. */
const IAM_KINDS: Readonly<Record<string, string>> = {
  aws_iam_role: 'role',
  aws_iam_user: 'user',
  aws_iam_group: 'group',
  aws_iam_policy: 'policy',
  aws_iam_instance_profile: 'instance-profile',
}

/** Types whose `id` is their name. */
const NAMED_BY_ID: ReadonlySet<string> = new Set([
  'aws_iam_role',
  'aws_iam_user',
  'aws_iam_group',
  'aws_iam_instance_profile',
  'aws_launch_configuration',
])

function computedAttributes(instance: ResourceInstance): Attributes {
  const { type } = instance
  const kind = Object.hasOwn(IAM_KINDS, type) ? IAM_KINDS[type] : undefined
  const name = () => withRef(nameOf(instance), refTo(instance, 'name'))
  const arn = kind
    ? () => arnOf(instance, kind, instance.attribute('path'), nameOf(instance))
    : () => opaque(instance, 'arn')
  if (NAMED_BY_ID.has(type))
    return { name, arn, id: name, unique_id: () => opaque(instance, 'id', 'unique_id') }
  if (type === 'aws_iam_policy') return { name, arn, id: arn }
  if (type === 'aws_iam_service_linked_role') return { name: () => serviceLinkedName(instance), arn, id: arn }
  return { name, arn, id: () => opaque(instance, 'id') }
}

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_service_linked_role */
function serviceLinkedName(instance: ResourceInstance): Value {
  const service = { ...symOf(computed(instance, 'name'), instance), shape: IAM_NAME_SHAPE }
  return withRef(textValue([{ lit: 'AWSServiceRoleFor' }, service], instance.at), refTo(instance, 'name'))
}

/** An attribute of which only the resource is known. A written argument of that name says what it is. */
function opaque(instance: ResourceInstance, attr: 'id' | 'arn', name: string = attr): Value {
  const value =
    instance.attribute(name) ??
    unknown(symOf(computed(instance, name), instance), instance.at, { type: 'text' })
  return withRef(value, refTo(instance, attr))
}

function symOf(value: Value, instance: ResourceInstance): Sym {
  return value.kind === 'unknown' ? value.sym : instance.sym
}

/**
 * A resource's name. One that nobody wrote is made up by Terraform or AWS; it refers to its own resource, which tells
 * it from a written one. `name_prefix` is followed by 26 letters that Terraform makes up
 * (https://github.com/hashicorp/terraform-plugin-sdk/blob/main/helper/id/id.go).
 */
export function nameOf(instance: ResourceInstance): Value {
  const name = instance.attribute('name') ?? absent(instance.at)
  const prefix = instance.attribute('name_prefix') ?? absent(instance.at)
  return lift([name, prefix], name.at, (plain, plainPrefix) =>
    isNothing(plain!) ? generatedName(instance, plainPrefix!) : plain!,
  )
}

const SUFFIX: Shape = { chars: 'iam-name', min: 26, max: 26 }

function generatedName(instance: ResourceInstance, prefix: Plain): Value {
  const ref = refTo(instance, 'name')
  const sym = symOf(computed(instance, 'name'), instance)
  const text = isNothing(prefix) ? undefined : textOf(prefix)
  if (text) {
    const suffix = { id: `${sym.id}.suffix`, label: 'suffix', shape: SUFFIX }
    return withRef(textValue([...text, suffix], prefix.at), ref)
  }
  const isIam = Object.hasOwn(IAM_KINDS, instance.type)
  return unknown(isIam ? { ...sym, shape: IAM_NAME_SHAPE } : sym, instance.at, { type: 'text', ref })
}

/** Terraform takes an empty string for no string. */
function isNothing(value: Plain): boolean {
  return isAbsent(value) || (value.kind === 'text' && stringOf(value) === '')
}

/** A role's, user's, group's, policy's or profile's ARN, put together from its path and name. */
export function arnOf(instance: ResourceInstance, kind: string, path: Value | undefined, name: Value): Value {
  const { at } = instance
  const parts = path ? [name, path] : [name]
  const arn = lift(parts, at, (namePart, pathPart) => {
    const pathText = pathPart && textOf(pathPart)
    return textValue(iamArn(kind, instance.deployment, pathText, (namePart && textOf(namePart)) ?? []), at)
  })
  return withRef(arn, refTo(instance, 'arn'))
}
