/**
 * An expression as nested lists `[type, source text, ...children]`, once from our tree and once from hcl2json's,
 * so that structure, precedence and places can be compared.
 */
import type { TFExpressionSyntaxTree } from '@cdktn/hcl2json'
import type { Expression, ObjectEntry, TemplatePart } from '../../../src/syntax/hcl/ast.ts'
import { slice } from '../../../src/syntax/source.ts'

export type Tree = [type: string, text: string, ...children: Tree[]]

// ── theirs ──

export function theirTree(node: TFExpressionSyntaxTree.ExpressionType, isBranch = false): Tree {
  const text = node.meta?.value ?? ''
  const holdsBranches = text.startsWith('%{')
  const children = node.children.map(child => theirTree(child, holdsBranches && child.type === 'template'))
  const isText =
    (node.type as string) === 'literalValue' && (node.meta as { type?: string }).type === 'string'
  return [node.type, isBranch || isText ? '' : text, ...children]
}

// ── ours ──

export function ourTree(value: Expression): Tree {
  const text = slice(value.at)
  switch (value.kind) {
    case 'literal':
      return ['literalValue', text]
    case 'variable':
      return ['scopeTraversal', text]
    case 'attribute':
      return traversal(value, value.of)
    case 'index':
      return isLiteralKey(value.key)
        ? traversal(value, value.of)
        : ['index', text, ourTree(value.of), ourTree(value.key)]
    case 'template':
      return templateTree(text, value.parts)
    case 'tuple':
      return ['tuple', text, ...value.items.map(ourTree)]
    case 'object':
      return ['object', text, ...value.entries.flatMap(entry => [keyTree(entry), ourTree(entry.value)])]
    case 'for':
      return ['for', text, ...present([value.of, value.resultKey, value.result, value.test])]
    case 'conditional':
      return ['conditional', text, ...present([value.if, value.then, value.else])]
    case 'binary':
      return ['binaryOp', text, ...present([value.left, value.right])]
    case 'unary':
      return ['unaryOp', text, ourTree(value.of)]
    case 'call':
      return ['function', text, ...value.args.map(ourTree)]
    case 'splat':
      return ['splat', text, ourTree(value.of), eachTree(value.style, ourTree(value.each))]
    case 'parentheses':
      return ['', '', ourTree(value.of)]
    case 'item':
      return ['', '']
    case 'invalid':
      return ['invalid', text]
  }
}

/** hclsyntax leaves `.*` out of the place of what is behind it, though not `[*]`. */
function eachTree(style: 'attribute' | 'full', [type, text, ...children]: Tree): Tree {
  return [type, style === 'attribute' ? text.replace(/^\.\s*\*\s*/, '') : text, ...children]
}

function present(values: readonly (Expression | undefined)[]): Tree[] {
  return values.filter(value => value !== undefined).map(ourTree)
}

/** hclsyntax has one node for a root with all the names and literal keys behind it. */
function traversal(whole: Expression, of: Expression): Tree {
  const [type, , ...children] = ourTree(of)
  if (type === 'scopeTraversal' || type === 'relativeTraversal') return [type, slice(whole.at), ...children]
  return ['relativeTraversal', slice(whole.at), ourTree(of)]
}

function isLiteralKey(key: Expression): boolean {
  if (key.kind === 'literal') return true
  return key.kind === 'template' && key.parts.every(part => part.kind === 'text')
}

function keyTree({ key }: ObjectEntry): Tree {
  const isWord = key.kind === 'template' && !/^(?:"|<<)/.test(slice(key.at))
  return isWord ? ['', ''] : ['', '', ourTree(key)]
}

function templateTree(text: string, parts: readonly TemplatePart[]): Tree {
  const [first] = parts
  if (parts.length === 1 && first?.kind === 'interpolation')
    return ['templateWrap', text, ourTree(first.value)]
  return ['template', text, ...partTrees(parts)]
}

/** An empty template counts as one empty text. */
function partTrees(parts: readonly TemplatePart[]): Tree[] {
  return parts.length > 0 ? parts.map(partTree) : [['literalValue', '']]
}

function partTree(part: TemplatePart): Tree {
  switch (part.kind) {
    case 'text':
      return ['literalValue', '']
    case 'interpolation':
      return ourTree(part.value)
    case 'if': {
      const branches = [part.then, part.else].map((branch): Tree => ['template', '', ...partTrees(branch)])
      return ['conditional', slice(part.at), ourTree(part.test), ...branches]
    }
    case 'for': {
      const text = slice(part.at)
      return [
        'templateJoin',
        text,
        ['for', text, ourTree(part.of), ['template', '', ...partTrees(part.body)]],
      ]
    }
  }
}
