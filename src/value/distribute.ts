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
  return liftAll(args, at, plain => f(...plain), cap)
}

/** The same, for more arguments than a call takes. */
export function liftAll(
  args: readonly Value[],
  at: Range,
  f: (plain: readonly Plain[]) => Value,
  cap = MOST_ALTERNATIVES,
): Value {
  const apply = (plain: readonly Value[]) => plain.find(isError) ?? f(plain as readonly Plain[])
  return distribute(args, at, apply, cap, true)
}

/** The same, but `f` is given errors too: for functions that catch them. */
export function liftErrors(
  args: readonly Value[],
  at: Range,
  f: (...args: (Plain | ErrorValue)[]) => Value,
  cap = MOST_ALTERNATIVES,
): Value {
  return distribute(args, at, plain => f(...(plain as (Plain | ErrorValue)[])), cap, false)
}

function distribute(
  args: readonly Value[],
  at: Range,
  apply: (plain: readonly Value[]) => Value,
  cap: number,
  stopsAtError: boolean,
): Value {
  const tree = new Tree(
    apply,
    (cond, then, otherwise) => choice(cond, then, otherwise, at),
    cap,
    stopsAtError,
  )
  return tree.of(args, EVERYTHING) ?? unknown(freshSym('one of too many values', args), at)
}

/**
 * A value as guarded values without choices, errors included, in the order written. `when` guards them all.
 * Past the cap: one unknown.
 */
export function alternatives(value: Value, when: Cond = true): Item[] {
  if (value.kind !== 'choice') return [{ when, value }]
  const known = suppose(when, true, EVERYTHING)
  if (!known) return []
  const guarded = (cond: Cond, items: readonly Item[]) =>
    items.map(item => ({ when: all(cond, item.when), value: item.value }))
  const tree = new Tree<readonly Item[]>(
    ([plain]) => [{ when: true, value: plain! }],
    (cond, then, otherwise) => [...guarded(cond, then), ...guarded(negate(cond), otherwise)],
    MOST_ALTERNATIVES,
    false,
  )
  return guarded(when, tree.of([value], known) ?? [{ when: true, value: tooMany(value) }])
}

const TOO_MANY = new WeakMap<Value, Value>()

/** The same unknown each time it is asked for: rules ask again in every scenario. */
function tooMany(value: ChoiceValue): Value {
  return remember(TOO_MANY, value, () => unknown(freshSym('one of too many values', [value]), value.at))
}

function isError(value: Value): value is ErrorValue {
  return value.kind === 'error'
}

function isChoice(value: Value): value is ChoiceValue {
  return value.kind === 'choice'
}

/** The combinations of alternatives of some values, as a tree of the questions on which they hang. */
class Tree<Result> {
  private left: number

  constructor(
    private readonly leaf: (plain: readonly Value[]) => Result,
    private readonly join: (cond: Cond, then: Result, otherwise: Result) => Result,
    private readonly cap: number,
    private readonly stopsAtError: boolean,
  ) {
    this.left = cap
  }

  /**
   * Undefined if there are too many. `splits`: questions on the way, each of which has another side. `from`: the
   * arguments before it are no choices.
   */
  of(args: readonly Value[], known: Suppositions, splits = 0, from = 0): Result | undefined {
    const current = [...args]
    let supposed = known
    let isDecided = this.stopsAtError && current.some(isError)
    for (let index = from; index < current.length && !isDecided; index++) {
      for (let chosen = current[index]!; isChoice(chosen); chosen = current[index]!) {
        const yes = suppose(chosen.if, true, supposed)
        const no = suppose(chosen.if, false, supposed)
        if (yes && no) return this.split(current, index, yes, no, splits + 1)
        current[index] = branch(chosen, yes ? 'then' : 'else')
        supposed = yes ?? no ?? supposed
      }
      isDecided = this.stopsAtError && isError(current[index]!)
    }
    return this.left-- > 0 ? this.leaf(current) : undefined
  }

  private split(
    args: readonly Value[],
    index: number,
    yes: Suppositions,
    no: Suppositions,
    splits: number,
  ): Result | undefined {
    if (splits >= this.cap) return undefined
    const chosen = args[index] as ChoiceValue
    const then = this.of(args.with(index, branch(chosen, 'then')), yes, splits, index)
    if (then === undefined) return undefined
    const otherwise = this.of(args.with(index, branch(chosen, 'else')), no, splits, index)
    return otherwise === undefined ? undefined : this.join(chosen.if, then, otherwise)
  }
}

/** What holds on the way to an alternative: facts, and conditions of which the facts do not say all. */
interface Suppositions {
  readonly facts: Facts
  readonly conds: readonly Cond[]
}

const EVERYTHING: Suppositions = { facts: NOTHING, conds: [] }

/** One more condition holds or not; undefined if that cannot be. */
function suppose(cond: Cond, truth: boolean, known: Suppositions): Suppositions | undefined {
  const facts = learn(cond, truth, known.facts)
  if (!facts) return undefined
  const held = truth ? cond : negate(cond)
  const conds = [...known.conds, held].filter(one => implied(one, facts) !== true)
  return conds.some(one => implied(one, facts) === false) ? undefined : { facts, conds }
}

/** The facts that follow at once from a condition's answer; undefined if it contradicts what is known. */
function learn(cond: Cond, truth: boolean, facts: Facts): Facts | undefined {
  const already = implied(cond, facts)
  if (already !== undefined) return already === truth ? facts : undefined
  if (typeof cond === 'boolean') return facts
  if (isTest(cond)) return cond.sym.by ? facts : assume(cond, truth, facts)
  if ('not' in cond) return learn(cond.not, !truth, facts)
  if ('any' in cond === truth) return facts
  let result: Facts | undefined = facts
  for (const part of 'any' in cond ? cond.any : cond.all) {
    result = learn(part, truth, result)
    if (!result) return undefined
  }
  return result
}
