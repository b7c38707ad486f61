/**
 * Who else may use a role: outputs, arguments of modules, arguments of services. Found by walking references through
 * locals, variables and modules, not by evaluation.
 */
import { membersOf } from '../model/links.ts'
import type { Mention } from '../model/types.ts'
import type { Block, Body, Expression } from '../syntax/hcl/ast.ts'
import { childrenOf } from '../syntax/hcl/children.ts'
import type { Range } from '../syntax/source.ts'
import { all, type Cond } from '../value/condition.ts'
import { type Value, writtenAt } from '../value/value.ts'
import { attributeOf } from './access.ts'
import { evaluate } from './expression.ts'
import { attributeIn } from './module.ts'
import type { ModuleInstance } from './module-instance.ts'
import { nameArgument } from './objects.ts'
import type { ResourceInstance } from './resource-instance.ts'
import { IDENTITY_TYPES } from './resources/identity-types.ts'
import type { PlacedModule } from './tree.ts'
import { attributesIn, expressionsIn, type Traversal, traversalsHandedOver } from './walk.ts'

/** A role, and when it exists. */
interface Mentioned {
  readonly role: ResourceInstance
  readonly when: Cond
}

/** Arguments that hand nothing over. */
const ORDER_ONLY: ReadonlySet<string> = new Set([
  'depends_on',
  'lifecycle',
  'provider',
  'providers',
  'source',
  'version',
])

/** The mentions of roles in a root module with its children. */
export function mentionsIn(modules: readonly PlacedModule[]): readonly Mention[] {
  const [root] = modules
  const hasRoles = modules.some(({ module }) => rolesDeclaredIn(module))
  if (!root || !hasRoles) return []
  const finder = new RoleFinder(modules)
  return [
    ...outputsOf(root.module, finder),
    ...modules.flatMap(placed => [...rolesOfNodes(placed)]),
    ...modules.flatMap(({ module }) => [
      ...argumentsOfCalls(module, finder),
      ...argumentsOfServices(module, finder),
    ]),
  ]
}

function rolesDeclaredIn(module: ModuleInstance): boolean {
  return [...module.module.resources.values()].some(({ mode, type }) => mode === 'managed' && isRole(type))
}

function isRole(type: string): boolean {
  return IDENTITY_TYPES.get(type)?.kind === 'role'
}

function* outputsOf(root: ModuleInstance, finder: RoleFinder): Iterable<Mention> {
  for (const block of root.module.outputs.values()) {
    const value = attributeIn(block.body, 'value')?.value
    if (value) yield* finder.mentions(value, root, 'output')
  }
}

/** What a module in view does with a role is seen there; it counts all the same as one to whom the role is handed. */
function* argumentsOfCalls(module: ModuleInstance, finder: RoleFinder): Iterable<Mention> {
  for (const [name, block] of module.module.calls) {
    const isInView = module.childrenOf(name).every(({ instance }) => instance.module)
    for (const mention of argumentsOfCall(block, module, finder))
      yield isInView ? { ...mention, isInView } : mention
  }
}

function* argumentsOfCall({ body }: Block, module: ModuleInstance, finder: RoleFinder): Iterable<Mention> {
  for (const expression of expressionsIn(body, ORDER_ONLY))
    yield* finder.mentions(expression, module, 'module')
  yield* namesIn(body, module, 'module')
}

/** Resources of IAM itself put a role to no use: they say what it may do, and into which profile it goes. */
function* argumentsOfServices(module: ModuleInstance, finder: RoleFinder): Iterable<Mention> {
  const { resources, providers } = module.module
  const services = [...resources.values()].filter(resource => !/^(aws|awscc)_iam_/.test(resource.type))
  for (const block of [...services.map(resource => resource.block), ...providers]) {
    for (const expression of expressionsIn(block.body, ORDER_ONLY)) {
      yield* finder.mentions(expression, module, 'service-role')
    }
    yield* namesIn(block.body, module, 'service-role')
  }
}

/** The argument that takes the role of a managed node group's instances. */
const NODE_ROLES: ReadonlyMap<string, string> = new Map([
  ['aws_eks_node_group', 'node_role_arn'],
  ['awscc_eks_nodegroup', 'node_role'],
])

/**
 * EKS makes an instance profile for the role of a managed node group:
 * https://docs.aws.amazon.com/eks/latest/userguide/create-node-role.html
 */
function* rolesOfNodes({ module, when }: PlacedModule): Iterable<Mention> {
  for (const resource of module.module.resources.values()) {
    const argument = resource.mode === 'managed' ? NODE_ROLES.get(resource.type) : undefined
    if (argument === undefined) continue
    for (const { instance, when: guard } of module.instancesOf(resource)) {
      const role = instance.attribute(argument)
      for (const { value, when: own } of role ? membersOf(role) : []) {
        if (!value.ref) continue
        yield { at: writtenAt(value), when: all(when, guard, own), how: 'makes-own-profile', value }
      }
    }
  }
}

/** A role is handed over by its name or ARN as well: what an argument about roles says, also inside of objects. */
function* namesIn(body: Body, module: ModuleInstance, how: Mention['how']): Iterable<Mention> {
  for (const { name, value } of attributesIn(body, ORDER_ONLY)) {
    for (const argument of aboutRoles(name, value)) {
      for (const { when, value: written } of membersOf(evaluate(argument, module.scope))) {
        const isText = written.kind === 'text' || written.kind === 'unknown'
        if (isText && !written.ref) yield { at: argument.at, when, how, value: written }
      }
    }
  }
}

/** Objects nested deeper are not looked into. */
const DEEPEST_OBJECT = 20

/** The values that stand under a name with "role" in it. */
function aboutRoles(name: string, value: Expression): readonly Expression[] {
  const found: Expression[] = []
  collectAboutRoles(name, value, 0, found)
  return found
}

function collectAboutRoles(name: string, value: Expression, depth: number, found: Expression[]): void {
  if (/role/i.test(name)) found.push(value)
  else if (depth > DEEPEST_OBJECT) return
  else if (value.kind === 'object') {
    for (const { key, value: inner } of value.entries) collectAboutRoles(wordOf(key), inner, depth + 1, found)
  } else if (value.kind === 'tuple' || value.kind === 'call') {
    for (const child of childrenOf(value)) collectAboutRoles('', child, depth + 1, found)
  }
}

/** An object's key, where it is a word. */
function wordOf(key: Expression): string {
  if (key.kind !== 'template') return ''
  return key.parts
    .map(part => (part.kind === 'text' ? part.text.map(({ lit }) => lit).join('') : ''))
    .join('')
}

/** References through more names than this are not followed to their end. */
const DEEPEST = 400

/** Follows references to the roles at their end. */
export class RoleFinder {
  private depth = 0
  private readonly known = new Map<string, ReadonlyMap<ResourceInstance, Mentioned>>()
  private readonly guards: ReadonlyMap<ModuleInstance, Cond>

  constructor(modules: readonly PlacedModule[]) {
    this.guards = new Map(modules.map(({ module, when }) => [module, when]))
  }

  /** What an expression mentions, each role once. */
  *mentions(expression: Expression, module: ModuleInstance, how: Mention['how']): Iterable<Mention> {
    for (const { role, when } of this.rolesIn(expression, module).values()) {
      yield { at: expression.at, when, how, value: nameOfRole(role, expression.at) }
    }
  }

  private rolesIn(expression: Expression, module: ModuleInstance): ReadonlyMap<ResourceInstance, Mentioned> {
    const traversals = traversalsHandedOver(expression)
    if (traversals.length === 0) return NO_ROLES
    const found = new Map<ResourceInstance, Mentioned>()
    for (const traversal of traversals) {
      for (const [role, mentioned] of this.follow(traversal, module)) found.set(role, mentioned)
    }
    return found
  }

  private follow(
    { reference, attribute }: Traversal,
    module: ModuleInstance,
  ): ReadonlyMap<ResourceInstance, Mentioned> {
    const { name } = reference
    switch (reference.kind) {
      case 'resource':
        return isRole(reference.type) ? this.roles(`${reference.type}.${name}`, module) : NO_ROLES
      case 'local':
        return this.once(`${module.address}|local.${name}`, module.module.locals.get(name)?.value, module)
      case 'var':
        return this.once(`${module.address}|var.${name}`, module.argument(name), module.parent)
      case 'module':
        return this.outputs(name, attribute, module)
      default:
        return NO_ROLES
    }
  }

  private roles(address: string, module: ModuleInstance): ReadonlyMap<ResourceInstance, Mentioned> {
    const resource = module.module.resources.get(address)
    if (!resource) return NO_ROLES
    const outer = this.guards.get(module) ?? true
    const instances = module.instancesOf(resource)
    return new Map(
      instances.map(({ instance, when }) => [instance, { role: instance, when: all(outer, when) }]),
    )
  }

  private outputs(
    name: string,
    output: string | undefined,
    module: ModuleInstance,
  ): ReadonlyMap<ResourceInstance, Mentioned> {
    const found = new Map<ResourceInstance, Mentioned>()
    for (const { instance } of module.childrenOf(name)) {
      const child = instance.module
      if (!child) continue
      for (const [own, block] of child.module.outputs) {
        if (output !== undefined && own !== output) continue
        const value = attributeIn(block.body, 'value')?.value
        const roles = this.once(`${child.address}|output.${own}`, value, child)
        for (const [role, mentioned] of roles) found.set(role, mentioned)
      }
    }
    return found
  }

  /** What stands behind a name, looked for once; in a cycle of references nothing. */
  private once(
    key: string,
    expression: Expression | undefined,
    module: ModuleInstance | undefined,
  ): ReadonlyMap<ResourceInstance, Mentioned> {
    const known = this.known.get(key)
    if (known) return known
    this.known.set(key, NO_ROLES)
    if (!expression || !module || this.depth >= DEEPEST) return NO_ROLES
    this.depth++
    const roles = this.rolesIn(expression, module)
    this.depth--
    this.known.set(key, roles)
    return roles
  }
}

function nameOfRole(role: ResourceInstance, at: Range): Value {
  return attributeOf(role.object, nameArgument(role.type), at)
}

const NO_ROLES: ReadonlyMap<ResourceInstance, Mentioned> = new Map()
