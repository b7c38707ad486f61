/** Functions on times that are given. https://developer.hashicorp.com/terraform/language/functions#date-and-time-functions */
import { error, scalar } from '../../value/build.ts'
import type { Value } from '../../value/value.ts'
import { type Call, type Definition, define, onStrings } from './call.ts'
import { literalText } from './pieces.ts'

interface Time {
  /** Nanoseconds since 1970. */
  readonly instant: bigint
  /** Minutes by which its clock is ahead of UTC. */
  readonly offset: number
}

const TIMESTAMP = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9})\d*)?(?:Z|([+-])(\d\d):(\d\d))$/
const SECOND = 1_000_000_000n

/** A timestamp of RFC 3339; undefined if it is none. */
function timeOf(string: string): Time | undefined {
  const match = TIMESTAMP.exec(string)
  if (!match) return undefined
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as Six
  const [fraction = '', sign, offsetHour = '0', offsetMinute = '0'] = match.slice(7)
  if (hour > 23 || minute > 59 || second > 59 || Number(offsetHour) > 24 || Number(offsetMinute) > 59)
    return undefined
  const date = dateOf(year, month, day, hour, minute, second)
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined
  const ahead = Number(offsetHour) * 60 + Number(offsetMinute)
  const offset = sign === '-' ? -ahead : ahead
  const seconds = BigInt(date.getTime() / 1000 - offset * 60)
  return { instant: seconds * SECOND + BigInt(fraction.padEnd(9, '0')), offset }
}

type Six = [number, number, number, number, number, number]

function dateOf(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): Date {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  date.setUTCHours(hour, minute, second)
  return date
}

/** What its clock and calendar show, as if that were UTC. */
function shown({ instant, offset }: Time): Date {
  const fraction = ((instant % SECOND) + SECOND) % SECOND
  return new Date(Number((instant - fraction) / SECOND) * 1000 + offset * 60_000)
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

function offsetText(offset: number, between: string): string {
  const minutes = Math.abs(offset)
  return `${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}${between}${twoDigits(minutes % 60)}`
}

/** As Terraform writes timestamps: without a fraction. */
function timestampText(time: Time): string {
  const local = shown(time).toISOString().slice(0, 19)
  return local + (time.offset === 0 ? 'Z' : offsetText(time.offset, ':'))
}

function notTime(name: string, call: Call): Value {
  return error(`${name}() takes a timestamp such as "2020-02-29T23:59:59Z"`, call.at)
}

// ── formatdate ──

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** A letter repeated is a verb, text in single quotes stands for itself, and so does what is no letter. */
const TOKEN = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/y

const formatdate = onStrings(
  'formatdate',
  ([format, timestamp], call) => {
    const time = timeOf(timestamp!)
    if (!time) return notTime('formatdate', call)
    const text = formatted(format!, time)
    return text === undefined
      ? error('formatdate() with a format that is not valid', call.at)
      : literalText(text, call.at)
  },
  { type: 'text' },
)

function formatted(format: string, time: Time): string | undefined {
  let result = ''
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < format.length) {
    const match = TOKEN.exec(format)
    if (!match) return undefined
    const [whole, quoted, letter] = match
    const part = letter ? verbText(whole, time) : (quoted?.replaceAll("''", "'") ?? whole)
    if (part === undefined) return undefined
    result += part
  }
  return result
}

function verbText(verb: string, time: Time): string | undefined {
  return verb.startsWith('Z') ? zoneText(verb, time.offset) : clockText(verb, shown(time))
}

function clockText(verb: string, date: Date): string | undefined {
  const [month, day, hour] = [date.getUTCMonth(), date.getUTCDate(), date.getUTCHours()]
  switch (verb) {
    case 'YYYY':
      return String(date.getUTCFullYear()).padStart(4, '0')
    case 'YY':
      return twoDigits(date.getUTCFullYear() % 100)
    case 'MMMM':
      return MONTHS[month]
    case 'MMM':
      return MONTHS[month]!.slice(0, 3)
    case 'EEEE':
      return DAYS[date.getUTCDay()]
    case 'EEE':
      return DAYS[date.getUTCDay()]!.slice(0, 3)
    case 'AA':
      return hour < 12 ? 'AM' : 'PM'
    case 'aa':
      return hour < 12 ? 'am' : 'pm'
    default:
      return numberText(verb, { M: month + 1, D: day, h: hour, H: hour % 12 || 12, ...minuteOf(date) })
  }
}

function minuteOf(date: Date) {
  return { m: date.getUTCMinutes(), s: date.getUTCSeconds() }
}

/** One letter writes the number as it is, two with a zero before it. */
function numberText(verb: string, numbers: Readonly<Record<string, number>>): string | undefined {
  const number = numbers[verb[0]!]
  if (number === undefined || verb.length > 2) return undefined
  return verb.length === 1 ? String(number) : twoDigits(number)
}

function zoneText(verb: string, offset: number): string | undefined {
  switch (verb.length) {
    case 1:
      return offset === 0 ? 'Z' : offsetText(offset, ':')
    case 3:
      return offset === 0 ? 'UTC' : offsetText(offset, '')
    case 4:
      return offsetText(offset, '')
    case 5:
      return offsetText(offset, ':')
    default:
      return undefined
  }
}

// ── timeadd, timecmp ──

const UNITS: Readonly<Record<string, bigint>> = {
  h: 3600n * SECOND,
  m: 60n * SECOND,
  s: SECOND,
  ms: 1_000_000n,
  us: 1000n,
  µs: 1000n,
  μs: 1000n,
  ns: 1n,
}
const DURATION = /^[-+]?(?:0|(?:(?:\d{1,15}\.?\d{0,15}|\.\d{1,15})(?:h|ms|m|s|us|µs|μs|ns))+)$/
/** Go's durations end at 292 years. */
const LONGEST = 2n ** 63n

/** A duration in nanoseconds as Go reads it: `1h30m`, `-1.5h`; undefined if it is none. */
function durationOf(string: string): bigint | undefined {
  if (!DURATION.test(string)) return undefined
  let sum = 0n
  for (const [, whole = '', fraction = '', unit] of string.matchAll(/(\d*)\.?(\d*)(h|ms|m|s|us|µs|μs|ns)/g)) {
    const nanoseconds = UNITS[unit!]!
    sum += BigInt(whole || '0') * nanoseconds
    sum += (BigInt(fraction || '0') * nanoseconds) / 10n ** BigInt(fraction.length)
  }
  return sum >= LONGEST ? undefined : string.startsWith('-') ? -sum : sum
}

const timeadd = onStrings(
  'timeadd',
  ([timestamp, duration], call) => {
    const [time, added] = [timeOf(timestamp!), durationOf(duration!)]
    if (!time) return notTime('timeadd', call)
    if (added === undefined) return error('timeadd() takes a duration such as "1h30m"', call.at)
    return literalText(timestampText({ ...time, instant: time.instant + added }), call.at)
  },
  { type: 'text' },
)

const timecmp = onStrings(
  'timecmp',
  ([first, second], call) => {
    const [a, b] = [timeOf(first!), timeOf(second!)]
    if (!a || !b) return notTime('timecmp', call)
    return scalar(a.instant < b.instant ? -1 : a.instant > b.instant ? 1 : 0, call.at)
  },
  { type: 'number' },
)

export const DATES: readonly Definition[] = [
  define('formatdate', 2, 2, formatdate),
  define('timeadd', 2, 2, timeadd),
  define('timecmp', 2, 2, timecmp),
]
