/**
 * Evaluates expressions to values.
 * https://developer.hashicorp.com/terraform/language/expressions
 */
import type { BinaryOperator, Expression, TemplatePart } from '../syntax/hcl/ast.ts'
import { type Range, slice } from '../syntax/source.ts'
import { choice, error, list, scalar, textValue, unknown } from '../value/build.ts'
import { all, any, negate } from '../value/condition.ts'
import { parseNumber } from '../value/decimal.ts'
import { fromCond, joinText, lift, toCond } from '../value/lift.ts'
import type { Item, Plain, Value } from '../value/value.ts'
import { attributeOf, indexOf, memberOf, splatOf } from './access.ts'
import { spreadArguments } from './arguments.ts'
import { arithmetic } from './arithmetic.ts'
import { notBool, orFail } from './boolean.ts'
import { type Element, elementsOf } from './collection.ts'
import { equality, type Operand } from './equality.ts'
import { evaluateFor } from './for.ts'
import { unified } from './functions/unify.ts'
import { evaluateObject } from './object.ts'
import { referenceOf } from './reference.ts'
import { bind, nameIn, type Scope } from './scope.ts'

type Of<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>

/** The value of an expression in a scope. Never throws; what cannot be known is unknown. */
export function evaluate(expression: Expression, scope: Scope): Value {
  const { inside } = scope
  if (!inside.enter()) return unknown(inside.fresh('a value that is too large to compute'), expression.at)
  try {
    return compute(expression, scope)
  } finally {
    inside.leave()
  }
}

function compute(expression: Expression, scope: Scope): Value {
  const { at } = expression
  switch (expression.kind) {
    case 'literal':
      return literal(expression.value, at)
    case 'template':
      return evaluateTemplate(expression.parts, at, scope)
    case 'tuple':
      return list(
        expression.items.map((item): Item => ({ when: true, value: evaluate(item, scope) })),
        at,
      )
    case 'object':
      return evaluateObject(expression.entries, at, scope)
    case 'for':
      return evaluateFor(expression, scope)
    case 'conditional':
      return evaluateConditional(expression, scope)
    case 'binary':
      return evaluateBinary(expression, scope)
    case 'unary':
      return evaluateUnary(expression, scope)
    case 'call':
      return evaluateCall(expression, scope)
    case 'variable':
      return nameIn(scope, expression.name) ?? scope.inside.unbound(expression.name, at)
    case 'attribute':
      return evaluateAttribute(expression, scope)
    case 'index':
      return reach(scope, indexOf(evaluate(expression.of, scope), evaluate(expression.key, scope), at))
    case 'splat':
      return evaluateSplat(expression, scope)
    case 'item':
      return scope.item ?? unknown(scope.inside.fresh('an element'), at)
    case 'parentheses':
      return evaluate(expression.of, scope)
    case 'invalid':
      return unknown(scope.inside.fresh('an expression that cannot be read'), at)
  }
}

/** A number with more digits than we hold is unknown. */
function literal(value: number | boolean | null, at: Range): Value {
  const raw = typeof value === 'number' ? slice(at) : ''
  if (raw.length > SURELY_EXACT && parseNumber(raw) === 'unknown')
    return unknown({ id: raw, label: raw }, at, { type: 'number' })
  return scalar(value, at)
}

/** A number written with so many letters is held exactly. */
const SURELY_EXACT = 15

// ── reaching into values ──

/** A value that was reached through another one brings the defaults along on which it leans. */
function reach(scope: Scope, value: Value): Value {
  scope.inside.leanOn(value.rests)
  return value
}

function evaluateAttribute(expression: Of<'attribute'>, scope: Scope): Value {
  const { of, name, at } = expression
  const reference = referenceOf(expression, root => nameIn(scope, root) !== undefined)
  if (reference) return scope.inside.refer(reference, at)
  const value = evaluate(of, scope)
  if (/^\d+$/.test(name)) return reach(scope, indexOf(value, scalar(Number(name), at), at))
  return reach(scope, scope.isTried ? attributeOf(value, name, at) : memberOf(value, name, at))
}

function evaluateSplat({ of, each, at }: Of<'splat'>, scope: Scope): Value {
  const value = evaluate(of, scope)
  return splatOf(value, splatName(each), item => evaluate(each, { ...scope, item }), at)
}

/** What a splat does with its elements: `[*].name`. */
function splatName(each: Expression): string {
  if (each.kind === 'attribute') return `${splatName(each.of)}.${each.name}`
  if (each.kind === 'index')
    return `${splatName(each.of)}[${each.key.kind === 'literal' ? each.key.value : each.key.at.start}]`
  return '[*]'
}

// ── operators ──

/** The side that is not taken is evaluated for its type alone. */
function evaluateConditional(expression: Of<'conditional'>, scope: Scope): Value {
  const { inside } = scope
  const test = evaluate(expression.if, scope)
  const cond = toCond(test)
  const side = (of: Expression, isTaken: boolean) =>
    isTaken ? evaluate(of, scope) : inside.aside(() => evaluate(of, scope))
  const then = side(expression.then, cond !== false)
  const otherwise = side(expression.else, cond !== true)
  const [left, right] = unified([then, otherwise]) ?? [then, otherwise]
  return decide(test, left ?? then, right ?? otherwise, expression.at)
}

/** `then` where the test is true, `otherwise` where it is false, an error where it is neither. */
function decide(test: Value, then: Value, otherwise: Value, at: Range): Value {
  return orFail(notBool(test), test, choice(toCond(test), then, otherwise, at), at)
}

/** A chain `a + b + c …` may be of any length: its left sides are inside each other, and gone through one by one. */
function evaluateBinary(expression: Of<'binary'>, scope: Scope): Value {
  const chain: Of<'binary'>[] = []
  let first: Expression = expression
  for (; first.kind === 'binary'; first = first.left) chain.push(first)
  let value = evaluate(first, scope)
  for (const { operator, left, right, at } of chain.reverse()) {
    const [a, b] = [
      { value, written: left },
      { value: evaluate(right, scope), written: right },
    ]
    value = operate(operator, a, b, at)
  }
  return value
}

function operate(operator: BinaryOperator, a: Operand, b: Operand, at: Range): Value {
  switch (operator) {
    case '==':
      return equality(a, b, at)
    case '!=':
      return negated(equality(a, b, at), at)
    case '&&':
    case '||':
      return evaluateLogical(operator, a.value, b.value, at)
    default:
      return arithmetic(operator, a.value, b.value, at)
  }
}

/** `false && x` is false and `true || x` is true even where x fails, as in Terraform since 1.12. */
function evaluateLogical(operator: '&&' | '||', a: Value, b: Value, at: Range): Value {
  const [left, right] = [toCond(a), toCond(b)]
  const isAnd = operator === '&&'
  const combined = fromCond(isAnd ? all(left, right) : any(left, right), at)
  const matters = isAnd ? left : negate(left)
  const checked = orFail(all(matters, notBool(b)), b, combined, at)
  return orFail(notBool(a), a, checked, at)
}

function negated(value: Value, at: Range): Value {
  return orFail(notBool(value), value, fromCond(negate(toCond(value)), at), at)
}

function evaluateUnary({ operator, of, at }: Of<'unary'>, scope: Scope): Value {
  const value = evaluate(of, scope)
  return operator === '!' ? negated(value, at) : arithmetic('-', scalar(0, at), value, at)
}

function evaluateCall({ name, args, spread, at }: Of<'call'>, scope: Scope): Value {
  const inner = name === 'try' || name === 'can' ? { ...scope, isTried: true as const } : scope
  const values = args.map(arg => evaluate(arg, inner))
  if (!spread) return scope.inside.call(name, values, at)
  return spreadArguments(name, values, at, all => scope.inside.call(name, all, at))
}

// ── templates ──

/** A lone interpolation gives its value; all else is a string. */
function evaluateTemplate(parts: readonly TemplatePart[], at: Range, scope: Scope): Value {
  const [first] = parts
  if (parts.length === 1 && first?.kind === 'interpolation') return evaluate(first.value, scope)
  return evaluateParts(parts, at, scope)
}

function evaluateParts(parts: readonly TemplatePart[], at: Range, scope: Scope): Value {
  const [first] = parts
  if (parts.length === 1 && first?.kind === 'text') return textValue(first.text, at)
  return joinText(
    parts.map(part => evaluatePart(part, at, scope)),
    at,
  )
}

function evaluatePart(part: TemplatePart, at: Range, scope: Scope): Value {
  switch (part.kind) {
    case 'text':
      return textValue(part.text, at)
    case 'interpolation':
      return evaluate(part.value, scope)
    case 'if': {
      const then = evaluateParts(part.then, part.at, scope)
      return decide(evaluate(part.test, scope), then, evaluateParts(part.else, part.at, scope), part.at)
    }
    case 'for':
      return lift([evaluate(part.of, scope)], part.at, plain => evaluateLoop(part, plain, scope))
  }
}

function evaluateLoop(part: Extract<TemplatePart, { kind: 'for' }>, over: Plain, scope: Scope): Value {
  const collection = elementsOf(over, part.at)
  if (!collection) return error('a "for" goes over a list or a map', part.at)
  if (collection.rest) return unknown(scope.inside.fresh('a part of the text'), part.at, { type: 'text' })
  const rounds = collection.elements.map(element => evaluateRound(part, element, scope))
  return joinText(rounds, part.at)
}

/** Each round is a step: loops inside each other have no end, even if all they hold is plain text. */
function evaluateRound(part: Extract<TemplatePart, { kind: 'for' }>, element: Element, scope: Scope): Value {
  const { inside } = scope
  if (!inside.enter()) return unknown(inside.fresh('a text that takes too long'), part.at, { type: 'text' })
  try {
    const named = part.keyName === undefined ? scope : bind(scope, part.keyName, element.key())
    const text = evaluateParts(part.body, part.at, bind(named, part.valueName, element.value()))
    return choice(element.when, text, textValue([], part.at), part.at)
  } finally {
    inside.leave()
  }
}
