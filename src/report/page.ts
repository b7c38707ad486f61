/** A rule's page for a terminal: the Markdown that our own pages use, without its marks. */
import picocolors from 'picocolors'
import { widthOf } from './neutral.ts'

const WIDTH = 80

type Colors = ReturnType<typeof picocolors.createColors>

type Kind = 'heading' | 'code' | 'item' | 'paragraph' | 'verbatim'

/** A stretch of the page: its lines as written. */
interface Block {
  readonly kind: Kind
  readonly lines: string[]
}

/** The page as text: paragraphs in lines of at most 80 columns, code as it is, headings underlined. */
export function page(markdown: string, { color }: { readonly color: boolean }): string {
  const colors = picocolors.createColors(color)
  const drawn: string[] = []
  let last: Block | undefined
  for (const block of blocksOf(markdown)) {
    const isNextItem = block.kind === 'item' && last?.kind === 'item'
    if (last && !isNextItem) drawn.push('')
    drawn.push(...drawBlock(block, colors))
    last = block
  }
  return `${drawn.join('\n')}\n`
}

function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = []
  let open: Block | undefined
  for (const line of markdown.split(/\r?\n/)) {
    const isFence = line.startsWith('```')
    if (open?.kind === 'code') {
      if (isFence) open = undefined
      else open.lines.push(line)
    } else if (line.trim() === '') open = undefined
    else if (open && isMoreOf(open, line)) open.lines.push(line)
    else {
      open = isFence ? { kind: 'code', lines: [] } : { kind: kindOf(line), lines: [line] }
      blocks.push(open)
    }
  }
  return blocks
}

function kindOf(line: string): Kind {
  if (line.startsWith('```')) return 'code'
  if (line.startsWith('#')) return 'heading'
  if (line.startsWith('- ')) return 'item'
  return /^( {4}|\|)/.test(line) ? 'verbatim' : 'paragraph'
}

/** Text goes on over lines that begin nothing of their own. */
function isMoreOf({ kind }: Block, line: string): boolean {
  const next = kindOf(line)
  if (kind === 'item') return /^ +\S/.test(line)
  return kind === next && kind !== 'heading'
}

function drawBlock({ kind, lines }: Block, colors: Colors): readonly string[] {
  const words = lines.join(' ')
  switch (kind) {
    case 'heading':
      return underlined(words, colors)
    case 'code':
      return lines.map(line => `    ${line}`.trimEnd())
    case 'verbatim':
      return lines
    case 'item':
      return wrapped(words.slice(2), '- ', colors)
    case 'paragraph':
      return wrapped(words, '', colors)
  }
}

function underlined(heading: string, colors: Colors): string[] {
  const text = heading.replace(/^#+\s*/, '')
  const mark = heading.startsWith('##') ? '-' : '='
  return [text, mark.repeat(widthOf(text))].map(colors.bold)
}

/** Breaks a paragraph into lines, never inside of code; the first line begins with the bullet, the others below it. */
function wrapped(text: string, bullet: string, colors: Colors): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of withoutMarks(text).match(/(?:`[^`]*`|\S)+/g) ?? []) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && widthOf(longer) > WIDTH - bullet.length) {
      lines.push(line)
      line = word
    } else line = longer
  }
  const indent = ' '.repeat(bullet.length)
  return [...lines, line].map((one, index) => {
    const shown = one.replace(/`[^`]*`/g, code => colors.cyan(code))
    return `${index === 0 ? bullet : indent}${shown}`
  })
}

/** Emphasis goes, a link to the web shows where it leads, code stays as it is. */
function withoutMarks(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map(part => (part.startsWith('`') ? part : plain(part)))
    .join('')
}

function plain(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\((https?:[^)]*)\)/g, '$1 ($2)')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/\*([^*\s](?:[^*]*[^*\s])?)\*/g, '$1')
}
