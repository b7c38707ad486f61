/** What the YAML libraries complain about, in the words of somebody who writes templates. */
import { YAMLException } from 'js-yaml'

/** A complaint with the offset that it is about. */
export interface Complaint {
  readonly message: string
  readonly offset: number
}

/** What js-yaml says, and what it means. Text in its messages that varies is left out of the patterns. */
const WORDS: readonly (readonly [pattern: RegExp, message: string])[] = [
  [/^bad indentation of a mapping entry/, 'this line is indented like no map around it'],
  [/^bad indentation of a sequence entry/, 'this line is indented like no list around it'],
  [/^deficient indentation/, 'this line must be indented more than the value that it continues'],
  [/^tab characters/, 'this line is indented with a tab: YAML takes only spaces'],
  [
    /^end of the stream or a document separator/,
    'this belongs to nothing before it: is it indented wrongly, or a `:` or quote missing?',
  ],
  [/^expected ':' after a mapping key/, '`:` is expected after this key'],
  [/a multiline key may not be/, 'a `:` is expected on the line before: a key must end on its line'],
  [/^a whitespace character is expected after/, 'a space is expected after `:`'],
  [/within a double quoted scalar/, 'a string in double quotes is not closed'],
  [/within a single quoted scalar/, 'a string in single quotes is not closed'],
  [/within a flow collection/, 'a `[` or `{` is not closed'],
  [/^missed comma/, '`,` or the closing bracket is expected before this'],
  [/^expected the node content/, 'a value is expected before `,`'],
  [
    /^unknown escape sequence/,
    'YAML knows no such escape: write `\\\\` for a backslash, or use single quotes',
  ],
  [/^expected hexadecimal character/, 'the escape needs hexadecimal digits'],
  [/^expected valid JSON character|non-printable|null byte/, 'this control character is not allowed in YAML'],
  [/^a line break is expected/, 'a line break is expected after `|` or `>`'],
  [/^(?:repeat of|bad explicit indentation)/, 'the marks after `|` or `>` are one of `+`, `-` and one digit'],
  [/^duplication of (?:a tag|an anchor)/, 'a value can have only one tag and one anchor'],
  [/tag/i, 'this tag is not well-formed'],
  [/^alias node should not/, 'an alias takes no tag and no anchor'],
  [/^name of an? (?:alias|anchor)/, 'a name is expected after `&` or `*`'],
  [/directive/i, 'this directive is not well-formed'],
  [/^nesting exceeded maxDepth \((\d+)\)/, 'this is nested more than $1 levels deep'],
]

/** The complaint behind anything that js-yaml throws. */
export function complaintOf(error: unknown, textLength: number): Complaint {
  if (!(error instanceof YAMLException)) return { message: 'this is no YAML', offset: 0 }
  const offset = Math.min(error.mark?.position ?? 0, textLength)
  return { message: inOurWords(error.reason), offset }
}

function inOurWords(reason: string): string {
  for (const [pattern, message] of WORDS) {
    const match = pattern.exec(reason)
    if (match) return message.replace('$1', match[1] ?? '')
  }
  return `this is no YAML: ${reason}`
}
