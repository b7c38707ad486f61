/**
 * Three questions over symbolic texts, which are all that IAM matching needs. `yes` and `no` hold under every
 * substitution of the symbols; what cannot be decided is `maybe`.
 * Wildcards: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
import { contains } from './contains.ts'
import { type Letter, lettersOf, MOST_LETTERS, overlap, STAR } from './letters.ts'
import { remember } from './remember.ts'
import { holesOf, substitute } from './substitute.ts'
import { type Hole, known, type Scalar, type Sym, type Text } from './text.ts'
import { type Tri, tri } from './tri.ts'
import { globMatches } from './wildcards.ts'

/** Does the pattern, with `*` and `?`, match the string? */
export function matches(pattern: Text, s: Text): Tri {
  const [glob, string] = [known(pattern), known(s)]
  if (glob !== undefined && string !== undefined && areSimple(glob, string))
    return tri(globMatches(glob, string))
  return ask({ kind: 'matches', a: pattern, b: s }, true)
}

/** Not longer than what is read letter by letter, and without `?`, which is one character even outside of UTF-16's plane. */
function areSimple(glob: string, string: string): boolean {
  return glob.length <= MOST_LETTERS && string.length <= MOST_LETTERS && !glob.includes('?')
}

/** Are the two strings the same? */
export function same(a: Text, b: Text): Tri {
  const [left, right] = [known(a), known(b)]
  if (left !== undefined && right !== undefined) return tri(left === right)
  return ask({ kind: 'same', a, b }, true)
}

/** Does pattern `a` match all that pattern `b` matches? `no`: they share nothing. */
export function covers(a: Text, b: Text): Tri {
  return ask({ kind: 'covers', a, b }, true)
}

interface Question {
  readonly kind: 'matches' | 'same' | 'covers'
  readonly a: Text
  readonly b: Text
}

function ask(question: Question, expand: boolean): Tri {
  const lettersA = lettersOf(question.a, question.kind !== 'same')
  if (lettersA.length === 1 && lettersA[0] === STAR) return 'yes'
  const lettersB = lettersOf(question.b, question.kind === 'covers')
  if (lettersA === 'too many' || lettersB === 'too many') return 'maybe'
  const rest = withoutEqualEnds(lettersA, lettersB)
  if (!rest) return 'no'
  const { a, b } = rest
  if (a.length === 0 && b.length === 0) return 'yes'
  if (a.length === 1 && a[0] === STAR) return 'yes'
  return expand ? remembered(question, () => decide(question, a, b)) : compare(a, b)
}

function decide(question: Question, a: readonly Letter[], b: readonly Letter[]): Tri {
  const answer = compare(a, b)
  const finite = a.some(letter => letter.finite) || b.some(letter => letter.finite)
  return answer === 'maybe' && finite ? askInstances(question) : answer
}

function compare(a: readonly Letter[], b: readonly Letter[]): Tri {
  if (!canMeet(a, b)) return 'no'
  return contains(a, b) ? 'yes' : 'maybe'
}

type Answers = WeakMap<Text, WeakMap<Text, Tri>>

const ANSWERS: Readonly<Record<Question['kind'], Answers>> = {
  matches: new WeakMap(),
  same: new WeakMap(),
  covers: new WeakMap(),
}

/** Each scenario of a check asks the same again. */
function remembered({ kind, a, b }: Question, decide: () => Tri): Tri {
  const answers = remember(ANSWERS[kind], a, () => new WeakMap<Text, Tri>())
  return remember(answers, b, decide)
}

/** Drops what both begin and end with: a fixed string cancels. Undefined if known characters differ there. */
function withoutEqualEnds(a: readonly Letter[], b: readonly Letter[]) {
  let start = 0
  let endA = a.length
  let endB = b.length
  while (start < endA && start < endB && isSameString(a[start]!, b[start]!)) start++
  if (start < endA && start < endB && areDifferentChars(a[start]!, b[start]!)) return undefined
  while (start < endA && start < endB && isSameString(a[endA - 1]!, b[endB - 1]!)) {
    endA--
    endB--
  }
  if (start < endA && start < endB && areDifferentChars(a[endA - 1]!, b[endB - 1]!)) return undefined
  return { a: a.slice(start, endA), b: b.slice(start, endB) }
}

function isSameString(x: Letter, y: Letter): boolean {
  return x.kind === y.kind && x.key !== '' && x.key === y.key && !x.loose && !y.loose
}

function areDifferentChars(x: Letter, y: Letter): boolean {
  return x.kind === 'char' && y.kind === 'char' && x.key !== y.key
}

// ── finite domains ──

/** Most combinations of values that are tried out. */
const MOST_INSTANCES = 64

/** Symbols of small domain are replaced by each of their values, in both texts at once. */
function askInstances(question: Question): Tri {
  let some = false
  let every = true
  for (const values of assignments(question)) {
    const put = (hole: Hole) => valueIn(hole, values) ?? hole
    const instance = { ...question, a: substitute(question.a, put), b: substitute(question.b, put) }
    const answer = ask(instance, false)
    some ||= answer !== 'no'
    every &&= answer === 'yes'
    if (some && !every) return 'maybe'
  }
  return every ? 'yes' : 'no'
}

function valueIn(hole: Sym, values: ReadonlyMap<string, Scalar>): Scalar | undefined {
  if (!hole.by) return values.get(hole.id)
  const base = values.get(hole.by.sym.id)
  return base === undefined ? undefined : hole.by.values[String(base)]
}

/** All combinations of values of the finite symbols, as many symbols as fit. */
function assignments(question: Question): readonly ReadonlyMap<string, Scalar>[] {
  let result: ReadonlyMap<string, Scalar>[] = [new Map()]
  for (const [id, domain] of domainsOf(question)) {
    if (result.length * domain.length > MOST_INSTANCES) continue
    result = result.flatMap(values => domain.map(value => new Map(values).set(id, value)))
  }
  return result
}

/** The domains of both texts' symbols; a symbol that is there twice has what both domains allow. */
function domainsOf(question: Question): ReadonlyMap<string, readonly Scalar[]> {
  const domains = new Map<string, readonly Scalar[]>()
  for (const hole of [...holesOf(question.a), ...holesOf(question.b)]) {
    const sym = hole.by?.sym ?? hole
    const before = domains.get(sym.id)
    const allowed = before && new Set(before)
    const both = sym.domain?.filter(value => value !== null && (allowed?.has(value) ?? true))
    if (both && both.length > 0) domains.set(sym.id, both)
  }
  return domains
}

// ── can they be the same? ──

/**
 * Is there a substitution under which they share a string? Exact where no symbol is left twice; else it may say
 * yes wrongly, never no.
 */
function canMeet(a: readonly Letter[], b: readonly Letter[]): boolean {
  const x = a.map(widened)
  const y = b.map(widened)
  if (mustBeLonger(x, y) || mustBeLonger(y, x)) return false
  return meet(x, y)
}

/** A symbol that may hold wildcards matches anything. */
function widened(letter: Letter): Letter {
  return letter.loose ? STAR : letter
}

/** Walks both at once: `row[j]` says that the first i letters of x and the first j of y can be the same string. */
function meet(x: readonly Letter[], y: readonly Letter[]): boolean {
  let row = new Uint8Array(y.length + 1)
  row[0] = 1
  for (let i = 0; i <= x.length; i++) {
    const next = new Uint8Array(y.length + 1)
    for (let j = 0; j <= y.length; j++) if (row[j]) advance(x[i], y[j], row, next, j)
    if (i === x.length) return row[y.length] === 1
    row = next
  }
  return false
}

function advance(x: Letter | undefined, y: Letter | undefined, row: Uint8Array, next: Uint8Array, j: number) {
  if (y?.loop) row[j + 1] = 1
  if (x?.loop) next[j] = 1
  if (!x || !y || (x.loop && y.loop) || !overlap(x, y)) return
  if (x.loop) row[j + 1] = 1
  else if (y.loop) next[j] = 1
  else next[j + 1] = 1
}

/** Symbols that both hold cancel out: does the rest of x need more characters than the rest of y can have? */
function mustBeLonger(x: readonly Letter[], y: readonly Letter[]): boolean {
  const shared = new Map<string, number>()
  for (const letter of x)
    if (letter.kind === 'symbol') shared.set(letter.key, (shared.get(letter.key) ?? 0) + 1)
  let most = 0
  let cancelled = 0
  for (const letter of y) {
    const count = letter.kind === 'symbol' ? (shared.get(letter.key) ?? 0) : 0
    if (count > 0) {
      shared.set(letter.key, count - 1)
      if (!letter.loop) cancelled++
    } else if (letter.loop) return false
    else most++
  }
  const least = x.filter(letter => !letter.loop).length - cancelled
  return least > most
}
