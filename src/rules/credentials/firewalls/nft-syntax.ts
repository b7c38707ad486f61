/** The language of nftables, token by token. https://www.netfilter.org/projects/nftables/manpage.html */
import { place, type Range, type Source } from '../../../syntax/source.ts'
import type { Hole } from '../../../value/text.ts'

export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}

const TOKEN = /"[^"\n]*"?|[{};,\n]|[!=<>]=?|\\\n|#[^\n]*|[^\s{};,"#!=<>\\]+|\\/g

/** The tokens of a text in order, and where reading stands among them. */
export class Tokens {
  readonly #source: Source<Hole>
  readonly #tokens: readonly Token[]
  #index = 0

  constructor(source: Source<Hole>) {
    this.#source = source
    this.#tokens = [...source.text.matchAll(TOKEN)]
      .filter(([text]) => !/^[#\\]/.test(text))
      .map(match => ({ text: match[0], start: match.index, end: match.index + match[0].length }))
  }

  get isAtEnd(): boolean {
    return this.#index >= this.#tokens.length
  }

  /** The token that is read next; empty at the end. */
  get next(): string {
    return this.#tokens[this.#index]?.text ?? ''
  }

  take(): string {
    const { next } = this
    this.#index++
    return next
  }

  /** Reads a token if it is this one. */
  skip(text: string): boolean {
    if (this.next !== text) return false
    this.#index++
    return true
  }

  skipSeparators(): void {
    while (/^[;\n]$/.test(this.next)) this.#index++
  }

  /** A statement: all up to `;`, a line's end or a `}` that closes something around it. */
  statement(): readonly Token[] {
    const start = this.#index
    for (let open = 0; !this.isAtEnd; this.#index++) {
      if (open === 0 && /^[;\n}]$/.test(this.next)) break
      if (this.next === '{') open++
      if (this.next === '}') open--
    }
    return this.#tokens.slice(start, this.#index)
  }

  /** Goes behind the `}` of a block whose `{` is read. */
  skipBlock(): void {
    for (let open = 1; open > 0 && !this.isAtEnd; this.#index++) {
      if (this.next === '{') open++
      if (this.next === '}') open--
    }
  }

  placeOf(tokens: readonly Token[]): Range {
    return place(this.#source, tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0)
  }
}
