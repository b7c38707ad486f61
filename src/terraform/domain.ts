/**
 * The few values that a condition leaves to a variable, told by its form: `contains([…], var.x)`, `var.x == "a" || …`,
 * `can(regex("^(a|b)$", var.x))`.
 * https://developer.hashicorp.com/terraform/language/validate#input-variable-validation
 */
import type { Expression } from '../syntax/hcl/ast.ts'
import { stringOf } from '../value/lift.ts'
import type { Scalar } from '../value/text.ts'
import type { Value } from '../value/value.ts'
import { evaluate } from './expression.ts'
import type { Scope } from './scope.ts'
import { traversalsOf } from './walk.ts'

type Domain = readonly Scalar[]
type Of<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>

/** The values of the variable that fulfil the condition; undefined if its form does not tell. */
export function domainOf(condition: Expression, variable: string, scope: Scope): Domain | undefined {
  return new Reader(variable, scope).domain(condition)
}

class Reader {
  constructor(
    private readonly variable: string,
    private readonly scope: Scope,
  ) {}

  domain(condition: Expression): Domain | undefined {
    switch (condition.kind) {
      case 'parentheses':
        return this.domain(condition.of)
      case 'conditional':
        return this.ofConditional(condition)
      case 'binary':
        return this.ofBinary(condition)
      case 'call':
        return this.ofCall(condition)
      default:
        return undefined
    }
  }

  /** `var.x == null ? true : …`, and the other way round. */
  private ofConditional({ if: test, then, else: otherwise }: Of<'conditional'>): Domain | undefined {
    if (isTrue(then)) return union([this.domain(test), this.domain(otherwise)])
    const isNegated = test.kind === 'binary' && test.operator === '!='
    return isNegated && isTrue(otherwise) ? union([this.equal(test), this.domain(then)]) : undefined
  }

  private ofBinary(condition: Of<'binary'>): Domain | undefined {
    const { operator, left, right } = condition
    switch (operator) {
      case '==':
        return this.equal(condition)
      case '||':
        return union([this.domain(left), this.domain(right)])
      case '&&':
        return intersection([this.domain(left), this.domain(right)])
      case '>':
        return isNumber(right, 0) ? this.ofLength(left) : undefined
      default:
        return undefined
    }
  }

  /** The value on the other side of `==`. */
  private equal({ left, right }: Of<'binary'>): Domain | undefined {
    const other = this.isVariable(left) ? right : this.isVariable(right) ? left : undefined
    const value = other && scalarOf(this.known(other))
    return value === undefined ? undefined : [value]
  }

  private ofCall({ name, args: [first, second] }: Of<'call'>): Domain | undefined {
    if (!first) return undefined
    switch (name) {
      case 'contains':
        return second && this.isVariable(second) ? scalarsOf(this.known(first)) : undefined
      case 'can':
        return this.ofPattern(first, 'regex')
      case 'anytrue':
        return first.kind === 'tuple' ? union(first.items.map(item => this.domain(item))) : undefined
      case 'alltrue':
        return first.kind === 'tuple' ? intersection(first.items.map(item => this.domain(item))) : undefined
      default:
        return undefined
    }
  }

  /** `length(regexall(pattern, var.x)) > 0` */
  private ofLength(expression: Expression): Domain | undefined {
    const [of] = expression.kind === 'call' && expression.name === 'length' ? expression.args : []
    return of && this.ofPattern(of, 'regexall')
  }

  private ofPattern(call: Expression, name: string): Domain | undefined {
    if (call.kind !== 'call' || call.name !== name) return undefined
    const [pattern, of] = call.args
    const value = pattern && of && this.isVariable(of) ? this.known(pattern) : undefined
    const source = value && stringOf(value)
    return source === undefined ? undefined : alternativesOf(source)
  }

  private isVariable(expression: Expression): boolean {
    if (expression.kind !== 'attribute' || expression.name !== this.variable) return false
    return expression.of.kind === 'variable' && expression.of.name === 'var'
  }

  /** Only what refers to nothing is evaluated: it may refer to the variable itself. */
  private known(expression: Expression): Value | undefined {
    return traversalsOf(expression).length > 0 ? undefined : evaluate(expression, this.scope)
  }
}

function isTrue(expression: Expression): boolean {
  return expression.kind === 'literal' && expression.value === true
}

function isNumber(expression: Expression, number: number): boolean {
  return expression.kind === 'literal' && expression.value === number
}

/** `^a$` and `^(a|b)$` of plain words; undefined for any other pattern. */
function alternativesOf(pattern: string): Domain | undefined {
  const [, word, words] = /^\^(?:([\w-]+)|\((?:\?:)?([\w-]+(?:\|[\w-]+)*)\))\$$/.exec(pattern) ?? []
  return word === undefined ? words?.split('|') : [word]
}

function scalarsOf(value: Value | undefined): Domain | undefined {
  if (value?.kind !== 'list' || value.rest) return undefined
  const scalars = value.items.map(item => (item.when === true ? scalarOf(item.value) : undefined))
  return scalars.every(scalar => scalar !== undefined) ? scalars : undefined
}

function scalarOf(value: Value | undefined): Scalar | undefined {
  return value?.kind === 'scalar' ? value.value : value && stringOf(value)
}

/** All values of all of them; undefined if one is not known. */
function union(domains: readonly (Domain | undefined)[]): Domain | undefined {
  return domains.every(domain => domain !== undefined) ? [...new Set(domains.flat())] : undefined
}

/** The values that are in all of those that are known. */
export function intersection(domains: readonly (Domain | undefined)[]): Domain | undefined {
  const known = domains.filter(domain => domain !== undefined)
  return known.length === 0 ? undefined : known.reduce((a, b) => a.filter(value => b.includes(value)))
}
