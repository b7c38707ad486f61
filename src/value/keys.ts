/** Keys of maps that hold symbols: a map's key is a string, in which a symbol is written as `${id}`. */
import type { Range } from '../syntax/source.ts'
import { stringValue, textValue, unknown } from './build.ts'
import { type Hole, isHole, type Sym, type Text } from './text.ts'
import type { Value } from './value.ts'

/** A text as the key of a map. Two texts with the same symbols give the same key. */
export function keyOfText(text: Text): string {
  return text.map(piece => (isHole(piece) ? `\${${piece.id}}` : piece.lit)).join('')
}

/** Does the key hold a symbol? */
export function isSymbolicKey(key: string): boolean {
  return key.includes('${')
}

/** A map's key as a value: `keyOfText` the other way round. What was known of its symbols beside their ids is lost. */
export function valueOfKey(key: string, at: Range): Value {
  if (!isSymbolicKey(key)) return stringValue(key, at)
  const pieces = piecesOf(key, at)
  const [first] = pieces
  return pieces.length === 1 && first && isHole(first)
    ? unknown(first, at, { type: 'text' })
    : textValue(pieces, at)
}

function piecesOf(key: string, at: Range): Text {
  const pieces: Text[number][] = []
  let from = 0
  while (from < key.length) {
    const start = key.indexOf('${', from)
    const lit = key.slice(from, start < 0 ? key.length : start)
    if (lit !== '') pieces.push({ lit, at })
    if (start < 0) break
    const end = closingBrace(key, start + 2)
    pieces.push({ ...symbolOf(key.slice(start + 2, end)), at } satisfies Hole)
    from = end + 1
  }
  return pieces
}

/** Ids hold braces only in pairs; if one does not, the rest of the key is the id. */
function closingBrace(key: string, from: number): number {
  let open = 1
  for (let index = from; index < key.length; index++) {
    if (key[index] === '{') open++
    else if (key[index] === '}' && --open === 0) return index
  }
  return key.length
}

function symbolOf(id: string): Sym {
  return { id, label: id.slice(id.indexOf('#') + 1) }
}
