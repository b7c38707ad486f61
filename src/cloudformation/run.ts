/** What the stacks of one deployment unit share while they are evaluated: the pass, the budget, what is found wrong. */
import type { Deployment } from '../model/aws.ts'
import { UNKNOWN_DEPLOYMENT } from '../model/aws.ts'
import type { Problem, Range } from '../syntax/source.ts'
import type { Sym, Text } from '../value/text.ts'
import type { Value } from '../value/value.ts'
import type { Evaluator } from './evaluator.ts'
import type { Resource } from './template.ts'

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

/** What lies around a stack, as far as it is in view. */
export interface Surroundings {
  /** The stack that a resource nests. */
  nested(resource: Resource, parent: Evaluator): Evaluator | undefined
  /** What a template of the run exports by that name. */
  imported(name: Text, at: Range, importer: Evaluator): Value | undefined
}

/** A template for itself. */
const NOTHING_AROUND: Surroundings = { nested: () => undefined, imported: () => undefined }

export class Run {
  readonly pass: Pass
  readonly deployment: Deployment
  readonly surroundings: Surroundings
  readonly #cycles = new Map<string, Problem>()
  #rests = new Set<Sym>()
  #steps = 0
  #depth = 0
  #metLimit = false

  constructor(pass: Pass, deployment = UNKNOWN_DEPLOYMENT, surroundings = NOTHING_AROUND) {
    this.pass = pass
    this.deployment = deployment
    this.surroundings = surroundings
  }

  /** Things that need themselves: CloudFormation refuses such a template. */
  get cycles(): readonly Problem[] {
    return [...this.#cycles.values()]
  }

  /** Notes that something needs itself. */
  addCycle(what: string, at: Range): void {
    const message = `${what} needs itself: CloudFormation refuses circular references`
    const key = `${at.file.path} ${what}`
    if (!this.#cycles.has(key)) this.#cycles.set(key, { at, message })
  }

  /** Runs something and collects the parameters whose defaults it reads. */
  track<T>(compute: () => T): Tracked<T> {
    const outer = this.#rests
    this.#rests = new Set()
    const result = compute()
    const rests = [...this.#rests]
    this.#rests = outer
    this.rest(rests)
    return { result, rests }
  }

  /** Notes parameters whose defaults are read. */
  rest(syms: readonly Sym[]): void {
    for (const sym of syms) if (this.#rests.size < MOST_RESTS) this.#rests.add(sym)
  }

  /** Goes one level deeper, or returns what stands for it past the limits of depth and steps. */
  nest<T>(compute: () => T, otherwise: () => T): T {
    if (this.#depth >= DEEPEST || !this.spend(1)) {
      this.leaveOut()
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

  /** Notes that something is left out: it is nested too deeply, or evaluating takes too long. */
  leaveOut(): void {
    this.#metLimit = true
  }

  get metLimit(): boolean {
    return this.#metLimit
  }
}
