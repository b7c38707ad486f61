/** Whom the statements of policies speak of. A policy of a bucket or a key that names a role hands the role to nobody. */
import type { Expression, ObjectEntry, TemplatePart } from '../syntax/hcl/ast.ts'
import { childrenOf } from '../syntax/hcl/children.ts'
import { parseJson } from '../syntax/json.ts'
import { type AnyHole, derive, type Lit } from '../syntax/source.ts'
import { entryOf, type Node } from '../syntax/tree.ts'
import { literalText } from './call.ts'

/** The expressions under `Principal` of the statements in an expression, written as objects or as JSON. */
export function statementPrincipals(expression: Expression): ReadonlySet<Expression> {
  const found = new Set<Expression>()
  const todo = [expression]
  for (let next = todo.pop(); next; next = todo.pop()) {
    if (next.kind === 'object') for (const principal of inObject(next.entries)) found.add(principal)
    if (next.kind === 'template') for (const principal of inJson(next.parts)) found.add(principal)
    todo.push(...childrenOf(next))
  }
  return found
}

function inObject(entries: readonly ObjectEntry[]): readonly Expression[] {
  const isStatement = entries.some(({ key }) => literalText(key) === 'Effect')
  const principals = isStatement ? entries.filter(({ key }) => literalText(key) === 'Principal') : []
  return principals.map(entry => entry.value)
}

interface ValueHole extends AnyHole {
  readonly value: Expression
}

function inJson(parts: readonly TemplatePart[]): readonly Expression[] {
  const pieces = parts.flatMap(pieceOf)
  const hole = pieces.find(piece => 'value' in piece)
  const isPolicy = pieces.some(piece => 'lit' in piece && piece.lit.includes('Principal'))
  if (!hole || !isPolicy) return []
  return parseJson<ValueHole>(derive(pieces, hole.value.at.file)).documents.flatMap(principalsUnder)
}

function pieceOf(part: TemplatePart): readonly (Lit | ValueHole)[] {
  if (part.kind === 'text') return part.text
  return part.kind === 'interpolation' ? [{ id: String(part.at.start), at: part.at, value: part.value }] : []
}

function principalsUnder(root: Node<ValueHole>): readonly Expression[] {
  const found: Expression[] = []
  const todo = [{ node: root, isPrincipal: false }]
  for (let next = todo.pop(); next; next = todo.pop()) {
    const { node, isPrincipal } = next
    if (isPrincipal) found.push(...valuesIn(node))
    if (node.kind === 'list') todo.push(...node.items.map(item => ({ node: item, isPrincipal })))
    if (node.kind !== 'map') continue
    const isStatement = entryOf(node, 'Effect') !== undefined
    for (const { key, value } of node.entries) {
      todo.push({ node: value, isPrincipal: isPrincipal || (isStatement && key === 'Principal') })
    }
  }
  return found
}

/** The interpolations that a node itself holds. */
function valuesIn(node: Node<ValueHole>): readonly Expression[] {
  if (node.kind === 'hole') return [node.hole.value]
  if (node.kind !== 'string') return []
  return node.pieces.flatMap(piece => ('lit' in piece ? [] : [piece.value]))
}
