/** Archives of several parts, written out as MIME: https://cloudinit.readthedocs.io/en/latest/explanation/format.html */
import { piecesOf, type Source } from '../syntax/source.ts'
import type { Hole, Text } from '../value/text.ts'

export interface MimePart {
  /** What is in it; of an archive in the archive all of it, headers included. */
  readonly text: Text
  /** In lower case: `text/x-shellscript`. */
  readonly type: string
  /** Of the transfer, in lower case: `7bit`, `base64`. */
  readonly encoding: string
  readonly name?: string
  /** How cloud-init is to merge it into those before. */
  readonly merging?: string
}

/** A stretch of the source. */
interface Stretch {
  readonly from: number
  readonly to: number
}

/** Whether a text begins with headers of MIME. */
export function isMime(opening: string): boolean {
  return /^(?:content-type|mime-version):/i.test(opening)
}

const MOST_PARTS = 1000

/** The parts of an archive, or a lone one; undefined where it does not say where they end, or has too many. */
export function mimeParts(source: Source<Hole>): readonly MimePart[] | undefined {
  const all = { from: source.text.search(/\S/), to: source.text.length }
  const { headers } = split(source.text, all)
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;"]+))/i.exec(headers)
  const name = boundary?.[1] ?? boundary?.[2]
  if (name !== undefined) {
    const stretches = between(source.text, `--${name}`)
    return stretches.length > MOST_PARTS ? undefined : stretches.map(stretch => partIn(source, stretch))
  }
  const lone = partIn(source, all)
  return isArchive(lone) ? undefined : [lone]
}

export function isArchive({ type }: Pick<MimePart, 'type'>): boolean {
  return type.startsWith('multipart/')
}

/**
 * The type that a header names, without its parameters, in lower case. What is none, as `x-shellscript`, means plain text.
 * https://docs.python.org/3/library/email.message.html#email.message.EmailMessage.get_content_type
 */
export function mimeType(header: string): string {
  const type = header.replace(/;.*/s, '').trim().toLowerCase()
  return type.split('/').length === 2 ? type : 'text/plain'
}

function partIn(source: Source<Hole>, stretch: Stretch): MimePart {
  const { headers, body } = split(source.text, stretch)
  const header = (pattern: RegExp) => pattern.exec(headers)?.[1]
  const type = mimeType(header(/^content-type:([^\r\n]*)/im) ?? '')
  const name = header(/\bfilename\s*=\s*"?([^"\r\n;]+)/i)
  const merging = header(/^(?:x-)?merge-type:\s*(.+)/im)
  // an archive in the archive is read with its headers
  const from = isArchive({ type }) ? stretch.from : body.from
  return {
    text: piecesOf(source, from, body.to),
    type,
    encoding: (header(/^content-transfer-encoding:\s*(\S+)/im) ?? '7bit').toLowerCase(),
    ...(name !== undefined && { name }),
    ...(merging !== undefined && { merging }),
  }
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

/** Headers end at the first line that is none: a blank one, which is not of the body, or one that is forgotten. */
function split(text: string, { from, to }: Stretch): { headers: string; body: Stretch } {
  let start = from
  while (start < to) {
    const newline = text.indexOf('\n', start)
    const next = newline < 0 ? to : Math.min(newline + 1, to)
    const line = text.slice(start, next)
    if (!/^(?:[!-9;-~]+:|[ \t]+\S)/.test(line)) {
      const isBlank = line.trim() === ''
      return { headers: text.slice(from, start), body: { from: isBlank ? next : start, to } }
    }
    start = next
  }
  return { headers: text.slice(from, to), body: { from: to, to } }
}
