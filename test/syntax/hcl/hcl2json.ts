/** Our tree in the shape that hcl2json gives a file, so that the two can be compared. */
import type { Block, Body, Expression, TemplatePart } from '../../../src/syntax/hcl/ast.ts'
import { slice } from '../../../src/syntax/source.ts'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type JsonObject = { [key: string]: Json }

export function fileAsJson(body: Body): JsonObject {
  const out: JsonObject = Object.create(null)
  for (const block of body.blocks) addBlock(out, block)
  for (const attribute of body.attributes) out[attribute.name] = jsonOf(attribute.value)
  return out
}

function addBlock(root: JsonObject, block: Block): void {
  let out = root
  let key = block.type
  for (const label of block.labels) {
    out[key] ??= Object.create(null)
    out = out[key] as JsonObject
    key = label.text
  }
  out[key] ??= []
  const blocks = out[key] as Json[]
  blocks.push(fileAsJson(block.body))
}

function jsonOf(value: Expression): Json {
  switch (value.kind) {
    case 'literal':
      return value.value
    case 'unary': {
      const of = value.of
      if (of.kind !== 'literal') return `\${${slice(value.at)}}`
      return value.operator === '-' ? -(of.value as number) : !of.value
    }
    case 'template': {
      const lone = loneInterpolation(value.parts)
      return lone ? jsonOf(lone) : templateOf(value.parts)
    }
    case 'tuple':
      return value.items.map(jsonOf)
    case 'object': {
      const out: JsonObject = Object.create(null)
      for (const entry of value.entries) out[keyOf(entry.key)] = jsonOf(entry.value)
      return out
    }
    default:
      return `\${${slice(value.at)}}`
  }
}

function loneInterpolation(parts: readonly TemplatePart[]): Expression | undefined {
  const [first] = parts
  return parts.length === 1 && first?.kind === 'interpolation' ? first.value : undefined
}

function keyOf(key: Expression): string {
  const isReference = key.kind === 'attribute' || key.kind === 'index'
  return isReference && isTraversal(key) ? slice(key.at) : embedded(key)
}

/** A root name with names and literal indexes behind it. */
function isTraversal(value: Expression): boolean {
  if (value.kind === 'variable') return true
  if (value.kind === 'attribute') return isTraversal(value.of)
  if (value.kind !== 'index' || !isTraversal(value.of)) return false
  const { key } = value
  if (key.kind === 'literal') return true
  return key.kind === 'template' && key.parts.every(part => part.kind === 'text')
}

function templateOf(parts: readonly TemplatePart[]): string {
  return parts.map(partOf).join('')
}

function partOf(part: TemplatePart): string {
  switch (part.kind) {
    case 'text':
      return escaped(part.text.map(piece => piece.lit).join(''))
    case 'interpolation':
      return embedded(part.value)
    case 'if':
      return conditional(part.test, templateOf(part.then), templateOf(part.else))
    case 'for': {
      const names = part.keyName === undefined ? part.valueName : `${part.keyName}, ${part.valueName}`
      return `%{for ${names} in ${slice(part.of.at)}}${templateOf(part.body)}%{endfor}`
    }
  }
}

/** What stands between `${` and `}`: hcl2json prints a conditional there as it prints a directive. */
function embedded(value: Expression): string {
  if (value.kind === 'literal') return String(value.value)
  if (value.kind === 'template') {
    const lone = loneInterpolation(value.parts)
    return lone ? embedded(lone) : templateOf(value.parts)
  }
  if (value.kind === 'conditional') return conditional(value.if, embedded(value.then), embedded(value.else))
  return `\${${slice(value.at)}}`
}

function conditional(test: Expression, then: string, otherwise: string): string {
  return `%{if ${slice(test.at)}}${then}${otherwise ? `%{else}${otherwise}` : ''}%{endif}`
}

/** hcl2json gives text as a template would have to write it. */
function escaped(text: string): string {
  return text.replace(/[$%](?=\{)/g, letter => letter + letter)
}
