/** All worlds over three symbols, and what conditions and values are in each: the oracle of scenarios. */
import fc from 'fast-check'
import { choice, error, scalar, textValue } from '../../src/value/build.ts'
import type { Cond, Test } from '../../src/value/condition.ts'
import type { Decision } from '../../src/value/scenario.ts'
import type { Scalar, Sym } from '../../src/value/text.ts'
import type { Value } from '../../src/value/value.ts'
import { A, AT, B, cond, holds, N } from '../support/worlds.ts'

export type Assignment = Readonly<Record<string, Scalar>>

export const ALL_WORLDS: readonly Assignment[] = A.domain!.flatMap(a =>
  B.domain!.flatMap(b => N.domain!.map(n => ({ A: a, B: b, N: n }))),
)

export function isTrue(when: Cond, world: Assignment): boolean {
  return holds(when, world)!
}

/** Does the world answer all questions like this? */
export function fits(world: Assignment, decisions: readonly Decision[]): boolean {
  return decisions.every(({ test, truth }) => isTrue(test, world) === truth)
}

/** Numbers, strings over the symbols, errors; with choices among them. */
export const value: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>(tie => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.nat(5).map(n => scalar(n, AT)),
    fc.array(fc.constantFrom<Sym | string>('-', A, N), { maxLength: 3 }).map(textOfPieces),
    fc.constant(error('no', AT)),
    fc.tuple(cond, tie('value'), tie('value')).map(([when, a, b]) => choice(when, a, b, AT)),
    fc.tuple(cond, tie('value'), tie('value')).map(([when, a, b]) => choice(when, a, b, AT)),
  ),
})).value

function textOfPieces(pieces: readonly (Sym | string)[]): Value {
  return textValue(
    pieces.map(piece => (typeof piece === 'string' ? { lit: piece } : piece)),
    AT,
  )
}

/** The value in a world, as a string; undefined for an error. */
export function stringIn(value: Value, world: Assignment): string | undefined {
  switch (value.kind) {
    case 'choice':
      return stringIn(isTrue(value.if, world) ? value.then : value.else, world)
    case 'scalar':
      return String(value.value)
    case 'text':
      return value.text.map(piece => ('lit' in piece ? piece.lit : String(world[piece.id]))).join('')
    default:
      return undefined
  }
}

/** A switch of that name is on. */
export function flag(id: string): Test {
  return { sym: { id, label: id, domain: [true, false] }, is: true }
}

/** "A is x, B is not true" */
export function words({ when }: { readonly when: readonly Decision[] }): string {
  return when.map(({ test, truth }) => `${test.sym.label} is ${truth ? '' : 'not '}${test.is}`).join(', ')
}
