/** One evaluation of a root module with its children: budget, defaults read on the way, what is out of view. */
import type { Deployment } from '../model/aws.ts'
import type { Gap } from '../model/types.ts'
import type { Range } from '../syntax/source.ts'
import { unknown } from '../value/build.ts'
import { freshSym } from '../value/derived.ts'
import type { Sym } from '../value/text.ts'
import type { Value } from '../value/value.ts'
import type { Installed } from './installed.ts'
import type { Loader } from './load.ts'
import type { Facts } from './plan/facts.ts'

/** Most steps of evaluation. */
const MOST_STEPS = 2_000_000
/** Most evaluations inside each other: below the depth at which the stack ends. */
const DEEPEST = 400
/** Most module instances. */
const MOST_MODULES = 2000

/** `any`: the root's variables are free. `given`: those without a given value have their defaults. */
export type Pass = 'any' | 'given'

interface Node {
  readonly result: Value
  readonly rests: ReadonlySet<Sym>
}

const NONE: ReadonlySet<Sym> = new Set()

export class Run {
  private steps = 0
  private depth = 0
  private modules = 0
  private rests = new Set<Sym>()
  private readonly nodes = new Map<string, Node | 'pending'>()
  private readonly path: { readonly id: string; readonly label: string }[] = []
  /** What stands before it in the path is being computed for somebody else. */
  private ownFrom = 0
  private readonly found: Gap[] = []
  /** Modules that `terraform init` has downloaded for the root. */
  readonly installed: Installed

  /**
   * `folder`: the root module's. `deployment`: what is known of where all of it is deployed. `facts`: what a plan or a
   * state says of its instances.
   */
  constructor(
    readonly loader: Loader,
    readonly folder: string,
    readonly pass: Pass,
    readonly deployment: Deployment,
    readonly facts?: Facts,
  ) {
    this.installed = loader.installed(folder)
  }

  get gaps(): readonly Gap[] {
    return this.found
  }

  gap(at: Range, why: string, kind?: Gap['kind']): void {
    const isKnown = this.found.some(
      old => old.at.file === at.file && old.at.start === at.start && old.why === why,
    )
    if (!isKnown) this.found.push({ at, why, ...(kind && { kind }) })
  }

  // ── budget ──

  enter(): boolean {
    if (this.steps >= MOST_STEPS || this.depth >= DEEPEST) return false
    this.steps++
    this.depth++
    return true
  }

  leave(): void {
    this.depth--
  }

  /** The budget is spent: what was not evaluated before is unknown. */
  get isSpent(): boolean {
    return this.steps >= MOST_STEPS
  }

  /** One more module instance, be it loaded or not. */
  countModule(): void {
    this.modules++
  }

  /** No more modules are loaded. */
  get hasEnoughModules(): boolean {
    return this.modules >= MOST_MODULES
  }

  fresh(label: string): Sym {
    return freshSym(label, [])
  }

  // ── defaults read on the way ──

  leanOn(rests: Iterable<Sym> | undefined): void {
    for (const sym of rests ?? NONE) this.rests.add(sym)
  }

  /** The value with the defaults that were read for it; they count for what is around it, too. */
  stamped(compute: () => Value): Value {
    const { result: value, rests } = this.watched(compute)
    if (rests.size === 0) return value
    return { ...value, rests: [...new Set([...(value.rests ?? []), ...rests])] }
  }

  /**
   * Evaluates something that nobody wrote down as needed here: its defaults do not count, and what is being computed
   * is not known to it, but no cycle.
   */
  aside<Result>(compute: () => Result): Result {
    const { rests, ownFrom } = this
    this.rests = new Set()
    this.ownFrom = this.path.length
    try {
      return compute()
    } finally {
      this.rests = rests
      this.ownFrom = ownFrom
    }
  }

  /** The result, and the variables whose defaults were read for it; free variables lean on none, those of a plan do. */
  watched<Result>(compute: () => Result): { result: Result; rests: ReadonlySet<Sym> } {
    if (this.pass === 'any' && !this.facts) return { result: compute(), rests: NONE }
    const outer = this.rests
    const own = new Set<Sym>()
    this.rests = own
    try {
      return { result: compute(), rests: own }
    } finally {
      this.rests = outer
      this.leanOn(own)
    }
  }

  // ── nodes ──

  /** The value of something with an address, computed once. Met again while it is computed, it is a reference cycle: unknown. */
  node(id: string, label: string, at: Range, compute: () => Value): Value {
    const known = this.nodes.get(id)
    if (known === 'pending') return this.cycle(id, label, at)
    if (known) {
      this.leanOn(known.rests)
      return known.result
    }
    this.nodes.set(id, 'pending')
    this.path.push({ id, label })
    const watched = this.watched(compute)
    this.path.pop()
    this.nodes.set(id, watched)
    return watched.result
  }

  private cycle(id: string, label: string, at: Range): Value {
    const start = this.path.findIndex(step => step.id === id)
    if (start >= 0 && start < this.ownFrom) return unknown({ id, label }, at)
    const round = [...this.path.slice(Math.max(start, 0)).map(step => step.label), label]
    const steps = round.filter((step, index) => step !== round[index - 1])
    if (steps.length === 1) steps.push(label)
    this.loader.report(at, `reference cycle: ${steps.join(' → ')}`)
    return unknown({ id, label }, at)
  }
}
