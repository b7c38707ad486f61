/**
 * Mentions of roles: an output, a nested stack's parameter, a service's property. Whoever gets a role there may put
 * it into an instance profile out of view. IAM's own resources are no mention: their links are in the model.
 */
import type { Mention } from '../model/types.ts'
import type { Range } from '../syntax/source.ts'
import { entryOf, type Node } from '../syntax/tree.ts'
import { stringValue } from '../value/build.ts'
import type { Cond } from '../value/condition.ts'
import { known } from '../value/text.ts'
import type { Value } from '../value/value.ts'
import { argumentsOf, type Call, callOf, placeOf } from './calls.ts'
import type { Evaluator } from './evaluator.ts'
import { literalText } from './literals.ts'
import { nameOf } from './references.ts'
import { variablesIn, variableValue } from './sub.ts'

/**
 * Finds all mentions. `slots`: where the places begin that take an instance profile; a role there is a mistake, and
 * no mention.
 */
export function mentionsOf(slots: ReadonlySet<number>, evaluator: Evaluator): Mention[] {
  const search = new MentionSearch(slots, evaluator)
  if (search.isVain) return []
  const { outputs, resources, generators } = evaluator.template
  for (const output of outputs.values()) {
    const condition = literalText(entryOf(output.value, 'Condition'))
    search.visit(output.value, 'output', evaluator.condition(condition))
  }
  for (const { type, properties, condition } of resources.values()) {
    if (!properties || type.startsWith('AWS::IAM::')) continue
    search.visit(properties, howOf(type), evaluator.condition(condition))
  }
  for (const generator of generators) search.visit(generator.value, 'service-role', true)
  return search.found
}

/**
 * EKS makes an instance profile for the role of a managed node group:
 * https://docs.aws.amazon.com/eks/latest/userguide/create-node-role.html
 */
function howOf(type: string): Mention['how'] {
  if (type === 'AWS::EKS::Nodegroup') return 'makes-own-profile'
  const isModule = /^AWS::CloudFormation::Stack(Set)?$|::MODULE$/.test(type)
  return isModule ? 'module' : 'service-role'
}

class MentionSearch {
  readonly found: Mention[] = []
  readonly #slots: ReadonlySet<number>
  readonly #evaluator: Evaluator
  readonly #roles = new Set<string>()
  /** Written names of roles. */
  readonly #names = new Set<string>()

  constructor(slots: ReadonlySet<number>, evaluator: Evaluator) {
    this.#slots = slots
    this.#evaluator = evaluator
    for (const role of evaluator.template.resources.values()) {
      if (role.type !== 'AWS::IAM::Role') continue
      this.#roles.add(role.logicalId)
      const name = knownString(nameOf(role, evaluator))
      if (name !== undefined) this.#names.add(name)
    }
  }

  get isVain(): boolean {
    return this.#roles.size === 0
  }

  visit(node: Node, how: Mention['how'], when: Cond): void {
    if (this.#slots.has(placeOf(node).start)) return
    this.#evaluator.nest(
      () => {
        for (const { value, at } of this.#rolesIn(node)) this.found.push({ at, when, how, value })
        for (const child of childrenOf(node)) this.visit(child, how, when)
      },
      () => undefined,
    )
  }

  /** The roles that a node itself refers to. */
  #rolesIn(node: Node): { readonly value: Value; readonly at: Range }[] {
    const call = callOf(node)
    if (call?.name === 'Fn::Sub') return this.#rolesInSub(call)
    if (call) {
      const isRole = this.#roles.has(logicalIdIn(call) ?? '')
      return isRole ? [{ value: this.#evaluator.value(node), at: call.at }] : []
    }
    const text = node.kind === 'string' ? literalText(node) : undefined
    return text === undefined ? [] : this.#named(text, node.at)
  }

  /** A role's written name, alone or at the end of an ARN. */
  #named(text: string, at: Range): { readonly value: Value; readonly at: Range }[] {
    const name = text.slice(text.lastIndexOf('/') + 1)
    const isRole = this.#names.has(name) && (name === text || text.includes(':role/'))
    return isRole ? [{ value: stringValue(name, at), at }] : []
  }

  #rolesInSub(call: Call): { readonly value: Value; readonly at: Range }[] {
    const [string] = argumentsOf(call)
    if (!string) return []
    const references = variablesIn(string).flatMap(({ variable, at }) => {
      const [logicalId] = variable.split('.', 1)
      return this.#roles.has(logicalId!) ? [{ value: variableValue(variable, at, this.#evaluator), at }] : []
    })
    return [...references, ...this.#named(literalText(string) ?? '', string.at)]
  }
}

/** The resource that a Ref or a Fn::GetAtt is about. */
function logicalIdIn(call: Call): string | undefined {
  if (call.name === 'Ref') return literalText(call.argument)
  if (call.name !== 'Fn::GetAtt') return undefined
  return literalText(argumentsOf(call)[0])?.split('.', 1)[0]
}

/** What stands under a node; but not whom a policy statement speaks of: that hands the role to nobody. */
function childrenOf(node: Node): readonly Node[] {
  if (node.kind === 'list') return node.items
  if (node.kind !== 'map') return []
  const isStatement = entryOf(node, 'Effect') !== undefined
  const entries = isStatement ? node.entries.filter(entry => entry.key !== 'Principal') : node.entries
  return entries.map(entry => entry.value)
}

function knownString(value: Value): string | undefined {
  return value.kind === 'text' ? known(value.text) : undefined
}
