/**
 * Policy documents as IAM's API returns them: "URL-encoded compliant with RFC 3986"
 * (https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicyVersion.html). The AWS CLI decodes them.
 */
import type { Lit, Pieces } from '../syntax/source.ts'

const ENCODED = /%[0-9A-Fa-f]{2}/g

/** What stands at the beginning of an encoded map or list. */
const ENCODED_JSON = /^\s*%(?:7B|5B)/i

/** Is it JSON that is URL-encoded? */
export function isUrlEncoded(pieces: Pieces): boolean {
  const first = pieces[0]
  return first !== undefined && ENCODED_JSON.test(first.lit)
}

/** The decoded text: each code is a stretch of its own, so that its place is that of the code. */
export function urlDecoded(pieces: Pieces): Pieces {
  return pieces.flatMap(decodedLit)
}

function decodedLit(lit: Lit): Lit[] {
  const out: Lit[] = []
  let from = 0
  for (const code of codesIn(lit.lit)) {
    if (code.from > from) out.push(part(lit, from, code.from))
    out.push({ ...part(lit, code.from, code.to), lit: code.letter })
    from = code.to
  }
  if (from < lit.lit.length) out.push(part(lit, from, lit.lit.length))
  return out
}

interface Code {
  readonly from: number
  readonly to: number
  readonly letter: string
}

/** The letters that are written in codes, one for each of their UTF-8 bytes. What is no UTF-8 is left as it is. */
function* codesIn(text: string): Iterable<Code> {
  let next = 0
  for (const { index } of text.matchAll(ENCODED)) {
    if (index < next) continue
    const to = index + 3 * bytesOf(Number.parseInt(text.slice(index + 1, index + 3), 16))
    const letter = decoded(text.slice(index, to))
    if (letter === undefined) continue
    yield { from: index, to, letter }
    next = to
  }
}

/** How many bytes a letter has, by its first one. */
function bytesOf(first: number): number {
  if (first < 0xc0) return 1
  if (first < 0xe0) return 2
  return first < 0xf0 ? 3 : 4
}

function decoded(code: string): string | undefined {
  try {
    return decodeURIComponent(code)
  } catch {
    return undefined
  }
}

/** A stretch of a literal, with its own place where letters and file agree one to one. */
function part({ lit, at }: Lit, from: number, to: number): Lit {
  const stretch = lit.slice(from, to)
  if (!at) return { lit: stretch }
  const isExact = at.end - at.start === lit.length
  return { lit: stretch, at: isExact ? { ...at, start: at.start + from, end: at.start + to } : at }
}
