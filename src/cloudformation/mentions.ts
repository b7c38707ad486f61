/**
 * Mentions of roles: an output, a nested stack's parameter, a service's property. Whoever gets a role there may put
 * it into an instance profile out of view. IAM's own resources are no mention: their links are in the model.
 */
import type { Mention } from '../model/types.ts'
import { type Range, slice } from '../syntax/source.ts'
import { entryOf, type Node } from '../syntax/tree.ts'
import { textValue } from '../value/build.ts'
import { all, type Cond, negate } from '../value/condition.ts'
import { alternatives, textOf } from '../value/lift.ts'
import { isHole, seamless, type Text } from '../value/text.ts'
import type { Plain, Target, Value } from '../value/value.ts'
import { argumentsOf, type Call, callOf, placeOf } from './calls.ts'
import type { Evaluator } from './evaluator.ts'
import { literalText, textId } from './literals.ts'
import { isNestedStack } from './nested.ts'
import { nameOf } from './references.ts'
import { variablesIn, variableValue } from './sub.ts'

/** Letters that the longest name or ARN of a role takes in a template. */
const LONGEST_NAME = 1_000

/**
 * Finds all mentions in the stacks of a unit. `slots`: the places that take an instance profile; a role there is a
 * mistake, and no mention.
 */
export function mentionsOf(slots: readonly Range[], stacks: readonly Evaluator[]): Mention[] {
  const roles = new Roles(stacks)
  if (roles.isEmpty) return []
  const places = new Places(slots)
  return stacks.flatMap(stack => mentionsIn(stack, roles, places))
}

function mentionsIn(stack: Evaluator, roles: Roles, slots: Places): readonly Mention[] {
  const search = new MentionSearch(slots, roles, stack)
  const { outputs, resources, generators } = stack.template
  for (const { value: output } of outputs.values()) {
    // what a nested stack puts out is seen where its parent uses it
    if (stack.stack.parent && !entryOf(output, 'Export')) continue
    search.visit(output, 'output', stack.existence(literalText(entryOf(output, 'Condition'))))
  }
  for (const resource of resources.values()) {
    const { type, properties, condition } = resource
    if (!properties || type.startsWith('AWS::IAM::')) continue
    // what a nested stack in view is given is seen where it uses it
    if (isNestedStack(resource) && stack.nested(resource)) continue
    search.visit(properties, howOf(type), stack.existence(condition))
  }
  for (const generator of generators)
    search.visit(generator.value, 'service-role', stack.existence(undefined))
  return search.found
}

/**
 * EKS makes an instance profile for the role of a managed node group:
 * https://docs.aws.amazon.com/eks/latest/userguide/create-node-role.html
 */
function howOf(type: string): Mention['how'] {
  if (type === 'AWS::EKS::Nodegroup') return 'makes-own-profile'
  const isModule = /^AWS::(CloudFormation::Stack(Set)?|Serverless::Application)$|::MODULE$/.test(type)
  return isModule ? 'module' : 'service-role'
}

interface Mentioned {
  readonly value: Value
  readonly at: Range
  readonly when: Cond
}

/** The roles of a unit: what a mention may be about. */
class Roles {
  readonly #targets = new Set<Target>()
  /** Ids of the names' texts. */
  readonly #names = new Set<string>()
  /** The longest written part of each name: what names the role holds one of them. */
  readonly #parts = new Set<string>()
  /** The last letters of the names' ids. */
  readonly #lasts = new Set<string>()

  constructor(stacks: readonly Evaluator[]) {
    for (const stack of stacks) {
      for (const role of stack.template.resources.values()) {
        if (role.type !== 'AWS::IAM::Role') continue
        this.#targets.add(role.target)
        for (const { text } of textsOf(nameOf(role, stack))) this.#add(text)
      }
    }
  }

  get isEmpty(): boolean {
    return this.#targets.size === 0
  }

  has(target: Target | undefined): boolean {
    return target !== undefined && this.#targets.has(target)
  }

  #add(name: Text): void {
    const id = textId(name)
    this.#names.add(id)
    this.#lasts.add(id.slice(-1))
    const written = seamless(name).map(piece => (isHole(piece) ? '' : piece.lit))
    this.#parts.add(written.reduce((longest, one) => (one.length > longest.length ? one : longest), ''))
  }

  /** Can what is written there be one of the names? A cheap look before it is evaluated. */
  mayBeNamedIn(written: string): boolean {
    return [...this.#parts].some(part => written.includes(part))
  }

  /** A cheap look at the last written letters, which most texts do not survive. */
  mayEndWithName(text: Text): boolean {
    const last = text.at(-1)
    return !last || isHole(last) || last.lit === '' || this.#lasts.has(last.lit.slice(-1))
  }

  isName(name: Text): boolean {
    return this.#names.has(textId(name))
  }
}

/** Places by file and offset: every node of the templates is looked for. */
class Places {
  readonly #starts = new Map<string, Set<number>>()

  constructor(places: readonly Range[]) {
    for (const { file, start } of places) {
      const starts = this.#starts.get(file.path) ?? new Set()
      this.#starts.set(file.path, starts.add(start))
    }
  }

  has({ file, start }: Range): boolean {
    return this.#starts.get(file.path)?.has(start) ?? false
  }
}

class MentionSearch {
  readonly found: Mention[] = []
  readonly #slots: Places
  readonly #roles: Roles
  readonly #evaluator: Evaluator

  constructor(slots: Places, roles: Roles, evaluator: Evaluator) {
    this.#slots = slots
    this.#roles = roles
    this.#evaluator = evaluator
  }

  visit(node: Node, how: Mention['how'], when: Cond): void {
    if (this.#slots.has(placeOf(node))) return
    this.#evaluator.nest(
      () => {
        for (const role of this.#rolesIn(node)) this.found.push({ ...role, when: all(when, role.when), how })
        for (const { child, when: guard } of this.#below(node)) this.visit(child, how, all(when, guard))
      },
      () => undefined,
    )
  }

  /** What stands under a node; of a choice each side under its condition. */
  #below(node: Node): { readonly child: Node; readonly when: Cond }[] {
    const call = callOf(node)
    const [name, ...sides] = call?.name === 'Fn::If' ? argumentsOf(call) : []
    const condition = literalText(name)
    if (condition === undefined) return childrenOf(node).map(child => ({ child, when: true }))
    const is = this.#evaluator.condition(condition)
    return sides.map((child, index) => ({ child, when: index === 0 ? is : negate(is) }))
  }

  /** The roles that a node itself refers to. */
  #rolesIn(node: Node): Mentioned[] {
    const call = callOf(node)
    if (call?.name === 'Fn::Sub') {
      const references = this.#rolesInSub(call)
      return references.length > 0 ? references : this.#namedBy(node)
    }
    if (call?.name === 'Fn::Join') return this.#namedBy(node)
    if (call) {
      const mayBe = this.#mayBeRole(logicalIdIn(call) ?? '')
      return mayBe ? this.#rolesAmong(this.#evaluator.value(node), call.at) : []
    }
    return node.kind === 'string' ? this.#named(node.pieces, node.at) : []
  }

  /** A role, a parameter of a nested stack, or a nested stack whose output it may be. */
  #mayBeRole(name: string): boolean {
    const { template, stack } = this.#evaluator
    if (template.parameters.has(name)) return stack.parent !== undefined
    const resource = template.resources.get(name)
    return resource !== undefined && (resource.type === 'AWS::IAM::Role' || isNestedStack(resource))
  }

  /** The values among a value's alternatives that are a role's. */
  #rolesAmong(value: Value, at: Range): Mentioned[] {
    if (this.#roles.has(value.ref?.to)) return [{ value, at, when: true }]
    const found = alternatives(value).filter(({ value: plain }) => this.#roles.has(plain.ref?.to))
    return found.map(({ value: plain, when }) => ({ value: plain, at, when }))
  }

  /** A role's name that a function puts together. What is longer is no name: user data, a document. */
  #namedBy(node: Node): Mentioned[] {
    const at = placeOf(node)
    if (at.end - at.start > LONGEST_NAME || !this.#roles.mayBeNamedIn(slice(at))) return []
    const texts = textsOf(this.#evaluator.value(node))
    return texts.flatMap(({ text, when }) => this.#named(text, at).map(role => ({ ...role, when })))
  }

  /** A role's written name, alone or at the end of an ARN. */
  #named(text: Text, at: Range): Mentioned[] {
    if (!this.#roles.mayEndWithName(text)) return []
    const name = lastSegment(text)
    if (!this.#roles.isName(name)) return []
    const isName = textId(name) === textId(text) && !name.every(isHole)
    return isName || textId(text).includes(':role/') ? [{ value: textValue(name, at), at, when: true }] : []
  }

  #rolesInSub(call: Call): Mentioned[] {
    const [string] = argumentsOf(call)
    if (!string) return []
    return variablesIn(string).flatMap(({ variable, at }) => {
      const [logicalId] = variable.split('.', 1)
      if (!this.#mayBeRole(logicalId!)) return []
      return this.#rolesAmong(variableValue(variable, at, this.#evaluator), at)
    })
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

/** The strings that a value may be. */
function textsOf(value: Value): { readonly text: Text; readonly when: Cond }[] {
  return alternatives(value).flatMap(({ value: plain, when }) => {
    const text = plain.kind === 'error' ? undefined : textOf(plain as Plain)
    return text ? [{ text, when }] : []
  })
}

/** What stands behind the last slash. */
function lastSegment(text: Text): Text {
  const index = text.findLastIndex(piece => !isHole(piece) && piece.lit.includes('/'))
  const piece = text[index]
  if (!piece || isHole(piece)) return text
  return [{ lit: piece.lit.slice(piece.lit.lastIndexOf('/') + 1) }, ...text.slice(index + 1)]
}
