/** Functions on strings. https://developer.hashicorp.com/terraform/language/functions#string-functions */
import { error, item, list, scalar, textValue } from '../../value/build.ts'
import { liftItems } from '../../value/gather.ts'
import { matches } from '../../value/glob.ts'
import { derived, joinText } from '../../value/lift.ts'
import { concat, lengthOf } from '../../value/lists.ts'
import { type Hole, isHole, known, type Text } from '../../value/text.ts'
import type { Item, Plain, Value } from '../../value/value.ts'
import {
  ANY_NUMBER,
  type Call,
  type Definition,
  define,
  LONGEST,
  lengthOfText,
  numberFrom,
  onPlain,
  onStrings,
  onTexts,
  textFrom,
} from './call.ts'
import { graphemesOf, lowerLetters, SPACES, titled, upperLetters } from './letters.ts'
import {
  canHold,
  dropEnd,
  dropStart,
  edgeOf,
  isBarrier,
  literalText,
  mapHole,
  mapLetters,
  mayStraddle,
  type Run,
  sliceRun,
  splitAtHoles,
  textResult,
} from './pieces.ts'

// ── letters ──

/** A function that treats each letter for itself. */
function onLetters(name: string, f: (string: string) => string | undefined): Definition {
  const fn = onTexts(name, ([text], call) => mapped(mapLetters(text!, name, f), call), { type: 'text' })
  return define(name, 1, 1, fn)
}

function mapped(text: Text | undefined, call: Call, original?: Value): Value | undefined {
  return text && textResult(text, original, call.at)
}

/** A function that must know the whole string. */
function onWhole(name: string, f: (string: string) => string | undefined): Definition {
  const fn = onStrings(
    name,
    ([string], call) => {
      const result = f(string!)
      return result === undefined ? undefined : literalText(result, call.at)
    },
    { type: 'text' },
  )
  return define(name, 1, 1, fn)
}

function reversed(string: string): string {
  return graphemesOf(string).reverse().join('')
}

/** The length of a string in letters as people count them; of lists and maps the number of elements. */
const length = onPlain(
  'length',
  ([value], call) => {
    if (value!.kind === 'list' || value!.kind === 'map') return lengthOf(value!, call.at)
    if (value!.kind === 'scalar') return error('length() takes a string, a list or a map', call.at)
    const string = value!.kind === 'text' ? known(value!.text) : undefined
    return string === undefined ? undefined : scalar(graphemesOf(string).length, call.at)
  },
  { type: 'number' },
)

// ── joining and splitting ──

const join = onPlain(
  'join',
  ([separator, ...lists], call) => {
    if (lists.length === 0) return error('join() takes a separator and lists', call.at)
    const joined = concat(lists, call.at)
    if (joined.kind === 'error') return joined
    if (joined.kind !== 'list') return undefined
    return liftItems(joined, call.at, elements => joinElements(separator!, elements, call))
  },
  { type: 'text' },
)

function joinElements(separator: Plain, elements: readonly Plain[], call: Call): Value | undefined {
  const values: Value[] = []
  for (const element of [separator, ...elements]) {
    const text = textFrom(element)
    if (text === 'none') return error('join() takes lists of strings', call.at)
    if (text === undefined) return undefined
    values.push(element.kind === 'text' ? element : textValue(text, element.at))
  }
  const [between, ...parts] = values
  return joinText(
    parts.flatMap((part, i) => (i === 0 ? [part] : [between!, part])),
    call.at,
  )
}

/** The parts between the separators. From a symbol on that may hold one, nothing is known. */
const split = onTexts(
  'split',
  ([separator, text], call) => {
    const wanted = known(separator!)
    if (wanted === undefined) return undefined
    if (wanted === '') return splitLetters(text!, call)
    const pieces = splitAtHoles(text!)
    if (mayStraddle(pieces, wanted)) return undefined
    const sure = pieces.holes.findIndex(hole => canHold(hole, wanted))
    const parts = partsOf(pieces.runs, pieces.holes, wanted)
    if (sure < 0)
      return listOfTexts(
        parts.map(part => part.text),
        call,
      )
    // The part with the first such symbol is not known, nor is what comes after.
    const first = parts.findIndex(part => part.holes > sure)
    if (first === 0) return undefined
    const items = parts.slice(0, first).map(part => item(textValue(part.text, call.at)))
    return list(items, call.at, derived('split', [textValue(separator!, call.at), textValue(text!, call.at)]))
  },
  { type: 'list' },
)

interface Part {
  readonly text: Text
  /** How many symbols stand up to its end. */
  readonly holes: number
}

function partsOf(runs: readonly Run[], holes: readonly Hole[], separator: string): Part[] {
  const parts: Part[] = []
  let current: Text[number][] = []
  runs.forEach((run, i) => {
    let from = 0
    for (let to = run.string.indexOf(separator); to >= 0; to = run.string.indexOf(separator, from)) {
      parts.push({ text: [...current, ...sliceRun(run, from, to)], holes: i })
      current = []
      from = to + separator.length
    }
    for (const piece of sliceRun(run, from)) current.push(piece)
    const hole = holes[i]
    if (hole) current.push(hole)
  })
  parts.push({ text: current, holes: holes.length })
  return parts
}

function splitLetters(text: Text, call: Call): Value | undefined {
  const string = known(text)
  if (string === undefined || string.length > call.limit) return undefined
  return listOfTexts(
    [...string].map(letter => [{ lit: letter, at: call.at }]),
    call,
  )
}

function listOfTexts(texts: readonly Text[], call: Call): Value | undefined {
  if (texts.length > call.limit) return undefined
  const items = texts.map((text): Item => item(textValue(text, call.at)))
  return { ...list(items, call.at), isUniform: true }
}

/** Terraform counts in letters as people see them, and from the end if the offset is negative. */
const substr = onPlain(
  'substr',
  ([value, offset, length], call) => {
    const text = textFrom(value!)
    const [from, count] = [numberFrom(offset!), numberFrom(length!)]
    if (text === 'none' || from === 'none' || count === 'none') {
      return error('substr() takes a string and two numbers', call.at)
    }
    if (text === undefined || from === 'unknown' || count === 'unknown') return undefined
    if (!Number.isInteger(from) || !Number.isInteger(count))
      return error('substr() takes whole numbers', call.at)
    return substrOf(text, from, count, call)
  },
  { type: 'text' },
)

function substrOf(text: Text, offset: number, length: number, call: Call): Value | undefined {
  const { runs, holes } = splitAtHoles(text)
  const [first] = runs
  const isPlain = /^[\x20-\x7e]*$/.test(first!.string)
  const end = length < 0 ? undefined : offset + length
  if (isPlain && offset >= 0 && (holes.length === 0 || (end ?? offset) <= first!.string.length)) {
    if (end !== undefined || holes.length === 0) return textValue(sliceRun(first!, offset, end), call.at)
    return textValue(dropStart(text, offset), call.at)
  }
  const string = known(text)
  if (string === undefined) return undefined
  const letters = graphemesOf(string)
  const from = offset < 0 ? Math.max(0, letters.length + offset) : offset
  // From the end, a length of 0 means all that is left, as a negative one does.
  const isAll = length < 0 || (length === 0 && offset < 0)
  return literalText(letters.slice(from, isAll ? undefined : from + length).join(''), call.at)
}

// ── replacing ──

/** Replaces a string where it is found; the edges of symbols must be no place where it could be. */
export function replaceString(text: Text, wanted: string, replacement: Text, call: Call): Value | undefined {
  const whole = known(text)
  const by = known(replacement)
  if (wanted === '') {
    if (whole === undefined || by === undefined) return undefined
    return whole.length * by.length > LONGEST ? undefined : literalText(['', ...whole, ''].join(by), call.at)
  }
  const { runs, holes } = splitAtHoles(text)
  if (mayStraddle({ runs, holes }, wanted)) return undefined
  const others = [textValue([{ lit: wanted }], call.at), textValue(replacement, call.at)]
  const replaced = (string: string) => (by === undefined ? undefined : string.replaceAll(wanted, () => by))
  const times = runs.reduce((sum, run) => sum + run.string.split(wanted).length - 1, 0)
  if (times * (replacement.length + lengthOfText(replacement)) > LONGEST) return undefined
  const newRuns = runs.map(run => replaceInRun(run, wanted, replacement))
  const newHoles = holes.map(hole =>
    canHold(hole, wanted) ? mapHole(hole, 'replace', replaced, others) : hole,
  )
  const pieces = newRuns.flatMap((run, i): Text => (i < newHoles.length ? [...run, newHoles[i]!] : run))
  return textValue(pieces, call.at)
}

function replaceInRun(run: Run, wanted: string, replacement: Text): Text {
  const pieces: Text[number][] = []
  let from = 0
  for (let to = run.string.indexOf(wanted); to >= 0; to = run.string.indexOf(wanted, from)) {
    for (const piece of [...sliceRun(run, from, to), ...replacement]) pieces.push(piece)
    from = to + wanted.length
  }
  return [...pieces, ...sliceRun(run, from)]
}

const indent = onPlain(
  'indent',
  ([spaces, value], call) => {
    const [count, text] = [numberFrom(spaces!), textFrom(value!)]
    if (count === 'none' || text === 'none') return error('indent() takes a number and a string', call.at)
    if (count === 'unknown' || text === undefined || !(count >= 0 && count <= 1000)) return undefined
    return replaceString(text, '\n', [{ lit: `\n${' '.repeat(count)}` }], call)
  },
  { type: 'text' },
)

// ── ends ──

const trimprefix = onTexts(
  'trimprefix',
  ([text, prefix], call, [value]) => {
    const wanted = known(prefix!)
    if (wanted === undefined) return undefined
    const start = edgeOf(text!, 'start')
    if (start.startsWith(wanted)) return textResult(dropStart(text!, wanted.length), value, call.at)
    const isOpen = text!.some(isHole) && wanted.startsWith(start) && !startsOtherwise(text!, wanted)
    return isOpen ? undefined : textResult(text!, value, call.at)
  },
  { type: 'text' },
)

const trimsuffix = onTexts(
  'trimsuffix',
  ([text, suffix], call, [value]) => {
    const wanted = known(suffix!)
    if (wanted === undefined) return undefined
    const end = edgeOf(text!, 'end')
    if (end.endsWith(wanted)) return textResult(dropEnd(text!, wanted.length), value, call.at)
    const isOpen = text!.some(isHole) && wanted.endsWith(end) && !endsOtherwise(text!, wanted)
    return isOpen ? undefined : textResult(text!, value, call.at)
  },
  { type: 'text' },
)

function startsOtherwise(text: Text, prefix: string): boolean {
  return !hasWildcard(prefix) && matches([{ lit: `${prefix}*` }], text) === 'no'
}

function endsOtherwise(text: Text, suffix: string): boolean {
  return !hasWildcard(suffix) && matches([{ lit: `*${suffix}` }], text) === 'no'
}

function hasWildcard(string: string): boolean {
  return /[*?]/.test(string)
}

/** Takes letters of a set off the ends. Stops at a symbol that surely has none of them. */
function trimmed(text: Text, letters: string, sides: 'both' | 'start' | 'end'): Text | undefined {
  let result = text
  if (sides !== 'end') {
    const start = edgeOf(result, 'start')
    const kept = [...start].findIndex(letter => !letters.includes(letter))
    const isOpen =
      kept < 0 &&
      splitAtHoles(result)
        .holes.slice(0, 1)
        .some(hole => !isBarrier(hole, letters))
    if (isOpen) return undefined
    result = dropStart(result, kept < 0 ? start.length : [...start].slice(0, kept).join('').length)
  }
  if (sides !== 'start') {
    const end = edgeOf(result, 'end')
    const last = [...end].findLastIndex(letter => !letters.includes(letter))
    const isOpen =
      last < 0 &&
      splitAtHoles(result)
        .holes.slice(-1)
        .some(hole => !isBarrier(hole, letters))
    if (isOpen) return undefined
    result = dropEnd(result, end.length - [...end].slice(0, last + 1).join('').length)
  }
  return result
}

const trim = onTexts(
  'trim',
  ([text, letters], call, [value]) => {
    const set = known(letters!)
    return set === undefined ? undefined : mapped(trimmed(text!, set, 'both'), call, value)
  },
  { type: 'text' },
)

const trimspace = onTexts(
  'trimspace',
  ([text], call, [value]) => mapped(trimmed(text!, SPACES, 'both'), call, value),
  {
    type: 'text',
  },
)
const chomp = onTexts(
  'chomp',
  ([text], call, [value]) => mapped(trimmed(text!, '\r\n', 'end'), call, value),
  {
    type: 'text',
  },
)

// ── tests ──

/** Does the string match the pattern made of the other one? */
function test(
  name: string,
  pattern: (part: Text) => Text,
  plainly: (whole: string, part: string) => boolean,
): Definition {
  const fn = onTexts(
    name,
    ([whole, part], call) => {
      const [string, wanted] = [known(whole!), known(part!)]
      if (string !== undefined && wanted !== undefined) return scalar(plainly(string, wanted), call.at)
      if (wanted === undefined || hasWildcard(wanted)) return undefined
      const verdict = matches(pattern(part!), whole!)
      return verdict === 'maybe' ? undefined : scalar(verdict === 'yes', call.at)
    },
    { type: 'bool' },
  )
  return define(name, 2, 2, fn)
}

const STAR = { lit: '*' }

export const STRINGS: readonly Definition[] = [
  onLetters('lower', lowerLetters),
  onLetters('upper', upperLetters),
  onWhole('title', titled),
  onWhole('strrev', reversed),
  define('length', 1, 1, length),
  define('join', 1, ANY_NUMBER, join),
  define('split', 2, 2, split),
  define('substr', 3, 3, substr),
  define('indent', 2, 2, indent),
  define('trimprefix', 2, 2, trimprefix),
  define('trimsuffix', 2, 2, trimsuffix),
  define('trim', 2, 2, trim),
  define('trimspace', 1, 1, trimspace),
  define('chomp', 1, 1, chomp),
  test(
    'startswith',
    part => [...part, STAR],
    (whole, part) => whole.startsWith(part),
  ),
  test(
    'endswith',
    part => [STAR, ...part],
    (whole, part) => whole.endsWith(part),
  ),
  test(
    'strcontains',
    part => [STAR, ...part, STAR],
    (whole, part) => whole.includes(part),
  ),
]
