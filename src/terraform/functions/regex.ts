/**
 * Regular expressions of Go's RE2, which Terraform uses, on our own machine: a set of threads that step together
 * (Thompson, Pike). Each letter costs at most one step for each instruction, so no pattern can hang.
 * https://github.com/google/re2/wiki/Syntax
 */
import { type Instruction, type Program, parseRegex } from './regex-parser.ts'

export interface Match {
  readonly start: number
  readonly end: number
  /** Offsets of the groups, from 1; undefined where a group took no part. */
  readonly groups: readonly ({ readonly start: number; readonly end: number } | undefined)[]
}

export interface Regex {
  /** Names of the groups, undefined for those without. */
  readonly names: readonly (string | undefined)[]
  /** The leftmost match from an offset on; `too long` where the budget does not suffice. */
  find(string: string, from: number, budget?: Budget): Match | undefined | 'too long'
}

/** How many threads may still step. */
interface Budget {
  left: number
}

const MOST_STEPS = 1_000_000

const CACHE = new Map<string, Regex | undefined>()
const MOST_CACHED = 500

/** The compiled pattern; undefined if it uses what is not supported, or is none. */
export function regexOf(pattern: string): Regex | undefined {
  if (!CACHE.has(pattern)) {
    if (CACHE.size >= MOST_CACHED) CACHE.clear()
    CACHE.set(pattern, compile(pattern))
  }
  return CACHE.get(pattern)
}

function compile(pattern: string): Regex | undefined {
  const program = parseRegex(pattern)
  if (!program) return undefined
  return {
    names: program.names,
    find: (string, from, budget = { left: MOST_STEPS }) => new Machine(program, string, budget).run(from),
  }
}

interface Thread {
  readonly pc: number
  readonly saved: readonly number[]
}

class Machine {
  private readonly code: readonly Instruction[]

  constructor(
    private readonly program: Program,
    private readonly string: string,
    private readonly budget: Budget,
  ) {
    this.code = program.code
  }

  run(from: number): Match | undefined | 'too long' {
    let threads: Thread[] = []
    let best: readonly number[] | undefined
    for (let at = from; ; ) {
      const seen = new Set(threads.map(thread => thread.pc))
      if (!best) this.follow({ pc: 0, saved: [] }, at, threads, seen)
      const code = this.string.codePointAt(at)
      const width = code === undefined ? 0 : code > 0xffff ? 2 : 1
      const next: Thread[] = []
      const reached = new Set<number>()
      if (this.budget.left < 0) return 'too long'
      for (const thread of threads) {
        const step = this.code[thread.pc]!
        if (step.kind === 'match') {
          best = thread.saved
          break
        }
        if (step.kind !== 'letter' || code === undefined || !step.test(code)) continue
        this.follow({ pc: thread.pc + 1, saved: thread.saved }, at + width, next, reached)
      }
      threads = next
      if (code === undefined || (threads.length === 0 && best)) break
      at += width
    }
    return best && this.matchOf(best)
  }

  /** Adds the threads that a thread becomes without reading a letter, the preferred ones first. */
  private follow(thread: Thread, at: number, threads: Thread[], seen: Set<number>): void {
    const stack = [thread]
    for (let current = stack.pop(); current; current = stack.pop()) {
      const { pc, saved } = current
      const step = this.code[pc]!
      if (seen.has(pc)) continue
      seen.add(pc)
      this.budget.left--
      switch (step.kind) {
        case 'letter':
        case 'match':
          threads.push(current)
          break
        case 'jump':
          stack.push({ pc: step.to, saved })
          break
        case 'split':
          stack.push({ pc: step.second, saved }, { pc: step.first, saved })
          break
        case 'save':
          stack.push({ pc: pc + 1, saved: withAt(saved, step.slot, at) })
          break
        case 'assert':
          if (step.test(this.string, at)) stack.push({ pc: pc + 1, saved })
      }
    }
  }

  private matchOf(saved: readonly number[]): Match {
    const groups = this.program.names.map((_, i) => rangeOf(saved[2 * i + 2], saved[2 * i + 3]))
    return { start: saved[0]!, end: saved[1]!, groups }
  }
}

function withAt(saved: readonly number[], slot: number, at: number): readonly number[] {
  const copy = [...saved]
  copy[slot] = at
  return copy
}

function rangeOf(start: number | undefined, end: number | undefined) {
  return start === undefined || end === undefined ? undefined : { start, end }
}

/** All matches that do not overlap; an empty one right behind another does not count. */
export function findAll(regex: Regex, string: string): readonly Match[] | 'too long' {
  const found: Match[] = []
  const budget = { left: MOST_STEPS }
  for (let from = 0, last = -1; from <= string.length; ) {
    const match = regex.find(string, from, budget)
    if (match === 'too long') return match
    if (!match) break
    if (match.end > match.start || match.start !== last) found.push(match)
    last = match.end
    from = match.end > from ? match.end : from + widthAt(string, from)
  }
  return found
}

function widthAt(string: string, at: number): number {
  return (string.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

/** A replacement with `$1`, `${name}` and `$$` filled in, as Go's Regexp.Expand. */
export function expand(template: string, regex: Regex, string: string, match: Match): string {
  return template.replace(
    /\$(?:\$|(\w+)|\{(\w+)\})/g,
    (whole, short: string | undefined, long: string | undefined) => {
      const name = short ?? long
      if (name === undefined) return whole === '$$' ? '$' : whole
      const index = /^\d+$/.test(name) ? Number(name) : regex.names.lastIndexOf(name) + 1
      if (index === 0 && name !== '0') return ''
      const range = index === 0 ? match : match.groups[index - 1]
      return range ? string.slice(range.start, range.end) : ''
    },
  )
}
