/**
 * Input variables: given by the caller or a variable file, at their default, or free.
 * https://developer.hashicorp.com/terraform/language/values/variables
 */
import type { Block, Expression } from '../syntax/hcl/ast.ts'
import type { Range } from '../syntax/source.ts'
import { isAbsent } from '../value/build.ts'
import type { Cond } from '../value/condition.ts'
import { lift, toCond } from '../value/lift.ts'
import type { Scalar, Sym } from '../value/text.ts'
import type { Value } from '../value/value.ts'
import { converted, unknownOf } from './conversion.ts'
import { domainOf, intersection } from './domain.ts'
import { evaluate } from './expression.ts'
import { attributeIn } from './module.ts'
import type { Scope } from './scope.ts'
import { ANY, type TypeConstraint, typeConstraintOf } from './type-constraint.ts'

/** Where a module's variables get their values from. */
export interface Inputs {
  /** Variables without a value are free, though they may have a default. */
  readonly isFree: boolean
  /** What computes the value that is given to a variable; undefined if none is. */
  get(name: string): (() => Value) | undefined
}

export interface Variable {
  readonly name: string
  readonly at: Range
  /** What its values are converted to. */
  readonly type: TypeConstraint
  /** What its value is while it is free. */
  readonly likelyType: TypeConstraint
  readonly isNullable: boolean
  readonly fallback: Expression | undefined
  /** What stands for it while it is free. */
  readonly sym: Sym
  readonly scope: Scope
}

/** A declared variable. */
export function variableOf(block: Block, sym: Sym, scope: Scope): Variable {
  const name = block.labels[0]?.text ?? ''
  const written = attributeIn(block.body, 'type')?.value
  const fallback = attributeIn(block.body, 'default')?.value
  const nullable = attributeIn(block.body, 'nullable')?.value
  const type = written ? typeConstraintOf(written) : ANY
  const likelyType = written ? type : typeOfDefault(fallback)
  const domain = allowedBy(block, name, likelyType, scope)
  return {
    name,
    at: block.labels[0]?.at ?? block.at,
    type,
    likelyType,
    isNullable: !(nullable?.kind === 'literal' && nullable.value === false),
    fallback,
    sym: domain ? { ...sym, domain: isNull(fallback) ? [...new Set([...domain, null])] : domain } : sym,
    scope,
  }
}

/** Without a type any value is taken as it is; the default tells what is meant. */
function typeOfDefault(fallback: Expression | undefined): TypeConstraint {
  switch (fallback?.kind) {
    case 'literal':
      if (typeof fallback.value === 'boolean') return { kind: 'bool' }
      return fallback.value === null ? ANY : { kind: 'number' }
    case 'template':
      return { kind: 'string' }
    case 'tuple':
      return { kind: 'list', of: ANY }
    case 'object':
      return { kind: 'map', of: ANY }
    default:
      return ANY
  }
}

function isNull(expression: Expression | undefined): boolean {
  return expression?.kind === 'literal' && expression.value === null
}

/** The variable's value under these inputs. */
export function variableValue(variable: Variable, inputs: Inputs, read: (sym: Sym) => void): Value {
  const given = inputs.get(variable.name)
  if (given) return orDefault(converted(given(), variable.type, variable.scope), variable)
  if (!variable.fallback || inputs.isFree) return free(variable)
  read(variable.sym)
  return defaultOf(variable, variable.fallback)
}

/** null is the default where the variable cannot be null. */
function orDefault(value: Value, variable: Variable): Value {
  const { isNullable, fallback } = variable
  if (isNullable || !fallback) return value
  return lift([value], value.at, plain => (isAbsent(plain) ? defaultOf(variable, fallback) : plain))
}

function defaultOf({ type, scope }: Variable, fallback: Expression): Value {
  return converted(evaluate(fallback, scope), type, scope)
}

function free({ likelyType, sym, at, fallback }: Variable): Value {
  return unknownOf(likelyType, sym, at, { isNullable: isNull(fallback) })
}

// ── validation ──

/** The values that all validations together leave, as the variable's type has them. */
function allowedBy(
  block: Block,
  name: string,
  type: TypeConstraint,
  scope: Scope,
): readonly Scalar[] | undefined {
  const domains = conditionsOf(block).map(condition => domainOf(condition, name, scope))
  const domain = intersection(domains)?.map(value => ofType(value, type))
  return domain && domain.length > 0 ? [...new Set(domain)] : undefined
}

function ofType(value: Scalar, type: TypeConstraint): Scalar {
  if (value === null) return null
  if (type.kind === 'string') return String(value)
  return type.kind === 'number' && Number.isFinite(Number(value)) ? Number(value) : value
}

/** What every deployable value of a variable fulfils. */
export function validationsOf(block: Block, scope: Scope): readonly Cond[] {
  return conditionsOf(block).map(condition => toCond(evaluate(condition, scope)))
}

/** The conditions of a variable's validations. */
function conditionsOf(block: Block): readonly Expression[] {
  const checks = block.body.blocks.filter(nested => nested.type === 'validation')
  return checks.flatMap(check => {
    const condition = attributeIn(check.body, 'condition')?.value
    return condition ? [condition] : []
  })
}
