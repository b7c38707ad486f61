/** What HCL's scanner asks of single letters. */

/** UTF-16 code units by name. */
export const LETTER = {
  TAB: 9,
  LF: 10,
  CR: 13,
  SPACE: 32,
  QUOTE: 34,
  HASH: 35,
  DOLLAR: 36,
  PERCENT: 37,
  PLUS: 43,
  MINUS: 45,
  DOT: 46,
  SLASH: 47,
  LESS: 60,
  UPPER_E: 69,
  BACKSLASH: 92,
  LOWER_E: 101,
  OPEN_BRACE: 123,
  CLOSE_BRACE: 125,
  TILDE: 126,
} as const

const ASCII_NAME_START = asciiTable(/[A-Za-z_]/)
const ASCII_NAME_LETTER = asciiTable(/[A-Za-z0-9_-]/)
const NAME_START = /[\p{ID_Start}_]/uy
const NAME_LETTERS = /[\p{ID_Continue}-]*/uy

function asciiTable(letters: RegExp): readonly boolean[] {
  return Array.from({ length: 128 }, (_, code) => letters.test(String.fromCharCode(code)))
}

export function isDigit(letter: number): boolean {
  return letter >= 48 && letter <= 57
}

/** Whether a name begins here: a letter of any script, or `_`. */
export function isNameStart(text: string, at: number): boolean {
  const letter = text.charCodeAt(at)
  if (letter < 128) return ASCII_NAME_START[letter]!
  NAME_START.lastIndex = at
  return letter >= 128 && NAME_START.test(text)
}

/** Behind the name that begins at `start`. */
export function nameEnd(text: string, start: number): number {
  let end = start
  while (ASCII_NAME_LETTER[text.charCodeAt(end)]) end++
  if (!(text.charCodeAt(end) >= 128)) return end
  NAME_LETTERS.lastIndex = start
  NAME_LETTERS.test(text)
  return NAME_LETTERS.lastIndex
}

/** White space as Go's unicode.IsSpace has it, for that is what `~` and `<<-` take away. */
export function isSpace(letter: number): boolean {
  if (letter < 128) return letter === 32 || (letter >= 9 && letter <= 13)
  return letter === 0x85 || letter === 0xa0 || WIDE_SPACES.has(letter)
}

const WIDE_SPACES = new Set([0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000])
for (let letter = 0x2000; letter <= 0x200a; letter++) WIDE_SPACES.add(letter)
