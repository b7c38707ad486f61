/** How a report counts, in one line. */
import type { Summary } from '../lint/finding.ts'

/** `3 errors, 1 warning in 12 files (2 more are only maybe: --pedantic shows them)` */
export function summarise({ errors, warnings, notes, files, pedantic }: Summary): string {
  const counts = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
    ...(notes > 0 ? [counted(notes, 'note')] : []),
  ]
  const found = counts.length > 0 ? counts.join(', ') : 'no findings'
  const maybe =
    pedantic > 0 ? ` (${pedantic} only maybe: --pedantic shows ${pedantic === 1 ? 'it' : 'them'})` : ''
  return `${found} in ${counted(files, 'file')}${maybe}`
}

/** "1 file", "2 files" */
export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
