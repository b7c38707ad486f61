/** Containment of patterns: the subset construction, over letters. */
import { type Letter, ONE, STAR } from './letters.ts'

/** Past this many states the answer is no. */
const MOST_STATES = 4000

/**
 * Does `a` match all that `b` matches, whatever the symbols are? Exact for patterns without symbols; else it may
 * say no wrongly, never yes.
 */
export function contains(a: readonly Letter[], b: readonly Letter[]): boolean {
  const others = alphabetOf(a)
  const seen = new Set<string>()
  const todo: State[] = [{ read: 0, at: closed(a, [0]) }]
  for (let state = todo.pop(); state; state = todo.pop()) {
    const id = `${state.read}:${state.at.join()}`
    if (seen.has(id)) continue
    seen.add(id)
    if (state.at.length === 0 || seen.size > MOST_STATES) return false
    const letter = b[state.read]
    if (!letter) {
      if (state.at.at(-1) !== a.length) return false
      continue
    }
    todo.push(...successors(a, letter, state, others))
  }
  return true
}

/** So many letters of `b` are read; those positions of `a`, in ascending order, can have matched them. */
interface State {
  readonly read: number
  readonly at: readonly number[]
}

function successors(a: readonly Letter[], letter: Letter, state: State, others: readonly string[]): State[] {
  const after = state.read + 1
  if (letter.kind === 'char') return [{ read: after, at: step(a, state.at, x => takesChar(x, letter.key)) }]
  if (letter.kind === 'symbol') return [{ read: after, at: step(a, state.at, x => takesSymbol(x, letter)) }]
  const read = letter === STAR ? state.read : after
  const next = others.map(char => ({ read, at: step(a, state.at, x => takesChar(x, char)) }))
  return letter === STAR ? [{ read: after, at: state.at }, ...next] : next
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
function step(a: readonly Letter[], at: readonly number[], takes: (x: Letter) => boolean): number[] {
  const moved: number[] = []
  for (const position of at) {
    const x = a[position]
    if (x === STAR) moved.push(position)
    else if (x && takes(x)) moved.push(position + 1)
  }
  return closed(a, moved)
}

/** Positions in ascending order, with those that skip a star. */
function closed(a: readonly Letter[], positions: readonly number[]): number[] {
  const all = new Set<number>()
  for (const start of positions) {
    all.add(start)
    for (let position = start; a[position] === STAR; position++) all.add(position + 1)
  }
  return [...all].sort((x, y) => x - y)
}

/** The characters that `a` tells apart, and one that stands for all others. */
function alphabetOf(a: readonly Letter[]): readonly string[] {
  const chars = new Set<string>()
  for (const letter of a) if (letter.kind === 'char') chars.add(letter.key)
  return [...chars, '']
}
