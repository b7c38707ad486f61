/** References that are written as plain text, so that nothing looks them up. */
import type { Unit } from '../model/types.ts'
import { derive, place, type Range, slice } from '../syntax/source.ts'
import type { Hole, Text } from '../value/text.ts'
import type { TextValue } from '../value/value.ts'

export interface QuotedReference {
  /** As it is written. */
  readonly words: string
  readonly at: Range
  readonly help: string
  /** Whatever makes a template of the file may still substitute it. */
  readonly isVariable: boolean
}

/** How references are written in text, and what to do about them. */
interface Notation {
  readonly pattern: RegExp
  readonly help: (words: string, unit: Unit) => string
  /** Whether a match is one at all. */
  readonly fits?: (match: RegExpExecArray, unit: Unit) => boolean
}

const SUBSTITUTE = (words: string) =>
  `let CloudFormation substitute it, with \`!Sub\` before the string; nothing else knows \`${words}\``
const UNQUOTE = (words: string) => `write \`${words}\` without quotes`
const INTERPOLATE = (words: string, unit: Unit) => elsewhere(unit) ?? `write \`\${${words}}\``
/** An address of Terraform's. */
const UNQUOTE_ADDRESS = (words: string, unit: Unit) => elsewhere(unit) ?? UNQUOTE(words)

/** What to do about an address of Terraform's where nobody looks one up. */
function elsewhere({ names, kind }: Unit): string | undefined {
  if (names) return IN_TEMPLATE
  return kind === 'document' ? 'only Terraform looks it up: write what it stands for' : undefined
}

const IN_TEMPLATE =
  'CloudFormation does not know it: refer to a parameter or a resource of the template, with `Ref` or `Fn::GetAtt`'

const IN_BRACES: readonly Notation[] = [
  { pattern: /\$\{\s*AWS::[A-Za-z]+\s*\}/g, help: SUBSTITUTE },
  {
    pattern: /\$\{\s*(?:data\.)?(?:aws_\w+|var|local|module|each|count)\.[^{}]*\}/g,
    help: () => 'only Terraform substitutes it, in its own files and in what `templatefile()` reads',
  },
  {
    pattern: /\$\{([A-Za-z0-9]+)(?:\.[A-Za-z0-9.]+)?\}/g,
    help: SUBSTITUTE,
    fits: ([, name], { names }) => names?.has(name!) ?? false,
  },
]

const WHOLE: readonly Notation[] = [
  {
    pattern: /^\s*!(?:Ref|GetAtt|Sub|ImportValue|FindInMap|Join|Select|Split|If|Base64)\s+\S.*$/gs,
    help: UNQUOTE,
  },
  {
    pattern: /^\s*(?:Fn::[A-Z]\w+|\{\s*"(?:Ref|Fn::[A-Z]\w+)"\s*:).*$/gs,
    help: () => 'write it as an object, without quotes',
  },
  {
    pattern: /^(?:data\.)?aws_[a-z0-9_]+\.[A-Za-z_][\w-]*(?:\[[^\]]*\]|\.\*|\.\d+)?\.[a-z_]+$/g,
    help: UNQUOTE_ADDRESS,
  },
  { pattern: /^(?:data\.)?aws_iam_[a-z_]+\.[A-Za-z_][\w-]*$/g, help: UNQUOTE_ADDRESS },
  { pattern: /^var\.[A-Za-z_][\w-]*(?:\.[\w-]+|\[[^\]]*\])*$/g, help: UNQUOTE_ADDRESS },
  { pattern: /^module\.[A-Za-z_][\w-]*(?:\[[^\]]*\])?(?:\.[\w-]+)+$/g, help: UNQUOTE_ADDRESS },
]

const IN_ARN: readonly Notation[] = [
  { pattern: /(?<=^arn:(?:[^:]*:){0,3})(?:var|local)\.\w+(?=:)/g, help: INTERPOLATE },
  {
    pattern:
      /(?<=[:/])(?:data\.)?aws_[a-z0-9_]+\.\w[\w-]*\.(?:arn|name|id|account_id|partition|region|dns_suffix)(?=[:/]|$)/g,
    help: INTERPOLATE,
    fits: ({ input }) => input.startsWith('arn:'),
  },
]

/**
 * The first reference in a text. What the author escaped (`$${…}` of Terraform, `${!…}` of Fn::Sub) is meant as it is,
 * and so are policy variables (`${aws:username}`) and a shell's `${VAR}`.
 */
export function referenceInQuotes({ text, at }: TextValue, unit: Unit): QuotedReference | undefined {
  if (!mayHoldReference(text)) return undefined
  const source = derive<Hole>(text, at.file)
  for (const notation of [...IN_BRACES, ...WHOLE, ...IN_ARN]) {
    for (const match of source.text.matchAll(notation.pattern)) {
      const [words] = match
      const isNone = notation.fits && !notation.fits(match, unit)
      const where = place(source, match.index, match.index + words.length)
      const isVariable = words.startsWith('${')
      const isEscaped = isVariable && (unit.isComputed || slice(where) !== words)
      if (!isNone && !isEscaped) {
        return { words, at: where, help: notation.help(words.trim(), unit), isVariable }
      }
    }
  }
  return undefined
}

/** Spares most strings the patterns. A quote in JSON is a piece of its own. */
function mayHoldReference(text: Text): boolean {
  return text.some(
    piece => 'lit' in piece && /\$\{|!|Fn::|\bRef\b|\b(?:aws_|var\.|local\.|module\.)/.test(piece.lit),
  )
}
