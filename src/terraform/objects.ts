/**
 * What a reference to a resource is: a map of its written arguments and of what AWS makes for it. What is neither is
 * unknown, and the same unknown wherever it is asked for.
 */
import { type Deployment, iamArn } from '../model/aws.ts'
import { absent, isAbsent, map, textValue, unknown, withRef } from '../value/build.ts'
import { lift, stringOf, textOf } from '../value/lift.ts'
import { IAM_NAME_SHAPE, type Shape, type Sym } from '../value/text.ts'
import type { Entry, Plain, Ref, Value } from '../value/value.ts'
import { attributeOf } from './access.ts'
import { valueOfBlocks } from './content.ts'
import { dataAttributes } from './data.ts'
import { NodeEntry } from './node-entry.ts'
import { passedOn } from './other-sources.ts'
import type { ResourceInstance } from './resource-instance.ts'
import { IDENTITY_TYPES } from './resources/identity-types.ts'

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
  const made = isData ? dataAttributes(instance) : computedAttributes(instance)
  const others = { ...made, ...passedOn(instance) }
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

/** Types of `aws` beside the identities whose `id` is their name. */
const NAMED_BY_ID: ReadonlySet<string> = new Set([
  'aws_launch_configuration',
  'awscc_autoscaling_launch_configuration',
])

function computedAttributes(instance: ResourceInstance): Attributes {
  const { type } = instance
  const identity = IDENTITY_TYPES.get(type)
  const name = () => withRef(nameOf(instance), refTo(instance, 'name'))
  const arn = () => {
    const known = instance.attribute(identity?.arn ?? 'arn')
    if (known) return withRef(known, refTo(instance, 'arn'))
    if (identity?.arnKind === undefined) return opaque(instance, 'arn', identity?.arn)
    return arnOf(instance, identity.arnKind, instance.attribute('path'), nameOf(instance))
  }
  const otherId = () => opaque(instance, 'id')
  const isNamedById = identity ? identity.id === 'name' : NAMED_BY_ID.has(type)
  const id = isNamedById ? name : identity?.id === 'arn' ? arn : otherId
  const { uniqueId } = identity ?? {}
  return {
    [nameArgument(type)]: name,
    [identity?.arn ?? 'arn']: arn,
    ...(!identity && { [`${prefixOf(type)}id`]: otherId }),
    id,
    ...(uniqueId && { [uniqueId]: () => opaque(instance, 'id', uniqueId) }),
  }
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

/** The argument with a resource's name. */
export function nameArgument(type: string): string {
  return IDENTITY_TYPES.get(type)?.name ?? `${prefixOf(type)}name`
}

/** `awscc` calls names and ids after the type: `launch_template_id` of `awscc_ec2_launch_template`. */
function prefixOf(type: string): string {
  const resource = type.match(/^awscc_[a-z0-9]+_(.+)$/)?.[1]
  return resource === undefined ? '' : `${resource}_`
}

/**
 * A resource's name. One that nobody wrote is made up by Terraform or AWS; it refers to its own resource, which tells
 * it from a written one. `name_prefix` is followed by 26 letters that Terraform makes up
 * (https://github.com/hashicorp/terraform-plugin-sdk/blob/main/helper/id/id.go).
 */
export function nameOf(instance: ResourceInstance): Value {
  if (instance.type === 'aws_iam_service_linked_role') return serviceLinkedName(instance)
  const name = instance.attribute(nameArgument(instance.type)) ?? absent(instance.at)
  const prefix = instance.attribute('name_prefix') ?? absent(instance.at)
  return lift([name, prefix], name.at, (plain, plainPrefix) =>
    isNothing(plain!) ? generatedName(instance, plainPrefix!) : plain!,
  )
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/using-service-linked-roles.html */
function serviceLinkedName(instance: ResourceInstance): Value {
  const service = { id: `${instance.sym.id}.service`, label: 'service', shape: IAM_NAME_SHAPE }
  return textValue([{ lit: 'AWSServiceRoleFor' }, service], instance.at)
}

const SUFFIX: Shape = { chars: 'iam-name', min: 26, max: 26 }

function generatedName(instance: ResourceInstance, prefix: Plain): Value {
  const ref = refTo(instance, 'name')
  const sym = symOf(computed(instance, nameArgument(instance.type)), instance)
  const text = isNothing(prefix) ? undefined : textOf(prefix)
  if (text) {
    const suffix = { id: `${sym.id}.suffix`, label: 'suffix', shape: SUFFIX }
    return withRef(textValue([...text, suffix], prefix.at), ref)
  }
  const isIam = IDENTITY_TYPES.has(instance.type)
  return unknown(isIam ? { ...sym, shape: IAM_NAME_SHAPE } : sym, instance.at, { type: 'text', ref })
}

/** Terraform takes an empty string for no string. */
function isNothing(value: Plain): boolean {
  return isAbsent(value) || (value.kind === 'text' && stringOf(value) === '')
}

/** A role's, user's, group's, policy's or profile's ARN, put together from its path and name. */
export function arnOf(
  instance: ResourceInstance,
  kind: string,
  path: Value | undefined,
  name: Value,
  deployment: Deployment = instance.deployment,
): Value {
  const { at } = instance
  const parts = path ? [name, path] : [name]
  const arn = lift(parts, at, (namePart, pathPart) => {
    const pathText = pathPart && textOf(pathPart)
    return textValue(iamArn(kind, deployment, pathText, (namePart && textOf(namePart)) ?? []), at)
  })
  return withRef(arn, refTo(instance, 'arn'))
}
