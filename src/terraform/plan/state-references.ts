/**
 * A state holds no references, only their values. What is unique by itself (an ARN, the id of a launch template, a name
 * that Terraform made up) is a reference to the resource of which it is the value; a written name is not.
 */
import { item, withRef } from '../../value/build.ts'
import { stringOf } from '../../value/lift.ts'
import { remember } from '../../value/remember.ts'
import type { Ref, Value } from '../../value/value.ts'
import type { ModuleInstance } from '../module-instance.ts'
import type { ResourceInstance } from '../resource-instance.ts'
import { modulesIn, resourcesIn } from '../tree.ts'
import type { Judge } from './content.ts'
import { BY_FILES } from './judge.ts'

const INDEXED: ReadonlySet<string> = new Set([
  'aws_iam_role',
  'aws_iam_user',
  'aws_iam_group',
  'aws_iam_policy',
  'aws_iam_instance_profile',
  'aws_launch_template',
  'aws_launch_configuration',
])

type Index = ReadonlyMap<string, Ref>

const INDEXES = new WeakMap<ModuleInstance, Index>()

/** The judge of a module's instances. */
export function byValues(module: ModuleInstance): Judge {
  return {
    ...BY_FILES,
    provided: (name, value, isNested) =>
      OWN.has(name) && !isNested ? value : referring(value, indexOf(rootOf(module))),
  }
}

/** A resource's own identity is no reference to itself. */
const OWN: ReadonlySet<string> = new Set(['arn', 'id', 'name', 'name_prefix', 'unique_id'])

function rootOf(module: ModuleInstance): ModuleInstance {
  let root = module
  while (root.parent) root = root.parent
  return root
}

function indexOf(root: ModuleInstance): Index {
  return remember(INDEXES, root, () => {
    const index = new Map<string, Ref>()
    for (const { resource } of resourcesIn(modulesIn(root), type => INDEXED.has(type))) {
      for (const [text, ref] of identitiesOf(resource)) if (!index.has(text)) index.set(text, ref)
    }
    return index
  })
}

function* identitiesOf(resource: ResourceInstance): Iterable<[string, Ref]> {
  const [arn, id, name, prefix] = ['arn', 'id', 'name', 'name_prefix'].map(one =>
    textIn(resource.attribute(one)),
  )
  const to = resource.target
  if (arn) yield [arn, { to, attr: 'arn' }]
  if (id && resource.type === 'aws_launch_template') yield [id, { to, attr: 'id' }]
  if (name && prefix) yield [name, { to, attr: 'name' }]
}

function textIn(value: Value | undefined): string | undefined {
  return value?.kind === 'text' ? stringOf(value) : undefined
}

function referring(value: Value, index: Index): Value {
  if (value.kind === 'list')
    return { ...value, items: value.items.map(one => item(referring(one.value, index), one.when)) }
  const ref = index.get(textIn(value) ?? '')
  return ref ? withRef(value, ref) : value
}
