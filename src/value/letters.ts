/**
 * Texts as sequences of letters: what `glob.ts` computes with. A letter is one character or a run of any length;
 * symbols and known characters have an identity.
 */
import { remember, rememberedByName } from './remember.ts'
import { type CharClass, type Hole, isHole, type Shape, type Text } from './text.ts'

/** More letters than this in one text: every question about it is answered with maybe. */
export const MOST_LETTERS = 1024

export interface Letter {
  readonly kind: 'char' | 'one' | 'star' | 'symbol'
  /** Any number of characters, none included; else exactly one. */
  readonly loop: boolean
  /** The characters that it can stand for: a class, or for `char` that one. */
  readonly chars: CharClass
  /** What it is, for known characters and for parts of symbols: equal keys are equal strings. */
  readonly key: string
  /** A symbol in a pattern that may itself hold `*` and `?`. */
  readonly loose: boolean
  /** A symbol of finite domain. */
  readonly finite: boolean
}

const WILDCARD = { chars: 'any', key: '', loose: false, finite: false } as const
/** `*` */
export const STAR: Letter = { kind: 'star', loop: true, ...WILDCARD }
/** `?` */
export const ONE: Letter = { kind: 'one', loop: false, ...WILDCARD }

const SHAPELESS: Shape = { chars: 'any', min: 0, max: Number.POSITIVE_INFINITY }

/** Character classes, each as a test over one character. */
const CLASSES: Readonly<Record<CharClass, RegExp>> = {
  any: /^.$/su,
  digit: /^[0-9]$/,
  region: /^[a-z0-9-]$/,
  'iam-name': /^[\w+=,.@-]$/,
  'iam-path': /^[!-~]$/,
  'upper-alnum': /^[A-Z0-9]$/,
}

/** ASCII, which tells the classes apart, and one character for all others. */
const SAMPLES = Array.from({ length: 129 }, (_, code) => String.fromCharCode(code))

/** The ASCII characters of a class. */
const membersOf = rememberedByName(
  name => new Set(SAMPLES.filter(char => CLASSES[name as CharClass].test(char))),
)

/** Whether two classes share a character, by both their names. */
const shareOne = rememberedByName(names => {
  const [first, second] = names.split(' ').map(membersOf)
  return [...first!].some(char => second!.has(char))
})

/** Is the character in the class? */
function isIn(char: string, name: CharClass): boolean {
  return name === 'any' || membersOf(name).has(char)
}

/** Can both stand for the same character? */
export function overlap(a: Letter, b: Letter): boolean {
  if (a.kind === 'char') return b.kind === 'char' ? a.key === b.key : isIn(a.key, b.chars)
  if (b.kind === 'char') return isIn(b.key, a.chars)
  return a.chars === b.chars || shareOne(`${a.chars} ${b.chars}`)
}

const CHARACTERS = new Map<string, Letter>()

function character(char: string): Letter {
  let letter = CHARACTERS.get(char)
  if (!letter) {
    letter = { kind: 'char', loop: false, chars: 'any', key: char, loose: false, finite: false }
    CHARACTERS.set(char, letter)
  }
  return letter
}

type Letters = readonly Letter[] | 'too many'

const OF_STRING = new WeakMap<Text, Letters>()
const OF_PATTERN = new WeakMap<Text, Letters>()

/** The letters of a text; in a pattern `*` and `?` are wildcards. */
export function lettersOf(text: Text, isPattern: boolean): Letters {
  const cache = isPattern ? OF_PATTERN : OF_STRING
  return remember(cache, text, () => spell(text, isPattern))
}

function spell(text: Text, isPattern: boolean): Letters {
  const out: Letter[] = []
  let run = ''
  for (const piece of text) {
    if (!isHole(piece)) {
      run += piece.lit
      continue
    }
    spellString(run, isPattern, out)
    run = ''
    spellSymbol(piece, isPattern, out)
    if (out.length > MOST_LETTERS) return 'too many'
  }
  spellString(run, isPattern, out)
  return out.length > MOST_LETTERS ? 'too many' : out
}

function spellString(string: string, isPattern: boolean, out: Letter[]): void {
  for (const char of string) {
    if (out.length > MOST_LETTERS) return
    if (!isPattern || (char !== '*' && char !== '?')) out.push(character(char))
    else if (out.at(-1) !== STAR) out.push(char === '*' ? STAR : ONE)
    else if (char === '?') out.splice(-1, 0, ONE) // '*?' is '?*', '**' is '*'
  }
}

/** As many single letters as it has at least, then a run if it can be longer. */
function spellSymbol(sym: Hole, isPattern: boolean, out: Letter[]): void {
  const { chars, min, max } = sym.shape ?? SHAPELESS
  const loose = isPattern && (isIn('*', chars) || isIn('?', chars))
  const finite = (sym.domain ?? sym.by?.sym.domain) !== undefined
  const kind = 'symbol'
  for (let i = 0; i < min && out.length <= MOST_LETTERS; i++) {
    out.push({ kind, loop: false, chars, key: `${sym.id}#${i}`, loose, finite })
  }
  if (max > min) out.push({ kind, loop: true, chars, key: `${sym.id}#${min}+`, loose, finite })
}
