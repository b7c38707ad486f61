/** Containment of patterns: the subset construction, over letters. */
import { type Letter, ONE, STAR } from './letters.ts'

/** Past this many states, or positions in them, the answer is no. */
const MOST_STATES = 4000
const MOST_POSITIONS = 2_000_000

/**
 * Does `a` match all that `b` matches, whatever the symbols are? Exact for patterns without symbols; else it may
 * say no wrongly, never yes.
 */
export function contains(a: readonly Letter[], b: readonly Letter[]): boolean {
  const seen = new Set<string>()
  const todo: State[] = [{ read: 0, at: closed(a, [0]) }]
  let positions = 0
  for (let state = todo.pop(); state; state = todo.pop()) {
    const { read, at } = state
    if (at.length === 0) return false
    if (read === b.length && at.at(-1) !== a.length) return false
    const id = `${read}:${at.join()}`
    if (read === b.length || seen.has(id)) continue
    seen.add(id)
    const next = successors(a, b[read]!, state)
    positions += at.length * next.length
    if (seen.size > MOST_STATES || positions > MOST_POSITIONS) return false
    for (const successor of next) todo.push(successor)
  }
  return true
}

/** So many letters of `b` are read; those positions of `a`, in ascending order, can have matched them. */
interface State {
  readonly read: number
  readonly at: readonly number[]
}

/** What may follow. Last, so that it is tried first, is what leads to the end of `b` most quickly. */
function successors(a: readonly Letter[], letter: Letter, { read, at }: State): State[] {
  const after = read + 1
  if (letter.kind === 'char') return [{ read: after, at: step(a, at, x => takesChar(x, letter.key)) }]
  if (letter.kind === 'symbol') return [{ read: after, at: step(a, at, x => takesSymbol(x, letter)) }]
  const isStar = letter === STAR
  const next = charsAt(a, at).map(char => ({
    read: isStar ? read : after,
    at: step(a, at, x => takesChar(x, char)),
  }))
  return isStar ? [...next, { read: after, at }] : next
}

function takesChar(x: Letter, char: string): boolean {
  return x === ONE || (x.kind === 'char' && x.key === char)
}

/** Only itself takes a symbol; `?` takes one that is one character. */
function takesSymbol(x: Letter, symbol: Letter): boolean {
  if (x.kind === 'symbol') return x.key === symbol.key
  return x === ONE && !symbol.loop && !symbol.loose
}

/** Positions after one more letter; a star stays where it is. */
function step(a: readonly Letter[], at: readonly number[], takes: (x: Letter) => boolean): readonly number[] {
  const moved: number[] = []
  for (const position of at) {
    const x = a[position]
    if (x === STAR) moved.push(position)
    else if (x && takes(x)) moved.push(position + 1)
  }
  return closed(a, moved)
}

/** Ascending positions, with those after a star. There are no two stars in a row. */
function closed(a: readonly Letter[], positions: readonly number[]): readonly number[] {
  const all: number[] = []
  let last = -1
  for (const start of positions) {
    const end = a[start] === STAR ? start + 1 : start
    for (let position = Math.max(start, last + 1); position <= end; position++) all.push(position)
    last = Math.max(last, end)
  }
  return all
}

/** The characters that these positions tell apart, and one that stands for all others. */
function charsAt(a: readonly Letter[], at: readonly number[]): readonly string[] {
  const chars = new Set<string>()
  for (const position of at) {
    const letter = a[position]
    if (letter?.kind === 'char') chars.add(letter.key)
  }
  return [...chars, '']
}
