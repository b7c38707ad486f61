/** `format` and `formatlist`. https://developer.hashicorp.com/terraform/language/functions/format */
import { error, isAbsent, item, list, textValue } from '../../value/build.ts'
import { isExact, numberText } from '../../value/decimal.ts'
import { derived, lift } from '../../value/lift.ts'
import { mapItems } from '../../value/lists.ts'
import { known, type Text } from '../../value/text.ts'
import type { Item, ListValue, Plain, Value } from '../../value/value.ts'
import { ANY_NUMBER, type Call, type Definition, define, numberFrom, onPlain, textFrom } from './call.ts'
import { isCertain, jsonString, jsonText } from './json-text.ts'
import { graphemesOf } from './letters.ts'
import { canHold, type Run, sliceRun, splitAtHoles } from './pieces.ts'

/** One `%` with its verb, or what stands between two. */
type Part =
  | { readonly kind: 'literal'; readonly text: Text }
  | { readonly kind: 'verb'; readonly verb: Verb; readonly index: number }

interface Verb {
  readonly letter: string
  readonly flags: string
  readonly width: number
  readonly precision: number | undefined
}

const VERB = /%([-+ #0]*)(\d*)(?:\.(\d*))?(?:\[([1-9]\d*)\])?([a-zA-Z%])/y
const MOST_WIDTH = 1000

interface Spec {
  readonly parts: readonly Part[]
  /** How many arguments it uses. */
  readonly uses: number
}

/** The parts of a format string; `invalid` if Terraform refuses it, undefined if a symbol may hold a verb. */
function specOf(text: Text): Spec | 'invalid' | undefined {
  const { runs, holes } = splitAtHoles(text)
  if (holes.some(hole => canHold(hole, '%'))) return undefined
  const parts: Part[] = []
  let [next, uses] = [0, 0]
  for (const [i, run] of runs.entries()) {
    let from = 0
    for (let to = run.string.indexOf('%'); to >= 0; to = run.string.indexOf('%', from)) {
      parts.push({ kind: 'literal', text: sliceRun(run, from, to) })
      VERB.lastIndex = to
      const match = VERB.exec(run.string)
      if (!match) return holes[i] ? undefined : 'invalid'
      const [whole, flags = '', width = '', precision, index, letter = ''] = match
      if (letter === '%' && whole.length > 2) return 'invalid'
      if (letter === '%') parts.push(percent(run, to + whole.length))
      else {
        if (index !== undefined) next = Number(index) - 1
        const verb = {
          letter,
          flags,
          width: Number(width),
          precision: precision === undefined ? undefined : Number(precision),
        }
        parts.push({ kind: 'verb', verb, index: next++ })
        uses = Math.max(uses, next)
      }
      from = to + whole.length
    }
    parts.push({ kind: 'literal', text: sliceRun(run, from) })
    if (holes[i]) parts.push({ kind: 'literal', text: [holes[i]] })
  }
  return { parts, uses }
}

function percent(run: Run, end: number): Part {
  return { kind: 'literal', text: sliceRun(run, end - 1, end) }
}

/** What a verb makes of a value: undefined if it cannot be told, `wrong` if Terraform refuses it. */
type Formatted = Text | 'wrong' | undefined

const formatPlain = onPlain(
  'format',
  ([format, ...args], call) => {
    const text = textFrom(format!)
    if (args.some(isAbsent)) return undefined
    if (text === 'none') return error('format() takes a format string', call.at)
    const spec = text && specOf(text)
    if (spec === 'invalid') return error('format() with a format string that is not valid', call.at)
    if (!spec) return undefined
    if (spec.uses !== args.length) {
      return error(`the format string takes ${spec.uses} arguments, not ${args.length}`, call.at)
    }
    const pieces: Text[number][] = []
    for (const part of spec.parts) {
      const formatted = part.kind === 'literal' ? part.text : applyVerb(part.verb, args[part.index]!, call)
      if (formatted === 'wrong') return error('format() of a value that does not fit its verb', call.at)
      if (!formatted) return undefined
      for (const piece of formatted) pieces.push(piece)
    }
    return textValue(pieces, call.at)
  },
  { type: 'text', takesNull: true },
)

function applyVerb(verb: Verb, value: Plain, call: Call): Formatted {
  const formatted = verbText(verb, value, call)
  if (!formatted || formatted === 'wrong' || verb.width === 0) return formatted
  const string = known(formatted)
  if (string === undefined || verb.width > MOST_WIDTH) return undefined
  const missing = verb.width - graphemesOf(string).length
  return missing > 0 ? padded(string, missing, verb.flags, call) : formatted
}

function padded(string: string, missing: number, flags: string, call: Call): Text {
  if (flags.includes('-')) return [{ lit: string + ' '.repeat(missing), at: call.at }]
  if (!flags.includes('0')) return [{ lit: ' '.repeat(missing) + string, at: call.at }]
  const sign = /^[-+ ]?(?=\d)/.exec(string)?.[0] ?? ''
  return [{ lit: sign + '0'.repeat(missing) + string.slice(sign.length), at: call.at }]
}

function verbText(verb: Verb, value: Plain, call: Call): Formatted {
  switch (verb.letter) {
    case 'v':
      return verb.flags.includes('#') ? jsonOf(value) : anything(verb, value, call)
    case 's':
      return string(verb, value, call)
    case 'q':
      return quoted(value)
    case 't':
      return truth(value)
    case 'd':
    case 'b':
    case 'o':
    case 'x':
    case 'X':
      return whole(verb, value, call)
    case 'f':
      return fixed(verb, value, call)
    case 'g':
      return general(verb, value, call)
    case 'e':
    case 'E':
    case 'G':
    case 'F':
      return undefined
    default:
      return 'wrong'
  }
}

/** `%v`: strings as they are, numbers in their shortest form, which may have an exponent, all else as JSON. */
function anything(verb: Verb, value: Plain, call: Call): Formatted {
  if (value.kind === 'unknown')
    return value.type === 'text' && !value.nullable ? string(verb, value, call) : undefined
  if (value.kind === 'text') return string(verb, value, call)
  if (value.kind === 'scalar' && typeof value.value === 'number') return general(verb, value, call)
  return jsonOf(value)
}

function jsonOf(value: Plain): Formatted {
  return jsonText(value)
}

function string(verb: Verb, value: Plain, call: Call): Formatted {
  const text = textFrom(value)
  if (text === 'none') return 'wrong'
  if (verb.precision === undefined || !text) return text
  const string = known(text)
  return string === undefined
    ? undefined
    : [{ lit: graphemesOf(string).slice(0, verb.precision).join(''), at: call.at }]
}

function quoted(value: Plain): Formatted {
  const text = textFrom(value)
  if (text === 'none' || !text) return text === 'none' ? 'wrong' : undefined
  const string = known(text)
  return string === undefined ? undefined : [{ lit: jsonString(string), at: value.at }]
}

function truth(value: Plain): Formatted {
  const text = textFrom(value)
  if (text === 'none') return 'wrong'
  const string = text && known(text)
  if (string === undefined) return undefined
  return value.kind !== 'scalar' || typeof value.value === 'boolean' ? booleanText(string, text!) : 'wrong'
}

function booleanText(string: string, text: Text): Formatted {
  return string === 'true' || string === 'false' ? text : 'wrong'
}

const BASES: Readonly<Record<string, number>> = { d: 10, b: 2, o: 8, x: 16, X: 16 }

function whole({ letter, flags, precision }: Verb, value: Plain, call: Call): Formatted {
  const number = numberFrom(value)
  if (number === 'unknown') return letter === 'd' && flags === '' ? unknownNumber(value) : undefined
  if (number === 'none' || !Number.isInteger(number)) return 'wrong'
  if (!Number.isSafeInteger(number) || flags.includes('#') || precision !== undefined) return undefined
  const digits = number.toString(BASES[letter])
  return [{ lit: signed(letter === 'X' ? digits.toUpperCase() : digits, flags), at: call.at }]
}

/** A whole number is written with `%d` as it is in a string. */
function unknownNumber(value: Plain): Formatted {
  const text = value.kind === 'unknown' && value.type === 'number' ? textFrom(value) : undefined
  return text === 'none' ? undefined : text
}

function signed(digits: string, flags: string): string {
  if (digits.startsWith('-')) return digits
  if (flags.includes('+')) return `+${digits}`
  return flags.includes(' ') ? ` ${digits}` : digits
}

/** `%f`. A tie is rounded by digits that we do not have. */
function fixed({ flags, precision = 6 }: Verb, value: Plain, call: Call): Formatted {
  const number = numberFrom(value)
  if (number === 'none') return 'wrong'
  if (number === 'unknown' || !isExact(number) || Math.abs(number) > 1e15 || precision > 20) return undefined
  const beyond = (numberText(number)!.split('.')[1] ?? '').slice(precision)
  if (beyond === '5') return undefined
  return [{ lit: signed(number.toFixed(precision), flags), at: call.at }]
}

/** `%g`: an exponent below -4 and from 6 on. */
function general({ flags, precision }: Verb, value: Plain, call: Call): Formatted {
  const number = numberFrom(value)
  if (number === 'none') return 'wrong'
  if (number === 'unknown' || precision !== undefined) return undefined
  const spelled = numberText(number)
  if (spelled === undefined) return undefined
  const [mantissa, power] = number.toExponential().split('e')
  const exponent = Number(power)
  if (exponent >= -4 && exponent < 6) return [{ lit: signed(spelled, flags), at: call.at }]
  const digits = String(Math.abs(exponent)).padStart(2, '0')
  return [{ lit: signed(`${mantissa}e${exponent < 0 ? '-' : '+'}${digits}`, flags), at: call.at }]
}

// ── formatlist ──

/** Each list gives one element at a time, a lone value the same each time. */
const formatlistPlain = onPlain(
  'formatlist',
  ([format, ...args], call) => {
    if (isAbsent(format!)) return error('formatlist() without a format string', call.at)
    if (args.some(isAbsent)) return undefined
    if (
      args.some(
        arg => arg.kind === 'unknown' && arg.type !== 'text' && arg.type !== 'number' && arg.type !== 'bool',
      )
    ) {
      return undefined
    }
    const lists = args.filter(arg => arg.kind === 'list')
    const [only] = lists
    if (!only)
      return lift([formatPlain([format!, ...args], call)], call.at, one => list([item(one)], call.at))
    const formatAt = (index: number) =>
      formatPlain([format!, ...args.map(arg => (arg.kind === 'list' ? arg.items[index]!.value : arg))], call)
    if (lists.length === 1 || lists.every(one => one === only))
      return formatEach(only, format!, args, formatAt, call)
    if (!lists.every(one => hasSameGuards(one, only)))
      return lists.every(isCertain) ? uneven(call) : undefined
    return formatEach(only, format!, args, formatAt, call)
  },
  { type: 'list', takesNull: true },
)

function formatEach(
  value: ListValue,
  format: Plain,
  args: readonly Plain[],
  formatAt: (index: number) => Value,
  call: Call,
): Value {
  const others = args.filter(arg => arg.kind !== 'list')
  const operation = derived('formatlist', [format, ...others]).id
  return mapItems(value, operation, (_, index) => formatAt(index), call.at)
}

/** Lists of one length whose elements are there under the same guards. */
function hasSameGuards(a: ListValue, b: ListValue): boolean {
  if (
    a.rest ||
    b.rest ||
    a.items.length !== b.items.length ||
    a.ordered !== undefined ||
    b.ordered !== undefined
  )
    return false
  return a.items.every((item: Item, i) => item.when === b.items[i]!.when)
}

function uneven(call: Call): Value {
  return error('formatlist() takes lists of one length', call.at)
}

export const FORMATS: readonly Definition[] = [
  define('format', 1, ANY_NUMBER, formatPlain),
  define('formatlist', 1, ANY_NUMBER, formatlistPlain),
]
