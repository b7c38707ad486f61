/** Files that scripts write, with what is known of their texts: `cat > /etc/nftables.conf <<EOF`, `echo … | tee …`. */
import { isExpansion, type Word } from '../syntax/shell/ast.ts'
import { literalOf, type Step } from '../syntax/shell/steps.ts'
import { HOLE, type Lit, piecesOf } from '../syntax/source.ts'
import { nameOf, programOf } from '../userdata/program.ts'
import type { WrittenFile } from '../userdata/scripts.ts'
import type { Hole, Text } from '../value/text.ts'

/** Stands for what is known only when the script runs. */
export const GAP = '\0'

/** Is a part of a text known only when the script runs, or not at all? */
export function hasGap(text: string): boolean {
  return text.includes(GAP) || text.includes(HOLE)
}

/** A file that is added to more often is not followed. */
const MOST_PIECES = 5000
type Pieces = (Lit | Hole)[]
const NEWLINE: Lit = { lit: '\n' }

/** The files whose texts are known when all steps are done. */
export function filesAfter(
  steps: readonly Step<Hole>[],
  files: readonly WrittenFile[],
): readonly (readonly [path: string, text: Text])[] {
  const written = new WrittenFiles(files)
  for (const step of steps) written.follow(step)
  return written.all
}

/** Follows a script step by step; asked at any of them, it knows what is in a file by then. */
export class WrittenFiles {
  /** Undefined: what is in it is not known. */
  readonly #texts = new Map<string, Pieces | undefined>()
  #before: Step<Hole> | undefined

  constructor(files: readonly WrittenFile[] = []) {
    for (const { path, content, isSure } of files) {
      this.#texts.set(path, isSure ? [...piecesOf(content, 0, content.text.length)] : undefined)
    }
  }

  /** The text of a file; undefined where it is not known whole. */
  textOf(path: string): Text | undefined {
    return this.#own(path)
  }

  #own(path: string): Pieces | undefined {
    return this.#texts.has(path) || !OWN.test(path) ? this.#texts.get(path) : []
  }

  /** All that are known whole. */
  get all(): readonly (readonly [path: string, text: Text])[] {
    return [...this.#texts].flatMap(([path, text]) => (text ? [[path, text] as const] : []))
  }

  follow(step: Step<Hole>): void {
    const said = saidBy(step) ?? (this.#before && isTee(step) ? saidBy(this.#before) : undefined)
    const written = new Set<string>()
    for (const { operator, target } of step.redirections) {
      const path = literalOf(target)
      if (!/^(?:>|>>|>\||&>>?)$/.test(operator) || path === undefined) continue
      written.add(path)
      this.#write(path, operator.endsWith('>>'), step, said)
    }
    if (isTee(step)) this.#tee(step, said, written)
    else if (CHANGING.test(nameIn(step))) this.#forget(step, written)
    this.#before = step
  }

  /** What a command gets on its standard input: a here-document, a file, or what the command before it says. */
  inputOf(step: Step<Hole>): Text | undefined {
    const own = step.redirections.findLast(({ operator }) => operator.startsWith('<'))
    if (!own) return this.#before && saidBy(this.#before)
    if (own.operator === '<') return this.textOf(literalOf(own.target) ?? '')
    return own.operator === '<<<' ? [...gappedText(own.target), NEWLINE] : gappedText(own.target)
  }

  #tee(step: Step<Hole>, said: Text | undefined, written: Set<string>): void {
    const args = programOf(step)
      .slice(1)
      .map(word => literalOf(word) ?? GAP)
    const appends = args.some(arg => /^(?:-\w*a\w*|--append)$/.test(arg))
    for (const path of args.filter(arg => !arg.startsWith('-'))) {
      written.add(path)
      this.#write(path, appends, step, said)
    }
  }

  #write(path: string, appends: boolean, { isSure }: Step<Hole>, said: Text | undefined): void {
    const before = appends ? this.#own(path) : []
    const text = said && isSure && before && before.length < MOST_PIECES ? before : undefined
    for (const piece of said ?? []) text?.push(piece)
    this.#texts.set(path, text)
  }

  /** A command that has a file among its arguments may do anything to it. */
  #forget(step: Step<Hole>, written: ReadonlySet<string>): void {
    for (const word of step.words) {
      const path = literalOf(word)
      if (path !== undefined && !written.has(path)) this.#texts.set(path, undefined)
    }
  }
}

/** Files that an image does not bring along, or that say nothing yet. */
const OWN =
  /^\/etc\/(?:environment$|profile\.d\/|systemd\/system\/[^/]+\.d\/|init\/[\w-]+\.override$|ecs\/ecs\.config$)/
const CHANGING = /^(?:sed|perl|rm|mv|cp|install|ln|truncate|awk|envsubst|python\d?|curl|wget|dd|ex|ed|patch)$/

function isTee(step: Step<Hole>): boolean {
  return nameIn(step) === 'tee'
}

function nameIn(step: Step<Hole>): string {
  return nameOf(programOf(step)[0])
}

/** What a command writes to its standard output, of those that only say what they are given. */
function saidBy(step: Step<Hole>): Text | undefined {
  const name = nameIn(step)
  const document = step.redirections.findLast(({ operator }) => operator.startsWith('<<'))
  const args = programOf(step).slice(1)
  if (name === 'cat' || name === 'tee') {
    const isAlone = name === 'tee' || args.every(word => literalOf(word) === '-')
    if (!document || !isAlone) return undefined
    const text = gappedText(document.target)
    return document.operator === '<<<' ? [...text, NEWLINE] : text
  }
  return name === 'echo' || name === 'printf' ? echoed(name, args) : undefined
}

function echoed(name: string, args: readonly Word<Hole>[]): Text | undefined {
  let isLast = name === 'printf'
  let words = args
  for (let option = words[0] && literalOf(words[0]); name === 'echo' && /^-[neE]+$/.test(option ?? ''); ) {
    if (option!.includes('n')) isLast = true
    words = words.slice(1)
    option = words[0] && literalOf(words[0])
  }
  if (name === 'printf' && (words.length !== 1 || /%/.test(literalOf(words[0]!) ?? '%'))) return undefined
  const text = words.flatMap((word, index) => [...(index > 0 ? [BLANK] : []), ...gappedText(word)])
  return isLast ? text : [...text, NEWLINE]
}

const BLANK: Lit = { lit: ' ' }

/** A word's text, with a gap wherever something is known only when the script runs. */
export function gappedText({ parts }: Word<Hole>): Text {
  return parts.map(part => (isExpansion(part) ? { lit: GAP, at: part.at } : part))
}

/** The same as a string. */
export function gapped({ parts }: Word<Hole>): string {
  return parts.map(part => ('lit' in part ? part.lit : GAP)).join('')
}
