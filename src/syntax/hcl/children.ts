/** What an expression is made of, one level down. */
import type { Expression, TemplatePart } from './ast.ts'

export function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'template':
      return expression.parts.flatMap(inPart)
    case 'tuple':
      return expression.items
    case 'object':
      return expression.entries.flatMap(({ key, value }) => [key, value])
    case 'for': {
      const { of, resultKey, result, test } = expression
      return [of, result, ...(resultKey ? [resultKey] : []), ...(test ? [test] : [])]
    }
    case 'conditional':
      return [expression.if, expression.then, expression.else]
    case 'binary':
      return operandsOf(expression)
    case 'unary':
    case 'parentheses':
    case 'attribute':
      return [expression.of]
    case 'index':
      return [expression.of, expression.key]
    case 'splat':
      return [expression.of, expression.each]
    case 'call':
      return expression.args
    default:
      return []
  }
}

/** All operands of a chain `a + b * c - d …`, which may be longer than anything may be deep. */
function operandsOf(expression: Expression): readonly Expression[] {
  const operands: Expression[] = []
  let first = expression
  for (; first.kind === 'binary'; first = first.left) operands.push(first.right)
  return [first, ...operands.reverse()]
}

function inPart(part: TemplatePart): readonly Expression[] {
  switch (part.kind) {
    case 'text':
      return []
    case 'interpolation':
      return [part.value]
    case 'if':
      return [part.test, ...part.then.flatMap(inPart), ...part.else.flatMap(inPart)]
    case 'for':
      return [part.of, ...part.body.flatMap(inPart)]
  }
}
