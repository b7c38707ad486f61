/** PowerShell and batch scripts, line by line: enough to see which commands surely run. */
import { place, type Range } from '../syntax/source.ts'
import type { UserScript } from './scripts.ts'

export interface Line {
  readonly at: Range
  readonly text: string
  /** Outside of all blocks: no condition, no loop, no function. */
  readonly isSure: boolean
}

const CONTINUED: Readonly<Record<UserScript['kind'], string>> = { powershell: '`', batch: '^', shell: '\\' }
/** Strings, and comments, in which no bracket counts. */
const NO_CODE = /'[^'\n]*'|"[^"\n]*"|#[^\n]*/g
/** What goes on over several lines of PowerShell. */
interface Stretch {
  /** At the end of a line of code. */
  readonly begin: RegExp
  readonly end: RegExp
  readonly isComment?: true
}

const STRETCHES: readonly Stretch[] = [
  { begin: /^<#(?!.*#>)/, end: /#>/, isComment: true },
  { begin: /@'$/, end: /^'@/ },
  { begin: /@"$/, end: /^"@/ },
]
const CONDITIONAL = /^(?:if|for|else|goto|while|foreach|switch|try|catch|function|rem|::|#)\b/i

/** The lines of a script of Windows; a line that goes on in the next one is one with it. */
export function linesOf({ kind, source }: UserScript): readonly Line[] {
  const lines: Line[] = []
  let depth = 0
  let isOver = false
  let inside: Stretch | undefined
  let start = 0
  while (start < source.text.length) {
    const end = lineEnd(source.text, start, CONTINUED[kind])
    const written = source.text.slice(start, end)
    const text = written.trim()
    const from = start + written.indexOf(text)
    const isSure = depth === 0 && !isOver && !inside && !CONDITIONAL.test(text)
    const stretch = inside ?? stretchFrom(text, kind)
    if (text !== '' && !stretch?.isComment && !/^(?:#|rem\b|::)/i.test(text)) {
      lines.push({ at: place(source, from, from + text.length), text, isSure })
    }
    if (!inside) {
      depth += openedIn(text)
      isOver ||= /^(?:exit|return|goto|throw)\b/i.test(text)
    }
    inside = stretch?.end.test(text) ? undefined : stretch
    start = end + 1
  }
  return lines
}

/** What begins in a line and ends in another. */
function stretchFrom(text: string, kind: UserScript['kind']): Stretch | undefined {
  return kind === 'powershell' ? STRETCHES.find(({ begin }) => begin.test(text)) : undefined
}

function lineEnd(text: string, start: number, continued: string): number {
  for (let from = start; ; ) {
    const newline = text.indexOf('\n', from)
    if (newline < 0) return text.length
    if (text.slice(from, newline).trimEnd().at(-1) !== continued) return newline
    from = newline + 1
  }
}

/** Does a line provide for its failure with another command? Whoever fails in turn does not: `… || exit /b 1`. */
export function hasAlternative(line: string): boolean {
  return /\|\|(?!\s{0,9}exit\s{1,9}(?:\/b\s{1,9})?[1-9])/i.test(line)
}

/** How many brackets more are opened than closed. */
function openedIn(text: string): number {
  const code = text.replace(NO_CODE, '')
  return (code.match(/[{(]/g)?.length ?? 0) - (code.match(/[})]/g)?.length ?? 0)
}
