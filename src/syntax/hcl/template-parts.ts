/**
 * From the flat elements of a template to its parts: white space taken off as `~` and `<<-` say,
 * and what stands between `%{ if }` and `%{ endif }` put into one part.
 */
import type { Lit, Range } from '../source.ts'
import type { Expression, For, TemplatePart } from './ast.ts'
import { isSpace, LETTER } from './letters.ts'
import type { Stretch } from './lexer.ts'
import type { Reader } from './reader.ts'

/** A stretch of text (of a heredoc: no more than a line), or a sequence and where it stands. */
export type Element = { readonly kind: 'text'; readonly text: Lit[] } | Placed<Sequence>

/** What stands in `${...}` or `%{...}`. */
export type Sequence =
  | { readonly kind: 'interpolation'; readonly value: Expression }
  | { readonly kind: 'if'; readonly test: Expression }
  | ({ readonly kind: 'for'; readonly of: Expression } & Pick<For, 'keyName' | 'valueName'>)
  | { readonly kind: 'else' | 'endif' | 'endfor' }

type Placed<T> = T & Stretch
type Opening = Placed<Sequence & { readonly kind: 'if' }> | Placed<Sequence & { readonly kind: 'for' }>

// ── white space ──

/** Takes white space off the end of the text, for `${~`. */
export function trimEnd(text: Lit[]): void {
  while (text.length > 0) {
    const last = text.at(-1)!
    let keep = last.lit.length
    while (keep > 0 && isSpace(last.lit.charCodeAt(keep - 1))) keep--
    text.pop()
    if (keep === 0) continue
    text.push(part(last, 0, keep))
    return
  }
}

/** Takes white space off the beginning of the text, for `~}`. */
export function trimStart(text: Lit[]): void {
  cutStart(text, leadingSpaces(text))
}

/**
 * Takes the common indent off the lines of a `<<-` heredoc. As hclsyntax does it: a blank line does not count,
 * and what stands in an interpolation neither counts nor changes. A line whose end `~}` took away joins the next to it.
 */
export function cutIndent(elements: readonly Element[]): void {
  const lines: Lit[][] = []
  let indent = Number.POSITIVE_INFINITY
  let beginsLine = true
  for (const element of elements) {
    if (element.kind !== 'text') {
      if (beginsLine) indent = 0
      beginsLine = false
      continue
    }
    const spaces = leadingSpaces(element.text)
    const isBlankLine = endsLine(element.text) && spaces === lengthOf(element.text)
    if (beginsLine && !isBlankLine) {
      lines.push(element.text)
      indent = Math.min(indent, spaces)
    }
    beginsLine = endsLine(element.text)
  }
  for (const line of lines) cutStart(line, indent)
}

function leadingSpaces(text: readonly Lit[]): number {
  let count = 0
  for (const { lit } of text) {
    let at = 0
    while (at < lit.length && isSpace(lit.charCodeAt(at))) at++
    count += at
    if (at < lit.length) break
  }
  return count
}

function cutStart(text: Lit[], count: number): void {
  let left = count
  let whole = 0
  while (whole < text.length && text[whole]!.lit.length <= left) left -= text[whole++]!.lit.length
  const first = text[whole]
  if (first && left > 0) text[whole] = part(first, left, first.lit.length)
  text.splice(0, whole)
}

function part(piece: Lit, start: number, end: number): Lit {
  const lit = piece.lit.slice(start, end)
  if (!piece.at) return { lit }
  const isWritten = piece.at.end - piece.at.start === piece.lit.length
  if (!isWritten) return { lit, at: piece.at }
  return { lit, at: { file: piece.at.file, start: piece.at.start + start, end: piece.at.start + end } }
}

function endsLine(text: readonly Lit[]): boolean {
  const last = text.at(-1)?.lit
  return last?.charCodeAt(last.length - 1) === LETTER.LF
}

function lengthOf(text: readonly Lit[]): number {
  return text.reduce((length, piece) => length + piece.lit.length, 0)
}

// ── structure ──

/** The parts of a template. Fails where directives do not fit each other. */
export function buildParts(r: Reader, elements: readonly Element[]): TemplatePart[] {
  return new Builder(r, elements).all()
}

class Builder {
  private next = 0
  private readonly r: Reader
  private readonly elements: readonly Element[]

  constructor(r: Reader, elements: readonly Element[]) {
    this.r = r
    this.elements = elements
  }

  all(): TemplatePart[] {
    const parts = this.partsUpToDirective()
    const stray = this.elements[this.next] as Placed<Sequence> | undefined
    if (stray)
      this.fail(
        stray,
        `"%{ ${stray.kind} }" has no "%{ ${stray.kind === 'endfor' ? 'for' : 'if'} }" before it`,
      )
    return parts
  }

  /** Everything up to the directive that ends this stretch of the template, or to the end. */
  private partsUpToDirective(): TemplatePart[] {
    const parts: TemplatePart[] = []
    for (; this.next < this.elements.length; this.next++) {
      const element = this.elements[this.next]!
      if (element.kind === 'text') addText(parts, element.text)
      else if (element.kind === 'interpolation') parts.push(this.buildInterpolation(element))
      else if (element.kind === 'if') parts.push(this.buildIf(element))
      else if (element.kind === 'for') parts.push(this.buildFor(element))
      else break
    }
    return parts
  }

  private buildInterpolation({
    kind,
    value,
    start,
    end,
  }: Placed<Sequence & { kind: 'interpolation' }>): TemplatePart {
    return { kind, at: this.r.range(start, end), value }
  }

  /** Leaves `next` at the closing directive. */
  private buildIf(opening: Placed<Sequence & { kind: 'if' }>): TemplatePart {
    const outer = this.r.enter()
    this.next++
    const then = this.partsUpToDirective()
    const hasElse = this.elements[this.next]?.kind === 'else'
    if (hasElse) this.next++
    const otherwise = hasElse ? this.partsUpToDirective() : []
    const at = this.closedBy(opening, 'endif')
    this.r.leave(outer)
    return { kind: 'if', at, test: opening.test, then, else: otherwise }
  }

  private buildFor(opening: Placed<Sequence & { kind: 'for' }>): TemplatePart {
    const outer = this.r.enter()
    this.next++
    const body = this.partsUpToDirective()
    const at = this.closedBy(opening, 'endfor')
    this.r.leave(outer)
    const { start: _, end: __, ...heading } = opening
    return { ...heading, at, body }
  }

  /** From an opening directive to the end of the one that closes it, which must come next. */
  private closedBy(opening: Opening, expected: 'endif' | 'endfor'): Range {
    const closing = this.elements[this.next] as Placed<Sequence> | undefined
    if (closing?.kind === expected) return this.r.range(opening.start, closing.end)
    const found = closing ? `"%{ ${closing.kind} }"` : 'the end of the template'
    return this.fail(opening, `expected "%{ ${expected} }" for this "%{ ${opening.kind} }", found ${found}`)
  }

  private fail(directive: Stretch, message: string): never {
    this.r.fail(message, directive.start, directive.end, 'item')
  }
}

function addText(parts: TemplatePart[], text: Lit[]): void {
  const last = parts.at(-1)
  if (last?.kind !== 'text') parts.push({ kind: 'text', text })
  else for (const piece of text) (last.text as Lit[]).push(piece)
}
