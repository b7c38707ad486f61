/** What expressions see: names around them, and the module in which they stand. */
import type { Range } from '../syntax/source.ts'
import type { Sym } from '../value/text.ts'
import type { Value } from '../value/value.ts'
import type { Reference } from './reference.ts'

/** A name that is bound around an expression: a `for` variable, an iterator, `each`, `count`. The innermost comes first. */
export interface Names {
  readonly name: string
  readonly value: Value
  readonly outer?: Names | undefined
}

/** What a module offers to the expressions in it. */
export interface Surroundings {
  /** One more step of evaluation; false where the budget is spent or the nesting is too deep. Each true needs a `leave`. */
  enter(): boolean
  leave(): void
  /** The value of a variable, a local, a resource, a module … */
  refer(reference: Reference, at: Range): Value
  /** A name that nothing binds. */
  unbound(name: string, at: Range): Value
  call(name: string, args: readonly Value[], at: Range): Value
  /** Evaluates a whole attribute, and stamps the defaults that were read on the way on the value. */
  stamped(compute: () => Value): Value
  /** Counts defaults on which a value leans that was evaluated elsewhere. */
  leanOn(rests: readonly Sym[] | undefined): void
  /** Evaluates something whose defaults do not count. */
  aside(compute: () => Value): Value
  /** A symbol like no other. */
  fresh(label: string): Sym
}

export interface Scope {
  readonly inside: Surroundings
  readonly names?: Names | undefined
  /** The element at which the enclosing splat stands. */
  readonly item?: Value
  /** Inside `try()` or `can()`: what fails there is written to fail. */
  readonly isTried?: true
}

export function nameIn(scope: Scope, name: string): Value | undefined {
  for (let names = scope.names; names; names = names.outer) {
    if (names.name === name) return names.value
  }
  return undefined
}

/** The scope with one more name bound. */
export function bind(scope: Scope, name: string, value: Value): Scope {
  return { ...scope, names: { name, value, outer: scope.names } }
}
