/**
 * Evaluates parts of one stack's template on demand: only what a modelled attribute asks for, each parameter, condition
 * and name once. A value that is met while it is being evaluated is unknown, and so is everything past the limits.
 */
import type { Range } from '../syntax/source.ts'
import type { Node } from '../syntax/tree.ts'
import { unknown } from '../value/build.ts'
import { all, type Cond } from '../value/condition.ts'
import type { Sym } from '../value/text.ts'
import type { Value } from '../value/value.ts'
import { callOf } from './calls.ts'
import { namedCondition } from './conditions.ts'
import { callFunction } from './intrinsics.ts'
import { literalValue } from './literals.ts'
import { type Parameter, parametersOf, valueOfParameter } from './parameters.ts'
import type { Run, Tracked } from './run.ts'
import { rootStack, type Stack } from './stack.ts'
import { listValue, mapValue } from './structures.ts'
import type { Resource, Template } from './template.ts'

export class Evaluator {
  readonly template: Template
  readonly run: Run
  readonly stack: Stack
  readonly parameters: ReadonlyMap<string, Parameter>
  readonly #memo = new Map<string, Tracked<unknown> | 'running'>()

  constructor(template: Template, run: Run, stack: Stack = rootStack(template.file.path)) {
    this.template = template
    this.run = run
    this.stack = stack
    this.parameters = parametersOf(template.parameters, stack.id)
  }

  /** A node's value. */
  value(node: Node): Value {
    return this.nest(
      () => this.#evaluate(node),
      () => this.opaque('limit', node.at),
    )
  }

  /** The condition of this name in the section Conditions; what names none is always there. */
  condition(name: string | undefined): Cond {
    return name === undefined ? true : namedCondition(name, this)
  }

  /** When something exists that has a condition of this name, or none. */
  existence(condition: string | undefined): Cond {
    return all(this.stack.exists(), this.condition(condition))
  }

  /** A parameter's value in this pass, if one is declared by that name. */
  parameter(name: string): Value | undefined {
    const parameter = this.parameters.get(name)
    if (!parameter) return undefined
    const compute = () => valueOfParameter(parameter, this)
    return this.once(`parameter.${name}`, compute, () => this.opaque(name, parameter.at))
  }

  /** The stack that a resource nests, if its template is in view. */
  nested(resource: Resource): Evaluator | undefined {
    const find = () => this.run.surroundings.nested(resource, this)
    return this.once(`stack.${resource.logicalId}`, find, () => undefined)
  }

  /** A symbol of this stack: its id is unique to the stack and the name. */
  sym(name: string, label = name): Sym {
    return { id: `${this.stack.id}#${name}`, label }
  }

  /** A value of which nothing is known, unique to a place. */
  opaque(what: string, at: Range): Value {
    return unknown(this.sym(`${what}@${at.start}`, what), at)
  }

  /** Notes that something needs itself. */
  addCycle(what: string, at: Range): void {
    this.run.addCycle(what, at)
  }

  /** Computes something once. `cyclic` is what it is while it is being computed. */
  once<T>(key: string, compute: () => T, cyclic: () => T): T {
    const known = this.#memo.get(key) as Tracked<T> | 'running' | undefined
    if (known === 'running') return cyclic()
    if (known) {
      this.run.rest(known.rests)
      return known.result
    }
    this.#memo.set(key, 'running')
    const tracked = this.track(compute)
    this.#memo.set(key, tracked)
    return tracked.result
  }

  /** Runs something and collects the parameters whose defaults it reads. */
  track<T>(compute: () => T): Tracked<T> {
    return this.run.track(compute)
  }

  /** Goes one level deeper, or returns what stands for it past the limits of depth and steps. */
  nest<T>(compute: () => T, otherwise: () => T): T {
    return this.run.nest(compute, otherwise)
  }

  /** Takes steps from the budget; false once it is used up. */
  spend(steps: number): boolean {
    return this.run.spend(steps)
  }

  #evaluate(node: Node): Value {
    const call = callOf(node)
    if (call) return callFunction(call, this)
    if (node.kind === 'list') return listValue(node, this)
    if (node.kind === 'map') return mapValue(node, this)
    return literalValue(node)
  }
}
