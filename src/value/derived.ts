/**
 * Symbols for what cannot be computed. The same operation on the same values is the same unknown, so a symbol is
 * named after both: `length(var.names)`.
 */
import type { Range } from '../syntax/source.ts'
import { basesOf, type Cond, isTest, symsOf } from './condition.ts'
import { hash } from './hash.ts'
import { type Hole, isHole, type Sym, show, type Text } from './text.ts'
import type { Item, MapValue, UnknownType, UnknownValue, Value } from './value.ts'

/** Longer ids are cut and end in a hash. */
const LONGEST_ID = 120
const LONGEST_LABEL = 60
/** Values nested deeper are told apart by identity. */
const DEEPEST = 64

/** The unknown result of an operation on these values. */
export function derived(operation: string, args: readonly Value[]): Sym {
  const id = bounded(`${operation}(${args.map(valueKey).join(',')})`)
  return { id, label: shorten(labelOfResult(operation, args.map(labelOf))), ...basedOn(args) }
}

export function derivedUnknown(
  operation: string,
  args: readonly Value[],
  at: Range,
  type?: UnknownType,
): UnknownValue {
  const sym = derived(operation, args)
  const domain = type === 'bool' ? { domain: [true, false] } : {}
  return { kind: 'unknown', sym: { ...sym, ...domain }, at, ...(type && { type }) }
}

let symbols = 0

/** A symbol that is like no other, for a result that is given up. */
export function freshSym(label: string, args: readonly Value[]): Sym {
  symbols++
  return { id: `#${symbols}`, label, bases: [`#${symbols}`, ...basedOn(args).bases] }
}

function bounded(id: string): string {
  return id.length <= LONGEST_ID ? id : `${id.slice(0, LONGEST_ID - 30)}…${hash(id)}`
}

function shorten(label: string): string {
  return label.length <= LONGEST_LABEL ? label : `${label.slice(0, LONGEST_LABEL - 1)}…`
}

// ── keys: equal for equal values, different for different ones ──

const KEYS = new WeakMap<object, string>()
let identities = 0

/** A key of bounded length that says which value this is, wherever it was written. */
export function valueKey(value: Value): string {
  return keyOf(value, 0)
}

function keyOf(value: Value, depth: number): string {
  const known = KEYS.get(value)
  if (known !== undefined) return known
  const key = depth > DEEPEST ? `@${++identities}` : bounded(spell(value, depth + 1))
  KEYS.set(value, key)
  return key
}

function spell(value: Value, depth: number): string {
  switch (value.kind) {
    case 'scalar':
      return String(value.value)
    case 'text':
      return textKey(value.text)
    case 'unknown':
      return symKey(value.sym)
    case 'error':
      return `error ${JSON.stringify(value.why)}`
    case 'choice':
      return `if ${condKey(value.if, depth)} ${keyOf(value.then, depth)} ${keyOf(value.else, depth)}`
    case 'list':
      return `[${value.items.map(item => itemKey(item, depth)).join(' ')}]${value.ordered ?? ''}${restKey(value.rest)}`
    case 'map':
      return `{${entryKeys(value, depth).join(' ')}}${restKey(value.rest)}`
  }
}

function entryKeys(value: MapValue, depth: number): string[] {
  return [...value.entries].map(([key, entry]) => `${JSON.stringify(key)}:${itemKey(entry, depth)}`).sort()
}

function itemKey(item: Item, depth: number): string {
  const value = keyOf(item.value, depth)
  return item.when === true ? value : `${condKey(item.when, depth)}?${value}`
}

function restKey(rest: Sym | undefined): string {
  return rest ? `+${symKey(rest)}` : ''
}

/** A text that is one symbol is that symbol. */
function textKey(text: Text): string {
  const [first] = text
  if (text.length === 1 && first && isHole(first)) return symKey(first)
  const parts: string[] = []
  let run = ''
  for (const piece of text) {
    if (!isHole(piece)) {
      run += piece.lit
      continue
    }
    parts.push(JSON.stringify(run), symKey(piece))
    run = ''
  }
  parts.push(JSON.stringify(run))
  return parts.join('')
}

function symKey(sym: Sym | Hole): string {
  return `$${JSON.stringify(sym.id)}`
}

function condKey(cond: Cond, depth: number): string {
  if (typeof cond === 'boolean') return String(cond)
  const known = KEYS.get(cond)
  if (known !== undefined) return known
  const key = depth > DEEPEST ? `@${++identities}` : bounded(spellCond(cond, depth + 1))
  KEYS.set(cond, key)
  return key
}

function spellCond(cond: Exclude<Cond, boolean>, depth: number): string {
  if (isTest(cond)) return `${symKey(cond.sym)}=${JSON.stringify(cond.is)}`
  if ('not' in cond) return `!${condKey(cond.not, depth)}`
  const [sign, parts] = 'any' in cond ? ['|', cond.any] : ['&', cond.all]
  return `(${parts.map(part => condKey(part, depth)).join(sign)})`
}

// ── labels: for people ──

/** `length(var.names)`, `var.size > 3` */
function labelOfResult(operation: string, args: readonly string[]): string {
  const isOperator = args.length === 2 && /^[-+*/%<>=!&|]+$/.test(operation)
  return isOperator ? args.join(` ${operation} `) : `${operation}(${args.join(', ')})`
}

function labelOf(value: Value): string {
  switch (value.kind) {
    case 'scalar':
      return String(value.value)
    case 'text': {
      const [first] = value.text
      if (value.text.length === 1 && first && isHole(first)) return first.label
      return JSON.stringify(show(value.text))
    }
    case 'unknown':
      return value.sym.label
    case 'list':
      return '[…]'
    case 'map':
      return '{…}'
    default:
      return '…'
  }
}

// ── bases ──

type Based = Required<Pick<Sym, 'bases'>> & Pick<Sym, 'outOfView'>

/** Ids of all symbols on which these values hang. What is computed from nothing in view is out of view. */
function basedOn(values: readonly Value[]): Based {
  const bases = new Set<string>()
  const seen = new Set<Value>()
  let inView = false
  const add = (sym: Sym) => {
    for (const base of basesOf(sym)) bases.add(base)
    inView ||= !sym.outOfView
  }
  const todo = [...values]
  for (let value = todo.pop(); value; value = todo.pop()) {
    if (seen.has(value)) continue
    seen.add(value)
    for (const sym of ownSyms(value)) add(sym)
    for (const child of children(value)) todo.push(child)
  }
  return { bases: [...bases], ...(!inView && bases.size > 0 && { outOfView: true }) }
}

function ownSyms(value: Value): readonly Sym[] {
  switch (value.kind) {
    case 'text':
      return value.text.filter(isHole)
    case 'unknown':
      return [value.sym]
    case 'choice':
      return symsOf(value.if)
    case 'list':
      return guardsAndRest(value.items, value.rest)
    case 'map':
      return guardsAndRest([...value.entries.values()], value.rest)
    default:
      return []
  }
}

function guardsAndRest(items: readonly Item[], rest: Sym | undefined): readonly Sym[] {
  const guards = items.flatMap(item => symsOf(item.when))
  return rest ? [...guards, rest] : guards
}

function children(value: Value): readonly Value[] {
  switch (value.kind) {
    case 'choice':
      return [value.then, value.else]
    case 'list':
      return value.items.map(item => item.value)
    case 'map':
      return [...value.entries.values()].map(entry => entry.value)
    default:
      return []
  }
}
