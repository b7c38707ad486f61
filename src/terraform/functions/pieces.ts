/** Operations on symbolic strings that keep their pieces: what is written stays where it is, a symbol stays a symbol. */
import type { Lit, Range } from '../../syntax/source.ts'
import { textValue, unknown } from '../../value/build.ts'
import { matches, same } from '../../value/glob.ts'
import { derived } from '../../value/lift.ts'
import { type Hole, isHole, type Sym, type Text } from '../../value/text.ts'
import type { TextValue, Value } from '../../value/value.ts'
import { domainOf } from './call.ts'

/** A stretch of a text without symbols. */
export interface Run {
  readonly string: string
  readonly lits: readonly Lit[]
  /** Where in the string each of them starts. */
  readonly starts: readonly number[]
}

/** A text as known stretches with the symbols between them: there is always one stretch more than symbols. */
export interface Split {
  readonly runs: readonly Run[]
  readonly holes: readonly Hole[]
}

export function splitAtHoles(text: Text): Split {
  const runs: Run[] = []
  const holes: Hole[] = []
  let lits: Lit[] = []
  const close = () => {
    runs.push(runOf(lits))
    lits = []
  }
  for (const piece of text) {
    if (!isHole(piece)) {
      lits.push(piece)
      continue
    }
    close()
    holes.push(piece)
  }
  close()
  return { runs, holes }
}

function joinAtHoles({ runs, holes }: Split): Text {
  return runs.flatMap((run, i): Text => (i < holes.length ? [...run.lits, holes[i]!] : run.lits))
}

/** Part of a known stretch, with the place of that part. */
export function sliceRun(run: Run, start: number, end = run.string.length): Lit[] {
  const parts: Lit[] = []
  for (let i = indexAt(run.starts, start); i < run.lits.length && run.starts[i]! < end; i++) {
    const [lit, from] = [run.lits[i]!, run.starts[i]!]
    const [first, last] = [Math.max(start - from, 0), Math.min(end - from, lit.lit.length)]
    if (first < last) parts.push(sliceLit(lit, first, last))
  }
  return parts
}

/** The last of the starts that is not behind the offset. */
function indexAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function sliceLit({ lit, at }: Lit, start: number, end: number): Lit {
  const part = lit.slice(start, end)
  if (!at) return { lit: part }
  const isLetterByLetter = at.end - at.start === lit.length
  return {
    lit: part,
    at: isLetterByLetter ? { file: at.file, start: at.start + start, end: at.start + end } : at,
  }
}

/** The known stretch at the start or the end of a text. */
export function edgeOf(text: Text, side: 'start' | 'end'): string {
  const { runs } = splitAtHoles(text)
  return runs.at(side === 'start' ? 0 : -1)!.string
}

/** The text without so many letters of its known start. */
export function dropStart(text: Text, length: number): Text {
  if (length === 0) return text
  const { runs, holes } = splitAtHoles(text)
  const [first, ...others] = runs
  return joinAtHoles({ runs: [runOf(sliceRun(first!, length)), ...others], holes })
}

/** The text without so many letters of its known end. */
export function dropEnd(text: Text, length: number): Text {
  if (length === 0) return text
  const { runs, holes } = splitAtHoles(text)
  const last = runs.at(-1)!
  return joinAtHoles({
    runs: [...runs.slice(0, -1), runOf(sliceRun(last, 0, last.string.length - length))],
    holes,
  })
}

function runOf(lits: readonly Lit[]): Run {
  const starts: number[] = []
  let string = ''
  for (const { lit } of lits) {
    starts.push(string.length)
    string += lit
  }
  return { lits, string, starts }
}

// ── what a symbol can hold ──

/** May the symbol's string contain this one? */
export function canHold(hole: Sym, string: string): boolean {
  const values = domainOf(hole)
  if (values) return values.some(value => String(value).includes(string))
  if (/[*?]/.test(string))
    return hole.shape === undefined || hole.shape.chars === 'any' || hole.shape.chars === 'iam-path'
  return matches([{ lit: '*' }, { lit: string }, { lit: '*' }], [hole]) !== 'no'
}

function canBeEmpty(hole: Sym): boolean {
  return same([], [hole]) !== 'no'
}

/** Holds none of these letters, but at least one letter. */
export function isBarrier(hole: Sym, letters: string): boolean {
  return !canBeEmpty(hole) && [...new Set(letters)].every(letter => !canHold(hole, letter))
}

/** Could `wanted` be found across the edge of a symbol? Then the text cannot be treated piece by piece. */
export function mayStraddle({ runs, holes }: Split, wanted: string): boolean {
  return runs.some(({ string }, i) => {
    const [before, after] = [holes[i - 1], holes[i]]
    for (let cut = 1; cut < wanted.length; cut++) {
      const [head, tail] = [wanted.slice(0, cut), wanted.slice(cut)]
      if (after && string.endsWith(head) && canGoOn(after, tail)) return true
      if (!before || !canEndWith(before, head)) continue
      if (string.startsWith(tail)) return true
      const beyond = tail.slice(string.length)
      if (after && beyond !== '' && tail.startsWith(string) && canGoOn(after, beyond)) return true
    }
    return false
  })
}

/** May this string go on in the symbol, and perhaps beyond it? */
function canGoOn(hole: Sym, tail: string): boolean {
  const values = domainOf(hole)?.map(String)
  if (values) return values.some(value => value.startsWith(tail) || tail.startsWith(value))
  return canBeEmpty(hole) || canHold(hole, tail[0]!)
}

/** May this string have begun in the symbol, or perhaps before it? */
function canEndWith(hole: Sym, head: string): boolean {
  const values = domainOf(hole)?.map(String)
  if (values) return values.some(value => value.endsWith(head) || head.endsWith(value))
  return canBeEmpty(hole) || canHold(hole, head.at(-1)!)
}

// ── symbols that follow from others ──

/**
 * What an operation makes of a symbol's string. With few values known it follows from the symbol; else it is a
 * symbol of its own, the same for the same operation.
 */
export function mapHole(
  hole: Hole,
  operation: string,
  f: (string: string) => string | undefined,
  others: readonly Value[] = [],
): Hole {
  const sym = derived(operation, [holeValue(hole), ...others])
  const at = hole.at && { at: hole.at }
  const base = hole.by?.sym ?? hole
  const values: [string, string][] = []
  for (const value of domainOf(hole) && base.domain ? base.domain : []) {
    const before = hole.by ? hole.by.values[String(value)] : String(value)
    const after = before === undefined ? undefined : f(before)
    if (after !== undefined) values.push([String(value), after])
  }
  const isComplete = values.length > 0 && values.length === base.domain?.length
  if (!isComplete) return { ...sym, ...at }
  const { id, label } = sym
  return { id, label, by: { sym: base, values: Object.fromEntries(values) }, ...at }
}

const NOWHERE: Range = { file: { path: '', text: '' }, start: 0, end: 0 }

function holeValue(hole: Hole): Value {
  return unknown(hole, hole.at ?? NOWHERE)
}

// ── results ──

/** A computed string, at the place of the call. */
export function literalText(string: string, at: Range): TextValue {
  return textValue([{ lit: string, at }], at)
}

/** The argument itself where nothing changed, with all that is known of it; else a text of these pieces. */
export function textResult(pieces: Text, original: Value | undefined, at: Range): Value {
  if (original?.kind === 'text' && original.text === pieces) return original
  return textValue(pieces, at)
}

/** The text with each letter mapped, known stretches letter by letter; symbols become derived ones. */
export function mapLetters(
  text: Text,
  operation: string,
  f: (string: string) => string | undefined,
): Text | undefined {
  const pieces: Text[number][] = []
  for (const piece of text) {
    if (isHole(piece)) {
      pieces.push(mapHole(piece, operation, f))
      continue
    }
    const lit = f(piece.lit)
    if (lit === undefined) return undefined
    pieces.push({ ...piece, lit })
  }
  return pieces
}
