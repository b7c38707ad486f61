/** Classes of letters in RE2's patterns. https://github.com/google/re2/wiki/Syntax */

/** Is the letter with this code point in the class? */
export type LetterTest = (code: number) => boolean

const WORD = 'A-Za-z0-9_'
const BLANK = '\\t\\n\\f\\r '

/** `\d`, `\w`, `\s` and their opposites know ASCII alone. */
const ESCAPES: ReadonlyMap<string, LetterTest> = new Map([
  ['d', within('0-9')],
  ['D', within('^0-9')],
  ['w', within(WORD)],
  ['W', within(`^${WORD}`)],
  ['s', within(BLANK)],
  ['S', within(`^${BLANK}`)],
])

const POSIX: ReadonlyMap<string, string> = new Map([
  ['alnum', '0-9A-Za-z'],
  ['alpha', 'A-Za-z'],
  ['ascii', '\\x00-\\x7f'],
  ['blank', '\\t '],
  ['cntrl', '\\x00-\\x1f\\x7f'],
  ['digit', '0-9'],
  ['graph', '!-~'],
  ['lower', 'a-z'],
  ['print', ' -~'],
  ['punct', '!-/:-@[-`{-~'],
  ['space', '\\t\\n\\v\\f\\r '],
  ['upper', 'A-Z'],
  ['word', WORD],
  ['xdigit', '0-9A-Fa-f'],
])

function within(letters: string): LetterTest {
  const test = new RegExp(`^[${letters}]$`, 'u')
  return code => test.test(String.fromCodePoint(code))
}

/** The class behind a backslash; undefined if there is none with this letter. */
export function classEscape(letter: string): LetterTest | undefined {
  return ESCAPES.get(letter)
}

/** `[:alpha:]` and, with a caret, its opposite; undefined if there is none with this name. */
export function posixClass(name: string): LetterTest | undefined {
  const letters = POSIX.get(name.replace(/^\^/, ''))
  return letters === undefined ? undefined : within(name.startsWith('^') ? `^${letters}` : letters)
}

/** A general category or a script of Unicode; undefined if there is none with this name. */
export function unicodeClass(name: string): LetterTest | undefined {
  if (!/^[A-Za-z_]{1,40}$/.test(name)) return undefined
  for (const property of name.length <= 2 ? [name] : [`Script=${name}`]) {
    try {
      const test = new RegExp(`^\\p{${property}}$`, 'u')
      return code => test.test(String.fromCodePoint(code))
    } catch {
      // No such property.
    }
  }
  return undefined
}
