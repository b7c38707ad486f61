/**
 * Conditions and what one scenario knows. There is one atom, "this symbol has that literal value", so that facts
 * are consistent by construction and no solver is needed.
 */
import type { Scalar, Sym } from './text.ts'

/** The one atom of scenarios. */
export interface Test {
  readonly sym: Sym
  readonly is: Scalar
}

export type Cond =
  | boolean
  | Test
  | { readonly all: readonly Cond[] }
  | { readonly any: readonly Cond[] }
  | { readonly not: Cond }

/** What one scenario has decided of a symbol: it is one value, or it is none of some. */
export interface Fact {
  readonly sym: Sym
  readonly is?: Scalar
  readonly not: readonly Scalar[]
}

/** Facts by symbol id. */
export type Facts = ReadonlyMap<string, Fact>
