/**
 * Conditions and what one scenario knows. There is one atom, "this symbol has that literal value", so that facts
 * are consistent by construction and no solver is needed.
 */
import type { Scalar, Sym } from './text.ts'

/** The one atom of scenarios. */
export interface Test {
  readonly sym: Sym
  readonly is: Scalar
}

export type Cond =
  | boolean
  | Test
  | { readonly all: readonly Cond[] }
  | { readonly any: readonly Cond[] }
  | { readonly not: Cond }

/** What one scenario has decided of a symbol: it is one value, or it is none of some. */
export interface Fact {
  readonly sym: Sym
  readonly is?: Scalar
  readonly not: readonly Scalar[]
}

/** Facts by symbol id. */
export type Facts = ReadonlyMap<string, Fact>

/** No scenario yet: nothing is decided. */
export const NOTHING: Facts = new Map()

export function isTest(cond: Cond): cond is Test {
  return typeof cond === 'object' && 'sym' in cond
}

/** All of them hold. Without any: true. */
export function all(...conds: readonly Cond[]): Cond {
  return allOf(conds)
}

/** The same of a list, which may be longer than what a call takes as arguments. */
export function allOf(conds: readonly Cond[]): Cond {
  const said = conds.filter(cond => cond !== true)
  if (said.includes(false)) return false
  if (said.length < 2) return said[0] ?? true
  const parts = new Set(said.flatMap(cond => (typeof cond === 'object' && 'all' in cond ? cond.all : [cond])))
  return parts.size === 1 ? [...parts][0]! : shallow({ all: [...parts] }, [...parts])
}

/** At least one of them holds. Without any: false. */
export function any(...conds: readonly Cond[]): Cond {
  return anyOf(conds)
}

/** The same of a list, which may be longer than what a call takes as arguments. */
export function anyOf(conds: readonly Cond[]): Cond {
  const said = conds.filter(cond => cond !== false)
  if (said.includes(true)) return true
  if (said.length < 2) return said[0] ?? false
  const parts = new Set(said.flatMap(cond => (typeof cond === 'object' && 'any' in cond ? cond.any : [cond])))
  return parts.size === 1 ? [...parts][0]! : shallow({ any: [...parts] }, [...parts])
}

export function negate(cond: Cond): Cond {
  if (typeof cond === 'boolean') return !cond
  return 'not' in cond ? cond.not : shallow({ not: cond }, [cond])
}

/** A condition nested deeper is an opaque test: the functions below go into it level by level. */
const DEEPEST = 1000

/** How large a condition is; a test is not noted. */
interface Extent {
  readonly depth: number
  /** Parts, those that it shares with itself counted each time. */
  readonly size: number
}

const EXTENTS = new WeakMap<object, Extent>()
const OF_TEST: Extent = { depth: 1, size: 1 }
let opaqueTests = 0

function shallow(cond: Exclude<Cond, boolean>, parts: readonly Cond[]): Cond {
  const extent = extentOver(parts)
  const values = valuesOf(cond, parts)
  if (values && extent.depth > AS_WRITTEN) return ofValues(values)
  if (extent.depth > DEEPEST) return opaque(cond)
  EXTENTS.set(cond, extent)
  if (values) VALUES.set(cond, values)
  return cond
}

function extentOver(parts: readonly Cond[]): Extent {
  let depth = 0
  let size = 1
  for (const part of parts) {
    const extent = extentOf(part)
    depth = Math.max(depth, extent.depth)
    size += extent.size
  }
  return { depth: depth + 1, size }
}

function extentOf(cond: Cond): Extent {
  return (typeof cond === 'object' && EXTENTS.get(cond)) || OF_TEST
}

// ── conditions about one symbol ──

/** Up to this depth a condition stays as it was written; `not (a or b)` is 3 deep. */
const AS_WRITTEN = 3

/** With which values of its one symbol a condition holds: these, or all but these. */
interface Values {
  readonly sym: Sym
  readonly listed: ReadonlySet<Scalar>
  readonly isOthers: boolean
}

const VALUES = new WeakMap<object, Values>()

/** Undefined where more than one symbol decides. */
function valuesOf(cond: Exclude<Cond, boolean>, parts: readonly Cond[]): Values | undefined {
  const id = soleSymbol(parts[0])
  if (id === undefined || parts.some(part => soleSymbol(part) !== id)) return undefined
  const values = parts.map(valuesOfPart)
  if ('any' in cond) return union(values)
  // not: of one; all: neither of those that are not
  const complements = values.map(complement)
  return 'not' in cond ? complements[0] : complement(union(complements))
}

/** The id of the one symbol that decides a condition. */
function soleSymbol(cond: Cond | undefined): string | undefined {
  if (typeof cond !== 'object') return undefined
  if (isTest(cond)) return cond.sym.by ? undefined : cond.sym.id
  return VALUES.get(cond)?.sym.id
}

function valuesOfPart(cond: Cond): Values {
  const test = cond as Test
  return VALUES.get(test) ?? { sym: test.sym, listed: new Set([test.is]), isOthers: false }
}

function complement(values: Values): Values {
  return { ...values, isOthers: !values.isOthers }
}

/** What is listed by one of them, or left out by not all that leave some out. */
function union(all: readonly Values[]): Values {
  const { sym } = all[0]!
  const listed = new Set(all.flatMap(one => (one.isOthers ? [] : [...one.listed])))
  const [first, ...more] = all.filter(one => one.isOthers)
  if (!first) return { sym, listed, isOthers: false }
  const left = [...first.listed].filter(
    value => !listed.has(value) && more.every(one => one.listed.has(value)),
  )
  return { sym, listed: new Set(left), isOthers: true }
}

/** The shortest condition that says so. Nested switches over one symbol would grow without end. */
function ofValues({ sym, listed, isOthers }: Values): Cond {
  const tests = [...listed].map(is => symbolIs(sym, is))
  return isOthers ? allOf(tests.map(negate)) : anyOf(tests)
}

function opaque(cond: Cond): Test {
  opaqueTests++
  const bases = [...new Set(symsOf(cond).flatMap(basesOf))]
  return {
    sym: { id: `deep condition ${opaqueTests}`, label: 'a condition', domain: [true, false], bases },
    is: true,
  }
}

/**
 * The symbol has this value. A symbol that follows from another one (AWS::URLSuffix from the partition) is no
 * atom of its own: the condition is about the other one.
 */
export function symbolIs(sym: Sym, is: Scalar): Cond {
  if (!sym.by) return { sym, is }
  const { sym: base, values } = sym.by
  const fitting = Object.keys(values).filter(key => values[key] === is)
  const domain = base.domain?.filter(value => fitting.includes(String(value))) ?? fitting
  return any(...domain.map(value => symbolIs(base, value)))
}

/** Values that a symbol of finite domain can still have; undefined without a domain. */
export function openValues(sym: Sym, facts: Facts): readonly Scalar[] | undefined {
  const fact = facts.get(sym.id)
  if (fact?.is !== undefined) return [fact.is]
  if (!fact || !sym.domain) return sym.domain
  return sym.domain.filter(value => !fact.not.includes(value))
}

/** The symbol's value, if the facts leave only one. */
export function decidedValue(sym: Sym, facts: Facts): Scalar | undefined {
  const fact = facts.get(sym.id)
  if (fact?.is !== undefined) return fact.is
  if (sym.domain?.length === 1) return sym.domain[0]
  return sym.by && followingValue(sym.by, facts)
}

/** The value that follows from all that the other symbol can still be. */
function followingValue({ sym, values }: NonNullable<Sym['by']>, facts: Facts): Scalar | undefined {
  const base = decidedValue(sym, facts)
  const open = base === undefined ? openValues(sym, facts) : [base]
  const following = new Set(open?.map(value => values[String(value)]))
  return following.size === 1 ? [...following][0] : undefined
}

/** What the facts say of a condition: yes or no, or the first test, as written, on which that hangs. */
export type Answer = boolean | Test

/** What was answered of the parts of a condition, by one question. */
type Memo = Map<Cond, Answer>

/** In a larger condition answers are remembered, since it shares parts: their number of ways may double at each level. */
const LARGE = 500

export function answerOf(cond: Cond, facts: Facts): Answer {
  return evaluate(cond, facts, extentOf(cond).size > LARGE ? new Map() : undefined)
}

/** What the facts say of a condition; undefined if they leave it open. */
export function implied(cond: Cond, facts: Facts): boolean | undefined {
  if (typeof cond === 'boolean') return cond
  const answer = answerOf(cond, facts)
  return typeof answer === 'boolean' ? answer : undefined
}

function evaluate(cond: Cond, facts: Facts, memo: Memo | undefined): Answer {
  if (typeof cond === 'boolean') return cond
  if (isTest(cond)) return testIn(cond, facts)
  const known = memo?.get(cond)
  if (known !== undefined) return known
  const result = combine(cond, facts, memo)
  memo?.set(cond, result)
  return result
}

function combine(cond: Exclude<Cond, boolean | Test>, facts: Facts, memo: Memo | undefined): Answer {
  if ('not' in cond) {
    const inner = evaluate(cond.not, facts, memo)
    return typeof inner === 'boolean' ? !inner : inner
  }
  const decisive = 'any' in cond
  let open: Test | undefined
  for (const part of partsOf(cond)) {
    const answer = evaluate(part, facts, memo)
    if (answer === decisive) return decisive
    if (typeof answer !== 'boolean') open ??= answer
  }
  return open ?? !decisive
}

function partsOf(cond: Exclude<Cond, boolean | Test | { not: Cond }>): readonly Cond[] {
  return 'any' in cond ? cond.any : cond.all
}

function testIn(test: Test, facts: Facts): Answer {
  const value = decidedValue(test.sym, facts)
  if (value !== undefined) return value === test.is
  if (test.sym.by) return answerOf(symbolIs(test.sym, test.is), facts)
  if (test.sym.domain && !test.sym.domain.includes(test.is)) return false
  return facts.get(test.sym.id)?.not.includes(test.is) ? false : test
}

/** The facts with one more answer. The last value left of a domain is concluded. */
export function assume(test: Test, truth: boolean, facts: Facts): Facts {
  const { sym } = test
  const old = facts.get(sym.id)?.not ?? []
  return new Map(facts).set(
    sym.id,
    truth ? { sym, is: test.is, not: old } : excluding(sym, [...old, test.is]),
  )
}

function excluding(sym: Sym, not: readonly Scalar[]): Fact {
  const left = sym.domain?.filter(value => !not.includes(value))
  return left?.length === 1 ? { sym, is: left[0]!, not } : { sym, not }
}

const SYMS = new WeakMap<object, readonly Sym[]>()

/** The symbols that a condition is about, each once; those that decide, where one follows from another. */
export function symsOf(cond: Cond): readonly Sym[] {
  if (typeof cond === 'boolean') return []
  const known = SYMS.get(cond)
  if (known) return known
  const found = new Map<string, Sym>()
  const seen = new Set<Cond>()
  collect(cond, found, seen)
  const syms = [...found.values()]
  SYMS.set(cond, syms)
  return syms
}

function collect(cond: Cond, found: Map<string, Sym>, seen: Set<Cond>): void {
  if (typeof cond === 'boolean' || seen.has(cond)) return
  seen.add(cond)
  if (isTest(cond)) {
    const sym = decider(cond.sym)
    found.set(sym.id, sym)
  } else if ('not' in cond) collect(cond.not, found, seen)
  else for (const part of partsOf(cond)) collect(part, found, seen)
}

/** The symbol that is decided when this one is. */
function decider(sym: Sym): Sym {
  return sym.by ? decider(sym.by.sym) : sym
}

/** Ids of the symbols on which a symbol hangs: its bases, or itself. */
export function basesOf(sym: Sym): readonly string[] {
  return sym.bases ?? [decider(sym).id]
}
