/**
 * Expressions by recursive descent
 * (https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#expressions).
 */
import type { Lit } from '../source.ts'
import type { BinaryOperator, Expression, For, ObjectEntry } from './ast.ts'
import type { Kind } from './lexer.ts'
import type { Reader } from './reader.ts'
import { readForNames, readHeredoc, readQuoted } from './template.ts'

/** Binary operators bind the tighter the higher their number. */
const STRENGTH: Partial<Record<Kind, number>> = {
  ...{ '||': 1, '&&': 2, '==': 3, '!=': 3, '<': 4, '<=': 4, '>': 4, '>=': 4 },
  ...{ '+': 5, '-': 5, '*': 6, '/': 6, '%': 6 },
}

/** Beyond what Terraform can hold, though it holds more than we can. */
const HUGE_EXPONENT = /e[+-]?\d{10}/i

/** Reads one expression; the next word is the first behind it. */
export function readExpression(r: Reader): Expression {
  const outer = r.enter()
  const start = r.start
  const read = readBinary(r, 1)
  const result = r.kind === '?' ? readConditional(r, start, read) : read
  r.leave(outer)
  return result
}

function readConditional(r: Reader, start: number, test: Expression): Expression {
  r.advance()
  const then = readExpression(r)
  r.expect(':', 'and the value for when the condition is false')
  const otherwise = readExpression(r)
  return { kind: 'conditional', at: r.since(start), if: test, then, else: otherwise }
}

/** Most operators in a row: a chain is no nesting, since who walks the tree takes all its operands at once. */
const MOST_OPERATORS = 500

function readBinary(r: Reader, weakest: number): Expression {
  const start = r.start
  let left = readOperand(r)
  for (let count = 1; ; count++) {
    const strength = STRENGTH[r.kind] ?? 0
    if (strength < weakest) return left
    if (count > MOST_OPERATORS) r.fail(`more than ${MOST_OPERATORS} operators in a row`)
    const operator = r.kind as BinaryOperator
    r.advance()
    const outer = r.enter()
    const right = readBinary(r, strength + 1)
    r.leave(outer)
    left = { kind: 'binary', at: r.since(start), operator, left, right }
  }
}

/** A term with all accesses behind it. */
function readOperand(r: Reader): Expression {
  const start = r.start
  return readAccesses(r, start, readTerm(r))
}

function readAccesses(r: Reader, start: number, term: Expression): Expression {
  let of = term
  for (;;) {
    if (r.kind === '.') of = readDot(r, start, of)
    else if (r.kind === '[') of = readBracket(r, start, of)
    else return of
    r.grow()
  }
}

// ── terms ──

function readTerm(r: Reader): Expression {
  switch (r.kind) {
    case 'name':
      return readName(r)
    case 'number':
      return readNumber(r)
    case '"':
      return readQuoted(r, readExpression)
    case '<<':
      return readHeredoc(r, readExpression)
    case '(':
      return readParentheses(r)
    case '[':
      return readTuple(r)
    case '{':
      return readObject(r)
    case '-':
    case '!':
      return readUnary(r, r.kind)
    default:
      return r.failExpecting('a value')
  }
}

function readName(r: Reader): Expression {
  const start = r.start
  const name = r.expectName('a name')
  if (r.kind === '(' || r.kind === '::') return readCall(r, start, name)
  const at = r.since(start)
  if (name === 'true' || name === 'false') return { kind: 'literal', at, value: name === 'true' }
  if (name === 'null') return { kind: 'literal', at, value: null }
  return { kind: 'variable', at, name }
}

function readNumber(r: Reader): Expression {
  const start = r.start
  const word = r.word()
  const value = Number(word)
  if (Number.isNaN(value) || HUGE_EXPONENT.test(word)) r.fail(`"${word}" is not a number`)
  r.advance()
  return { kind: 'literal', at: r.since(start), value }
}

function readUnary(r: Reader, operator: '-' | '!'): Expression {
  const start = r.start
  r.advance()
  const outer = r.enter()
  const of = readOperand(r)
  r.leave(outer)
  return { kind: 'unary', at: r.since(start), operator, of }
}

function readParentheses(r: Reader): Expression {
  const start = r.start
  const newlines = r.open()
  const of = readExpression(r)
  r.close(')', newlines, start)
  return { kind: 'parentheses', at: r.since(start), of }
}

/** Behind the first part of the function's name. */
function readCall(r: Reader, start: number, firstName: string): Expression {
  let name = firstName
  while (r.kind === '::') {
    r.advance()
    name += `::${r.expectName('the name of a function')}`
  }
  const nameAt = r.since(start)
  const parenthesis = r.start
  if (!r.is('(')) r.failExpecting('"(" and the arguments of the function')
  const newlines = r.open()
  const args: Expression[] = []
  let spread = false
  while (!r.is(')')) {
    args.push(readExpression(r))
    spread = r.is('...')
    if (!r.is(',')) break
    r.advance()
  }
  if (spread) r.advance()
  r.close(')', newlines, parenthesis, spread ? '")" after "..."' : '"," or ")" after the argument')
  return { kind: 'call', at: r.since(start), name, nameAt, args, spread }
}

function readTuple(r: Reader): Expression {
  const start = r.start
  const newlines = r.open()
  if (r.isWord('for')) return readFor(r, start, newlines, ']')
  const items: Expression[] = []
  while (r.kind !== ']') {
    items.push(readExpression(r))
    if (r.kind !== ',') break
    r.advance()
  }
  r.close(']', newlines, start, '"," or "]" after the element')
  return { kind: 'tuple', at: r.since(start), items }
}

/** Line ends separate the entries of an object, but may stand anywhere in a `for`. */
function readObject(r: Reader): Expression {
  const start = r.start
  const newlines = r.open()
  if (r.isWord('for')) return readFor(r, start, newlines, '}')
  r.newlines = true
  const entries: ObjectEntry[] = []
  for (;;) {
    while (r.is('newline')) r.advance()
    if (r.is('}')) break
    entries.push(readEntry(r, start))
    if (!r.is(',') && !r.is('newline')) break
    r.advance()
  }
  r.close('}', newlines, start, '",", a new line or "}" after the value')
  return { kind: 'object', at: r.since(start), entries }
}

function readEntry(r: Reader, objectStart: number): ObjectEntry {
  if (r.kind === 'end') r.fail('"{" is not closed', objectStart, objectStart + 1)
  const key = readKey(r)
  if (r.kind !== '=' && r.kind !== ':') r.failExpecting('"=" and a value after the key')
  r.advance()
  return { key, value: readExpression(r) }
}

/** A lone word is its own text, be it `true` or the name of a variable. */
function readKey(r: Reader): Expression {
  const isName = r.kind === 'name'
  const { start, end } = r
  const key = readExpression(r)
  if (!isName || r.previousEnd !== end) return key
  const text: Lit[] = []
  r.addLiteral(text, start, end)
  return { kind: 'template', at: key.at, parts: [{ kind: 'text', text }] }
}

/** At the word `for`. */
function readFor(r: Reader, start: number, newlines: boolean, bracket: ']' | '}'): Expression {
  const names = readForNames(r)
  const of = readExpression(r)
  r.expect(':', 'and the result after the collection')
  const result = readForResult(r, bracket)
  const test = readForTest(r)
  r.close(bracket, newlines, start)
  return { kind: 'for', at: r.since(start), ...names, of, ...result, ...test }
}

function readForResult(r: Reader, bracket: ']' | '}'): Pick<For, 'resultKey' | 'result' | 'group'> {
  const first = readExpression(r)
  if (bracket === ']') {
    if (r.kind === '=>' || r.kind === '...')
      r.fail(`"${r.kind}" belongs into a "for" in braces, not in brackets`)
    return { result: first, group: false }
  }
  r.expect('=>', 'and a value, for this "for" builds an object')
  const result = readExpression(r)
  const group = r.kind === '...'
  if (group) r.advance()
  return { resultKey: first, result, group }
}

function readForTest(r: Reader): Pick<For, 'test'> {
  if (!r.isWord('if')) return {}
  r.advance()
  return { test: readExpression(r) }
}

// ── accesses ──

/** `.name`, `.0` or `.*` */
function readDot(r: Reader, start: number, of: Expression): Expression {
  const dot = r.start
  r.advance()
  return r.kind === '*' ? readAttributeSplat(r, start, dot, of) : readAttribute(r, start, of)
}

/** Behind the dot. */
function readAttribute(r: Reader, start: number, of: Expression): Expression {
  const nameStart = r.start
  const name = r.word()
  if (r.kind === 'number' && name.includes('.'))
    r.fail(`write "[${name.replace('.', '][')}]" for two indexes in a row`)
  if (r.kind !== 'name' && r.kind !== 'number') r.failExpecting('a name after "."')
  r.advance()
  return { kind: 'attribute', at: r.since(start), of, name, nameAt: r.since(nameStart) }
}

/** `.*` applies the names and legacy indexes behind it to each element; an index in brackets applies to the whole. */
function readAttributeSplat(r: Reader, start: number, dot: number, of: Expression): Expression {
  r.advance()
  let each: Expression = { kind: 'item', at: r.since(dot) }
  while (r.kind === '.') {
    r.advance()
    each = readAttribute(r, dot, each)
    r.grow()
  }
  return { kind: 'splat', at: r.since(start), of, style: 'attribute', each }
}

/** `[key]` or `[*]` */
function readBracket(r: Reader, start: number, of: Expression): Expression {
  const bracket = r.start
  r.advance()
  if (r.kind === '*') return readFullSplat(r, start, bracket, of)
  const newlines = r.newlines
  r.newlines = false
  if (r.kind === 'newline') r.advance()
  const key = readExpression(r)
  r.close(']', newlines, bracket)
  return { kind: 'index', at: r.since(start), of, key }
}

/** `[*]` applies all accesses behind it to each element. */
function readFullSplat(r: Reader, start: number, bracket: number, of: Expression): Expression {
  r.advance()
  r.expect(']', 'after "*"')
  const outer = r.enter()
  const each = readAccesses(r, bracket, { kind: 'item', at: r.since(bracket) })
  r.leave(outer)
  return { kind: 'splat', at: r.since(start), of, style: 'full', each }
}
