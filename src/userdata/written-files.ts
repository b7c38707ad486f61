/** What is in the files that scripts write, step by step. */
import { literalOf, type Step } from '../syntax/shell/steps.ts'
import { type Lit, piecesOf } from '../syntax/source.ts'
import type { Hole, Text } from '../value/text.ts'
import { NEWLINE } from './commands.ts'
import { nameOf, programOf } from './program.ts'
import { pathKey } from './runs.ts'
import type { WrittenFile } from './scripts.ts'
import { textOfWord } from './words.ts'
import { saidBy, type Write, writesOf } from './writes.ts'

/** A file that is added to more often is not followed. */
const MOST_PIECES = 5000

interface Known {
  /** What was surely written into it, and is still there. */
  readonly pieces: (Lit | Hole)[]
  /** That is all of it. */
  readonly isWhole: boolean
}

function unknown(): Known {
  return { pieces: [], isWhole: false }
}

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
  readonly #files = new Map<string, Known>()
  #before: Step<Hole> | undefined

  constructor(files: readonly WrittenFile[] = []) {
    for (const { path, content, isSure, isAdded = false } of files) {
      const key = pathKey(path)
      const pieces = isSure || isAdded ? [...piecesOf(content, 0, content.text.length)] : []
      this.#files.set(key, { pieces, isWhole: isAdded ? OWN.test(key) : isSure })
    }
  }

  /** The text of a file; undefined where it is not known whole. */
  textOf(path: string): Text | undefined {
    const { pieces, isWhole } = this.#known(pathKey(path))
    return isWhole ? pieces : undefined
  }

  /** What is surely in a file, whatever else may be there. */
  sureTextOf(path: string): Text {
    return this.#known(pathKey(path)).pieces
  }

  #known(path: string): Known {
    return this.#files.get(path) ?? { pieces: [], isWhole: OWN.test(path) }
  }

  /** All that are known whole. */
  get all(): readonly (readonly [path: string, text: Text])[] {
    return [...this.#files].flatMap(([path, { pieces, isWhole }]) =>
      isWhole ? [[path, pieces] as const] : [],
    )
  }

  follow(step: Step<Hole>): void {
    const writes = writesOf(step, this.#before)
    for (const write of writes) this.#write(write, step)
    if (CHANGING.test(nameOf(programOf(step)[0]))) this.#forget(step, new Set(writes.map(({ path }) => path)))
    this.#before = step
  }

  /** What a command gets on its standard input: a here-document, a file, or what the command before it says. */
  inputOf(step: Step<Hole>): Text | undefined {
    const own = step.redirections.findLast(({ operator }) => operator.startsWith('<'))
    if (!own) return this.#before && saidBy(this.#before)
    if (own.operator === '<') return this.textOf(literalOf(own.target) ?? '')
    return own.operator === '<<<' ? [...textOfWord(own.target), NEWLINE] : textOfWord(own.target)
  }

  #write({ path, text, isAppended }: Write, { isSure }: Step<Hole>): void {
    const { pieces, isWhole } = isAppended ? this.#known(path) : { pieces: [], isWhole: true }
    const isKnown = text !== undefined && isSure && pieces.length < MOST_PIECES
    if (isKnown) for (const piece of text) pieces.push(piece)
    // what may be written over is not sure any more
    if (isKnown || isAppended) this.#files.set(path, { pieces, isWhole: isWhole && isKnown })
    else this.#files.set(path, unknown())
  }

  /** A command that has a file among its arguments may do anything to it. */
  #forget(step: Step<Hole>, written: ReadonlySet<string>): void {
    for (const word of step.words) {
      const path = pathKey(literalOf(word) ?? '')
      if (path !== '' && !written.has(path)) this.#files.set(path, unknown())
    }
  }
}

/** Files that an image does not bring along, or that say nothing yet. */
const OWN =
  /^\/etc\/(?:environment$|profile\.d\/|systemd\/system\/[^/]+\.d\/|init\/[\w-]+\.override$|ecs\/ecs\.config$)/
const CHANGING = /^(?:sed|perl|rm|mv|cp|install|ln|truncate|awk|envsubst|python\d?|curl|wget|dd|ex|ed|patch)$/
