/** Archives of several parts, written out as MIME: https://cloudinit.readthedocs.io/en/latest/explanation/format.html */
import { piecesOf, type Source } from '../syntax/source.ts'
import type { Hole, Text } from '../value/text.ts'

export interface MimePart {
  readonly text: Text
  /** Of the transfer, in lower case: `7bit`, `base64`. */
  readonly encoding: string
}

/** A stretch of the source. */
interface Stretch {
  readonly from: number
  readonly to: number
}

/** The parts of an archive; undefined where it does not say where they end. */
export function mimeParts(source: Source<Hole>): readonly MimePart[] | undefined {
  const { headers } = split(source.text, { from: 0, to: source.text.length })
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;"]+))/i.exec(headers)
  const name = boundary?.[1] ?? boundary?.[2]
  if (name === undefined) return undefined
  return between(source.text, `--${name}`).map(stretch => {
    const { headers, body } = split(source.text, stretch)
    const encoding = /^content-transfer-encoding:\s*(\S+)/im.exec(headers)?.[1] ?? '7bit'
    // an archive in the archive is read with its headers
    const from = /^content-type:\s*multipart\//im.test(headers) ? stretch.from : body.from
    return { text: piecesOf(source, from, body.to), encoding: encoding.toLowerCase() }
  })
}

/** The stretches between lines that are the delimiter; the last one ends with `--` behind it, or with the text. */
function between(text: string, delimiter: string): Stretch[] {
  const stretches: Stretch[] = []
  let from: number | undefined
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const next = newline < 0 ? text.length : newline + 1
    const line = text.slice(start, next).trim()
    if (line === delimiter || line === `${delimiter}--`) {
      if (from !== undefined) stretches.push({ from, to: start })
      from = line === delimiter ? next : undefined
    }
    start = next
  }
  return from === undefined ? stretches : [...stretches, { from, to: text.length }]
}

/** Headers end at the first blank line. */
function split(text: string, { from, to }: Stretch): { headers: string; body: Stretch } {
  const blank = /\r?\n[ \t]*\r?\n|^[ \t]*\r?\n/g
  const part = text.slice(from, to)
  const match = blank.exec(part)
  if (!match) return { headers: part, body: { from: to, to } }
  return { headers: part.slice(0, match.index), body: { from: from + match.index + match[0].length, to } }
}
