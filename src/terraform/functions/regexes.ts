/** Functions with regular expressions. https://developer.hashicorp.com/terraform/language/functions/regex */
import { absent, entry, error, item, list, map, textValue } from '../../value/build.ts'
import { known, type Text } from '../../value/text.ts'
import type { Value } from '../../value/value.ts'
import { type Call, type Definition, define, LONGEST, onTexts } from './call.ts'
import { literalText, sliceRun, splitAtHoles } from './pieces.ts'
import { expand, findAll, type Match, type Regex, regexOf } from './regex.ts'
import { replaceString } from './strings.ts'

interface Subject {
  readonly regex: Regex
  readonly text: Text
  readonly string: string
  readonly call: Call
}

/** A pattern and a string that are both known, if we can read the pattern. */
function subjectOf(pattern: Text, text: Text, call: Call): Subject | undefined {
  const [source, string] = [known(pattern), known(text)]
  const regex = source === undefined || string === undefined ? undefined : regexOf(source)
  return regex && { regex, text, string: string!, call }
}

const regex = onTexts('regex', ([pattern, text], call) => {
  const subject = subjectOf(pattern!, text!, call)
  const match = subject?.regex.find(subject.string, 0)
  if (!subject || match === 'too long') return undefined
  return match ? capturesOf(subject, match) : error('regex() does not match', call.at)
})

const regexall = onTexts(
  'regexall',
  ([pattern, text], call) => {
    const subject = subjectOf(pattern!, text!, call)
    const matches = subject && findAll(subject.regex, subject.string)
    if (!matches || matches === 'too long' || matches.length > call.limit) return undefined
    const captures = matches.map(match => capturesOf(subject, match))
    return captures.includes(undefined)
      ? undefined
      : {
          ...list(
            captures.map(one => item(one!)),
            call.at,
          ),
          isUniform: true,
        }
  },
  { type: 'list' },
)

/** The match; with groups a list of theirs, with named groups a map. */
function capturesOf(subject: Subject, match: Match): Value | undefined {
  const { regex, call } = subject
  const values = match.groups.map(range => (range ? part(subject, range) : absent(call.at)))
  if (values.length === 0) return part(subject, match)
  if (regex.names.every(name => name === undefined))
    return list(
      values.map(value => item(value)),
      call.at,
    )
  if (regex.names.includes(undefined)) return undefined
  return map(new Map(regex.names.map((name, i) => [name!, entry(values[i]!, call.at)])), call.at)
}

/** A stretch of the string, at its place. */
function part(
  { text, call }: Subject,
  { start, end }: { readonly start: number; readonly end: number },
): Value {
  return textValue(sliceRun(splitAtHoles(text).runs[0]!, start, end), call.at)
}

/** A string between slashes is a pattern. https://developer.hashicorp.com/terraform/language/functions/replace */
const replace = onTexts(
  'replace',
  ([text, wanted, replacement], call) => {
    const string = known(wanted!)
    if (string === undefined) return undefined
    const isPattern = string.length > 1 && string.startsWith('/') && string.endsWith('/')
    if (!isPattern) return replaceString(text!, string, replacement!, call)
    const subject = subjectOf([{ lit: string.slice(1, -1) }], text!, call)
    const by = known(replacement!)
    return subject && by !== undefined ? replaceMatches(subject, by) : undefined
  },
  { type: 'text' },
)

function replaceMatches({ regex, string, call }: Subject, by: string): Value | undefined {
  const matches = findAll(regex, string)
  if (matches === 'too long') return undefined
  let [result, from] = ['', 0]
  for (const match of matches) {
    result += string.slice(from, match.start) + expand(by, regex, string, match)
    from = match.end
    if (result.length > LONGEST) return undefined
  }
  return literalText(result + string.slice(from), call.at)
}

export const REGEXES: readonly Definition[] = [
  define('regex', 2, 2, regex),
  define('regexall', 2, 2, regexall),
  define('replace', 3, 3, replace),
]
