/**
 * What strangers wrote (names, paths, lines of their files) may hold terminal escapes, letters that reorder a line,
 * or commands to a CI runner. All output passes through here, so that it shows such letters and never obeys them.
 */

/** Control characters, marks that reorder or hide text, separators that some take for a new line, halves of letters. */
const DANGEROUS =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Cs}]/gu

/** GitHub's runner obeys `::command::` at the start of a line, and `##[command]` anywhere in one. */
const COMMAND_AT_START = /^(\s*:):/
const COMMAND_ANYWHERE = /##\[/g

/** One line of text that is safe to print anywhere: what is dangerous is shown as `\u{1b}`. */
export function visible(text: string): string {
  return shown(text.replaceAll('\t', ' ')).replace(COMMAND_AT_START, `$1${escaped(':')}`)
}

/** The same for a text of several lines. */
export function visibleLines(text: string): string {
  return text.split(/\r?\n/).map(visible).join('\n')
}

/** A line of a file, to print behind its number. A tab becomes four spaces. */
export function visibleCode(line: string): string {
  return shown(line.replaceAll('\t', '    '))
}

/**
 * JSON text that is safe to print and means the same: what is dangerous stands there as JSON's own escapes. For
 * strings that a program takes up as they are, such as paths.
 */
export function visibleJson(json: string): string {
  return json
    .replace(DANGEROUS, letter => (letter === '\n' ? letter : jsonEscaped(letter)))
    .replace(COMMAND_ANYWHERE, `##${jsonEscaped('[')}`)
}

function jsonEscaped(letter: string): string {
  return letter.replace(/[\s\S]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function shown(text: string): string {
  return text.replace(DANGEROUS, escaped).replace(COMMAND_ANYWHERE, `##${escaped('[')}`)
}

function escaped(letter: string): string {
  return `\\u{${letter.codePointAt(0)!.toString(16)}}`
}

/** How many columns of a terminal a text takes. */
export function widthOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length
  let width = 0
  for (const letter of text) {
    if (!takesNoColumn(letter)) width += takesTwoColumns(letter) ? 2 : 1
  }
  return width
}

// the expressions stand in functions, so that they are made only where a text is not ASCII: they cost start-up

/** Combining marks, joiners, variation selectors. */
function takesNoColumn(letter: string): boolean {
  return /\p{Mn}|\p{Me}|[\u200c-\u200d]|[\ufe00-\ufe0f]/u.test(letter)
}

/** East Asian wide and full-width letters, emoji. */
function takesTwoColumns(letter: string): boolean {
  return /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(
    letter,
  )
}
