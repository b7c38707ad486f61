/**
 * What the two YAML libraries complain about, in the words of somebody who writes templates. The parts of their
 * messages that vary are left out of the patterns.
 */
import { YAMLException } from 'js-yaml'

export const SECOND_COLON =
  'there is a second `:` on this line: put the value in quotes, or on a line of its own'

type Words = readonly (readonly [pattern: RegExp, message: string])[]

const MISFIT = 'this does not fit here: is a line indented wrongly, or a value not in quotes?'
const BAD_ESCAPE = 'YAML knows no such escape: a backslash is written `\\\\`, or stands in single quotes'
const ONE_OF_EACH = 'a value takes only one tag and one anchor'
const TAB = 'this line is indented with a tab: YAML takes only spaces'
const NO_COMMA = '`,` or the closing bracket is expected before this'
const TOO_FEW_BLANKS = 'this line must be indented more than the one where its value began'
const DIRECTIVE = 'this directive is not well-formed'
const BLOCK_MARKS = 'after `|` or `>` only `+`, `-`, a digit from 1 to 9 and a comment can stand'

/** js-yaml, which stops at the first. */
const WORDS_OF_JS_YAML: Words = [
  [/^bad indentation of a mapping entry/, MISFIT],
  [/^bad indentation of a sequence entry/, 'this does not fit into the list: is a line indented wrongly?'],
  [/^deficient indentation/, TOO_FEW_BLANKS],
  [/^tab characters/, TAB],
  [
    /^end of the stream or a document separator/,
    'this belongs to nothing before it: is a line indented wrongly?',
  ],
  [/^expected ':' after a mapping key/, '`:` is expected after this key'],
  [
    /a multiline key may not be/,
    'the key before this `:` runs over several lines: does one of them lack its `:`?',
  ],
  [/^a whitespace character is expected after/, 'a space is expected after `:`'],
  [/within a double quoted scalar/, 'a string in double quotes is not closed before this'],
  [/within a single quoted scalar/, 'a string in single quotes is not closed before this'],
  [/within a flow collection/, 'a `[` or `{` is not closed before this'],
  [/^missed comma/, NO_COMMA],
  [/^expected the node content/, 'a value is expected before `,`'],
  [/^unknown escape sequence/, BAD_ESCAPE],
  [/^expected hexadecimal character/, 'this escape needs hexadecimal digits'],
  [/^expected valid JSON character|non-printable|null byte/, 'YAML allows no such control character'],
  [/^a line break is expected|^repeat of|^bad explicit indentation/, BLOCK_MARKS],
  [/^duplication of (?:a tag|an anchor)/, ONE_OF_EACH],
  [/tag handle|tag name|tag suffix|verbatim tag/, 'this tag is not well-formed'],
  [/^alias node should not/, 'an alias takes no tag and no anchor'],
  [/^name of an? (?:alias|anchor)/, 'a name is expected after `&` or `*`'],
  [/directive/i, DIRECTIVE],
  [/^nesting exceeded maxDepth \((\d+)\)/, 'this is nested more than $1 levels deep'],
]

/** `yaml`, which goes on. */
const WORDS_OF_YAML: Words = [
  [/end with a \]|Expected flow sequence to end/, 'a `[` is not closed before this'],
  [/end with a \}|Expected flow map to end/, 'a `{` is not closed before this'],
  [/^Tabs are not allowed/, TAB],
  [/^Implicit (?:map )?keys/, '`:` is expected after a key, on the same line'],
  [/^Nested mappings are not allowed/, SECOND_COLON],
  [/^A block sequence may not/, 'a list must begin on a line of its own'],
  [
    /^All (?:mapping|sequence|collection) items/,
    'this must begin in the same column as what is listed before it',
  ],
  [/^Sequence item without/, '`-` is expected before this'],
  [/^Missing , (?:or : )?between/, NO_COMMA],
  [/^Missing space after :/, 'a space is expected after `:`'],
  [
    /^Block collections are not allowed/,
    'no list with `-` and no `key: value` lines can stand inside brackets',
  ],
  [/^Unexpected (?:,|empty item)/, 'a value is expected before `,`'],
  [/^Invalid escape sequence/, BAD_ESCAPE],
  [/^Plain value cannot start with/, 'a value that begins with this letter must stand in quotes'],
  [/^Comments must be separated/, 'a space is expected before `#`'],
  [/^Block scalar header|block scalar header/, BLOCK_MARKS],
  [/^Block scalars? /, 'the lines after `|` or `>` must be indented alike, and more than the key'],
  [/^A node can have at most/, ONE_OF_EACH],
  [/^An alias node must not/, 'an alias takes no tag and no anchor'],
  [/^(?:Anchor|Alias) cannot be an empty/, 'a name is expected after `&` or `*`'],
  [/must be separated from the next token/, 'a space is expected after a tag or an anchor'],
  [/[Tt]ag/, 'this tag is not well-formed'],
  [/irective/, DIRECTIVE],
  [/at most 1024 chars/, 'a key must be shorter than 1,024 letters'],
  [/^Unexpected|^Not a YAML token|^Expected/, MISFIT],
]

/** A complaint and the offset that it is about. */
export interface Complaint {
  readonly message: string
  readonly offset: number
}

/** The complaint behind what js-yaml's parser threw. */
export function complaintOfJsYaml(error: unknown, textLength: number): Complaint {
  // It throws nothing else, except where its caller has used up the stack.
  if (!(error instanceof YAMLException)) return { message: 'this YAML could not be read', offset: 0 }
  const offset = Math.min(error.mark?.position ?? 0, textLength)
  return { message: translate(error.reason, WORDS_OF_JS_YAML), offset }
}

/** Whether a complaint is only that a line inside brackets or quotes is not indented enough. */
export function isAboutIndent(complaint: { readonly message: string }): boolean {
  return complaint.message === TOO_FEW_BLANKS
}

/** What one of `yaml`'s messages means. */
export function wordsForYaml(message: string): string {
  return translate(message, WORDS_OF_YAML)
}

function translate(theirs: string, words: Words): string {
  for (const [pattern, ours] of words) {
    const match = pattern.exec(theirs)
    if (match) return ours.replace('$1', match[1] ?? '')
  }
  return `this is no YAML: ${theirs}`
}
