/**
 * Values as the JSON that Terraform writes: names sorted, `<`, `>` and `&` escaped, numbers without exponent.
 * A string keeps its pieces and their places. A symbol in it stays as it is, as if it had nothing to escape, so that
 * it is read back as the same one. What cannot be written down is one piece that holds the value itself.
 */

import { numberText } from '../../value/decimal.ts'
import { compareText, orderedOf } from '../../value/gather.ts'
import { isSymbolicKey } from '../../value/keys.ts'
import { derived } from '../../value/lift.ts'
import { type Hole, isHole, type Text } from '../../value/text.ts'
import type { ListValue, MapValue, ScalarValue, UnknownValue, Value } from '../../value/value.ts'
import { LONGEST } from './call.ts'

const MOST_VALUES = 20_000
const DEEPEST = 100

export function jsonText(value: Value): Text {
  const writer = new JsonWriter()
  writer.write(value, 0)
  return writer.result() ?? [valueHole(value)]
}

/** A string in quotes, as Go writes it. */
export function jsonString(string: string): string {
  return `"${escaped(string)}"`
}

function escaped(string: string): string {
  const json = JSON.stringify(string).slice(1, -1)
  return json.replace(
    /[<>&\u2028\u2029]/g,
    letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** A piece of JSON that stands for a value. */
function valueHole(value: Value): Hole {
  return { ...derived('jsonencode', [value]), at: value.at, value }
}

class JsonWriter {
  private readonly pieces: Text[number][] = []
  /** Brackets, names and such, which nobody wrote as they are here. */
  private structure = ''
  private values = 0
  /** Letters so far: JSON inside of JSON grows by its escapes. */
  private length = 0

  result(): Text | undefined {
    this.flush()
    return this.isTooLarge ? undefined : this.pieces
  }

  private get isTooLarge(): boolean {
    return this.values > MOST_VALUES || this.length > LONGEST
  }

  write(value: Value, depth: number): void {
    this.values += 1
    if (this.isTooLarge) return
    if (depth > DEEPEST) this.put(valueHole(value))
    else if (value.kind === 'scalar') this.put(scalarPiece(value))
    else if (value.kind === 'text') this.string(value.text)
    else if (value.kind === 'unknown' && value.type === 'text' && !value.nullable)
      this.string(symbolText(value))
    else if (value.kind === 'list' && isCertain(value)) this.list(value, depth)
    else if (value.kind === 'map' && isCertainMap(value)) this.map(value, depth)
    else this.put(valueHole(value))
  }

  private string(text: Text): void {
    this.structure += '"'
    for (const piece of text) {
      if (isHole(piece)) this.put(piece)
      else if (!this.isTooLarge) this.put({ ...piece, lit: escaped(piece.lit) })
    }
    this.structure += '"'
  }

  private list(value: ListValue, depth: number): void {
    this.structure += '['
    value.items.forEach((item, i) => {
      if (i > 0) this.structure += ','
      this.write(item.value, depth + 1)
    })
    this.structure += ']'
  }

  private map(value: MapValue, depth: number): void {
    this.structure += '{'
    sortedEntries(value).forEach(([key, entry], i) => {
      this.structure += `${i > 0 ? ',' : ''}${jsonString(key)}:`
      this.write(entry.value, depth + 1)
    })
    this.structure += '}'
  }

  private put(piece: Text[number]): void {
    this.flush()
    this.pieces.push(piece)
    this.length += isHole(piece) ? 1 : piece.lit.length
  }

  private flush(): void {
    if (this.structure !== '') this.pieces.push({ lit: this.structure })
    this.structure = ''
  }
}

function scalarPiece(value: ScalarValue): Text[number] {
  const spelled = typeof value.value === 'number' ? numberText(value.value) : String(value.value)
  return spelled === undefined ? valueHole(value) : { lit: spelled, at: value.at }
}

function symbolText(value: UnknownValue): Text {
  return [{ ...value.sym, at: value.at, value }]
}

/** Is it known which elements there are, and in which order? */
export function isCertain(value: ListValue): boolean {
  const isClosed = value.rest === undefined && orderedOf(value) === value.items.length
  return isClosed && value.items.every(item => item.when === true)
}

/** Is it known which entries there are? */
export function isCertainMap(value: MapValue): boolean {
  if (value.rest) return false
  for (const [key, { when }] of value.entries) if (when !== true || isSymbolicKey(key)) return false
  return true
}

export function sortedEntries(value: MapValue) {
  return [...value.entries].sort(([a], [b]) => compareText(a, b))
}
