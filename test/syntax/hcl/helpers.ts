import { expect } from 'vitest'
import type { Attribute, Body, Expression, ParsedHcl, TemplatePart } from '../../../src/syntax/hcl/ast.ts'
import { parseHcl, parseHclExpression } from '../../../src/syntax/hcl/parse.ts'
import {
  type Lit,
  type Problem,
  positionAt,
  type Range,
  type Source,
  slice,
  sourceOf,
} from '../../../src/syntax/source.ts'

export function sourceOfText(text: string): Source {
  return sourceOf({ path: 'main.tf', text })
}

export function parse(text: string): ParsedHcl {
  return parseHcl(sourceOfText(text))
}

/** The tree of a text that must be without problems. */
export function bodyOf(text: string): Body {
  const { body, problems } = parse(text)
  expect(show(problems)).toEqual([])
  return body
}

/** A lone expression that must be without problems. */
export function expressionOf(text: string): Expression {
  const { expression, problems } = parseHclExpression(sourceOfText(text))
  expect(show(problems)).toEqual([])
  return expression
}

/** Each problem as `line "text": message`. */
export function show(problems: readonly Problem[]): string[] {
  return problems.map(({ at, message }) => `${positionAt(at.file, at.start).line} "${slice(at)}": ${message}`)
}

/** A file in one line: arguments by name, blocks by type and labels, in the order arguments first. */
export function outline(body: Body): string {
  const names = body.attributes.map(({ name, value }) => (value.kind === 'invalid' ? `${name}!` : name))
  const blocks = body.blocks.map(block => {
    const labels = block.labels.map(label => label.text).join('.')
    return `${block.type}${labels && `.${labels}`}(${outline(block.body)})`
  })
  return [...names, ...blocks].join(' ')
}

/** An expression with all its grouping, so that precedence shows: `(a + (b * c))`. */
export function grouped(value: Expression): string {
  switch (value.kind) {
    case 'literal':
      return String(value.value)
    case 'variable':
      return value.name
    case 'template':
      return `"${value.parts.map(groupedPart).join('')}"`
    case 'tuple':
      return `[${value.items.map(grouped).join(', ')}]`
    case 'object':
      return `{${value.entries.map(entry => `${grouped(entry.key)}: ${grouped(entry.value)}`).join(', ')}}`
    case 'for': {
      const names = value.keyName === undefined ? value.valueName : `${value.keyName}, ${value.valueName}`
      const key = value.resultKey ? `${grouped(value.resultKey)} => ` : ''
      const test = value.test ? ` if ${grouped(value.test)}` : ''
      return `<for ${names} in ${grouped(value.of)}: ${key}${grouped(value.result)}${value.group ? '...' : ''}${test}>`
    }
    case 'conditional':
      return `(${grouped(value.if)} ? ${grouped(value.then)} : ${grouped(value.else)})`
    case 'binary':
      return `(${grouped(value.left)} ${value.operator} ${grouped(value.right)})`
    case 'unary':
      return `(${value.operator}${grouped(value.of)})`
    case 'call':
      return `${value.name}(${value.args.map(grouped).join(', ')}${value.spread ? '...' : ''})`
    case 'attribute':
      return `${grouped(value.of)}.${value.name}`
    case 'index':
      return `${grouped(value.of)}[${grouped(value.key)}]`
    case 'splat':
      return `<${grouped(value.of)} ${value.style}: ${grouped(value.each)}>`
    case 'item':
      return '@'
    case 'parentheses':
      return `(${grouped(value.of)})`
    case 'invalid':
      return '!'
  }
}

function groupedPart(part: TemplatePart): string {
  switch (part.kind) {
    case 'text':
      return textOf(part.text)
    case 'interpolation':
      return `<${grouped(part.value)}>`
    case 'if':
      return `<if ${grouped(part.test)}: ${part.then.map(groupedPart).join('')}|${part.else.map(groupedPart).join('')}>`
    case 'for':
      return `<for ${part.keyName ?? '-'} ${part.valueName} in ${grouped(part.of)}: ${part.body.map(groupedPart).join('')}>`
  }
}

export function textOf(text: readonly Lit[]): string {
  return text.map(piece => piece.lit).join('')
}

/** Each piece of literal text in an expression, with what is written at its place. */
export function pieces(value: Expression): [lit: string, written: string][] {
  return literals(value).map(piece => [piece.lit, piece.at ? slice(piece.at) : ''])
}

export function literals(value: unknown): Lit[] {
  if (Array.isArray(value)) return value.flatMap(literals)
  if (typeof value !== 'object' || value === null || ('text' in value && 'path' in value)) return []
  if ('lit' in value) return [value as Lit]
  return Object.values(value).flatMap(literals)
}

/** Every attribute of a file, at any depth. */
export function attributesIn(body: Body): Attribute[] {
  return [...body.attributes, ...body.blocks.flatMap(block => attributesIn(block.body))]
}

/** Every expression in an expression, itself included. */
export function expressionsIn(value: unknown): Expression[] {
  if (Array.isArray(value)) return value.flatMap(expressionsIn)
  if (typeof value !== 'object' || value === null || isFile(value)) return []
  const within = Object.values(value).flatMap(expressionsIn)
  return isExpression(value) ? [value, ...within] : within
}

function isFile(value: object): boolean {
  return 'path' in value && 'text' in value
}

/** Parts of a template have a kind too, but no expression is called `text`, `interpolation` or `if`. */
function isExpression(value: object): value is Expression {
  if (!('kind' in value && 'at' in value)) return false
  return value.kind !== 'interpolation' && value.kind !== 'if' && !(value.kind === 'for' && 'body' in value)
}

/** The same without any places, to compare trees that were read from different texts. */
export function withoutPlaces(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, part) => (/^(?:at|.*At)$/.test(key) ? undefined : part)))
}

export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
