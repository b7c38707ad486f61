/** Functions of both languages are written on plain values; here they are distributed over choices. */
import type { Range } from '../syntax/source.ts'
import { branch, choice, unknown } from './build.ts'
import { all, assume, type Cond, type Facts, implied, isTest, NOTHING, negate } from './condition.ts'
import { freshSym } from './derived.ts'
import { remember } from './remember.ts'
import {
  type ChoiceValue,
  type ErrorValue,
  type Item,
  MOST_ALTERNATIVES,
  type Plain,
  type Value,
} from './value.ts'

/**
 * Applies `f` to every combination of alternatives that can exist together. An argument that is an error gives
 * that error. Past `cap` combinations the result is unknown.
 */
export function lift(
  args: readonly Value[],
  at: Range,
  f: (...plain: Plain[]) => Value,
  cap = MOST_ALTERNATIVES,
): Value {
  return distribute(args, at, (...plain) => plain.find(isError) ?? f(...(plain as Plain[])), cap, true)
}

/** The same, but `f` is given errors too: for functions that catch them. */
export function liftErrors(
  args: readonly Value[],
  at: Range,
  f: (...args: (Plain | ErrorValue)[]) => Value,
  cap = MOST_ALTERNATIVES,
): Value {
  return distribute(args, at, f, cap, false)
}

function isError(value: Value): value is ErrorValue {
  return value.kind === 'error'
}

function isChoice(value: Value): value is ChoiceValue {
  return value.kind === 'choice'
}

function distribute(
  args: readonly Value[],
  at: Range,
  f: (...args: (Plain | ErrorValue)[]) => Value,
  cap: number,
  failing: boolean,
): Value {
  let left = cap
  const go = (current: readonly Value[], known: Suppositions): Value | undefined => {
    const failed = failing ? current.find(isError) : undefined
    if (failed) return failed
    const index = current.findIndex(isChoice)
    if (index < 0) return left-- > 0 ? f(...(current as (Plain | ErrorValue)[])) : undefined
    const chosen = current[index] as ChoiceValue
    return split(
      chosen,
      known,
      (side, then) => go(current.with(index, branch(chosen, side)), then),
      (then, otherwise) => choice(chosen.if, then, otherwise, at),
    )
  }
  return go(args, EVERYTHING) ?? unknown(freshSym('one of too many values', args), at)
}

/** Goes into the sides of a choice that can exist; undefined if one of them gave up. */
function split<T>(
  value: ChoiceValue,
  known: Suppositions,
  go: (side: 'then' | 'else', known: Suppositions) => T | undefined,
  join: (then: T, otherwise: T) => T,
): T | undefined {
  const yes = suppose(value.if, true, known)
  const no = suppose(value.if, false, known)
  if (!yes) return go('else', no ?? known)
  if (!no) return go('then', yes)
  const then = go('then', yes)
  if (then === undefined) return undefined
  const otherwise = go('else', no)
  return otherwise === undefined ? undefined : join(then, otherwise)
}

/** Conditions that hold on the way to an alternative, and the facts that follow from them. */
interface Suppositions {
  readonly facts: Facts
  readonly conds: readonly Cond[]
}

const EVERYTHING: Suppositions = { facts: NOTHING, conds: [] }

/** One more condition holds or not; undefined if that cannot be. */
function suppose(cond: Cond, truth: boolean, known: Suppositions): Suppositions | undefined {
  const facts = learn(cond, truth, known.facts)
  if (!facts) return undefined
  const conds = [...known.conds, truth ? cond : negate(cond)]
  return conds.some(held => implied(held, facts) === false) ? undefined : { facts, conds }
}

/** The facts that follow at once from a condition's answer; undefined if it contradicts what is known. */
function learn(cond: Cond, truth: boolean, facts: Facts): Facts | undefined {
  const already = implied(cond, facts)
  if (already !== undefined) return already === truth ? facts : undefined
  if (typeof cond === 'boolean') return facts
  if (isTest(cond)) return cond.sym.by ? facts : assume(cond, truth, facts)
  if ('not' in cond) return learn(cond.not, !truth, facts)
  const parts = 'any' in cond ? cond.any : cond.all
  if ('any' in cond === truth) return facts
  let result: Facts | undefined = facts
  for (const part of parts) {
    result = learn(part, truth, result)
    if (!result) return undefined
  }
  return result
}

/**
 * A value as guarded values without choices, errors included, in the order written. `when` guards them all.
 * Past the cap: one unknown.
 */
export function alternatives(value: Value, when: Cond = true): Item[] {
  if (value.kind !== 'choice') return [{ when, value }]
  const known = suppose(when, true, EVERYTHING)
  if (!known) return []
  let left = MOST_ALTERNATIVES
  const go = (current: Value, guard: Cond, known: Suppositions): Item[] | undefined => {
    if (current.kind !== 'choice') return left-- > 0 ? [{ when: guard, value: current }] : undefined
    return split(
      current,
      known,
      (side, then) => {
        const own = side === 'then' ? current.if : negate(current.if)
        return go(branch(current, side), all(guard, own), then)
      },
      (then, otherwise) => [...then, ...otherwise],
    )
  }
  return go(value, when, known) ?? [{ when, value: tooMany(value) }]
}

const TOO_MANY = new WeakMap<Value, Value>()

/** The same unknown each time it is asked for: rules ask again in every scenario. */
function tooMany(value: ChoiceValue): Value {
  return remember(TOO_MANY, value, () => unknown(freshSym('one of too many values', [value]), value.at))
}
