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
  const parts = new Set<Cond>()
  for (const cond of conds) {
    if (cond === false) return false
    if (typeof cond === 'object' && 'all' in cond) for (const part of cond.all) parts.add(part)
    else if (cond !== true) parts.add(cond)
  }
  const [first] = parts
  if (first === undefined) return true
  return parts.size === 1 ? first : shallow({ all: [...parts] }, [...parts])
}

/** At least one of them holds. Without any: false. */
export function any(...conds: readonly Cond[]): Cond {
  return anyOf(conds)
}

/** The same of a list, which may be longer than what a call takes as arguments. */
export function anyOf(conds: readonly Cond[]): Cond {
  const parts = new Set<Cond>()
  for (const cond of conds) {
    if (cond === true) return true
    if (typeof cond === 'object' && 'any' in cond) for (const part of cond.any) parts.add(part)
    else if (cond !== false) parts.add(cond)
  }
  const [first] = parts
  if (first === undefined) return false
  return parts.size === 1 ? first : shallow({ any: [...parts] }, [...parts])
}

export function negate(cond: Cond): Cond {
  if (typeof cond === 'boolean') return !cond
  return 'not' in cond ? cond.not : shallow({ not: cond }, [cond])
}

/** A condition nested deeper is an opaque test: the functions below go into it level by level. */
const DEEPEST = 1000
const DEPTHS = new WeakMap<object, number>()
let opaqueTests = 0

function shallow(cond: Exclude<Cond, boolean>, parts: readonly Cond[]): Cond {
  const depth = 1 + parts.reduce((deepest, part) => Math.max(deepest, depthOf(part)), 0)
  if (depth > DEEPEST) return opaque(cond)
  DEPTHS.set(cond, depth)
  return cond
}

function depthOf(cond: Cond): number {
  return typeof cond === 'boolean' ? 0 : (DEPTHS.get(cond) ?? 1)
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

/** Below this depth answers are remembered, since conditions share parts and their number of ways may double at each level. */
const SHALLOW = 8

/** What was answered of deep conditions, by one question in all its branches; most questions never get there. */
interface Memo {
  answers?: Map<Cond, boolean | undefined>
}

/** What the facts say of a condition; undefined if they leave it open. */
export function implied(cond: Cond, facts: Facts): boolean | undefined {
  return evaluate(cond, facts, 0, {})
}

function evaluate(cond: Cond, facts: Facts, depth: number, memo: Memo): boolean | undefined {
  if (typeof cond === 'boolean') return cond
  if (isTest(cond)) return testIn(cond, facts)
  if (depth < SHALLOW) return combine(cond, facts, depth + 1, memo)
  memo.answers ??= new Map()
  if (memo.answers.has(cond)) return memo.answers.get(cond)
  const result = combine(cond, facts, depth + 1, memo)
  memo.answers.set(cond, result)
  return result
}

function combine(cond: Exclude<Cond, boolean | Test>, facts: Facts, depth: number, memo: Memo) {
  if ('not' in cond) {
    const inner = evaluate(cond.not, facts, depth, memo)
    return inner === undefined ? undefined : !inner
  }
  const decisive = 'any' in cond
  let result: boolean | undefined = !decisive
  for (const part of partsOf(cond)) {
    const truth = evaluate(part, facts, depth, memo)
    if (truth === decisive) return decisive
    if (truth === undefined) result = undefined
  }
  return result
}

function partsOf(cond: Exclude<Cond, boolean | Test | { not: Cond }>): readonly Cond[] {
  return 'any' in cond ? cond.any : cond.all
}

function testIn(test: Test, facts: Facts): boolean | undefined {
  const value = decidedValue(test.sym, facts)
  if (value !== undefined) return value === test.is
  if (test.sym.by) return implied(symbolIs(test.sym, test.is), facts)
  if (test.sym.domain && !test.sym.domain.includes(test.is)) return false
  return facts.get(test.sym.id)?.not.includes(test.is) ? false : undefined
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

/** The first test, as written, on which an open condition hangs; undefined if the facts already imply an answer. */
export function openTest(cond: Cond, facts: Facts): Test | undefined {
  const memo: Memo = {}
  let open = cond
  while (evaluate(open, facts, SHALLOW, memo) === undefined) {
    if (typeof open === 'boolean') return undefined
    if (isTest(open)) {
      if (!open.sym.by) return open
      open = symbolIs(open.sym, open.is)
    } else if ('not' in open) open = open.not
    else open = partsOf(open).find(part => evaluate(part, facts, SHALLOW, memo) === undefined)!
  }
  return undefined
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
