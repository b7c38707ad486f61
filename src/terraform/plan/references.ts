/** The references of an expression, as a plan lists them: each with all its beginnings after it. */
import type { Expression } from '../../syntax/hcl/ast.ts'
import { parseHclExpression } from '../../syntax/hcl/parse.ts'
import { derive } from '../../syntax/source.ts'
import { type Node, textOf } from '../../syntax/tree.ts'

/** Most references of one expression. */
const MOST = 100

/** What tells an instance from its siblings: `aws_iam_role.web[each.key]` is listed as the block and the key. */
const KEYS = ['each.key', 'each.value', 'count.index']

/** The only reference, or the tuple of all of them; broken ones are left out. */
export function referencesOf(list: Node & { readonly kind: 'list' }): Expression {
  const written = withoutBeginnings(list.items.flatMap(item => writtenIn(item)).slice(0, MOST))
  const key = written.find(one => KEYS.includes(one.text))
  const others = written.filter(one => one !== key)
  const [only] = others
  if (key && only && others.length === 1 && isBlock(only.text)) {
    const [of, index] = [parsed(only), parsed(key)]
    if (of && index) return { kind: 'index', at: list.at, of, key: index }
  }
  const items = (others.length > 0 ? others : written).flatMap(one => parsed(one) ?? [])
  return items.length === 1 ? items[0]! : { kind: 'tuple', at: list.at, items }
}

interface Written {
  readonly text: string
  readonly node: Node
}

function writtenIn(node: Node): readonly Written[] {
  const text = node.kind === 'string' ? textOf(node) : undefined
  return text === undefined || text.startsWith('path.') || text.startsWith('terraform.')
    ? []
    : [{ text, node }]
}

/** Each stands before its beginnings, which say no more. */
function withoutBeginnings(all: readonly Written[]): readonly Written[] {
  const kept: Written[] = []
  for (const one of all) {
    const isKnown = kept.some(({ text }) => text === one.text || startsWithPart(text, one.text))
    if (!isKnown) kept.push(one)
  }
  return kept
}

function startsWithPart(text: string, part: string): boolean {
  return text.startsWith(part) && /^[.[]/.test(text.slice(part.length))
}

/** A resource or a module call, and nothing of it. */
function isBlock(text: string): boolean {
  return /^(data\.)?[\w-]+\.[\w-]+$/.test(text)
}

function parsed({ text, node }: Written): Expression | undefined {
  const { expression, problems } = parseHclExpression(
    derive<never>([{ lit: text, at: node.at }], node.at.file),
  )
  return problems.length > 0 || expression.kind === 'invalid' ? undefined : { ...expression, at: node.at }
}
