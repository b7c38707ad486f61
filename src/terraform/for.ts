/**
 * `for` expressions, over guarded and unknown collections too: guards are and-ed onto the results, of an unknown
 * collection one stand-in is gone through.
 * https://developer.hashicorp.com/terraform/language/expressions/for
 */
import type { Expression, For } from '../syntax/hcl/ast.ts'
import type { Range } from '../syntax/source.ts'
import { choice, error, lazyItem, list } from '../value/build.ts'
import { all, anyOf, type Cond } from '../value/condition.ts'
import { lift, toCond } from '../value/lift.ts'
import type { Sym } from '../value/text.ts'
import type { Item, Plain, Value } from '../value/value.ts'
import { notBool } from './boolean.ts'
import { type Collection, type Element, elementsOf } from './collection.ts'
import { evaluate } from './expression.ts'
import { EntryMaker } from './object.ts'
import { bind, type Scope } from './scope.ts'

type ForExpression = For & { readonly at: Range }

export function evaluateFor(expression: ForExpression, scope: Scope): Value {
  const over = evaluate(expression.of, scope)
  return lift([over], expression.at, plain => overPlain(expression, plain, scope))
}

function overPlain(expression: ForExpression, over: Plain, scope: Scope): Value {
  const { at } = expression
  const collection = elementsOf(over, at)
  if (!collection) return error('a "for" goes over a list or a map', at)
  const rounds = roundsOf(expression, collection, scope)
  const rest = collection.rest && restOf(expression, collection.rest)
  const made = expression.resultKey
    ? objectOf(expression, expression.resultKey, rounds.kept, rest)
    : list(
        rounds.kept.map(({ when, scope }): Item => ({ when, value: evaluate(expression.result, scope) })),
        at,
        rest,
      )
  return choice(anyOf(rounds.failures), error('the condition of a "for" fails', at), made, at)
}

/** Without a test there are as many results as elements, so the symbol for the others stays the same. */
function restOf({ test, at }: ForExpression, rest: Sym): Sym {
  return test
    ? { ...rest, id: `${rest.id}[if:${at.file.path}:${at.start}]`, label: `some of ${rest.label}` }
    : rest
}

interface Round {
  readonly when: Cond
  readonly scope: Scope
}

function roundsOf(expression: ForExpression, collection: Collection, scope: Scope) {
  const kept: Round[] = []
  const failures: Cond[] = []
  for (const element of collection.elements) {
    const own = scopeOf(expression, element, scope)
    const { when, fails } = testOf(expression.test, own)
    if (fails !== false) failures.push(all(element.when, fails))
    const guard = all(element.when, when)
    if (guard !== false) kept.push({ when: guard, scope: own })
  }
  return { kept, failures }
}

function scopeOf({ keyName, valueName }: ForExpression, element: Element, scope: Scope): Scope {
  const named = keyName === undefined ? scope : bind(scope, keyName, element.key())
  return bind(named, valueName, element.value())
}

function testOf(test: Expression | undefined, scope: Scope): { when: Cond; fails: Cond } {
  if (!test) return { when: true, fails: false }
  const value = evaluate(test, scope)
  return { when: toCond(value), fails: notBool(value) }
}

function objectOf(
  expression: ForExpression,
  resultKey: Expression,
  rounds: readonly Round[],
  rest: Sym | undefined,
): Value {
  const { at, group } = expression
  const maker = new EntryMaker(at)
  for (const { when, scope } of rounds) {
    const key = evaluate(resultKey, scope)
    const compute = () => evaluate(expression.result, scope)
    if (group) maker.group(key, resultKey.at, when, lazyItem(true, compute))
    else maker.putNew(key, resultKey.at, when, compute())
  }
  return maker.result(rest)
}
