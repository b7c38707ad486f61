/**
 * Bodies: arguments and blocks
 * (https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#structural-elements).
 */
import { type Range, slice } from '../source.ts'
import type { Attribute, Block, Body, Label } from './ast.ts'
import { readExpression } from './expression.ts'
import { isSpace } from './letters.ts'
import { isOldSyntax } from './old-syntax.ts'
import { Broken, type Reader, Stop } from './reader.ts'
import { isTopBlock, nextItem, nextTopBlock } from './recovery.ts'
import { readLabel } from './template.ts'

/** What is in a body, as it is read. */
class Content {
  readonly attributes: Attribute[] = []
  readonly blocks: Block[] = []
  readonly named = new Map<string, Attribute>()
  /** Something in it is broken, and what comes after may belong elsewhere. */
  isBroken = false
}

/** Reads the bodies of one file. What is broken is left out, and reported once. */
export class BodyReader {
  /** A block or heredoc was open at the end: it lacks its end somewhere before, and may have swallowed blocks that are none of it. */
  isUnclosed = false
  /** Names of arguments that are objects and are set again, as Terraform 0.11 took them for blocks. */
  private readonly setAgain: Range[] = []
  private readonly r: Reader
  /** Let a block that belongs to the top of a file, at the beginning of a line, end all that is open. */
  private readonly closesAtTop: boolean
  /** How many blocks are open. */
  private nesting = 0
  /** Why the open blocks are not closed has been said. */
  private isExcused = false

  constructor(r: Reader, closesAtTop: boolean) {
    this.r = r
    this.closesAtTop = closesAtTop
  }

  readFile(): Body {
    const content = new Content()
    untilStopped(() => this.readTop(content))
    const body = bodyOf(content, this.r.range(0, this.r.text.length))
    if (this.setAgain.length > 0 && !isOldSyntax(body)) untilStopped(() => this.reportSetAgain())
    return body
  }

  private readTop(content: Content): void {
    const { r } = this
    for (;;) {
      this.readItems(content)
      if (r.kind === 'end') return
      // After another problem the brace is likely to be a remnant of that.
      if (r.problems.length === 0) r.report('expected an argument or a block, found "}"', r.start, r.end)
      r.advance()
    }
  }

  /** Up to a closing brace, or to what else ends the body. */
  private readItems(content: Content): void {
    const { r } = this
    for (;;) {
      if (r.kind === 'newline' || this.isRemnant()) r.advance()
      else if (r.kind === '}' || r.kind === 'end' || this.isAtTopBlock()) return
      else this.readItem(content)
    }
  }

  /** A bracket or comma that the problem before it has left over. */
  private isRemnant(): boolean {
    const { kind, problems } = this.r
    return problems.length > 0 && (kind === ')' || kind === ']' || kind === ',')
  }

  private isAtTopBlock(): boolean {
    return this.closesAtTop && this.nesting > 0 && isTopBlock(this.r.text, this.r.start)
  }

  private readItem(content: Content): void {
    const { r, nesting } = this
    const mark = r.mark()
    const start = r.start
    let argument: Omit<Attribute, 'value'> | undefined
    try {
      const name = this.readItemName()
      const nameAt = r.since(start)
      if (r.kind === '=') {
        argument = { at: nameAt, name, nameAt }
        this.readAttribute(content, start, name, nameAt)
      } else this.readBlock(content, start, name, nameAt)
    } catch (problem) {
      if (!(problem instanceof Broken)) throw problem
      r.returnTo(mark)
      this.nesting = nesting
      content.isBroken = true
      const at = this.recover(start, problem)
      if (argument) this.add(content, { ...argument, at, value: { kind: 'invalid', at } })
    }
  }

  /** Reports a problem, goes on behind the item that has it, and returns the place of what was passed. */
  private recover(start: number, problem: Broken): Range {
    const { r } = this
    r.report(problem.message, problem.start, problem.end)
    const losesAll = problem.reach === 'all'
    if (losesAll) this.isUnclosed = true
    if (losesAll && this.nesting > 0) this.isExcused = true
    const next = losesAll ? nextTopBlock(r.text, problem.start) : nextItem(r.text, start, problem.start)
    r.advanceFrom(next)
    let end = next
    while (end > start && isSpace(r.text.charCodeAt(end - 1))) end--
    return r.range(start, end)
  }

  private readItemName(): string {
    const { r } = this
    if (r.kind === '"') r.fail('expected an argument or a block, and its name without quotes')
    return r.expectName('an argument or a block')
  }

  // ── arguments ──

  /** The next word is `=`. */
  private readAttribute(content: Content, start: number, name: string, nameAt: Range): void {
    const { r } = this
    r.advance()
    const value = readExpression(r)
    const at = r.since(start)
    if (!this.endsValue()) r.failExpecting(`a new line after the value of "${name}"`)
    this.add(content, { at, name, nameAt, value })
    this.endLine(content, `the value of "${name}"`)
  }

  /** Whether the value is complete, be it that a needless separator follows. */
  private endsValue(): boolean {
    const { kind } = this.r
    return kind === 'newline' || kind === 'end' || kind === '}' || this.isSeparator()
  }

  private isSeparator(): boolean {
    const { r } = this
    return r.kind === ',' || (r.kind === 'unknown' && r.word() === ';')
  }

  private add(content: Content, attribute: Attribute): void {
    const { name, nameAt, value } = attribute
    const first = content.named.get(name)
    if (!first) {
      content.named.set(name, attribute)
      content.attributes.push(attribute)
    } else if (content.isBroken) return
    else if (first.value.kind === 'object' && value.kind === 'object') this.setAgain.push(nameAt)
    else this.reportSetTwice(nameAt)
  }

  private reportSetAgain(): void {
    for (const nameAt of this.setAgain) this.reportSetTwice(nameAt)
  }

  private reportSetTwice(nameAt: Range): void {
    this.r.reportAt(`"${slice(nameAt)}" is set twice in one block`, nameAt)
  }

  /** A missing line end costs a problem, unless another one came before, and nothing else. */
  private endLine(content: Content, after: string): void {
    const { r } = this
    if (r.kind === 'end') return
    if (r.kind !== 'newline') this.reportMissingLineEnd(content, after)
    else r.advance()
  }

  private reportMissingLineEnd(content: Content, after: string): void {
    const { r } = this
    if (!content.isBroken) r.report(`expected a new line after ${after}, found ${r.found()}`, r.start, r.end)
    content.isBroken = true
    if (this.isSeparator()) r.advance()
    else if (r.kind !== '}' && r.kind !== 'name') r.advanceFrom(nextItem(r.text, r.start, r.start))
  }

  // ── blocks ──

  /** The next word is the first label or the brace. */
  private readBlock(parent: Content, start: number, type: string, typeAt: Range): void {
    const { r } = this
    const labels = this.readLabels()
    const brace = r.start
    if (r.kind !== '{')
      r.failExpecting(labels.length > 0 ? '"{" or a label' : `"=", "{" or a label after "${type}"`)
    const content = new Content()
    const outer = r.enter()
    r.advance()
    const isClosed = this.readBraced(content)
    r.leave(outer)
    parent.blocks.push({ at: r.since(start), type, typeAt, labels, body: bodyOf(content, r.since(brace)) })
    if (isClosed) this.endLine(parent, 'the block')
    else this.noteUnclosed(start, brace + 1)
  }

  /** What stands in braces, and the closing brace if it is there. */
  private readBraced(content: Content): boolean {
    const { r } = this
    const isOnOneLine = r.kind !== 'newline' && r.kind !== '}' && r.kind !== 'end'
    if (isOnOneLine) this.readOneLine(content)
    else this.readLines(content)
    if (!r.is('}')) return false
    r.advance()
    return true
  }

  private readLines(content: Content): void {
    this.nesting++
    this.readItems(content)
    this.nesting--
  }

  /** Of several open blocks only the outermost is reported. */
  private noteUnclosed(start: number, end: number): void {
    this.isUnclosed = true
    if (this.nesting > 0) return
    if (!this.isExcused) this.r.report('this block is not closed', start, end)
    this.isExcused = false
  }

  /** `{ name = value }` */
  private readOneLine(content: Content): void {
    const { r } = this
    const start = r.start
    const name = this.readItemName()
    const nameAt = r.since(start)
    if (r.kind !== '=') r.failExpecting('"=", for a block on one line holds one argument and no blocks')
    r.advance()
    const value = readExpression(r)
    this.add(content, { at: r.since(start), name, nameAt, value })
    if (!r.is('}')) r.failExpecting('"}" after the only argument that a block on one line may have')
  }

  private readLabels(): Label[] {
    const { r } = this
    const labels: Label[] = []
    while (r.kind === 'name' || r.kind === '"') {
      const start = r.start
      const text = r.kind === 'name' ? r.expectName('a label') : readLabel(r)
      labels.push({ at: r.since(start), text })
    }
    return labels
  }
}

/** Reads on until there are too many problems. */
function untilStopped(read: () => void): void {
  try {
    read()
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop
  }
}

function bodyOf({ attributes, blocks }: Content, at: Range): Body {
  return { at, attributes, blocks }
}
