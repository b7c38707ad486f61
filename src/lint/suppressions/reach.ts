/** What a comment speaks of: the line that it stands behind, or the next thing that is written. */
import type { Body, Expression } from '../../syntax/hcl/ast.ts'
import { childrenOf } from '../../syntax/hcl/children.ts'
import { type File, lineStarts, positionAt, type Range } from '../../syntax/source.ts'
import type { Node } from '../../syntax/tree.ts'

/** Deeper things are not looked for: no comment stands there. */
const DEEPEST = 200

/**
 * Behind code: its line. Alone on a line: the largest of the things that begin at the next written letter.
 * Undefined where nothing follows.
 */
export function reachOf(comment: Range, things: Things): Range | undefined {
  const { file } = comment
  const line = lineOf(file, comment.start)
  if (file.text.slice(line.start, comment.start).trim() !== '') return line
  const next = nextWritten(file, comment.end)
  if (next === undefined) return undefined
  return things.get(next) ?? lineOf(file, next)
}

/** What a comment may speak of: the largest thing that begins at an offset. */
export type Things = ReadonlyMap<number, Range>

export function largestOf(things: readonly Range[]): Things {
  const largest = new Map<number, Range>()
  for (const thing of things) {
    const known = largest.get(thing.start)
    if (!known || known.end < thing.end) largest.set(thing.start, thing)
  }
  return largest
}

/** Finds the one of some places in which an offset lies; the outermost, where they lie in each other. */
export function finderOf<Placed extends { readonly at: Range }>(
  all: readonly Placed[],
): (offset: number) => Placed | undefined {
  let end = 0
  const outer = all
    .toSorted((a, b) => a.at.start - b.at.start || b.at.end - a.at.end)
    .filter(({ at }) => {
      if (at.start < end) return false
      end = at.end
      return true
    })
  return offset => {
    const before = outer[firstIndex(outer.length, index => outer[index]!.at.start > offset) - 1]
    return before && offset < before.at.end ? before : undefined
  }
}

/** By halves: the first index for which something is true, and is for all after it. */
function firstIndex(length: number, isTrue: (index: number) => boolean): number {
  let [from, to] = [0, length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (isTrue(middle)) to = middle
    else from = middle + 1
  }
  return from
}

function lineOf(file: File, offset: number): Range {
  const starts = lineStarts(file)
  const { line } = positionAt(file, offset)
  return { file, start: starts[line - 1]!, end: starts[line] ?? file.text.length + 1 }
}

/** The last stretch of blanks and comments in a file: comments below each other are asked about one by one. */
const STRETCHES = new WeakMap<File, { readonly from: number; readonly to: number }>()

/** The next letter that is neither blank nor part of a comment of its own line; `from`: a comment's end. */
function nextWritten(file: File, from: number): number | undefined {
  const last = STRETCHES.get(file)
  const isInside = last && last.from <= from && from <= last.to
  const to = isInside ? last.to : endOfBlank(file.text, from)
  if (!isInside) STRETCHES.set(file, { from, to })
  return to < file.text.length ? to : undefined
}

function endOfBlank(text: string, from: number): number {
  const blank = /(?:\s+|#[^\n]*|\/\/[^\n]*)*/y
  blank.lastIndex = from
  blank.exec(text)
  return blank.lastIndex
}

/** Entries and elements of a YAML or JSON tree. A list's element begins at its dash. */
export function thingsInTree(node: Node, depth = 0): Range[] {
  if (depth > DEEPEST) return []
  if (node.kind === 'map') {
    return node.entries.flatMap(({ keyAt, value }) => [
      { ...keyAt, end: Math.max(keyAt.end, value.at.end) },
      ...thingsInTree(value, depth + 1),
    ])
  }
  if (node.kind !== 'list') return []
  return node.items.flatMap(item => [fromDash(item.at), ...thingsInTree(item, depth + 1)])
}

function fromDash(item: Range): Range {
  const before = /-[ \t]+$/.exec(item.file.text.slice(Math.max(0, item.start - 100), item.start))
  return before ? { ...item, start: item.start - before[0].length } : item
}

/** Attributes, blocks, and what their expressions are made of. */
export function thingsInBody(body: Body, depth = 0): Range[] {
  if (depth > DEEPEST) return []
  const attributes = body.attributes.flatMap(({ at, value }) => [at, ...thingsInExpression(value, 0)])
  const blocks = body.blocks.flatMap(block => [block.at, ...thingsInBody(block.body, depth + 1)])
  return [...attributes, ...blocks]
}

function thingsInExpression(expression: Expression, depth: number): Range[] {
  if (depth > DEEPEST) return []
  const entries = expression.kind === 'object' ? expression.entries : []
  const spans = entries.map(({ key, value }) => ({ ...key.at, end: Math.max(key.at.end, value.at.end) }))
  const below = childrenOf(expression).flatMap(child => thingsInExpression(child, depth + 1))
  return [expression.at, ...spans, ...below]
}
