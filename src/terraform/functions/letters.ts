/** What Go makes of single letters, where JavaScript differs. */

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A string as what people call letters: https://unicode.org/reports/tr29/ */
export function graphemesOf(string: string): string[] {
  if (/^[\x20-\x7e]*$/.test(string)) return [...string]
  return Array.from(SEGMENTER.segment(string), ({ segment }) => segment)
}

/** Each letter for itself, as Go does; undefined where JavaScript makes several letters of one. */
export function lowerLetters(string: string): string | undefined {
  return /^[\0-\x7f]*$/.test(string)
    ? string.toLowerCase()
    : eachLetter(string, letter => letter.toLowerCase())
}

export function upperLetters(string: string): string | undefined {
  return /^[\0-\x7f]*$/.test(string)
    ? string.toUpperCase()
    : eachLetter(string, letter => letter.toUpperCase())
}

function eachLetter(string: string, f: (letter: string) => string): string | undefined {
  let result = ''
  for (const letter of string) {
    const mapped = f(letter)
    if ([...mapped].length !== 1) return undefined
    result += mapped
  }
  return result
}

/** Go's strings.Title: the first letter of each word; a word ends at what is no letter, digit or underscore. */
export function titled(string: string): string | undefined {
  let result = ''
  let before = ' '
  for (const letter of string) {
    const mapped = isSeparator(before) ? upperLetters(letter) : letter
    if (mapped === undefined) return undefined
    result += mapped
    before = letter
  }
  return result
}

/** Among ASCII all but letters, digits and underscore; beyond it only white space. */
function isSeparator(letter: string): boolean {
  if (letter <= '\x7f') return !/\w/.test(letter)
  return !/[\p{L}\p{N}]/u.test(letter) && isSpace(letter)
}

/** White space of Unicode as Go sees it. */
export const SPACES =
  '\t\n\v\f\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000'

function isSpace(letter: string): boolean {
  return SPACES.includes(letter)
}
