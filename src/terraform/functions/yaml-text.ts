/** Values as the YAML that `yamlencode` writes: strings and names in quotes, names sorted, lists not indented under names. */

import { numberText } from '../../value/decimal.ts'
import { derived } from '../../value/lift.ts'
import { type Hole, known, type Text } from '../../value/text.ts'
import type { ListValue, MapValue, Value } from '../../value/value.ts'
import { isCertain, isCertainMap, sortedEntries } from './json-text.ts'

const MOST_VALUES = 20_000
const DEEPEST = 50
/** Longer lines with blanks in them are folded. */
const LONGEST_LINE = 78

/** What is not written as one line in quotes (symbols, long strings, several lines) is one piece that holds the value. */
export function yamlText(value: Value): Text {
  const writer = new YamlWriter()
  writer.document(value)
  return writer.result() ?? [valueHole(value)]
}

function valueHole(value: Value): Hole {
  return { ...derived('yamlencode', [value]), at: value.at, value }
}

class YamlWriter {
  private readonly pieces: Text[number][] = []
  private text = ''
  private values = 0
  private isLost = false

  result(): Text | undefined {
    this.flush()
    return this.isLost || this.values > MOST_VALUES ? undefined : this.pieces
  }

  document(value: Value): void {
    if (value.kind === 'scalar') {
      this.leaf(value, 0)
      this.text += '...\n'
    } else if (isBlock(value)) this.block(value, 0, '')
    else this.leaf(value, 0)
  }

  /** The lines of a list or map. `first` is what stands before the first of them already. */
  private block(value: ListValue | MapValue, depth: number, first: string): void {
    if (++this.values > MOST_VALUES || depth > DEEPEST) {
      this.isLost = true
      return
    }
    const indent = '  '.repeat(depth)
    let before = first
    if (value.kind === 'list') {
      for (const item of value.items) {
        this.text += before
        before = indent
        this.element(item.value, depth)
      }
      return
    }
    for (const [key, entry] of sortedEntries(value)) {
      this.text += before
      before = indent
      this.entry(key, entry.value, depth)
    }
  }

  private element(value: Value, depth: number): void {
    this.text += '- '
    if (isBlock(value)) this.block(value, depth + 1, '')
    else this.leaf(value, 2 * depth + 2)
  }

  private entry(key: string, value: Value, depth: number): void {
    const name = `${quoted(key)}:`
    this.isLost ||= !/^[\x20-\x7e]*$/.test(key) || name.length > LONGEST_LINE
    this.text += name
    if (!isBlock(value)) {
      this.text += ' '
      this.leaf(value, 2 * depth + name.length + 1)
      return
    }
    this.text += '\n'
    const inner = value.kind === 'list' ? depth : depth + 1
    this.block(value, inner, '  '.repeat(inner))
  }

  private leaf(value: Value, column: number): void {
    this.values++
    const line = lineOf(value, column)
    if (line === undefined) {
      this.flush()
      this.pieces.push(valueHole(value))
    } else if (value.kind === 'text') this.string(value.text)
    else this.text += line
    this.text += '\n'
  }

  /** In quotes, each letter with its place. */
  private string(text: Text): void {
    this.text += '"'
    this.flush()
    for (const piece of text) this.pieces.push('lit' in piece ? { ...piece, lit: escaped(piece.lit) } : piece)
    this.text += '"'
  }

  private flush(): void {
    if (this.text !== '') this.pieces.push({ lit: this.text })
    this.text = ''
  }
}

/** A list or map that takes lines of its own. */
function isBlock(value: Value): value is ListValue | MapValue {
  if (value.kind === 'list') return isCertain(value) && value.items.length > 0
  return value.kind === 'map' && isCertainMap(value) && value.entries.size > 0
}

/** A value on one line; undefined if it is none. */
function lineOf(value: Value, column: number): string | undefined {
  if (value.kind === 'list' && isCertain(value)) return '[]'
  if (value.kind === 'map' && isCertainMap(value)) return '{}'
  if (value.kind === 'scalar')
    return typeof value.value === 'number' ? numberText(value.value) : String(value.value)
  const string = value.kind === 'text' ? known(value.text) : undefined
  if (string === undefined || !/^[\x20-\x7e]*$/.test(string)) return undefined
  const line = quoted(string)
  return string.includes(' ') && column + line.length > LONGEST_LINE ? undefined : line
}

function quoted(string: string): string {
  return `"${escaped(string)}"`
}

function escaped(string: string): string {
  return string.replace(/["\\]/g, '\\$&')
}
