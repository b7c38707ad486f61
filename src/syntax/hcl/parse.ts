/**
 * Reads HCL in native syntax: whole files, templates and lone expressions
 * (https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md). What Terraform accepts is accepted,
 * what it rejects is reported; around a mistake everything else is still read.
 */
import type { Problem, Range, Source } from '../source.ts'
import type { Body, Expression, ParsedHcl } from './ast.ts'
import { BodyReader } from './body.ts'
import { readExpression } from './expression.ts'
import type { Stretch } from './lexer.ts'
import { Broken, Reader, Stop } from './reader.ts'
import { readBareTemplate } from './template.ts'

/** What was read of a lone expression or template: `invalid` where it is broken, with at least one problem. */
export interface ParsedExpression {
  readonly expression: Expression
  readonly problems: readonly Problem[]
}

/** A comment. `text` is what stands behind `#` or `//`, or between the stars. */
export interface Comment {
  readonly at: Range
  readonly text: string
}

const BYTE_ORDER_MARK = 0xfeff

/**
 * Reads a `.tf` or `.tfvars` file. Blocks and expressions may be nested `depth` deep, and no tree is taller.
 * A broken argument is there with the value `invalid`; a broken block is left out.
 */
export function parseHcl(source: Source<never>, options: { depth?: number } = {}): ParsedHcl {
  const reader = new Reader(source, options.depth)
  const { body, isUnclosed } = readBody(reader, false)
  if (!isUnclosed) return { body, problems: reader.problems }
  // Something lacks its end. Read again on the guess that it ends where the next block of the top begins.
  const again = new Reader(source, options.depth)
  return { body: readBody(again, true).body, problems: again.problems }
}

/** Reads a text that is a template without quotes, as `templatefile` and the strings of the JSON syntax have it. */
export function parseHclTemplate(source: Source<never>): ParsedExpression {
  return readLone(source, r => {
    const parts = readBareTemplate(r, readExpression)
    return { kind: 'template', at: r.range(0, r.text.length), parts }
  })
}

/** Reads a text that is one expression and nothing else; it may run over several lines. */
export function parseHclExpression(source: Source<never>): ParsedExpression {
  return readLone(source, r => {
    r.newlines = false
    r.advanceFrom(textStart(r.text))
    const expression = readExpression(r)
    if (r.kind !== 'end') r.failExpecting('the end of the expression')
    return expression
  })
}

/** All comments of a `.tf` file, in the order written; what looks like one inside a string or heredoc is none. */
export function commentsOf(source: Source<never>): readonly Comment[] {
  const comments: Stretch[] = []
  const reader = new Reader(source)
  reader.comments = comments
  readBody(reader, false)
  return comments.map(({ start, end }) => {
    const isBlock = source.text.startsWith('/*', start)
    const behindOpening = start + (source.text[start] === '#' ? 1 : 2)
    return { at: reader.range(start, end), text: source.text.slice(behindOpening, isBlock ? end - 2 : end) }
  })
}

function readBody(reader: Reader, closesAtTop: boolean): { body: Body; isUnclosed: boolean } {
  reader.advanceFrom(textStart(reader.text))
  const bodies = new BodyReader(reader, closesAtTop)
  return { body: bodies.readFile(), isUnclosed: bodies.isUnclosed }
}

function readLone(source: Source<never>, read: (r: Reader) => Expression): ParsedExpression {
  const reader = new Reader(source)
  const { problems } = reader
  try {
    return { expression: read(reader), problems }
  } catch (problem) {
    const at = reader.range(0, source.text.length)
    if (problem instanceof Broken)
      problems.push({ at: reader.range(problem.start, problem.end), message: problem.message })
    else if (!(problem instanceof Stop)) throw problem
    return { expression: { kind: 'invalid', at }, problems }
  }
}

function textStart(text: string): number {
  return text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0
}
