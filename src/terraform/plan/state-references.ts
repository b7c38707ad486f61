/**
 * A state holds no references, only their values, and for each instance the blocks that it depends on. What is unique
 * by itself (an ARN, the id of a launch template, a name that Terraform made up) is a reference to the resource of which
 * it is the value; a written name is one where the instance depends on that resource.
 */
import { item, withRef } from '../../value/build.ts'
import { stringOf } from '../../value/lift.ts'
import { remember } from '../../value/remember.ts'
import type { Ref, Value } from '../../value/value.ts'
import { addressOf } from '../module.ts'
import type { ModuleInstance } from '../module-instance.ts'
import type { ResourceInstance } from '../resource-instance.ts'
import { modulesIn, resourcesIn } from '../tree.ts'
import { moduleAddress, within } from './address.ts'
import type { Fact } from './facts.ts'
import { takenBy } from './taken.ts'

const INDEXED: ReadonlySet<string> = new Set([
  'aws_iam_role',
  'aws_iam_user',
  'aws_iam_group',
  'aws_iam_policy',
  'aws_iam_instance_profile',
  'aws_launch_template',
  'aws_launch_configuration',
])

/** A value that refers to a resource. */
interface Identity {
  readonly ref: Ref
  /** The resource's block, as dependencies name it. */
  readonly block: string
  readonly isUnique: boolean
}

interface Index {
  readonly byText: ReadonlyMap<string, readonly Identity[]>
  readonly byBlock: ReadonlyMap<string, readonly Identity[]>
}

const INDEXES = new WeakMap<ModuleInstance, Index>()

/** An attribute of an instance, as a reference if it is one. */
export function referring(name: string, value: Value, fact: Fact, module: ModuleInstance): Value {
  if (value.kind === 'list') {
    const items = value.items.map(one => item(referring(name, one.value, fact, module), one.when))
    return { ...value, items }
  }
  const text = textIn(value)
  if (text === undefined) return value.kind === 'unknown' ? hidden(name, value, fact, module) : value
  const found = indexOf(rootOf(module)).byText.get(text) ?? []
  const possible = found.filter(({ isUnique, block }) => isUnique || fact.dependencies?.includes(block))
  const fitting = possible.filter(({ ref }) => takenBy(name, ref.to) !== undefined)
  const [one, ...others] = fitting.length > 0 ? fitting : possible
  return one && others.every(({ ref }) => ref.to === one.ref.to) ? withRef(value, one.ref) : value
}

/** A sensitive value: the only thing of the type that the argument takes, among those on which the instance depends. */
function hidden(name: string, value: Value, { dependencies = [] }: Fact, module: ModuleInstance): Value {
  const { byBlock } = indexOf(rootOf(module))
  const [one, ...others] = dependencies
    .flatMap(block => byBlock.get(block) ?? [])
    .flatMap(({ ref: { to } }) => {
      const attr = takenBy(name, to)
      return attr && attr !== 'json' ? [{ to, attr }] : []
    })
  return one && others.every(({ to }) => to === one.to) ? withRef(value, one) : value
}

function rootOf(module: ModuleInstance): ModuleInstance {
  let root = module
  while (root.parent) root = root.parent
  return root
}

function indexOf(root: ModuleInstance): Index {
  return remember(INDEXES, root, () => {
    const [byText, byBlock] = [new Map<string, Identity[]>(), new Map<string, Identity[]>()]
    for (const { resource } of resourcesIn(modulesIn(root), type => INDEXED.has(type))) {
      for (const [text, identity] of identitiesOf(resource)) {
        if (text !== undefined) add(byText, text, identity)
        add(byBlock, identity.block, identity)
      }
    }
    return { byText, byBlock }
  })
}

function add(index: Map<string, Identity[]>, key: string, identity: Identity): void {
  const known = index.get(key)
  if (known) known.push(identity)
  else index.set(key, [identity])
}

function* identitiesOf(resource: ResourceInstance): Iterable<[string | undefined, Identity]> {
  const { target: to, module } = resource
  const block = within(blockPath(module), addressOf(resource.resource))
  const name = resource.attribute('name')
  const [arn, id, written] = [resource.attribute('arn'), resource.attribute('id'), name].map(textIn)
  yield [written, { ref: { to, attr: 'name' }, block, isUnique: name?.ref?.to === to }]
  if (arn) yield [arn, { ref: { to, attr: 'arn' }, block, isUnique: true }]
  if (id && resource.type === 'aws_launch_template')
    yield [id, { ref: { to, attr: 'id' }, block, isUnique: true }]
}

/** The calls that lead to a module, without the keys of their instances. */
function blockPath(module: ModuleInstance): string {
  const steps: { name: string; key: undefined }[] = []
  for (let one: ModuleInstance | undefined = module; one?.block; one = one.parent)
    steps.unshift({ name: one.block.labels[0]?.text ?? '', key: undefined })
  return moduleAddress(steps)
}

function textIn(value: Value | undefined): string | undefined {
  return value?.kind === 'text' ? stringOf(value) : undefined
}
