/**
 * Evaluates parts of one template on demand: only what a modelled attribute asks for, each parameter, condition and
 * name once. A value that is met while it is being evaluated is unknown, and so is everything past the limits.
 */
import type { Problem, Range } from '../syntax/source.ts'
import type { Node } from '../syntax/tree.ts'
import { unknown } from '../value/build.ts'
import type { Cond } from '../value/condition.ts'
import type { Sym } from '../value/text.ts'
import type { Value } from '../value/value.ts'
import { callOf } from './calls.ts'
import { namedCondition } from './conditions.ts'
import { callFunction } from './intrinsics.ts'
import { literalValue } from './literals.ts'
import { type Parameter, parametersOf, valueOfParameter } from './parameters.ts'
import { listValue, mapValue } from './structures.ts'
import type { Template } from './template.ts'

/** `any`: parameters are free. `given`: a parameter without a given value has its default. */
export type Pass = 'any' | 'given'

const MOST_STEPS = 2_000_000
const DEEPEST = 200
/** Defaults that one value is said to lean on: more than anybody reads. */
const MOST_RESTS = 64

/** A result with the parameters whose defaults were read for it. */
export interface Tracked<T> {
  readonly result: T
  readonly rests: readonly Sym[]
}

export class Evaluator {
  readonly template: Template
  readonly parameters: ReadonlyMap<string, Parameter>
  readonly #pass: Pass
  readonly #given: ReadonlyMap<string, string>
  readonly #memo = new Map<string, Tracked<unknown> | 'running'>()
  readonly #cycles = new Map<string, Problem>()
  #rests = new Set<Sym>()
  #steps = 0
  #depth = 0
  #metLimit = false

  constructor(template: Template, pass: Pass, given: ReadonlyMap<string, string>) {
    this.template = template
    this.parameters = parametersOf(template)
    this.#pass = pass
    this.#given = given
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

  /** A parameter's value in this pass, if one is declared by that name. */
  parameter(name: string): Value | undefined {
    const parameter = this.parameters.get(name)
    if (!parameter) return undefined
    const { value, isDefault } = valueOfParameter(parameter, this.#pass, this.#given.get(name))
    if (isDefault) this.#rest(parameter.sym)
    return value
  }

  /** A symbol of this template: its id is unique to the template and the name. */
  sym(name: string, label = name): Sym {
    return { id: `${this.template.file.path}#${name}`, label }
  }

  /** A value of which nothing is known, unique to a place. */
  opaque(what: string, at: Range): Value {
    return unknown(this.sym(`${what}@${at.start}`, what), at)
  }

  /** Things that need themselves: CloudFormation refuses such a template. */
  get cycles(): readonly Problem[] {
    return [...this.#cycles.values()]
  }

  /** Notes that something needs itself. */
  addCycle(what: string, at: Range): void {
    const message = `${what} needs itself: CloudFormation refuses circular references`
    if (!this.#cycles.has(what)) this.#cycles.set(what, { at, message })
  }

  /** Computes something once. `cyclic` is what it is while it is being computed. */
  once<T>(key: string, compute: () => T, cyclic: () => T): T {
    const known = this.#memo.get(key) as Tracked<T> | 'running' | undefined
    if (known === 'running') return cyclic()
    if (known) {
      for (const sym of known.rests) this.#rest(sym)
      return known.result
    }
    this.#memo.set(key, 'running')
    const tracked = this.track(compute)
    this.#memo.set(key, tracked)
    return tracked.result
  }

  /** Runs something and collects the parameters whose defaults it reads. */
  track<T>(compute: () => T): Tracked<T> {
    const outer = this.#rests
    this.#rests = new Set()
    const result = compute()
    const rests = [...this.#rests]
    this.#rests = outer
    for (const sym of rests) this.#rest(sym)
    return { result, rests }
  }

  /** Goes one level deeper, or returns what stands for it past the limits of depth and steps. */
  nest<T>(compute: () => T, otherwise: () => T): T {
    if (this.#depth >= DEEPEST || !this.spend(1)) {
      this.#metLimit = true
      return otherwise()
    }
    this.#depth += 1
    const result = compute()
    this.#depth -= 1
    return result
  }

  /** Takes steps from the budget; false once it is used up. */
  spend(steps: number): boolean {
    this.#steps += steps
    return this.#steps <= MOST_STEPS
  }

  /** Something was left out: it is nested too deeply, or evaluating takes too long. */
  get metLimit(): boolean {
    return this.#metLimit
  }

  #rest(sym: Sym): void {
    if (this.#rests.size < MOST_RESTS) this.#rests.add(sym)
  }

  #evaluate(node: Node): Value {
    const call = callOf(node)
    if (call) return callFunction(call, this)
    if (node.kind === 'list') return listValue(node, this)
    if (node.kind === 'map') return mapValue(node, this)
    return literalValue(node)
  }
}
