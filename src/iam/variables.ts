/**
 * Policy variables: `${aws:username}` in a Resource or in a condition's value stands for what the request says.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
import type { Lit } from '../syntax/source.ts'
import { remembered } from '../value/remember.ts'
import { ACCOUNT_SHAPE, type Hole, isHole, type Shape, type Text } from '../value/text.ts'
import type { Tri } from '../value/tri.ts'
import { isFirmHead } from './arn.ts'
import { type Context, contextValue } from './request.ts'

type Pieces = readonly (Lit | Hole)[]

/**
 * The text of a condition's value with each policy variable as what the request says of its key: its one value, the
 * variable's default where the key is missing, else a symbol, the same for the same key.
 * `inVersion`: does the policy's version know variables? A text without variables stays the same.
 */
export function withVariables(text: Text, context: Context, inVersion: Tri): Text {
  if (inVersion === 'no' || !mayHaveVariable(text)) return text
  return filled(inVersion === 'yes' ? context : NOT_SURE)(text)
}

/** The same for a resource: there, only what stands after the ARN's fifth colon is a variable. */
export function withResourceVariables(text: Text, context: Context, inVersion: Tri): Text {
  if (inVersion === 'no' || !mayHaveVariable(text)) return text
  return filledResource(inVersion === 'yes' ? context : NOT_SURE)(text)
}

/** Whether variables count is not known, so each of them may be anything. */
const NOT_SURE: Context = new Map()

/** Does `${` stand in it? */
export const mayHaveVariable = remembered((text: Text): boolean =>
  text.some(piece => !isHole(piece) && piece.lit.includes('${')),
)

const filled = remembered((context: Context) => remembered((text: Text) => fill(text, context, 0)))

const filledResource = remembered((context: Context) =>
  remembered((text: Text) => fill(text, context, resourceStart(text))),
)

const VARIABLE = /\$\{[^{}]*\}/g

/** Stands for a symbol among the letters. */
const SYMBOL = '\uFFFC'

/** Longer texts are not looked through: they may be anything. */
const LONGEST = 4096

function lettersOf(text: Pieces): string {
  return text.map(piece => (isHole(piece) ? SYMBOL : piece.lit)).join('')
}

function fill(text: Text, context: Context, start: number): Text {
  const letters = lettersOf(text)
  if (letters.length > LONGEST) return [{ id: 'policy-variables', label: 'a text with policy variables' }]
  const pieces: (Lit | Hole)[] = []
  let from = 0
  for (const { 0: written, index } of letters.matchAll(VARIABLE)) {
    if (index < start) continue
    const end = index + written.length
    pieces.push(...between(text, from, index), ...meaning(between(text, index + 2, end - 1), context))
    from = end
  }
  return from === 0 ? text : [...pieces, ...between(text, from, letters.length)]
}

/** The pieces between two positions, a symbol counting as one letter. */
function between(text: Pieces, from: number, to: number): (Lit | Hole)[] {
  let at = 0
  return text.flatMap((piece): Pieces => {
    const before = at
    at += isHole(piece) ? 1 : piece.lit.length
    if (at <= from || before >= to) return []
    return isHole(piece) ? [piece] : [{ lit: piece.lit.slice(Math.max(0, from - before), to - before) }]
  })
}

/**
 * Where variables begin to count: after the fifth colon. Wildcards and symbols before it may hold colons, so that
 * one cannot tell.
 */
function resourceStart(text: Text): number {
  const letters = lettersOf(text)
  const head = /^(?:[^:]*:){5}/.exec(letters)?.[0] ?? letters
  const isFirm = !/[*?]/.test(head) && isFirmHead(between(text, 0, head.length))
  return isFirm ? head.length : 0
}

const NAMED = /^([^\s,'*?$]+)(?:, *'([^']*)')?$/

function meaning(content: Pieces, context: Context): Pieces {
  const written = lettersOf(content)
  // `${*}` and `${?}` are the letters themselves, for which patterns have no word
  if (written === '$' && context !== NOT_SURE) return [{ lit: '$' }]
  const named = content.some(isHole) ? null : NAMED.exec(written)
  const [, key, otherwise] = named ?? []
  if (key === undefined) return [symbol(labelOf(content))]
  const value = context === NOT_SURE ? undefined : contextValue(context, key)
  if (value === undefined || (value !== 'absent' && 'perhaps' in value)) return [symbol(written, key)]
  if (value === 'absent' || value.length === 0)
    return otherwise === undefined ? [symbol(written)] : literal(otherwise)
  const [only] = value
  return value.length === 1 && only && !isPattern(lettersOf(only)) ? only : [symbol(written)]
}

/** Whether a value with `*` in it counts as a pattern is nowhere said. */
function literal(value: string): Pieces {
  return isPattern(value) ? [symbol(`'${value}'`)] : [{ lit: value }]
}

function isPattern(value: string): boolean {
  return /[*?]/.test(value)
}

function labelOf(content: Pieces): string {
  return content.map(piece => (isHole(piece) ? piece.id : piece.lit)).join('')
}

/** Keys are compared without case. With a default the value may be that too. */
function symbol(content: string, key?: string): Hole {
  const name = content.toLowerCase()
  const shape = key === content ? SHAPES[name] : undefined
  return { id: `policy-variable:${name}`, label: content, ...(shape && { shape }) }
}

const SHAPES: Readonly<Record<string, Shape>> = {
  'aws:principalaccount': ACCOUNT_SHAPE,
  'aws:sourceaccount': ACCOUNT_SHAPE,
}
